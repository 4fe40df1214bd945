/**
 * Names that AWS generates at the first deployment: a stand-in takes the place of each, so that everything that means the same
 * resource says the same. Where some policy holds text that might mean the generated name, too, nothing stands in: the name
 * stays open, and so does what rests on it.
 */

import { cutAtHoles, hasHole } from "../../../authorization/hole.ts";
import { unique } from "../../../collections.ts";
import { standInName } from "../../../inventory/stand-ins.ts";
import type { Piece } from "../pieces.ts";
import { type Resolve, resolvedText, resolveText } from "../resolve.ts";
import { asText, textValue, type Value } from "../value.ts";
import { literal, OWN, PART, patternSteps, RUN, type Step, spellsOut } from "./spelled-names.ts";

/**
 * @param around where the pieces are deployed, as far as that is known
 * @param textsWith the resources, principals and values of conditions of all policies, and what else names resources
 * @returns by the id of the piece
 */
export function standIns(
  pieces: readonly Piece[],
  around: Resolve,
  textsWith: (resolve: Resolve) => readonly string[],
): ReadonlyMap<string, string> {
  const generated = pieces.filter(isGenerated);
  const candidates = namesFor(generated);
  const resolve: Resolve = (hole) => around(hole) ?? (hole.of === undefined ? undefined : candidates.get(hole.of));
  const texts = unique(textsWith(resolve)).filter(mayBeName);
  const named = namesByType(pieces, resolve);
  const others = new Map<Piece["type"], readonly string[]>();
  const result = new Map<string, string>();
  for (const piece of generated) {
    const doubtful =
      others.get(piece.type) ?? texts.filter((text) => !isOther(text, piece.type, named.get(piece.type) ?? new Set()));
    others.set(piece.type, doubtful);
    const standIn = candidates.get(piece.id);
    const isFresh = !doubtful.some((text) => mayMean(text, piece, around));
    if (standIn !== undefined && isFresh) result.set(piece.id, standIn);
  }
  return result;
}

/** Whether part of the name is a hole of its own. */
function isGenerated(piece: Piece): boolean {
  const name = nameOf(piece);
  const holes = name === undefined ? [] : (asText(name)?.holes ?? []);
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

/** Legible, of characters that every name may have, and of each piece another. */
function namesFor(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, type, address } of pieces) {
    const known = standInName(type === "bucket" ? "bucket" : "other", address);
    const plain = type === "vpc-endpoint" ? `vpce-${known}` : known;
    let name = plain;
    for (let count = 2; used.has(name); count += 1) name = `${plain}-${count}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}

function namesByType(pieces: readonly Piece[], resolve: Resolve): ReadonlyMap<Piece["type"], ReadonlySet<string>> {
  const names = new Map<Piece["type"], Set<string>>();
  for (const piece of pieces) {
    const name = resolvedText(nameOf(piece), resolve);
    if (name !== undefined) names.set(piece.type, (names.get(piece.type) ?? new Set()).add(name));
  }
  return names;
}

/** An ARN, the id of an endpoint, or a pattern of them. Ids of keys alone are other UUIDs, too: of organizations. */
function mayBeName(text: string): boolean {
  return /^(?:arn:|vpce-|[*?$\uFDD0])/.test(text) || /^ar?n?:?[*?\uFDD0]/.test(text);
}

/** Where in texts the name of a piece of this type stands. */
const NAME_IN: Partial<Record<Piece["type"], readonly RegExp[]>> = {
  bucket: [/^arn:[^:]*:s3:::(?<name>[^/]*)/],
  role: [
    /^arn:[^:]*:iam::[^:]*:role\/(?:.*\/)?(?<name>[^/]+)$/,
    /^arn:[^:]*:sts::[^:]*:assumed-role\/(?<name>[^/]+)(?:\/.*)?$/,
  ],
  key: [/^arn:[^:]*:kms:[^:]*:[^:]*:key\/(?<name>.*)$/],
  "vpc-endpoint": [/^(?<name>.*)$/],
};

/** True for the name of another piece, in full. */
function isOther(text: string, type: Piece["type"], named: ReadonlySet<string>): boolean {
  return (NAME_IN[type] ?? []).some((pattern) => {
    const name = pattern.exec(text)?.groups?.["name"];
    return name !== undefined && !/[*?$]/.test(name) && !hasHole(name) && named.has(name);
  });
}

/** Whether it depends on the name what the text means. */
function mayMean(text: string, piece: Piece, around: Resolve): boolean {
  const steps = patternSteps(text);
  return shapesOf(piece, around).some((shape) => spellsOut(steps, shape));
}

/** The texts that mean a piece. */
function shapesOf(piece: Piece, around: Resolve): readonly (readonly Step[])[] {
  const name = stepsOf(nameOf(piece) ?? textValue("", piece.place), piece.id, around);
  switch (piece.type) {
    case "bucket": {
      const bucket: readonly Step[] = [...literal("arn:"), PART, ...literal(":s3:::"), ...name];
      return [bucket, [...bucket, ...literal("/"), RUN]];
    }
    case "role": {
      const path = stepsOf(piece.path, piece.id, around);
      const session = arnOf("sts", [...literal("assumed-role/"), ...name]);
      return [arnOf("iam", [...literal("role"), ...path, ...name]), session, [...session, ...literal("/"), RUN]];
    }
    case "key":
      return [arnOf("kms", [...literal("key/"), ...name])];
    case "vpc-endpoint":
      return [[...literal("vpce-"), OWN]];
    default:
      return [];
  }
}

function arnOf(service: string, resource: readonly Step[]): readonly Step[] {
  return [
    ...literal("arn:"),
    PART,
    ...literal(`:${service}:`),
    PART,
    ...literal(":"),
    PART,
    ...literal(":"),
    ...resource,
  ];
}

function stepsOf(value: Value, id: string, around: Resolve): readonly Step[] {
  const text = asText(value);
  if (text === undefined) return [RUN];
  const { text: known, holes } = resolveText(text, around);
  return cutAtHoles(known).flatMap((part, index) => [
    ...(index === 0 ? [] : [holes[index - 1]?.of === id ? OWN : RUN]),
    ...literal(part),
  ]);
}
