/** The policies that a simulation is over: those of the role, less the excluded, and those that were sent. */

import type { Policy, PolicyKind } from "../../../../src/authorization/model.ts";
import { parsePolicy } from "../../../../src/authorization/policy/parse.ts";
import { documentText, nameOfArn } from "../documents.ts";
import { managedPolicy } from "../iam-policies.ts";
import type { Document, Parameters, WorldRole } from "../model.ts";
import { isMember, pathTo, policiesAt } from "../organizations.ts";
import { structuresOf, textsOf } from "../parameters.ts";
import type { Call } from "../wire.ts";
import { ServiceError } from "../wire.ts";
import { invalidInput } from "./check.ts";
import { type Exclusion, readExclusions } from "./exclude.ts";

/** A policy and its own text, for positions. */
export interface SimulatedPolicy {
  readonly policy: Policy;
  readonly text: string;
}

export interface Policies {
  readonly identity: readonly SimulatedPolicy[];
  readonly boundary?: SimulatedPolicy;
  /** One list per level, root first; absent: no organization. */
  readonly scps?: readonly (readonly SimulatedPolicy[])[];
}

export function policiesOfPrincipal(call: Call, role: WorldRole): Policies {
  const excluded = readExclusions(structuresOf(call.parameters, "PolicyExclusionList"));
  const sent = sentPolicies(call.parameters);
  const boundary = sentBoundary(call.parameters) ?? attachedBoundary(call, role, excluded);
  const scps = organizationPolicies(call, excluded);
  return {
    identity: [...inlinePolicies(role, excluded), ...attachedPolicies(call, role, excluded), ...sent],
    ...(boundary && { boundary }),
    ...(scps && { scps }),
  };
}

export function policiesAsSent(parameters: Parameters): Policies {
  const boundary = sentBoundary(parameters);
  const levels = structuresOf(parameters, "OrderedOrganizationPolicyInputList").map((level, index) =>
    textsOf(level, "ServiceControlPolicyInputList").map((text, place) =>
      read(text, "scp", `OrderedOrganizationPolicyInputList.${index + 1}.${place + 1}`),
    ),
  );
  return {
    identity: sentPolicies(parameters),
    ...(boundary && { boundary }),
    ...(levels.length > 0 && { scps: levels }),
  };
}

function sentPolicies(parameters: Parameters): readonly SimulatedPolicy[] {
  return textsOf(parameters, "PolicyInputList").map((text, index) =>
    read(text, "identity-policy", `PolicyInputList.${index + 1}`),
  );
}

function sentBoundary(parameters: Parameters): SimulatedPolicy | undefined {
  const [text] = textsOf(parameters, "PermissionsBoundaryPolicyInputList");
  return text === undefined ? undefined : read(text, "permissions-boundary", "PermissionsBoundaryPolicyInputList.1");
}

function inlinePolicies(role: WorldRole, excluded: Exclusion): SimulatedPolicy[] {
  const name = nameOfArn(role.arn);
  return Object.entries(role.inlinePolicies ?? {})
    .filter(([policyName]) => !excluded.inline(policyName, name))
    .map(([policyName, document]) => read(document, "identity-policy", `role_${name}_${policyName}`));
}

function attachedPolicies(call: Call, role: WorldRole, excluded: Exclusion): SimulatedPolicy[] {
  return (role.attachedPolicies ?? [])
    .filter((arn) => !excluded.managed(arn))
    .map((arn) => read(managedDocument(call, arn), "identity-policy", nameOfArn(arn)));
}

function attachedBoundary(call: Call, role: WorldRole, excluded: Exclusion): SimulatedPolicy | undefined {
  const arn = role.permissionsBoundary;
  if (arn === undefined || excluded.boundary) return undefined;
  return read(managedDocument(call, arn), "permissions-boundary", nameOfArn(arn));
}

/** SCPs bind no principal of the management account (E8). */
function organizationPolicies({ world, account }: Call, excluded: Exclusion): Policies["scps"] {
  const { organization } = world;
  if (organization === undefined || !isMember(organization, account.id)) return undefined;
  const types = organization.enabledPolicyTypes ?? ["SERVICE_CONTROL_POLICY"];
  const binds = account.id !== organization.managementAccount && types.includes("SERVICE_CONTROL_POLICY");
  if (!binds || excluded.scp) return undefined;
  return pathTo(organization, account.id).map((target) =>
    policiesAt(organization, target, "SERVICE_CONTROL_POLICY").map(({ id, content }) => read(content, "scp", id)),
  );
}

function managedDocument(call: Call, arn: string): Document {
  const policy = managedPolicy(call.world, call.account.id, arn);
  const document = policy?.versions[policy.defaultVersion];
  if (document === undefined)
    throw new ServiceError("NoSuchEntity", 404, `Policy ${arn} does not exist or is not attachable.`);
  return document;
}

function read(document: Document, kind: PolicyKind, id: string): SimulatedPolicy {
  const text = documentText(document);
  const { policy } = parsePolicy(parsed(text, id), kind, id);
  if (policy === undefined) throw invalidInput(`Syntax errors in policy ${id}.`);
  return { policy, text };
}

function parsed(text: string, id: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidInput(`Syntax errors in policy ${id}.`);
  }
}
