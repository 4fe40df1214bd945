/** Judged exports for the simulator's tests, and simulators that answer without a network. */

import { decideExport } from "../../src/genesys/decide.ts";
import { assembleExport } from "../../src/genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../../src/genesys/model.ts";
import type { Inventory } from "../../src/inventory/model.ts";
import { consult } from "../../src/simulator/consult.ts";
import type { Batch, Judged, Question, Reply, Simulator, Way } from "../../src/simulator/model.ts";
import { type Reconciled, reconcile } from "../../src/simulator/reconcile.ts";
import { worldOf } from "../support/world.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

export interface Scene {
  readonly inventory: Inventory;
  readonly exports: readonly ExportDecisions[];
}

/** Every export of the inventory, judged by the local engine. */
export function sceneOf(inventory: Inventory): Scene {
  const exports = inventory.exports.map((declared) =>
    decideExport(assembleExport(declared, inventory), inventory, NOW),
  );
  return { inventory, exports };
}

/** The healthy example with changes, judged. */
export async function sceneWith(changes: Readonly<Record<string, string | null>> = {}): Promise<Scene> {
  return sceneOf((await worldOf(changes)).inventory);
}

type Saying = Partial<Omit<Judged, "kind">>;

/** A simulator that allows everything but what is said otherwise. */
export function saying(say: (question: Question, way: Way) => Saying | undefined, asked: Batch[] = []): Simulator {
  return {
    ask: async (batch, how): Promise<Reply> => {
      asked.push(batch);
      const answers = batch.questions.map((question): [string, Judged] => {
        const said = say(question, how) ?? {};
        return [question.id, { kind: "judged", decision: "allowed", how, matched: [], missing: [], ...said }];
      });
      return { kind: "answered", answers: new Map(answers) };
    },
    traffic: () => ({ calls: asked.length, throttles: 0 }),
  };
}

/** Both opinions on a scene, joined. */
export async function heardOn({ exports, inventory }: Scene, simulator: Simulator): Promise<Reconciled> {
  return reconcile(exports, await consult({ exports, inventory, simulator }));
}

/** One call of the only export; throws where there is none of that id. */
export function callOf({ exports }: Pick<Reconciled, "exports">, id: string): CallDecision {
  const found = exports[0]?.calls.find(({ call }) => call.id === id);
  if (found === undefined) throw new Error(`no call ${id}`);
  return found;
}
