import { expect, test } from "vitest";
import { environmentsIn, manifestPath } from "../../../src/sources/cloudformation/cdk-manifest.ts";

const manifest = (environment: unknown) => ({
  path: "cdk.out/manifest.json",
  sha256: "",
  text: JSON.stringify({
    version: "36.0.0",
    artifacts: {
      Assets: { type: "cdk:asset-manifest", properties: { file: "x" } },
      Stack: { type: "aws:cloudformation:stack", environment, properties: { templateFile: "Stack.template.json" } },
    },
  }),
});

test.each([
  ["aws://111122223333/eu-west-2", { account: "111122223333", region: "eu-west-2" }],
  ["aws://unknown-account/unknown-region", {}],
  ["aws://111122223333/unknown-region", { account: "111122223333" }],
  [undefined, {}],
])("an environment %s", (environment, expected) => {
  expect([...environmentsIn(manifest(environment))]).toEqual([["cdk.out/Stack.template.json", expected]]);
});

test.each(["", "{", "[]", '{"artifacts": 1}', '{"artifacts": {"a": null}}', '{"artifacts": {"__proto__": {}}}'])(
  "text that is no manifest gives none: %s",
  (text) => {
    expect(environmentsIn({ path: "manifest.json", sha256: "", text }).size).toBe(0);
  },
);

test("only the CDK's templates have a manifest", () => {
  expect(manifestPath("cdk.out/Stack.template.json")).toBe("cdk.out/manifest.json");
  expect(manifestPath("stack.yaml")).toBeUndefined();
});
