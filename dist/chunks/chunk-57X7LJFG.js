import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  UserError
} from "./chunk-Y3JQHAKC.js";

// src/commands/write-reports.ts
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
async function writeReports(report, options, surroundings) {
  const main = await render(
    report,
    options.format,
    options.output === void 0 ? surroundings : { ...surroundings, color: false }
  );
  for (const { format, file } of options.reports)
    await writeTo(file, await render(report, format, { ...surroundings, color: false }), surroundings.directory);
  if (options.output === void 0) surroundings.out(main);
  else await writeTo(options.output, main, surroundings.directory);
}
async function writeTo(file, text, directory) {
  try {
    await writeFile(resolve(directory, file), text);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UserError(`cannot write ${file} (${code})`);
  }
}
async function render(report, format, { color, width }) {
  switch (format) {
    case "text":
      return (await import("./text-2GIBSOUD.js")).renderText(report, { color, width });
    case "json":
      return (await import("./json-IQXTBQYL.js")).renderJson(report);
    case "markdown":
      return (await import("./markdown-UERZ564M.js")).renderMarkdown(report);
    case "html":
      return (await import("./html-AUIL35VT.js")).renderHtml(report);
    case "sarif":
      return (await import("./sarif-3PZS2AZM.js")).renderSarif(report);
    case "junit":
      return (await import("./junit-R7XBJ5OJ.js")).renderJunit(report);
    case "github":
      return (await import("./github-PZ2YKTDZ.js")).renderGithub(report);
  }
}

export {
  writeReports,
  writeTo
};
