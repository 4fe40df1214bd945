/** AWS::S3::BucketPolicy */

import type { ResourceType } from "../model.ts";
import { originOf, required } from "./properties.ts";

export const bucketPolicy: ResourceType = {
  type: "AWS::S3::BucketPolicy",
  ref: (resource) => required(resource, "Bucket"),
  attributes: new Map(),
  pieces: (resource) => [
    {
      type: "bucket-settings",
      ...originOf(resource),
      bucket: required(resource, "Bucket"),
      settings: { policy: { value: required(resource, "PolicyDocument") } },
    },
  ],
};
