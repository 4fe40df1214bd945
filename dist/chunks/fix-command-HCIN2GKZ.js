import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  writeReports
} from "./chunk-F5WQOTCW.js";
import {
  diffLines
} from "./chunk-3YWBJLIZ.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  applyEdits
} from "./chunk-B33QSCPD.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";
import "./chunk-GGLZDCZS.js";

// src/commands/fix.ts
import { open, readFile, realpath } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
var MOST_STEPS = 50;
async function fixAll(judgeWith) {
  const files = /* @__PURE__ */ new Map();
  const before = /* @__PURE__ */ new Map();
  const applied = [];
  const refused = /* @__PURE__ */ new Set();
  const gone = /* @__PURE__ */ new Set();
  let report = await judgeWith(files);
  while (applied.length < MOST_STEPS) {
    const finding = nextFinding(report, refused);
    if (finding?.fix === void 0) break;
    const { edits, description } = finding.fix;
    const key = JSON.stringify(edits);
    refused.add(key);
    const edited = applyEdits(edits, report.documents);
    if (edited === void 0) continue;
    const after = new Map([...files, ...edited]);
    const next = await judgeWith(after);
    if (!isBetter(next, report) && !movesOn(next, report, /* @__PURE__ */ new Set([...gone, finding.identity]))) continue;
    gone.add(finding.identity);
    for (const { path } of edits) if (!before.has(path)) before.set(path, textOf(report, path));
    for (const [path, text] of edited) files.set(path, text);
    const [first] = edits;
    if (first !== void 0) applied.push({ path: first.path, line: first.line, description });
    report = next;
  }
  const changed = [...files].map(([path, after]) => ({ path, before: before.get(path) ?? "", after }));
  return { report, files: changed, applied };
}
function nextFinding(report, refused) {
  return openFindings(report).find(({ fix }) => fix?.verified === true && !refused.has(JSON.stringify(fix.edits)));
}
function isBetter(after, before) {
  const [now, was] = [standing(after), standing(before)];
  const at = now.findIndex((count, index) => count !== was[index]);
  return at !== -1 && (now[at] ?? 0) < (was[at] ?? 0);
}
function movesOn(after, before, gone) {
  const was = standing(before);
  const isNoWorse = standing(after).every((count, index) => count <= (was[index] ?? 0));
  return isNoWorse && openFindings(after).every(({ identity }) => !gone.has(identity));
}
function standing(report) {
  const findings = openFindings(report);
  const count = (wanted) => findings.filter(({ severity }) => severity === wanted).length;
  const wrong = report.exports.flatMap(({ decisions: { calls, guards } }) => [
    ...calls.filter(({ decision }) => decision !== "allowed"),
    ...guards.filter(({ outcome }) => outcome !== "held")
  ]);
  return [count("error"), wrong.length, count("warning")];
}
function openFindings({ findings }) {
  return findings.filter(
    ({ status, severity }) => (status === "new" || status === "existing") && severity !== "notice"
  );
}
function textOf({ documents }, path) {
  const found = documents.find((document) => document.path === path);
  return found?.text ?? documents.map(({ alsoIn }) => alsoIn?.get(path)).find((text) => text !== void 0) ?? "";
}
var BYTE_ORDER_MARK = "\uFEFF";
async function writeFixed(root, files) {
  const written = [];
  for (const file of files) {
    try {
      await writeOne(root, file);
    } catch (error) {
      const done = written.length === 0 ? "nothing was written" : `written before it: ${written.join(", ")}`;
      if (error instanceof UserError) throw new UserError(`${error.message} (${done})`, error.help);
      throw new UserError(`cannot write ${file.path} (${systemCode(error)}; ${done})`);
    }
    written.push(file.path);
  }
}
async function asOnDisk(root, files) {
  const found = [];
  for (const file of files) {
    const { real, inside, mark } = await findOnDisk(root, file).catch((error) => {
      if (error instanceof UserError) throw error;
      throw new UserError(`cannot read ${file.path} (${systemCode(error)})`);
    });
    const path = relative(inside, real).split(sep).join("/");
    if (found.some((one) => one.path === path))
      throw new UserError(
        `${file.path}: it is ${path}, which another cure changes, too`,
        "apply the cures with --fix, or remove the link"
      );
    found.push({ path, before: mark + file.before, after: mark + file.after });
  }
  return found;
}
async function findOnDisk(root, { path, before }) {
  const inside = await realpath(root);
  const real = resolve(await realpath(join(root, path)));
  if (!real.startsWith(inside + sep)) throw new UserError(`${path}: leads out of ${root}`);
  const now = await readFile(real, "utf8");
  const mark = now.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
  if (now !== mark + before) throw new UserError(`${path}: it changed since it was judged`, "run the command again");
  return { real, inside, mark };
}
async function writeOne(root, file) {
  const { after } = file;
  const { real, mark } = await findOnDisk(root, file);
  const handle = await open(real, "r+");
  try {
    const bytes = Buffer.from(mark + after);
    await handle.write(bytes, 0, bytes.length, 0);
    await handle.truncate(bytes.length);
  } finally {
    await handle.close();
  }
}

// src/commands/patch.ts
var CONTEXT = 3;
function patchOf(files) {
  return files.map(filePatch).join("");
}
function filePatch({ path, before, after }) {
  if (before === after) return "";
  const lines = numbered(align(linesOf(before), linesOf(after)));
  const hunks = hunksOf(lines).map(printHunk).join("");
  const [old, fresh] = [`a/${path}`, `b/${path}`].map(quotedPath);
  return `diff --git ${old} ${fresh}
--- ${old}
+++ ${fresh}
${hunks}`;
}
function quotedPath(path) {
  return SPECIAL.test(path) ? `"${path.replaceAll(new RegExp(SPECIAL, "gu"), escaped)}"` : path;
}
var SPECIAL = /[\p{Cc}"\\]/u;
var SHORT = { "	": "\\t", "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\" };
function escaped(character) {
  const bytes = [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`);
  return SHORT[character] ?? bytes.join("");
}
function linesOf(text) {
  if (text === "") return [];
  const lines = text.split("\n");
  return text.endsWith("\n") ? lines.slice(0, -1) : [...lines.slice(0, -1), `${lines.at(-1)}${UNENDED}`];
}
var UNENDED = "\n\\ No newline at end of file";
function align(one, other) {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const same = (lines) => lines.map((text) => ({ sign: " ", text }));
  const middle = diffLines(one.slice(start, one.length - end), other.slice(start, other.length - end));
  return [...same(one.slice(0, start)), ...middle, ...same(one.slice(one.length - end))];
}
function numbered(lines) {
  let old = 0;
  let fresh = 0;
  return lines.map((line) => {
    const at = { ...line, old, new: fresh };
    if (line.sign !== "+") old += 1;
    if (line.sign !== "-") fresh += 1;
    return at;
  });
}
function hunksOf(lines) {
  const hunks = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const [from, to] = [Math.max(0, index - CONTEXT), Math.min(lines.length, index + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last !== void 0 && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks.map(({ from, to }) => lines.slice(from, to));
}
function printHunk(lines) {
  const [first] = lines;
  const range = (start, count) => `${count === 0 ? start : start + 1},${count}`;
  const old = range(first?.old ?? 0, lines.filter(({ sign }) => sign !== "+").length);
  const fresh = range(first?.new ?? 0, lines.filter(({ sign }) => sign !== "-").length);
  return `@@ -${old} +${fresh} @@
${lines.map(({ sign, text }) => `${sign}${text}
`).join("")}`;
}

// src/commands/fix-command.ts
async function fixCommand({ judge, root, options, surroundings }) {
  const { report, files, applied } = await fixAll(judge);
  const { err, out, progress } = surroundings;
  progress.done();
  if (options.fix === "diff") {
    out(patchOf(await asOnDisk(root, files)));
    if (files.length === 0) err("no cure was found that holds\n");
    return exitCodeOf(report);
  }
  await writeFixed(root, files);
  for (const { path, line, description } of applied) err(`fixed: ${visible(path)}:${line}  ${visible(description)}
`);
  if (applied.length === 0) err("no cure was found that holds: nothing was changed\n");
  return writeReports(report, options, surroundings);
}
export {
  fixCommand
};
