/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_request_payment_configuration */

import type { ResourceType } from "../model.ts";
import { required } from "./attributes.ts";
import { requesterPaysOf, settingsPiece } from "./bucket-settings.ts";

export const S3_BUCKET_REQUEST_PAYMENT_CONFIGURATION: ResourceType = {
  type: "aws_s3_bucket_request_payment_configuration",
  computed: () => new Map(),
  pieces: (instance) => [settingsPiece(instance, { requesterPays: requesterPaysOf(required(instance, "payer")) })],
};
