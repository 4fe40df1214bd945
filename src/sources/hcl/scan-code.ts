/** The order of tokens in code, as far as it tells what a brace opens, where an argument ends and what stands twice. */

import { type BodyFrame, type BracketFrame, closedBy, type Frame, openedBy } from "./frames.ts";
import { closeDirectives, conflictMarker, isTemplate, popFrame, ScanError, type Scanner } from "./scanner.ts";

export type TokenKind = "name" | "number" | "text" | "operator" | "open";

export interface Token {
  readonly kind: TokenKind;
  readonly at: number;
  readonly text: string;
}

/** Takes a token that is no closing bracket. True where it opens a block's body. */
export function takeToken(scanner: Scanner, token: Token): boolean {
  const frame = scanner.frames.at(-1);
  if (frame !== undefined) refuseNeighbour(scanner, frame, token);
  const opensBlock = frame?.kind === "body" && takeInBody(scanner, frame, token);
  if (frame?.kind === "object") takeInObject(scanner, frame, token);
  if (frame !== undefined && frame.kind !== "body" && token.text === ",") endItem(scanner, frame);
  scanner.afterOperand =
    token.kind === "name" || token.kind === "number" || token.text === "..." || isSplat(scanner, token);
  return opensBlock;
}

const KEYWORDS: ReadonlySet<string> = new Set(["for", "in", "if"]);

/** Two operands next to each other, without an operator or comma. */
function refuseNeighbour(scanner: Scanner, frame: Frame, token: Token): void {
  const keyword = token.kind === "name" && KEYWORDS.has(token.text);
  const operand = token.kind === "name" || token.kind === "number" || token.kind === "text" || token.text === "{";
  const neighbours = scanner.afterOperand && operand && !keyword && !scanner.afterKeyword;
  scanner.afterKeyword = keyword;
  if (!neighbours || (frame.kind === "body" && frame.state !== "value")) return;
  if (frame.kind === "object" && frame.separator !== undefined) return;
  const wanted = frame.kind === "object" && !frame.hasEquals ? '"=", "," or an operator' : '"," or an operator';
  const help = 'two values stand next to each other; texts are put together in one text: "${a}${b}"';
  throw new ScanError(token.at, `expected ${wanted}, found ${shown(token)}`, help);
}

/** The star of `.*`, after which an expression may end. */
function isSplat(scanner: Scanner, { text, at }: Token): boolean {
  return text === "*" && scanner.text[at - 1] === ".";
}

function takeInBody(scanner: Scanner, body: BodyFrame, token: Token): boolean {
  switch (body.state) {
    case "start":
      startStatement(scanner, body, token);
      return false;
    case "name":
      return takeHeader(scanner, body, token);
    case "value":
      if (token.text === "=") {
        const help = "put each argument on a line of its own, and a value of several lines in parentheses";
        throw new ScanError(token.at, `a second "=" on the line of the argument ${JSON.stringify(body.name)}`, help);
      }
      if (token.text === ",") throw new ScanError(token.at, 'found ","', 'arguments end with their line, without ","');
      return false;
    default: {
      const message = `expected a new line after the block's "}", found ${shown(token)}`;
      throw new ScanError(token.at, message, "put what follows on a line of its own");
    }
  }
}

function startStatement(scanner: Scanner, body: BodyFrame, token: Token): void {
  if (token.kind !== "name") {
    if (/^(=======|>>>>>>>)/.test(scanner.text.slice(token.at, token.at + 7))) throw conflictMarker(token.at);
    throw new ScanError(
      token.at,
      `expected the name of an argument or block, found ${shown(token)}`,
      statementCure(token),
    );
  }
  body.state = "name";
  body.name = token.text;
  body.nameAt = token.at;
  body.labels = 0;
}

function statementCure({ kind, text }: Token): string {
  if (kind === "text") return "names of arguments and blocks stand without quotes";
  if (text === "{") return 'the "{" of a block stands on the line of its type and labels';
  return "a value goes on over several lines only in brackets: put it in parentheses";
}

/** Labels, then `{`; or `=`. */
function takeHeader(scanner: Scanner, body: BodyFrame, token: Token): boolean {
  if (token.kind === "name" || token.kind === "text") {
    body.labels += 1;
    return false;
  }
  if (token.text === "{") {
    body.state = "done";
    return true;
  }
  if (token.text === "=" && body.labels === 0) {
    declare(scanner, body);
    body.state = "value";
    return false;
  }
  const wanted = body.labels === 0 ? 'expected "=" or "{"' : 'expected "{"';
  const help = body.labels === 0 ? 'an argument is written name = value, and a block name "label" { ... }' : undefined;
  throw new ScanError(token.at, `${wanted} after ${JSON.stringify(body.name)}, found ${shown(token)}`, help);
}

function declare(scanner: Scanner, body: BodyFrame): void {
  const earlier = body.names.get(body.name);
  if (earlier !== undefined) {
    const { line } = scanner.lines.position(earlier);
    const message = `the argument ${JSON.stringify(body.name)} stands twice in one block, first on line ${line}`;
    throw new ScanError(body.nameAt, message, "keep one of them");
  }
  body.names.set(body.name, body.nameAt);
}

function takeInObject(scanner: Scanner, object: BracketFrame, token: Token): void {
  const first = scanner.text.slice(object.at + 1, token.at).trim() === "";
  if (token.kind === "name" && token.text === "for" && first) object.isFor = true;
  if (object.isFor) return;
  // Without its line feed an item in parentheses would be the arguments of a call.
  if (object.separator !== undefined && token.text === "(") {
    scanner.edits.push({ at: object.separator, end: object.separator + 1, text: "," });
  }
  object.separator = undefined;
  if (token.text !== "=") return;
  if (object.hasEquals) {
    throw new ScanError(token.at, 'a second "=" in one item of an object', "part items by a comma or a new line");
  }
  object.hasEquals = true;
}

function endItem(scanner: Scanner, frame: Frame): void {
  if (frame.kind === "object") frame.hasEquals = false;
  scanner.operators -= frame.operators;
  frame.operators = 0;
}

/** A line feed ends arguments and the items of objects; elsewhere in code it is a space. */
export function takeLineFeed(scanner: Scanner, at: number): void {
  const frame = scanner.frames.at(-1);
  if (frame?.kind === "body") endLine(scanner, frame, at);
  if (frame?.kind === "object" && !frame.isFor && scanner.afterOperand) {
    endItem(scanner, frame);
    frame.separator ??= at;
  }
}

function endLine(scanner: Scanner, body: BodyFrame, at: number): void {
  const name = JSON.stringify(body.name);
  if (body.state === "name") {
    if (body.labels === 0) {
      throw new ScanError(at, `expected "=" or "{" after ${name}`, "an argument is written name = value");
    }
    const help = 'the "{" stands on the line of the block\'s type and labels';
    throw new ScanError(at, `expected "{" after the labels of ${name}`, help);
  }
  if (body.state === "value" && !scanner.afterOperand) {
    const help =
      "write the value behind the =; a value goes on over several lines only in brackets: put it in parentheses";
    throw new ScanError(at, `the value of ${name} is not complete at the end of its line`, help);
  }
  endItem(scanner, body);
  body.state = "start";
}

/** A closing bracket. */
export function closeFrame(scanner: Scanner, at: number, character: string): void {
  const frame = scanner.frames.at(-1);
  if (frame === undefined || isTemplate(frame) || scanner.frames.length === 1) throw noOpening(at, character);
  if (closedBy(frame) !== character) throw mismatch(scanner, frame, at, character);
  if (frame.kind === "body") {
    if (frame.state === "name" || frame.state === "value") closeStatement(scanner, frame, at);
  }
  if ((frame.kind === "interpolation" || frame.kind === "directive") && !scanner.afterOperand) {
    const inside = scanner.text
      .slice(frame.at + 2, at)
      .replaceAll("~", "")
      .trim();
    // A strip marker is an operator to the scanner.
    if (inside === "" || !scanner.text.slice(0, at).endsWith("~")) {
      throw new ScanError(
        at,
        `expected an expression between ${openedBy(frame)} and }`,
        "write $${ for the text ${ itself",
      );
    }
  }
  popFrame(scanner);
  const around = scanner.frames.at(-1);
  if (around !== undefined && isTemplate(around)) around.textAt = at + 1;
  scanner.afterOperand = true;
}

function closeStatement(scanner: Scanner, body: BodyFrame, at: number): void {
  if (body.state === "name" || !scanner.afterOperand) {
    const message = `expected ${body.state === "name" ? '"=" or "{"' : "a value"} after ${JSON.stringify(body.name)}, found "}"`;
    throw new ScanError(at, message);
  }
}

function noOpening(at: number, character: string): ScanError {
  return new ScanError(
    at,
    `found ${JSON.stringify(character)}, which closes nothing`,
    "delete it, or add what it closes",
  );
}

function mismatch(scanner: Scanner, frame: Frame, at: number, character: string): ScanError {
  const { line } = scanner.lines.position(frame.at);
  const opened = `${JSON.stringify(openedBy(frame))} of line ${line}`;
  const message = `expected ${JSON.stringify(closedBy(frame))} that closes the ${opened}, found ${JSON.stringify(character)}`;
  return new ScanError(at, message, `add ${closedBy(frame)} where what was opened on line ${line} ends`);
}

/** Everything has to be closed at the end of a text. */
export function unfinished(scanner: Scanner): void {
  const { text, frames } = scanner;
  const root = frames[0];
  const open = frames.at(-1);
  if (open === undefined || root === undefined) return;
  if (frames.length > 1) throw notClosed(scanner, open);
  if (root.kind === "body") endLine(scanner, root, text.length);
  if (isTemplate(root)) {
    scanner.edits.push({ at: root.textAt, end: text.length, text: " ".repeat(text.length - root.textAt) });
    closeDirectives(root);
  }
}

function notClosed(scanner: Scanner, open: Frame): ScanError {
  if (open.kind === "quote")
    return new ScanError(open.at, "a text without its closing quote", 'end it with a straight "');
  if (open.kind === "heredoc") {
    const help = `end it with a line that holds nothing but ${open.marker}`;
    return new ScanError(open.at, `the heredoc ${open.marker} does not end`, help);
  }
  const what = open.kind === "body" ? `the block ${JSON.stringify(nameOfBlock(scanner))}` : `"${openedBy(open)}"`;
  const help = `add ${closedBy(open)} where it ends`;
  return new ScanError(open.at, `${what} is not closed: expected "${closedBy(open)}"`, help);
}

function nameOfBlock(scanner: Scanner): string {
  const around = scanner.frames.at(-2);
  return around?.kind === "body" ? around.name : "";
}

function shown({ kind, text }: Token): string {
  return kind === "text" ? "a text" : JSON.stringify(text);
}
