import { describe, expect, test } from "vitest";
import { isGap } from "../../src/inventory/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const { ORGANIZATION, ROLE, BUCKET, KEY } = policies;

test("a folder of raw documents is enough where the ARNs follow from them", async () => {
  const { inventory, problems, inputs, notEvaluated } = await loadWorld(
    memoryTree({
      "policies/trust.json": policies.trust,
      "policies/export.json": policies.identityWithKey,
      "policies/bucket.json": policies.bucketPolicy,
      "policies/key.json": policies.keyPolicy,
      "policies/scp.json": policies.regionDeny,
      "policies/rcp.json": policies.perimeter,
      "package.json": { name: "unrelated" },
    }),
  );
  expect(problems).toEqual([]);
  expect(inventory.gaps).toEqual([]);
  expect(inventory.exports).toMatchObject([
    { name: "GenesysExport", role: ROLE, bucket: BUCKET, organizationId: ORGANIZATION, discovered: true },
  ]);
  expect(inventory.roles).toMatchObject([
    { arn: ROLE, trustPolicy: { path: "policies/trust.json" }, identityPolicies: [{ path: "policies/export.json" }] },
  ]);
  expect(inventory.buckets).toMatchObject([
    {
      name: BUCKET,
      account: "111122223333",
      region: "eu-west-2",
      policy: { path: "policies/bucket.json" },
      encryption: { algorithm: "aws:kms", key: KEY },
    },
  ]);
  expect(inventory.keys).toMatchObject([{ arn: KEY, policy: { path: "policies/key.json" } }]);
  expect(inventory.organization.scps?.map((level) => level.map(({ path }) => path))).toEqual([
    ["FullAWSAccess (AWS managed)", "policies/scp.json"],
  ]);
  expect(inventory.organization.rcps?.[0]?.[0]?.path).toBe("policies/rcp.json");
  expect(inputs.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
    "policies/bucket.json bucket-policy",
    "policies/export.json identity-policy",
    "policies/key.json key-policy",
    "policies/rcp.json rcp",
    "policies/scp.json scp",
    "policies/trust.json trust-policy",
  ]);
  expect(notEvaluated.map(({ what }) => what)).toContain(`the default encryption of ${BUCKET}`);
});

test("the same files in another order give the same world", async () => {
  const files = { "b.json": policies.bucketPolicy, "i.json": policies.identity, "t.json": policies.trust };
  const backwards = Object.fromEntries(Object.entries(files).reverse());
  expect(await loadWorld(memoryTree(backwards))).toEqual(await loadWorld(memoryTree(files)));
});

const NO_ROLE = { "trust.json": policies.trust, "export.json": policies.identity, "bucket.json": policies.vpcOnly };

const OPEN: readonly {
  name: string;
  files: Record<string, string | object>;
  what: RegExp;
  why: RegExp;
  cure: RegExp;
}[] = [
  {
    name: "no policy names the role",
    files: NO_ROLE,
    what: /^the role's ARN of the trust policy trust\.json/,
    why: /^the trust policy trusts Genesys, and no policy names a role/,
    cure: /^write \.github\/genesys-export-gate\.yml; an example is below$/,
  },
  {
    name: "two roles could be meant",
    files: {
      ...NO_ROLE,
      "bucket.json": {
        Version: "2012-10-17",
        Statement: {
          Effect: "Allow",
          Principal: { AWS: ["arn:aws:iam::111122223333:role/Alpha", "arn:aws:iam::111122223333:role/Beta"] },
          Action: "s3:PutObject",
          Resource: `arn:aws:s3:::${BUCKET}/*`,
        },
      },
    },
    what: /^the role's ARN of the trust policy/,
    why: /role\/Alpha, arn:aws:iam::111122223333:role\/Beta/,
    cure: /an example is below/,
  },
  {
    name: "the only role that is named administers the key",
    files: {
      ...NO_ROLE,
      "key.json": {
        Version: "2012-10-17",
        Statement: {
          Effect: "Allow",
          Principal: { AWS: "arn:aws:iam::111122223333:role/KeyAdministrators" },
          Action: "kms:*",
          Resource: "*",
        },
      },
    },
    what: /^the role's ARN of the trust policy/,
    why: /any of arn:aws:iam::111122223333:role\/KeyAdministrators, or another/,
    cure: /an example is below/,
  },
  {
    name: "the only role that is named is exempt from a Deny",
    files: {
      ...NO_ROLE,
      "scp.json": {
        Version: "2012-10-17",
        Statement: {
          Effect: "Deny",
          Action: "s3:*",
          Resource: "*",
          Condition: { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Admin" } },
        },
      },
    },
    what: /^the role's ARN of the trust policy/,
    why: /any of arn:aws:iam::111122223333:role\/Admin, or another/,
    cure: /an example is below/,
  },
  {
    name: "two documents are the policy of one bucket",
    files: {
      "trust.json": policies.trust,
      "i.json": policies.identity,
      "b1.json": policies.bucketPolicy,
      "b2.json": policies.vpcOnly,
    },
    what: /the bucket policy of acme-legal-recordings/,
    why: /b1\.json, b2\.json/,
    cure: /inventory\.buckets/,
  },
  {
    name: "a template leaves open where the role lies",
    files: {
      "stack.json": {
        Resources: {
          Role: {
            Type: "AWS::IAM::Role",
            Properties: { RoleName: "GenesysExport", AssumeRolePolicyDocument: policies.trust },
          },
          Key: { Type: "AWS::KMS::Key", Properties: { KeyPolicy: policies.keyPolicy } },
        },
      },
    },
    what: /^the ARN of the role Role \(stack\.json:3\)/,
    why: /account/,
    cure: /declare the export with its role's ARN/,
  },
  {
    name: "no bucket can be told",
    files: {
      "trust.json": policies.trust,
      "export.json": { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } },
      "key.json": policies.keyPolicy,
    },
    what: /the bucket that arn:aws:iam::111122223333:role\/GenesysExport writes to/,
    why: /no policy of the role allows s3:PutObject on a bucket by name/,
    cure: /an example is below/,
  },
  {
    name: "a key policy whose key nobody names",
    files: { "trust.json": policies.trust, "i.json": policies.identity, "key.json": policies.keyPolicy },
    what: /the key of the key policy key\.json/,
    why: /no policy names a key's ARN/,
    cure: /inventory\.keys/,
  },
];

test.each(OPEN)("what cannot be told is a gap: $name", async ({ files, what, why, cure }) => {
  const { inventory } = await loadWorld(memoryTree(files));
  expect(inventory.gaps).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        what: expect.stringMatching(what),
        why: expect.stringMatching(why),
        cure: expect.stringMatching(cure),
      }),
    ]),
  );
});

test("a role of any name is the export's where it is the only one that policies let write", async () => {
  const bucket = JSON.parse(JSON.stringify(policies.bucketPolicy).replace("GenesysExport", "Recordings"));
  const files = { "t.json": policies.trust, "i.json": policies.identity, "b.json": bucket };
  const { inventory } = await loadWorld(memoryTree(files));
  expect(inventory.exports).toMatchObject([{ role: "arn:aws:iam::111122223333:role/Recordings" }]);
});

const allow = (Action: string | string[], Resource: string | string[]) => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource }],
});
const of = (bucket: string, policy: object) => JSON.parse(JSON.stringify(policy).replaceAll(BUCKET, bucket));

const BUCKETS: readonly { name: string; identity: object; policy: object }[] = [
  {
    name: "the one that its other S3 actions name, before one whose policy says nothing of the role",
    identity: allow(
      ["s3:GetBucketLocation", "S3:PutObjectAcl"],
      [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
    ),
    policy: of("acme-other", policies.vpcOnly),
  },
  {
    name: "the one that a bucket policy lets it write to, before one that it reads",
    identity: allow("s3:GetBucketLocation", "arn:aws:s3:::acme-other"),
    policy: policies.bucketPolicy,
  },
  {
    name: "the one that it writes to, before those that it reads",
    identity: {
      ...policies.identity,
      Statement: [...policies.identity.Statement, ...allow("s3:GetObject", "arn:aws:s3:::acme-other/*").Statement],
    },
    policy: of("acme-other", policies.bucketPolicy),
  },
];

test.each(BUCKETS)("the bucket of a role: $name", async ({ identity, policy }) => {
  const files = { "trust.json": policies.trust, "export.json": identity, "bucket.json": policy };
  const { inventory } = await loadWorld(memoryTree({ ...files, "key.json": policies.keyPolicy }));
  expect(inventory.exports.map(({ bucket }) => bucket)).toEqual([BUCKET]);
});

test("of two bucket policies neither is believed", async () => {
  const files = {
    "t.json": policies.trust,
    "i.json": policies.identity,
    "b1.json": policies.bucketPolicy,
    "b2.json": policies.vpcOnly,
  };
  const { inventory } = await loadWorld(memoryTree(files));
  expect(inventory.buckets[0]?.policy?.policy).toHaveProperty("unknown");
});

test("a key that only the identity policy names has a gap for its policy", async () => {
  const files = { "t.json": policies.trust, "i.json": policies.identityWithKey, "b.json": policies.bucketPolicy };
  const { inventory } = await loadWorld(memoryTree(files));
  expect(inventory.keys).toHaveLength(1);
  expect(isGap(inventory.keys[0]?.policy ?? {})).toBe(true);
});

describe("several roles", () => {
  const other = "4a1c6e3f-8d2b-4a8f-8c63-1e7f4b2d0f21";
  const files = {
    "roles/legal/trust.json": policies.trust,
    "roles/legal/export.json": policies.identity,
    "roles/sales/trust.json": JSON.parse(JSON.stringify(policies.trust).replaceAll(ORGANIZATION, other)),
    "roles/sales/export.json": JSON.parse(
      JSON.stringify(policies.identity).replaceAll(BUCKET, "acme-sales").replaceAll(ORGANIZATION, other),
    ),
    "buckets/legal.json": JSON.parse(JSON.stringify(policies.bucketPolicy).replaceAll("GenesysExport", "LegalExport")),
    "buckets/sales.json": JSON.parse(
      JSON.stringify(policies.bucketPolicy).replaceAll("GenesysExport", "SalesExport").replaceAll(BUCKET, "acme-sales"),
    ),
  };

  test("belong to their policies by folder and name", async () => {
    const { inventory } = await loadWorld(memoryTree(files));
    expect(inventory.gaps).toEqual([]);
    expect(inventory.exports.map(({ name, bucket, organizationId }) => [name, bucket, organizationId])).toEqual([
      ["LegalExport", BUCKET, ORGANIZATION],
      ["SalesExport", "acme-sales", other],
    ]);
  });

  test("an identity policy of another name is not taken along", async () => {
    const { inventory, notEvaluated } = await loadWorld(
      memoryTree({
        "iam/genesys-trust.json": policies.trust,
        "iam/genesys-export.json": policies.identity,
        "iam/admin.json": { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
        "iam/bucket.json": policies.bucketPolicy,
      }),
    );
    expect(inventory.roles).toMatchObject([{ identityPolicies: [{ path: "iam/genesys-export.json" }] }]);
    expect(inventory.roles[0]?.identityPolicies).toHaveLength(1);
    expect(notEvaluated).toContainEqual({ what: "iam/admin.json", why: expect.stringContaining("do not tie them") });
  });
});

test("a malformed trust policy that names Genesys is still an export's", async () => {
  const trust = { Version: "2012-10-17", Statement: [{ ...policies.trust.Statement[0], Effect: "allow" }] };
  const files = { "trust.json": trust, "i.json": policies.identity, "b.json": policies.bucketPolicy };
  const { inventory } = await loadWorld(memoryTree(files));
  expect(inventory.exports).toHaveLength(1);
  expect(inventory.documents.find(({ path }) => path === "trust.json")?.problems.length).toBeGreaterThan(0);
});

test("another vendor's role with a UUID ExternalId that writes to no bucket is no export", async () => {
  const trust = JSON.parse(JSON.stringify(policies.trust).replace("765628985471", "464622532012"));
  const reader = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:Describe*", Resource: "*" }] };
  const { inventory, notEvaluated } = await loadWorld(memoryTree({ "v/trust.json": trust, "v/read.json": reader }));
  expect(inventory.exports).toEqual([]);
  expect(notEvaluated).toContainEqual({ what: "exports", why: expect.stringContaining("no trust policy") });
});

test("a repository where nothing concerns Genesys is empty and says so", async () => {
  const { inventory, problems, notEvaluated } = await loadWorld(
    memoryTree({ "package.json": { a: 1 }, "broken.json": "{", "README.md": "Statement Effect" }),
  );
  expect(problems).toEqual([]);
  expect(inventory).toMatchObject({ exports: [], roles: [], gaps: [] });
  expect(notEvaluated).toHaveLength(1);
});

const UNREADABLE: readonly { name: string; path: string; text: string; message: RegExp }[] = [
  { name: "broken JSON", path: "a.json", text: '{"Statement": [{"Effect": "Allow",}]}', message: /line 1, column 35/ },
  {
    name: "typographic quotes in JSON",
    path: "a.json",
    text: "{\n  “Version”: “2012-10-17”,\n  “Statement”: []\n}",
    message: /“ \(U\+201C, left double quotation mark\).*line 2, column 3/,
  },
  {
    name: "typographic quotes in YAML, where they are legal",
    path: "a.yaml",
    text: "{ “Version”: “2012-10-17”, “Statement”: [] }",
    message: /“ \(U\+201C.*line 1, column 3/,
  },
  {
    name: "two YAML documents",
    path: "a.yml",
    text: "Statement: []\n---\nEffect: x\n",
    message: /second YAML document/,
  },
];

test.each(UNREADABLE)(
  "a file that looks like a policy and cannot be parsed is an error: $name",
  async ({ path, text, message }) => {
    const { problems } = await loadWorld(memoryTree({ [path]: text }));
    expect(problems).toMatchObject([
      { severity: "error", rule: "unreadable-input", path, message: expect.stringMatching(message) },
    ]);
  },
);

test("UTF-16 policies are named as such", async () => {
  const tree = memoryTree({ "a.json": "" });
  const bytes = Buffer.from(`\ufeff${JSON.stringify(policies.trust)}`, "utf16le");
  const { problems } = await loadWorld({ ...tree, read: async () => bytes });
  expect(problems).toMatchObject([{ path: "a.json", message: "the file is UTF-16" }]);
});

const EVERYTHING = { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } };
const BUT_IAM = { Version: "2012-10-17", Statement: { Effect: "Allow", NotAction: "iam:*", Resource: "*" } };
const EXPORT = { "trust.json": policies.trust, "bucket.json": policies.bucketPolicy };

const GUARDRAILS: readonly { name: string; files: Record<string, object>; attached: readonly string[] | undefined }[] =
  [
    { name: "everything, under no telling name", files: { "p-1.json": EVERYTHING }, attached: undefined },
    { name: "everything but one service", files: { "limits.json": BUT_IAM }, attached: undefined },
    { name: "AWS' own SCP", files: { "p-FullAWSAccess.json": EVERYTHING }, attached: undefined },
    { name: "a boundary by its name", files: { "dev-boundary.json": EVERYTHING }, attached: undefined },
    { name: "a role's policy by its name", files: { "role-policy.json": EVERYTHING }, attached: ["role-policy.json"] },
    {
      name: "AWS' own policy for administrators",
      files: { "AdministratorAccess.json": EVERYTHING },
      attached: ["AdministratorAccess.json"],
    },
    { name: "a policy that names a bucket", files: { "p-1.json": policies.identity }, attached: ["p-1.json"] },
  ];

test.each(GUARDRAILS)("what allows everything may be an SCP or a boundary: $name", async ({ files, attached }) => {
  const { inventory } = await loadWorld(memoryTree({ ...EXPORT, ...files }));
  const role = inventory.roles[0];
  const identity = role?.identityPolicies ?? [];
  expect(isGap(identity) ? undefined : identity.map(({ path }) => path)).toEqual(attached);
  if (isGap(identity)) expect(identity.example).toContain("identity-policies:");
});

const DENY_ALL = {
  Version: "2012-10-17",
  Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
};

const NESTED: readonly { name: string; file: object; named?: RegExp }[] = [
  { name: "the bucket", file: { bucket: BUCKET, policy: DENY_ALL }, named: /the bucket acme-legal-recordings/ },
  { name: "the bucket's ARN", file: { for: `arn:aws:s3:::${BUCKET}/*`, policy: DENY_ALL }, named: /the bucket/ },
  { name: "the role", file: { roles: [{ arn: ROLE, policy: DENY_ALL }] }, named: /the role arn/ },
  { name: "the key", file: { key: KEY, policy: DENY_ALL }, named: /the key arn/ },
  { name: "the bucket, and is a text", file: { bucket: BUCKET, is: JSON.stringify(DENY_ALL) }, named: /the bucket/ },
  { name: "another bucket of a longer name", file: { bucket: `${BUCKET}-logs`, policy: DENY_ALL } },
  { name: "nothing of the export", file: { bucket: "acme-web", policy: DENY_ALL } },
];

test.each(NESTED)("a policy below the top level of a file that names $name", async ({ file, named }) => {
  const files = { ...EXPORT, "export.json": policies.identityWithKey, "key.json": policies.keyPolicy };
  const { inventory, notEvaluated } = await loadWorld(memoryTree({ ...files, "settings/bucket.json": file }));
  const remark = { what: "settings/bucket.json", why: expect.stringContaining("below its top level") };
  if (named === undefined) {
    expect(inventory.gaps).toEqual([]);
    expect(notEvaluated).toContainEqual(remark);
  } else {
    expect(inventory.gaps).toMatchObject([
      { what: "the policy inside settings/bucket.json", why: expect.stringMatching(named) },
    ]);
    expect(notEvaluated).not.toContainEqual(remark);
  }
});

test("the CDK's tree of constructs repeats policies that its templates have", async () => {
  const tree = { version: "tree-0.1", tree: { id: "App", attributes: { Policy: policies.bucketPolicy } } };
  const files = { "trust.json": policies.trust, "cdk.out/manifest.json": { version: "54.0.0", artifacts: {} } };
  const withoutTree = await loadWorld(memoryTree(files));
  expect(await loadWorld(memoryTree({ ...files, "cdk.out/tree.json": tree }))).toEqual({
    ...withoutTree,
    files: new Set([...withoutTree.files, "cdk.out/tree.json"]),
  });
  const { inventory } = await loadWorld(memoryTree({ ...files, "cdk.out/other.json": tree }));
  expect(inventory.documents.map(({ path }) => path)).toContain("cdk.out/other.json");
});
