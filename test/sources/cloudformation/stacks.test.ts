/** Several templates: nested stacks, exports, includes, loops over resources, conditions, parameter files. */

import { describe, expect, test } from "vitest";
import { isCloudFormation } from "../../../src/sources/cloudformation/recognise.ts";
import { plain, plainPiece, probed, readIn, withProbe } from "./read-in.ts";

const bucket = (name: unknown, more: object = {}) => ({
  Type: "AWS::S3::Bucket",
  Properties: { BucketName: name },
  ...more,
});
const CHILD = {
  Parameters: { Name: { Type: "String", Default: "unset" } },
  Resources: { Inner: bucket({ Ref: "Name" }) },
  Outputs: { Arn: { Value: { "Fn::GetAtt": ["Inner", "Arn"] } } },
};
const nested = (TemplateURL: unknown, Parameters: unknown = {}, more: object = {}) => ({
  Type: "AWS::CloudFormation::Stack",
  Properties: { TemplateURL, Parameters },
  ...more,
});
const NAMED = { Parameters: { Name: { Type: "String" } } };

describe("nested stacks", () => {
  test("are read with what their parent gives, once, and give their outputs", async () => {
    const parent = withProbe(
      { "Fn::GetAtt": ["Child", "Outputs.Arn"] },
      {
        Resources: { Child: nested("./child.json", { Name: "acme" }), Other: nested("child.json", { Name: "other" }) },
      },
    );
    const declared = await readIn(
      { "a/child.json": CHILD, "a/parent.json": parent },
      { surroundings: { partition: "aws" } },
    );
    expect(declared.problems).toEqual([]);
    expect(declared.pieces.map(({ id, address }) => [id, address])).toEqual([
      ["a/parent.json#Probe", "Probe"],
      ["a/parent.json/Child#Inner", "Child.Inner"],
      ["a/parent.json/Other#Inner", "Other.Inner"],
    ]);
    expect(declared.pieces.slice(1).map((piece) => (piece.type === "bucket" ? plain(piece.name) : ""))).toEqual([
      "acme",
      "other",
    ]);
    expect(plain(probed(declared))).toBe("arn:aws:s3:::acme");
    expect(declared.files.map(({ path }) => path)).toEqual(["a/child.json", "a/parent.json"]);
  });

  test("are read from the repository where nobody asked for them, also for SAM and the CDK", async () => {
    const asset = { "aws:asset:path": "x.nested.template.json", "aws:asset:property": "TemplateURL" };
    const parent = {
      Resources: {
        Sam: { Type: "AWS::Serverless::Application", Properties: { Location: "child.json" } },
        Cdk: nested({ "Fn::Sub": "https://s3.${AWS::URLSuffix}/x" }, {}, { Metadata: asset }),
      },
    };
    const files = { "child.json": JSON.stringify(CHILD), "x.nested.template.json": JSON.stringify(CHILD) };
    const declared = await readIn({ "parent.json": parent }, { files });
    expect(declared.pieces.map(({ address }) => address)).toEqual(["Sam.Inner", "Cdk.Inner"]);
    expect(declared.files).toHaveLength(3);
  });

  test("take the account and Region of the template at the top", async () => {
    const declared = await readIn({ "p.json": { Resources: { Child: nested("c.json") } }, "c.json": CHILD });
    expect(declared.pieces.map(({ account }) => account)).toMatchObject([{ holes: [{ of: "account of p.json" }] }]);
  });

  test("that lie elsewhere are a remark; a gap where an output is used or something that matters is given", async () => {
    const url = "https://s3.amazonaws.com/bucket/child.yaml";
    const plainRemote = await readIn({ "p.json": { Resources: { Child: nested(url, { Name: "x" }) } } });
    expect(plainRemote).toMatchObject({ gaps: [], remarks: [{ what: expect.stringContaining("Child") }] });
    const used = await readIn({
      "p.json": withProbe({ "Fn::GetAtt": ["Child", "Outputs.Arn"] }, { Resources: { Child: nested(url) } }),
    });
    expect(plain(probed(used))).toEqual({ unknown: expect.stringContaining("not in the repository") });
    expect(used.gaps).toMatchObject([{ why: expect.stringContaining("output Arn") }]);
    const given = { Child: nested(url, { Name: { Ref: "B" } }), B: bucket("b") };
    expect(await readIn({ "p.json": { Resources: given } })).toMatchObject({
      gaps: [{ why: expect.stringContaining("given B") }],
    });
  });

  test("may not leave the repository", async () => {
    const parent = { Resources: { Child: nested("../../etc/child.json"), Root: nested("/etc/child.json") } };
    const asked: string[] = [];
    const declared = await readIn(
      { "a/p.json": parent },
      { readFile: async (path) => void asked.push(path) as undefined },
    );
    expect(asked).toEqual([]);
    expect(declared.remarks).toHaveLength(2);
  });

  test("that lead in a circle are said, and end", async () => {
    const parent = { Resources: { Child: nested("b.json"), B: bucket("x") } };
    const child = { Resources: { Back: nested("a.json"), C: bucket("y") } };
    const declared = await readIn({ "a.json": parent, "b.json": child });
    expect(declared.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("leads back to its own template"),
    ]);
    expect(declared.pieces.map(({ address }) => address)).toEqual(["B", "Child.C"]);
  });

  test("under an open condition: what is in them may not exist", async () => {
    const parent = {
      ...NAMED,
      Conditions: { C: { "Fn::Equals": [{ Ref: "Name" }, "x"] } },
      Resources: { Child: nested("c.json", {}, { Condition: "C" }) },
    };
    const declared = await readIn({ "p.json": parent, "c.json": CHILD });
    expect(declared.pieces).toEqual([]);
    expect(declared.gaps).toMatchObject([{ what: expect.stringContaining("Child.Inner") }]);
  });
});

describe("conditions of resources", () => {
  const template = {
    ...NAMED,
    Conditions: { C: { "Fn::Equals": [{ Ref: "Name" }, "x"] } },
    Resources: { B: bucket("b", { Condition: "C" }), T: { Type: "AWS::SNS::Topic", Condition: "C" } },
  };

  test.each([
    ["true", "x", 1, 0],
    ["false", "y", 0, 0],
    ["open", undefined, 0, 1],
  ])("%s", async (_name, value, pieces, gaps) => {
    const declared = await readIn({ "t.json": template }, { parameters: value === undefined ? {} : { Name: value } });
    expect(declared.pieces).toHaveLength(pieces);
    expect(declared.gaps.map(({ why }) => why)).toEqual(
      Array(gaps).fill(expect.stringMatching(/condition C: the parameter Name has no value/)),
    );
  });

  test("a reference to what is not created is refused", async () => {
    const declared = await readIn({ "t.json": withProbe({ Ref: "B" }, template) }, { parameters: { Name: "y" } });
    expect(plain(probed(declared))).toEqual({ unknown: "B is not created: its condition is false" });
  });
});

describe("exports", () => {
  const exporting = (name: unknown, value: unknown = "acme") => ({
    Resources: { T: { Type: "AWS::SNS::Topic" } },
    Outputs: { O: { Value: value, Export: { Name: name } } },
  });
  const importing = withProbe({ "Fn::ImportValue": "shared" });

  test("of another template are taken, whatever the order", async () => {
    expect(plain(probed(await readIn({ "a.json": importing, "b.json": exporting("shared") })))).toBe("acme");
    expect(plain(probed(await readIn({ "b.json": exporting("shared"), "c.json": importing })))).toBe("acme");
  });

  test("by two templates with different values are unknown", async () => {
    const declared = await readIn({
      "a.json": importing,
      "b.json": exporting("shared"),
      "c.json": exporting("shared", "x"),
    });
    expect(plain(probed(declared))).toEqual({ unknown: "several templates export shared" });
  });

  test("that lead in a circle are unknown, and said", async () => {
    const circle = (own: string, other: string) => exporting(own, { "Fn::ImportValue": other });
    const declared = await readIn({
      "a.json": importing,
      "b.json": circle("shared", "x"),
      "c.json": circle("x", "shared"),
    });
    expect(plain(probed(declared))).toEqual({ unknown: expect.stringContaining("refers to itself") });
    expect(declared.problems).toMatchObject([{ message: expect.stringContaining("refers to itself") }]);
  });
});

describe("includes", () => {
  const include = (Location: string) => ({ Name: "AWS::Include", Parameters: { Location } });

  test("stand in the place of a value, a section and at the top", async () => {
    const template = {
      ...withProbe({ "Fn::Transform": include("value.yaml") }, { Transform: include("top.json") }),
      Conditions: { "Fn::Transform": include("conditions.json"), D: { "Fn::Not": [{ Condition: "C" }] } },
    };
    const files = {
      "value.yaml": "Side: !If [D, left, right]\nRegion: !Ref AWS::Region\n",
      "conditions.json": '{ "C": { "Fn::Equals": ["a", "b"] } }',
      "top.json": JSON.stringify({ Resources: { Extra: bucket("extra") } }),
    };
    const declared = await readIn({ "t.json": template }, { files, surroundings: { region: "eu-west-2" } });
    expect(declared.problems).toEqual([]);
    expect(plain(probed(declared))).toEqual({ Side: "left", Region: "eu-west-2" });
    expect(probed(declared)?.place.path).toBe("value.yaml");
    expect(declared.pieces.map(({ address }) => address)).toEqual(["Extra", "Probe"]);
  });

  test("of what is not there are unknown, and said", async () => {
    const declared = await readIn({ "t.json": withProbe({ "Fn::Transform": include("missing.yaml") }) });
    expect(plain(probed(declared))).toEqual({ unknown: expect.stringContaining("AWS::Include") });
    expect(declared.problems).toMatchObject([
      { message: expect.stringContaining("missing.yaml is not in the repository") },
    ]);
  });

  test("of the whole template that lie elsewhere are a gap", async () => {
    const template = { Transform: include("s3://bucket/x.yaml"), Resources: { B: bucket({ Ref: "Perhaps" }) } };
    const declared = await readIn({ "t.json": template });
    expect(declared.gaps.map(({ what }) => what)).toEqual(["the template t.json", "the resources of t.json"]);
    expect(declared.problems).toEqual([]);
  });
});

describe("transforms of a template", () => {
  test.each([
    ["AWS::LanguageExtensions", 0],
    ["AWS::Serverless-2016-10-31", 0],
    ["Company::Macro", 2],
  ])("%s", async (Transform, gaps) => {
    const declared = await readIn({ "t.json": { Transform, Resources: { B: bucket("b") } } });
    expect(declared.gaps).toHaveLength(gaps);
    expect(declared.pieces).toHaveLength(1);
  });
});

describe("loops over resources", () => {
  const loop = (collection: unknown, type = "AWS::S3::Bucket") => ({
    Parameters: { Names: { Type: "CommaDelimitedList" } },
    Resources: {
      "Fn::ForEach::Buckets": [
        "Name",
        collection,
        { "Bucket${Name}": { Type: type, Properties: { BucketName: { "Fn::Sub": "acme-${Name}" } } } },
      ],
    },
    Outputs: {
      "Fn::ForEach::O": ["Name", ["a"], { "Arn${Name}": { Value: { "Fn::GetAtt": ["Bucket${Name}", "Arn"] } } }],
    },
  });

  test("write resources", async () => {
    const declared = await readIn({ "t.json": loop({ Ref: "Names" }) }, { parameters: { Names: "a,b" } });
    expect(declared.pieces.map((piece) => [piece.id, plainPiece(piece)])).toEqual([
      ["t.json#Bucketa", { type: "bucket", name: "acme-a", settings: {} }],
      ["t.json#Bucketb", { type: "bucket", name: "acme-b", settings: {} }],
    ]);
  });

  test("over an open list are a gap where their type matters", async () => {
    expect((await readIn({ "t.json": loop({ Ref: "Names" }) })).gaps).toMatchObject([
      { why: expect.stringContaining("collection") },
    ]);
    expect((await readIn({ "t.json": loop({ Ref: "Names" }, "AWS::SNS::Topic") })).gaps).toEqual([]);
  });
});

describe("parameter files", () => {
  const template = withProbe({ Ref: "Name" }, NAMED);

  test.each([
    ["of create-stack", '[{ "ParameterKey": "Name", "ParameterValue": "acme" }]', "acme"],
    ["of CodePipeline", '{ "Parameters": { "Name": "acme" } }', "acme"],
    ["of deploy", '["Name=a=b"]', "a=b"],
    ["with the previous value", '[{ "ParameterKey": "Name", "UsePreviousValue": true }]', "<?>"],
  ])("%s", async (_name, file, expected) => {
    const declared = await readIn({ "t.json": template }, { parameterFiles: { "p.json": file } });
    expect(plain(probed(declared))).toBe(expected);
    expect(declared.files).toMatchObject([{ path: "t.json" }, { path: "p.json", kind: "parameters" }]);
  });

  test("that differ leave it open; a given parameter settles it", async () => {
    const parameterFiles = { "dev.json": '["Name=dev"]', "prod.json": '["Name=prod"]' };
    const open = probed(await readIn({ "t.json": template }, { parameterFiles }));
    expect(open).toMatchObject({ holes: [{ why: "dev.json and prod.json give the parameter Name different values" }] });
    expect(plain(probed(await readIn({ "t.json": template }, { parameterFiles, parameters: { Name: "x" } })))).toBe(
      "x",
    );
    const own = { "t.json#Name": "own", Name: "x" };
    expect(plain(probed(await readIn({ "t.json": template }, { parameters: own })))).toBe("own");
  });

  test("are for the template that has all of their parameters", async () => {
    const other = {
      Parameters: { Name: { Type: "String" }, Size: { Type: "String" } },
      Resources: { B: bucket({ Ref: "Name" }) },
    };
    const declared = await readIn(
      { "t.json": template, "o.json": other },
      { parameterFiles: { "p.json": '["Name=o", "Size=1"]' } },
    );
    expect(plain(probed(declared))).toBe("<?>");
    expect(declared.pieces.map(plainPiece)).toContainEqual({ type: "bucket", name: "o", settings: {} });
  });

  test("that are none are said", async () => {
    const declared = await readIn({ "t.json": template }, { parameterFiles: { "p.json": '{ "a": 1 }' } });
    expect(declared.problems).toMatchObject([
      { path: "p.json", severity: "error", message: expect.stringContaining("not a parameter file") },
    ]);
  });
});

describe("what a template is", () => {
  test.each([
    ["t.yaml", "AWSTemplateFormatVersion: 2010-09-09\n", true],
    ["t.yml", "Resources:\n  A:\n    Type: AWS::IAM::Role\n", true],
    ["t.template", '{ "Resources": { "A": { "Type": "AWS::S3::Bucket" } } }', true],
    ["t.json", '{\n "Resources": {\n  "A": { "Type": "Custom::X" } } }', true],
    ["t.yaml", '"Resources": { A: { "Type": "AWS::IAM::Role"', true],
    ["t.json", '{ "Statement": [{ "Resource": "*" }] }', false],
    ["t.json", '{ "resource_changes": [{ "type": "aws_iam_role" }] }', false],
    ["k8s.yaml", "kind: Service\nspec:\n  type: ClusterIP\n", false],
    ["readme.md", "Resources:\n  A:\n    Type: AWS::IAM::Role\n", false],
  ])("%s %j", (path, text, expected) => {
    expect(isCloudFormation(path, text)).toBe(expected);
  });
});
