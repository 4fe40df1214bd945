/** What holes stand for, once all templates have been read. */

import type { PolicyDocument } from "../../../inventory/model.ts";
import type { Collector } from "../../collector.ts";
import { statementsOf } from "../../discovery/read-policies.ts";
import type { Piece } from "../pieces.ts";
import type { Resolve } from "../resolve.ts";
import type { JoinFacts } from "./facts.ts";
import { standIns } from "./stand-ins.ts";
import { surroundingsOf } from "./surroundings.ts";
import { textsOfPieces, textsOfPolicies } from "./texts.ts";

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
  const generated = standIns(pieces, around, (resolve) => [...textsOfPolicies(pieces, resolve), ...others]);
  return (hole) => around(hole) ?? (hole.of === undefined ? undefined : generated.get(hole.of));
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
