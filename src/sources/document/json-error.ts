/** Says what is wrong with a text that is not JSON, where, and what to write instead. */

import { createScanner, type ParseError, printParseErrorCode } from "jsonc-parser";
import { cureForPasted, describeCharacter, findPasted } from "./characters.ts";
import type { Lines } from "./lines.ts";
import type { SyntaxProblem } from "./model.ts";

const EXCERPT = 30;

/** What had to stand at the place, by jsonc-parser's error code, and the usual cure. */
const EXPLANATIONS: Readonly<Record<string, { readonly what: (found: string) => string; readonly help?: string }>> = {
  PropertyNameExpected: {
    what: (found) => `expected a key in double quotes, found ${found}`,
    help: 'keys stand in straight double quotes; after the last member there is no ","',
  },
  ValueExpected: {
    what: (found) => `expected a value, found ${found}`,
    help: 'there is no "," after the last item',
  },
  ColonExpected: { what: (found) => `expected ":" after the key, found ${found}` },
  CommaExpected: { what: (found) => `expected "," before the next item, found ${found}` },
  CloseBraceExpected: { what: (found) => `expected "}" that closes the object, found ${found}` },
  CloseBracketExpected: { what: (found) => `expected "]" that closes the list, found ${found}` },
  EndOfFileExpected: {
    what: (found) => `expected the end of the file, found ${found}`,
    help: "a file holds one JSON value; delete what follows it",
  },
  InvalidCommentToken: { what: () => "found a comment", help: "JSON has no comments: delete it" },
  UnexpectedEndOfComment: { what: () => "found a comment without an end", help: "JSON has no comments: delete it" },
  UnexpectedEndOfString: {
    what: () => "a string is not closed on its line",
    help: 'end it with a straight "; a line break inside of a string is written \\n',
  },
  UnexpectedEndOfNumber: { what: (found) => `found the unfinished number ${found}` },
  InvalidNumberFormat: { what: (found) => `found the malformed number ${found}` },
  InvalidSymbol: {
    what: (found) => `found ${found}, which is no JSON value`,
    help: "strings stand in straight double quotes; the bare words are true, false and null",
  },
  InvalidUnicode: { what: () => "found a broken \\u escape", help: "write \\u and four hexadecimal digits" },
  InvalidEscapeCharacter: {
    what: () => "found an unknown escape in a string",
    help: 'after \\ only one of " \\ / b f n r t u may stand; a backslash itself is \\\\',
  },
  InvalidCharacter: {
    what: (found) => `found a control character in ${found}`,
    help: "write it as an escape, such as \\t",
  },
};

/**
 * The first thing that is wrong with `text`. A typographic quote or an invisible character outside of a string is named
 * before all else, because it is the cause.
 */
export function explainJsonError(text: string, lines: Lines, error: ParseError | undefined): SyntaxProblem {
  const pasted = firstPastedOutsideStrings(text);
  if (pasted !== undefined) return explainPasted(text, lines, pasted);
  if (text.trim() === "") return { line: 1, column: 1, message: "not JSON: the file is empty (line 1, column 1)" };
  const offset = error?.offset ?? text.length;
  const { line, column } = lines.position(offset);
  const explanation = error && EXPLANATIONS[printParseErrorCode(error.error)];
  const what = explanation?.what(describeToken(text, offset)) ?? `unexpected ${describeToken(text, offset)}`;
  const message = `not JSON: ${what} (line ${line}, column ${column})`;
  return explanation?.help === undefined
    ? { line, column, message }
    : { line, column, message, help: explanation.help };
}

function explainPasted(text: string, lines: Lines, offset: number): SyntaxProblem {
  const character = text.charAt(offset);
  const { line, column } = lines.position(offset);
  return {
    line,
    column,
    message: `not JSON: found ${describeCharacter(character)}, which JSON does not know (line ${line}, column ${column})`,
    help: cureForPasted(character),
  };
}

function firstPastedOutsideStrings(text: string): number | undefined {
  if (findPasted(text) === -1) return undefined;
  const scanner = createScanner(text, false);
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    const content = text.slice(start, start + length);
    if (start >= text.length) return undefined;
    // A closed string may hold anything; every other token with such a character is a cause.
    const closed = content.startsWith('"') && scanner.getTokenError() === 0;
    const found = closed ? -1 : findPasted(content);
    if (found !== -1) return start + found;
  }
}

/** The token at the offset, shortened and quoted for a message. */
function describeToken(text: string, offset: number): string {
  if (offset >= text.length || text.slice(offset).trim() === "") return "the end of the file";
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  const token = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
  const characters = [...token];
  const only = characters[0];
  if (characters.length === 1 && only !== undefined && !/[\x20-\x7e]/.test(only)) return describeCharacter(only);
  const excerpt = characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join("")}…` : token;
  return `\`${excerpt}\``;
}
