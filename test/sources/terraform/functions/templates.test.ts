/** Files, templates and the places of texts. */

import { expect, test } from "vitest";
import type { TextValue, Value } from "../../../../src/sources/template/value.ts";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { contextOf, PLACE, toShort, toValue } from "./values.ts";

const FILES = { "greeting.tftpl": "Hello, ${name}!", "policy.json": '{\n  "a": 1\n}\n' };

function call(name: string, ...parameters: Value[]): Value {
  const work = FUNCTIONS.get(name);
  if (work === undefined) throw new Error(name);
  return work(parameters, contextOf(FILES));
}

function text(value: Value): TextValue {
  if (value.kind !== "string") throw new Error(`a ${value.kind}`);
  return value;
}

/** Written from a column of the first line on. */
function written(content: string, column: number): TextValue {
  const place = { path: "main.tf", line: 1, column, endLine: 1, endColumn: column + content.length };
  return {
    kind: "string",
    text: content,
    holes: [],
    place,
    segments: content === "" ? [] : [{ length: content.length, place, verbatim: true }],
  };
}

/** Each run of a text with the columns that it was written at. */
function runs(value: Value): (readonly [string, number, number])[] {
  let at = 0;
  return (text(value).segments ?? []).map(({ length, place }) => {
    at += length;
    return [text(value).text.slice(at - length, at), place.column, place.endColumn];
  });
}

test("templatefile renders a file of the repository", () => {
  expect(toShort(call("templatefile", toValue("greeting.tftpl"), toValue({ name: "Ander" })))).toBe("Hello, Ander!");
  expect(call("templatefile", toValue("missing"), toValue({}))).toMatchObject({
    kind: "unknown",
    hole: { why: "the file missing is not in the repository" },
  });
  expect(call("templatefile", toValue("greeting.tftpl"), toValue({ unknown: true })).kind).toBe("unknown");
  expect(call("templatefile", toValue({ unknown: true }), toValue({})).kind).toBe("unknown");
  expect(() => call("templatefile", toValue("greeting.tftpl"), toValue("x"))).toThrow(ExpressionError);
});

test("templatestring renders a text", () => {
  expect(toShort(call("templatestring", toValue("Hi ${name}"), toValue({ name: "Ander" })))).toBe("Hi Ander");
  expect(call("templatestring", toValue({ parts: ["a", null] }), toValue({})).kind).toBe("unknown");
  expect(call("templatestring", toValue("a"), toValue({ unknown: true })).kind).toBe("unknown");
  expect(() => call("templatestring", toValue("a"), toValue([]))).toThrow(ExpressionError);
});

test("a file's text has the place of each line", () => {
  const file = text(call("file", toValue("policy.json")));
  expect(file.place).toEqual({ path: "policy.json", line: 1, column: 1, endLine: 4, endColumn: 1 });
  expect(file.segments?.map(({ length, place, verbatim }) => [length, place.line, place.column, verbatim])).toEqual([
    [1, 1, 1, true],
    [1, 1, 2, false],
    [8, 2, 1, true],
    [1, 2, 9, false],
    [1, 3, 1, true],
    [1, 3, 2, false],
  ]);
});

test("slices keep where they were written", () => {
  const value = written("arn:aws:s3:::bucket", 10);
  expect(runs(call("trimprefix", value, toValue("arn:")))).toEqual([["aws:s3:::bucket", 14, 29]]);
  expect(runs(call("substr", value, toValue(4), toValue(3)))).toEqual([["aws", 14, 17]]);
  const parts = call("split", toValue(":"), value);
  expect(parts.kind === "list" && parts.items.map((part) => runs(part))).toEqual([
    [["arn", 10, 13]],
    [["aws", 14, 17]],
    [["s3", 18, 20]],
    [],
    [],
    [["bucket", 23, 29]],
  ]);
});

test("texts that are put together keep where their parts were written", () => {
  const [bucket, format] = [written("bucket", 40), written("arn:%s/*", 5)];
  expect(runs(call("format", format, bucket))).toEqual([
    ["arn:", 5, 9],
    ["bucket", 40, 46],
    ["/*", 11, 13],
  ]);
  const list: Value = { kind: "list", items: [bucket, written("key", 60)], place: PLACE };
  expect(runs(call("join", written("/", 20), list))).toEqual([
    ["bucket", 40, 46],
    ["/", 20, 21],
    ["key", 60, 63],
  ]);
  expect(runs(call("replace", written("a-b", 1), toValue("-"), written("+", 70)))).toEqual([
    ["a", 1, 2],
    ["+", 70, 71],
    ["b", 3, 4],
  ]);
});

test("every text's runs are as long as the text", () => {
  const value: Value = {
    ...written("a:b", 1),
    text: "a:b\uFDD0",
    holes: [{ why: "later", of: "role" }],
    segments: [
      { length: 3, place: PLACE, verbatim: true },
      { length: 1, place: PLACE, verbatim: false },
    ],
  };
  for (const result of [
    call("split", toValue(":"), value),
    call("trimspace", value),
    call("format", toValue("%s."), value),
  ]) {
    for (const each of result.kind === "list" ? result.items : [result]) {
      const { text: all, segments, holes } = text(each);
      expect((segments ?? [{ length: all.length }]).reduce((sum, { length }) => sum + length, 0)).toBe(all.length);
      expect(holes.length).toBe(all.split("\uFDD0").length - 1);
    }
  }
});

test("jsonencode keeps its argument, and jsondecode gives it back", () => {
  const policy = toValue({ Statement: [{ Resource: { parts: ["arn:", null] }, Action: { set: ["b", "a"] } }] });
  const encoded = text(call("jsonencode", policy));
  expect(encoded.decoded).toBe(policy);
  expect(toShort(call("jsondecode", encoded))).toEqual({
    Statement: [{ Action: ["a", "b"], Resource: { parts: ["arn:", null] } }],
  });
  expect(call("format", toValue("%s"), encoded)).toBe(encoded);
});

test("what is too large is not worked out, and said", () => {
  const long = toValue("x".repeat(600_000));
  let nested: Value = toValue(["a", "b", "c"]);
  for (let level = 0; level < 40; level += 1) nested = { kind: "list", items: [nested, nested], place: PLACE };
  const many = toValue(Array.from({ length: 200 }, (_item, index) => String(index)));
  const results = [
    call("join", long, toValue(["a", "b", "c"])),
    call("format", toValue("%s%s"), long, long),
    call("replace", long, toValue("x"), toValue("yy")),
    call("setproduct", many, many, many),
    call("jsonencode", nested),
    call("flatten", nested),
    call(
      "yamldecode",
      toValue(
        `a: &a [x, x]\n${Array.from("bcdefghijklmnopqrst", (name, index, all = "abcdefghijklmnopqrst") => `${name}: &${name} [${`*${all[index]}, `.repeat(9)}]`).join("\n")}`,
      ),
    ),
    call("indent", toValue(1_000_000), toValue("a\nb\nc")),
  ];
  expect(results.map(({ kind }) => kind)).toEqual(results.map(() => "unknown"));
});

test("an object with a name that is not known has no names that are", () => {
  const object: Value = {
    kind: "object",
    members: new Map([["a\uFDD0", { value: toValue("x"), place: PLACE }]]),
    place: PLACE,
  };
  const results = [
    call("keys", object),
    call("values", object),
    call("length", object),
    call("merge", toValue({ b: 1 }), object),
    call("lookup", object, toValue("b"), toValue("y")),
    call("tomap", object),
    call("jsondecode", call("jsonencode", object)),
    call("yamlencode", object),
  ];
  expect(results.map(({ kind }) => kind)).toEqual(results.map(() => "unknown"));
  expect(toShort(call("jsonencode", object))).toEqual({ parts: [null] });
});
