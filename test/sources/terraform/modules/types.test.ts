/** Each row is what Terraform 1.11 prints for `output "x" { value = jsonencode(var.x) }`; "refused": it takes the value for an error. */

import { describe, expect, test } from "vitest";
import { declare, plain } from "./declare.ts";

const ROWS: readonly (readonly [type: string, value: string, result: unknown])[] = [
  ["string", "5", "5"],
  ["string", "1.50", "1.5"],
  ["string", "true", "true"],
  ["string", "null", null],
  ["string", "[]", "refused"],
  ["string", "{}", "refused"],
  ["number", '"1e3"', 1000],
  ["number", '"-1.5"', -1.5],
  ["number", '"x"', "refused"],
  ["number", '""', "refused"],
  ["number", "true", "refused"],
  ["bool", '"false"', false],
  ["bool", '"1"', true],
  ["bool", '"yes"', "refused"],
  ["bool", "1", "refused"],
  ["list(string)", "[1, true]", ["1", "true"]],
  ["list(string)", '"x"', "refused"],
  ["list(any)", '[1, "b", true]', ["1", "b", "true"]],
  ["list(map(any))", '[{ a = 1 }, { a = "x" }]', [{ a: "1" }, { a: "x" }]],
  ["map(any)", '{ a = 1, b = "x" }', { a: "1", b: "x" }],
  ["map(list(string))", "{ z = [1, true] }", { z: ["1", "true"] }],
  ["map(string)", "[]", "refused"],
  ["set(number)", '["3", 1, 3, 20]', [1, 3, 20]],
  ["set(string)", '["b", "a", "b"]', ["a", "b"]],
  ["tuple([string, number])", '[1, "2"]', ["1", 2]],
  ["tuple([string, number])", "[1]", "refused"],
  ["object({ x = string })", "{ x = null, y = 1 }", { x: null }],
  ["object({ x = string })", "{}", "refused"],
  ["object({ x = optional(string) })", "{}", { x: null }],
  ['object({ l = optional(list(number), [1, "2"]) })', "{ l = null }", { l: [1, 2] }],
  ['list(object({ n = string, o = optional(string, "d") }))', "[{ n = 1 }]", [{ n: "1", o: "d" }]],
  ['object({ n = optional(object({ m = optional(list(string), ["q"]) })) })', "{ n = {} }", { n: { m: ["q"] } }],
  ["object({ p = optional(object({ q = optional(bool, true) }), {}) })", "{}", { p: { q: true } }],
  ["any", '[1, "a"]', [1, "a"]],
];

describe("values of variables are converted to their type", () => {
  test.each(ROWS)("%s of %s", async (type, value, result) => {
    const found = await declare({
      "main.tf": `variable "x" {\n  type = ${type}\n}\nresource "aws_s3_bucket" "b" {\n  bucket = jsonencode(var.x)\n}\n`,
      "terraform.tfvars": `x = ${value}\n`,
    });
    const [bucket] = found.pieces;
    const name = bucket !== undefined && "name" in bucket ? plain(bucket.name) : undefined;
    if (result === "refused") {
      expect(name).toBe("?");
      expect(found.problems).toHaveLength(1);
    } else {
      expect(name).toEqual(result);
      expect(found.problems).toEqual([]);
    }
  });
});
