import { describe, expect, it } from "vitest";
import { CAUSES } from "../corpus/causes.ts";
import { cured } from "../corpus/judged.ts";
import { jsonTemplate, yamlTemplate } from "../corpus/render/cloudformation.ts";
import { HEALTHY } from "../corpus/story.ts";

interface Template {
  readonly Resources: Readonly<Record<string, Record<string, unknown>>>;
}

/** The templates as `cdk synth` writes them: each resource names its construct. */
function synthesized(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      if (!path.endsWith(".json")) return [path, text];
      const template = JSON.parse(text) as Template;
      const resources = Object.entries(template.Resources).map(([name, resource]) => [
        name,
        { ...resource, Metadata: { "aws:cdk:path": `ExportStack/${name}/Resource` } },
      ]);
      const whole = { ...template, Resources: Object.fromEntries(resources) as object };
      return [path, JSON.stringify(whole, null, 1)];
    }),
  );
}

const storyOf = (wanted: string) => CAUSES.find(({ name }) => name === wanted)?.story ?? HEALTHY;

describe("a template that cdk synth wrote", () => {
  it.each([
    ["only through the VPC endpoint", /ArnNotEquals aws:PrincipalArn/],
    ["action missing on objects", /allow the action/],
    ["no ExternalId", /./],
  ])("is not edited: the advice names the construct (%s)", async (name, says) => {
    const { before, applied } = await cured(synthesized(jsonTemplate(storyOf(name))));
    const [first] = before.findings;

    expect(applied).toEqual([]);
    expect(first?.fix).toBeUndefined();
    expect(first?.advice).toMatch(
      /CDK app, in the construct whose aws:cdk:path is ExportStack\/\w+\/Resource \(.+\), then run cdk synth/,
    );
    expect(first?.advice).toMatch(says);
  });

  it("in YAML, too: there the advice names the resource", async () => {
    const files = yamlTemplate(storyOf("only through the VPC endpoint"));
    const marked = Object.entries(files).map(([path, text]) => [
      path,
      text.replace(
        /^( +)Type: AWS::S3::BucketPolicy$/m,
        "$&\n$1Metadata:\n$1  aws:cdk:path: ExportStack/Policy/Resource",
      ),
    ]);
    const { before, applied } = await cured(Object.fromEntries(marked) as Record<string, string>);

    expect(applied).toEqual([]);
    expect(before.findings[0]?.advice).toMatch(/in the construct of the resource \w+ \(/);
  });

  it("is told from one that people write", async () => {
    const { applied } = await cured(jsonTemplate(storyOf("only through the VPC endpoint")));

    expect(applied).toHaveLength(1);
  });
});
