/** Reads the policy files that a config names. */

import type { JsonPath, PolicyKind } from "../../authorization/model.ts";
import { nearest } from "../../authorization/policy/nearest.ts";
import type { PolicyDocument } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import { parseText, readText } from "../document/read.ts";
import type { Tree } from "../model.ts";
import { configProblem } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

/** Reads the policy file that the config names at a place. */
export type ReadPolicy = (path: string, kind: PolicyKind, at: JsonPath) => Promise<PolicyDocument>;

/** A file that cannot be read is a problem, and its policy unknown: judged, it can neither allow nor deny. */
export function policyReader(parsed: ParsedConfig, tree: Tree, collector: Collector): ReadPolicy {
  return async (path, kind, at) => {
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.line === undefined ? `${problem?.message ?? path}, named here` : problem.message;
      const help = problem?.help ?? (await similarFile(tree, path));
      if (problem?.line === undefined) {
        // What is wrong is the name: point at where it stands.
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, message, help),
          rule: "unreadable-input",
        });
      } else collector.problem(problem);
      return unreadablePolicy(path, kind, message);
    }
    const document = await parseText(text.ok);
    if ("ok" in document) return collector.policy(document.ok, kind);
    collector.problem(...document.problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(path, kind, `${path} cannot be read: ${document.problems[0]?.message}`);
  };
}

async function similarFile(tree: Tree, path: string): Promise<string | undefined> {
  const paths = (await tree.list()).map((entry) => entry.path);
  const close = paths.includes(path) ? undefined : nearest(path, paths);
  return close === undefined ? undefined : `did you mean ${close}?`;
}
