/** Files that may be the policy that denies must not be passed over. */

import { expect, test } from "vitest";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const TEXT = JSON.stringify(policies.vpcOnly, undefined, 2);
const WRAPPED: readonly { name: string; content: object | string; message: RegExp; help: RegExp }[] = [
  {
    name: "aws s3api get-bucket-policy",
    content: { Policy: TEXT },
    message: /in Policy, as aws s3api get-bucket-policy/,
    help: /^unwrap it: save the value of Policy as its own file$/,
  },
  {
    name: "the same with an object",
    content: { Policy: policies.vpcOnly },
    message: /in Policy/,
    help: /value of Policy/,
  },
  {
    name: "aws iam get-role-policy",
    content: { RoleName: "a", PolicyName: "b", PolicyDocument: policies.identity },
    message: /in PolicyDocument, as aws iam get-role-policy/,
    help: /value of PolicyDocument/,
  },
  {
    name: "aws iam get-role",
    content: { Role: { Arn: policies.ROLE, AssumeRolePolicyDocument: policies.trust } },
    message: /in Role\.AssumeRolePolicyDocument/,
    help: /value of Role\.AssumeRolePolicyDocument/,
  },
  {
    name: "aws organizations describe-policy",
    content: { Policy: { PolicySummary: {}, Content: JSON.stringify(policies.regionDeny) } },
    message: /in Policy\.Content/,
    help: /value of Policy\.Content/,
  },
  { name: "a string", content: JSON.stringify(TEXT), message: /the policy stands in a string/, help: /unwrap it/ },
];

test.each(WRAPPED)("a policy in a wrapper is an error: $name", async ({ content, message, help }) => {
  const { problems } = await loadWorld(memoryTree({ "a.json": content }));
  expect(problems).toMatchObject([
    {
      severity: "error",
      rule: "unreadable-input",
      path: "a.json",
      message: expect.stringMatching(message),
      help: expect.stringMatching(help),
    },
  ]);
});

test.each(WRAPPED)("and so it is where a config names it: $name", async ({ content, message }) => {
  const config = `version: 1\nexports: []\ninventory:\n  buckets:\n    - { name: abc, account: "111122223333", policy: a.json }\n`;
  const { problems, inventory } = await loadWorld(
    memoryTree({ "a.json": content, ".github/genesys-export-gate.yml": config }),
  );
  expect(problems).toMatchObject([{ path: "a.json", message: expect.stringMatching(message) }]);
  expect(inventory.buckets[0]?.policy?.policy).toHaveProperty("unknown");
  expect(inventory.documents).toEqual([]);
});

test.each([
  ["a member", '{\n  "Policy": "{ \\"Statement\\": [], \\"Effect\\": 1 }"\n}', "a.json", 2, 3],
  ["a block scalar", `# as printed\nPolicy: |\n  ${TEXT.replaceAll("\n", "\n  ")}\n`, "a.yaml", 2, 1],
  ["the whole file", JSON.stringify(TEXT), "a.json", 1, 1],
])("the wrapper's own line is named: %s", async (_, content, path, line, column) => {
  expect((await loadWorld(memoryTree({ [path]: content }))).problems).toMatchObject([{ path, line, column }]);
});

const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a2146".repeat(8)}\nsize 1234\n`;

test("a pointer of Git LFS is no policy: an error by its name, a remark otherwise", async () => {
  const world = await loadWorld(memoryTree({ "bucket-policy.json": POINTER, "data.json": POINTER }));
  expect(world.problems).toMatchObject(
    [{ path: "bucket-policy.json", line: 1, message: /Git LFS/, help: /\.gitattributes/ }].map((problem) => ({
      ...problem,
      message: expect.stringMatching(problem.message),
      help: expect.stringMatching(problem.help),
    })),
  );
  expect(world.notEvaluated).toContainEqual({ what: "data.json", why: expect.stringContaining("Git LFS") });
});

test("text that only speaks of Git LFS is read as it is", async () => {
  const long = `${POINTER}${"#".repeat(1024)}`;
  expect((await loadWorld(memoryTree({ "bucket-policy.yaml": long }))).problems).toEqual([]);
});

test.each([
  ["a list of policies", "x.json", JSON.stringify([policies.vpcOnly]), /a list with a policy in it/],
  [
    "Statment",
    "x.json",
    TEXT.replace("Statement", "Statment"),
    /"Statment" in the place of "Statement" \(line 3, column 3\)/,
  ],
  ["statement", "x.json", TEXT.replace("Statement", "statement"), /"statement" in the place/],
  [
    "Statements in YAML",
    "x.yaml",
    'Version: "2012-10-17"\nStatements:\n  - {Effect: Deny, Action: "*"}\n',
    /"Statements".*line 2/,
  ],
  ["an empty file", "policies/bucket.json", "", /the file is empty/],
  ["a blank file", "bucketPolicy.json", " \n", /the file is empty/],
  ["a policy cut off", "genesys-role.json", TEXT.slice(0, 40), /not JSON/],
])("%s is an error", async (_, path, text, message) => {
  const { problems } = await loadWorld(memoryTree({ [path]: text }));
  expect(problems).toMatchObject([{ rule: "unreadable-input", path, message: expect.stringMatching(message) }]);
});

test.each([
  ["an empty file of another name", "fixtures/empty.json", ""],
  ["a broken file of another name", "keyboard.json", "{"],
  ["settings with comments", "role.json", '// tools read this\n{ "a": 1, }'],
  ["a form of questions", "x.json", JSON.stringify({ statement: [{ text: "I like it", effect: 1 }] })],
  ["another shape", "policy.json", JSON.stringify({ name: "privacy" })],
  ["a policy of another tool", "policies/roles.json", JSON.stringify([{ role: "admin" }])],
])("%s is left alone", async (_, path, text) => {
  expect((await loadWorld(memoryTree({ [path]: text }))).problems).toEqual([]);
});
