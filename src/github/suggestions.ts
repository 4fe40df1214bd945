/** Cures as GitHub suggestions: the lines of a verified fix, where a pull request's diff shows them. Pure: what should stand there. */

import { createHash } from "node:crypto";
import { type MovedFile, relocated } from "../report/annotations.ts";
import { checkedWords } from "../report/cure.ts";
import { code, prose } from "../report/escape/markdown.ts";
import { visible } from "../report/escape/terminal.ts";
import { lookups } from "../report/lookup.ts";
import type { Report } from "../report/model.ts";
import { worstFirst } from "../report/order.ts";
import { inWords } from "../report/stand-ins.ts";
import type { Edit, Finding, Fix } from "../rules/model.ts";
import { type Hunk, parsePatch, suggestible } from "./diff-lines.ts";

/** One review comment that should stand. */
export interface Suggestion {
  readonly path: string;
  readonly startLine: number;
  /** The last line: `startLine` for a single one. */
  readonly endLine: number;
  readonly body: string;
}

/** The suggestions of one fix: all of them or none, for half a cure is no cure. */
export type Cure = readonly Suggestion[];

export interface Sides {
  /** The `patch` of each file that the pull request changes. */
  readonly patches: ReadonlyMap<string, string>;
  /** Files that read otherwise in the head, where the suggestions stand, than in what was judged. */
  readonly moved: ReadonlyMap<string, MovedFile>;
}

/** More than a person reads; the comment has all of them. */
const MOST = 10;

/** "Body is too long (maximum is 65536 characters)". */
const MAX_BODY = 65_536;

type Curable = Finding & { readonly fix: Fix };

/** The files that the fixes of new findings edit. */
export function curedPaths(report: Report): ReadonlySet<string> {
  return new Set(curable(report).flatMap(({ fix }) => fix.edits.map(({ path }) => path)));
}

/** The cures that can be suggested, worst finding first, ten suggestions at the most; no two of them change the same lines. */
export function suggestCures(judged: Report, tag: string, sides: Sides): readonly Cure[] {
  const report = inWords(judged);
  const sources = lookups(report);
  const hunks = new Map([...sides.patches].map(([path, patch]) => [path, parsePatch(patch) ?? []]));
  const chosen: Cure[] = [];
  for (const finding of curable(report)) {
    const side = sources.of(finding);
    const cure = cureFor(finding, tag, (edit) =>
      rangeOf(edit, side.text(edit.path), hunks.get(edit.path), sides.moved),
    );
    if (cure === undefined || overlap(cure, chosen.flat())) continue;
    if (chosen.flat().length + cure.length <= MOST) chosen.push(cure);
  }
  return chosen;
}

/** The first line of a suggestion of ours; the hash is of what the finding is about. */
export function isSuggestion(body: string, tag: string): boolean {
  const start = `<!-- genesys-export-gate:${tag}:suggestion:`;
  return body.startsWith(start) && /^[0-9a-f]{16} -->\r?\n/.test(body.slice(start.length));
}

function curable({ findings }: Report): readonly Curable[] {
  return worstFirst(findings).filter(
    (finding): finding is Curable => finding.status === "new" && finding.fix?.verified === true,
  );
}

/** Lines of the head, and what takes their place. */
interface Range {
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

function cureFor(finding: Curable, tag: string, range: (edit: Edit) => Range | undefined): Cure | undefined {
  const { edits } = finding.fix;
  const cure: Suggestion[] = [];
  for (const [index, edit] of edits.entries()) {
    const found = range(edit);
    if (found === undefined) return undefined;
    const { startLine, endLine, lines } = found;
    const body = bodyOf(finding, tag, index, lines);
    if (body.length > MAX_BODY) return undefined;
    cure.push({ path: edit.path, startLine, endLine, body });
  }
  return cure.length === 0 || overlap(cure.slice(1), cure.slice(0, 1)) ? undefined : cure;
}

/** Undefined where the diff does not show all of these lines as they were judged, or where the text cannot be given as it is. */
function rangeOf(
  edit: Edit,
  judged: string | undefined,
  hunks: readonly Hunk[] | undefined,
  moved: ReadonlyMap<string, MovedFile>,
): Range | undefined {
  // Whether GitHub keeps carriage returns when a suggestion is committed is not documented.
  if (judged === undefined || hunks === undefined || judged.includes("\r") || !isPlain(edit.text)) return undefined;
  const before = judged.split("\n");
  for (const { line, endLine, lines } of replacements(edit, before)) {
    const { startLine, endLine: last = 0 } = relocated(
      { path: edit.path, startLine: line, endLine, level: "notice", title: "", message: "" },
      moved,
    );
    if (startLine === undefined) continue;
    const shown = suggestible(hunks, startLine, last);
    if (shown?.join("\n") === before.slice(line - 1, endLine).join("\n")) return { startLine, endLine: last, lines };
  }
  return undefined;
}

interface Replacement {
  readonly line: number;
  readonly endLine: number;
  readonly lines: readonly string[];
}

/** A suggestion replaces lines: an insertion repeats the line above, or else the one below. */
function replacements({ line, endLine, text }: Edit, before: readonly string[]): readonly Replacement[] {
  const fresh = text === "" ? [] : text.replace(/\n$/, "").split("\n");
  if (endLine >= line) return [{ line, endLine, lines: fresh }];
  const above = before[line - 2];
  const below = before[line - 1];
  return [
    ...(above === undefined ? [] : [{ line: line - 1, endLine: line - 1, lines: [above, ...fresh] }]),
    ...(below === undefined ? [] : [{ line, endLine: line, lines: [...fresh, below] }]),
  ];
}

/** Nothing in it that a page hides or shows otherwise: what a person commits is what that person reads. */
function isPlain(text: string): boolean {
  const shown = text.replace(/[\t\n]/g, "");
  return visible(shown) === shown;
}

function bodyOf({ identity, rule, fix, export: name }: Curable, tag: string, index: number, lines: readonly string[]) {
  const key = createHash("sha256").update(`${tag}\n${identity}\n${index}`).digest("hex").slice(0, 16);
  const count = fix.edits.length;
  const part = count === 1 ? "" : ` Suggestion ${index + 1} of ${count}: the cure needs all of them.`;
  return [
    `<!-- genesys-export-gate:${tag}:suggestion:${key} -->`,
    `**Cure** for ${code(rule)} (${prose(checkedWords(fix, name), name === undefined ? [] : [name])}). ${prose(fix.description)}${part}`,
    "",
    block(lines),
  ].join("\n");
}

/** GitHub takes a fence of any length; no text in it is as long. */
function block(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = "`".repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}suggestion`, ...lines, fence].join("\n");
}

function overlap(some: Cure, others: Cure): boolean {
  return some.some((a) =>
    others.some((b) => a.path === b.path && a.startLine <= b.endLine && b.startLine <= a.endLine),
  );
}
