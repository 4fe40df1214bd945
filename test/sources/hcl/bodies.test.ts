import { expect, test } from "vitest";
import type { Body } from "../../../src/sources/hcl/model.ts";
import { bodyOf, show, textAt } from "./show.ts";

const TEXT = `# A file
locals { name = "x" }

resource "aws_iam_role" "é😀" {
  name = local.name /* é */

  inline_policy {
    name = "inner"
    empty {}
  }
  inline_policy { name = "second" }
}
variable x "y\\"z" {}
top = 1`;

test("blocks, labels and arguments", () => {
  const { blocks, attributes } = bodyOf(TEXT);
  expect(blocks.map(({ type, labels }) => [type, ...labels])).toEqual([
    ["locals"],
    ["resource", "aws_iam_role", "é😀"],
    ["variable", "x", 'y"z'],
  ]);
  expect([...attributes.keys()]).toEqual(["top"]);
  const role = blocks[1]?.body;
  expect([...(role?.attributes.keys() ?? [])]).toEqual(["name"]);
  expect(role?.blocks.map(({ type, body }) => [type, ...names(body)])).toEqual([
    ["inline_policy", "name", "empty"],
    ["inline_policy", "name"],
  ]);
});

function names({ attributes, blocks }: Body): readonly string[] {
  return [...attributes.keys(), ...blocks.map(({ type }) => type)];
}

test("places are those of the text, characters beyond ASCII counted as JavaScript does", () => {
  const { blocks, attributes, place } = bodyOf(TEXT);
  const role = blocks[1];
  expect(textAt(TEXT, place)).toBe(TEXT);
  expect(role && textAt(TEXT, role.place)).toBe(TEXT.slice(TEXT.indexOf("resource"), TEXT.indexOf("\nvariable")));
  expect(role && textAt(TEXT, role.body.place)).toMatch(/^\{\n {2}name = local[\s\S]*\n\}$/);
  expect(role?.body.blocks.map((block) => textAt(TEXT, block.place).split("\n")[0])).toEqual([
    "inline_policy {",
    'inline_policy { name = "second" }',
  ]);
  const name = role?.body.attributes.get("name");
  expect(name && textAt(TEXT, name.place)).toBe("name = local.name");
  expect(name && textAt(TEXT, name.expression.place)).toBe("local.name");
  const top = attributes.get("top");
  expect(top && textAt(TEXT, top.place)).toBe("top = 1");
});

test("a block's body is converted once, and is plain data", () => {
  const [locals] = bodyOf(TEXT).blocks;
  expect(locals?.body).toBe(locals?.body);
  expect(locals).toMatchObject({ type: "locals", body: { blocks: [] } });
  const name = locals?.body.attributes.get("name");
  expect(name && show(name.expression)).toBe("`x`");
});

test.each(["", "\n", "# only a comment", "/* one */\n// two\n"])("an empty file: %j", (text) => {
  expect(names(bodyOf(text))).toEqual([]);
});

test("keys such as __proto__ are data", () => {
  expect(names(bodyOf("__proto__ = 1\nconstructor {}\n"))).toEqual(["__proto__", "constructor"]);
});
