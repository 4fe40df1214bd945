import { describe, expect, test } from "vitest";
import { readEvidence } from "../../src/evidence/read.ts";
import { explainEvidence } from "../../src/explain/explain.ts";
import { documentsOfPolicy, readOfPolicy } from "../../src/explain/named-policy.ts";
import { renderText } from "../../src/explain/text.ts";
import type { PolicyDocument } from "../../src/inventory/model.ts";
import { BUCKET, configWith, policy, worldOf } from "../support/world.ts";
import { OBJECT, SESSION } from "./records.ts";

const SCP_ARN = "arn:aws:organizations::777788889999:policy/o-exampleorgid/service_control_policy/p-abcd1234";
const PHRASE = "with an explicit deny in a service control policy";
const TEXT = `User: ${SESSION} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::${BUCKET}/${OBJECT}" ${PHRASE}: ${SCP_ARN}`;
const ALL = policy({ Sid: "Full", Effect: "Allow", Action: "*", Resource: "*" });

async function explained(names: readonly string[]) {
  const scps = names.map((name) => `policies/${name}.json`);
  const { inventory } = await worldOf(
    names.length === 0
      ? {}
      : {
          ...configWith([
            "inventory:\n",
            `inventory:\n  organization: { id: o-exampleorgid, scps: [[${scps.join(", ")}]] }\n`,
          ]),
          ...Object.fromEntries(scps.map((path) => [path, ALL])),
        },
  );
  const read = readEvidence(TEXT);
  const now = new Date("2026-11-21T12:00:00Z");
  const all = explainEvidence({ input: "input", read, inventory, problems: [], now, likeManualUpload: false });
  return {
    suspects: all.groups[0]?.cause.suspects,
    text: renderText(all, inventory.documents, { color: false, width: 100 }).replace(/\s+/g, " "),
  };
}

describe("the policy that AWS names", () => {
  test("is the file that has its id: that one differs from AWS", async () => {
    const { suspects, text } = await explained(["p-FullAWSAccess", "p-abcd1234"]);

    expect(suspects).toMatchObject([
      { kind: "scp", path: "policies/p-abcd1234.json", why: expect.stringMatching(/AWS holds another one/) },
    ]);
    expect(text).toContain(`AWS says "${PHRASE}" and names the policy ${SCP_ARN}.`);
  });

  test("is in no file: the read of this very policy is told", async () => {
    const { suspects, text } = await explained(["full-access"]);

    expect(suspects).toMatchObject([{ read: "aws organizations describe-policy --policy-id p-abcd1234" }]);
    expect(suspects?.[0]).not.toHaveProperty("path");
    expect(suspects?.[0]?.why).toMatch(/none of those in the inventory \(policies\/full-access\.json\)/);
    expect(text).toContain("aws organizations describe-policy --policy-id p-abcd1234");
  });

  test("without any SCP in the inventory", async () => {
    expect((await explained([])).suspects).toMatchObject([{ why: "the inventory has none for it" }]);
  });
});

const at = (path: string, address?: string): PolicyDocument =>
  ({ path, ...(address === undefined ? {} : { address }) }) as PolicyDocument;

test.each([
  { arn: SCP_ARN, documents: [at(SCP_ARN), at("p-abcd1234.json")], found: [SCP_ARN] },
  { arn: SCP_ARN, documents: [at("scps/P-ABCD1234.json"), at("p-abcd12345.json")], found: ["scps/P-ABCD1234.json"] },
  {
    arn: "arn:aws:iam::111122223333:policy/team/Export.Write",
    documents: [at("export.write.json"), at("write.yaml"), at("t.yaml", 'aws_iam_policy.x["Export.Write"]')],
    found: ["export.write.json", "t.yaml"],
  },
  { arn: "arn:aws:s3:::x", documents: [at("x.json")], found: [] },
])("$arn among documents", ({ arn, documents, found }) => {
  expect(documentsOfPolicy(arn, documents).map(({ path }) => path)).toEqual(found);
});

test.each([
  [SCP_ARN, "aws organizations describe-policy --policy-id p-abcd1234"],
  [
    "arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess",
    "aws organizations describe-policy --policy-id p-FullAWSAccess",
  ],
  [
    "arn:aws:iam::111122223333:policy/Export",
    "aws iam get-policy --policy-arn arn:aws:iam::111122223333:policy/Export (then aws iam get-policy-version with its DefaultVersionId)",
  ],
  ["arn:aws:iam::111122223333:policy/x; rm -rf ~", undefined],
])("%s is read by %s", (arn, command) => {
  expect(readOfPolicy(arn)).toBe(command);
});
