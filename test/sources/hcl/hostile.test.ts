import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExpression, parseHcl, parseTemplate } from "../../../src/sources/hcl/parse.ts";
import { parser } from "./show.ts";

function firstProblem(text: string): string | undefined {
  const result = parseHcl(parser, text, "main.tf");
  if ("problems" in result) return result.problems[0].message;
  for (const block of result.body.blocks) expect(block.body).toBeDefined();
  return undefined;
}

test.each([
  ["brackets", `a = ${"[".repeat(5000)}`, "nested more than 100 levels"],
  ["blocks", "b {\n".repeat(5000), "nested more than 100 levels"],
  ["templates", `a = ${'"${'.repeat(5000)}`, "nested more than 100 levels"],
  ["directives", `a = "${"%{ if b }".repeat(5000)}"`, "nested more than 50 levels"],
  ["operators", `a = ${"1 + ".repeat(50_000)}1\n`, "more than 500 operators"],
  ["negations", `a = ${"!".repeat(50_000)}b\n`, "more than 500 operators"],
  ["conditionals", `a = ${"b ? 1 : ".repeat(50_000)}2\n`, "more than 500 operators"],
  ["accesses", `a = b${".c".repeat(50_000)}\n`, "more than 500 operators"],
  ["text", `# ${"x".repeat(9_000_000)}`, "more than 8 MiB"],
])("too many %s", (_, text, message) => {
  expect(firstProblem(text)).toContain(message);
});

test.each([
  ["items", `a = [${"b.c, ".repeat(20_000)}]\n`],
  ["members", `a = {\n${"  b = c.d\n".repeat(20_000)}}\n`],
  ["parts", `a = "${"${b.c}x".repeat(20_000)}"\n`],
  ["lines", `a = <<EOT\n${"x $ % { } y\n".repeat(50_000)}EOT\n`],
  ["blocks", "b {\n  c = d.e\n}\n".repeat(20_000)],
  ["nesting that is allowed", `a = ${"[".repeat(90)}1${"]".repeat(90)}\n`],
  ["operators that are allowed", `a = ${"1 + ".repeat(400)}1\n`],
  ["markers that nearly end", `a = <<EOT\n${"EO\nEOTX\n EOT x\n".repeat(5000)}EOT\n`],
])("many %s are read", (_, text) => {
  expect(firstProblem(text)).toBeUndefined();
});

const fragments = fc.array(
  fc.constantFrom(
    ...[
      "a",
      "b",
      "1",
      " ",
      "\n",
      "=",
      "{",
      "}",
      "[",
      "]",
      "(",
      ")",
      '"',
      "${",
      "%{",
      "~",
      "<<EOT\n",
      "EOT\n",
      "for ",
      " in ",
    ],
    ...[
      "if ",
      "?",
      ":",
      ",",
      ".",
      "*",
      "...",
      "=>",
      "&&",
      "#",
      "/*",
      "*/",
      "\\",
      "é",
      "😀",
      "endif",
      "\u0000",
      "$",
      "\r\n",
    ],
  ),
  { maxLength: 40 },
);

test("whatever the text, there is a tree or a problem with a place in it", () => {
  fc.assert(
    fc.property(fragments, (parts) => {
      const text = parts.join("");
      for (const result of [
        parseHcl(parser, text, "main.tf"),
        parseTemplate(parser, text, "main.tpl"),
        parseExpression(parser, text, "main.tf"),
      ]) {
        if ("body" in result) for (const { body } of result.body.blocks) expect(body).toBeDefined();
        if (!("problems" in result)) continue;
        const [{ line, column, message }] = result.problems;
        expect(message).toMatch(/^not HCL: /);
        const lines = text.split("\n");
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
      }
    }),
    { numRuns: 3000 },
  );
});
