/** Observations that contradict the rest of their export. */

import { accountsOf } from "../../genesys/accounts.ts";
import { contradictionsOf } from "../../inventory/contradictions.ts";
import type { DeclaredExport } from "../../inventory/model.ts";
import type { SourceProblem } from "../model.ts";
import { configProblem, showPath } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

/** A warning for each: what is contradicted is not used. */
export function strangeObservations(
  { path, document }: ParsedConfig,
  exports: readonly DeclaredExport[],
): readonly SourceProblem[] {
  return exports.flatMap((declared, index) =>
    contradictionsOf(declared, accountsOf(declared)).map(({ key, why, cure }) => {
      const at = ["exports", index, "observed", key];
      return { ...configProblem(path, document, at, `${showPath(at)}: ${why}`, cure), severity: "warning" as const };
    }),
  );
}
