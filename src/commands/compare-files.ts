/** Under drift: what AWS holds against what the files say. */

import { HOLE } from "../authorization/hole.ts";
import { unexplainedBreaks, withBreaks } from "../drift/breaks.ts";
import { compareInventories } from "../drift/compare.ts";
import { driftFindings } from "../drift/findings.ts";
import type { Inventoried } from "../drift/inventoried.ts";
import { notCompared } from "../drift/not-compared.ts";
import { unexplainedFindings } from "../drift/unexplained.ts";
import type { NotEvaluated } from "../genesys/model.ts";
import type { Inventory } from "../inventory/model.ts";
import { withNamesOf, withUniqueNames } from "../rules/same-export.ts";
import type { World } from "../sources/model.ts";
import { completeWorld, withTextsOf } from "../sources/saved/complete.ts";
import type { SavedInventory } from "../sources/saved/model.ts";
import { bindStandIns } from "../sources/saved/stand-ins/bind.ts";
import { changePolicies } from "../sources/saved/stand-ins/map-inventory.ts";
import { standInsOf } from "../sources/saved/stand-ins/texts.ts";
import { type Compare, decisionsOf } from "./judge.ts";

export interface Comparing {
  readonly compare: Compare;
  /** What cannot be compared, and what was taken for what. */
  readonly notEvaluated: readonly NotEvaluated[];
}

/**
 * Only what the files say is compared; the exports are judged as they would be with the files applied: by AWS where the files are
 * silent. Names that AWS generates are taken from AWS first; what is still open in a policy is compared as a pattern.
 * @param firstSeen the days on which drifts were first seen, by the drift's id
 */
export function comparingWith(
  world: World,
  live: World,
  saved: SavedInventory,
  now: Date,
  firstSeen: ReadonlyMap<string, string> = new Map(),
): Comparing {
  const { world: files, remarks } = bindStandIns(world, saved);
  const standIns = standInsOf(files.standIns ?? []);
  const open = (text: string): string => standIns.replace(text, () => HOLE);
  const comparable = ({ inventory, notEvaluated }: World): Inventoried => ({
    inventory: changePolicies(withTexts(inventory, live), open),
    notEvaluated,
    open,
  });
  const compare: Compare = (live, exports, settings) => {
    const named = withNamesOf(withUniqueNames(files), live);
    const applied = decisionsOf(completeWorld(named, saved), now);
    const compared = compareInventories(comparable(named), live);
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
  return { compare, notEvaluated: [...remarks, ...notCompared(comparable(files), live)] };
}

/** Managed policies that the files only name have AWS' own text. */
function withTexts(inventory: Inventory, { inventory: live }: World): Inventory {
  const roles = inventory.roles.map((role) => {
    const held = live.roles.find(({ arn }) => arn === role.arn);
    return held === undefined ? role : withTextsOf(role, held);
  });
  return { ...inventory, roles };
}
