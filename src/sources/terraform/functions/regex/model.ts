/** Regular expressions of RE2, the syntax that Terraform takes. */

import { ExpressionError } from "../../model.ts";

/** Whether a code point is of a class. */
export type CharacterTest = (code: number) => boolean;

/** What holds between two characters without taking one. */
export type Assertion = "start" | "end" | "line start" | "line end" | "boundary" | "no boundary";

export type RegexNode =
  | { readonly type: "empty" }
  | { readonly type: "character"; readonly test: CharacterTest }
  | { readonly type: "assertion"; readonly assertion: Assertion }
  | { readonly type: "sequence"; readonly nodes: readonly RegexNode[] }
  | { readonly type: "choice"; readonly nodes: readonly RegexNode[] }
  | { readonly type: "group"; readonly node: RegexNode; readonly index: number }
  | {
      readonly type: "repeat";
      readonly node: RegexNode;
      readonly least: number;
      /** Infinity: without end. */
      readonly most: number;
      readonly greedy: boolean;
    };

/** `names`: of the capture groups in their order, undefined where a group has none. */
export interface ParsedRegex {
  readonly node: RegexNode;
  readonly names: readonly (string | undefined)[];
}

/** A pattern or search that Terraform may well take, and this program does not. */
export class Unsupported extends Error {}

export function invalid(why: string): ExpressionError {
  return new ExpressionError(`invalid regular expression: ${why}`);
}
