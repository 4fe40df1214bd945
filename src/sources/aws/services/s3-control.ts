/** S3Control: the calls of ../permissions.ts and no others. */

import { isIP } from "node:net";
import {
  GetAccessPointPolicyCommand,
  type GetAccessPointPolicyCommandInput,
  GetPublicAccessBlockCommand,
  type GetPublicAccessBlockCommandInput,
  ListAccessPointsCommand,
  type ListAccessPointsCommandInput,
  S3ControlClient,
} from "@aws-sdk/client-s3-control";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openS3Control(settings: ServiceSettings, watch: Watch) {
  const client = new S3ControlClient({ ...settings, ...endpointByAddress(settings) });
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "s3control:GetPublicAccessBlock": (input: GetPublicAccessBlockCommandInput) =>
        client.send(new GetPublicAccessBlockCommand(input)),
      "s3control:ListAccessPoints": (input: ListAccessPointsCommandInput) =>
        client.send(new ListAccessPointsCommand(input)),
      "s3control:GetAccessPointPolicy": (input: GetAccessPointPolicyCommandInput) =>
        client.send(new GetAccessPointPolicyCommand(input)),
    },
    close: () => client.destroy(),
  };
}

/** The SDK puts the account's id before the host's name, which an IP address has not. */
function endpointByAddress({ endpoint }: ServiceSettings) {
  if (endpoint === undefined) return {};
  const url = new URL(endpoint);
  return isIP(url.hostname.replaceAll(/[[\]]/g, "")) === 0 ? {} : { endpointProvider: () => ({ url }) };
}
