/** Broken and hostile templates: named, with line and cure, and never an exception. */

import { describe, expect, test } from "vitest";
import { plain, probed, readIn, withProbe } from "./read-in.ts";

async function problemsOf(path: string, text: unknown) {
  const { problems } = await readIn({ [path]: text });
  return problems.map(({ severity, line, column, message, help }) => ({ severity, line, column, message, help }));
}

describe("texts that cannot be read", () => {
  test.each([
    ["t.json", '{ "Resources": { "A": } }', 1, "not JSON"],
    ["t.json", '{\n "Resources": {},\n "Resources": {} }', 3, "stands twice"],
    ["t.json", '{ "Resources": "\\ufdd0" }', 1, "noncharacter"],
    ["t.json", "[]", 1, "the template is no object"],
    ["t.yaml", "Resources:\n  A: [\n", 3, "not YAML"],
    ["t.yaml", "Resources:\n  A: !Subb x\n", 2, "the tag !Subb is not known"],
    ["t.yaml", "A: 1\nA: 2\n", 2, "stands twice"],
    ["t.yaml", "A: *x\n", 1, "no anchor before it"],
    ["t.yaml", "A: &x [*x]\n", 1, "inside of its own anchor"],
    ["t.yaml", "A: {<<: 1}\n", 1, "the merge key << takes a map"],
    ["t.yaml", "A: \uFDD0\n", 1, "noncharacter"],
    ["t.yaml", `A: ${"[".repeat(200)}`, 1, "nested more than 100 levels deep"],
    ["t.yaml", `A: ${"a".repeat(1_100_000)}`, 1, "more than 1 MB"],
  ])("%s %.40j", async (path, text, line, message) => {
    expect(await problemsOf(path, text)).toContainEqual(
      expect.objectContaining({ severity: "error", line, message: expect.stringContaining(message) }),
    );
  });

  test("aliases that grow without measure end", async () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(", ")}]\n`,
    );
    expect(await problemsOf("t.yaml", `a0: &a0 [x]\n${levels.join("")}`)).toMatchObject([
      { message: expect.stringContaining("aliases repeat too many values") },
    ]);
  });
});

describe("templates that CloudFormation would refuse", () => {
  test("names that are not there come with the nearest one", async () => {
    const template = withProbe({ Ref: "Recordigns" }, { Resources: { Recordings: { Type: "AWS::S3::Bucket" } } });
    expect(await problemsOf("t.json", template)).toMatchObject([
      {
        severity: "warning",
        message: expect.stringContaining("no parameter or resource Recordigns"),
        help: "did you mean Recordings?",
      },
    ]);
  });

  test("a placeholder of Fn::Sub is named where it stands", async () => {
    const text = `Resources:\n  Probe:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Probe: !Sub |\n          x\n          y \${Nobody}\n`;
    expect(await problemsOf("t.yaml", text)).toMatchObject([{ line: 8, column: 13 }]);
  });

  test.each([
    ["a section that there is not", { Resorces: {} }, "Resorces is no section"],
    ["a section that is no object", { Resources: [] }, "the section Resources is no object"],
    ["a resource without a type", { Resources: { A: {} } }, "the resource A has no Type"],
  ])("%s", async (_name, template, message) => {
    expect(await problemsOf("t.json", template)).toContainEqual(
      expect.objectContaining({ message: expect.stringContaining(message) }),
    );
  });

  test("names that lead in a circle are unknown, and said", async () => {
    const named = (other: string) => ({ Type: "AWS::S3::Bucket", Properties: { BucketName: { Ref: other } } });
    const declared = await readIn({ "t.json": { Resources: { A: named("B"), B: named("A") } } });
    expect(declared.problems).toMatchObject([{ message: expect.stringContaining("refers to itself") }]);
    expect(declared.pieces.map((piece) => piece.type === "bucket" && plain(piece.name))).toEqual(["<?>", "<?>"]);
  });
});

describe("templates that mean harm", () => {
  test("members named __proto__ are data", async () => {
    const text = JSON.stringify(withProbe({ X: "x" })).replaceAll('"X"', '"__proto__"');
    const value = probed(await readIn({ "t.json": text }));
    expect(value?.kind === "object" && [...value.members.keys()]).toEqual(["__proto__"]);
    const reference = await readIn({ "t.json": withProbe({ "Fn::GetAtt": ["__proto__", "constructor"] }) });
    expect(plain(probed(reference))).toEqual({ unknown: "there is no resource __proto__" });
  });

  test("conditions that lead deep into each other end", async () => {
    const Conditions = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [`C${n}`, { "Fn::Not": [{ Condition: `C${n + 1}` }] }]),
    );
    const declared = await readIn({ "t.json": withProbe({ "Fn::If": ["C0", "a", "b"] }, { Conditions }) });
    expect(plain(probed(declared))).toBe("<?>");
  });

  test("texts that double at each step end", async () => {
    const names = Array.from({ length: 40 }, (_, n) => n);
    const Resources = Object.fromEntries(
      names.map((n) => [
        `B${n}`,
        { Type: "AWS::S3::Bucket", Properties: { BucketName: { "Fn::Sub": `\${B${n + 1}}\${B${n + 1}}` } } },
      ]),
    );
    const template = {
      Resources: { ...Resources, B40: { Type: "AWS::S3::Bucket", Properties: { BucketName: "abcdefgh" } } },
    };
    const declared = await readIn({ "t.json": template });
    expect(declared.pieces).toHaveLength(41);
    const first = declared.pieces[0];
    expect(first?.type === "bucket" && plain(first.name)).toMatch(/^(?:<\?>)+$/);
  });

  test.each([
    ["double", `"${"\\n".repeat(400_000)}"`],
    ["single", `'${"''".repeat(400_000)}'`],
  ])("a text of nothing but escapes in %s quotes is read", async (_name, text) => {
    const value = `Resources:\n  Probe:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument:\n        Probe: ${text}\n`;
    expect(probed(await readIn({ "t.yaml": value }))).toMatchObject({ kind: "string" });
  });

  test("loops in loops end", async () => {
    const digits = Array.from({ length: 60 }, (_, n) => `x${n}`);
    const deep = ["A", "B", "C", "D"].reduce<unknown>(
      (inner, name) => ({ [`Fn::ForEach::L${name}`]: [name, digits, inner] }),
      { "R${A}${B}${C}${D}": { Type: "AWS::S3::Bucket" } },
    );
    const started = performance.now();
    const declared = await readIn({ "t.json": { Resources: deep } });
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(declared.gaps).not.toEqual([]);
  });

  test("a text with very many placeholders is cut in one pass", async () => {
    const started = performance.now();
    const declared = await readIn({ "t.json": withProbe({ "Fn::Sub": "${AWS::Region}\n".repeat(20_000) }) });
    expect(probed(declared)).toMatchObject({ kind: "string" });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test("a template of 50,000 lines is read in about a second", async () => {
  const Statement = Array.from({ length: 8 }, (_, n) => ({
    Sid: `S${n}`,
    Effect: "Allow",
    Action: ["s3:PutObject", "s3:GetObject"],
    Resource: { "Fn::Join": ["", [{ "Fn::GetAtt": ["Bucket", "Arn"] }, `/${n}/*`]] },
  }));
  const roles = Array.from({ length: 300 }, (_, n) => [
    `Role${n}`,
    {
      Type: "AWS::IAM::Role",
      Properties: { AssumeRolePolicyDocument: {}, Policies: [{ PolicyName: "p", PolicyDocument: { Statement } }] },
    },
  ]);
  const text = JSON.stringify(
    { Resources: { Bucket: { Type: "AWS::S3::Bucket" }, ...Object.fromEntries(roles) } },
    undefined,
    1,
  );
  expect(text.split("\n").length).toBeGreaterThan(50_000);
  const started = performance.now();
  const { pieces, problems } = await readIn({ "t.json": text });
  // About half a second here; other tests run beside this one.
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(pieces).toHaveLength(301);
  expect(problems).toEqual([]);
});
