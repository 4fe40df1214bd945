/** Reads the policy files that a config names. */

import { posix } from "node:path";
import type { JsonPath, PolicyKind } from "../../authorization/model.ts";
import { aKind } from "../../authorization/policy/kinds.ts";
import { nearest } from "../../authorization/policy/nearest.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import { kindOfName, otherKind } from "../document/kind.ts";
import { parseText, readText, type SourceDocument } from "../document/read.ts";
import { wrappedPolicy } from "../document/wrapped.ts";
import type { SourceProblem, Tree } from "../model.ts";
import { configProblem, showPath } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

/** Reads the policy file that the config names at a place. */
export type ReadPolicy = (path: string, kind: PolicyKind, at: JsonPath) => Promise<PolicyDocument>;

/** A file that cannot be read is a problem, and its policy unknown: judged, it can neither allow nor deny. */
export function policyReader(parsed: ParsedConfig, tree: Tree, collector: Collector): ReadPolicy {
  return async (path, kind, at) => {
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.message ?? path;
      if (problem?.line === undefined) {
        // What is wrong is the name: point at where it stands.
        const help = problem?.help ?? (await similarFile(tree, path, kind));
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, `${showPath(at)}: ${message}`, help),
          rule: "unreadable-input",
        });
      } else collector.problem(problem);
      return unreadablePolicy(path, kind, `it cannot be read: ${message}`);
    }
    const document = await parseText(text.ok);
    const problems = "ok" in document ? notThisPolicy(document.ok, kind, parsed, at) : document.problems;
    const [first] = problems;
    if ("ok" in document && first === undefined) return collector.policy(document.ok, kind);
    collector.problem(...problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(path, kind, `it cannot be read: ${first?.message}`);
  };
}

/** A policy in a wrapper, and one that is certainly of another kind than the config says. */
function notThisPolicy(
  document: SourceDocument,
  kind: PolicyKind,
  parsed: ParsedConfig,
  at: JsonPath,
): readonly SourceProblem[] {
  const { path, value } = document;
  const wrapped = wrappedPolicy(document);
  if (wrapped !== undefined) {
    return [{ severity: "error", rule: "unreadable-input", path, ...wrapped, message: `${path}: ${wrapped.message}` }];
  }
  const other = otherKind(value, kind);
  if (other === undefined) return [];
  const message = `${showPath(at)}: ${path} is ${aKind(other.kind)} (${other.why}), and the config names it as ${aKind(kind)}`;
  return [configProblem(parsed.path, parsed.document, at, message, `name ${aKind(kind)} here`)];
}

/** A file of the same folder whose name is nearly the same, and does not speak of another kind of policy. */
async function similarFile(tree: Tree, path: string, kind: PolicyKind): Promise<string | undefined> {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder = posix.dirname(posix.normalize(path));
  const stem = (file: string): string => posix.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) =>
      posix.dirname(file) === folder &&
      /\.(json|ya?ml)$/i.test(file) &&
      (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind),
  );
  const name = nearest(stem(path), beside.map(stem));
  const close = paths.includes(path) ? undefined : beside.find((file) => stem(file) === name);
  return close === undefined ? undefined : `did you mean ${close}?`;
}
