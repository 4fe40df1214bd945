/** CSV as Athena and CloudTrail Lake write it (RFC 4180): a header line, quoted fields, doubled quotes. */

export interface CsvRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** The rows of a text in one pass; a quote that is never closed ends with the text. */
export function* csvRows(text: string): Generator<CsvRow> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at) : bare(text, at);
      fields.push(field.value);
      line += field.lines;
      at = field.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") {
      at += 1;
      line += 1;
    } else if (at < text.length) {
      // Something behind a closing quote: leave the rest of the line.
      const next = text.indexOf("\n", at);
      at = next < 0 ? text.length : next + 1;
      line += 1;
    }
    if (fields.length > 1 || fields[0] !== "") yield { line: start, fields };
  }
}

interface Field {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

function quoted(text: string, from: number): Field {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return ended([...parts, text.slice(at)], text.length);
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return ended(parts, quote + 1);
    parts.push('"');
    at = quote + 2;
  }
}

function ended(parts: readonly string[], end: number): Field {
  const value = parts.join("");
  let lines = 0;
  for (let at = value.indexOf("\n"); at >= 0; at = value.indexOf("\n", at + 1)) lines += 1;
  return { value, end, lines };
}

function bare(text: string, from: number): Field {
  let end = from;
  while (end < text.length && text[end] !== "," && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(from, end), end, lines: 0 };
}
