/** Explanations by rule: what had to allow, what is not settled, which rules an outcome rests on, what came near. */

import { describe, expect, test } from "vitest";
import { decide } from "../../src/authorization/evaluate/decide.ts";
import type { Authorization, PolicyKind, UnknownPolicy } from "../../src/authorization/model.ts";
import {
  ACCOUNT,
  allow,
  authorization,
  BUCKET,
  bucketPolicy,
  deny,
  identity,
  OBJECT,
  OTHER_ACCOUNT,
  policy,
  ROLE,
  request,
  SESSION,
} from "./builders.ts";

const KEY = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1`;
const everyone = { Principal: "*" };
const linked = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/r`;
const unknown = (kind: PolicyKind, id: string = kind): UnknownPolicy => ({ id, kind, unknown: "not read" });
const onKey = request({ action: "kms:Decrypt", resource: KEY });
const kms = allow({ Action: "kms:*" });
const delegating = policy("key-policy", "key", allow({ Action: "kms:*", Principal: { AWS: ACCOUNT } }));
const assume = request({ action: "sts:AssumeRole", resource: ROLE });
const user = { arn: `arn:aws:iam::${ACCOUNT}:user/u` };
const grant = { granteePrincipal: ROLE, operations: ["Decrypt"] };

interface Row {
  readonly name: string;
  readonly more: Partial<Authorization>;
  readonly decision: string;
  readonly missing?: readonly string[];
  readonly rules?: readonly string[];
  readonly reasons?: readonly string[];
  /** Policy and statement of those that decided. */
  readonly by?: readonly string[];
}

const boundary = policy("permissions-boundary", "boundary", allow({ Action: "*" }));

const rows: readonly Row[] = [
  {
    name: "what only limits is not what allows",
    more: {
      permissionsBoundary: boundary,
      sessionPolicy: policy("session-policy", "session", allow()),
      scps: [[policy("scp", "scp", allow({ Action: "*" }))]],
      vpcEndpointPolicy: policy("vpc-endpoint-policy", "endpoint", allow(everyone)),
    },
    decision: "allowed",
    by: ["identity 0"],
  },
  {
    name: "a delegation beside the identity policy of the bucket's account decides nothing",
    more: { resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ACCOUNT } })) },
    decision: "allowed",
    by: ["identity 0"],
  },
  {
    name: "across accounts a delegation is half of it",
    more: { resourceAccount: OTHER_ACCOUNT, resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ACCOUNT } })) },
    decision: "allowed",
    by: ["identity 0", "bucket 0"],
  },
  {
    name: "a service needs the resource's policy alone",
    more: {
      request: request({ principal: { service: "x.amazonaws.com" } }),
      resourcePolicy: bucketPolicy(allow({ Principal: { Service: "x.amazonaws.com" } })),
    },
    decision: "allowed",
    by: ["bucket 0"],
  },
  {
    name: "a key that neither delegates nor allows by the identity policy: the role itself may",
    more: {
      request: onKey,
      identityPolicies: [identity(allow({ Action: "ec2:*" }))],
      resourcePolicy: policy("key-policy", "key", { ...kms, Principal: { AWS: ROLE } }),
    },
    decision: "allowed",
    by: ["key 0"],
  },
  {
    name: "an identity policy beside a key policy that does not delegate",
    more: {
      request: onKey,
      identityPolicies: [identity(kms)],
      resourcePolicy: policy("key-policy", "key", { ...kms, Principal: { AWS: OTHER_ACCOUNT } }),
    },
    decision: "implicitDeny",
    missing: ["key-policy"],
  },
  {
    name: "a grant to the account delegates",
    more: { request: onKey, identityPolicies: [identity(kms)], kmsGrants: [{ ...grant, granteePrincipal: ACCOUNT }] },
    decision: "allowed",
    by: ["identity 0", "kmsGrants[0] 0"],
  },
  {
    name: "a grant to the account alone",
    more: { request: onKey, identityPolicies: [], kmsGrants: [{ ...grant, granteePrincipal: ACCOUNT }] },
    decision: "implicitDeny",
    missing: ["identity-policy"],
  },
  {
    name: "a grant to a longer number is one to a service of that name",
    more: {
      request: onKey,
      identityPolicies: [identity(kms)],
      kmsGrants: [`${ACCOUNT}1`, `1${ACCOUNT}`].map((granteePrincipal) => ({ ...grant, granteePrincipal })),
    },
    decision: "implicitDeny",
    missing: ["key-policy"],
  },
  {
    name: "a grant to a service",
    more: {
      request: { ...onKey, principal: { service: "x.amazonaws.com" } },
      kmsGrants: [{ ...grant, granteePrincipal: "x.amazonaws.com" }],
    },
    decision: "allowed",
    by: ["kmsGrants[0] 0"],
  },
  ...(["encryptionContextEquals", "encryptionContextSubset"] as const).flatMap((constraint) =>
    [
      { context: { a: "1", b: "2" }, decision: "allowed" },
      { context: { a: "1", b: ["2"] }, decision: "allowed" },
      { context: { a: "1", b: ["2", "3"] }, decision: "implicitDeny" },
      { context: { a: "1" }, decision: "implicitDeny" },
      { context: { a: "1", b: "3" }, decision: "implicitDeny" },
    ].map(
      ({ context, decision }): Row => ({
        name: `a grant whose ${constraint} is a and b, of ${JSON.stringify(context)}`,
        more: {
          request: {
            ...onKey,
            context: {
              "aws:PrincipalArn": ROLE,
              ...Object.fromEntries(
                Object.entries(context).map(([name, value]) => [`KMS:EncryptionContext:${name}`, value]),
              ),
            },
          },
          identityPolicies: [],
          kmsGrants: [{ ...grant, [constraint]: { a: "1", b: "2" } }],
        },
        decision,
      }),
    ),
  ),
  {
    name: "a KMS action that is on no key needs no key policy",
    more: {
      request: request({ action: "kms:CreateAlias", resource: `arn:aws:kms:eu-west-2:${ACCOUNT}:alias/a` }),
      identityPolicies: [identity(kms)],
    },
    decision: "allowed",
    by: ["identity 0"],
  },
  {
    name: "an STS action that is on no role needs no trust policy",
    more: {
      request: request({ action: "sts:GetFederationToken", resource: `arn:aws:sts::${ACCOUNT}:federated-user/f` }),
      identityPolicies: [identity(allow({ Action: "sts:*" }))],
    },
    decision: "allowed",
  },
  {
    name: "an action of another service on a role needs no trust policy",
    more: {
      request: request({ action: "iam:PassRole", resource: ROLE }),
      identityPolicies: [identity(allow({ Action: "iam:*" }))],
    },
    decision: "allowed",
  },
  {
    name: "a trust policy that has to allow, also in one account",
    more: { request: assume, identityPolicies: [identity(allow({ Action: "sts:*" }))] },
    decision: "implicitDeny",
    missing: ["trust-policy"],
  },
  {
    name: "a service that nobody lets in",
    more: { request: request({ principal: { service: "x.amazonaws.com" } }) },
    decision: "implicitDeny",
    missing: ["bucket-policy"],
    rules: [],
  },
  {
    name: "the role may, its boundary keeps it from that",
    more: {
      identityPolicies: [],
      permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Action: "ec2:*" })),
      resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ROLE } })),
    },
    decision: "implicitDeny",
    missing: ["permissions-boundary"],
  },
  {
    name: "a policy that names neither action nor resource says nothing",
    more: {
      identityPolicies: [],
      request: onKey,
      resourcePolicy: policy(
        "key-policy",
        "key",
        { Effect: "Deny", ...everyone, Resource: "*" },
        { Effect: "Deny", ...everyone, Action: "*" },
      ),
    },
    decision: "implicitDeny",
    missing: ["identity-policy", "key-policy"],
  },
  {
    name: "the identity policy allows",
    more: {},
    decision: "allowed",
    missing: [],
    rules: ["S1"],
    reasons: [],
    by: ["identity 0"],
  },
  {
    name: "nothing allows",
    more: { identityPolicies: [] },
    decision: "implicitDeny",
    missing: ["identity-policy"],
    rules: [],
  },
  {
    name: "nothing allows across accounts",
    more: { identityPolicies: [], resourceAccount: OTHER_ACCOUNT },
    decision: "implicitDeny",
    missing: ["identity-policy", "bucket-policy"],
    rules: ["S1"],
  },
  {
    name: "the other account's key policy does not",
    more: { request: onKey, resourceAccount: OTHER_ACCOUNT, identityPolicies: [identity(kms)] },
    decision: "implicitDeny",
    missing: ["key-policy"],
    rules: ["K4"],
  },
  {
    name: "the other account's trust policy does not",
    more: { request: assume, resourceAccount: OTHER_ACCOUNT, identityPolicies: [identity(allow({ Action: "sts:*" }))] },
    decision: "implicitDeny",
    missing: ["trust-policy"],
    rules: ["T1"],
  },
  {
    name: "the root user assumes no role",
    more: { request: { ...assume, principal: { arn: `arn:aws:iam::${ACCOUNT}:root` } }, identityPolicies: [] },
    decision: "implicitDeny",
    missing: ["trust-policy"],
    rules: ["T1"],
  },
  {
    name: "nobody anonymous uses a key",
    more: {
      request: { ...onKey, principal: { anonymous: true } },
      resourcePolicy: policy("key-policy", "key", { ...kms, ...everyone }),
    },
    decision: "implicitDeny",
    rules: ["T1"],
    missing: [],
  },
  {
    name: "nobody anonymous assumes a role",
    more: {
      request: { ...assume, principal: { anonymous: true } },
      resourcePolicy: policy("trust-policy", "trust", { Effect: "Allow", ...everyone, Action: "sts:AssumeRole" }),
    },
    decision: "implicitDeny",
    rules: ["T1"],
    missing: [],
  },
  {
    name: "everybody may, the identity policy is silent",
    more: { identityPolicies: [], resourcePolicy: bucketPolicy(allow(everyone)) },
    decision: "allowed",
    rules: ["E2", "E3"],
    by: ["bucket 0"],
  },
  {
    name: "the role may, the identity policy is silent",
    more: { identityPolicies: [], resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ROLE } })) },
    decision: "allowed",
    rules: [],
    by: ["bucket 0"],
  },
  {
    name: "a delegating key policy, and the identity policy",
    more: { request: onKey, identityPolicies: [identity(kms)], resourcePolicy: delegating },
    decision: "allowed",
    rules: ["K3"],
    by: ["identity 0", "key 0"],
  },
  {
    name: "a grant",
    more: { request: onKey, identityPolicies: [], kmsGrants: [{ ...grant, operations: ["Encrypt"] }, grant] },
    decision: "allowed",
    rules: ["K3", "K9"],
    by: ["kmsGrants[1] 0"],
  },
  {
    name: "a grant of another operation",
    more: { request: onKey, identityPolicies: [], kmsGrants: [{ ...grant, operations: ["Encrypt"] }] },
    decision: "implicitDeny",
    rules: ["K3"],
    missing: ["identity-policy", "key-policy"],
  },
  {
    name: "a grant beside a boundary",
    more: {
      request: onKey,
      identityPolicies: [],
      kmsGrants: [grant],
      permissionsBoundary: policy("permissions-boundary", "boundary", allow()),
    },
    decision: "unknown",
    missing: ["permissions-boundary"],
    rules: [],
    reasons: [
      "a KMS grant covers the call, but not whether a boundary or session policy limits it, or what a child grant carries",
    ],
  },
  {
    name: "a grant is no matter of other services",
    more: { identityPolicies: [], kmsGrants: [{ ...grant, operations: ["PutObject"] }] },
    decision: "implicitDeny",
    missing: ["identity-policy"],
  },
  {
    name: "an SCP level is silent",
    more: {
      scps: [[policy("scp", "root", allow({ Action: "*" }))], [policy("scp", "account", allow({ Action: "ec2:*" }))]],
    },
    decision: "implicitDeny",
    missing: ["scp"],
    rules: ["E8"],
  },
  {
    name: "a service-linked role is not bound by SCPs",
    more: {
      request: request({ principal: { arn: linked }, context: {} }),
      scps: [[]],
    },
    decision: "allowed",
    rules: ["S1", "E7"],
  },
  {
    name: "a role that is said to be service-linked",
    more: { serviceLinkedRole: true, rcps: [[policy("rcp", "rcp", deny(everyone))]] },
    decision: "allowed",
    rules: ["S1", "E7"],
  },
  {
    name: "a session policy is silent",
    more: { sessionPolicy: policy("session-policy", "session", allow({ Action: "ec2:*" })) },
    decision: "implicitDeny",
    missing: ["session-policy"],
    rules: ["E6"],
  },
  {
    name: "a boundary and the endpoint are silent",
    more: {
      permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Action: "ec2:*" })),
      vpcEndpointPolicy: policy("vpc-endpoint-policy", "endpoint", allow({ ...everyone, Action: "ec2:*" })),
    },
    decision: "implicitDeny",
    missing: ["permissions-boundary", "vpc-endpoint-policy"],
  },
  {
    name: "a Deny for the account",
    more: { resourcePolicy: bucketPolicy(deny({ Principal: { AWS: ACCOUNT } })) },
    decision: "explicitDeny",
    rules: ["E1", "E4"],
    by: ["bucket 0"],
    missing: [],
  },
  {
    name: "a Deny for the role",
    more: { resourcePolicy: bucketPolicy(deny({ Principal: { AWS: ROLE } })) },
    decision: "explicitDeny",
    rules: ["E1"],
  },
  {
    name: "a Deny of what is not listed",
    more: {
      resourcePolicy: bucketPolicy({
        Effect: "Deny",
        NotPrincipal: { AWS: OTHER_ACCOUNT },
        NotAction: "s3:Get*",
        NotResource: BUCKET,
      }),
    },
    decision: "explicitDeny",
    rules: ["E1", "E5", "A2", "R8"],
  },
  {
    name: "a Deny under conditions",
    more: {
      resourcePolicy: bucketPolicy(
        deny({ ...everyone, Condition: { "ForAllValues:StringEquals": { "aws:TagKeys": "x" } } }),
      ),
    },
    decision: "explicitDeny",
    rules: ["E1", "C1", "C4"],
  },
  {
    name: "a Deny under one condition",
    more: { resourcePolicy: bucketPolicy(deny({ ...everyone, Condition: { Null: { "aws:SourceVpce": "true" } } })) },
    decision: "explicitDeny",
    rules: ["E1", "C1"],
  },
  {
    name: "a Deny with a variable that has no value in its NotResource",
    more: {
      resourcePolicy: bucketPolicy({
        Effect: "Deny",
        ...everyone,
        Action: "s3:*",
        NotResource: `${BUCKET}/\${aws:username}/*`,
      }),
    },
    decision: "explicitDeny",
    rules: ["E1", "R8", "V4"],
  },
  {
    name: "the root user's own bucket policy",
    more: {
      request: request({
        principal: { arn: `arn:aws:iam::${ACCOUNT}:root` },
        action: "s3:DeleteBucketPolicy",
        resource: BUCKET,
        context: {},
      }),
      identityPolicies: [],
      resourcePolicy: bucketPolicy(deny({ ...everyone, Action: "s3:*" })),
    },
    decision: "allowed",
    by: [],
  },
  {
    name: "the root user's own bucket policy, kept by an SCP",
    more: {
      request: request({
        principal: { arn: `arn:aws:iam::${ACCOUNT}:root` },
        action: "s3:GetBucketPolicy",
        resource: BUCKET,
        context: {},
      }),
      identityPolicies: [],
      resourcePolicy: bucketPolicy(deny({ ...everyone, Action: "s3:*" })),
      scps: [[policy("scp", "scp", allow({ Action: "*" }), deny({ Action: "s3:*" }))]],
    },
    decision: "explicitDeny",
    by: ["scp 1"],
  },
  {
    name: "another action of the root user",
    more: {
      request: request({
        principal: { arn: `arn:aws:iam::${ACCOUNT}:root` },
        action: "s3:GetBucketPolicyStatus",
        resource: BUCKET,
        context: {},
      }),
      identityPolicies: [],
      resourcePolicy: bucketPolicy(deny({ ...everyone, Action: "s3:*" })),
    },
    decision: "explicitDeny",
    by: ["bucket 0"],
  },
  {
    name: "the root user of another account",
    more: {
      request: request({
        principal: { arn: `arn:aws:iam::${OTHER_ACCOUNT}:root` },
        action: "s3:PutBucketPolicy",
        resource: BUCKET,
        context: {},
      }),
      identityPolicies: [],
      resourcePolicy: bucketPolicy(deny({ ...everyone, Action: "s3:*" })),
    },
    decision: "explicitDeny",
  },
  {
    name: "an unknown identity policy",
    more: { identityPolicies: [unknown("identity-policy")] },
    decision: "unknown",
    missing: ["identity-policy"],
    rules: ["E9"],
    reasons: ["identity-policy is not known: not read"],
  },
  {
    name: "an unknown document of each kind",
    more: {
      resourcePolicy: unknown("bucket-policy"),
      permissionsBoundary: unknown("permissions-boundary"),
      sessionPolicy: unknown("session-policy"),
      scps: [[unknown("scp")]],
      rcps: [[unknown("rcp")]],
      vpcEndpointPolicy: unknown("vpc-endpoint-policy"),
    },
    decision: "unknown",
    missing: ["permissions-boundary", "session-policy", "scp", "vpc-endpoint-policy", "bucket-policy", "rcp"],
    rules: ["E9", "E8", "E6"],
  },
  {
    name: "an unknown bucket policy beside an identity policy that allows: it may deny",
    more: { resourcePolicy: unknown("bucket-policy") },
    decision: "unknown",
    missing: ["bucket-policy"],
    rules: ["E9"],
  },
  {
    name: "an Allow through NotPrincipal beside a boundary",
    more: {
      identityPolicies: [],
      permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Action: "ec2:*" })),
      resourcePolicy: bucketPolicy(allow({ NotPrincipal: { AWS: OTHER_ACCOUNT } })),
    },
    decision: "unknown",
    reasons: ["an Allow through NotPrincipal: whether a boundary or session policy limits it is not documented (E5)"],
  },
  {
    name: "a federated session of a user that is named",
    more: {
      request: request({ principal: { arn: `arn:aws:sts::${ACCOUNT}:federated-user/f` }, context: {} }),
      identityPolicies: [],
      sessionPolicy: policy("session-policy", "session", allow()),
      resourcePolicy: bucketPolicy(allow({ Principal: { AWS: user.arn } })),
    },
    decision: "unknown",
    reasons: [
      "statement 1 of bucket: it names an IAM user of the account, who may or may not be the one behind the federated session (E6)",
    ],
  },
  {
    name: "two roles of one name",
    more: {
      request: request({ context: {} }),
      identityPolicies: [],
      resourcePolicy: bucketPolicy(
        allow({ Principal: { AWS: [ROLE, `arn:aws:iam::${ACCOUNT}:role/other/GenesysExport`] } }),
      ),
    },
    decision: "unknown",
    reasons: [
      "statement 1 of bucket: it names roles of one name with different paths, and the session's ARN has no path: aws:PrincipalArn would settle it",
    ],
  },
  {
    name: "a canonical user",
    more: {
      resourceAccount: OTHER_ACCOUNT,
      resourcePolicy: bucketPolicy(allow({ Principal: { CanonicalUser: "0".repeat(64) } })),
    },
    decision: "unknown",
    missing: ["bucket-policy"],
    reasons: [
      "statement 1 of bucket: it names a canonical user id, and which account that is cannot be known here: name the account instead",
    ],
  },
  {
    name: "a variable with several values",
    more: {
      request: request({ context: { "aws:PrincipalArn": ROLE, "aws:TagKeys": ["a", "b"] } }),
      identityPolicies: [identity(allow({ Resource: `${BUCKET}/\${aws:TagKeys}/*` }))],
    },
    decision: "unknown",
    reasons: [
      "statement 1 of identity: a variable in its resource names a key with several values; only single-valued keys may be used (V1)",
    ],
    rules: ["V4"],
  },
  {
    name: "a bucket policy that may be public",
    more: {
      resourceAccount: OTHER_ACCOUNT,
      resourcePolicy: bucketPolicy(
        allow({ Principal: { AWS: ACCOUNT } }),
        allow({ ...everyone, Condition: { StringEquals: { "aws:PrincipalOrgPaths": "o-1/r/" } } }),
      ),
      blockPublicAccess: { restrictPublicBuckets: true },
    },
    decision: "unknown",
    reasons: ["whether the bucket policy is public, and RestrictPublicBuckets cuts the caller off, is not known (B6)"],
  },
];

test.each(rows)("$name", ({ more, decision, missing, rules, reasons, by }) => {
  const made = decide(authorization(more));
  expect(made.decision).toBe(decision);
  if (missing !== undefined) expect(made.missingAllow).toEqual(missing);
  if (rules !== undefined) expect(made.rules).toEqual(rules);
  if (reasons !== undefined) expect(made.reasons).toEqual(reasons);
  if (by !== undefined) expect(made.decidedBy.map(({ policy: id, statement }) => `${id} ${statement}`)).toEqual(by);
});

describe("a public policy", () => {
  const cutOff = (statement: Record<string, unknown>, more: Partial<Authorization> = {}) =>
    decide(
      authorization({
        resourceAccount: OTHER_ACCOUNT,
        resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ACCOUNT }, Action: "*" }), statement),
        blockPublicAccess: { restrictPublicBuckets: true },
        ...more,
      }),
    );
  const only = (operator: string, key: string, value: unknown) =>
    allow({ ...everyone, Condition: { [operator]: { [key]: value } } });
  const org = "aws:PrincipalOrgID";

  test.each<[string, Record<string, unknown>, string]>([
    ["by everybody", allow(everyone), "explicitDeny"],
    [
      "by whoever is not listed",
      { Effect: "Allow", NotPrincipal: { AWS: ACCOUNT }, Action: "s3:GetObject", Resource: "*" },
      "explicitDeny",
    ],
    ["not by a Deny", deny({ ...everyone, Action: "s3:GetObject" }), "allowed"],
    ["not where tied", only("StringEquals", org, "o-1"), "allowed"],
    ["by a list that is empty", only("StringEquals", org, []), "explicitDeny"],
    ["by one value of several", only("StringLike", org, ["o-1", "o-*"]), "explicitDeny"],
    ["by ForAllValues", only("ForAllValues:StringEquals", org, "o-1"), "explicitDeny"],
    ["not by ForAnyValue", only("ForAnyValue:StringEquals", org, "o-1"), "allowed"],
    ["by IfExists", only("StringEqualsIfExists", org, "o-1"), "explicitDeny"],
    ["by an operator that holds nothing to a value", only("Null", org, "false"), "explicitDeny"],
    ["by one of two paths", only("StringLike", "aws:PrincipalOrgPaths", ["o-1/r/", "o-*"]), "explicitDeny"],
    ["by an address that is none", only("IpAddress", "aws:SourceIp", "x"), "explicitDeny"],
    [
      "by an access point of any account",
      only("ArnLike", "s3:DataAccessPointArn", "arn:aws:s3:eu-west-2:*:accesspoint/a"),
      "explicitDeny",
    ],
    ["by a short access point", only("ArnLike", "s3:DataAccessPointArn", "arn:aws:s3"), "explicitDeny"],
    [
      "not by any access point of one account",
      only("ArnLike", "s3:DataAccessPointArn", `arn:aws:s3:eu-west-2:${ACCOUNT}:accesspoint/*`),
      "allowed",
    ],
  ])("%s", (_, statement, expected) => {
    expect(cutOff(statement).decision).toBe(expected);
  });

  test("is told by the statements that make it public", () => {
    const { trace, decidedBy } = cutOff(allow(everyone));
    expect(decidedBy.map(({ statement }) => statement)).toEqual([1]);
    expect(trace[0]).toEqual({ statement: decidedBy[0], effect: "Allow", applies: true, held: [] });
  });

  test("is a matter of buckets only", () => {
    const key = { ...onKey, principal: { arn: SESSION } };
    const keyPolicy = policy("key-policy", "key", { ...kms, ...everyone });
    expect(
      cutOff(allow(), { request: key, identityPolicies: [identity(kms)], resourcePolicy: keyPolicy }).decision,
    ).toBe("allowed");
  });

  test("that is not there cuts off nobody", () => {
    const { resourcePolicy: _none, ...bare } = authorization({ blockPublicAccess: { restrictPublicBuckets: true } });
    expect(decide(bare).decision).toBe("allowed");
    expect(decide({ ...bare, resourceAccount: OTHER_ACCOUNT }).decision).toBe("implicitDeny");
  });
});

test("a grant that allows is part of the trace", () => {
  const { trace, decidedBy } = decide(authorization({ request: onKey, identityPolicies: [], kmsGrants: [grant] }));
  expect(trace).toEqual([{ statement: decidedBy[0], effect: "Allow", applies: true, held: [] }]);
});

test("a Sid is told where there is one", () => {
  const of = (statement: Record<string, unknown>) =>
    decide(authorization({ identityPolicies: [identity(statement)] })).decidedBy[0];
  expect(of(allow())).toStrictEqual({
    policy: "identity",
    kind: "identity-policy",
    statement: 0,
    path: ["Statement", 0],
  });
  expect(of(allow({ Sid: "Put" }))?.sid).toBe("Put");
});

describe("what came near", () => {
  const near = (more: Partial<Authorization>) =>
    decide(authorization(more))
      .trace.filter(({ applies }) => applies === false)
      .map(({ statement, stoppedBy }) => [statement.policy, statement.statement, stoppedBy?.element]);

  test("is sorted: a condition is nearer than a resource, a principal, an action", () => {
    const bucket = bucketPolicy(
      allow({ ...everyone, Action: "s3:GetObject" }),
      { Effect: "Allow", ...everyone, NotAction: "s3:Put*", Resource: "*" },
      allow({ Principal: { AWS: OTHER_ACCOUNT } }),
      allow({ ...everyone, Resource: BUCKET }),
      { Effect: "Allow", ...everyone, Action: "s3:*", NotResource: `${BUCKET}/*` },
      allow({ ...everyone, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    );
    expect(near({ identityPolicies: [], resourcePolicy: bucket })).toEqual([
      ["bucket", 5, "Condition"],
      ["bucket", 3, "Resource"],
      ["bucket", 4, "NotResource"],
      ["bucket", 2, "Principal"],
      ["bucket", 1, "NotAction"],
      ["bucket", 0, "Action"],
    ]);
  });

  test("is of the kinds that lack an Allow, and of the resource's own policy", () => {
    const gets = allow({ Action: "s3:GetObject" });
    const more = {
      identityPolicies: [identity(gets)],
      permissionsBoundary: policy("permissions-boundary", "boundary", allow(), gets),
      scps: [[policy("scp", "scp", allow({ Action: "*" }), gets)]],
    };
    expect(near(more)).toEqual([["identity", 0, "Action"]]);
  });

  test("is a Deny beside an allow, and no Allow", () => {
    const bucket = bucketPolicy(
      deny({ ...everyone, Action: "s3:GetObject" }),
      allow({ ...everyone, Action: "s3:GetObject" }),
    );
    expect(near({ resourcePolicy: bucket })).toEqual([["bucket", 0, "Action"]]);
  });

  test("is a statement that several conditions stop, and none that anything else stops beside", () => {
    const both = { Bool: { "aws:SecureTransport": "true" }, StringEquals: { "aws:SourceVpce": "vpce-1" } };
    const statements = [allow({ Condition: both }), allow({ Condition: both, Resource: BUCKET })];
    expect(near({ identityPolicies: [identity(...statements)] })).toEqual([["identity", 0, "Condition"]]);
  });

  test("is at most twenty-five statements, the nearest", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      allow(index === 29 ? { Resource: BUCKET } : { Action: "s3:GetObject" }),
    );
    const found = near({ identityPolicies: [identity(...many)] });
    expect(found).toHaveLength(25);
    expect(found[0]).toEqual(["identity", 29, "Resource"]);
  });

  test("tells what the statement names and what the request is", () => {
    const stops = (statement: Record<string, unknown>) =>
      decide(authorization({ identityPolicies: [], resourcePolicy: bucketPolicy(statement) })).trace[0]?.stoppedBy;
    const path = ["Statement", 0];
    expect(stops(allow({ Principal: { Service: "a", Federated: "b", AWS: OTHER_ACCOUNT } }))).toEqual({
      element: "Principal",
      path: [...path, "Principal"],
      wanted: [OTHER_ACCOUNT, "a", "b"],
      actual: SESSION,
    });
    expect(stops({ Effect: "Allow", ...everyone, NotAction: ["s3:Put*"], Resource: "*" })).toEqual({
      element: "NotAction",
      path: [...path, "NotAction"],
      wanted: ["s3:Put*"],
      actual: "s3:PutObject",
    });
    expect(stops({ Effect: "Allow", ...everyone, Action: "s3:*", NotResource: [`${BUCKET}/*`] })).toEqual({
      element: "NotResource",
      path: [...path, "NotResource"],
      wanted: [`${BUCKET}/*`],
      actual: OBJECT,
    });
    expect(stops({ Effect: "Allow", NotPrincipal: "*", Action: "s3:*", Resource: "*" })).toEqual({
      element: "NotPrincipal",
      path: [...path, "NotPrincipal"],
      wanted: ["*"],
      actual: SESSION,
    });
  });

  test("of an anonymous caller has nobody to show", () => {
    const { trace } = decide(
      authorization({
        request: request({ principal: { anonymous: true } }),
        identityPolicies: [],
        resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ACCOUNT } })),
      }),
    );
    expect(trace[0]?.stoppedBy).toMatchObject({ element: "Principal", actual: null });
  });
});
