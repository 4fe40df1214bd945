/** Values of Terraform from the short forms that the tables and properties use, and back. */

import { HOLE } from "../../../../src/authorization/hole.ts";
import type { Place } from "../../../../src/inventory/model.ts";
import type { Hole, Value } from "../../../../src/sources/template/value.ts";
import type { FunctionContext } from "../../../../src/sources/terraform/model.ts";

/**
 * JSON, and beside it: `{"unknown": true}`; `{"set": [...]}`; `{"parts": [...]}`, a text in which null is a hole that nobody
 * knows and `{"of": "..."}` one that stands for that name.
 */
export type Short = string | number | boolean | null | readonly Short[] | { readonly [name: string]: Short };

export const PLACE: Place = { path: "main.tf", line: 1, column: 1, endLine: 1, endColumn: 9 };

const WHY = "known after apply";

export function toValue(short: Short): Value {
  if (short === null) return { kind: "null", place: PLACE };
  if (typeof short === "string") return { kind: "string", text: short, holes: [], place: PLACE };
  if (typeof short === "number") return { kind: "number", value: short, place: PLACE };
  if (typeof short === "boolean") return { kind: "boolean", value: short, place: PLACE };
  if (isList(short)) return { kind: "list", items: short.map(toValue), place: PLACE };
  const { unknown, set, parts } = short;
  if (unknown === true) return { kind: "unknown", hole: { why: WHY }, place: PLACE };
  if (isList(set)) return { kind: "list", items: set.map(toValue), set: true, place: PLACE };
  if (isList(parts)) return withHoles(parts);
  const members = Object.entries(short).map(
    ([name, member]) => [name, { value: toValue(member), place: PLACE }] as const,
  );
  return { kind: "object", members: new Map(members), place: PLACE };
}

function withHoles(parts: readonly Short[]): Value {
  const holes = parts.flatMap((part): Hole[] => {
    if (typeof part === "string") return [];
    const of = part !== null && typeof part === "object" && !isList(part) ? part["of"] : undefined;
    return [typeof of === "string" ? { why: WHY, of } : { why: WHY }];
  });
  return {
    kind: "string",
    text: parts.map((part) => (typeof part === "string" ? part : HOLE)).join(""),
    holes,
    place: PLACE,
  };
}

export function toShort(value: Value): Short {
  switch (value.kind) {
    case "null":
      return null;
    case "string":
      return value.holes.length === 0 ? value.text : { parts: partsOf(value.text, value.holes) };
    case "list": {
      const items = value.items.map(toShort);
      return value.set === true ? { set: items } : items;
    }
    case "object":
      return Object.fromEntries(Array.from(value.members, ([name, member]) => [name, toShort(member.value)]));
    case "unknown":
      return { unknown: true };
    default:
      return value.value;
  }
}

function partsOf(text: string, holes: readonly Hole[]): Short[] {
  const runs = text.split(HOLE);
  if (runs.length !== holes.length + 1) throw new Error(`${runs.length - 1} holes in the text, ${holes.length} named`);
  return runs.flatMap((run, index) => {
    const hole = holes[index];
    const shown = hole === undefined ? [] : [hole.of === undefined ? null : { of: hole.of }];
    return run === "" ? shown : [run, ...shown];
  });
}

function isList(short: Short | undefined): short is readonly Short[] {
  return Array.isArray(short);
}

/** Files by their paths. A template is rendered to its text with each `${name}` filled in. */
export function contextOf(files: Readonly<Record<string, string>> = {}): FunctionContext {
  return {
    place: PLACE,
    readFile: (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined ? undefined : { text, path };
    },
    renderTemplate: ({ text, path }, variables) => ({
      kind: "string",
      text: text.replace(/\$\{(\w+)\}/g, (_all, name: string) => {
        const value = variables.members.get(name)?.value;
        return value?.kind === "string" ? value.text : "?";
      }),
      holes: [],
      place: { ...PLACE, path },
    }),
  };
}
