/** The parts of a set of requests that are not fixed, and the values that are tried for each. */

import { expect, test } from "vitest";
import type { Policy } from "../../../src/authorization/model.ts";
import { type Dimension, dimensionsOf } from "../../../src/authorization/space/dimensions.ts";
import type { SymbolicRequest, SymbolicValue } from "../../../src/authorization/space/model.ts";
import { ACCOUNT, allow, BUCKET, deny, identity, OBJECT, SESSION } from "../builders.ts";

const dimensions = (one: Policy, request: Partial<SymbolicRequest>): readonly Dimension[] =>
  dimensionsOf({
    request: { principal: { arn: SESSION }, action: "s3:PutObject", resource: OBJECT, context: {}, ...request },
    resourceAccount: ACCOUNT,
    identityPolicies: [one],
  });

const TEAM = "aws:PrincipalTag/Team";
const OPEN_TEAM = `the policy variable \${${TEAM.toLowerCase()}}`;
const VPCE = "aws:SourceVpce";
const perTeam = identity(allow({ Resource: `${BUCKET}/\${${TEAM}}/*` }));
const perVpce = identity(allow({ Condition: { StringEquals: { [VPCE]: "vpce-1" } } }));
const org = (name: string) => `${BUCKET}/${name}/`;

test.each<[string, Policy, Partial<SymbolicRequest>, readonly Dimension[]]>([
  ["nothing is open", perVpce, { context: { [VPCE]: "vpce-1", "aws:CalledVia": ["a", "b"] } }, []],
  [
    "alternatives that are asked about",
    perVpce,
    { context: { [VPCE]: { oneOf: ["vpce-1", null, "vpce-2"] } } },
    [{ name: VPCE, choices: ["vpce-1", null, "vpce-2"] }],
  ],
  [
    "of what nobody asks about one value stands for all",
    perVpce,
    { context: { "aws:Referer": { oneOf: ["x", null] }, "aws:SourceVpc": { any: true } } },
    [
      { name: "aws:Referer", choices: ["x"] },
      { name: "aws:SourceVpc", choices: [null] },
    ],
  ],
  [
    "any value, and none",
    perVpce,
    { context: { [VPCE]: { any: true } } },
    [{ name: VPCE, choices: [null, "", "22", "vpce-1"] }],
  ],
  [
    "a resource pattern comes first",
    identity(allow({ Resource: `${BUCKET}/a*` }), deny({ Condition: { Null: { [VPCE]: "true" } } })),
    { resource: { like: `${BUCKET}/?` }, context: { [VPCE]: { any: true } } },
    [
      { name: "resource", choices: [`${BUCKET}/1`, `${BUCKET}/a`] },
      { name: VPCE, choices: [null, "", "11"] },
    ],
  ],
  [
    "any value of a variable",
    perTeam,
    { resource: { like: `${BUCKET}/*` }, context: { [TEAM]: { any: true } } },
    [
      { name: "resource", choices: [`${BUCKET}/1`], incomplete: OPEN_TEAM },
      { name: TEAM, choices: [null, "", "11"], incomplete: OPEN_TEAM },
    ],
  ],
  [
    "a variable with a fixed value",
    perTeam,
    { resource: { like: `${BUCKET}/??/*` }, context: { [TEAM]: "hr" } },
    [{ name: "resource", choices: [`${org("11")}1`, `${org("hr")}1`] }],
  ],
  [
    "a variable with alternatives, and without a value",
    perTeam,
    { resource: { like: `${BUCKET}/??/*` }, context: { [TEAM]: { oneOf: ["hr", null, "it"] } } },
    [
      { name: "resource", choices: [`${org("11")}1`, `${org("hr")}1`, `${org("it")}1`] },
      { name: TEAM, choices: ["hr", null, "it"] },
    ],
  ],
])("%s", (_, one, request, expected) => {
  expect(dimensions(one, request)).toStrictEqual(expected);
});

const numbered = (count: number): SymbolicValue => ({
  oneOf: Array.from({ length: count }, (_, index) => `${index + 10}`),
});

test.each<[string, Record<string, SymbolicValue>, number, string?]>([
  ["64 alternatives", { [TEAM]: numbered(64) }, 65],
  ["65 alternatives", { [TEAM]: numbered(65) }, 1, OPEN_TEAM],
  ["64 combinations", { a: numbered(8), [TEAM]: numbered(8) }, 9],
  ["72 combinations", { a: numbered(9), [TEAM]: numbered(8) }, 1, OPEN_TEAM],
  // The first of them is still looked into; those that no variable names are not asked about.
  ["72 combinations, the variable's own first", { [TEAM]: numbered(9), a: numbered(8) }, 10],
  ["a key that is fixed after alternatives", { a: numbered(8), [TEAM]: "10" }, 2],
])("variables are replaced in up to 64 combinations: %s", (_, context, cases, incomplete) => {
  const [resource] = dimensions(perTeam, { resource: { like: `${BUCKET}/??/1` }, context });
  expect(resource?.name).toBe("resource");
  expect(resource?.choices).toHaveLength(cases);
  expect(resource?.incomplete).toBe(incomplete);
});

test("every combination of alternatives of two variables is a resource of its own", () => {
  const one = identity(allow({ Resource: `${BUCKET}/\${aws:username}-\${${TEAM}}` }));
  const context = { "aws:username": { oneOf: ["a", "b", null] }, [TEAM]: { oneOf: ["x", null, "y"] } };
  expect(dimensions(one, { resource: { like: `${BUCKET}/?-?` }, context })).toStrictEqual([
    {
      name: "resource",
      choices: ["1-1", "a-x", "a-y", "b-x", "b-y"].map((key) => `${BUCKET}/${key}`),
    },
    { name: "aws:username", choices: ["a", "b", null] },
    { name: TEAM, choices: ["x", null, "y"] },
  ]);
});
