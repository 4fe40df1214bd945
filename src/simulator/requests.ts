/** A batch as IAM's request, and IAM's results as answers. Plain data both. */

import type {
  EvaluationResult,
  PolicyIdentifier,
  ResourceSpecificResult,
  SimulateCustomPolicyRequest,
  SimulatePrincipalPolicyRequest,
} from "@aws-sdk/client-iam";
import type { Batch, Judged, MatchedStatement, SentDocument, SimulatedWord, Way } from "./model.ts";

/** Every identity policy that is attached: the inventory's stand in their place. */
const ATTACHED_IDENTITY: readonly PolicyIdentifier[] = [
  { PolicyType: "inline" },
  { PolicyType: "aws-managed" },
  { PolicyType: "user-managed" },
];

type Common = Pick<
  SimulateCustomPolicyRequest,
  "ActionNames" | "ResourceArns" | "ContextEntries" | "PermissionsBoundaryPolicyInputList"
>;

function common({ actions, resources, context, subject: { boundary } }: Batch): Common {
  return {
    ActionNames: [...actions],
    ResourceArns: [...resources],
    ContextEntries: context.map(({ name, type, values }) => ({
      ContextKeyName: name,
      ContextKeyType: type,
      ContextKeyValues: [...values],
    })),
    // An attached boundary applies unless another one is passed.
    ...(boundary === undefined ? {} : { PermissionsBoundaryPolicyInputList: [boundary.text] }),
  };
}

const texts = (documents: readonly SentDocument[]): string[] => documents.map(({ text }) => text);

/** For a role that exists: the inventory's identity policies in place of the attached ones, where it knows them. */
export function principalRequest(batch: Batch): SimulatePrincipalPolicyRequest {
  const { role, identity } = batch.subject;
  const request = { PolicySourceArn: role, ...common(batch) };
  if (identity === "attached") return request;
  return {
    ...request,
    PolicyExclusionList: [...ATTACHED_IDENTITY],
    ...(identity.length === 0 ? {} : { PolicyInputList: texts(identity) }),
  };
}

/** For a role that does not exist yet: by its documents alone, under the SCPs where all of them are known. */
export function customRequest(batch: Batch): SimulateCustomPolicyRequest {
  const { identity, scps } = batch.subject;
  const levels = scps?.map((level) => ({ ServiceControlPolicyInputList: texts(level) }));
  return {
    PolicyInputList: identity === "attached" ? [] : texts(identity),
    ...common(batch),
    ...(levels === undefined ? {} : { OrderedOrganizationPolicyInputList: levels }),
  };
}

const SEVERITY: readonly SimulatedWord[] = ["explicitDeny", "implicitDeny", "allowed"];

/**
 * The decision on each question. Where several resources were sent the top level is an aggregate under a template's name:
 * only what is said of the resource itself counts.
 * @returns by question id; a question of which nothing is said is not in it
 */
export function readResults(results: readonly EvaluationResult[], batch: Batch, way: Way): ReadonlyMap<string, Judged> {
  const said = results.flatMap((result) => decisionsIn(result, batch, way));
  return new Map(
    batch.questions.flatMap(({ id, action, resource }) => {
      const own = said.filter((one) => one.action === action.toLowerCase() && one.resource === resource);
      // Two answers to one question: the stricter one.
      const ranked = SEVERITY.flatMap((word) => own.find(({ judged }) => judged.decision === word) ?? []);
      return ranked[0] === undefined ? [] : [[id, ranked[0].judged] as const];
    }),
  );
}

interface Said {
  readonly action: string;
  readonly resource: string;
  readonly judged: Judged;
}

function decisionsIn(result: EvaluationResult, { resources }: Batch, way: Way): readonly Said[] {
  const action = (result.EvalActionName ?? "").toLowerCase();
  const organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
  const specific = result.ResourceSpecificResults ?? [];
  const read = (resource: string, decision: string | undefined, detail: Detail): Said[] => {
    const word = SEVERITY.find((one) => one === decision);
    return word === undefined ? [] : [{ action, resource, judged: judgedOf(word, way, detail, organizations) }];
  };
  if (specific.length > 0)
    return specific.flatMap((one) => read(one.EvalResourceName ?? "", one.EvalResourceDecision, one));
  const [only] = resources;
  return resources.length === 1 && only !== undefined ? read(only, result.EvalDecision, result) : [];
}

type Detail = Pick<
  ResourceSpecificResult,
  "MatchedStatements" | "MissingContextValues" | "PermissionsBoundaryDecisionDetail"
>;

function judgedOf(decision: SimulatedWord, how: Way, detail: Detail, organizations: boolean | undefined): Judged {
  const boundary = detail.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary;
  return {
    kind: "judged",
    decision,
    how,
    matched: (detail.MatchedStatements ?? []).map(
      ({ SourcePolicyId, SourcePolicyType, StartPosition }): MatchedStatement => ({
        policy: SourcePolicyId ?? "a policy without a name",
        ...(SourcePolicyType === undefined ? {} : { policyType: SourcePolicyType }),
        ...(StartPosition?.Line === undefined ? {} : { line: StartPosition.Line }),
        ...(StartPosition?.Column === undefined ? {} : { column: StartPosition.Column }),
      }),
    ),
    missing: detail.MissingContextValues ?? [],
    ...(organizations === undefined ? {} : { allowedByOrganizations: organizations }),
    ...(boundary === undefined ? {} : { allowedByBoundary: boundary }),
  };
}
