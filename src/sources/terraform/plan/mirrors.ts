/**
 * Attributes in which the provider shows what AWS holds where nobody sets them: the policy of a bucket stands in `aws_s3_bucket`
 * too, once it exists. They repeat what a resource of its own sets, as it was before the plan's changes; where there is such a
 * resource, that one counts.
 */

import { groupBy } from "../../../collections.ts";
import type { Configuration } from "./configuration.ts";
import { isSame, listAt, memberAt } from "./json.ts";
import { targetsOf } from "./references.ts";
import type { PlannedResource } from "./resources.ts";

interface Setter {
  readonly type: string;
  /** The argument that names what it sets. */
  readonly argument: string;
}

const KEY_POLICY: readonly Setter[] = [{ type: "aws_kms_key_policy", argument: "key_id" }];
const BUCKET = "bucket";

/** By type and attribute. */
const MIRRORS: ReadonlyMap<string, readonly Setter[]> = new Map([
  ["aws_s3_bucket policy", [{ type: "aws_s3_bucket_policy", argument: BUCKET }]],
  // Once enabled it cannot be disabled, whoever enabled it: what is shown holds.
  ["aws_s3_bucket object_lock_enabled", []],
  ["aws_s3_bucket request_payer", [{ type: "aws_s3_bucket_request_payment_configuration", argument: BUCKET }]],
  ["aws_s3_bucket object_lock_configuration", [{ type: "aws_s3_bucket_object_lock_configuration", argument: BUCKET }]],
  [
    "aws_s3_bucket server_side_encryption_configuration",
    [{ type: "aws_s3_bucket_server_side_encryption_configuration", argument: BUCKET }],
  ],
  ["aws_kms_key policy", KEY_POLICY],
  ["aws_kms_external_key policy", KEY_POLICY],
  ["aws_kms_replica_key policy", KEY_POLICY],
  ["aws_vpc_endpoint policy", [{ type: "aws_vpc_endpoint_policy", argument: "vpc_endpoint_id" }]],
  [
    "aws_iam_role inline_policy",
    [
      { type: "aws_iam_role_policy", argument: "role" },
      { type: "aws_iam_role_policies_exclusive", argument: "role_name" },
    ],
  ],
  [
    "aws_iam_role managed_policy_arns",
    [
      { type: "aws_iam_role_policy_attachment", argument: "role" },
      { type: "aws_iam_policy_attachment", argument: "roles" },
      { type: "aws_iam_role_policy_attachments_exclusive", argument: "role_name" },
    ],
  ],
]);

/** What a resource is called by those that set something of it. */
const NAMES = ["id", "arn", "name", "bucket", "key_id"];

/** Whether the provider fills the attribute where nobody gives it. */
export function isFilledByProvider(type: string, attribute: string): boolean {
  return MIRRORS.has(`${type} ${attribute}`);
}

/**
 * Whether an attribute that nobody gives only repeats, perhaps as it was, what another resource of the plan sets or ceases to set.
 */
export function repeatsOthers(
  resources: readonly PlannedResource[],
  configuration: Configuration,
): (resource: PlannedResource, attribute: string) => boolean {
  const byType = groupBy(resources, ({ type }) => type);
  const settersOf = once((type: string, argument: string) => meant(byType.get(type) ?? [], argument, configuration));
  return (resource, attribute) => {
    const setters = MIRRORS.get(`${resource.type} ${attribute}`);
    if (setters === undefined || !isUnchanged(resource, attribute)) return false;
    const names = NAMES.flatMap((name) => textsAt(resource.before, name));
    return setters.some(({ type, argument }) => {
      const { any, called } = settersOf(type, argument);
      return any || called.has(`@${resource.address}`) || names.some((name) => called.has(name));
    });
  };
}

/** What the plan sets anew is given by somebody, be it in a dynamic block, which configurations of plans leave out. */
function isUnchanged({ before, after, stays }: PlannedResource, attribute: string): boolean {
  return stays && isSame(memberAt(before, attribute), memberAt(after, attribute));
}

interface Meant {
  /** One of them may mean any. */
  readonly any: boolean;
  /** Names, and addresses with `@` in front. */
  readonly called: ReadonlySet<string>;
}

/** Whom resources mean by an argument, before and after the plan. */
function meant(resources: readonly PlannedResource[], argument: string, configuration: Configuration): Meant {
  const called = new Set<string>();
  let any = false;
  for (const resource of resources) {
    const names = [...textsAt(resource.before, argument), ...textsAt(resource.after, argument)];
    for (const name of names) called.add(name);
    const unknown = memberAt(resource.unknown, argument);
    if (unknown !== true && !listAt(unknown).includes(true)) continue;
    const expression = memberAt(configuration.of(resource).expressions, argument);
    const targets = targetsOf(expression, resource.module, configuration) ?? [];
    for (const { address } of targets) called.add(`@${address}`);
    any ||= targets.length === 0;
  }
  return { any, called };
}

function textsAt(value: unknown, name: string): readonly string[] {
  const found = memberAt(value, name);
  return (Array.isArray(found) ? found : [found]).filter((item): item is string => typeof item === "string");
}

function once(compute: (type: string, argument: string) => Meant): (type: string, argument: string) => Meant {
  const known = new Map<string, Meant>();
  return (type, argument) => {
    const key = `${type} ${argument}`;
    const result = known.get(key) ?? compute(type, argument);
    known.set(key, result);
    return result;
  };
}
