/** Statements that change no answer: what another statement of the same document says in any case, or denies in any case. */

import { hasHole } from "../authorization/hole.ts";
import { splitArn } from "../authorization/match/arn.ts";
import { compilePattern, matchPattern } from "../authorization/match/wildcard.ts";
import type { ConditionTest, PrincipalElement, Statement } from "../authorization/model.ts";
import { type Attached, type Draft, nameOf, type PolicyRule, type RuleScene } from "./policy-rule.ts";

export const shadowedStatement: PolicyRule = { id: "shadowed-statement", find };

/** More pairs than that nobody reads; a document of AWS' largest size has fewer statements. */
const MOST_STATEMENTS = 200;

function find({ attached }: RuleScene): readonly Draft[] {
  return attached.flatMap((one) => {
    const { statements } = one.policy;
    if (statements.length > MOST_STATEMENTS) return [];
    return statements.flatMap((statement) => {
      const denying = statements.find((other) => overrides(other, statement));
      if (denying !== undefined) return [draftOf(one, statement, denying, "denies")];
      const saying = statements.find((other) => other.index < statement.index && saysTheSame(other, statement));
      return saying === undefined ? [] : [draftOf(one, statement, saying, "says")];
    });
  });
}

function draftOf({ document, policy }: Attached, statement: Statement, by: Statement, how: "denies" | "says"): Draft {
  const name = nameOf(statement).replace(/^s/, "S");
  return {
    document,
    path: statement.path,
    statement,
    message:
      how === "denies"
        ? `${name} allows nothing: ${nameOf(by)} denies all of it.`
        : `${name} says nothing that ${nameOf(by)} does not say.`,
    why:
      how === "denies"
        ? "A Deny that applies wins over every Allow (E1)."
        : "A request that one of them selects, the other selects, too: with one of them gone no answer changes.",
    advice: how === "denies" ? "narrow the Deny, or drop the Allow" : "drop one of them",
    subject: `${nameOf(statement)} ${how} ${nameOf(by)}`,
    // The Deny may stop the export, and then has a finding.
    foldsInto: (finding) =>
      finding.statement?.policy === policy.id &&
      (finding.statement.statement === by.index || finding.statement.statement === statement.index),
  };
}

/** The Deny selects every request that the Allow does. */
function overrides(deny: Statement, allow: Statement): boolean {
  return deny.effect === "Deny" && allow.effect === "Allow" && covers(deny, allow, denyCoversPrincipals);
}

function saysTheSame(earlier: Statement, later: Statement): boolean {
  return earlier.effect === later.effect && covers(earlier, later, samePrincipals);
}

type Principals = (wide: Statement, narrow: Statement) => boolean;

/** True only where it is sure; a text that is not known in full covers nothing and is covered by nothing. */
function covers(wide: Statement, narrow: Statement, principals: Principals): boolean {
  if (hasOpenText(wide) || hasOpenText(narrow)) return false;
  return (
    principals(wide, narrow) &&
    coversList(wide.actions, narrow.actions, coversAction) &&
    isSame(wide.notActions, narrow.notActions) &&
    isSame(wide.notResources, narrow.notResources) &&
    (isTrust(wide, narrow) || coversList(wide.resources, narrow.resources, coversResource)) &&
    wide.conditions.every((test) => narrow.conditions.some((other) => isSameTest(test, other)))
  );
}

/** A trust policy's resource is its role. */
function isTrust(...statements: readonly Statement[]): boolean {
  return statements.every(({ resources, notResources }) => resources === undefined && notResources === undefined);
}

function hasOpenText({
  actions = [],
  notActions = [],
  resources = [],
  notResources = [],
  conditions,
}: Statement): boolean {
  const tested = conditions.flatMap(({ operator, key, values }) => [operator, key, ...values]);
  return [...actions, ...notActions, ...resources, ...notResources, ...tested].some(hasHole);
}

function coversList(
  wide: readonly string[] | undefined,
  narrow: readonly string[] | undefined,
  coversOne: (wide: string, narrow: string) => boolean,
): boolean {
  if (wide === undefined || narrow === undefined) return wide === narrow;
  return narrow.length > 0 && narrow.every((one) => wide.some((other) => coversOne(other, one)));
}

function coversAction(wide: string, narrow: string): boolean {
  return coversText(wide.toLowerCase(), narrow.toLowerCase());
}

function coversResource(wide: string, narrow: string): boolean {
  if (wide === "*" || wide === narrow) return true;
  const [ours, theirs] = [splitArn(wide), splitArn(narrow)];
  if (ours.length !== 6 || theirs.length !== 6) return false;
  return ours.every((part, index) => coversText(part, theirs[index] ?? ""));
}

/** A `*` takes in the other text's wildcards and variables as it does characters; a `?`, or a variable of its own, does not. */
function coversText(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  if (/\?|\$\{/.test(wide)) return false;
  return matchPattern(compilePattern(wide), narrow);
}

function samePrincipals(wide: Statement, narrow: Statement): boolean {
  return isSame(wide.principal, narrow.principal) && isSame(wide.notPrincipal, narrow.notPrincipal);
}

function denyCoversPrincipals(wide: Statement, narrow: Statement): boolean {
  if (samePrincipals(wide, narrow)) return true;
  if (wide.principal === undefined || narrow.principal === undefined) return false;
  return wide.principal.everyone && !hasOthers(narrow.principal);
}

/** Services and the like are no principals of an account. */
function hasOthers({ service, federated, canonicalUser }: PrincipalElement): boolean {
  return service.length + federated.length + canonicalUser.length > 0;
}

function isSameTest(one: ConditionTest, other: ConditionTest): boolean {
  return (
    one.operator === other.operator &&
    one.key.toLowerCase() === other.key.toLowerCase() &&
    isSame([...one.values].sort(), [...other.values].sort())
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
