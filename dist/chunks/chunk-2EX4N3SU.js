import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  displayWidth,
  wrap
} from "./chunk-ETNVOA4L.js";
import {
  locationOf
} from "./chunk-SF42AEGO.js";
import {
  visible
} from "./chunk-BX6KRGDW.js";

// src/report/excerpt.ts
var EXCERPT_LIMITS = { lines: 7, width: 96 };
var POINTED_LINES = 3;
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
  const tail = range(pointed.line, Math.min(pointed.endLine, last, pointed.line + POINTED_LINES - 1));
  const head = range(first, first + Math.max(1, most - tail.length - 1) - 1);
  const bridge = (head.at(-1) ?? first) + 2 === pointed.line ? [pointed.line - 1] : [];
  return [.../* @__PURE__ */ new Set([...head, ...bridge, ...tail])].sort((a, b) => a - b);
}
function excerptLine(number, source, pointed, indent, width) {
  const drop = Math.min(indent, source.length - source.trimStart().length);
  const text = withoutTabs(source.slice(drop));
  const mark = pointed?.line === number ? markIn(source, drop, pointed) : void 0;
  return { kind: "line", number, ...clip(text, width, mark) };
}
function markIn(source, drop, pointed) {
  const end = pointed.endLine === pointed.line ? pointed.endColumn - 1 : source.length;
  const column = (index) => withoutTabs(source.slice(drop, Math.max(drop, index))).length;
  const from = column(Math.min(pointed.column - 1, source.length));
  return { from, to: Math.max(from, column(end)) };
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

// src/report/cure.ts
var MOST_ROWS = 40;
function cureOf(fix, side, width) {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))];
  return paths.map((path) => {
    const source = side.text(path)?.split(/\r\n|\n|\r/) ?? [];
    const edits = fix.edits.filter((edit) => edit.path === path).sort((a, b) => a.line - b.line);
    const rows = edits.flatMap((edit) => editRows(edit, source, width));
    return { path, rows: rows.slice(0, MOST_ROWS) };
  });
}
function isCut(cure) {
  return cure.rows.length === MOST_ROWS;
}
function checkedWords({ complete }, exportName) {
  if (!complete) return "checked: it cures this and makes nothing else worse; the other findings stay";
  const whose = exportName === void 0 ? "every call" : `every call of ${exportName}`;
  return `checked: with it ${whose} is allowed, and strangers stay out`;
}
function editRows(edit, source, width) {
  const old = source.slice(edit.line - 1, Math.max(edit.line - 1, edit.endLine));
  const fresh = edit.text === "" ? [] : edit.text.replace(/\r?\n$/, "").split(/\r\n|\n|\r/);
  const same = commonStart(old, fresh);
  const sameEnd = commonStart(old.slice(same).reverse(), fresh.slice(same).reverse());
  const removed = old.slice(same, old.length - sameEnd);
  const added = fresh.slice(same, fresh.length - sameEnd);
  const at = edit.line + same;
  const focus = focusOf(removed[0], added[0]);
  const row = (sign, number, text) => ({
    sign,
    number,
    text: clip(text.replaceAll("	", "  "), width, focus).text
  });
  const context = source[at - 2];
  return [
    ...context === void 0 || context.trim() === "" ? [] : [row(" ", at - 1, context)],
    ...removed.map((text, index) => row("-", at + index, text)),
    ...added.map((text, index) => row("+", at + index, text))
  ];
}
function focusOf(old, fresh) {
  if (old === void 0 || fresh === void 0) return void 0;
  const at = commonStart([...old], [...fresh]);
  return { from: at, to: at + 40 };
}
function commonStart(a, b) {
  let index = 0;
  while (index < a.length && index < b.length && a[index] === b[index]) index += 1;
  return index;
}

// src/report/examples.ts
function examplesOf(finding, report) {
  const exported = report.exports.find(({ name }) => name === finding.export);
  const call = exported?.decisions.calls.find(
    ({ call: { id }, decision }) => decision === "depends" && finding.calls.includes(id)
  );
  return call ? { examples: onePerOutcome(call), dependsOn: call.dependsOn } : { examples: [], dependsOn: [] };
}
function requestWords({ sample }, dependsOn) {
  const facts = dependsOn.map((key) => {
    if (key === "resource") return `resource ${sample.request.resource}`;
    const value = contextValue(sample.request.context, key);
    return value === void 0 ? `without ${key}` : `${key} is ${typeof value === "string" ? value : value.join(", ")}`;
  });
  const values = dependsOn.flatMap((key) => contextValue(sample.request.context, key) ?? []);
  const choices = Object.entries(sample.choices).flatMap(([name, words]) => {
    const repeated = values.some((value) => words.includes(value));
    return repeated || name === "key" && dependsOn.includes("resource") ? [] : [words];
  });
  if (facts.length === 0) return choices.join(", ");
  return choices.length === 0 ? facts.join(", ") : `${facts.join(", ")} (${choices.join(", ")})`;
}
function onePerOutcome({ examples }) {
  const outcomes = [...new Set(examples.map(({ decision }) => decision))];
  return outcomes.flatMap((outcome) => examples.find(({ decision }) => decision === outcome) ?? []);
}
function contextValue(context, key) {
  return Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
}

// src/report/quote.ts
var BAR = "│";
var NARROWEST = 30;
function quote(finding, side, width) {
  const region = locationOf(finding, side);
  const text = region && side.text(region.path);
  if (!region || text === void 0 || isEmpty(region)) return [];
  const pointed = finding.pointer?.place;
  const pointer = pointed && pointed.path === region.path ? pointed : void 0;
  const digits = Math.max(2, String(region.endLine).length);
  const room = Math.max(NARROWEST, width - digits - 3);
  const rows = excerpt(text, region, pointer, { lines: 7, width: room });
  return withPointer(rows, finding.pointer?.text, digits, room);
}
function isEmpty(place) {
  return place.line === place.endLine && place.column === place.endColumn;
}
function plainRow(row) {
  return `${row.gutter} ${BAR} ${row.text}`.trimEnd();
}
function withPointer(rows, say, digits, room) {
  const blank = " ".repeat(digits);
  const quoted = [];
  for (const row of rows) {
    if (row.kind === "gap") {
      quoted.push({ kind: "gap", gutter: blank, text: "…" });
      continue;
    }
    quoted.push({ kind: "line", gutter: String(row.number).padStart(digits), text: visible(row.text) });
    if (row.mark && say !== void 0) {
      quoted.push(
        ...pointerRows(markColumn(row, row.mark.from), visible(say), room).map(
          (text) => ({ kind: "pointer", gutter: blank, text })
        )
      );
    }
  }
  return quoted;
}
function markColumn(row, from) {
  return displayWidth(visible(row.text.slice(0, from)));
}
function pointerRows(column, say, room) {
  const right = room - column - 3;
  if (right >= Math.min(NARROWEST * 2, displayWidth(say))) return hanging(column, say, right);
  const indent = Math.min(column, 4);
  if (column <= indent) return hanging(indent, say, Math.max(NARROWEST, room - indent - 3));
  const turn = `${" ".repeat(indent)}╭${"─".repeat(column - indent - 1)}╯`;
  return [turn, ...hanging(indent, say, Math.max(NARROWEST, room - indent - 3))];
}
function hanging(column, say, width) {
  const pad = " ".repeat(column);
  return wrap(say, width).map((line, index) => `${pad}${index === 0 ? "╰─ " : "   "}${line}`);
}

export {
  clip,
  cureOf,
  isCut,
  checkedWords,
  examplesOf,
  requestWords,
  quote,
  plainRow
};
