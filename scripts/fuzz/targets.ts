/** What is fuzzed. A target throws where the program does what it must never do. */

import { CaseError } from "../../src/authorization/case/error.ts";
import { readCase } from "../../src/authorization/case/read.ts";
import { decide, decideWord } from "../../src/authorization/evaluate/decide.ts";
import { compilePattern, matchPattern } from "../../src/authorization/match/wildcard.ts";
import type { Authorization, Policy, PolicyKind } from "../../src/authorization/model.ts";
import { parsePolicy } from "../../src/authorization/policy/parse.ts";
import { printPolicy } from "../../src/authorization/policy/print.ts";
import { decideSpace } from "../../src/authorization/space/decide.ts";
import { decode, parseText } from "../../src/sources/document/read.ts";
import type { Corpus } from "./corpus.ts";
import { mutateBytes, mutateJson } from "./mutate.ts";
import type { Random } from "./random.ts";

export interface Target {
  readonly name: string;
  /** How often it comes up beside the others. */
  readonly weight: number;
  readonly run: (random: Random, corpus: Corpus) => void | Promise<void>;
}

const KINDS: readonly PolicyKind[] = [
  "identity-policy",
  "permissions-boundary",
  "session-policy",
  "trust-policy",
  "bucket-policy",
  "key-policy",
  "scp",
  "rcp",
  "vpc-endpoint-policy",
];

export const TARGETS: readonly Target[] = [
  { name: "random bytes as a document", weight: 4, run: randomBytes },
  { name: "policies with bytes changed", weight: 4, run: changedBytes },
  { name: "policies with values changed", weight: 8, run: changedPolicy },
  { name: "cases with values changed", weight: 4, run: changedCase },
  { name: "adversarial patterns", weight: 2, run: adversarialPattern },
  { name: "deep nesting", weight: 1, run: deepNesting },
];

async function randomBytes(random: Random): Promise<void> {
  await readBytes(random.bytes(random.below(400)), random);
}

async function changedBytes(random: Random, { documents }: Corpus): Promise<void> {
  await readBytes(mutateBytes(new TextEncoder().encode(random.pick(documents)), random), random);
}

/** Reads bytes as a file would be, and decides what comes out of it. */
async function readBytes(bytes: Uint8Array, random: Random): Promise<void> {
  const text = decode(random.pick(["x.json", "x.yaml", "x"]), bytes);
  if (!("ok" in text)) return;
  const document = await parseText(text.ok);
  if ("ok" in document) decideDocument(document.ok.value, random);
}

function changedPolicy(random: Random, { documents }: Corpus): void {
  decideDocument(mutateJson(JSON.parse(random.pick(documents)), random), random);
}

const ROLE = "arn:aws:iam::111122223333:role/genesys-export";

/** Parses, prints and decides a document in the place that its kind has. */
function decideDocument(value: unknown, random: Random): void {
  const kind = random.pick(KINDS);
  const { policy, problems } = parsePolicy(value, kind, "fuzzed", { holes: random.chance(0.5) });
  if (policy === undefined) {
    demand(
      problems.some(({ severity }) => severity === "error"),
      "a document is lost without an error",
    );
    return;
  }
  checkPrint(policy);
  const authorization = place(policy, random);
  const { decision } = checkDecision(authorization);
  const deny = { Effect: "Deny", Principal: "*", Action: "*", Resource: "*" };
  const denied = parsePolicy({ Version: "2012-10-17", Statement: deny }, "vpc-endpoint-policy", "deny").policy;
  if (denied === undefined) throw new Error("the Deny is lost");
  const after = decideWord({ ...authorization, vpcEndpointPolicy: denied });
  demand(after === "explicitDeny", `${decision} becomes ${after} by a Deny of everything`);
}

function checkPrint(policy: Policy): void {
  const document: unknown = JSON.parse(JSON.stringify(printPolicy(policy)));
  const again = parsePolicy(document, policy.kind, policy.id, { holes: true }).policy;
  demand(JSON.stringify(again) === JSON.stringify(policy), "a printed policy is read as another");
}

function place(policy: Policy, random: Random): Authorization {
  const request = {
    principal: random.pick([
      { arn: ROLE },
      { arn: `${ROLE.replace("iam", "sts").replace("role/", "assumed-role/")}/x` },
    ]),
    action: random.pick(["s3:PutObject", "s3:GetBucketLocation", "kms:Decrypt", "sts:AssumeRole"]),
    resource: random.pick(["arn:aws:s3:::acme-recordings/a/b", "arn:aws:s3:::acme-recordings", ROLE, "x"]),
    context: {
      "aws:PrincipalArn": ROLE,
      "aws:SourceIp": "203.0.113.9",
      "aws:TagKeys": ["a", ""],
      "aws:CurrentTime": "2026-11-21",
    },
  };
  const base = { request, resourceAccount: random.pick(["111122223333", "444455556666"]), identityPolicies: [] };
  switch (policy.kind) {
    case "identity-policy":
      return { ...base, identityPolicies: [policy] };
    case "permissions-boundary":
      return { ...base, permissionsBoundary: policy };
    case "session-policy":
      return { ...base, sessionPolicy: policy };
    case "scp":
      return { ...base, scps: [[policy]] };
    case "rcp":
      return { ...base, rcps: [[policy]] };
    case "vpc-endpoint-policy":
      return { ...base, vpcEndpointPolicy: policy };
    default:
      return { ...base, resourcePolicy: policy, blockPublicAccess: { restrictPublicBuckets: true } };
  }
}

/** The decision, with its whole explanation read. */
function checkDecision(authorization: Authorization) {
  const made = decide(authorization);
  const { decision, decidedBy, reasons, trace } = made;
  demand(decision === decideWord(authorization), "the word alone differs from the decision");
  demand((decision === "unknown") === reasons.length > 0, `${decision} with ${reasons.length} reasons`);
  demand(decision !== "explicitDeny" || decidedBy.length > 0, "an explicit deny by nobody");
  demand(trace.length >= decidedBy.length && Array.isArray(made.rules), "a trace without those who decided");
  return made;
}

function changedCase(random: Random, { cases }: Corpus): void {
  const { id, request, ...rest } = random.pick(cases);
  const mutated = { id, request: mutateJson(request, random, 40), ...(mutateJson(rest, random, 25) as object) };
  let space: ReturnType<typeof readCase>["space"];
  try {
    space = readCase(mutated).space;
  } catch (error) {
    if (error instanceof CaseError) return;
    throw error;
  }
  for (const { decision, resource, context } of decideSpace(space).examples) {
    const { principal, action } = space.request;
    const replayed = decideWord({ ...space, request: { principal, action, resource, context } });
    demand(replayed === decision, `an example of ${decision} is decided as ${replayed}`);
  }
}

/** Many wildcards on many repetitions of what they look for. */
function adversarialPattern(random: Random): void {
  const piece = random.pick(["*a", "?*", "*ab", "*?a", "**", "a*b*"]);
  const pattern = `${piece.repeat(1 + random.below(3000))}${random.pick(["b", "*b", "?", ""])}`;
  const text = `${random.pick(["a", "ab", "a/"]).repeat(1 + random.below(20_000))}${random.pick(["", "b", ":"])}`;
  matchPattern(compilePattern(pattern), text);
  const statement = {
    Effect: "Allow",
    Action: pattern,
    Resource: [pattern, `arn:${pattern}`, `${"*:".repeat(random.below(12))}x`],
    Condition: { StringLike: { "aws:x": pattern }, ArnLike: { "aws:x": `arn:${pattern}:${pattern}` } },
  };
  const { policy } = parsePolicy({ Version: "2012-10-17", Statement: statement }, "identity-policy", "fuzzed");
  if (policy === undefined) throw new Error("a pattern is lost");
  checkDecision({
    request: {
      principal: { arn: ROLE },
      action: "s3:PutObject",
      resource: `arn:aws:s3:::${text}`,
      context: { "aws:x": text },
    },
    resourceAccount: "111122223333",
    identityPolicies: [policy],
  });
}

async function deepNesting(random: Random): Promise<void> {
  const depth = 1 + random.below(random.pick([100, 1000, 200_000]));
  const [open, close] = random.pick([
    ["[", "]"],
    ['{"Statement":', "}"],
    ['{"Condition":{"Bool":', "}}"],
    ["- ", ""],
    ["a:\n ", ""],
  ] as const);
  const text = `${open.repeat(depth)}1${random.chance(0.8) ? close.repeat(depth) : ""}`;
  await readBytes(new TextEncoder().encode(text), random);
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
