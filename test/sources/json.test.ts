import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/sources/document/json.ts";
import { MAX_DEPTH, type ParseResult } from "../../src/sources/document/model.ts";
import { sliceOf } from "./slice.ts";

function parsed(text: string) {
  const result = parseJson(text, "a.json");
  if ("problems" in result) throw new Error(result.problems[0].message);
  return result.document;
}

function problemsOf(result: ParseResult) {
  return "problems" in result ? result.problems : [];
}

const BROKEN: readonly { name: string; text: string; line: number; column: number; message: RegExp; help?: RegExp }[] =
  [
    {
      name: "a trailing comma",
      text: '{\n  "a": 1,\n}',
      line: 3,
      column: 1,
      message: /expected a key.*found `}`/,
      help: /no ","/,
    },
    {
      name: "a trailing comma in a list",
      text: "[1, 2, ]",
      line: 1,
      column: 8,
      message: /expected a value.*found `]`/,
    },
    { name: "a missing comma", text: '{\n  "a": 1\n  "b": 2\n}', line: 3, column: 3, message: /expected ","/ },
    { name: "a missing colon", text: '{"a" 1}', line: 1, column: 6, message: /expected ":"/ },
    { name: "a missing brace", text: '{"a": [1]', line: 1, column: 10, message: /expected "}".*the end of the file/ },
    { name: "a missing bracket", text: '{"a": [1}', line: 1, column: 9, message: /not JSON/ },
    { name: "single quotes", text: "{'a': 1}", line: 1, column: 2, message: /found `'a'`/, help: /double quotes/ },
    { name: "a bare key", text: "{a: 1}", line: 1, column: 2, message: /found `a`/ },
    { name: "a comment", text: '{\n  // why\n  "a": 1}', line: 2, column: 3, message: /comment/, help: /delete/ },
    { name: "a line break in a string", text: '{"a": "x\ny"}', line: 1, column: 7, message: /not closed on its line/ },
    { name: "a tab in a string", text: '{"a": "x\ty"}', line: 1, column: 7, message: /control character/ },
    { name: "a bad escape", text: '{"a": "\\d"}', line: 1, column: 7, message: /unknown escape/ },
    { name: "a second value", text: "{}\n{}", line: 2, column: 1, message: /expected the end of the file/ },
    { name: "a leading zero", text: "[01]", line: 1, column: 3, message: /not JSON/ },
    { name: "NaN", text: "[NaN]", line: 1, column: 2, message: /`NaN`/ },
    { name: "an empty file", text: " \n", line: 1, column: 1, message: /the file is empty/ },
    {
      name: "a duplicate key",
      text: '{"a": 1,\n "a": 2}',
      line: 2,
      column: 2,
      message: /"a" stands twice.*first on line 1/,
    },
    {
      name: "typographic quotes",
      text: "{\n  “Version”: 1}",
      line: 2,
      column: 3,
      message: /“ \(U\+201C, left double.*line 2, column 3/,
      help: /straight "/,
    },
    { name: "a typographic apostrophe", text: '{\n  "a": ’x’}', line: 2, column: 8, message: /’ \(U\+2019/ },
    { name: "a low quote", text: "[„x“]", line: 1, column: 2, message: /„ \(U\+201E/ },
    { name: "a closing quote of the wrong kind", text: '{"a": "x”}', line: 1, column: 9, message: /” \(U\+201D/ },
    {
      name: "a no-break space",
      text: '{\u00a0"a": 1}',
      line: 1,
      column: 2,
      message: /U\+00A0 \(no-break space\)/,
      help: /invisible/,
    },
    { name: "a zero width space", text: '{"a":\u200b1}', line: 1, column: 6, message: /U\+200B \(zero width space\)/ },
  ];

test.each(BROKEN)("$name is named with its line and column", ({ text, line, column, message, help }) => {
  const [problem] = problemsOf(parseJson(text, "a.json"));
  expect(problem).toMatchObject({ line, column, message: expect.stringMatching(message) });
  expect(problem?.message).toContain(`line ${line}, column ${column}`);
  if (help !== undefined) expect(problem?.help).toMatch(help);
});

test("the words of the characters do not matter inside of strings", () => {
  expect(parsed('{"a": "“x” \u00a0"}').value).toEqual({ a: "“x” \u00a0" });
});

test("a key __proto__ is a key like any other", () => {
  const { value } = parsed('{"__proto__": {"polluted": true}, "constructor": 1}');
  expect(Object.keys(value as object)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

describe("nesting", () => {
  const nested = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  test(`of ${MAX_DEPTH} levels is read`, () => {
    expect(problemsOf(parseJson(nested(MAX_DEPTH), "a.json"))).toEqual([]);
  });

  test.each([MAX_DEPTH + 1, 10_000, 1_000_000])("of %i levels is refused", (depth) => {
    const problems = problemsOf(parseJson(nested(depth), "a.json"));
    expect(problems).toMatchObject([
      { line: 1, column: MAX_DEPTH + 1, message: expect.stringContaining("nested more than") },
    ]);
  });

  test("brackets in strings are no nesting", () => {
    expect(parsed(JSON.stringify(["[".repeat(1000), '\\"['])).value).toHaveLength(2);
  });
});

test("more values than memory should hold are refused", () => {
  const text = `[${"1,".repeat(500_001)}1]`;
  expect(problemsOf(parseJson(text, "a.json"))).toMatchObject([{ message: expect.stringContaining("500,000 values") }]);
});

test("members and values have their places", () => {
  const { places } = parsed('{\n  "a/b": {"~": [10, "x"]}\n}');
  expect(places.get("/a~1b")).toEqual({
    value: { path: "a.json", line: 2, column: 10, endLine: 2, endColumn: 26 },
    key: { path: "a.json", line: 2, column: 3, endLine: 2, endColumn: 26 },
  });
  expect(places.get("/a~1b/~0/1")?.value).toMatchObject({ line: 2, column: 21, endColumn: 24 });
});

test("every place slices back to its value, and the value is JSON.parse's", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2, "\t"), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      const document = parsed(text);
      expect(document.value).toEqual(JSON.parse(text));
      for (const [pointer, { value: place, key }] of document.places) {
        const written = JSON.parse(sliceOf(text, place));
        expect(written).toEqual(at(document.value, pointer));
        if (key !== undefined) expect(Object.values(JSON.parse(`{${sliceOf(text, key)}}`))).toEqual([written]);
      }
    }),
  );
});

test("no text makes the parser throw, and it agrees with JSON.parse on what is JSON", () => {
  const piece = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    "a",
    "1",
    "-",
    ".",
    "e",
    "\\",
    "\n",
    " ",
    "“",
    "\u00a0",
    "true",
    "/",
    "*",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      expect([text, problemsOf(parseJson(text, "a.json")).length === 0]).toEqual([text, isJson(text)]);
    }),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    const keys: string[] = [];
    JSON.parse(text, (key, value) => {
      keys.push(key);
      return value;
    });
    return true;
  } catch {
    return false;
  }
}

function at(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
}
