import { describe, expect, test } from "vitest";
import { HOLE } from "../../src/authorization/hole.ts";
import { compareInventories } from "../../src/drift/compare.ts";
import { driftFindings } from "../../src/drift/findings.ts";
import type { Drift } from "../../src/drift/model.ts";
import type { Organization, PolicyDocument } from "../../src/inventory/model.ts";
import { BUCKET, document, documentOf, KEY, ROLE, side, trust, write } from "./policies.ts";

type Side = ReturnType<typeof side>;

const told = (files: Side, live: Side): readonly string[] =>
  compareInventories(files, live).map(({ kind, change }) => `${kind} ${change}`);

const bucketPolicy = (name: string, ...statements: object[]): PolicyDocument =>
  document("bucket-policy", name, ...statements.map((one) => ({ ...one })));
const identity = (name: string, ...statements: object[]): PolicyDocument =>
  document("identity-policy", name, ...statements.map((one) => ({ ...one })));
const gap = (what: string, why: string) => ({ what, why, cure: "allow it" });

test("two sides that hold the same do not differ", () => {
  expect(compareInventories(side("files"), side("live"))).toEqual([]);
});

describe("what AWS reads the same is no drift", () => {
  const both: readonly (readonly [string, object, object])[] = [
    ["one text for a list of one", { Action: "s3:PutObject" }, { Action: ["s3:PutObject"] }],
    ["the order of a list", { Action: ["s3:PutObject", "s3:GetObject"] }, { Action: ["s3:GetObject", "s3:PutObject"] }],
    ["a repetition", { Action: ["s3:PutObject", "s3:PutObject"] }, { Action: "s3:PutObject" }],
    ["the case of actions", { Action: "s3:putobject" }, { Action: "S3:PutObject" }],
    ["Sid", { Sid: "One" }, { Sid: "Two" }],
    ["no Sid", { Sid: "One" }, {}],
    [
      "the account for its root",
      { Principal: { AWS: "111122223333" } },
      { Principal: { AWS: "arn:aws:iam::111122223333:root" } },
    ],
    ["everybody", { Principal: "*" }, { Principal: { AWS: "*" } }],
    ["everybody in a list", { Principal: "*" }, { Principal: { AWS: ["*"] } }],
    [
      "a boolean",
      { Condition: { Bool: { "aws:SecureTransport": false } } },
      { Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ],
    [
      "a number",
      { Condition: { NumericLessThan: { "s3:max-keys": 10 } } },
      { Condition: { NumericLessThan: { "s3:max-keys": "10" } } },
    ],
    [
      "the case of condition keys",
      { Condition: { StringEquals: { "aws:sourcevpce": "vpce-1" } } },
      { Condition: { StringEquals: { "aws:SourceVpce": ["vpce-1"] } } },
    ],
  ];

  test.each(both)("%s", (_, one, other) => {
    const base = { ...write, Principal: "*" };
    const files = side("files", { bucket: { policy: bucketPolicy("files/bucket", { ...base, ...one }) } });
    const live = side("live", { bucket: { policy: bucketPolicy("live/bucket", { ...base, ...other }) } });
    expect(told(files, live)).toEqual([]);
  });

  test("Id, a sole statement, and the version where no variable is used", () => {
    const statement = { ...write, Principal: "*" };
    const files = side("files", {
      bucket: { policy: documentOf("bucket-policy", "a", { Version: "2012-10-17", Id: "x", Statement: statement }) },
    });
    const live = side("live", { bucket: { policy: documentOf("bucket-policy", "b", { Statement: [statement] }) } });
    expect(told(files, live)).toEqual([]);
  });

  test("how statements are split over the policies of a role", () => {
    const read = { ...write, Action: "s3:GetObject" };
    const files = side("files", { role: { identityPolicies: [identity("a", write, read)] } });
    const live = side("live", { role: { identityPolicies: [identity("b", read), identity("c", write)] } });
    expect(told(files, live)).toEqual([]);
  });
});

describe("what is a real difference", () => {
  test("the version, where a variable is used", () => {
    const statement = { ...write, Principal: "*", Resource: `arn:aws:s3:::${BUCKET}/\${aws:username}/*` };
    const policy = (path: string, Version: string) =>
      documentOf("bucket-policy", path, { Version, Statement: [statement] });
    const files = side("files", { bucket: { policy: policy("a", "2012-10-17") } });
    expect(told(files, side("live", { bucket: { policy: policy("b", "2008-10-17") } }))).toEqual([
      "bucket-policy differs",
    ]);
  });

  test("one value of a condition: shown with its statement, and nothing else of the policy", () => {
    const deny = (vpce: string) => ({
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:SourceVpce": vpce } },
    });
    const files = side("files", {
      bucket: { policy: bucketPolicy("files/bucket", { ...write, Principal: "*" }, deny("vpce-1")) },
    });
    const live = side("live", {
      bucket: { policy: bucketPolicy("live/bucket", deny("vpce-2"), { ...write, Principal: "*" }) },
    });
    const [drift, ...others] = compareInventories(files, live);
    expect(others).toEqual([]);
    expect(drift).toMatchObject({
      kind: "bucket-policy",
      change: "differs",
      attachedTo: BUCKET,
      filePath: "files/bucket",
      severity: "warning",
    });
    const changed = drift?.difference.filter((line) => !line.startsWith("  "));
    expect(changed).toEqual(['-         "vpce-1"', '+         "vpce-2"']);
    expect(drift?.difference.join("\n")).toContain('"aws:SourceVpce"');
    expect(drift?.difference.join("\n")).not.toContain("PutObject");
  });

  test("another inline policy of the role", () => {
    const live = side("live", {
      role: { identityPolicies: [identity("b", write), identity("c", { ...write, Effect: "Deny" })] },
    });
    expect(told(side("files"), live)).toEqual(["identity-policies differs"]);
  });

  test.each([
    [
      "a bucket policy that no file has",
      {},
      { policy: bucketPolicy("live", { ...write, Principal: "*" }) },
      ["bucket-policy undeclared"],
    ],
    [
      "a bucket policy that AWS does not have",
      { policy: bucketPolicy("files", { ...write, Principal: "*" }) },
      {},
      ["bucket-policy missing"],
    ],
    [
      "ownership",
      { objectOwnership: "BucketOwnerEnforced" },
      { objectOwnership: "ObjectWriter" },
      ["object-ownership differs"],
    ],
    ["a setting that the files leave out", {}, { objectOwnership: "ObjectWriter" }, []],
    ["a setting that was not read", { objectOwnership: "ObjectWriter" }, {}, ["object-ownership unknown"]],
    [
      "a bucket key",
      { encryption: { algorithm: "aws:kms", key: KEY } },
      { encryption: { algorithm: "aws:kms", key: KEY, bucketKey: true } },
      [],
    ],
    [
      "the algorithm",
      { encryption: { algorithm: "aws:kms", key: KEY } },
      { encryption: { algorithm: "AES256" } },
      ["encryption differs"],
    ],
    ["the region", { region: "eu-west-2" }, { region: "eu-west-1" }, ["bucket-region differs"]],
  ] as const)("%s", (_, files, live, expected) => {
    expect(told(side("files", { bucket: files }), side("live", { bucket: live }))).toEqual(expected);
  });

  test("a boundary that only AWS has", () => {
    const live = side("live", { role: { permissionsBoundary: document("permissions-boundary", "b", write) } });
    expect(told(side("files"), live)).toEqual(["permissions-boundary undeclared"]);
  });

  test("tags, but not AWS' own", () => {
    const files = side("files", { role: { tags: { team: "legal" } } });
    expect(
      told(files, side("live", { role: { tags: { team: "legal", "aws:cloudformation:stack-name": "x" } } })),
    ).toEqual([]);
    expect(told(files, side("live", { role: { tags: { team: "audit" } } }))).toEqual(["role-tags differs"]);
  });

  test("a key's policy", () => {
    const live = side("live", {
      key: { policy: document("key-policy", "k", { ...trust, Action: "kms:*", Resource: "*" }) },
    });
    expect(told(side("files"), live)).toEqual(["key-policy differs"]);
  });

  test("a role, bucket or key that AWS does not have", () => {
    expect(told(side("files"), side("live", {}, { roles: [] }))).toEqual(["role missing"]);
    expect(told(side("files"), side("live", {}, { keys: [] }))).toEqual(["key missing"]);
    // A key that no bucket of AWS uses was not looked for.
    expect(told(side("files"), side("live", {}, { buckets: [], keys: [] }))).toEqual(["bucket missing"]);
  });

  test("a role that trusts Genesys and is in no file", () => {
    const other = "arn:aws:iam::111122223333:role/Forgotten";
    const { inventory } = side("live");
    const exports = inventory.exports.flatMap((one) => [one, { ...one, name: "other", role: other }]);
    expect(told(side("files"), { inventory: { ...inventory, exports } })).toEqual(["role undeclared"]);
  });
});

describe("what is not known", () => {
  const why = "AccessDenied: not authorized to perform iam:GetRole";

  test("a live document that could not be read says why", () => {
    const live = side("live", { role: { trustPolicy: gap("the trust policy", why) } });
    expect(compareInventories(side("files"), live)).toMatchObject([
      { kind: "trust-policy", change: "unknown", unknown: why, difference: [] },
    ]);
  });

  test("a role that could not be read is not a missing one", () => {
    const live = side("live", {}, { roles: [], gaps: [gap(`role ${ROLE}`, why)] });
    expect(told(side("files"), live)).toEqual(["role unknown"]);
    expect(
      told(side("files"), side("live", {}, { roles: [], gaps: [gap(`role ${ROLE}`, "NoSuchEntity: no such role")] })),
    ).toEqual(["role missing"]);
  });

  test("a bucket policy behind a gap", () => {
    const live = side("live", {}, { gaps: [gap(`the policy of bucket ${BUCKET}`, why)] });
    expect(told(side("files"), live)).toEqual(["bucket-policy unknown"]);
  });

  test("AWS' own answers within a saved gap, and a setting's own reason", () => {
    const gone = gap("the trust policy", "it could not be read: NoSuchEntity: no such role");
    expect(told(side("files"), side("live", { role: { trustPolicy: gone } }))).toEqual(["trust-policy missing"]);
    const { inventory } = side("live");
    const said = (what: string, reason: string) => ({ what: `${what} of the bucket ${BUCKET}`, why: reason });
    const live = { inventory, notEvaluated: [said("the region", "no"), said("Object Ownership", why)] };
    const files = side("files", { bucket: { objectOwnership: "ObjectWriter" } });
    expect(compareInventories(files, live)).toMatchObject([{ kind: "object-ownership", unknown: why }]);
  });

  test("what the files do not give is not compared", () => {
    const files = side("files", {
      role: {
        trustPolicy: gap("the trust policy", "not in the repository"),
        identityPolicies: gap("policies", "none given"),
      },
    });
    expect(told(files, side("live"))).toEqual([]);
  });

  test("text that is known only after apply", () => {
    const { inventory } = side("files");
    const [role] = inventory.roles;
    if (role === undefined) throw new Error("no role");
    const open = documentOf("identity-policy", "x", {
      Version: "2012-10-17",
      Statement: [{ ...write, Resource: `arn:aws:s3:::${HOLE}/*` }],
    });
    const files = { inventory: { ...inventory, roles: [{ ...role, identityPolicies: [open] }] } };
    expect(told(files, side("live"))).toEqual([]);
    const other = { ...write, Resource: "arn:aws:s3:::elsewhere/and/not" };
    const live = side("live", { role: { identityPolicies: [identity("live", other)] } });
    expect(told(files, live)).toEqual(["identity-policies differs"]);
  });
});

describe("policies of the organization", () => {
  const full = { Effect: "Allow", Action: "*", Resource: "*" };
  const deny = { Effect: "Deny", Action: "s3:PutObject", Resource: "*" };
  const scp = (...statements: object[]): PolicyDocument =>
    document("scp", "scp", ...statements.map((one) => ({ ...one })));
  const compare = (files: Organization, live: Organization): readonly string[] =>
    told(
      side("files", {}, { organization: files }),
      side("live", {}, { organization: {}, organizations: { "111122223333": live } }),
    );

  test.each<[string, Organization, Organization, readonly string[]]>([
    ["not declared", {}, { scps: [[scp(full)]] }, []],
    [
      "the same on every level",
      { scps: [[scp(full)], [scp(deny, full)]] },
      { scps: [[scp(full)], [scp(full), scp(deny)]] },
      [],
    ],
    [
      "a level differs",
      { scps: [[scp(full)], [scp(full, deny)]] },
      { scps: [[scp(full)], [scp(full)]] },
      ["scps differs"],
    ],
    [
      "swapped levels",
      { scps: [[scp(full)], [scp(full, deny)]] },
      { scps: [[scp(full, deny)], [scp(full)]] },
      ["scps differs", "scps differs"],
    ],
    ["flat files", { scps: [[scp(full, deny)]] }, { scps: [[scp(full)], [scp(full, deny)]] }, []],
    ["AWS' own RCP", { rcps: [[]] }, { rcps: [[document("rcp", "r", { ...full, Principal: "*" })]] }, []],
    ["FullAWSAccess taken away", { scps: [[scp(full, deny)]] }, { scps: [[scp(deny)]] }, ["scps differs"]],
    ["bound by none", { scps: [[scp(deny)]] }, { id: "none" }, ["scps missing"]],
  ])("%s", (_, files, live, expected) => {
    expect(compare(files, live)).toEqual(expected);
  });

  test("an account that was not read", () => {
    const files = side("files", {}, { organization: { scps: [[scp(deny)]] } });
    expect(told(files, side("live"))).toEqual(["scps unknown"]);
  });

  test("each level has an id of its own", () => {
    const files = side("files", {}, { organization: { scps: [[scp(deny)], [scp(deny)]] } });
    const live = side("live", {}, { organization: { scps: [[scp(full)], [scp(full)]] } });
    const ids = compareInventories(files, live).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^scps-[0-9a-f]{12}$/);
  });
});

describe("findings", () => {
  const drift: Drift = {
    id: "bucket-policy-0123456789ab",
    what: `the policy of bucket ${BUCKET}`,
    attachedTo: BUCKET,
    exports: ["legal-hold"],
    kind: "bucket-policy",
    change: "differs",
    live: `arn:aws:s3:::${BUCKET}#bucket-policy`,
    difference: ["- a", "+ b"],
    breaks: [],
    severity: "warning",
    policies: [],
  };

  test("what only differs is a warning, with the day where it is known", () => {
    const [finding] = driftFindings([{ ...drift, firstSeen: "2026-11-01" }]);
    expect(finding).toMatchObject({ rule: "drift", severity: "warning", calls: [] });
    expect(finding?.message).toBe(
      `The policy of bucket ${BUCKET} in AWS is not what the files say (first seen on 2026-11-01).`,
    );
  });

  test("what is called by a plural is said in it", () => {
    const [finding] = driftFindings([{ ...drift, kind: "identity-policies", what: "the identity policies of role X" }]);
    expect(finding?.message).toBe("The identity policies of role X in AWS are not what the files say.");
  });

  test("why it is not known is said once, with one full stop", () => {
    const unknown = "it could not be read: Throttling: request rate.";
    const [finding] = driftFindings([{ ...drift, change: "unknown", unknown }]);
    expect(finding?.message).toMatch(/what the files say cannot be told: Throttling: request rate\.$/);
  });

  test("a statement that differs is shown with its Sid, which itself is no difference", () => {
    const named = (effect: string, Sid: string) => ({ Sid, Effect: effect, Action: "s3:*", Resource: "*" });
    const policy = (name: string, one: object) => document("bucket-policy", name, { Principal: "*", ...one });
    const between = (one: object, other: object) =>
      compareInventories(
        side("files", { bucket: { policy: policy("files/b", one) } }),
        side("live", { bucket: { policy: policy("live/b", other) } }),
      );
    expect(between(named("Deny", "One"), named("Deny", "Two"))).toEqual([]);
    expect(between(named("Deny", "Same"), named("Allow", "Same"))[0]?.difference.join("\n")).toContain('"Sid": "Same"');
  });

  test.each([
    ["live", "legal-hold is stopped in AWS now, and not by the files"],
    ["files", "legal-hold works in AWS now, and the next apply of the files would stop it"],
  ] as const)("the broken side is told: %s", (at, message) => {
    const [finding, ...others] = driftFindings([
      { ...drift, severity: "error", breaks: [{ export: "legal-hold", side: at, calls: ["put-recording"] }] },
    ]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "drift-breaks-export",
      severity: "error",
      export: "legal-hold",
      calls: ["put-recording"],
    });
    expect(finding?.message).toContain(message);
  });

  test("what could not be told is no drift that was proven", () => {
    const [finding] = driftFindings([{ ...drift, change: "unknown", unknown: "AccessDenied" }]);
    expect(finding?.message).toContain("cannot be told: AccessDenied");
  });
});
