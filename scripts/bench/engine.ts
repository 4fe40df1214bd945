/** The engine by itself: decisions a second, and what they cost as documents grow to AWS' size limits. */

import { decide, decideWord } from "../../src/authorization/evaluate/decide.ts";
import type { Authorization, DecisionWord, Policy, PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";

const ACCOUNT = "111122223333";
const ROLE = `arn:aws:iam::${ACCOUNT}:role/genesys-export`;
const BUCKET = "arn:aws:s3:::acme-recordings";

type Json = Readonly<Record<string, unknown>>;

function policy(kind: PolicyKind, statements: readonly Json[]): Policy {
  const { policy: parsed } = parsePolicy({ Version: "2012-10-17", Statement: statements }, kind, kind);
  if (parsed === undefined) throw new Error(`the ${kind} cannot be read`);
  return parsed;
}

const role = policy("identity-policy", [
  { Effect: "Allow", Action: ["s3:PutObject", "s3:PutObjectAcl"], Resource: `${BUCKET}/org-1/*` },
  { Effect: "Allow", Action: ["s3:GetBucketLocation", "s3:ListBucket"], Resource: BUCKET },
]);

const everyone = { Principal: "*", Resource: [BUCKET, `${BUCKET}/*`] };
const BUCKET_STATEMENTS: readonly Json[] = [
  { Effect: "Deny", ...everyone, Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
  {
    Effect: "Deny",
    ...everyone,
    Action: "s3:*",
    Condition: {
      StringNotEquals: { "aws:SourceVpce": ["vpce-1", "vpce-2"] },
      ArnNotLike: { "aws:PrincipalArn": [ROLE, `arn:aws:iam::${ACCOUNT}:role/admin/*`] },
    },
  },
  {
    Effect: "Allow",
    Principal: { AWS: ROLE },
    Action: "s3:PutObject",
    Resource: `${BUCKET}/*`,
    Condition: { NumericLessThan: { "s3:signatureAge": "600000" }, IpAddress: { "aws:SourceIp": "203.0.113.0/24" } },
  },
];

/** Every request is another one: nothing of it can be kept from the one before. */
function requestOf(number: number): Authorization["request"] {
  return {
    principal: { arn: `arn:aws:sts::${ACCOUNT}:assumed-role/genesys-export/session` },
    action: "s3:PutObject",
    resource: `${BUCKET}/org-1/year=2026/month=11/conversation-${number}.wav`,
    context: {
      "aws:PrincipalArn": ROLE,
      "aws:PrincipalAccount": ACCOUNT,
      "aws:SourceIp": `203.0.113.${number % 256}`,
      "aws:SecureTransport": "true",
      "aws:CurrentTime": "2026-11-21T19:00:00Z",
      "s3:signatureAge": String(number % 1000),
      "s3:x-amz-acl": "bucket-owner-full-control",
    },
  };
}

type Layers = Omit<Authorization, "request">;
const plain: Layers = {
  resourceAccount: ACCOUNT,
  identityPolicies: [role],
  resourcePolicy: policy("bucket-policy", BUCKET_STATEMENTS),
};

/** Microseconds of this thread's own time: what else runs on the machine does not count. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage();
  return user + system;
}

/** Microseconds of one decision, the best of several stretches. */
function cost(layers: Layers, ask: (authorization: Authorization) => DecisionWord): number {
  let best = Number.POSITIVE_INFINITY;
  let count = 0;
  const stretch = (microseconds: number): number => {
    const start = threadTime();
    const first = count;
    while (threadTime() - start < microseconds) {
      for (let turn = 0; turn < 200; turn++) {
        const word = ask({ ...layers, request: requestOf(count++) });
        if (word !== "allowed") throw new Error(`decided ${word}`);
      }
    }
    return (threadTime() - start) / (count - first);
  };
  stretch(300_000);
  for (let turn = 0; turn < 8; turn++) best = Math.min(best, stretch(150_000));
  return best;
}

/** Statements until the document is as large as AWS stores it. None of them ever decides, all have to be looked at. */
function filled(kind: PolicyKind, bytes: number, share: number): readonly Json[] {
  const principal = kind === "bucket-policy" ? { Principal: "*" } : {};
  const statement = (number: number): Json => ({
    Effect: "Deny",
    ...principal,
    Action: "s3:Put*",
    Resource: `${BUCKET}/*/hold-${number}/*`,
    Condition: { StringEquals: { "aws:SourceVpce": `vpce-${number}` } },
  });
  const statements: Json[] = [];
  while (JSON.stringify(statements).length < bytes * share) statements.push(statement(statements.length));
  return statements;
}

const ALLOW_ALL: Json = { Effect: "Allow", Action: "*", Resource: "*" };

/** Everything at AWS' size limits, or at a part of it. */
function atLimits(share: number): { layers: Layers; statements: number } {
  const bucket = [...BUCKET_STATEMENTS, ...filled("bucket-policy", 20_480 - 1500, share)];
  const managed = Array.from({ length: 10 }, () => filled("identity-policy", 6144, share));
  const scps = Array.from({ length: 5 }, () => [ALLOW_ALL, ...filled("scp", 5120, share)]);
  const layers = {
    resourceAccount: ACCOUNT,
    identityPolicies: [role, ...managed.map((statements) => policy("identity-policy", statements))],
    resourcePolicy: policy("bucket-policy", bucket),
    scps: scps.map((statements) => [policy("scp", statements)]),
  };
  return { layers, statements: [...managed, ...scps].flat().length + bucket.length + 2 };
}

/** Prints the figures; nothing is asserted, as machines differ. */
export function benchEngine(print: (figure: string, what: string) => void): void {
  const base = cost(plain, decideWord);
  const explained = cost(plain, (authorization) => decide(authorization).decision);
  const what = "decisions a second: a PutObject, a role policy, a bucket policy of three statements with conditions";
  print((1 / base).toFixed(2), `million ${what}`);
  print((1 / explained).toFixed(2), "million of these, ready to be explained");
  const sizes = [0.125, 0.25, 0.5, 1].map((share) => {
    const { layers, statements } = atLimits(share);
    return { share, statements, microseconds: cost(layers, decideWord) };
  });
  const [smallest] = sizes;
  for (const { share, statements, microseconds } of sizes) {
    const size = `${statements} statements, ${share === 1 ? "all" : `${share} of`} AWS' size limits`;
    print((microseconds / base).toFixed(2), `times the cost of that at ${size}: ${microseconds.toFixed(1)} µs`);
    if (smallest === undefined || share === smallest.share) continue;
    const each = microseconds / statements / (smallest.microseconds / smallest.statements);
    print(each.toFixed(2), `times the cost of each statement at ${smallest.statements}`);
  }
}
