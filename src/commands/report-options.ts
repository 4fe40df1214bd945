/** The options that say in which formats a report is wanted, and where. */

import { UserError } from "../errors.ts";
import { unknownWord, type Values } from "./words.ts";

export const FORMATS = ["text", "json", "markdown", "html", "sarif", "junit", "github"] as const;
export type Format = (typeof FORMATS)[number];

export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

export interface ReportOptions {
  readonly format: Format;
  readonly output?: string;
  readonly reports: readonly ReportFile[];
}

/** Throws UserError for a format that is none, or two reports in one file. */
export function readReportOptions(
  values: Values,
  environment: Readonly<Record<string, string | undefined>>,
): ReportOptions {
  const { output } = values;
  const reports = (values.report ?? []).map(readReport);
  const files = reports.map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index || file === output);
  if (twice !== undefined) throw new UserError(`two reports would be written to ${twice}`);
  return {
    format: readFormat(values.format ?? (environment["GITHUB_ACTIONS"] === "true" ? "github" : "text")),
    reports,
    ...(output === undefined ? {} : { output }),
  };
}

function readFormat(word: string): Format {
  const found = FORMATS.find((one) => one === word);
  if (found !== undefined) return found;
  throw unknownWord("format", word, FORMATS);
}

function readReport(word: string): ReportFile {
  const at = word.indexOf("=");
  if (at < 1 || at === word.length - 1)
    throw new UserError(`\`--report ${word}\` is not FORMAT=FILE`, "such as --report json=report.json");
  return { format: readFormat(word.slice(0, at)), file: word.slice(at + 1) };
}
