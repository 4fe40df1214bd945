/** Findings as annotations on the lines of a pull request. */

import type { Finding, Severity } from "../rules/model.ts";
import { visible } from "./escape/terminal.ts";
import { clip } from "./excerpt.ts";
import { type Lookups, locationOf, lookups } from "./lookup.ts";
import type { Report } from "./model.ts";
import { isOpen, worstFirst } from "./order.ts";

export interface Annotation {
  readonly level: Severity;
  /** Where no file is known, the path that GitHub itself uses: {@link NO_FILE}. */
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Only with one line: GitHub refuses columns otherwise. */
  readonly startColumn?: number;
  readonly title: string;
  /** Plain text, several lines. */
  readonly message: string;
}

export const NO_FILE = ".github";

/** GitHub drops the rest silently: 10 a level for each step, 50 in all. */
const MOST_PER_LEVEL = 10;
const MOST = 50;

const LONGEST_TITLE = 120;
const LONGEST_MESSAGE = 4_000;

/** One annotation per open finding, worst first, new before existing, within GitHub's limits; `hidden` counts the rest. */
export function annotations(report: Report): { readonly shown: readonly Annotation[]; readonly hidden: number } {
  const sides = lookups(report);
  const open = worstFirst(report.findings).filter(isOpen);
  const used = new Map<Severity, number>();
  const fitting = open.filter(({ severity }) => {
    const number = (used.get(severity) ?? 0) + 1;
    used.set(severity, number);
    return number <= MOST_PER_LEVEL;
  });
  const shown = fitting.slice(0, MOST).map((finding) => annotation(finding, sides));
  return { shown, hidden: open.length - shown.length };
}

function annotation(finding: Finding, sides: Lookups): Annotation {
  const place = locationOf(finding, sides.of(finding));
  const startLine = place?.line ?? 1;
  const endLine = Math.max(startLine, place?.endLine ?? 1);
  return {
    level: finding.severity,
    path: place?.path ?? NO_FILE,
    startLine,
    endLine,
    ...(place && startLine === endLine ? { startColumn: place.column } : {}),
    title: clip(titleOf(finding), LONGEST_TITLE).text,
    message: clip(messageOf(finding), LONGEST_MESSAGE).text,
  };
}

/** What happens, then the rule: `Recordings cannot be written (put-object-denied, legal-hold)`. */
function titleOf({ message, rule, export: name }: Finding): string {
  const what = /^(.{1,80}?)(?:: |\.?$)/s.exec(visible(message))?.[1];
  const which = name === undefined ? rule : `${rule}, ${name}`;
  return what === undefined ? visible(which) : `${what} (${visible(which)})`;
}

function messageOf(finding: Finding): string {
  const cure = finding.fix?.verified ? `Cure (checked): ${finding.fix.description}` : finding.advice;
  return [finding.message, finding.why ?? finding.pointer?.text, cure]
    .filter((part) => part !== undefined)
    .map(visible)
    .join("\n");
}
