/** How long the judgement of a whole export takes: twelve calls over all that they stand for, and the strangers. */

import { decideExport } from "../../src/genesys/decide.ts";
import { assembleExport } from "../../src/genesys/exports.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { root } from "../bundle.ts";

const EXAMPLES = ["healthy", "vpce-lockout", "source-ip-allow-list", "partial-prefix", "scp-region-deny"];
const RUNS = 60;
const WARM_UP = 30;

/** Prints the median of many judgements in one process, in milliseconds, for each example. */
export async function benchExports(print: (figure: string, what: string) => void): Promise<void> {
  for (const name of EXAMPLES) {
    const { inventory } = await loadWorld(await openDirectoryTree(`${root}examples/${name}`));
    const [declared] = inventory.exports;
    if (declared === undefined) throw new Error(`examples/${name} has no export`);
    const target = assembleExport(declared, inventory);
    const now = new Date();
    const times = Array.from({ length: WARM_UP + RUNS }, () => {
      const start = performance.now();
      decideExport(target, inventory, now);
      return performance.now() - start;
    }).slice(WARM_UP);
    times.sort((a, b) => a - b);
    print(`${(times[RUNS / 2] ?? Number.NaN).toFixed(2)} ms`, `a whole export judged symbolically, examples/${name}`);
  }
}
