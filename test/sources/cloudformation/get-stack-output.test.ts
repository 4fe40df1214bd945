/** `Fn::GetStackOutput`: outputs of other stacks by the stack's name. */

import { describe, expect, test } from "vitest";
import { plain, probed, type Reading, readAll, readIn, withProbe } from "./read-in.ts";

const ACCOUNT = "111122223333";
const OTHER = "444455556666";
const HERE = { account: ACCOUNT, region: "eu-west-2", partition: "aws" };
const producer = (value: unknown = "acme") => ({
  Resources: { T: { Type: "AWS::SNS::Topic" } },
  Outputs: { Bucket: { Value: value } },
});
const consumer = (more: object = {}) =>
  withProbe({ "Fn::GetStackOutput": { StackName: "Recordings", OutputName: "Bucket", ...more } });
const NAMED: Reading = { stackNames: { "p.json": "Recordings", "c.json": "Roles" } };

test("takes an output that nobody exports, whatever the order", async () => {
  expect(plain(probed(await readIn({ "c.json": consumer(), "p.json": producer() }, NAMED)))).toBe("acme");
  expect(plain(probed(await readIn({ "p.json": producer(), "c.json": consumer() }, NAMED)))).toBe("acme");
});

test("keeps what is generated the same text", async () => {
  const bucket = { Resources: { B: { Type: "AWS::S3::Bucket" } }, Outputs: { Bucket: { Value: { Ref: "B" } } } };
  const declared = await readIn({ "c.json": consumer(), "p.json": bucket }, NAMED);
  expect(probed(declared)).toMatchObject({ text: "\uFDD0", holes: [{ of: "p.json#B" }] });
});

test("of a stack in another Region or account takes that of the place", async () => {
  const at = (text: string, region: string, account = ACCOUNT) =>
    [{ "p.json": producer(text) }, { ...NAMED, surroundings: { region, account, partition: "aws" } }] as const;
  const read = async (more: object) =>
    plain(
      probed(
        await readAll(
          [{ "c.json": consumer(more) }, { ...NAMED, surroundings: HERE }],
          at("here", "eu-west-2"),
          at("there", "us-east-1"),
          at("theirs", "eu-west-2", OTHER),
        ),
      ),
    );
  const role = (account: unknown) => ({
    RoleArn: { "Fn::Join": ["", ["arn:", { Ref: "AWS::Partition" }, ":iam::", account, ":role/reader"]] },
  });
  expect(await read({})).toBe("here");
  expect(await read({ Region: "eu-west-2" })).toBe("here");
  expect(await read({ Region: { Ref: "AWS::Region" } })).toBe("here");
  expect(await read({ Region: "us-east-1" })).toBe("there");
  expect(await read(role(OTHER))).toBe("theirs");
  expect(await read(role({ Ref: "AWS::AccountId" }))).toBe("here");
  expect(await read({ Region: "us-east-1", ...role(OTHER) })).toEqual({
    unknown: expect.stringContaining("Recordings"),
  });
});

describe("is unknown", () => {
  test.each<[string, object, RegExp]>([
    ["in a Region that nobody says the stack is in", { Region: "us-east-1" }, /deployed there is not known/],
    [
      "in an account that nobody says the stack is in",
      { RoleArn: `arn:aws:iam::${OTHER}:role/reader` },
      /deployed there is not known/,
    ],
    ["in a Region that is not known", { Region: { "Fn::ImportValue": "x" } }, /the Region of the stack is not known/],
    ["by a role that is not known", { RoleArn: { "Fn::ImportValue": "x" } }, /the account of the stack is not known/],
    ["by a role that is none", { RoleArn: "reader" }, /RoleArn is no ARN/],
    ["of another name", { StackName: "recordings" }, /known to be the stack recordings/],
    ["of no output", { OutputName: "Bukket" }, /has no output Bukket/],
  ])("%s", async (_name, more, why) => {
    const declared = await readIn({ "c.json": consumer(more), "p.json": producer() }, NAMED);
    expect(plain(probed(declared))).toEqual({ unknown: expect.stringMatching(why) });
  });

  test("where nobody says the stack's name", async () => {
    const declared = await readIn({ "c.json": consumer(), "p.json": producer() });
    expect(plain(probed(declared))).toEqual({ unknown: expect.stringContaining("known to be the stack Recordings") });
  });

  test("where two templates are the stack, with different values", async () => {
    const stackNames = { "p.json": "Recordings", "q.json": "Recordings" };
    const read = async (text: string) =>
      plain(
        probed(await readIn({ "c.json": consumer(), "p.json": producer(), "q.json": producer(text) }, { stackNames })),
      );
    expect(await read("other")).toEqual({ unknown: "several templates are the stack Recordings" });
    expect(await read("acme")).toBe("acme");
  });

  test("where outputs lead in a circle", async () => {
    const circle = producer({ "Fn::GetStackOutput": { StackName: "Recordings", OutputName: "Bucket" } });
    const declared = await readIn({ "c.json": consumer(), "p.json": circle }, NAMED);
    expect(plain(probed(declared))).toEqual({ unknown: expect.stringContaining("refers to itself") });
  });
});
