/** What stand-ins of templates are in AWS: bound by facts, and left alone where these do not tell. */

import { describe, expect, test } from "vitest";
import { loadWorld } from "../../../src/sources/load-world.ts";
import type { StandIn, World } from "../../../src/sources/model.ts";
import type { SavedBucket, SavedInventory, SavedRole } from "../../../src/sources/saved/model.ts";
import { bindStandIns } from "../../../src/sources/saved/stand-ins/bind.ts";
import { standInsOf, unify } from "../../../src/sources/saved/stand-ins/texts.ts";
import { KEY, ORGANIZATION } from "../../support/world.ts";
import { memoryTree } from "../memory-tree.ts";
import { ACCOUNT, account, inventory, known, OTHER, role } from "./healthy.ts";

const GENESYS = "765628985471";

describe("a text of the files against AWS' own", () => {
  const ROLE: StandIn = { text: "not-known-Role", of: "role", origin: "a.yaml#Role" };
  const LONGER: StandIn = { text: "not-known-RoleTwo", of: "role", origin: "a.yaml#RoleTwo" };
  const HERE: StandIn = { text: "000000000000", of: "account" };
  const REGION: StandIn = { text: "region-not-known", of: "region" };
  const standIns = standInsOf([ROLE, LONGER, HERE, REGION]);

  test.each<[string, string, Readonly<Record<string, string>> | undefined]>([
    ["no stand-in, the same", "no stand-in, the same", {}],
    ["arn:aws:s3:::one", "arn:aws:s3:::two", undefined],
    ["arn:aws:iam::000000000000:role/X", "arn:aws:iam::111122223333:role/X", { account: "111122223333" }],
    ["arn:aws:iam::000000000000:role/X", "arn:aws:iam::111122223333:role/Y", undefined],
    ["arn:aws:iam::000000000000:role/X", "arn:aws:iam::1111:role/X", undefined],
    [
      "arn:aws:iam::000000000000:role/not-known-Role",
      "arn:aws:iam::111122223333:role/a-b",
      { account: "111122223333", role: "a-b" },
    ],
    ["role/p-not-known-Role", "role/p-x", { role: "x" }],
    ["role/p-not-known-Role", "role/x", undefined],
    // A name is one part of an ARN.
    ["role/not-known-Role", "role/path/x", undefined],
    ["not-known-Role not-known-Role", "x x", { role: "x" }],
    ["not-known-Role not-known-Role", "x y", undefined],
    ["not-known-RoleTwo", "x", { role: "x" }],
    [
      "kms:region-not-known:000000000000",
      "kms:eu-west-2:111122223333",
      { region: "eu-west-2", account: "111122223333" },
    ],
    ["kms:region-not-known:x", "kms:(.*):x", undefined],
    // Text is text, whatever patterns make of it.
    ["a.b+000000000000", "aXb+111122223333", undefined],
    ["1000000000000", "1111122223333", undefined],
    ["00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-111122223333", undefined],
    ["logs-000000000000", "logs-111122223333", { account: "111122223333" }],
    [`${"not-known-Role".repeat(5)}!`, `${"x".repeat(50_000)}`, undefined],
  ])("%s | %s", (text, held, expected) => {
    const values = unify(text, held, standIns);
    const told = values && Object.fromEntries([...values].map(([{ of }, value]) => [of, value]));
    expect(told).toEqual(expected);
  });
});

const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${GENESYS}:root` },
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "sts:ExternalId": ORGANIZATION } },
    },
  ],
});
const writesTo = (bucket: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: `arn:aws:s3:::${bucket}/*` }],
  });

const liveRole = (
  name: string,
  bucket: string,
  tags: Readonly<Record<string, string>> = {},
  id = ACCOUNT,
): SavedRole => ({
  ...role,
  arn: `arn:aws:iam::${id}:role/${name}`,
  trustPolicy: known(trust),
  identityPolicies: known([{ name: "export", text: known(writesTo(bucket)) }]),
  tags: known(tags),
});
const liveBucket = (name: string, more: Partial<SavedBucket> = {}): SavedBucket => {
  const [first] = account.buckets;
  if (first === undefined) throw new Error("the healthy account has a bucket");
  return { ...first, name, policy: known(null), ...more };
};
const aws = (roles: readonly SavedRole[], buckets: readonly SavedBucket[]): SavedInventory =>
  inventory({ ...account, roles, buckets });
const encryptedBy = (key: string): Partial<SavedBucket> => ({
  encryption: known({ algorithm: "aws:kms", key, bucketKey: true }),
});

const STACK = { "aws:cloudformation:stack-name": "Exports", "aws:cloudformation:logical-id": "ExportRole" };

/** A stack with a role and a bucket; `names` gives them names. */
function stack({ roleName = "", bucketName = "", extra = "" } = {}): Promise<World> {
  const text = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  ExportRole:
    Type: AWS::IAM::Role
    Properties:
${roleName === "" ? "" : `      RoleName: ${roleName}\n`}      AssumeRolePolicyDocument: ${trust}
      Policies:
        - PolicyName: write
          PolicyDocument:
            Version: "2012-10-17"
            Statement:
              - { Effect: Allow, Action: s3:PutObject, Resource: !Sub "\${Recordings.Arn}/*" }
  Recordings:
    Type: AWS::S3::Bucket
    Properties:
${bucketName === "" ? "" : `      BucketName: ${bucketName}\n`}      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt Key.Arn }
  Key:
    Type: AWS::KMS::Key
${extra}`;
  return loadWorld(memoryTree({ "stack.yaml": text }));
}

function terraform(text: string): Promise<World> {
  return loadWorld(memoryTree({ "main.tf": text }));
}

const named = { roleName: "GenesysExport", bucketName: "acme-recordings" };
const EXPORT_ROLE = "Exports-ExportRole-1ABCDEFGHIJKL";
const EXPORT_BUCKET = "exports-recordings-1abcdefghijk";

async function told(files: Promise<World>, saved: SavedInventory) {
  const { world, remarks } = bindStandIns(await files, saved);
  const [one] = world.inventory.exports;
  const key = world.inventory.buckets[0]?.encryption?.key;
  return { role: one?.role, bucket: one?.bucket, key, remarks: remarks.map(({ what, why }) => `${what}: ${why}`) };
}

describe("what AWS holds takes the place of stand-ins", () => {
  test("account, Region and key of names that are known: everywhere", async () => {
    const saved = aws([liveRole("GenesysExport", "acme-recordings")], [liveBucket("acme-recordings")]);
    const { world } = bindStandIns(await stack(named), saved);
    const { roles, buckets, keys, exports } = world.inventory;
    expect(exports).toMatchObject([{ role: `arn:aws:iam::${ACCOUNT}:role/GenesysExport`, bucket: "acme-recordings" }]);
    expect(roles.map(({ arn }) => arn)).toEqual([`arn:aws:iam::${ACCOUNT}:role/GenesysExport`]);
    expect(buckets).toMatchObject([{ account: ACCOUNT, region: "eu-west-2", encryption: { key: KEY } }]);
    expect(keys.map(({ arn }) => arn)).toEqual([KEY]);
    const { policy } = keys[0] ?? {};
    expect(JSON.stringify(policy)).toContain(`arn:aws:iam::${ACCOUNT}:root`);
    expect(world.standIns).toEqual([]);
    expect(JSON.stringify(world.notEvaluated)).not.toContain("stands for it");
  });

  test("a stack's role by its tags, its bucket by the name of the stack", async () => {
    const found = await told(stack(), aws([liveRole(EXPORT_ROLE, EXPORT_BUCKET, STACK)], [liveBucket(EXPORT_BUCKET)]));
    expect(found).toMatchObject({
      role: `arn:aws:iam::${ACCOUNT}:role/${EXPORT_ROLE}`,
      bucket: EXPORT_BUCKET,
      key: KEY,
    });
    expect(found.remarks).toContain(
      `the name of the role ExportRole: taken to be ${EXPORT_ROLE} (the role arn:aws:iam::${ACCOUNT}:role/${EXPORT_ROLE} in AWS)`,
    );
  });

  const prefixed = `
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "export" {
  name_prefix = "genesys-"
  tags = { team = "legal" }
  assume_role_policy = jsonencode(${trust.replaceAll('":', '" =')})
}
resource "aws_s3_bucket" "recordings" {
  bucket_prefix = "acme-recordings-"
}
resource "aws_iam_role_policy" "write" {
  role = aws_iam_role.export.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:PutObject", Resource = "\${aws_s3_bucket.recordings.arn}/*" }]
  })
}`;
  const MADE_UP = "202611200517000000000000a1";
  const OTHER_MADE_UP = "202611200517000000000000a2";

  test("Terraform's role by its tags and the form of its name, its bucket by that form and who writes to it", async () => {
    const roleName = `genesys-${MADE_UP}`;
    const bucket = `acme-recordings-${OTHER_MADE_UP}`;
    const found = await told(
      terraform(prefixed),
      aws([liveRole(roleName, bucket, { team: "legal" })], [liveBucket(bucket)]),
    );
    expect(found).toMatchObject({ role: `arn:aws:iam::${ACCOUNT}:role/${roleName}`, bucket });
  });

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["a name that somebody chose", "genesys-export", { team: "legal" }],
    ["another tag", `genesys-${MADE_UP}`, { team: "sales" }],
    ["no tag", `genesys-${MADE_UP}`, {}],
  ])("Terraform's role is not one with %s", async (_, name, tags) => {
    const found = await told(terraform(prefixed), aws([liveRole(name, "x-y-z", tags)], []));
    expect(found.role).toContain("not-known-");
  });
});

describe("what facts do not tell stays a stand-in, and is said", () => {
  const STAND_IN = expect.stringContaining("not-known-");

  test.each<[string, readonly SavedRole[]]>([
    [
      "two roles of the stack's resource",
      [liveRole(EXPORT_ROLE, "b-1", STACK), liveRole("Test-ExportRole-2ABCDEFGHIJKL", "b-2", STACK)],
    ],
    ["a role without tags", [liveRole(EXPORT_ROLE, "b-1")]],
    [
      "a role of another resource",
      [liveRole(EXPORT_ROLE, "b-1", { ...STACK, "aws:cloudformation:logical-id": "Other" })],
    ],
    ["no role", []],
  ])("%s", async (_, roles) => {
    const { role: found, remarks } = await told(stack(), aws(roles, [liveBucket(EXPORT_BUCKET)]));
    expect(found).toEqual(STAND_IN);
    expect(remarks).toContain("the name of the role ExportRole: nothing that was read of AWS tells it");
  });

  test("a bucket of another stack", async () => {
    const name = "others-recordings-1abcdefghijk";
    const found = await told(stack(), aws([liveRole(EXPORT_ROLE, name, STACK)], [liveBucket(name)]));
    expect(found).toMatchObject({
      role: `arn:aws:iam::${ACCOUNT}:role/${EXPORT_ROLE}`,
      bucket: STAND_IN,
      key: STAND_IN,
    });
  });

  test("the same role in two accounts: the account may be one or the other", async () => {
    const one = liveRole("GenesysExport", "acme-recordings");
    const other = liveRole("GenesysExport", "acme-recordings", {}, OTHER);
    const saved = inventory(
      { ...account, roles: [one], buckets: [] },
      { ...account, id: OTHER, roles: [other], buckets: [], keys: [] },
    );
    const found = await told(stack(named), saved);
    expect(found.role).toBe("arn:aws:iam::000000000000:role/GenesysExport");
  });

  test("role and bucket of different accounts: neither counts", async () => {
    const saved = aws(
      [liveRole("GenesysExport", "acme-recordings")],
      [liveBucket("acme-recordings", { account: known(OTHER) })],
    );
    const found = await told(stack(named), saved);
    expect(found.role).toBe("arn:aws:iam::000000000000:role/GenesysExport");
    expect(found.remarks.join("\n")).toMatch(/deployed to: it may be 111122223333 .* or 444455556666 \(the bucket/);
  });

  test("two keys of the files would be one of AWS", async () => {
    const extra = `  Archive:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-archive
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt ArchiveKey.Arn }
  ArchiveKey:
    Type: AWS::KMS::Key
  ArchivePolicy:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: archive
      RoleName: !Ref ExportRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: "arn:aws:s3:::acme-archive/*" }]
`;
    const saved = aws(
      [liveRole("GenesysExport", "acme-recordings")],
      [liveBucket("acme-recordings"), liveBucket("acme-archive")],
    );
    const { remarks, key } = await told(stack({ ...named, extra }), saved);
    expect(key).toEqual(STAND_IN);
    expect(remarks.filter((line) => line.includes("would be this one and another"))).toHaveLength(2);
  });

  test("one key of the files is two of AWS", async () => {
    const extra = `  Archive:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-archive
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: !GetAtt Key.Arn }
  ArchivePolicy:
    Type: AWS::IAM::RolePolicy
    Properties:
      PolicyName: archive
      RoleName: !Ref ExportRole
      PolicyDocument:
        Version: "2012-10-17"
        Statement: [{ Effect: Allow, Action: s3:PutObject, Resource: "arn:aws:s3:::acme-archive/*" }]
`;
    const saved = aws(
      [liveRole("GenesysExport", "acme-recordings")],
      [liveBucket("acme-recordings"), liveBucket("acme-archive", encryptedBy(KEY.replace("11111111-", "99999999-")))],
    );
    const { remarks, key } = await told(stack({ ...named, extra }), saved);
    expect(key).toEqual(STAND_IN);
    expect(remarks.filter((line) => line.startsWith("the id of the key Key: it may be "))).toHaveLength(1);
  });

  test("a bucket that AWS encrypts without a key of its own tells none", async () => {
    const saved = aws(
      [liveRole("GenesysExport", "acme-recordings")],
      [liveBucket("acme-recordings", { encryption: known({ algorithm: "AES256", bucketKey: false }) })],
    );
    expect((await told(stack(named), saved)).key).toEqual(STAND_IN);
  });

  test("an account that is written as zeros is no stand-in", async () => {
    const text = `Resources:
  ExportRole:
    Type: AWS::IAM::Role
    Properties:
      RoleName: GenesysExport
      AssumeRolePolicyDocument: ${trust}
      PermissionsBoundary: arn:aws:iam::000000000000:policy/boundary
`;
    const files = await loadWorld(memoryTree({ "stack.yaml": text }));
    expect((files.standIns ?? []).map(({ of }) => of)).not.toContain("account");
  });
});
