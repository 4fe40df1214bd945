/** The default answer: our engine over the identity side and the SCPs, which is all that the real simulator judges. */

import { decide, decideWord } from "../../../../src/authorization/evaluate/decide.ts";
import type { Authorization, Policy, StatementReference } from "../../../../src/authorization/model.ts";
import { parsePolicy } from "../../../../src/authorization/policy/parse.ts";
import { arnAccount } from "../documents.ts";
import type { SimulatedStatement, SimulationAnswer } from "../model.ts";
import { ServiceError } from "../wire.ts";
import { blindToLists } from "./lists.ts";
import { missingKeys } from "./missing.ts";
import type { Policies, SimulatedPolicy } from "./policies.ts";
import { positionsOf } from "./positions.ts";

export interface Question {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export function decideQuestion(question: Question, policies: Policies): SimulationAnswer {
  const authorization = authorizationOf(question, policies);
  const { decision, decidedBy } = decide(authorization);
  if (decision === "unknown") {
    throw new ServiceError(
      "PolicyEvaluation",
      500,
      "The request failed because a provided policy could not be evaluated.",
    );
  }
  const seen = [...policies.identity, ...(policies.boundary ? [policies.boundary] : [])];
  const { boundary, scps } = policies;
  return {
    decision,
    matched: decidedBy.filter(isShown).map((reference) => shown(reference, policies)),
    missing: missingKeys(
      question,
      seen.map(({ policy }) => policy),
    ),
    ...(scps && { allowedByOrganizations: allowedAlone(question, policies, "scps") }),
    ...(boundary && { allowedByBoundary: allowedAlone(question, policies, "boundary") }),
  };
}

function authorizationOf(question: Question, policies: Policies): Authorization {
  const { principal, action, resource, context } = question;
  const seen = ({ policy }: SimulatedPolicy): Policy => blindToLists(policy, question);
  const account = arnAccount(principal);
  const { boundary, scps, identity } = policies;
  const gate = delegation(action, principal);
  return {
    request: { principal: { arn: principal }, action, resource, context },
    resourceAccount: account,
    identityPolicies: identity.map(seen),
    ...(gate && { resourcePolicy: gate }),
    ...(boundary && { permissionsBoundary: seen(boundary) }),
    ...(scps && { scps: scps.map((level) => level.map(seen)) }),
  };
}

/**
 * Keys and roles are never opened by identity policies alone; the simulator does not look at their own policies, so
 * they get one that leaves it all to the account.
 */
function delegation(action: string, principal: string): Policy | undefined {
  const service = action.toLowerCase().split(":")[0];
  if (service !== "kms" && service !== "sts") return undefined;
  const kind = service === "kms" ? "key-policy" : "trust-policy";
  const [, partition] = principal.split(":");
  const Statement = {
    Effect: "Allow",
    Principal: { AWS: `arn:${partition}:iam::${arnAccount(principal)}:root` },
    Action: `${service}:*`,
    ...(service === "kms" && { Resource: "*" }),
  };
  return parsePolicy({ Version: "2012-10-17", Statement: [Statement] }, kind, "delegation").policy;
}

const EVERYTHING = parsePolicy(
  { Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource: "*" } },
  "identity-policy",
  "everything",
).policy;

/** Whether one layer lets the request through, were everything else allowed. */
function allowedAlone(question: Question, policies: Policies, layer: "scps" | "boundary"): boolean {
  const identity = EVERYTHING === undefined ? [] : [{ policy: EVERYTHING, text: "" }];
  const only = policies[layer];
  return decideWord(authorizationOf(question, { identity, ...(only && { [layer]: only }) })) === "allowed";
}

/** SCPs are never among the matched statements. */
function isShown({ kind }: StatementReference): boolean {
  return kind === "identity-policy" || kind === "permissions-boundary";
}

function shown({ policy, path }: StatementReference, { identity, boundary }: Policies): SimulatedStatement {
  const source = [...identity, ...(boundary ? [boundary] : [])].find((one) => one.policy.id === policy);
  return { sourcePolicyId: policy, ...positionsOf(source?.text ?? "", path) };
}
