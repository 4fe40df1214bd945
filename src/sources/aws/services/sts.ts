/** STS: the calls of ../permissions.ts and no others. */

import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  type GetCallerIdentityCommandInput,
  STSClient,
} from "@aws-sdk/client-sts";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openSts(settings: ServiceSettings, watch: Watch) {
  const client = new STSClient(settings);
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "sts:GetCallerIdentity": (input: GetCallerIdentityCommandInput) =>
        client.send(new GetCallerIdentityCommand(input)),
      "sts:AssumeRole": (input: AssumeRoleCommandInput) => client.send(new AssumeRoleCommand(input)),
    },
    /** What the SDK found, or was given; memoised until it expires. */
    credentials: () => client.config.credentials(),
    close: () => client.destroy(),
  };
}
