/**
 * Takes out of GitHub's published OpenAPI description what the loopback server of the tests checks requests against: parameters and
 * bodies of the endpoints that this program calls. The npm package is far too large to depend on, so it is fetched by hand:
 *
 *     npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz
 *     node scripts/github-openapi.ts package/generated/api.github.com.json VERSION
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ENDPOINTS: readonly (readonly [method: string, path: string])[] = [
  ["get", "/repos/{owner}/{repo}/git/commits/{commit_sha}"],
  ["get", "/repos/{owner}/{repo}/git/trees/{tree_sha}"],
  ["get", "/repos/{owner}/{repo}/git/blobs/{file_sha}"],
  ["get", "/repos/{owner}/{repo}/commits/{ref}"],
  ["get", "/repos/{owner}/{repo}/compare/{basehead}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/files"],
  ["get", "/repos/{owner}/{repo}/pulls/{pull_number}/comments"],
  ["post", "/repos/{owner}/{repo}/pulls/{pull_number}/comments"],
  ["delete", "/repos/{owner}/{repo}/pulls/comments/{comment_id}"],
  ["get", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["post", "/repos/{owner}/{repo}/issues/{issue_number}/comments"],
  ["patch", "/repos/{owner}/{repo}/issues/comments/{comment_id}"],
  ["delete", "/repos/{owner}/{repo}/issues/comments/{comment_id}"],
  ["get", "/repos/{owner}/{repo}/issues"],
  ["post", "/repos/{owner}/{repo}/issues"],
  ["patch", "/repos/{owner}/{repo}/issues/{issue_number}"],
];

/** What says nothing about validity. */
const WORDS = new Set(["description", "example", "examples", "externalDocs", "title"]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const [, , source, version] = process.argv;
if (source === undefined || version === undefined)
  throw new Error("usage: github-openapi.ts API.GITHUB.COM.JSON VERSION");
const description = JSON.parse(readFileSync(source, "utf8")) as Json;

/** The value behind a path; throws where there is none. */
function at(value: Json, ...path: readonly string[]): Json {
  return path.reduce<Json>((current, name) => {
    const found = isMap(current) ? current[name] : undefined;
    if (found === undefined) throw new Error(`the description has no ${path.join(" ")}`);
    return found;
  }, value);
}

function isMap(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Without references and words. `named`: the members are names of the API, not of the schema language. */
function plain(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map((item: Json) => plain(item));
  if (!isMap(value)) return value;
  if (!named && typeof value["$ref"] === "string") return plain(at(description, ...value["$ref"].slice(2).split("/")));
  const kept = Object.entries(value).filter(([name]) => named || !(WORDS.has(name) || name.startsWith("x-")));
  return Object.fromEntries(kept.map(([name, inner]) => [name, plain(inner, !named && name === "properties")]));
}

function parameterOf(given: Json): Json {
  const parameter = plain(given);
  return { name: at(parameter, "name"), in: at(parameter, "in"), schema: at(parameter, "schema") };
}

const endpoints = ENDPOINTS.map(([method, path]) => {
  const operation = at(description, "paths", path, method);
  const { parameters = [], requestBody } = isMap(operation) ? operation : {};
  const body = requestBody === undefined ? undefined : plain(at(requestBody, "content", "application/json", "schema"));
  const listed = Array.isArray(parameters) ? parameters.map(parameterOf) : [];
  return { method: method.toUpperCase(), path, parameters: listed, ...(body === undefined ? {} : { body }) };
});

const result = {
  source: `github/rest-api-description (MIT, Copyright GitHub), as published in @octokit/openapi ${version}: parts of it`,
  endpoints,
};
const target = fileURLToPath(new URL("../test/support/github-openapi.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(result, undefined, 2)}\n`);
