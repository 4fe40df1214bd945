/** Whole answers about sets of requests: decision, what it depends on, examples and reasons. */

import { expect, test } from "vitest";
import type { ContextValue, DecisionWord, Policy } from "../../../src/authorization/model.ts";
import { decideSpace } from "../../../src/authorization/space/decide.ts";
import type { SymbolicRequest, SymbolicValue } from "../../../src/authorization/space/model.ts";
import { ACCOUNT, allow, BUCKET, deny, identity, OBJECT, SESSION } from "../builders.ts";

const VPCE = "aws:SourceVpce";
const IP = "aws:SourceIp";
const VPC = "aws:SourceVpc";
const TEAM = "aws:PrincipalTag/Team";
/** In the block or not, depending on how AWS reads it: no telling. */
const MAPPED = "::ffff:203.0.113.1";
const INSIDE = "203.0.113.1";
const OUTSIDE = "198.51.100.1";

type Context = Record<string, ContextValue>;

interface Answer {
  readonly decision: DecisionWord | "depends";
  readonly decidedBy?: readonly number[];
  readonly dependsOn?: readonly string[];
  /** Each outcome's first request, in the order in which they were last met. */
  readonly outcomes: readonly (readonly [DecisionWord, Context, string?])[];
  readonly reasons?: readonly string[];
}

/** All that is said, statements by their index. */
function answer(one: Policy, request: Partial<SymbolicRequest>) {
  const { outcomes, decidedBy, ...rest } = decideSpace({
    request: { principal: { arn: SESSION }, action: "s3:PutObject", resource: OBJECT, context: {}, ...request },
    resourceAccount: ACCOUNT,
    identityPolicies: [one],
  });
  return {
    ...rest,
    decidedBy: decidedBy.map(({ statement }) => statement),
    outcomes: outcomes.map(({ request: tried, decision }) => [decision.decision, tried.context, tried.resource]),
  };
}

function whole({ decision, decidedBy = [], dependsOn = [], outcomes, reasons = [] }: Answer) {
  const firm = outcomes.filter(([word]) => word !== "unknown");
  return {
    decision,
    decidedBy,
    dependsOn,
    reasons,
    examples:
      decision === "depends"
        ? firm.map(([word, context, resource = OBJECT]) => ({ decision: word, resource, context }))
        : [],
    outcomes: outcomes.map(([word, context, resource = OBJECT]) => [word, context, resource]),
  };
}

const denied = (Condition: Record<string, unknown>) => deny({ Condition });
const fromBlock = allow({ Condition: { IpAddress: { [IP]: "203.0.113.0/24" } } });
const notA = denied({ StringNotEquals: { [VPCE]: "a" } });
const MAPPED_REASON = expect.stringContaining("IPv4-mapped");

test.each<[string, Policy, Partial<SymbolicRequest>, Answer]>([
  [
    "one request",
    identity(allow(), notA),
    { context: { [VPCE]: "a" } },
    { decision: "allowed", decidedBy: [0], outcomes: [["allowed", { [VPCE]: "a" }]] },
  ],
  [
    "the same outcome by different statements",
    identity(
      allow({ Condition: { StringEquals: { [VPCE]: "a" } } }),
      allow({ Condition: { StringNotEquals: { [VPCE]: "a" } } }),
    ),
    { context: { [VPCE]: { oneOf: ["a", "b"] } } },
    { decision: "allowed", decidedBy: [0, 1], outcomes: [["allowed", { [VPCE]: "a" }]] },
  ],
  [
    "a key that is absent is not sent",
    identity(allow(), notA),
    { context: { [VPCE]: { oneOf: [null, "a"] }, "aws:Referer": "x" } },
    {
      decision: "depends",
      decidedBy: [1, 0],
      dependsOn: [VPCE],
      outcomes: [
        ["explicitDeny", { "aws:Referer": "x" }],
        ["allowed", { "aws:Referer": "x", [VPCE]: "a" }],
      ],
    },
  ],
  [
    "two keys, each of which turns it",
    identity(allow(), notA, denied({ StringEquals: { [VPC]: "x" } })),
    { context: { [VPCE]: { oneOf: ["a", "b"] }, [VPC]: { oneOf: ["y", "x"] } } },
    {
      decision: "depends",
      decidedBy: [0, 2],
      dependsOn: [VPC, VPCE],
      outcomes: [
        ["allowed", { [VPCE]: "a", [VPC]: "y" }],
        ["explicitDeny", { [VPCE]: "a", [VPC]: "x" }],
      ],
    },
  ],
  [
    "a key that is asked about and turns nothing",
    identity(allow(), notA, allow({ Condition: { StringEquals: { [VPC]: "x" } } })),
    { context: { [VPC]: { oneOf: ["y", "x"] }, [VPCE]: { oneOf: ["a", "b"] } } },
    {
      decision: "depends",
      decidedBy: [0, 1],
      dependsOn: [VPCE],
      outcomes: [
        ["allowed", { [VPC]: "y", [VPCE]: "a" }],
        ["explicitDeny", { [VPC]: "y", [VPCE]: "b" }],
      ],
    },
  ],
  [
    "a key that only makes it unknown is not told",
    identity(fromBlock, notA),
    { context: { [VPCE]: { oneOf: ["a", "b"] }, [IP]: { oneOf: [INSIDE, MAPPED] } } },
    {
      decision: "depends",
      decidedBy: [0, 1],
      dependsOn: [VPCE],
      outcomes: [
        ["allowed", { [VPCE]: "a", [IP]: INSIDE }],
        ["unknown", { [VPCE]: "a", [IP]: MAPPED }],
        ["explicitDeny", { [VPCE]: "b", [IP]: INSIDE }],
      ],
    },
  ],
  [
    "a key that only makes it known is not told",
    identity(fromBlock, notA),
    { context: { [IP]: { oneOf: [MAPPED, INSIDE] }, [VPCE]: { oneOf: ["a", "b"] } } },
    {
      decision: "depends",
      decidedBy: [0, 1],
      dependsOn: [VPCE],
      outcomes: [
        ["unknown", { [IP]: MAPPED, [VPCE]: "a" }],
        ["allowed", { [IP]: INSIDE, [VPCE]: "a" }],
        ["explicitDeny", { [IP]: MAPPED, [VPCE]: "b" }],
      ],
    },
  ],
  [
    "where the first choice is unknown, the others are compared",
    identity(
      allow({ Condition: { StringNotEquals: { [VPC]: "q" } } }),
      fromBlock,
      denied({ NotIpAddress: { [IP]: "203.0.113.0/24" } }),
    ),
    { context: { [VPC]: { oneOf: ["x", "y"] }, [IP]: { oneOf: [MAPPED, INSIDE, OUTSIDE] } } },
    {
      decision: "depends",
      decidedBy: [0, 1, 2],
      dependsOn: [IP],
      outcomes: [
        ["unknown", { [VPC]: "x", [IP]: MAPPED }],
        ["allowed", { [VPC]: "x", [IP]: INSIDE }],
        ["explicitDeny", { [VPC]: "x", [IP]: OUTSIDE }],
      ],
    },
  ],
  [
    "a resource pattern",
    identity(allow({ Resource: `${BUCKET}/a*` }), denied({ Null: { [VPCE]: "true" } })),
    { resource: { like: `${BUCKET}/?` }, context: { [VPCE]: "v" } },
    {
      decision: "depends",
      decidedBy: [0],
      dependsOn: ["resource"],
      outcomes: [
        ["implicitDeny", { [VPCE]: "v" }, `${BUCKET}/1`],
        ["allowed", { [VPCE]: "v" }, `${BUCKET}/a`],
      ],
    },
  ],
  [
    "an unknown one next to allowed ones",
    identity(fromBlock),
    { context: { [IP]: { oneOf: [INSIDE, MAPPED] } } },
    {
      decision: "unknown",
      reasons: [MAPPED_REASON],
      outcomes: [
        ["allowed", { [IP]: INSIDE }],
        ["unknown", { [IP]: MAPPED }],
      ],
    },
  ],
  [
    "what cannot be cut into cases",
    identity(allow(), allow({ Resource: `${BUCKET}/\${${TEAM}}/*` })),
    { resource: { like: `${BUCKET}/*` }, context: { [TEAM]: { any: true } } },
    {
      decision: "unknown",
      reasons: ["resource", TEAM].map(
        (name) =>
          `${name} cannot be cut into cases (the policy variable \${${TEAM.toLowerCase()}}): the 3 requests that were tried came out allowed`,
      ),
      outcomes: [["allowed", {}, `${BUCKET}/1`]],
    },
  ],
  [
    "what cannot be cut into cases still proves a difference",
    identity(allow(), deny({ Resource: `${BUCKET}/\${${TEAM}}/*` }), denied({ Null: { [TEAM]: "true" } })),
    { resource: { like: `${BUCKET}/*` }, context: { [TEAM]: { any: true } } },
    {
      decision: "depends",
      decidedBy: [2, 0],
      dependsOn: [TEAM],
      outcomes: [
        ["explicitDeny", {}, `${BUCKET}/1`],
        // Whether an empty text counts as a value is open (C4).
        ["unknown", { [TEAM]: "" }, `${BUCKET}/1`],
        ["allowed", { [TEAM]: "11" }, `${BUCKET}/1`],
      ],
    },
  ],
])("%s", (_, one, request, expected) => {
  expect(answer(one, request)).toStrictEqual(whole(expected));
});

test("no alternative is no request, and nothing is decided", () => {
  const { decision, decidedBy, outcomes, reasons } = answer(identity(allow(), notA), {
    context: { [VPCE]: { oneOf: [] } },
  });
  expect({ decision, decidedBy, outcomes }).toStrictEqual({ decision: "unknown", decidedBy: [], outcomes: [] });
  expect(reasons).toStrictEqual([expect.stringMatching(/^0 combinations .*: no request was tried$/)]);
});

test("two outcomes that only unknown ones connect: no key alone turns it, and none is told", () => {
  const [first, second] = ["::ffff:203.0.113.1", "::ffff:198.51.100.1"] as const;
  const one = identity(
    allow(),
    denied({ StringEquals: { [VPCE]: "b" }, IpAddress: { [IP]: "203.0.113.0/24" } }),
    denied({ StringEquals: { [VPCE]: "a" }, IpAddress: { [IP]: "198.51.100.0/24" } }),
    denied({ StringEquals: { [VPCE]: "b", [IP]: second } }),
  );
  const context = { [VPCE]: { oneOf: ["a", "b"] }, [IP]: { oneOf: [first, second] } };
  expect(answer(one, { context })).toStrictEqual(
    whole({
      decision: "depends",
      decidedBy: [0, 3],
      outcomes: [
        ["allowed", { [VPCE]: "a", [IP]: first }],
        ["unknown", { [VPCE]: "a", [IP]: second }],
        ["explicitDeny", { [VPCE]: "b", [IP]: second }],
      ],
    }),
  );
});

const names = Array.from({ length: 15 }, (_, index) => `aws:PrincipalTag/t${index}`);
const two: Record<string, SymbolicValue> = Object.fromEntries(names.map((name) => [name, { oneOf: ["a", null] }]));
const all = (value: (index: number) => string | undefined): Context =>
  Object.fromEntries(names.flatMap((name, index) => (value(index) === undefined ? [] : [[name, value(index) ?? ""]])));
/** Asks about each key, and turns on none. */
const asking = denied({ StringEquals: Object.fromEntries(names.map((name) => [name, "never"])) });
const without = (index: number) => denied({ Null: { [names[index] ?? ""]: "true" } });

test("of too many combinations an even part is tried: the first key takes all its values, the last only its first", () => {
  expect(answer(identity(allow(), asking, without(0)), { context: two })).toStrictEqual(
    whole({
      decision: "depends",
      decidedBy: [0, 2],
      dependsOn: [names[0] ?? ""],
      outcomes: [
        ["allowed", all(() => "a")],
        ["explicitDeny", all((index) => (index === 0 ? undefined : "a"))],
      ],
    }),
  );
  expect(answer(identity(allow(), asking, without(14)), { context: two })).toStrictEqual(
    whole({
      decision: "unknown",
      reasons: [
        "32768 combinations are more than the 16384 that are tried: the 16384 requests that were tried came out allowed",
      ],
      outcomes: [["allowed", all(() => "a")]],
    }),
  );
});

test("as many combinations as are tried are all tried", () => {
  const context = Object.fromEntries(Object.entries(two).slice(0, 14));
  expect(answer(identity(allow(), asking, without(13)), { context })).toStrictEqual(
    whole({
      decision: "depends",
      decidedBy: [0, 2],
      dependsOn: [names[13] ?? ""],
      outcomes: [
        ["allowed", all((index) => (index < 14 ? "a" : undefined))],
        ["explicitDeny", all((index) => (index < 13 ? "a" : undefined))],
      ],
    }),
  );
  expect(answer(identity(allow(), asking), { context })).toStrictEqual(
    whole({
      decision: "allowed",
      decidedBy: [0],
      outcomes: [["allowed", all((index) => (index < 14 ? "a" : undefined))]],
    }),
  );
});
