/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_server_side_encryption_configuration */

import type { ResourceType } from "../model.ts";
import { given, present } from "./attributes.ts";
import { encryptionOf, settingsPiece } from "./bucket-settings.ts";

/** A rule without a default says nothing about the algorithm. */
export const S3_BUCKET_SERVER_SIDE_ENCRYPTION_CONFIGURATION: ResourceType = {
  type: "aws_s3_bucket_server_side_encryption_configuration",
  computed: () => new Map(),
  pieces: (instance) => [settingsPiece(instance, present({ encryption: encryptionOf(given(instance, "rule")) }))],
};
