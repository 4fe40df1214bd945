/** A whole export as a plan: the story of examples/healthy, once with a key that exists and once with nothing made yet. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readText, shown } from "./plans.ts";

const KEY = "11111111-2222-4333-8444-555555555555";
const KEY_ARN = `arn:aws:kms:eu-west-2:111122223333:key/${KEY}`;
const MODULE = "module.recordings";

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
const fixture = (name: string) => readText(read(`fixtures/${name}`));
const policy = (name: string): unknown => JSON.parse(read(`../../../../examples/healthy/policies/${name}.json`));
const parsed = (value: unknown): unknown => JSON.parse(String(value));

const HERE = { account: "111122223333", region: "eu-west-2", partition: "aws" };

describe.each([
  ["healthy.plan.json", HERE],
  // A state does not tell the Region of what has none.
  ["healthy.state.json", { ...HERE, region: "unknown: of region of plan.json aws" }],
])("%s", (name, role) => {
  const declared = fixture(name);
  const pieces = shown(declared);

  test("is understood as a whole", () => {
    expect(declared.problems).toEqual([]);
    expect(declared.gaps).toEqual([]);
    expect(declared.remarks).toEqual([]);
    expect(declared.pieces).toHaveLength(9);
  });

  test("the role and its policy are those of the example", () => {
    expect(pieces["aws_iam_role.genesys"]).toMatchObject({
      ...role,
      type: "role",
      name: "GenesysExport",
      path: "/",
      inline: [],
      attached: [],
      tags: { owner: "legal" },
    });
    const trust = pieces["aws_iam_role.genesys"]?.["trust"] as { readonly value: string };
    expect(parsed(trust.value)).toEqual(policy("role-trust"));
    const write = pieces["aws_iam_role_policy.write_recordings"] as { readonly policy: { readonly value: string } };
    expect(parsed(write.policy.value)).toEqual(policy("role-export"));
    expect(write).toMatchObject({ roles: ["GenesysExport"], policy: { name: "write-recordings" } });
  });

  test("the bucket and its settings are those of the example", () => {
    const bucket = "acme-legal-recordings";
    expect(pieces[`${MODULE}.aws_s3_bucket.this`]).toEqual({
      ...HERE,
      type: "bucket",
      name: bucket,
      settings: { requesterPays: false },
    });
    expect(pieces[`${MODULE}.aws_s3_bucket_public_access_block.this`]).toMatchObject({
      bucket,
      settings: {
        publicAccessBlock: {
          blockPublicAcls: true,
          ignorePublicAcls: true,
          blockPublicPolicy: true,
          restrictPublicBuckets: true,
        },
      },
    });
    expect(pieces[`${MODULE}.aws_s3_bucket_ownership_controls.this`]).toMatchObject({
      bucket,
      settings: { objectOwnership: "BucketOwnerEnforced" },
    });
    expect(pieces[`${MODULE}.aws_s3_bucket_server_side_encryption_configuration.this`]).toMatchObject({
      bucket,
      settings: { encryption: { algorithm: "aws:kms", key: KEY_ARN, bucketKey: true } },
    });
    const own = pieces[`${MODULE}.aws_s3_bucket_policy.this`] as {
      readonly bucket: string;
      readonly settings: { readonly policy: { readonly value: string } };
    };
    expect(own.bucket).toBe(bucket);
    expect(parsed(own.settings.policy.value)).toEqual(policy("bucket"));
  });

  test("the key and its alias are those of the example", () => {
    const key = pieces[`${MODULE}.aws_kms_key.this`] as { readonly policy: { readonly value: string } };
    expect(key).toMatchObject({ ...HERE, type: "key", keyId: KEY, enabled: true });
    expect(parsed(key.policy.value)).toEqual(policy("key"));
    expect(pieces[`${MODULE}.aws_kms_alias.this[0]`]).toMatchObject({ name: "alias/recordings", key: KEY });
  });
});

describe("created.plan.json", () => {
  const declared = fixture("created.plan.json");
  const pieces = shown(declared);
  const key = `<of plan.json#${MODULE}.aws_kms_key.this>`;

  test("is understood as a whole", () => {
    expect(declared.problems).toEqual([]);
    expect(declared.gaps).toEqual([]);
    expect(declared.pieces).toHaveLength(9);
  });

  test("names that are given connect what is made", () => {
    expect(pieces["aws_iam_role_policy.write_recordings"]?.["roles"]).toEqual(["GenesysExport"]);
    for (const part of ["policy", "public_access_block", "ownership_controls", "server_side_encryption_configuration"])
      expect(pieces[`${MODULE}.aws_s3_bucket_${part}.this`]?.["bucket"], part).toBe("acme-legal-recordings");
  });

  test("the key's generated id is one hole wherever it is named", () => {
    expect(pieces[`${MODULE}.aws_kms_key.this`]).toMatchObject({ ...HERE, keyId: key });
    expect(pieces[`${MODULE}.aws_kms_alias.this[0]`]?.["key"]).toBe(key);
    expect(pieces[`${MODULE}.aws_s3_bucket_server_side_encryption_configuration.this`]?.["settings"]).toEqual({
      encryption: { algorithm: "aws:kms", key: `arn:aws:kms:eu-west-2:111122223333:key/${key}`, bucketKey: true },
    });
  });

  test("a policy that is known after apply as a whole stays unknown and says what cures it", () => {
    expect(pieces["aws_iam_role_policy.write_recordings"]?.["policy"]).toEqual({
      name: "write-recordings",
      value: expect.stringMatching(
        /^unknown: known after apply: aws_iam_role_policy\.write_recordings\.policy \(.*inventory\.terraform.*terraform-values\)$/,
      ),
    });
  });

  test("what the provider fills in where nothing is given is nobody's setting", () => {
    expect(pieces["aws_iam_role.genesys"]).toMatchObject({ inline: [], attached: [] });
    expect(pieces[`${MODULE}.aws_s3_bucket.this`]?.["settings"]).toEqual({});
  });
});

test("a plan of 5 MB is read in well under 2 seconds", () => {
  const plan = JSON.parse(read("fixtures/created.plan.json"));
  const copies: unknown[] = [];
  for (let copy = 0; JSON.stringify(plan.resource_changes).length * copy < 5_000_000; copy += 1) {
    for (const change of plan.resource_changes)
      copies.push({ ...change, address: `${change.address}_${copy}`, name: `${change.name}_${copy}` });
  }
  const text = JSON.stringify({ ...plan, resource_changes: copies });
  expect(text.length).toBeGreaterThan(5_000_000);
  const start = performance.now();
  expect(readText(text).pieces.length).toBeGreaterThan(1_000);
  expect(performance.now() - start).toBeLessThan(2_000);
});
