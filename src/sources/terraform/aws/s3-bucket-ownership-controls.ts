/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_bucket_ownership_controls */

import { unknownValue } from "../../template/value.ts";
import type { ResourceType } from "../model.ts";
import { given, required, within } from "./attributes.ts";
import { settingsPiece } from "./bucket-settings.ts";

export const S3_BUCKET_OWNERSHIP_CONTROLS: ResourceType = {
  type: "aws_s3_bucket_ownership_controls",
  computed: (instance) => new Map([["id", required(instance, "bucket")]]),
  pieces: (instance) => {
    const objectOwnership = within(given(instance, "rule"), "object_ownership");
    const missing = unknownValue(`${instance.address} has no rule`, instance.place);
    return [settingsPiece(instance, { objectOwnership: objectOwnership ?? missing })];
  },
};
