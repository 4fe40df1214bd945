/** What a resource gives that may not be there is not known. */

import { expect, test } from "vitest";
import { declare, plain } from "./declare.ts";

const POLICY = (more: string) =>
  `resource "aws_iam_role_policy" "p" {\n${more}\n  role = "r"\n  name = "n"\n  policy = "{}"\n}\n`;
const ATTACHMENT = (more: string) =>
  `resource "aws_iam_role_policy_attachment" "a" {\n${more}\n  role = "r"\n  policy_arn = "arn:aws:iam::aws:policy/A"\n}\n`;
const VARIABLE = 'variable "on" {\n  type = number\n}\n';
const WHY = "count is not known: the variable on has no value";

interface Row {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly on?: string;
  readonly gives: readonly (readonly [policy: unknown, why: string | undefined])[];
}

const ROWS: readonly Row[] = [
  {
    name: "a policy, its count unknown",
    files: { "main.tf": VARIABLE + POLICY("count = var.on") },
    gives: [["?", WHY]],
  },
  {
    name: "an attachment, its count unknown",
    files: { "main.tf": VARIABLE + ATTACHMENT("count = var.on") },
    gives: [["?", WHY]],
  },
  {
    name: "a policy, its keys unknown",
    files: { "main.tf": VARIABLE + POLICY("for_each = toset(var.on)") },
    gives: [["?", expect.stringContaining("for_each is not known")]],
  },
  {
    name: "of a module, and of a module in it, whose count is unknown",
    files: {
      "envs/main.tf": `${VARIABLE}module "m" {\n  source = "../outer"\n  count = var.on\n}\n`,
      "outer/main.tf": `module "inner" {\n  source = "../inner"\n}\n${ATTACHMENT("")}`,
      "inner/main.tf": POLICY(""),
    },
    gives: [
      ["?", WHY],
      ["?", WHY],
    ],
  },
  {
    name: "the count is given",
    files: { "main.tf": VARIABLE + POLICY("count = var.on") + ATTACHMENT("count = var.on") },
    on: "1",
    gives: [
      ["{}", undefined],
      ["arn:aws:iam::aws:policy/A", undefined],
    ],
  },
  { name: "there is none", files: { "main.tf": VARIABLE + POLICY("count = var.on") }, on: "0", gives: [] },
];

test.each(ROWS)("$name", async ({ files, on, gives }) => {
  const { pieces } = await declare(files, on === undefined ? {} : { values: { "var.on": on } });
  const values = pieces.flatMap((piece) => {
    if (piece.type === "role-policy") return [piece.policy.value];
    return piece.type === "policy-attachment" ? [piece.policy] : [];
  });
  expect(values.map((value) => [plain(value), value.kind === "unknown" ? value.hole.why : undefined])).toEqual(gives);
});
