/** `audit` of dist/cli.js against a loopback AWS. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import validateReport from "../../../src/generated/report-validator.js";
import type { Faults, WorldOrganization } from "../../support/aws/model.ts";
import { temporaryFolder } from "../action/run-action.ts";
import { ACCOUNT, account, aws, BUCKET, exampleDocument, runLive, worldWith } from "./account.ts";

interface ReportOfAudit {
  readonly mode: string;
  readonly verdict: string;
  readonly exports: readonly { readonly name: string; readonly calls: readonly { id: string; decision: string }[] }[];
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
  readonly inputs: readonly { readonly path: string; readonly kind: string }[];
  readonly simulator?: { readonly asked: number; readonly agreed: number; readonly calls: number };
}

function read(text: string): ReportOfAudit {
  const report = JSON.parse(text);
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
  return report;
}

/** The account is a member that may ask about its place. */
const organization: WorldOrganization = {
  id: "o-exampleorgid",
  managementAccount: "444455556666",
  root: "r-abcd",
  parents: { [ACCOUNT]: "r-abcd" },
  readers: [ACCOUNT],
  policies: [
    {
      id: "p-FullAWSAccess",
      name: "FullAWSAccess",
      type: "SERVICE_CONTROL_POLICY",
      content: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
      targets: ["r-abcd", ACCOUNT],
      awsManaged: true,
    },
  ],
};

const denying =
  (operation: string): Faults =>
  (request) =>
    request.operation === operation ? { kind: "access-denied" } : undefined;

test("what AWS holds is judged, with the simulator's second opinion", async () => {
  const server = await aws(worldWith());
  const { status, out, err } = await runLive(["audit", "--format", "json"], server.environment);
  const report = read(out);
  expect(err).toBe("");
  expect(report).toMatchObject({ mode: "audit", verdict: "pass" });
  expect(report.exports[0]?.calls.map(({ decision }) => decision)).toEqual(Array(12).fill("allowed"));
  expect(report.inputs).toContainEqual(expect.objectContaining({ path: `arn:aws:s3:::${BUCKET}#policy` }));
  expect(report.simulator?.agreed).toBe(report.simulator?.asked);
  expect(report.simulator?.asked).toBeGreaterThan(5);
  expect(status).toBe(0);
  expect(server.unexpected).toEqual([]);
});

test("the SDK's notice of coming versions is kept from stderr, other warnings are not", async () => {
  const server = await aws(worldWith());
  const old = [
    'Object.defineProperty(process,"version",{value:"v20.19.0"})',
    'process.emitWarning("of the surroundings")',
  ].join(";");
  const { status, err } = await runLive(["audit", "--format", "json"], {
    ...server.environment,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(old)}`,
  });
  expect(err).toContain("of the surroundings");
  expect(err).not.toContain("NodeVersionSupportWarning");
  expect(status).toBe(0);
});

test("with no config the roles that trust Genesys are found", async () => {
  const server = await aws(worldWith());
  const folder = temporaryFolder();
  const { status, out } = await runLive(["audit", "--format", "json"], server.environment, folder);
  expect(read(out).exports.map(({ name }) => name)).toEqual(["GenesysExport"]);
  expect(status).toBe(0);
});

test("an account without an export is no pass", async () => {
  const server = await aws(worldWith({ roles: [] }));
  const { status, out } = await runLive(["audit", "--format", "json"], server.environment, temporaryFolder());
  expect(read(out).findings.map(({ rule }) => rule)).toContain("no-export-found");
  expect(status).toBe(2);
});

test("a permission that was taken away by hand is found, and the statement's place is the policy in AWS", async () => {
  const roles = account.roles?.map((role) => ({ ...role, inlinePolicies: { export: exampleDocument("key") } }));
  const server = await aws(worldWith({ ...(roles === undefined ? {} : { roles }) }));
  const { status, out } = await runLive(["audit"], server.environment);
  expect(out).toContain("✗ put-recording");
  expect(status).toBe(1);
});

test.each([
  ["GetBucketPolicy", "s3:GetBucketPolicy"],
  ["GetKeyPolicy", "kms:GetKeyPolicy"],
  ["GetRolePolicy", "iam:GetRolePolicy"],
  ["GetRole", "iam:GetRole"],
  ["ListPoliciesForTarget", "organizations:ListPoliciesForTarget"],
  ["GetBucketEncryption", "s3:GetEncryptionConfiguration"],
])("%s denied: undecided, and the permission is named", async (operation, permission) => {
  const server = await aws({ ...worldWith(), organization }, denying(operation));
  const { status, out } = await runLive(["audit", "--aws-simulation", "off"], server.environment);
  expect(out).toContain(permission);
  expect([operation, status]).toEqual([operation, 3]);
});

test("an organization whose id may not be read, and no policy asks for: said, and judged", async () => {
  const server = await aws({ ...worldWith(), organization }, denying("DescribeOrganization"));
  const { status, out } = await runLive(["audit", "--format", "json", "--aws-simulation", "off"], server.environment);
  expect(out).toContain("organizations:DescribeOrganization");
  expect(status).toBe(0);
});

test("what was saved is judged again offline, to the same report", async () => {
  const server = await aws(worldWith());
  const file = join(temporaryFolder(), "inventory.json");
  const live = await runLive(
    ["audit", "--aws-simulation", "off", "--format", "json", "--save", file],
    server.environment,
  );
  const asked = server.requests.length;
  const replayed = await runLive(["audit", "--format", "json", "--inventory", file], {});
  expect(live.status).toBe(0);
  expect(replayed.status).toBe(0);
  const timeless = (text: string) => ({ ...read(text), time: "", durationMs: 0 });
  expect(timeless(replayed.out)).toEqual(timeless(live.out));
  expect(server.requests.length).toBe(asked);
  const saved = readFileSync(file, "utf8");
  for (const secret of secretsOf(server.environment)) expect(saved).not.toContain(secret);
});

test.each([
  ["{", "line 1"],
  ["[]", "not a saved inventory"],
  ['{"kind":"genesys-export-gate inventory","schemaVersion":99}', "newer version"],
  ['{"kind":"genesys-export-gate inventory","schemaVersion":1}', "tool is missing"],
])("a saved inventory that is %s: exit 2, saying why", async (text, why) => {
  const file = join(temporaryFolder(), "inventory.json");
  writeFileSync(file, text);
  const { status, out, err } = await runLive(["audit", "--inventory", file], {});
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err).toContain(why);
});

test("no credentials: exit 2 with the cure", async () => {
  const { status, out, err } = await runLive(["audit"], {});
  expect(status).toBe(2);
  expect(out).toBe("");
  expect(err).toMatch(/credentials/);
});

test("credentials that AWS does not take: exit 2, and they are not repeated", async () => {
  const server = await aws(worldWith());
  const environment = { ...server.environment, AWS_ACCESS_KEY_ID: "AKIANOBODYKNOWSTHIS1" };
  const { status, out, err } = await runLive(["audit"], environment);
  expect(status).toBe(2);
  expect(out + err).not.toContain("AKIANOBODYKNOWSTHIS1");
});

test("credentials reach no output, whatever AWS answers", async () => {
  const refused = ["GetBucketPolicy", "SimulatePrincipalPolicy"];
  const server = await aws(worldWith(), ({ operation }) =>
    refused.includes(operation) ? { kind: "access-denied" } : undefined,
  );
  const { status, out, err } = await runLive(["audit", "--format", "json"], server.environment);
  expect(status).toBe(3);
  for (const secret of secretsOf(server.environment)) expect(out + err).not.toContain(secret);
});

test("several accounts: each is read with its own role", async () => {
  const storage = "777788889999";
  const config = (accounts: string) => `version: 1\naccounts:\n${accounts}`;
  const reader = (id: string) => `arn:aws:iam::${id}:role/ExportGateReader`;
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, "gate.yml"),
    config(
      [ACCOUNT, storage].map((id) => `  - { id: "${id}", role: "${reader(id)}", regions: [eu-west-2] }\n`).join(""),
    ),
  );
  const server = await aws({
    ...worldWith(),
    caller: "arn:aws:iam::444455556666:user/auditor",
    assumable: [ACCOUNT, storage].map(reader),
    accounts: [{ id: "444455556666" }, account, { id: storage }],
  });
  const { status, out } = await runLive(
    ["audit", "--config", "gate.yml", "--format", "json"],
    server.environment,
    folder,
  );
  const report = read(out);
  expect(report.exports.map(({ name }) => name)).toEqual([`${ACCOUNT}/GenesysExport`]);
  expect(report.simulator?.agreed).toBe(report.simulator?.asked);
  expect(status).toBe(0);
});

function secretsOf(environment: Readonly<Record<string, string>>): string[] {
  return ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"].map((name) => environment[name] ?? "missing");
}
