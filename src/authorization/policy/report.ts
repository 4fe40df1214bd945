/** Collecting the problems of one document while it is read. */

import { hasHole, showHoles } from "../hole.ts";
import type { JsonPath, PolicyKind, PolicyProblem } from "../model.ts";
import { nearest } from "./nearest.ts";

/** What every reader of an element gets. */
export interface Reading {
  readonly kind: PolicyKind;
  readonly problems: PolicyProblem[];
  /** The document was made of a template: part of its text may be known only after apply. */
  readonly holes: boolean;
}

/** Whether part of a text is not known yet: then nothing is wrong with it as far as one can tell. */
export function isOpen(reading: Reading, text: string): boolean {
  return reading.holes && hasHole(text);
}

export function error(reading: Reading, rule: string, path: JsonPath, message: string, help?: string): void {
  reading.problems.push({ severity: "error", rule, path, message, ...(help === undefined ? {} : { help }) });
}

export function warning(reading: Reading, rule: string, path: JsonPath, message: string, help?: string): void {
  reading.problems.push({ severity: "warning", rule, path, message, ...(help === undefined ? {} : { help }) });
}

/** "did you mean" for a mistyped word; undefined where nothing is near. */
export function suggestion(word: string, known: Iterable<string>): string | undefined {
  const near = nearest(word, known);
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, for messages. */
export function typeName(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** A text for a message: quoted, and cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(showHoles(text.length > 120 ? `${text.slice(0, 117)}...` : text));
}

/**
 * A string or a list of strings (G6), with the path of each. Undefined with a problem reported: neither, so the
 * statement cannot be read.
 */
export function stringList(
  reading: Reading,
  value: unknown,
  path: JsonPath,
): readonly { readonly text: string; readonly path: JsonPath }[] | undefined {
  if (typeof value === "string") return [{ text: value, path }];
  if (!Array.isArray(value)) {
    error(reading, "G6", path, `expected a string or a list of strings, found ${typeName(value)}`);
    return undefined;
  }
  const list: { text: string; path: JsonPath }[] = [];
  let whole = true;
  for (const [index, item] of value.entries()) {
    if (typeof item === "string") {
      list.push({ text: item, path: [...path, index] });
    } else {
      error(reading, "G6", [...path, index], `expected a string, found ${typeName(item)}`);
      whole = false;
    }
  }
  return whole ? list : undefined;
}
