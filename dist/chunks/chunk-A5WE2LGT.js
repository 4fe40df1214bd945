import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  clip
} from "./chunk-WC24BK4T.js";
import {
  listed
} from "./chunk-QIMKEUIM.js";

// src/report/cure.ts
var MOST_ROWS = 40;
var MOST_BEFORE = 4;
function cureOf(fix, side, width) {
  const paths = [...new Set(fix.edits.map((edit) => edit.path))];
  return paths.map((path) => {
    const source = side.text(path)?.split(/\r\n|\n|\r/) ?? [];
    const edits = fix.edits.filter((edit) => edit.path === path).sort((a, b) => a.line - b.line);
    const rows = edits.flatMap((edit, index) => [
      ...index === 0 ? [] : [{ sign: "…", number: edit.line, text: "" }],
      ...editRows(edit, source, width)
    ]);
    return { path, rows: rows.slice(0, MOST_ROWS) };
  });
}
function isCut(cure) {
  return cure.rows.length === MOST_ROWS;
}
function checkedWords({ complete, letsIn }, exportName) {
  const notices = letsIn === void 0 || letsIn.newly.length === 0 ? "" : noticeWords(letsIn.newly);
  if (!complete) return `checked: it cures this and makes nothing else worse${notices}; the other findings stay`;
  const whose = exportName === void 0 ? "every call" : `every call of ${exportName}`;
  const strangers = letsIn === void 0 ? "strangers stay out" : "those who are kept out now stay out";
  return `checked: with it ${whose} is allowed, and ${strangers}${notices}`;
}
function noticeWords(newly) {
  return `, but for a notice: nothing then denies ${listed(newly)}, which the role's own policy allows`;
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
  return [
    ...before(source, at).map(({ number, text }) => row(" ", number, text)),
    ...removed.map((text, index) => row("-", at + index, text)),
    ...added.map((text, index) => row("+", at + index, text))
  ];
}
function before(source, at) {
  const numbers = Array.from({ length: Math.min(MOST_BEFORE, at - 1) }, (_, index) => at - 1 - index);
  const lines = numbers.map((number) => ({ number, text: source[number - 1] ?? "" }));
  const telling = lines.findIndex(({ text }) => /[^\s{}[\](),;]/.test(text));
  if (telling >= 0) return lines.slice(0, telling + 1).reverse();
  return lines.slice(0, 1).filter(({ text }) => text.trim() !== "");
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

export {
  cureOf,
  isCut,
  checkedWords,
  examplesOf,
  requestWords,
  onePerOutcome
};
