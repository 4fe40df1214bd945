import { describe, expect, test } from "vitest";
import { parseSavedInventory } from "../../../src/sources/saved/parse.ts";
import { printSavedInventory } from "../../../src/sources/saved/print.ts";
import { account, inventory } from "./healthy.ts";

const printed = printSavedInventory(inventory(account));

function problemsOf(text: string) {
  const parsed = parseSavedInventory("saved.json", new TextEncoder().encode(text));
  return "ok" in parsed ? [] : parsed.problems;
}

/** The healthy inventory with one text in place of another. */
function changed(from: string, to: string): string {
  if (!printed.includes(from)) throw new Error(`no ${from} in the inventory`);
  return printed.replace(from, () => to);
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length;

describe("what is not valid is named with its pointer and line", () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["an unknown member", '"roles": [', '"rolls": [], "roles": [', "/accounts/0/rolls: unknown member"],
    [
      "an account that is none",
      `"id": "${account.id}"`,
      '"id": "1"',
      "/accounts/0/id is not valid (pattern ^[0-9]{12}$)",
    ],
    [
      "another kind of partition",
      '"partition": "aws"',
      '"partition": "moon"',
      "/accounts/0/partition must be one of aws,",
    ],
    [
      "neither value nor gap",
      '"requesterPays": {\n            "value": false\n          }',
      '"requesterPays": {}',
      "/accounts/0/buckets/0/requesterPays: value is missing",
    ],
    [
      "value and gap",
      '"requesterPays": {\n            "value": false\n          }',
      '"requesterPays": { "value": false, "gap": { "what": "w", "why": "y" } }',
      "/accounts/0/buckets/0/requesterPays/value: unknown member",
    ],
    [
      "a gap without a reason",
      '"requesterPays": {\n            "value": false\n          }',
      '"requesterPays": { "gap": { "what": "w" } }',
      "/accounts/0/buckets/0/requesterPays/gap: why is missing",
    ],
    [
      "a text where a truth belongs",
      '"requesterPays": {\n            "value": false',
      '"requesterPays": {\n            "value": "no"',
      "/accounts/0/buckets/0/requesterPays/value must be boolean",
    ],
    ["a day that is none", '"readAt": "2026-11-21T11:00:00Z"', '"readAt": "yesterday"', "/readAt is not valid"],
  ];
  test.each(rows)("%s", (_name, from, to, message) => {
    const text = changed(from, to);
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatchObject({ severity: "error", rule: "unreadable-input", path: "saved.json" });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(lineOf(text, to.split("\n")[0] ?? ""));
  });
});

test("an account that is saved twice is refused", () => {
  const text = printSavedInventory(inventory(account, account));
  const problems = problemsOf(text);
  expect(problems).toMatchObject([
    {
      severity: "error",
      rule: "unreadable-input",
      message: `/accounts/1/id: account ${account.id} is already /accounts/0`,
      line: text.slice(0, text.lastIndexOf(`"id": "${account.id}"`)).split("\n").length,
    },
  ]);
});

test("a newer version is said to be one, whatever else it holds", () => {
  const problems = problemsOf('{ "kind": "genesys-export-gate inventory",\n  "schemaVersion": 2, "more": [] }');
  expect(problems).toMatchObject([{ message: expect.stringContaining("written by a newer version"), line: 2 }]);
});

test.each([
  ["a policy", '{ "Version": "2012-10-17", "Statement": [] }'],
  ["a list", "[]"],
  ["a report", '{ "schemaVersion": 1, "kind": "report" }'],
])("%s is no saved inventory", (_name, text) => {
  expect(problemsOf(text)).toMatchObject([{ message: "not a saved inventory" }]);
});

test.each([
  ["not JSON", "{ nothing", /line 1/],
  ["a member twice", '{ "kind": "a",\n  "kind": "b" }', /stands twice/],
])("%s is told with its line", (_name, text, message) => {
  expect(problemsOf(text)[0]).toMatchObject({ message: expect.stringMatching(message), line: expect.any(Number) });
});

test("bytes that are no UTF-8 are said to be none", () => {
  const parsed = parseSavedInventory("saved.json", new Uint8Array([0xff, 0xfe, 0x7b]));
  expect(parsed).toMatchObject({ problems: [{ rule: "unreadable-input", help: "save the file as UTF-8" }] });
});

test("of very many problems the first are shown", () => {
  const roles = Array.from({ length: 30 }, () => "{}").join(",");
  const problems = problemsOf(changed('"roles": [', `"roles": [${roles},`));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)?.message).toBe(`and ${30 * 5 - 20} more problems`);
});
