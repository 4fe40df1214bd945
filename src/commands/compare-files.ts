/** Under drift: what AWS holds against what the files say. */

import { withBreaks } from "../drift/breaks.ts";
import { compareInventories } from "../drift/compare.ts";
import { driftFindings } from "../drift/findings.ts";
import { withNamesOf, withUniqueNames } from "../rules/same-export.ts";
import type { World } from "../sources/model.ts";
import { type Compare, decisionsOf } from "./judge.ts";

/** @param firstSeen the days on which drifts were first seen, by the drift's id */
export function comparingWith(files: World, now: Date, firstSeen: ReadonlyMap<string, string> = new Map()): Compare {
  return (live, exports, settings) => {
    const named = withNamesOf(withUniqueNames(files), live);
    const drift = withBreaks(compareInventories(named, live), decisionsOf(named, now), exports, settings).map((one) => {
      const day = firstSeen.get(one.id);
      return day === undefined ? one : { ...one, firstSeen: day };
    });
    return { drift, findings: driftFindings(drift), documents: files.inventory.documents };
  };
}
