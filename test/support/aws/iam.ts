/** IAM: roles, their policies, and the simulator. */

import { encodedDocument, nameOfArn, pathOfArn } from "./documents.ts";
import { managedPolicyOperations } from "./iam-policies.ts";
import type { WorldRole } from "./model.ts";
import { pageOf } from "./page.ts";
import { numberOf, requiredText, textOf } from "./parameters.ts";
import { queryProtocol } from "./query.ts";
import { simulatorOperations } from "./simulator/operations.ts";
import { type Call, type Operation, type Service, ServiceError, type Tree } from "./wire.ts";

/** IAM's own default and maximum. */
const PAGE = 100;
const CREATED = "2024-05-06T07:08:09Z";

const PAGING = ["Marker", "MaxItems"];

const roleOperations: Readonly<Record<string, Operation>> = {
  ListRoles: {
    parameters: ["PathPrefix", ...PAGING],
    answer: (call) => {
      const prefix = textOf(call.parameters, "PathPrefix") ?? "/";
      const roles = (call.account.roles ?? []).filter(({ arn }) => pathOfArn(arn).startsWith(prefix));
      return { content: listPage(call, "Roles", roles, roleSummary) };
    },
  },
  GetRole: { parameters: ["RoleName"], answer: (call) => ({ content: { Role: wholeRole(findRole(call)) } }) },
  ListRoleTags: {
    parameters: ["RoleName", ...PAGING],
    answer: (call) => ({ content: listPage(call, "Tags", tagsOf(findRole(call)), (tag) => tag) }),
  },
  ListRolePolicies: {
    parameters: ["RoleName", ...PAGING],
    answer: (call) => {
      const names = Object.keys(findRole(call).inlinePolicies ?? {}).sort();
      return { content: listPage(call, "PolicyNames", names, (name) => name) };
    },
  },
  GetRolePolicy: {
    parameters: ["RoleName", "PolicyName"],
    answer: (call) => {
      const role = findRole(call);
      const name = requiredText(call.parameters, "PolicyName");
      const document = role.inlinePolicies?.[name];
      if (document === undefined) throw noSuchEntity(`The role policy with name ${name} cannot be found.`);
      const RoleName = nameOfArn(role.arn);
      return { content: { RoleName, PolicyName: name, PolicyDocument: encodedDocument(document) } };
    },
  },
  ListAttachedRolePolicies: {
    parameters: ["RoleName", "PathPrefix", ...PAGING],
    answer: (call) => {
      const attached = findRole(call).attachedPolicies ?? [];
      const entry = (arn: string): Tree => ({ PolicyName: nameOfArn(arn), PolicyArn: arn });
      return { content: listPage(call, "AttachedPolicies", attached, entry) };
    },
  },
};

export const iam: Service = {
  protocol: queryProtocol("2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/"),
  operations: { ...roleOperations, ...managedPolicyOperations, ...simulatorOperations },
};

function listPage<T>(call: Call, member: string, all: readonly T[], show: (item: T) => Tree): Tree {
  const asked = numberOf(call.parameters, "MaxItems") ?? PAGE;
  const page = pageOf(all, textOf(call.parameters, "Marker"), Math.min(asked, call.world.pageSize ?? PAGE));
  if (page === undefined) throw new ServiceError("ValidationError", 400, "Invalid Marker.");
  return {
    [member]: { member: page.items.map(show) },
    IsTruncated: page.next !== undefined,
    Marker: page.next,
  };
}

function findRole(call: Call): WorldRole {
  const name = requiredText(call.parameters, "RoleName");
  const role = call.account.roles?.find(({ arn }) => nameOfArn(arn) === name);
  if (role === undefined) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

/** As listed: AWS leaves out tags and the permissions boundary. */
function roleSummary(role: WorldRole): { readonly [name: string]: Tree } {
  return {
    Path: pathOfArn(role.arn),
    RoleName: nameOfArn(role.arn),
    RoleId: role.id ?? `AROA${Buffer.from(role.arn).toString("hex").slice(-17).toUpperCase()}`,
    Arn: role.arn,
    CreateDate: CREATED,
    AssumeRolePolicyDocument: encodedDocument(role.trustPolicy),
    MaxSessionDuration: 3600,
  };
}

function wholeRole(role: WorldRole): Tree {
  const tags = tagsOf(role);
  return {
    ...roleSummary(role),
    PermissionsBoundary:
      role.permissionsBoundary === undefined
        ? undefined
        : { PermissionsBoundaryType: "Policy", PermissionsBoundaryArn: role.permissionsBoundary },
    Tags: tags.length === 0 ? undefined : { member: tags },
    RoleLastUsed: {},
  };
}

function tagsOf(role: WorldRole): readonly { readonly Key: string; readonly Value: string }[] {
  return Object.entries(role.tags ?? {}).map(([Key, Value]) => ({ Key, Value }));
}

function noSuchEntity(message: string): ServiceError {
  return new ServiceError("NoSuchEntity", 404, message);
}
