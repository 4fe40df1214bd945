/** Who decided, what came near, what is missing: from the same matching functions as the decision itself. */

import { STRENGTH, type Strength } from "../match/principal.ts";
import type {
  Authorization,
  DecisionWord,
  PolicyKind,
  PolicyOrUnknown,
  StatementReference,
  StatementTrace,
  Truth,
} from "../model.ts";
import { or } from "../truth.ts";
import {
  type Answers,
  applicableRcps,
  applicableScps,
  grantedBy,
  hasIdentity,
  isBucketPolicyRescue,
} from "./answers.ts";
import { compilePolicy } from "./compile.ts";
import { type Examination, examine, referenceTo } from "./examine.ts";
import { answerOfGrant } from "./grants.ts";
import { missingKinds, resourceKind } from "./missing.ts";
import { isPublicStatement, publicAccessDenies } from "./public-access.ts";
import { isKeyUse, type PreparedRequest } from "./request.ts";
import { rulesOf } from "./rules.ts";

export interface Explanation {
  readonly decidedBy: readonly StatementReference[];
  readonly missingAllow: readonly PolicyKind[];
  readonly trace: readonly StatementTrace[];
  readonly reasons: readonly string[];
  readonly rules: readonly string[];
}

/** Near misses beyond these help nobody. */
const MOST_NEAR_MISSES = 25;

export function explain(
  word: DecisionWord,
  authorization: Authorization,
  request: PreparedRequest,
  answers: Answers,
): Explanation {
  const policies = applicablePolicies(authorization, request);
  const examined = policies.flatMap((policy) => examineAll(policy, request));
  const missingAllow = missingKinds(word, authorization, request, answers);
  const deciding = decidingStatements(word, examined, request, answers);
  const publicAccess = word === "explicitDeny" ? publicStatements(authorization, request) : [];
  const grants = word === "allowed" ? applyingGrants(authorization, request) : [];
  const open = word === "unknown" ? examined.filter(({ applies }) => applies === "unknown") : [];
  // A denied request may lack an Allow besides: what came near is part of the answer.
  const lacking =
    word === "explicitDeny" ? missingKinds("implicitDeny", authorization, request, answers) : missingAllow;
  const near = nearMisses(word, examined, lacking, authorization, request);
  const trace = [
    ...deciding.map((item) => traceOf(item)),
    ...publicAccess.map((statement): StatementTrace => ({ statement, effect: "Allow", applies: true, held: [] })),
    ...grants.map((statement): StatementTrace => ({ statement, effect: "Allow", applies: true, held: [] })),
    ...open.map((item) => traceOf(item)),
    ...near.map((item) => traceOf(item)),
  ];
  return {
    decidedBy: [...deciding.map(({ reference }) => reference), ...publicAccess, ...grants],
    missingAllow,
    trace,
    reasons: word === "unknown" ? unknownReasons(policies, examined, authorization, request, answers) : [],
    rules: rulesOf(word, {
      authorization,
      request,
      answers,
      deciding: [...deciding, ...open],
      publicAccess,
      missingAllow,
      hasUnknown: policies.some((policy) => "unknown" in policy),
    }),
  };
}

/** Every document that counts for the request, in the order of its fields. */
function applicablePolicies(authorization: Authorization, request: PreparedRequest): readonly PolicyOrUnknown[] {
  const own = hasIdentity(request);
  return [
    ...(own ? authorization.identityPolicies : []),
    authorization.resourcePolicy,
    own ? authorization.permissionsBoundary : undefined,
    own ? authorization.sessionPolicy : undefined,
    ...applicableScps(authorization, request).flat(),
    ...applicableRcps(authorization, request).flat(),
    authorization.vpcEndpointPolicy,
  ].filter((policy) => policy !== undefined);
}

function examineAll(policy: PolicyOrUnknown, request: PreparedRequest): Examination[] {
  if ("unknown" in policy) return [];
  const { statements } = compilePolicy(policy);
  return statements.flatMap((statement) => examine(policy, statement, request) ?? []);
}

const isResourceKind = (kind: PolicyKind): boolean => ["trust-policy", "bucket-policy", "key-policy"].includes(kind);

function decidingStatements(
  word: DecisionWord,
  examined: readonly Examination[],
  request: PreparedRequest,
  answers: Answers,
): readonly Examination[] {
  const applying = examined.filter(({ applies }) => applies === true);
  if (word === "explicitDeny") {
    const rescued = isBucketPolicyRescue(request);
    return applying.filter(
      ({ statement, reference }) => statement.deny && !(rescued && isResourceKind(reference.kind)),
    );
  }
  if (word !== "allowed") return [];
  const needed = neededStrength(request, answers);
  return applying.filter(({ statement, reference, principal }) => {
    if (statement.deny) return false;
    if (isResourceKind(reference.kind)) return principal.sure >= needed;
    return reference.kind === "identity-policy" && identityCounts(request, answers);
  });
}

/** Whether the identity policies had a part in the allow: they suffice within what the resource's side delegates. */
function identityCounts(request: PreparedRequest, answers: Answers): boolean {
  const delegated: Answers = { ...answers, grant: false, grantToAccount: or(answers.grant, answers.grantToAccount) };
  const strength = answers.sure === STRENGTH.none ? STRENGTH.none : STRENGTH.account;
  return (
    grantedBy(strength, delegated, request) === true &&
    grantedBy(strength, { ...delegated, identity: false }, request) !== true
  );
}

/** The least an Allow of the resource policy had to be to have a part in the allow, by itself or beside the identity policies. */
function neededStrength(request: PreparedRequest, answers: Answers): Strength {
  const bare: Answers = { ...answers, grant: false, grantToAccount: false };
  const suffices = (strength: Strength, given: Answers): boolean => grantedBy(strength, given, request) === true;
  const together = !suffices(STRENGTH.none, bare);
  const least = [STRENGTH.account, STRENGTH.limited, STRENGTH.direct].find(
    (strength) => suffices(strength, { ...bare, identity: false }) || (together && suffices(strength, bare)),
  );
  return least ?? STRENGTH.direct;
}

/** B4, B6: the Allows that make the policy public are what cuts the caller off. */
function publicStatements(authorization: Authorization, request: PreparedRequest): readonly StatementReference[] {
  const policy = authorization.resourcePolicy;
  if (policy === undefined || "unknown" in policy || publicAccessDenies(authorization, request) !== true) return [];
  return compilePolicy(policy)
    .statements.filter(({ source }) => isPublicStatement(source) === true)
    .map((statement) => referenceTo(policy, statement));
}

/** Grants have no document: `kmsGrants[0]` names the first of the list. */
function applyingGrants(authorization: Authorization, request: PreparedRequest): readonly StatementReference[] {
  if (!isKeyUse(request.action, request.resource)) return [];
  return (authorization.kmsGrants ?? []).flatMap((grant, index) =>
    answerOfGrant(grant, request, authorization.request.context).applies === true
      ? [{ policy: `kmsGrants[${index}]`, kind: "key-policy" as const, statement: 0, path: ["kmsGrants", index] }]
      : [],
  );
}

/** Statements that one element (or their conditions alone) keeps from deciding: Denies beside an allow, Allows where one lacks. */
function nearMisses(
  word: DecisionWord,
  examined: readonly Examination[],
  missing: readonly PolicyKind[],
  authorization: Authorization,
  request: PreparedRequest,
): readonly Examination[] {
  // Several conditions that fail together are one thing to mend, too.
  const near = examined.filter(
    ({ applies, failing }) =>
      applies === false && (failing.length === 1 || failing.every(({ element }) => element === "Condition")),
  );
  const kinds = new Set([...missing, resourceKind(authorization, request)]);
  const wanted = near.filter(({ statement, reference }) =>
    word === "allowed" ? statement.deny : !statement.deny && kinds.has(reference.kind),
  );
  return wanted.sort((left, right) => closeness(left) - closeness(right)).slice(0, MOST_NEAR_MISSES);
}

/** A failing test is the nearest miss, another action the farthest. */
const ORDER = ["Condition", "Resource", "NotResource", "Principal", "NotPrincipal", "NotAction", "Action"];
const closeness = ({ failing }: Examination): number => ORDER.indexOf(failing[0]?.element ?? "Action");

function traceOf({ reference, statement, applies, failing, unsettled, held }: Examination): StatementTrace {
  const stoppedBy = failing[0] ?? unsettled[0]?.by;
  return {
    statement: reference,
    effect: statement.deny ? "Deny" : "Allow",
    applies,
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
    held,
  };
}

function unknownReasons(
  policies: readonly PolicyOrUnknown[],
  examined: readonly Examination[],
  authorization: Authorization,
  request: PreparedRequest,
  answers: Answers,
): readonly string[] {
  const reasons = policies.flatMap((policy) =>
    "unknown" in policy ? [`${policy.id} is not known: ${policy.unknown}`] : [],
  );
  for (const { reference, applies, unsettled, openPrincipal } of examined) {
    if (applies === false) continue;
    const name = `statement ${reference.statement + 1} of ${reference.policy}`;
    for (const { reason } of unsettled) reasons.push(`${name}: ${reason}`);
    if (openPrincipal !== undefined) reasons.push(`${name}: ${openPrincipal}`);
  }
  if (request.caller.kind === "unreadable")
    reasons.push(`the principal ${request.caller.text} is no ARN of a role, user or session`);
  if (request.foreignObject)
    reasons.push("the object belongs to another account than its bucket: its own ACL decides, which is not known (S2)");
  if (request.behindAlias)
    reasons.push(`KMS decides on the key behind ${request.resource.text}, which is not known: name the key's ARN (K3)`);
  if (answers.grant !== false)
    reasons.push(
      "a KMS grant covers the call, but not whether a boundary or session policy limits it, or what a child grant carries",
    );
  const cut: Truth = publicAccessDenies(authorization, request);
  if (cut === "unknown")
    reasons.push(
      "whether the bucket policy is public, and RestrictPublicBuckets cuts the caller off, is not known (B6)",
    );
  if (reasons.length === 0)
    reasons.push(
      "an Allow through NotPrincipal: whether a boundary or session policy limits it is not documented (E5)",
    );
  return [...new Set(reasons)];
}
