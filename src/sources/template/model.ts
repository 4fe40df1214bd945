/** What reading templates, plans and Terraform source gives, whichever it is. */

import type { Gap } from "../../inventory/model.ts";
import type { SourceProblem } from "../model.ts";
import type { Piece } from "./pieces.ts";

/** Facts about where a template is deployed, from a config; absent: nobody said. */
export interface Surroundings {
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}

export interface Declared {
  readonly pieces: readonly Piece[];
  /** Texts that are broken. */
  readonly problems: readonly SourceProblem[];
  /** What may matter and could not be understood. `path`: the file that it is about. */
  readonly gaps: readonly (Gap & { readonly path?: string })[];
  /** What was left out or taken for granted. */
  readonly remarks: readonly { readonly what: string; readonly why: string }[];
  /** Every file that was read, with its whole text for excerpts; of a plan the text is empty: it may hold secrets. */
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly text: string;
    readonly kind: FileKind;
  }[];
}

export type FileKind = "cloudformation" | "terraform" | "terraform-plan" | "parameters";

export const NOTHING_DECLARED: Declared = { pieces: [], problems: [], gaps: [], remarks: [], files: [] };
