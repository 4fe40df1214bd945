import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  RULES
} from "./chunk-6CKXNUN2.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import "./chunk-GGLZDCZS.js";

// src/commands/rules.ts
import { readFile } from "node:fs/promises";
var PAGES = new URL("../../docs/rules/", import.meta.url);
async function rulesText(id) {
  if (id === void 0) {
    const width = Math.max(...RULES.map((rule2) => rule2.id.length));
    return RULES.map((rule2) => `${rule2.id.padEnd(width)}  ${rule2.severity.padEnd(7)}  ${rule2.summary}
`).join("");
  }
  const rule = RULES.find((one) => one.id === id);
  if (rule === void 0) {
    const known = RULES.map((one) => one.id);
    const guess = nearest(id, known);
    const help = guess === void 0 ? "`rules` lists them" : `did you mean \`${guess}\`?`;
    throw new UserError(`unknown rule \`${id}\``, help);
  }
  return `${rule.id} (${rule.severity}): ${rule.summary}

${pageOf(await readFile(new URL(`${id}.md`, PAGES), "utf8"))}
`;
}
function pageOf(page) {
  return page.replace(/^# .*\n/, "").trim().replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
export {
  rulesText
};
