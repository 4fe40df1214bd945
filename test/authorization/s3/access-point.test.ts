/** S8: through an access point two policies decide. */

import { describe, expect, test } from "vitest";
import type { Authorization } from "../../../src/authorization/model.ts";
import {
  type AccessPoint,
  accessPointResource,
  decideThroughAccessPoint,
} from "../../../src/authorization/s3/access-point.ts";
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
} from "../builders.ts";

const ARN = `arn:aws:s3:eu-west-2:${ACCOUNT}:accesspoint/exports`;
const open: AccessPoint = { arn: ARN, account: ACCOUNT };
const off = { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets: false };
const restricted = { ...off, restrictPublicBuckets: true };
const role = { Principal: { AWS: ROLE } };
const everyone = { Principal: "*" };
const onObjects = { Resource: `${ARN}/object/org/*` };
const pointPolicy = (...statements: Parameters<typeof bucketPolicy>) => ({
  ...open,
  policy: policy("bucket-policy", "point", ...statements),
});
const delegating = bucketPolicy(
  allow({
    Principal: { AWS: "*" },
    Action: "*",
    Resource: [BUCKET, `${BUCKET}/*`],
    Condition: { StringEquals: { "s3:DataAccessPointAccount": ACCOUNT } },
  }),
);
const none: readonly [] = [];

test.each([
  [OBJECT, `${ARN}/object/org/a.wav`],
  [BUCKET, ARN],
  [`${BUCKET}/a//b`, `${ARN}/object/a//b`],
])("S8: %s becomes %s", (resource, expected) => {
  expect(accessPointResource(ARN, resource)).toBe(expected);
});

interface Row {
  readonly name: string;
  readonly point: AccessPoint;
  readonly more: Partial<Authorization>;
  readonly expected: string;
}

const rows: readonly Row[] = [
  {
    name: "both policies allow",
    point: pointPolicy(allow({ ...role, ...onObjects })),
    more: { identityPolicies: none, resourcePolicy: bucketPolicy(allow(role)) },
    expected: "allowed",
  },
  {
    name: "the bucket delegates to the access point's account",
    point: pointPolicy(allow({ ...role, ...onObjects })),
    more: { identityPolicies: none, resourcePolicy: delegating },
    expected: "allowed",
  },
  {
    name: "the bucket's policy is silent",
    point: pointPolicy(allow({ ...role, ...onObjects })),
    more: { identityPolicies: none },
    expected: "implicitDeny",
  },
  {
    name: "the access point's policy is silent",
    point: open,
    more: { identityPolicies: none, resourcePolicy: bucketPolicy(allow(role)) },
    expected: "implicitDeny",
  },
  {
    name: "the access point's policy covers another prefix",
    point: pointPolicy(allow({ ...role, Resource: `${ARN}/object/other/*` })),
    more: { identityPolicies: none, resourcePolicy: bucketPolicy(allow(role)) },
    expected: "implicitDeny",
  },
  {
    name: "the access point's policy names the bucket's ARN",
    point: pointPolicy(allow({ ...role, Resource: `${BUCKET}/*` })),
    more: { identityPolicies: none, resourcePolicy: bucketPolicy(allow(role)) },
    expected: "implicitDeny",
  },
  { name: "the identity policy covers both ARNs", point: open, more: {}, expected: "allowed" },
  {
    name: "the identity policy covers the access point only",
    point: open,
    more: { identityPolicies: [identity(allow({ Resource: `${ARN}/object/*` }))] },
    expected: "unknown",
  },
  {
    name: "the identity policy covers the bucket only",
    point: open,
    more: { identityPolicies: [identity(allow({ Resource: `${BUCKET}/*` }))] },
    expected: "implicitDeny",
  },
  {
    name: "the access point's policy denies",
    point: pointPolicy(deny({ ...everyone, ...onObjects })),
    more: { resourcePolicy: bucketPolicy(allow(role)) },
    expected: "explicitDeny",
  },
  {
    name: "the bucket's policy denies",
    point: open,
    more: { resourcePolicy: bucketPolicy(deny({ ...everyone, Resource: `${BUCKET}/*` })) },
    expected: "explicitDeny",
  },
  {
    name: "the bucket's policy denies whoever does not come through this access point",
    point: open,
    more: {
      resourcePolicy: bucketPolicy(
        deny({ ...everyone, Condition: { StringNotEquals: { "s3:DataAccessPointArn": ARN } } }),
      ),
    },
    expected: "allowed",
  },
  {
    name: "an identity policy denies the bucket's ARN only",
    point: open,
    more: { identityPolicies: [identity(allow(), deny({ Resource: `${BUCKET}/*` }))] },
    expected: "unknown",
  },
  {
    name: "an identity policy denies the bucket's ARN, both policies allow",
    point: pointPolicy(allow({ ...role, ...onObjects })),
    more: {
      identityPolicies: [identity(deny({ Resource: `${BUCKET}/*` }))],
      resourcePolicy: bucketPolicy(allow(role)),
    },
    expected: "unknown",
  },
  {
    name: "an identity policy and the bucket's policy deny the bucket's ARN",
    point: open,
    more: {
      identityPolicies: [identity(allow(), deny({ Resource: `${BUCKET}/*` }))],
      resourcePolicy: bucketPolicy(deny(everyone)),
    },
    expected: "explicitDeny",
  },
  ...["boundary", "session"].map(
    (kind): Row => ({
      name: `its policy allows the session, and the ${kind} keeps the identity policy from it`,
      point: pointPolicy(allow({ Principal: { AWS: SESSION }, ...onObjects })),
      more: {
        identityPolicies: [identity(allow({ Resource: `${ARN}/object/*` }))],
        ...(kind === "boundary"
          ? { permissionsBoundary: policy("permissions-boundary", kind, allow({ Action: "ec2:*" })) }
          : { sessionPolicy: policy("session-policy", kind, allow({ Action: "ec2:*" })) }),
      },
      expected: "implicitDeny",
    }),
  ),
  {
    name: "of another account that allows, and the identity policy covers the access point only",
    point: { ...pointPolicy(allow({ ...role, ...onObjects })), account: OTHER_ACCOUNT },
    more: { identityPolicies: [identity(allow({ Resource: `${ARN}/object/*` }))] },
    expected: "implicitDeny",
  },
  {
    name: "an identity policy denies the access point's ARN",
    point: open,
    more: { identityPolicies: [identity(allow(), deny({ Resource: `${ARN}/*` }))] },
    expected: "explicitDeny",
  },
  {
    name: "the access point's policy is not known",
    point: { ...open, policy: { id: "point", kind: "bucket-policy", unknown: "not read" } },
    more: {},
    expected: "unknown",
  },
  {
    name: "the bucket's policy is not known",
    point: open,
    more: { resourcePolicy: { id: "bucket", kind: "bucket-policy", unknown: "not read" } },
    expected: "unknown",
  },
  {
    name: "of another account: its policy has to allow as well",
    point: { ...open, account: OTHER_ACCOUNT },
    more: {},
    expected: "implicitDeny",
  },
  {
    name: "the boundary covers the access point only",
    point: open,
    more: { permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Resource: `${ARN}/*` })) },
    expected: "unknown",
  },
  {
    name: "the session policy covers neither",
    point: open,
    more: { sessionPolicy: policy("session-policy", "session", allow({ Action: "s3:GetObject" })) },
    expected: "implicitDeny",
  },
];

test.each(rows)("S8: $name", ({ point, more, expected }) => {
  const { decision, refusals, reasons } = decideThroughAccessPoint(authorization(more), point);
  expect(decision).toBe(expected);
  expect(refusals).toEqual([]);
  expect(reasons.length > 0).toBe(expected === "unknown");
});

describe("S8: an access point for a VPC", () => {
  const point: AccessPoint = { ...open, vpc: "vpc-1" };
  const from = (vpc: Record<string, string>) =>
    authorization({ request: request({ context: { "aws:PrincipalArn": ROLE, ...vpc } }) });

  test("answers to its VPC", () => {
    expect(decideThroughAccessPoint(from({ "aws:SourceVpc": "vpc-1" }), point)).toMatchObject({
      decision: "allowed",
      refusals: [],
    });
  });

  test.each([[{}], [{ "aws:SourceVpc": "vpc-2" }]])("refuses %j", (vpc) => {
    expect(decideThroughAccessPoint(from(vpc), point)).toMatchObject({
      decision: "implicitDeny",
      refusals: [
        { applies: true, status: 403, code: "AccessDenied", rule: "S8", reason: expect.stringContaining("vpc-1") },
      ],
    });
  });

  test("and a Deny stays one", () => {
    const denied = { ...from({}), resourcePolicy: bucketPolicy(deny(everyone)) };
    expect(decideThroughAccessPoint(denied, point).decision).toBe("explicitDeny");
  });

  test("tells the policies where a request came from", () => {
    const condition = (origin: string) => ({ Condition: { StringEquals: { "s3:AccessPointNetworkOrigin": origin } } });
    const call = from({ "aws:SourceVpc": "vpc-1" });
    const asked = (origin: string) => ({
      ...call,
      resourcePolicy: bucketPolicy(deny({ ...everyone, ...condition(origin) })),
    });
    expect(decideThroughAccessPoint(asked("VPC"), point).decision).toBe("explicitDeny");
    expect(decideThroughAccessPoint(asked("Internet"), point).decision).toBe("allowed");
    expect(decideThroughAccessPoint(asked("Internet"), open).decision).toBe("explicitDeny");
  });
});

describe("B5: RestrictPublicBuckets of access point or bucket", () => {
  const stranger = `arn:aws:iam::${OTHER_ACCOUNT}:role/stranger`;
  const call = authorization({
    request: request({ principal: { arn: stranger }, context: { "aws:PrincipalArn": stranger } }),
    resourcePolicy: bucketPolicy(allow({ Principal: { AWS: OTHER_ACCOUNT } })),
  });
  const point = pointPolicy(allow({ ...everyone, ...onObjects }));

  test.each([
    [off, off, "allowed"],
    [restricted, off, "explicitDeny"],
    [off, restricted, "explicitDeny"],
  ])("%j with %j", (own, bucket, expected) => {
    expect(decideThroughAccessPoint(call, { ...point, publicAccessBlock: own }, bucket).decision).toBe(expected);
  });

  test("neither known: off", () => {
    expect(decideThroughAccessPoint(call, point).decision).toBe("allowed");
  });

  test("an access point for a VPC is never public (B6)", () => {
    const inside = {
      ...call,
      request: { ...call.request, context: { "aws:PrincipalArn": stranger, "aws:SourceVpc": "vpc-1" } },
    };
    const own = { ...point, vpc: "vpc-1", publicAccessBlock: restricted };
    expect(decideThroughAccessPoint(inside, own, off).decision).toBe("allowed");
  });
});
