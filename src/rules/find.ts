/** All findings of one judged world, before any comparison. */

import type { ExportDecisions } from "../genesys/model.ts";
import type { Settings, World } from "../sources/model.ts";
import { callFindings } from "./denials.ts";
import { indexDocuments } from "./documents.ts";
import { factFindings } from "./fact-findings.ts";
import { guardFindings } from "./guard-findings.ts";
import { inputFindings } from "./input-findings.ts";
import type { Finding } from "./model.ts";
import { othersFindings } from "./others-findings.ts";
import { applySuppressions, isSuppressed } from "./suppress.ts";

/**
 * @param world what was read
 * @param exports its exports, judged
 * @param settings those that govern (of the base, in a pull request)
 */
export function findFindings(
  world: World,
  exports: readonly ExportDecisions[],
  settings: Settings,
  now: Date,
): readonly Finding[] {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    // A suppressed call gets a finding of its own, so that it cannot hide the others that the same cause stops.
    const suppressed = (call: ExportDecisions["calls"][number]): boolean =>
      isSuppressed(call, name, settings.suppressions, now);
    const open = { ...judged, calls: judged.calls.filter((call) => !suppressed(call)) };
    const covered = { ...judged, calls: judged.calls.filter(suppressed) };
    return [
      ...callFindings(open, documents, settings),
      ...callFindings(covered, documents, settings),
      ...guardFindings(judged, documents),
      ...othersFindings(judged),
      ...factFindings(judged),
    ];
  });
  const all = [...inputFindings(world), ...perExport];
  return all.map((finding) => applySuppressions(finding, settings.suppressions, now));
}
