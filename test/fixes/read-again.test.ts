import { describe, expect, it } from "vitest";
import { decisionsOf } from "../../src/commands/judge.ts";
import { addFixes } from "../../src/fixes/add-fixes.ts";
import type { Patient } from "../../src/fixes/model.ts";
import { readCuresAgain } from "../../src/fixes/read-again.ts";
import type { Inventory } from "../../src/inventory/model.ts";
import { findFindings } from "../../src/rules/find.ts";
import type { Finding } from "../../src/rules/model.ts";
import { loadWorld } from "../../src/sources/load-world.ts";
import { withFiles } from "../../src/sources/tree/overlay.ts";
import { CAUSES } from "../corpus/causes.ts";
import { yamlTemplate } from "../corpus/render/cloudformation.ts";
import { HEALTHY } from "../corpus/story.ts";
import { memoryTree } from "../sources/memory-tree.ts";

const NOW = new Date("2026-11-21T12:00:00Z");
const story = CAUSES.find(({ name }) => name === "only through the VPC endpoint")?.story ?? HEALTHY;
const tree = memoryTree(yamlTemplate(story));

async function patientWithFixes(): Promise<{ readonly patient: Patient; readonly findings: readonly Finding[] }> {
  const world = await loadWorld(tree);
  const exports = decisionsOf(world, NOW);
  const patient = { inventory: world.inventory, exports, now: NOW };
  return { patient, findings: addFixes(findFindings(world, exports, world.settings, NOW), patient) };
}

const readWith =
  (change: (text: string) => string) =>
  async (files: ReadonlyMap<string, string>): Promise<Inventory> =>
    (await loadWorld(withFiles(tree, new Map([...files].map(([path, text]) => [path, change(text)]))))).inventory;

async function fixWith(change: (text: string) => string) {
  const { patient, findings } = await patientWithFixes();
  const [finding] = await readCuresAgain(findings, patient, readWith(change));
  return finding;
}

describe("the cure of a template", () => {
  it("is not verified before the edited file was read", async () => {
    const { findings } = await patientWithFixes();

    expect(findings[0]?.fix).toMatchObject({ verified: false });
  });

  it("is verified where the edited file says what was meant", async () => {
    expect((await fixWith((text) => text))?.fix).toMatchObject({ verified: true, complete: true });
  });

  it.each<[string, (text: string) => string]>([
    ["no YAML any more", (text) => `${text}\n  - : [`],
    ["a policy less", (text) => text.replace("Type: AWS::S3::BucketPolicy", "Type: AWS::SNS::Topic")],
    ["a role less", (text) => text.replace("Type: AWS::IAM::Role", "Type: AWS::SNS::Topic")],
    ["another name for the role", (text) => text.replace("RoleName: GenesysExport", "RoleName: Other")],
    ["no cure", (text) => text.replace("ArnNotEquals", "ArnEquals")],
    ["an open door", (text) => text.replace(/Principal:\n\s+AWS: !Sub "arn:aws:iam::\$\{Gen.*/, 'Principal: "*"')],
  ])("is none where the edited file is %s", async (_, change) => {
    const finding = await fixWith(change);

    expect(finding?.fix).toBeUndefined();
    expect(finding?.advice).toMatch(/ArnNotEquals aws:PrincipalArn/);
  });
});
