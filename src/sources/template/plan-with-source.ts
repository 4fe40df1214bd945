/** A plan beside the source that it was made of: the plan knows the values, the source where and how they are written. */

import { posix } from "node:path";
import type { Declared } from "./model.ts";
import type { BucketSettings, Piece, PolicyPiece } from "./pieces.ts";
import { resourceId } from "./symbols.ts";
import type { Hole, Value } from "./value.ts";

/**
 * Both as one. Of a root module that a plan covers, the source only says where the plan's policies are written, and what they say
 * where the plan does not; its own gaps and problems do not count, for Terraform has read it. Other root modules count in full.
 */
export function planWithSource(plan: Declared, source: Declared): Declared {
  const planned = new Map(plan.pieces.map((piece) => [`${piece.type} ${piece.address}`, piece]));
  const covered = new Set(
    source.pieces.filter((piece) => planned.has(`${piece.type} ${piece.address}`)).map(({ id }) => rootOf(id)),
  );
  const own = new Map(
    source.pieces.filter(({ id }) => covered.has(rootOf(id))).map((piece) => [`${piece.type} ${piece.address}`, piece]),
  );
  const isOther = (path: string | undefined): boolean =>
    path === undefined || ![...covered].some((root) => isInside(path, root));
  return {
    pieces: [
      ...plan.pieces.map((piece) => withWritten(piece, own.get(`${piece.type} ${piece.address}`))),
      ...source.pieces.filter(({ id }) => !covered.has(rootOf(id))),
    ],
    problems: [...plan.problems, ...source.problems.filter(({ path }) => isOther(path))],
    gaps: [...plan.gaps, ...source.gaps.filter(({ path }) => isOther(path))],
    remarks: [...plan.remarks, ...(covered.size === 0 ? source.remarks : [])],
    files: [...plan.files, ...source.files],
  };
}

/** The folder of a root module, or the path of a plan. */
function rootOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

function isInside(path: string, root: string): boolean {
  const folder = posix.dirname(path);
  return root === "." || folder === root || folder.startsWith(`${root}/`);
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
