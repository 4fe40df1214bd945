/** The report for a terminal. */

import { visible } from "./escape/terminal.ts";
import { type Lookups, lookups } from "./lookup.ts";
import type { Report } from "./model.ts";
import { isAboutInput, isEmptyHanded, isUnread, worstExportsFirst, worstFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";
import { closing } from "./text/closing.ts";
import { driftLines, simulatorLines } from "./text/drift.ts";
import { exportLines } from "./text/exports.ts";
import { findingLines, isShort } from "./text/findings.ts";
import { type Line, print } from "./text/lines.ts";
import { count } from "./words.ts";

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

const NARROWEST = 60;
const WIDEST = 140;

/** Per export its calls, then the findings worst first, then the verdict. Foreign text is made visible, never obeyed. */
export function renderText(judged: Report, options: TextOptions): string {
  const report = inWords(judged);
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const sides = lookups(report);
  const findings = worstFirst(report.findings);
  const inputs = findings.filter(isAboutInput);
  const others = findings.filter((finding) => !isAboutInput(finding));
  const inputLines = inputs.flatMap((finding) => ["", ...findingLines(finding, report, sides, width)]);
  const lines: Line[] = [
    ...(isUnread(report) ? ["", ...couldNotJudge(inputs.length, isEmptyHanded(report)), ...inputLines] : []),
    ...worstExportsFirst(report.exports).flatMap((exported) => ["", ...exportLines(exported, report, sides, width)]),
    ...spaced(others, report, sides, width),
    ...(isUnread(report) ? [] : inputLines),
    ...driftLines(report, width),
    ...simulatorLines(report, width),
    "",
    ...closing(report, width),
  ];
  return `${print(lines, options.color)}\n`;
}

/** The closing line alone, without colour: for the title of a log group. */
export function closingText(report: Report): string {
  return visible(
    closing(inWords(report), Number.POSITIVE_INFINITY)
      .map((line) => print([line], false).trim())
      .join(" "),
  );
}

/** Short findings stand together, others have an empty line before them. */
function spaced(findings: Report["findings"], report: Report, sides: Lookups, width: number): Line[] {
  return findings.flatMap((finding, index) => {
    const previous = findings[index - 1];
    const together = previous !== undefined && isShort(previous) && isShort(finding);
    const own = findingLines(finding, report, sides, width);
    return together ? own : ["", ...own];
  });
}

function couldNotJudge(inputs: number, emptyHanded: boolean): Line[] {
  const nothing = emptyHanded ? "no recording export was found" : "something needed could not be read";
  const why = inputs === 0 ? nothing : `${count(inputs, "input")} could not be understood`;
  return [["  ", { text: "could not judge", style: ["bold", "red"] }, `   ${why}: this is not a pass`]];
}
