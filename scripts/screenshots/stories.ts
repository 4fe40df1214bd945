/** What the pictures show: the lockout example judged alone, and as a change of the healthy example. */

import { judge } from "../../src/commands/judge.ts";
import type { Report } from "../../src/report/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { World } from "../../src/sources/model.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { root } from "../bundle.ts";

/** Fixed, so that the same source gives the same pictures. */
const NOW = new Date("2026-11-21T17:00:00Z");
const DURATION = 61;

/** The report on an example; with a base, on the change from one to the other. */
export async function exampleReport(example: string, base?: string): Promise<Report> {
  const compared =
    base === undefined
      ? {}
      : {
          base: await exampleWorld(base),
          comparison: {
            base: "7c1a4f7e9b520d6f3a1c9e103f0b5d2e11112222",
            head: "3f0b5d2e7c1a4f7e9b520d6f3a1c9e1033334444",
          },
        };
  const report = judge({
    mode: "check",
    head: await exampleWorld(example),
    ...compared,
    now: NOW,
    startedAt: NOW.getTime(),
    strict: false,
    overrides: {},
  });
  return { ...report, durationMs: DURATION };
}

async function exampleWorld(name: string): Promise<World> {
  return loadWorld(await openDirectoryTree(`${root}examples/${name}`));
}
