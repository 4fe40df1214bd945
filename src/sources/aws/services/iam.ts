/** IAM: the calls of ../permissions.ts and no others. */

import {
  GetPolicyCommand,
  type GetPolicyCommandInput,
  GetPolicyVersionCommand,
  type GetPolicyVersionCommandInput,
  GetRoleCommand,
  type GetRoleCommandInput,
  GetRolePolicyCommand,
  type GetRolePolicyCommandInput,
  IAMClient,
  ListAttachedRolePoliciesCommand,
  type ListAttachedRolePoliciesCommandInput,
  ListRolePoliciesCommand,
  type ListRolePoliciesCommandInput,
  ListRolesCommand,
  type ListRolesCommandInput,
} from "@aws-sdk/client-iam";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openIam(settings: ServiceSettings, watch: Watch) {
  const client = new IAMClient(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "iam:ListRoles": (input: ListRolesCommandInput) => client.send(new ListRolesCommand(input)),
      "iam:GetRole": (input: GetRoleCommandInput) => client.send(new GetRoleCommand(input)),
      "iam:ListRolePolicies": (input: ListRolePoliciesCommandInput) => client.send(new ListRolePoliciesCommand(input)),
      "iam:GetRolePolicy": (input: GetRolePolicyCommandInput) => client.send(new GetRolePolicyCommand(input)),
      "iam:ListAttachedRolePolicies": (input: ListAttachedRolePoliciesCommandInput) =>
        client.send(new ListAttachedRolePoliciesCommand(input)),
      "iam:GetPolicy": (input: GetPolicyCommandInput) => client.send(new GetPolicyCommand(input)),
      "iam:GetPolicyVersion": (input: GetPolicyVersionCommandInput) => client.send(new GetPolicyVersionCommand(input)),
    },
    close: () => client.destroy(),
  };
}
