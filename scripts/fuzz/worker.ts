/** Runs rounds until the time is over, and keeps telling which round it is at. */

import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "./corpus.ts";
import { randomOf } from "./random.ts";
import { TARGETS, type Target } from "./targets.ts";

export interface Task {
  readonly root: string;
  readonly seed: number;
  readonly milliseconds: number;
  /** Only this round, to repeat it. */
  readonly only: number | undefined;
  /** The number of the round at work. */
  readonly round: SharedArrayBuffer;
}

export interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  /** The slowest round. */
  readonly slowest: { readonly round: number; readonly milliseconds: number; readonly target: string };
  readonly failure?: { readonly round: number; readonly target: string; readonly error: string };
}

const wheel: readonly Target[] = TARGETS.flatMap((target) => Array<Target>(target.weight).fill(target));

async function work({ root, seed, milliseconds, only, round: shared }: Task): Promise<Outcome> {
  const corpus = readCorpus(root);
  const at = new Int32Array(shared);
  const counts: Record<string, number> = Object.fromEntries(TARGETS.map(({ name }) => [name, 0]));
  let slowest = { round: -1, milliseconds: 0, target: "" };
  const end = performance.now() + milliseconds;
  for (let round = only ?? 0; performance.now() < end; round++) {
    Atomics.store(at, 0, round);
    const random = randomOf(seed, round);
    const target = random.pick(wheel);
    const start = performance.now();
    try {
      await target.run(random, corpus);
    } catch (error) {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { counts, slowest, failure: { round, target: target.name, error: text } };
    }
    const took = performance.now() - start;
    counts[target.name] = (counts[target.name] ?? 0) + 1;
    if (took > slowest.milliseconds) slowest = { round, milliseconds: took, target: target.name };
    if (only !== undefined) break;
  }
  return { counts, slowest };
}

parentPort?.postMessage(await work(workerData as Task));
