/** Text that is known only after apply: what stays sure, what does not, and what is said about it. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/authorization/evaluate/decide.ts";
import { HOLE, hasHole, showHoles } from "../../src/authorization/hole.ts";
import type { Authorization, PolicyKind, Principal } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import {
  ACCOUNT,
  allow,
  authorization,
  BUCKET,
  deny,
  OBJECT,
  OTHER_ACCOUNT,
  ROLE,
  request,
  SESSION,
} from "./builders.ts";
import { authorizationOf, type Json, runs, type Scene, scene } from "./scenes.ts";

function open(kind: PolicyKind, ...statements: Json[]) {
  const { policy } = parseOpen(kind, statements);
  if (policy === undefined) throw new Error("not readable");
  return policy;
}

const parseOpen = (kind: PolicyKind, Statement: readonly Json[]) =>
  parsePolicy({ Version: "2012-10-17", Statement }, kind, kind, { holes: true });

type Word = "allowed" | "implicitDeny" | "explicitDeny" | "unknown";

const word = (more: Partial<Authorization>): string => decide(authorization(more)).decision;
/** One Allow in an identity policy decides alone. */
const byIdentity = (statement: Json, context: Json = {}, principal: Principal = { arn: SESSION }): string =>
  word({
    identityPolicies: [open("identity-policy", allow(statement))],
    request: request({ principal, context: context as Record<string, string> }),
  });

describe("a resource", () => {
  test.each<[string, string | string[], Word]>([
    ["a whole ARN", HOLE, "unknown"],
    ["a bucket's ARN in front of its objects", `${HOLE}/*`, "unknown"],
    ["a bucket's name", `arn:aws:s3:::${HOLE}/*`, "unknown"],
    ["a prefix", `${BUCKET}/${HOLE}/*`, "unknown"],
    ["nothing at all in the hole", `${OBJECT}${HOLE}`, "unknown"],
    ["another bucket, whatever the prefix", `arn:aws:s3:::other/${HOLE}`, "implicitDeny"],
    ["another service", `arn:aws:kms:${HOLE}`, "implicitDeny"],
    ["another service behind a hole that may hold colons", `${HOLE}:sqs:::x`, "implicitDeny"],
    ["another ending", `${HOLE}/b.wav`, "implicitDeny"],
    ["a literal in the middle that is not there", `arn:aws:s3:::${HOLE}/private/${HOLE}`, "implicitDeny"],
    ["another case", `${HOLE}/A.WAV`, "implicitDeny"],
    ["beside an entry that matches", [`${HOLE}/*`, OBJECT], "allowed"],
    ["beside a lone star", ["*", HOLE], "allowed"],
    ["beside an entry that does not", [`${HOLE}/*`, BUCKET], "unknown"],
    ["a partition", `arn:${HOLE}:s3:::recordings/*`, "unknown"],
    ["a variable that has a value, and a hole", `arn:aws:s3:::recordings/\${aws:username}/${HOLE}`, "unknown"],
    ["a variable that has none, and a hole", `arn:aws:s3:::recordings/\${aws:PrincipalTag/x}/${HOLE}`, "implicitDeny"],
    ["a variable behind a hole that may hold colons", `${HOLE}/\${aws:username}/a.wav`, "unknown"],
    ["a variable without value behind such a hole", `${HOLE}/\${aws:PrincipalTag/x}/a.wav`, "implicitDeny"],
    ["a variable whose name is not known", `arn:aws:s3:::recordings/\${aws:PrincipalTag/${HOLE}}/a.wav`, "unknown"],
    ["and does not help", `arn:aws:s3:::recordings/\${aws:PrincipalTag/${HOLE}}/b.wav`, "implicitDeny"],
    ["a default that is not known", `arn:aws:s3:::recordings/\${aws:PrincipalTag/x, '${HOLE}g'}/a.wav`, "unknown"],
    ["and cannot fit", `arn:aws:s3:::recordings/\${aws:PrincipalTag/x, '${HOLE}x'}/a.wav`, "implicitDeny"],
  ])("with %s", (_, Resource, expected) => {
    expect(byIdentity({ Resource }, { "aws:username": "org" })).toBe(expected);
  });

  test("of NotResource turns around", () => {
    const statement = (NotResource: string | string[]): Json => ({ Effect: "Allow", Action: "s3:*", NotResource });
    const asked = (entry: string | string[]) =>
      word({ identityPolicies: [open("identity-policy", statement(entry))], request: request() });
    expect(asked(`${HOLE}/*`)).toBe("unknown");
    expect(asked(`arn:aws:s3:::other/${HOLE}`)).toBe("allowed");
    expect(asked([`${HOLE}/*`, OBJECT])).toBe("implicitDeny");
  });

  test("of an old document has no variables", () => {
    const { policy } = parsePolicy(
      { Version: "2008-10-17", Statement: allow({ Resource: `${HOLE}/\${aws:username}/a.wav` }) },
      "identity-policy",
      "old",
      { holes: true },
    );
    const call = request({ context: { "aws:username": "org" } });
    expect(word({ identityPolicies: policy === undefined ? [] : [policy], request: call })).toBe("implicitDeny");
  });
});

describe("an action", () => {
  test.each<[Json, Word]>([
    [{ Action: HOLE }, "unknown"],
    [{ Action: `s3:${HOLE}` }, "unknown"],
    [{ Action: `S3:PUT${HOLE}` }, "unknown"],
    [{ Action: `s3:Get${HOLE}` }, "implicitDeny"],
    [{ Action: [`s3:Get${HOLE}`, "s3:PutObject"] }, "allowed"],
    [{ Action: [`s3:${HOLE}`, "s3:PutObject"] }, "allowed"],
  ])("%j", (statement, expected) => {
    expect(byIdentity(statement)).toBe(expected);
  });

  test.each<[Json, Word]>([
    [{ NotAction: `s3:${HOLE}` }, "unknown"],
    [{ NotAction: [`s3:${HOLE}`, "s3:Put*"] }, "implicitDeny"],
    [{ NotAction: `sqs:${HOLE}` }, "allowed"],
  ])("%j", (statement, expected) => {
    const { Action: _, ...rest } = allow(statement);
    expect(word({ identityPolicies: [open("identity-policy", rest)] })).toBe(expected);
  });
});

const role = `arn:aws:iam::${ACCOUNT}:role/export/${HOLE}`;
const user = `arn:aws:iam::${ACCOUNT}:user/u`;

describe("a principal", () => {
  /** Same account, no identity policy: what the bucket policy's Allow gives by itself. */
  const alone = (AWS: string | string[], principal: Principal = { arn: SESSION }, context: Json = {}): string =>
    word({
      identityPolicies: [],
      request: request({ principal, context: context as Record<string, string> }),
      resourcePolicy: open("bucket-policy", allow({ Principal: { AWS } })),
    });
  const known = { "aws:PrincipalArn": ROLE };

  test.each<[string, string | string[], Word]>([
    ["anything", HOLE, "unknown"],
    ["the role's name", role, "unknown"],
    ["an account of a role", `arn:aws:iam::${HOLE}:role/export/GenesysExport`, "unknown"],
    ["a session's name", `arn:aws:sts::${ACCOUNT}:assumed-role/GenesysExport/${HOLE}`, "unknown"],
    ["another role", `arn:aws:iam::${ACCOUNT}:role/other/${HOLE}`, "implicitDeny"],
    ["another account", `arn:aws:iam::${OTHER_ACCOUNT}:role/${HOLE}`, "implicitDeny"],
    ["an account only", `arn:aws:iam::${HOLE}:root`, "implicitDeny"],
    ["an account's id only", `${HOLE}2223333`, "implicitDeny"],
    ["a wildcard beside it, which AWS refuses", `${role}*`, "implicitDeny"],
    ["a wildcard alone beside it", `${HOLE}*`, "unknown"],
    ["a unique id", `AROA${HOLE}`, "implicitDeny"],
    ["beside an entry that matches", [HOLE, ROLE], "allowed"],
    ["beside everybody", ["*", HOLE], "allowed"],
  ])("that may be %s", (_, AWS, expected) => {
    expect(alone(AWS, undefined, known)).toBe(expected);
  });

  test.each<[string, string | string[], Word]>([
    ["the role, its path not being known", `arn:aws:iam::${ACCOUNT}:role/${HOLE}/GenesysExport`, "unknown"],
    ["the role in whatever path", `arn:aws:iam::${ACCOUNT}:role/${HOLE}`, "unknown"],
    ["another role in whatever path", `arn:aws:iam::${ACCOUNT}:role/${HOLE}/Other`, "implicitDeny"],
    ["a second role of the name", [ROLE, `arn:aws:iam::${ACCOUNT}:role/${HOLE}GenesysExport`], "unknown"],
    ["no second role of the name", [ROLE, `arn:aws:iam::${ACCOUNT}:role/${HOLE}/Other`], "allowed"],
  ])("of a session without aws:PrincipalArn that may be %s", (_, AWS, expected) => {
    expect(alone(AWS)).toBe(expected);
  });

  test("that may be the role's unique id", () => {
    expect(alone(`AROA${HOLE}`, undefined, { ...known, "aws:userid": "AROAEXPORT:genesys" })).toBe("unknown");
  });

  test.each<[string, Principal, string, Word]>([
    ["a user", { arn: user }, `${user}${HOLE}`, "unknown"],
    ["another user", { arn: user }, `${user}x${HOLE}`, "implicitDeny"],
    [
      "the user behind a federated session",
      { arn: `arn:aws:sts::${ACCOUNT}:federated-user/f` },
      `${user}${HOLE}`,
      "unknown",
    ],
    ["somebody anonymous", { anonymous: true }, HOLE, "unknown"],
    ["nobody anonymous", { anonymous: true }, `arn:aws:iam::${HOLE}`, "implicitDeny"],
    ["a service, as everybody", { service: "cloudtrail.amazonaws.com" }, HOLE, "unknown"],
    ["no service", { service: "cloudtrail.amazonaws.com" }, `arn:${HOLE}`, "implicitDeny"],
  ])("that may be %s", (_, principal, AWS, expected) => {
    const session = open("session-policy", allow());
    expect(
      word({
        identityPolicies: [],
        sessionPolicy: session,
        request: request({ principal, context: {} }),
        resourcePolicy: open("bucket-policy", allow({ Principal: { AWS } })),
      }),
    ).toBe(expected);
  });

  test.each<[string, Json, Word]>([
    ["its own", { Service: `${HOLE}.amazonaws.com` }, "unknown"],
    ["another's", { Service: `s3${HOLE}` }, "implicitDeny"],
    ["beside its own", { Service: [HOLE, "cloudtrail.amazonaws.com"] }, "allowed"],
  ])("that is a service's name: %s", (_, Principal, expected) => {
    const principal = { service: "cloudtrail.amazonaws.com" };
    const resourcePolicy = open("bucket-policy", allow({ Principal }));
    expect(word({ identityPolicies: [], request: request({ principal }), resourcePolicy })).toBe(expected);
  });

  test("written alone may only turn out to be everybody", () => {
    const resourcePolicy = open("bucket-policy", allow({ Principal: HOLE }));
    expect(word({ identityPolicies: [], resourcePolicy })).toBe("unknown");
  });

  test.each<[string, Json, Word]>([
    ["may be the session", { AWS: [HOLE, ROLE, ACCOUNT] }, "unknown"],
    ["lists all beside", { AWS: [HOLE, SESSION, ROLE, ACCOUNT] }, "allowed"],
    ["is of another account", { AWS: `arn:aws:iam::${OTHER_ACCOUNT}:role/${HOLE}` }, "explicitDeny"],
    ["may be anything", { AWS: HOLE }, "unknown"],
  ])("of NotPrincipal that %s", (_, NotPrincipal, expected) => {
    const { Principal: _unused, ...statement } = deny({ NotPrincipal });
    expect(word({ resourcePolicy: open("bucket-policy", statement) })).toBe(expected);
  });

  test.each<[string, Principal, Json, Word]>([
    ["a service that may be listed", { service: "s3.amazonaws.com" }, { Service: `s3.${HOLE}` }, "unknown"],
    ["a service that is listed", { service: "s3.amazonaws.com" }, { Service: [HOLE, "s3.amazonaws.com"] }, "allowed"],
    ["a service that is not", { service: "s3.amazonaws.com" }, { Service: `sqs${HOLE}` }, "explicitDeny"],
    ["somebody anonymous, unless it is nobody", { anonymous: true }, { AWS: HOLE }, "unknown"],
    ["somebody anonymous in any case", { anonymous: true }, { AWS: `arn:${HOLE}` }, "explicitDeny"],
  ])("of NotPrincipal and %s", (_, principal, NotPrincipal, expected) => {
    const resourcePolicy = open("bucket-policy", deny({ NotPrincipal }), allow({ Principal: "*" }));
    expect(word({ request: request({ principal, context: {} }), identityPolicies: [], resourcePolicy })).toBe(expected);
  });
});

describe("a condition", () => {
  test.each<[string, string, string | string[], Word]>([
    ["StringEquals", "aws:SourceVpce", `vpce-${HOLE}`, "unknown"],
    ["StringEquals", "aws:SourceVpce", `vpc-${HOLE}`, "implicitDeny"],
    ["StringEquals", "aws:SourceVpce", [`vpce-${HOLE}`, "vpce-1"], "allowed"],
    ["StringEquals", "aws:SourceVpce", `*${HOLE}`, "implicitDeny"],
    ["StringEqualsIgnoreCase", "aws:SourceVpce", `VPCE-${HOLE}`, "unknown"],
    ["StringEqualsIgnoreCase", "aws:SourceVpce", `VPC-${HOLE}`, "implicitDeny"],
    ["StringEquals", "aws:SourceVpce", `\${aws:username}${HOLE}`, "implicitDeny"],
    ["StringEquals", "aws:SourceVpce", `vpce-\${aws:username}${HOLE}`, "implicitDeny"],
    ["StringEquals", "aws:SourceVpce", `vpce\${aws:PrincipalTag/t}${HOLE}`, "unknown"],
    ["StringNotEquals", "aws:SourceVpce", `vpce-${HOLE}`, "unknown"],
    ["StringNotEquals", "aws:SourceVpce", `vpc-${HOLE}`, "allowed"],
    ["StringNotEquals", "aws:SourceVpce", [`vpce-${HOLE}`, "vpce-1"], "implicitDeny"],
    ["StringNotEquals", "aws:SourceVpc", HOLE, "allowed"],
    ["StringEqualsIfExists", "aws:SourceVpc", HOLE, "allowed"],
    ["StringLike", "aws:SourceVpce", `v*${HOLE}1`, "unknown"],
    ["StringLike", "aws:SourceVpce", `v?c${HOLE}`, "unknown"],
    ["StringLike", "aws:SourceVpce", `${HOLE}2`, "implicitDeny"],
    ["StringLike", "aws:SourceVpce", [`${HOLE}2`, "*"], "allowed"],
    ["StringLike", "aws:SourceVpce", [HOLE, "vpce*"], "allowed"],
    ["StringLike", "aws:SourceVpce", [`vpce\${aws:PrincipalTag/t}*`, HOLE], "allowed"],
    ["StringLike", "aws:SourceVpce", `vpce\${aws:PrincipalTag/t}${HOLE}`, "unknown"],
    ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::${HOLE}:role/export/*`, "unknown"],
    ["ArnLike", "aws:PrincipalArn", HOLE, "unknown"],
    ["ArnLike", "aws:PrincipalArn", [HOLE, ROLE], "allowed"],
    ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::${HOLE}:user/*`, "implicitDeny"],
    ["ArnLike", "aws:SourceVpce", HOLE, "implicitDeny"],
    ["ArnNotEquals", "aws:PrincipalArn", `arn:aws:iam::${ACCOUNT}:role/${HOLE}`, "unknown"],
    ["ArnNotEquals", "aws:PrincipalArn", `arn:aws:iam::${OTHER_ACCOUNT}:role/${HOLE}`, "allowed"],
    ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::\${aws:username}:role/${HOLE}`, "implicitDeny"],
    ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::\${aws:PrincipalAccount}:role/${HOLE}`, "unknown"],
    ["NumericLessThan", "s3:max-keys", `1${HOLE}`, "unknown"],
    ["NumericLessThan", "s3:max-keys", [`1${HOLE}`, "100"], "allowed"],
    ["NumericNotEquals", "s3:max-keys", [`1${HOLE}`, "10"], "implicitDeny"],
    ["NumericEquals", "aws:SourceVpce", HOLE, "implicitDeny"],
    ["DateGreaterThan", "aws:CurrentTime", `2026-${HOLE}`, "unknown"],
    ["IpAddress", "aws:SourceIp", `203.0.113.0/${HOLE}`, "unknown"],
    ["IpAddress", "aws:SourceIp", [HOLE, "203.0.113.0/24"], "allowed"],
    ["NotIpAddress", "aws:SourceIp", HOLE, "unknown"],
    ["Bool", "aws:SecureTransport", HOLE, "unknown"],
    ["BoolIfExists", "aws:ViaAWSService", HOLE, "allowed"],
    ["BinaryEquals", "aws:binary", HOLE, "unknown"],
    ["Null", "aws:SourceVpc", HOLE, "unknown"],
    ["Null", "aws:SourceVpc", ["true", HOLE], "allowed"],
    ["Null", "aws:SourceVpce", [HOLE, "true"], "unknown"],
    ["ForAllValues:StringLike", "aws:TagKeys", ["a*", HOLE], "unknown"],
    ["ForAllValues:StringLike", "aws:TagKeys", ["a*", "b*", HOLE], "allowed"],
    ["ForAllValues:StringLike", "aws:TagKeys", `a${HOLE}`, "implicitDeny"],
    ["ForAnyValue:StringEquals", "aws:TagKeys", `c${HOLE}`, "implicitDeny"],
    ["ForAnyValue:StringEquals", "aws:TagKeys", `a${HOLE}`, "unknown"],
    ["StringEquals", `aws:PrincipalTag/${HOLE}`, "x", "unknown"],
    ["StringEqualsIfExists", `aws:PrincipalTag/${HOLE}`, "x", "unknown"],
    [`String${HOLE}`, "aws:SourceVpce", "vpce-1", "unknown"],
  ])("%s %s %j", (operator, key, value, expected) => {
    const context = {
      "aws:SourceVpce": "vpce-1",
      "aws:PrincipalArn": ROLE,
      "aws:PrincipalAccount": ACCOUNT,
      "aws:PrincipalTag/t": "-",
      "aws:username": "alice",
      "s3:max-keys": "10",
      "aws:CurrentTime": "2026-11-21T00:00:00Z",
      "aws:SourceIp": "203.0.113.9",
      "aws:SecureTransport": "true",
      "aws:binary": "YWJj",
      "aws:TagKeys": ["a1", "b"],
    };
    expect(byIdentity({ Condition: { [operator]: { [key]: value } } }, context)).toBe(expected);
  });
});

describe("a public policy", () => {
  const cutOff = (statement: Json): string =>
    word({
      resourceAccount: OTHER_ACCOUNT,
      resourcePolicy: open("bucket-policy", allow({ Principal: { AWS: ACCOUNT } }), allow(statement)),
      blockPublicAccess: { restrictPublicBuckets: true },
    });

  test.each<[string, Json, Word]>([
    ["a principal that may be everybody", { Principal: { AWS: HOLE } }, "unknown"],
    ["a principal that cannot", { Principal: { AWS: `arn:aws:iam::${HOLE}:root` } }, "allowed"],
    [
      "a principal that may be everybody, tied to an organization",
      { Principal: { AWS: HOLE }, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } },
      "allowed",
    ],
    [
      "a value that may be a wildcard",
      { Principal: "*", Condition: { StringLike: { "aws:SourceVpce": HOLE } } },
      "unknown",
    ],
    [
      "a value that may be, beside one that is",
      { Principal: "*", Condition: { StringLike: { "aws:SourceVpce": [HOLE, "*"] } } },
      "explicitDeny",
    ],
    [
      "a value of organization paths",
      { Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgPaths": HOLE } } },
      "unknown",
    ],
    [
      "a key that may be one of those",
      { Principal: "*", Condition: { StringLike: { [`aws:${HOLE}`]: "x" } } },
      "unknown",
    ],
    [
      "an operator that may be one",
      { Principal: "*", Condition: { [`String${HOLE}`]: { "aws:SourceVpce": "x" } } },
      "unknown",
    ],
    ["a value of another key", { Principal: "*", Condition: { StringLike: { "aws:Referer": HOLE } } }, "explicitDeny"],
  ])("by %s", (_, statement, expected) => {
    expect(cutOff(statement)).toBe(expected);
  });
});

describe("the explanation", () => {
  const reasonsOf = (more: Partial<Authorization>): readonly string[] => decide(authorization(more)).reasons;
  const shown = "known only after apply";

  test.each<[string, string, Partial<Authorization>]>([
    [
      "Resource",
      `its Resource holds text that is ${shown}: "(known after apply)/*"`,
      { identityPolicies: [open("identity-policy", allow({ Resource: ["x:y:z:a:b:c", `${HOLE}/*`] }))] },
    ],
    [
      "Action",
      `its Action holds text that is ${shown}: "s3:(known after apply)"`,
      { identityPolicies: [open("identity-policy", allow({ Action: `s3:${HOLE}` }))] },
    ],
    [
      "Principal",
      `its Principal holds text that is ${shown}: "(known after apply)"`,
      { identityPolicies: [], resourcePolicy: open("bucket-policy", allow({ Principal: { AWS: HOLE } })) },
    ],
    [
      "Condition",
      `StringEquals aws:PrincipalArn holds text that is ${shown}: "(known after apply)"`,
      {
        identityPolicies: [
          open("identity-policy", allow({ Condition: { StringEquals: { "aws:PrincipalArn": HOLE } } })),
        ],
      },
    ],
    [
      "condition key",
      `StringEquals aws:(known after apply) holds text that is ${shown}: "aws:(known after apply)"`,
      { identityPolicies: [open("identity-policy", allow({ Condition: { StringEquals: { [`aws:${HOLE}`]: "x" } } }))] },
    ],
  ])("names the hole of a %s", (element, reason, more) => {
    const policy = element === "Principal" ? "bucket-policy" : "identity-policy";
    expect(reasonsOf(more)).toEqual([`statement 1 of ${policy}: ${reason}`]);
  });

  test("shows what is wanted without the hole's own character", () => {
    const statement = allow({
      Resource: `arn:aws:s3:::other/${HOLE}`,
      Condition: { StringLike: { "aws:PrincipalArn": `${HOLE}*` } },
    });
    const { trace } = decide(authorization({ identityPolicies: [open("identity-policy", statement)] }));
    expect(JSON.stringify(trace)).not.toContain(HOLE);
    expect(trace[0]?.stoppedBy?.wanted).toEqual(["arn:aws:s3:::other/(known after apply)"]);
  });

  test("names a principal that may turn out stronger than it is", () => {
    const key = `arn:aws:kms:eu-west-2:${ACCOUNT}:key/1`;
    const { decision, reasons } = decide(
      authorization({
        identityPolicies: [],
        request: request({ action: "kms:Decrypt", resource: key }),
        resourcePolicy: open("key-policy", allow({ Action: "kms:*", Principal: { AWS: [ACCOUNT, HOLE] } })),
      }),
    );
    expect([decision, reasons]).toEqual([
      "unknown",
      [`statement 1 of key-policy: its Principal holds text that is ${shown}: "(known after apply)"`],
    ]);
  });
});

describe("a file", () => {
  test.each<PolicyKind>(["identity-policy", "bucket-policy", "scp", "key-policy", "trust-policy"])(
    "may hold no hole: %s (G11)",
    (kind) => {
      const { problems } = parsePolicy({ Version: "2012-10-17", Id: HOLE, Statement: [] }, kind, "file");
      expect(problems.find(({ rule }) => rule === "G11")).toMatchObject({
        severity: "error",
        path: ["Id"],
        message: expect.stringContaining("U+FDD0"),
      });
    },
  );

  test("decides no more firmly for it", () => {
    const { policy } = parsePolicy(
      { Version: "2012-10-17", Statement: allow({ Resource: `${HOLE}/*` }) },
      "identity-policy",
      "file",
    );
    expect(word({ identityPolicies: policy === undefined ? [] : [policy] })).toBe("unknown");
  });

  test("made of a template is not found fault with where its text is not known", () => {
    const statement = {
      Sid: `Put ${HOLE}`,
      Effect: "Allow",
      Action: [HOLE, `s3:${HOLE}:x`, "s3:PutObject"],
      Resource: [HOLE, `${HOLE}/*`, `arn:aws:${HOLE}:::x`],
      Condition: {
        NumericLessThan: { "s3:max-keys": HOLE },
        IpAddress: { "aws:SourceIp": `${HOLE}/24` },
        [`String${HOLE}`]: { "aws:SourceVpce": "x" },
      },
    };
    const documents: readonly (readonly [PolicyKind, ...Json[]])[] = [
      ["identity-policy", statement, { ...statement, Effect: "Deny" }],
      ["bucket-policy", { ...statement, Sid: HOLE, Principal: { AWS: [HOLE, `${HOLE}*`], CanonicalUser: HOLE } }],
      ["bucket-policy", { ...statement, Principal: HOLE }],
      ["trust-policy", { Effect: "Allow", Principal: { Service: `*${HOLE}` }, Action: HOLE }],
    ];
    for (const [kind, ...statements] of documents) expect(parseOpen(kind, statements).problems).toEqual([]);
  });

  test("made of a template is still held to the letters of IAM (G11)", () => {
    const { problems } = parsePolicy(
      { Version: "2012-10-17", Statement: allow({ Resource: `${HOLE}\u201c` }) },
      "identity-policy",
      "template",
      { holes: true },
    );
    expect(problems).toMatchObject([{ rule: "G11", message: expect.stringContaining("U+201C") }]);
  });
});

test("holes are shown, all of them", () => {
  expect(showHoles(`a${HOLE}b${HOLE}`)).toBe("a(known after apply)b(known after apply)");
  expect([hasHole("a"), hasHole(`a${HOLE}`)]).toEqual([false, true]);
});

/** Punches holes into the texts of a document: each of `cuts` takes a stretch out of the text that is its turn. */
function punch<T>(value: T, cuts: readonly (readonly [turn: number, from: number, length: number])[]): T {
  let turn = 0;
  const walk = (item: unknown, name: string): unknown => {
    if (typeof item === "string") {
      if (name === "Effect") return item;
      const own = turn++;
      return cuts
        .filter(([which]) => which === own)
        .reduce((text, [, from, length]) => {
          const start = Math.min(from, text.length);
          // A hole never takes half of a variable.
          const taken = text.slice(start, start + length);
          const halves = /[${}']/.test(taken) ? [0, text.length] : [start, start + length];
          return `${text.slice(0, halves[0])}${HOLE}${text.slice(halves[1])}`;
        }, item);
    }
    if (Array.isArray(item)) return item.map((entry) => walk(entry, name));
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, walk(entry, key)]));
  };
  return walk(value, "") as T;
}

function fill<T>(value: T, texts: readonly string[]): T {
  let turn = 0;
  const next = (): string => texts[turn++ % texts.length] ?? "";
  const walk = (item: unknown): unknown => {
    if (typeof item === "string") return item.replaceAll(HOLE, next);
    if (Array.isArray(item)) return item.map(walk);
    if (typeof item !== "object" || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([key, entry]) => [key, walk(entry)]));
  };
  return walk(value) as T;
}

function policiesOf({ context: _context, account: _account, caller: _caller, ...policies }: Scene) {
  return policies;
}

const cut = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(12));
const filling = fc.oneof(
  fc.constantFrom("", "*", "?", ":", "/", "a", "org/", ACCOUNT, ROLE, SESSION, OBJECT, "arn:aws:s3:::recordings"),
  fc.constantFrom("${aws:username}", "vpce-1", "203.0.113.0/24", "true", "s3:PutObject", "Object", "recordings/org"),
  fc.constantFrom(
    "aws:SourceVpce",
    `arn:aws:iam::${ACCOUNT}:role/elsewhere/GenesysExport`,
    `arn:aws:iam::${ACCOUNT}:root`,
  ),
  fc.string({ maxLength: 8 }).filter((text) => !/[${}']/.test(text)),
);

test("what is sure in spite of holes stays so, whatever fills them", () => {
  let firm = 0;
  fc.assert(
    fc.property(
      scene,
      fc.array(cut, { minLength: 1, maxLength: 4 }),
      fc.array(filling, { minLength: 1, maxLength: 3 }),
      (made, cuts, texts) => {
        const policies = punch(policiesOf(made), cuts);
        const holed = { ...made, ...policies } as Scene;
        const before = decide(authorizationOf(holed, true));
        if (before.decision === "unknown") {
          expect(before.reasons.length).toBeGreaterThan(0);
          return;
        }
        firm++;
        const filled = { ...made, ...fill(policies, texts) } as Scene;
        const after = decide(authorizationOf(filled)).decision;
        // What is denied for want of an Allow may be denied explicitly as well.
        if (before.decision === "implicitDeny") expect(["implicitDeny", "explicitDeny"]).toContain(after);
        else expect(after).toBe(before.decision);
      },
    ),
    runs(1000),
  );
  expect(firm).toBeGreaterThan(runs(1000).numRuns / 10);
});
