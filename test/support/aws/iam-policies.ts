/** IAM: managed policies. */

import { encodedDocument, nameOfArn, pathOfArn } from "./documents.ts";
import type { AwsWorld, WorldManagedPolicy } from "./model.ts";
import { requiredText } from "./parameters.ts";
import { type Call, type Operation, ServiceError } from "./wire.ts";

const CREATED = "2024-05-06T07:08:09Z";

export const managedPolicyOperations: Readonly<Record<string, Operation>> = {
  GetPolicy: {
    parameters: ["PolicyArn"],
    answer: (call) => {
      const { arn, defaultVersion } = findAskedPolicy(call);
      const PolicyId = `ANPA${Buffer.from(arn).toString("hex").slice(-17).toUpperCase()}`;
      const Policy = {
        PolicyName: nameOfArn(arn),
        PolicyId,
        Arn: arn,
        Path: pathOfArn(arn),
        DefaultVersionId: defaultVersion,
        AttachmentCount: attachments(call, arn),
        IsAttachable: true,
        CreateDate: CREATED,
        UpdateDate: CREATED,
      };
      return { content: { Policy } };
    },
  },
  GetPolicyVersion: {
    parameters: ["PolicyArn", "VersionId"],
    answer: (call) => {
      const policy = findAskedPolicy(call);
      const version = requiredText(call.parameters, "VersionId");
      const document = policy.versions[version];
      if (document === undefined) {
        throw noSuchEntity(`Policy ${policy.arn} version ${version} does not exist or is not attachable.`);
      }
      const PolicyVersion = {
        Document: encodedDocument(document),
        VersionId: version,
        IsDefaultVersion: version === policy.defaultVersion,
        CreateDate: CREATED,
      };
      return { content: { PolicyVersion } };
    },
  },
};

/** A policy of the caller's account, or one of AWS' own, which any account of the world may hold. */
export function managedPolicy(world: AwsWorld, accountId: string, arn: string): WorldManagedPolicy | undefined {
  const owners = arn.includes("::aws:policy/") ? world.accounts : world.accounts.filter(({ id }) => id === accountId);
  return owners.flatMap(({ managedPolicies }) => managedPolicies ?? []).find((policy) => policy.arn === arn);
}

function findAskedPolicy(call: Call): WorldManagedPolicy {
  const arn = requiredText(call.parameters, "PolicyArn");
  const policy = managedPolicy(call.world, call.account.id, arn);
  if (policy === undefined) throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  return policy;
}

function attachments(call: Call, arn: string): number {
  return (call.account.roles ?? []).filter((role) => role.attachedPolicies?.includes(arn)).length;
}

function noSuchEntity(message: string): ServiceError {
  return new ServiceError("NoSuchEntity", 404, message);
}
