/** The report for GitHub: the comment on a pull request, the job summary, and `--format markdown`. */

import { lookups } from "./lookup.ts";
import { assemble, type Section } from "./markdown/assemble.ts";
import { driftSections, simulatorSections } from "./markdown/drift.ts";
import { exportSection } from "./markdown/exports.ts";
import { findingSections, unreadSections } from "./markdown/findings.ts";
import { judgedFold } from "./markdown/fold.ts";
import { headline } from "./markdown/headline.ts";
import type { Report } from "./model.ts";
import { worstExportsFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";
import { JSON_REPORT } from "./words.ts";

/** GitHub takes 65,536 characters; the rest is for the marker line of whoever posts it. */
const COMMENT_LIMIT = 65_000;

/** GitHub takes 1 MiB a step; what other parts of the step write has room beside it. */
const SUMMARY_LIMIT = 1_000_000;

const INPUTS_IN_COMMENT = 30;
const INPUTS_IN_SUMMARY = 2_000;

/** The comment's body, at most `limit` characters, shortened at whole sections. */
export function renderComment(report: Report, options: { readonly limit?: number } = {}): string {
  const limit = options.limit ?? COMMENT_LIMIT;
  return assemble(
    sections(report, INPUTS_IN_COMMENT),
    limit,
    (body) => body.length,
    `the job summary and ${JSON_REPORT}`,
  );
}

/** The job summary, at most 1 MiB of UTF-8. */
export function renderSummary(report: Report): string {
  return assemble(sections(report, INPUTS_IN_SUMMARY), SUMMARY_LIMIT, (body) => Buffer.byteLength(body), JSON_REPORT);
}

/** The whole report as Markdown, however long. */
export function renderMarkdown(report: Report): string {
  const whole = sections(report, Number.POSITIVE_INFINITY);
  return `${assemble(whole, Number.POSITIVE_INFINITY, (body) => body.length, "")}\n`;
}

function sections(judged: Report, inputs: number): readonly Section[] {
  const report = inWords(judged);
  const sides = lookups(report);
  return [
    { kind: "headline", text: headline(report) },
    ...unreadSections(report, sides),
    ...worstExportsFirst(report.exports).flatMap((exported) => exportSection(exported, report, sides)),
    ...findingSections(report, sides),
    ...driftSections(report.drift ?? []),
    ...simulatorSections(report),
    ...judgedFold(report, inputs),
  ];
}
