import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { accountWith, denied, EXPORT, inventory, known, reportOnSaved, role } from "../sources/saved/healthy.ts";
import { BUCKET, KEY, ROLE, reportWith } from "../support/world.ts";

function placeOf({ findings }: Report, rule: string): string | undefined {
  const found = findings.find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no finding of ${rule}: ${findings.map((one) => one.rule).join(", ")}`);
  return found.location && `${found.location.path}:${found.location.line}`;
}

const DISABLED = { key: { state: known("Disabled") } };
const LOCKED = { bucket: { objectLock: known({ enabled: true, mode: "GOVERNANCE" as const, days: 3 }) } };
const UNREAD = { bucket: { policy: denied("the bucket policy", "s3:GetBucketPolicy") } };

describe("of an export that was found, a finding stands at the policy of what it is about, or nowhere", () => {
  test.each([
    ["a disabled key", DISABLED, "key-not-enabled", `${KEY}#policy:1`],
    ["Object Lock", LOCKED, "object-lock-needs-checksum", `arn:aws:s3:::${BUCKET}#policy:1`],
    [
      "Object Lock without a bucket policy",
      { bucket: { ...LOCKED.bucket, policy: known(null) } },
      "object-lock-needs-checksum",
      undefined,
    ],
    ["plain HTTP without a bucket policy", { bucket: { policy: known(null) } }, "plain-http-accepted", undefined],
    ["a bucket policy that was not read", UNREAD, "call-undecided", undefined],
  ] as const)("%s", (_, changes, rule, place) => {
    expect(placeOf(reportOnSaved(inventory(accountWith(changes)), []), rule)).toBe(place);
  });

  test("declared, it stands where the config declares it", () => {
    const place = { path: "config.yml", line: 3, column: 1, endLine: 3, endColumn: 9 };
    const report = reportOnSaved(inventory(accountWith(DISABLED)), [{ ...EXPORT, place }]);
    expect(placeOf(report, "key-not-enabled")).toBe("config.yml:3");
  });
});

test("a disabled key has a cure", () => {
  const report = reportOnSaved(inventory(accountWith(DISABLED)), []);
  expect(report.findings.find(({ rule }) => rule === "key-not-enabled")?.advice).toContain("aws kms enable-key");
});

describe("no export to judge is said", () => {
  const text = (report: Report): string => {
    const found = report.findings.find(({ rule }) => rule === "no-export-found");
    return `${found?.message} ${found?.advice}`;
  };

  test("of AWS in AWS' words", () => {
    const trust = JSON.stringify({
      Version: "2012-10-17",
      Statement: { Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" }, Action: "sts:AssumeRole" },
    });
    const report = reportOnSaved(
      inventory(accountWith({ roles: [{ ...role, arn: ROLE, trustPolicy: known(trust) }] })),
      [],
    );
    expect(text(report)).toMatch(/no role of the accounts that were read trusts Genesys.*`accounts`/);
    expect(text(report)).not.toMatch(/repository|folder/);
  });

  test("of files in theirs", async () => {
    const none = Object.fromEntries(["trust", "export"].map((name) => [`policies/role-${name}.json`, null]));
    const report = await reportWith({ ...none, ".github/genesys-export-gate.yml": null });
    expect(text(report)).toMatch(/no trust policy of the repository.*folder that holds the policies/);
  });
});
