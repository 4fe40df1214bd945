/** Which calls of an export a statement is about, by its actions alone. */

import { compileActions, matchAction } from "../authorization/match/action.ts";
import type { Statement } from "../authorization/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";

/** Ids of the calls whose action the statement selects. */
export function callsMeant({ actions, notActions }: Statement, { calls }: ExportDecisions): ReadonlySet<string> {
  const matcher = compileActions(actions, notActions);
  if (matcher === undefined) return new Set();
  return new Set(
    calls.filter(({ call }) => matchAction(matcher, call.action.toLowerCase()) === true).map(({ call }) => call.id),
  );
}
