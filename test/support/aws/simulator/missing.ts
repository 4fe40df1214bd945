/** `MissingContextValues`: keys that the policies test and that were not sent. Those of SCPs are never among them. */

import { compileActions, matchAction } from "../../../../src/authorization/match/action.ts";
import type { Policy, Statement } from "../../../../src/authorization/model.ts";
import type { Question } from "./decide.ts";

const VARIABLE = /\$\{([^{}',]+:[^{}',]+)(?:, '[^']*')?\}/g;

/** Of the statements about the action; whether they apply otherwise makes no difference. */
export function missingKeys({ action, context }: Question, policies: readonly Policy[]): readonly string[] {
  const sent = new Set(Object.keys(context).map((key) => key.toLowerCase()));
  const tested = policies.flatMap((policy) =>
    policy.statements
      .filter((statement) => concerns(statement, action))
      .flatMap((statement) => keysOf(statement, policy)),
  );
  return [...new Map(tested.map((key) => [key.toLowerCase(), key]))]
    .filter(([lower]) => !sent.has(lower))
    .map(([, key]) => key)
    .sort();
}

function concerns({ actions, notActions }: Statement, action: string): boolean {
  const matcher = compileActions(actions, notActions);
  return matcher !== undefined && matchAction(matcher, action.toLowerCase()) === true;
}

function keysOf({ conditions, resources, notResources }: Statement, { version }: Policy): string[] {
  const texts = [...(resources ?? []), ...(notResources ?? []), ...conditions.flatMap(({ values }) => values)];
  // Variables are literal text in the older version (G2).
  const variables = version === "2012-10-17" ? texts.flatMap(variablesOf) : [];
  return [...conditions.map(({ key }) => key), ...variables];
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, key]) => (key === undefined ? [] : [key]));
}
