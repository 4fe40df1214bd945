/** Which kinds of policy had to allow and did not. */

import type { Authorization, DecisionWord, PolicyKind, Truth } from "../model.ts";
import { and } from "../truth.ts";
import { type Answers, hasIdentity } from "./answers.ts";
import type { PreparedRequest } from "./request.ts";

/** The kind of the resource's own policy, whether there is one or not. */
export function resourceKind(authorization: Authorization, request: PreparedRequest): PolicyKind {
  const given = authorization.resourcePolicy?.kind;
  if (given !== undefined) return given;
  return request.action.startsWith("sts:")
    ? "trust-policy"
    : request.action.startsWith("kms:")
      ? "key-policy"
      : "bucket-policy";
}

/** Empty but for an implicit deny (what lacks) and an unknown decision (what is not settled). */
export function missingKinds(
  word: DecisionWord,
  authorization: Authorization,
  request: PreparedRequest,
  answers: Answers,
): readonly PolicyKind[] {
  if (word !== "implicitDeny" && word !== "unknown") return [];
  const missing: PolicyKind[] = [];
  const require = (kind: PolicyKind, allowed: Truth): void => {
    if (allowed !== true) missing.push(kind);
  };
  const named: Truth =
    answers.sure > 0
      ? true
      : answers.possible > 0 || answers.grant === "unknown"
        ? "unknown"
        : answers.grant === true || answers.grantToAccount;
  if (!hasIdentity(request)) {
    require(resourceKind(authorization, request), named);
  } else {
    // A grant to the caller's own role takes the identity policy's place inside the account.
    const granted = request.sameAccount && (answers.sure >= 2 || answers.grant === true);
    if (!granted) require("identity-policy", answers.identity);
    if (!request.sameAccount || request.needsResourcePolicy) require(resourceKind(authorization, request), named);
    require("permissions-boundary", answers.boundary);
    require("session-policy", answers.session);
  }
  require("scp", answers.scps);
  require("vpc-endpoint-policy", answers.endpoint);
  if (word === "unknown" && and(answers.deny, true) === "unknown") missing.push(...unknownKinds(authorization));
  return [...new Set(missing)];
}

/** Kinds with a document that is not known: it may deny. */
function unknownKinds(authorization: Authorization): readonly PolicyKind[] {
  const policies = [
    ...authorization.identityPolicies,
    authorization.resourcePolicy,
    authorization.permissionsBoundary,
    authorization.sessionPolicy,
    ...(authorization.scps ?? []).flat(),
    ...(authorization.rcps ?? []).flat(),
    authorization.vpcEndpointPolicy,
  ];
  return policies.flatMap((policy) => (policy !== undefined && "unknown" in policy ? [policy.kind] : []));
}
