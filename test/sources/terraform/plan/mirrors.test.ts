/** Policies that a role shows, beside the resources that set them. */

import { describe, expect, test } from "vitest";
import { configured, type PlannedForTest, readPlan, shown, to } from "./plans.ts";

const ARN = (name: string) => `arn:aws:iam::111122223333:policy/${name}`;
const MADE_BY_HAND = '{"Statement":[{"Effect":"Deny"}]}';
const ROLE = {
  name: "R",
  id: "R",
  assume_role_policy: "{}",
  inline_policy: [
    { name: "own", policy: "{}" },
    { name: "by-hand", policy: MADE_BY_HAND },
  ],
  managed_policy_arns: [ARN("own"), ARN("by-hand")],
};
const ONLY_OWN = { role_name: "R", policy_names: ["own"] };
const UNKNOWN = "unknown: another resource of the plan may replace or remove it";

const exists = (resource: PlannedForTest): PlannedForTest => ({
  actions: ["no-op"],
  ...resource,
  before: resource.before ?? resource.after ?? null,
});
const roleOf = (
  others: readonly PlannedForTest[],
  resources: readonly object[] = [],
  role: PlannedForTest["after"] = ROLE,
) =>
  shown(
    readPlan({
      changes: [exists({ address: "aws_iam_role.r", after: role ?? null }), ...others],
      resources: [configured("aws_iam_role.r"), ...resources],
    }),
  )["aws_iam_role.r"];

const named = (...names: readonly string[]) =>
  ROLE.inline_policy.filter(({ name }) => names.includes(name)).map(({ name, policy }) => ({ name, value: policy }));
const inline = (name: string, more: Partial<PlannedForTest> = {}) =>
  exists({ address: "aws_iam_role_policy.p", after: { role: "R", name, policy: "{}" }, ...more });
const exclusive = (after: object, more: Partial<PlannedForTest> = {}): PlannedForTest => ({
  address: "aws_iam_role_policies_exclusive.e",
  actions: ["update"],
  before: { role_name: "R", policy_names: ["own", "by-hand"] },
  after: { role_name: "R", ...after },
  ...more,
});

describe("inline policies", () => {
  test.each<readonly [string, readonly PlannedForTest[], unknown]>([
    ["of which a resource sets one", [inline("own")], named("by-hand")],
    ["that no resource sets", [], named("own", "by-hand")],
    [
      "of which another role's resource sets one",
      [inline("own", { after: { role: "S", name: "own" } })],
      named("own", "by-hand"),
    ],
    [
      "of which a resource ceases to set one",
      [inline("own", { actions: ["delete"], before: { role: "R", name: "own" }, after: null })],
      named("by-hand"),
    ],
    [
      "of which one is renamed",
      [inline("new", { actions: ["delete", "create"], before: { role: "R", name: "own" } })],
      named("by-hand"),
    ],
    [
      "of which a resource of an unknown role may set one",
      [inline("own", { actions: ["create"], before: null, after: { name: "own" }, unknown: { role: true } })],
      [{ name: "own", value: UNKNOWN }, ...named("by-hand")],
    ],
    [
      "of which a resource sets one, nobody knows which",
      [inline("x", { actions: ["create"], before: null, after: { role: "R" }, unknown: { name: true } })],
      ["own", "by-hand"].map((name) => ({ name, value: UNKNOWN })),
    ],
    ["of which all but one are removed", [exclusive({ policy_names: ["own"] })], named("own")],
    [
      "of which all but those are removed that have resources",
      [inline("own"), exclusive({ policy_names: ["own"] })],
      [],
    ],
    [
      "of which one should not be there, and the plan removes nothing",
      [exclusive({}, { actions: ["no-op"], before: ONLY_OWN, after: ONLY_OWN })],
      [...named("own"), { name: "by-hand", value: UNKNOWN }],
    ],
    [
      "of which all but those are removed that nobody knows",
      [exclusive({}, { actions: ["create"], before: null, unknown: { policy_names: true } })],
      ["own", "by-hand"].map((name) => ({ name, value: UNKNOWN })),
    ],
    [
      "that are no longer removed",
      [exclusive({}, { actions: ["delete"], before: { role_name: "R", policy_names: ["own"] }, after: null })],
      named("own", "by-hand"),
    ],
  ])("%s", (_name, others, expected) => {
    expect(roleOf(others)?.["inline"]).toEqual(expected);
  });

  test("a generated name is none of those that are there", () => {
    const made = inline("x", { actions: ["create"], before: null, after: { role: "R" }, unknown: { name: true } });
    const resources = [configured("aws_iam_role_policy.p", { role: to("aws_iam_role.r.id") })];
    expect(roleOf([made], resources)?.["inline"]).toEqual(named("own", "by-hand"));
  });

  test("a reference to the role means the role", () => {
    const made = inline("own", { actions: ["create"], before: null, after: { name: "own" }, unknown: { role: true } });
    const resources = [configured("aws_iam_role_policy.p", { role: to("aws_iam_role.r.id") })];
    expect(roleOf([made], resources)?.["inline"]).toEqual(named("by-hand"));
  });
});

describe("managed policies", () => {
  const attached = (after: object, more: Partial<PlannedForTest> = {}) =>
    exists({ address: "aws_iam_role_policy_attachment.a", after: { role: "R", ...after }, ...more });

  test.each<readonly [string, readonly PlannedForTest[], readonly string[]]>([
    ["of which one is attached", [attached({ policy_arn: ARN("own") })], [ARN("by-hand")]],
    ["of which none is attached", [attached({ policy_arn: ARN("third") })], [ARN("own"), ARN("by-hand")]],
    [
      "of which one is detached",
      [attached({}, { actions: ["delete"], before: { role: "R", policy_arn: ARN("own") }, after: null })],
      [ARN("by-hand")],
    ],
    [
      "of which one is attached to several roles",
      [exists({ address: "aws_iam_policy_attachment.a", after: { roles: ["Q", "R"], policy_arn: ARN("own") } })],
      [ARN("by-hand")],
    ],
    [
      "to which one that is not made yet is added",
      [attached({}, { actions: ["create"], before: null, unknown: { policy_arn: true } })],
      [ARN("own"), ARN("by-hand")],
    ],
    [
      "of which all but one are detached",
      [
        {
          address: "aws_iam_role_policy_attachments_exclusive.e",
          after: { role_name: "R", policy_arns: [ARN("own")] },
        },
      ],
      [ARN("own")],
    ],
  ])("%s", (_name, others, expected) => {
    expect(roleOf(others)?.["attached"]).toEqual(expected);
  });
});
