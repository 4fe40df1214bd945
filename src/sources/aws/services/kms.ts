/** KMS: the calls of ../permissions.ts and no others. */

import {
  DescribeKeyCommand,
  type DescribeKeyCommandInput,
  GetKeyPolicyCommand,
  type GetKeyPolicyCommandInput,
  KMSClient,
  ListGrantsCommand,
  type ListGrantsCommandInput,
} from "@aws-sdk/client-kms";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openKms(settings: ServiceSettings, watch: Watch) {
  const client = new KMSClient(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "kms:DescribeKey": (input: DescribeKeyCommandInput) => client.send(new DescribeKeyCommand(input)),
      "kms:GetKeyPolicy": (input: GetKeyPolicyCommandInput) => client.send(new GetKeyPolicyCommand(input)),
      "kms:ListGrants": (input: ListGrantsCommandInput) => client.send(new ListGrantsCommand(input)),
    },
    close: () => client.destroy(),
  };
}
