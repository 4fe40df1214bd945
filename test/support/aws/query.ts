/** The query protocols: a form goes in, XML comes out. IAM and STS speak one dialect, EC2 another. */

import type { Parameters, ParameterValue } from "./model.ts";
import type { HttpAnswer, HttpRequest, Protocol } from "./wire.ts";
import { element, XML_START } from "./xml.ts";

/** IAM's and STS' dialect. */
export function queryProtocol(version: string, namespace: string): Protocol {
  return {
    read: (http) => readForm(http, version),
    write: (operation, { content }, requestId) =>
      xmlAnswer(
        200,
        requestId,
        element(
          `${operation}Response`,
          { [`${operation}Result`]: content ?? {}, ResponseMetadata: { RequestId: requestId } },
          namespace,
        ),
      ),
    writeError: ({ code, message, status }, requestId) =>
      xmlAnswer(
        status,
        requestId,
        element(
          "ErrorResponse",
          {
            Error: { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message },
            RequestId: requestId,
          },
          namespace,
        ),
      ),
  };
}

/** EC2's dialect: no result element, errors of their own form. */
export function ec2Protocol(version: string, namespace: string): Protocol {
  return {
    read: (http) => readForm(http, version),
    write: (operation, { content }, requestId) => {
      const members = typeof content === "object" && !Array.isArray(content) ? content : {};
      return xmlAnswer(200, requestId, element(`${operation}Response`, { requestId, ...members }, namespace));
    },
    writeError: ({ code, message, status }, requestId) =>
      xmlAnswer(
        status,
        requestId,
        element("Response", { Errors: { Error: { Code: code, Message: message } }, RequestID: requestId }),
      ),
  };
}

function xmlAnswer(status: number, requestId: string, body: string): HttpAnswer {
  return {
    status,
    headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
    body: XML_START + body,
  };
}

function readForm(http: HttpRequest, version: string): ReturnType<Protocol["read"]> {
  const form = new URLSearchParams(http.body);
  const operation = form.get("Action");
  if (http.method !== "POST" || http.path !== "/" || operation === null || form.get("Version") !== version) {
    return undefined;
  }
  form.delete("Action");
  form.delete("Version");
  return { operation, parameters: nested(form) };
}

interface Branch {
  [segment: string]: string | Branch;
}

/** `Tags.member.1.Key=a` as `{ Tags: [{ Key: "a" }] }`; EC2 writes `Filter.1.Name`. */
function nested(form: URLSearchParams): Parameters {
  const root: Branch = {};
  for (const [name, value] of form) {
    const segments = name.split(".");
    const last = segments.pop() ?? "";
    let at = root;
    for (const segment of segments) {
      const below = at[segment];
      const branch: Branch = typeof below === "object" ? below : {};
      at[segment] = branch;
      at = branch;
    }
    at[last] = value;
  }
  return structure(root);
}

function structure(branch: Branch): Parameters {
  return Object.fromEntries(Object.entries(branch).map(([name, value]) => [name, settled(value)]));
}

function settled(value: string | Branch): ParameterValue {
  if (typeof value === "string") return value;
  const members = value["member"];
  const entries = Object.entries(typeof members === "object" ? members : value);
  if (!entries.every(([name]) => /^\d+$/.test(name))) return structure(value);
  return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, entry]) => settled(entry));
}
