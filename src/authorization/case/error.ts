/** A case that cannot be read; the message says where in the case and what instead. */

import { quote, suggestion } from "../policy/report.ts";

export class CaseError extends Error {}

export type Json = Readonly<Record<string, unknown>>;

/** Refuses a member that is not in the list, with the nearest one that is. */
export function refuseUnknown(value: Json, members: readonly string[], what: string): void {
  for (const member of Object.keys(value)) {
    if (members.includes(member)) continue;
    const near = suggestion(member, members);
    throw new CaseError(`${what} has no member ${quote(member)}${near === undefined ? "" : `, ${near}`}`);
  }
}

/** The members that are there. */
export function present<T extends Readonly<Record<string, unknown>>>(
  members: T,
): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
