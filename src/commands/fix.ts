/** `check --fix`: applies cures one after the other, each proven on what the ones before it left. */

import { open, readFile, realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { systemCode, UserError } from "../errors.ts";
import { applyEdits } from "../fixes/apply-edits.ts";
import type { Report } from "../report/model.ts";
import type { Finding } from "../rules/model.ts";
import type { ChangedText } from "./patch.ts";

/** Judges the files with these texts in the place of what they hold. */
export type JudgeWith = (files: ReadonlyMap<string, string>) => Promise<Report>;

export interface Applied {
  readonly path: string;
  readonly line: number;
  readonly description: string;
}

export interface Fixed {
  /** What is left. */
  readonly report: Report;
  readonly files: readonly ChangedText[];
  readonly applied: readonly Applied[];
}

/** Each step judges everything again. */
const MOST_STEPS = 50;

/** Applies every cure that holds, until none is left. Nothing is written. */
export async function fixAll(judgeWith: JudgeWith): Promise<Fixed> {
  const files = new Map<string, string>();
  const before = new Map<string, string>();
  const applied: Applied[] = [];
  const refused = new Set<string>();
  const gone = new Set<string>();
  let report = await judgeWith(files);
  while (applied.length < MOST_STEPS) {
    const finding = nextFinding(report, refused);
    if (finding?.fix === undefined) break;
    const { edits, description } = finding.fix;
    const key = JSON.stringify(edits);
    refused.add(key);
    const edited = applyEdits(edits, report.documents);
    if (edited === undefined) continue;
    const after = new Map([...files, ...edited]);
    const next = await judgeWith(after);
    if (!isBetter(next, report) && !movesOn(next, report, new Set([...gone, finding.identity]))) continue;
    gone.add(finding.identity);
    for (const { path } of edits) if (!before.has(path)) before.set(path, textOf(report, path));
    for (const [path, text] of edited) files.set(path, text);
    const [first] = edits;
    if (first !== undefined) applied.push({ path: first.path, line: first.line, description });
    report = next;
  }
  const changed = [...files].map(([path, after]) => ({ path, before: before.get(path) ?? "", after }));
  return { report, files: changed, applied };
}

function nextFinding(report: Report, refused: ReadonlySet<string>): Finding | undefined {
  return openFindings(report).find(({ fix }) => fix?.verified === true && !refused.has(JSON.stringify(fix.edits)));
}

/** Fewer errors, else fewer calls and guards that are not as they should be, else fewer warnings: so the steps end. */
function isBetter(after: Report, before: Report): boolean {
  const [now, was] = [standing(after), standing(before)];
  const at = now.findIndex((count, index) => count !== was[index]);
  return at !== -1 && (now[at] ?? 0) < (was[at] ?? 0);
}

/** The cause is gone, and another one shows that stood behind it. None that is gone comes back: so the steps end. */
function movesOn(after: Report, before: Report, gone: ReadonlySet<string>): boolean {
  const was = standing(before);
  const isNoWorse = standing(after).every((count, index) => count <= (was[index] ?? 0));
  return isNoWorse && openFindings(after).every(({ identity }) => !gone.has(identity));
}

function standing(report: Report): readonly number[] {
  const findings = openFindings(report);
  const count = (wanted: Finding["severity"]): number => findings.filter(({ severity }) => severity === wanted).length;
  const wrong = report.exports.flatMap(({ decisions: { calls, guards } }) => [
    ...calls.filter(({ decision }) => decision !== "allowed"),
    ...guards.filter(({ outcome }) => outcome !== "held"),
  ]);
  return [count("error"), wrong.length, count("warning")];
}

function openFindings({ findings }: Report): readonly Finding[] {
  return findings.filter(
    ({ status, severity }) => (status === "new" || status === "existing") && severity !== "notice",
  );
}

function textOf({ documents }: Report, path: string): string {
  const found = documents.find((document) => document.path === path);
  return found?.text ?? documents.map(({ alsoIn }) => alsoIn?.get(path)).find((text) => text !== undefined) ?? "";
}

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Writes the changed files. Throws UserError where a file is not what was judged any more, lies outside of the root, or cannot be
 * written; files before it are written then, and named.
 */
export async function writeFixed(root: string, files: readonly ChangedText[]): Promise<void> {
  const written: string[] = [];
  for (const file of files) {
    try {
      await writeOne(root, file);
    } catch (error) {
      const done = written.length === 0 ? "nothing was written" : `written before it: ${written.join(", ")}`;
      if (error instanceof UserError) throw new UserError(`${error.message} (${done})`, error.help);
      throw new UserError(`cannot write ${file.path} (${systemCode(error)}; ${done})`);
    }
    written.push(file.path);
  }
}

/**
 * The files as a patch must name them: where a link leads to, with the byte order mark that the file starts with. Throws UserError where
 * a file is not what was judged any more, lies outside of the root, or would be changed under two names.
 */
export async function asOnDisk(root: string, files: readonly ChangedText[]): Promise<readonly ChangedText[]> {
  const found: ChangedText[] = [];
  for (const file of files) {
    const { real, inside, mark } = await findOnDisk(root, file).catch((error: unknown) => {
      if (error instanceof UserError) throw error;
      throw new UserError(`cannot read ${file.path} (${systemCode(error)})`);
    });
    const path = relative(inside, real).split(sep).join("/");
    if (found.some((one) => one.path === path))
      throw new UserError(
        `${file.path}: it is ${path}, which another cure changes, too`,
        "apply the cures with --fix, or remove the link",
      );
    found.push({ path, before: mark + file.before, after: mark + file.after });
  }
  return found;
}

interface OnDisk {
  /** The file, and the root, once every link is followed. */
  readonly real: string;
  readonly inside: string;
  /** The byte order mark, or nothing. */
  readonly mark: string;
}

/** Throws UserError where the file lies outside of the root, or is not what was judged. */
async function findOnDisk(root: string, { path, before }: ChangedText): Promise<OnDisk> {
  const inside = await realpath(root);
  const real = resolve(await realpath(join(root, path)));
  if (!real.startsWith(inside + sep)) throw new UserError(`${path}: leads out of ${root}`);
  const now = await readFile(real, "utf8");
  const mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  if (now !== mark + before) throw new UserError(`${path}: it changed since it was judged`, "run the command again");
  return { real, inside, mark };
}

async function writeOne(root: string, file: ChangedText): Promise<void> {
  const { after } = file;
  const { real, mark } = await findOnDisk(root, file);
  const handle = await open(real, "r+");
  try {
    const bytes = Buffer.from(mark + after);
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.truncate(bytes.length);
  } finally {
    await handle.close();
  }
}
