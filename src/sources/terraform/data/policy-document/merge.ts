/** Statements of several documents as one: by sid, a later one stands in the place of an earlier one. */

import { unknownValue, type Value } from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";

/** `sid` undefined: it has none, and nothing takes its place. {@link UNKNOWN_SID}: it may be any, or there may be several statements. */
export interface Statement {
  readonly sid: string | typeof UNKNOWN_SID | undefined;
  readonly value: Value;
}

export const UNKNOWN_SID = Symbol("a sid that is not known");

/** A policy that AWS takes has far fewer. */
const MAX_STATEMENTS = 5000;

/**
 * What is surely there stays known; of what may have been replaced nothing is.
 * @param distinct the later ones have different sids, so that none of them takes the place of another
 */
export function merge(
  earlier: readonly Statement[],
  later: readonly Statement[],
  distinct: boolean,
): readonly Statement[] {
  const [first] = later;
  if (first !== undefined && earlier.length + later.length > MAX_STATEMENTS) {
    throw new ExpressionError(`a policy of more than ${MAX_STATEMENTS} statements`, first.value.place);
  }
  const merged = [...earlier];
  const bySid = new Map(merged.map(({ sid }, index) => [sid, index]));
  for (const statement of later) {
    const { sid } = statement;
    const at = typeof sid === "string" ? bySid.get(sid) : undefined;
    const end = distinct ? earlier.length : merged.length;
    for (const [index, one] of merged.slice(0, end).entries()) {
      if (index !== at && mayBe(one.sid, sid)) merged[index] = replaced(one);
    }
    if (at === undefined) {
      bySid.set(sid, merged.length);
      merged.push(statement);
    } else merged[at] = statement;
  }
  return merged;
}

/** Whether two sids may be the same, and are not known to be. */
function mayBe(one: Statement["sid"], other: Statement["sid"]): boolean {
  if (one === undefined || other === undefined) return false;
  return one === UNKNOWN_SID || other === UNKNOWN_SID;
}

function replaced({ sid, value }: Statement): Statement {
  if (value.kind === "unknown") return { sid, value };
  return { sid, value: unknownValue("a statement whose sid is not known may stand in its place", value.place) };
}

/** Throws an {@link ExpressionError} where two statements have one sid. */
export function refuseRepeated(statements: readonly Statement[], where: string): void {
  const seen = new Set<string>();
  for (const { sid, value } of statements) {
    if (typeof sid !== "string") continue;
    if (seen.has(sid)) throw new ExpressionError(`${where} has the sid ${sid} twice`, value.place);
    seen.add(sid);
  }
}
