/** Principals with a hole: whom they may turn out to name. */

import { cutAtHoles } from "../hole.ts";
import type { Caller } from "./caller.ts";
import { matchPattern, type Wildcard, wildcardOf } from "./wildcard.ts";

/** What is known of a text that begins and ends somehow. */
interface Ends {
  readonly start: string;
  readonly end: string;
}

/** An entry of which part is known only after apply. Wildcards are no wildcards in a principal (P1). */
export interface OpenPrincipal extends Ends {
  readonly pattern: Wildcard;
}

export function openPrincipal(text: string): OpenPrincipal {
  const pieces = cutAtHoles(text);
  const tokens = pieces.flatMap((piece, index) => [...(index > 0 ? (["*"] as const) : []), { text: piece }]);
  return { start: pieces[0] ?? "", end: pieces.at(-1) ?? "", pattern: wildcardOf(tokens, true) };
}

/** Whether it may turn out to be this text. */
export const mayBe = ({ pattern }: OpenPrincipal, text: string): boolean => matchPattern(pattern, text);

/** The names that an entry may give a caller, the strongest last. */
export type OpenName = "account" | "role" | "own" | "everyone";

/** Which of the caller's names it may turn out to be. */
export function openNames(entry: OpenPrincipal, caller: Caller): readonly OpenName[] {
  const names: OpenName[] = [];
  const { kind, account, partition } = caller;
  if (account !== "") {
    if (mayBe(entry, account) || mayBe(entry, `arn:${partition}:iam::${account}:root`)) names.push("account");
    if (kind === "federated-user" && overlaps(entry, userEnds(caller))) names.push("role");
    if (mayBeRole(entry, caller)) names.push("role");
    if (kind !== "role" && mayBe(entry, caller.text)) names.push("own");
    if (caller.uniqueId !== undefined && mayBe(entry, caller.uniqueId)) names.push(kind === "user" ? "own" : "role");
  }
  if (mayBe(entry, "*")) names.push("everyone");
  return names;
}

const userEnds = ({ partition, account }: Caller): Ends => ({
  start: `arn:${partition}:iam::${account}:user/`,
  end: "",
});

function mayBeRole(entry: OpenPrincipal, caller: Caller): boolean {
  if (caller.roleArn !== undefined) return mayBe(entry, caller.roleArn);
  return caller.kind === "session" && mayBeRoleNamed(entry, caller);
}

/** Whether it may be a role of that name, with whatever path. */
export function mayBeRoleNamed(
  entry: OpenPrincipal,
  { partition, account, name }: { readonly partition: string; readonly account: string; readonly name: string },
): boolean {
  return overlaps(entry, { start: `arn:${partition}:iam::${account}:role/`, end: `/${name}` });
}

/** Whether some text begins and ends both ways; the slash in front of a name may be the prefix's own. */
function overlaps(one: Ends, other: Ends): boolean {
  const starts = one.start.startsWith(other.start) || other.start.startsWith(one.start);
  const ends = one.end.endsWith(other.end) || other.end.endsWith(one.end);
  return starts && ends;
}
