/** Facts: registry.terraform.io/providers/hashicorp/aws, resources aws_iam_*. */

import { describe, expect, test } from "vitest";
import { textValue, unknownValue } from "../../../../src/sources/template/value.ts";
import { completed, computedOf, instanceOf, PLACE, type Plain, piecesOf, Unknown } from "./instances.ts";

interface Row {
  readonly name: string;
  readonly type: string;
  readonly given: { readonly [name: string]: Plain };
  readonly computed: Readonly<Record<string, unknown>>;
  readonly pieces: readonly unknown[];
}

const TRUST = '{"Statement":[]}';

const ROLE = { type: "role", path: "/", trust: { value: TRUST }, inline: [], attached: [] };

const ROWS: readonly Row[] = [
  {
    name: "a role with a name",
    type: "aws_iam_role",
    given: { name: "Export", assume_role_policy: TRUST },
    computed: { name: "Export", id: "Export", path: "/", arn: "arn:aws:iam::111122223333:role/Export" },
    pieces: [{ ...ROLE, name: "Export" }],
  },
  {
    name: "a role with a path, a boundary and tags",
    type: "aws_iam_role",
    given: {
      name: "Export",
      path: "/service/",
      permissions_boundary: "arn:aws:iam::111122223333:policy/Limit",
      assume_role_policy: TRUST,
      tags: { team: "legal" },
    },
    computed: { name: "Export", id: "Export", path: "/service/", arn: "arn:aws:iam::111122223333:role/service/Export" },
    pieces: [
      {
        ...ROLE,
        name: "Export",
        path: "/service/",
        boundary: "arn:aws:iam::111122223333:policy/Limit",
        tags: { team: "legal" },
      },
    ],
  },
  {
    name: "tags of the provider stand in tags_all",
    type: "aws_iam_role",
    given: { name: "R", assume_role_policy: TRUST, tags: { a: "1" }, tags_all: { a: "1", b: "2" } },
    computed: { name: "R", id: "R", path: "/", arn: "arn:aws:iam::111122223333:role/R" },
    pieces: [{ ...ROLE, name: "R", tags: { a: "1", b: "2" } }],
  },
  {
    name: "tags of which nothing is known are one that is not known",
    type: "aws_iam_role",
    given: { name: "R", assume_role_policy: TRUST, tags: new Unknown("var.tags has no value") },
    computed: { name: "R", id: "R", path: "/", arn: "arn:aws:iam::111122223333:role/R" },
    pieces: [{ ...ROLE, name: "R", tags: { "\uFDD0": "unknown: var.tags has no value" } }],
  },
  {
    name: "a role with a prefix has a generated name",
    type: "aws_iam_role",
    given: { name_prefix: "export-", assume_role_policy: TRUST },
    computed: { name: "<of id>", id: "<of id>", path: "/", arn: "arn:aws:iam::111122223333:role/<of id>" },
    pieces: [{ ...ROLE, name: "<of id>" }],
  },
  {
    name: "a role whose name is null or empty has a generated name",
    type: "aws_iam_role",
    given: { name: "", name_prefix: null, assume_role_policy: TRUST },
    computed: { name: "<of id>", id: "<of id>", path: "/", arn: "arn:aws:iam::111122223333:role/<of id>" },
    pieces: [{ ...ROLE, name: "<of id>" }],
  },
  {
    name: "a role whose name is not known carries the argument's hole",
    type: "aws_iam_role",
    given: { name: new Unknown("var.name has no value"), assume_role_policy: TRUST },
    computed: {
      name: "unknown: var.name has no value",
      id: "unknown: var.name has no value",
      path: "/",
      arn: "arn:aws:iam::111122223333:role/<var.name has no value>",
    },
    pieces: [{ ...ROLE, name: "unknown: var.name has no value" }],
  },
  {
    name: "a role with inline policies and attached ones; an empty block declares nothing",
    type: "aws_iam_role",
    given: {
      name: "R",
      assume_role_policy: TRUST,
      inline_policy: [{ name: "write", policy: "{}" }, { name: null, policy: null }, {}],
      managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
    },
    computed: { name: "R", id: "R", path: "/", arn: "arn:aws:iam::111122223333:role/R" },
    pieces: [
      {
        ...ROLE,
        name: "R",
        inline: [{ name: "write", value: "{}" }],
        attached: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
      },
    ],
  },
  {
    name: "inline and attached policies of which nothing is known are not none",
    type: "aws_iam_role",
    given: {
      name: "R",
      assume_role_policy: new Unknown("a"),
      inline_policy: new Unknown("b"),
      managed_policy_arns: new Unknown("c"),
      permissions_boundary: new Unknown("d"),
    },
    computed: { name: "R", id: "R", path: "/", arn: "arn:aws:iam::111122223333:role/R" },
    pieces: [
      {
        ...ROLE,
        name: "R",
        trust: { value: "unknown: a" },
        inline: [{ value: "unknown: b" }],
        attached: ["unknown: c"],
        boundary: "unknown: d",
      },
    ],
  },
  {
    name: "a role without a trust policy",
    type: "aws_iam_role",
    given: { name: "R" },
    computed: { name: "R", id: "R", path: "/", arn: "arn:aws:iam::111122223333:role/R" },
    pieces: [{ ...ROLE, name: "R", trust: { value: "unknown: aws_iam_role.x has no assume_role_policy" } }],
  },
  {
    name: "a managed policy",
    type: "aws_iam_policy",
    given: { name: "Write", path: "/team/", policy: "{}" },
    computed: {
      name: "Write",
      path: "/team/",
      id: "arn:aws:iam::111122223333:policy/team/Write",
      arn: "arn:aws:iam::111122223333:policy/team/Write",
    },
    pieces: [{ type: "managed-policy", name: "Write", path: "/team/", roles: [], policy: { value: "{}" } }],
  },
  {
    name: "a managed policy with a generated name",
    type: "aws_iam_policy",
    given: { policy: "{}" },
    computed: {
      name: "<of id>",
      path: "/",
      id: "arn:aws:iam::111122223333:policy/<of id>",
      arn: "arn:aws:iam::111122223333:policy/<of id>",
    },
    pieces: [{ type: "managed-policy", name: "<of id>", path: "/", roles: [], policy: { value: "{}" } }],
  },
  {
    name: "an inline policy of its own",
    type: "aws_iam_role_policy",
    given: { name: "write", role: "R", policy: "{}" },
    computed: { name: "write", id: "R:write" },
    pieces: [{ type: "role-policy", roles: ["R"], policy: { name: "write", value: "{}" } }],
  },
  {
    name: "an inline policy with a generated name",
    type: "aws_iam_role_policy",
    given: { name_prefix: "w", role: new Unknown("r"), policy: new Unknown("p") },
    computed: { name: "<of id>", id: "<r>:<of id>" },
    pieces: [{ type: "role-policy", roles: ["unknown: r"], policy: { value: "unknown: p" } }],
  },
  {
    name: "an attachment",
    type: "aws_iam_role_policy_attachment",
    given: { role: "R", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    computed: {},
    pieces: [{ type: "policy-attachment", roles: ["R"], policy: "arn:aws:iam::aws:policy/ReadOnlyAccess" }],
  },
  {
    name: "an exclusive attachment",
    type: "aws_iam_policy_attachment",
    given: { name: "n", roles: ["R", "S"], users: ["u"], policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    computed: {},
    pieces: [
      {
        type: "policy-attachment",
        exclusive: true,
        roles: ["R", "S"],
        policy: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      },
    ],
  },
  {
    name: "an exclusive attachment to no role",
    type: "aws_iam_policy_attachment",
    given: { name: "n", roles: [], users: ["u"], policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    computed: {},
    pieces: [
      {
        type: "policy-attachment",
        exclusive: true,
        roles: [],
        policy: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      },
    ],
  },
  {
    name: "an exclusive attachment to roles of which nothing is known",
    type: "aws_iam_policy_attachment",
    given: { name: "n", roles: new Unknown("r"), policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    computed: {},
    pieces: [
      {
        type: "policy-attachment",
        exclusive: true,
        roles: ["unknown: r"],
        policy: "arn:aws:iam::aws:policy/ReadOnlyAccess",
      },
    ],
  },
];

describe("IAM", () => {
  test.each(ROWS)("$name", ({ type, given, computed, pieces }) => {
    const instance = instanceOf(type, given);
    expect(computedOf(instance)).toEqual(computed);
    expect(piecesOf(instance)).toEqual(pieces);
  });

  test("account and partition that nobody knows are holes of the ARN", () => {
    const instance = instanceOf(
      "aws_iam_role",
      { name: "R" },
      {
        account: unknownValue("no account", PLACE, "account of infra aws"),
        partition: unknownValue("no partition", PLACE, "partition of infra aws"),
      },
    );
    expect(computedOf(instance)["arn"]).toBe("arn:<of partition of infra aws>:iam::<of account of infra aws>:role/R");
  });

  test("a generated name is the same one hole in the piece and in all that is computed", () => {
    const instance = instanceOf("aws_iam_role", { name_prefix: "export-", assume_role_policy: TRUST });
    const { attributes } = completed(instance);
    const name = attributes.members.get("name")?.value;
    expect(name).toMatchObject({ kind: "string", text: "\uFDD0", holes: [{ of: "id" }] });
    expect(attributes.members.get("id")?.value).toEqual(name);
    expect(attributes.members.get("arn")?.value).toMatchObject({
      holes: name?.kind === "string" ? name.holes : [],
    });
  });

  test("a name that is partly known keeps its text", () => {
    const partly = { ...textValue("export-\uFDD0", PLACE), holes: [{ why: "var.stage has no value" }] };
    const instance = instanceOf("aws_iam_role", {});
    const named = {
      ...instance,
      attributes: { ...instance.attributes, members: new Map([["name", { value: partly, place: PLACE }]]) },
    };
    expect(computedOf(named)["arn"]).toBe("arn:aws:iam::111122223333:role/export-<var.stage has no value>");
  });
});
