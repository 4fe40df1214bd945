/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_public_access_block */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { publicAccessBlockOf, settingsPiece } from "./bucket-settings.ts";

export const S3_BUCKET_PUBLIC_ACCESS_BLOCK: ResourceType = {
  type: "aws_s3_bucket_public_access_block",
  computed: (instance) => new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => [settingsPiece(instance, { publicAccessBlock: publicAccessBlockOf(instance) })],
};
