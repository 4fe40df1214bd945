/** The KMS keys that the documents name, each with its key policy where that can be told. */

import type { PolicyDocument } from "../../inventory/model.ts";
import { namedKeys, ofKind } from "./read-policies.ts";

export interface NamedKeys {
  readonly arns: readonly string[];
  readonly policies: ReadonlyMap<string, PolicyDocument>;
  /** Key policies of which it cannot be told whose they are. */
  readonly left: readonly PolicyDocument[];
}

/** A key policy is told to be a key's by the ARN in it, by the key's id in its path, or by being the only one. */
export function keysOf(documents: readonly PolicyDocument[]): NamedKeys {
  const arns = namedKeys(documents);
  const policies = new Map<string, PolicyDocument>();
  const left: PolicyDocument[] = [];
  for (const policy of ofKind(documents, "key-policy")) {
    const own = namedKeys([policy]);
    const byPath = arns.filter((arn) => policy.path.includes(arn.split("key/")[1] ?? arn));
    const [arn, ...others] = own.length === 1 ? own : byPath.length === 1 ? byPath : arns;
    if (arn === undefined || others.length > 0 || policies.has(arn)) left.push(policy);
    else policies.set(arn, policy);
  }
  return { arns, policies, left };
}
