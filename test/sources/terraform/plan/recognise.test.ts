import { describe, expect, test } from "vitest";
import { isTerraformPlan, notTextOfPlan } from "../../../../src/sources/terraform/plan/recognise.ts";
import { planOf, readText } from "./plans.ts";

const PLAN = JSON.stringify(planOf({}));
/** What a plan may hold and no message may repeat. */
const SECRET = "hunter2";

const REFUSED: readonly (readonly [string, RegExp, RegExp])[] = [
  ["", /empty/, /terraform show -json/],
  [" \n", /empty/, /terraform show -json/],
  [`[command]/opt/terraform/bin/terraform show -json plan\n${PLAN}\n`, /setup-terraform/, /terraform_wrapper: false/],
  [`${PLAN}\n::debug::Terraform exited with code 0.\n`, /setup-terraform/, /terraform_wrapper: false/],
  [`::debug::stdout: ${PLAN}`, /setup-terraform/, /terraform_wrapper: false/],
  [`time=2026-11-20 level=info msg=${SECRET}\n${PLAN}`, /text stands before the JSON/, /only what the command prints/],
  [`{\u0000"\u0000f\u0000`, /UTF-16/, /Out-File -Encoding utf8/],
  [`\u0000{\u0000"`, /UTF-16/, /Out-File -Encoding utf8/],
  ["PK\u0003\u0004\u0014", /binary form/, /terraform show -json plan > plan.json/],
  [
    `{"@level":"info","@message":"Terraform 1.13.4"}\n{"@level":"info","@message":"${SECRET}"}\n`,
    /log of terraform plan -json/,
    /terraform plan -out plan/,
  ],
  ['{"@level":"info","@message":"Terraform 1.13.4"}', /log of terraform plan -json/, /terraform plan -out plan/],
  [
    "Terraform used the selected providers to generate the following execution plan.\n  # aws_kms_key.k",
    /as people read it/,
    /terraform show -json/,
  ],
  [`plan: ${SECRET}`, /not the JSON of a plan/, /terraform show -json/],
  [PLAN.slice(0, 60), /ends too early \(line 1, column \d+\)/, /whole/],
  [`{"format_version": "1.2",\n "variables": ${SECRET}}`, /not JSON \(line 2, column 15\)/, /only what the command/],
  ['{"version":4,"terraform_version":"1.13.4","lineage":"x","resources":[]}', /state file/, /show -json > state/],
  [`{"planned_values":{"a":"${SECRET}"}}`, /no format_version/, /terraform show -json/],
  ['{"format_version":"2.0"}', /format version 2\.0/, /later version/],
  ['{"format_version":"0.2"}', /format version 0\.2/, /Terraform 1\.1 or later/],
  [`{"format_version":"${SECRET}"}`, /format version that is no number/, /later version/],
  [`{"format_version":"1.2","errored":true,"x":"${SECRET}"}`, /run that failed/, /plan again/],
  [`${"[".repeat(200_000)}`, /not the JSON/, /terraform show/],
  [`{"a":${"[".repeat(200_000)}`, /ends too early|not JSON/, /whole/],
];

test("a text of empty lines is refused in linear time", () => {
  const start = performance.now();
  expect(readText(`x${"\n".repeat(2_000_000)}`).problems).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1_000);
});

describe("a file that is no plan says what it is and what to do", () => {
  test.each(REFUSED.map((row) => [JSON.stringify(row[0].slice(0, 50)), ...row] as const))(
    "%s",
    (_name, text, message, help) => {
      const { problems, pieces, files } = readText(text);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ severity: "error", rule: "unreadable-input", path: "plan.json" });
      expect(problems[0]?.message).toMatch(message);
      expect(problems[0]?.help).toMatch(help);
      expect(JSON.stringify(problems)).not.toContain(SECRET);
      expect(pieces).toEqual([]);
      expect(files).toEqual([{ path: "plan.json", sha256: "0", text: "", kind: "terraform-plan" }]);
    },
  );

  test.each([
    [[0x50, 0x4b, 3, 4, 0x14], /binary form/],
    [[0xff, 0xfe, 0x7b, 0], /UTF-16/],
    [[0xfe, 0xff, 0, 0x7b], /UTF-16/],
  ])("bytes %j", (bytes, message) => {
    expect(notTextOfPlan("plan.json", Uint8Array.from(bytes))?.message).toMatch(message);
  });

  test("bytes of text are left to the reader", () => {
    expect(notTextOfPlan("plan.json", new TextEncoder().encode(PLAN))).toBeUndefined();
    expect(notTextOfPlan("plan.json", new Uint8Array())).toBeUndefined();
  });

  test.each(["1.0", "1.1", "1.2", "1.17"])("format %s is read", (version) => {
    expect(readText(JSON.stringify({ ...planOf({}), format_version: version })).problems).toEqual([]);
  });

  test("a byte order mark is no part of a plan", () => {
    expect(readText(`\ufeff${PLAN}`).problems).toEqual([]);
  });
});

test.each(
  [
    [PLAN, true],
    [JSON.stringify(planOf({}), null, 2), true],
    [`[command]terraform show -json\n${PLAN}`, true],
    ['{"format_version":"1.0","terraform_version":"1.13.4","values":{"root_module":{}}}', true],
    ['{"Version":"2012-10-17","Statement":[]}', false],
    ['{"format_version":"1.0","provider_schemas":{}}', false],
    ['{"@level":"info","terraform":"1.13.4"}', false],
    ["", false],
  ].map(([text, is]) => ({ name: JSON.stringify(text).slice(0, 50), text: String(text), is })),
)("$name is a plan: $is", ({ text, is }) => {
  expect(isTerraformPlan("plan.json", text)).toBe(is);
});
