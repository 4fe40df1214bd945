/** From a saved inventory to the world that is judged, with the exports and settings of a config. */

import type { Inventory } from "../../inventory/model.ts";
import type { World } from "../model.ts";
import type { SavedInventory } from "./model.ts";
import { inventoryOfSaved, refOf } from "./to-inventory.ts";

/** What a config or the files say beside what they hold of AWS: the exports, the settings, and what was noticed on the way. */
export type Declared = Omit<World, "inventory" | "ref"> & {
  readonly inventory: Pick<Inventory, "exports" | "allExports">;
};

export interface WorldOptions {
  /**
   * `declared`: the declared exports, be it none. `found`: every role that trusts Genesys. Left out: found where none is
   * declared by a config.
   */
  readonly exports?: "declared" | "found";
}

/** What AWS held when it was read. Inputs, problems and remarks of the declared side come first. */
export function worldOfSaved(saved: SavedInventory, declared: Declared, options: WorldOptions = {}): World {
  const own = declared.inventory.exports;
  const useOwn =
    options.exports === undefined ? own.some(({ discovered }) => !discovered) : options.exports === "declared";
  const { inventory, inputs, notEvaluated } = useOwn
    ? inventoryOfSaved(saved, own, declared.inventory.allExports)
    : inventoryOfSaved(saved);
  return {
    ...declared,
    ref: refOf(saved),
    inventory,
    inputs: [...declared.inputs, ...inputs],
    notEvaluated: [...declared.notEvaluated, ...notEvaluated],
  };
}
