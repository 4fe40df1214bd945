import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../src/inventory/model.ts";
import { standInName } from "../../src/inventory/stand-ins.ts";
import { annotations } from "../../src/report/annotations.ts";
import { code, prose } from "../../src/report/escape/markdown.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import type { Report } from "../../src/report/model.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { inWords } from "../../src/report/stand-ins.ts";
import { renderText } from "../../src/report/text.ts";
import { example, exported } from "./builders.ts";
import { lockout } from "./reports.ts";
import { inPlan, templates } from "./templates.ts";

const BUCKET = standInName("bucket", "aws_s3_bucket.Rec[0]");
const ROLE = standInName("other", "module.a.aws_iam_role.export");

const saying = (message: string, from: Report = templates): string | undefined =>
  inWords({ ...from, findings: [{ ...inPlan, message }] }).findings[0]?.message;

describe("in words", () => {
  test.each([
    ["arn:aws:iam::000000000000:role/X", "arn:aws:iam::(account known after deployment):role/X"],
    ["in region-not-known.", "in (Region known after deployment)."],
    [`arn:aws:s3:::${BUCKET}/*`, "arn:aws:s3:::(aws-s3-bucket-rec-0, known after deployment)/*"],
    [`role/${ROLE}`, "role/(module-a-aws-iam-role-export, known after deployment)"],
    [`vpce-${ROLE}, or`, "vpce-(module-a-aws-iam-role-export, known after deployment), or"],
    ["000000000000 and 000000000000", "(account known after deployment) and (account known after deployment)"],
  ])("%s", (given, expected) => {
    expect(saying(given)).toBe(expected);
    expect(saying(expected)).toBe(expected);
  });

  test.each([
    ["a UUID", "00000000-0000-0000-0000-000000000000"],
    ["a longer number", "1000000000000"],
    ["a part of a name", "my-not-known-bucket"],
    ["a rule", "not-known"],
    ["a sentence", "it is not known-as-yet"],
  ])("%s stays", (_, given) => {
    expect(saying(given)).toBe(given);
  });

  test("what a judged file has itself stays, and so does all where no template was read", () => {
    const [first, ...rest] = templates.documents;
    const written = { ...first, text: "arn:aws:iam::000000000000:root" } as PolicyDocument;
    expect(saying("000000000000 region-not-known", { ...templates, documents: [written, ...rest] })).toBe(
      "000000000000 (Region known after deployment)",
    );
    expect(inWords(lockout)).toBe(lockout);
    expect(saying("000000000000", lockout)).toBe("000000000000");
  });

  test("requests of examples, and what is chosen in them", () => {
    const denied = example(
      "implicitDeny",
      { "aws:PrincipalAccount": ["000000000000"] },
      { account: "of 000000000000" },
    );
    const [call] = templates.exports[0]?.decisions.calls ?? [];
    if (call === undefined) throw new Error("no call");
    const depends = exported("fail", [{ ...call, decision: "depends", examples: [denied] }]);
    const said = inWords({ ...templates, exports: [depends] }).exports[0]?.decisions.calls[0]?.examples[0]?.sample;
    expect(said?.request.context).toEqual({ "aws:PrincipalAccount": ["(account known after deployment)"] });
    expect(said?.choices).toEqual({ account: "of (account known after deployment)" });
  });

  test("names of exports and edits stay as they are", () => {
    const fix = {
      description: ROLE,
      edits: [{ path: "a", line: 1, endLine: 1, text: ROLE }],
      verified: true,
      complete: true,
    };
    const said = inWords({ ...templates, findings: [{ ...inPlan, export: ROLE, fix }] }).findings[0];
    expect(said?.export).toBe(ROLE);
    expect(said?.fix?.description).toBe("(module-a-aws-iam-role-export, known after deployment)");
    expect(said?.fix?.edits).toBe(fix.edits);
  });
});

describe("every format says the same", () => {
  const everywhere: readonly (readonly [string, string])[] = [
    ["text", renderText(templates, { color: false, width: 200 })],
    ["json", renderJson(templates)],
    ["markdown", renderMarkdown(templates)],
    ["html", renderHtml(templates)],
    ["sarif", renderSarif(templates)],
    ["junit", renderJunit(templates)],
    ["annotations", JSON.stringify(annotations(templates))],
  ];

  test.each(everywhere)("%s", (_, rendered) => {
    expect(rendered).toContain("(aws-s3-bucket-recordings, known after deployment)");
    expect(rendered).not.toMatch(/0{12}|not-known-|region-not-known/);
  });
});

test("an ARN in words is one piece of code, and ends where it ends", () => {
  const arn = "arn:aws:iam::(account known after deployment):role/(aws-iam-role-export, known after deployment)";
  expect(prose(`as ${arn}, or (${arn}).`)).toBe(`as ${code(arn)}, or (${code(arn)}).`);
  const key = "arn:aws:kms:(Region known after deployment):111122223333:key/a";
  expect(prose(`(${key})`)).toBe(`(${code(key)})`);
  const folder = "s3://(aws-s3-bucket-recordings, known after deployment)/a";
  expect(prose(`to ${folder}.`)).toBe(`to ${code(folder)}.`);
  expect(prose("(arn:aws:s3:::b/(x))")).toBe("(`arn:aws:s3:::b/`(x))");
});

test("a hostile text makes looking for ARNs no slower", () => {
  const start = performance.now();
  prose(`arn:aws:${"(account known after deployment".repeat(60)}`);
  prose(`s3://${"(a, known after deployment)(".repeat(70)}`);
  expect(performance.now() - start).toBeLessThan(500);
});
