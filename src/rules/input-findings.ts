/** Findings about what was read: files that cannot be read, policies that AWS would refuse, things that are missing. */

import type { Inventory } from "../inventory/model.ts";
import type { SourceProblem, World } from "../sources/model.ts";
import { placeIn } from "./documents.ts";
import type { Finding } from "./model.ts";
import { severityOf } from "./registry.ts";

/** All findings that no export is needed for. */
export function inputFindings(world: Pick<World, "problems" | "inventory">): readonly Finding[] {
  return [...world.problems.map(problemFinding), ...documentFindings(world.inventory), ...gapFindings(world.inventory)];
}

function problemFinding(problem: SourceProblem): Finding {
  const { path, line, column = 1 } = problem;
  return {
    rule: problem.rule,
    severity: problem.severity,
    status: "new",
    message: problem.message,
    calls: [],
    location: { path, line: line ?? 1, column, endLine: line ?? 1, endColumn: column },
    ...(problem.help === undefined ? {} : { advice: problem.help }),
    refuted: [],
    identity: `${problem.rule} ${path} ${problem.message}`,
  };
}

function documentFindings(inventory: Inventory): readonly Finding[] {
  return inventory.documents.flatMap((document) =>
    document.problems.map((problem): Finding => {
      const location = placeIn(document, problem.path, "member");
      const rule = problem.severity === "error" ? "malformed-policy" : "suspicious-policy";
      return {
        rule,
        severity: severityOf(rule),
        status: "new",
        message:
          problem.severity === "error" ? `AWS would refuse this policy: ${problem.message}.` : `${problem.message}.`,
        why: `Rule ${problem.rule} of the policy grammar.`,
        calls: [],
        ...(location === undefined ? {} : { location }),
        ...(problem.help === undefined ? {} : { advice: problem.help }),
        refuted: [],
        identity: `${problem.rule} ${document.path}${document.address === undefined ? "" : `#${document.address}`} ${problem.message}`,
      };
    }),
  );
}

function gapFindings(inventory: Inventory): readonly Finding[] {
  return inventory.gaps.map((gap) => ({
    rule: "not-known",
    severity: severityOf("not-known"),
    status: "new",
    message: `${gap.what}: ${gap.why}.`,
    calls: [],
    advice: gap.cure,
    ...(gap.example === undefined ? {} : { example: gap.example }),
    refuted: [],
    identity: `not-known ${gap.what}`,
  }));
}
