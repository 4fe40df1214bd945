/** A request of the evidence with the policies that AWS looks at for it, as the inventory has them. */

import type { Policy, Principal, Request, UnknownPolicy } from "../authorization/model.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { RequestEvidence } from "../evidence/model.ts";
import { accountOf, partitionOf, roleName } from "../genesys/arn.ts";
import type { Judges } from "../genesys/asked.ts";
import { circumstancesOf } from "../genesys/circumstances.ts";
import { assembleExport } from "../genesys/exports.ts";
import { assumeRoleLayers, endpointPolicies, kmsLayers, s3Layers } from "../genesys/layers.ts";
import type { Export } from "../genesys/model.ts";
import {
  assumeRoleRequest,
  type Circumstances,
  kmsRequest,
  s3Request,
  sessionOf,
  unpublishedCaller,
} from "../genesys/requests.ts";
import type { Scene } from "../genesys/scene.ts";
import type { DeclaredExport, Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { accountOfCaller, contextOf, type Facts, mergeFacts } from "./context.ts";

export interface ExplainedScene extends Scene {
  readonly evidence: RequestEvidence;
  readonly judges: Judges;
  /** The request with all that the evidence tells; a key that is not in it need not be absent. */
  readonly base: Request;
  /** Keys whose value, or absence, is known; lower case. */
  readonly known: ReadonlySet<string>;
  /** The caller is a session of a role that the inventory holds. */
  readonly ofKnownRole: boolean;
}

/** The name of the bucket behind an S3 ARN. */
export function bucketOf(arn: string): string {
  return (arn.split(":")[5] ?? "").split("/")[0] ?? "";
}

/** The role whose session calls: its ARN with the path, where the record or the inventory has it. */
export function roleOf({ caller }: RequestEvidence, inventory: Inventory): string | undefined {
  if (caller.role !== undefined) return caller.role;
  const arn = caller.arn;
  if (arn === undefined) return undefined;
  const [, , service, , account = "", resource = ""] = arn.split(":");
  if (service === "iam" && resource.startsWith("role/")) return arn;
  if (service !== "sts" || !resource.startsWith("assumed-role/")) return undefined;
  const name = resource.split("/")[1] ?? "";
  // The session's ARN has the role's name without its path (T8).
  const known = inventory.roles.find((role) => accountOf(role.arn) === account && roleName(role.arn) === name);
  return known?.arn ?? `arn:${partitionOf(arn)}:iam::${account}:role/${name}`;
}

/** @param now stands for the time of a request that has none */
export function sceneOf(evidence: RequestEvidence, inventory: Inventory, now: Date): ExplainedScene {
  const target = targetOf(evidence, inventory);
  const time = evidence.time === undefined ? now : new Date(evidence.time);
  const circumstances = withFacts(circumstancesOf(target, inventory, time), evidence, target);
  const plain = requestOf(evidence, circumstances);
  const principal = principalOf(evidence, plain);
  const merged = mergeFacts(plain.context, {
    ...strangers(evidence, inventory),
    ...contextOf(evidence, plain, circumstances),
  });
  const base: Request = { ...plain, ...principal, context: merged.context };
  const layers = layersOf(evidence, target, inventory);
  const ofKnownRole = roleOf(evidence, inventory) !== undefined && !isGap(target.role);
  const own = ofKnownRole || evidence.service === "sts" ? layers : withUnknownCaller(layers, evidence, inventory);
  return {
    target,
    inventory,
    circumstances,
    evidence,
    judges: {
      layers: own,
      endpoints: evidence.service === "s3" ? endpointPolicies(target, inventory) : new Map(),
    },
    base,
    known: merged.known,
    ofKnownRole,
  };
}

/** An export for the request's sake: its role and bucket need not be those of any declared one. */
function targetOf(evidence: RequestEvidence, inventory: Inventory): Export {
  const { service, resource, facts } = evidence;
  const encrypted = facts["kms:EncryptionContext:aws:s3:arn"];
  const bucket = service === "s3" ? bucketOf(resource) : typeof encrypted === "string" ? bucketOf(encrypted) : "";
  const role = service === "sts" ? resource : (roleOf(evidence, inventory) ?? evidence.caller.arn ?? "");
  const declared =
    inventory.exports.find((one) => one.role === role && (service === "sts" || one.bucket === bucket)) ??
    inventory.exports.find((one) => one.role === role);
  const network: DeclaredExport["network"] =
    evidence.network.via === "endpoint" ? { sourceVpce: [evidence.network.id], via: "endpoint" } : {};
  const own: DeclaredExport = {
    name: declared?.name ?? "",
    ...(declared?.organizationId === undefined ? {} : { organizationId: declared.organizationId }),
    ...(declared?.region === undefined ? {} : { region: declared.region }),
    ...(service === "sts" && evidence.caller.account !== undefined ? { account: evidence.caller.account } : {}),
    role,
    bucket: bucket || (declared?.bucket ?? ""),
    network,
    discovered: true,
  };
  const target = assembleExport(own, inventory);
  if (service !== "kms") return target;
  const key = inventory.keys.find((one) => one.arn === resource) ?? {
    what: `key ${resource}`,
    why: "the inventory does not hold its policy",
    cure: "add the key with its policy under `inventory.keys` of the config",
  };
  return { ...target, key };
}

/** What the record says itself wins over what was declared. */
function withFacts(circumstances: Circumstances, evidence: RequestEvidence, target: Export): Circumstances {
  const { region, resourceAccount, service } = evidence;
  const owner = service === "s3" && isGap(target.bucket) ? resourceAccount : undefined;
  return {
    ...circumstances,
    bucket: {
      ...circumstances.bucket,
      ...(region === undefined || service === "sts" ? {} : { region }),
      ...(owner === undefined ? {} : { account: owner }),
    },
  };
}

function requestOf(evidence: RequestEvidence, circumstances: Circumstances): Request {
  const { service, action, resource, facts } = evidence;
  if (service === "sts") return assumeRoleRequest(circumstances);
  if (service === "s3") return s3Request(circumstances, action, resource);
  const context = facts["kms:EncryptionContext:aws:s3:arn"];
  return kmsRequest(circumstances, action, resource, typeof context === "string" ? context : "");
}

/** Of an account that the inventory knows nothing of, its organization is not known either. */
function strangers(evidence: RequestEvidence, inventory: Inventory): Facts {
  const account = accountOfCaller(evidence);
  return evidence.service === "sts" || isOwn(account, inventory) ? {} : { "aws:PrincipalOrgID": undefined };
}

/** The caller as AWS shows it; of a caller of another account CloudTrail may tell the account alone. */
function principalOf({ caller }: RequestEvidence, { principal }: Request): { readonly principal: Principal } {
  if (caller.anonymous === true) return { principal: { anonymous: true } };
  if (caller.service !== undefined) return { principal: { service: caller.service } };
  if (caller.arn !== undefined) return { principal: { arn: caller.arn } };
  if (caller.account !== undefined) return { principal: sessionOf(unpublishedCaller("aws", caller.account, "role")) };
  return { principal };
}

function layersOf(evidence: RequestEvidence, target: Export, inventory: Inventory): Layers {
  if (evidence.service === "s3") return ownerOf(s3Layers(target, inventory), evidence, target);
  if (evidence.service === "kms") return kmsLayers(target, inventory, evidence.resource);
  const layers = assumeRoleLayers(target, inventory);
  const inside = evidence.caller.account === accountOf(evidence.resource);
  // Inside the account it is no vendor whose own side could be taken for granted.
  return inside ? { ...layers, identityPolicies: [unknownSide(evidence)] } : layers;
}

/** The owner that the record names, where the inventory has no such bucket. */
function ownerOf(layers: Layers, { resourceAccount }: RequestEvidence, target: Export): Layers {
  return resourceAccount === undefined || !isGap(target.bucket) ? layers : { ...layers, resourceAccount };
}

/** True for accounts of which the inventory holds something: what it says of their organization is about them. */
function isOwn(account: string, { roles, buckets, keys, organizations }: Inventory): boolean {
  return (
    organizations?.[account] !== undefined ||
    buckets.some((bucket) => bucket.account === account) ||
    [...roles, ...keys].some(({ arn }) => accountOf(arn) === account)
  );
}

function withUnknownCaller(layers: Layers, evidence: RequestEvidence, inventory: Inventory): Layers {
  const { scps, permissionsBoundary: _boundary, ...rest } = layers;
  const account = accountOfCaller(evidence);
  const same = account !== "" && isOwn(account, inventory);
  return { ...rest, identityPolicies: [unknownSide(evidence)], ...(same && scps !== undefined ? { scps } : {}) };
}

function unknownSide({ caller }: RequestEvidence): UnknownPolicy | Policy {
  const who = caller.arn ?? (caller.account === undefined ? "the caller" : `a principal of account ${caller.account}`);
  return {
    id: `policies of ${who}`,
    kind: "identity-policy",
    unknown: `the inventory does not hold the policies of ${who}`,
  };
}
