/** Which questions the policies ask of each part of a request. */

import { describe, expect, test, vi } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { requestContext } from "../../../src/authorization/match/context.ts";
import type { ContextValue, Policy } from "../../../src/authorization/model.ts";
import { arnPattern, resourcePattern } from "../../../src/authorization/pattern/arn.ts";
import { globPattern, ignoreCasePattern, literalPattern, NOTHING } from "../../../src/authorization/pattern/pattern.ts";
import { parsePolicy } from "../../../src/authorization/policy/parse.ts";
import { concernsOf, type Layers } from "../../../src/authorization/space/policies.ts";
import {
  askedKeys,
  keyQuestions,
  type Questions,
  resourceQuestions,
  type Surroundings,
} from "../../../src/authorization/space/questions.ts";
import { ACCOUNT, allow, BUCKET, bucketPolicy, deny, identity, policy } from "../builders.ts";

type Json = Record<string, unknown>;

const NOTHING_ASKED: Questions = {
  patterns: [],
  numbers: [],
  dates: [],
  addresses: [],
  binaries: [],
  booleans: false,
  asked: false,
  entangled: [],
};
const asks = (more: Partial<Questions>): Questions => ({ ...NOTHING_ASKED, asked: true, ...more });

/** What variables see: some contexts, and keys that may be anything. */
const seen = (
  contexts: readonly Record<string, ContextValue>[] = [{}],
  open: readonly string[] = [],
): Surroundings => ({
  contexts: contexts.map(requestContext),
  open: new Set(open),
});

/** A policy of before there were policy variables (G2). */
function old(...statements: Json[]): Policy {
  const parsed = parsePolicy({ Version: "2008-10-17", Statement: statements }, "identity-policy", "old").policy;
  if (parsed === undefined) throw new Error("cannot be read");
  return parsed;
}

const layersOf = (more: Partial<Layers>): Layers => ({ resourceAccount: ACCOUNT, identityPolicies: [], ...more });
const ofPolicy = (one: Policy) => layersOf({ identityPolicies: [one] });
const where = (...conditions: Json[]) => identity(...conditions.map((Condition) => allow({ Condition })));

const VPCE = "aws:sourcevpce";
const USER = "aws:username";
const TAGS = "aws:tagkeys";
const CONTEXT = "kms:encryptioncontext:app";
const variable = (key: string) => `the policy variable \${${key}}`;
const two = (key: string) => `2 tests of ${key}, which may have several values at once`;
const grant = (more: Json) => ({
  granteePrincipal: "arn:aws:iam::111122223333:role/r",
  operations: ["Decrypt"],
  ...more,
});

describe("of a context key", () => {
  test.each<[string, string, Policy, Questions, Surroundings?]>([
    ["nobody asks", VPCE, identity(allow()), NOTHING_ASKED],
    [
      "texts are asked for as they are",
      VPCE,
      where({ StringEquals: { "aws:SourceVpce": ["vpce-1", "vpce-*"] } }),
      asks({ patterns: [literalPattern("vpce-1"), literalPattern("vpce-*")] }),
    ],
    [
      "texts in any case",
      VPCE,
      where({ StringEqualsIgnoreCase: { "aws:SourceVpce": "vpce-1" } }),
      asks({ patterns: [ignoreCasePattern("vpce-1")] }),
    ],
    [
      "texts with wildcards",
      VPCE,
      where({ StringNotLike: { "aws:SourceVpce": "vpce-?*" } }),
      asks({ patterns: [globPattern("vpce-?*")] }),
    ],
    [
      "ARNs",
      "aws:sourcearn",
      where({ ArnLike: { "aws:SourceArn": ["arn:aws:s3:::a*", "no arn"] } }),
      asks({ patterns: [arnPattern("arn:aws:s3:::a*"), NOTHING] }),
    ],
    [
      "numbers",
      "s3:max-keys",
      where({ NumericLessThan: { "s3:max-keys": ["10", "2"] } }),
      asks({ numbers: ["10", "2"] }),
    ],
    [
      "dates",
      "aws:currenttime",
      where({ DateLessThan: { "aws:CurrentTime": "2027-01-01T00:00:00Z" } }),
      asks({ dates: ["2027-01-01T00:00:00Z"] }),
    ],
    [
      "addresses",
      "aws:sourceip",
      where({ NotIpAddress: { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32"] } }),
      asks({ addresses: ["203.0.113.0/24", "2001:db8::/32"] }),
    ],
    ["binaries", "aws:x", where({ BinaryEquals: { "aws:x": "QmluYXJ5" } }), asks({ binaries: ["QmluYXJ5"] })],
    [
      "booleans, of which there are only two",
      "aws:securetransport",
      where({ Bool: { "aws:SecureTransport": "false" } }),
      asks({ booleans: true }),
    ],
    ["whether the key is there", VPCE, where({ Null: { "aws:SourceVpce": "true" } }), asks({})],
    [
      "each key only its own values",
      VPCE,
      where({
        StringEquals: { "aws:SourceVpce": "vpce-1", "aws:SourceVpc": "vpc-1" },
        NumericLessThan: { "s3:max-keys": "10" },
        Bool: { "aws:SecureTransport": "false" },
      }),
      asks({ patterns: [literalPattern("vpce-1")] }),
    ],
    [
      "values of several families, each to its own",
      VPCE,
      where({ StringEquals: { "aws:SourceVpce": "a" } }, { NumericEquals: { "aws:SourceVpce": "1" } }),
      asks({ patterns: [literalPattern("a")], numbers: ["1"] }),
    ],
    [
      "who calls is asked for by principals too",
      "aws:principalarn",
      identity(allow()),
      asks({ entangled: ["aws:principalarn also decides which principal is meant"] }),
    ],
    [
      "a unique id is asked for by principals too, next to a condition",
      "aws:userid",
      where({ StringEquals: { "aws:userid": "AIDA" } }),
      asks({
        patterns: [literalPattern("AIDA")],
        entangled: ["aws:userid also decides which principal is meant"],
      }),
    ],
    ["of an encryption context only where somebody does", CONTEXT, identity(allow()), NOTHING_ASKED],
    [
      "a variable in one of several resources",
      USER,
      identity(allow({ Resource: [`${BUCKET}/a`, `${BUCKET}/*/\${aws:UserName}/?`] })),
      asks({ entangled: [variable(USER)] }),
      seen([], [USER]),
    ],
    [
      "a variable in NotResource",
      USER,
      identity(allow({ Resource: undefined, NotResource: `${BUCKET}/\${aws:username}` })),
      asks({ entangled: [variable(USER)] }),
    ],
    [
      "a variable in the value of a condition on another key",
      USER,
      where({ StringLike: { [VPCE]: ["x", "*${aws:username, 'nobody'}"] } }),
      asks({ entangled: [variable(USER)] }),
    ],
    [
      "each statement with the variable is told",
      USER,
      where({ StringLike: { [VPCE]: "${aws:username}" } }, { StringLike: { [VPCE]: "${aws:userid}${aws:username}" } }),
      asks({ entangled: [variable(USER), variable(USER)] }),
    ],
    ["a policy without variables (G2)", USER, old(allow({ Resource: `${BUCKET}/\${aws:username}` })), NOTHING_ASKED],
    [
      "a variable's place in a policy without variables is text (G2)",
      VPCE,
      old(allow({ Condition: { StringLike: { [VPCE]: "${aws:username}-*" } } })),
      asks({ patterns: [globPattern("${aws:username}-*")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a variable's value, once for the same in several contexts, none where it has none",
      VPCE,
      where({ StringLike: { [VPCE]: "${aws:username}-*" } }),
      asks({ patterns: [globPattern("ada-*"), globPattern("bob-*")] }),
      seen([{ [USER]: "ada" }, {}, { [USER]: "bob", a: "b" }, { [USER]: "ada", a: "c" }]),
    ],
    [
      "a variable's value is text, wildcards and all (R6)",
      VPCE,
      where({ StringLike: { [VPCE]: "${aws:username}?" } }),
      asks({ patterns: [globPattern([{ text: "a*" }, "?"])] }),
      seen([{ [USER]: "a*" }]),
    ],
    [
      "a variable of exact text",
      VPCE,
      where({ StringEquals: { [VPCE]: ["${aws:username}*", "x"] } }),
      asks({ patterns: [literalPattern("ada*"), literalPattern("x")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a variable that may be anything",
      VPCE,
      where({ StringLike: { [VPCE]: ["*-${aws:userid}-${aws:username}", "y"] } }),
      asks({ patterns: [globPattern("y")], entangled: [variable(USER)] }),
      seen([{ "aws:userid": "u" }], [USER]),
    ],
    [
      "a variable of several values (V1) in one of the contexts",
      VPCE,
      where({ StringLike: { [VPCE]: "${aws:username}-*" } }),
      asks({ entangled: [variable("${aws:username}-*")] }),
      seen([{ [USER]: "ada" }, { [USER]: ["ada", "bob"] }]),
    ],
    [
      "a hole may be any text, in exact texts too",
      VPCE,
      where({ StringEquals: { [VPCE]: [`vpce-${HOLE}`, "vpce-1"] } }),
      asks({ patterns: [globPattern("vpce-*"), literalPattern("vpce-1")] }),
    ],
    [
      "a hole among wildcards",
      VPCE,
      where({ StringLike: { [VPCE]: `?${HOLE}x` } }),
      asks({ patterns: [globPattern("?*x")] }),
    ],
    [
      "a hole in an ARN can hold colons, but what is no ARN it does not decide",
      "aws:sourcearn",
      where({ ArnLike: { "aws:SourceArn": [`arn:aws:s3:::${HOLE}`, "arn:aws:s3:::b"] } }),
      asks({
        patterns: [globPattern("arn:aws:s3:::*"), globPattern("*:*:*:*:*:*"), arnPattern("arn:aws:s3:::b")],
      }),
    ],
    [
      "a hole next to a variable in an ARN",
      "aws:sourcearn",
      where({ ArnLike: { "aws:SourceArn": `arn:aws:s3:::\${aws:username}/${HOLE}` } }),
      asks({ patterns: [globPattern("arn:aws:s3:::ada/*"), globPattern("*:*:*:*:*:*")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a variable in an ARN without a hole",
      "aws:sourcearn",
      where({ ArnLike: { "aws:SourceArn": "arn:aws:s3:::${aws:username}/*" } }),
      asks({ patterns: [arnPattern("arn:aws:s3:::ada/*")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "two tests of a multivalued key",
      TAGS,
      where({ StringEquals: { [TAGS]: "a" } }, { StringLike: { [TAGS]: "b*" } }),
      asks({ patterns: [literalPattern("a"), globPattern("b*")], several: two(TAGS) }),
    ],
    [
      "one test of a multivalued key",
      TAGS,
      where({ "ForAnyValue:StringEquals": { [TAGS]: ["a", "b"] } }),
      asks({ patterns: [literalPattern("a"), literalPattern("b")] }),
    ],
    [
      "a look at the mere presence of a multivalued key does not count",
      TAGS,
      where({ StringEquals: { [TAGS]: "a" } }, { Null: { [TAGS]: "false" } }),
      asks({ patterns: [literalPattern("a")] }),
    ],
    [
      "two tests of a key that one of them tests as a set",
      VPCE,
      where({ StringEquals: { [VPCE]: "a" } }, { "ForAllValues:StringEquals": { [VPCE]: "b" } }),
      asks({ patterns: [literalPattern("a"), literalPattern("b")], several: two(VPCE) }),
    ],
    [
      "two tests of a key with one value",
      VPCE,
      where({ StringEquals: { [VPCE]: "a" } }, { StringEquals: { [VPCE]: "b" } }),
      asks({ patterns: [literalPattern("a"), literalPattern("b")] }),
    ],
  ])("%s", (_, key, one, expected, surroundings = seen()) => {
    expect(keyQuestions(key, concernsOf(ofPolicy(one), "s3:PutObject"), surroundings)).toStrictEqual(expected);
  });

  test.each<[string, string, readonly Json[], Questions]>([
    [
      "its own pair of a grant",
      CONTEXT,
      [{ encryptionContextSubset: { App: "x", Other: "y" } }],
      asks({ patterns: [literalPattern("x")] }),
    ],
    [
      "pairs of a grant that are others",
      "kms:encryptioncontext:third",
      [{ encryptionContextSubset: { App: "x" } }],
      NOTHING_ASKED,
    ],
    [
      "a grant of exactly its pairs counts all others",
      "kms:encryptioncontext:third",
      [{ encryptionContextEquals: { App: "x" } }, {}],
      asks({}),
    ],
    [
      "each of several grants",
      CONTEXT,
      [{ encryptionContextEquals: { app: "1" } }, {}, { encryptionContextSubset: { APP: "2" } }],
      asks({ patterns: [literalPattern("1"), literalPattern("2")] }),
    ],
    ["grants without pairs", CONTEXT, [{}], NOTHING_ASKED],
    ["a grant's name without the prefix", "app", [{ encryptionContextEquals: { App: "x" } }], NOTHING_ASKED],
  ])("grants: %s", (_, key, grants, expected) => {
    const concerns = concernsOf(layersOf({ kmsGrants: grants.map(grant) }), "kms:Decrypt");
    expect(keyQuestions(key, concerns, seen())).toStrictEqual(expected);
  });
});

test("every key that is asked for, in lower case, and gathered once", () => {
  const concerns = concernsOf(
    layersOf({
      identityPolicies: [
        identity(
          allow({ Action: "kms:*", Resource: "arn:aws:kms:*:*:key/*/${aws:PrincipalTag/Team}" }),
          deny({ Action: "kms:Decrypt", Resource: undefined, NotResource: "arn:aws:kms:*:*:key/${aws:userid}${*}" }),
          deny({ Action: "kms:Decrypt", Condition: { StringLike: { "aws:SourceVpce": ["*", "${aws:username}"] } } }),
          deny({ Action: "kms:Encrypt", Condition: { StringLike: { "aws:Referer": "x" } } }),
        ),
        old(allow({ Action: "kms:*", Resource: "arn:aws:kms:*:*:key/${aws:SourceVpc}" })),
      ],
      kmsGrants: [
        { ...grant({}), encryptionContextEquals: { App: "x" } },
        { ...grant({}), encryptionContextSubset: { Stage: "y" } },
      ],
    }),
    "kms:Decrypt",
  );
  const keys = askedKeys(concerns);
  expect([...keys]).toStrictEqual([
    "aws:principaltag/team",
    "aws:userid",
    "aws:sourcevpce",
    "aws:username",
    "kms:encryptioncontext:app",
    "kms:encryptioncontext:stage",
  ]);
  expect(askedKeys(concerns)).toBe(keys);
});

const OWN_KMS = [arnPattern("*:*:kms:*:*:key/*"), arnPattern("*:*:kms:*:*:alias/*")];
const PERSONAL = `${BUCKET}/\${aws:username}/*`;

describe("of the resource", () => {
  test.each<[string, Policy, Questions, Surroundings?]>([
    [
      "Resource and NotResource",
      identity(
        allow({ Resource: [`${BUCKET}/*`, "*", "arn:aws:s3*"] }),
        deny({ Resource: undefined, NotResource: `${BUCKET}/a` }),
      ),
      asks({
        patterns: [
          resourcePattern(`${BUCKET}/*`),
          resourcePattern("*"),
          resourcePattern("arn:aws:s3*"),
          resourcePattern(`${BUCKET}/a`),
        ],
      }),
    ],
    ["statements of other actions", identity(allow({ Action: "s3:GetObject", Resource: BUCKET })), asks({})],
    [
      "a variable's value, which is text",
      identity(allow({ Resource: PERSONAL })),
      asks({
        patterns: [
          resourcePattern(`${BUCKET}/ada/*`),
          resourcePattern(PERSONAL, [{ text: "recordings/b*" }, { text: "/" }, "*"]),
        ],
      }),
      seen([{ [USER]: "ada" }, { [USER]: "b*" }, {}]),
    ],
    ["a variable that has no value", identity(allow({ Resource: PERSONAL })), asks({})],
    [
      "a variable that may be anything, next to a text",
      identity(allow({ Resource: [PERSONAL, BUCKET] })),
      asks({ patterns: [resourcePattern(BUCKET)], entangled: [variable(USER)] }),
      seen([{}], [USER]),
    ],
    [
      "a variable before the sixth part is text (R6)",
      identity(allow({ Resource: "arn:aws:s3::${aws:username}:b/${aws:username}/?" })),
      asks({ patterns: [resourcePattern("arn:aws:s3::${aws:username}:b/ada/?")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "colons of the sixth part around a variable",
      identity(allow({ Resource: "arn:aws:s3:::b:${aws:username}:c*" })),
      asks({ patterns: [resourcePattern("arn:aws:s3:::b:ada:c*")] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a policy without variables (G2)",
      old(allow({ Resource: PERSONAL })),
      asks({ patterns: [resourcePattern(PERSONAL)] }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a hole may hold colons",
      identity(allow({ Resource: `arn:aws:s3:::${HOLE}/*` })),
      asks({ patterns: [globPattern([{ text: "arn:aws:s3:::" }, "*", { text: "/" }, "*"])] }),
    ],
    [
      "a hole and a variable: with the variable as text, and with its value",
      identity(allow({ Resource: `${HOLE}/\${aws:username}/*` })),
      asks({
        patterns: [globPattern(["*", { text: "/${aws:username}/" }, "*"]), globPattern(["*", { text: "/ada/" }, "*"])],
      }),
      seen([{ [USER]: "ada" }]),
    ],
    [
      "a hole and a variable that may be anything",
      identity(allow({ Resource: `${HOLE}/\${aws:username}/*` })),
      asks({ patterns: [globPattern(["*", { text: "/${aws:username}/" }, "*"])], entangled: [variable(USER)] }),
      seen([{}], [USER]),
    ],
    [
      "a hole and what is no variable (G2)",
      old(allow({ Resource: `${HOLE}/\${aws:username}/*` })),
      asks({ patterns: [globPattern(["*", { text: "/${aws:username}/" }, "*"])] }),
      seen([{ [USER]: "ada" }]),
    ],
  ])("%s", (_, one, expected, surroundings = seen()) => {
    expect(resourceQuestions(concernsOf(ofPolicy(one), "s3:PutObject"), surroundings)).toStrictEqual(expected);
  });

  test.each([
    ["KMS:Decrypt", OWN_KMS],
    ["sts:AssumeRole", [arnPattern("*:*:iam:*:*:role/*")]],
    ["s3:PutObject", []],
    ["s3:kms:", []],
    ["s3:sts:", []],
  ])("whether it has a policy that must allow: %s", (action, patterns) => {
    expect(resourceQuestions(concernsOf(layersOf({}), action), seen())).toStrictEqual(asks({ patterns }));
  });

  test("a trust policy names no resource, and without an action nothing is asked for it", () => {
    const resourcePolicy = policy("trust-policy", "trust", {
      Effect: "Allow",
      Principal: { AWS: ACCOUNT },
      Action: "sts:AssumeRole",
    });
    const concerns = concernsOf(layersOf({ resourcePolicy }), "sts:AssumeRole");
    expect(concerns.statements).toHaveLength(1);
    expect(resourceQuestions(concerns, seen()).patterns).toStrictEqual([arnPattern("*:*:iam:*:*:role/*")]);
    const { statements, grants } = concerns;
    expect(resourceQuestions({ statements, grants }, seen())).toStrictEqual(asks({}));
  });
});

describe("concerns", () => {
  test("the known documents of every layer, those of their statements that select the action", () => {
    const doc = (id: string, ...actions: string[]) =>
      policy(
        "identity-policy",
        id,
        ...actions.map((Action) => allow({ Action, Resource: `${BUCKET}/${id}/${Action}` })),
      );
    const concerns = concernsOf(
      layersOf({
        identityPolicies: [
          doc("i", "s3:Put*", "s3:Get*"),
          { id: "u", kind: "identity-policy", unknown: "not read" },
          old(allow({ Action: "S3:PUTOBJECT" })),
        ],
        resourcePolicy: bucketPolicy(deny({ Principal: "*", Resource: `${BUCKET}/r` })),
        permissionsBoundary: doc("p", "*"),
        sessionPolicy: doc("s", "s3:*"),
        scps: [[doc("scp", "s3:PutObject")], [doc("ou", "s3:PutObject?")]],
        rcps: [[doc("rcp", "s3:PutObject")]],
        vpcEndpointPolicy: doc("v", "s3:PutObject"),
      }),
      "S3:PutObject",
    );
    expect(concerns.action).toBe("s3:putobject");
    expect(concerns.grants).toStrictEqual([]);
    expect(
      concerns.statements.map(({ statement, variables }) => [statement.source.resources, variables]),
    ).toStrictEqual([
      [[`${BUCKET}/i/s3:Put*`], true],
      [["*"], false],
      [[`${BUCKET}/r`], true],
      [[`${BUCKET}/p/*`], true],
      [[`${BUCKET}/s/s3:*`], true],
      [[`${BUCKET}/scp/s3:PutObject`], true],
      [[`${BUCKET}/rcp/s3:PutObject`], true],
      [[`${BUCKET}/v/s3:PutObject`], true],
    ]);
  });

  test("NotAction selects all others", () => {
    const but = (NotAction: string) =>
      ofPolicy(identity(allow({ Action: undefined, NotAction }), allow({ Action: "s3:GetObject" })));
    expect(concernsOf(but("s3:PutObject"), "s3:PutObject").statements).toHaveLength(0);
    expect(concernsOf(but("s3:Get*"), "s3:PutObject").statements).toHaveLength(1);
  });
});

test("what was worked out for a text stays, for the last five thousand texts", async () => {
  vi.resetModules();
  const fresh = await import("../../../src/authorization/space/questions.ts");
  const patterns = (texts: readonly string[]) =>
    fresh.resourceQuestions(concernsOf(ofPolicy(identity(allow({ Resource: texts }))), "s3:PutObject"), seen())
      .patterns;
  const texts = Array.from({ length: 5000 }, (_, index) => `${BUCKET}/${index}`);
  const first = patterns(texts);
  expect(first).toHaveLength(5000);
  expect(patterns(texts).every((pattern, index) => pattern === first[index])).toBe(true);
  expect(patterns([`${BUCKET}/one-more`])).toHaveLength(1);
  const again = patterns(texts.slice(0, 1));
  expect(again).toStrictEqual(first.slice(0, 1));
  expect(again[0]).not.toBe(first[0]);
});
