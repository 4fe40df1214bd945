/** G11: characters that IAM and KMS refuse, named by code point; and holes, which no file may hold. */

import { HOLE } from "../hole.ts";
import type { JsonPath } from "../model.ts";
import { kindRules } from "./kinds.ts";
import { error, type Reading } from "./report.ts";

const BEYOND_LATIN = /[^\t\n\r\u0020-\u00ff]/gu;

/** What people paste without seeing it, and what to type instead. */
const INSTEAD: ReadonlyMap<number, string> = new Map([
  [0x2018, "a typographic quote: write a plain '"],
  [0x2019, "a typographic quote: write a plain '"],
  [0x201c, 'a typographic quote: write a plain "'],
  [0x201d, 'a typographic quote: write a plain "'],
  [0x201e, 'a typographic quote: write a plain "'],
  [0x2013, "an en dash: write a plain -"],
  [0x2014, "an em dash: write a plain -"],
  [0x2026, "an ellipsis: write three dots"],
  [0x200b, "a zero-width space: delete it"],
  [0xfeff, "a byte order mark: delete it"],
]);

/** Reports the first refused character of every text in the document, member names included. */
export function checkCharacters(reading: Reading, value: unknown, path: JsonPath = []): void {
  if (typeof value === "string") {
    checkText(reading, value, path);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkCharacters(reading, item, [...path, index]);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      checkText(reading, key, [...path, key]);
      checkCharacters(reading, item, [...path, key]);
    }
  }
}

function checkText(reading: Reading, text: string, path: JsonPath): void {
  const code = refused(reading, text)?.codePointAt(0);
  if (code === undefined) return;
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const help = INSTEAD.get(code);
  error(
    reading,
    "G11",
    path,
    `character ${name} is not allowed here: only tab, line breaks and U+0020 to U+00FF are`,
    help === undefined ? "write it in plain letters" : `${name} is ${help}`,
  );
}

/** A hole is refused in every kind of policy, unless the reader of a template put it there itself. */
function refused({ kind, holes }: Reading, text: string): string | undefined {
  const characters = text.match(BEYOND_LATIN) ?? [];
  return characters.find((character) => (character === HOLE ? !holes : kindRules[kind].latinOnly));
}
