/** What a role is given and does not keep: another list takes it away, or another policy of the same name overwrites it. */

import type { Origin } from "../pieces.ts";
import { textValue, type Value } from "../value.ts";
import { type Joining, ofType, shown } from "./context.ts";
import { refersTo } from "./references.ts";

/** Something of a role: an inline policy by its name, or an attachment by the policy's ARN. */
export interface Held {
  readonly from: Origin;
  /** Undefined: the policy's name is not known. */
  readonly name: Value | undefined;
}

/** The name of an inline policy; one that AWS has still to give is known by its resource alone. */
export function nameOfInline(from: Origin, name: string | undefined): Value {
  if (name !== undefined) return textValue(name, from.place);
  return { kind: "unknown", hole: { why: "the policy's name is not known", of: from.id }, place: from.place };
}

/** Why the role of that id may not keep an inline policy; undefined: nothing speaks against it. */
export function inlineLost(one: Held, all: readonly Held[], role: string, joining: Joining): string | undefined {
  const twin = all.find((other) => other !== one && sameName(one, other, joining));
  if (twin !== undefined) {
    const both = [one, twin].map(({ from }) => shown(from)).join(" and ");
    return `it is defined twice, and the one overwrites the other: ${both} have one name`;
  }
  return lostTo(one, "inline", role, joining);
}

/** Only names that are known for sure: two that nobody knows are most likely two. */
function sameName(one: Held, other: Held, { resolve }: Joining): boolean {
  if (one.name === undefined || other.name === undefined) return false;
  return refersTo(one.name, [other.name], resolve) === "yes";
}

/** Why the role of that id may not keep an attached policy; undefined: nothing speaks against it. */
export function attachedLost(one: Held, role: string, joining: Joining): string | undefined {
  const { pieces, match, resolve } = joining;
  const other = ofType(pieces, "policy-attachment").find((piece) => {
    if (piece.exclusive !== true || piece.id === one.from.id || one.name === undefined) return false;
    if (piece.roles.some((name) => match.role(name, piece, role) === "yes")) return false;
    return refersTo(piece.policy, [one.name], resolve) === "yes";
  });
  if (other !== undefined) return `${shown(other)} takes the policy from every role that it does not list`;
  return lostTo(one, "attached", role, joining);
}

function lostTo({ name, from }: Held, list: "inline" | "attached", role: string, joining: Joining): string | undefined {
  const { pieces, match, resolve } = joining;
  const taker = ofType(pieces, "role-exclusive").find((piece) => {
    const kept = piece[list];
    // A role keeps what its own arguments give it.
    if (kept === undefined || piece.id === from.id || match.role(piece.role, piece, role) === "no") return false;
    return name === undefined || !kept.some((one) => refersTo(one, [name], resolve) === "yes");
  });
  return taker && `${shown(taker)} takes from the role what it does not list, and it may not list ${shown(from)}`;
}
