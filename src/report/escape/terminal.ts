/**
 * Makes control, format and bidirectional characters visible: `\u001b` becomes the four characters `\x1b`.
 * For every text of policies, file names, Sids and ARNs before it reaches a terminal, a log or a page.
 */

/** Control (with line breaks), format (with bidi overrides and zero-width), line and paragraph separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** The text on one line, with nothing in it that a terminal would obey or hide. Idempotent. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => NAMED.get(character) ?? escapeOf(character.codePointAt(0) ?? 0));
}

/** As {@link visible}, line by line: line breaks stay. */
export function visibleLines(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(visible)
    .join("\n");
}

function escapeOf(code: number): string {
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  if (code <= 0xffff) return `\\u${code.toString(16).padStart(4, "0")}`;
  return `\\u{${code.toString(16)}}`;
}
