/** No call of AWS that is not in the table, and no permission in the published policy that is not needed. */

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readOnlyPolicy } from "../../../scripts/read-only-policy.ts";
import { API_CALLS } from "../../../src/sources/aws/permissions.ts";
import { read, sourceFiles } from "../../house/repository.ts";

const files = sourceFiles().filter((path) => /^src\/(sources\/aws|simulator)\//.test(path));
const commands = files.flatMap((path) =>
  [...read(path).matchAll(/\bnew (\w+)Command\(/g)].map(([, operation = ""]) => ({ path, operation })),
);

describe("the table of calls", () => {
  test("has each command that the code makes", () => {
    const operations = Object.keys(API_CALLS).map((name) => name.split(":")[1]);
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter(({ operation }) => !operations.includes(operation))).toEqual([]);
  });

  test("has no call of the inventory that the code does not make, each under its own name", () => {
    const services = files
      .filter((path) => path.startsWith("src/sources/aws/services/"))
      .map(read)
      .join("\n");
    const made = [
      ...services.matchAll(/"(\w+:\w+)": \(input: (\w+)CommandInput\) =>\s*client\.send\(new (\w+)Command\(/g),
    ];
    expect(made.filter(([, name = "", input, command]) => name.split(":")[1] !== command || input !== command)).toEqual(
      [],
    );
    const names = Object.entries(API_CALLS)
      .filter(([, { by }]) => by === "inventory")
      .map(([name]) => name);
    expect(made.map(([, name]) => name).sort()).toEqual(names.sort());
  });

  test("commands of the inventory are made in services/ alone", () => {
    const elsewhere = commands.filter(({ path }) => !/^src\/(sources\/aws\/services|simulator)\//.test(path));
    expect(elsewhere).toEqual([]);
  });

  test("nothing in it writes", () => {
    const actions = Object.values(API_CALLS).flatMap((call): readonly string[] => call.actions);
    const reading =
      /^(iam:(Get|List|Simulate)|s3:(Get|List)|kms:(Describe|Get|List)|organizations:(Describe|List)|ec2:Describe|sts:AssumeRole$)/;
    expect(actions.filter((action) => !reading.test(action))).toEqual([]);
  });
});

describe("the published policy is the table's", () => {
  test("in docs/aws-access.md", () => {
    const [, block = ""] = /```json\n(\{[\s\S]*?\n\})\n```/.exec(text("docs/aws-access.md")) ?? [];
    expect(JSON.parse(block)).toEqual(readOnlyPolicy("aws"));
  });

  test("in CloudFormation", () => {
    const template = parse(text("examples/aws-access/cloudformation.yaml"));
    const document = template.Resources.ReadOnlyPolicy.Properties.PolicyDocument;
    expect(withoutSub(document)).toEqual(readOnlyPolicy(`\${AWS::Partition}`));
  });

  test("in Terraform", () => {
    const [, block = ""] =
      /read_only_policy = <<-JSON\n([\s\S]*?)\n\s*JSON\n/.exec(text("examples/aws-access/main.tf")) ?? [];
    expect(JSON.parse(block)).toEqual(readOnlyPolicy(`\${data.aws_partition.current.partition}`));
  });
});

describe("the trust of GitHub's tokens is bound", () => {
  const issuer = "token.actions.githubusercontent.com";
  test("to audience and subject, without wildcards, in CloudFormation", () => {
    const { Properties } = parse(text("examples/aws-access/cloudformation.yaml")).Resources.StartRole;
    const [statement] = Properties.AssumeRolePolicyDocument.Statement;
    expect(statement).toMatchObject({
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: { [`${issuer}:aud`]: "sts.amazonaws.com", [`${issuer}:sub`]: { Ref: "GitHubSubjects" } },
      },
    });
    expect(Object.keys(statement.Condition)).toEqual(["StringEquals"]);
  });

  test("and in Terraform", () => {
    const source = text("examples/aws-access/main.tf");
    expect(source).toContain(`"${issuer}:aud" = "sts.amazonaws.com"`);
    expect(source).toContain(`"${issuer}:sub" = var.github_subjects`);
    expect(source).not.toContain("StringLike");
  });
});

function text(path: string): string {
  return readFileSync(path, "utf8");
}

/** `{ "Fn::Sub": text }` is the text with its variables in it. */
function withoutSub(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSub);
  if (typeof value !== "object" || value === null) return value;
  if ("Fn::Sub" in value) return value["Fn::Sub"];
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSub(inner)]));
}
