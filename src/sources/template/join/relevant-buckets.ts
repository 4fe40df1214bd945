/** The buckets of exports. */

import type { Gap, Role } from "../../../inventory/model.ts";
import { bucketsOfRole } from "../../discovery/buckets.ts";
import { bucketsOfPolicy } from "../../discovery/read-policies.ts";
import { asText, type Hole, textValue } from "../value.ts";
import { type JoinedBucket, settingsThatMayBeOf } from "./buckets.ts";
import { GIVE_VALUES, type Joining, ofType, shown } from "./context.ts";
import type { JoinFacts } from "./facts.ts";
import { onlyOnes } from "./only-ones.ts";
import { refersTo } from "./references.ts";

/** Buckets that exports name and that their roles write to. */
export function relevantBuckets(
  joined: readonly JoinedBucket[],
  roles: readonly Role[],
  facts: JoinFacts,
  joining: Joining,
): readonly JoinedBucket[] {
  const policies = [
    ...joined.flatMap(({ bucket }) => bucket.policy ?? []),
    ...facts.documents.filter(({ kind }) => kind === "bucket-policy"),
  ];
  const names = new Set([
    ...facts.exports.map(({ bucket }) => bucket),
    ...[...facts.roles, ...roles].flatMap((role) => bucketsOfRole(role, policies)),
  ]);
  const described = new Set(policies.flatMap(bucketsOfPolicy));
  for (const name of names)
    if (!described.has(name) && !joined.some(({ bucket }) => bucket.name === name))
      joining.gaps.push(...perhapsDeclared(name, joining));
  return onlyOnes(
    joined.filter(({ bucket }) => names.has(bucket.name)),
    ({ bucket }) => bucket.name,
    "the bucket",
    joining.gaps,
  );
}

/** A bucket that no piece has by its name, and that one may be whose name is not known. */
function perhapsDeclared(name: string, joining: Joining): readonly Gap[] {
  const { pieces } = joining;
  const [bucket] = ofType(pieces, "bucket").filter(
    (piece) => refersTo(textValue(name, piece.place), [piece.name], (hole) => unlessGenerated(hole, joining)) !== "no",
  );
  const [settings] = settingsThatMayBeOf(name, joining);
  const open = bucket ?? settings;
  if (open === undefined) return [];
  const value = open.type === "bucket" ? open.name : open.bucket;
  const why = `it may be the one of ${shown(open)}: ${asText(value)?.holes[0]?.why ?? "its name is not known"}`;
  return [{ what: `the bucket ${name}`, why, cure: GIVE_VALUES }];
}

/** A stand-in is not the name. */
function unlessGenerated(hole: Hole, { pieces, resolve }: Joining): string | undefined {
  return pieces.some(({ id }) => id === hole.of) ? undefined : resolve(hole);
}
