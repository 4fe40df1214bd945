/** What other sources know. */

import type { DeclaredExport, PolicyDocument, Role } from "../../../inventory/model.ts";
import type { Known } from "./surroundings.ts";

export interface JoinFacts {
  /** Those of a config; empty: they are to be found. */
  readonly exports: readonly DeclaredExport[];
  /** Roles and policies that stand in files of their own. */
  readonly roles: readonly Role[];
  readonly documents: readonly PolicyDocument[];
  readonly known: Known;
}
