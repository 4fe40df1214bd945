/** REST-XML: S3 and S3 Control. The operation is in method, path and query; lists and errors are XML. */

import type { Parameters } from "./model.ts";
import type { HttpAnswer, HttpRequest, Output, Protocol, ServiceError } from "./wire.ts";
import { element, XML_START } from "./xml.ts";

export interface Route {
  readonly operation: string;
  readonly method: "GET" | "HEAD";
  /** Its named groups are members of the input. */
  readonly path: RegExp;
  /** The query's marker: `policy` of `?policy=`. */
  readonly marker?: string;
  /** Members of the input that are in the query, by their name there. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RestXmlOptions {
  readonly routes: readonly Route[];
  readonly namespace: string;
  /** S3 Control wraps its errors. */
  readonly wrapErrors: boolean;
}

export function restXmlProtocol({ routes, namespace, wrapErrors }: RestXmlOptions): Protocol {
  return {
    read: (http) => {
      const route = routes.find((candidate) => fits(candidate, http));
      return route && { operation: route.operation, parameters: inputOf(route, http) };
    },
    write: (_operation, output, requestId) => writeOutput(output, requestId, namespace),
    writeError: (error, requestId, operation) => {
      const headers = { ...requestHeaders(requestId), ...error.headers };
      // An answer to HEAD has no body: the SDK only sees the status.
      if (operation === "HeadBucket") return { status: error.status, headers, body: "" };
      return { status: error.status, headers, body: errorBody(error, requestId, wrapErrors ? namespace : undefined) };
    },
  };
}

function fits({ method, path, marker }: Route, http: HttpRequest): boolean {
  return http.method === method && path.test(http.path) && (marker === undefined || http.query.has(marker));
}

/** A query parameter or a header of the input that the route does not name is kept, to be found unexpected. */
function inputOf(route: Route, http: HttpRequest): Parameters {
  const query = [...http.query]
    .filter(([name]) => name !== route.marker && name !== "x-id")
    .map(([name, value]) => [route.query?.[name] ?? `?${name}`, value] as const);
  const headers = Object.entries(route.headers ?? {}).flatMap(([name, member]) => {
    const value = http.headers[name];
    return typeof value === "string" ? [[member, value] as const] : [];
  });
  return { ...route.path.exec(http.path)?.groups, ...Object.fromEntries([...query, ...headers]) };
}

function writeOutput({ content, root, text, headers }: Output, requestId: string, namespace: string): HttpAnswer {
  const type = text === undefined ? "application/xml" : "application/json";
  const body = text ?? (root === undefined ? "" : XML_START + element(root, content ?? {}, namespace));
  return { status: 200, headers: { ...requestHeaders(requestId), "content-type": type, ...headers }, body };
}

function requestHeaders(requestId: string): Record<string, string> {
  return { "content-type": "application/xml", "x-amz-request-id": requestId, "x-amz-id-2": `${requestId}/host` };
}

function errorBody({ code, message, fields }: ServiceError, requestId: string, namespace: string | undefined): string {
  const error = { Code: code, Message: message, ...fields };
  if (namespace === undefined) {
    return XML_START + element("Error", { ...error, RequestId: requestId, HostId: `${requestId}/host` });
  }
  return XML_START + element("ErrorResponse", { Error: error, RequestId: requestId }, namespace);
}
