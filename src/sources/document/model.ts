/** A JSON or YAML text, parsed, with the place of everything in it. */

import type { NodePlaces } from "../../inventory/model.ts";

/** `places` by JSON pointer; `key` there is the whole member, key and value together. */
export interface ParsedDocument {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, NodePlaces>;
}

/** What keeps a text from being parsed. Lines and columns from 1. */
export interface SyntaxProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly help?: string;
}

export type ParseResult =
  | { readonly document: ParsedDocument }
  | { readonly problems: readonly [SyntaxProblem, ...SyntaxProblem[]] };

export type DocumentFormat = "json" | "yaml";

/** Deeper than any policy or config; keeps recursive readers within the stack. */
export const MAX_DEPTH = 100;
