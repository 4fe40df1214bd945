/** Characters that word processors and web forums put in the place of JSON's own. */

const NAMES: ReadonlyMap<string, string> = new Map([
  ["\u00a0", "no-break space"],
  ["\u200b", "zero width space"],
  ["\u200c", "zero width non-joiner"],
  ["\u200d", "zero width joiner"],
  ["\u2018", "left single quotation mark"],
  ["\u2019", "right single quotation mark, the typographic apostrophe"],
  ["\u201a", "single low quotation mark"],
  ["\u201b", "single reversed quotation mark"],
  ["\u201c", "left double quotation mark"],
  ["\u201d", "right double quotation mark"],
  ["\u201e", "double low quotation mark"],
  ["\u201f", "double reversed quotation mark"],
  ["\u2060", "word joiner"],
  ["\ufeff", "byte order mark"],
]);

const QUOTES = /[\u2018-\u201f]/;
const PASTED = /[\u00a0\u200b-\u200d\u2018-\u201f\u2060\ufeff]/;

/** A character as a person can find it: visible ones are shown, all are named by code point. */
export function describeCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const name = NAMES.get(character);
  if (name !== undefined) return QUOTES.test(character) ? `${character} (${code}, ${name})` : `${code} (${name})`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${code})` : code;
}

/** Offset of the first pasted character at or after `from`; -1 where there is none. */
export function findPasted(text: string, from = 0): number {
  const found = text.slice(from).search(PASTED);
  return found === -1 ? -1 : from + found;
}

/** What to do about the character at `offset` and all others like it. */
export function cureForPasted(character: string): string {
  return QUOTES.test(character)
    ? 'the text was pasted from a page with typographic quotes: replace every one of them by a straight "'
    : "the text was pasted from a page with invisible characters: delete them, or replace them by plain spaces";
}
