/** Whatever variables turn out to be, the policy is one of those that the policy with unknown variables stands for. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtHoles, hasHole } from "../../../../src/authorization/hole.ts";
import type { Value } from "../../../../src/sources/template/value.ts";
import { declare, plain, policyIn } from "../modules/declare.ts";

/** Texts and lists that each variable may turn out to be. */
const variables = fc.record({
  a: fc.constantFrom("A", "B", "", "Deny", "AWS", "*", "StringEquals", "aws:SourceVpce"),
  b: fc.constantFrom("A", "C", "Allow", "Service", "Bool", "s3:PutObject"),
  l: fc.constantFrom("[]", '["x"]', '["x", "y"]', '["*"]'),
  doc: fc.constantFrom(
    "",
    '{"Statement": []}',
    '{"Statement": {"Sid": "A", "Effect": "Deny", "Action": "doc:1"}}',
    '{"Id": "doc", "Statement": [{"Effect": "Allow", "Action": "doc:2"}, {"Sid": "B", "Effect": "Allow"}]}',
  ),
});

type Known = Readonly<Record<"a" | "b" | "l" | "doc", string>>;

const text = fc.constantFrom('"A"', '"B"', "var.a", "var.b", '"p-${var.a}"');
const list = fc.constantFrom('["x"]', '["x", "y"]', "[]", "var.l", "[var.a]", '["x", var.b]', 'concat(var.l, ["z"])');
const maybe = (part: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), part);
const attribute = (name: string, of: fc.Arbitrary<string>) => of.map((value) => `${name} = ${value}\n`);
const block = (name: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => `${name} {\n${all.join("")}}\n`);

const principals = block(
  "principals",
  attribute("type", fc.oneof(fc.constantFrom('"AWS"', '"*"', '"Service"'), text)),
  attribute("identifiers", fc.oneof(fc.constant('["*"]'), list)),
);
const condition = block(
  "condition",
  attribute("test", fc.oneof(fc.constant('"Bool"'), text)),
  attribute("variable", fc.oneof(fc.constant('"aws:x"'), text)),
  attribute("values", list),
);
const statementParts = [
  maybe(attribute("sid", text)),
  maybe(attribute("effect", fc.constantFrom('"Deny"', "var.a"))),
  maybe(attribute("actions", list)),
  maybe(attribute("resources", list)),
  maybe(principals),
  maybe(principals),
  maybe(condition),
  maybe(condition),
];
const statement = fc.oneof(
  { weight: 3, arbitrary: block("statement", ...statementParts) },
  {
    weight: 1,
    arbitrary: block("content", ...statementParts).map(
      (content) => `dynamic "statement" {\nfor_each = var.l\niterator = s\n${content}}\n`,
    ),
  },
);
const documents = fc.constantFrom(
  "[]",
  "[var.doc]",
  "[data.aws_iam_policy_document.other.json]",
  "[data.aws_iam_policy_document.other.json, var.doc]",
  '["{\\"Statement\\": [{\\"Sid\\": \\"${var.a}\\", \\"Effect\\": \\"Allow\\", \\"Action\\": \\"t:1\\"}]}"]',
);
const body = fc
  .tuple(
    maybe(attribute("version", fc.constantFrom('"2012-10-17"', "var.a"))),
    maybe(attribute("policy_id", text)),
    maybe(attribute("source_policy_documents", documents)),
    maybe(attribute("override_policy_documents", documents)),
    fc.array(statement, { maxLength: 3 }),
  )
  .map((parts) => parts.flat().join(""));

const DECLARED = `variable "a" { type = string }
variable "b" { type = string }
variable "l" { type = list(string) }
variable "doc" { type = string }
resource "aws_s3_bucket_policy" "p" {
  bucket = "b"
  policy = data.aws_iam_policy_document.all.json
}
`;

test("a policy of unknown variables stands for all that they may turn out to be", async () => {
  let compared = 0;
  let open = 0;
  const property = fc.asyncProperty(
    body,
    fc.array(statement, { maxLength: 2 }),
    variables,
    fc.subarray(["a", "b", "l", "doc"] as const, { minLength: 1 }),
    async (all, other, known, unknown) => {
      const main = `${DECLARED}data "aws_iam_policy_document" "other" {\n${other.join("")}}\ndata "aws_iam_policy_document" "all" {\n${all}}\n`;
      const settled = await policyOf(main, known, []);
      // Terraform refuses what some values come to.
      if (settled === undefined) return;
      const unsettled = await policyOf(main, known, unknown);
      if (unsettled === undefined) return;
      compared += 1;
      if (unsettled.kind !== "unknown") open += 1;
      const shown = () => JSON.stringify({ unsettled: plain(unsettled), settled: plain(settled) }, undefined, 2);
      expect(admits(unsettled, settled), shown()).toBe(true);
    },
  );
  await fc.assert(property, { numRuns: 300, seed: 7 });
  expect(compared).toBeGreaterThan(100);
  expect(open).toBeGreaterThan(compared / 2);
});

/** The policy with the values, but for those of `unknown`; undefined where Terraform would refuse it. */
async function policyOf(main: string, known: Known, unknown: readonly string[]): Promise<Value | undefined> {
  const values = Object.fromEntries(
    Object.entries(known)
      .filter(([name]) => !unknown.includes(name))
      .map(([name, value]) => [`var.${name}`, value]),
  );
  const found = await declare({ "main.tf": main }, { values });
  if (found.problems.length > 0) return undefined;
  const policy = policyIn(found);
  return policy.kind === "string" ? (policy.decoded ?? policy) : policy;
}

/** Whether what is not known in full may turn out to be the other. */
function admits(open: Value, value: Value): boolean {
  if (open.kind === "unknown") return true;
  if (open.kind === "string" && hasHole(open.text)) return value.kind === "string" && fits(open.text, value.text);
  if (open.kind === "object") return value.kind === "object" && admitsObject(open, value);
  // One text alone, where others may follow, stands in a list.
  if (open.kind === "list") return value.kind === "list" && admitsList(open.items, value.items);
  return JSON.stringify(plain(open)) === JSON.stringify(plain(value));
}

type ObjectValue = Extract<Value, { readonly kind: "object" }>;

function admitsObject(open: ObjectValue, value: ObjectValue): boolean {
  for (const name of value.members.keys()) if (!open.members.has(name)) return false;
  return [...open.members].every(([name, member]) => {
    const other = value.members.get(name)?.value;
    return other === undefined ? mayBeNothing(member.value) : admits(member.value, other);
  });
}

/** An empty list leaves its element out, an empty text its sid. */
function mayBeNothing(value: Value): boolean {
  if (value.kind === "list") return value.items.every(({ kind }) => kind === "unknown");
  return value.kind === "unknown" || (value.kind === "string" && hasHole(value.text) && fits(value.text, ""));
}

/** In any order, as statements may be replaced where they are: an unknown item stands for any number of others. */
function admitsList(open: readonly Value[], items: readonly Value[]): boolean {
  const [first, ...others] = open.filter(({ kind }) => kind !== "unknown");
  if (first === undefined) return items.length === 0 || open.some(({ kind }) => kind === "unknown");
  const rest = [...others, ...open.filter(({ kind }) => kind === "unknown")];
  return items.some((item, at) => admits(first, item) && admitsList(rest, items.toSpliced(at, 1)));
}

/** Whether a text may come to be another: runs of literal text in their order, anything between. */
function fits(open: string, text: string): boolean {
  const runs = cutAtHoles(open);
  const [first = ""] = runs;
  const last = runs.at(-1) ?? "";
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let at = first.length;
  for (const run of runs.slice(1, -1)) {
    const found = text.indexOf(run, at);
    if (found === -1) return false;
    at = found + run.length;
  }
  return at <= text.length - last.length;
}
