import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/excerpt.ts
var EXCERPT_LIMITS = { lines: 7, width: 96 };
var WHOLE_LINES = 5;
var FIRST_LINES = 3;
var KEPT_INDENT = 4;
function excerpt(text, region, pointer, limits = EXCERPT_LIMITS) {
  const source = text.split(/\r\n|\n|\r/);
  const last = Math.min(region.endLine, source.length);
  const first = Math.min(region.line, last);
  const pointed = pointer && pointer.line >= first && pointer.line <= last ? pointer : void 0;
  const numbers = chosenLines(first, last, pointed, limits.lines);
  const indent = Math.max(0, commonIndent(numbers.map((number) => source[number - 1] ?? "")) - KEPT_INDENT);
  const rows = [];
  let previous;
  for (const number of numbers) {
    if (previous !== void 0 && number > previous + 1) rows.push({ kind: "gap" });
    rows.push(excerptLine(number, source[number - 1] ?? "", pointed, indent, limits.width));
    previous = number;
  }
  const endsPointed = pointed !== void 0 && previous !== void 0 && previous >= pointed.line;
  if (previous !== void 0 && previous < last && !endsPointed) rows.push({ kind: "gap" });
  return rows;
}
function chosenLines(first, last, pointed, most) {
  if (first < 1) return [];
  if (last - first < most) return range(first, last);
  if (!pointed) return range(first, first + most - 1);
  const end = Math.min(pointed.endLine, last);
  const tail = range(pointed.line, end < pointed.line + WHOLE_LINES ? end : pointed.line + FIRST_LINES - 1);
  const head = range(first, first + Math.max(1, most - Math.min(tail.length, FIRST_LINES) - 1) - 1);
  const bridge = (head.at(-1) ?? first) + 2 === pointed.line ? [pointed.line - 1] : [];
  return [.../* @__PURE__ */ new Set([...head, ...bridge, ...tail])].sort((a, b) => a - b);
}
function excerptLine(number, source, pointed, indent, width) {
  const drop = Math.min(indent, source.length - source.trimStart().length);
  const text = withoutTabs(source.slice(drop));
  const mark = pointed === void 0 ? void 0 : markIn(source, number, drop, pointed);
  return { kind: "line", number, ...clip(text, width, mark) };
}
function markIn(source, number, drop, pointed) {
  const part = pointedPart(source, number, pointed);
  if (part === void 0) return void 0;
  const column = (index) => withoutTabs(source.slice(drop, Math.max(drop, index))).length;
  const from = column(Math.min(part.from, source.length));
  return { from, to: Math.max(from, column(part.to)) };
}
function pointedPart(source, number, { line, column, endLine, endColumn }) {
  if (number < line || number > endLine || number > line && source.trim() === "") return void 0;
  const from = number === line ? column - 1 : source.length - source.trimStart().length;
  return { from, to: Math.max(from, number === endLine ? endColumn - 1 : source.length) };
}
function clip(text, width, mark) {
  if (text.length <= width) return mark ? { text, mark: { ...mark } } : { text };
  const room = Math.max(8, width - 2);
  const marked = mark ? Math.min(mark.to - mark.from, Math.floor(room / 2)) : 0;
  const wanted = mark ? mark.from - Math.floor((room - marked) / 2) : 0;
  const start = onBoundary(text, Math.max(0, Math.min(wanted, text.length - room)));
  const end = onBoundary(text, start + room);
  const before = start > 0 ? "…" : "";
  const clipped = `${before}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  if (!mark) return { text: clipped };
  const shift = before.length - start;
  const moved = (index) => Math.max(0, Math.min(index + shift, clipped.length));
  return { text: clipped, mark: { from: moved(mark.from), to: moved(mark.to) } };
}
function onBoundary(text, index) {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1)) ? index - 1 : index;
}
function commonIndent(lines) {
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}
function withoutTabs(text) {
  return text.replaceAll("	", "  ");
}
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

export {
  excerpt,
  pointedPart,
  clip
};
