import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  visible,
  visibleLines
} from "./chunk-IPPBXDWB.js";

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
var OWN_WORDS = /`[^`]+`|\barn:[a-z-]+:(?:[^\s,;()]|\((?:account |Region |[A-Za-z0-9-]{1,200}, )known after deployment\))*(?:[^\s,;()."'`]|\((?:account |Region |[A-Za-z0-9-]{1,200}, )known after deployment\))|\b(?:aws|s3|kms|sts|iam):[A-Za-z][\w:*/-]*[\w*]|\b(?:For(?:All|Any)Values?:)?(?:String|Arn|Numeric|Date|Ip|NotIp|Binary)(?:Not)?(?:Equals|Like|Address|GreaterThan|LessThan)(?:IgnoreCase|Equals)?(?:IfExists)?\b|\bvpce?-[0-9a-z]+\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|s3:\/\/(?:[^\s,;()]|\([A-Za-z0-9-]{1,200}, known after deployment\))*(?:[^\s,;()."'`]|\([A-Za-z0-9-]{1,200}, known after deployment\))/g;
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

export {
  text,
  html,
  code,
  fenced,
  prose,
  wordsOr
};
