/** The authorize command: lines in, lines out, errors by line, exit codes. */

import { expect, test } from "vitest";
import { authorizeCommand } from "../../src/commands/authorize.ts";

const request = { principal: "arn:aws:iam::111122223333:role/r", action: "s3:PutObject", resource: "arn:aws:s3:::b/k" };
const identity = { Version: "2012-10-17", Statement: [{ Sid: "Put", Effect: "Allow", Action: "s3:*", Resource: "*" }] };
const good = { id: "good", request, identityPolicies: [identity], resourceAccount: "111122223333" };

async function run(lines: readonly unknown[], verify = false) {
  const out: string[] = [];
  const err: string[] = [];
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const code = await authorizeCommand(
    { file: "-", verify },
    { readText: async () => text, out: (part) => out.push(part), err: (part) => err.push(part) },
  );
  const answers = out
    .join("")
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  return { code, answers, out: out.join(""), err: err.join("") };
}

test("answers each case with one line", async () => {
  const { code, answers, err } = await run([good, "", { ...good, id: "denied", identityPolicies: [] }]);
  expect([code, err]).toEqual([0, ""]);
  expect(answers).toEqual([
    {
      id: "good",
      decision: "allowed",
      decidedBy: [{ policy: "identityPolicies[0]", statement: 0, sid: "Put" }],
      dependsOn: [],
      examples: [],
    },
    { id: "denied", decision: "implicitDeny", decidedBy: [], dependsOn: [], examples: [] },
  ]);
});

test("names each policy by its place in the case", async () => {
  const deny = { Version: "2012-10-17", Statement: { Effect: "Deny", Action: "s3:*", Resource: "*" } };
  const denyAll = {
    Version: "2012-10-17",
    Statement: { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" },
  };
  const { answers } = await run([
    {
      ...good,
      identityPolicies: [identity, deny],
      resourcePolicy: denyAll,
      permissionsBoundary: deny,
      sessionPolicy: deny,
      scps: [[identity, deny], [deny]],
      rcps: [[], [denyAll]],
      vpcEndpointPolicy: denyAll,
    },
  ]);
  expect(answers[0].decidedBy.map(({ policy }: { policy: string }) => policy)).toEqual([
    "identityPolicies[1]",
    "resourcePolicy",
    "permissionsBoundary",
    "sessionPolicy",
    "scps[0][1]",
    "scps[1][0]",
    "rcps[1][0]",
    "vpcEndpointPolicy",
  ]);
});

test("gives reasons for what is not known", async () => {
  const { answers } = await run([{ ...good, permissionsBoundary: { unknown: "only known after apply" } }]);
  expect(answers[0]).toMatchObject({
    decision: "unknown",
    reasons: ["permissionsBoundary is not known: only known after apply"],
  });
});

test("takes numbers, booleans and lists as context values, and grants as AWS prints them", async () => {
  const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
  const condition = { NumericEquals: { n: "5" }, Bool: { b: "true" }, "ForAllValues:StringEquals": { l: ["1", "a"] } };
  const statement = { Effect: "Allow", Action: "s3:*", Resource: "*", Condition: condition };
  const { answers, err } = await run([
    {
      ...good,
      request: { ...request, context: { n: 5, b: true, l: [1, "a"] } },
      identityPolicies: [{ Version: "2012-10-17", Statement: statement }],
    },
    {
      ...good,
      request: {
        principal: request.principal,
        action: "kms:Decrypt",
        resource: key,
        context: { "kms:EncryptionContext:a": "b" },
      },
      identityPolicies: [],
      kmsGrants: [
        {
          GrantId: "x",
          GranteePrincipal: request.principal,
          Operations: ["Decrypt"],
          Constraints: { EncryptionContextEquals: { a: "b" } },
        },
      ],
    },
  ]);
  expect([answers.map(({ decision }) => decision), err]).toEqual([["allowed", "allowed"], ""]);
});

const broken: readonly [string, unknown, string][] = [
  ["broken JSON", `{"id":`, "not JSON: "],
  ["a member twice", `{"id":1,"id":2}`, `the key "id" stands twice in one object, first on line 2 (line 2, column 9)`],
  ["no object", "[]", "a case is an object, found an array"],
  ["no request", { ...good, request: undefined }, '"request" is an object, found none'],
  ["no account", { ...good, resourceAccount: undefined }, '"resourceAccount" is the twelve digits'],
  ["no id", { ...good, id: undefined }, '"id" is a string, found none'],
  [
    "an unknown member",
    { ...good, identityPolicys: [] },
    'no member "identityPolicys", did you mean "identityPolicies"?',
  ],
  [
    "an unknown member of the request",
    { ...good, request: { ...request, ressource: "x" } },
    'did you mean "resource"?',
  ],
  ["a wildcard action", { ...good, request: { ...request, action: "s3:*" } }, '"request.action" is one action'],
  ["no principal", { ...good, request: { ...request, principal: "me" } }, '"request.principal" is the ARN'],
  ["no resource", { ...good, request: { ...request, resource: {} } }, '"request.resource" is an ARN'],
  ["a key twice", { ...good, request: { ...request, context: { "aws:a": "1", "AWS:A": "2" } } }, '"AWS:A" twice'],
  ["an empty oneOf", { ...good, request: { ...request, context: { a: { oneOf: [] } } } }, '{"oneOf": [VALUE, ...]}'],
  [
    "an unknown symbol",
    { ...good, request: { ...request, context: { a: { oneof: ["x"] } } } },
    'did you mean "oneOf"?',
  ],
  ["a context value that is null", { ...good, request: { ...request, context: { a: null } } }, "found null"],
  ["a policy that is none", { ...good, identityPolicies: ["x"] }, "identityPolicies[0]: a policy is an object"],
  [
    "a policy without effect",
    { ...good, resourcePolicy: { Statement: [{}] } },
    "resourcePolicy: Statement[0]: the statement has no Effect (G4)",
  ],
  ["levels that are none", { ...good, scps: [identity] }, '"scps[0]" is a list'],
  ["a grant without operations", { ...good, kmsGrants: [{ granteePrincipal: "x" }] }, "kmsGrants[0].operations"],
  [
    "a constraint that is not known",
    { ...good, kmsGrants: [{ granteePrincipal: "x", operations: [], Constraints: { SourceArn: "x" } }] },
    'kmsGrants[0].Constraints has no member "SourceArn"',
  ],
  ["an expectation that is none", { ...good, expected: "Allow" }, 'did you mean "allow"?'],
  ["a flag that is none", { ...good, serviceLinkedRole: "yes" }, '"serviceLinkedRole" is true or false'],
];

test.each(broken)("%s: one error with its line, the others are answered, exit 2", async (_, line, message) => {
  const { code, answers, err } = await run([good, line, { ...good, id: "after" }]);
  expect(code).toBe(2);
  expect(answers.map(({ id }) => id)).toEqual(["good", "after"]);
  expect(err).toMatch(/^line 2: [^\n]*\n$/);
  expect(err).toContain(message);
});

test("a case nested too deeply is an error, not a crash", async () => {
  const deep = `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`;
  const line = JSON.stringify({ ...good, id: "deep" }).replace('"Resource":"*"', `"Resource":"*","Condition":${deep}`);
  const { code, err } = await run([line]);
  expect([code, err]).toEqual([
    2,
    "line 1: nested more than 100 levels deep (line 1, column 732); no policy needs that\n",
  ]);
});

test("says what AWS would refuse to store, and still answers", async () => {
  const resourcePolicy = {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { AWS: "arn:aws:sts::*:assumed-role/r" },
        Action: "s3:*",
        Resource: "arn:aws:s3:::b/*",
      },
    ],
  };
  const { code, answers, err } = await run([{ ...good, resourcePolicy }]);
  expect([code, answers[0].decision]).toEqual([0, "allowed"]);
  expect(err).toMatch(/^line 1: note: AWS would refuse resourcePolicy: Statement\[0\]\.Principal\.AWS: .*\(P1\)/);
});

test("--verify counts, names mismatches and exits 1", async () => {
  const { code, out, err } = await run(
    [
      { ...good, expected: "Allowed" },
      { ...good, id: "wrong", expected: "deny", source: "https://example.com\u001b[31m\nx" },
      { ...good, id: "no expectation" },
    ],
    true,
  );
  expect(code).toBe(1);
  expect(out.trimEnd().split("\n").at(-1)).toBe("1 passed, 1 failed");
  expect(err).toBe("wrong: expected deny, got allowed (https://example.com\\u001b[31m\\u000ax)\n");
});

test("--verify with a broken line exits 2, whatever passed", async () => {
  const { code, out } = await run([{ ...good, expected: "allow" }, "x"], true);
  expect([code, out.trimEnd().split("\n").at(-1)]).toEqual([2, "1 passed, 0 failed"]);
});

test.each([
  ["deny", "ExplicitlyDenied"],
  ["deny", "ImplicitlyDenied"],
])("expected %s takes %s", async (expected, kind) => {
  const deny = { Version: "2012-10-17", Statement: { Effect: "Deny", Action: "*", Resource: "*" } };
  const identityPolicies = kind === "ExplicitlyDenied" ? [deny] : [];
  const { code } = await run(
    [
      { ...good, identityPolicies, expected },
      { ...good, id: "2", identityPolicies, expected: kind },
    ],
    true,
  );
  expect(code).toBe(0);
});

test("G3: an element that stands twice in a policy is no allow", async () => {
  const line = JSON.stringify({ ...good, id: "twice" }).replace('"Effect":"Allow"', '"Effect":"Deny","Effect":"Allow"');
  const { code, answers, err } = await run([line]);
  expect([code, answers]).toEqual([2, []]);
  expect(err).toMatch(/^line 1: the key "Effect" stands twice in one object/);
});

test("a call of S3 is answered with what S3 looks at beside the policies", async () => {
  const { code, answers } = await run([
    {
      ...good,
      request: { ...request, context: { "s3:x-amz-acl": "private" } },
      bucket: { objectOwnership: "BucketOwnerEnforced", encryption: { algorithm: "aws:kms", key: "k" } },
    },
  ]);
  expect(code).toBe(0);
  expect(answers).toEqual([
    {
      id: "good",
      decision: "allowed",
      decidedBy: [{ policy: "identityPolicies[0]", statement: 0, sid: "Put" }],
      dependsOn: [],
      examples: [],
      refusals: [
        {
          applies: true,
          status: 400,
          code: "AccessControlListNotSupported",
          rule: "O1",
          reason: 'the bucket enforces its owner, so its ACLs are disabled: PutObject with the ACL "private" is a 400',
        },
      ],
      alsoNeeds: [{ action: "s3:PutObjectAcl", asked: true, rule: "O2" }],
      encryptionKey: { key: "k" },
    },
  ]);
});

const acl = { ...good, request: { ...request, context: { "s3:x-amz-acl": "private" } }, bucket: {} };

test.each<[string, Record<string, unknown>, string]>([
  ["refusals", { refusals: [] }, 'good: expected refusals [], got ["O1?"] (no source given)\n'],
  ["further actions", { alsoNeeds: [] }, 'good: expected alsoNeeds [], got ["s3:PutObjectAcl"] (no source given)\n'],
  ["the key", { encryptionKey: "managed" }, 'good: expected encryptionKey "managed", got "none" (no source given)\n'],
])("--verify compares %s", async (_, expectedS3, miss) => {
  const { code, out, err } = await run(
    [
      { ...acl, expectedS3 },
      { ...acl, id: "right", expectedS3: { refusals: ["O1?"], alsoNeeds: ["s3:PutObjectAcl"], encryptionKey: "none" } },
    ],
    true,
  );
  expect([code, err]).toEqual([1, miss]);
  expect(out.trimEnd().split("\n").at(-1)).toBe("1 passed, 1 failed");
});
