/** The gate's answer on a small repository, and what `check --fix` makes of it. Nothing is written. */

import { type Fixed, fixAll, type JudgeWith } from "../../src/commands/fix.ts";
import { judgeReading } from "../../src/commands/judge.ts";
import type { Report } from "../../src/report/model.ts";
import type { Finding } from "../../src/rules/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { World } from "../../src/sources/model.ts";
import { withFiles } from "../../src/sources/tree/overlay.ts";
import { memoryTree } from "../sources/memory-tree.ts";

type Files = Readonly<Record<string, string>>;

const NOW = new Date("2026-11-21T12:00:00Z");

export function judging(files: Files): JudgeWith {
  const tree = memoryTree(files);
  const read = (texts: ReadonlyMap<string, string>): Promise<World> => loadWorld(withFiles(tree, texts));
  return async (texts) =>
    judgeReading({
      mode: "check",
      head: await read(texts),
      now: NOW,
      startedAt: 0,
      strict: false,
      overrides: {},
      reread: (more) => read(new Map([...texts, ...more])),
    });
}

export const judged = (files: Files): Promise<Report> => judging(files)(new Map());

/** What is left once every cure is applied, and what was said before. */
export async function cured(files: Files): Promise<Fixed & { readonly before: Report }> {
  const judge = judging(files);
  let before: Report | undefined;
  const fixed = await fixAll(async (texts) => {
    const report = await judge(texts);
    before ??= report;
    return report;
  });
  return { ...fixed, before: before ?? fixed.report };
}

/** What somebody should do something about. */
export function openFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(({ severity, status }) => severity !== "notice" && status !== "suppressed");
}
