import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { renderInputs, renderOutputs, section } from "../../scripts/action-docs.ts";
import { INPUTS, OUTPUTS, readInputs } from "../../src/github/inputs.ts";

const root = new URL("../../", import.meta.url);
const read = (given: Record<string, string>) => readInputs((name) => given[name] ?? "");

describe("one table", () => {
  const action = parse(readFileSync(new URL("action.yml", root), "utf8"));

  test("action.yml has the same inputs, and a default for the token alone", () => {
    const expected = INPUTS.map(({ name, description, default: fallback }) => [
      name,
      { description, required: false, ...(name === "github-token" ? { default: fallback } : {}) },
    ]);
    expect(Object.entries(action.inputs)).toEqual(expected);
  });

  test("action.yml has the same outputs", () => {
    expect(Object.entries(action.outputs)).toEqual(OUTPUTS.map(({ name, description }) => [name, { description }]));
  });

  test("action.yml runs the bundle on Node 24 and can be published", () => {
    expect(action.runs).toEqual({ using: "node24", main: "dist/index.js" });
    expect(action.branding).toEqual({ icon: "shield", color: "green" });
    expect(action.description.length).toBeLessThanOrEqual(125);
  });

  test("the README's tables are the same (node scripts/action-docs.ts writes them)", () => {
    const readme = readFileSync(new URL("README.md", root), "utf8");
    expect(section(readme, "inputs")).toBe(renderInputs());
    expect(section(readme, "outputs")).toBe(renderOutputs());
  });
});

describe("reading inputs", () => {
  test("nothing given", () => {
    expect(read({})).toEqual({
      mode: "auto",
      driftIssue: false,
      files: {},
      paths: [],
      token: "",
      awsSimulation: "auto",
      strict: false,
      comment: "auto",
      commentTag: "default",
      annotations: true,
    });
  });

  test("everything given", () => {
    const given = {
      mode: "check",
      config: "gate.yml",
      paths: "policies/a b.json\r\n\n  policies/c.json\n",
      "github-token": "t",
      "aws-simulation": "off",
      strict: "True",
      comment: "on-findings",
      "comment-tag": "prod.eu-1_a",
      annotations: "FALSE",
      "json-file": "out/report.json",
      "sarif-file": "out/report.sarif",
      "html-file": "out/report.html",
      "inventory-file": "out/inventory.json",
      "drift-issue": "TRUE",
      shard: "2/8",
      "fail-on": "all",
      "on-undecided": "warn",
      "base-ref": "main",
    };
    expect(read(given)).toEqual({
      config: "gate.yml",
      paths: ["policies/a b.json", "policies/c.json"],
      token: "t",
      awsSimulation: "off",
      strict: true,
      comment: "on-findings",
      commentTag: "prod.eu-1_a",
      annotations: false,
      mode: "check",
      driftIssue: true,
      shard: { index: 2, of: 8 },
      files: {
        "json-file": "out/report.json",
        "sarif-file": "out/report.sarif",
        "html-file": "out/report.html",
        "inventory-file": "out/inventory.json",
      },
      failOn: "all",
      onUndecided: "warn",
      baseRef: "main",
    });
  });

  test.each([
    ["mode", "chek", "did you mean check?"],
    ["aws-simulation", "on", "is not one of auto, off, required"],
    ["html-file", "out/..", "not the path of a file"],
    ["shard", "3/2", "INDEX/COUNT"],
    ["inventory-file", "out/..", "not the path of a file"],
    ["strict", "yes", "is not one of true, false"],
    ["comment", "on-finding", "did you mean on-findings?"],
    ["fail-on", "old", "is not one of new, all"],
    ["on-undecided", "Fail", "did you mean fail?"],
    ["json-file", "out/", "not the path of a file"],
    ["json-file", "out/..", "not the path of a file"],
    ["json-file", ".git/hooks/post-checkout", "git's own folder"],
    ["comment-tag", "a b", "1 to 32"],
    ["comment-tag", "x".repeat(33), "1 to 32"],
    ["comment-tag", "--><b>", "1 to 32"],
  ])("%s: %s is refused, by name", (name, value, part) => {
    expect(() => read({ [name]: value })).toThrow(part);
    expect(() => read({ [name]: value })).toThrow(name);
  });

  test.each(["ghs_abc\n", " ghs_abc", "ghs_a bc"])(
    "a token with white space is refused, and not repeated: %j",
    (token) => {
      expect(() => read({ "github-token": token })).toThrow("white space");
      expect(() => read({ "github-token": token })).not.toThrow("ghs_");
    },
  );
});
