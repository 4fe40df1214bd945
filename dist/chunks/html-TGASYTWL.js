import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  wordsOr
} from "./chunk-RG3TGSTS.js";
import {
  checkedWords,
  cureOf,
  examplesOf,
  isCut,
  onePerOutcome,
  requestWords
} from "./chunk-A5WE2LGT.js";
import {
  allCalls,
  before,
  inWords,
  isAboutInput,
  isEmptyHanded,
  isMinor,
  isOpen,
  isUnread,
  severities,
  tally,
  worstExportsFirst,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  clip,
  excerpt,
  pointedPart
} from "./chunk-WC24BK4T.js";
import {
  locationOf,
  lookups,
  placeWords
} from "./chunk-O6ZNNXPA.js";
import {
  DECISION_WORDS,
  DENIED_BY_SIMULATOR,
  DRIFT_TITLE,
  DRIFT_WORDS,
  JSON_REPORT,
  KIND_WORDS,
  STATUS_WORDS,
  callNames,
  count,
  listed,
  roleName
} from "./chunk-QIMKEUIM.js";
import "./chunk-5VN2VIFB.js";
import {
  visible,
  visibleLines
} from "./chunk-IPPBXDWB.js";
import {
  severityOf
} from "./chunk-6CKXNUN2.js";
import "./chunk-5VKBCNGO.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-GGLZDCZS.js";

// src/report/html.ts
import { createHash } from "node:crypto";

// src/report/escape/html.ts
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;"
};
function text(foreign) {
  return visible(foreign).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? "");
}

// src/report/html/markup.ts
function html(template, ...values) {
  return { markup: template.map((literal, index) => literal + rendered(values[index])).join("") };
}
function joined(parts, between = "") {
  return { markup: parts.map(rendered).join(rendered(between)) };
}
function styleElement(css) {
  return { markup: `<style>${css}</style>` };
}
function code(foreign) {
  return html`<code>${foreign}</code>`;
}
function prose(foreign, names = []) {
  const sentence = visibleLines(foreign).replaceAll("\n", " ").trim();
  const parts = [];
  let from = 0;
  for (const found of sentence.matchAll(wordsOr(names))) {
    parts.push(sentence.slice(from, found.index), code(found[0].replace(/^`(.*)`$/, "$1")));
    from = found.index + found[0].length;
  }
  return joined([...parts, sentence.slice(from)]);
}
function heading(level, title) {
  return level === 3 ? html`<h3>${title}</h3>` : html`<h4>${title}</h4>`;
}
function listing(items, last = "and") {
  if (items.length < 2) return joined(items);
  return html`${joined(items.slice(0, -1), ", ")} ${last} ${items.at(-1)}`;
}
function rendered(part) {
  if (part === void 0) return "";
  if (typeof part === "string") return text(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(rendered).join("");
}

// src/report/html/closing.ts
function judgedSection({ report }) {
  const { inputs } = report;
  const body2 = inputs.length === 0 ? html`<p>No file was read.</p>` : html`<p>${count(inputs.length, "input")}, each by the SHA-256 of the bytes that were read.</p>
<div class="stacked"><table class="inputs">
<thead><tr><th scope="col">Input</th><th scope="col">Kind</th><th scope="col">Revision</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${inputs.map(inputRow)}</tbody>
</table></div>`;
  return html`<section aria-labelledby="judged"><h2 id="judged">What was judged</h2>
${body2}
</section>`;
}
function leftOutSection({ report }) {
  const { notEvaluated } = report;
  const body2 = notEvaluated.length === 0 ? html`<p>Nothing that the verdict rests on was left out.</p>` : html`<dl class="left-out">${notEvaluated.map(({ what, why }) => html`<div><dt>${prose(what)}</dt><dd>${prose(why)}</dd></div>`)}</dl>`;
  return html`<section aria-labelledby="left-out"><h2 id="left-out">What was not judged</h2>
${body2}
</section>`;
}
var EVIDENCE = [
  ["documented", "Genesys asks for the permission. Denied, it is an error."],
  ["required", "AWS needs it for what Genesys does. Denied, it is an error."],
  ["reported", "Only field reports name it. Denied, it is a warning, unless the run was strict."]
];
var DECISIONS = [
  ["allowed", "AWS would allow every request that the call stands for."],
  ["explicit deny", "A statement denies it. No Allow lifts a Deny."],
  ["implicit deny", "Nothing denies it, and a policy that has to allow it does not."],
  ["depends", "It differs from request to request; a request is given for each outcome."],
  ["unknown", "It rests on something that could not be known. It never counts as allowed."]
];
function readingSection({ report }) {
  const sources = new Map(
    report.exports.flatMap(({ decisions }) => decisions.calls.map(({ call }) => [call.id, call]))
  );
  const known = [...sources.values()].map(
    ({ id, evidence, source }) => html`<div><dt>${code(id)}</dt><dd>${evidence}: ${prose(source)}</dd></div>`
  );
  const definitions = (rows) => html`<dl class="left-out">${rows.map(([word, says]) => html`<div><dt>${word}</dt><dd>${says}</dd></div>`)}</dl>`;
  return html`<section aria-labelledby="reading"><h2 id="reading">How to read this report</h2>
<p>An export is judged as the calls that Genesys Cloud makes to write a recording. Each call stands for all requests of its kind, and was decided for all of them against every policy that AWS would look at. Calls that strangers could make were decided, too: they must be denied.</p>
<details><summary>Decisions and evidence</summary>
<h3>Decisions</h3>${definitions(DECISIONS)}
<h3>Evidence</h3>${definitions(EVIDENCE)}
${known.length > 0 ? html`<h3>How each call is known</h3><dl class="left-out">${known}</dl>` : void 0}
</details>
</section>`;
}
function footer({ report }) {
  const { tool, time, durationMs, exports } = report;
  const decided = exports.length === 0 ? "" : ` in ${Math.round(durationMs)} ms`;
  return html`<footer><p>${tool.name} ${tool.version} judged this at <time datetime="${time}">${time}</time>${decided}. The page holds no script and loads nothing.</p></footer>`;
}
function revision({ base, head: head2, merged }) {
  const into = code(short(base));
  return merged === void 0 ? html`${code(short(head2))}, compared with ${into}` : html`merge of ${code(short(merged))} into ${into}`;
}
function inputRow({ path, kind, sha256, ref }) {
  const words = KIND_WORDS;
  return html`<tr><th scope="row">${code(path)}</th><td data-label="Kind">${Object.hasOwn(words, kind) ? words[kind] : kind}</td><td data-label="Revision">${/^[0-9a-f]{40}$/.test(ref) ? code(ref) : ref}</td><td data-label="SHA-256">${code(sha256)}</td></tr>`;
}
function short(ref) {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref;
}

// src/report/html/tones.ts
var DECISION_LOOKS = {
  allowed: { tone: "good", sign: "✓" },
  implicitDeny: { tone: "bad", sign: "✗" },
  explicitDeny: { tone: "bad", sign: "✗" },
  depends: { tone: "bad", sign: "~" },
  unknown: { tone: "warn", sign: "?" }
};
var OUTCOME_LOOKS = {
  held: { tone: "good", sign: "✓", word: "kept out" },
  broken: { tone: "bad", sign: "✗", word: "not denied" },
  unknown: { tone: "warn", sign: "?", word: "unknown" }
};
var SEVERITY_LOOKS = {
  error: { tone: "bad", sign: "✗" },
  warning: { tone: "warn", sign: "!" },
  notice: { tone: "plain", sign: "i" }
};
var VERDICT_LOOKS = {
  pass: { tone: "good", sign: "✓", word: "Pass" },
  fail: { tone: "bad", sign: "✗", word: "Fail" },
  undecided: { tone: "warn", sign: "?", word: "Undecided" }
};
function toned({ tone, sign }, word) {
  return html`<span class="tone ${tone}"><span class="sign" aria-hidden="true">${sign}</span> ${word}</span>`;
}

// src/report/html/drift.ts
function driftSection({ report: { drift } }) {
  if (drift === void 0) return html``;
  const body2 = drift.length === 0 ? html`<p>AWS holds what the files say.</p>` : html`<p>${drift.length === 1 ? "One document or setting differs." : `${drift.length} documents and settings differ.`} Lines with − stand only in the files, lines with + only in AWS.</p>${drift.map(driftBlock)}`;
  return html`<section aria-labelledby="drift"><h2 id="drift">${DRIFT_TITLE}</h2>${body2}</section>`;
}
function driftBlock({ what, change, firstSeen, breaks, difference, unknown }) {
  const isBad = breaks.length > 0;
  const word = toned(isBad ? { tone: "bad", sign: "✗" } : { tone: "warn", sign: "!" }, DRIFT_WORDS[change]);
  const broken = breaks.map(
    ({ export: name, side }) => html`<li>${code(name)} ${side === "live" ? "is stopped in AWS now" : "works in AWS now, and stops with the next apply of the files"}</li>`
  );
  return html`<details class="finding ${isBad ? "bad" : "warn"}"${isBad ? html` open` : void 0}><summary><h3>${prose(what)}</h3> ${word}</summary>
${firstSeen === void 0 ? void 0 : html`<p>First seen on ${firstSeen}.</p>`}
${broken.length === 0 ? void 0 : html`<ul>${broken}</ul>`}
${unknown === void 0 ? void 0 : html`<p>${prose(unknown)}</p>`}
${difference.length === 0 ? void 0 : html`<div class="code diff">${difference.map(differenceLine)}</div>`}
</details>`;
}
function differenceLine(line) {
  const sign = line.charAt(0);
  const [name, said] = sign === "-" ? ["removed", "only in the files: "] : sign === "+" ? ["added", "only in AWS: "] : ["same", ""];
  const spoken = said === "" ? void 0 : html`<span class="spoken">${said}</span>`;
  return html`<div class="line ${name}"><span class="diff-sign" aria-hidden="true">${sign === "-" ? "−" : sign}</span>${spoken}<code>${line.slice(2).replaceAll("	", "  ")}</code></div>`;
}
function simulatorSection({ report: { simulator } }) {
  if (simulator === void 0) return html``;
  const { refusal, judgedBy, notAsked } = simulator;
  return html`<section aria-labelledby="simulator"><h2 id="simulator">IAM’s own simulator, as a second opinion</h2>
<p>${prose(judgedBy)}</p>
${refusal === void 0 ? void 0 : html`<p>It refused: ${prose(refusal.why)} (${code(refusal.permission)})</p>`}
<dl class="facts">${counts(simulator).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${notAsked.length === 0 ? void 0 : html`<h3>Not asked</h3><dl class="left-out">${notAsked.map(({ what, why }) => html`<div><dt>${prose(what)}</dt><dd>${prose(why)}</dd></div>`)}</dl>`}
</section>`;
}
function counts(simulator) {
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered } = simulator;
  if (asked === 0) return [["Asked", "nothing"]];
  return [
    ["Asked", `${count(asked, "question")} in ${count(calls, "call")}, ${throttles} throttled`],
    ["Agreed", String(agreed)],
    ["Disagreed", String(disagreed)],
    ["Inconclusive", String(inconclusive)],
    ["Unanswered", String(unanswered)]
  ];
}

// src/report/html/drawings.ts
var icons = {
  organization: icon(
    html`<path d="M10 17h12.5a5 5 0 0 0 .6-9.96A7 7 0 0 0 9.6 8.5 4.3 4.3 0 0 0 10 17Z"/><path d="M12.5 13.2v-2.4M16 14.4V9.6M19.5 13.2v-2.4"/>`
  ),
  role: icon(
    html`<path d="M16 3.5 23.5 6v5.2c0 4.7-3.1 8-7.5 9.3-4.4-1.3-7.5-4.6-7.5-9.3V6Z"/><circle cx="16" cy="10" r="2.3"/><path d="M12.2 16c.6-2 2-2.8 3.8-2.8s3.2.8 3.8 2.8"/>`
  ),
  bucket: icon(
    html`<ellipse cx="16" cy="6.2" rx="8" ry="2.7"/><path d="m8 6.2 1.9 12.3c.2 1.2 2.8 2.1 6.1 2.1s5.9-.9 6.1-2.1L24 6.2"/>`
  ),
  key: icon(html`<circle cx="11.5" cy="12" r="4.5"/><path d="M16 12h9.5M22 12v3.5M25.5 12v2.5"/>`)
};
function arrow(state) {
  return html`<svg class="arrow" viewBox="0 0 64 32" width="64" height="32" aria-hidden="true" focusable="false">${LINES[state]}</svg>`;
}
var HEAD = html`<path d="m54 11 6 5-6 5"/>`;
var LINES = {
  allowed: html`<path d="M3 16h56"/>${HEAD}`,
  minor: html`<path d="M3 16h56"/>${HEAD}<path d="M29 6v6M29 25.5v.5"/>`,
  broken: html`<path d="M3 16h15M40 16h19"/>${HEAD}<path class="cross" d="m23 10 12 12M35 10 23 22"/>`,
  partly: html`<path d="M3 16h56" stroke-dasharray="9 6"/>${HEAD}`,
  unknown: html`<path d="M3 16h17M40 16h19" stroke-dasharray="3 4"/>${HEAD}<path d="M26.5 12.5c0-2.2 1.6-3.5 3.6-3.5s3.6 1.3 3.6 3.2c0 2.8-3.6 2.9-3.6 5.8M30.1 22.5v.2"/>`
};
function icon(paths) {
  return html`<svg class="icon" viewBox="4 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">${paths}</svg>`;
}

// src/report/html/blocks.ts
var MOST_LINES = 1e3;
var LINES_AROUND = 3;
function blocksOf(path, lines2, documents, places) {
  if (lines2 === 0) {
    const titles = documents.filter((document) => document.path === path).flatMap((document) => titlesOf(document, path));
    return titles.map((title) => ({ from: 1, to: 0, titles: [title] }));
  }
  const around = places.map(({ line, endLine }) => untitled(line - LINES_AROUND, endLine + LINES_AROUND, lines2));
  if (documents.some((document) => document.path === path && document.address === void 0)) {
    if (lines2 <= MOST_LINES) return [untitled(1, lines2, lines2)];
    return united([untitled(1, LINES_AROUND, lines2), ...around]);
  }
  const own = united(documents.flatMap((document) => ownBlocks(document, path, lines2))).map(shortened);
  const isShown = ({ line, endLine }) => own.some(({ from, to }) => from <= line && endLine <= to);
  return united([...own, ...around.filter((_, index) => !isShown(places[index] ?? NOWHERE))]);
}
var NOWHERE = { line: 0, endLine: 0 };
function untitled(from, to, lines2) {
  return { from: Math.max(1, from), to: Math.min(to, lines2), titles: [] };
}
function shortened(block2) {
  if (block2.to - block2.from < MOST_LINES) return block2;
  const to = block2.from + LINES_AROUND;
  return { ...block2, to, more: block2.to - to };
}
function ownBlocks(document, path, lines2) {
  const titles = titlesOf(document, path);
  const isPart = document.path !== path;
  const places = [...document.places].filter(([pointer, { value }]) => isStatement(pointer) || isPart && value.endLine - value.line < LINES_AROUND).map(([, { value }]) => value).filter((place) => place.path === path);
  return united(places.map(({ line, endLine }) => ({ ...untitled(line, endLine, lines2), titles })));
}
function isStatement(pointer) {
  return /^(?:\/Statement(?:\/\d+)?)?$/.test(pointer);
}
function titlesOf({ address, kind, policy, path }, file) {
  if (address === void 0) return [];
  return [
    {
      id: policy.id,
      address,
      kind,
      ..."unknown" in policy ? { unknown: policy.unknown } : {},
      ...path === file ? {} : { part: true }
    }
  ];
}
function united(blocks) {
  const sorted2 = blocks.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from || a.to - b.to);
  const result = [];
  for (const block2 of sorted2) {
    const last = result.at(-1);
    if (last === void 0 || block2.from > last.to) result.push(block2);
    else result[result.length - 1] = joined2(last, block2);
  }
  return result;
}
function joined2(one, other) {
  const titles = groupBy([...one.titles, ...other.titles], ({ id }) => id);
  const first = [...titles.values()].flatMap(([title]) => title ?? []);
  return { from: one.from, to: Math.max(one.to, other.to), titles: unique(first) };
}

// src/report/html/files.ts
var anchors = {
  export: (index) => `export-${index + 1}`,
  call: (exported, call) => `export-${exported + 1}-call-${call + 1}`,
  guard: (exported, guard) => `export-${exported + 1}-guard-${guard + 1}`,
  line: (file, line) => `${file.anchor}-L${line}`,
  policy: (file, index) => `${file.anchor}-policy-${index + 1}`
};
function sourceFiles(report, sides) {
  const uses = placedUses([...decisionUses(report), ...findingUses(report)], sides);
  const found = groupBy(
    report.findings.flatMap((finding) => {
      const place = locationOf(finding, sides.of(finding));
      return place === void 0 ? [] : [{ place, side: sideOf(finding) }];
    }),
    ({ place, side }) => keyOf(side, place.path)
  );
  const pointers = groupBy(
    report.findings.flatMap(
      (finding) => finding.pointer === void 0 ? [] : [{ pointer: finding.pointer, side: sideOf(finding) }]
    ),
    ({ pointer, side }) => keyOf(side, pointer.place.path)
  );
  const seen = /* @__PURE__ */ new Set();
  const files = [];
  for (const { path, text: text2, documents } of textsOf(report)) {
    const side = seen.has(path) ? "base" : "head";
    const key = keyOf(side, path);
    seen.add(path);
    if (side === "base" && !found.has(key)) continue;
    const pointed = (pointers.get(key) ?? []).map(({ pointer }) => pointer);
    const marked = markedStatements(uses.get(key) ?? [], documents, text2 === "");
    const lines2 = text2 === "" ? [] : text2.replace(/\r?\n$/, "").split(/\r?\n/);
    const places = [...pointed, ...marked, ...found.get(key) ?? []].map(({ place }) => place);
    const blocks = blocksOf(path, lines2.length, documents, places);
    if (blocks.length === 0) continue;
    const kinds = unique(documents.filter((document) => document.path === path).map(({ kind }) => kind));
    files.push({ anchor: `file-${files.length + 1}`, path, side, kinds, lines: lines2, blocks, marked, pointers: pointed });
  }
  return files;
}
function textsOf({ documents }) {
  const texts = groupBy(
    [
      ...documents.map((document) => ({ path: document.path, text: document.text, document })),
      ...documents.flatMap(
        (document) => [...document.alsoIn ?? []].map(([path, text2]) => ({ path, text: text2, document }))
      )
    ],
    ({ path, text: text2 }) => `${path}
${text2}`
  );
  return [...texts.values()].flatMap((same) => {
    const [first] = same;
    return first === void 0 ? [] : [{ path: first.path, text: first.text, documents: unique(same.map(({ document }) => document)) }];
  });
}
function lineLink(files, { path, line }, side, policy) {
  const own = files.find((file2) => file2.path === path && file2.side === side);
  const file = own ?? files.find((other) => other.path === path);
  if (file === void 0) return void 0;
  if (file.blocks.some(({ from, to }) => from <= line && line <= to)) return `#${anchors.line(file, line)}`;
  const titles = file.blocks.flatMap((block2) => block2.titles);
  const index = titles.findIndex(({ id }) => id === policy);
  return index < 0 ? void 0 : `#${anchors.policy(file, index)}`;
}
function sideOf({ status }) {
  return status === "fixed" ? "base" : "head";
}
function keyOf(side, path) {
  return `${side} ${path}`;
}
function placedUses(uses, sides) {
  const placed = uses.flatMap((use) => {
    const place = sides[use.side].place(use.reference);
    return place === void 0 ? [] : [{ ...use, place }];
  });
  return groupBy(placed, ({ side, place }) => keyOf(side, place.path));
}
function decisionUses({ exports }) {
  return exports.flatMap(({ decisions, name: exportName }, index) => {
    const nameOf = (id) => exports.length > 1 ? `${exportName}: ${id}` : id;
    const use = (references, anchor, id) => references.map((reference) => ({ reference, side: "head", decides: { anchor, name: nameOf(id) } }));
    return [
      ...decisions.calls.flatMap(({ call, decidedBy }, at) => use(decidedBy, anchors.call(index, at), call.id)),
      ...decisions.guards.flatMap(({ guard, decidedBy }, at) => use(decidedBy, anchors.guard(index, at), guard.id))
    ];
  });
}
function findingUses({ findings }) {
  return findings.flatMap(
    (finding) => finding.statement === void 0 ? [] : [{ reference: finding.statement, side: sideOf(finding) }]
  );
}
function markedStatements(uses, documents, hidden) {
  const byPlace = groupBy(
    uses,
    ({ place, reference }) => hidden ? `${reference.policy} ${reference.statement}` : `${place.line}:${place.column}`
  );
  return [...byPlace.values()].flatMap((same) => {
    const [first] = same;
    if (first === void 0) return [];
    const effect = effectOf(first.reference, documents);
    const { sid, policy } = first.reference;
    return [
      {
        place: first.place,
        policy,
        ...sid === void 0 ? {} : { sid },
        ...effect === void 0 ? {} : { effect },
        decides: same.flatMap(({ decides }) => decides ?? [])
      }
    ];
  }).sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
function effectOf({ policy, statement }, documents) {
  const document = documents.find((one) => one.policy.id === policy);
  if (document === void 0 || !("statements" in document.policy)) return void 0;
  return document.policy.statements.find(({ index }) => index === statement)?.effect;
}

// src/report/html/view.ts
function viewOf(report) {
  const sides = lookups(report);
  return { report, sides, files: sourceFiles(report, sides) };
}
function statementLink(reference, view) {
  const place = view.sides.head.place(reference);
  const name = reference.sid === void 0 ? void 0 : html`${code(reference.sid)} `;
  const where = place === void 0 ? code(view.sides.head.path(reference)) : placeLink(place, reference, "head", view);
  return html`${name}${where}`;
}
function placeLink(place, reference, side, { files, sides }) {
  const words = html`<span class="place">${placeWords(place, reference, sides[side])}</span>`;
  const link = lineLink(files, place, side, reference?.policy);
  return link === void 0 ? words : html`<a href="${link}">${words}</a>`;
}

// src/report/html/chain.ts
var IN_WORDS = {
  "": "the organization",
  "sts:": "the role",
  "s3:": "the bucket",
  "kms:": "the key"
};
var MOST_CAUSES = 3;
function chainFigure(exported, view) {
  const { calls, guards } = exported.decisions;
  const nodes = nodesOf(exported);
  const links = nodes.slice(1).map((node) => ({
    node,
    calls: calls.filter(({ call }) => call.action.startsWith(node.service))
  }));
  const items = nodes.map((node, index) => {
    const link = index === 0 ? void 0 : links[index - 1];
    return html`${link && linkItem(link.calls, exported, view)}${nodeItem(node, guards)}`;
  });
  const broken = links.flatMap(({ node, calls: own }, index) => {
    const state = stateOf(own, exported, view);
    return state === "allowed" ? [] : [brokenLine(state, nodes[index], node, own, view)];
  });
  const open = guards.some(({ guard, outcome }) => outcome === "broken" && severityOf(guard.rule) === "error");
  const whole = open ? html`No link of the chain is broken, but strangers get in.` : html`No link of the chain is broken.`;
  const caption = broken.length === 0 ? whole : joined(broken, " ");
  return html`<figure class="picture">
<ol class="chain">${items}</ol>
<figcaption>${caption}</figcaption>
</figure>`;
}
function nodesOf({ decisions }) {
  const { organizationId, region, role, bucket } = decisions.export.declared;
  const key = decisions.calls.find(({ call }) => call.action.startsWith("kms:"))?.call.resource;
  const where = region === void 0 ? void 0 : html`home region <span class="whole">${region}</span>`;
  return [
    {
      icon: "organization",
      kind: "Genesys Cloud organization",
      name: organizationId === void 0 ? html`not known` : code(organizationId),
      ...where === void 0 ? {} : { detail: where },
      service: ""
    },
    {
      icon: "role",
      kind: "IAM role",
      name: code(roleName(role)),
      detail: html`${accountWords(role.split(":")[4])}`,
      service: "sts:"
    },
    { icon: "bucket", kind: "S3 bucket", name: code(bucket), service: "s3:" },
    ...key === void 0 ? [] : [keyNode(key)]
  ];
}
function accountWords(account = "not known") {
  return account.startsWith("(") ? account.replace(/[()]/g, "") : `account ${account}`;
}
function keyNode(arn) {
  return {
    icon: "key",
    kind: "KMS key",
    name: code(arn.slice(arn.lastIndexOf(":") + 1).replace(/^key\//, "")),
    service: "kms:"
  };
}
function nodeItem(node, guards) {
  const open = guards.filter(
    ({ guard, outcome }) => outcome === "broken" && severityOf(guard.rule) === "error" && node.service !== "" && guard.action.startsWith(node.service)
  );
  const strangers = unique(open.map(({ guard }) => guard.who)).map(
    (who) => html`<span class="stranger tone bad"><span class="sign" aria-hidden="true">✗</span> open to ${prose(who)}</span>`
  );
  return html`<li class="node${open.length > 0 ? " open" : ""}">${icons[node.icon]}<span class="kind">${node.kind}</span><span class="name">${node.name}</span>${node.detail && html`<span class="detail">${node.detail}</span>`}${strangers}</li>`;
}
function linkItem(calls, exported, view) {
  const state = stateOf(calls, exported, view);
  return html`<li class="link ${state}">${arrow(state)}<span class="label">${linkWords(calls)}</span></li>`;
}
function linkWords(calls) {
  const { denied, depends, unknown, allowed } = tally(calls);
  if (calls.length === 0) return "no call";
  if (allowed === calls.length) return `${count(calls.length, "call")} allowed`;
  const outcomes = [
    { number: denied, word: "denied" },
    { number: depends, word: depends === 1 ? "depends" : "depend" },
    { number: unknown, word: "unknown" }
  ].filter(({ number }) => number > 0);
  const [only, ...others] = outcomes;
  if (only !== void 0 && others.length === 0) return `${only.number} of ${count(calls.length, "call")} ${only.word}`;
  return outcomes.map(({ number, word }) => `${number} ${word}`).join(", ");
}
function stateOf(calls, exported, { report }) {
  const major = calls.filter((call) => !isMinor(report, exported, call));
  const { denied, depends, unknown, allowed } = tally(major);
  if (denied > 0) return "broken";
  if (depends > 0) return "partly";
  if (unknown > 0) return "unknown";
  return allowed === major.length && tally(calls).allowed === calls.length ? "allowed" : "minor";
}
var STATE_WORDS = {
  broken: "The chain is broken",
  partly: "The chain holds for a part of the requests only",
  unknown: "It is not known whether the chain holds",
  minor: "The chain holds, though calls that only field reports name may fail,"
};
function brokenLine(state, from, to, calls, view) {
  const stopped = calls.filter(({ decision }) => decision !== "allowed");
  const references = unique(stopped.flatMap(({ decidedBy }) => decidedBy));
  const causes2 = unique(references.map((reference) => statementLink(reference, view).markup)).map((markup) => ({
    markup
  }));
  const more = causes2.length - MOST_CAUSES;
  const named = [...causes2.slice(0, MOST_CAUSES), ...more > 0 ? [html`${count(more, "more statement")}`] : []];
  const by = named.length === 0 ? html`.` : html`: ${listing(named)} ${named.length === 1 ? "decides" : "decide"} it.`;
  const between = from === void 0 ? "" : `between ${IN_WORDS[from.service]} and ${IN_WORDS[to.service]}`;
  return html`<span class="broken-link ${state}">${STATE_WORDS[state]} ${between}${by}</span>`;
}

// src/report/html/findings.ts
var QUOTE = { lines: 16, width: 400 };
var DIFF_WIDTH = 400;
function findingList(findings, level, view) {
  return joined(findings.map((finding) => findingBlock(finding, level, view)));
}
function findingBlock(finding, level, view) {
  const isFull = isOpen(finding) && finding.severity === "error";
  const title = heading(level, prose(finding.message, namesOf(finding)));
  const { tone } = SEVERITY_LOOKS[finding.severity];
  const facts2 = html`<p class="meta">${joined(factsOf(finding, view), html` <span class="dot" aria-hidden="true">·</span> `)}</p>`;
  if (isFull) return html`<article class="finding ${tone}">${facts2}${title}${body(finding, view)}</article>`;
  const inner = isOpen(finding) ? tone : "plain";
  return html`<details class="finding ${inner}"><summary>${kindWord(finding)} ${title}</summary>${facts2}${body(finding, view)}</details>`;
}
function kindWord(finding) {
  const look = SEVERITY_LOOKS[finding.severity];
  if (finding.status === "fixed") return toned({ tone: "good", sign: "✓" }, "fixed");
  if (finding.status === "suppressed") return toned({ tone: "plain", sign: "–" }, "suppressed");
  return toned(look, finding.severity);
}
function factsOf(finding, view) {
  const place = locationOf(finding, view.sides.of(finding));
  const look = SEVERITY_LOOKS[finding.severity];
  return [
    ...isOpen(finding) ? [toned(look, finding.severity)] : [finding.severity],
    code(finding.rule),
    ...place === void 0 ? [] : [placeLink(place, finding.statement, sideOf(finding), view)],
    ...view.report.comparison !== void 0 || !isOpen(finding) ? [STATUS_WORDS[finding.status]] : []
  ];
}
function body(finding, view) {
  const names = namesOf(finding);
  const quoted = quote(finding, view);
  const why = finding.why ?? (quoted === void 0 ? finding.pointer?.text : void 0);
  return html`${suppression(finding)}${quoted}
${why === void 0 ? void 0 : html`<p><strong>Why.</strong> ${prose(why, names)}</p>`}
${examples(finding, view)}
${cure(finding, view)}
${finding.advice === void 0 ? void 0 : html`<p><strong>What to do.</strong> ${prose(finding.advice, names)}</p>`}
${finding.example === void 0 ? void 0 : block(finding.example.trimEnd().split(/\r?\n/))}
${finding.refuted.length === 0 ? void 0 : html`<p><strong>What would not help.</strong></p><ul>${finding.refuted.map((line) => html`<li>${prose(line, names)}</li>`)}</ul>`}`;
}
function suppression({ suppression: by }) {
  if (by === void 0) return void 0;
  const owner = by.owner === void 0 ? void 0 : html` by ${code(by.owner)}`;
  const until = by.expires === void 0 ? void 0 : html` until ${by.expires}`;
  return html`<p><strong>Suppressed</strong>${owner}${until}: ${prose(by.reason)}</p>`;
}
function block(lines2) {
  return html`<div class="code">${lines2.map((line) => html`<div class="line"><code>${spaced(line)}</code></div>`)}</div>`;
}
function quote(finding, view) {
  const side = view.sides.of(finding);
  const region = locationOf(finding, side);
  const text2 = region && side.text(region.path);
  if (!region || text2 === void 0 || region.line === region.endLine && region.column === region.endColumn)
    return void 0;
  const pointed = finding.pointer?.place.path === region.path ? finding.pointer : void 0;
  const rows = excerpt(text2, region, pointed?.place, QUOTE);
  const last = rows.findLast((row) => row.kind === "line" && row.mark !== void 0);
  return html`<div class="code quote">${rows.map((row) => quoteRow(row, row === last ? pointed?.text : void 0))}</div>`;
}
function quoteRow(row, say) {
  if (row.kind === "gap") return html`<div class="line gap"><span class="number"></span><code>…</code></div>`;
  const { text: text2, mark, number } = row;
  const line = (content) => html`<div class="line"><span class="number">${number}</span><code>${content}</code></div>`;
  if (mark === void 0) return line(text2);
  const marked = html`${text2.slice(0, mark.from)}<mark>${text2.slice(mark.from, mark.to)}</mark>${text2.slice(mark.to)}`;
  return html`${line(marked)}${say === void 0 ? void 0 : html`<div class="note pointer">${prose(say)}</div>`}`;
}
function examples(finding, { report }) {
  const found = examplesOf(finding, report);
  if (found.examples.length === 0) return void 0;
  const rows = found.examples.map(
    (one) => html`<li>${DECISION_WORDS[one.decision]}: ${prose(requestWords(one, found.dependsOn), found.dependsOn)}</li>`
  );
  return html`<p><strong>For example</strong></p><ul>${rows}</ul>`;
}
function cure(finding, view) {
  const { fix } = finding;
  if (!fix?.verified) return void 0;
  const names = finding.export === void 0 ? [] : [finding.export];
  const files = cureOf(fix, view.sides.of(finding), DIFF_WIDTH).map(
    (file) => html`<div class="code diff"><div class="path">${file.path}</div>${file.rows.map(diffRow)}</div>
${isCut(file) ? html`<p>The whole edit is in ${prose(JSON_REPORT)}.</p>` : void 0}`
  );
  return html`<p><strong>Cure.</strong> ${prose(upper(fix.description.replace(/\.$/, "")), namesOf(finding))}.</p>
${files}
<p class="checked">${prose(upper(checkedWords(fix, finding.export)), names)}.</p>`;
}
var DIFF_ROWS = {
  " ": { name: "same", said: "" },
  "…": { name: "gap", said: "" },
  "-": { name: "removed", said: "removed: " },
  "+": { name: "added", said: "added: " }
};
function diffRow({ sign, number, text: text2 }) {
  const { name, said } = DIFF_ROWS[sign];
  const spoken = said === "" ? void 0 : html`<span class="spoken">${said}</span>`;
  return html`<div class="line ${name}"><span class="number">${sign === "…" ? void 0 : number}</span><span class="diff-sign" aria-hidden="true">${sign}</span>${spoken}<code>${text2}</code></div>`;
}
function spaced(line) {
  return line.replaceAll("	", "  ");
}
function upper(sentence) {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
function namesOf({ statement, export: name }) {
  return [statement?.sid, name].filter((word) => word !== void 0);
}

// src/report/html/exports.ts
var MOST_OPEN = 3;
function exportsSection(view, findingsOf) {
  const { report } = view;
  if (report.exports.length === 0) return html``;
  const order = worstExportsFirst(report.exports);
  const [only] = order;
  if (only !== void 0 && order.length === 1) return exportAlone(only, findingsOf(0), view);
  const sections = order.map((exported, index) => {
    const open = exported.verdict !== "pass" && index < MOST_OPEN;
    return exportFold(exported, open, findingsOf(report.exports.indexOf(exported)), view);
  });
  return html`<section aria-labelledby="exports"><h2 id="exports">Exports</h2>
${indexTable(order, view)}
${sections}
</section>`;
}
function indexTable(order, view) {
  const rows = order.map((exported) => {
    const { decisions, name, verdict } = exported;
    const { organizationId, role, bucket } = decisions.export.declared;
    const { allowed } = tally(decisions.calls);
    const look = VERDICT_LOOKS[verdict];
    return html`<tr><th scope="row"><a href="#${anchorOf(exported, view)}">${code(name)}</a></th><td data-label="Verdict">${toned(look, look.word)}</td><td data-label="Calls">${allowed} of ${decisions.calls.length} allowed</td><td data-label="Organization">${organizationId === void 0 ? "not known" : code(organizationId)}</td><td data-label="Role">${code(roleName(role))}</td><td data-label="Bucket">${code(bucket)}</td></tr>`;
  });
  return html`<div class="stacked"><table class="index"><caption>All exports, failing ones first</caption>
<thead><tr><th scope="col">Export</th><th scope="col">Verdict</th><th scope="col">Calls</th><th scope="col">Organization</th><th scope="col">Role</th><th scope="col">Bucket</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
function anchorOf(exported, { report }) {
  return anchors.export(report.exports.indexOf(exported));
}
function exportAlone(exported, findings, view) {
  return html`<section class="export only" id="${anchorOf(exported, view)}" aria-labelledby="exports"><h2 id="exports">Export ${code(exported.name)}</h2>
${exportBody(exported, findings, 3, view)}
</section>`;
}
function exportFold(exported, open, findings, view) {
  const look = VERDICT_LOOKS[exported.verdict];
  return html`<details class="export" id="${anchorOf(exported, view)}"${open ? html` open` : void 0}>
<summary><h3>${code(exported.name)}</h3> ${toned(look, look.word)}</summary>
${exportBody(exported, findings, 4, view)}
</details>`;
}
function exportBody(exported, findings, level, view) {
  return html`${chainFigure(exported, view)}
${findingList(findings, level, view)}
${callsTable(exported, level, view)}
${guardsTable(exported, level, view)}`;
}
function callsTable(exported, level, view) {
  const { calls } = exported.decisions;
  if (calls.length === 0) return html``;
  const compared = exported.base !== void 0;
  const rows = calls.map((call, index) => callRow(call, index, exported, view));
  const was = compared ? html`<th scope="col">Before</th>` : void 0;
  return html`${heading(level, html`Calls that Genesys Cloud makes`)}
<div class="stacked"><table class="calls">
<thead><tr><th scope="col">Call</th><th scope="col">Request</th><th scope="col">Evidence</th>${was}<th scope="col">Decision</th><th scope="col">Decided by</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
function callRow(decided, index, exported, view) {
  const { call, decision } = decided;
  const id = anchors.call(view.report.exports.indexOf(exported), index);
  const name = callNames([call.id], exported.decisions.calls)[0] ?? call.id;
  const base = exported.base === void 0 ? void 0 : before(exported, call.id);
  const was = exported.base === void 0 ? void 0 : html`<td data-label="Before">${base === void 0 ? "not there" : toned(DECISION_LOOKS[base.decision], DECISION_WORDS[base.decision])}</td>`;
  const look = DECISION_LOOKS[decision];
  const tone = look.tone === "bad" && isMinor(view.report, exported, decided) ? { ...look, tone: "warn" } : look;
  const own = name === call.id ? void 0 : code(call.id);
  return html`<tr id="${id}"><th scope="row"><span class="call">${name}</span> ${own}</th><td data-label="Request">${code(call.action)} <span class="on">on ${code(call.resource)}</span></td><td data-label="Evidence">${call.evidence}</td>${was}<td data-label="Decision">${toned(tone, DECISION_WORDS[decision])}</td><td data-label="Decided by">${causes(decided, view)}</td></tr>`;
}
function causes(call, view) {
  const { decision, decidedBy, dependsOn, reasons, worst, deniedBySimulator = false } = call;
  return lines([
    ...deniedBySimulator ? [html`${DENIED_BY_SIMULATOR}`] : [],
    ...decidedBy.map((reference) => statementLink(reference, view)),
    ...!deniedBySimulator && decidedBy.length === 0 && decision === "implicitDeny" && worst.missingAllow.length > 0 ? [
      html`no ${listed(
        worst.missingAllow.map((kind) => KIND_WORDS[kind]),
        "and no"
      )} allows it`
    ] : [],
    ...decision === "depends" ? [html`depends on ${listing(dependsOn.map(code))}`] : [],
    ...decision === "depends" ? onePerOutcome(call).map(
      (one) => html`${DECISION_WORDS[one.decision]}: ${prose(requestWords(one, dependsOn), dependsOn)}`
    ) : [],
    ...reasons.map((reason) => prose(reason))
  ]);
}
function guardsTable(exported, level, view) {
  const { guards } = exported.decisions;
  if (guards.length === 0) return html``;
  const exportIndex = view.report.exports.indexOf(exported);
  const explained = guards.some(({ decidedBy, reasons }) => decidedBy.length + reasons.length > 0);
  const rows = guards.map((guard, index) => guardRow(guard, anchors.guard(exportIndex, index), explained, view));
  const held = guards.filter(({ outcome }) => outcome === "held").length;
  const title = html`Strangers: ${held === guards.length ? "all" : `${held} of`} ${count(guards.length, "kind")} kept out`;
  return html`<details class="strangers"${held === guards.length ? void 0 : html` open`}><summary>${heading(level, title)}</summary>
<div class="stacked"><table class="guards">
<thead><tr><th scope="col">Who tries</th><th scope="col">Request</th><th scope="col">Outcome</th>${explained ? html`<th scope="col">Decided by</th>` : void 0}</tr></thead>
<tbody>${rows}</tbody>
</table></div></details>`;
}
function guardRow({ guard, outcome, decidedBy, reasons }, id, explained, view) {
  const look = OUTCOME_LOOKS[outcome];
  const tone = outcome === "broken" && severityOf(guard.rule) !== "error" ? { ...look, tone: "warn" } : look;
  const by = lines([
    ...decidedBy.map((reference) => statementLink(reference, view)),
    ...reasons.map((reason) => prose(reason))
  ]);
  return html`<tr id="${id}"><th scope="row">${prose(guard.who)} ${code(guard.id)}</th><td data-label="Request">${code(guard.action)} <span class="on">on ${code(guard.resource)}</span></td><td data-label="Outcome">${toned(tone, look.word)}</td>${explained ? html`<td data-label="Decided by">${by}</td>` : void 0}</tr>`;
}
function lines(items) {
  return items.length < 2 ? html`<span>${items}</span>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

// src/report/html/headline.ts
function masthead(view) {
  const { report } = view;
  const { title, lede } = headline(report);
  const look = isUnread(report) ? { tone: "bad", sign: "!", word: "Could not judge" } : VERDICT_LOOKS[report.verdict];
  return html`<header class="masthead ${look.tone}">
<p class="verdict">${toned(look, look.word)}<span class="about">${about(report)}</span></p>
<h1>${title}</h1>
<p class="lede">${lede}</p>
<dl class="facts">${facts(report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>`;
}
function plainTitle(report) {
  const word = isUnread(report) ? "Could not judge" : VERDICT_LOOKS[report.verdict].word;
  const [only, ...others] = report.exports;
  const what = only === void 0 ? "no export" : others.length === 0 ? only.name : `${report.exports.length} exports`;
  return `${word}: ${what} · Genesys Cloud recording export`;
}
var ABOUT = {
  check: "Genesys Cloud recording export, judged from files",
  audit: "Genesys Cloud recording export, judged as AWS holds it",
  drift: "Genesys Cloud recording export, AWS compared with the files"
};
function about({ mode }) {
  return ABOUT[mode];
}
function headline(report) {
  if (isUnread(report)) return couldNotJudge(report);
  if (report.verdict === "fail") return failed(report);
  if (report.verdict === "undecided") return undecided(report);
  return passed(report);
}
function couldNotJudge(report) {
  const inputs = report.findings.filter((finding) => isAboutInput(finding) && isOpen(finding)).length;
  if (inputs === 0 && isEmptyHanded(report)) {
    return {
      title: html`No recording export was found`,
      lede: html`This is not a pass. As long as the gate knows no export it guards nothing.`
    };
  }
  const what = inputs === 0 ? "Something needed" : count(inputs, "input");
  return {
    title: html`Could not judge whether recordings can be exported`,
    lede: html`This is not a pass. ${what} could not be read or understood, so no export is proven to work.`
  };
}
function failed(report) {
  const failing = report.exports.filter(({ verdict }) => verdict === "fail");
  const stopped = failing.filter((exported) => isStopped(exported, report));
  const worst = worstFirst(report.findings).find(isOpen);
  const whose = worst?.export === void 0 || report.exports.length < 2 ? void 0 : html`${code(worst.export)}: `;
  const message = worst === void 0 ? html`` : html`${whose}${prose(worst.message, namesOf2(worst))}`;
  if (failing.length === 0)
    return { title: worst === void 0 ? html`A blocking problem was found` : message, lede: html`` };
  if (stopped.length === 0) {
    const guarded = failing.some(({ decisions }) => decisions.guards.some(({ outcome }) => outcome === "broken"));
    const names = exportNames(failing, report);
    return { title: guarded ? html`Strangers could use ${names}` : html`A problem blocks ${names}`, lede: message };
  }
  return { title: stopTitle(stopped, report), lede: message };
}
function stopTitle(stopped, report) {
  const names = exportNames(stopped, report);
  const partly = stopped.every(({ decisions }) => tally(decisions.calls).denied === 0);
  const cases = partly ? " in every case" : "";
  if (report.comparison !== void 0 && stopped.some((exported) => isNewlyStopped(exported, report)))
    return html`This change would stop ${names}${partly ? " in some cases" : ""}`;
  if (report.mode !== "check")
    return html`${upper2(names)} ${stopped.length === 1 ? "is" : "are"} stopped now${partly ? " in some cases" : ""}`;
  return html`${upper2(names)} cannot be written${cases}`;
}
function undecided(report) {
  const open = report.exports.filter(({ verdict }) => verdict === "undecided");
  const names = open.length === 0 ? html`every recording export` : exportNames(open, report);
  return {
    title: html`It could not be decided whether ${names} can be written`,
    lede: html`No denial was found, but a permission that is needed rests on something that could not be known. This is not a pass: what is missing, and what settles it, is named below.`
  };
}
function passed(report) {
  const reason = report.verdictReason;
  const because = reason === void 0 ? html`` : html` ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  if (report.exports.length === 0) return { title: html`No recording export is touched`, lede: because };
  const stopped = report.exports.filter((exported) => isStopped(exported, report));
  if (stopped.length > 0) {
    return {
      title: html`${upper2(exportNames(stopped, report))} cannot be written${report.comparison ? ", as before" : ""}`,
      lede: html`${report.comparison ? "This change breaks nothing that worked before it." : "Nothing of it blocks."}${because}`
    };
  }
  const calls = allCalls(report);
  const { allowed } = tally(calls);
  const share = allowed === calls.length ? `All ${count(calls.length, "call")}` : `${allowed} of ${count(calls.length, "call")}`;
  const guards = report.exports.flatMap(({ decisions }) => decisions.guards);
  const strangers = guards.length > 0 && guards.every(({ outcome }) => outcome === "held") ? ", and strangers stay out" : "";
  return {
    title: html`${upper2(exportNames(report.exports, report))} can ${report.comparison ? "still " : ""}be written`,
    lede: html`${share} that Genesys Cloud makes are allowed${strangers}.${because}`
  };
}
function facts(report) {
  const calls = allCalls(report);
  const { denied, depends, unknown, allowed } = tally(calls);
  const outcomes = [
    ...denied > 0 ? [`${denied} denied`] : [],
    ...depends > 0 ? [`${depends} ${depends === 1 ? "depends" : "depend"}`] : [],
    ...unknown > 0 ? [`${unknown} unknown`] : [],
    ...allowed > 0 ? [`${allowed} allowed`] : []
  ];
  const { error, warning, notice } = severities(report.findings);
  const found = [
    ...error > 0 ? [count(error, "error")] : [],
    ...warning > 0 ? [count(warning, "warning")] : [],
    ...notice > 0 ? [count(notice, "notice")] : []
  ];
  return [
    ["Exports", String(report.exports.length)],
    ["Calls", outcomes.length === 0 ? "none" : outcomes.join(", ")],
    ["Findings", found.length === 0 ? "none" : found.join(", ")],
    ["Judged", instant(report.time)],
    ...report.comparison === void 0 ? [] : [["Revision", revision(report.comparison)]],
    ...report.verdict === "undecided" && report.undecidedPasses === true ? [["Settings", "an undecided verdict does not fail the run"]] : [],
    ...report.shard === void 0 ? [] : [["Part", `${report.shard.index} of ${report.shard.of}`]]
  ];
}
function instant(time) {
  const shown = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time);
  return html`<time datetime="${time}">${shown ? `${shown[1]} ${shown[2]} UTC` : time}</time>`;
}
function exportNames(exports, report) {
  const [only, ...others] = exports;
  if (only !== void 0 && others.length === 0) return html`the recording export ${code(only.name)}`;
  const all = exports.length === report.exports.length ? "all" : `${exports.length} of`;
  return html`${all} ${report.exports.length} recording exports`;
}
function upper2({ markup }) {
  return { markup: markup.charAt(0).toUpperCase() + markup.slice(1) };
}
function isStopped(exported, report) {
  const { denied, depends } = tally(exported.decisions.calls.filter((call) => !isMinor(report, exported, call)));
  return denied + depends > 0;
}
function isNewlyStopped(exported, report) {
  const stopped = exported.decisions.calls.filter(
    (call) => !isMinor(report, exported, call) && call.decision !== "allowed" && call.decision !== "unknown"
  );
  return stopped.some((call) => {
    const base = before(exported, call.call.id)?.decision;
    return base === void 0 || base === "allowed" || base === "unknown";
  });
}
function namesOf2({ statement, export: name }) {
  return [statement?.sid, name].filter((word) => word !== void 0);
}

// src/report/html/policies.ts
var LONGEST_LINE = 24e3;
var MOST_TITLES = 8;
var MOST_NAMES = 24;
function policiesSection({ files, report }) {
  if (files.length === 0) return html``;
  return html`<section aria-labelledby="policies"><h2 id="policies">Policies, in their own text</h2>
<p>Statements that decided a call are marked. Each names the calls that it decides.</p>
${files.map((file) => fileDetails(file, report.inputs.find(({ path }) => path === file.path)?.sha256))}
</section>`;
}
function fileDetails(file, sha256) {
  const deciding = file.marked.length;
  const facts2 = [
    ...file.kinds.map((kind) => KIND_WORDS[kind]),
    ...file.lines.length === 0 ? [] : [count(file.lines.length, "line")],
    ...deciding === 0 ? [] : [`${count(deciding, "statement")} marked`],
    ...file.side === "base" ? ["as on the base"] : []
  ];
  const denies = file.marked.some(({ effect }) => effect === "Deny");
  const hash = file.side === "head" && sha256 !== void 0 ? html`<p class="hash">SHA-256 ${code(sha256)}</p>` : void 0;
  return html`<details class="file" id="${file.anchor}"${denies ? html` open` : void 0}>
<summary><h3>${code(file.path)}</h3><span class="facts-line">${facts2.join(" · ")}</span></summary>
${hash}${file.lines.length === 0 ? hiddenPolicies(file) : shownBlocks(file)}
</details>`;
}
function hiddenPolicies(file) {
  const policies = file.blocks.flatMap(({ titles }) => titles);
  const parts = policies.map((title, index) => {
    const marked = file.marked.filter(({ policy }) => policy === title.id);
    const notes = marked.length === 0 ? void 0 : html`<div class="code">${marked.map((one) => statementNote(one, true))}</div>`;
    return html`${blockTitle([title], index, file)}${notes}`;
  });
  return html`<p>The text of this file is not shown: a plan may hold secrets.</p>${parts}`;
}
function shownBlocks(file) {
  let titled = 0;
  const parts = file.blocks.map((block2, index) => {
    const { from, to, titles, more = 0 } = block2;
    const before2 = from - (file.blocks[index - 1]?.to ?? 0) - 1;
    const title = blockTitle(titles, titled, file, from === to ? `line ${from}` : `lines ${from} to ${to + more}`);
    titled += titles.length;
    const numbers = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    const gap = before2 > 0 && titles.length === 0 ? gapLine(before2) : void 0;
    const isLast = index === file.blocks.length - 1 && titles.length === 0;
    const rest = isLast ? file.lines.length - to : more;
    return html`${title}<div class="code">${gap}${numbers.map((number) => lineBlock(number, file))}${rest > 0 ? gapLine(rest) : void 0}</div>`;
  });
  return joined(parts);
}
function blockTitle(titles, first, file, where) {
  if (titles.length === 0) return void 0;
  const shown = titles.slice(0, MOST_TITLES).map(
    ({ address, kind, part }, index) => html`<span id="${anchors.policy(file, first + index)}">${part ? html`<span class="facts-line">part of</span> ` : void 0}${code(address)} <span class="facts-line">${KIND_WORDS[kind]}</span></span>`
  );
  const hidden = titles.slice(MOST_TITLES);
  const more = hidden.length === 0 ? void 0 : html`, ${hidden.map((_, index) => html`<span id="${anchors.policy(file, first + MOST_TITLES + index)}"></span>`)}${count(hidden.length, "more policy").replace(/policys$/, "policies")}`;
  const lines2 = where === void 0 ? void 0 : html`<span class="facts-line">, ${where}</span>`;
  const unknown = unique(titles.flatMap(({ unknown: why }) => why ?? []));
  return html`<h4>${joined(shown, ", ")}${more}${lines2}</h4>${unknown.map((why) => html`<p>Not known: ${prose(why)}.</p>`)}`;
}
function lineBlock(number, file) {
  const statements = file.marked.filter(({ place }) => place.line === number);
  const around = file.marked.filter(({ place }) => place.line <= number && number <= place.endLine);
  const tones = around.map(toneOf);
  const tone = tones.find((one) => one === "bad") ?? tones[0];
  const pointers = file.pointers.filter(({ place }) => place.line <= number && number <= place.endLine);
  const ending = pointers.filter(({ place }) => place.endLine === number);
  const said = unique(ending.map(({ text: text2 }) => text2)).map(
    (say) => html`<div class="note pointer${tone === void 0 ? "" : ` ${tone}`}">${prose(say)}</div>`
  );
  return html`${statements.map((statement) => statementNote(statement))}<div class="line${tone === void 0 ? "" : ` marked ${tone}`}" id="${anchors.line(file, number)}"><span class="number">${number}</span><code>${lineText(file.lines[number - 1] ?? "", number, pointers[0]?.place)}</code></div>${said}
`;
}
function lineText(line, number, pointed) {
  const text2 = (part2) => part2.replaceAll("	", "  ");
  const part = pointed && pointedPart(line, number, pointed);
  if (line.length > LONGEST_LINE || part === void 0) return html`${clip(text2(line), LONGEST_LINE).text}`;
  const { from, to } = part;
  return html`${text2(line.slice(0, from))}<mark>${text2(line.slice(from, to))}</mark>${text2(line.slice(to))}`;
}
function gapLine(lines2) {
  return html`<div class="line gap"><span class="number"></span><span>${count(lines2, "line")} not shown</span></div>`;
}
function statementNote(statement, hidden = false) {
  const { sid, effect, decides, place } = statement;
  const lines2 = place.endLine > place.line ? `lines ${place.line} to ${place.endLine}` : `line ${place.line}`;
  const verb = effect === "Deny" ? "denies" : effect === "Allow" ? "allows" : "decides";
  const shown = decides.slice(0, MOST_NAMES).map(({ anchor, name }) => html`<a href="#${anchor}">${name}</a>`);
  const more = decides.length - shown.length;
  const what = decides.length === 0 ? html`is what a finding is about` : html`${verb} ${joined(shown, ", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return html`<div class="note statement ${toneOf(statement)}"><span>${sid === void 0 ? `${hidden ? "A" : "This"} statement` : code(sid)}${hidden ? "" : ` (${lines2})`} ${what}</span></div>`;
}
function toneOf({ effect, decides }) {
  if (effect === "Deny") return "bad";
  return decides.length === 0 ? "warn" : "good";
}

// src/report/html/style.ts
var COLOURS = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --surface: #f5f6f8; --ink: #191c20; --muted: #545b64; --line: #d9dde2;
  --link: #0b4f94; --mark: #ffe9a8; --target: #fff3cf;
  --bad: #a61b13; --bad-surface: #fdf1ef; --good: #14612f; --good-surface: #eff7f1; --warn: #774a00; --warn-surface: #fdf6e6;
}
@media (prefers-color-scheme: dark) { :root {
  --page: #14171a; --surface: #1c2024; --ink: #e7e9ec; --muted: #a6aeb8; --line: #343a42;
  --link: #93c3ff; --mark: #5c4a0c; --target: #3a3215;
  --bad: #ff9d92; --bad-surface: #33191a; --good: #88d5a0; --good-surface: #14281b; --warn: #f0c26c; --warn-surface: #2d2512;
} }
@media print { :root {
  color-scheme: light;
  --page: #ffffff; --surface: #f5f6f8; --ink: #000000; --muted: #444a52; --line: #c4c9cf;
  --link: #000000; --mark: #ffe9a8; --target: #ffffff;
  --bad: #8f140d; --bad-surface: #fdf1ef; --good: #0e4f25; --good-surface: #eff7f1; --warn: #603b00; --warn-surface: #fdf6e6;
} }
`;
var TEXT = `
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; max-width: 70rem; padding: 0 1.5rem 4rem; background: var(--page); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.8vw, 2.25rem); font-weight: 650; letter-spacing: -0.015em; }
h1 code { font-size: 0.92em; }
h2 { font-size: 1.375rem; font-weight: 650; margin: 3.5rem 0 0.75rem; letter-spacing: -0.01em; }
h3 { font-size: 1.0625rem; font-weight: 650; }
h4 { font-size: 1rem; font-weight: 650; margin: 2rem 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 46rem; }
ul { margin: 0.5rem 0; padding-left: 1.25rem; max-width: 46rem; }
code, .place { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.875em; }
code, .place { unicode-bidi: isolate; direction: ltr; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid currentColor; }
summary { cursor: pointer; }
summary > h2, summary > h3, summary > h4 { display: inline; margin: 0 0.35rem 0 0; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--page); padding: 0.5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tone { font-weight: 600; white-space: nowrap; }
.tone.good { color: var(--good); } .tone.bad { color: var(--bad); } .tone.warn { color: var(--warn); } .tone.plain { color: var(--muted); }
.sign { display: inline-block; min-width: 0.9em; text-align: center; }
`;
var TOP = `
.masthead { margin: 2.5rem 0 0; padding: 0 0 0 1.25rem; border-left: 4px solid var(--muted); }
.masthead.bad { border-color: var(--bad); } .masthead.good { border-color: var(--good); } .masthead.warn { border-color: var(--warn); }
.verdict { margin: 0 0 0.5rem; max-width: none; display: flex; flex-wrap: wrap; gap: 0 0.75rem; }
.verdict .about { color: var(--muted); }
.lede { font-size: 1.125rem; margin: 0.75rem 0 0; max-width: 50rem; }
.lede:empty { display: none; }
.facts { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 1.5rem 0 0; }
.facts dt { color: var(--muted); font-size: 0.875rem; }
.facts dd { margin: 0; font-weight: 500; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; max-width: none; margin: 2rem 0 0; padding: 0.625rem 0; border-block: 1px solid var(--line); font-size: 0.9375rem; }
nav a { display: inline-block; padding: 0.125rem 0; }
main:focus { outline: none; }
main > section:first-child > h2 { margin-top: 2rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.875rem; }
`;
var EXPORTS = `
details.export { border-top: 1px solid var(--line); padding: 0.75rem 0; }
details.export[open] { padding-bottom: 2rem; }
.only > h2 { margin-top: 2.5rem; }
.only h3 { margin: 2.25rem 0 0.5rem; }
.only .finding h3 { margin: 0.125rem 0 0; }
.export > summary { padding: 0.25rem 0; }
.export:target > summary h3 { background: var(--target); }
.picture { margin: 1rem 0; padding: 1.25rem; background: var(--surface); border-radius: 6px; }
.chain { list-style: none; display: flex; align-items: stretch; margin: 0; padding: 0; }
.node { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; align-items: center; text-align: center; padding: 0.75rem 0.625rem; background: var(--page); border: 1px solid var(--line); border-radius: 6px; }
.node.open { border: 2px dashed var(--bad); }
.node .icon { color: var(--muted); margin-bottom: 0.25rem; }
.node .kind, .node .detail { color: var(--muted); font-size: 0.8125rem; }
.node .name { font-weight: 600; max-width: 100%; font-size: 0.9375rem; line-height: 1.4; }
.whole { display: inline-block; max-width: 100%; }
.node .stranger { white-space: normal; font-size: 0.8125rem; margin-top: 0.375rem; }
.link { flex: 0 0 6.5rem; display: flex; flex-direction: column; align-items: center; justify-content: center; text-align: center; padding: 0 0.25rem; }
.link .label { font-size: 0.8125rem; line-height: 1.3; color: var(--good); font-weight: 600; }
.link.broken .label, .link.partly .label { color: var(--bad); } .link.unknown .label, .link.minor .label { color: var(--warn); }
.icon, .arrow { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.arrow { stroke-width: 2; color: var(--good); }
.broken .arrow, .partly .arrow { color: var(--bad); } .unknown .arrow, .minor .arrow { color: var(--warn); }
.arrow .cross { stroke-width: 3; }
figcaption { margin-top: 1rem; font-size: 0.9375rem; }
.broken-link { display: block; } .broken-link.broken, .broken-link.partly { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.4; }
caption { text-align: left; color: var(--muted); padding-bottom: 0.5rem; font-size: 0.875rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--muted); font-size: 0.8125rem; white-space: nowrap; padding-bottom: 0.375rem; }
tbody th { font-weight: 500; }
tbody th > code { display: block; color: var(--muted); font-weight: 400; }
td .on { display: block; color: var(--muted); font-size: 0.8125rem; overflow-wrap: anywhere; }
.calls td:nth-child(3) { white-space: nowrap; }
td ul { margin: 0; padding: 0; list-style: none; }
tr:target > * { background: var(--target); }
.calls th:first-child { width: 22%; } .calls td:nth-child(2) { width: 34%; }
.guards th:first-child { width: 34%; } .guards td:nth-child(2) { width: 44%; }
.inputs td:last-child { width: 36%; }
.inputs tbody th > code { color: inherit; }
`;
var FINDINGS = `
.finding { margin: 1rem 0; padding: 0.875rem 1.25rem 1rem; border: 1px solid var(--line); border-left-width: 4px; border-radius: 6px; }
.finding.bad { border-left-color: var(--bad); } .finding.warn { border-left-color: var(--warn); } .finding.plain { border-left-color: var(--muted); }
details.finding { padding-block: 0.625rem; }
details.finding[open] { padding-bottom: 1rem; }
.finding h3, .finding h4 { margin: 0.125rem 0 0; font-size: 1.0625rem; text-wrap: pretty; }
.finding > summary > h3, .finding > summary > h4 { font-size: 1rem; font-weight: 500; }
.meta { margin: 0.25rem 0; font-size: 0.875rem; color: var(--muted); max-width: none; }
.checked { color: var(--muted); font-size: 0.9375rem; }
.code { margin: 0.75rem 0; padding: 0.5rem 0; background: var(--surface); border-radius: 4px; font-size: 0.9375rem; line-height: 1.5; }
.line { display: flex; padding: 0 0.75rem 0 0; border-left: 4px solid transparent; }
.line > code { white-space: pre-wrap; min-width: 0; flex: 1; }
.line > code:first-child { padding-left: 0.75rem; }
.number { flex: 0 0 3.25rem; padding-right: 1rem; text-align: right; color: var(--muted); font: 0.8125em/1.85 ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; user-select: none; }
.gap { color: var(--muted); }
.line.marked.bad { border-color: var(--bad); background: var(--bad-surface); }
.line.marked.good { border-color: var(--good); background: var(--good-surface); }
.line.marked.warn { border-color: var(--warn); background: var(--warn-surface); }
.line:target { background: var(--target); box-shadow: inset 0 0 0 2px currentColor; }
.note { padding: 0.375rem 0.75rem 0.375rem 3.5rem; font-size: 0.9375rem; line-height: 1.4; }
.note.statement { border-left: 4px solid var(--muted); }
.note.statement.bad { border-color: var(--bad); background: var(--bad-surface); } .note.statement.good { border-color: var(--good); background: var(--good-surface); } .note.statement.warn { border-color: var(--warn); background: var(--warn-surface); }
.note.pointer::before { content: "\\2191\\00a0"; } .note.pointer { font-weight: 600; border-left: 4px solid transparent; }
.note.pointer.bad { border-color: var(--bad); background: var(--bad-surface); } .note.pointer.good { border-color: var(--good); background: var(--good-surface); } .note.pointer.warn { border-color: var(--warn); background: var(--warn-surface); }
.strangers > summary { margin-top: 2rem; }
.diff .path { padding: 0 0.75rem 0.25rem; color: var(--muted); font-size: 0.875rem; }
.diff-sign { flex: 0 0 1.5rem; text-align: center; font-family: ui-monospace, Menlo, Consolas, monospace; }
.diff .line:not(:has(.number)) .diff-sign { flex-basis: 2.25rem; }
.line.added { background: var(--good-surface); border-color: var(--good); } .line.removed { background: var(--bad-surface); border-color: var(--bad); }
.file { border-top: 1px solid var(--line); padding: 0.5rem 0; }
.file > summary { padding: 0.25rem 0; }
.file .facts-line, .hash { color: var(--muted); font-size: 0.875rem; max-width: none; }
.file h3 { font-weight: 500; }
.file h4 { margin: 1.25rem 0 0; font-size: 0.9375rem; font-weight: 500; }
.file h4 .facts-line { font-weight: 400; }
.file h4 + .code { margin-top: 0.375rem; }
.file h4 + p { margin: 0.375rem 0 0; }
.left-out { margin: 0.5rem 0; font-size: 0.9375rem; }
.left-out > div { display: grid; grid-template-columns: minmax(10rem, 17rem) 1fr; gap: 0 1.5rem; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
.left-out dt { font-weight: 500; } .left-out dd { margin: 0; }
section > details > h3 { margin-top: 1.5rem; }
`;
var NARROW = `
@media screen and (max-width: 52rem) {
  body { padding: 0 1rem 3rem; }
  .masthead { margin-top: 1.25rem; padding-left: 0.875rem; }
  .facts { gap: 0.5rem 1.5rem; }
  .chain { flex-direction: column; }
  .node { display: grid; grid-template-columns: 2.25rem 1fr; text-align: left; justify-items: start; padding: 0.5rem 0.75rem; gap: 0 0.5rem; }
  .node .icon { grid-row: span 4; margin: 0.25rem 0 0; }
  .node > span { grid-column: 2; }
  .link { flex: none; flex-direction: row; justify-content: flex-start; gap: 0.5rem; padding: 0 0 0 0.5rem; text-align: left; }
  .arrow { width: 2.5rem; height: 3.25rem; padding: 0.25rem 0; transform: rotate(90deg); overflow: visible; }
  .stacked table, .stacked tbody, .stacked tr, .stacked th, .stacked td, .stacked caption { display: block; width: auto; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { padding: 0.625rem 0; border-bottom: 1px solid var(--line); }
  .stacked th, .stacked td { padding: 0.125rem 0; border: 0; }
  .stacked td[data-label] { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); }
  .stacked td[data-label]::before { content: attr(data-label); color: var(--muted); font-size: 0.8125rem; grid-row: span 9; }
  .stacked td[data-label] > * { grid-column: 2; min-width: 0; }
  .stacked .calls th:first-child, .stacked .calls td:nth-child(2), .stacked .guards th:first-child, .stacked .guards td:nth-child(2), .stacked .calls td:nth-child(3), .stacked .inputs td:last-child { width: auto; white-space: normal; }
  .finding { padding-inline: 0.875rem; }
  .number { flex-basis: 2.25rem; padding-right: 0.5rem; }
  .note { padding-left: 2.5rem; }
  .left-out > div { grid-template-columns: 1fr; }
}
`;
var PAPER = `
@page { margin: 16mm 15mm; }
@media print {
  html { font-size: 12.5px; }
  body { max-width: none; padding: 0; }
  h2 { margin-top: 1.75rem; }
  nav, .skip { display: none; }
  a { text-decoration: none; }
  .masthead { margin-top: 0; }
  details::details-content { content-visibility: visible; block-size: auto; display: block; }
  summary { list-style: none; } summary::-webkit-details-marker { display: none; }
  h1, h2, h3, h4, summary, thead { break-after: avoid; }
  tr, .picture, .node, .facts, .left-out > div, .line, .note { break-inside: avoid; }
  .note.statement { break-after: avoid; }
  th, td { padding: 0.3rem 0.75rem 0.3rem 0; }
  .line, .note, .picture, mark, .masthead { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .link { flex-basis: 5.5rem; }
}
@media (forced-colors: active) { .icon, .arrow { stroke: CanvasText; } mark { forced-color-adjust: none; background: Mark; color: MarkText; } }
`;
var STYLE = [COLOURS, TEXT, TOP, EXPORTS, FINDINGS, NARROW, PAPER].join("");

// src/report/html.ts
function renderHtml(judged) {
  const report = inWords(judged);
  const view = viewOf(report);
  const { own, others } = sorted(report);
  const general = generalSection(others, view);
  const unread = isUnread(report);
  return `${html`<!doctype html>
<html lang="en">
${head(report)}
<body>
<a class="skip" href="#main">Skip to the report</a>
${masthead(view)}
${contents(view, others.length > 0)}
<main id="main" tabindex="-1">
${unread ? general : void 0}
${exportsSection(view, (index) => own.get(index) ?? [])}
${unread ? void 0 : general}
${driftSection(view)}
${simulatorSection(view)}
${policiesSection(view)}
${judgedSection(view)}
${leftOutSection(view)}
${readingSection(view)}
</main>
${footer(view)}
</body>
</html>`.markup}
`;
}
function head(report) {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>${plainTitle(report)}</title>
${styleElement(STYLE)}
</head>`;
}
function sorted(report) {
  const indexOf = ({ export: name }) => report.exports.findIndex((exported) => exported.name === name);
  const own = groupBy(worstFirst(report.findings), indexOf);
  const others = own.get(-1) ?? [];
  return { own, others };
}
function generalSection(findings, view) {
  if (findings.length === 0) return void 0;
  const title = view.report.exports.length === 0 ? "Findings" : "Findings that concern no single export";
  return html`<section aria-labelledby="findings"><h2 id="findings">${title}</h2>
${findingList(findings, 3, view)}
</section>`;
}
function contents({ report, files }, general) {
  const sections = [
    [report.exports.length > 0, "exports", report.exports.length > 1 ? "Exports" : "Export"],
    [general, "findings", report.exports.length > 0 ? "Other findings" : "Findings"],
    [report.drift !== void 0, "drift", "Drift"],
    [report.simulator !== void 0, "simulator", "Simulator"],
    [files.length > 0, "policies", "Policies"],
    [true, "judged", "What was judged"],
    [true, "left-out", "What was not"],
    [true, "reading", "How to read"]
  ];
  const items = sections.filter(([there]) => there).map(([, id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><ul>${items}</ul></nav>`;
}
export {
  renderHtml
};
