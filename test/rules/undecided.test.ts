import { expect, it } from "vitest";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import { configWith, policy, reportOn, reportWith, worldOf } from "../support/world.ts";

const CONFIG = ".github/genesys-export-gate.yml";
const EVERYTHING = policy({ Effect: "Allow", Action: "*", Resource: "*" });
const BUCKET = policy({
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:role/GenesysExport" },
  Action: "s3:PutObject",
  Resource: "arn:aws:s3:::acme-legal-recordings/*",
});

it("says the config that settles which policies are the role's", async () => {
  const files = { [CONFIG]: null, "policies/key.json": null, "policies/role-export.json": null };
  const report = reportOn(await worldOf({ ...files, "policies/bucket.json": BUCKET, "policies/p-1.json": EVERYTHING }));
  const finding = report.findings.find(({ rule }) => rule === "call-undecided");

  expect(exitCodeOf(report)).toBe(3);
  expect(finding?.message).toContain("policies/p-1.json allows everything");
  expect(finding?.advice).toMatch(/^write \.github\/genesys-export-gate\.yml/);
  expect(finding?.example).toContain('identity-policies: ["<those of the role: policies/p-1.json>"]');
});

it("says what to add where the config leaves a piece out", async () => {
  const report = await reportWith(configWith(["      trust-policy: policies/role-trust.json\n", ""]));
  const finding = report.findings.find(({ rule }) => rule === "call-undecided");

  expect(finding?.advice).toMatch(/trust-policy/);
});
