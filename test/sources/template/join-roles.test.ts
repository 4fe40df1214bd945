/** Roles, their policies and attachments: pieces in, inventory out. */

import { describe, expect, test } from "vitest";
import type { JoinFacts } from "../../../src/sources/template/join/facts.ts";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import * as build from "./build.ts";
import {
  ACCOUNT,
  GENESYS,
  hole,
  id,
  OTHER_ACCOUNT,
  piece,
  ROLE,
  role,
  statements,
  text,
  trusts,
  value,
} from "./build.ts";
import { summary } from "./summary.ts";

const OTHER = build.deny("s3:*", "*");
const more = { value: statements(OTHER) };
const ADDRESS = "aws_iam_role.export";
const OWN = [`${ADDRESS}/write`];

const lambda = (name: ReturnType<typeof value> = value("lambda")): Piece =>
  role(
    {
      name,
      trust: {
        value: statements({
          Effect: "Allow",
          Principal: { Service: "lambda.amazonaws.com" },
          Action: "sts:AssumeRole",
        }),
      },
      inline: [],
    },
    "aws_iam_role.lambda",
  );

const inline = (...roles: build.Plain[]): Piece =>
  piece("role-policy", "aws_iam_role_policy.more", { roles: roles.map(value), policy: more });
const attach = (to: build.Plain, policy: build.Plain): Piece =>
  piece("policy-attachment", "aws_iam_role_policy_attachment.more", { roles: [value(to)], policy: value(policy) });
const managed = (
  fields: { name?: build.Plain; roles?: build.Plain[]; account?: string } = {},
  address = "aws_iam_policy.more",
): Piece =>
  piece("managed-policy", address, {
    name: value(fields.name ?? "more"),
    path: value("/"),
    roles: (fields.roles ?? []).map(value),
    policy: more,
    account: value(fields.account ?? ACCOUNT),
  });
const MANAGED = `arn:aws:iam::${ACCOUNT}:policy/more`;

interface Row {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly facts?: Partial<JoinFacts>;
  readonly policies: readonly string[];
}

const POLICIES: readonly Row[] = [
  { name: "its own", pieces: [role()], policies: OWN },
  {
    name: "an inline policy by the role's name",
    pieces: [role(), inline("GenesysExport")],
    policies: [...OWN, "aws_iam_role_policy.more"],
  },
  { name: "one for another role", pieces: [role(), inline("Other")], policies: OWN },
  {
    name: "one for several roles",
    pieces: [role(), inline("Other", "GenesysExport")],
    policies: [...OWN, "aws_iam_role_policy.more"],
  },
  {
    name: "one whose role is not known",
    pieces: [role(), inline(hole())],
    policies: [
      ...OWN,
      "unknown: aws_iam_role_policy.more (infra/main.tf:1) may be attached to it or not: its role is not known",
    ],
  },
  {
    name: "one for a list of roles that is not known",
    pieces: [role(), inline([hole()])],
    policies: [
      ...OWN,
      "unknown: aws_iam_role_policy.more (infra/main.tf:1) may be attached to it or not: its role is not known",
    ],
  },
  {
    name: "one whose role has a name that cannot be this one's",
    pieces: [role(), inline(text("lambda-", hole()))],
    policies: OWN,
  },
  {
    name: "one whose role is surely another one, whose name is not known",
    pieces: [
      role(),
      lambda(text("x-", hole(id("aws_iam_role.lambda")))),
      inline(text("x-", hole(id("aws_iam_role.lambda")))),
    ],
    policies: OWN,
  },
  {
    name: "one for a role of another type of name: its generated one",
    pieces: [role({ name: hole(id(ADDRESS)) }), inline(hole(id(ADDRESS)))],
    policies: [...OWN, "aws_iam_role_policy.more"],
  },
  {
    name: "an inline policy of the same name's role in another account",
    pieces: [role(), { ...inline("GenesysExport"), account: value(OTHER_ACCOUNT) }],
    policies: OWN,
  },
  {
    name: "an inline policy by name, its account not known",
    pieces: [role(), { ...inline("GenesysExport"), account: hole() }],
    policies: [
      ...OWN,
      "unknown: aws_iam_role_policy.more (infra/main.tf:1) may be attached to it or not: its role is not known",
    ],
  },
  {
    name: "a managed policy by ARN",
    pieces: [role({ attached: [value(MANAGED)] }), managed()],
    policies: [...OWN, "aws_iam_policy.more"],
  },
  {
    name: "an attachment",
    pieces: [role(), managed(), attach("GenesysExport", MANAGED)],
    policies: [...OWN, "aws_iam_policy.more"],
  },
  {
    name: "attached twice",
    pieces: [role({ attached: [value(MANAGED)] }), managed({ roles: ["GenesysExport"] }), attach(ROLE, MANAGED)],
    policies: [...OWN, "aws_iam_policy.more"],
  },
  {
    name: "a managed policy that attaches itself",
    pieces: [role(), managed({ roles: ["GenesysExport"] })],
    policies: [...OWN, "aws_iam_policy.more"],
  },
  {
    name: "a managed policy that may attach itself",
    pieces: [role(), managed({ roles: [hole()] })],
    policies: [
      ...OWN,
      "unknown: aws_iam_policy.more (infra/main.tf:1) may attach itself to it or not: its roles are not known",
    ],
  },
  {
    name: "a managed policy of AWS",
    pieces: [role({ attached: [value("arn:aws:iam::aws:policy/ReadOnlyAccess")] })],
    policies: [...OWN, "unknown: arn:aws:iam::aws:policy/ReadOnlyAccess is in none of the files"],
  },
  {
    name: "a list of policies of which nothing is known",
    pieces: [role({ attached: [hole()] })],
    policies: [...OWN, "unknown: which policy is attached is not known: nobody knows"],
  },
  {
    name: "an attachment of a policy that is not known",
    pieces: [role(), attach("GenesysExport", hole())],
    policies: [...OWN, "unknown: which policy is attached is not known: nobody knows"],
  },
  {
    name: "an attachment that may be for it",
    pieces: [role(), managed(), attach(hole(), MANAGED)],
    policies: [
      ...OWN,
      "unknown: aws_iam_role_policy_attachment.more (infra/main.tf:1) may attach a policy to it or not: its role is not known",
    ],
  },
  {
    name: "a managed policy that is defined twice",
    pieces: [role({ attached: [value(MANAGED)] }), managed(), managed({}, "aws_iam_policy.again")],
    policies: [
      ...OWN,
      "unknown: it is defined twice: aws_iam_policy.more (infra/main.tf:1) and aws_iam_policy.again (infra/main.tf:1)",
    ],
  },
  {
    name: "a managed policy of the same name in another account",
    pieces: [role({ attached: [value(MANAGED)] }), managed({ account: OTHER_ACCOUNT })],
    policies: [...OWN, `unknown: ${MANAGED} is in none of the files`],
  },
  {
    name: "a managed policy whose name is generated",
    pieces: [
      role({ attached: [text(`arn:aws:iam::${ACCOUNT}:policy/`, hole(id("aws_iam_policy.more")))] }),
      managed({ name: hole(id("aws_iam_policy.more")) }),
    ],
    policies: [...OWN, "aws_iam_policy.more"],
  },
];

test.each(POLICIES)("identity policies: $name", ({ pieces, facts, policies }) => {
  const { roles } = summary(build.joined(pieces, facts).found);
  expect(roles).toHaveLength(1);
  expect(roles[0]?.policies).toEqual(policies);
});

const BOUNDARIES: readonly { readonly name: string; readonly pieces: readonly Piece[]; readonly boundary: string }[] = [
  { name: "none", pieces: [role()], boundary: "none" },
  { name: "a piece", pieces: [role({ boundary: value(MANAGED) }), managed()], boundary: "aws_iam_policy.more" },
  {
    name: "an ARN of nothing",
    pieces: [role({ boundary: value(MANAGED) })],
    boundary: `unknown: ${MANAGED} is in none of the files`,
  },
  {
    name: "not known",
    pieces: [role({ boundary: hole() }), managed()],
    boundary: "unknown: which policy is attached is not known: nobody knows",
  },
];
test.each(BOUNDARIES)("permissions boundary: $name", ({ pieces, boundary }) => {
  expect(summary(build.joined(pieces).found).roles[0]?.boundary).toBe(boundary);
});

test.each<[string, Piece, Record<string, string> | undefined]>([
  ["none", role(), {}],
  ["known", role({ tags: build.object({ team: "legal" }) }), { team: "legal" }],
  ["a value that is not known", role({ tags: build.object({ team: "legal", env: hole() }) }), undefined],
  ["a name that is not known", role({ tags: build.object({ "\uFDD0": "legal" }) }), undefined],
  [
    "a name that means something to JavaScript",
    role({ tags: build.object(JSON.parse('{"__proto__":"x"}')) }),
    JSON.parse('{"__proto__":"x"}'),
  ],
])("tags: %s", (_, one, tags) => {
  expect(summary(build.joined([one]).found).roles[0]?.tags).toEqual(tags);
});

const HOLE_TRUST = trusts(text("arn:aws:iam::", hole(), ":root"), hole());

const FOUND: readonly {
  readonly name: string;
  readonly pieces: readonly Piece[];
  readonly facts?: Partial<JoinFacts>;
  readonly roles: readonly string[];
  readonly gaps: readonly RegExp[];
}[] = [
  { name: "one that Genesys may assume", pieces: [role(), lambda()], roles: [ROLE], gaps: [] },
  {
    name: "one that asks for an organization's id",
    pieces: [role({ trust: { value: trusts(`arn:aws:iam::${OTHER_ACCOUNT}:root`) } })],
    roles: [ROLE],
    gaps: [],
  },
  { name: "none", pieces: [lambda()], roles: [], gaps: [] },
  {
    name: "a trust policy of which nothing is known",
    pieces: [role({ trust: { value: hole() } })],
    roles: [],
    gaps: [
      /^the trust policy of aws_iam_role\.export .*not all of it is known, so neither is whether Genesys may assume .*GenesysExport: nobody knows/,
    ],
  },
  {
    name: "a trust policy for an account and an organization that are not known",
    pieces: [role({ trust: { value: HOLE_TRUST } })],
    roles: [],
    gaps: [/^the trust policy of aws_iam_role\.export/],
  },
  {
    name: "a trust policy for principals that are not known at all",
    pieces: [role({ trust: { value: trusts(hole(), hole()) } })],
    roles: [],
    gaps: [/^the trust policy of aws_iam_role\.export/],
  },
  {
    name: "a trust policy for a role of a known account",
    pieces: [role({ trust: { value: trusts(text(`arn:aws:iam::${OTHER_ACCOUNT}:role/`, hole()), "x") } })],
    roles: [],
    gaps: [],
  },
  {
    name: "beside one that is sure, the others are remarks",
    pieces: [role(), role({ name: value("Other"), trust: { value: HOLE_TRUST } }, "aws_iam_role.other")],
    roles: [ROLE],
    gaps: [],
  },
  {
    name: "the one that exports name",
    pieces: [role({ trust: { value: hole() } }), lambda()],
    facts: { exports: [build.EXPORT] },
    roles: [ROLE],
    gaps: [],
  },
  {
    name: "an ARN that is not known, of a role that lets Genesys in",
    pieces: [role({ name: text(hole(), "-export") })],
    roles: [],
    gaps: [/^the ARN of the role aws_iam_role\.export \(infra\/main\.tf:1\): nobody knows$/],
  },
  {
    name: "an ARN that is not known, of a role that does not",
    pieces: [role({ ...lambda(), name: text(hole(), "-export") } as object)],
    roles: [],
    gaps: [],
  },
  {
    name: "an ARN that is not known and may be the declared one",
    pieces: [role({ name: text(hole(), "Export") })],
    facts: { exports: [build.EXPORT] },
    roles: [],
    gaps: [/^the ARN of the role aws_iam_role\.export/],
  },
  {
    name: "an ARN that is not known and cannot be the declared one",
    pieces: [role({ name: text(hole(), "-lambda") })],
    facts: { exports: [build.EXPORT] },
    roles: [],
    gaps: [],
  },
  {
    name: "defined twice",
    pieces: [role(), role({}, "aws_iam_role.again")],
    roles: [ROLE],
    gaps: [
      /^the role arn:aws:iam::111122223333:role\/GenesysExport: it is defined twice: aws_iam_role\.export .* and aws_iam_role\.again/,
    ],
  },
  {
    name: "the same name in two accounts",
    pieces: [role(), role({ account: value(OTHER_ACCOUNT) }, "aws_iam_role.again")],
    roles: [ROLE, ROLE.replace(ACCOUNT, OTHER_ACCOUNT)],
    gaps: [],
  },
  {
    name: "in a path",
    pieces: [role({ path: value("/service/") })],
    roles: [`arn:aws:iam::${ACCOUNT}:role/service/GenesysExport`],
    gaps: [],
  },
  {
    name: "in an account that nobody named",
    pieces: [role({ ...build.nowhere(), inline: [] })],
    roles: ["arn:aws:iam::000000000000:role/GenesysExport"],
    gaps: [],
  },
  {
    name: "in the account that the config names",
    pieces: [role(build.nowhere())],
    facts: { known: { accounts: [ACCOUNT], regions: [], partitions: [] } },
    roles: [ROLE],
    gaps: [],
  },
  {
    name: "in one of the accounts that the config names",
    pieces: [role(build.nowhere())],
    facts: { known: { accounts: [ACCOUNT, OTHER_ACCOUNT], regions: [], partitions: [] } },
    roles: [],
    gaps: [/^the ARN of the role aws_iam_role\.export/],
  },
];
test.each(FOUND)("roles: $name", ({ pieces, facts, roles, gaps }) => {
  const { found } = build.joined(pieces, facts);
  expect(found.roles.map(({ arn }) => arn)).toEqual(roles);
  expect(build.told(found.gaps)).toEqual(gaps.map((gap) => expect.stringMatching(gap)));
});

describe("a role that stands in files of its own", () => {
  const written = { arn: ROLE, trustPolicy: { what: "x", why: "y", cure: "z" }, identityPolicies: [] };
  test.each<[string, readonly Piece[], readonly string[]]>([
    ["has policies that templates give it", [inline("GenesysExport")], ["aws_iam_role_policy.more"]],
    ["by its ARN", [managed(), attach(ROLE, MANAGED)], ["aws_iam_policy.more"]],
    ["but not those of others", [inline("Other")], []],
    ["nor those of an account beside it", [{ ...inline("GenesysExport"), account: value(OTHER_ACCOUNT) }], []],
    [
      "and perhaps those of nobody knows whom",
      [inline(hole())],
      ["unknown: aws_iam_role_policy.more (infra/main.tf:1) may be attached to it or not: its role is not known"],
    ],
  ])("%s", (_, pieces, policies) => {
    const { attached } = summary(build.joined(pieces, { roles: [written] }).found);
    expect(attached).toEqual([[ROLE, policies]]);
  });
});

test("documents of relevant roles are judged, others are not", () => {
  const { collector } = build.joined([role(), lambda(), inline("lambda")]);
  expect(collector.documents().map(({ policy }) => policy.id)).toEqual([
    "infra/main.tf#aws_iam_role.export/trust-policy",
    "infra/main.tf#aws_iam_role.export/write",
  ]);
  expect(collector.inputs()).toMatchObject([{ path: "infra/main.tf", kind: "terraform" }]);
});

test("a policy that is none is a problem of its file", () => {
  const { found, collector } = build.joined([
    role({ inline: [{ name: "write", value: value('{ "Statement": [ }') }] }),
  ]);
  expect(collector.problems()).toMatchObject([
    { severity: "error", rule: "unreadable-input", path: "infra/main.tf", line: 1 },
  ]);
  expect(summary(found).roles[0]?.policies).toEqual([expect.stringMatching(/^unknown: it is not a policy: /)]);
});

test("Genesys' account in a trust policy of which only the text is known", () => {
  const source = `locals { account = "${GENESYS}" }\n`;
  const files = [{ path: "infra/main.tf", sha256: "", text: source, kind: "terraform" as const }];
  const { found } = build.joined([role({ trust: { value: hole() } })], {}, { files });
  expect(found.roles.map(({ arn }) => arn)).toEqual([ROLE]);
});
