import { expect, it } from "vitest";
import type { Statement } from "../../src/authorization/model.ts";
import { contextEntries, operatorTypes } from "../../src/simulator/context.ts";

const NO_OPERATORS = operatorTypes([]);

it.each([
  ["aws:SecureTransport", "true", "boolean"],
  ["AWS:SECURETRANSPORT", "true", "boolean"],
  ["aws:MultiFactorAuthPresent", "false", "boolean"],
  ["aws:CurrentTime", "2026-11-21T12:00:00.000Z", "date"],
  ["aws:EpochTime", "1795262400", "date"],
  ["aws:TokenIssueTime", "2026-11-21T11:59:00.000Z", "date"],
  ["aws:SourceIp", "203.0.113.77", "ip"],
  ["aws:SourceIp", "2001:db8::1", "ip"],
  ["aws:VpcSourceIp", "10.20.30.40", "ip"],
  ["s3:TlsVersion", "1.2", "numeric"],
  ["aws:PrincipalArn", "arn:aws:iam::111122223333:role/R", "string"],
  ["aws:PrincipalTag/team", "legal", "string"],
  ["kms:EncryptionContext:aws:s3:arn", "arn:aws:s3:::b", "string"],
  ["kms:EncryptionContextKeys", ["aws:s3:arn"], "stringList"],
  ["aws:PrincipalOrgPaths", "o-a/r-b/", "stringList"],
  ["aws:VpceOrgPaths", "o-a/r-b/", "stringList"],
  ["aws:TagKeys", ["a", "b"], "stringList"],
  // IAM refuses a value that is not of its type.
  ["aws:SourceIp", "somewhere", "string"],
] as const)("%s of %j is sent as %s %s", (name, value, type) => {
  const values = typeof value === "string" ? [value] : value;

  expect(contextEntries({ [name]: value }, NO_OPERATORS)).toEqual([{ name, type, values }]);
});

function comparing(...tests: readonly (readonly [operator: string, key: string])[]): Statement {
  const conditions = tests.map(([operator, key]) => ({ operator, key, values: ["1"], path: [] }));
  return { index: 0, path: [], effect: "Allow", conditions };
}

it.each([
  [[["NumericLessThan", "aws:PrincipalTag/level"]], "aws:PrincipalTag/level", "7", "numeric"],
  [[["NumericLessThanIfExists", "AWS:PRINCIPALTAG/level"]], "aws:PrincipalTag/level", "7", "numeric"],
  [[["ForAnyValue:NumericEquals", "aws:PrincipalTag/level"]], "aws:PrincipalTag/level", "7", "numeric"],
  [[["NumericLessThan", "aws:PrincipalTag/level"]], "aws:PrincipalTag/level", "seven", "string"],
  [[["NumericGreaterThan", "aws:EpochTime"]], "aws:EpochTime", "1795262400", "numeric"],
  [[["DateGreaterThan", "aws:EpochTime"]], "aws:EpochTime", "1795262400", "date"],
  [[["Bool", "aws:PrincipalTag/on"]], "aws:PrincipalTag/on", "true", "boolean"],
  [
    [
      ["Bool", "aws:PrincipalTag/on"],
      ["StringEquals", "aws:PrincipalTag/on"],
    ],
    "aws:PrincipalTag/on",
    "true",
    "string",
  ],
  // The key's own type is known: a policy's operator does not change it.
  [[["StringEquals", "aws:SecureTransport"]], "aws:SecureTransport", "true", "boolean"],
] as const)("compared by %j, %s of %s is sent as %s", (tests, name, value, type) => {
  expect(contextEntries({ [name]: value }, operatorTypes([comparing(...tests)]))).toEqual([
    { name, type, values: [value] },
  ]);
});

it.each([
  ["a value beyond U+00FF", { "aws:PrincipalTag/team": "ł" }, "U+0142"],
  ["a control character", { "aws:PrincipalTag/team": "a\u0000" }, "U+0000"],
  ["a name beyond U+00FF", { "aws:PrincipalTag/ł": "x" }, "U+0142"],
  ["a short name", { abcd: "x" }, "at least 5"],
  ["a long name", { [`aws:${"a".repeat(253)}`]: "x" }, "at most 256"],
  ["several values of a single-valued key", { "aws:SourceVpce": ["a", "b"] }, "2 values"],
])("%s is left out, and it is said why", (_, context, why) => {
  expect(contextEntries(context, NO_OPERATORS)).toEqual({ why: expect.stringContaining(why) });
});

it("names are sorted, so that equal contexts are equal", () => {
  const one = contextEntries({ "aws:userid": "a", "aws:SourceVpce": "b" }, NO_OPERATORS);
  const other = contextEntries({ "aws:SourceVpce": "b", "aws:userid": "a" }, NO_OPERATORS);

  expect(one).toEqual(other);
});
