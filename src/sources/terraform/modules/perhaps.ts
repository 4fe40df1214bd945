/** Resources of which nobody knows whether there is any: what they allow must not count as given, nor what they deny. */

import { type Member, unknownValue } from "../../template/value.ts";
import type { Instance } from "../model.ts";

/** The argument that says what a resource gives to another, by type. */
const GIVES: ReadonlyMap<string, string> = new Map([
  ["aws_iam_role_policy", "policy"],
  ["aws_iam_role_policy_attachment", "policy_arn"],
  ["aws_iam_policy_attachment", "policy_arn"],
  ["aws_s3_bucket_policy", "policy"],
  ["aws_kms_key_policy", "policy"],
  ["aws_kms_grant", "operations"],
  ["aws_vpc_endpoint_policy", "policy"],
]);

/** The instance with what it gives unknown. @param why nobody knows how many there are */
export function perhaps(instance: Instance, why: string): Instance {
  const name = GIVES.get(instance.type);
  if (name === undefined) return instance;
  const { attributes } = instance;
  const place = attributes.members.get(name)?.place ?? instance.place;
  const open: Member = { value: unknownValue(why, place), place };
  return { ...instance, attributes: { ...attributes, members: new Map([...attributes.members, [name, open]]) } };
}
