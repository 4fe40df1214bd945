/** A plan beside the source that it was made of: the plan knows the values, the source where and how they are written. */

import { posix } from "node:path";
import type { DeclaredBySource } from "../terraform/read-terraform.ts";
import type { Declared } from "./model.ts";
import { type PairedPlan, pieceKey, rootOf } from "./pair-plans.ts";
import type { BucketSettings, Piece, PolicyPiece } from "./pieces.ts";
import { resourceId } from "./symbols.ts";
import type { Hole, Value } from "./value.ts";

/**
 * Both as one. Of a root module that a plan covers, the source only says where the plan's policies are written, and what they say
 * where the plan does not; its own gaps and problems do not count, for Terraform has read it. Other root modules count in full.
 */
export function planWithSource(plans: readonly PairedPlan[], source: DeclaredBySource): Declared {
  const covered = new Set(plans.flatMap((plan) => plan.source?.root ?? []));
  const isOther = outside(covered, source.roots);
  const ofPlans = plans.map(({ plan }) => plan);
  return {
    pieces: [...plans.flatMap(piecesOf), ...source.pieces.filter(({ id }) => !covered.has(rootOf(id)))],
    problems: [...ofPlans.flatMap(({ problems }) => problems), ...source.problems.filter(({ path }) => isOther(path))],
    gaps: [
      ...ofPlans.flatMap(({ gaps }) => gaps),
      ...plans.flatMap(({ gaps }) => gaps),
      ...source.gaps.filter(({ path }) => isOther(path)),
    ],
    remarks: [
      ...ofPlans.flatMap(({ remarks }) => remarks),
      ...(covered.size === 0 || covered.size < source.roots.size ? source.remarks : []),
    ],
    files: [...ofPlans.flatMap(({ files }) => files), ...source.files],
  };
}

function piecesOf({ plan, source }: PairedPlan): readonly Piece[] {
  const own = new Map(source?.pieces.map((piece) => [pieceKey(piece), piece]));
  return plan.pieces.map((piece) => withWritten(piece, own.get(pieceKey(piece))));
}

/** Whether a file is, or may be, of a root module that no plan covers. Files beside modules are those of the deepest module above. */
function outside(
  covered: ReadonlySet<string>,
  roots: DeclaredBySource["roots"],
): (path: string | undefined) => boolean {
  const owners = new Map<string, string[]>();
  for (const [root, folders] of roots) {
    for (const folder of folders) {
      const known = owners.get(folder);
      if (known === undefined) owners.set(folder, [root]);
      else known.push(root);
    }
  }
  return (path) => {
    if (path === undefined) return true;
    let folder = posix.dirname(path);
    while (folder !== "." && folder !== "/" && !owners.has(folder)) folder = posix.dirname(folder);
    const found = owners.get(folder) ?? [];
    return found.length === 0 || found.some((root) => !covered.has(root));
  };
}

function withWritten(piece: Piece, source: Piece | undefined): Piece {
  if (source === undefined || source.type !== piece.type) return piece;
  const rewrite = rewriter(rootOf(source.id), rootOf(piece.id));
  const both = (own: PolicyPiece, other: PolicyPiece | undefined): PolicyPiece =>
    other === undefined ? own : { ...own, written: rewrite(other.value) };
  switch (piece.type) {
    case "role":
      return source.type === "role"
        ? {
            ...piece,
            trust: both(piece.trust, source.trust),
            inline: piece.inline.map((policy) =>
              both(
                policy,
                source.inline.find(({ name }) => name === policy.name),
              ),
            ),
          }
        : piece;
    case "bucket":
    case "bucket-settings":
      return source.type === piece.type
        ? { ...piece, settings: withPolicy(piece.settings, source.settings, both) }
        : piece;
    case "role-policy":
    case "managed-policy":
    case "key-policy":
    case "organization-policy":
    case "vpc-endpoint-policy":
      return source.type === piece.type ? { ...piece, policy: both(piece.policy, source.policy) } : piece;
    case "key":
    case "vpc-endpoint":
      return source.type === piece.type && piece.policy !== undefined
        ? { ...piece, policy: both(piece.policy, source.policy) }
        : piece;
    default:
      return piece;
  }
}

function withPolicy(
  settings: BucketSettings,
  source: BucketSettings,
  both: (own: PolicyPiece, other: PolicyPiece | undefined) => PolicyPiece,
): BucketSettings {
  return settings.policy === undefined ? settings : { ...settings, policy: both(settings.policy, source.policy) };
}

/** The source's values, with the names of resources as the plan's pieces have them. */
function rewriter(from: string, to: string): (value: Value) => Value {
  const hole = (one: Hole): Hole =>
    one.of?.startsWith(`${from}#`) === true ? { ...one, of: resourceId(to, one.of.slice(from.length + 1)) } : one;
  const rewrite = (value: Value): Value => {
    switch (value.kind) {
      case "unknown":
        return { ...value, hole: hole(value.hole) };
      case "string":
        return {
          ...value,
          holes: value.holes.map(hole),
          ...(value.decoded === undefined ? {} : { decoded: rewrite(value.decoded) }),
        };
      case "list":
        return { ...value, items: value.items.map(rewrite) };
      case "object": {
        const members = [...value.members].map(
          ([name, member]) => [name, { ...member, value: rewrite(member.value) }] as const,
        );
        return { ...value, members: new Map(members) };
      }
      default:
        return value;
    }
  };
  return rewrite;
}
