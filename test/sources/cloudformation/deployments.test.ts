/** Several deployments: exports over all of them, names of stacks, ids. */

import { describe, expect, test } from "vitest";
import { plain, probed, readAll, readIn, withProbe } from "./read-in.ts";

const STACK_NAME = "AWS::StackName";
const exporting = (value: unknown = "acme") => ({
  Resources: { T: { Type: "AWS::SNS::Topic" } },
  Outputs: { O: { Value: value, Export: { Name: { "Fn::Sub": "${AWS::StackName}-bucket" } } } },
});
const importing = withProbe({ "Fn::ImportValue": "storage-bucket" });
const named = (name: string) => ({ parameters: { [STACK_NAME]: name } });

describe("the name of a stack", () => {
  test("counts in names of exports, as a parameter or as the CDK's manifest has it", async () => {
    const templates = { "p.json": exporting(), "c.json": importing };
    const read = async (reading: object) => plain(probed(await readIn(templates, reading)));
    expect(await read({})).toEqual({ unknown: "no template that was read exports storage-bucket" });
    expect(await read({ stackNames: { "p.json": "storage" } })).toBe("acme");
    expect(await read({ parameters: { "p.json#AWS::StackName": "storage" } })).toBe("acme");
    const both = { parameters: { "p.json#AWS::StackName": "other" }, stackNames: { "p.json": "storage" } };
    expect(await read(both)).toEqual({ unknown: "no template that was read exports storage-bucket" });
  });

  test("that is given for several templates is nobody's", async () => {
    const templates = { "p.json": exporting(), "c.json": importing };
    expect(plain(probed(await readIn(templates, named("storage"))))).toMatchObject({ unknown: expect.anything() });
  });

  test("of a nested stack is generated", async () => {
    const child = withProbe({ Ref: STACK_NAME });
    const parent = {
      Resources: { Child: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "c.json" } } },
    };
    const { pieces } = await readIn({ "p.json": parent, "c.json": child }, named("storage"));
    expect(pieces[0]).toMatchObject({ address: "Child.Probe" });
    expect(JSON.stringify(pieces)).not.toContain("storage");
  });
});

describe("exports of other deployments", () => {
  test("are seen, whatever the order", async () => {
    const producer = [{ "p.json": exporting() }, named("storage")] as const;
    expect(plain(probed(await readAll(producer, [{ "c.json": importing }, named("roles")])))).toBe("acme");
    expect(plain(probed(await readAll([{ "c.json": importing }, named("roles")], producer)))).toBe("acme");
  });

  test("are not seen from another account or Region", async () => {
    const at = (region: string, account: string) => ({ ...named("storage"), surroundings: { region, account } });
    const read = async (region: string, account: string) =>
      plain(
        probed(
          await readAll(
            [{ "p.json": exporting() }, at("eu-west-2", "111122223333")],
            [{ "c.json": importing }, at(region, account)],
          ),
        ),
      );
    expect(await read("eu-west-2", "111122223333")).toBe("acme");
    expect(await read("us-east-1", "111122223333")).toMatchObject({ unknown: expect.anything() });
    expect(await read("eu-west-2", "444455556666")).toMatchObject({ unknown: expect.anything() });
  });

  test("go behind those of the own deployment, and are unknown where they differ", async () => {
    const stackNames = { "p.json": "storage" };
    const dev = [{ "p.json": exporting("dev"), "c.json": importing }, { stackNames }] as const;
    const prod = [{ "p.json": exporting("prod") }, { stackNames }] as const;
    expect(plain(probed(await readAll(prod, dev)))).toBe("dev");
    expect(
      plain(probed(await readAll(prod, [{ "p.json": exporting("dev") }, { stackNames }], [{ "c.json": importing }]))),
    ).toEqual({
      unknown: "several templates export storage-bucket",
    });
  });
});

test("a template that is deployed twice declares everything twice, each apart", async () => {
  const template = { Resources: { B: { Type: "AWS::S3::Bucket" } } };
  const { pieces } = await readAll([{ "t.json": template }], [{ "t.json": template }]);
  expect(pieces.map(({ id }) => id)).toEqual(["t.json#B", "t.json (2)#B"]);
  expect(pieces.map(({ account }) => account)).toMatchObject([
    { holes: [{ of: "account of t.json" }] },
    { holes: [{ of: "account of t.json (2)" }] },
  ]);
});
