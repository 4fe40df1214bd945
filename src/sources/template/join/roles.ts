/** Roles with all that is attached to them. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Gap, PolicyDocument, Role } from "../../../inventory/model.ts";
import { unreadablePolicy } from "../../collector.ts";
import type { Origin, PolicyPiece, RolePiece, RolePolicyPiece } from "../pieces.ts";
import { resolvedText } from "../resolve.ts";
import type { Value } from "../value.ts";
import { GIVE_VALUES, type Joining, ofType, shown, whyOpen } from "./context.ts";
import { attachedLost, type Held, inlineLost, nameOfInline } from "./exclusive.ts";
import { roleArn } from "./names.ts";
import type { Match } from "./references.ts";

export interface JoinedRole {
  readonly role: Role;
  readonly piece: RolePiece;
}

/**
 * The roles that matter and whose ARN is known; a gap for each that may matter and whose ARN is not.
 * @param mayMatter asked of a role before anything else of it is read; the ARN is absent where it is not known
 */
export function joinRoles(
  joining: Joining,
  mayMatter: (piece: RolePiece, arn: string | undefined) => boolean,
): readonly JoinedRole[] {
  return ofType(joining.pieces, "role").flatMap((piece): JoinedRole[] => {
    const arn = resolvedText(roleArn(piece), joining.resolve);
    if (!mayMatter(piece, arn)) return [];
    if (arn !== undefined) return [{ piece, role: roleOf(piece, arn, joining) }];
    joining.gaps.push(unnamed(piece, joining));
    return [];
  });
}

function roleOf(piece: RolePiece, arn: string, joining: Joining): Role {
  const { read } = joining;
  const boundary =
    piece.boundary === undefined ? undefined : managedPolicy(piece.boundary, piece, "permissions-boundary", joining);
  const tags = tagsOf(piece, joining);
  const own = piece.inline.map((policy): Inline => ({ from: piece, policy, name: nameOfPolicy(piece, policy) }));
  const policies = [
    ...inlinePolicies(own, piece.id, joining),
    ...piece.attached.flatMap((attached) => managedPolicies(attached, piece, joining)),
    ...attachedPolicies(piece.id, joining),
  ];
  return {
    arn,
    origin: piece.id,
    trustPolicy: read(piece, piece.trust, "trust-policy"),
    // Attached twice it counts once.
    identityPolicies: [...new Set(policies)],
    ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
    ...(tags === undefined ? {} : { tags }),
  };
}

/** Undefined where one of them is not known: then none of them counts as declared. */
function tagsOf({ tags }: RolePiece, { resolve }: Joining): Readonly<Record<string, string>> | undefined {
  if (tags === undefined) return {};
  if (tags.kind !== "object") return undefined;
  const entries = [...tags.members].map(([name, { value }]) => [name, resolvedText(value, resolve)] as const);
  const known = entries.filter((entry): entry is [string, string] => !hasHole(entry[0]) && entry[1] !== undefined);
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

/** What resources of their own give the role of that id: inline policies, and attached ones. */
export function policiesFor(role: string, joining: Joining): readonly PolicyDocument[] {
  return [...inlinePolicies([], role, joining), ...attachedPolicies(role, joining)];
}

interface Inline extends Held {
  readonly from: RolePiece | RolePolicyPiece;
  readonly policy: PolicyPiece;
}

/** The role's own inline policies, and those that are resources of their own. */
function inlinePolicies(own: readonly Inline[], role: string, joining: Joining): readonly PolicyDocument[] {
  const matches = ofType(joining.pieces, "role-policy").map((from) => ({
    from,
    match: matchAny(from.roles, from, role, joining),
  }));
  const others = matches
    .filter(({ match }) => match === "yes")
    .map(({ from }): Inline => ({ from, policy: from.policy, name: nameOfPolicy(from, from.policy) }));
  const all = [...own, ...others];
  const open = matches.filter(({ match }) => match === "perhaps");
  return [
    ...all.map((one) => {
      const lost = inlineLost(one, all, role, joining);
      return lost === undefined ? joining.read(one.from, one.policy, "identity-policy") : perhaps(one.from, lost);
    }),
    ...open.map(({ from }) => perhaps(from, `${shown(from)} may be attached to it or not: its role is not known`)),
  ];
}

/** Of a role's own policies without a name each is one of many. */
function nameOfPolicy(from: RolePiece | RolePolicyPiece, { name }: PolicyPiece): Value | undefined {
  return from.type === "role" && name === undefined ? undefined : nameOfInline(from, name);
}

function attachedPolicies(role: string, joining: Joining): readonly PolicyDocument[] {
  const attachments = ofType(joining.pieces, "policy-attachment").flatMap((piece) => {
    const match = matchAny(piece.roles, piece, role, joining);
    if (match === "no") return [];
    const lost = match === "yes" ? attachedLost({ from: piece, name: piece.policy }, role, joining) : undefined;
    if (lost !== undefined) return [perhaps(piece, lost)];
    return match === "yes"
      ? managedPolicies(piece.policy, piece, joining)
      : [perhaps(piece, `${shown(piece)} may attach a policy to it or not: its role is not known`)];
  });
  const selfAttached = ofType(joining.pieces, "managed-policy").flatMap((piece) =>
    one(
      matchAny(piece.roles, piece, role, joining),
      () => joining.read(piece, piece.policy, "identity-policy"),
      () => perhaps(piece, `${shown(piece)} may attach itself to it or not: its roles are not known`),
    ),
  );
  return [...attachments, ...selfAttached];
}

function one<T>(match: Match, yes: () => T, maybe: () => T): readonly T[] {
  return match === "no" ? [] : [match === "yes" ? yes() : maybe()];
}

/** A list of ARNs, one ARN, or a list of which nothing is known. */
function managedPolicies(value: Value, from: Origin, joining: Joining): readonly PolicyDocument[] {
  const items = value.kind === "list" ? value.items : [value];
  return items.map((item) => managedPolicy(item, from, "identity-policy", joining));
}

/** The managed policy that an ARN means: a piece, else one of which nothing is known. */
function managedPolicy(
  arn: Value,
  from: Origin,
  kind: "identity-policy" | "permissions-boundary",
  { pieces, match, read, resolve }: Joining,
): PolicyDocument {
  const policies = ofType(pieces, "managed-policy");
  const [found, second] = policies.filter(({ id }) => match.managedPolicy(arn, from, id) === "yes");
  const text = resolvedText(arn, resolve);
  if (found !== undefined && second !== undefined)
    return unreadablePolicy(shown(found), kind, `it is defined twice: ${shown(found)} and ${shown(second)}`);
  if (found !== undefined) return read(found, found.policy, kind);
  if (text !== undefined) return unreadablePolicy(text, kind, `${text} is in none of the files`);
  const why = whyOpen(arn, resolve) ?? "its ARN is not known";
  return unreadablePolicy(`${arn.place.path}:${arn.place.line}`, kind, `which policy is attached is not known: ${why}`);
}

function perhaps({ place, address }: Origin, why: string): PolicyDocument {
  return unreadablePolicy(`${place.path}#${address}`, "identity-policy", why);
}

function matchAny(names: readonly Value[], from: Origin, role: string, { match }: Joining): Match {
  const matches = names.map((name) => match.role(name, from, role));
  if (matches.includes("yes")) return "yes";
  return matches.includes("perhaps") ? "perhaps" : "no";
}

function unnamed(piece: RolePiece, { resolve }: Joining): Gap {
  const hole = [piece.account, piece.partition, piece.path, piece.name]
    .map((value) => whyOpen(value, resolve))
    .find((why) => why !== undefined);
  return {
    what: `the ARN of the role ${shown(piece)}`,
    why: hole ?? "it is not known before deployment",
    cure: `name the role's account: declare the export with its role's ARN under exports of the config, or ${GIVE_VALUES}`,
  };
}
