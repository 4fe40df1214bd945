/** Findings as annotations on the lines of a pull request. */

import type { Place } from "../inventory/model.ts";
import type { Finding, Severity } from "../rules/model.ts";
import { visible } from "./escape/terminal.ts";
import { clip } from "./excerpt.ts";
import { isHidden, isOfAws, type Lookups, locationOf, lookups, placeWords } from "./lookup.ts";
import type { Report } from "./model.ts";
import { isOpen, worstFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";

export interface Annotation {
  readonly level: Severity;
  /** Where no file is known, the path that GitHub itself uses: {@link NO_FILE}. */
  readonly path: string;
  /** Without lines it is about the file. */
  readonly startLine?: number;
  readonly endLine?: number;
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

const LEVELS: readonly Severity[] = ["error", "warning", "notice"];

/** One annotation per open finding, worst first, new before existing, within GitHub's limits; `hidden` counts the rest. */
export function annotations(judged: Report): { readonly shown: readonly Annotation[]; readonly hidden: number } {
  const report = inWords(judged);
  const sides = lookups(report);
  const open = worstFirst(report.findings)
    .filter(isOpen)
    .map((finding) => annotation(finding, sides, isPast(finding, report)))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || Number(a.past) - Number(b.past));
  const used = new Map<Severity, number>();
  const fitting = open.filter(({ level }) => {
    const number = (used.get(level) ?? 0) + 1;
    used.set(level, number);
    return number <= MOST_PER_LEVEL;
  });
  const shown = fitting.slice(0, MOST).map(({ past: _past, ...one }) => one);
  return { shown, hidden: open.length - shown.length };
}

/** It was so before the change and does not block it: no reviewer of this change has to see red for it. */
function isPast(finding: Finding, report: Report): boolean {
  if (finding.status !== "existing" || report.comparison === undefined) return false;
  // A verdict that fails without a new error fails because of what was there before: `fail-on: all`.
  const isNewError = ({ severity, status }: Finding) => severity === "error" && status === "new";
  return report.verdict !== "fail" || report.findings.some(isNewError);
}

function annotation(finding: Finding, sides: Lookups, past: boolean): Annotation & { readonly past: boolean } {
  const found = locationOf(finding, sides.of(finding));
  const place = found === undefined || isOfAws(found.path) ? undefined : found;
  const side = sides.of(finding);
  const hidden = place !== undefined && isHidden(place.path, side);
  const parts = [
    messageOf(finding),
    ...(hidden ? [visible(placeWords(place, finding.statement, side))] : []),
    ...(past ? ["It was so before this change."] : []),
  ];
  return {
    level: past ? "notice" : finding.severity,
    path: place?.path ?? NO_FILE,
    ...(hidden ? {} : linesOfPlace(place)),
    title: clip(titleOf(finding), LONGEST_TITLE).text,
    message: clip(parts.join("\n"), LONGEST_MESSAGE).text,
    past,
  };
}

function linesOfPlace(place: Place | undefined): Pick<Annotation, "startLine" | "endLine" | "startColumn"> {
  const startLine = place?.line ?? 1;
  const endLine = Math.max(startLine, place?.endLine ?? 1);
  return { startLine, endLine, ...(place && startLine === endLine ? { startColumn: place.column } : {}) };
}

/** The texts of a file in the judged commit and in the commit that annotations are shown on. */
export interface MovedFile {
  readonly judged: string;
  /** Absent: the file is not there. */
  readonly shown?: string;
}

/**
 * The annotation on the lines of the commit that it is shown on: where exactly these lines stand there once, otherwise on the file as a
 * whole. `moved` has the files that differ.
 */
export function relocated(annotation: Annotation, moved: ReadonlyMap<string, MovedFile>): Annotation {
  const file = moved.get(annotation.path);
  const { startLine, endLine, startColumn, ...rest } = annotation;
  if (file === undefined || startLine === undefined || endLine === undefined) return annotation;
  const block = linesOf(file.judged).slice(startLine - 1, endLine);
  const at = onlyPlaceOf(block, linesOf(file.shown ?? ""));
  if (at === undefined) return rest;
  const column = startColumn === undefined ? {} : { startColumn };
  return { ...rest, startLine: at + 1, endLine: at + block.length, ...column };
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

function onlyPlaceOf(block: readonly string[], lines: readonly string[]): number | undefined {
  const found = lines.flatMap((_, at) => (block.every((line, offset) => lines[at + offset] === line) ? [at] : []));
  return block.length > 0 && found.length === 1 ? found[0] : undefined;
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
