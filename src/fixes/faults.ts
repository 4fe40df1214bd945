/** Findings about the text of policies: which document, and what is left of them after a cure. */

import type { PolicyProblem } from "../authorization/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { Inventory, PolicyDocument } from "../inventory/model.ts";
import { inputFindings } from "../rules/input-findings.ts";
import type { Finding } from "../rules/model.ts";
import { withPolicyFindings } from "../rules/policy-rules.ts";

/** Every fault in the text of the policies. None is folded into a denial here, so that both sides of a comparison tell the same. */
export function textFaults(inventory: Inventory, exports: readonly ExportDecisions[]): readonly Finding[] {
  return [...inputFindings({ problems: [], inventory }), ...withPolicyFindings(exports, [])];
}

/** The document with the problem that a finding without a statement is about. */
export function faultyDocument(finding: Finding, inventory: Inventory): PolicyDocument | undefined {
  return inventory.documents.find((document) => problemsOf(finding, document).length > 0);
}

/** The document's problems that the finding stands for. */
export function problemsOf(
  { identity }: Finding,
  { path, address, problems }: PolicyDocument,
): readonly PolicyProblem[] {
  const where = address === undefined ? path : `${path}#${address}`;
  return problems.filter(({ rule, message }) => identity === `${rule} ${where} ${message}`);
}

/** True where the finding is gone, and nothing that is more than a notice came in its place. */
export function isMended(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const open = (list: readonly Finding[]): readonly string[] =>
    list.filter(({ severity }) => severity !== "notice").map(({ identity }) => identity);
  const was = open(before);
  const is = open(after);
  const count = (list: readonly string[], wanted: string): number => list.filter((one) => one === wanted).length;
  return (
    count(is, finding.identity) < count(was, finding.identity) && is.every((one) => count(is, one) <= count(was, one))
  );
}
