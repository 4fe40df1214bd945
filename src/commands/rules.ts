/** `rules`: what the gate looks for. */

import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";
import { RULES } from "../rules/registry.ts";

/** Every rule on a line, or one. Throws UserError for an id that does not exist. */
export function rulesText(id: string | undefined): string {
  if (id === undefined) {
    const width = Math.max(...RULES.map((rule) => rule.id.length));
    return RULES.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`).join("");
  }
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined) {
    const guess = nearest(
      id,
      RULES.map((one) => one.id),
    );
    throw new UserError(
      `unknown rule \`${id}\``,
      guess === undefined ? "`rules` lists them" : `did you mean \`${guess}\`?`,
    );
  }
  return `${rule.id} (${rule.severity}): ${rule.summary}\nMore: docs/rules.md#${rule.id}\n`;
}
