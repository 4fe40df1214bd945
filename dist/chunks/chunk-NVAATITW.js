import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  DRIFT_TITLE,
  DRIFT_WORDS,
  count
} from "./chunk-ETNVOA4L.js";
import {
  visible,
  visibleLines
} from "./chunk-BX6KRGDW.js";

// src/report/markdown/assemble.ts
var NOUNS = {
  headline: "headline",
  export: "export table",
  finding: "finding",
  details: "fold"
};
var NOTICE_ROOM = 400;
function assemble(sections, limit, measure, elsewhere) {
  const whole = join(sections);
  if (measure(whole) <= limit) return whole;
  const kept = /* @__PURE__ */ new Set();
  let room = limit - NOTICE_ROOM;
  for (const section of inOrderOfImportance(sections)) {
    const size = measure(section.text) + 2;
    if (size > room) continue;
    kept.add(section);
    room -= size;
  }
  const shown = sections.filter((section) => kept.has(section));
  const missing = sections.filter((section) => !kept.has(section));
  return join([...shown, { kind: "details", text: leftOut(missing, elsewhere) }]);
}
function inOrderOfImportance(sections) {
  const exports = [...new Set(sections.map((section) => section.export))].filter((name) => name !== void 0);
  const rank = ({ export: name }) => name === void 0 ? -1 : exports.indexOf(name);
  return [...sections].sort((a, b) => importance(a) - importance(b) || rank(a) - rank(b));
}
function importance({ kind, minor }) {
  if (kind === "headline") return 0;
  if (kind === "details") return 3;
  return minor ? 2 : 1;
}
function join(sections) {
  return sections.map(({ text: text2 }) => text2).join("\n\n");
}
function leftOut(missing, elsewhere) {
  const counts = ["export", "finding", "details"].flatMap((kind) => {
    const number = missing.filter((section) => section.kind === kind).length;
    return number === 0 ? [] : [count(number, NOUNS[kind])];
  });
  return `_Left out here, because a comment has room for so much only: ${counts.join(", ")}. All of it is in ${elsewhere}._`;
}

// src/report/escape/markdown.ts
var BREAK = "​";
var BREAK_ENTITY = "&#8203;";
var LONGEST_TEXT = 2e3;
var LONGEST_CODE = 240;
var ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "<span>$</span>" };
function text(foreign) {
  return unlinked(cut(visible(foreign), LONGEST_TEXT)).replace(/[\\`*_[\]|~]/g, "\\$&").replace(/^(\s*)([-+=#])/, "$1\\$2").replace(/^(\s*\d+)(?=[.)](?:\s|$))/, `$1${BREAK}`).replace(/[&<>$]/g, (character) => ENTITIES[character] ?? character).replaceAll(BREAK, BREAK_ENTITY);
}
function html(foreign) {
  return unlinked(cut(visible(foreign), LONGEST_TEXT)).replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll(BREAK, BREAK_ENTITY);
}
function unlinked(shown) {
  return shown.replaceAll("@", `@${BREAK}`).replace(/#(?=\w)/g, `#${BREAK}`).replace(/\bGH-(?=\d)/gi, (found) => `${found.slice(0, 2)}${BREAK}-`).replace(/:(?=\/\/)/g, `:${BREAK}`).replace(/\b(mailto|xmpp):/gi, `$1${BREAK}:`).replace(/www\./gi, (found) => `${found.slice(0, 3)}${BREAK}.`).replace(/:(?=[a-z_+-]|\d+:)/g, `:${BREAK}`).replace(/\b[0-9a-f]{7,}\b/gi, (found) => found.replace(/.{6}(?=.)/g, `$&${BREAK}`));
}
function code(foreign) {
  const shown = cut(visible(foreign), LONGEST_CODE);
  if (shown.includes("|") || shown.trim() === "") return `<code>${asEntities(shown)}</code>`;
  const fence = "`".repeat(longestRun(shown, "`") + 1);
  const pad = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
function fenced(language, lines) {
  const body = lines.map((line) => visible(line)).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(body, "`") + 1));
  return `${fence}${language}
${body}
${fence}`;
}
var OWN_WORDS = /`[^`]+`|\barn:[a-z-]+:[^\s,;()]*[^\s,;()."'`]|\b(?:aws|s3|kms|sts|iam):[A-Za-z][\w:*/-]*[\w*]|\b(?:For(?:All|Any)Values?:)?(?:String|Arn|Numeric|Date|Ip|NotIp|Binary)(?:Not)?(?:Equals|Like|Address|GreaterThan|LessThan)(?:IgnoreCase|Equals)?(?:IfExists)?\b|\bvpce?-[0-9a-z]+\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|s3:\/\/[^\s,;()]*[^\s,;()."'`]/g;
function prose(foreign, names = []) {
  const sentence = cut(visibleLines(foreign).replaceAll("\n", " ").trim(), LONGEST_TEXT);
  const parts = [];
  let from = 0;
  for (const found of sentence.matchAll(wordsOr(names))) {
    parts.push(text(sentence.slice(from, found.index)), code(found[0].replace(/^`(.*)`$/, "$1")));
    from = found.index + found[0].length;
  }
  parts.push(text(sentence.slice(from)));
  return parts.join("");
}
function wordsOr(names) {
  const literal = names.filter((name) => /^\w[\w.-]{2,127}$/.test(name)).map((name) => `(?<![\\w.-])${name.replace(/[.-]/g, "\\$&")}(?![\\w-])`);
  return new RegExp([OWN_WORDS.source, ...literal].join("|"), "g");
}
function asEntities(shown) {
  const encoded = shown.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`);
  return encoded.replaceAll("&#64;", `&#64;${BREAK_ENTITY}`);
}
function longestRun(shown, character) {
  const runs = shown.match(new RegExp(`${character}+`, "g")) ?? [];
  return runs.reduce((longest, run) => Math.max(longest, run.length), 0);
}
function cut(shown, longest) {
  return shown.length <= longest ? shown : `${shown.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}

// src/report/markdown/drift.ts
function driftSections(drift) {
  if (drift.length === 0) return [];
  const title = `#### ${DRIFT_TITLE}
${drift.length === 1 ? "One document or setting" : `${drift.length} documents and settings`}; in the differences \`-\` stands only in the files, \`+\` only in AWS.`;
  return [
    { kind: "details", text: title },
    ...drift.map((one) => ({ kind: "details", text: driftFold(one) }))
  ];
}
function driftFold({ what, change, firstSeen, breaks, difference, unknown }) {
  const symbol = breaks.length > 0 ? "❌" : "⚠️";
  const seen = firstSeen === void 0 ? "" : `, first seen on ${html(firstSeen)}`;
  const broken = breaks.map(
    ({ export: name, side }) => `- ${code(name)} ${side === "live" ? "is stopped in AWS now" : "works in AWS now, and stops with the next apply of the files"}`
  );
  return [
    `<details><summary>${symbol} ${html(what)}: ${DRIFT_WORDS[change]}${seen}</summary>`,
    ...broken.length === 0 ? [] : [broken.join("\n")],
    ...unknown === void 0 ? [] : [prose(unknown)],
    ...difference.length === 0 ? [] : [fenced("diff", difference)],
    "</details>"
  ].join("\n\n");
}
function simulatorSections({ simulator }) {
  if (simulator === void 0) return [];
  const { asked, calls, throttles, agreed, disagreed, inconclusive, judgedBy, notAsked } = simulator;
  const lines = [
    `- ${count(asked, "question")} in ${count(calls, "call")}, ${throttles} of them throttled`,
    `- ${agreed} agreed, ${disagreed} disagreed, ${inconclusive} inconclusive`,
    `- ${prose(judgedBy)}`,
    ...notAsked.map(({ what, why }) => `- not asked: ${prose(what)}: ${prose(why)}`)
  ];
  const body = `<details><summary>What IAM's simulator was asked</summary>

${lines.join("\n")}

</details>`;
  return [{ kind: "details", text: body }];
}

export {
  assemble,
  text,
  html,
  code,
  fenced,
  prose,
  driftSections,
  driftFold,
  simulatorSections
};
