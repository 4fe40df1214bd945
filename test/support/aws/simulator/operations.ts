/** SimulatePrincipalPolicy and SimulateCustomPolicy, answered in the form of 2026: one result per action. */

import { nameOfArn } from "../documents.ts";
import type { Parameters, SimulationAnswer, WorldRole } from "../model.ts";
import { pageOf } from "../page.ts";
import { numberOf, requiredText, structuresOf, textOf, textsOf } from "../parameters.ts";
import { type Call, type Operation, type Output, ServiceError } from "../wire.ts";
import { checkPrincipal, checkQuestion } from "./check.ts";
import { decideQuestion } from "./decide.ts";
import { type Policies, policiesAsSent, policiesOfPrincipal } from "./policies.ts";
import { evaluationResult } from "./result.ts";

const PAGE = 100;

const SHARED = [
  "ActionNames",
  "CallerArn",
  "ContextEntries",
  "Marker",
  "MaxItems",
  "PermissionsBoundaryPolicyInputList",
  "PolicyInputList",
  "ResourceArns",
  "ResourceOwner",
  "ResourcePolicy",
];

export const simulatorOperations: Readonly<Record<string, Operation>> = {
  SimulatePrincipalPolicy: {
    parameters: [...SHARED, "PolicySourceArn", "PolicyExclusionList"],
    answer: (call) => {
      const principal = checkPrincipal(call.parameters);
      checkQuestion(call.parameters);
      const role = findRole(call, principal);
      return simulate(call, principal, policiesOfPrincipal(call, role));
    },
  },
  SimulateCustomPolicy: {
    parameters: [...SHARED, "OrderedOrganizationPolicyInputList"],
    answer: (call) => {
      checkQuestion(call.parameters);
      return simulate(call, undefined, policiesAsSent(call.parameters));
    },
  },
};

function findRole({ account }: Call, arn: string): WorldRole {
  const role = account.roles?.find((candidate) => candidate.arn === arn);
  if (role === undefined) {
    throw new ServiceError("NoSuchEntity", 404, `The role with name ${nameOfArn(arn)} cannot be found.`);
  }
  return role;
}

function simulate(call: Call, principal: string | undefined, policies: Policies): Output {
  const { parameters, world } = call;
  const resources = textsOf(parameters, "ResourceArns");
  const page = pageOf(
    textsOf(parameters, "ActionNames"),
    textOf(parameters, "Marker"),
    Math.min(numberOf(parameters, "MaxItems") ?? PAGE, world.pageSize ?? PAGE),
  );
  if (page === undefined) throw new ServiceError("ValidationError", 400, "Invalid Marker.");
  const results = page.items.map((action) =>
    evaluationResult(
      action,
      (resources.length === 0 ? ["*"] : resources).map((resource) => ({
        resource,
        answer: answerOne(call, principal, policies, action, resource),
      })),
    ),
  );
  return {
    content: { EvaluationResults: { member: results }, IsTruncated: page.next !== undefined, Marker: page.next },
  };
}

function answerOne(
  { world, account, parameters }: Call,
  principal: string | undefined,
  policies: Policies,
  action: string,
  resource: string,
): SimulationAnswer {
  const context = contextOf(parameters);
  const own = world.simulate?.({
    action,
    resource,
    context,
    parameters,
    ...(principal !== undefined && { principal }),
  });
  if (own !== undefined) return own;
  const caller = textOf(parameters, "CallerArn") ?? principal ?? `arn:aws:iam::${account.id}:role/SimulatedRole`;
  return decideQuestion({ principal: caller, action, resource, context }, policies);
}

/** An entry of a list type is multivalued however many values it has; without values the key is absent. */
function contextOf(parameters: Parameters): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    structuresOf(parameters, "ContextEntries").flatMap((entry) => {
      const values = textsOf(entry, "ContextKeyValues");
      const [first] = values;
      const many = requiredText(entry, "ContextKeyType").endsWith("List");
      if (first === undefined) return [];
      return [[requiredText(entry, "ContextKeyName"), many ? values : first]];
    }),
  );
}
