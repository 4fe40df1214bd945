import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../../src/inventory/model.ts";
import { renderHtml } from "../../../src/report/html.ts";
import { report } from "../builders.ts";
import { inPlan, lines, templatePolicy, templates } from "../templates.ts";

/** The fold of a file, and the headings in it with the numbers of the lines below each. */
function fold(page: string, path: string): string {
  const folds = page.match(/<details class="file"[\s\S]*?<\/details>/g) ?? [];
  return folds.find((one) => one.includes(`<h3><code>${path}</code></h3>`)) ?? "";
}

function outline(html: string): readonly string[] {
  return [...html.matchAll(/<h4>(.*?)<\/h4>|<span class="number">(\d+)<\/span>|>([\d]+ lines? not shown)</g)].map(
    ([, title, number, gap]) => title?.replace(/<[^>]*>/g, "") ?? number ?? gap ?? "",
  );
}

function run(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

describe("a template and its modules", () => {
  const page = renderHtml(templates);

  test("each policy stands under its address, and only its lines", () => {
    expect(outline(fold(page, "infra/main.tf"))).toEqual([
      "aws_s3_bucket_policy.recordings bucket policy, lines 5 to 13",
      ...run(5, 13),
      "aws_iam_role_policy.write identity policy, lines 17 to 20",
      ...run(17, 20),
      "aws_iam_role.export permissions boundary, line 24",
      "24",
    ]);
    expect(fold(page, "infra/main.tf")).toContain("Not known: the data source external.boundary is not declared.");
  });

  test("a file that only a part of a policy stands in is there, too, with what the part decides", () => {
    const shared = fold(page, "infra/modules/deny/main.tf");
    expect(outline(shared)).toEqual([
      "part of aws_s3_bucket_policy.recordings bucket policy, lines 2 to 18",
      ...run(2, 18),
    ]);
    expect(shared).toMatch(/DenyOutsideVpc<\/code> \(lines 2 to 18\) denies .*put-recording/);
    expect(shared).toContain(`SHA-256 <code>${"2".repeat(64)}`);
    expect(shared.match(/<mark>/g)).toHaveLength(5);
    expect(shared.split("the key is absent")).toHaveLength(2);
  });

  test("of a plan the policies are named, and what they decide: no line of its text", () => {
    const plan = fold(page, "plan.json");
    expect(plan).toContain("The text of this file is not shown: a plan may hold secrets.");
    expect(outline(plan)).toEqual([
      "aws_iam_role.export/trust-policy trust policy",
      "module.keys.aws_kms_key.recordings key policy",
    ]);
    expect(plan).toMatch(/GenesysCloud<\/code> allows <a href="#export-1-call-1">assume-role/);
    expect(plan).toMatch(/UseKey<\/code> allows .*generate-data-key.*decrypt/);
    expect(page).toMatch(
      /<a href="#(file-\d+-policy-2)"><span class="place">plan\.json#module\.keys\.aws_kms_key\.recordings/,
    );
  });

  test("a call leads to its statement in the module", () => {
    const row = /<tr id="export-1-call-4">.*?<\/tr>/.exec(page)?.[0] ?? "";
    const line = /href="#(file-\d+-L2)"/.exec(row)?.[1];
    expect(fold(page, "infra/modules/deny/main.tf")).toContain(`<div class="line marked bad" id="${line}">`);
  });
});

const PATH = "template.yaml";
const LONG = Array.from({ length: 5_000 }, (_, index) => `line ${index + 1}`).join("\n");

function policyAt(from: number, to: number, address: string): PolicyDocument {
  return templatePolicy(
    lines(PATH, from, to),
    address,
    "bucket-policy",
    [{ effect: "Allow", place: lines(PATH, from, to) }],
    {
      [PATH]: LONG,
    },
  );
}

describe("a template of 5,000 lines", () => {
  test("shows each policy's lines once", () => {
    const documents = [policyAt(4_000, 4_010, "Last"), policyAt(100, 110, "First"), policyAt(111, 115, "Next")];
    expect(outline(fold(renderHtml(report({ documents })), PATH))).toEqual([
      "First bucket policy, lines 100 to 110",
      ...run(100, 110),
      "Next bucket policy, lines 111 to 115",
      ...run(111, 115),
      "Last bucket policy, lines 4000 to 4010",
      ...run(4_000, 4_010),
    ]);
  });

  test("policies of the same lines stand above them together, and past eight are counted", () => {
    const documents = Array.from({ length: 10 }, (_, index) => policyAt(100, 102, `Policy${index}`));
    const [title, ...numbers] = outline(fold(renderHtml(report({ documents })), PATH));
    expect(title).toMatch(/^Policy0 bucket policy, .*Policy7 bucket policy, 2 more policies, lines 100 to 102$/);
    expect(numbers).toEqual(run(100, 102));
  });

  test("what a finding is about stands there without being a policy", () => {
    const location = lines(PATH, 50, 50);
    const { pointer: _pointer, statement: _statement, ...about } = inPlan;
    const finding = { ...about, location };
    const page = renderHtml(report({ documents: [policyAt(100, 102, "A")], findings: [finding] }));
    expect(outline(fold(page, PATH))).toEqual([
      "46 lines not shown",
      ...run(47, 53),
      "A bucket policy, lines 100 to 102",
      ...run(100, 102),
    ]);
    expect(page).toContain('href="#file-1-L50"');
  });

  test("a policy longer than any is shown at its start", () => {
    const page = fold(renderHtml(report({ documents: [policyAt(1, 4_900, "Huge")] })), PATH);
    expect(outline(page)).toEqual(["Huge bucket policy, lines 1 to 4900", ...run(1, 4), "4896 lines not shown"]);
  });
});
