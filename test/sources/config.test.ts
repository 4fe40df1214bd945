import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nearest } from "../../src/authorization/policy/nearest.ts";
import { isGap } from "../../src/inventory/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { memoryTree } from "./memory-tree.ts";
import * as policies from "./policies.ts";

const CONFIG = ".github/genesys-export-gate.yml";
const full = readFileSync(new URL("../fixtures/sources/config/full.yml", import.meta.url), "utf8");

const FILES = {
  "policies/role-trust.json": policies.trust,
  "policies/role-export.json": policies.identityWithKey,
  "policies/boundary.json": policies.identity,
  "policies/bucket.json": policies.bucketPolicy,
  "policies/key.json": policies.keyPolicy,
  "policies/scp-root.json": policies.regionDeny,
  "policies/scp-ou.json": policies.regionDeny,
  "policies/rcp-root.json": policies.perimeter,
};

function load(config: string, files: Readonly<Record<string, string | object>> = FILES) {
  return loadWorld(memoryTree({ ...files, [CONFIG]: config }));
}

describe("the whole config", () => {
  test("becomes the inventory", async () => {
    const { inventory, problems, settings, configPath, inputs } = await load(full);
    expect(problems).toEqual([]);
    expect(configPath).toBe(CONFIG);
    expect(inventory.gaps).toEqual([]);
    expect(inventory.exports).toEqual([
      {
        name: "legal-hold",
        organizationId: policies.ORGANIZATION,
        region: "eu-west-2",
        account: "765628985471",
        role: policies.ROLE,
        bucket: policies.BUCKET,
        network: { sourceIps: ["203.0.113.0/24", "2001:db8::/32"], via: "internet" },
        observed: { headers: ["x-amz-acl"], multipart: true },
        discovered: false,
        place: expect.objectContaining({ path: CONFIG, line: 3 }),
      },
    ]);
    expect(inventory.roles).toMatchObject([
      {
        arn: policies.ROLE,
        trustPolicy: { path: "policies/role-trust.json", kind: "trust-policy" },
        identityPolicies: [{ path: "policies/role-export.json", kind: "identity-policy" }],
        permissionsBoundary: { path: "policies/boundary.json", kind: "permissions-boundary" },
        tags: { team: "legal" },
      },
    ]);
    expect(inventory.buckets).toMatchObject([
      {
        name: policies.BUCKET,
        account: "111122223333",
        region: "eu-west-2",
        policy: { path: "policies/bucket.json" },
        publicAccessBlock: { blockPublicAcls: true, restrictPublicBuckets: true },
        objectOwnership: "BucketOwnerEnforced",
        encryption: { algorithm: "aws:kms", key: policies.KEY, bucketKey: true },
        objectLock: { enabled: true, mode: "COMPLIANCE", days: 2555 },
      },
    ]);
    expect(inventory.keys).toMatchObject([
      { arn: policies.KEY, policy: { path: "policies/key.json" }, grants: [{ operations: ["GenerateDataKey"] }] },
    ]);
    expect(inventory.organization.id).toBe("o-exampleorgid");
    expect(inventory.organization.scps?.map((level) => level.map(({ path }) => path))).toEqual([
      ["FullAWSAccess (AWS managed)", "policies/scp-root.json"],
      ["FullAWSAccess (AWS managed)", "policies/scp-ou.json"],
    ]);
    expect(settings).toMatchObject({
      require: "reported",
      failOn: "all",
      onUndecided: "warn",
      suppressions: [{ rule: "list-bucket-denied", export: "legal-hold", owner: "@acme/legal", expires: "2027-03-31" }],
    });
    expect(settings.suppressions[0]?.line).toBeGreaterThan(40);
    expect(inputs.map(({ kind }) => kind)).toContain("config");
    expect(inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  test("may be JSON", async () => {
    const tree = memoryTree({ ".github/genesys-export-gate.json": { version: 1, exports: [], inventory: {} } });
    expect((await loadWorld(tree)).problems).toEqual([]);
  });

  test("has defaults", async () => {
    const { settings } = await load("version: 1\n");
    expect(settings).toEqual({ require: "documented", failOn: "new", onUndecided: "fail", suppressions: [] });
  });
});

const EXPORT = `
  - name: a
    genesys: { organization-id: ${policies.ORGANIZATION} }
    role: ${policies.ROLE}
    bucket: ${policies.BUCKET}`;

const MISTAKES: readonly { name: string; yaml: string; line: number; message: RegExp; help?: RegExp }[] = [
  {
    name: "no version",
    yaml: "exports: []\n",
    line: 1,
    message: /^the config: version is missing/,
    help: /^write version: 1$/,
  },
  { name: "another version", yaml: "version: 2\n", line: 1, message: /^version must be 1, found 2/ },
  {
    name: "an unknown key",
    yaml: "version: 1\nexprots: []\n",
    line: 2,
    message: /^exprots: unknown key, did you mean exports\?/,
    help: /takes version, exports/,
  },
  {
    name: "an unknown key deep inside",
    yaml: "version: 1\ninventory:\n  buckets:\n    - name: abc\n      encryption: { algorithm: aws:kms, bucketkey: true }\n",
    line: 5,
    message: /^inventory\.buckets\[0\]\.encryption\.bucketkey: unknown key, did you mean bucket-key\?/,
  },
  { name: "a key like nothing", yaml: "version: 1\nzzzzzzzz: 1\n", line: 2, message: /^zzzzzzzz: unknown key$/ },
  { name: "__proto__", yaml: "version: 1\n__proto__: {}\n", line: 2, message: /__proto__: unknown key/ },
  {
    name: "a list where a map must be",
    yaml: "version: 1\nsettings: []\n",
    line: 2,
    message: /^settings must be a map, found a list/,
  },
  {
    name: "a text for the whole",
    yaml: "just text\n",
    line: 1,
    message: /^the config must be a map, found "just text"/,
  },
  { name: "an empty file", yaml: "", line: 1, message: /^the config must be a map, found nothing/ },
  {
    name: "an unquoted account",
    yaml: "version: 1\naccounts:\n  - id: 111122223333\n",
    line: 3,
    message: /^accounts\[0\]\.id must be a string/,
    help: /quotes: "111122223333"/,
  },
  {
    name: "a short account",
    yaml: 'version: 1\naccounts:\n  - id: "1234"\n',
    line: 3,
    message: /accounts\[0\]\.id: "1234" is not valid/,
    help: /12 digits/,
  },
  {
    name: "a user for a role",
    yaml: `version: 1\nexports:${EXPORT.replace("role/Genesys", "user/Genesys")}\n`,
    line: 5,
    message: /exports\[0\]\.role/,
    help: /ARN of an IAM role/,
  },
  {
    name: "an organization id that is none",
    yaml: `version: 1\nexports:${EXPORT.replace("3f0b", "3F0B")}\n`,
    line: 4,
    message: /organization-id/,
    help: /UUID in lower case/,
  },
  {
    name: "a missing bucket",
    yaml: `version: 1\nexports:${EXPORT.replace(/\n {4}bucket.*/, "")}\n`,
    line: 3,
    message: /^exports\[0\]: bucket is missing/,
  },
  {
    name: "a word that is none of a few",
    yaml: "version: 1\nsettings: { fail-on: al }\n",
    line: 2,
    message: /"al" is not one of new, all, did you mean all\?/,
  },
  {
    name: "an alias for a key",
    yaml: "version: 1\ninventory:\n  keys:\n    - arn: arn:aws:kms:eu-west-2:111122223333:alias/x\n",
    line: 4,
    message: /keys\[0\]\.arn/,
    help: /not an alias/,
  },
  {
    name: "a suppression without reason",
    yaml: "version: 1\nsettings:\n  suppressions:\n    - rule: a\n",
    line: 4,
    message: /reason is missing/,
  },
  {
    name: "a suppression with an empty reason",
    yaml: 'version: 1\nsettings:\n  suppressions:\n    - { rule: a, reason: " " }\n',
    line: 4,
    message: /reason/,
  },
  {
    name: "a day that does not exist",
    yaml: "version: 1\nsettings:\n  suppressions:\n    - { rule: a, reason: b, expires: 2027-02-30 }\n",
    line: 4,
    message: /expires: "2027-02-30"/,
  },
  {
    name: "a rule that is almost one",
    yaml: "version: 1\nsettings:\n  suppressions:\n    - { reason: b, rule: put-objct-denied }\n",
    line: 4,
    message:
      /^settings\.suppressions\[0\]\.rule: there is no rule "put-objct-denied", did you mean put-object-denied\?$/,
  },
  {
    name: "a rule that is none",
    yaml: "version: 1\nsettings:\n  suppressions:\n    - rule: nonsense\n      reason: b\n",
    line: 4,
    message: /there is no rule "nonsense"$/,
    help: /genesys-export-gate rules/,
  },
  {
    name: "an account that stands twice",
    yaml: 'version: 1\naccounts:\n  - { id: "111122223333" }\n  - { id: "111122223333", regions: [eu-west-2] }\n',
    line: 4,
    message: /^accounts\[1\]\.id: "111122223333" is already accounts\[0\]/,
  },
  {
    name: "a name that stands twice",
    yaml: `version: 1\nexports:${EXPORT}${EXPORT}\n`,
    line: 7,
    message: /^exports\[1\]\.name: "a" is already exports\[0\]/,
  },
  {
    name: "a path out of the repository",
    yaml: "version: 1\ninventory:\n  keys:\n    - arn: arn:aws:kms:eu-west-2:111122223333:key/1\n      policy: ../key.json\n",
    line: 5,
    message: /keys\[0\]\.policy: \.\.\/key\.json: leads out of the repository/,
  },
  {
    name: "an absolute path",
    yaml: "version: 1\ninventory:\n  buckets:\n    - name: abc\n      policy: /etc/passwd\n",
    line: 5,
    message: /absolute path/,
  },
  {
    name: "a network that is none",
    yaml: `version: 1\nexports:${EXPORT}\n    network: { source-ips: [300.0.0.0/8] }\n`,
    line: 7,
    message: /source-ips\[0\]: "300\.0\.0\.0\/8" is no network/,
  },
  {
    name: "a key with AES256",
    yaml: `version: 1\ninventory:\n  buckets:\n    - name: abc\n      encryption: { algorithm: AES256, key: ${policies.KEY} }\n`,
    line: 5,
    message: /does not go with AES256/,
  },
  {
    name: "an account that loses its zero",
    yaml: "version: 1\naccounts:\n  - id: 011122223333\n",
    line: 3,
    message: /must be a string, found 011122223333$/,
    help: /quotes: "011122223333"/,
  },
  {
    name: "a region that is none of Genesys'",
    yaml: `version: 1\nexports:${EXPORT.replace(" }", ", region: eu-wset-2 }")}\n`,
    line: 4,
    message: /region: "eu-wset-2" is no region of Genesys Cloud, did you mean eu-west-2\?/,
    help: /give account and no region/,
  },
  {
    name: "an empty list of addresses",
    yaml: `version: 1\nexports:${EXPORT}\n    network: { source-ips: [] }\n`,
    line: 7,
    message: /source-ips: the list is empty/,
    help: /leave the key out/,
  },
  {
    name: "an empty list of endpoints",
    yaml: `version: 1\nexports:${EXPORT}\n    network: { source-vpce: [] }\n`,
    line: 7,
    message: /source-vpce: the list is empty/,
  },
  {
    name: "a merge key",
    yaml: "version: 1\nsettings: &a {}\ninventory:\n  <<: *a\n",
    line: 4,
    message: /the merge key << is not read/,
    help: /write the members out/,
  },
  { name: "broken YAML", yaml: "version: 1\nexports: [\n", line: 3, message: /not YAML/ },
  {
    name: "a key that stands twice",
    yaml: "version: 1\nversion: 1\n",
    line: 2,
    message: /"version" stands twice/,
    help: /^keep one of them: readers/,
  },
];

test.each(MISTAKES)("$name is told with its path, line and cure", async ({ yaml, line, message, help }) => {
  const { problems, inventory } = await load(yaml);
  expect(problems).toMatchObject([
    { severity: "error", rule: "bad-config", path: CONFIG, line, message: expect.stringMatching(message) },
  ]);
  if (help !== undefined) expect(problems[0]?.help).toMatch(help);
  expect(inventory.exports).toEqual([]);
});

test("several mistakes are all told, in order of lines, and no more than twenty", async () => {
  const keys = Array.from({ length: 30 }, (_, index) => `wrong${index}: 1`);
  const { problems } = await load(["version: 1", ...keys].join("\n"));
  expect(problems).toHaveLength(21);
  expect(problems.slice(0, 20).map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  expect(problems[20]?.message).toBe("and 10 more problems");
});

const INVENTORY = `version: 1
exports:${EXPORT}
inventory:
  roles:
    - arn: ${policies.ROLE}
      trust-policy: policies/role-trust.json
      identity-policies: [policies/role-export.json]
  buckets:
    - name: ${policies.BUCKET}
      policy: policies/bucket.json
`;

describe("files that the config names", () => {
  test("and that are missing are told with the line that names them, and the nearest name", async () => {
    const { problems, inventory } = await load(INVENTORY.replace("policies/bucket.json", "policies/bukcet.json"));
    expect(problems).toMatchObject([
      {
        severity: "error",
        rule: "unreadable-input",
        path: CONFIG,
        line: 14,
        message: expect.stringContaining("policies/bukcet.json: no such file"),
        help: "did you mean policies/bucket.json?",
      },
    ]);
    // Fail closed: the bucket has a policy, and nobody knows what it says.
    expect(inventory.buckets[0]?.policy?.policy).toHaveProperty("unknown");
  });

  test("and that are broken are told at their own line", async () => {
    const { problems, inventory } = await load(INVENTORY, { ...FILES, "policies/bucket.json": '{\n "Version": }' });
    expect(problems).toMatchObject([{ path: "policies/bucket.json", line: 2, column: 13, rule: "unreadable-input" }]);
    expect(inventory.buckets[0]?.policy?.policy).toHaveProperty("unknown");
  });

  test("and that AWS would refuse to store keep their problems", async () => {
    const malformed = {
      Version: "2012-10-17",
      Statement: [{ Effect: "Perhaps", Principal: "*", Action: "s3:*", Resource: "*" }],
    };
    const { problems, inventory } = await load(INVENTORY, { ...FILES, "policies/bucket.json": malformed });
    expect(problems).toEqual([]);
    expect(inventory.buckets[0]?.policy?.problems).not.toEqual([]);
  });

  test("may be YAML", async () => {
    const yaml =
      "Version: 2012-10-17\nStatement:\n  - { Effect: Allow, Principal: '*', Action: 's3:GetObject', Resource: 'arn:aws:s3:::acme-legal-recordings/*' }\n";
    const { problems, inventory } = await load(INVENTORY.replace("bucket.json", "bucket.yaml"), {
      ...FILES,
      "policies/bucket.yaml": yaml,
    });
    expect(problems).toEqual([]);
    expect(inventory.buckets[0]?.policy).toMatchObject({ format: "yaml", policy: { version: "2012-10-17" } });
  });
});

describe("what the config leaves out", () => {
  test("of a role is a gap, and an empty list is none", async () => {
    const roles = `version: 1\nexports: []\ninventory:\n  roles:\n    - arn: ${policies.ROLE}\n    - arn: ${policies.ROLE}2\n      identity-policies: []\n`;
    const [first, second] = (await load(roles)).inventory.roles;
    expect(isGap(first?.trustPolicy ?? {})).toBe(true);
    expect(isGap(first?.identityPolicies ?? [])).toBe(true);
    expect(second?.identityPolicies).toEqual([]);
  });

  test("of the inventory is a gap that the export names", async () => {
    const { inventory } = await load(`version: 1\nexports:${EXPORT}\ninventory: {}\n`);
    expect(inventory.gaps.map(({ what }) => what)).toEqual([
      `the role ${policies.ROLE} of the export a`,
      `the bucket ${policies.BUCKET} of the export a`,
    ]);
  });

  test("of a key is a key whose policy is a gap", async () => {
    const { inventory } = await load(`${INVENTORY}      encryption: { algorithm: aws:kms, key: ${policies.KEY} }\n`);
    expect(inventory.keys).toMatchObject([
      { arn: policies.KEY, policy: { cure: expect.stringContaining("inventory.keys") } },
    ]);
    expect(inventory.buckets[0]?.encryption?.bucketKey).toBeUndefined();
  });

  test("of a bucket's account follows from the role", async () => {
    expect((await load(INVENTORY)).inventory.buckets[0]?.account).toBe("111122223333");
  });

  test("as exports is found in the inventory", async () => {
    const { inventory } = await load(INVENTORY.replace(/exports:[\s\S]*inventory/, "inventory"));
    expect(inventory.exports).toMatchObject([{ name: "GenesysExport", bucket: policies.BUCKET, discovered: true }]);
  });

  test("as inventory is found in the repository", async () => {
    const { inventory } = await load(`version: 1\nexports:${EXPORT}\n`, {
      "p/trust.json": policies.trust,
      "p/export.json": policies.identity,
      "p/bucket.json": policies.vpcOnly,
    });
    expect(inventory.gaps).toEqual([]);
    expect(inventory.exports).toMatchObject([{ name: "a", discovered: false }]);
    expect(inventory.roles).toMatchObject([{ arn: policies.ROLE, trustPolicy: { path: "p/trust.json" } }]);
    expect(inventory.buckets).toMatchObject([{ name: policies.BUCKET, policy: { path: "p/bucket.json" } }]);
  });
});

test.each([
  ["cloudformation", "a.yaml", /no such file/],
  ["terraform", "infra/*.tf", /no file fits infra\/\*\.tf/],
  ["terraform-plans", "plan.json", /no such file/],
  ["cloudformation", "{a,b}".repeat(20), /more than 1000 alternatives/],
])("%s that names nothing is an error: %s", async (key, glob, message) => {
  const { problems } = await load(`version: 1\nexports: []\ninventory:\n  ${key}: ["${glob}"]\n`);
  expect(problems).toMatchObject([{ rule: "unreadable-input", message: expect.stringMatching(message) }]);
});

describe("finding the config", () => {
  test("two configs are an error", async () => {
    const tree = memoryTree({ [CONFIG]: "version: 1\n", ".github/genesys-export-gate.json": '{"version": 1}' });
    expect((await loadWorld(tree)).problems).toMatchObject([{ message: expect.stringContaining("two configs") }]);
  });

  test("one that was asked for and is not there is a mistake of the caller", async () => {
    const tree = memoryTree({ "gate.yml": "version: 1\n" });
    await expect(loadWorld(tree, { configPath: "gaet.yml" })).rejects.toMatchObject({
      name: "UserError",
      help: "did you mean gate.yml?",
    });
    await expect(loadWorld(tree, { configPath: "../gate.yml" })).rejects.toMatchObject({ name: "UserError" });
    expect((await loadWorld(tree, { configPath: "gate.yml" })).configPath).toBe("gate.yml");
  });
});

describe("paths", () => {
  const files = { ...FILES, [CONFIG]: "version: 3\n", "other/trust.json": policies.trust, "README.md": "x" };

  test("limit what is judged, and leave the config out", async () => {
    const { problems, inputs } = await loadWorld(memoryTree(files), { paths: ["other"] });
    expect(problems).toEqual([]);
    expect(inputs.map(({ path }) => path)).toEqual(["other/trust.json"]);
  });

  test("that name a file take nothing but a policy", async () => {
    const { problems } = await loadWorld(memoryTree(files), { paths: ["README.md"] });
    expect(problems).toMatchObject([{ path: "README.md", message: expect.stringContaining("not a policy document") }]);
  });

  test("that are not there are a mistake of the caller, but for a base", async () => {
    const missing = { paths: ["othr"] };
    await expect(loadWorld(memoryTree(files), missing)).rejects.toMatchObject({ name: "UserError" });
    const world = await loadWorld(memoryTree(files), { ...missing, missingPaths: "ignore" });
    expect(world.inventory.exports).toEqual([]);
  });
});

test.each([
  ["exprots", ["exports", "version"], "exports"],
  ["bucket_key", ["bucket-key", "key"], "bucket-key"],
  ["zzz", ["exports"], undefined],
  ["", ["exports"], undefined],
])("the nearest of %j", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
