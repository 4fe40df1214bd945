/** Texts in quotes, heredocs and template files: where they end, and where code stands in them. */

import { bracketFrame, type TemplateFrame } from "./frames.ts";
import { closeDirectives, mask, maskMarker, popFrame, pushFrame, ScanError, type Scanner } from "./scanner.ts";

const SPECIAL = /["\\\n$%]/g;
const ESCAPE = /\\(?:[nrt"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/y;
const KEYWORD = /%\{~?\s*([a-z]*)/y;

/** Scans text up to code in it or to its end; returns where to go on. */
export function scanTemplateText(scanner: Scanner, frame: TemplateFrame, from: number): number {
  const { text } = scanner;
  let at = from;
  // The closing marker may stand on the very first line of a heredoc.
  if (frame.kind === "heredoc" && text[at - 1] === "\n") {
    const end = closeHeredoc(scanner, frame, at);
    if (end !== undefined) return end;
  }
  for (;;) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (found === null) return text.length;
    at = found.index;
    const character = found[0];
    if (character === "$" || character === "%") {
      if (text[at + 1] === "{") return enterCode(scanner, frame, at, character);
      at = skipEscaped(text, frame, at, character);
      continue;
    }
    if (character === "\n" && frame.kind === "heredoc") {
      const end = closeHeredoc(scanner, frame, at + 1);
      if (end !== undefined) return end;
    }
    if (frame.kind !== "quote") {
      at += 1;
      continue;
    }
    if (character === '"') return closeQuote(scanner, frame, at);
    if (character === "\n") {
      const help = 'end it with a straight "; a line break inside of a text is written \\n, or the text as a heredoc';
      throw new ScanError(frame.at, "a text is not closed on its line", help);
    }
    at = skipEscape(text, at);
  }
}

/** `$${` and `%%{` are the texts `${` and `%{`. What a third `$` before them means, no documentation tells. */
function skipEscaped(text: string, frame: TemplateFrame, at: number, character: string): number {
  if (text[at + 1] !== character || text[at + 2] !== "{") return at + 1;
  if (at > frame.textAt && text[at - 1] === character) {
    throw new ScanError(
      at - 1,
      `found ${character.repeat(3)}{, which can be read in two ways`,
      `write \${"${character}"}`,
    );
  }
  return at + 3;
}

function skipEscape(text: string, at: number): number {
  ESCAPE.lastIndex = at;
  if (!ESCAPE.test(text)) {
    const help = 'after \\ only n r t " \\ uXXXX or UXXXXXXXX may stand; a backslash itself is \\\\';
    throw new ScanError(at, "found an unknown escape in a text", help);
  }
  const code = Number.parseInt(text.slice(at + 2, ESCAPE.lastIndex), 16);
  if (code === 0xfdd0 || code > 0x10ffff) throw new ScanError(at, "the escape of something that is no character");
  return ESCAPE.lastIndex;
}

function closeQuote(scanner: Scanner, frame: TemplateFrame, at: number): number {
  mask(scanner, frame.textAt, at);
  closeDirectives(frame);
  popFrame(scanner);
  scanner.afterOperand = true;
  return at + 1;
}

/** Where the heredoc ends if its marker stands alone on the line that starts at `at`. */
function closeHeredoc(scanner: Scanner, frame: TemplateFrame, at: number): number | undefined {
  const { text } = scanner;
  const lineFeed = text.indexOf("\n", at);
  const line = text.slice(at, lineFeed === -1 ? text.length : lineFeed);
  if (line.trim() !== frame.marker) return undefined;
  const markerAt = at + line.indexOf(frame.marker);
  // The grammar wants the line feed before the marker.
  mask(scanner, frame.textAt, at - 1);
  if (!/^[\w-]+$/.test(frame.marker)) maskMarker(scanner, markerAt, frame.marker);
  closeDirectives(frame);
  popFrame(scanner);
  scanner.afterOperand = true;
  return markerAt + frame.marker.length;
}

function enterCode(scanner: Scanner, frame: TemplateFrame, at: number, character: string): number {
  const around = scanner.frames.at(-2);
  if (around?.kind === "body" && around.state === "name") {
    throw new ScanError(at, "a template in the label of a block", "labels are plain texts");
  }
  mask(scanner, frame.textAt, at);
  if (character === "%") takeDirective(scanner, frame, at);
  pushFrame(scanner, bracketFrame(character === "$" ? "interpolation" : "directive", at));
  return at + (scanner.text[at + 2] === "~" ? 3 : 2);
}

function takeDirective({ text }: Scanner, { directives }: TemplateFrame, at: number): void {
  KEYWORD.lastIndex = at;
  const word = KEYWORD.exec(text)?.[1] ?? "";
  const open = directives.at(-1);
  switch (word) {
    case "if":
    case "for":
      if (directives.length >= 50) throw new ScanError(at, "directives nested more than 50 levels deep");
      directives.push({ word, at });
      return;
    case "else":
      if (open?.word !== "if") throw new ScanError(at, "%{ else } without %{ if }");
      directives.splice(-1, 1, { word, at: open.at });
      return;
    case "endif":
      if (open?.word !== "if" && open?.word !== "else") throw new ScanError(at, "%{ endif } without %{ if }");
      directives.pop();
      return;
    case "endfor":
      if (open?.word !== "for") throw new ScanError(at, "%{ endfor } without %{ for }");
      directives.pop();
      return;
    default: {
      const help = "directives are if, else, endif, for and endfor; the text %{ itself is written %%{";
      throw new ScanError(at, `found the directive ${JSON.stringify(word)}, which is none`, help);
    }
  }
}
