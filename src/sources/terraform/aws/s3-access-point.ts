/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_access_point */

import type { ResourceType } from "../model.ts";
import { given, required } from "./attributes.ts";
import { arnOf, joined, regionOf } from "./origin.ts";

/** Declares nothing yet: see the ignored types. Policies of buckets and roles name its ARN. */
export const S3_ACCESS_POINT: ResourceType = {
  type: "aws_s3_access_point",
  computed: (instance) => {
    const name = required(instance, "name");
    const account = given(instance, "account_id") ?? instance.account;
    const resource = ["accesspoint/", name];
    return new Map([
      ["account_id", account],
      ["id", joined(instance, [account, ":", name])],
      ["arn", arnOf(instance, { service: "s3", region: regionOf(instance), account, resource })],
    ]);
  },
  pieces: () => [],
};
