/** How a value is written in the language that stands around it. */

import type { Span, Splice } from "./splice.ts";

/** Each operation gives the edit that does it, or undefined where this language cannot. */
export interface Syntax {
  /** One more member, before the `first` one. */
  readonly addMember: (
    text: string,
    object: Span,
    first: Span | undefined,
    name: string,
    value: unknown,
  ) => Splice | undefined;
  /** One more item, before the `first` one. */
  readonly addItem: (text: string, list: Span, first: Span | undefined, value: unknown) => Splice | undefined;
  readonly replace: (text: string, span: Span, value: unknown) => Splice | undefined;
  /** A list of `more` and what stands there as the only item. */
  readonly wrap: (text: string, span: Span, more: readonly unknown[]) => Splice | undefined;
}
