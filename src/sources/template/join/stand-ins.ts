/**
 * Names that AWS generates at the first deployment: a stand-in takes the place of each, so that everything that means the same
 * resource says the same. Where some policy holds text that might mean the generated name, too, nothing stands in: the name
 * stays open, and so does what rests on it.
 */

import type { Piece } from "../pieces.ts";
import type { Value } from "../value.ts";

/** Where in ARNs the name of a piece of this type stands. */
const ARN_OF: Partial<Record<Piece["type"], RegExp>> = {
  bucket: /^arn:[^:]*:s3:::(?<name>[^/]*)/,
  role: /^arn:[^:]*:(?:iam|sts):[^:]*:[^:]*:(?:role|assumed-role)\/(?:[^/]*\/)*?(?<name>[^/]*)$/,
  key: /^arn:[^:]*:kms:[^:]*:[^:]*:key\/(?<name>.*)$/,
};
/** Texts that are no ARN as far as its resource, and cover every name alike. */
const COVERS_ALL = /^(?:\*|[^*?]*:\*)$/;

/**
 * @param texts the resources, principals and values of conditions of all policies, holes left in
 * @param named names that are known to be other resources'
 * @returns by the id of the piece
 */
export function standIns(
  pieces: readonly Piece[],
  texts: readonly string[],
  named: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const doubtful = new Map<Piece["type"], boolean>();
  for (const piece of pieces) {
    if (!isGenerated(piece)) continue;
    const known = doubtful.get(piece.type) ?? texts.some((text) => mayMean(text, piece.type, named));
    doubtful.set(piece.type, known);
    if (!known) result.set(piece.id, standIn(piece));
  }
  return result;
}

/** Whether the name is nothing but a hole of its own. */
function isGenerated(piece: Piece): boolean {
  const name = nameOf(piece);
  const holes = name?.kind === "string" ? name.holes : name?.kind === "unknown" ? [name.hole] : [];
  return holes.some(({ of }) => of === piece.id);
}

function nameOf(piece: Piece): Value | undefined {
  switch (piece.type) {
    case "key":
      return piece.keyId;
    case "vpc-endpoint":
      return piece.endpointId;
    case "role":
    case "bucket":
    case "managed-policy":
      return piece.name;
    default:
      return undefined;
  }
}

function mayMean(text: string, type: Piece["type"], named: ReadonlySet<string>): boolean {
  const pattern = ARN_OF[type];
  if (pattern === undefined || !text.startsWith("arn:")) return false;
  if (COVERS_ALL.test(text)) return false;
  const name = pattern.exec(text)?.groups?.["name"];
  if (name === undefined) return /[*?]/.test(text.split(":").slice(0, 5).join(":")) && type !== "bucket";
  if (name === "*" || name === "" || name.includes("\uFDD0")) return false;
  return !named.has(name);
}

/** Legible, and of characters that every name may have. */
function standIn({ type, address }: Piece): string {
  const words = address.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  return type === "bucket" ? `name-not-known-${words.toLowerCase()}` : `not-known-${words}`;
}
