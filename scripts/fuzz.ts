/**
 * Feeds the reader and the engine what nobody means: `npm run fuzz -- [SECONDS] [--seed N] [--round N]` (default 60 s).
 * Fails on an exception, on a broken law, and on a round that takes longer than ten seconds. A seed and a round repeat one input.
 */

import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Outcome, Task } from "./fuzz/worker.ts";

const LONGEST_ROUND = 10_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, round: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const round = new SharedArrayBuffer(4);
const task: Task = {
  root: join(import.meta.dirname, ".."),
  seed,
  milliseconds: Number(positionals[0] ?? 60) * 1000,
  only: values.round === undefined ? undefined : Number(values.round),
  round,
};

const outcome = await watch(new Worker(new URL("fuzz/worker.ts", import.meta.url), { workerData: task }));
if (outcome === "hangs") {
  fail(`round ${new Int32Array(round)[0]} takes longer than ${LONGEST_ROUND / 1000} s`);
} else {
  for (const [target, count] of Object.entries(outcome.counts)) console.log(`${String(count).padStart(9)}  ${target}`);
  const { slowest, failure } = outcome;
  console.log(
    `slowest: round ${slowest.round} (${slowest.target}), ${slowest.milliseconds.toFixed(0)} ms; seed ${seed}`,
  );
  if (failure !== undefined) fail(`round ${failure.round} (${failure.target}): ${failure.error}`);
}

function fail(message: string): void {
  console.error(`${message}\nrepeat it: npm run fuzz -- 60 --seed ${seed} --round ${new Int32Array(round)[0]}`);
  process.exitCode = 1;
}

function watch(worker: Worker): Promise<Outcome | "hangs"> {
  return new Promise((resolve, reject) => {
    let last = -1;
    let since = performance.now();
    const timer = setInterval(() => {
      const now = Atomics.load(new Int32Array(round), 0);
      if (now !== last) since = performance.now();
      last = now;
      if (performance.now() - since < LONGEST_ROUND) return;
      void worker.terminate();
      finish(() => resolve("hangs"));
    }, 200);
    const finish = (settle: () => void): void => {
      clearInterval(timer);
      settle();
    };
    worker.on("message", (message: Outcome) => finish(() => resolve(message)));
    worker.on("error", (error) => finish(() => reject(error)));
  });
}
