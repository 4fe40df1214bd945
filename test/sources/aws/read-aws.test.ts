import { beforeAll, describe, expect, test } from "vitest";
import { isSavedGap, type Saved, type SavedAccount } from "../../../src/sources/saved/model.ts";
import {
  ACCOUNTS,
  declared,
  EXPORT_ROLE,
  KEY,
  LEGAL,
  landscape,
  MANAGEMENT,
  type Outcome,
  policy,
  readWorld,
  SHARED_KEY,
  STORAGE,
} from "./landscape.ts";

function known<T>(saved: Saved<T> | undefined): T {
  if (saved === undefined || isSavedGap(saved)) throw new Error(`no value: ${JSON.stringify(saved)}`);
  return saved.value;
}

function account(outcome: Outcome, id: string): SavedAccount {
  const found = outcome.inventory.accounts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no account ${id}`);
  return found;
}

describe("two accounts with no exports in the config", () => {
  let outcome: Outcome;
  let legal: SavedAccount;
  let storage: SavedAccount;
  beforeAll(async () => {
    outcome = await readWorld(landscape);
    legal = account(outcome, LEGAL);
    storage = account(outcome, STORAGE);
  });

  test("the server understood everything, and nothing is missing", () => {
    expect(outcome.server.unexpected).toEqual([]);
    expect(JSON.stringify(outcome.inventory)).not.toContain('"gap"');
    expect(outcome.inventory.accounts.flatMap(({ gaps }) => gaps)).toEqual([]);
  });

  test("every attempt is counted", () => {
    expect(outcome.calls).toBe(outcome.server.requests.length);
    expect(outcome.throttles).toBe(0);
    expect(outcome.server.mostAtOnce()).toBeLessThanOrEqual(8 + ACCOUNTS.length);
  });

  test("the roles are those that trust Genesys, and another vendor's that writes", () => {
    expect(legal.roles.map(({ arn }) => arn)).toEqual([`arn:aws:iam::${LEGAL}:role/WritingVendor`, EXPORT_ROLE]);
    expect(storage.roles).toEqual([]);
  });

  test("a role has its policies in their default version, boundary, tags and id", () => {
    const role = legal.roles.find(({ arn }) => arn === EXPORT_ROLE);
    expect(role).toMatchObject({
      uniqueId: "AROAEXAMPLEEXPORT0001",
      tags: { value: { stage: "live", team: "legal" } },
    });
    expect(known(role?.identityPolicies).map(({ name, version }) => [name, version])).toEqual([
      ["archive", undefined],
      ["write", undefined],
      ["Encrypt", "v2"],
      ["AmazonS3ReadOnlyAccess", "v7"],
    ]);
    expect(JSON.parse(known(known(role?.identityPolicies)[2]?.text))).toEqual(
      policy({ Action: "kms:GenerateDataKey", Resource: KEY }),
    );
    expect(known(role?.permissionsBoundary)).toMatchObject({ name: "Boundary", version: "v1" });
    expect(JSON.parse(known(role?.trustPolicy))).toHaveProperty("Statement");
  });

  test("the buckets are those that the roles may write to, each in its owner's account", () => {
    expect(legal.buckets.map(({ name }) => name)).toEqual([
      "acme-archive-1",
      "acme-archive-2",
      "acme-legal-recordings",
    ]);
    expect(storage.buckets.map(({ name }) => name)).toEqual(["shared-recordings"]);
    expect(storage.buckets[0]).toMatchObject({ account: { value: STORAGE }, region: { value: "eu-central-1" } });
  });

  test("a bucket has all its settings", () => {
    expect(legal.buckets[2]).toMatchObject({
      account: { value: LEGAL },
      region: { value: "eu-west-2" },
      publicAccessBlock: { value: { blockPublicAcls: true, blockPublicPolicy: false } },
      objectOwnership: { value: "BucketOwnerEnforced" },
      encryption: { value: { algorithm: "aws:kms", key: KEY, bucketKey: true } },
      objectLock: { value: { mode: "COMPLIANCE", days: 2555 } },
      requesterPays: { value: true },
    });
    expect(JSON.parse(known(legal.buckets[2]?.policy) ?? "")).toHaveProperty("Statement");
  });

  test("what a bucket does not have is null, not a gap", () => {
    expect(legal.buckets[1]).toMatchObject({
      region: { value: "us-east-1" },
      policy: { value: null },
      publicAccessBlock: { value: null },
      objectOwnership: { value: "ObjectWriter" },
      objectLock: { value: null },
      requesterPays: { value: false },
      accessPoints: { value: [] },
      encryption: { value: { algorithm: "aws:kms" } },
    });
    expect(storage.publicAccessBlock).toEqual({ value: null });
  });

  test("a bucket's access points come with their policies", () => {
    const points = known(legal.buckets[2]?.accessPoints);
    expect(points.map(({ name, vpc, policy: text }) => [name, vpc, known(text) === null])).toEqual([
      ["bare", undefined, true],
      ["inside", "vpc-1", false],
    ]);
  });

  test("an alias says which key it stands for; a key that two buckets share is read once", () => {
    expect(known(legal.buckets[0]?.encryption)).toEqual({
      algorithm: "aws:kms:dsse",
      key: "alias/recordings",
      bucketKey: false,
    });
    expect(legal.keys.map(({ arn, aliases }) => [arn, aliases])).toEqual([[KEY, ["alias/recordings"]]]);
    const policies = outcome.server.requests.filter(({ operation }) => operation === "GetKeyPolicy");
    expect(policies).toHaveLength(2);
  });

  test("a key is read in its own account and region, with state and grants", () => {
    expect(storage.keys).toMatchObject([{ arn: SHARED_KEY, state: { value: "PendingDeletion" } }]);
    expect(known(legal.keys[0]?.grants)).toEqual([
      { granteePrincipal: EXPORT_ROLE, operations: ["Decrypt", "GenerateDataKey"] },
      { granteePrincipal: EXPORT_ROLE, operations: ["Encrypt"], encryptionContextSubset: { a: "b" } },
    ]);
    const asked = outcome.server.requests.filter(({ service, account: by }) => service === "kms" && by === STORAGE);
    expect(new Set(asked.map(({ region }) => region))).toEqual(new Set(["eu-central-1"]));
  });

  test("the organization's policies come level by level, root first, through the management account", () => {
    const names = (levels: Saved<readonly (readonly { name: string }[])[]>) =>
      known(levels).map((level) => level.map(({ name }) => name));
    expect(legal.organization).toMatchObject({ id: { value: "o-exampleorgid" }, managementAccount: false });
    expect(names(legal.organization.scps)).toEqual([
      ["FullAWSAccess"],
      ["FullAWSAccess"],
      ["limits", "FullAWSAccess"],
      ["FullAWSAccess"],
    ]);
    expect(names(legal.organization.rcps)).toEqual([["perimeter"], [], [], []]);
    expect(names(storage.organization.scps)).toEqual([["FullAWSAccess"], ["FullAWSAccess"], ["FullAWSAccess"]]);
    const described = outcome.server.requests.filter(({ operation }) => operation === "DescribePolicy");
    expect(described).toHaveLength(3);
  });

  test("two readings are the same bytes", async () => {
    const again = await readWorld(landscape, { faults: ({ parameters }) => jitter(JSON.stringify(parameters).length) });
    expect(JSON.stringify(again.inventory)).toBe(JSON.stringify(outcome.inventory));
  });

  test("lists in pages of one are read to their end", async () => {
    const paged = await readWorld({ ...landscape, pageSize: 1 });
    expect(paged.server.unexpected).toEqual([]);
    expect(JSON.stringify(paged.inventory)).toBe(JSON.stringify(outcome.inventory));
  });

  test("progress names accounts, roles and buckets, and ends", () => {
    expect(outcome.steps).toContain(`${LEGAL}: role GenesysExport`);
    expect(outcome.steps).toContain(`${LEGAL}: bucket shared-recordings`);
    expect(outcome.steps.at(-1)).toBe("done");
  });
});

/** The right answers in another order. */
function jitter(length: number) {
  return { kind: "slow", milliseconds: (length * 7) % 23 } as const;
}

describe("exports of a config", () => {
  test("only their roles and buckets are read, and no list of roles", async () => {
    const outcome = await readWorld(landscape, { exports: [declared("acme-legal-recordings")] });
    expect(account(outcome, LEGAL).roles.map(({ arn }) => arn)).toEqual([EXPORT_ROLE]);
    expect(account(outcome, LEGAL).buckets.map(({ name }) => name)).toEqual(["acme-legal-recordings"]);
    expect(outcome.server.requests.map(({ operation }) => operation)).not.toContain("ListRoles");
    expect(outcome.server.requests.map(({ service }) => service)).not.toContain("ec2");
  });

  test("their VPC endpoints are found; one that is nowhere is a gap", async () => {
    const network = { sourceVpce: ["vpce-1", "vpce-9genesys"] };
    const outcome = await readWorld(landscape, { exports: [declared("acme-legal-recordings", { network })] });
    expect(account(outcome, LEGAL).vpcEndpoints).toMatchObject([
      { id: "vpce-1", service: "com.amazonaws.eu-west-2.s3", policy: { value: expect.stringContaining("Statement") } },
      { id: "vpce-9genesys", policy: { gap: { why: "no account and region that was read has it" } } },
    ]);
  });

  test("a bucket of an account that is not read is read through the role's, and its owner a gap", async () => {
    const outcome = await readWorld(landscape, {
      accounts: ACCOUNTS.slice(0, 1),
      exports: [declared("shared-recordings")],
    });
    const [bucket] = account(outcome, LEGAL).buckets;
    expect(bucket?.name).toBe("shared-recordings");
    expect(bucket?.account).toMatchObject({ gap: { what: "the account that owns bucket shared-recordings" } });
    expect(bucket?.policy).not.toMatchObject({ value: null });
  });

  test("a bucket that does not exist has nothing but gaps", async () => {
    const outcome = await readWorld(landscape, { exports: [declared("no-such-bucket")] });
    const [bucket] = account(outcome, LEGAL).buckets;
    const { name: _, ...values } = bucket ?? { name: "" };
    expect(Object.values(values).filter((value) => !isSavedGap(value))).toEqual([]);
    expect(bucket?.policy).toMatchObject({ gap: { why: expect.stringContaining("NoSuchBucket") } });
    expect(bucket?.policy).not.toHaveProperty("gap.permission");
  });

  test("a role that does not exist is a role of gaps", async () => {
    const role = `arn:aws:iam::${LEGAL}:role/Gone`;
    const outcome = await readWorld(landscape, { exports: [declared("acme-legal-recordings", { role })] });
    expect(account(outcome, LEGAL).roles).toMatchObject([
      {
        arn: role,
        trustPolicy: { gap: { why: expect.stringContaining("NoSuchEntity") } },
        identityPolicies: { gap: {} },
      },
    ]);
  });

  test("a role in an account that is not read is a gap", async () => {
    const role = "arn:aws:iam::222222222222:role/Elsewhere";
    const outcome = await readWorld(landscape, { exports: [declared("acme-legal-recordings", { role })] });
    expect(account(outcome, LEGAL).gaps).toMatchObject([{ gap: { what: `the role ${role}` } }]);
  });
});

describe("wildcards", () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    name: `acme-archive-${String(index).padStart(2, "0")}`,
    region: "eu-west-2",
  }));

  test("fifty buckets are read, and the rest named", async () => {
    const world = {
      ...landscape,
      accounts: landscape.accounts.map((one) => (one.id === LEGAL ? { ...one, buckets: many } : one)),
    };
    const outcome = await readWorld(world);
    const { buckets, gaps } = account(outcome, LEGAL);
    expect(buckets.filter(({ name }) => /^acme-archive-\d\d$/.test(name))).toHaveLength(50);
    expect(gaps).toMatchObject([{ gap: { why: expect.stringContaining("they are 60") } }]);
  });
});

describe("accounts", () => {
  test("with none in the config the caller's own is read", async () => {
    const world = { ...landscape, caller: `arn:aws:iam::${LEGAL}:user/auditor` };
    const outcome = await readWorld(world, { accounts: [] });
    expect(outcome.inventory.accounts.map(({ id }) => id)).toEqual([LEGAL]);
    expect(outcome.server.requests.map(({ operation }) => operation)).not.toContain("AssumeRole");
  });

  test("a member that may not ask its organization has gaps with the permission", async () => {
    const world = { ...landscape, caller: `arn:aws:iam::${LEGAL}:user/auditor` };
    const { organization } = account(await readWorld(world, { accounts: [] }), LEGAL);
    expect(organization).toMatchObject({
      id: { value: "o-exampleorgid" },
      managementAccount: false,
      scps: { gap: { what: `the SCPs of account ${LEGAL}`, permission: "organizations:ListParents" } },
      rcps: { gap: { permission: "organizations:ListParents" } },
    });
  });

  test("the management account is bound by no SCP and protected by no RCP (E7, E8)", async () => {
    const outcome = await readWorld(landscape, { accounts: [] });
    expect(account(outcome, MANAGEMENT).organization).toEqual({
      id: { value: "o-exampleorgid" },
      managementAccount: true,
      scps: { value: [] },
      rcps: { value: [] },
    });
  });

  test("an account without an organization says none", async () => {
    const { organization: _, ...world } = landscape;
    expect(account(await readWorld(world), LEGAL).organization).toEqual({
      id: { value: "none" },
      scps: { value: [] },
      rcps: { value: [] },
    });
  });

  test("policy types that are not turned on are empty lists", async () => {
    const organization = landscape.organization && { ...landscape.organization, enabledPolicyTypes: [] };
    const outcome = await readWorld({ ...landscape, ...(organization && { organization }) });
    expect(account(outcome, LEGAL).organization).toMatchObject({ scps: { value: [] }, rcps: { value: [] } });
  });

  test("one that cannot be entered is an account of gaps, and the others are read", async () => {
    const outcome = await readWorld({ ...landscape, assumable: [ACCOUNTS[0]?.role ?? ""] });
    expect(account(outcome, STORAGE)).toMatchObject({
      roles: [],
      buckets: [],
      publicAccessBlock: { gap: { permission: "sts:AssumeRole" } },
      gaps: [{ gap: { what: `account ${STORAGE}`, permission: "sts:AssumeRole" } }],
    });
    expect(account(outcome, LEGAL).roles).toHaveLength(2);
  });

  test("none that can be entered is a mistake of the user", async () => {
    await expect(readWorld({ ...landscape, assumable: [] })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining(`account ${LEGAL}`),
      help: expect.stringContaining("docs/aws-access.md"),
    });
  });

  test("an account without a role is the caller's own, or none", async () => {
    const accounts = [{ id: MANAGEMENT }, { id: STORAGE }];
    const outcome = await readWorld(landscape, { accounts });
    expect(account(outcome, STORAGE).gaps).toMatchObject([{ gap: { why: expect.stringContaining("names no role") } }]);
    expect(account(outcome, MANAGEMENT).gaps).toEqual([]);
  });

  test("the partition is that of the caller", async () => {
    const world = {
      caller: `arn:aws-us-gov:iam::${LEGAL}:user/auditor`,
      accounts: [{ id: LEGAL }],
      region: "us-gov-west-1",
    };
    const outcome = await readWorld(world, { accounts: [] });
    expect(account(outcome, LEGAL).partition).toBe("aws-us-gov");
  });
});

describe("accounts that others look after", () => {
  const [legal, storage] = ACCOUNTS;
  const own = legal === undefined ? [] : [legal];
  const others = storage === undefined ? [] : [storage];
  const roleOf = (assumed: Outcome): readonly string[] =>
    assumed.server.requests.filter(({ operation }) => operation === "AssumeRole").map(({ account: id }) => id ?? "");

  test("are entered for a bucket and a key that no other has, and read as they would be among the accounts", async () => {
    const whole = await readWorld(landscape);
    const part = await readWorld(landscape, { accounts: own, others });
    expect(part.inventory).toEqual(whole.inventory);
  });

  test("are not asked for their roles", async () => {
    const part = await readWorld(landscape, { accounts: others, others: own });
    expect(part.inventory.accounts.map(({ id, roles }) => [id, roles])).toEqual([[STORAGE, []]]);
  });

  test("are not entered where nothing is missing", async () => {
    const exports = [declared("acme-legal-recordings")];
    const part = await readWorld(landscape, { accounts: own, others, exports });
    expect(part.inventory.accounts.map(({ id }) => id)).toEqual([LEGAL]);
    expect(roleOf(part)).toHaveLength(1);
  });

  test("have the VPC endpoint of an export", async () => {
    const exports = [declared("shared-recordings", { network: { sourceVpce: ["vpce-9"] } })];
    const vpcEndpoints = [
      { id: "vpce-9", region: "eu-central-1", service: "com.amazonaws.eu-central-1.s3", policy: "{}" },
    ];
    const accounts = landscape.accounts.map((one) => (one.id === STORAGE ? { ...one, vpcEndpoints } : one));
    const world = { ...landscape, accounts };
    const whole = await readWorld(world, { exports });
    const part = await readWorld(world, { accounts: own, others, exports });
    expect(part.inventory).toEqual(whole.inventory);
    expect(account(part, STORAGE).vpcEndpoints).toHaveLength(1);
  });

  test("that cannot be entered leave the owner unknown", async () => {
    const part = await readWorld({ ...landscape, assumable: own.map(({ role }) => role) }, { accounts: own, others });
    expect(part.inventory.accounts.map(({ id }) => id)).toEqual([LEGAL]);
    const bucket = account(part, LEGAL).buckets.find(({ name }) => name === "shared-recordings");
    expect(bucket?.account).toEqual({
      gap: {
        what: "the account that owns bucket shared-recordings",
        why: `none of the accounts that are read owns it: ${LEGAL}`,
      },
    });
  });
});
