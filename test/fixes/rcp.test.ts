import { describe, expect, it } from "vitest";
import { cured } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { HEALTHY, type Story } from "../corpus/story.ts";

interface Written {
  readonly Statement: readonly { readonly Sid: string; readonly Action: unknown; readonly Condition: unknown }[];
}

const perimeter = (Action: unknown): Story => ({
  ...HEALTHY,
  rcp: [
    {
      Sid: "IdentityPerimeter",
      Effect: "Deny",
      Principal: "*",
      Action,
      Resource: "*",
      Condition: {
        StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-exampleorgid" },
        BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
      },
    },
  ],
});

async function curedWith(Action: unknown) {
  const { report, applied, files } = await cured(jsonDocuments(perimeter(Action)));
  return { report, description: applied[0]?.description, after: files[0]?.after ?? "{}" };
}

describe("Genesys' account in the identity perimeter of an RCP", () => {
  it("is exempt from sts:AssumeRole alone, where other actions are denied in the same statement", async () => {
    const { report, description, after } = await curedWith(["sts:AssumeRole", "s3:*", "kms:*"]);
    const [own, old] = (JSON.parse(after) as Written).Statement;

    expect(report.verdict).toBe("pass");
    expect(own).toMatchObject({
      Sid: "IdentityPerimeterstsAssumeRole",
      Action: "sts:AssumeRole",
      Condition: { StringNotEqualsIfExists: { "aws:PrincipalAccount": "765628985471" } },
    });
    expect(old).toMatchObject({ Sid: "IdentityPerimeter", Action: ["s3:*", "kms:*"] });
    expect(JSON.stringify(old)).not.toContain("765628985471");
    expect(description).toMatch(/of sts:AssumeRole\), for every role and resource under this RCP/);
  });

  it.each(["sts:*", "sts:AssumeRole"])("names the actions and their scope where the Deny is of %s", async (action) => {
    const { report, description } = await curedWith(action);

    expect(report.verdict).toBe("pass");
    expect(description).toContain(`from the Deny (of ${action}), for every role and resource under this RCP`);
  });
});
