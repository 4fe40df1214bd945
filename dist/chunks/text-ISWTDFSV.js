import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  paragraph,
  print,
  span
} from "./chunk-SUOWD6QR.js";
import {
  quote
} from "./chunk-34HTASAD.js";
import "./chunk-WC24BK4T.js";
import "./chunk-O6ZNNXPA.js";
import {
  displayWidth,
  padTo
} from "./chunk-NRGMYMGR.js";
import {
  KIND_WORDS,
  count,
  listed
} from "./chunk-QIMKEUIM.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-GGLZDCZS.js";

// src/explain/text-comparison.ts
var ABSENT = "absent";
var WIDEST_KEY = 44;
function comparisonLines({ working, failing, rows, said, from }, width) {
  const head = { key: "", working: "works", failing: "fails", decides: false };
  const same = [
    { key: "principal", working: working.principal, failing: failing.principal, decides: false },
    { key: "action", working: working.action, failing: failing.action, decides: false },
    { key: "resource", working: working.resource, failing: failing.resource, decides: false }
  ];
  const all = [...same, ...rows];
  const keyWidth = Math.min(WIDEST_KEY, Math.max(...all.map(({ key }) => displayWidth(visible(key)))));
  const column = Math.max(20, Math.floor((width - keyWidth - 10) / 2));
  const lines = all.map((row) => {
    const differs = row.working !== row.failing;
    const text = cells(row, keyWidth, column);
    if (row.decides) return ["  ", span(`≠ ${text}`, "bold", "red")];
    return ["  ", differs ? `≠ ${text}` : span(`= ${text}`, "dim")];
  });
  const title = from === "records" ? "Side by side, from the records" : "Side by side, from the model of Genesys Cloud's calls";
  return [
    ["  ", span(title, "bold")],
    ...paragraph(`works: ${working.title}; fails: ${failing.title}`, width),
    ["  ", span(`  ${cells(head, keyWidth, column)}`, "dim")],
    ...lines,
    ...paragraph(said, width)
  ];
}
function cells({ key, working, failing }, keyWidth, column) {
  const left = shortened(working ?? ABSENT, column);
  return `${padTo(shortened(key, keyWidth), keyWidth)}  ${padTo(left, column)}  ${shortened(failing ?? ABSENT, column)}`;
}
function shortened(text, width) {
  const shown = visible(text);
  if (displayWidth(shown) <= width) return shown;
  return `…${[...shown].slice(-(width - 1)).join("")}`;
}

// src/explain/text.ts
var NARROWEST = 60;
var WIDEST = 120;
var MOST_CAUSES = 5;
var MOST_CANDIDATES = 4;
var MOST_NAMES = 5;
function renderText(explained, documents, options) {
  const width = Math.max(NARROWEST, Math.min(WIDEST, options.width));
  const quoteOf = quoter(documents, width);
  const { groups, hints, comparison, notCompared } = explained;
  const lines = [
    ...groups.slice(0, MOST_CAUSES).flatMap((group) => ["", ...groupLines(group, quoteOf, width)]),
    ...more(groups.length - MOST_CAUSES, "cause"),
    ...hints.slice(0, MOST_CAUSES).flatMap((hint) => ["", ...hintLines(hint, quoteOf, width)]),
    ...more(hints.length - MOST_CAUSES, "text"),
    ...comparison === void 0 ? [] : ["", ...comparisonLines(comparison, width)],
    ...notCompared === void 0 ? [] : ["", ...paragraph(sentenceCase(notCompared), width)],
    ...faults(explained, width),
    "",
    ...closing(explained, width)
  ];
  return `${print(lines, options.color)}
`;
}
function quoter(documents, width) {
  const texts = new Map(documents.map(({ path, text }) => [path, text]));
  const side = {
    place: () => void 0,
    path: ({ policy }) => policy,
    text: (path) => texts.get(path)
  };
  return (place, pointer) => {
    if (place === void 0) return [];
    const finding = {
      rule: "",
      severity: "error",
      status: "new",
      message: "",
      calls: [],
      refuted: [],
      identity: "",
      location: place,
      ...pointer === void 0 ? {} : { pointer }
    };
    const rows = quote(finding, side, width - 5);
    return rows.length === 0 ? [] : ["", ...rows.map(quoted), ""];
  };
}
function quoted({ kind, gutter, text }) {
  const shown = kind === "pointer" ? span(text, "yellow") : kind === "gap" ? span(text, "dim") : text;
  return ["     ", span(`${gutter} │ `, "dim"), shown];
}
var LABELS = {
  denied: ["denied", "red"],
  deniedIf: ["denied", "red"],
  refused: ["refused", "red"],
  allowed: ["not explained by the inventory", "yellow"],
  undecided: ["undecided", "yellow"]
};
function groupLines(group, quoteOf, width) {
  const { cause, example } = group;
  const [label, style] = LABELS[cause.outcome];
  const file = cause.path === void 0 ? "" : `   ${cause.path}`;
  const where = cause.place === void 0 ? file : `   ${cause.place.path}:${cause.place.line}`;
  const layer = cause.layer === void 0 ? "" : `   ${layerWords(cause)}`;
  return [
    ["  ", span(label, "bold", style), "  ", span(cause.question.action, "bold"), `${layer}${where}`],
    ...paragraph(`${timesOf(group)}: ${callersOf(group)}`, width),
    ...resourcesOf(group).map((resource) => ["  on ", resource]),
    ...paragraph(sentenceCase(cause.cause), width),
    ...quoteOf(cause.place, cause.pointer),
    ...paragraph(cause.pointer === void 0 ? cause.why : cause.law ?? cause.why, width),
    ...cause.provided.length === 0 ? [] : paragraph(
      `The ${example.source} does not tell all of the request. Denied is: ${cause.provided.join("; ")}. AWS denied it: either it was so, or AWS holds something else than the inventory.`,
      width
    ),
    ...cause.disagreement === void 0 ? [] : paragraph(`${cause.disagreement}.`, width),
    ...suspectLines(cause.suspects, cause, width),
    ...cause.reasons.flatMap((reason) => paragraph(`- ${reason}`, width, { indent: 4, hang: 2 })),
    ...awsLines(group, width)
  ];
}
function layerWords({ decision, layer }) {
  const kind = layer === void 0 ? "" : KIND_WORDS[layer];
  return decision === void 0 || decision.decision === "implicitDeny" ? `no allow in the ${kind}` : `explicit deny in the ${kind}`;
}
function sentenceCase(text) {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function timesOf({ count: times, firstTime, lastTime, operations }) {
  const names = Object.entries(operations).map(([name, number]) => times === 1 ? name : `${name} ${number}`);
  const often = times === 1 ? "once" : `${times} times`;
  const when = firstTime === void 0 ? "" : firstTime === lastTime ? `, ${firstTime}` : `, ${firstTime} to ${lastTime}`;
  return `${often}${when} (${listed(names)})`;
}
function callersOf({ callers }) {
  return callers.length === 0 ? "the caller is not told" : listed(callers, "and", 3);
}
function resourcesOf({ cause, resources }) {
  const own = resources.includes(cause.question.resource) ? [] : [cause.question.resource];
  const [first = "", ...others] = [...own, ...resources];
  return [
    others.length === 0 ? first : `${first} (and ${others.length + 1 < MOST_NAMES ? count(others.length, "other") : "others"})`
  ];
}
function suspectLines(suspects, { outcome }, width) {
  if (suspects.length === 0) return [];
  const one = suspects.length === 1;
  const lead = outcome === "undecided" ? "What would settle it:" : suspects.some(({ named }) => named) ? "What AWS itself names, and how to read it:" : `What must differ from AWS (${one ? "this" : "one of these"}), and how to read it:`;
  return [...paragraph(lead, width), ...suspects.flatMap((suspect) => suspectLine(suspect, width))];
}
function suspectLine({ name, path, why, read }, width) {
  const file = path === void 0 ? "" : ` (${path})`;
  return [...paragraph(`- ${name}${file}: ${why}`, width, { indent: 4, hang: 2 }), ["      ", span(read, "cyan")]];
}
function awsLines({ error, meaning }, width) {
  if (error === void 0) return [];
  const said = error.named?.phrase ?? (error.message === "" ? error.code ?? "" : error.message.slice(0, 200));
  const policy = error.named?.policyArn === void 0 ? "" : ` and names the policy ${error.named.policyArn}`;
  return [...paragraph(`AWS says "${said}"${policy}.`, width), ...meaningLines(meaning, width)];
}
function meaningLines({ can, cannot, note }, width) {
  return [
    ...can.flatMap((text) => paragraph(`can be      ${text}`, width, { indent: 4, hang: 12, style: ["dim"] })),
    ...cannot.flatMap((text) => paragraph(`cannot be   ${text}`, width, { indent: 4, hang: 12, style: ["dim"] })),
    ...note === void 0 ? [] : paragraph(note, width, { indent: 4, style: ["dim"] })
  ];
}
function hintLines(hint, quoteOf, width) {
  const { text, meaning, causes, allowed, suspects, reasons, at } = hint;
  return [
    ["  ", span("text", "bold", "yellow"), `  ${at}`],
    ...paragraph(text.slice(0, 400), width),
    ...meaningLines(meaning, width),
    ...causes.length === 0 ? [] : paragraph("Over this inventory it is one of these:", width),
    ...causes.slice(0, MOST_CANDIDATES).flatMap((cause) => candidateLines(cause, quoteOf, width)),
    ...more(causes.length - MOST_CANDIDATES, "candidate"),
    ...allowed.length === 0 ? [] : paragraph(
      `The inventory lets every call of ${listed(allowed)} through that this can be about: AWS holds something else, or the request was another one.`,
      width
    ),
    ...reasons.slice(0, MOST_CANDIDATES).flatMap((reason) => paragraph(`- ${reason}`, width, { indent: 4, hang: 2 })),
    ...suspects.flatMap((suspect) => suspectLine(suspect, width))
  ];
}
function candidateLines(candidate, quoteOf, width) {
  const { export: name, calls, action, decision, cause, place, pointer } = candidate;
  const where = place === void 0 ? "" : `   ${place.path}:${place.line}`;
  const verdict = decision === "depends" ? "denied for some requests" : "denied";
  return [
    ["  ", span(verdict, "bold", "red"), `  ${action}   ${name}: ${listed(calls)}${where}`],
    ...paragraph(sentenceCase(cause), width),
    ...quoteOf(place, pointer)
  ];
}
function more(left, noun) {
  return left <= 0 ? [] : ["", `  … and ${count(left, `more ${noun}`)}: see --format json`];
}
function faults({ unreadable, problems }, width) {
  const shown = unreadable.slice(0, MOST_CAUSES).map(({ at, why }) => `${at}: ${why}`);
  const left = unreadable.length - shown.length;
  const all = [...shown, ...left > 0 ? [`… and ${left} more that cannot be read`] : [], ...problems];
  if (all.length === 0) return [];
  return [
    "",
    ["  ", span("could not be read", "bold", "red")],
    ...all.flatMap((text) => paragraph(text, width, { indent: 4 }))
  ];
}
function closing({ counts, groups, hints }, width) {
  const failed = Object.entries(counts.failed).map(([code, number]) => `${number} ${code}`);
  const others = Object.values(counts.others).reduce((sum, number) => sum + number, 0);
  const parts = [
    ...counts.denied === 0 && hints.length > 0 ? [] : [`${count(counts.denied, "denial")}${groups.length === 0 ? "" : `, ${count(groups.length, "cause")}`}`],
    ...hints.length === 0 ? [] : [count(hints.length, "text")],
    ...counts.succeeded === 0 ? [] : [`${counts.succeeded} succeeded`],
    ...failed.length === 0 ? [] : [`failed without a denial: ${listed(failed)}`],
    ...others === 0 ? [] : [`${others} about something else (${listed(Object.keys(counts.others), "and", 3)})`],
    ...counts.othersDenied === 0 ? [] : [`${counts.othersDenied} of them denied and not explained`]
  ];
  return paragraph(parts.join(" · "), width, { style: ["dim"] });
}
export {
  renderText
};
