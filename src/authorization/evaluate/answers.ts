/** The answers of all documents to one request, and what they make together (section 3.1). */

import type { Strength } from "../match/principal.ts";
import type { Authorization, DecisionWord, PolicyOrUnknown, Truth } from "../model.ts";
import { and, or } from "../truth.ts";
import { answerOfGrant } from "./grants.ts";
import { type Answer, allows, answerOf } from "./layer.ts";
import { publicAccessDenies } from "./public-access.ts";
import { isKeyUse, type PreparedRequest } from "./request.ts";

export interface Answers {
  readonly deny: Truth;
  readonly identity: Truth;
  readonly boundary: Truth;
  readonly session: Truth;
  readonly scps: Truth;
  readonly endpoint: Truth;
  /** Strongest Allow of the resource policy that is sure, and that is possible. */
  readonly sure: Strength;
  readonly possible: Strength;
  /** A KMS grant that names the caller itself. */
  readonly grant: Truth;
  /** A KMS grant to the caller's account: like the key policy's statement for the account. */
  readonly grantToAccount: Truth;
}

/** Kinds of callers that IAM policies are attached to. */
export function hasIdentity(request: PreparedRequest): boolean {
  return request.caller.account !== "";
}

/** Service-linked roles are exempt from SCPs and RCPs (E7). */
function isServiceLinked(authorization: Authorization, request: PreparedRequest): boolean {
  return authorization.serviceLinkedRole === true || request.caller.serviceLinked;
}

/** SCPs bind principals of the organization's accounts, not services and not anonymous callers (E8). */
export function applicableScps(
  authorization: Authorization,
  request: PreparedRequest,
): readonly (readonly PolicyOrUnknown[])[] {
  const { scps } = authorization;
  return scps === undefined || !hasIdentity(request) || isServiceLinked(authorization, request) ? [] : scps;
}

/** RCPs bind every caller but service-linked roles, and every action but kms:RetireGrant (E7). */
export function applicableRcps(
  authorization: Authorization,
  request: PreparedRequest,
): readonly (readonly PolicyOrUnknown[])[] {
  const { rcps } = authorization;
  const exempt = isServiceLinked(authorization, request) || request.action === "kms:retiregrant";
  return rcps === undefined || exempt ? [] : rcps;
}

/** Whether the account's root user calls for its own bucket's policy: no bucket policy can lock it out of these. */
export function isBucketPolicyRescue(request: PreparedRequest): boolean {
  return (
    request.caller.kind === "root" && request.sameAccount && /^s3:(get|put|delete)bucketpolicy$/.test(request.action)
  );
}

const NO_ANSWER: Answer = { deny: false, sure: 0, possible: 0 };

export function collectAnswers(authorization: Authorization, request: PreparedRequest): Answers {
  const { resourcePolicy, permissionsBoundary, sessionPolicy, vpcEndpointPolicy } = authorization;
  let deny = publicAccessDenies(authorization, request);
  const ask = (policy: PolicyOrUnknown): Truth => {
    const answer = answerOf(policy, request);
    deny = or(deny, answer.deny);
    return allows(answer);
  };
  const resource = resourcePolicy === undefined ? NO_ANSWER : answerOf(resourcePolicy, request);
  if (!isBucketPolicyRescue(request)) deny = or(deny, resource.deny);

  // The root user has full access to its account without any policy.
  let identity: Truth = request.caller.kind === "root";
  let boundary: Truth = true;
  // GetFederationToken without a policy gives a session without permissions of its own (E6).
  let session: Truth = request.caller.kind !== "federated-user";
  if (hasIdentity(request)) {
    for (const policy of authorization.identityPolicies) identity = or(identity, ask(policy));
    if (permissionsBoundary !== undefined) boundary = ask(permissionsBoundary);
    if (sessionPolicy !== undefined) session = ask(sessionPolicy);
  }
  let scps: Truth = true;
  for (const level of applicableScps(authorization, request)) {
    let allowed: Truth = false;
    for (const policy of level) allowed = or(allowed, ask(policy));
    scps = and(scps, allowed);
  }
  // RCPFullAWSAccess is attached at every level: an RCP never lacks an Allow, it only denies (E7).
  for (const level of applicableRcps(authorization, request)) for (const policy of level) ask(policy);
  const endpoint = vpcEndpointPolicy === undefined ? true : ask(vpcEndpointPolicy);
  const { sure, possible } = resource;
  return { deny, identity, boundary, session, scps, endpoint, sure, possible, ...askGrants(authorization, request) };
}

function askGrants(authorization: Authorization, request: PreparedRequest): { grant: Truth; grantToAccount: Truth } {
  let grant: Truth = false;
  let grantToAccount: Truth = false;
  if (authorization.kmsGrants !== undefined && isKeyUse(request.action, request.resource)) {
    for (const item of authorization.kmsGrants) {
      const answer = answerOfGrant(item, request, authorization.request.context);
      if (answer.strength === 1) grantToAccount = or(grantToAccount, answer.applies);
      else grant = or(grant, answer.applies);
    }
  }
  return { grant, grantToAccount };
}

/** STS refuses the root user, and STS and KMS refuse unsigned requests, whatever the policies say. */
export function isRefused({ caller, action }: PreparedRequest): boolean {
  if (caller.kind === "root") return action === "sts:assumerole";
  return caller.kind === "anonymous" && (action === "sts:assumerole" || action.startsWith("kms:"));
}

/** Step 2 to 6: whether everything that has to allow does. */
function isGranted(answers: Answers, request: PreparedRequest): Truth {
  if (isRefused(request)) return false;
  // Neither its account nor its kind can be told.
  if (request.caller.kind === "unreadable") return "unknown";
  // S2: no Allow of the bucket policy reaches it; the object's own ACL decides, which is not known.
  if (request.foreignObject) {
    const own = hasIdentity(request) ? and(answers.identity, and(answers.boundary, answers.session)) : true;
    return and(and(answers.scps, answers.endpoint), and(own, "unknown"));
  }
  const least = grantedBy(answers.sure, answers, request);
  const most = answers.possible === answers.sure ? least : grantedBy(answers.possible, answers, request);
  const granted = least === true ? true : most === false ? false : "unknown";
  // An Allow may name the alias, which counts for nothing, and lack the key.
  return and(and(answers.scps, answers.endpoint), request.behindAlias ? and(granted, "unknown") : granted);
}

/** As if the resource policy's strongest Allow were of this strength; never less for a stronger one. */
export function grantedBy(strength: Strength, answers: Answers, request: PreparedRequest): Truth {
  const { grant, grantToAccount } = answers;
  if (!hasIdentity(request)) return or(strength > 0, grant);
  const limits = and(answers.boundary, answers.session);
  const byIdentity = and(answers.identity, limits);
  const named: Truth = or(strength > 0, or(grant, grantToAccount));
  // XACC, K4: both accounts have to allow.
  if (!request.sameAccount) return and(named, byIdentity);
  // E2, E3: a grant to the session or to everybody is not limited by what IAM does not allow.
  if (strength === 3) return true;
  // EVAL: a grant to the role's ARN is limited by boundary and session policy. Of a KMS grant nothing is said there.
  const direct = or(strength === 2 ? limits : false, and(grant, limits === true ? true : "unknown"));
  // K3: key and trust policies have to let the account's identity policies count.
  return or(direct, request.needsResourcePolicy ? and(named, byIdentity) : byIdentity);
}

export function wordOf(answers: Answers, request: PreparedRequest): DecisionWord {
  // E1.
  if (answers.deny === true) return "explicitDeny";
  const granted = isGranted(answers, request);
  // Denied in any case, whatever an unknown policy says.
  if (granted === false) return "implicitDeny";
  return answers.deny === "unknown" || granted === "unknown" ? "unknown" : "allowed";
}
