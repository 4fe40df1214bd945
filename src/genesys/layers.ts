/** The policies that AWS would look at for each of the three services that an export touches. */

import type { Authorization, Policy, PolicyKind, PolicyOrUnknown, Statement } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { unique } from "../collections.ts";
import type { DocumentOrGap, Gap, Inventory, Organization, PolicyDocument } from "../inventory/model.ts";
import { isGap, organizationOf } from "../inventory/model.ts";
import { accountOf, partitionOf } from "./arn.ts";
import type { Export } from "./model.ts";

function allow(id: string, kind: PolicyKind, actions: readonly string[], extra: Partial<Statement> = {}): Policy {
  const path = ["Statement", 0];
  const statement = { index: 0, path, effect: "Allow" as const, actions, resources: ["*"], conditions: [], ...extra };
  return { id, kind, version: "2012-10-17", statements: [statement] };
}

/** The caller's own side of sts:AssumeRole is Genesys' matter and assumed to allow (T1). */
const GENESYS_SIDE = allow("Genesys' own policies", "identity-policy", ["sts:AssumeRole"]);

/** A stranger's own side: whoever attacks has given himself every permission. */
export const STRANGER_SIDE = allow("the stranger's own policies", "identity-policy", ["*"]);

const MANAGED_KEY_POLICY = "key policy of aws/s3";
const ASSUMED: ReadonlySet<string> = new Set([GENESYS_SIDE.id, STRANGER_SIDE.id, MANAGED_KEY_POLICY]);

function toPolicy(document: DocumentOrGap, kind: PolicyKind): PolicyOrUnknown {
  return isGap(document) ? { id: document.what, kind, unknown: document.why } : document.policy;
}

function levels(
  documents: readonly (readonly PolicyDocument[])[] | undefined,
): readonly (readonly PolicyOrUnknown[])[] | undefined {
  return documents?.map((level) => level.map((document) => document.policy));
}

function sessionSide(
  target: Export,
  inventory: Inventory,
): Pick<Authorization, "identityPolicies" | "permissionsBoundary" | "scps"> {
  const { role } = target;
  // Those of the role's account bind its sessions (E8).
  const scps = levels(organizationOf(inventory, accountOf(target.declared.role)).scps);
  const organization = scps === undefined ? {} : { scps };
  if (isGap(role)) return { identityPolicies: [toPolicy(role, "identity-policy")], ...organization };
  return {
    identityPolicies: isGap(role.identityPolicies)
      ? [toPolicy(role.identityPolicies, "identity-policy")]
      : role.identityPolicies.map((document) => document.policy),
    ...(role.permissionsBoundary === undefined ? {} : { permissionsBoundary: role.permissionsBoundary.policy }),
    ...organization,
  };
}

/** RCPs of the owner's account protect the resource (E7); those that may or may not bind it are an open point of the calls. */
function rcpsOf(target: Export, inventory: Inventory, owner: string): Pick<Authorization, "rcps"> {
  const rcps = levels(organizationAround(target, inventory, owner)?.rcps);
  return rcps === undefined ? {} : { rcps };
}

/** Where the owner's account stands: another account than the role's only where it was read. */
function organizationAround(target: Export, inventory: Inventory, owner: string): Organization | undefined {
  const own = owner === accountOf(target.declared.role);
  return own ? organizationOf(inventory, owner) : inventory.organizations?.[owner];
}

/**
 * The policies of the VPC endpoints that the export's requests to S3 may pass, by the endpoint's id. S3's calls to KMS pass
 * none (K8), and of Genesys' own endpoints nobody knows.
 * @param observed the endpoints that records showed: Genesys' own, unless the inventory has them
 */
export function endpointPolicies(
  target: Export,
  { vpcEndpoints }: Inventory,
  observed: readonly string[] = [],
): ReadonlyMap<string, PolicyOrUnknown> {
  const own = observed.filter((id) => vpcEndpoints?.some((endpoint) => endpoint.id === id));
  const passed = unique([...(target.declared.network.sourceVpce ?? []), ...own]);
  return new Map(
    passed.map((id) => {
      const policy = vpcEndpoints?.find((endpoint) => endpoint.id === id)?.policy ?? unknownEndpoint(id);
      return [id, toPolicy(policy, "vpc-endpoint-policy")];
    }),
  );
}

/** It applies all the same (E9). */
function unknownEndpoint(id: string): Gap {
  return {
    what: `the policy of the VPC endpoint ${id}`,
    why: "it was not given: add it under `inventory.vpc-endpoints` of the config",
    cure: "add the endpoint with its policy under inventory.vpc-endpoints of the config",
  };
}

/** sts:AssumeRole by Genesys: trust policy and RCPs of the role's account; its SCPs do not bind the outsider (E8). */
export function assumeRoleLayers(target: Export, inventory: Inventory): Layers {
  const trust = isGap(target.role) ? target.role : target.role.trustPolicy;
  return {
    resourceAccount: accountOf(target.declared.role),
    identityPolicies: [GENESYS_SIDE],
    resourcePolicy: toPolicy(trust, "trust-policy"),
    ...rcpsOf(target, inventory, accountOf(target.declared.role)),
  };
}

/** s3:* by the session: identity side, SCPs, RCPs, bucket policy, RestrictPublicBuckets. */
export function s3Layers(target: Export, inventory: Inventory): Layers {
  const { bucket } = target;
  const policy = isGap(bucket) ? toPolicy(bucket, "bucket-policy") : bucket.policy?.policy;
  const restricts = isGap(bucket) ? undefined : bucket.publicAccessBlock?.restrictPublicBuckets;
  const owner = isGap(bucket) ? accountOf(target.declared.role) : bucket.account;
  return {
    resourceAccount: owner,
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, owner),
    ...(policy === undefined ? {} : { resourcePolicy: policy }),
    // Where it is not declared, the calls have it as an open point; what keeps strangers out must be declared.
    ...(restricts === undefined ? {} : { blockPublicAccess: { restrictPublicBuckets: restricts } }),
  };
}

/** kms:* by S3 for the session on a customer managed key. */
export function kmsLayers(target: Export, inventory: Inventory, keyArn: string): Layers {
  const { key } = target;
  const policy = key === undefined || isGap(key) ? key : key.policy;
  return {
    resourceAccount: accountOf(keyArn),
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, accountOf(keyArn)),
    ...(policy === undefined ? {} : { resourcePolicy: toPolicy(policy, "key-policy") }),
    ...(key === undefined || isGap(key) ? {} : { kmsGrants: key.grants }),
  };
}

/**
 * kms:* on the AWS managed key aws/s3: AWS' own key policy lets every principal of the account use it through S3 (K6),
 * and RCPs do not reach it (E7).
 */
export function managedKeyLayers(target: Export, inventory: Inventory): Layers {
  const account = isGap(target.bucket) ? accountOf(target.declared.role) : target.bucket.account;
  return {
    resourceAccount: account,
    ...sessionSide(target, inventory),
    resourcePolicy: allow(MANAGED_KEY_POLICY, "key-policy", ["kms:GenerateDataKey*", "kms:Decrypt"], {
      principal: { everyone: true, aws: [], service: [], federated: [], canonicalUser: [] },
      conditions: [
        {
          operator: "StringEquals",
          key: "kms:CallerAccount",
          values: [account],
          path: ["Statement", 0, "Condition", "StringEquals", "kms:CallerAccount"],
        },
      ],
    }),
  };
}

/** True for a policy that no file holds: the caller's own side, or AWS' own key policy. Reports do not name it. */
export function isAssumed(policy: string): boolean {
  return ASSUMED.has(policy);
}

/** The ARN that stands for the account's AWS managed key aws/s3; its id is nobody's to know. */
export function managedKeyArn(role: string, account: string, region: string): string {
  return `arn:${partitionOf(role)}:kms:${region}:${account}:key/aws-managed-key-for-s3`;
}
