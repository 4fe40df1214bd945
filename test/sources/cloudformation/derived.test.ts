/**
 * What is made of something that only AWS knows is another text: once the Region, an account or a name is known, or a stand-in
 * takes its place, that must not take the place of what was made of it.
 */

import { expect, test } from "vitest";
import { probed, readIn, withProbe } from "./read-in.ts";

const REGION = { Ref: "AWS::Region" };
const SECTIONS = {
  Transform: "AWS::LanguageExtensions",
  Parameters: { Names: { Type: "CommaDelimitedList" } },
  Mappings: { Places: { "eu-west-2": { Account: "765628985471" } } },
  Conditions: { InLondon: { "Fn::Equals": [REGION, "eu-west-2"] } },
  Resources: { Storage: { Type: "AWS::S3::Bucket" } },
};

const SAME: readonly [string, unknown][] = [
  ["Ref", REGION],
  ["Fn::Sub", { "Fn::Sub": "${AWS::Region}" }],
  ["Fn::Join of one", { "Fn::Join": ["", [REGION]] }],
  ["Fn::Select of a list", { "Fn::Select": [0, [REGION]] }],
];

const MADE: readonly [string, unknown][] = [
  ["Fn::FindInMap, first key", { "Fn::FindInMap": ["Places", REGION, "Account"] }],
  ["Fn::FindInMap, second key", { "Fn::FindInMap": ["Places", "eu-west-2", REGION] }],
  ["Fn::FindInMap, map", { "Fn::FindInMap": [REGION, "eu-west-2", "Account"] }],
  ["Fn::If", { "Fn::If": ["InLondon", "a", "b"] }],
  ["Fn::If, the Region itself", { "Fn::If": ["InLondon", REGION, "b"] }],
  ["Fn::Base64", { "Fn::Base64": REGION }],
  ["Fn::Select, index", { "Fn::Select": [REGION, ["a", "b"]] }],
  ["Fn::Select of Fn::Split", { "Fn::Select": [0, { "Fn::Split": ["-", REGION] }] }],
  ["Fn::Split", { "Fn::Split": ["-", REGION] }],
  ["Fn::Cidr", { "Fn::Cidr": [REGION, 1, 1] }],
  ["Fn::Length", { "Fn::Length": { Ref: "Names" } }],
  ["Fn::Join of a list that is not known", { "Fn::Join": ["-", { Ref: "Names" }] }],
  ["Fn::Select of a list that is not known", { "Fn::Select": [1, { Ref: "Names" }] }],
  ["Fn::ToJsonString", { "Fn::ToJsonString": { Ref: "Names" } }],
  ["Fn::GetAtt, attribute", { "Fn::GetAtt": ["Storage", REGION] }],
  ["Ref, name", { Ref: { "Fn::Sub": "${AWS::Region}" } }],
  ["Fn::ImportValue", { "Fn::ImportValue": REGION }],
];

async function standsFor(value: unknown): Promise<readonly (string | undefined)[]> {
  const found = probed(await readIn({ "t.json": withProbe(value, SECTIONS) }));
  if (found?.kind === "unknown") return [found.hole.of];
  return found?.kind === "string" ? found.holes.map(({ of }) => of) : ["no hole"];
}

test.each(SAME)("%s is the Region", async (_, value) => {
  expect(await standsFor(value)).toEqual(["region of t.json"]);
});

test.each(MADE)("%s is not what it was made of", async (_, value) => {
  expect(await standsFor(value)).toEqual([undefined]);
});
