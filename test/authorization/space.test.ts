/** Sets of requests: what is proven, and what is not. */

import { expect, test } from "vitest";
import { decideSpace } from "../../src/authorization/space/decide.ts";
import type { Space, SymbolicRequest } from "../../src/authorization/space/model.ts";
import { ACCOUNT, allow, BUCKET, bucketPolicy, deny, identity, OBJECT, ROLE, SESSION } from "./builders.ts";

const vpcOnly = deny({ Principal: "*", Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-1" } } });

const space = (request: Partial<SymbolicRequest>, more: Partial<Space> = {}): Space => ({
  request: { principal: { arn: SESSION }, action: "s3:PutObject", resource: OBJECT, context: {}, ...request },
  resourceAccount: ACCOUNT,
  identityPolicies: [identity(allow())],
  ...more,
});

test("a difference is proven with one request for each outcome, and the key that makes it", () => {
  const decision = decideSpace(
    space(
      {
        context: {
          "aws:PrincipalArn": ROLE,
          "aws:SourceVpce": { oneOf: ["vpce-1", null] },
          "aws:SourceIp": { oneOf: ["203.0.113.1", null] },
        },
      },
      { resourcePolicy: bucketPolicy(vpcOnly) },
    ),
  );
  expect(decision.decision).toBe("depends");
  expect(decision.dependsOn).toEqual(["aws:SourceVpce"]);
  expect(decision.examples).toEqual([
    {
      decision: "allowed",
      resource: OBJECT,
      context: { "aws:PrincipalArn": ROLE, "aws:SourceVpce": "vpce-1", "aws:SourceIp": "203.0.113.1" },
    },
    {
      decision: "explicitDeny",
      resource: OBJECT,
      context: { "aws:PrincipalArn": ROLE, "aws:SourceIp": "203.0.113.1" },
    },
  ]);
  expect(decision.decidedBy.map(({ policy, statement }) => [policy, statement])).toEqual([
    ["identity", 0],
    ["bucket", 0],
  ]);
});

test("alternatives that all come out the same are that decision", () => {
  const decision = decideSpace(
    space({ context: { "aws:SourceVpce": { oneOf: ["vpce-2", null] } } }, { resourcePolicy: bucketPolicy(vpcOnly) }),
  );
  expect(decision).toMatchObject({ decision: "explicitDeny", dependsOn: [], examples: [], reasons: [] });
});

test("an open key that no policy mentions makes no difference", () => {
  expect(decideSpace(space({ context: { "aws:Referer": { any: true } } })).decision).toBe("allowed");
});

test("a key counts as mentioned where a variable names it", () => {
  const perUser = identity(allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team}/*` }));
  const decision = decideSpace(
    space({ context: { "aws:PrincipalTag/team": { any: true } } }, { identityPolicies: [perUser] }),
  );
  expect(decision.decision).toBe("unknown");
});

test("two Allows that cover a pattern together are an allow", () => {
  const parts = ["a*", "b*", "[^ab]*"].map((part) => `${BUCKET}/org/${part}`);
  const like = { like: `${BUCKET}/org/?/x` };
  const both = identity(allow({ Resource: [`${BUCKET}/org/*/x`] }));
  const cover = (...resources: readonly string[]) =>
    decideSpace(
      space({ resource: like }, { identityPolicies: resources.map((one) => identity(allow({ Resource: one }))) }),
    );

  expect(cover(`${BUCKET}/org/a/*`, `${BUCKET}/org/?/x`).decision).toBe("allowed");
  expect(decideSpace(space({ resource: like }, { identityPolicies: [both] })).decision).toBe("allowed");
  expect(cover(...parts)).toMatchObject({ decision: "depends", dependsOn: ["resource"] });
});

test("a prefix that is only partly allowed depends on the resource, with a key of each kind", () => {
  const decision = decideSpace(
    space(
      { resource: { like: `${BUCKET}/org/*` } },
      { identityPolicies: [identity(allow({ Resource: `${BUCKET}/org/year=2026/*` }))] },
    ),
  );
  const of = (word: string) => decision.examples.find((example) => example.decision === word);

  expect(decision).toMatchObject({ decision: "depends", dependsOn: ["resource"] });
  expect(of("allowed")?.resource).toMatch(/\/org\/year=2026\//);
  expect(of("implicitDeny")?.resource).toMatch(/\/org\/(?!year=2026\/)/);
});

test("a Deny on a suffix divides a pattern", () => {
  const metadata = deny({ Principal: "*", Resource: `${BUCKET}/*_metadata.json` });
  const over = (like: string) => decideSpace(space({ resource: { like } }, { resourcePolicy: bucketPolicy(metadata) }));

  expect(over(`${BUCKET}/org/*.opus`).decision).toBe("allowed");
  expect(over(`${BUCKET}/org/*.opus_metadata.json`).decision).toBe("explicitDeny");
  expect(over(`${BUCKET}/org/*`).decision).toBe("depends");
});

test("a variable over alternatives is tried with each", () => {
  const perTeam = identity(allow({ Resource: `${BUCKET}/\${aws:PrincipalTag/team}/*` }));
  const teams = { "aws:PrincipalTag/team": { oneOf: ["org", "legal"] } };
  const over = (like: string) =>
    decideSpace(space({ resource: { like }, context: teams }, { identityPolicies: [perTeam] }));

  expect(over(`${BUCKET}/org/*`)).toMatchObject({ decision: "depends", dependsOn: ["aws:PrincipalTag/team"] });
  expect(over(`${BUCKET}/other/*`).decision).toBe("implicitDeny");
});

test.each<[string, Record<string, unknown>]>([
  ["a date that is due", { DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" } }],
  ["a block of addresses", { IpAddress: { "aws:CurrentTime": "198.51.100.0/24" } }],
  ["a number", { NumericLessThan: { "aws:CurrentTime": "10" } }],
  ["a pattern", { StringLike: { "aws:CurrentTime": "org/*" } }],
])("an open key is tried on both sides of %s", (_, Condition) => {
  const decision = decideSpace(
    space({ context: { "aws:CurrentTime": { any: true } } }, { identityPolicies: [identity(allow({ Condition }))] }),
  );
  expect(decision).toMatchObject({ decision: "depends", dependsOn: ["aws:CurrentTime"] });
});

test("too many combinations are not decided by those that were tried", () => {
  const context = Object.fromEntries(
    Array.from({ length: 15 }, (_, index) => [`aws:PrincipalTag/t${index}`, { oneOf: ["a", null] }]),
  );
  const asking = Object.keys(context).map((key) => deny({ Condition: { StringEquals: { [key]: "never" } } }));
  const decision = decideSpace(space({ context }, { identityPolicies: [identity(allow(), ...asking)] }));
  expect(decision.decision).toBe("unknown");
  expect(decision.reasons).toEqual([expect.stringContaining("32768 combinations")]);
  // What nobody asks about is not tried.
  expect(decideSpace(space({ context })).decision).toBe("allowed");
});

test("among too many combinations a difference is still proven, with a key that makes it", () => {
  const names = Array.from({ length: 13 }, (_, index) => `aws:PrincipalTag/t${index}`);
  const context = Object.fromEntries(names.map((name) => [name, { oneOf: ["a", null] }]));
  const blocked = deny({ Principal: "*", Condition: { Null: { "aws:PrincipalTag/t0": "true" } } });
  const decision = decideSpace(space({ context }, { resourcePolicy: bucketPolicy(blocked) }));
  expect(decision).toMatchObject({ decision: "depends", dependsOn: ["aws:PrincipalTag/t0"] });
});

test("an alternative that is not known leaves the set unknown", () => {
  const decision = decideSpace(
    space(
      { context: { "aws:SourceIp": { oneOf: ["203.0.113.1", "::ffff:203.0.113.1"] } } },
      { identityPolicies: [identity(allow({ Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } }))] },
    ),
  );
  expect(decision.decision).toBe("unknown");
  expect(decision.reasons[0]).toContain("IPv4-mapped");
});
