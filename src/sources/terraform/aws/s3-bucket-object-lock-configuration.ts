/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_object_lock_configuration */

import type { ResourceType } from "../model.ts";
import { given } from "./attributes.ts";
import { lockEnabledOf, objectLockOf, settingsPiece } from "./bucket-settings.ts";

export const S3_BUCKET_OBJECT_LOCK_CONFIGURATION: ResourceType = {
  type: "aws_s3_bucket_object_lock_configuration",
  computed: () => new Map(),
  pieces: (instance) => {
    const enabled = lockEnabledOf(given(instance, "object_lock_enabled"), instance.place);
    return [settingsPiece(instance, { objectLock: objectLockOf(enabled, given(instance, "rule")) })];
  },
};
