/** The ids of the rules that an outcome rests on. */

import type { Authorization, DecisionWord, PolicyKind, StatementReference } from "../model.ts";
import { and } from "../truth.ts";
import { type Answers, hasIdentity, isRefused } from "./answers.ts";
import { type Examination, hasVoidVariable } from "./examine.ts";
import { isKeyUse, isRoleAssumption, type PreparedRequest } from "./request.ts";

interface Grounds {
  readonly authorization: Authorization;
  readonly request: PreparedRequest;
  readonly answers: Answers;
  readonly deciding: readonly Examination[];
  readonly publicAccess: readonly StatementReference[];
  readonly missingAllow: readonly PolicyKind[];
  /** A document that applies is not known. */
  readonly hasUnknown: boolean;
}

export function rulesOf(word: DecisionWord, grounds: Grounds): readonly string[] {
  const rules = new Set<string>();
  if (word === "explicitDeny") rules.add("E1");
  if (grounds.publicAccess.length > 0) rules.add("B4").add("B6");
  if (word === "allowed" || word === "implicitDeny") accountRules(rules, word, grounds);
  if (word === "unknown" && grounds.hasUnknown) rules.add("E9");
  if (word === "unknown" && grounds.request.foreignObject) rules.add("S2");
  for (const kind of grounds.missingAllow) if (kind === "scp") rules.add("E8");
  if (grounds.missingAllow.includes("session-policy")) rules.add("E6");
  for (const item of grounds.deciding) statementRules(rules, item, grounds.request);
  return [...rules];
}

function accountRules(rules: Set<string>, word: DecisionWord, { authorization, request, answers }: Grounds): void {
  if (isRefused(request)) rules.add("T1");
  if (!hasIdentity(request)) return;
  const key = isKeyUse(request.action, request.resource);
  if (!request.sameAccount) rules.add(key ? "K4" : isRoleAssumption(request.action, request.resource) ? "T1" : "S1");
  else if (key) rules.add("K3");
  else if (word === "allowed" && answers.sure < 2) rules.add("S1");
  if (request.sameAccount && answers.sure === 3) rules.add("E2").add("E3");
  if (authorization.kmsGrants !== undefined && and(answers.grant, true) !== false) rules.add("K9");
  if (request.caller.serviceLinked || authorization.serviceLinkedRole === true) rules.add("E7");
}

function statementRules(rules: Set<string>, item: Examination, request: PreparedRequest): void {
  const { source, deny } = item.statement;
  if (source.notPrincipal !== undefined) rules.add("E5");
  else if (deny && item.principal.sure === 1) rules.add("E4");
  if (source.notActions !== undefined) rules.add("A2");
  if (source.notResources !== undefined) rules.add("R8");
  if (hasVoidVariable(item.statement, request)) rules.add("V4");
  for (const test of [...item.held, ...item.unsettled.map(({ by }) => by)]) {
    if (test.element !== "Condition") continue;
    rules.add("C1");
    if (test.operator?.includes(":") === true) rules.add("C4");
  }
}
