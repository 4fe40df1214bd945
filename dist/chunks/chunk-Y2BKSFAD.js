import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  code,
  fenced,
  html,
  prose
} from "./chunk-RG3TGSTS.js";
import {
  DRIFT_TITLE,
  DRIFT_WORDS,
  count
} from "./chunk-QIMKEUIM.js";

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
  return sections.map(({ text }) => text).join("\n\n");
}
function leftOut(missing, elsewhere) {
  const counts = ["export", "finding", "details"].flatMap((kind) => {
    const number = missing.filter((section) => section.kind === kind).length;
    return number === 0 ? [] : [count(number, NOUNS[kind])];
  });
  return `_Left out here, because a comment has room for so much only: ${counts.join(", ")}. All of it is in ${elsewhere}._`;
}

// src/report/markdown/drift.ts
function driftSections(drift) {
  if (drift.length === 0) return [];
  const title = `#### ${DRIFT_TITLE}
${differing(drift.length)} In a difference \`-\` stands for what only the files have, \`+\` for what only AWS has.`;
  return [
    { kind: "details", text: title },
    ...drift.map((one) => ({ kind: "details", text: driftFold(one) }))
  ];
}
function differing(number) {
  return number === 1 ? "One document or setting differs." : `${number} documents and settings differ.`;
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
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = simulator;
  const lines = [
    ...asked === 0 ? ["- nothing was asked"] : [
      `- ${count(asked, "question")} in ${count(calls, "call")}, ${throttles} of them throttled`,
      `- ${agreed} agreed, ${disagreed} disagreed, ${inconclusive} inconclusive, ${unanswered} unanswered`
    ],
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
  driftSections,
  driftFold,
  simulatorSections
};
