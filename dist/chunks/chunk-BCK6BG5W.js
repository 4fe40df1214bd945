import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/sources/document/segments.ts
function segmentLines(segments, whole) {
  const runs = [];
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
      const ordered = (last?.place.path ?? whole.path) === path && (end.line > begin.line || end.line === begin.line && end.column >= begin.column);
      if (!ordered) return { ...first?.place ?? whole, ...begin };
      return { path, ...begin, endLine: end.line, endColumn: end.column };
    }
  };
}
function pathAt(segments, { line, column }, whole) {
  const around = segments.find(
    ({ place }) => isBefore(place, { line, column }) && isBefore({ line, column }, endOf(place))
  );
  return around?.place.path ?? segments[0]?.place.path ?? whole.path;
}
function endOf({ endLine, endColumn }) {
  return { line: endLine, column: endColumn };
}
function isBefore(one, other) {
  return one.line < other.line || one.line === other.line && one.column <= other.column;
}
function runAt(runs, offset) {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((runs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return runs[low];
}
function startAt(run, offset, whole) {
  if (run === void 0) return { line: whole.line, column: whole.column };
  const { line, column } = run.place;
  return run.verbatim ? { line, column: column + Math.min(offset - run.start, run.length) } : { line, column };
}
function endAt(run, offset, whole) {
  if (run === void 0) return { line: whole.endLine, column: whole.endColumn };
  if (!run.verbatim) return { line: run.place.endLine, column: run.place.endColumn };
  return { line: run.place.line, column: run.place.column + Math.min(offset - run.start, run.length) };
}

export {
  segmentLines,
  pathAt
};
