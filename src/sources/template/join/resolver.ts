/** What holes stand for, once all templates have been read. */

import type { PolicyDocument } from "../../../inventory/model.ts";
import { STAND_IN_ACCOUNT, STAND_IN_REGION } from "../../../inventory/stand-ins.ts";
import type { Collector } from "../../collector.ts";
import { statementsOf } from "../../discovery/read-policies.ts";
import type { StandIn } from "../../model.ts";
import type { Piece } from "../pieces.ts";
import { type Resolve, resolvedText } from "../resolve.ts";
import type { JoinFacts } from "./facts.ts";
import { standIns } from "./stand-ins.ts";
import { surroundingsOf } from "./surroundings.ts";
import { externalIdsOf, textsOfPieces, textsOfPolicies } from "./texts.ts";

/** Fills holes in two steps: where it is deployed, then generated names. */
export function resolver(pieces: readonly Piece[], facts: JoinFacts, collector: Collector): Resolve {
  const written = facts.documents.flatMap(textsOfDocument);
  const surroundings = surroundingsOf(pieces, facts.known, [...textsOfPieces(pieces), ...written]);
  for (const { what, why } of surroundings.assumptions) collector.assume(what, why);
  const around: Resolve = ({ of }) => (of === undefined ? undefined : surroundings.texts.get(of));
  const named = facts.exports.flatMap(({ role, bucket, network }) => [
    role,
    `arn:aws:s3:::${bucket}`,
    ...(network.sourceVpce ?? []),
  ]);
  const others = [...written, ...named, ...facts.roles.map(({ arn }) => arn)];
  const generated = standIns(pieces, around, (resolve) => {
    const external = new Set([
      ...externalIdsOf(pieces, resolve),
      ...facts.exports.map(({ organizationId }) => organizationId),
    ]);
    return [...textsOfPolicies(pieces, resolve), ...others].filter((text) => !external.has(text));
  });
  for (const standIn of namedStandIns(pieces, surroundings.texts, generated, facts)) collector.standIn(standIn);
  const names = namesOf(pieces, around);
  return (hole) => around(hole) ?? (hole.of === undefined ? undefined : (names.get(hole.of) ?? generated.get(hole.of)));
}

/** All of them, for whoever comes to know what they stand for. What a config gives is none. */
function namedStandIns(
  pieces: readonly Piece[],
  around: ReadonlyMap<string, string>,
  generated: ReadonlyMap<string, string>,
  { known }: JoinFacts,
): readonly StandIn[] {
  const places = new Set(around.values());
  const ofPlace = (text: string, of: "account" | "region", given: readonly string[]): readonly StandIn[] =>
    places.has(text) && !given.includes(text) ? [{ text, of }] : [];
  return [
    ...ofPlace(STAND_IN_ACCOUNT, "account", known.accounts),
    ...ofPlace(STAND_IN_REGION, "region", known.regions),
    ...pieces.flatMap(({ id, type }): StandIn[] => {
      const text = generated.get(id);
      const of = GENERATED.find((one) => one === type);
      return text === undefined || of === undefined ? [] : [{ text, of, origin: id }];
    }),
  ];
}

const GENERATED = ["role", "managed-policy", "bucket", "key", "vpc-endpoint"] as const;

/** Names that a plan knows, and that its source does not. */
function namesOf(pieces: readonly Piece[], resolve: Resolve): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const piece of pieces) {
    const name =
      piece.type === "key"
        ? piece.keyId
        : piece.type === "role" || piece.type === "bucket" || piece.type === "managed-policy"
          ? piece.name
          : undefined;
    const text = resolvedText(name, resolve);
    if (text !== undefined) names.set(piece.id, text);
  }
  return names;
}

function textsOfDocument(document: PolicyDocument): readonly string[] {
  return statementsOf(document).flatMap(({ resources, notResources, principal, notPrincipal, conditions }) => [
    ...(resources ?? []),
    ...(notResources ?? []),
    ...(principal?.aws ?? []),
    ...(notPrincipal?.aws ?? []),
    ...conditions.flatMap(({ values }) => values),
  ]);
}
