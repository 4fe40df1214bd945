/** What a config says about files and names, held against what is there. */

import { describe, expect, test } from "vitest";
import { loadWorld } from "../../src/sources/load-world.ts";
import { DEFAULT_LIMITS, tooLarge } from "../../src/sources/tree/limits.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const CONFIG = ".github/genesys-export-gate.yml";
const FILES = {
  "p/trust.json": policies.trust,
  "p/export.json": policies.identityWithKey,
  "p/bucket.json": policies.bucketPolicy,
  "p/key.json": policies.keyPolicy,
};
const YAML = `version: 1
exports:
  - name: legal-hold
    genesys: { organization-id: ${policies.ORGANIZATION} }
    role: ${policies.ROLE}
    bucket: ${policies.BUCKET}
inventory:
  roles:
    - arn: ${policies.ROLE}
      trust-policy: p/trust.json
      identity-policies: [p/export.json]
  buckets:
    - name: ${policies.BUCKET}
      policy: p/bucket.json
      encryption: { algorithm: "aws:kms", key: "${policies.KEY}" }
  keys:
    - arn: ${policies.KEY}
      policy: p/key.json
`;

function load(config: string, files: Readonly<Record<string, string | object>> = FILES) {
  return loadWorld(memoryTree({ ...files, [CONFIG]: config }));
}

describe("a policy of another kind than the config says is one clear error", () => {
  test.each([
    [
      "a trust policy for the bucket's",
      "p/bucket.json",
      "p/trust.json",
      /policy: p\/trust\.json is a trust policy .* names it as a bucket policy/,
    ],
    [
      "a key policy for the trust policy",
      "p/trust.json",
      "p/key.json",
      /is a key policy .* names it as a trust policy/,
    ],
    [
      "a bucket policy for an identity policy",
      "p/export.json",
      "p/bucket.json",
      /is a bucket policy .* names it as an identity policy/,
    ],
    [
      "an identity policy for the trust policy",
      "p/trust.json",
      "p/export.json",
      /is an identity policy .* names it as a trust policy/,
    ],
  ])("%s", async (_, wanted, given, message) => {
    const line = YAML.split("\n").findIndex((text) => text.includes(wanted)) + 1;
    const { problems, inventory } = await load(YAML.replace(wanted, given));
    expect(problems).toMatchObject([
      { severity: "error", rule: "bad-config", path: CONFIG, line, message: expect.stringMatching(message) },
    ]);
    expect(inventory.documents.flatMap((document) => document.problems)).toEqual([]);
  });

  test("but a bucket policy without its Principal is told as what it is", async () => {
    const { Principal: _, ...statement } = policies.bucketPolicy.Statement[0] as Record<string, unknown>;
    const { problems } = await load(YAML, {
      ...FILES,
      "p/bucket.json": { Version: "2012-10-17", Statement: [statement] },
    });
    expect(problems).toEqual([]);
  });
});

test.each([
  ["p/buket.json", "did you mean p/bucket.json?"],
  ["p/bucket.yaml", "did you mean p/bucket.json?"],
  ["p/buckey.json", "did you mean p/bucket.json?"],
  ["q/bucket.json", undefined],
  ["p/kms.json", undefined],
])("for the missing file %s the suggestion is %s", async (path, help) => {
  const { problems } = await load(YAML.replace("p/bucket.json", path));
  expect(problems).toMatchObject([{ line: 14, message: `inventory.buckets[0].policy: ${path}: no such file` }]);
  expect(problems[0]?.help).toBe(help);
});

test("a missing bucket.json is not answered with a key.json", async () => {
  const { "p/bucket.json": _, ...files } = FILES;
  expect((await load(YAML, files)).problems[0]?.help).toBeUndefined();
});

test("a file over the limit is not told to be named in a config", () => {
  expect(tooLarge("a.json", 20 * 1024 * 1024, DEFAULT_LIMITS).help).not.toContain("config");
});

test("a suppression for an export that is not there is a warning, and all else is judged", async () => {
  const settings = "settings:\n  suppressions:\n    - { rule: list-bucket-denied, reason: b, export: legal-hodl }\n";
  const { problems, inventory } = await load(`${YAML}${settings}`);
  expect(problems).toEqual([
    {
      severity: "warning",
      rule: "bad-config",
      path: CONFIG,
      line: 21,
      column: expect.any(Number),
      message: 'settings.suppressions[0].export: there is no export "legal-hodl", did you mean legal-hold?',
      help: "it suppresses nothing; the exports are legal-hold",
    },
  ]);
  expect(inventory.exports).toHaveLength(1);
  expect((await load(`${YAML}${settings.replace("hodl", "hold")}`)).problems).toEqual([]);
});

test("accounts are for reading live: a check of files does without them", async () => {
  const accounts = 'accounts: [{ id: "111122223333" }]\n';
  const [{ inventory, problems, notEvaluated }, without] = await Promise.all([load(`${YAML}${accounts}`), load(YAML)]);
  expect(problems).toEqual([]);
  expect(inventory).toEqual(without.inventory);
  expect(notEvaluated).toEqual(without.notEvaluated);
});

describe("policies that the config does not name", () => {
  test("are told where they are about the export's own bucket or key", async () => {
    const other = JSON.parse(JSON.stringify(policies.vpcOnly).replaceAll(policies.BUCKET, "acme-other"));
    const { notEvaluated, inventory, problems } = await load(YAML, {
      ...FILES,
      "old/bucket2.json": policies.vpcOnly,
      "old/other.json": other,
      [`keys/${policies.KEY.split("key/")[1]}.json`]: policies.keyPolicy,
      "old/broken-policy.json": "{",
      "old/identity.json": policies.identity,
    });
    const told = notEvaluated.filter(({ why }) => why.includes("does not reference it"));
    expect(told).toEqual([
      {
        what: "keys/11111111-2222-4333-8444-555555555555.json",
        why: expect.stringContaining(`the key ${policies.KEY}`),
      },
      { what: "old/bucket2.json", why: `it names the bucket ${policies.BUCKET}, but the config does not reference it` },
    ]);
    expect(problems).toEqual([]);
    expect(inventory.documents).toHaveLength(4);
  });

  test("are told where they let Genesys in", async () => {
    const second = JSON.stringify(policies.trust).replaceAll(
      policies.ORGANIZATION,
      "4f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10",
    );
    const { notEvaluated, problems } = await load(YAML, {
      ...FILES,
      "roles/second-trust.json": second,
      "roles/nested.json": JSON.stringify({ role: { trust: JSON.parse(second) } }),
      "roles/lambda-trust.json": second.replace(/"AWS":\s*"[^"]*"/, '"Service": "lambda.amazonaws.com"'),
    });
    const told = notEvaluated.filter(({ why }) => why.includes("does not reference it"));
    expect(told.sort((a, b) => (a.what < b.what ? -1 : 1))).toEqual(
      ["roles/nested.json", "roles/second-trust.json"].map((what) => ({
        what,
        why: expect.stringMatching(/^it trusts the Genesys account 765628985471.* is not judged unless/),
      })),
    );
    expect(problems).toEqual([]);
  });

  test("are none where it names them all", async () => {
    const { notEvaluated } = await load(YAML);
    expect(notEvaluated.filter(({ why }) => why.includes("does not reference it"))).toEqual([]);
  });
});
