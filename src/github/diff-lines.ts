/** Which lines of a file a pull request's diff shows on its right side: only there does GitHub take comments. */

/** One stretch of a diff, as its right side has it. */
export interface Hunk {
  /** Number of the first line. */
  readonly start: number;
  readonly lines: readonly string[];
  /** Numbers of the lines right before which the left side has lines of its own. */
  readonly deletedBefore: ReadonlySet<number>;
}

const HEADER = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Reads the `patch` of "List pull requests files". Undefined where it is not whole: a hunk that has other lines than its header
 * says, or text that is no hunk.
 */
export function parsePatch(patch: string): readonly Hunk[] | undefined {
  const rows = patch.split("\n");
  if (rows.at(-1) === "") rows.pop();
  const hunks: Hunk[] = [];
  let at = 0;
  while (at < rows.length) {
    const header = HEADER.exec(rows[at] ?? "");
    if (header === null) return undefined;
    const [, left = "1", start = "", right = "1"] = header;
    const body = hunkBody(rows, at + 1);
    const hunk = readHunk(body, Number(start));
    const leftRows = body.filter((row) => row.startsWith("-") || row.startsWith(" ")).length;
    if (hunk.lines.length !== Number(right) || leftRows !== Number(left)) return undefined;
    hunks.push(hunk);
    at += 1 + body.length;
  }
  return hunks;
}

/** Rows up to the next header: a row of the file always has a sign in front. */
function hunkBody(rows: readonly string[], from: number): readonly string[] {
  let to = from;
  while (to < rows.length && /^[ +\-\\]/.test(rows[to] ?? "")) to += 1;
  return rows.slice(from, to);
}

function readHunk(rows: readonly string[], start: number): Hunk {
  const lines: string[] = [];
  const deletedBefore = new Set<number>();
  for (const row of rows) {
    if (row.startsWith("-")) deletedBefore.add(start + lines.length);
    // `\ No newline at end of file` is no line.
    else if (!row.startsWith("\\")) lines.push(row.slice(1));
  }
  return { start, lines, deletedBefore };
}

/**
 * The lines `from` to `to` where a suggestion can stand on them: all in one hunk, and nothing deleted in between ("Applying
 * suggestions on deleted lines is not supported"). Otherwise undefined.
 */
export function suggestible(hunks: readonly Hunk[], from: number, to: number): readonly string[] | undefined {
  const hunk = hunks.find(({ start, lines }) => from >= start && to < start + lines.length);
  if (hunk === undefined || from > to) return undefined;
  const inside = [...hunk.deletedBefore].some((line) => line > from && line <= to);
  return inside ? undefined : hunk.lines.slice(from - hunk.start, to - hunk.start + 1);
}
