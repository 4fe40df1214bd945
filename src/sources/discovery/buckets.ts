/** The buckets and keys of a folder of policy documents. */

import type { Bucket, Gap, Key, PolicyDocument, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import { accountOf, bucketsIn, bucketsOfPolicy, namedKeys, namedRoles, writtenResources } from "./read-policies.ts";
import { ofKind } from "./roles.ts";

export interface FoundBuckets {
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
  readonly gaps: readonly Gap[];
}

/**
 * Every bucket that an export role writes to, with its policy and its key.
 * @param declared buckets that a config's exports name
 */
export function findBuckets(
  documents: readonly PolicyDocument[],
  roles: readonly Role[],
  declared: readonly string[],
  collector: Collector,
): FoundBuckets {
  const { keys, gaps } = findKeys(documents, collector);
  const policies = ofKind(documents, "bucket-policy");
  const writers = new Map<string, Role>();
  for (const role of roles)
    for (const name of bucketsOfRole(role, policies)) if (!writers.has(name)) writers.set(name, role);
  const names = [...new Set([...declared, ...writers.keys()])];
  const found: Bucket[] = [];
  const open: Gap[] = [...gaps];
  for (const name of names) {
    const role = writers.get(name) ?? roles[0];
    const about = policies.filter((document) => bucketsOfPolicy(document).includes(name));
    if (about.length === 0)
      collector.remark(`the bucket policy of ${name}`, "no document is one: it was taken to have none");
    if (about.length > 1) open.push(severalPolicies(name, about));
    const key = keyOf(role, about, keys, collector, open, name);
    const region = key?.arn.split(":")[3];
    found.push({
      name,
      account: accountOf(role?.arn ?? ""),
      ...(region === undefined ? {} : { region }),
      ...(about.length === 0 ? {} : { policy: onlyPolicy(name, about) }),
      ...(key === undefined ? {} : { encryption: { algorithm: "aws:kms", key: key.arn } }),
    });
  }
  return { buckets: found, keys, gaps: open };
}

/** The buckets with a concrete name that the role may write to; where it may write to any, the one whose policy is there. */
export function bucketsOfRole(role: Role, policies: readonly PolicyDocument[]): readonly string[] {
  const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = bucketsIn(writtenResources(identity));
  if (named.length > 0) return named;
  const naming = policies.filter((document) => namedRoles([document]).includes(role.arn));
  const about = [...new Set((naming.length > 0 ? naming : policies).flatMap(bucketsOfPolicy))];
  return about.length === 1 ? about : [];
}

function onlyPolicy(name: string, about: readonly PolicyDocument[]): PolicyDocument {
  const [first] = about;
  if (first !== undefined && about.length === 1) return first;
  return unreadablePolicy(`the policy of ${name}`, "bucket-policy", severalPolicies(name, about).why);
}

function severalPolicies(name: string, about: readonly PolicyDocument[]): Gap {
  const paths = about.map(({ path }) => path).join(", ");
  return {
    what: `the bucket policy of ${name}`,
    why: `a bucket has one policy, and several documents name it: ${paths}`,
    cure: "name the right one in a config, as policy of the bucket under inventory.buckets",
  };
}

/** Keys by ARN. A key policy is told to be a key's by the ARN in it, or by being the only one. */
function findKeys(
  documents: readonly PolicyDocument[],
  collector: Collector,
): { keys: readonly Key[]; gaps: readonly Gap[] } {
  const policies = ofKind(documents, "key-policy");
  const arns = namedKeys(documents);
  const gaps: Gap[] = [];
  const taken = new Map<string, PolicyDocument>();
  for (const policy of policies) {
    const own = namedKeys([policy]);
    const byText = arns.filter((arn) => policy.path.includes(arn.split("key/")[1] ?? arn));
    const arn = own.length === 1 ? own[0] : byText.length === 1 ? byText[0] : arns.length === 1 ? arns[0] : undefined;
    if (arn === undefined || taken.has(arn)) gaps.push(unnamedKey(policy, arns));
    else {
      taken.set(arn, policy);
      collector.remark(policy.path, `taken for the key policy of ${arn}`);
    }
  }
  const keys = arns.map((arn) => ({
    arn,
    policy: taken.get(arn) ?? missingKeyPolicy(arn, policies.length),
    grants: [],
  }));
  return { keys, gaps };
}

function keyOf(
  role: Role | undefined,
  about: readonly PolicyDocument[],
  keys: readonly Key[],
  collector: Collector,
  gaps: Gap[],
  bucket: string,
): Key | undefined {
  const identity = role === undefined || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = namedKeys([...identity, ...about]);
  const related = named.length > 0 ? keys.filter(({ arn }) => named.includes(arn)) : keys;
  const [key] = related;
  if (related.length > 1) {
    gaps.push({
      what: `the default encryption of the bucket ${bucket}`,
      why: `its key could be any of ${related.map(({ arn }) => arn).join(", ")}`,
      cure: "say it in a config, as encryption of the bucket under inventory.buckets",
    });
    return undefined;
  }
  if (key !== undefined) {
    collector.remark(
      `the default encryption of ${bucket}`,
      `taken to be aws:kms with ${key.arn}, the key that the policies name, without a bucket key`,
    );
  }
  return key;
}

function unnamedKey(policy: PolicyDocument, arns: readonly string[]): Gap {
  return {
    what: `the key of the key policy ${policy.path}`,
    why: arns.length === 0 ? "no policy names a key's ARN" : `it could be any of ${arns.join(", ")}, or another`,
    cure: `name it in a config, as arn and policy (${policy.path}) under inventory.keys`,
  };
}

function missingKeyPolicy(arn: string, policies: number): Gap {
  return {
    what: `the key policy of ${arn}`,
    why: policies === 0 ? "no document is a key policy" : "no key policy could be told to be its own",
    cure: "add the key policy's document (aws kms get-key-policy prints it), or name it in a config under inventory.keys",
  };
}
