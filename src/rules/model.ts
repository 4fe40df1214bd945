/** Findings: what a person should do something about. Plain data. */

import type { StatementReference, StoppedBy } from "../authorization/model.ts";
import type { Place } from "../inventory/model.ts";

export type Severity = "error" | "warning" | "notice";

/** `new`: this change breaks it. `existing`: it was so before. `fixed`: this change cures it. */
export type Status = "new" | "existing" | "fixed" | "suppressed";

/** Lines `line` to `endLine` (both included) of `path` become `text`; `endLine < line`: insert before `line`. */
export interface Edit {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly text: string;
}

export interface Fix {
  /** What the edit does, in one sentence. */
  readonly description: string;
  readonly edits: readonly Edit[];
  /** True only where the edit was applied, everything judged again, and all came out right. */
  readonly verified: boolean;
  /** With it nothing is left to cure in any export. */
  readonly complete: boolean;
  /**
   * Set where a guard is not held with it. `asBefore`: who gets in, or may, without it, too. `newly`: whom a notice is about that stands
   * for the first time with it; nobody whom a guard of another severity keeps out now.
   */
  readonly letsIn?: { readonly asBefore: readonly string[]; readonly newly: readonly string[] };
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly status: Status;
  /** Name of the export that it is about. */
  readonly export?: string;
  /** What happens to whom: one sentence, no full internal names. */
  readonly message: string;
  /** Why AWS answers so: one or two sentences, with the rule id in parentheses. */
  readonly why?: string;
  /** Call ids (or guard ids) that the one cause stops. */
  readonly calls: readonly string[];
  /** The statement that decides. */
  readonly statement?: StatementReference;
  /** The statement's lines, or the best place there is. */
  readonly location?: Place;
  /** The element of the statement to point at, and what to say beside it. */
  readonly pointer?: { readonly place: Place; readonly text: string; readonly stoppedBy?: StoppedBy };
  readonly fix?: Fix;
  /** What to do where no edit of this repository cures it, or beside the edit. */
  readonly advice?: string;
  /** Lines to write, shown as a block under the advice. */
  readonly example?: string;
  /** Common advice that would not help here, each with the reason. */
  readonly refuted: readonly string[];
  /** Set when suppressed. */
  readonly suppression?: { readonly reason: string; readonly owner?: string; readonly expires?: string };
  /** What it is about, free of line numbers: the same cause has the same identity on base and head. */
  readonly identity: string;
}
