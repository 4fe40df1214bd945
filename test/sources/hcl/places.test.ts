import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression, TemplatePart } from "../../../src/sources/hcl/model.ts";
import { parseTemplate } from "../../../src/sources/hcl/parse.ts";
import { argument, parser, textAt } from "./show.ts";

test("every expression has its own place", () => {
  const text = 'a = f(b.c, [1, "é😀${d.e}f"], { g = -h ? (i) : j[*].k })\n';
  const found = new Set(expressionsIn(argument(text)).map(({ place }) => textAt(text, place)));
  for (const one of ["b.c", '[1, "é😀${d.e}f"]', '"é😀${d.e}f"', "d.e", "-h", "h", "i", "j[*].k", "j", "1", "g"]) {
    expect(found).toContain(one);
  }
  expect(found).toContain("-h ? (i) : j[*].k");
});

function expressionsIn(expression: Expression): readonly Expression[] {
  const children = Object.values(expression).flatMap((value) => (Array.isArray(value) ? value : [value]));
  const inner = children.flatMap((child) =>
    typeof child === "object" && child !== null
      ? [child, ...(["key", "value", "expression"] as const).map((name) => child[name])]
      : [],
  );
  const nested = inner.filter((one) => typeof one === "object" && one !== null && "place" in one && "type" in one);
  return [expression, ...nested.flatMap((one) => expressionsIn(one as Expression))];
}

const pieces = fc.array(
  fc.constantFrom(
    "a",
    "é",
    "😀",
    " ",
    "  ",
    "\\n",
    '\\"',
    "\\u00e9",
    "$${",
    "%%{",
    "$ ",
    "% ",
    "${x}",
    "${ x ~}",
    "{ }",
    "'",
  ),
  { maxLength: 12 },
);
const lines = fc.array(
  fc.constantFrom("a", "  é 😀", "", "   ", '  "b": "${x}",', "%{ if x ~}c%{ endif }", "$${y}", "\\n"),
);

test("text of templates that is said to be verbatim stands so at its place, on one line", () => {
  const quoted = pieces.map((all) => `a = "${all.join("")}"\n`);
  const heredoc = lines.map((all) => `a = <<-EOT\n${all.map((line) => `  ${line}\n`).join("")}  EOT\n`);
  fc.assert(
    fc.property(fc.oneof(quoted, heredoc), (text) => {
      const value = argument(text);
      if (value.type !== "template") return;
      for (const part of textsIn(value.parts)) {
        expect(part.text.slice(0, -1)).not.toContain("\n");
        if (!part.verbatim) continue;
        expect(part.place.endLine).toBe(part.place.line);
        expect(textAt(text, part.place)).toBe(part.text.replace(/\n$/, ""));
      }
    }),
  );
});

function textsIn(parts: readonly TemplatePart[]): readonly Extract<TemplatePart, { readonly type: "text" }>[] {
  return parts.flatMap((part) => {
    if (part.type === "text") return [part];
    if (part.type === "if") return textsIn([...part.then, ...part.otherwise]);
    return part.type === "for" ? textsIn(part.body) : [];
  });
}

test("a template file", () => {
  const text = 'é "${x}"\n%{ for v in y ~}\n  ${v}\n%{ endfor ~}\nend \\n';
  const result = parseTemplate(parser, text, "policy.json.tpl");
  if ("problems" in result) throw new Error(result.problems[0].message);
  expect(result.parts.map(({ type }) => type)).toEqual(["text", "interpolation", "text", "for", "text"]);
  expect(textsIn(result.parts).map((part) => part.text)).toEqual(['é "', '"\n', "  ", "\n", "end \\n"]);
  expect(textsIn(result.parts).map(({ place }) => textAt(text, place))).toEqual(['é "', '"', "  ", "", "end \\n"]);
});

test("a template file without an end", () => {
  const result = parseTemplate(parser, "a\n${x", "policy.json.tpl");
  expect(result).toMatchObject({ problems: [{ line: 2, column: 1, message: expect.stringContaining('"${"') }] });
});
