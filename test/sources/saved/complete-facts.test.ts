/** Facts that files and AWS tell together: what holds of both, and what is still not known. */

import { describe, expect, test } from "vitest";
import { completeWorld } from "../../../src/sources/saved/complete.ts";
import type { SavedAccount } from "../../../src/sources/saved/model.ts";
import { BUCKET, configWith, KEY, policy, ROLE, reportOn, worldOf } from "../../support/world.ts";
import { ACCOUNT, account, accountWith, denied, file, inventory, known, OFF, ON, OTHER } from "./healthy.ts";

async function completed(files: Readonly<Record<string, string | null>>, ...saved: readonly SavedAccount[]) {
  return completeWorld(await worldOf(files), inventory(...saved));
}

/** The bucket's entry in the files. */
const ENTRY = `      account: "111122223333"
`;
const REGION = "      region: eu-west-2\n";
const BLOCK =
  "      public-access-block: { block-public-acls: true, ignore-public-acls: true, block-public-policy: true, restrict-public-buckets: true }\n";
const withoutKey = [`{ algorithm: "aws:kms", key: "${KEY}", bucket-key: true }`, "{ algorithm: AES256 }"] as const;

describe("the account's Block Public Access holds whatever the files say of the bucket", () => {
  const publicPolicy = policy({
    Effect: "Allow",
    Principal: "*",
    Action: "s3:*",
    Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
    Condition: { StringLike: { "aws:PrincipalArn": `arn:aws:iam::${ACCOUNT}:role/Genesys*` } },
  });
  const files = {
    ...configWith([BLOCK, BLOCK.replaceAll("true", "false")], [ENTRY, ENTRY.replace(ACCOUNT, OTHER)], withoutKey),
    "policies/bucket.json": publicPolicy,
  };
  const bucketOf = (changes: object): SavedAccount["buckets"] =>
    accountWith({ bucket: { account: known(OTHER), publicAccessBlock: known(ON), ...changes } }).buckets;
  const roleOnly = { ...account, buckets: [], keys: [] };
  const owner = (changes: Partial<SavedAccount>): SavedAccount => ({
    ...roleOnly,
    id: OTHER,
    roles: [],
    buckets: bucketOf({}),
    ...changes,
  });

  test("on in the account: it cuts the role of another account off", async () => {
    const world = await completed(files, roleOnly, owner({ publicAccessBlock: known(ON) }));
    expect(world.inventory.buckets[0]).toMatchObject({ publicAccessBlock: ON, ownPublicAccessBlock: OFF });
    const report = reportOn(world);
    expect(report.verdict).toBe("fail");
    expect(report.findings.map(({ rule }) => rule)).toContain("put-object-denied");
  });

  test("off in the account: the files' word on the bucket decides", async () => {
    const world = await completed(files, roleOnly, owner({ publicAccessBlock: known(null) }));
    expect(world.inventory.buckets[0]).toMatchObject({ publicAccessBlock: OFF, ownPublicAccessBlock: OFF });
    expect(reportOn(world).findings.map(({ rule }) => rule)).not.toContain("put-object-denied");
  });

  test("in one setting only", async () => {
    const block = { ...OFF, blockPublicPolicy: true };
    const world = await completed(files, roleOnly, owner({ publicAccessBlock: known(block) }));
    expect(world.inventory.buckets[0]?.publicAccessBlock).toEqual(block);
  });

  test("of the account that the files name, where AWS did not tell whose the bucket is", async () => {
    const seen = { ...roleOnly, buckets: bucketOf({ account: denied("a") }) };
    const world = await completed(files, seen, owner({ buckets: [], publicAccessBlock: known(ON) }));
    expect(world.inventory.buckets[0]).toMatchObject({ account: OTHER, publicAccessBlock: ON });
  });

  test("of a bucket that is in the files only", async () => {
    const world = await completed(files, roleOnly, owner({ buckets: [], publicAccessBlock: known(ON) }));
    expect(world.inventory.buckets[0]?.publicAccessBlock).toEqual(ON);
    const unread = await completed(files, roleOnly);
    expect(unread.inventory.buckets[0]?.publicAccessBlock).toEqual(OFF);
    expect(unread.inventory.gaps).toEqual([]);
  });

  test.each([
    ["denied", owner({ publicAccessBlock: denied("b", "s3:GetAccountPublicAccessBlock") }), "AccessDenied: not yours"],
    ["of an account that was not read", undefined, `the account ${OTHER} was not read`],
  ])("not known (%s): no verdict", async (_name, other, why) => {
    const seen = { ...roleOnly, buckets: other === undefined ? bucketOf({ account: denied("a") }) : [] };
    const world = await completed(files, seen, ...(other === undefined ? [] : [other]));
    expect(world.inventory.buckets[0]?.publicAccessBlock).toBeUndefined();
    expect(world.inventory.gaps).toMatchObject([
      { what: `Block Public Access of the account that owns the bucket ${BUCKET}`, why: expect.stringContaining(why) },
    ]);
    expect(reportOn(world).verdict).not.toBe("pass");
  });

  test("not known, but the files have it on: nothing to say", async () => {
    const world = await completed({}, accountWith({ publicAccessBlock: denied("b") }));
    expect([world.inventory.buckets[0]?.publicAccessBlock, world.inventory.gaps]).toEqual([ON, []]);
    expect(world.notEvaluated.map(({ what }) => what).join()).not.toContain("Block Public Access");
  });

  test("the bucket's own is not known, and the files do not say it", async () => {
    const seen = owner({ buckets: bucketOf({ publicAccessBlock: denied("b", "s3:GetBucketPublicAccessBlock") }) });
    const silent = {
      ...files,
      ...configWith([BLOCK, ""], [ENTRY, ENTRY.replace(ACCOUNT, OTHER)], withoutKey),
    };
    const world = await completed(silent, roleOnly, seen);
    expect(world.inventory.gaps).toMatchObject([{ what: `Block Public Access of the bucket ${BUCKET}` }]);
    const restricted = await completed(silent, roleOnly, { ...seen, publicAccessBlock: known(ON) });
    expect([restricted.inventory.gaps, restricted.inventory.buckets[0]?.publicAccessBlock]).toEqual([[], ON]);
  });
});

describe("what was not read is weighed against what the files make of it", () => {
  const SECOND = KEY.replace("key/1111", "key/2222");
  const [first] = account.keys;
  const second = (state: SavedAccount["keys"][number]["state"]): SavedAccount["keys"] =>
    first === undefined ? [] : [first, { ...first, arn: SECOND, policy: known(file("key.json")), state }];
  const moved = {
    ...configWith([`key: "${KEY}", bucket-key`, `key: "${SECOND}", bucket-key`]),
    "policies/role-export.json": file("role-export.json").replaceAll(KEY, SECOND),
  };

  test("the state of a key that the files move the bucket to", async () => {
    const open = await completed(moved, { ...account, keys: second(denied("s", "kms:DescribeKey")) });
    expect(open.inventory.gaps).toMatchObject([
      { what: `the state of the key ${SECOND}`, cure: "grant kms:DescribeKey to the role that reads" },
    ]);
    expect(reportOn(open).verdict).toBe("undecided");
    const enabled = await completed(moved, { ...account, keys: second(known("Enabled")) });
    expect([enabled.inventory.gaps, reportOn(enabled).verdict]).toEqual([[], "pass"]);
    const disabled = await completed(moved, { ...account, keys: second(known("Disabled")) });
    expect(reportOn(disabled).verdict).toBe("fail");
  });

  test("the state of a key that the files move the bucket away from: not a word", async () => {
    const saved = { ...account, keys: second(known("Enabled")) };
    const keys = saved.keys.map((key) => (key.arn === KEY ? { ...key, state: denied("s") } : key));
    const world = await completed(moved, { ...saved, keys });
    expect([world.inventory.gaps, reportOn(world).verdict]).toEqual([[], "pass"]);
    expect(world.notEvaluated.map(({ what }) => what)).not.toContain(`the state of the key ${KEY}`);
  });

  test("Requester Pays, where the files say that another account owns the bucket", async () => {
    const saved = accountWith({
      bucket: { account: denied("a"), requesterPays: denied("r", "s3:GetBucketRequestPayment") },
    });
    const what = `whether the bucket ${BUCKET} is Requester Pays`;
    const foreign = await completed(configWith([ENTRY, ENTRY.replace(ACCOUNT, OTHER)]), saved);
    expect(foreign.inventory.gaps.map((gap) => gap.what)).toEqual([what]);
    const own = await completed({}, saved);
    expect(own.inventory.gaps).toEqual([]);
    expect(own.notEvaluated.map((one) => one.what)).toContain(what);
  });

  test("tags of the role, which a policy of the files asks for", async () => {
    const asks = policy({
      Effect: "Deny",
      Principal: "*",
      Action: "s3:DeleteObject",
      Resource: `arn:aws:s3:::${BUCKET}/*`,
      Condition: { StringNotEquals: { "aws:PrincipalTag/team": "legal" } },
    });
    const saved = accountWith({ role: { tags: denied("t", "iam:ListRoleTags") } });
    const world = await completed({ "policies/bucket.json": asks }, saved);
    expect(world.inventory.gaps.map(({ what }) => what)).toEqual([`the tags of ${ROLE}`]);
    expect((await completed({}, saved)).inventory.gaps).toEqual([]);
  });

  test("the region of a bucket, which needs a key of that region", async () => {
    const saved = accountWith({ bucket: { region: denied("r", "s3:GetBucketLocation") } });
    const silent = configWith([ENTRY + REGION, ENTRY]);
    const world = await completed(silent, saved);
    expect(world.inventory.gaps.map(({ what }) => what)).toEqual([`the region of the bucket ${BUCKET}`]);
    expect(reportOn(world).verdict).toBe("undecided");
    expect((await completed({}, saved)).inventory.gaps).toEqual([]);
  });
});

describe("SCPs and RCPs of the files", () => {
  const files = {
    ...configWith([
      "keys:\n",
      "organization:\n    scps: [[policies/scp.json]]\n    rcps: [[policies/rcp.json]]\n  keys:\n",
    ]),
    "policies/scp.json": policy({ Effect: "Deny", Action: "s3:PutObject", Resource: "*" }),
    "policies/rcp.json": policy({ Effect: "Deny", Principal: "*", Action: "s3:PutObject", Resource: "*" }),
  };
  const standing = (changes: Partial<SavedAccount["organization"]>): SavedAccount =>
    accountWith({ organization: { ...account.organization, scps: known([]), rcps: known([]), ...changes } });

  test.each([
    ["a management account", { managementAccount: true }],
    ["a management account of an organization whose id is not known", { managementAccount: true, id: denied("i") }],
    ["an account in no organization", { id: known("none") }],
  ])("do not bind %s", async (_name, changes) => {
    const world = await completed(files, standing(changes));
    const { scps, rcps } = world.inventory.organizations?.[ACCOUNT] ?? { scps: "nothing was read" };
    expect([scps, rcps]).toEqual([undefined, undefined]);
    expect(reportOn(world).verdict).toBe("pass");
  });

  test("bind any other account", async () => {
    const world = await completed(files, standing({ managementAccount: false }));
    expect(reportOn(world).verdict).toBe("fail");
  });
});
