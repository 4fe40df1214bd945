import { describe, expect, test } from "vitest";
import { readEvidence } from "../../src/evidence/read.ts";
import { explainEvidence } from "../../src/explain/explain.ts";
import type { Comparison } from "../../src/explain/model.ts";
import { BUCKET, changed, withStatements, worldOf } from "../support/world.ts";
import { type Json, s3Record } from "./records.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

async function compared(
  records: readonly Json[],
  changes: Readonly<Record<string, string | null>>,
): Promise<Comparison | undefined> {
  const { inventory } = await worldOf(changes);
  const read = records.length === 0 ? { evidence: [], unreadable: [] } : readEvidence(JSON.stringify(records));
  return explainEvidence({ input: "input", read, inventory, problems: [], now: NOW, likeManualUpload: true })
    .comparison;
}

const deny = (sid: string, condition: object) =>
  withStatements("policies/bucket.json", {
    Sid: sid,
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: `arn:aws:s3:::${BUCKET}/*`,
    Condition: condition,
  });

describe("from two records (claim 18)", () => {
  test("the key on which the denying statement turns", async () => {
    const working = s3Record({ error: null, record: { vpcEndpointId: "vpce-0abc", sourceIPAddress: "10.0.0.9" } });
    const comparison = await compared(
      [working, s3Record()],
      deny("DenyOutsideVpc", { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } }),
    );

    expect(comparison).toMatchObject({ from: "records", settled: true });
    expect(comparison?.rows.find(({ decides }) => decides)).toEqual({
      key: "aws:SourceVpce",
      working: "vpce-0abc",
      failing: null,
      decides: true,
    });
    expect(comparison?.said).toMatch(/^`aws:SourceVpce` makes the difference/);
  });

  test("a header", async () => {
    const working = s3Record({ error: null, parameters: { "x-amz-server-side-encryption": "aws:kms" } });
    const comparison = await compared(
      [working, s3Record()],
      deny("Unencrypted", { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } }),
    );

    expect(comparison?.rows.filter(({ decides }) => decides).map(({ key }) => key)).toEqual([
      "s3:x-amz-server-side-encryption",
    ]);
  });

  test("what the inventory does not deny is not settled", async () => {
    const working = s3Record({ error: null, record: { vpcEndpointId: "vpce-0abc", sourceIPAddress: "10.0.0.9" } });
    const comparison = await compared([working, s3Record()], {});

    expect(comparison?.settled).toBe(false);
    expect(comparison?.said).toMatch(/does not deny the failing request/);
  });
});

interface Row {
  readonly name: string;
  readonly condition: object;
  readonly key: string;
  readonly working: string;
}

const ROWS: readonly Row[] = [
  {
    name: "an endpoint",
    condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
    key: "aws:SourceVpce",
    working: "vpce-0abc",
  },
  {
    name: "an address range",
    condition: { NotIpAddress: { "aws:SourceIp": "198.51.100.0/24" } },
    key: "aws:SourceIp",
    working: "198.51.100.0",
  },
  {
    name: "an encryption header",
    condition: { StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" } },
    key: "s3:x-amz-server-side-encryption",
    working: "aws:kms",
  },
];

describe("from the model of Genesys Cloud's upload", () => {
  test.each(ROWS)("$name", async ({ condition, key, working }) => {
    const comparison = await compared([], deny("Stop", condition));

    expect(comparison).toMatchObject({ from: "model", settled: true });
    expect(comparison?.rows.find((row) => row.key === key)).toMatchObject({ working, decides: true });
  });

  test("where the inventory lets Genesys Cloud in there is nothing to compare", async () => {
    expect(await compared([], {})).toBeUndefined();
  });

  test("where nobody could upload with the role, neither", async () => {
    const nothing = changed("policies/role-export.json", (statements) =>
      statements.filter(({ Sid }) => Sid !== "WriteRecordings"),
    );

    expect(await compared([], nothing)).toBeUndefined();
  });
});
