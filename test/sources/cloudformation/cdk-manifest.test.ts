import { describe, expect, test } from "vitest";
import { isBesideTemplates, manifestPath, stacksIn } from "../../../src/sources/cloudformation/cdk-manifest.ts";

const manifest = (environment: unknown, stackName?: unknown) => ({
  path: "cdk.out/manifest.json",
  sha256: "",
  text: JSON.stringify({
    version: "36.0.0",
    artifacts: {
      Assets: { type: "cdk:asset-manifest", properties: { file: "x" } },
      Stack: {
        type: "aws:cloudformation:stack",
        environment,
        properties: { templateFile: "Stack.template.json", stackName },
      },
    },
  }),
});

test.each([
  ["aws://111122223333/eu-west-2", { account: "111122223333", region: "eu-west-2" }],
  ["aws://unknown-account/unknown-region", {}],
  ["aws://111122223333/unknown-region", { account: "111122223333" }],
  [undefined, {}],
])("an environment %s", (environment, expected) => {
  expect([...stacksIn(manifest(environment))]).toEqual([
    ["cdk.out/Stack.template.json", { name: "Stack", environment: expected }],
  ]);
});

test.each([
  ["acme-recordings", "acme-recordings"],
  ["", "Stack"],
  [1, "Stack"],
  [undefined, "Stack"],
])("a stack's name %j", (stackName, expected) => {
  expect([...stacksIn(manifest(undefined, stackName)).values()]).toEqual([{ name: expected, environment: {} }]);
});

test.each(["", "{", "[]", '{"artifacts": 1}', '{"artifacts": {"a": null}}', '{"artifacts": {"__proto__": {}}}'])(
  "text that is no manifest gives none: %s",
  (text) => {
    expect(stacksIn({ path: "manifest.json", sha256: "", text }).size).toBe(0);
  },
);

test("only the CDK's templates have a manifest", () => {
  expect(manifestPath("cdk.out/Stack.template.json")).toBe("cdk.out/manifest.json");
  expect(manifestPath("stack.yaml")).toBeUndefined();
});

describe("what the CDK writes beside its templates", () => {
  const TREE = '{"version":"tree-0.1","tree":{"id":"App","path":""}}';
  test.each([
    ["cdk.out/tree.json", TREE, true],
    ["cdk.out/tree.json", JSON.stringify(JSON.parse(TREE), undefined, 2), true],
    ["cdk.out/manifest.json", manifest("aws://unknown-account/unknown-region").text, true],
    ["cdk.out/manifest.json", '{"version":"54.0.0","minimumCliVersion":"2.1000.0","artifacts":{}}', true],
    ["cdk.out/Stack.assets.json", '{"version":"54.0.0","files":{}}', true],
    ["cdk.out/tree.json", '{"Version":"2012-10-17","Statement":[]}', false],
    ["cdk.out/manifest.json", '{"version":"1.0.0","Statement":[]}', false],
    ["cdk.out/policy.json", TREE, false],
    ["elsewhere/tree.json", TREE, false],
  ])("%s %s: %s", (path, text, expected) => {
    expect(isBesideTemplates({ path, text }, (other) => other === "cdk.out/manifest.json")).toBe(expected);
  });
});
