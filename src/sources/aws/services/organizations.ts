/** Organizations: the calls of ../permissions.ts and no others. */

import {
  DescribeOrganizationCommand,
  type DescribeOrganizationCommandInput,
  DescribePolicyCommand,
  type DescribePolicyCommandInput,
  ListParentsCommand,
  type ListParentsCommandInput,
  ListPoliciesForTargetCommand,
  type ListPoliciesForTargetCommandInput,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openOrganizations(settings: ServiceSettings, watch: Watch) {
  const client = new OrganizationsClient(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "organizations:DescribeOrganization": (input: DescribeOrganizationCommandInput) =>
        client.send(new DescribeOrganizationCommand(input)),
      "organizations:ListParents": (input: ListParentsCommandInput) => client.send(new ListParentsCommand(input)),
      "organizations:ListPoliciesForTarget": (input: ListPoliciesForTargetCommandInput) =>
        client.send(new ListPoliciesForTargetCommand(input)),
      "organizations:DescribePolicy": (input: DescribePolicyCommandInput) =>
        client.send(new DescribePolicyCommand(input)),
    },
    close: () => client.destroy(),
  };
}
