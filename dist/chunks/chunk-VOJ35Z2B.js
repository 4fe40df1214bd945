import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  commandData,
  commandProperty,
  logText
} from "./chunk-TM4NBPUC.js";
import {
  closingText,
  renderText
} from "./chunk-HM5PT37K.js";
import {
  inWords,
  isOpen,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  clip
} from "./chunk-WC24BK4T.js";
import {
  isHidden,
  isOfAws,
  locationOf,
  lookups,
  placeWords
} from "./chunk-O6ZNNXPA.js";
import {
  count
} from "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";

// src/report/annotations.ts
var NO_FILE = ".github";
var MOST_PER_LEVEL = 10;
var MOST = 50;
var LONGEST_TITLE = 120;
var LONGEST_MESSAGE = 4e3;
var LEVELS = ["error", "warning", "notice"];
function annotations(judged) {
  const report = inWords(judged);
  const sides = lookups(report);
  const open = worstFirst(report.findings).filter(isOpen).map((finding) => annotation(finding, sides, isPast(finding, report))).sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || Number(a.past) - Number(b.past));
  const used = /* @__PURE__ */ new Map();
  const fitting = open.filter(({ level }) => {
    const number = (used.get(level) ?? 0) + 1;
    used.set(level, number);
    return number <= MOST_PER_LEVEL;
  });
  const shown = fitting.slice(0, MOST).map(({ past: _past, ...one }) => one);
  return { shown, hidden: open.length - shown.length };
}
function isPast(finding, report) {
  if (finding.status !== "existing" || report.comparison === void 0) return false;
  const isNewError = ({ severity, status }) => severity === "error" && status === "new";
  return report.verdict !== "fail" || report.findings.some(isNewError);
}
function annotation(finding, sides, past) {
  const found = locationOf(finding, sides.of(finding));
  const place = found === void 0 || isOfAws(found.path) ? void 0 : found;
  const side = sides.of(finding);
  const hidden = place !== void 0 && isHidden(place.path, side);
  const parts = [
    messageOf(finding),
    ...hidden ? [visible(placeWords(place, finding.statement, side))] : [],
    ...past ? ["It was so before this change."] : []
  ];
  return {
    level: past ? "notice" : finding.severity,
    path: place?.path ?? NO_FILE,
    ...hidden ? {} : linesOfPlace(place),
    title: clip(titleOf(finding), LONGEST_TITLE).text,
    message: clip(parts.join("\n"), LONGEST_MESSAGE).text,
    past
  };
}
function linesOfPlace(place) {
  const startLine = place?.line ?? 1;
  const endLine = Math.max(startLine, place?.endLine ?? 1);
  return { startLine, endLine, ...place && startLine === endLine ? { startColumn: place.column } : {} };
}
function relocated(annotation2, moved) {
  const file = moved.get(annotation2.path);
  const { startLine, endLine, startColumn, ...rest } = annotation2;
  if (file === void 0 || startLine === void 0 || endLine === void 0) return annotation2;
  const block = linesOf(file.judged).slice(startLine - 1, endLine);
  const at = onlyPlaceOf(block, linesOf(file.shown ?? ""));
  if (at === void 0) return rest;
  const column = startColumn === void 0 ? {} : { startColumn };
  return { ...rest, startLine: at + 1, endLine: at + block.length, ...column };
}
function linesOf(text) {
  return text.split(/\r\n|\n|\r/);
}
function onlyPlaceOf(block, lines) {
  const found = lines.flatMap((_, at) => block.every((line, offset) => lines[at + offset] === line) ? [at] : []);
  return block.length > 0 && found.length === 1 ? found[0] : void 0;
}
function titleOf({ message, rule, export: name }) {
  const what = /^(.{1,80}?)(?:: |\.?$)/s.exec(visible(message))?.[1];
  const which = name === void 0 ? rule : `${rule}, ${name}`;
  return what === void 0 ? visible(which) : `${what} (${visible(which)})`;
}
function messageOf(finding) {
  const cure = finding.fix?.verified ? `Cure (checked): ${finding.fix.description}` : finding.advice;
  return [finding.message, finding.why ?? finding.pointer?.text, cure].filter((part) => part !== void 0).map(visible).join("\n");
}

// src/report/github.ts
var LOG_WIDTH = 120;
function renderGithub(report, moved = /* @__PURE__ */ new Map()) {
  const { shown, hidden } = annotations(report);
  const more = hidden === 0 ? [] : [`${count(hidden, "more finding")} in the text above and in the job summary.`];
  return [
    `::group::${commandData(closingText(report))}`,
    logText(renderText(report, { color: false, width: LOG_WIDTH })).trimEnd(),
    "::endgroup::",
    ...shown.map((annotation2) => command(relocated(annotation2, moved))),
    ...more,
    ""
  ].join("\n");
}
function command(annotation2) {
  const { level, path, startLine, endLine, startColumn, title, message } = annotation2;
  const place = path === NO_FILE ? {} : { file: path, line: startLine, endLine, col: startColumn };
  const properties = Object.entries({ ...place, title }).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}

export {
  annotations,
  relocated,
  renderGithub,
  command
};
