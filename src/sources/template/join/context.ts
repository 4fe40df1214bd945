/** What every part of joining gets. */

import type { Gap } from "../../../inventory/model.ts";
import type { Origin, Piece } from "../pieces.ts";
import type { Resolve } from "../resolve.ts";
import type { DocumentReader } from "./documents.ts";

export interface Joining {
  readonly pieces: readonly Piece[];
  readonly resolve: Resolve;
  readonly read: DocumentReader;
  readonly gaps: Gap[];
  readonly remark: (what: string, why: string) => void;
}

export function ofType<T extends Piece["type"]>(
  pieces: readonly Piece[],
  type: T,
): readonly Extract<Piece, { readonly type: T }>[] {
  return pieces.filter((piece): piece is Extract<Piece, { readonly type: T }> => piece.type === type);
}

/** A piece as people find it: `aws_iam_role.export (infra/main.tf:12)`. */
export function shown({ address, place }: Pick<Origin, "address" | "place">): string {
  return `${address} (${place.path}:${place.line})`;
}

/** How the texts that are known only after deployment are given. */
export const GIVE_VALUES =
  "give the value: as a default or parameter of the template, in terraform-values of the config, or write the policy out";
