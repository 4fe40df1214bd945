import { describe, expect, it } from "vitest";
import { cured } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { HEALTHY, type Statement, type Story } from "../corpus/story.ts";

const CONDITION = {
  IpAddress: { "aws:SourceIp": "192.0.2.0/24" },
  StringEquals: { "aws:PrincipalTag/team": "legal" },
};
const [trust] = HEALTHY.trust;
const [write, settings, key] = HEALTHY.role;
const keyStatement = (more: Statement): Statement => ({
  Sid: "Use",
  Effect: "Allow",
  Principal: { AWS: "{role}" },
  Action: ["kms:GenerateDataKey", "kms:Decrypt"],
  Resource: "*",
  ...more,
});

interface Row {
  readonly name: string;
  readonly story: Story;
  readonly says: RegExp;
}

const ROWS: readonly Row[] = [
  {
    name: "a statement of its own for the role",
    story: { ...HEALTHY, role: [{ ...write, Condition: CONDITION }, settings ?? {}, key ?? {}] },
    says: /allow s3:PutObject.*, without the conditions on aws:SourceIp, aws:PrincipalTag\/team/,
  },
  {
    name: "another statement that gets the action",
    story: {
      ...HEALTHY,
      role: [
        { ...write, Sid: "Acl", Action: ["s3:PutObjectAcl"], Condition: CONDITION },
        { ...write, Action: ["s3:PutObject", "s3:AbortMultipartUpload"] },
        settings ?? {},
        key ?? {},
      ],
    },
    says: /add s3:PutObjectAcl to statement WriteRecordings, without the conditions on aws:SourceIp, aws:PrincipalTag\/team/,
  },
  {
    name: "a trust policy, whose new statement asks for the ExternalId, too",
    story: {
      ...HEALTHY,
      trust: [
        {
          ...trust,
          Condition: {
            StringEquals: { "sts:ExternalId": "{organization}", "aws:SourceVpc": "vpc-0abc" },
            Bool: { "aws:MultiFactorAuthPresent": "true" },
          },
        },
      ],
    },
    says: /ExternalId, without the conditions on aws:SourceVpc, aws:MultiFactorAuthPresent$/,
  },
  {
    name: "a key policy, whose new statement asks for the way, too",
    story: {
      ...HEALTHY,
      key: [
        keyStatement({
          Condition: {
            StringEquals: { "kms:ViaService": "s3.eu-west-2.amazonaws.com", "aws:PrincipalTag/team": "legal" },
            Bool: { "aws:MultiFactorAuthPresent": "true" },
          },
        }),
      ],
    },
    says: /through S3.*, without the conditions on aws:PrincipalTag\/team, aws:MultiFactorAuthPresent/,
  },
];

describe("a cure that allows without conditions that somebody wrote names every one of them", () => {
  it.each(ROWS)("$name", async ({ story, says }) => {
    const { before } = await cured(jsonDocuments(story));
    const descriptions = before.findings.map(({ fix }) => fix?.description ?? "");

    expect(descriptions).toContainEqual(expect.stringMatching(says));
  });
});

describe("the right ExternalId", () => {
  it("is never written for another principal that has the same wrong one", async () => {
    const Condition = { StringEquals: { "sts:ExternalId": "9c8b7a60-5d4e-4f3a-8b2c-1d0e9f8a7b6c" } };
    const vendor = { ...trust, Sid: "Vendor", Principal: { AWS: "arn:aws:iam::999988887777:root" }, Condition };
    const twice = [{ ...trust, Condition }, { ...trust, Sid: "Again", Condition }, vendor];
    const { files } = await cured(jsonDocuments({ ...HEALTHY, trust: twice }));

    const after = JSON.parse(files[0]?.after ?? "{}") as { Statement: { Condition: unknown }[] };
    expect(after.Statement.map(({ Condition: one }) => JSON.stringify(one).includes("9c8b7a60"))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
