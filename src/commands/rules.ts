/** `rules`: what the gate looks for. */

import { readFile } from "node:fs/promises";
import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";
import { RULES } from "../rules/registry.ts";

/** The pages; the bundle lies as deep below the package's root as this file does. */
const PAGES = new URL("../../docs/rules/", import.meta.url);

/** Every rule on a line, or the page of one. Throws UserError for an id that does not exist. */
export async function rulesText(id: string | undefined): Promise<string> {
  if (id === undefined) {
    const width = Math.max(...RULES.map((rule) => rule.id.length));
    return RULES.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`).join("");
  }
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) {
    const known = RULES.map((one) => one.id);
    const guess = nearest(id, known);
    const help = guess === undefined ? "`rules` lists them" : `did you mean \`${guess}\`?`;
    throw new UserError(`unknown rule \`${id}\``, help);
  }
  return `${rule.id} (${rule.severity}): ${rule.summary}\n\n${pageOf(await readFile(new URL(`${id}.md`, PAGES), "utf8"))}\n`;
}

/** What stands below the page's heading, links without their targets. */
function pageOf(page: string): string {
  return page
    .replace(/^# .*\n/, "")
    .trim()
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}
