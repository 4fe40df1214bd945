import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-J3BASWJ2.js";
import {
  parseYaml
} from "./chunk-42U3HHUD.js";
import {
  indexLines,
  parseJson
} from "./chunk-VDDINHJK.js";

// src/sources/document/read.ts
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
async function readText(tree, path, rule = "unreadable-input") {
  try {
    return decode(path, await tree.read(path), rule);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const help = error.help === void 0 ? {} : { help: error.help };
    return { problems: [{ severity: "error", rule, path, message: error.message, ...help }] };
  }
}
function fileReader(tree) {
  return async (path) => {
    const text = await readText(tree, path);
    return "ok" in text ? text.ok : void 0;
  };
}
var LFS_POINTER = "version https://git-lfs.github.com/spec/v1\n";
var LONGEST_POINTER = 1024;
function isLfsPointer(bytes) {
  return bytes.length < LONGEST_POINTER && Buffer.from(bytes).toString("latin1").startsWith(LFS_POINTER);
}
function decode(path, bytes, rule = "unreadable-input") {
  if (isLfsPointer(bytes)) return { problems: [inLfs(path, rule)] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { ok: { path, sha256, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) } };
  } catch {
    return { problems: [notUtf8(path, bytes, rule)] };
  }
}
async function parseText(source, rule = "unreadable-input") {
  const format = formatOf(source.path, source.text);
  const result = format === "json" ? parseJson(source.text, source.path) : await parseYaml(source.text, source.path);
  if ("document" in result) return { ok: { ...source, ...result.document, format } };
  return { problems: result.problems.map((problem) => ({ severity: "error", rule, path: source.path, ...problem })) };
}
function formatOf(path, text) {
  if (/\.json$/i.test(path)) return "json";
  if (/\.ya?ml$/i.test(path)) return "yaml";
  return /^\s*[{["]/.test(text) ? "json" : "yaml";
}
function inLfs(path, rule) {
  return {
    severity: "error",
    rule,
    path,
    line: 1,
    column: 1,
    message: "a pointer of Git LFS stands in the place of the file's content",
    help: `keep policies in git itself: take the file out of .gitattributes, then git rm --cached and git add ${path} again`
  };
}
function notUtf8(path, bytes, rule) {
  const [first, second] = bytes;
  const utf16 = first === 255 && second === 254 || first === 254 && second === 255;
  const text = new TextDecoder().decode(bytes);
  const { line, column } = indexLines(text).position(Math.max(0, text.indexOf("�")));
  const message = utf16 ? "the file is UTF-16" : `bytes that are no UTF-8 (line ${line}, column ${column})`;
  return { severity: "error", rule, path, line, column, message, help: "save the file as UTF-8" };
}

export {
  readText,
  fileReader,
  isLfsPointer,
  decode,
  parseText
};
