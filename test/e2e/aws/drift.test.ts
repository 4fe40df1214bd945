/** `drift` of dist/cli.js: the healthy example's files against a loopback AWS. */

import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import validateReport from "../../../src/generated/report-validator.js";
import type { Document, WorldAccount } from "../../support/aws/model.ts";
import { temporaryFolder } from "../action/run-action.ts";
import { account, aws, BUCKET, exampleDocument, HEALTHY, KEY, runLive, worldWith } from "./account.ts";

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

interface ReportOfDrift {
  readonly verdict: string;
  readonly drift: readonly { readonly kind: string; readonly change: string; readonly breaks: readonly object[] }[];
  readonly findings: readonly Finding[];
}

async function drift(changes: Partial<WorldAccount>): Promise<{ status: number | null; report: ReportOfDrift }> {
  const server = await aws(worldWith(changes));
  const { status, out } = await runLive(["drift", "--format", "json"], server.environment);
  const report = JSON.parse(out);
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
  expect(server.unexpected).toEqual([]);
  return { status, report };
}

const [bucket] = account.buckets ?? [];
const [role] = account.roles ?? [];

function withBucketPolicy(policy: Document): Partial<WorldAccount> {
  return { buckets: bucket === undefined ? [] : [{ ...bucket, policy }] };
}

function statement(more: object): Document {
  const resources = [`arn:aws:s3:::${BUCKET}`, `arn:aws:s3:::${BUCKET}/*`];
  const deny = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: resources, ...more };
  return { Version: "2012-10-17", Statement: [deny] };
}

const PLAIN_HTTP = { Condition: { Bool: { "aws:SecureTransport": "false" } } };

test("what is deployed as the files say is no drift", async () => {
  const { status, report } = await drift({});
  expect(report.drift).toEqual([]);
  expect(status).toBe(0);
});

test("the same in other words is no drift", async () => {
  const reordered = statement({
    Sid: "AnotherName",
    Principal: { AWS: ["*"] },
    Action: ["S3:*"],
    Resource: [`arn:aws:s3:::${BUCKET}/*`, `arn:aws:s3:::${BUCKET}`],
    Condition: { Bool: { "aws:SecureTransport": [false] } },
  });
  const { report } = await drift(withBucketPolicy(reordered));
  expect(report.drift).toEqual([]);
});

test("a change by hand that breaks the export is an error, and the cause is named beside the drift", async () => {
  const { status, report } = await drift(
    withBucketPolicy(statement({ Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } } })),
  );
  expect(report.drift).toMatchObject([
    { kind: "bucket-policy", change: "differs", breaks: [{ export: "legal-hold", side: "live" }] },
  ]);
  const errors = report.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule);
  expect(errors).toEqual(expect.arrayContaining(["put-object-denied", "drift-breaks-export"]));
  expect(status).toBe(1);
});

test("a change by hand that breaks nothing is a warning", async () => {
  const harmless = statement({ ...PLAIN_HTTP, Action: "s3:Put*" });
  const { report } = await drift(withBucketPolicy(harmless));
  expect(report.drift).toMatchObject([{ kind: "bucket-policy", change: "differs", breaks: [] }]);
  expect(report.findings.filter(({ rule }) => rule === "drift").map(({ severity }) => severity)).toEqual(["warning"]);
});

test("a policy that somebody attached beside is drift", async () => {
  const { report } = await drift({
    roles:
      role === undefined
        ? []
        : [{ ...role, inlinePolicies: { ...role.inlinePolicies, more: exampleDocument("role-export") } }],
  });
  expect(report.drift).toEqual([]);
  const other: Document = {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::${BUCKET}/*` }],
  };
  const second = await drift({
    roles: role === undefined ? [] : [{ ...role, inlinePolicies: { ...role.inlinePolicies, more: other } }],
  });
  expect(second.report.drift).toMatchObject([{ kind: "identity-policies", change: "differs" }]);
});

test("a bucket policy that is gone, another key: drift of its own kind each", async () => {
  const other = "arn:aws:kms:eu-west-2:111122223333:key/99999999-2222-4333-8444-555555555555";
  const { policy: _gone, ...bare } = bucket ?? { name: BUCKET, region: "eu-west-2" };
  const { status, report } = await drift({
    buckets: [{ ...bare, encryption: { algorithm: "aws:kms", key: other, bucketKey: true } }],
    keys: [...(account.keys ?? []), { arn: other, policy: exampleDocument("key") }],
  });
  expect(report.drift.map(({ kind, change }) => `${kind} ${change}`).sort()).toEqual([
    "bucket-policy missing",
    "encryption differs",
  ]);
  expect(status).not.toBe(0);
  expect(KEY).not.toBe(other);
});

test("files that are silent about what AWS holds are judged with it: applying them would stop the export", async () => {
  const folder = temporaryFolder();
  cpSync(HEALTHY, folder, { recursive: true });
  const config = join(folder, ".github/genesys-export-gate.yml");
  const silent = readFileSync(config, "utf8").replace(/^ +encryption:.*\n/m, "");
  writeFileSync(config, silent.replace(/^ +keys:\n.*\n.*\n/m, ""));
  const policy = join(folder, "policies/role-export.json");
  const parsed = JSON.parse(readFileSync(policy, "utf8")) as { Statement: { Action: string | string[] }[] };
  const withoutKey = parsed.Statement.filter(({ Action }) => !JSON.stringify(Action).includes("kms:"));
  writeFileSync(policy, JSON.stringify({ ...parsed, Statement: withoutKey }, null, 2));
  const server = await aws(worldWith());
  const { status, out } = await runLive(["drift", "--format", "json"], server.environment, folder);
  const report: ReportOfDrift = JSON.parse(out);
  expect(report.drift).toMatchObject([
    { kind: "identity-policies", breaks: [{ export: "legal-hold", side: "files" }] },
  ]);
  expect(status).toBe(1);
});

test("a role that trusts Genesys and is in no file is drift, also where nothing is declared", async () => {
  const folder = temporaryFolder();
  cpSync(join(HEALTHY, "policies"), folder, { recursive: true });
  const rogue = { ...role, arn: "arn:aws:iam::111122223333:role/RogueExport" };
  const server = await aws(worldWith({ roles: role === undefined ? [] : [role, { ...role, ...rogue }] }));
  const { out } = await runLive(["drift", "--format", "json"], server.environment, folder);
  const report: ReportOfDrift = JSON.parse(out);
  expect(report.drift).toContainEqual(expect.objectContaining({ kind: "role", change: "undeclared" }));
  expect(report.findings.map(({ message }) => message)).toContainEqual(expect.stringContaining("RogueExport"));
});
