/** Whom a cure lets in: the guards of every export before and after it, compared request by request. */

import type { Statement, StatementReference } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import { partitionOf } from "../genesys/arn.ts";
import type { ExportDecisions, GuardDecision } from "../genesys/model.ts";
import { isGap } from "../inventory/model.ts";
import type { Fix } from "../rules/model.ts";
import { type JudgedWorld, markNew } from "../rules/newly.ts";
import { severityOf } from "../rules/registry.ts";
import type { Ailment } from "./model.ts";

type LetIn = Pick<Fix, "letsIn">;

/**
 * @param before the exports as they are
 * @param after the same exports in the same order; those that the cure does not touch are the same objects
 * @returns whom it lets in; undefined where the cure must not be proposed: somebody would get in whom a guard keeps out now
 */
export function whomItLetsIn(ailment: Ailment, before: JudgedWorld, after: JudgedWorld, now: Date): LetIn | undefined {
  const touched = after.exports.filter((one, index) => one !== before.exports[index]);
  const marked = markNew({ ...after, exports: touched }, before, now);
  const opened: string[] = [];
  for (const one of marked) {
    const was = before.exports.find((old) => old.export.declared.name === one.export.declared.name);
    for (const [index, guard] of one.guards.entries()) {
      if (isNoWorse(guard, was?.guards[index])) continue;
      if (!isByItsOwnPolicy(guard, one, ailment)) return undefined;
      opened.push(guard.guard.who);
    }
  }
  const open = after.exports.flatMap(({ guards }) => guards.filter(({ outcome }) => outcome !== "held"));
  if (open.length === 0) return {};
  const asBefore = unique(open.map(({ guard }) => guard.who)).filter((who) => !opened.includes(who));
  return { letsIn: { asBefore, newly: unique(opened) } };
}

/** Held, or as it was in every request. */
function isNoWorse(guard: GuardDecision, before: GuardDecision | undefined): boolean {
  return guard.outcome === "held" || (guard.outcome === before?.outcome && guard.newly !== true);
}

/**
 * Only a notice, and none of the cure's making: the role's own policy allows the whole bucket, as Genesys documents it, and a Deny
 * that is about something else hid it.
 */
function isByItsOwnPolicy({ guard, outcome, decidedBy }: GuardDecision, judged: ExportDecisions, ailment: Ailment) {
  if (severityOf(guard.rule) !== "notice" || outcome !== "broken") return false;
  if (ailment.kind !== "denial") return false;
  const { worst } = ailment.decision;
  if (worst.decision !== "explicitDeny" || worst.decidedBy.some((one) => tellsKeysApart(one, ailment))) return false;
  const { role, declared } = judged.export;
  const wholeBucket = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}/*`;
  const documents = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  return decidedBy.some(({ policy: id, statement }) => {
    const policy = documents.find((document) => document.policy.id === id)?.policy;
    const found = policy === undefined || "unknown" in policy ? undefined : policy.statements[statement];
    return found?.resources?.includes(wholeBucket) === true;
  });
}

/** A Deny on some keys of the bucket and not on others is there to keep the role under its prefix. */
function tellsKeysApart({ statement }: StatementReference, { document }: Ailment): boolean {
  const policy = document?.policy;
  const found: Statement | undefined =
    policy === undefined || "unknown" in policy ? undefined : policy.statements[statement];
  return found?.resources?.every((resource) => !/\/(?!\*$)/.test(resource)) !== true;
}
