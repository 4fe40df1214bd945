/** What a role is given and does not keep: the second policy of one name, and what an exclusive list does not name. */

import { expect, test } from "vitest";
import type { Piece } from "../../../src/sources/template/pieces.ts";
import { declare, type Files } from "../terraform/modules/declare.ts";
import { ACCOUNT, EXPORT, hole, id, joined, piece, role, statements, value } from "./build.ts";

const POLICY = statements();
const inline = (address: string, name?: string): Piece =>
  piece("role-policy", address, {
    roles: [value("GenesysExport")],
    policy: { ...(name === undefined ? {} : { name }), value: POLICY },
  });
const MANAGED = `arn:aws:iam::${ACCOUNT}:policy/more`;
const managed = piece("managed-policy", "m", {
  name: value("more"),
  path: value("/"),
  roles: [],
  policy: { value: POLICY },
});
const attach = (address: string, roles: readonly string[], exclusive?: true): Piece =>
  piece("policy-attachment", address, {
    roles: roles.map(value),
    policy: value(MANAGED),
    ...(exclusive === undefined ? {} : { exclusive }),
  });
const only = (lists: object, of = "GenesysExport"): Piece =>
  piece("role-exclusive", "only", { role: value(of), ...lists });

/** The identity policies of the export's role: its address, or why it is not known. */
function policiesOf(pieces: readonly Piece[]): readonly string[] {
  const policies = joined(pieces, { exports: [EXPORT] }).found.roles[0]?.identityPolicies;
  if (!Array.isArray(policies)) throw new Error("there is no role");
  return policies.map(({ address, policy }) =>
    "unknown" in policy && policy.unknown !== undefined ? `lost: ${policy.unknown}` : address,
  );
}

const TWICE = expect.stringMatching(/^lost: it is defined twice, and the one overwrites the other/);
const TAKEN = expect.stringMatching(/^lost: only .* takes from the role what it does not list/);
const ATTACHED = expect.stringMatching(/^lost: all .* takes the policy from every role that it does not list/);

const ROWS: readonly (readonly [name: string, pieces: readonly Piece[], policies: readonly unknown[]])[] = [
  ["two names", [role({ inline: [] }), inline("a", "x"), inline("b", "y")], ["a/x", "b/y"]],
  ["one name twice", [role({ inline: [] }), inline("a", "x"), inline("b", "x")], [TWICE, TWICE]],
  ["the name of the role's own policy", [role(), inline("a", "write")], [TWICE, TWICE]],
  ["two names that are generated", [role({ inline: [] }), inline("a"), inline("b")], ["a", "b"]],
  ["a list that names it", [role({ inline: [] }), inline("a", "x"), only({ inline: [value("x")] })], ["a/x"]],
  [
    "a list that names it by its generated name",
    [role({ inline: [] }), inline("a"), only({ inline: [hole(id("a"))] })],
    ["a"],
  ],
  ["a list that does not name it", [role({ inline: [] }), inline("a", "x"), only({ inline: [value("y")] })], [TAKEN]],
  ["an empty list", [role(), only({ inline: [] })], [TAKEN]],
  ["a list of which nothing is known", [role({ inline: [] }), inline("a", "x"), only({ inline: [hole()] })], [TAKEN]],
  ["the list of another role", [role({ inline: [] }), inline("a", "x"), only({ inline: [] }, "Other")], ["a/x"]],
  ["a list of attachments", [role({ inline: [] }), inline("a", "x"), only({ attached: [] })], ["a/x"]],
  [
    "an attachment that is listed",
    [role({ inline: [] }), managed, attach("t", ["GenesysExport"]), only({ attached: [value(MANAGED)] })],
    ["m"],
  ],
  [
    "an attachment that is not listed",
    [role({ inline: [] }), managed, attach("t", ["GenesysExport"]), only({ attached: [] })],
    [TAKEN],
  ],
  ["an exclusive attachment to it", [role({ inline: [] }), managed, attach("all", ["GenesysExport"], true)], ["m"]],
  [
    "an exclusive attachment to others",
    [role({ inline: [] }), managed, attach("t", ["GenesysExport"]), attach("all", ["Other"], true)],
    [ATTACHED],
  ],
  [
    "an exclusive attachment to nobody",
    [role({ inline: [] }), managed, attach("t", ["GenesysExport"]), attach("all", [], true)],
    [ATTACHED],
  ],
];

test.each(ROWS)("%s", (_, pieces, policies) => {
  expect(policiesOf(pieces)).toEqual(policies);
});

const ROLE = (more: string): Files => ({
  "main.tf": `resource "aws_iam_role" "r" {\n  name = "R"\n  assume_role_policy = "{}"\n  ${more}\n}\n`,
});

test.each([
  ["nothing written", "", []],
  ["no inline policy may be", "inline_policy {}", [{ inline: 0 }]],
  ["its own only", 'inline_policy {\n    name = "a"\n    policy = "{}"\n  }', [{ inline: 1 }]],
  ["nothing may be attached", "managed_policy_arns = []", [{ attached: 0 }]],
  ["null is not written", "managed_policy_arns = null", []],
])("the arguments of a role in source: %s", async (_, more, lists) => {
  const { pieces } = await declare(ROLE(more));
  const found = pieces.flatMap((one) => (one.type === "role-exclusive" ? [one] : []));
  const sizes = found.map(({ inline: names, attached }) => ({
    ...(names === undefined ? {} : { inline: names.length }),
    ...(attached === undefined ? {} : { attached: attached.length }),
  }));
  expect(sizes).toEqual(lists);
});
