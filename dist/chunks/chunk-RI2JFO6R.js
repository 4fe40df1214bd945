import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  closingText,
  renderText
} from "./chunk-LGK7W2LS.js";
import {
  clip,
  count
} from "./chunk-2XV6NPMF.js";
import {
  visible,
  visibleLines
} from "./chunk-BX6KRGDW.js";
import {
  isOpen,
  locationOf,
  lookups,
  worstFirst
} from "./chunk-2CQOBLNW.js";

// src/report/annotations.ts
var NO_FILE = ".github";
var MOST_PER_LEVEL = 10;
var MOST = 50;
var LONGEST_TITLE = 120;
var LONGEST_MESSAGE = 4e3;
function annotations(report) {
  const sides = lookups(report);
  const open = worstFirst(report.findings).filter(isOpen);
  const used = /* @__PURE__ */ new Map();
  const fitting = open.filter(({ severity }) => {
    const number = (used.get(severity) ?? 0) + 1;
    used.set(severity, number);
    return number <= MOST_PER_LEVEL;
  });
  const shown = fitting.slice(0, MOST).map((finding) => annotation(finding, sides));
  return { shown, hidden: open.length - shown.length };
}
function annotation(finding, sides) {
  const place = locationOf(finding, sides.of(finding));
  const startLine = place?.line ?? 1;
  const endLine = Math.max(startLine, place?.endLine ?? 1);
  return {
    level: finding.severity,
    path: place?.path ?? NO_FILE,
    startLine,
    endLine,
    ...place && startLine === endLine ? { startColumn: place.column } : {},
    title: clip(titleOf(finding), LONGEST_TITLE).text,
    message: clip(messageOf(finding), LONGEST_MESSAGE).text
  };
}
function titleOf({ message, rule, export: name }) {
  const what = /^(.{1,80}?)(?:: |\.?$)/s.exec(visible(message))?.[1];
  const which = name === void 0 ? rule : `${rule}, ${name}`;
  return what === void 0 ? visible(which) : `${what} (${visible(which)})`;
}
function messageOf(finding) {
  const cure = finding.fix?.verified ? `Cure (checked): ${finding.fix.description}` : finding.advice;
  return [finding.message, finding.why ?? finding.pointer?.text, cure].filter((part) => part !== void 0).map(visible).join("\n");
}

// src/report/escape/workflow-command.ts
function logText(text) {
  return visibleLines(text).replace(/^(\s*):(?=:)/gm, "$1: ").replace(/##(?=\w*\[)/g, "# #");
}
function commandData(text) {
  return breakLegacy(visibleLines(text)).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function commandProperty(text) {
  return commandData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function breakLegacy(text) {
  return text.replace(/##(?=\w*\[)/g, "# #");
}

// src/report/github.ts
var LOG_WIDTH = 120;
function renderGithub(report) {
  const { shown, hidden } = annotations(report);
  const more = hidden === 0 ? [] : [`${count(hidden, "more finding")} in the text above and in the job summary.`];
  return [
    `::group::${commandData(closingText(report))}`,
    logText(renderText(report, { color: false, width: LOG_WIDTH })).trimEnd(),
    "::endgroup::",
    ...shown.map(command),
    ...more,
    ""
  ].join("\n");
}
function command(annotation2) {
  const { level, path, startLine, endLine, startColumn, title, message } = annotation2;
  const place = path === NO_FILE ? {} : { file: path, line: startLine, endLine, col: startColumn };
  const properties = Object.entries({ ...place, title }).filter(([, value]) => value !== void 0).map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}

export {
  logText,
  renderGithub,
  command
};
