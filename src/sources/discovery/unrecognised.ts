/** Files that are no policy document and may have been meant as one: each is an error, for it may be the one that denies. */

import { posix } from "node:path";
import { type ParseError, parse } from "jsonc-parser";
import type { ParsedDocument } from "../document/model.ts";
import type { SourceProblem } from "../model.ts";

/** Words of a file's name that speak of a policy. */
const POLICY_WORDS = /(?:^|[^a-z])(?:polic(?:y|ies)|buckets?|trust|roles?|keys?|kms|scps?|rcps?|iam)(?![a-z])/;
/** "Statement" as people write it: in lower case, in the plural, with a letter missing. */
const NEARLY_STATEMENT = /^stat(?:e?m?e?n?t?|emen|menet|emnet|eemnt|ementt|emment)s?$/i;
const MEMBERS = new Set(["effect", "action", "notaction", "principal", "notprincipal"]);

/** True for a .json file whose name speaks of a policy. */
export function isNamedLikePolicy(path: string): boolean {
  const name = posix.basename(path).replaceAll(/([a-z])([A-Z])/g, "$1-$2");
  return /\.json$/i.test(path) && POLICY_WORDS.test(name.toLowerCase());
}

/** Cheap: whether a text may be a policy in which Statement is misspelt. */
export function mayBeMisspelt(text: string): boolean {
  return /["']?stat[a-z]{2,8}["']?\s*:/i.test(text) && (/\beffect\b/i.test(text) || /20(?:12|08)-10-17/.test(text));
}

/** True for JSON with comments or trailing commas, as tools' settings are written, and not cut off. */
export function isLenientJson(text: string): boolean {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: true });
  return text.trim() !== "" && errors.length === 0;
}

/** What a document was meant to be, where it looks like a policy that it is not. */
export function meantAsPolicy(path: string, document: ParsedDocument): SourceProblem | undefined {
  const { value, places } = document;
  const misspelt = misspeltStatement(value);
  if (misspelt === undefined) return undefined;
  const place = places.get(`/${misspelt}`);
  const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
  const message = `${path}: a policy with ${JSON.stringify(misspelt)} in the place of "Statement" (line ${line}, column ${column})`;
  return { severity: "error", rule: "unreadable-input", path, line, column, message, help: 'write "Statement"' };
}

function misspeltStatement(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name, member]) => NEARLY_STATEMENT.test(name) && hasStatement(member))?.[0];
}

function hasStatement(value: unknown): boolean {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.some((item) => {
    if (typeof item !== "object" || item === null) return false;
    const members = Object.keys(item).map((name) => name.toLowerCase());
    return members.includes("effect") && members.filter((name) => MEMBERS.has(name)).length > 1;
  });
}
