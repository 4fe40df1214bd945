/** What is not known never makes a function tell something that may turn out wrong. */

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HOLE } from "../../../../src/authorization/hole.ts";
import type { TextValue, Value } from "../../../../src/sources/template/value.ts";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { contextOf, PLACE, type Short, toShort, toValue } from "./values.ts";

interface Row {
  readonly function: string;
  readonly arguments: readonly Short[];
  readonly files?: Readonly<Record<string, string>>;
  readonly value?: Short;
}

const table = new URL("../../../cases/templates/terraform-functions.jsonl", import.meta.url);
const rows = readFileSync(table, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Row)
  .filter((row) => row.value !== undefined && !hasUnknown(row.arguments));

function hasUnknown(short: Short): boolean {
  return /"(?:unknown|parts)":/.test(JSON.stringify(short));
}

/** Undefined: Terraform refuses it. */
function call(name: string, parameters: readonly Value[], files?: Readonly<Record<string, string>>): Value | undefined {
  try {
    return FUNCTIONS.get(name)?.(parameters, contextOf(files));
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** The places in a value: each is the way from the outside. */
function places(value: Value): (readonly (string | number)[])[] {
  const inner: (readonly [string | number, Value])[] =
    value.kind === "list"
      ? value.items.map((item, index) => [index, item])
      : value.kind === "object"
        ? Array.from(value.members, ([name, member]) => [name, member.value])
        : [];
  return [[], ...inner.flatMap(([step, item]) => places(item).map((way) => [step, ...way]))];
}

function replaceAt(value: Value, way: readonly (string | number)[], by: (old: Value) => Value): Value {
  const [step, ...rest] = way;
  if (step === undefined) return by(value);
  if (value.kind === "list") {
    return { ...value, items: value.items.map((item, index) => (index === step ? replaceAt(item, rest, by) : item)) };
  }
  if (value.kind !== "object") return value;
  const members = Array.from(
    value.members,
    ([name, member]) =>
      [name, name === step ? { ...member, value: replaceAt(member.value, rest, by) } : member] as const,
  );
  return { ...value, members: new Map(members) };
}

/** Nothing is known of it; or of a text, a stretch is a hole. */
function forget(value: Value, from: number, to: number, whole: boolean): Value {
  if (whole || value.kind !== "string") return { kind: "unknown", hole: { why: "later" }, place: PLACE };
  const [start, end] = [Math.min(from, value.text.length), Math.min(Math.max(from, to), value.text.length)];
  const text = value.text.slice(0, start) + HOLE + value.text.slice(end);
  return { kind: "string", text, holes: [{ why: "later" }], place: PLACE };
}

/** True where what is known of `open` is so in `known`. */
function fits(open: Value, known: Value): boolean {
  if (open.kind === "unknown") return true;
  if (open.kind === "string" && open.holes.length > 0) return known.kind === "string" && textFits(open, known.text);
  if (open.kind === "list" && known.kind === "list") {
    // Unknown items of a set may be the same as others, and stand at its end.
    if (open.set === true) return open.items.every((item) => known.items.some((other) => fits(item, other)));
    return (
      open.items.length === known.items.length &&
      open.items.every((item, index) => {
        const other = known.items[index];
        return other !== undefined && fits(item, other);
      })
    );
  }
  if (open.kind === "object" && known.kind === "object") {
    return (
      open.members.size === known.members.size &&
      [...open.members].every(([name, member]) => {
        const other = known.members.get(name);
        return other !== undefined && fits(member.value, other.value);
      })
    );
  }
  return JSON.stringify(toShort(open)) === JSON.stringify(toShort(known));
}

function textFits({ text }: TextValue, known: string): boolean {
  const escaped = text.split(HOLE).map((run) => run.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[\\s\\S]*?")}$`, "u").test(known);
}

describe("an example of the documentation of which something is forgotten", () => {
  test.each([...new Set(rows.map((row) => row.function))])("%s", (name) => {
    const its = rows.filter((row) => row.function === name && row.arguments.length > 0);
    if (its.length === 0) return;
    fc.assert(
      fc.property(
        fc.constantFrom(...its),
        fc.nat(),
        fc.nat(9),
        fc.nat(9),
        fc.boolean(),
        (row, pick, from, to, whole) => {
          const parameters = row.arguments.map(toValue);
          const ways = parameters.flatMap((value, index) => places(value).map((way) => [index, ...way]));
          const [index = 0, ...way] = ways[pick % ways.length] ?? [];
          const changed = parameters.map((value, at) =>
            at === index ? replaceAt(value, way.map(String).map(asStep), (old) => forget(old, from, to, whole)) : value,
          );
          const [open, known] = [call(name, changed, row.files), call(name, parameters, row.files)];
          // It must not be refused: with what was forgotten it is not.
          expect(open).toBeDefined();
          expect(known).toBeDefined();
          if (open !== undefined && known !== undefined) {
            expect(fits(open, known), `${JSON.stringify(toShort(open))} is not ${JSON.stringify(toShort(known))}`).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

function asStep(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

const TEXT = fc.string({ unit: fc.constantFrom("a", "b", "A", ":", "/", "-", " ", "\n", "é"), maxLength: 6 });
const LIST = fc.array(TEXT, { maxLength: 4 });

/** Arguments that differ only in one text, which is `head + middle + tail`. */
const TEXT_FUNCTIONS: Readonly<Record<string, (text: Value, other: Value) => Value[]>> = {
  chomp: (text) => [text],
  coalesce: (text, other) => [text, other],
  contains: (text, other) => [list(other, text), other],
  distinct: (text, other) => [list(text, other, other)],
  endswith: (text, other) => [text, other],
  format: (text, other) => [toValue("%s-%q-%3s"), other, text, text],
  indent: (text) => [toValue(2), text],
  index: (text, other) => [list(other, text), other],
  join: (text, other) => [other, list(text, other)],
  jsonencode: (text, other) => [list(text, other)],
  length: (text) => [text],
  lower: (text) => [text],
  replace: (text, other) => [text, other, toValue("x")],
  setintersection: (text, other) => [list(text, other), list(other)],
  setsubtract: (text, other) => [list(text, other), list(other)],
  setunion: (text, other) => [list(text), list(other)],
  sort: (text, other) => [list(text, other)],
  split: (text, other) => [other, text],
  startswith: (text, other) => [text, other],
  strcontains: (text, other) => [text, other],
  substr: (text) => [text, toValue(1), toValue(2)],
  trim: (text, other) => [text, other],
  trimprefix: (text, other) => [text, other],
  trimspace: (text) => [text],
  trimsuffix: (text, other) => [text, other],
  upper: (text) => [text],
  urlencode: (text) => [text],
};

function list(...items: Value[]): Value {
  return { kind: "list", items, place: PLACE };
}

test.each(Object.keys(TEXT_FUNCTIONS))("%s of a text with a hole fits whatever the hole is", (name) => {
  const parametersOf = TEXT_FUNCTIONS[name];
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, LIST, (head, tail, other, middles) => {
      const withHole: Value = { kind: "string", text: head + HOLE + tail, holes: [{ why: "later" }], place: PLACE };
      const open = call(name, parametersOf?.(withHole, toValue(other)) ?? []);
      for (const middle of ["", other, ...middles]) {
        const known = call(name, parametersOf?.(toValue(head + middle + tail), toValue(other)) ?? []);
        // Refused for this text: the hole does not stand for it.
        if (known !== undefined) expect(open !== undefined && fits(open, known)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("names stand for texts without white space, slash and colon", () => {
  const names = fc.string({ unit: fc.constantFrom("a", "B", "-", "7", "."), minLength: 1, maxLength: 5 });
  const functions = ["split", "trimspace", "chomp", "coalesce", "compact", "provider::aws::arn_parse"];
  fc.assert(
    fc.property(fc.constantFrom(...functions), TEXT, TEXT, names, (name, head, tail, role) => {
      const start = name.startsWith("provider") ? `arn:aws:iam::1:${head}` : head;
      const text = (middle: string, holes: TextValue["holes"]): Value[] => {
        const value: Value = { kind: "string", text: start + middle + tail, holes, place: PLACE };
        if (name === "split") return [toValue(":"), value];
        return name === "compact" ? [list(value)] : [value];
      };
      const [open, known] = [call(name, text(HOLE, [{ why: "later", of: "role" }])), call(name, text(role, []))];
      expect(open !== undefined && known !== undefined && fits(open, known)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
