/** All findings of one judged world, before any comparison. */

import { groupBy } from "../collections.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { Settings, World } from "../sources/model.ts";
import { bucketPolicyFindings } from "./bucket-policy-findings.ts";
import { callFindings, ruleOf } from "./denials.ts";
import { indexDocuments } from "./documents.ts";
import { factFindings } from "./fact-findings.ts";
import { guardFindings } from "./guard-findings.ts";
import { inputFindings } from "./input-findings.ts";
import type { Finding } from "./model.ts";
import { othersFindings } from "./others-findings.ts";
import { withPolicyFindings } from "./policy-rules.ts";
import { applySuppressions, isSuppressed } from "./suppress.ts";

/**
 * A wrong ExternalId both keeps Genesys out and lets the other organization in; a policy that is not known leaves both the
 * calls and the strangers open: one cause, one finding, one cure.
 */
function oneForOneCause(findings: readonly Finding[]): readonly Finding[] {
  const ofExport = (rule: string, name: string | undefined): readonly Finding[] =>
    findings.filter((one) => one.rule === rule && one.export === name);
  return findings.filter(({ rule, export: name, statement }) => {
    if (rule === "guard-undecided") return ofExport("call-undecided", name).length === 0;
    if (rule !== "trust-without-external-id") return true;
    return !ofExport("assume-role-denied", name).some((denial) => sameStatement(denial.statement, statement));
  });
}

function sameStatement(one: Finding["statement"], other: Finding["statement"]): boolean {
  return one !== undefined && one.policy === other?.policy && one.statement === other.statement;
}

/**
 * @param world what was read
 * @param exports its exports, judged
 * @param settings those that govern (of the base, in a pull request)
 */
export function findFindings(
  world: World,
  exports: readonly ExportDecisions[],
  settings: Settings,
  now: Date,
): readonly Finding[] {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    // A suppressed call gets a finding of its own, so that it cannot hide the others that the same cause stops.
    const suppressed = (call: ExportDecisions["calls"][number]): boolean =>
      isSuppressed(call, name, settings.suppressions, now);
    // What only IAM's simulator denies has a finding of its own (simulator-disagrees): no policy that was read lacks an Allow for it.
    const calls = judged.calls.filter(({ deniedBySimulator }) => deniedBySimulator !== true);
    const open = { ...judged, calls: calls.filter((call) => !suppressed(call)) };
    const covered = [...groupBy(calls.filter(suppressed), ruleOf).values()];
    return [
      ...callFindings(open, documents, settings),
      ...covered.flatMap((group) => callFindings({ ...judged, calls: group }, documents, settings)),
      ...guardFindings(judged, documents),
      ...bucketPolicyFindings(judged),
      ...othersFindings(judged),
      ...factFindings(judged),
    ];
  });
  const all = [...inputFindings(world), ...withPolicyFindings(exports, oneForOneCause(perExport))];
  return all.map((finding) => applySuppressions(finding, settings.suppressions, now));
}
