/** Requests against GitHub's own description of its API; a member or parameter that it does not know is refused. */

import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type Schema = Record<string, Json>;

interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly { readonly name: string; readonly in: "path" | "query"; readonly schema: Schema }[];
  readonly body?: Schema;
}

interface Checked {
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly parameters: ValidateFunction;
  readonly body?: ValidateFunction;
}

const { endpoints }: { readonly endpoints: readonly Endpoint[] } = JSON.parse(
  readFileSync(new URL("github-openapi.json", import.meta.url), "utf8"),
);
/** `strict` off: OpenAPI has words of its own. Parameters come as text. */
const bodies = new Ajv({ strict: false, allErrors: true });
const texts = new Ajv({ strict: false, allErrors: true, coerceTypes: true });
formats.default(bodies);
formats.default(texts);

const CHECKED = endpoints.map(compile);

function compile({ method, path, parameters, body }: Endpoint): Checked {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, closed(schema)]));
  return {
    method,
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "([^/]+)")}$`),
    names,
    parameters: texts.compile({ type: "object", properties, required: names, additionalProperties: false }),
    ...(body === undefined ? {} : { body: bodies.compile(closed(body) as Schema) }),
  };
}

/** Every object with named members has no others; `nullable` of OpenAPI 3.0 said as JSON Schema says it. */
function closed(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, closed(value)]),
  );
  const whole =
    "properties" in rest && !("additionalProperties" in rest) ? { ...rest, additionalProperties: false } : rest;
  return nullable === true ? { anyOf: [whole, { type: "null" }] } : whole;
}

/**
 * What GitHub's description has against a request; undefined: nothing.
 * @param path as it is sent, percent-encoded, without query
 */
export function offence(method: string, path: string, query: URLSearchParams, body: string): string | undefined {
  const endpoint = CHECKED.find((one) => one.method === method && one.pattern.test(path));
  if (endpoint === undefined) return `${method} ${path}: no endpoint that this program is known to call`;
  const parts = endpoint.pattern.exec(path)?.slice(1) ?? [];
  const named = endpoint.names.map((name, index) => [name, decodeURIComponent(parts[index] ?? "")]);
  const parameters = { ...Object.fromEntries(query), ...Object.fromEntries(named) };
  if (!endpoint.parameters(parameters)) return told(method, path, endpoint.parameters);
  if (Number(query.get("per_page") ?? 1) > 100) return `${method} ${path}: per_page is 100 at the most`;
  if (endpoint.body === undefined) return body === "" ? undefined : `${method} ${path}: takes no body`;
  return endpoint.body(parse(body)) ? undefined : told(method, path, endpoint.body);
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function told(method: string, path: string, { errors }: ValidateFunction): string {
  const reasons = (errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  return `${method} ${path}: ${reasons.join("; ")}`;
}
