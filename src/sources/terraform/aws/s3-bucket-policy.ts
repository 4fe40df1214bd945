/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_policy */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { settingsPiece } from "./bucket-settings.ts";

export const S3_BUCKET_POLICY: ResourceType = {
  type: "aws_s3_bucket_policy",
  computed: (instance) => new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => [settingsPiece(instance, { policy: { value: required(instance, "policy") } })],
};
