import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { ROOT, runCli } from "./run-cli.ts";

interface Expectation {
  readonly status: number;
  /** Rule and place of the one error. */
  readonly error?: string;
  /** Text that the terminal shows: the cure, or what makes the story. */
  readonly cure?: string;
}

const EXEMPTION = '"ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/GenesysExport" }';

const EXAMPLES: Readonly<Record<string, Expectation>> = {
  healthy: { status: 0 },
  "vpce-lockout": { status: 1, error: "put-object-denied policies/bucket.json:14", cure: EXEMPTION },
  "wrong-external-id": {
    status: 1,
    error: "assume-role-denied policies/role-trust.json:4",
    cure: '+         "StringEquals": { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" }',
  },
  "kms-key-locked": {
    status: 1,
    error: "generate-data-key-denied policies/key.json:1",
    cure: '+       "Action": ["kms:GenerateDataKey", "kms:Decrypt"],',
  },
  "object-arn-only": {
    status: 1,
    error: "get-bucket-location-denied policies/role-export.json:10",
    cure: '+       "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"]',
  },
  "encryption-header-required": {
    status: 1,
    error: "encryption-header-required policies/bucket.json:14",
    cure: EXEMPTION,
  },
  "partial-prefix": {
    status: 1,
    error: "put-object-denied policies/role-export.json:4",
    cure: "year=2027",
  },
  "deny-metadata": { status: 1, error: "put-object-denied policies/bucket.json:14", cure: EXEMPTION },
  "expiring-allow": {
    status: 1,
    error: "permission-expires policies/role-export.json:4",
    cure: "from 2031-04-01T00:00:00Z on",
  },
  "source-ip-allow-list": {
    status: 1,
    error: "put-object-denied policies/bucket.json:14",
    cure: "No address list can be right",
  },
  // The same story in other languages; test/examples/twins.test.ts compares them call by call.
  terraform: {
    status: 1,
    error: "put-object-denied infra/modules/recordings-bucket/main.tf:54",
    cure: 'values   = ["arn:aws:iam::111122223333:role/GenesysExport"]',
  },
  "terraform-plan": { status: 1, error: "put-object-denied modules/recordings/bucket.tf:50", cure: "ArnNotEquals" },
  cloudformation: {
    status: 1,
    error: "put-object-denied templates/recordings.yaml:74",
    cure: "aws:PrincipalArn: arn:aws:iam::111122223333:role/GenesysExport",
  },
  cdk: { status: 1, error: "put-object-denied cdk.out/Recordings.template.json:121" },
  // The files; what AWS holds beside them has a test of its own.
  drift: { status: 0 },
  "scp-region-deny": { status: 1, error: "put-object-denied policies/scp-recordings-ou.json:10", cure: EXEMPTION },
};

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(`${ROOT}schema/report.schema.json`, "utf8")) as object);

interface JsonReport {
  readonly verdict: string;
  readonly findings: readonly { rule: string; severity: string; location?: { path: string; line: number } }[];
}

it("knows every example", () => {
  const stories = readdirSync(`${ROOT}examples`).filter((name) => name !== "aws-access");
  expect(stories.sort()).toEqual(Object.keys(EXAMPLES).sort());
});

describe.each(Object.entries(EXAMPLES))("examples/%s", (name, { status, error, cure }) => {
  it("shows the verdict and the cure", () => {
    const result = runCli(["check", `examples/${name}`]);

    expect(result.err).toBe("");
    expect(result.status).toBe(status);
    expect(result.out).toContain(status === 0 ? "  pass  " : "  fail  ");
    if (cure !== undefined) expect(result.out).toContain(cure);
  });

  it("gives a valid JSON report with the same verdict and exit status", () => {
    const result = runCli(["check", `examples/${name}`, "--format", "json"]);
    const report = JSON.parse(result.out) as JsonReport;
    const errors = report.findings.filter(({ severity }) => severity === "error");

    expect(result.status).toBe(status);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(report.verdict).toBe(status === 0 ? "pass" : "fail");
    expect(errors.map(({ rule, location }) => `${rule} ${location?.path}:${location?.line}`)).toEqual(
      error === undefined ? [] : [error],
    );
  });

  it.each(["markdown", "github"])("exits alike with --format %s", (format) => {
    expect(runCli(["check", `examples/${name}`, "--format", format]).status).toBe(status);
  });
});

describe("examples/drift against what AWS held", () => {
  const saved = ["examples/drift", "--inventory", "examples/drift/aws.json"];

  it("names the drift and what it stops", () => {
    const { status, out, err } = runCli(["drift", ...saved]);
    expect(err).toBe("");
    expect(status).toBe(1);
    expect(out).toContain("error  drift-breaks-export   policies/bucket.json:1");
    expect(out).toContain('+     "StringNotEquals": {');
  });

  it("fails an audit", () => {
    const { status, out } = runCli(["audit", ...saved]);
    expect(status).toBe(1);
    expect(out).toContain("acme-legal-recordings#policy");
    expect(out).not.toContain("drift-breaks-export");
  });

  it("completes what files leave open", () => {
    const { status } = runCli(["check", ...saved]);
    expect(status).toBe(0);
  });
});
