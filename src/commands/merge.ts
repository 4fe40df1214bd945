/** `merge`: the JSON reports of all shards, joined into one judgement. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemCode, UserError } from "../errors.ts";
import { logText } from "../report/escape/workflow-command.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import { printJson } from "../report/json.ts";
import { mergedMarkdown } from "../report/merged-markdown.ts";
import { mergedText } from "../report/merged-text.ts";
import type { ReportJson } from "../report/read-json.ts";
import { mergeReports, type ReportText } from "../shards/merge.ts";
import type { MergeOptions } from "./merge-options.ts";
import type { Format } from "./report-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { checkWritable, statusAfter, writeAll } from "./write-reports.ts";

const LOG_WIDTH = 120;

/** Merges, writes the reports, and returns the exit status: that of a single run. A file that cannot be read is named in the report. */
export async function mergeCommand(options: MergeOptions, surroundings: Surroundings): Promise<number> {
  const { directory } = surroundings;
  refuseOthers(options);
  await checkWritable(options, directory);
  const files = await Promise.all(options.files.map((file) => readShard(file, directory)));
  const report = mergeReports(files, options.of);
  if (options.driftIssue) await (await import("./merged-issues.ts")).keepMergedIssues(report, surroundings);
  const failed = await writeAll((format, style) => render(report, format, style), options, surroundings);
  return statusAfter(exitCodeOf(report), failed);
}

/** What cannot be read is named as a report that cannot be used. */
async function readShard(file: string, directory: string): Promise<ReportText> {
  try {
    return { file, text: await readFile(resolve(directory, file), "utf8") };
  } catch (error) {
    const code = systemCode(error);
    return { file, text: "", problem: code === "ENOENT" ? "there is no such file" : `it cannot be read (${code})` };
  }
}

/** What a JSON report alone holds enough for. */
const MERGED_FORMATS: readonly Format[] = ["text", "json", "markdown", "github"];

function refuseOthers({ format, reports }: MergeOptions): void {
  const other = [format, ...reports.map((one) => one.format)].find((one) => !MERGED_FORMATS.includes(one));
  if (other !== undefined)
    throw new UserError(
      `merge has no format \`${other}\`: the shards' JSON reports do not hold the policies' texts`,
      `one of: ${MERGED_FORMATS.join(", ")}`,
    );
}

function render(report: ReportJson, format: Format, { color, width }: Pick<Surroundings, "color" | "width">): string {
  switch (format) {
    case "json":
      return printJson(report);
    case "markdown":
      return `${mergedMarkdown(report)}\n`;
    case "github":
      return logText(mergedText(report, { color: false, width: LOG_WIDTH }));
    default:
      return mergedText(report, { color, width });
  }
}
