/** Drift of repositories that hold templates, against what AWS holds, all the way to the report. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { judgeLive } from "../../src/commands/live.ts";
import type { Report } from "../../src/report/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import type { World } from "../../src/sources/model.ts";
import type { SavedAccount, SavedInventory } from "../../src/sources/saved/model.ts";
import { parseSavedInventory } from "../../src/sources/saved/parse.ts";
import { openDirectoryTree } from "../../src/sources/tree/directory.ts";
import { memoryTree } from "../sources/memory-tree.ts";

const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const NOW = new Date("2026-11-21T12:00:00Z");

const parsed = parseSavedInventory("aws.json", readFileSync(example("drift/aws.json")));
if (!("ok" in parsed)) throw new Error("the example's inventory cannot be read");
const saved = parsed.ok;
const [account] = saved.accounts;
if (account === undefined) throw new Error("the example's inventory has no account");

/** The example's account, changed, as JSON text first and then in parts. */
function awsWith(replace: Readonly<Record<string, string>>, more: Partial<SavedAccount> = {}): SavedInventory {
  const text = Object.entries(replace).reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`the inventory has no ${from}`);
    return all.replaceAll(from, to);
  }, JSON.stringify(account));
  return { ...saved, accounts: [{ ...(JSON.parse(text) as SavedAccount), ...more }] };
}

async function drift(files: World, held: SavedInventory = saved): Promise<Report> {
  const { report } = await judgeLive({
    mode: "drift",
    files,
    saved: held,
    now: NOW,
    startedAt: NOW.getTime(),
    strict: false,
    overrides: {},
    simulation: { mode: "off", environment: {}, progress: { step: () => {}, done: () => {} } },
  });
  return report;
}

const told = ({ drift: found = [] }: Report): readonly string[] => found.map(({ kind, change }) => `${kind} ${change}`);
const said = ({ notEvaluated }: Report): string => notEvaluated.map(({ what, why }) => `${what}: ${why}`).join("\n");
const load = async (name: string): Promise<World> => loadWorld(await openDirectoryTree(example(name)));
/** The example without its config: all of it is discovered. */
const discover = async (name: string, folder: string): Promise<World> =>
  loadWorld(await openDirectoryTree(example(name)), { paths: [folder] });

describe("the examples against AWS with what they say", () => {
  // The provider's default tag is declared, and AWS' role lacks it.
  const TAG = ["role-tags differs"];

  test.each<[string, readonly string[]]>([
    ["terraform", TAG],
    ["terraform-plan", TAG],
    ["cloudformation", []],
    ["cdk", []],
  ])("%s", async (name, expected) => {
    const report = await drift(await load(name));
    expect(told(report)).toEqual(expected);
    expect(report.drift?.flatMap(({ breaks }) => breaks)).toEqual([]);
    expect(said(report)).not.toContain("nothing that was read");
  });

  test.each(["terraform", "cloudformation", "cdk"])("%s: what the key's id was taken for is said", async (name) => {
    expect(said(await drift(await load(name)))).toMatch(
      /the id of the key \S+: taken to be 11111111-2222-4333-8444-555555555555 \(the key of the bucket acme-legal-recordings in AWS\)/,
    );
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "a statement of the role",
      { "s3:AbortMultipartUpload": "s3:ListMultipartUploadParts" },
      "identity-policies differs",
    ],
    ["the endpoint in the bucket policy", { "vpce-0abc": "vpce-0def" }, "bucket-policy differs"],
    ["who may use the key", { "kms:*": "kms:Decrypt" }, "key-policy differs"],
    ["whom the role trusts", { "765628985471": "444455556666" }, "trust-policy differs"],
  ])("what somebody changed by hand is still found: %s", async (_, replace, expected) => {
    for (const name of ["terraform", "cloudformation", "cdk"])
      expect(told(await drift(await load(name), awsWith(replace)))).toContain(expected);
  });

  test("the role may use another key than the bucket's: drift", async () => {
    const [role] = account.roles;
    const text = JSON.stringify(role).replaceAll("key/11111111-", "key/99999999-");
    const held = awsWith({}, { roles: [JSON.parse(text) as SavedAccount["roles"][number]] });
    for (const name of ["terraform", "cloudformation", "cdk"])
      expect(told(await drift(await load(name), held))).toContain("identity-policies differs");
  });

  test("tags that a stack gives its role are none of the template's", async () => {
    const tags = { value: { team: "legal", "aws:cloudformation:stack-name": "Exports" } };
    const held = awsWith({}, { roles: account.roles.map((role) => ({ ...role, tags })) });
    expect(told(await drift(await load("cloudformation"), held))).toEqual([]);
  });
});

describe("templates without a config", () => {
  test("account, key and ExternalId come from AWS; what is left open is compared as a pattern, and said", async () => {
    const report = await drift(await discover("terraform", "infra"));
    expect(told(report)).toEqual(["role-tags differs"]);
    expect(said(report)).toContain("the account that the templates are deployed to: taken to be 111122223333");
    expect(said(report)).toContain("drift of the trust policy of role GenesysExport, in part: ");
  });

  test("what is left open must still fit", async () => {
    const held = awsWith({ "s3:::acme-legal-recordings/3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10/*": "s3:::acme-other/*" });
    expect(told(await drift(await discover("terraform", "infra"), held))).toContain("identity-policies differs");
  });

  test("a role that may be the templates' is not said to be in no file", async () => {
    const report = await drift(await discover("cloudformation", "templates"));
    expect(told(report)).toEqual([]);
    expect(said(report)).toContain("whether role GenesysExport, which trusts Genesys, is in the files");
  });

  test("one role more than the templates may have: some role is in no file, which one nobody knows", async () => {
    const more = account.roles.map((role) => ({ ...role, arn: `${role.arn}Two` }));
    const held = awsWith({}, { roles: [...account.roles, ...more] });
    const report = await drift(await discover("cloudformation", "templates"), held);
    expect(told(report)).toEqual(["role unknown", "role unknown"]);
  });
});

describe("generated names", () => {
  const template = {
    Resources: {
      ExportRole: {
        Type: "AWS::IAM::Role",
        Properties: {
          AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [
              {
                Effect: "Allow",
                Principal: { AWS: "arn:aws:iam::765628985471:root" },
                Action: "sts:AssumeRole",
                Condition: { StringEquals: { "sts:ExternalId": "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10" } },
              },
            ],
          },
          Policies: [
            {
              PolicyName: "write",
              PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                  { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::acme-legal-recordings/*" },
                ],
              },
            },
          ],
        },
      },
    },
  };
  const files = (): Promise<World> => loadWorld(memoryTree({ "stack.json": template }));
  const NAME = "Exports-ExportRole-1ABCDEFGHIJKL";
  const named = (tags: Readonly<Record<string, string>>): SavedInventory =>
    awsWith(
      {},
      {
        roles: account.roles.map((role) => ({
          ...role,
          arn: role.arn.replace("GenesysExport", NAME),
          tags: { value: tags },
        })),
        buckets: account.buckets.map((bucket) => ({ ...bucket, policy: { value: null } })),
      },
    );

  test("a role that CloudFormation's tags name is compared", async () => {
    const report = await drift(await files(), named({ "aws:cloudformation:logical-id": "ExportRole" }));
    expect(told(report)).toEqual(["identity-policies differs"]);
    expect(report.drift?.[0]?.attachedTo).toBe(`arn:aws:iam::111122223333:role/${NAME}`);
  });

  test("one that nothing names is not, and that is said: neither missing nor undeclared", async () => {
    const report = await drift(await files(), named({}));
    expect(told(report)).toEqual([]);
    expect(said(report)).toContain("the name of the role ExportRole: nothing that was read of AWS tells it");
    expect(said(report)).toMatch(/drift of role \S+: arn:aws:iam::\(known after apply\):role\/\(known after apply\)/);
  });
});
