import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  wrap
} from "./chunk-NRGMYMGR.js";
import {
  visible
} from "./chunk-IPPBXDWB.js";

// src/report/text/lines.ts
import { styleText } from "node:util";
function print(lines, color) {
  return lines.map(
    (line) => (typeof line === "string" ? [line] : line).map((part) => typeof part === "string" ? visible(part) : paint(part, color)).join("").trimEnd()
  ).join("\n");
}
function span(text, ...style) {
  return { text, style };
}
function paragraph(text, width, options = {}) {
  const indent = options.indent ?? 2;
  const hang = options.hang ?? 0;
  return wrap(visible(text), width - indent - hang).map((line, index) => [
    " ".repeat(index === 0 ? indent : indent + hang),
    { text: line, style: options.style ?? [] }
  ]);
}
function paint({ text, style }, color) {
  const shown = visible(text);
  if (!color || style.length === 0 || shown === "") return shown;
  return styleText([...style], shown, { validateStream: false });
}

export {
  print,
  span,
  paragraph
};
