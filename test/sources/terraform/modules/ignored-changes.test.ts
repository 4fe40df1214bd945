/** Source: https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes */

import { expect, test } from "vitest";
import { declare, type Given, plain } from "./declare.ts";

interface Row {
  readonly name: string;
  readonly arguments: string;
  readonly ignore: string;
  readonly given?: Given;
  /** Trust policy, boundary, tags and name of a role. */
  readonly is: readonly unknown[];
}

const BOUNDARY = 'permissions_boundary = "arn:aws:iam::111122223333:policy/b"';
const TAGS = 'tags = { a = "b" }';
const ALL = `${BOUNDARY}\n${TAGS}`;

const ROWS: readonly Row[] = [
  { name: "nothing", arguments: ALL, ignore: "", is: ["{}", "arn:aws:iam::111122223333:policy/b", { a: "b" }, "n"] },
  {
    name: "a policy",
    arguments: TAGS,
    ignore: "ignore_changes = [assume_role_policy]",
    is: ["?", undefined, { a: "b" }, "n"],
  },
  {
    name: "a policy, as older versions write it",
    arguments: TAGS,
    ignore: 'ignore_changes = ["assume_role_policy"]',
    is: ["?", undefined, { a: "b" }, "n"],
  },
  {
    name: "everything but the name",
    arguments: ALL,
    ignore: "ignore_changes = all",
    is: ["?", "?", { "?": "?" }, "n"],
  },
  {
    name: "everything of which nothing is written",
    arguments: "",
    ignore: "ignore_changes = all",
    is: ["?", "?", { "?": "?" }, "n"],
  },
  {
    name: "a boundary that somebody else sets",
    arguments: "",
    ignore: "ignore_changes = [permissions_boundary]",
    is: ["{}", "?", undefined, "n"],
  },
  {
    name: "one tag, of which the others are not told apart",
    arguments: TAGS,
    ignore: 'ignore_changes = [tags["a"]]',
    is: ["{}", undefined, { "?": "?" }, "n"],
  },
  {
    name: "all tags",
    arguments: TAGS,
    ignore: "ignore_changes = [tags_all]",
    is: ["{}", undefined, { "?": "?" }, "n"],
  },
  { name: "the name", arguments: "", ignore: "ignore_changes = [name]", is: ["{}", undefined, undefined, "?"] },
  {
    name: "what the config gives counts",
    arguments: "",
    ignore: "ignore_changes = [assume_role_policy]",
    given: { values: { "aws_iam_role.r.assume_role_policy": "{ }" } },
    is: ["{ }", undefined, undefined, "n"],
  },
];

test.each(ROWS)("ignored: $name", async ({ arguments: written, ignore, given, is }) => {
  const text = `resource "aws_iam_role" "r" {\n  name = "n"\n  assume_role_policy = "{}"\n  ${written}\n  lifecycle {\n  ${ignore}\n  }\n}\n`;
  const { pieces } = await declare({ "main.tf": text }, given);
  const [role] = pieces;
  if (role?.type !== "role") throw new Error("there is no role");
  const { trust, boundary, tags, name } = role;
  expect([trust.value, boundary, tags, name].map((value) => value && shown(plain(value)))).toEqual(is);
});

function shown(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data).replaceAll("\uFDD0", "?"));
}

test("in JSON, and why it is not known", async () => {
  const bucket_policy = { bucket: "b", policy: "{}", lifecycle: { ignore_changes: ["policy"] } };
  const { pieces } = await declare({
    "main.tf.json": JSON.stringify({ resource: { aws_s3_bucket_policy: { p: bucket_policy } } }),
  });
  const [piece] = pieces;
  expect(piece).toMatchObject({
    bucket: { text: "b" },
    settings: {
      policy: { value: { kind: "unknown", hole: { why: expect.stringMatching(/^ignore_changes: AWS may/) } } },
    },
  });
});

test("settings of a bucket that other resources manage stay theirs", async () => {
  const text = `resource "aws_s3_bucket" "b" {\n  bucket = "b"\n  lifecycle {\n    ignore_changes = [server_side_encryption_configuration, policy]\n  }\n}\n`;
  const { pieces } = await declare({ "main.tf": text });
  expect(pieces).toMatchObject([{ type: "bucket", name: { text: "b" }, settings: {} }]);
  expect(pieces[0]).toHaveProperty("settings", {});
});
