/** A JSON report, read back and checked against its published schema. */

import type { ReportJson } from "../generated/report.ts";
import validate from "../generated/report-validator.js";

export type { ReportJson };

/** The report, or in a few words what is wrong with the text. */
export function readReportJson(text: string): { readonly report: ReportJson } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { problem: text.trim() === "" ? "the file is empty" : "this is not JSON, or it breaks off" };
  }
  if (validate(value)) return { report: value };
  const [first] = validate.errors ?? [];
  const where = first === undefined || first.instancePath === "" ? "the document" : first.instancePath;
  return { problem: `not a report as schema/report.schema.json describes it: see ${where}` };
}
