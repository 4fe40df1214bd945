/** An EvaluationResult: the aggregate on top, each resource's own decision below. */

import type { SimulatedStatement, SimulationAnswer } from "../model.ts";
import type { Tree } from "../wire.ts";

export interface ResourceAnswer {
  readonly resource: string;
  readonly answer: SimulationAnswer;
}

const WORST_FIRST = ["explicitDeny", "implicitDeny", "allowed"] as const;

/** Templates of the resources that the gate asks about. */
const TEMPLATES: readonly { readonly resource: RegExp; readonly template: string }[] = [
  { resource: /^arn:[^:]+:s3:::[^/]+\//, template: "arn:${Partition}:s3:::${BucketName}/${KeyName}" },
  { resource: /^arn:[^:]+:s3:::[^/]+$/, template: "arn:${Partition}:s3:::${BucketName}" },
  { resource: /^arn:[^:]+:kms:/, template: "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}" },
];

/** @param answers one per resource; a sole `*` stands for no resource */
export function evaluationResult(action: string, answers: readonly ResourceAnswer[]): Tree {
  const each = answers.map(({ answer }) => answer);
  const decision = WORST_FIRST.find((word) => each.some((answer) => answer.decision === word)) ?? "implicitDeny";
  const organizations = together(each.map(({ allowedByOrganizations }) => allowedByOrganizations));
  const boundary = together(each.map(({ allowedByBoundary }) => allowedByBoundary));
  const missing = [...new Set(each.flatMap((answer) => answer.missing ?? []))];
  const named = answers.filter(({ resource }) => resource !== "*");
  return {
    EvalActionName: action,
    EvalResourceName: templateOf(named[0]?.resource),
    EvalDecision: decision,
    // Only what contributed to the decision that is reported.
    MatchedStatements: statements(each.filter((answer) => answer.decision === decision)),
    MissingContextValues: { member: missing },
    OrganizationsDecisionDetail: organizations === undefined ? undefined : { AllowedByOrganizations: organizations },
    PermissionsBoundaryDecisionDetail: boundaryDetail(boundary),
    EvalDecisionDetails: named.length > 0 ? {} : undefined,
    ResourceSpecificResults: named.length > 0 ? { member: named.map(resourceResult) } : undefined,
  };
}

function resourceResult({ resource, answer }: ResourceAnswer): Tree {
  return {
    EvalResourceName: resource,
    EvalResourceDecision: answer.decision,
    MatchedStatements: statements([answer]),
    MissingContextValues: { member: answer.missing ?? [] },
    PermissionsBoundaryDecisionDetail: boundaryDetail(answer.allowedByBoundary),
  };
}

function templateOf(resource: string | undefined): string {
  if (resource === undefined) return "*";
  return TEMPLATES.find((candidate) => candidate.resource.test(resource))?.template ?? "*";
}

/** `false` where one says so; absent where none says anything. */
function together(values: readonly (boolean | undefined)[]): boolean | undefined {
  const said = values.filter((value) => value !== undefined);
  return said.length === 0 ? undefined : said.every((value) => value);
}

function boundaryDetail(allowed: boolean | undefined): Tree | undefined {
  return allowed === undefined ? undefined : { AllowedByPermissionsBoundary: allowed };
}

function statements(answers: readonly SimulationAnswer[]): Tree {
  const all = answers.flatMap(({ matched }) => matched ?? []).map(statement);
  return { member: [...new Map(all.map((one) => [JSON.stringify(one), one])).values()] };
}

function statement({ sourcePolicyId, start, end }: SimulatedStatement): Tree {
  return {
    SourcePolicyId: sourcePolicyId,
    // What the real simulator says, whatever the API's model lists.
    SourcePolicyType: "IAM Policy",
    StartPosition: { Line: start.line, Column: start.column },
    EndPosition: { Line: end.line, Column: end.column },
  };
}
