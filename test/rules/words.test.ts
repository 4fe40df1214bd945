import { describe, expect, it } from "vitest";
import { HOLE } from "../../src/authorization/hole.ts";
import { listOf } from "../../src/rules/phrases.ts";
import { changed, configWith, type Files, reportWith } from "../support/world.ts";

const REGION = "      region: eu-west-2\n    role";

/** A trust policy for an account that is nobody's of the export. */
const TRUSTS_ALL = changed("policies/role-trust.json", ([first]) => [{ ...first, Principal: "*" }]);

async function finding(files: Files, rule: string) {
  return (await reportWith(files)).findings.find((one) => one.rule === rule);
}

describe("whom a trust policy is to name", () => {
  it.each<[string, string, RegExp]>([
    ["a core region", REGION, /^name Genesys' account as Principal, arn:aws:iam::765628985471:root, and/],
    ["no region", "    role", /^name Genesys' account as Principal, arn:aws:iam::765628985471:root, and/],
    [
      "the FedRAMP region",
      "      region: us-east-2\n    role",
      /^name Genesys' account \(confirm it with Genesys\) as Principal, arn:aws:iam::325654371633:root, and/,
    ],
    [
      "a region without a published account",
      "      region: eusc-de-east-1\n    role",
      /^name the account that Genesys gave you as Principal and keep the ExternalId$/,
    ],
    [
      "a declared account",
      '      region: us-east-2\n      account: "123456789012"\n    role',
      /^name Genesys' account as Principal, arn:aws:iam::123456789012:root, and/,
    ],
  ])("%s", async (_, region, advice) => {
    const found = await finding({ ...TRUSTS_ALL, ...configWith([REGION, region]) }, "trust-too-wide");

    expect(found?.advice).toMatch(advice);
  });
});

describe("sentences", () => {
  it("keep the case of an action that they start with", async () => {
    const read = changed("policies/role-export.json", ([write, ...rest]) => [
      { ...write, Action: ["s3:PutObject", "s3:AbortMultipartUpload"] },
      ...rest,
    ]);

    expect((await finding(read, "put-object-acl-denied"))?.why).toMatch(/^s3:PutObjectAcl is not among these actions/);
  });

  it("cite no rule that says something else", async () => {
    const foreign = changed("policies/bucket.json", ([own]) => [{ ...own, Resource: "arn:aws:s3:::another-bucket/*" }]);

    expect((await finding(foreign, "malformed-policy"))?.why).not.toMatch(/\(R1\)/);
  });
});

describe("text that a template leaves open", () => {
  it.each<[string, readonly string[], string]>([
    ["all of it", [HOLE], "text that is known only after deployment"],
    ["all of it, quoted", [`\`${HOLE}\``], "text that is known only after deployment"],
    [
      "a part of it",
      ["o-example", `arn:aws:iam::444455556666:role/${HOLE}`],
      "o-example or arn:aws:iam::444455556666:role/(known after apply)",
    ],
  ])("is said in words: %s", (_, values, words) => {
    expect(listOf(values)).toBe(words);
  });
});
