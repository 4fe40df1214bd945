/** What discovery may take for granted, and what it must ask for. */

import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Gap } from "../../src/inventory/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const { ORGANIZATION, ROLE, BUCKET, KEY } = policies;
const ADMIN = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["s3:*", "kms:*"], Resource: "*" }] };
const EXEMPT = {
  ...policies.vpcOnly,
  Statement: [
    {
      ...policies.vpcOnly.Statement[0],
      Condition: {
        ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/GenesysReader" },
      },
    },
  ],
};

function load(files: Readonly<Record<string, string | object>>) {
  return loadWorld(memoryTree(files));
}

function gapOf(gaps: readonly Gap[], what: string): Gap {
  const found = gaps.find((gap) => gap.what.startsWith(what));
  if (found === undefined) throw new Error(`no gap ${what} among ${gaps.map((gap) => gap.what).join("; ")}`);
  return found;
}

describe("the role of a trust policy", () => {
  test("is not one that an exemption mentions, whatever word it shares", async () => {
    const { inventory } = await load({
      "genesys/genesys-trust.json": policies.trust,
      "genesys/export.json": policies.identity,
      "genesys/bucket.json": EXEMPT,
    });
    expect(inventory.roles).toEqual([]);
    expect(gapOf(inventory.gaps, "the role's ARN").why).toMatch(
      /trusts Genesys, and it could be any of .*GenesysReader/,
    );
  });

  test.each(["roles/genesys-reader-trust.json", "roles/genesys-reader/trust.json"])(
    "is one with the name of %s, although only mentioned",
    async (path) => {
      const { inventory, notEvaluated } = await load({ [path]: policies.trust, "bucket.json": EXEMPT });
      expect(inventory.roles).toMatchObject([{ arn: "arn:aws:iam::111122223333:role/GenesysReader" }]);
      expect(notEvaluated[0]).toEqual({
        what: path,
        why: expect.stringContaining("the name of the file or its folder"),
      });
    },
  );

  test("is said before everything else where it follows from who may write", async () => {
    const { notEvaluated } = await load({
      "trust.json": policies.trust,
      "export.json": policies.identity,
      "bucket.json": policies.bucketPolicy,
    });
    expect(notEvaluated[0]).toEqual({
      what: "trust.json",
      why: expect.stringContaining(`the trust policy of ${ROLE}`),
    });
  });

  test("is nobody's where two trust policies could have it", async () => {
    const { inventory } = await load({
      "a-trust.json": policies.trust,
      "b-trust.json": policies.trust,
      "export.json": policies.identity,
      "bucket.json": policies.bucketPolicy,
    });
    expect(inventory.roles).toEqual([]);
    expect(inventory.gaps.map(({ what }) => what)).toEqual([
      "the role's ARN of the trust policy a-trust.json",
      "the role's ARN of the trust policy b-trust.json",
    ]);
  });
});

const IDENTITY: readonly { name: string; files: Record<string, object>; attached: readonly string[] | RegExp }[] = [
  {
    name: "two of one folder for everything",
    files: {
      "policies/trust.json": policies.trust,
      "policies/a.json": policies.identity,
      "policies/admin.json": ADMIN,
    },
    attached: /they could be any of policies\/a\.json, policies\/admin\.json/,
  },
  {
    name: "the only one",
    files: { "policies/trust.json": policies.trust, "policies/a.json": policies.identity },
    attached: ["policies/a.json"],
  },
  {
    name: "two of a folder of the role's own",
    files: {
      "roles/legal/trust.json": policies.trust,
      "roles/legal/a.json": policies.identity,
      "roles/legal/b.json": ADMIN,
    },
    attached: ["roles/legal/a.json", "roles/legal/b.json"],
  },
  {
    name: "one of the trust policy's name beside another",
    files: { "i/genesys-trust.json": policies.trust, "i/genesys-s3.json": policies.identity, "i/admin.json": ADMIN },
    attached: ["i/genesys-s3.json"],
  },
  {
    name: "one that another trust policy's name fits better",
    files: {
      "i/genesys-trust.json": policies.trust,
      "i/genesys-reader-trust.json": {
        ...ADMIN,
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
      },
      "i/genesys-export.json": policies.identity,
      "i/genesys-reader.json": ADMIN,
    },
    attached: ["i/genesys-export.json"],
  },
];

test.each(IDENTITY)("identity policies: $name", async ({ files, attached }) => {
  const { inventory } = await load({ ...files, "bucket.json": policies.bucketPolicy });
  const [role] = inventory.roles;
  if (attached instanceof RegExp)
    expect(role?.identityPolicies).toMatchObject({ why: expect.stringMatching(attached) });
  else expect(role?.identityPolicies).toMatchObject(attached.map((path) => ({ path })));
});

describe("the suggested config", () => {
  const files = {
    "p/trust.json": policies.trust,
    "p/export.json": policies.identityWithKey,
    "p/bucket.json": policies.vpcOnly,
    "p/key.json": { ...policies.keyPolicy, Statement: [policies.keyPolicy.Statement[0]] },
    "p/scp.json": policies.regionDeny,
    "p/rcp.json": policies.perimeter,
  };

  test("names every document, and stands apart from the cure", async () => {
    const gap = gapOf((await load(files)).inventory.gaps, "the role's ARN");
    expect(gap.cure).not.toContain("\n");
    expect(parse(gap.example ?? "")).toEqual({
      version: 1,
      exports: [
        {
          name: "recordings",
          genesys: { "organization-id": ORGANIZATION },
          role: "arn:aws:iam::<account>:role/<name>",
          bucket: BUCKET,
        },
      ],
      inventory: {
        roles: [
          {
            arn: "arn:aws:iam::<account>:role/<name>",
            "trust-policy": "p/trust.json",
            "identity-policies": ["p/export.json"],
          },
        ],
        buckets: [
          {
            name: BUCKET,
            account: "<account>",
            region: "eu-west-2",
            policy: "p/bucket.json",
            encryption: { algorithm: "aws:kms", key: KEY },
          },
        ],
        keys: [{ arn: KEY, policy: "p/key.json" }],
        organization: { scps: [["p/scp.json"]], rcps: [["p/rcp.json"]] },
      },
    });
  });

  test("is a valid config with all of it, once its places are filled", async () => {
    const example = gapOf((await load(files)).inventory.gaps, "the role's ARN").example ?? "";
    const filled = example.replaceAll("<account>", "111122223333").replaceAll("<name>", "GenesysExport");
    const { inventory, problems } = await load({ ...files, ".github/genesys-export-gate.yml": filled });
    expect(problems).toEqual([]);
    expect(inventory.gaps).toEqual([]);
    expect(inventory.documents.map(({ path }) => path)).toEqual(Object.keys(files).sort());
    const unfilled = await load({ ...files, ".github/genesys-export-gate.yml": example });
    expect(unfilled.problems.length).toBeGreaterThan(0);
  });

  test("leaves to the reader which of several is meant, in a way that is no valid config", async () => {
    const { inventory } = await load({ ...files, "p/admin.json": ADMIN, "p/bucket2.json": policies.bucketPolicy });
    const { exports: _, inventory: suggested } = parse(gapOf(inventory.gaps, "the bucket that").example ?? "");
    expect(suggested.roles[0]["identity-policies"]).toEqual(["<those of the role: p/admin.json, p/export.json>"]);
    expect(suggested.buckets[0].policy).toBe("<one of p/bucket.json, p/bucket2.json>");
  });
});

function bucketPolicyFor(...resources: readonly string[]): object {
  return { ...policies.vpcOnly, Statement: [{ ...policies.vpcOnly.Statement[0], Resource: resources }] };
}

test.each([
  ["a wildcard in the bucket's name", bucketPolicyFor("arn:aws:s3:::acme-*", "arn:aws:s3:::acme-*/*")],
  ["every resource", bucketPolicyFor("*")],
  ["a placeholder of a template", bucketPolicyFor("arn:aws:s3:::{{bucket}}", "arn:aws:s3:::{{bucket}}/*")],
  ["a placeholder of Terraform", bucketPolicyFor("${aws_s3_bucket.this.arn}", "${bucket_arn}/*")],
  ["a placeholder of CloudFormation", bucketPolicyFor("arn:${AWS::Partition}:s3:::${Bucket}/*")],
  ["a word to be replaced", bucketPolicyFor("arn:aws:s3:::BUCKET_NAME/*")],
  ["a placeholder beside the name", bucketPolicyFor(`arn:aws:s3:::${BUCKET}`, "<bucket-arn>/*")],
])("a bucket policy for %s is not taken to be none", async (_, policy) => {
  const { inventory } = await load({
    "trust.json": policies.trust,
    "export.json": policies.identity,
    "key.json": policies.keyPolicy,
    "bucket.json": policy,
  });
  expect(gapOf(inventory.gaps, `the bucket policy of ${BUCKET}`).why).toContain("bucket.json");
  expect(inventory.buckets[0]?.policy).toMatchObject({ path: "bucket.json", policy: { unknown: expect.any(String) } });
});

test("AWS' own variables in a resource are no placeholders", async () => {
  const { inventory } = await load({
    "trust.json": policies.trust,
    "export.json": policies.identity,
    "key.json": {
      ...policies.keyPolicy,
      Statement: policies.keyPolicy.Statement.map((one) => ({ ...one, Resource: KEY })),
    },
    "bucket.json": bucketPolicyFor(`arn:aws:s3:::${BUCKET}/\${aws:username}/*`, `arn:aws:s3:::${BUCKET}/\${*}`),
  });
  expect(inventory.gaps).toEqual([]);
});

test("a policy that suits a bucket and an endpoint is a gap, unless its name tells", async () => {
  const statement = { Effect: "Allow", Principal: "*", Action: "s3:PutObject", Resource: "*" };
  const policy = { Version: "2012-10-17", Statement: [statement] };
  const files = { "trust.json": policies.trust, "export.json": policies.identity };
  const open = await load({ ...files, "x.json": policy });
  expect(gapOf(open.inventory.gaps, "what x.json is attached to").why).toContain("VPC endpoint policy");
  const told = await load({ ...files, "s3-endpoint.json": policy });
  expect(told.inventory.gaps.map(({ what }) => what)).not.toContain("what s3-endpoint.json is attached to");
});
