/** Suppressions that name an export which is not there. */

import { nearest } from "../../authorization/policy/nearest.ts";
import type { DeclaredExport } from "../../inventory/model.ts";
import type { SourceProblem } from "../model.ts";
import { configProblem, showPath } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

/** A warning for each: it suppresses nothing. Without any export it cannot be told. */
export function strangeSuppressions(
  { path, document, config }: ParsedConfig,
  exports: readonly DeclaredExport[],
): readonly SourceProblem[] {
  const names = exports.map(({ name }) => name);
  if (names.length === 0) return [];
  return (config.settings?.suppressions ?? []).flatMap(({ export: named }, index) => {
    if (named === undefined || names.includes(named)) return [];
    const at = ["settings", "suppressions", index, "export"];
    const meant = nearest(named, names);
    const hint = meant === undefined ? "" : `, did you mean ${meant}?`;
    const message = `${showPath(at)}: there is no export ${JSON.stringify(named)}${hint}`;
    const help = `it suppresses nothing; the exports are ${names.join(", ")}`;
    return [{ ...configProblem(path, document, at, message, help), severity: "warning" as const }];
  });
}
