/** A decision on a recorded request in words: which statement of which layer, and why. Nothing is decided here. */

import type { ContextValue, Decision, PolicyKind, StatementReference, StoppedBy } from "../authorization/model.ts";
import { type DocumentIndex, statementName } from "../rules/documents.ts";
import { KIND_WORDS, lawOfDeny, RESTRICTED_AS_PUBLIC } from "../rules/explain.ts";
import { isNegated, listOf, requestsOf } from "../rules/phrases.ts";
import type { Question } from "./model.ts";

export interface Words {
  /** Ends the sentence "denied: ". */
  readonly cause: string;
  readonly why: string;
  /** The part of `why` that is no repetition of the pointer's text. */
  readonly law: string;
  readonly layer?: PolicyKind;
  readonly statement?: StatementReference;
  readonly pointer?: { readonly stoppedBy: StoppedBy; readonly text: string };
}

/** What of the request is only one of several possible values, and no fact of the evidence. */
export interface Supposed {
  /** Context keys, in lower case. */
  readonly keys: ReadonlySet<string>;
  /** What does not show them: `text`. */
  readonly source: string;
  /** Kinds of policy that the inventory does not hold: that they do not allow is not known. */
  readonly unknown: ReadonlySet<PolicyKind>;
  /** Kinds that AWS' text names. */
  readonly named: readonly PolicyKind[];
}

/** @param documents tell what a statement without conditions leaves out */
export function wordsOf(decision: Decision, question: Question, documents: DocumentIndex, supposed: Supposed): Words {
  return decision.decision === "explicitDeny"
    ? ofDeny(decision, documents, supposed)
    : ofMissingAllow(decision, question, supposed);
}

function ofDeny(decision: Decision, documents: DocumentIndex, supposed: Supposed): Words {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  if (trace === undefined)
    return {
      ...RESTRICTED_AS_PUBLIC,
      law: "",
      layer: "bucket-policy",
    };
  const { statement, held } = trace;
  const tests = held.filter(({ element }) => element === "Condition");
  const telling = tests.find(({ operator, actual }) => actual === null && isNegated(operator ?? "")) ?? tests[0];
  const name = `${statementName(statement)} of ${KIND_WORDS[statement.kind]}`;
  const law = lawOfDeny(decision, statement);
  if (telling === undefined)
    return {
      cause: `${name} denies ${outside(statement, documents)}`,
      why: law,
      law,
      layer: statement.kind,
      statement,
    };
  const text = isSupposed(telling, supposed) ? notShown(telling, supposed) : whyItHolds(telling);
  return {
    cause: `${name} denies ${tests.map(requestsOf).join(", if also: ")}`,
    why: `${sentence(text)} ${law}`,
    law,
    layer: statement.kind,
    statement,
    pointer: { stoppedBy: telling, text },
  };
}

/** Without conditions it is what a statement leaves out that decides (E5, R8). */
function outside({ policy, statement }: StatementReference, documents: DocumentIndex): string {
  const parsed = documents.get(policy)?.policy;
  const found = parsed === undefined || "unknown" in parsed ? undefined : parsed.statements[statement];
  if (found?.notPrincipal !== undefined) return "everybody who is not in its NotPrincipal list (E5)";
  if (found?.notResources !== undefined) return "every resource outside of its NotResource list (R8)";
  if (found?.notActions !== undefined) return "every action outside of its NotAction list";
  return "it without any condition";
}

const LAW: Partial<Record<PolicyKind, string>> = {
  "identity-policy":
    "Within one account the caller needs an Allow of its own, unless the resource's policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do (E1).",
  "session-policy": "A session policy grants nothing but must allow whatever the session is to do (E6).",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy":
    "Caller and bucket belong to different accounts: then both the bucket policy and the caller's policies must allow (XACC).",
  "key-policy":
    "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action.",
  "vpc-endpoint-policy": "The policy of the endpoint that the request passes must allow it, too.",
};

/** Of several that lack an Allow the one that AWS names, else one that was read. */
function tellingKind({ missingAllow }: Decision, { named, unknown }: Supposed): PolicyKind {
  const kind = missingAllow.find((one) => named.includes(one)) ?? missingAllow.find((one) => !unknown.has(one));
  return kind ?? missingAllow[0] ?? "identity-policy";
}

const PLURAL: ReadonlySet<PolicyKind> = new Set(["identity-policy"]);

function ofMissingAllow(decision: Decision, question: Question, supposed: Supposed): Words {
  const kind = tellingKind(decision, supposed);
  const near = decision.trace.find(
    ({ effect, applies, stoppedBy, statement }) =>
      effect === "Allow" && applies !== true && stoppedBy !== undefined && statement.kind === kind,
  );
  const cause = `${KIND_WORDS[kind]} ${PLURAL.has(kind) ? "do" : "does"} not allow ${question.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === undefined) return { cause, why: law, law, layer: kind };
  const text = isSupposed(near.stoppedBy, supposed)
    ? notShown(near.stoppedBy, supposed)
    : whyItStops(near.stoppedBy, question);
  const name = statementName(near.statement);
  const detail = nearMiss(near.stoppedBy, name, question);
  return {
    cause: `${cause}${detail}`,
    why: `${sentence(text)} ${law}`,
    law,
    layer: kind,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text },
  };
}

function nearMiss(stopped: StoppedBy, name: string, { resource }: Question): string {
  switch (stopped.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucket(resource) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}

function whyItStops(stopped: StoppedBy, { action, resource }: Question): string {
  switch (stopped.element) {
    case "Resource":
      return isBucket(resource) && stopped.wanted.some((arn) => arn.startsWith(`${resource}/`))
        ? `${action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)`
        : `${resource} is not covered (R4)`;
    case "NotResource":
      return `${resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${typeof stopped.actual === "string" ? stopped.actual : "another principal"}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${action} is not among these actions (A1)`;
    case "Condition":
      return whyItFails(stopped);
  }
}

const isBucket = (resource: string): boolean => resource.includes(":s3:::") && !resource.includes("/");

function isSupposed({ key, element }: StoppedBy, { keys }: Supposed): boolean {
  return element === "Condition" && key !== undefined && keys.has(key.toLowerCase());
}

function notShown({ key = "" }: StoppedBy, { source }: Supposed): string {
  return `the ${source} does not show \`${key}\`, on which this turns`;
}

function whyItHolds({ operator = "", key = "", actual }: StoppedBy): string {
  if (actual === null) return `the request has no \`${key}\`, and \`${operator}\` holds for an absent key (C1)`;
  return `the request has \`${key}\` ${valueWords(actual)}, so \`${operator}\` holds`;
}

function whyItFails({ operator = "", key = "", actual, wanted }: StoppedBy): string {
  if (actual === null) return `the request has no \`${key}\`, so \`${operator}\` cannot hold (C1)`;
  const values = listOf(wanted.map((value) => `\`${value}\``));
  const has = `the request has \`${key}\` ${valueWords(actual)}`;
  return isNegated(operator) ? `${has}, which ${values} excludes` : `${has}, not ${values}`;
}

function valueWords(actual: ContextValue): string {
  const values = typeof actual === "string" ? [actual] : actual;
  return listOf(
    values.map((value) => `\`${value}\``),
    "and",
  );
}

/** A sentence that starts with an action (`s3:PutObject`) or an ARN keeps their case. */
function sentence(text: string): string {
  return `${/^[a-z0-9-]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

/** The tests on which a denial rests: those of the Deny, or those that keep the nearest Allow from applying. */
export function testsOf(decision: Decision | undefined): readonly StoppedBy[] {
  if (decision === undefined) return [];
  return decision.trace.flatMap(({ effect, applies, held, stoppedBy }) => {
    if (decision.decision === "explicitDeny") return effect === "Deny" && applies === true ? held : [];
    return effect === "Allow" && stoppedBy !== undefined ? [stoppedBy] : [];
  });
}
