/** Roles with all that is attached to them. */

import type { Gap, PolicyDocument, Role } from "../../../inventory/model.ts";
import { unreadablePolicy } from "../../collector.ts";
import type { Origin, RolePiece } from "../pieces.ts";
import { itemsOf, resolvedText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";
import { managedPolicyArn, roleArn } from "./names.ts";
import { type Match, refersTo } from "./references.ts";

export interface JoinedRole {
  readonly role: Role;
  readonly piece: RolePiece;
}

/** Every role whose ARN is known; a gap for one whose is not and that may trust Genesys. */
export function joinRoles(joining: Joining, mayMatter: (piece: RolePiece) => boolean): readonly JoinedRole[] {
  return ofType(joining.pieces, "role").flatMap((piece): JoinedRole[] => {
    const arn = resolvedText(roleArn(piece), joining.resolve);
    if (arn === undefined) {
      if (mayMatter(piece)) joining.gaps.push(unnamed(piece, joining));
      return [];
    }
    return [{ piece, role: roleOf(piece, arn, joining) }];
  });
}

function roleOf(piece: RolePiece, arn: string, joining: Joining): Role {
  const { read } = joining;
  const boundary =
    piece.boundary === undefined ? undefined : managedPolicy(piece.boundary, "permissions-boundary", joining);
  const tags = tagsOf(piece, joining);
  return {
    arn,
    trustPolicy: read(piece, piece.trust, "trust-policy"),
    identityPolicies: [
      ...piece.inline.map((policy) => read(piece, policy, "identity-policy")),
      ...inlinePolicies(piece, joining),
      ...attachedPolicies(piece, joining),
    ],
    ...(boundary === undefined ? {} : { permissionsBoundary: boundary }),
    ...(tags === undefined ? {} : { tags }),
  };
}

/** Undefined where one of them is not known: then none of them counts as declared. */
function tagsOf({ tags }: RolePiece, { resolve }: Joining): Readonly<Record<string, string>> | undefined {
  if (tags === undefined) return {};
  if (tags.kind !== "object") return undefined;
  const entries = [...tags.members].map(([name, { value }]) => [name, resolvedText(value, resolve)] as const);
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

/** Inline policies that are resources of their own. */
function inlinePolicies(role: RolePiece, joining: Joining): readonly PolicyDocument[] {
  return ofType(joining.pieces, "role-policy").flatMap((piece) =>
    one(
      matchAny(piece.roles, role, joining),
      () => joining.read(piece, piece.policy, "identity-policy"),
      () => perhaps(piece, `${shown(piece)} may be attached to it or not: its role is not known`),
    ),
  );
}

function attachedPolicies(role: RolePiece, joining: Joining): readonly PolicyDocument[] {
  const own = role.attached.flatMap((arn) => managedPolicies(arn, joining));
  const attachments = ofType(joining.pieces, "policy-attachment").flatMap((piece) => {
    const match = matchAny(piece.roles, role, joining);
    if (match === "no") return [];
    return match === "yes"
      ? managedPolicies(piece.policy, joining)
      : [perhaps(piece, `${shown(piece)} may attach a policy to it or not: its role is not known`)];
  });
  const selfAttached = ofType(joining.pieces, "managed-policy").flatMap((piece) =>
    one(
      matchAny(piece.roles, role, joining),
      () => joining.read(piece, piece.policy, "identity-policy"),
      () => perhaps(piece, `${shown(piece)} may attach itself to it or not: its roles are not known`),
    ),
  );
  // Attached twice it counts once.
  return [...new Set([...own, ...attachments, ...selfAttached])];
}

function one<T>(match: Match, yes: () => T, maybe: () => T): readonly T[] {
  return match === "no" ? [] : [match === "yes" ? yes() : maybe()];
}

/** A list of ARNs, one ARN, or a list of which nothing is known. */
function managedPolicies(value: Value, joining: Joining): readonly PolicyDocument[] {
  const items = value.kind === "list" ? itemsOf(value) : [value];
  return (items ?? []).map((item) => managedPolicy(item, "identity-policy", joining));
}

/** The managed policy that an ARN means: a piece, else one of which nothing is known. */
function managedPolicy(arn: Value, kind: "identity-policy" | "permissions-boundary", joining: Joining): PolicyDocument {
  const policies = ofType(joining.pieces, "managed-policy");
  const found = policies.find((piece) => refersTo(arn, [managedPolicyArn(piece)], joining.resolve) === "yes");
  if (found !== undefined) return joining.read(found, found.policy, kind);
  const text = resolvedText(arn, joining.resolve);
  if (text !== undefined) return unreadablePolicy(text, kind, `${text} is in none of the files`);
  const why = asText(arn)?.holes[0]?.why ?? "its ARN is not known";
  return unreadablePolicy(`${arn.place.path}:${arn.place.line}`, kind, `which policy is attached is not known: ${why}`);
}

function perhaps({ place, address }: Origin, why: string): PolicyDocument {
  return unreadablePolicy(`${place.path}#${address}`, "identity-policy", why);
}

function matchAny(names: readonly Value[], role: RolePiece, { resolve }: Joining): Match {
  const known = [role.name, roleArn(role)];
  const matches = names.map((name) => refersTo(name, known, resolve));
  if (matches.includes("yes")) return "yes";
  return matches.includes("perhaps") ? "perhaps" : "no";
}

function unnamed(piece: RolePiece, { resolve }: Joining): Gap {
  const hole = [piece.account, piece.partition, piece.path, piece.name]
    .map((value) => (resolvedText(value, resolve) === undefined ? asText(value)?.holes[0]?.why : undefined))
    .find((why) => why !== undefined);
  return {
    what: `the ARN of the role ${shown(piece)}`,
    why: hole ?? "it is not known before deployment",
    cure: `name the role's account: declare the export with its role's ARN under exports of the config, or ${GIVE_VALUES}`,
  };
}
