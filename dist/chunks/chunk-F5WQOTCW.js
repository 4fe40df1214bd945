import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";

// src/commands/write-reports.ts
import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
var FAIL = 1;
var COULD_NOT_WRITE = 2;
async function checkWritable({ output, reports }, directory, further = []) {
  for (const file of [...further, ...reports.map((one) => one.file), output])
    if (file !== void 0) await checkFile(file, resolve(directory, file));
}
async function checkFile(file, path) {
  try {
    const found = await stat(path).catch((error) => {
      if (error.code === "ENOENT") return void 0;
      throw error;
    });
    if (found?.isDirectory() === true) throw new UserError(`cannot write ${file}: it is a folder`);
    if (found !== void 0) return await access(path, constants.W_OK);
    const folder = dirname(path);
    if (!(await stat(folder)).isDirectory()) throw new UserError(`cannot write ${file}: ${dirname(file)} is no folder`);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = systemCode(error);
    const help = code === "ENOENT" ? `there is no folder ${dirname(file)}: make it first` : void 0;
    throw new UserError(`cannot write ${file} (${code})`, help);
  }
}
async function writeReports(report, options, surroundings, further = []) {
  const failed = await writeAll((format, style) => render(report, format, style), options, surroundings, further);
  return statusAfter(exitCodeOf(report), failed);
}
async function writeAll(renderAs, { format, output, reports }, surroundings, further = []) {
  const plain = { color: false, width: surroundings.width };
  const files = [...further, ...reports.map((one) => ({ file: one.file, text: () => renderAs(one.format, plain) }))];
  let failed = 0;
  for (const { file, text } of files) if (!await writeOne(file, await text(), surroundings)) failed += 1;
  if (output === void 0) surroundings.out(await renderAs(format, surroundings));
  else if (!await writeOne(output, await renderAs(format, plain), surroundings)) {
    failed += 1;
    surroundings.out(await renderAs("text", surroundings));
  }
  return failed;
}
function statusAfter(status, failed) {
  return failed === 0 || status === FAIL ? status : COULD_NOT_WRITE;
}
async function writeOne(file, text, { directory, err }) {
  try {
    await writeFile(resolve(directory, file), text);
    return true;
  } catch (error) {
    err(`error: cannot write ${visible(file)} (${systemCode(error)})
`);
    return false;
  }
}
async function render(report, format, { color, width }) {
  switch (format) {
    case "text":
      return (await import("./text-44H2JOFO.js")).renderText(report, { color, width });
    case "json":
      return (await import("./json-K3CI72KM.js")).renderJson(report);
    case "markdown":
      return (await import("./markdown-Q2QPBHJD.js")).renderMarkdown(report);
    case "html":
      return (await import("./html-TGASYTWL.js")).renderHtml(report);
    case "sarif":
      return (await import("./sarif-BU3SHLMX.js")).renderSarif(report);
    case "junit":
      return (await import("./junit-NS3NN54Q.js")).renderJunit(report);
    case "github":
      return (await import("./github-PYW2J5GF.js")).renderGithub(report);
  }
}

export {
  checkWritable,
  writeReports,
  writeAll,
  statusAfter
};
