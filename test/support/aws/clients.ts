/** The SDK's clients, set up for a loopback server without touching this process' environment. */

import { EC2Client } from "@aws-sdk/client-ec2";
import { IAMClient } from "@aws-sdk/client-iam";
import { KMSClient } from "@aws-sdk/client-kms";
import { OrganizationsClient } from "@aws-sdk/client-organizations";
import { S3Client } from "@aws-sdk/client-s3";
import { S3ControlClient } from "@aws-sdk/client-s3-control";
import { STSClient } from "@aws-sdk/client-sts";
import { callerCredentials } from "./credentials.ts";
import type { AwsServer } from "./model.ts";

export interface ClientOptions {
  readonly region?: string;
  readonly maxAttempts?: number;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** @param caller the world's caller, whose keys are taken where no others are given */
export function clientsFor(server: AwsServer, caller: string, options: ClientOptions = {}) {
  const shared = { region: "eu-west-2", endpoint: server.url, credentials: callerCredentials(caller), ...options };
  return {
    ec2: new EC2Client(shared),
    iam: new IAMClient(shared),
    kms: new KMSClient(shared),
    organizations: new OrganizationsClient(shared),
    s3: new S3Client(shared),
    // The rules for endpoints put the account before the host; a loopback address has no room for it.
    s3Control: new S3ControlClient({
      ...shared,
      disableHostPrefix: true,
      endpointProvider: () => ({ url: new URL(server.url) }),
    }),
    sts: new STSClient(shared),
  };
}
