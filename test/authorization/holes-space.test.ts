/** Holes in the policies of whole sets of requests: what is sure of the set is sure of each of its requests. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { decide } from "../../src/authorization/evaluate/decide.ts";
import { HOLE } from "../../src/authorization/hole.ts";
import { decideSpace } from "../../src/authorization/space/decide.ts";
import type { Space } from "../../src/authorization/space/model.ts";
import { ACCOUNT, BUCKET, ROLE, SESSION } from "./builders.ts";
import { type Json, read, runs } from "./scenes.ts";

const holed = (texts: readonly string[]) =>
  fc.subarray([...texts], { minLength: 1, maxLength: Math.min(3, texts.length) });
const resources = holed([
  `${HOLE}/*`,
  `${HOLE}/x`,
  `${BUCKET}/${HOLE}`,
  `${BUCKET}/a/${HOLE}.wav`,
  `arn:aws:s3:::${HOLE}/b/*`,
  `${BUCKET}/b/*`,
  `${BUCKET}/*`,
  `${HOLE}/\${aws:username}/*`,
]);
const condition = fc.oneof(
  fc.constant({}),
  fc
    .tuple(
      fc.constantFrom("StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase"),
      holed([`vpce-${HOLE}`, `${HOLE}9`, "vpce-19", "vpce-*", HOLE]),
    )
    .map(([operator, values]) => ({ [operator]: { "aws:SourceVpce": values } })),
  fc
    .tuple(
      fc.constantFrom("ArnLike", "ArnNotEquals"),
      holed([HOLE, `arn:aws:s3:::${HOLE}`, `arn:${HOLE}:x`, "arn:a:b:c:d:x*"]),
    )
    .map(([operator, values]) => ({ [operator]: { "aws:SourceArn": values } })),
  fc
    .tuple(fc.constantFrom("IpAddress", "NotIpAddress"), holed([HOLE, "203.0.113.0/24"]))
    .map(([operator, values]) => ({ [operator]: { "aws:SourceIp": values } })),
);
const statement = fc.record({
  Effect: fc.constantFrom("Allow", "Allow", "Deny"),
  Action: fc.constantFrom("s3:PutObject", `s3:${HOLE}`, `s3:Get${HOLE}`, "*"),
  Resource: resources,
  Condition: condition,
});

const keys = fc.constantFrom("a/1.wav", "b/x", "b/c/x", "x", "org/1", "org/x", "", "a/.wav", ":");
const context = fc.record(
  {
    "aws:SourceVpce": fc.constantFrom("vpce-19", "vpce-1", "x9", "VPCE-1", "q"),
    "aws:SourceArn": fc.constantFrom("arn:aws:s3:::b", "arn:a:b:c:d:xy", "arn:q:w:e:r:x", "x", "arn:z:x"),
    "aws:SourceIp": fc.constantFrom("203.0.113.9", "198.51.100.1", "2001:db8::1"),
  },
  { requiredKeys: [] },
);

test("a set that is decided firmly in spite of holes is decided so for each of its requests", () => {
  let firm = 0;
  fc.assert(
    fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), keys, context, (statements, key, chosen) => {
      const layers = {
        resourceAccount: ACCOUNT,
        identityPolicies: [read("identity-policy", statements as Json[], true)],
      };
      const fixed = { "aws:PrincipalArn": ROLE, "aws:username": "org" };
      const base = { principal: { arn: SESSION }, action: "s3:PutObject" };
      const open = {
        "aws:SourceVpce": { any: true },
        "aws:SourceArn": { any: true },
        "aws:SourceIp": { any: true },
      } as const;
      const space: Space = {
        ...layers,
        request: { ...base, resource: { like: `${BUCKET}/*` }, context: { ...fixed, ...open } },
      };
      const whole = decideSpace(space);
      if (whole.decision === "unknown" || whole.decision === "depends") return;
      firm++;
      const one = { ...base, resource: `${BUCKET}/${key}`, context: { ...fixed, ...chosen } };
      expect(decide({ ...layers, request: one }).decision).toBe(whole.decision);
    }),
    runs(1500),
  );
  expect(firm).toBeGreaterThan(runs(1500).numRuns / 20);
});

test("text that is partly known, in any case of letters, leaves a set undecided where its requests may differ", () => {
  const tests = { StringLike: { "aws:SourceVpce": "a*" }, StringEqualsIgnoreCase: { "aws:SourceVpce": `${HOLE}x` } };
  const statements: Json[] = [
    { Effect: "Allow", Action: "*", Resource: "*" },
    { Effect: "Deny", Action: "*", Resource: "*", Condition: tests },
  ];
  const layers = { resourceAccount: ACCOUNT, identityPolicies: [read("identity-policy", statements, true)] };
  const base = { principal: { arn: SESSION }, action: "s3:PutObject" };
  const request = { ...base, resource: `${BUCKET}/x`, context: { "aws:SourceVpce": { any: true } } } as const;
  expect(decide({ ...layers, request: { ...request, context: { "aws:SourceVpce": "ax" } } }).decision).toBe("unknown");
  expect(decideSpace({ ...layers, request }).decision).toBe("unknown");
});
