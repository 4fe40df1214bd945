/** Where the provider's resources are: registry.terraform.io/providers/hashicorp/aws, data sources aws_caller_identity and such. */

import { knownText, textValue, type Value } from "../../template/value.ts";
import { given } from "../aws/attributes.ts";
import type { DataSource } from "./registry.ts";

/** Domain names by partition (AWS General Reference, service endpoints). */
const DOMAINS: ReadonlyMap<string, readonly [suffix: string, reversed: string]> = new Map([
  ["aws", ["amazonaws.com", "com.amazonaws"]],
  ["aws-cn", ["amazonaws.com.cn", "cn.com.amazonaws"]],
  ["aws-us-gov", ["amazonaws.com", "com.amazonaws"]],
]);

/** Who asks, beside the account, is known to AWS only. */
export const CALLER_IDENTITY: DataSource = {
  type: "aws_caller_identity",
  texts: [],
  computed: ({ account }) =>
    new Map([
      ["account_id", account],
      ["id", account],
    ]),
};

export const REGION: DataSource = {
  type: "aws_region",
  texts: [],
  computed: (instance) => {
    const region = given(instance, "region") ?? given(instance, "name") ?? instance.region;
    return new Map([
      ["name", region],
      ["region", region],
      ["id", region],
    ]);
  },
};

export const PARTITION: DataSource = {
  type: "aws_partition",
  texts: [],
  computed: ({ partition, place }) => {
    const found = new Map<string, Value>([
      ["partition", partition],
      ["id", partition],
    ]);
    const domains = DOMAINS.get(knownText(partition) ?? "");
    if (domains === undefined) return found;
    const [suffix, reversed] = domains;
    return found.set("dns_suffix", textValue(suffix, place)).set("reverse_dns_prefix", textValue(reversed, place));
  },
};
