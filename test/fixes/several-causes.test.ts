import { describe, expect, it } from "vitest";
import { cured } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { HEALTHY, type Statement, type Story } from "../corpus/story.ts";

const deny = (Sid: string, more: Statement): Statement => ({
  Sid,
  Effect: "Deny",
  Action: "s3:*",
  Resource: ["{bucket}", "{bucket}/*"],
  Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
  ...more,
});
const ONLY_OTHER_SERVICES = [{ Sid: "Services", Effect: "Allow", Action: ["ec2:*", "kms:*"], Resource: "*" }];
const statementsOf = (text = "{}"): readonly { readonly Sid: string; readonly Condition?: unknown }[] =>
  (JSON.parse(text) as { Statement: { Sid: string; Condition?: unknown }[] }).Statement;

describe("calls that several causes stop", () => {
  it("are cured of the one that is in the repository, where an SCP stops them, too", async () => {
    const bucket = [...HEALTHY.bucket, deny("OnlyThroughVpc", { Principal: "*" })];
    const story: Story = { ...HEALTHY, bucket, scp: ONLY_OTHER_SERVICES };
    const { before, report, applied, files } = await cured(jsonDocuments(story));
    const [finding] = before.findings;

    expect(finding?.fix).toMatchObject({ verified: true, complete: false });
    expect(finding?.fix?.description).toMatch(/That alone is not enough/);
    expect(applied.map(({ path }) => path)).toEqual(["policies/bucket.json"]);
    const cure = statementsOf(files[0]?.after).find(({ Sid }) => Sid === "OnlyThroughVpc");
    expect(JSON.stringify(cure?.Condition)).toContain("aws:PrincipalArn");
    expect(report.verdict).toBe("fail");
    expect(report.findings[0]?.message).toMatch(/service control policy/);
    expect(report.findings[0]?.advice).toMatch(/own the organization's SCPs/);
  });

  it("are cured step by step, where one policy holds both", async () => {
    const role = [
      ...HEALTHY.role.slice(1),
      {
        Sid: "Network",
        Effect: "Deny",
        Action: "s3:*",
        Resource: "*",
        Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
      },
    ];
    const { report, applied } = await cured(jsonDocuments({ ...HEALTHY, role }));

    expect(applied.length).toBeGreaterThan(1);
    expect(report.verdict).toBe("pass");
  });

  it("are not said to be cured where the denial only moves within its policy", async () => {
    const { before } = await cured(
      jsonDocuments({
        ...HEALTHY,
        bucket: [
          ...HEALTHY.bucket,
          deny("OnlyThroughVpc", { Principal: "*" }),
          deny("OnlyTls13", { Principal: "*", Condition: { NumericLessThan: { "s3:TlsVersion": "1.3" } } }),
          deny("Everything", { Principal: "*", Condition: { ArnEquals: { "aws:PrincipalArn": "{role}" } } }),
        ],
      }),
    );

    for (const { fix } of before.findings) expect(fix?.description ?? "").not.toMatch(/That alone is not enough/);
  });
});
