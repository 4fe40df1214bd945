import { describe, expect, test } from "vitest";
import type { SavedAccount } from "../../../src/sources/saved/model.ts";
import { worldOfSaved } from "../../../src/sources/saved/to-world.ts";
import { BUCKET, decisionsOf, KEY, ROLE } from "../../support/world.ts";
import {
  ACCOUNT,
  account,
  accountWith,
  declared,
  denied,
  EXPORT,
  file,
  inventory,
  known,
  OFF,
  ON,
  OTHER,
  reportOnSaved,
  role,
} from "./healthy.ts";

const notAllowed = (report: ReturnType<typeof reportOnSaved>) =>
  Object.fromEntries(Object.entries(decisionsOf(report)).filter(([, decision]) => decision !== "allowed"));
const said = (report: ReturnType<typeof reportOnSaved>) =>
  report.findings.filter(({ severity }) => severity !== "notice").map(({ rule }) => rule);
const worded = (report: ReturnType<typeof reportOnSaved>) => JSON.stringify([report.findings, report.notEvaluated]);

describe("the healthy account", () => {
  const world = worldOfSaved(inventory(account), declared(EXPORT));

  test("passes, and says of AWS what it would not say of files", () => {
    const report = reportOnSaved(inventory(account));
    expect([report.verdict, said(report), notAllowed(report)]).toEqual(["pass", [], {}]);
    expect(report.notEvaluated.map(({ what }) => what)).toEqual([
      "session policy",
      "Genesys' own policies and SCPs",
      "changes in AWS since 2026-11-21T11:00:00Z",
    ]);
  });

  test("its policies are named by where they live, printed on lines, hashed as AWS gave them", () => {
    expect(world.inventory.documents.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "identity-policy arn:aws:iam::111122223333:role/GenesysExport#inline/export",
      "trust-policy arn:aws:iam::111122223333:role/GenesysExport#trust-policy",
      `key-policy ${KEY}#policy`,
      "scp arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
      `bucket-policy arn:aws:s3:::${BUCKET}#policy`,
    ]);
    const scp = world.inventory.documents.find(({ kind }) => kind === "scp");
    expect(scp?.places.get("/Statement/0/Effect")?.value.line).toBe(5);
    expect(world.inputs.find(({ kind }) => kind === "scp")).toMatchObject({
      ref: "AWS, 2026-11-21T11:00:00Z",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(world.inputs).toHaveLength(world.inventory.documents.length);
  });

  test("managed policies and a boundary are named with their version", () => {
    const managed = { name: "Export", arn: `arn:aws:iam::${ACCOUNT}:policy/Export`, version: "v3" };
    const text = known(file("role-export.json"));
    const one = accountWith({
      role: {
        identityPolicies: known([{ ...managed, text }]),
        permissionsBoundary: known({ ...managed, name: "Edge", text }),
      },
    });
    const [found] = worldOfSaved(inventory(one), declared(EXPORT)).inventory.roles;
    expect(found).toMatchObject({
      identityPolicies: [{ path: `${managed.arn}@v3`, kind: "identity-policy" }],
      permissionsBoundary: { path: `${managed.arn}@v3`, kind: "permissions-boundary" },
    });
  });
});

const S3 = [
  "get-bucket-location",
  "get-encryption-configuration",
  "put-recording",
  "put-metadata",
  "put-recording-with-acl",
  "put-object-acl",
  "put-recording-multipart",
  "abort-multipart-upload",
  "list-bucket",
];
const KMS = ["generate-data-key", "decrypt"];
const unknown = (...calls: readonly string[]) => Object.fromEntries(calls.map((call) => [call, "unknown"]));

describe("a policy that could not be read leaves the calls open that rest on it", () => {
  const rows: readonly (readonly [string, Parameters<typeof accountWith>[0], Record<string, string>, string])[] = [
    ["trust policy", { role: { trustPolicy: denied("t", "iam:GetRole") } }, unknown("assume-role"), "iam:GetRole"],
    [
      "identity policies",
      { role: { identityPolicies: denied("i", "iam:ListRolePolicies") } },
      unknown(...S3, ...KMS),
      "iam:ListRolePolicies",
    ],
    [
      "one identity policy",
      {
        role: {
          identityPolicies: known([
            { name: "a", text: known(file("role-export.json")) },
            { name: "b", text: denied("b", "iam:GetRolePolicy") },
          ]),
        },
      },
      unknown(...S3, ...KMS),
      "iam:GetRolePolicy",
    ],
    [
      "permissions boundary",
      { role: { permissionsBoundary: denied("p", "iam:GetPolicyVersion") } },
      unknown(...S3, ...KMS),
      "iam:GetPolicyVersion",
    ],
    ["bucket policy", { bucket: { policy: denied("b", "s3:GetBucketPolicy") } }, unknown(...S3), "s3:GetBucketPolicy"],
    ["key policy", { key: { policy: denied("k", "kms:GetKeyPolicy") } }, unknown(...KMS), "kms:GetKeyPolicy"],
    [
      "SCPs",
      { organization: { ...account.organization, scps: denied("s", "organizations:ListPolicies") } },
      unknown(...S3, ...KMS),
      "organizations:ListPolicies",
    ],
    [
      "RCPs",
      { organization: { ...account.organization, rcps: denied("r", "organizations:ListPolicies") } },
      unknown("assume-role", ...S3, ...KMS),
      "organizations:ListPolicies",
    ],
    ["key that was not read at all", { keys: [] }, unknown(...KMS), "was not read"],
    ["policy that is no JSON", { bucket: { policy: known("{ nothing") } }, unknown(...S3), "no JSON"],
  ];
  test.each(rows)("%s", (_name, changes, calls, cure) => {
    const report = reportOnSaved(inventory(accountWith(changes)));
    expect(notAllowed(report)).toEqual(calls);
    expect(report.verdict).toBe("undecided");
    expect(worded(report)).toContain(cure);
  });
});

describe("a fact that could not be read", () => {
  type Row = readonly [string, Parameters<typeof accountWith>[0], "gap" | "said" | "silent", string];
  const publicBucket = JSON.stringify({
    Version: "2012-10-17",
    Statement: { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `arn:aws:s3:::${BUCKET}/*` },
  });
  const region = JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:DeleteObject",
      Resource: `arn:aws:s3:::${BUCKET}/*`,
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-2" } },
    },
  });
  const unused = {
    ...account.buckets[0],
    name: "another-bucket",
    encryption: denied("e", "s3:GetEncryptionConfiguration"),
  };
  const rows: readonly Row[] = [
    [
      "encryption",
      { bucket: { encryption: denied("e", "s3:GetEncryptionConfiguration") } },
      "gap",
      "default encryption",
    ],
    ["the key's state", { key: { state: denied("s", "kms:DescribeKey") } }, "gap", "the state of the key"],
    ["whose the bucket is", { bucket: { account: denied("a") } }, "gap", "the account of the bucket"],
    [
      "Object Lock",
      { bucket: { objectLock: denied("l", "s3:GetBucketObjectLockConfiguration") } },
      "said",
      "Object Lock",
    ],
    [
      "Object Ownership",
      { bucket: { objectOwnership: denied("o", "s3:GetBucketOwnershipControls") } },
      "said",
      "Object Ownership",
    ],
    ["access points", { bucket: { accessPoints: denied("p", "s3:ListAccessPoints") } }, "said", "the access points"],
    [
      "requester pays, one account",
      { bucket: { requesterPays: denied("r", "s3:GetBucketRequestPayment") } },
      "said",
      "Requester Pays",
    ],
    ["tags that nothing tests", { role: { tags: denied("t", "iam:ListRoleTags") } }, "said", "the tags of"],
    [
      "a region that nothing asks for, without a key",
      {
        bucket: {
          region: denied("r", "s3:GetBucketLocation"),
          encryption: known({ algorithm: "AES256", bucketKey: false }),
        },
      },
      "said",
      "the region of",
    ],
    [
      "a region where a key has to be",
      { bucket: { region: denied("r", "s3:GetBucketLocation") } },
      "gap",
      "the region of",
    ],
    [
      "a region that a policy asks for",
      { bucket: { region: denied("r", "s3:GetBucketLocation"), policy: known(region) } },
      "gap",
      "the region of",
    ],
    [
      "Block Public Access, policy not public",
      { bucket: { publicAccessBlock: denied("b", "s3:GetBucketPublicAccessBlock") } },
      "said",
      "Block Public Access",
    ],
    [
      "Block Public Access, policy public",
      { bucket: { publicAccessBlock: denied("b", "s3:GetBucketPublicAccessBlock"), policy: known(publicBucket) } },
      "gap",
      "Block Public Access",
    ],
    [
      "Block Public Access of a bucket whose account restricts",
      { bucket: { publicAccessBlock: denied("b", "s3:GetBucketPublicAccessBlock") }, publicAccessBlock: known(ON) },
      "silent",
      "Block Public Access",
    ],
    ["grants", { key: { grants: denied("g", "kms:ListGrants") } }, "said", "the grants of"],
    ["the roles", { gaps: [denied("the roles of the account", "iam:ListRoles")] }, "gap", "the roles of the account"],
    ["the VPC endpoints", { gaps: [denied("the endpoints", "ec2:DescribeVpcEndpoints")] }, "said", "the endpoints"],
    [
      "a bucket that no export uses",
      { buckets: [...account.buckets, unused as SavedAccount["buckets"][number]] },
      "silent",
      "another-bucket",
    ],
  ];
  test.each(rows)("%s", (_name, changes, outcome, what) => {
    const report = reportOnSaved(inventory(accountWith(changes)));
    const gaps = report.findings.filter(({ rule, message }) => rule === "not-known" && message.includes(what));
    const remarks = report.notEvaluated.filter((one) => one.what.includes(what));
    expect([gaps.length > 0, remarks.some(({ why }) => why.includes("could not be read"))]).toEqual([
      outcome === "gap",
      outcome === "said",
    ]);
    expect(report.verdict).toBe(outcome === "gap" ? "undecided" : "pass");
    for (const { message, advice } of gaps) {
      expect(message).toContain("AccessDenied: not yours");
      expect(advice).toMatch(/^(grant [a-z0-9]+:[A-Za-z]+ to the role that reads|read the account again)/);
    }
  });
});

describe("Block Public Access is the strictest of bucket and account", () => {
  test.each([
    [known(null), known(null), OFF],
    [known(ON), known(null), ON],
    [
      known({ ...OFF, blockPublicAcls: true }),
      known({ ...OFF, restrictPublicBuckets: true }),
      { ...OFF, blockPublicAcls: true, restrictPublicBuckets: true },
    ],
    [denied("b"), known(OFF), undefined],
    [known(OFF), denied("a"), undefined],
    [known(ON), denied("a"), ON],
  ])("%j and %j", (ofBucket, ofAccount, effective) => {
    const one = accountWith({ bucket: { publicAccessBlock: ofBucket }, publicAccessBlock: ofAccount });
    const [found] = worldOfSaved(inventory(one), declared(EXPORT)).inventory.buckets;
    expect(found?.publicAccessBlock).toEqual(effective);
  });
});

describe("the key of the default encryption", () => {
  const id = KEY.split("key/")[1] ?? "";
  const aliased = { aliases: ["alias/genesys"] };
  test.each([
    ["by its ARN", KEY, {}, KEY],
    ["by its id", id, {}, KEY],
    ["by an alias", "alias/genesys", aliased, KEY],
    ["by an alias' ARN", `arn:aws:kms:eu-west-2:${ACCOUNT}:alias/genesys`, aliased, KEY],
    ["an alias in another region", `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/genesys`, aliased, null],
    ["an alias in another account", `arn:aws:kms:eu-west-2:${OTHER}:alias/genesys`, aliased, null],
    ["an alias that nobody resolved", "alias/genesys", {}, null],
    ["the AWS managed key", "alias/aws/s3", {}, undefined],
    ["the AWS managed key by ARN", `arn:aws:kms:eu-west-2:${ACCOUNT}:alias/aws/s3`, {}, undefined],
  ])("%s", (_name, named, ofKey, expected) => {
    const one = accountWith({
      key: ofKey,
      bucket: { encryption: known({ algorithm: "aws:kms", key: named, bucketKey: true }) },
    });
    const world = worldOfSaved(inventory(one), declared(EXPORT));
    const [found] = world.inventory.buckets;
    if (expected === null) {
      expect(found?.encryption).toBeUndefined();
      expect(world.inventory.gaps).toMatchObject([{ cure: "grant kms:DescribeKey to the role that reads" }]);
    } else {
      expect(found?.encryption?.key).toBe(expected);
      expect(world.inventory.gaps).toEqual([]);
    }
  });
});

const denyAll = (arn: string) => ({
  arn,
  name: arn,
  text: known(
    '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}',
  ),
});
const denyPuts = {
  arn: "scp-deny",
  name: "deny",
  text: known('{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:PutObject","Resource":"*"}]}'),
};
const levels = account.organization.scps;
const PUTS = ["put-recording", "put-metadata", "put-recording-with-acl", "put-recording-multipart"];
const explicit = (calls: readonly string[]) => Object.fromEntries(calls.map((call) => [call, "explicitDeny"]));

describe("where an account stands", () => {
  const withDeny = known([
    ...("value" in levels ? levels.value : []),
    [...("value" in levels ? (levels.value[0] ?? []) : []), denyPuts],
  ]);
  test("SCPs of the role's account bind the session", () => {
    const one = accountWith({ organization: { ...account.organization, scps: withDeny } });
    expect(notAllowed(reportOnSaved(inventory(one)))).toEqual(explicit(PUTS));
  });

  test("none binds the management account, nor one in no organization", () => {
    for (const changes of [{ managementAccount: true }, { id: known("none") }]) {
      const organization = { ...account.organization, scps: withDeny, rcps: known([[denyAll("rcp")]]), ...changes };
      const report = reportOnSaved(inventory(accountWith({ organization })));
      expect(notAllowed(report)).toEqual({});
      expect(report.notEvaluated.map(({ what }) => what)).not.toContain("SCPs");
    }
  });

  test("RCPs of the bucket's own account protect it, those of the role's account do not", () => {
    const allow = JSON.stringify({
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: { AWS: ROLE },
        Action: "s3:*",
        Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
      },
    });
    const foreign = {
      ...bucketOf(account),
      account: known(OTHER),
      policy: known(allow),
      encryption: known({ algorithm: "AES256" as const, bucketKey: false }),
    };
    const own = accountWith({
      buckets: [foreign],
      organization: { ...account.organization, rcps: known([[denyAll("rcp-own")]]) },
    });
    const owner = (rcps: SavedAccount["organization"]["rcps"]): SavedAccount => ({
      ...account,
      id: OTHER,
      roles: [],
      keys: [],
      buckets: [],
      organization: { ...account.organization, rcps },
    });
    expect(notAllowed(reportOnSaved(inventory(own, owner(known([])))))).toEqual({});
    expect(notAllowed(reportOnSaved(inventory(own, owner(known([[denyAll("rcp")]])))))).toEqual(explicit(S3));
    const alone = reportOnSaved(inventory(own));
    expect(notAllowed(alone)).toEqual({});
    expect(alone.notEvaluated).toContainEqual({
      what: `RCPs of the account ${OTHER}`,
      why: "the account was not read",
    });
  });
});

function bucketOf({ buckets }: SavedAccount): SavedAccount["buckets"][number] {
  const [first] = buckets;
  if (first === undefined) throw new Error("the account has no bucket");
  return first;
}

test("of a bucket that two accounts saw, the owner's view counts, and gaps of one are filled from the other", () => {
  const seen = { ...bucketOf(account), account: denied("a"), policy: known("{}"), region: denied("r") };
  const own = { ...bucketOf(account), account: known(OTHER), objectLock: denied("l") };
  const reader = { ...account, buckets: [{ ...seen, objectLock: known({ mode: "GOVERNANCE" as const, days: 3 }) }] };
  const owner = { ...account, id: OTHER, roles: [], keys: [], buckets: [own] };
  const [found] = worldOfSaved(inventory(reader, owner), declared(EXPORT)).inventory.buckets;
  expect(found).toMatchObject({
    account: OTHER,
    region: "eu-west-2",
    objectLock: { enabled: true, mode: "GOVERNANCE", days: 3 },
  });
  expect(found?.policy?.text).toContain("Statement");
});

describe("with no config", () => {
  const second = {
    ...account,
    id: OTHER,
    roles: [
      {
        ...role,
        arn: ROLE.replace(ACCOUNT, OTHER),
        identityPolicies: known([
          {
            name: "export",
            text: known(file("role-export.json").replaceAll(ACCOUNT, OTHER).replaceAll(BUCKET, "other-recordings")),
          },
        ]),
      },
    ],
    buckets: [
      {
        ...bucketOf(account),
        name: "other-recordings",
        account: known(OTHER),
        policy: known(null),
        encryption: known({ algorithm: "AES256" as const, bucketKey: false }),
      },
    ],
    keys: [],
  };

  test("the exports are the roles that trust Genesys, in every account", () => {
    const unrelated = {
      ...role,
      arn: `arn:aws:iam::${ACCOUNT}:role/Other`,
      trustPolicy: known(
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}',
      ),
    };
    const report = reportOnSaved(inventory({ ...account, roles: [role, unrelated] }, second), []);
    expect(
      report.exports.map(({ decisions }) => [decisions.export.declared.role, decisions.export.declared.bucket]),
    ).toEqual([
      [ROLE, BUCKET],
      [ROLE.replace(ACCOUNT, OTHER), "other-recordings"],
    ]);
    expect(report.verdict).toBe("pass");
  });

  test("a role whose trust policy could not be read is not passed over", () => {
    const one = accountWith({ role: { trustPolicy: denied("t", "iam:GetRole") } });
    const report = reportOnSaved(inventory(one), []);
    expect(report.verdict).toBe("undecided");
    expect(report.findings[0]?.message).toContain("not known whether Genesys may assume the role");
  });

  /** The healthy role, which may do this with the bucket, and never write. */
  const reading = (...buckets: readonly string[]) =>
    accountWith({
      role: {
        identityPolicies: known([
          {
            name: "export",
            text: known(
              JSON.stringify({
                Version: "2012-10-17",
                Statement: [
                  {
                    Effect: "Allow",
                    Action: ["s3:GetBucketLocation", "s3:PutObjectAcl", "s3:GetEncryptionConfiguration"],
                    Resource: buckets.flatMap((name) => [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`]),
                  },
                ],
              }),
            ),
          },
        ]),
      },
      bucket: { policy: known(null) },
    });

  test("a role that may do all but write has the one bucket that it may do the rest with", () => {
    const report = reportOnSaved(inventory(reading(BUCKET)), []);
    expect(report.exports.map(({ decisions }) => decisions.export.declared.bucket)).toEqual([BUCKET]);
    expect(notAllowed(report)).toMatchObject({ "put-recording": "implicitDeny", "put-metadata": "implicitDeny" });
    expect(report.findings.map(({ rule }) => rule)).toContain("put-object-denied");
    expect(report.verdict).toBe("fail");
  });

  test("of several none is taken, and the config that settles it names no file", () => {
    const report = reportOnSaved(inventory(reading(BUCKET, "acme-other")), []);
    const gap = report.findings.find(({ rule }) => rule === "not-known");
    expect(report.exports).toEqual([]);
    expect(report.verdict).toBe("undecided");
    expect(gap?.example).toContain(`role: "${ROLE}"`);
    expect(gap?.example).not.toMatch(/inventory|#trust-policy/);
  });

  test("declared to be none, none is looked for", () => {
    expect(reportOnSaved(inventory(account), [], { exports: "declared" }).exports).toEqual([]);
  });
});

test("an export whose role or bucket AWS does not have is undecided, and the words are those of AWS", () => {
  const report = reportOnSaved(inventory(accountWith({ roles: [], buckets: [] })));
  expect(report.verdict).toBe("undecided");
  expect(worded(report)).toContain("not among what was read of AWS");
  expect(worded(report)).not.toContain("no document of the repository");
});

describe("the organization of a bucket in another account", () => {
  const perimeter = {
    arn: "scp-perimeter",
    name: "perimeter",
    text: known(
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*" },
          {
            Effect: "Deny",
            Action: "s3:*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:ResourceOrgID": "o-exampleorgid" } },
          },
        ],
      }),
    ),
  };
  const allow = JSON.stringify({
    Version: "2012-10-17",
    Statement: {
      Effect: "Allow",
      Principal: { AWS: ROLE },
      Action: "s3:*",
      Resource: [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`],
    },
  });
  const bucket = {
    ...bucketOf(account),
    account: known(OTHER),
    policy: known(allow),
    encryption: known({ algorithm: "AES256" as const, bucketKey: false }),
  };
  const reader = {
    ...account,
    buckets: [bucket],
    organization: { ...account.organization, scps: known([[perimeter]]) },
  };
  const owner = (id: string): SavedAccount => ({
    ...account,
    id: OTHER,
    roles: [],
    buckets: [],
    keys: [],
    organization: { id: known(id), scps: known([]), rcps: known([]) },
  });
  test.each([
    ["the same organization", [owner("o-exampleorgid")], {}],
    ["another organization", [owner("o-otherorgidx")], explicit(S3)],
    ["no organization", [owner("none")], explicit(S3)],
    ["an account that was not read", [], unknown(...S3)],
  ])("%s", (_name, owners, expected) => {
    expect(notAllowed(reportOnSaved(inventory(reader, ...owners)))).toEqual(expected);
  });
});

test("grants that were not read leave open what nothing else allows (K3)", () => {
  const adminOnly = JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Admin` }, Action: "kms:*", Resource: "*" },
    ],
  });
  const grants = denied("g", "kms:ListGrants");
  const report = reportOnSaved(inventory(accountWith({ key: { policy: known(adminOnly), grants } })));

  expect(notAllowed(report)).toEqual(unknown("generate-data-key", "decrypt"));
  expect(worded(report)).toContain("kms:ListGrants");
});

describe("VPC endpoints that an export passes", () => {
  const through = { ...EXPORT, network: { sourceVpce: ["vpce-0abc"], via: "endpoint" as const } };
  const denyAll =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}';
  const endpoint = (service: string, policy: SavedAccount["vpcEndpoints"][number]["policy"]) =>
    accountWith({ vpcEndpoints: [{ id: "vpce-0abc", service, policy }] });
  const s3 = "com.amazonaws.eu-west-2.s3";
  test.each([
    ["its policy judges S3 calls, and no others", endpoint(s3, known(denyAll)), explicit(S3)],
    [
      "one that could not be read leaves them open",
      endpoint(s3, denied("p", "ec2:DescribeVpcEndpoints")),
      unknown(...S3),
    ],
    ["nor one whose service could not be read", endpoint("", denied("p", "ec2:DescribeVpcEndpoints")), unknown(...S3)],
    [
      "one of another service is none that S3 calls pass",
      endpoint("com.amazonaws.eu-west-2.sts", known(denyAll)),
      unknown(...S3),
    ],
    ["nor is one known that was not read (E9)", account, unknown(...S3)],
  ])("%s", (_name, one, expected) => {
    expect(notAllowed(reportOnSaved(inventory(one), [through]))).toEqual(expected);
  });

  test("one that was not read is said", () => {
    const { findings } = reportOnSaved(inventory(account), [through]);
    const undecided = findings.find(({ rule }) => rule === "call-undecided");
    expect(JSON.stringify(undecided)).toContain(
      "the policy of the VPC endpoint vpce-0abc is not known: it was not given",
    );
  });

  test("one that an export does not pass judges nothing", () => {
    expect(notAllowed(reportOnSaved(inventory(endpoint(s3, known(denyAll)))))).toEqual({});
  });
});

test("a cure of an SCP is tried on the place where the account stands", () => {
  const deny = {
    arn: "scp-deny",
    name: "deny",
    text: known(
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Action: "*", Resource: "*" },
          {
            Sid: "Vpce",
            Effect: "Deny",
            Action: "s3:PutObject",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
          },
        ],
      }),
    ),
  };
  const one = accountWith({ organization: { ...account.organization, scps: known([[deny]]) } });
  const [finding] = reportOnSaved(inventory(one)).findings.filter(({ severity }) => severity === "error");
  expect(finding).toMatchObject({ rule: "put-object-denied", fix: { verified: true, edits: [{ path: "scp-deny" }] } });
});

describe("a bucket whose owner is not known", () => {
  const S3_CALLS = /^(?:put|get|list|abort|create|upload|complete)-/;
  const unowned = (why: string, more: object = {}) =>
    inventory(accountWith({ bucket: { account: { gap: { what: "the account", why } }, ...more } }));
  const nobody = `none of the accounts that are read owns it: ${ACCOUNT}`;
  const s3Of = (report: ReturnType<typeof reportOnSaved>) =>
    Object.entries(decisionsOf(report)).filter(([id]) => S3_CALLS.test(id));

  test.each([
    ["its policy was read", {}],
    ["it has no policy", { policy: known(null) }],
    ["its policy was refused", { policy: denied("the policy", "s3:GetBucketPolicy") }],
  ])("has no call to S3 that is allowed, and no stranger who surely gets in: %s", (_, more) => {
    const report = reportOnSaved(unowned(nobody, more));
    expect(s3Of(report).length).toBeGreaterThan(5);
    for (const [id, decision] of s3Of(report)) expect([id, decision]).toEqual([id, "unknown"]);
    expect([report.verdict, report.exports[0]?.verdict]).toEqual(["undecided", "undecided"]);
    expect(said(report)).not.toContain("plain-http-accepted");
  });

  test("is cured by naming its account, not by a permission that S3 gives to the owner alone", () => {
    const refused = denied("it", "s3:GetBucketPolicy");
    const more = { policy: refused, region: refused, encryption: refused, requesterPays: refused };
    const words = worded(reportOnSaved(unowned(nobody, more)));
    expect(words).toContain(nobody);
    expect(words).toContain("name the account that owns it under `accounts` of the config");
    expect(words).not.toContain("grant s3:GetBucketPolicy");
    expect(words).not.toContain("read the account again");
  });

  test("because it does not exist is said once, and nothing else is asked of it", () => {
    const gone = { gap: { what: "it", why: "NoSuchBucket: The specified bucket does not exist" } };
    const facts = ["region", "policy", "publicAccessBlock", "encryption", "requesterPays", "objectLock"];
    const report = reportOnSaved(unowned(nobody, Object.fromEntries(facts.map((fact) => [fact, gone]))));
    const unknown = report.findings.filter(({ rule }) => rule === "not-known");
    expect(unknown.map(({ message, advice }) => [message, advice])).toEqual([
      [expect.stringContaining("there is no bucket of this name"), "create it, or name the bucket that is meant"],
    ]);
    expect(worded(report)).not.toContain("read the account again");
    expect(report.verdict).toBe("undecided");
  });
});
