import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  excerpt
} from "./chunk-WC24BK4T.js";
import {
  locationOf
} from "./chunk-O6ZNNXPA.js";
import {
  displayWidth,
  wrap
} from "./chunk-NRGMYMGR.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";

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
  const marked = rows.filter((row) => row.kind === "line" && row.mark !== void 0);
  const [first] = marked;
  const last = marked.at(-1);
  return rows.flatMap((row) => {
    if (row.kind === "gap") return [{ kind: "gap", gutter: blank, text: "…" }];
    const line = { kind: "line", gutter: String(row.number).padStart(digits), text: visible(row.text) };
    if (row !== last || first === void 0 || say === void 0) return [line];
    const pointers = pointerRows(markColumn(first, first.mark.from), visible(say), room);
    return [line, ...pointers.map((text) => ({ kind: "pointer", gutter: blank, text }))];
  });
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
  quote,
  plainRow
};
