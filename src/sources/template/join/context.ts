/** What every part of joining gets. */

import { groupBy } from "../../../collections.ts";
import type { Gap } from "../../../inventory/model.ts";
import type { Origin, Piece } from "../pieces.ts";
import { type Resolve, resolvedText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";
import type { DocumentReader } from "./documents.ts";
import type { Matchers } from "./targets.ts";
import { definedBy } from "./two-roots.ts";

export interface Joining {
  readonly pieces: readonly Piece[];
  readonly resolve: Resolve;
  readonly read: DocumentReader;
  readonly match: Matchers;
  readonly gaps: Gap[];
  readonly remark: (what: string, why: string) => void;
  /** A guess that the whole judgement rests on. */
  readonly assume: (what: string, why: string) => void;
}

/** The pieces of one type. Sorted once: repositories have ten thousands of them. */
export function ofType<T extends Piece["type"]>(
  pieces: readonly Piece[],
  type: T,
): readonly Extract<Piece, { readonly type: T }>[] {
  const groups = sorted.get(pieces) ?? groupBy(pieces, (piece) => piece.type);
  sorted.set(pieces, groups);
  return (groups.get(type) ?? []).filter((piece): piece is Extract<Piece, { readonly type: T }> => piece.type === type);
}

const sorted = new WeakMap<readonly Piece[], ReadonlyMap<Piece["type"], readonly Piece[]>>();

/** A piece as people find it: `aws_iam_role.export (infra/main.tf:12)`. */
export function shown({ address, place }: Pick<Origin, "address" | "place">): string {
  return `${address} (${place.path}:${place.line})`;
}

/** How the texts that are known only after deployment are given. */
export const GIVE_VALUES =
  "give the value: as a default or parameter of the template, in terraform-values of the config, or write the policy out";

/** Two definitions of one thing: a gap, not a guess. */
export function twice(what: string, pieces: readonly Pick<Origin, "id" | "address" | "place">[]): Gap {
  const why = `it is defined twice: ${pieces.map(shown).join(" and ")}`;
  return definedBy({ what, why, cure: "keep one of them" }, pieces);
}

export function knownBoolean(value: Value, resolve: Resolve): boolean | undefined {
  if (value.kind === "boolean") return value.value;
  const text = resolvedText(value, resolve)?.toLowerCase();
  return text === "true" ? true : text === "false" ? false : undefined;
}

/** Why a text is not known, of the first hole that is left in it. */
export function whyOpen(value: Value, resolve: Resolve): string | undefined {
  return asText(value)?.holes.find((hole) => resolve(hole) === undefined)?.why;
}
