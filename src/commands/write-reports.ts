/** Renders a report in the formats that were asked for, and writes them: a verdict is never lost to a file. */

import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { systemCode, UserError } from "../errors.ts";
import { visible } from "../report/escape/terminal.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import type { Report } from "../report/model.ts";
import type { Format, ReportOptions } from "./report-options.ts";
import type { Surroundings } from "./surroundings.ts";

/** A file beside the reports. */
export interface FurtherFile {
  readonly file: string;
  readonly text: () => string | Promise<string>;
}

type Style = Pick<Surroundings, "color" | "width">;
type Render = (format: Format, style: Style) => string | Promise<string>;

const FAIL = 1;
const COULD_NOT_WRITE = 2;

/** Whether every file can be written, told before anything is read: reading AWS takes long. Throws UserError. */
export async function checkWritable(
  { output, reports }: ReportOptions,
  directory: string,
  further: readonly (string | undefined)[] = [],
): Promise<void> {
  for (const file of [...further, ...reports.map((one) => one.file), output])
    if (file !== undefined) await checkFile(file, resolve(directory, file));
}

async function checkFile(file: string, path: string): Promise<void> {
  try {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (found?.isDirectory() === true) throw new UserError(`cannot write ${file}: it is a folder`);
    if (found !== undefined) return await access(path, constants.W_OK);
    const folder = dirname(path);
    if (!(await stat(folder)).isDirectory()) throw new UserError(`cannot write ${file}: ${dirname(file)} is no folder`);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = systemCode(error);
    const help = code === "ENOENT" ? `there is no folder ${dirname(file)}: make it first` : undefined;
    throw new UserError(`cannot write ${file} (${code})`, help);
  }
}

/** The main report to standard output or a file, each further one to its file. Returns the exit status of the run. */
export async function writeReports(
  report: Report,
  options: ReportOptions,
  surroundings: Surroundings,
  further: readonly FurtherFile[] = [],
): Promise<number> {
  const failed = await writeAll((format, style) => render(report, format, style), options, surroundings, further);
  return statusAfter(exitCodeOf(report), failed);
}

/**
 * Writes every file that can be written, and says of the others on standard error why not. Where the main report is one of them, the
 * verdict is printed instead. Returns how many failed.
 */
export async function writeAll(
  renderAs: Render,
  { format, output, reports }: ReportOptions,
  surroundings: Surroundings,
  further: readonly FurtherFile[] = [],
): Promise<number> {
  const plain = { color: false, width: surroundings.width };
  const files = [...further, ...reports.map((one) => ({ file: one.file, text: () => renderAs(one.format, plain) }))];
  let failed = 0;
  for (const { file, text } of files) if (!(await writeOne(file, await text(), surroundings))) failed += 1;
  if (output === undefined) surroundings.out(await renderAs(format, surroundings));
  else if (!(await writeOne(output, await renderAs(format, plain), surroundings))) {
    failed += 1;
    surroundings.out(await renderAs("text", surroundings));
  }
  return failed;
}

/** A file that was asked for and is not there is no success; a failure stays one. */
export function statusAfter(status: number, failed: number): number {
  return failed === 0 || status === FAIL ? status : COULD_NOT_WRITE;
}

async function writeOne(file: string, text: string, { directory, err }: Surroundings): Promise<boolean> {
  try {
    await writeFile(resolve(directory, file), text);
    return true;
  } catch (error) {
    err(`error: cannot write ${visible(file)} (${systemCode(error)})\n`);
    return false;
  }
}

async function render(report: Report, format: Format, { color, width }: Style): Promise<string> {
  switch (format) {
    case "text":
      return (await import("../report/text.ts")).renderText(report, { color, width });
    case "json":
      return (await import("../report/json.ts")).renderJson(report);
    case "markdown":
      return (await import("../report/markdown.ts")).renderMarkdown(report);
    case "html":
      return (await import("../report/html.ts")).renderHtml(report);
    case "sarif":
      return (await import("../report/sarif.ts")).renderSarif(report);
    case "junit":
      return (await import("../report/junit.ts")).renderJunit(report);
    case "github":
      return (await import("../report/github.ts")).renderGithub(report);
  }
}
