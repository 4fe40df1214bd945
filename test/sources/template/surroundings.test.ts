/** Where templates are deployed to, where nobody says. */

import { expect, test } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { type Known, surroundingsOf } from "../../../src/sources/template/join/surroundings.ts";
import { textsOfPieces } from "../../../src/sources/template/join/texts.ts";
import { surroundingId } from "../../../src/sources/template/symbols.ts";
import { ACCOUNT, bucket, GENESYS, hole, nowhere, OTHER_ACCOUNT, value } from "./build.ts";

const NOBODY: Known = { accounts: [], regions: [], partitions: [] };
const SCOPE = "infra aws";
const NAMES = ["account", "region", "partition"] as const;

function around(known: Partial<Known>, texts: readonly string[], pieces = [bucket(nowhere(SCOPE))]) {
  const found = surroundingsOf(pieces, { ...NOBODY, ...known }, texts);
  return NAMES.map((what) => found.texts.get(surroundingId(what, SCOPE)) ?? "open");
}

const STAND_INS = ["000000000000", "region-not-known", "aws"];

test.each<[string, Partial<Known>, readonly string[], readonly string[]]>([
  ["nothing is named", {}, ["s3:PutObject", "*", `arn:aws:iam::${GENESYS}:root`], STAND_INS],
  [
    "the config names one of each",
    { accounts: [ACCOUNT], regions: ["eu-west-2"], partitions: ["aws-us-gov"] },
    [],
    [ACCOUNT, "eu-west-2", "aws-us-gov"],
  ],
  [
    "the config names it and policies name others",
    { accounts: [ACCOUNT] },
    [OTHER_ACCOUNT],
    [ACCOUNT, "region-not-known", "aws"],
  ],
  [
    "the config names two",
    { accounts: [ACCOUNT, OTHER_ACCOUNT], regions: ["a", "b"], partitions: ["aws", "aws-cn"] },
    [],
    ["open", "open", "open"],
  ],
  ["a policy names an account", {}, [`arn:aws:iam::${OTHER_ACCOUNT}:root`], ["open", "region-not-known", "aws"]],
  ["a bucket's name holds an account", {}, [`acme-${ACCOUNT}-logs`], ["open", "region-not-known", "aws"]],
  ["a policy is about some accounts", {}, ["arn:aws:iam::1111*:role/x"], ["open", "region-not-known", "aws"]],
  [
    "a policy is about the accounts that end somehow",
    {},
    ["arn:aws:iam::*3333:role/x"],
    ["open", "region-not-known", "aws"],
  ],
  ["a policy is about all accounts", {}, ["arn:aws:iam::*:role/x"], STAND_INS],
  ["an account in part not known", {}, [`arn:aws:iam::1111${HOLE}:root`], ["open", "region-not-known", "aws"]],
  ["a policy names a Region", {}, ["us-east-1"], ["000000000000", "open", "aws"]],
  ["a policy names a service in a Region", {}, ["s3.eu-west-2.amazonaws.com"], ["000000000000", "open", "aws"]],
  ["a policy is about some Regions", {}, ["eu-*"], ["000000000000", "open", "aws"]],
  ["a policy is about services of some Regions", {}, ["s3.us-*.amazonaws.com"], ["000000000000", "open", "aws"]],
  ["a policy is about the west", {}, ["*-west-?"], ["000000000000", "open", "aws"]],
  ["a policy is about all Regions", {}, ["s3.*.amazonaws.com"], STAND_INS],
  ["a Region of another partition", {}, ["us-gov-west-1"], ["000000000000", "open", "open"]],
  ["an ARN of another partition", {}, ["arn:aws-cn:s3:::x"], ["000000000000", "region-not-known", "open"]],
  ["an ARN of any partition", {}, ["arn:aws*:s3:::x"], STAND_INS],
])("%s", (_, known, texts, expected) => {
  expect(around(known, texts)).toEqual(expected);
});

test("the config's account counts where a template declares what its exports name, and not for what is deployed elsewhere", () => {
  const pieces = [
    bucket(nowhere(SCOPE)),
    { ...bucket(nowhere("hub aws")), name: value("acme-other"), id: "hub#b" } as const,
  ];
  const known = { ...NOBODY, accounts: [ACCOUNT], named: new Set(["acme-legal-recordings"]) };
  const { texts } = surroundingsOf(pieces, known, []);
  expect(texts.get(surroundingId("account", SCOPE))).toBe(ACCOUNT);
  expect(texts.get(surroundingId("account", "hub aws"))).toBeUndefined();
});

test("the account that another piece is in is named", () => {
  const pieces = [bucket(nowhere(SCOPE)), bucket({}, "aws_s3_bucket.other")];
  expect(around({}, textsOfPieces(pieces), pieces)).toEqual(["open", "open", "aws"]);
});

test("an account that a template makes is no surrounding", () => {
  const made = bucket({ account: hole("infra#aws_organizations_account.logs") });
  expect(surroundingsOf([made], { ...NOBODY, accounts: [ACCOUNT] }, []).texts).toEqual(new Map());
});

test("guesses are said", () => {
  expect(surroundingsOf([bucket(nowhere(SCOPE))], { ...NOBODY, accounts: [ACCOUNT] }, []).assumptions).toEqual([
    {
      what: expect.stringMatching(/^the account that .*infra.* is deployed to$/),
      why: `taken to be ${ACCOUNT}, the one that the config names`,
    },
    {
      what: expect.stringMatching(/^the Region that .*infra.* is deployed to$/),
      why: "nothing names it: region-not-known stands for it in this report",
    },
  ]);
});

test("policies in JSON, numbers and nested lists are read for their texts", () => {
  const pieces = [
    bucket({
      settings: {
        policy: { value: value('{ "Statement": [{ "Resource": "arn:aws:s3:::\\u0061", "x": 111122223333 }') },
      },
      account: value([value(42)]),
    }),
  ];
  const texts = textsOfPieces(pieces);
  expect(texts).toContain("arn:aws:s3:::a");
  expect(texts).toContain("42");
  expect(around({}, texts)[0]).toBe("open");
});
