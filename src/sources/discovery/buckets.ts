/** The buckets and keys of a folder of policy documents. */

import { unique } from "../../collections.ts";
import type { Bucket, Gap, Key, PolicyDocument, Role } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { type Collector, unreadablePolicy } from "../collector.ts";
import { keysOf } from "./keys.ts";
import {
  accountOf,
  bucketsIn,
  bucketsOfPolicy,
  isAbout,
  namedKeys,
  namedRoles,
  ofKind,
  onlyBucketOf,
  writingRoles,
  writtenResources,
} from "./read-policies.ts";

export interface FoundBuckets {
  readonly buckets: readonly Bucket[];
  readonly keys: readonly Key[];
  readonly gaps: readonly Gap[];
}

/**
 * Every bucket that an export role writes to, with its policy and its key.
 * @param declared buckets that a config's exports name
 * @param templates buckets that templates declare: all but their policy is known
 */
export function findBuckets(
  documents: readonly PolicyDocument[],
  roles: readonly Role[],
  declared: readonly string[],
  templates: readonly Bucket[],
  collector: Collector,
): FoundBuckets {
  const { keys, gaps } = findKeys(documents, collector);
  const policies = ofKind(documents, "bucket-policy");
  const others = [...policies, ...templates.flatMap(({ policy }) => policy ?? [])];
  const writers = new Map<string, Role>();
  for (const role of roles)
    for (const name of bucketsOfRole(role, others)) if (!writers.has(name)) writers.set(name, role);
  const names = [...new Set([...declared, ...writers.keys()])];
  const found: Bucket[] = [];
  const taken = new Set<PolicyDocument>();
  const open: Gap[] = [...gaps];
  for (const name of names) {
    const role = writers.get(name) ?? roles[0];
    const named = policies.filter((document) => bucketsOfPolicy(document).includes(name));
    const about = named.length > 0 ? named : policies.filter((document) => isAbout(document, name) === "perhaps");
    for (const document of about) taken.add(document);
    const template = templates.find((bucket) => bucket.name === name);
    if (about.length === 0 && template !== undefined) continue;
    if (about.length === 0)
      collector.assume(`the bucket policy of ${name}`, "no document is one: it was taken to have none");
    const unclear = whyUnclear(name, about);
    if (unclear !== undefined) open.push(unclear);
    if (template !== undefined) {
      found.push({ name, account: template.account, policy: onlyPolicy(about, unclear) });
      continue;
    }
    const key = keyOf(role, about, keys, collector, open, name);
    const region = key?.arn.split(":")[3];
    found.push({
      name,
      account: accountOf(role?.arn ?? ""),
      ...(region === undefined ? {} : { region }),
      ...(about.length === 0 ? {} : { policy: onlyPolicy(about, unclear) }),
      ...(key === undefined ? {} : { encryption: { algorithm: "aws:kms", key: key.arn } }),
    });
  }
  for (const document of policies.filter((policy) => !taken.has(policy))) {
    const about = bucketsOfPolicy(document).join(", ") || "no bucket by its name";
    collector.remark(document.path, `a bucket policy that names ${about}, which is not the bucket of an export`);
  }
  return { buckets: found, keys, gaps: open };
}

/**
 * The buckets with a concrete name that the role may write to, by its own policies or by the bucket's. Where there is none, the
 * one that its other S3 actions are allowed on: that it may not write there is then what is to be found. Else the one bucket
 * whose policy is there.
 */
export function bucketsOfRole(role: Role, policies: readonly PolicyDocument[]): readonly string[] {
  const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = bucketsIn(writtenResources(identity));
  if (named.length > 0) return named;
  const letting = unique(
    policies.filter((document) => writingRoles([document]).includes(role.arn)).flatMap(bucketsOfPolicy),
  );
  if (letting.length === 1) return letting;
  const only = onlyBucketOf(identity);
  if (only !== undefined) return [only];
  const naming = policies.filter((document) => namedRoles([document]).includes(role.arn));
  const about = unique((naming.length > 0 ? naming : policies).flatMap(bucketsOfPolicy));
  return about.length === 1 ? about : [];
}

function onlyPolicy(about: readonly PolicyDocument[], unclear: Gap | undefined): PolicyDocument {
  const [first] = about;
  if (first !== undefined && unclear === undefined) return first;
  const path = about.map((document) => document.path).join(", ");
  return unreadablePolicy(path, "bucket-policy", unclear?.why ?? "no document is one");
}

/** Several documents, or one that does not say which bucket it is about. */
function whyUnclear(name: string, about: readonly PolicyDocument[]): Gap | undefined {
  const [only] = about;
  const paths = about.map(({ path }) => path).join(", ");
  const what = `the bucket policy of ${name}`;
  if (about.length > 1) {
    return {
      what,
      why: `a bucket has one policy, and several documents may be it: ${paths}`,
      cure: "name the right one in a config, as policy of the bucket under inventory.buckets",
    };
  }
  if (only === undefined || isAbout(only, name) === "yes") return undefined;
  return {
    what,
    why: `the resources of ${paths} have wildcards or placeholders where the bucket's name stands`,
    cure: `write the bucket's name into ${paths}, or name the finished policy in a config under inventory.buckets`,
  };
}

/** Keys by ARN, with their policies. */
function findKeys(
  documents: readonly PolicyDocument[],
  collector: Collector,
): { keys: readonly Key[]; gaps: readonly Gap[] } {
  const { arns, policies, left } = keysOf(documents);
  for (const [arn, { path }] of policies) collector.assume(path, `taken for the key policy of ${arn}`);
  const keys = arns.map((arn) => ({
    arn,
    policy: policies.get(arn) ?? missingKeyPolicy(arn, policies.size + left.length),
    grants: [],
  }));
  return { keys, gaps: left.map((policy) => unnamedKey(policy, arns)) };
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
    collector.assume(
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
