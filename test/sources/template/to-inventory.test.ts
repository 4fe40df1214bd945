/** What templates declare beside what a config or files of policies say. */

import { expect, test } from "vitest";
import type { Bucket, Gap, Inventory, Key, PolicyDocument, Role } from "../../../src/inventory/model.ts";
import { policyDocument, unreadablePolicy } from "../../../src/sources/collector.ts";
import type { FromTemplates } from "../../../src/sources/template/join/join.ts";
import { withTemplates } from "../../../src/sources/template/to-inventory.ts";
import { ACCOUNT, BUCKET, KEY, OTHER_ACCOUNT, REGION, ROLE } from "./build.ts";

const EMPTY: Inventory = { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] };
const NOTHING: FromTemplates = {
  roles: [],
  attached: new Map(),
  buckets: [],
  keys: [],
  scps: [],
  rcps: [],
  vpcEndpoints: [],
  gaps: [],
};

const statement = { Effect: "Deny", Action: "s3:*", Resource: "*" };
const document = (path: string, kind: PolicyDocument["kind"] = "identity-policy"): PolicyDocument =>
  policyDocument(
    {
      path,
      text: "",
      sha256: "",
      format: "json",
      places: new Map(),
      value: { Version: "2012-10-17", Statement: [statement] },
    },
    kind,
  );
const MINE = document("mine.json");
const THEIRS = document("main.tf");
const UNKNOWN = unreadablePolicy("main.tf", "bucket-policy", "nobody knows");
const GAP: Gap = { what: "what", why: "why", cure: "cure" };

const role = (more: Partial<Role> = {}): Role => ({ arn: ROLE, trustPolicy: GAP, identityPolicies: GAP, ...more });
const bucket = (more: Partial<Bucket> = {}): Bucket => ({ name: BUCKET, account: ACCOUNT, ...more });
const key = (more: Partial<Key> = {}): Key => ({ arn: KEY, policy: GAP, grants: [], ...more });

function together(one: Partial<Inventory>, other: Partial<FromTemplates>): Inventory {
  return withTemplates({ ...EMPTY, ...one }, { ...NOTHING, ...other });
}
const why = ({ gaps }: Inventory): readonly string[] => gaps.map((gap) => `${gap.what}: ${gap.why}`);

test("what only one of them has is kept", () => {
  const inventory = together(
    { roles: [role()], buckets: [bucket()] },
    { keys: [key()], buckets: [bucket({ name: "other" })], gaps: [GAP] },
  );
  expect(inventory).toEqual({
    ...EMPTY,
    roles: [role()],
    buckets: [bucket(), bucket({ name: "other" })],
    keys: [key()],
    gaps: [GAP],
  });
});

const TWICE = (what: string): string => `${what}: it is defined twice: mine.json and main.tf`;

test.each<[string, Partial<Role>, Partial<Role>, Partial<Role>, readonly string[]]>([
  ["a trust policy of the template", {}, { trustPolicy: THEIRS }, { trustPolicy: THEIRS }, []],
  [
    "a trust policy of both",
    { trustPolicy: MINE },
    { trustPolicy: THEIRS },
    { trustPolicy: MINE },
    [TWICE(`the trust policy of ${ROLE}`)],
  ],
  [
    "a trust policy that the template leaves open",
    { trustPolicy: MINE },
    { trustPolicy: UNKNOWN },
    { trustPolicy: MINE },
    [],
  ],
  ["policies of the template", {}, { identityPolicies: [THEIRS] }, { identityPolicies: [THEIRS] }, []],
  [
    "policies of both",
    { identityPolicies: [MINE] },
    { identityPolicies: [THEIRS] },
    { identityPolicies: [MINE] },
    [TWICE(`the identity policies of ${ROLE}`)],
  ],
  [
    "no policies of the template",
    { identityPolicies: [MINE] },
    { identityPolicies: [] },
    { identityPolicies: [MINE] },
    [],
  ],
  ["a boundary of the template", {}, { permissionsBoundary: THEIRS }, { permissionsBoundary: THEIRS }, []],
  [
    "a boundary of both",
    { permissionsBoundary: MINE },
    { permissionsBoundary: THEIRS },
    { permissionsBoundary: MINE },
    [TWICE(`the permissions boundary of ${ROLE}`)],
  ],
  ["tags of both, the same", { tags: { a: "1" } }, { tags: { a: "1" } }, { tags: { a: "1" } }, []],
  [
    "tags of both, others",
    { tags: {} },
    { tags: { a: "1" } },
    { tags: {} },
    [`the tags of ${ROLE}: the config or a file says {}, a template {"a":"1"}`],
  ],
])("a role: %s", (_, one, other, expected, gaps) => {
  const inventory = together({ roles: [role(one)] }, { roles: [role(other)] });
  expect(inventory.roles).toEqual([role(expected)]);
  expect(why(inventory)).toEqual(gaps);
});

test("what a template gives to a role counts beside its own policies", () => {
  const attached = new Map([[ROLE, [THEIRS]]]);
  expect(together({ roles: [role({ identityPolicies: [MINE] })] }, { attached }).roles).toEqual([
    role({ identityPolicies: [MINE, THEIRS] }),
  ]);
  expect(together({ roles: [role()] }, { attached }).roles).toEqual([role()]);
});

const DIFFER = (what: string, mine: unknown, theirs: unknown): string =>
  `${what} of the bucket ${BUCKET}: the config or a file says ${JSON.stringify(mine)}, a template ${JSON.stringify(theirs)}`;
const KMS = { algorithm: "aws:kms" } as const;

test.each<[string, Partial<Bucket>, Partial<Bucket>, Partial<Bucket>, readonly string[]]>([
  ["a policy of the template", {}, { policy: THEIRS }, { policy: THEIRS }, []],
  [
    "a policy of both",
    { policy: MINE },
    { policy: THEIRS },
    { policy: MINE },
    [TWICE(`the policy of the bucket ${BUCKET}`)],
  ],
  ["a policy that the template leaves open", { policy: MINE }, { policy: UNKNOWN }, { policy: MINE }, []],
  ["encryption of the template", {}, { encryption: KMS }, { encryption: KMS }, []],
  [
    "the same encryption",
    { encryption: { ...KMS, key: KEY } },
    { encryption: { ...KMS, key: KEY, bucketKey: true } },
    { encryption: { ...KMS, key: KEY } },
    [],
  ],
  [
    "a key that only one of them names",
    { encryption: KMS },
    { encryption: { ...KMS, key: KEY } },
    { encryption: KMS },
    [DIFFER("the default encryption", KMS, { ...KMS, key: KEY })],
  ],
  [
    "another algorithm",
    { encryption: { algorithm: "AES256" } },
    { encryption: KMS },
    { encryption: { algorithm: "AES256" } },
    [DIFFER("the default encryption", { algorithm: "AES256" }, KMS)],
  ],
  [
    "a retention that only one of them names",
    { objectLock: { enabled: true } },
    { objectLock: { enabled: true, mode: "GOVERNANCE" } },
    { objectLock: { enabled: true } },
    [DIFFER("Object Lock", { enabled: true }, { enabled: true, mode: "GOVERNANCE" })],
  ],
  [
    "other parts of Block Public Access",
    { publicAccessBlock: { blockPublicAcls: true } },
    { publicAccessBlock: { restrictPublicBuckets: true } },
    { publicAccessBlock: { blockPublicAcls: true } },
    [],
  ],
  [
    "Block Public Access on and off",
    { publicAccessBlock: { blockPublicAcls: true } },
    { publicAccessBlock: { blockPublicAcls: false } },
    { publicAccessBlock: { blockPublicAcls: true } },
    [DIFFER("Block Public Access", { blockPublicAcls: true }, { blockPublicAcls: false })],
  ],
  [
    "who pays",
    { requesterPays: true },
    { requesterPays: false },
    { requesterPays: true },
    [DIFFER("who pays for requests", true, false)],
  ],
  [
    "another Region",
    { region: REGION },
    { region: "us-east-1" },
    { region: REGION },
    [DIFFER("the Region", REGION, "us-east-1")],
  ],
  ["another account", {}, { account: OTHER_ACCOUNT }, {}, [DIFFER("the account", ACCOUNT, OTHER_ACCOUNT)]],
  ["an account of the template", { account: "" }, {}, { account: ACCOUNT }, []],
])("a bucket: %s", (_, one, other, expected, gaps) => {
  const inventory = together({ buckets: [bucket(one)] }, { buckets: [bucket(other)] });
  expect(inventory.buckets).toEqual([bucket(expected)]);
  expect(why(inventory)).toEqual(gaps);
});

test.each<[string, Partial<Bucket>, readonly string[]]>([
  ["nothing", {}, ["policy", "encryption", "lock", "bucket"]],
  ["a policy", { policy: MINE }, ["encryption", "lock"]],
  ["a policy that is not known", { policy: UNKNOWN }, ["policy", "encryption", "lock", "bucket"]],
  ["the encryption", { encryption: KMS }, ["policy", "lock"]],
  ["the lock", { objectLock: { enabled: false } }, ["policy", "encryption", "bucket"]],
])("what a template leaves open is settled by a config that says %s", (_, one, left) => {
  const open = [
    { ...GAP, what: `the bucket policy of ${BUCKET}`, cure: "policy" },
    { ...GAP, what: `the default encryption of the bucket ${BUCKET}`, cure: "encryption" },
    { ...GAP, what: `Object Lock of the bucket ${BUCKET}`, cure: "lock" },
    { ...GAP, what: `the bucket ${BUCKET}`, cure: "bucket" },
  ];
  expect(together({ buckets: [bucket(one)] }, { gaps: open }).gaps.map(({ cure }) => cure)).toEqual(left);
});

test("a key: its policy, and the grants of both", () => {
  const grant = { granteePrincipal: ROLE, operations: ["Decrypt"] };
  const inventory = together(
    { keys: [key({ policy: MINE, grants: [grant] })] },
    { keys: [key({ policy: THEIRS, grants: [grant], state: "Disabled" })] },
  );
  expect(inventory.keys).toEqual([key({ policy: MINE, grants: [grant, grant], state: "Disabled" })]);
  expect(why(inventory)).toEqual([TWICE(`the key policy of ${KEY}`)]);
});
