/** Under drift: what AWS holds against what the files say. */

import { unexplainedBreaks, withBreaks } from "../drift/breaks.ts";
import { compareInventories } from "../drift/compare.ts";
import { driftFindings } from "../drift/findings.ts";
import { unexplainedFindings } from "../drift/unexplained.ts";
import { withNamesOf, withUniqueNames } from "../rules/same-export.ts";
import type { World } from "../sources/model.ts";
import { completeWorld } from "../sources/saved/complete.ts";
import type { SavedInventory } from "../sources/saved/model.ts";
import { type Compare, decisionsOf } from "./judge.ts";

/**
 * Only what the files say is compared; the exports are judged as they would be with the files applied: by AWS where the files are
 * silent.
 * @param firstSeen the days on which drifts were first seen, by the drift's id
 */
export function comparingWith(
  files: World,
  saved: SavedInventory,
  now: Date,
  firstSeen: ReadonlyMap<string, string> = new Map(),
): Compare {
  return (live, exports, settings) => {
    const named = withNamesOf(withUniqueNames(files), live);
    const applied = decisionsOf(completeWorld(named, saved), now);
    const compared = compareInventories(named, live);
    const drift = withBreaks(compared, applied, exports, settings).map((one) => {
      const day = firstSeen.get(one.id);
      return day === undefined ? one : { ...one, firstSeen: day };
    });
    const unexplained = unexplainedBreaks(compared, applied, exports, settings);
    return {
      drift,
      findings: [...driftFindings(drift), ...unexplainedFindings(unexplained)],
      documents: files.inventory.documents,
    };
  };
}
