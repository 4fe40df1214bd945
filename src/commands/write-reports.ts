/** Renders a report in the formats that were asked for, and writes them. */

import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UserError } from "../errors.ts";
import type { Report } from "../report/model.ts";
import type { Format, ReportOptions } from "./report-options.ts";
import type { Surroundings } from "./surroundings.ts";

/** The main report to standard output or a file, and each further one to its file. Throws UserError where it cannot write. */
export async function writeReports(report: Report, options: ReportOptions, surroundings: Surroundings): Promise<void> {
  const main = await render(
    report,
    options.format,
    options.output === undefined ? surroundings : { ...surroundings, color: false },
  );
  for (const { format, file } of options.reports)
    await writeTo(file, await render(report, format, { ...surroundings, color: false }), surroundings.directory);
  if (options.output === undefined) surroundings.out(main);
  else await writeTo(options.output, main, surroundings.directory);
}

/** Writes a file, relative to the directory. Throws UserError. */
export async function writeTo(file: string, text: string, directory: string): Promise<void> {
  try {
    await writeFile(resolve(directory, file), text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UserError(`cannot write ${file} (${code})`);
  }
}

async function render(
  report: Report,
  format: Format,
  { color, width }: { color: boolean; width: number },
): Promise<string> {
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
