/** Turns the engine's own trace into words: which statement, which element of it, and why. Nothing is decided here. */

import type { Decision, PolicyKind, StatementReference, StatementTrace, StoppedBy } from "../authorization/model.ts";
import type { Call } from "../genesys/model.ts";
import type { DocumentIndex } from "./documents.ts";
import { statementName } from "./documents.ts";
import { isNegated, listOf, requestsOf, whyFails, whyHolds, whyHoldsInFull } from "./phrases.ts";

export interface Explanation {
  /** Ends the finding's sentence, after "Recordings cannot be written: ". */
  readonly cause: string;
  readonly why: string;
  /** The statement to quote: the one that denies, or the one that nearly allowed. */
  readonly statement?: StatementReference;
  readonly pointer?: { readonly stoppedBy: StoppedBy; readonly text: string };
}

/** What people call a kind of policy. */
export const KIND_WORDS: Readonly<Record<PolicyKind, string>> = {
  "identity-policy": "the role's identity policies",
  "permissions-boundary": "the role's permissions boundary",
  "session-policy": "the session policy",
  "trust-policy": "the role's trust policy",
  "bucket-policy": "the bucket policy",
  "key-policy": "the key policy",
  scp: "a service control policy",
  rcp: "a resource control policy",
  "vpc-endpoint-policy": "the VPC endpoint policy",
};

/** Explains why AWS answers the call so: from a denial or an unknown. */
export function explain(call: Call, decision: Decision, documents: DocumentIndex): Explanation {
  return decision.decision === "explicitDeny" ? explainDeny(decision, documents) : explainMissingAllow(call, decision);
}

function explainDeny(decision: Decision, documents: DocumentIndex): Explanation {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  const reference = trace?.statement ?? decision.decidedBy[0];
  if (trace === undefined || reference === undefined)
    return {
      ...RESTRICTED_AS_PUBLIC,
      ...(reference === undefined ? {} : { statement: reference }),
    };
  const name = `${statementName(reference)} of ${KIND_WORDS[reference.kind]}`;
  const telling = tellingTest(trace.held);
  const law = lawOfDeny(decision, reference);
  if (telling === undefined)
    return {
      cause: `${name} denies ${byExclusion(reference, documents)}`,
      why: law,
      statement: reference,
    };
  return {
    cause: `${name} denies ${trace.held.length > 1 ? conjunction(trace.held) : requestsOf(telling)}`,
    why: `${sentence(whyHoldsInFull(telling))} ${law}`,
    statement: reference,
    pointer: { stoppedBy: telling, text: whyHolds(telling) },
  };
}

/** No statement denies: the bucket's Block Public Access does. */
export const RESTRICTED_AS_PUBLIC = {
  cause: "public access to the bucket is restricted (RestrictPublicBuckets)",
  why: "The bucket policy counts as public, and RestrictPublicBuckets then keeps everybody out who is not of the bucket's own account (B4).",
} as const;

/** Why a Deny decides, and which others deny beside the statement. */
export function lawOfDeny(decision: Decision, statement: StatementReference): string {
  const others = decision.decidedBy.filter(
    (one) => one.policy !== statement.policy || one.statement !== statement.statement,
  );
  const also =
    others.length === 0
      ? ""
      : ` Denied, too, by ${listOf(
          others.map((one) => `${statementName(one)} of ${KIND_WORDS[one.kind]}`),
          "and",
        )}.`;
  return `An explicit deny in any policy wins over every allow (E1).${also}`;
}

/** Without conditions it is what a statement leaves out that decides (E5, R8). */
function byExclusion({ policy, statement: index }: StatementReference, documents: DocumentIndex): string {
  const parsed = documents.get(policy)?.policy;
  const statement = parsed === undefined || "unknown" in parsed ? undefined : parsed.statements[index];
  if (statement?.notPrincipal !== undefined)
    return "everybody who is not in its NotPrincipal list; a role must stand there with its account and its session, and one with a boundary is always denied (E5)";
  if (statement?.notResources !== undefined)
    return "every resource outside of its NotResource list, the bucket itself included (R8)";
  if (statement?.notActions !== undefined) return "every action outside of its NotAction list";
  return "it without any condition";
}

/** Several tests hold at once: the one that people do not expect is a negated one on an absent key. */
function tellingTest(held: readonly StoppedBy[]): StoppedBy | undefined {
  const tests = held.filter(({ element }) => element === "Condition");
  return (
    tests.find(({ actual, operator }) => actual === null && isNegated(operator ?? "")) ??
    tests.find(({ operator }) => isNegated(operator ?? "")) ??
    tests[0]
  );
}

function conjunction(held: readonly StoppedBy[]): string {
  const tests = held.filter(({ element }) => element === "Condition");
  return tests.map(requestsOf).join(", if also: ");
}

function explainMissingAllow(call: Call, decision: Decision): Explanation {
  const kind = decision.missingAllow[0] ?? "identity-policy";
  const near = decision.trace.find(
    (one) =>
      one.effect === "Allow" && one.applies !== true && one.stoppedBy !== undefined && one.statement.kind === kind,
  );
  const cause = `${KIND_WORDS[kind]} ${kind === "identity-policy" ? "do" : "does"} not allow ${call.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === undefined) return { cause, why: law };
  const text = stoppedText(call, near.stoppedBy);
  return {
    cause: `${cause}${nearCause(call, near)}`,
    why: `${sentence(text)} ${law}`,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text },
  };
}

const LAW: Partial<Record<PolicyKind, string>> = {
  "identity-policy":
    "Within one account the role needs an Allow of its own, unless the bucket policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do.",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy":
    "The bucket belongs to another account than the role: then both the bucket policy and the role's policies must allow.",
  "key-policy":
    "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action.",
};

function nearCause(call: Call, near: StatementTrace): string {
  const name = statementName(near.statement);
  const stopped = near.stoppedBy;
  switch (stopped?.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucketLevel(call) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}

function stoppedText(call: Call, stopped: StoppedBy): string {
  switch (stopped.element) {
    case "Resource":
      return isBucketLevel(call) && stopped.wanted.some((arn) => arn.startsWith(`${call.resource}/`))
        ? `${call.action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)`
        : `${shortKey(String(stopped.actual ?? call.resource))} is not covered (R4)`;
    case "NotResource":
      return `${call.resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${callerOf(stopped)}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${call.action} is not among these actions (A1)`;
    case "Condition":
      return whyFails(stopped);
  }
}

/** Of an export's key only what tells it from others: the hour. */
function shortKey(resource: string): string {
  const hour = /year=\d+\/month=\d+\/day=\d+\/hour=\d+/.exec(resource)?.[0];
  return hour === undefined ? resource : `a recording under …/${hour}/…`;
}

function callerOf(stopped: StoppedBy): string {
  return typeof stopped.actual === "string" ? stopped.actual : "another principal";
}

function isBucketLevel(call: Call): boolean {
  return call.action.startsWith("s3:") && !call.resource.includes("/");
}

/** A sentence that starts with an action (`s3:PutObject`) or an ARN keeps their case. */
function sentence(text: string): string {
  return `${/^[a-z0-9-]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}
