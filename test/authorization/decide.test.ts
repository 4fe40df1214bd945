/** What a decision carries besides its word: who decided, what came near, what is missing, what is not known. */

import { describe, expect, test } from "vitest";
import { decide } from "../../src/authorization/evaluate/decide.ts";
import type { Authorization } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
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

const everyone = { Principal: "*" };
const vpcOnly = deny({ Sid: "VpcOnly", ...everyone, Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } });

describe("an explicit deny", () => {
  const decision = decide(authorization({ resourcePolicy: bucketPolicy(allow(everyone), vpcOnly) }));

  test("names every denying statement", () => {
    expect(decision.decision).toBe("explicitDeny");
    expect(decision.decidedBy).toEqual([
      { policy: "bucket", kind: "bucket-policy", statement: 1, path: ["Statement", 1], sid: "VpcOnly" },
    ]);
    expect(decision.missingAllow).toEqual([]);
    expect(decision.reasons).toEqual([]);
    expect(decision.rules).toContain("E1");
  });

  test("shows the tests that held, with the absent key as null", () => {
    expect(decision.trace[0]).toEqual({
      statement: decision.decidedBy[0],
      effect: "Deny",
      applies: true,
      held: [
        {
          element: "Condition",
          path: ["Statement", 1, "Condition", "StringNotEquals", "aws:SourceVpce"],
          operator: "StringNotEquals",
          key: "aws:SourceVpce",
          wanted: ["vpce-1"],
          actual: null,
        },
      ],
    });
  });

  test("from two documents names both", () => {
    const both = decide(
      authorization({ identityPolicies: [identity(allow(), deny())], resourcePolicy: bucketPolicy(vpcOnly) }),
    );
    expect(both.decidedBy.map((by) => [by.policy, by.statement])).toEqual([
      ["identity", 1],
      ["bucket", 0],
    ]);
  });

  test("also tells which Allow came near, where none applies", () => {
    const near = decide(
      authorization({
        identityPolicies: [],
        resourcePolicy: bucketPolicy(vpcOnly, allow({ Principal: { AWS: ROLE }, Resource: BUCKET })),
      }),
    );
    expect(near.trace.map(({ effect, applies, stoppedBy }) => [effect, applies, stoppedBy?.element])).toEqual([
      ["Deny", true, undefined],
      ["Allow", false, "Resource"],
    ]);
  });
});

describe("an implicit deny", () => {
  test("names what had to allow, and the nearest miss", () => {
    const decision = decide(
      authorization({
        identityPolicies: [
          identity(
            allow({ Resource: BUCKET }),
            allow({ Action: "s3:GetObject" }),
            allow({ Condition: { Bool: { "aws:SecureTransport": "true" } } }),
            allow({ Action: "s3:GetObject", Resource: BUCKET }),
          ),
        ],
      }),
    );
    expect(decision.decision).toBe("implicitDeny");
    expect(decision.decidedBy).toEqual([]);
    expect(decision.missingAllow).toEqual(["identity-policy"]);
    expect(decision.trace.map(({ statement, stoppedBy }) => [statement.statement, stoppedBy?.path.at(-1)])).toEqual([
      [2, "aws:SecureTransport"],
      [0, "Resource"],
      [1, "Action"],
    ]);
    expect(decision.trace[1]?.stoppedBy).toEqual({
      element: "Resource",
      path: ["Statement", 0, "Resource"],
      wanted: [BUCKET],
      actual: OBJECT,
    });
  });

  test.each<[string, Partial<Authorization>, string[]]>([
    [
      "boundary",
      { permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Action: "ec2:*" })) },
      ["permissions-boundary"],
    ],
    [
      "session policy",
      { sessionPolicy: policy("session-policy", "session", allow({ Action: "ec2:*" })) },
      ["session-policy"],
    ],
    ["SCP", { scps: [[policy("scp", "scp", allow({ Action: "ec2:*" }))]] }, ["scp"]],
    [
      "endpoint",
      { vpcEndpointPolicy: policy("vpc-endpoint-policy", "endpoint", allow({ ...everyone, Action: "ec2:*" })) },
      ["vpc-endpoint-policy"],
    ],
    ["other account", { resourceAccount: OTHER_ACCOUNT }, ["bucket-policy"]],
    ["both accounts", { resourceAccount: OTHER_ACCOUNT, identityPolicies: [] }, ["identity-policy", "bucket-policy"]],
  ])("by the %s says so", (_, more, missing) => {
    const decision = decide(authorization(more));
    expect([decision.decision, decision.missingAllow]).toEqual(["implicitDeny", missing]);
  });

  test("by a key policy that neither delegates nor grants", () => {
    const key = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1`;
    const decision = decide(
      authorization({
        request: request({ action: "kms:Decrypt", resource: key }),
        identityPolicies: [identity(allow({ Action: "kms:*" }))],
        resourcePolicy: policy(
          "key-policy",
          "key",
          allow({ Principal: { AWS: "arn:aws:iam::111122223333:role/x" }, Action: "kms:*" }),
        ),
      }),
    );
    expect([decision.decision, decision.missingAllow, decision.rules]).toEqual([
      "implicitDeny",
      ["key-policy"],
      ["K3"],
    ]);
    expect(decision.trace[0]?.stoppedBy).toEqual({
      element: "Principal",
      path: ["Statement", 0, "Principal"],
      wanted: ["arn:aws:iam::111122223333:role/x"],
      actual: SESSION,
    });
  });
});

describe("an allow", () => {
  test("names the Allow statements that matter, and the Denies that one element kept away", () => {
    const decision = decide(
      authorization({
        request: request({ context: { "aws:PrincipalArn": ROLE, "aws:SourceVpce": "vpce-1" } }),
        resourcePolicy: bucketPolicy(
          vpcOnly,
          allow({ Principal: { AWS: ROLE } }),
          allow({ Principal: { AWS: ACCOUNT } }),
        ),
      }),
    );
    expect(decision.decidedBy.map((by) => [by.policy, by.statement])).toEqual([
      ["identity", 0],
      ["bucket", 1],
    ]);
    const near = decision.trace.find(({ applies }) => applies === false);
    expect(near?.stoppedBy).toMatchObject({ key: "aws:SourceVpce", actual: "vpce-1" });
  });

  test("through a session's ARN leaves out the grant that a boundary cuts", () => {
    const decision = decide(
      authorization({
        identityPolicies: [],
        permissionsBoundary: policy("permissions-boundary", "boundary", allow({ Action: "ec2:*" })),
        resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ROLE } }), allow({ Principal: { AWS: SESSION } })),
      }),
    );
    expect(decision.decidedBy.map((by) => by.statement)).toEqual([1]);
    expect(decision.rules).toContain("E3");
  });

  test("through a delegating key policy names both documents", () => {
    const decision = decide(
      authorization({
        request: request({ action: "kms:Decrypt", resource: `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1` }),
        identityPolicies: [identity(allow({ Action: "kms:*" }))],
        resourcePolicy: policy("key-policy", "key", allow({ Principal: { AWS: ACCOUNT }, Action: "kms:*" })),
      }),
    );
    expect(decision.decidedBy.map((by) => by.policy)).toEqual(["identity", "key"]);
  });

  test("through a grant names the grant", () => {
    const decision = decide(
      authorization({
        request: request({ action: "kms:Decrypt", resource: `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1` }),
        identityPolicies: [],
        kmsGrants: [{ granteePrincipal: ROLE, operations: ["Decrypt"] }],
      }),
    );
    expect(decision.decidedBy).toEqual([
      { policy: "kmsGrants[0]", kind: "key-policy", statement: 0, path: ["kmsGrants", 0] },
    ]);
  });
});

describe("an unknown decision", () => {
  test("says which document is not known and why", () => {
    const decision = decide(
      authorization({ permissionsBoundary: { id: "boundary", kind: "permissions-boundary", unknown: "no access" } }),
    );
    expect(decision.decision).toBe("unknown");
    expect(decision.reasons).toEqual(["boundary is not known: no access"]);
    expect(decision.missingAllow).toEqual(["permissions-boundary"]);
  });

  test("points at the element that is open", () => {
    const decision = decide(
      authorization({ resourcePolicy: bucketPolicy(deny({ NotPrincipal: { AWS: [ROLE, ACCOUNT] } })) }),
    );
    expect(decision.decision).toBe("unknown");
    expect(decision.trace[0]).toMatchObject({
      applies: "unknown",
      stoppedBy: { path: ["Statement", 0, "NotPrincipal"] },
    });
    expect(decision.reasons[0]).toMatch(/^statement 1 of bucket: .*\(E5\)$/);
    expect(decision.rules).toContain("E5");
  });

  test("an operator that does not exist settles nothing", () => {
    const { policy: odd } = parsePolicy(
      { Version: "2012-10-17", Statement: allow({ Condition: { StringEqual: { "aws:SourceVpce": "x" } } }) },
      "identity-policy",
      "odd",
    );
    const decision = decide(authorization({ identityPolicies: odd === undefined ? [] : [odd] }));
    expect([decision.decision, decision.reasons[0]]).toEqual(["unknown", expect.stringContaining("StringEqual")]);
  });
});

test("a public bucket policy is named where RestrictPublicBuckets cuts the caller off", () => {
  const decision = decide(
    authorization({
      resourceAccount: OTHER_ACCOUNT,
      resourcePolicy: bucketPolicy(allow({ Principal: { AWS: ACCOUNT } }), allow({ Sid: "Public", ...everyone })),
      blockPublicAccess: { restrictPublicBuckets: true },
    }),
  );
  expect([decision.decision, decision.decidedBy.map(({ sid }) => sid), decision.rules]).toEqual([
    "explicitDeny",
    ["Public"],
    expect.arrayContaining(["B4", "B6"]),
  ]);
});

test("a sole statement's path has no index", () => {
  const { policy: sole } = parsePolicy({ Version: "2012-10-17", Statement: deny() }, "identity-policy", "sole");
  const decision = decide(authorization({ identityPolicies: sole === undefined ? [] : [sole] }));
  expect(decision.decidedBy[0]?.path).toEqual(["Statement"]);
});

test("a vendor's call is bound by its own SCPs, not by those of the role's account (E8)", () => {
  const vendor = `arn:aws:iam::${OTHER_ACCOUNT}:role/vendor`;
  const call = (scps: Authorization["scps"]): Authorization => ({
    request: { principal: { arn: vendor }, action: "sts:AssumeRole", resource: ROLE, context: {} },
    resourceAccount: ACCOUNT,
    identityPolicies: [identity(allow({ Action: "sts:AssumeRole" }))],
    resourcePolicy: policy("trust-policy", "trust", {
      Effect: "Allow",
      Principal: { AWS: OTHER_ACCOUNT },
      Action: "sts:AssumeRole",
    }),
    ...(scps === undefined ? {} : { scps }),
  });
  expect(decide(call(undefined)).decision).toBe("allowed");
  expect(decide(call([[policy("scp", "vendor-scp", deny({ Action: "sts:*" }))]])).decision).toBe("explicitDeny");
});

test("a principal that cannot be read is unknown, unless a Deny hits everybody", () => {
  const odd = request({ principal: { arn: "arn:aws:iam::111122223333:group/g" } });
  const decision = decide(authorization({ request: odd }));
  expect([decision.decision, decision.reasons[0]]).toEqual(["unknown", expect.stringContaining("group/g")]);
  expect(decide(authorization({ request: odd, resourcePolicy: bucketPolicy(deny(everyone)) })).decision).toBe(
    "explicitDeny",
  );
});
