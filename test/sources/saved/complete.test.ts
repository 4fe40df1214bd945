import { describe, expect, test } from "vitest";
import { isGap } from "../../../src/inventory/model.ts";
import { completeInventory, completeWorld } from "../../../src/sources/saved/complete.ts";
import type { SavedAccount } from "../../../src/sources/saved/model.ts";
import { unweighedInventory } from "../../../src/sources/saved/to-inventory.ts";
import { BUCKET, configWith, decisionsOf, KEY, policy, ROLE, reportOn, worldOf } from "../../support/world.ts";
import { ACCOUNT, account, accountWith, denied, inventory, known, ON, OTHER } from "./healthy.ts";

async function completed(files: Readonly<Record<string, string | null>>, saved: SavedAccount = account) {
  return completeWorld(await worldOf(files), inventory(saved));
}

/** The config with nothing but the export. */
const BARE = {
  ".github/genesys-export-gate.yml": `version: 1
exports:
  - name: legal-hold
    genesys: { organization-id: 3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10, region: eu-west-2 }
    role: ${ROLE}
    bucket: ${BUCKET}
inventory: {}
`,
};
const without = (text: string) => configWith([text, ""]);

describe("what files leave open is taken from what was read", () => {
  test("everything, where the config declares the export only", async () => {
    const world = await completed(BARE);
    const report = reportOn(world);
    expect(world.inventory.gaps).toEqual([]);
    expect([report.verdict, report.findings.filter(({ severity }) => severity !== "notice")]).toEqual(["pass", []]);
    expect(Object.values(decisionsOf(report))).not.toContain("unknown");
    expect(world.inputs.map(({ path }) => path)).toContain(`arn:aws:s3:::${BUCKET}#policy`);
  });

  test("without it the same files are undecided", async () => {
    expect(reportOn(await worldOf(BARE)).verdict).not.toBe("pass");
  });

  test.each([
    ["the trust policy", "      trust-policy: policies/role-trust.json\n"],
    ["the identity policies", "      identity-policies: [policies/role-export.json]\n"],
    ["the key policy", "      policy: policies/key.json\n"],
    ["the bucket's facts", "      region: eu-west-2\n"],
  ])("%s", async (_name, line) => {
    const files = without(line);
    const world = await completed(files);
    expect(reportOn(world).verdict).toBe("pass");
    expect(world.inventory.gaps).toEqual([]);
  });

  test("a boundary, tags, the state of the key, and where the account stands", async () => {
    const deny = { name: "deny", arn: "scp", text: known(policy({ Effect: "Deny", Action: "s3:*", Resource: "*" })) };
    const saved = accountWith({
      role: { permissionsBoundary: known({ name: "b", text: known(policy()) }) },
      key: { state: known("Disabled") },
      organization: { ...account.organization, scps: known([[deny]]) },
    });
    const world = await completed({}, saved);
    expect(world.inventory).toMatchObject({
      roles: [{ permissionsBoundary: { kind: "permissions-boundary" }, tags: { team: "legal" } }],
      keys: [{ state: "Disabled", policy: { path: "policies/key.json" } }],
      organizations: { [ACCOUNT]: { id: "o-exampleorgid", scps: [[{ path: "scp" }]] } },
    });
    const report = reportOn(world);
    expect(report.verdict).toBe("fail");
    expect(report.findings.map(({ rule }) => rule)).toContain("key-not-enabled");
  });

  test("whether an S3 Bucket Key is on, of the same key", async () => {
    const world = await completed(without(", bucket-key: true"));
    expect(world.inventory.buckets[0]?.encryption).toEqual({ algorithm: "aws:kms", key: KEY, bucketKey: true });
  });

  test("whose the bucket is", async () => {
    const world = await completed(
      without('      account: "111122223333"\n'),
      accountWith({ bucket: { account: known(OTHER) } }),
    );
    expect(world.inventory.buckets[0]?.account).toBe(OTHER);
    const guessed = await completed({}, accountWith({ bucket: { account: denied("a") } }));
    expect([guessed.inventory.buckets[0]?.account, guessed.inventory.gaps]).toEqual([ACCOUNT, []]);
  });
});

describe("what the files declare wins", () => {
  const broken = policy({ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: `arn:aws:s3:::${BUCKET}/*` });

  test("over another policy in AWS", async () => {
    const world = await completed(
      {},
      accountWith({ bucket: { policy: known(broken), publicAccessBlock: known(null) } }),
    );
    expect(world.inventory.buckets[0]).toMatchObject({
      policy: { path: "policies/bucket.json" },
      publicAccessBlock: ON,
    });
    expect(reportOn(world).verdict).toBe("pass");
    expect(world.inventory.documents.map(({ path }) => path)).not.toContain(`arn:aws:s3:::${BUCKET}#policy`);
  });

  test("over a gap in AWS, of which nothing is said then", async () => {
    const saved = accountWith({
      bucket: { policy: denied("b"), encryption: denied("e"), objectOwnership: denied("o") },
      role: { trustPolicy: denied("t") },
    });
    const world = await completed({}, saved);
    expect([reportOn(world).verdict, world.inventory.gaps]).toEqual(["pass", []]);
    expect(world.notEvaluated.map(({ what }) => what)).not.toContain(`Object Ownership of the bucket ${BUCKET}`);
  });

  test("over where AWS says the account stands", async () => {
    const world = await completed({
      ...configWith(["keys:\n", "organization:\n    scps: [[policies/scp.json]]\n  keys:\n"]),
      "policies/scp.json": policy({ Effect: "Allow", Action: "*", Resource: "*" }),
    });
    expect(world.inventory.organizations?.[ACCOUNT]).toMatchObject({
      id: "o-exampleorgid",
      scps: [[{ path: "policies/scp.json" }]],
      rcps: [],
    });
  });
});

describe("what neither knows stays open", () => {
  test("a fact that a verdict rests on", async () => {
    const saved = accountWith({ bucket: { encryption: denied("e", "s3:GetEncryptionConfiguration") } });
    const world = await completed(BARE, saved);
    expect(world.inventory.gaps).toMatchObject([
      { cure: "grant s3:GetEncryptionConfiguration to the role that reads" },
    ]);
    expect(reportOn(world).verdict).toBe("undecided");
  });

  test("a role that is nowhere", async () => {
    const world = await completed(BARE, accountWith({ roles: [] }));
    expect(world.inventory.gaps.map(({ what }) => what)).toEqual([`the role ${ROLE} of the export legal-hold`]);
  });
});

test("with raw documents and no config, exports are found again with what is known now", async () => {
  const names = [".github/genesys-export-gate.yml", "policies/key.json", "policies/role-export.json"];
  const bucket = { Principal: { AWS: ROLE }, Action: "s3:PutObject", Resource: `arn:aws:s3:::${BUCKET}/*` };
  const files = {
    ...Object.fromEntries(names.map((name) => [name, null])),
    "policies/bucket.json": policy({ Effect: "Allow", ...bucket }),
  };
  const world = await completed(files);
  expect(reportOn(await worldOf(files)).verdict).toBe("undecided");
  expect(world.inventory.exports).toMatchObject([{ role: ROLE, bucket: BUCKET, discovered: true }]);
  const [role] = world.inventory.roles;
  expect(role !== undefined && !isGap(role.trustPolicy) && role.trustPolicy.path).toBe("policies/role-trust.json");
  expect(world.inventory.buckets[0]).toMatchObject({ policy: { path: "policies/bucket.json" }, region: "eu-west-2" });
  expect([world.inventory.gaps, reportOn(world).verdict]).toEqual([[], "pass"]);
});

test("both inventories stay as they are, and one completed by itself is the same", async () => {
  const files = (await worldOf(BARE)).inventory;
  const live = unweighedInventory(inventory(account), files.exports);
  const before = structuredClone([files, live]);
  const { inventory: both } = completeInventory(files, live, [account]);
  expect([files, live]).toEqual(before);
  expect(both.roles).toEqual(live.inventory.roles);
  expect(completeInventory(both, live, [account]).inventory).toEqual(both);
});
