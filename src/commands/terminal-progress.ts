/** What is going on, said while it goes on: one line that is written over on a terminal, lines of a log elsewhere. */

import { visible } from "../report/escape/terminal.ts";
import type { Progress } from "./surroundings.ts";

/** Short runs say nothing: only what goes on after this time is worth a line. */
const PATIENCE = 1_000;
const LOG_INTERVAL = 10_000;

/**
 * @param terminal a stream to write to (standard error), and whether a person watches it
 * @param clock milliseconds
 */
export function terminalProgress(
  terminal: { readonly write: (text: string) => void; readonly watched: boolean; readonly width: number },
  clock: () => number,
): Progress {
  const startedAt = clock();
  let saidAt = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    step(text) {
      const now = clock();
      if (now - startedAt < PATIENCE) return;
      const line = visible(text);
      if (terminal.watched) {
        terminal.write(`\r\u001b[K${line.slice(0, Math.max(20, terminal.width - 1))}`);
        shown = true;
      } else if (now - saidAt >= LOG_INTERVAL) {
        terminal.write(`${line}\n`);
        saidAt = now;
      }
    },
    done() {
      if (shown) terminal.write("\r\u001b[K");
      shown = false;
    },
  };
}
