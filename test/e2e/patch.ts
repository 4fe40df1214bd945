/** The difference of two texts as GitHub writes it: hunks with three lines of context, without a file header. */

export interface PatchHunk {
  /** First line of the right side. */
  readonly start: number;
  /** Lines of the right side. */
  readonly count: number;
  readonly text: string;
}

interface Row {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** Numbers on both sides; on the side where the row is not, that of the row before. */
  readonly left: number;
  readonly right: number;
}

const CONTEXT = 3;

export function hunksOf(before: string, after: string): readonly PatchHunk[] {
  const rows = rowsOf(linesOf(before), linesOf(after));
  const groups: number[][] = [];
  for (const [at, { sign }] of rows.entries()) {
    if (sign === " ") continue;
    const last = groups.at(-1);
    if (last !== undefined && at - (last.at(-1) ?? 0) <= 2 * CONTEXT) last.push(at);
    else groups.push([at]);
  }
  return groups.map((group) =>
    hunkOf(rows.slice(Math.max(0, (group[0] ?? 0) - CONTEXT), (group.at(-1) ?? 0) + CONTEXT + 1)),
  );
}

function hunkOf(rows: readonly Row[]): PatchHunk {
  const right = rows.filter(({ sign }) => sign !== "-");
  const left = rows.filter(({ sign }) => sign !== "+");
  const start = right[0]?.right ?? rows[0]?.right ?? 0;
  const header = `@@ -${left[0]?.left ?? rows[0]?.left ?? 0},${left.length} +${start},${right.length} @@`;
  return { start, count: right.length, text: [header, ...rows.map(({ sign, text }) => `${sign}${text}`)].join("\n") };
}

/** Lines, the last one with git's remark where no line break ends it. */
function linesOf(text: string): readonly string[] {
  if (text === "") return [];
  const lines = text.split("\n");
  if (lines.at(-1) === "") return lines.slice(0, -1);
  return [...lines.slice(0, -1), `${lines.at(-1)}\n\\ No newline at end of file`];
}

/** By the longest common subsequence of what lies between the common start and end. */
function rowsOf(before: readonly string[], after: readonly string[]): readonly Row[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end += 1;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  const rows: Row[] = [];
  const add = (sign: Row["sign"], text: string) => {
    const last = rows.at(-1);
    const left = (last?.left ?? 0) + (sign === "+" ? 0 : 1);
    const right = (last?.right ?? 0) + (sign === "-" ? 0 : 1);
    rows.push({ sign, text, left, right });
  };
  for (const text of before.slice(0, start)) add(" ", text);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(" ", a[i] ?? "");
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || length(i + 1, j) >= length(i, j + 1))) {
      add("-", a[i] ?? "");
      i += 1;
    } else {
      add("+", b[j] ?? "");
      j += 1;
    }
  }
  for (const text of before.slice(before.length - end)) add(" ", text);
  return rows;
}
