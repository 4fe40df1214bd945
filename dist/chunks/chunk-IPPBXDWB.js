import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);

// src/report/escape/terminal.ts
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var NAMED = /* @__PURE__ */ new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["	", "\\t"]
]);
function visible(text) {
  return text.replace(INVISIBLE, (character) => NAMED.get(character) ?? escapeOf(character.codePointAt(0) ?? 0));
}
function visibleLines(text) {
  return text.split(/\r\n|\n/).map(visible).join("\n");
}
function escapeOf(code) {
  if (code <= 255) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 65535) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\u{${code.toString(16)}}`;
}

export {
  visible,
  visibleLines
};
