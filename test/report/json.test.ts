import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { renderJson } from "../../src/report/json.ts";
import { report } from "./builders.ts";
import { hostileVariants } from "./hostile.ts";
import { INJECTIONS } from "./injections.ts";
import { comparison, depends, lockout, lockoutChange, lockoutFinding, openDoor, STORIES, sixty } from "./reports.ts";
import { templates } from "./templates.ts";

const schema = JSON.parse(readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: true, strictRequired: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function errorsOf(json: string): unknown {
  return validate(JSON.parse(json)) ? [] : validate.errors;
}

describe("the published schema", () => {
  test.each(Object.entries({ ...STORIES, sixty }))("describes %s", (_, story) => {
    expect(errorsOf(renderJson(story))).toEqual([]);
  });

  test.each(INJECTIONS.map((text) => [text.slice(0, 40), text]))("holds for %j", (_, text) => {
    for (const variant of hostileVariants(text)) expect(errorsOf(renderJson(variant))).toEqual([]);
  });

  test("refuses what it does not know", () => {
    expect(validate({ ...JSON.parse(renderJson(lockout)), more: 1 })).toBe(false);
    expect(validate({ ...JSON.parse(renderJson(lockout)), verdict: "maybe" })).toBe(false);
  });
});

test("a call is told with its statement, counted from 0, and the lines, counted from 1", () => {
  const { exports } = JSON.parse(renderJson(lockoutChange));
  const { calls, guards, ...about } = exports[0];
  expect(about).toEqual({
    name: "legal-hold",
    verdict: "fail",
    role: "arn:aws:iam::111122223333:role/GenesysExport",
    bucket: "acme-legal-recordings",
  });
  expect(calls).toHaveLength(12);
  expect(guards.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["held", "held"]);
  expect(calls[3]).toEqual({
    id: "put-recording",
    action: "s3:PutObject",
    resource: "arn:aws:s3:::acme-legal-recordings/3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10/*",
    evidence: "documented",
    decision: "explicitDeny",
    baseDecision: "allowed",
    decidedBy: [
      {
        policyType: "bucket-policy",
        path: "policies/bucket.json",
        line: 12,
        endLine: 21,
        statement: 1,
        sid: "DenyOutsideVpc",
      },
    ],
    dependsOn: [],
    examples: [],
    reasons: [],
  });
});

test("without a base there is no base decision", () => {
  expect(renderJson(lockout)).not.toContain("baseDecision");
});

test("examples carry the request's resource and its whole context", () => {
  const call = JSON.parse(renderJson(depends)).exports[0].calls[3];
  expect(call.dependsOn).toEqual(["aws:SourceIp"]);
  expect(call.examples[0]).toEqual({
    decision: "allowed",
    resource: expect.stringMatching(/^arn:aws:s3:::acme-legal-recordings\/3f0b5d2e/),
    context: { "aws:SourceIp": "203.0.113.7" },
  });
});

test("a fix is there only when it was proven", () => {
  const { fix } = JSON.parse(renderJson(lockout)).findings[0];
  expect(fix).toMatchObject({ verified: true, edits: [{ path: "policies/bucket.json", line: 19, endLine: 19 }] });
  const unproven = { ...lockoutFinding, fix: { description: "try this", edits: [], verified: false, complete: false } };
  expect(JSON.parse(renderJson(report({ findings: [unproven] }))).findings[0]).not.toHaveProperty("fix");
});

test("what is fixed or suppressed comes last and says why", () => {
  const { findings } = JSON.parse(renderJson(comparison));
  expect(findings.map(({ status }: { status: string }) => status)).toEqual([
    "new",
    "existing",
    "new",
    "fixed",
    "suppressed",
  ]);
  expect(findings[4].suppression).toEqual({
    reason: "Genesys support case 123",
    owner: "@acme/legal",
    expires: "2027-03-31",
  });
});

test("the order of inputs and of keys does not depend on how they came", () => {
  const shuffled = { ...lockout, inputs: [...lockout.inputs].reverse() };
  expect(renderJson(shuffled)).toBe(renderJson(lockout));
  expect(Object.keys(JSON.parse(renderJson(lockoutChange)))).toEqual([
    "schemaVersion",
    "tool",
    "mode",
    "verdict",
    "couldNotJudge",
    "time",
    "durationMs",
    "comparison",
    "inputs",
    "exports",
    "findings",
    "notEvaluated",
  ]);
});

test("a broken guard names who gets in, and through which statement", () => {
  expect(JSON.parse(renderJson(openDoor)).exports[0].guards[0]).toMatchObject({
    outcome: "broken",
    who: "Genesys on behalf of another customer's organization",
    decidedBy: [{ policyType: "trust-policy", line: 4, statement: 0, sid: null }],
  });
});

test("what of a template or plan a policy is stands beside its path, and nothing where it is a file of its own", () => {
  const text = renderJson(templates);
  const { exports, findings } = JSON.parse(text);
  const references = exports.flatMap(({ calls }: { calls: { decidedBy: { path: string; address?: string }[] }[] }) =>
    calls.flatMap(({ decidedBy }) => decidedBy),
  );
  const locations = findings.flatMap(
    ({ location }: { location?: { path: string; address?: string } }) => location ?? [],
  );

  expect([...references, ...locations].map(({ path, address }) => `${path} ${address}`)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^infra\/main\.tf (?:data\.)?aws_/),
      expect.stringMatching(/^plan\.json /),
    ]),
  );
  expect(locations.some(({ address }: { address?: string }) => address !== undefined)).toBe(true);
  expect(errorsOf(text)).toEqual([]);
  expect(renderJson(lockout)).not.toContain('"address"');
});
