/** Files that may be the policy that denies must not be passed over. */

import { expect, test } from "vitest";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const TEXT = JSON.stringify(policies.vpcOnly, undefined, 2);
const WRAPPED: readonly { name: string; content: object | string; address?: string; kind: string }[] = [
  { name: "aws s3api get-bucket-policy", content: { Policy: TEXT }, address: "/Policy", kind: "bucket-policy" },
  { name: "the same with an object", content: { Policy: policies.vpcOnly }, address: "/Policy", kind: "bucket-policy" },
  {
    name: "aws iam get-role-policy",
    content: { RoleName: "a", PolicyName: "b", PolicyDocument: policies.identity },
    address: "/PolicyDocument",
    kind: "identity-policy",
  },
  {
    name: "aws iam get-role",
    content: { Role: { Arn: policies.ROLE, AssumeRolePolicyDocument: policies.trust } },
    address: "/Role/AssumeRolePolicyDocument",
    kind: "trust-policy",
  },
  { name: "a string", content: JSON.stringify(TEXT), kind: "bucket-policy" },
  { name: "a list", content: [policies.vpcOnly], address: "/0", kind: "bucket-policy" },
];

test.each(WRAPPED)("a policy in a wrapper is read where it stands: $name", async ({ content, address, kind }) => {
  const { problems, inventory } = await loadWorld(memoryTree({ "a.json": content }));
  expect(problems).toEqual([]);
  expect(inventory.documents).toMatchObject([
    { path: "a.json", kind, problems: [], ...(address === undefined ? {} : { address }) },
  ]);
  expect(inventory.documents[0]?.policy).toHaveProperty("statements");
});

test.each(WRAPPED.filter(({ kind }) => kind === "bucket-policy"))(
  "and so it is where a config names it: $name",
  async ({ content }) => {
    const config = `version: 1\nexports: []\ninventory:\n  buckets:\n    - { name: abc, account: "111122223333", policy: a.json }\n`;
    const { problems, inventory } = await loadWorld(
      memoryTree({ "a.json": content, ".github/genesys-export-gate.yml": config }),
    );
    expect(problems).toEqual([]);
    expect(inventory.buckets[0]?.policy?.policy).toHaveProperty("statements");
  },
);

const SECOND = TEXT.replace('"Sid": "', '"Sid": "Second');

test.each([
  ["a JSON string", `{\n  "Policy": ${JSON.stringify(TEXT)}\n}`, "a.json", { line: 2 }],
  ["a block scalar", `# as printed\nPolicy: |\n  ${TEXT.replaceAll("\n", "\n  ")}\n`, "a.yaml", { line: 6, column: 7 }],
  ["an object", JSON.stringify({ Policy: JSON.parse(TEXT) }, undefined, 2), "a.json", { line: 5, column: 7 }],
])("statements have their own lines in %s", async (_, content, path, place) => {
  const { inventory } = await loadWorld(memoryTree({ [path]: content }));
  expect(inventory.documents[0]?.places.get("/Statement/0")?.value).toMatchObject(place);
});

test("of several policies in a file the config names one, or its kind does", async () => {
  const file = { first: JSON.parse(TEXT), second: JSON.parse(SECOND), trust: policies.trust };
  const load = (policy: string) =>
    loadWorld(
      memoryTree({
        "a.json": file,
        ".github/genesys-export-gate.yml": `version: 1\nexports: []\ninventory:\n  buckets:\n    - { name: abc, account: "111122223333", policy: "${policy}" }\n`,
      }),
    );
  expect((await load("a.json#/second")).inventory.documents).toMatchObject([{ address: "/second" }]);
  expect((await load("a.json")).problems).toMatchObject([
    {
      path: ".github/genesys-export-gate.yml",
      line: 5,
      help: "name the one that is meant: a.json#/first, a.json#/second, a.json#/trust",
    },
  ]);
  expect((await load("a.json#/third")).problems).toMatchObject([
    { message: expect.stringContaining("no policy at /third") },
  ]);
  expect((await load("a.json#/trust")).problems).toMatchObject([
    { message: expect.stringContaining("is a trust policy") },
  ]);
});

test("a policy in a string that is broken is an error at its own line", async () => {
  const config = `version: 1\nexports: []\ninventory:\n  buckets:\n    - { name: abc, account: "111122223333", policy: a.yaml }\n`;
  const text = `Policy: |\n  {\n    "Statement": [\n      { "Effect": "Allow" "Action": 1 }\n    ]\n  }\n`;
  const { problems } = await loadWorld(memoryTree({ "a.yaml": text, ".github/genesys-export-gate.yml": config }));
  expect(problems).toMatchObject([{ path: "a.yaml", line: 4, column: 27, message: expect.stringContaining('","') }]);
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
