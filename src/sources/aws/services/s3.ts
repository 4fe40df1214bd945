/** S3: the calls of ../permissions.ts and no others. */

import {
  GetBucketEncryptionCommand,
  type GetBucketEncryptionCommandInput,
  GetBucketLocationCommand,
  type GetBucketLocationCommandInput,
  GetBucketOwnershipControlsCommand,
  type GetBucketOwnershipControlsCommandInput,
  GetBucketPolicyCommand,
  type GetBucketPolicyCommandInput,
  GetBucketRequestPaymentCommand,
  type GetBucketRequestPaymentCommandInput,
  GetObjectLockConfigurationCommand,
  type GetObjectLockConfigurationCommandInput,
  GetPublicAccessBlockCommand,
  type GetPublicAccessBlockCommandInput,
  ListBucketsCommand,
  type ListBucketsCommandInput,
  S3Client,
} from "@aws-sdk/client-s3";
import { EACH_ATTEMPT, type ServiceSettings, type Watch, watching } from "./settings.ts";

export function openS3(settings: ServiceSettings, watch: Watch) {
  const client = new S3Client({ ...settings, followRegionRedirects: true });
  client.middlewareStack.add(watching(watch), EACH_ATTEMPT);
  return {
    operations: {
      "s3:ListBuckets": (input: ListBucketsCommandInput) => client.send(new ListBucketsCommand(input)),
      "s3:GetBucketLocation": (input: GetBucketLocationCommandInput) =>
        client.send(new GetBucketLocationCommand(input)),
      "s3:GetBucketPolicy": (input: GetBucketPolicyCommandInput) => client.send(new GetBucketPolicyCommand(input)),
      "s3:GetPublicAccessBlock": (input: GetPublicAccessBlockCommandInput) =>
        client.send(new GetPublicAccessBlockCommand(input)),
      "s3:GetBucketOwnershipControls": (input: GetBucketOwnershipControlsCommandInput) =>
        client.send(new GetBucketOwnershipControlsCommand(input)),
      "s3:GetBucketEncryption": (input: GetBucketEncryptionCommandInput) =>
        client.send(new GetBucketEncryptionCommand(input)),
      "s3:GetObjectLockConfiguration": (input: GetObjectLockConfigurationCommandInput) =>
        client.send(new GetObjectLockConfigurationCommand(input)),
      "s3:GetBucketRequestPayment": (input: GetBucketRequestPaymentCommandInput) =>
        client.send(new GetBucketRequestPaymentCommand(input)),
    },
    close: () => client.destroy(),
  };
}
