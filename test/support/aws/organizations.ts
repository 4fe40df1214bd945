/** Organizations: the tree above an account, and the policies attached to it. */

import { documentText } from "./documents.ts";
import { jsonProtocol } from "./json.ts";
import type { OrganizationPolicyType, WorldOrganization, WorldOrganizationPolicy } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, textOf } from "./parameters.ts";
import { type Call, type Service, ServiceError, type Tree } from "./wire.ts";

const PAGE = 20;
const PAGING = ["NextToken", "MaxResults"];

export const organizations: Service = {
  protocol: jsonProtocol("AWSOrganizationsV20161128"),
  operations: {
    // Any account of the organization may ask this; the others are for those who administer it.
    DescribeOrganization: {
      parameters: [],
      answer: (call) => ({ content: { Organization: organizationEntry(member(call)) } }),
    },
    ListRoots: {
      parameters: PAGING,
      answer: (call) => ({ content: listPage(call, "Roots", [rootEntry(reader(call))]) }),
    },
    ListParents: {
      parameters: ["ChildId", ...PAGING],
      answer: (call) => ({
        content: listPage(call, "Parents", parents(reader(call), requiredText(call.parameters, "ChildId"))),
      }),
    },
    ListPoliciesForTarget: {
      parameters: ["TargetId", "Filter", ...PAGING],
      answer: (call) => ({ content: listPage(call, "Policies", policiesForTarget(call)) }),
    },
    DescribePolicy: {
      parameters: ["PolicyId"],
      answer: (call) => {
        const organization = reader(call);
        const id = requiredText(call.parameters, "PolicyId");
        const policy = organization.policies.find((candidate) => candidate.id === id);
        if (policy === undefined)
          throw fault("PolicyNotFoundException", "We can't find a policy with the PolicyId that you specified.");
        return {
          content: {
            Policy: { PolicySummary: policySummary(organization, policy), Content: documentText(policy.content) },
          },
        };
      },
    },
  },
};

function fault(code: string, message: string): ServiceError {
  return new ServiceError(code, 400, message);
}

function listPage(call: Call, name: string, all: readonly Tree[]): Tree {
  const size = Math.min(numberOf(call.parameters, "MaxResults") ?? PAGE, call.world.pageSize ?? PAGE);
  const page = pageOf(all, textOf(call.parameters, "NextToken"), size);
  if (page === undefined) throw fault("InvalidInputException", "You specified an invalid value for nextToken.");
  return { [name]: page.items, NextToken: page.next };
}

function member({ world, account }: Call): WorldOrganization {
  const organization = world.organization;
  if (organization === undefined || !isMember(organization, account.id)) {
    throw fault("AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");
  }
  return organization;
}

function reader(call: Call): WorldOrganization {
  const organization = member(call);
  const readers = [organization.managementAccount, ...(organization.readers ?? [])];
  if (!readers.includes(call.account.id)) {
    throw fault("AccessDeniedException", "You don't have permissions to access this resource.");
  }
  return organization;
}

export function isMember(organization: WorldOrganization, account: string): boolean {
  return account === organization.managementAccount || organization.parents[account] !== undefined;
}

/** The root, then the units, the target itself last. */
export function pathTo(organization: WorldOrganization, target: string): readonly string[] {
  const parent = target === organization.root ? undefined : (organization.parents[target] ?? organization.root);
  return parent === undefined ? [target] : [...pathTo(organization, parent), target];
}

/** What is attached to one root, unit or account; nothing where the type is turned off. */
export function policiesAt(
  organization: WorldOrganization,
  target: string,
  type: OrganizationPolicyType,
): readonly WorldOrganizationPolicy[] {
  if (!enabledTypes(organization).includes(type)) return [];
  return organization.policies.filter((policy) => policy.type === type && policy.targets.includes(target));
}

function enabledTypes(organization: WorldOrganization): readonly OrganizationPolicyType[] {
  return organization.enabledPolicyTypes ?? ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"];
}

function organizationEntry({ id, managementAccount }: WorldOrganization): Tree {
  return {
    Id: id,
    Arn: `arn:aws:organizations::${managementAccount}:organization/${id}`,
    FeatureSet: "ALL",
    MasterAccountArn: `arn:aws:organizations::${managementAccount}:account/${id}/${managementAccount}`,
    MasterAccountId: managementAccount,
    MasterAccountEmail: "management@example.com",
    AvailablePolicyTypes: [],
  };
}

function rootEntry(organization: WorldOrganization): Tree {
  const { id, managementAccount, root } = organization;
  return {
    Id: root,
    Arn: `arn:aws:organizations::${managementAccount}:root/${id}/${root}`,
    Name: "Root",
    PolicyTypes: enabledTypes(organization).map((Type) => ({ Type, Status: "ENABLED" })),
  };
}

function parents(organization: WorldOrganization, child: string): readonly Tree[] {
  const parent = isMember(organization, child) ? (organization.parents[child] ?? organization.root) : undefined;
  if (parent === undefined) {
    throw fault(
      "ChildNotFoundException",
      "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.",
    );
  }
  return [{ Id: parent, Type: parent === organization.root ? "ROOT" : "ORGANIZATIONAL_UNIT" }];
}

function policiesForTarget(call: Call): readonly Tree[] {
  const organization = reader(call);
  const target = requiredText(call.parameters, "TargetId");
  const filter = requiredText(call.parameters, "Filter");
  if (target !== organization.root && !isMember(organization, target)) {
    throw fault(
      "TargetNotFoundException",
      "We can't find a root, OU, or account with the TargetId that you specified.",
    );
  }
  if (filter !== "SERVICE_CONTROL_POLICY" && filter !== "RESOURCE_CONTROL_POLICY") {
    throw fault("InvalidInputException", "You specified an invalid value for filter.");
  }
  return policiesAt(organization, target, filter).map((policy) => policySummary(organization, policy));
}

function policySummary(
  { id: organizationId, managementAccount }: WorldOrganization,
  policy: WorldOrganizationPolicy,
): Tree {
  const { id, name, type, awsManaged = false } = policy;
  const kind = type.toLowerCase();
  const Arn = awsManaged
    ? `arn:aws:organizations::aws:policy/${kind}/${id}`
    : `arn:aws:organizations::${managementAccount}:policy/${organizationId}/${kind}/${id}`;
  return { Id: id, Arn, Name: name, Description: "", Type: type, AwsManaged: awsManaged };
}
