/**
 * The first look at an HCL text, in one pass: what is open where, what ends where, and everything that is wrong with that, so
 * that the messages are exact. It also gives the text that the grammar's parser is given: texts, comments and what that
 * grammar does not know replaced by as many other characters.
 */

import { HOLE } from "../../authorization/hole.ts";
import { cureForPasted, describeCharacter, findPasted } from "../document/characters.ts";
import { indexLines, type Lines } from "../document/lines.ts";
import { bodyFrame, bracketFrame, type Frame, templateFrame } from "./frames.ts";
import { MAX_LENGTH, MAX_NESTING, MAX_OPERATORS } from "./limits.ts";
import type { HclProblem } from "./model.ts";
import { closeFrame, type Token, type TokenKind, takeLineFeed, takeToken, unfinished } from "./scan-code.ts";
import { scanTemplateText } from "./scan-template.ts";
import { conflictMarker, isTemplate, mask, maskMarker, pushFrame, ScanError, type Scanner } from "./scanner.ts";

export interface Scanned {
  /** As long as the text. */
  readonly masked: string;
  readonly lines: Lines;
}

/** What a text is to be read as: a file's body, an expression, a template without quotes. */
export type ScanMode = "body" | "expression" | "template";

export function scanHcl(text: string, mode: ScanMode): Scanned | { readonly problem: HclProblem } {
  const lines = indexLines(text);
  try {
    return { masked: scan(text, mode, lines), lines };
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return { problem: problemAt(lines, error.offset, error.message, error.help) };
  }
}

/** A problem of an HCL text whose message ends with its place. */
export function problemAt(lines: Lines, offset: number, what: string, help?: string): HclProblem {
  const { line, column } = lines.position(offset);
  const message = `not HCL: ${what} (line ${line}, column ${column})`;
  return help === undefined ? { line, column, message } : { line, column, message, help };
}

function scan(text: string, mode: ScanMode, lines: Lines): string {
  if (text.length > MAX_LENGTH) throw new ScanError(0, "more than 8 MiB of text", "split the file");
  const hole = text.indexOf(HOLE);
  if (hole !== -1) throw new ScanError(hole, `found ${describeCharacter(HOLE)}, which means no character`, "delete it");
  const scanner: Scanner = {
    text,
    lines,
    frames: [],
    operators: 0,
    afterOperand: false,
    afterKeyword: false,
    edits: [],
  };
  scanner.frames.push(rootFrame(mode));
  let at = 0;
  while (at < text.length) {
    const frame = scanner.frames.at(-1);
    if (frame === undefined) throw new ScanError(at, "found text after the end");
    at = isTemplate(frame) ? scanTemplateText(scanner, frame, at) : scanCode(scanner, at);
  }
  unfinished(scanner);
  return applyEdits(text, scanner.edits);
}

function rootFrame(mode: ScanMode): Frame {
  if (mode === "body") return bodyFrame(0);
  return mode === "template" ? templateFrame("template", 0, 0) : bracketFrame("parentheses", -1);
}

function applyEdits(text: string, edits: Scanner["edits"]): string {
  const parts: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    parts.push(text.slice(done, edit.at), edit.text);
    done = edit.end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}

const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*)*/uy;
const NUMBER = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\r]+/y;
const OPERATOR = /\.\.\.|&&|\|\||==|!=|>=|<=|=>|[.,:?=+\-*/%<>!~]/y;
const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)(\r?\n)/uy;
const OPENING: Readonly<Record<string, "object" | "brackets" | "parentheses">> = {
  "{": "object",
  "[": "brackets",
  "(": "parentheses",
};

/** Takes one token of code; returns where the next one starts. */
function scanCode(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const character = text.charAt(at);
  switch (character) {
    case "\n":
      takeLineFeed(scanner, at);
      return at + 1;
    case " ":
    case "\t":
    case "\r":
      return matchEnd(SPACE, text, at) ?? at + 1;
    case '"':
      takeToken(scanner, token(scanner, "text", at, at + 1));
      pushFrame(scanner, templateFrame("quote", at, at + 1));
      return at + 1;
    case "#":
      return comment(scanner, at);
    case "/":
      if (text[at + 1] === "/" || text[at + 1] === "*") return comment(scanner, at);
      break;
    case "<":
      if (text[at + 1] === "<") return heredoc(scanner, at);
      break;
    case "{":
    case "[":
    case "(":
      return openBracket(scanner, at, character);
    case "}":
    case "]":
    case ")":
      closeFrame(scanner, at, character);
      return at + 1;
    default:
  }
  return word(scanner, at);
}

function word(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const name = matchEnd(NAME, text, at);
  if (name !== undefined) {
    takeToken(scanner, token(scanner, "name", at, name));
    return name;
  }
  const number = matchEnd(NUMBER, text, at);
  if (number !== undefined) {
    if (matchEnd(NAME, text, number) !== undefined) {
      throw new ScanError(at, "found a malformed number", "numbers are decimal, and names start with a letter");
    }
    takeToken(scanner, token(scanner, "number", at, number));
    // The grammar knows no exponent without a fraction.
    if (/[eE]/.test(text.slice(at, number))) scanner.edits.push({ at, end: number, text: "1".repeat(number - at) });
    return number;
  }
  const operator = matchEnd(OPERATOR, text, at);
  if (operator === undefined) throw unexpectedCharacter(text, at);
  takeToken(scanner, token(scanner, "operator", at, operator));
  countOperator(scanner, at);
  return operator;
}

function countOperator(scanner: Scanner, at: number): void {
  const frame = scanner.frames.at(-1);
  if (frame === undefined) return;
  frame.operators += 1;
  scanner.operators += 1;
  if (scanner.operators > MAX_OPERATORS) {
    throw new ScanError(at, `an expression of more than ${MAX_OPERATORS} operators`, "split it into locals");
  }
}

function token(scanner: Scanner, kind: TokenKind, at: number, end: number): Token {
  return { kind, at, text: scanner.text.slice(at, end) };
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function openBracket(scanner: Scanner, at: number, character: string): number {
  const isBlock = takeToken(scanner, { kind: "open", at, text: character });
  countOperator(scanner, at);
  pushFrame(scanner, isBlock ? bodyFrame(at) : bracketFrame(OPENING[character] ?? "parentheses", at));
  return at + 1;
}

function comment(scanner: Scanner, at: number): number {
  const { text } = scanner;
  if (text.startsWith("/*", at)) {
    const close = text.indexOf("*/", at + 2);
    if (close === -1) throw new ScanError(at, "a comment without an end", "end it with */");
    mask(scanner, at, close + 2);
    return close + 2;
  }
  const end = text.indexOf("\n", at);
  const stop = end === -1 ? text.length : end;
  mask(scanner, at, stop);
  return stop;
}

function heredoc(scanner: Scanner, at: number): number {
  const { text } = scanner;
  if (text.startsWith("<<<<<<<", at)) throw conflictMarker(at);
  HEREDOC.lastIndex = at;
  const [whole, , marker] = HEREDOC.exec(text) ?? [];
  if (whole === undefined || marker === undefined) {
    const help = "after << or <<- stands the marker, such as EOT, and then the line ends, without a space";
    throw new ScanError(at, "a heredoc without a marker at the end of its line", help);
  }
  if (marker.length > MAX_NESTING) throw new ScanError(at, "the marker of a heredoc is too long", "write EOT");
  takeToken(scanner, { kind: "text", at, text: "<<" });
  // The grammar compares markers byte by byte: what is not ASCII fails there.
  if (!/^[\w-]+$/.test(marker)) maskMarker(scanner, at + whole.indexOf(marker), marker);
  pushFrame(scanner, templateFrame("heredoc", at, at + whole.length, marker));
  return at + whole.length;
}

function unexpectedCharacter(text: string, at: number): ScanError {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const help =
    findPasted(character) === 0
      ? cureForPasted(character)
      : character === "'"
        ? 'texts stand in straight double quotes "'
        : undefined;
  return new ScanError(at, `found ${describeCharacter(character)}, which HCL does not know here`, help);
}
