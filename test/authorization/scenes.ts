/** Random policies and requests, drawn from few texts so that they meet often. */

import fc from "fast-check";
import type { Authorization, PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import { ACCOUNT, BUCKET, OBJECT, OTHER_ACCOUNT, ROLE, SESSION } from "./builders.ts";

export type Json = Record<string, unknown>;

/** How often a property is tried, unless mutation testing says how often. */
export const runs = (count: number) => ({ numRuns: fc.readConfigureGlobal()?.numRuns ?? count });

const condition = fc.constantFrom(
  {},
  { StringEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] } },
  { StringNotEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] } },
  { StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-1" } },
  { IpAddress: { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] } },
  { Null: { "aws:SourceVpce": "true" } },
  { "ForAllValues:StringLike": { "aws:TagKeys": ["a*", "b"] } },
  { StringLike: { "s3:prefix": "${aws:username}/*" } },
  { NotAnOperator: { "aws:SourceIp": "x" } },
);
const elements = {
  Action: fc.subarray(["s3:PutObject", "s3:Get*", "s3:*", "*", "kms:Decrypt"], { minLength: 1 }),
  Resource: fc.subarray(["*", `${BUCKET}/*`, BUCKET, `${BUCKET}/\${aws:username}/*`, "arn:aws:s3:::other/*"], {
    minLength: 1,
  }),
  Condition: condition,
};
const effect = fc.constantFrom("Allow", "Deny");
const principal = fc.oneof(
  fc.constant("*"),
  fc
    .subarray([ACCOUNT, ROLE, SESSION, OTHER_ACCOUNT, `arn:aws:iam::${ACCOUNT}:role/*`], { minLength: 1 })
    .map((AWS) => ({ AWS })),
);
export const identityStatement = fc.record({ Effect: effect, ...elements });
export const resourceStatement = fc.oneof(
  fc.record({ Effect: effect, Principal: principal, ...elements }),
  fc.record({ Effect: effect, NotPrincipal: principal, ...elements }),
);
const context = fc.record(
  {
    "aws:PrincipalArn": fc.constant(ROLE),
    "aws:SourceVpce": fc.constantFrom("vpce-1", "vpce-3"),
    "aws:SourceIp": fc.constantFrom("203.0.113.9", "198.51.100.1", "::ffff:203.0.113.9"),
    "aws:TagKeys": fc.subarray(["a1", "b", "c"]),
    "aws:username": fc.constantFrom("org", "*"),
  },
  { requiredKeys: [] },
);
export const scene = fc.record({
  identity: fc.array(identityStatement, { minLength: 1, maxLength: 4 }),
  resource: fc.array(resourceStatement, { minLength: 1, maxLength: 4 }),
  boundary: fc.option(fc.array(identityStatement, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  session: fc.option(fc.array(identityStatement, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  scps: fc.option(fc.array(fc.array(identityStatement, { minLength: 1, maxLength: 2 }), { maxLength: 2 }), {
    nil: undefined,
  }),
  rcps: fc.option(
    fc.array(fc.record({ ...elements, Effect: fc.constant("Deny"), Principal: fc.constant("*") }), {
      minLength: 1,
      maxLength: 2,
    }),
    {
      nil: undefined,
    },
  ),
  endpoint: fc.option(fc.array(resourceStatement, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  context,
  account: fc.constantFrom(ACCOUNT, OTHER_ACCOUNT),
  caller: fc.constantFrom(SESSION, ROLE, `arn:aws:iam::${ACCOUNT}:user/alice`),
});
export type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

/** `holes`: texts may hold them. */
export function read(kind: PolicyKind, statements: readonly Json[], holes = false) {
  const { policy } = parsePolicy({ Version: "2012-10-17", Statement: statements }, kind, kind, { holes });
  if (policy === undefined) throw new Error("not readable");
  return policy;
}

export function authorizationOf(made: Scene, holes = false): Authorization {
  const { identity, resource, boundary, session, scps, rcps, endpoint, context, account, caller } = made;
  return {
    request: { principal: { arn: caller }, action: "s3:PutObject", resource: OBJECT, context },
    resourceAccount: account,
    identityPolicies: [read("identity-policy", identity, holes)],
    resourcePolicy: read("bucket-policy", resource, holes),
    ...(boundary === undefined ? {} : { permissionsBoundary: read("permissions-boundary", boundary, holes) }),
    ...(session === undefined ? {} : { sessionPolicy: read("session-policy", session, holes) }),
    ...(scps === undefined ? {} : { scps: scps.map((level) => [read("scp", level, holes)]) }),
    ...(rcps === undefined ? {} : { rcps: [[read("rcp", rcps, holes)]] }),
    ...(endpoint === undefined ? {} : { vpcEndpointPolicy: read("vpc-endpoint-policy", endpoint, holes) }),
  };
}
