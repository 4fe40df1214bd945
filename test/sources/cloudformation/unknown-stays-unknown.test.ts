/** Unknown in gives unknown out: what is said of an expression with open parameters holds whatever they turn out to be. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain, probed, readIn, withProbe } from "./read-in.ts";

const PARAMETERS = ["P", "Q", "L"] as const;
const SAMPLES: Readonly<Record<(typeof PARAMETERS)[number], readonly string[]>> = {
  P: ["", "a", "a/b", "a,b", "prod", "0", "{{resolve:ssm:x}}"],
  Q: ["a", "b/", "1", ":"],
  L: ["a", "a,b", "prod,a,b"],
};
const SECTIONS = {
  Parameters: { P: { Type: "String" }, Q: { Type: "String" }, L: { Type: "CommaDelimitedList" } },
  Mappings: { M: { a: { x: "ax", y: ["1", "2"] }, prod: { x: "px", y: ["1", "2"] } } },
  Conditions: {
    One: { "Fn::Equals": [{ Ref: "P" }, "prod"] },
    Two: { "Fn::Or": [{ Condition: "One" }, { "Fn::Equals": [{ Ref: "Q" }, "a"] }] },
    Three: { "Fn::And": [{ "Fn::Not": [{ Condition: "Two" }] }, { "Fn::Equals": [{ Ref: "P" }, { Ref: "Q" }] }] },
    Same: { "Fn::Equals": [{ "Fn::Sub": "x${P}" }, { "Fn::Join": ["", ["x", { Ref: "P" }]] }] },
    List: { "Fn::Equals": [{ "Fn::Join": [",", { Ref: "L" }] }, "a,b"] },
  },
};

/** Known parts must hold; `<?>` is any run of characters. */
function holds(said: unknown, actual: unknown): boolean {
  if (isUnknown(said)) return true;
  if (typeof said === "string") {
    if (typeof actual === "number" || typeof actual === "boolean") return matches(said, String(actual));
    return typeof actual === "string" && matches(said, actual);
  }
  // An item that is unknown may not be there, and then those after it move up.
  if (Array.isArray(said)) return Array.isArray(actual) && listHolds(said, actual);
  if (typeof said === "object" && said !== null) {
    if (typeof actual !== "object" || actual === null) return false;
    const names = new Set([...Object.keys(said), ...Object.keys(actual)]);
    return [...names].every((name) => holds(at(said, name), at(actual, name)));
  }
  return said === actual;
}

function listHolds(said: readonly unknown[], actual: readonly unknown[]): boolean {
  const [first, ...rest] = said;
  if (said.length === 0) return actual.length === 0;
  if (isUnknown(first) && listHolds(rest, actual)) return true;
  return actual.length > 0 && holds(first, actual[0]) && listHolds(rest, actual.slice(1));
}

function at(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : { absent: true };
}

function isUnknown(value: unknown): boolean {
  return typeof value === "object" && value !== null && "unknown" in value;
}

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("<?>").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[\\s\\S]*")}$`).test(text);
}

const text: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  "a",
  "prod",
  "b/c",
  "",
  { Ref: "P" },
  { Ref: "Q" },
  { "Fn::Sub": "x-${P}/${Q}" },
  { "Fn::Sub": "${!P}${Q}" },
);
const { expression } = fc.letrec<{ expression: unknown; list: unknown }>((tie) => ({
  list: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant<unknown>({ Ref: "L" }),
    fc.array(tie("expression"), { maxLength: 3 }),
    fc.tuple(fc.constantFrom("/", ",", "a"), tie("expression")).map((parts) => ({ "Fn::Split": parts })),
    fc.tuple(condition(), tie("list"), tie("list")).map((parts) => ({ "Fn::If": parts })),
    fc.constantFrom("a", "prod", { Ref: "P" }).map((top) => ({ "Fn::FindInMap": ["M", top, "y"] })),
  ),
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    fc.tuple(fc.constantFrom("", ",", "/"), tie("list")).map((parts) => ({ "Fn::Join": parts })),
    fc.tuple(fc.constantFrom<unknown>(0, 1, "2", { Ref: "P" }), tie("list")).map((parts) => ({ "Fn::Select": parts })),
    fc
      .tuple(condition(), tie("expression"), fc.oneof(tie("expression"), fc.constant({ Ref: "AWS::NoValue" })))
      .map((parts) => ({ "Fn::If": parts })),
    tie("expression").map((value) => ({ "Fn::Sub": ["<${V}>", { V: value }] })),
    tie("expression").map((value) => ({ "Fn::Base64": value })),
    tie("list").map((value) => ({ "Fn::Length": value })),
    fc.constantFrom<unknown>("a", { Ref: "P" }, { Ref: "Q" }).map((top) => ({ "Fn::FindInMap": ["M", top, "x"] })),
    tie("list").map((value) => ({ "Fn::ToJsonString": { a: value } })),
  ),
}));

function condition(): fc.Arbitrary<string> {
  return fc.constantFrom("One", "Two", "Three", "Same", "List");
}

/** Undefined where CloudFormation would refuse it. */
async function evaluated(value: unknown, parameters: Readonly<Record<string, string>>): Promise<unknown> {
  const declared = await readIn({ "t.json": withProbe({ value }, SECTIONS) }, { parameters });
  return declared.problems.length === 0 ? plain(probed(declared)) : undefined;
}

describe("an expression with open parameters", () => {
  test("says nothing that is wrong for some values of them", async () => {
    const valuation = fc.record({
      P: fc.constantFrom(...SAMPLES.P),
      Q: fc.constantFrom(...SAMPLES.Q),
      L: fc.constantFrom(...SAMPLES.L),
    });
    const open = fc.subarray([...PARAMETERS], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        expression,
        open,
        fc.array(valuation, { minLength: 3, maxLength: 6 }),
        async (value, names, all) => {
          const [first] = all;
          for (const values of all) {
            // The known ones stay as they are.
            const closed = { ...first, ...Object.fromEntries(names.map((name) => [name, values[name]])) };
            const given = Object.fromEntries(
              Object.entries(closed).filter(([name]) => !names.some((open) => open === name)),
            );
            const said = await evaluated(value, given);
            if (said === undefined) continue;
            const actual = await evaluated(value, closed);
            // What CloudFormation refuses for these values is not deployed with them.
            if (actual === undefined) continue;
            expect(holds(said, actual), `${JSON.stringify(said)} against ${JSON.stringify(actual)}`).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ["a known text", "a", "b"],
    ["a text with an open part", "a<?>", "ba"],
    ["a list that is too long", ["a", "b"], ["a"]],
    ["a member that is not there", { a: "b" }, {}],
  ])("the comparison refuses %s that is wrong", (_name, said, actual) => {
    expect(holds(said, actual)).toBe(false);
  });
});
