/** Lines and columns of a text that was put together of runs of files: a block scalar, a heredoc, a JSON string. */

import type { Place } from "../../inventory/model.ts";
import type { Segment } from "../template/value.ts";
import type { Lines, Position } from "./lines.ts";

interface Run extends Segment {
  readonly start: number;
}

/**
 * @param segments the runs of the text, in order
 * @param whole where the text stands, for what no run covers
 */
export function segmentLines(segments: readonly Segment[], whole: Place): Lines {
  const runs: Run[] = [];
  let start = 0;
  for (const segment of segments) {
    if (segment.length > 0) runs.push({ ...segment, start });
    start += segment.length;
  }

  return {
    position: (offset) => startAt(runAt(runs, offset), offset, whole),
    place(_path, from, to) {
      const first = runAt(runs, from);
      const last = runAt(runs, Math.max(from, to - 1));
      const begin = startAt(first, from, whole);
      const end = endAt(last, to, whole);
      const path = first?.place.path ?? whole.path;
      // Its end in another file or further up: text that came from elsewhere, of which the place of the start must do.
      const ordered =
        (last?.place.path ?? whole.path) === path &&
        (end.line > begin.line || (end.line === begin.line && end.column >= begin.column));
      if (!ordered) return { ...(first?.place ?? whole), ...begin };
      return { path, ...begin, endLine: end.line, endColumn: end.column };
    },
  };
}

/** The file that a line and column of the text's {@link segmentLines} are of. */
export function pathAt(segments: readonly Segment[], { line, column }: Position, whole: Place): string {
  const around = segments.find(
    ({ place }) => isBefore(place, { line, column }) && isBefore({ line, column }, endOf(place)),
  );
  return around?.place.path ?? segments[0]?.place.path ?? whole.path;
}

function endOf({ endLine, endColumn }: Place): Position {
  return { line: endLine, column: endColumn };
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column);
}

function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}

function startAt(run: Run | undefined, offset: number, whole: Place): Position {
  if (run === undefined) return { line: whole.line, column: whole.column };
  const { line, column } = run.place;
  return run.verbatim ? { line, column: column + Math.min(offset - run.start, run.length) } : { line, column };
}

function endAt(run: Run | undefined, offset: number, whole: Place): Position {
  if (run === undefined) return { line: whole.endLine, column: whole.endColumn };
  if (!run.verbatim) return { line: run.place.endLine, column: run.place.endColumn };
  return { line: run.place.line, column: run.place.column + Math.min(offset - run.start, run.length) };
}
