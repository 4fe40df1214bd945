/** Principal and NotPrincipal (section 1.3, P1-P4, E2-E5). */

import { hasHole, ifPossible } from "../hole.ts";
import type { PrincipalElement, Statement, Truth } from "../model.ts";
import { parsePrincipalArn } from "./arn.ts";
import type { Caller } from "./caller.ts";
import {
  mayBe,
  mayBeRoleNamed,
  type OpenName,
  type OpenPrincipal,
  openNames,
  openPrincipal,
} from "./open-principal.ts";

/**
 * How an element selects the caller. The order is the strength of a grant inside one account: the account alone only
 * delegates to identity policies, a role is limited by boundary and session policy, a session or `*` is not.
 */
export const STRENGTH = { none: 0, account: 1, limited: 2, direct: 3 } as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** What is sure, and what is possible beyond it; the same where all is known. */
export interface PrincipalMatch {
  readonly sure: Strength;
  readonly possible: Strength;
}

const matches = (sure: Strength, possible: Strength): PrincipalMatch => ({ sure, possible });
const NONE = matches(0, 0);
const ACCOUNT = matches(1, 1);
const LIMITED = matches(2, 2);
const DIRECT = matches(3, 3);
const PERHAPS_ACCOUNT = matches(0, 1);
const PERHAPS_LIMITED = matches(0, 2);
const PERHAPS_DIRECT = matches(0, 3);
const LIMITED_PERHAPS_DIRECT = matches(2, 3);

type Entry =
  | { readonly type: "account"; readonly account: string; readonly partition: string | undefined }
  | {
      readonly type: "role";
      readonly text: string;
      readonly account: string;
      readonly partition: string;
      readonly name: string;
    }
  | { readonly type: "user"; readonly text: string; readonly account: string; readonly partition: string }
  | { readonly type: "session"; readonly text: string }
  | { readonly type: "unique-id"; readonly text: string };

export interface PrincipalMatcher {
  readonly negated: boolean;
  readonly everyone: boolean;
  readonly entries: readonly Entry[];
  readonly services: readonly string[];
  /** Those of which part is known only after apply. */
  readonly open: readonly OpenPrincipal[];
  readonly openServices: readonly OpenPrincipal[];
  readonly canonical: boolean;
  /** Role names that the document gives with more than one path; a session's ARN cannot tell which. */
  readonly ambiguous: ReadonlySet<string>;
}

/** Undefined where the statement has neither element: it selects by other means (identity policies, SCPs). */
export function compilePrincipal(statement: Statement, ambiguous: ReadonlySet<string>): PrincipalMatcher | undefined {
  const element = statement.principal ?? statement.notPrincipal;
  if (element === undefined) return undefined;
  return {
    negated: statement.principal === undefined,
    everyone: element.everyone,
    entries: element.aws.flatMap((text) => readEntry(text) ?? []),
    services: element.service,
    open: element.aws.filter(hasHole).map(openPrincipal),
    openServices: element.service.filter(hasHole).map(openPrincipal),
    canonical: element.canonicalUser.length > 0,
    ambiguous,
  };
}

const ACCOUNT_ID = /^\d{12}$/;
const UNIQUE_ID = /^(AROA|AIDA)[A-Z0-9]+$/;

/** Undefined for what AWS refuses to store: it matches nothing (P1). */
function readEntry(text: string): Entry | undefined {
  if (hasHole(text)) return undefined;
  if (ACCOUNT_ID.test(text)) return { type: "account", account: text, partition: undefined };
  if (UNIQUE_ID.test(text)) return { type: "unique-id", text };
  if (text.includes("*") || text.includes("?")) return undefined;
  const arn = parsePrincipalArn(text);
  if (arn === undefined) return undefined;
  const { account, partition, name } = arn;
  if (arn.type === "root") return { type: "account", account, partition };
  if (arn.type === "role") return { type: "role", text, account, partition, name };
  if (arn.type === "user") return { type: "user", text, account, partition };
  return { type: "session", text };
}

const roleKey = (role: { partition: string; account: string; name: string }): string =>
  `${role.partition}:${role.account}:${role.name}`;

/** Role names that a document's statements give with different paths, or may give once their holes are filled. */
export function ambiguousRoles(elements: readonly PrincipalElement[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const result = new Set<string>();
  const open = elements.flatMap(({ aws }) => aws.filter(hasHole).map(openPrincipal));
  for (const element of elements) {
    for (const text of element.aws) {
      const entry = readEntry(text);
      if (entry?.type !== "role") continue;
      const key = roleKey(entry);
      const before = seen.get(key);
      if ((before !== undefined && before !== text) || open.some((other) => mayBeRoleNamed(other, entry)))
        result.add(key);
      seen.set(key, text);
    }
  }
  return result;
}

/** Whether the element selects the caller, and how. `hasBoundary`: the caller carries a permissions boundary (E5). */
export function matchPrincipal(
  matcher: PrincipalMatcher,
  caller: Caller,
  deny: boolean,
  hasBoundary: boolean,
): PrincipalMatch {
  return matcher.negated ? matchNegated(matcher, caller, deny, hasBoundary) : matchListed(matcher, caller);
}

function matchListed(matcher: PrincipalMatcher, caller: Caller): PrincipalMatch {
  // E2, E3: everybody, the caller by itself.
  if (matcher.everyone) return DIRECT;
  let possible = strongest(openNamesOf(matcher, caller));
  if (caller.kind === "anonymous" || caller.kind === "unreadable") return matches(0, possible);
  if (caller.kind === "service") return matchService(matcher, caller) === true ? DIRECT : matches(0, possible);
  let sure: Strength = 0;
  // Which account a canonical user id stands for is not in the request.
  if (matcher.canonical && possible === 0) possible = 1;
  for (const entry of matcher.entries) {
    const match = matchEntry(entry, caller, matcher.ambiguous);
    if (match.sure > sure) sure = match.sure;
    if (match.possible > possible) possible = match.possible;
  }
  return matches(sure, possible);
}

/** Names that the open entries may give the caller. For a service they may name it, or everybody. */
function openNamesOf(matcher: PrincipalMatcher, caller: Caller): readonly OpenName[] {
  const names = matcher.open.flatMap((entry) => openNames(entry, caller));
  return matchService(matcher, caller) === "unknown" ? [...names, "own"] : names;
}

function matchService({ services, openServices }: PrincipalMatcher, caller: Caller): Truth {
  if (caller.kind !== "service") return false;
  if (services.includes(caller.text)) return true;
  return ifPossible(openServices.some((entry) => mayBe(entry, caller.text)));
}

const OPEN_STRENGTH: Readonly<Record<OpenName, Strength>> = { account: 1, role: 2, own: 3, everyone: 3 };

function strongest(names: readonly OpenName[]): Strength {
  let strength: Strength = 0;
  for (const name of names) if (OPEN_STRENGTH[name] > strength) strength = OPEN_STRENGTH[name];
  return strength;
}

function matchEntry(entry: Entry, caller: Caller, ambiguous: ReadonlySet<string>): PrincipalMatch {
  switch (entry.type) {
    case "account":
      return isAccountOf(entry, caller) ? ACCOUNT : NONE;
    case "session":
      // P3: names are case-sensitive.
      return entry.text === caller.text ? DIRECT : NONE;
    case "role":
      return matchRole(entry, caller, ambiguous);
    case "user":
      if (entry.text === caller.text) return DIRECT;
      // Some user of the account asked for this federated session; the request does not say which.
      return caller.kind === "federated-user" &&
        entry.account === caller.account &&
        entry.partition === caller.partition
        ? PERHAPS_LIMITED
        : NONE;
    case "unique-id":
      // What a stored policy shows once the entity is gone: matches only the entity that still has this very id.
      if (entry.text !== caller.uniqueId) return NONE;
      return caller.kind === "user" ? DIRECT : LIMITED;
  }
}

const isAccountOf = (entry: Entry & { type: "account" }, caller: Caller): boolean =>
  entry.account === caller.account && (entry.partition === undefined || entry.partition === caller.partition);

function matchRole(entry: Entry & { type: "role" }, caller: Caller, ambiguous: ReadonlySet<string>): PrincipalMatch {
  if (caller.roleArn !== undefined) return entry.text === caller.roleArn ? LIMITED : NONE;
  // The session's ARN lacks the path. A role's name is unique in its account, so the name settles it, unless the
  // document itself names two.
  if (caller.kind !== "session" || roleKey(entry) !== roleKey(caller)) return NONE;
  return ambiguous.has(roleKey(entry)) ? PERHAPS_LIMITED : LIMITED;
}

/**
 * NotPrincipal selects everybody who is not listed. A caller is listed only with all of its ARNs (session, role,
 * account); with some of them AWS calls the result undefined (E5).
 */
function matchNegated(matcher: PrincipalMatcher, caller: Caller, deny: boolean, hasBoundary: boolean): PrincipalMatch {
  // E5: with Deny, it always hits a principal that has a permissions boundary.
  if (deny && hasBoundary && caller.account !== "") return DIRECT;
  if (matcher.everyone) return NONE;
  // An Allow through NotPrincipal is at least as good as one for the role; whether a boundary limits it is not said.
  const unlisted = deny || caller.account === "" ? DIRECT : LIMITED_PERHAPS_DIRECT;
  const open = openNamesOf(matcher, caller);
  if (caller.account === "") {
    if (matchService(matcher, caller) === true) return NONE;
    return open.length > 0 ? matches(0, unlisted.possible) : unlisted;
  }
  const wanted = namesOf(caller);
  let listed = 0;
  let perhaps = matcher.canonical || open.length > 0;
  for (const name of wanted) {
    const match = bestEntry(matcher, name, caller);
    if (match.sure > 0) listed++;
    else if (match.possible > 0) perhaps = true;
  }
  if (listed === wanted.length) return NONE;
  return listed > 0 || perhaps ? PERHAPS_DIRECT : unlisted;
}

type Name = "account" | "role" | "own";

/** The ARNs that NotPrincipal has to list for a caller: session, role and account; or the entity and its account. */
function namesOf(caller: Caller): readonly Name[] {
  if (caller.kind === "session") return ["own", "role", "account"];
  return caller.kind === "root" ? ["account"] : caller.kind === "role" ? ["role", "account"] : ["own", "account"];
}

function bestEntry(matcher: PrincipalMatcher, name: Name, caller: Caller): PrincipalMatch {
  let best = NONE;
  for (const entry of matcher.entries) {
    if (nameOf(entry, caller) !== name) continue;
    const match = matchEntry(entry, caller, matcher.ambiguous);
    if (match.sure > 0) return match;
    if (match.possible > 0) best = PERHAPS_ACCOUNT;
  }
  return best;
}

function nameOf(entry: Entry, caller: Caller): Name {
  if (entry.type === "account") return "account";
  if (entry.type === "role") return "role";
  return entry.type === "unique-id" && caller.kind !== "user" ? "role" : "own";
}
