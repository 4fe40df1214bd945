/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/s3_account_public_access_block */

import type { Value } from "../../template/value.ts";
import type { Instance, ResourceType } from "../model.ts";
import { given } from "./attributes.ts";
import { publicAccessBlockOf } from "./bucket-settings.ts";
import { originOf } from "./origin.ts";

export const S3_ACCOUNT_PUBLIC_ACCESS_BLOCK: ResourceType = {
  type: "aws_s3_account_public_access_block",
  computed: (instance) =>
    new Map([
      ["account_id", accountOf(instance)],
      ["id", accountOf(instance)],
    ]),
  pieces: (instance) => [
    {
      ...originOf(instance),
      account: accountOf(instance),
      type: "account-public-access-block",
      settings: publicAccessBlockOf(instance),
    },
  ],
};

function accountOf(instance: Instance): Value {
  return given(instance, "account_id") ?? instance.account;
}
