import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { MAX_DEPTH } from "../../src/sources/document/model.ts";
import { parseYaml } from "../../src/sources/document/yaml.ts";
import { sliceOf } from "./slice.ts";

async function parsed(text: string) {
  const result = await parseYaml(text, "a.yaml");
  if ("problems" in result) throw new Error(result.problems[0].message);
  return result.document;
}

const VALUES: readonly { name: string; text: string; value: unknown }[] = [
  { name: "a date", text: "Version: 2012-10-17\n", value: { Version: "2012-10-17" } },
  {
    name: "words that were booleans in YAML 1.1",
    text: "a: [yes, no, on, off, y]\n",
    value: { a: ["yes", "no", "on", "off", "y"] },
  },
  {
    name: "core scalars",
    text: "a: [1, 1.5, true, null, ~, '1', 0x10]\n",
    value: { a: [1, 1.5, true, null, null, "1", 16] },
  },
  { name: "YAML 1.1 by its directive", text: "%YAML 1.1\n---\na: 2012-10-17\n", value: { a: "2012-10-17" } },
  { name: "an alias", text: "a: &x [1, 2]\nb: *x\n", value: { a: [1, 2], b: [1, 2] } },
  { name: "a quoted <<", text: 'a: {"<<": {b: 1}}\n', value: { a: { "<<": { b: 1 } } } },
  { name: "an empty value", text: "a:\nb: 1\n", value: { a: null, b: 1 } },
  { name: "an empty file", text: "", value: null },
  { name: "a number as key", text: "111122223333: a\n", value: { "111122223333": "a" } },
  { name: "JSON", text: '{"a": ["b"]}', value: { a: ["b"] } },
  {
    name: "brackets in text",
    text: `a: |\n  ${"[".repeat(500)}\nb: '${"{".repeat(500)}'\n`,
    value: { a: `${"[".repeat(500)}\n`, b: "{".repeat(500) },
  },
];

test.each(VALUES)("$name", async ({ text, value }) => {
  expect((await parsed(text)).value).toEqual(value);
});

/** Nine levels of nine aliases each: 387 million values. */
const BOMB = ["a: &a [x, x, x, x, x, x, x, x, x]"]
  .concat(
    [..."bcdefghi"].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[index]}`).join(", ")}]`),
  )
  .join("\n");

const REFUSED: readonly { name: string; text: string; line: number; message: RegExp }[] = [
  { name: "a duplicate key", text: "a: 1\nb: 2\na: 3\n", line: 3, message: /"a" stands twice.*first on line 1/ },
  { name: "a second document", text: "a: 1\n---\nb: 2\n", line: 2, message: /second YAML document/ },
  { name: "a tag of CloudFormation", text: "a: 1\nb: !Sub x\n", line: 2, message: /tag !Sub/ },
  { name: "a tag of another schema", text: "a: !!timestamp 2012-10-17\n", line: 1, message: /tag !!timestamp/ },
  { name: "a tag that runs code elsewhere", text: "a: !!js/function 'x'\n", line: 1, message: /tag !!js\/function/ },
  { name: "an alias without anchor", text: "a: *x\n", line: 1, message: /\*x has no anchor/ },
  { name: "an alias inside of its anchor", text: "a: &x [*x]\n", line: 1, message: /inside of its own anchor/ },
  { name: "an alias bomb", text: BOMB, line: 5, message: /aliases repeat too many values/ },
  { name: "a list as key", text: "? [a]\n: b\n", line: 1, message: /no plain text/ },
  { name: "a tab as indentation", text: "a:\n\tb: 1\n", line: 2, message: /not YAML: tabs/ },
  { name: "an open list", text: "a: [1,\n", line: 2, message: /not YAML/ },
  { name: "a mapping where none may be", text: "a: b: c\n", line: 1, message: /not YAML: nested mappings/ },
  { name: "flow nesting", text: "[".repeat(10_000) + "]".repeat(10_000), line: 1, message: /nested more than/ },
  { name: "open flow nesting of 256 KiB", text: "[".repeat(256 * 1024), line: 1, message: /nested more than/ },
  { name: "block nesting", text: `${"- ".repeat(10_000)}a`, line: 1, message: /nested more than/ },
  {
    name: "nesting just too deep",
    text: "[".repeat(MAX_DEPTH + 1) + "]".repeat(MAX_DEPTH + 1),
    line: 1,
    message: /nested more than/,
  },
  { name: "more than 256 KiB", text: `a: ${"x".repeat(256 * 1024)}`, line: 1, message: /more than 256 KiB/ },
];

test.each(REFUSED)("$name is refused with its line", async ({ text, line, message }) => {
  const result = await parseYaml(text, "a.yaml");
  expect(result).toMatchObject({ problems: [{ line, message: expect.stringMatching(message) }] });
});

test("nesting through aliases is bounded", async () => {
  const text = [
    "a0: &a0 [x]",
    ...Array.from({ length: 150 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}]`),
  ].join("\n");
  expect(await parseYaml(text, "a.yaml")).toMatchObject({
    problems: [{ message: expect.stringMatching(/nested|aliases/) }],
  });
});

test("a key __proto__ is a key like any other", async () => {
  const { value } = await parsed("__proto__: {polluted: true}\n");
  expect(Object.keys(value as object)).toEqual(["__proto__"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("members and values have their places, comments and blank lines do not belong", async () => {
  const text = "Statement:\n  - Effect: Allow # why\n    Action: [a]\n\n  # next\n  - Effect: Deny\n";
  const { places } = await parsed(text);
  expect(places.get("/Statement/0")?.value).toMatchObject({ line: 2, column: 5, endLine: 3, endColumn: 16 });
  expect(places.get("/Statement/0/Effect")).toMatchObject({
    value: { line: 2, column: 13, endLine: 2, endColumn: 18 },
    key: { line: 2, column: 5, endLine: 2, endColumn: 18 },
  });
});

test("every place slices back to its value", async () => {
  const key = fc.string({ minLength: 1, maxLength: 8 });
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  const OPTIONS = { version: "1.2", schema: "core", uniqueKeys: false } as const;
  await fc.assert(
    fc.asyncProperty(value, fc.boolean(), async (data, flow) => {
      const text = stringify(data, {
        ...OPTIONS,
        collectionStyle: flow ? "flow" : "any",
        aliasDuplicateObjects: false,
      });
      const document = await parsed(text);
      expect(document.value).toEqual(parse(text, OPTIONS));
      for (const [pointer, { value: place }] of document.places) {
        const written = sliceOf(text, place);
        // Block scalars depend on the indentation around them and on the blank lines after them.
        if (/^[|>]/.test(written)) continue;
        const padded = " ".repeat(place.column - 1) + written;
        const expected = at(document.value, pointer);
        if (typeof expected === "object" && /[|>][-+0-9]*\n/.test(written)) continue;
        expect([pointer, parse(padded, OPTIONS)]).toEqual([pointer, expected]);
      }
    }),
  );
});

function at(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
}
