import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  accountOf,
  partitionOf
} from "./chunk-C4HAOTYH.js";
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  unique
} from "./chunk-F74P53MW.js";

// src/genesys/layers.ts
function allow(id, kind, actions, extra = {}) {
  const path = ["Statement", 0];
  const statement = { index: 0, path, effect: "Allow", actions, resources: ["*"], conditions: [], ...extra };
  return { id, kind, version: "2012-10-17", statements: [statement] };
}
var GENESYS_SIDE = allow("Genesys' own policies", "identity-policy", ["sts:AssumeRole"]);
var STRANGER_SIDE = allow("the stranger's own policies", "identity-policy", ["*"]);
var MANAGED_KEY_POLICY = "key policy of aws/s3";
var ASSUMED = /* @__PURE__ */ new Set([GENESYS_SIDE.id, STRANGER_SIDE.id, MANAGED_KEY_POLICY]);
function toPolicy(document, kind) {
  return isGap(document) ? { id: document.what, kind, unknown: document.why } : document.policy;
}
function levels(documents) {
  return documents?.map((level) => level.map((document) => document.policy));
}
function sessionSide(target, inventory) {
  const { role } = target;
  const scps = levels(organizationOf(inventory, accountOf(target.declared.role)).scps);
  const organization = scps === void 0 ? {} : { scps };
  if (isGap(role)) return { identityPolicies: [toPolicy(role, "identity-policy")], ...organization };
  return {
    identityPolicies: isGap(role.identityPolicies) ? [toPolicy(role.identityPolicies, "identity-policy")] : role.identityPolicies.map((document) => document.policy),
    ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: role.permissionsBoundary.policy },
    ...organization
  };
}
function rcpsOf(target, inventory, owner) {
  const rcps = levels(organizationAround(target, inventory, owner)?.rcps);
  return rcps === void 0 ? {} : { rcps };
}
function organizationAround(target, inventory, owner) {
  const own = owner === accountOf(target.declared.role);
  return own ? organizationOf(inventory, owner) : inventory.organizations?.[owner];
}
function endpointPolicies(target, { vpcEndpoints }, observed = []) {
  const own = observed.filter((id) => vpcEndpoints?.some((endpoint) => endpoint.id === id));
  const passed = unique([...target.declared.network.sourceVpce ?? [], ...own]);
  return new Map(
    passed.map((id) => {
      const policy = vpcEndpoints?.find((endpoint) => endpoint.id === id)?.policy ?? unknownEndpoint(id);
      return [id, toPolicy(policy, "vpc-endpoint-policy")];
    })
  );
}
function unknownEndpoint(id) {
  return {
    what: `the policy of the VPC endpoint ${id}`,
    why: "it was not given: add it under `inventory.vpc-endpoints` of the config",
    cure: "add the endpoint with its policy under inventory.vpc-endpoints of the config"
  };
}
function assumeRoleLayers(target, inventory) {
  const trust = isGap(target.role) ? target.role : target.role.trustPolicy;
  return {
    resourceAccount: accountOf(target.declared.role),
    identityPolicies: [GENESYS_SIDE],
    resourcePolicy: toPolicy(trust, "trust-policy"),
    ...rcpsOf(target, inventory, accountOf(target.declared.role))
  };
}
function s3Layers(target, inventory) {
  const { bucket } = target;
  const policy = isGap(bucket) ? toPolicy(bucket, "bucket-policy") : bucket.policy?.policy;
  const restricts = isGap(bucket) ? void 0 : bucket.publicAccessBlock?.restrictPublicBuckets;
  const owner = isGap(bucket) ? accountOf(target.declared.role) : bucket.account;
  return {
    resourceAccount: owner,
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, owner),
    ...policy === void 0 ? {} : { resourcePolicy: policy },
    // Where it is not declared, the calls have it as an open point; what keeps strangers out must be declared.
    ...restricts === void 0 ? {} : { blockPublicAccess: { restrictPublicBuckets: restricts } }
  };
}
function kmsLayers(target, inventory, keyArn) {
  const { key } = target;
  const policy = key === void 0 || isGap(key) ? key : key.policy;
  return {
    resourceAccount: accountOf(keyArn),
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, accountOf(keyArn)),
    ...policy === void 0 ? {} : { resourcePolicy: toPolicy(policy, "key-policy") },
    ...key === void 0 || isGap(key) ? {} : { kmsGrants: key.grants }
  };
}
function managedKeyLayers(target, inventory) {
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
          path: ["Statement", 0, "Condition", "StringEquals", "kms:CallerAccount"]
        }
      ]
    })
  };
}
function isAssumed(policy) {
  return ASSUMED.has(policy);
}
function managedKeyArn(role, account, region) {
  return `arn:${partitionOf(role)}:kms:${region}:${account}:key/aws-managed-key-for-s3`;
}

export {
  STRANGER_SIDE,
  endpointPolicies,
  assumeRoleLayers,
  s3Layers,
  kmsLayers,
  managedKeyLayers,
  isAssumed,
  managedKeyArn
};
