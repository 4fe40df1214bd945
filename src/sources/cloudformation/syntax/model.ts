/** A template's text as values with places, before any intrinsic function was applied. */

import type { SyntaxProblem } from "../../document/model.ts";
import type { Value } from "../../template/value.ts";

/** Short forms are written out: `!Sub x` is an object with the one member `Fn::Sub`. */
export type SyntaxResult =
  | { readonly root: Value }
  | { readonly problems: readonly [SyntaxProblem, ...SyntaxProblem[]] };
