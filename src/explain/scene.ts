/** A request of the evidence with the policies that AWS looks at for it, as the inventory has them. */

import type { ContextValue, Policy, Principal, Request, UnknownPolicy } from "../authorization/model.ts";
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

/** Keys that the base request only supposes: a text shows none of them, a record those that it has. */
const SUPPOSED_OF_TEXTS = [
  "aws:CurrentTime",
  "aws:EpochTime",
  "aws:TokenIssueTime",
  "aws:MultiFactorAuthPresent",
  "s3:authType",
  "s3:signatureversion",
  "s3:TlsVersion",
];
const SUPPOSED_OF_RECORDS = [
  "aws:SecureTransport",
  "aws:TokenIssueTime",
  "aws:MultiFactorAuthPresent",
  "s3:TlsVersion",
];
const OF_KMS_TEXTS = [
  "aws:ViaAWSService",
  "kms:ViaService",
  "kms:EncryptionContext:aws:s3:arn",
  "kms:EncryptionContextKeys",
];

type Facts = Record<string, ContextValue | null | undefined>;

/** undefined: not known, whatever the base request supposes. */
function contextOf(evidence: RequestEvidence, { context }: Request, circumstances: Circumstances): Facts {
  const { source, service, caller, facts, region } = evidence;
  const supposed = source === "text" ? SUPPOSED_OF_TEXTS : SUPPOSED_OF_RECORDS;
  const unsaid: Facts = Object.fromEntries(supposed.filter((key) => key in context).map((key) => [key, undefined]));
  if (service === "kms" && source === "text") for (const key of OF_KMS_TEXTS) unsaid[key] = undefined;
  if (service === "kms" && source === "record" && facts["kms:EncryptionContext:aws:s3:arn"] === undefined)
    unsaid["kms:EncryptionContext:aws:s3:arn"] = null;
  // Genesys sends the organization's id (T2); what anybody else sent a text does not show.
  const isGenesys = caller.account !== undefined && circumstances.genesys.accounts.includes(caller.account);
  if (service === "sts" && source === "text" && !(circumstances.organizationKnown && isGenesys))
    unsaid["sts:ExternalId"] = undefined;
  if (region !== undefined) unsaid["aws:RequestedRegion"] = region;
  else if (service === "sts") unsaid["aws:RequestedRegion"] = undefined;
  return {
    ...unsaid,
    ...callerFacts(evidence),
    ...networkFacts(evidence),
    ...(caller.anonymous ? NOBODY : {}),
    ...facts,
  };
}

/** An anonymous caller has none of what a principal has. */
const NOBODY: Facts = Object.fromEntries(
  ["aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalOrgID", "aws:userid", "aws:TokenIssueTime"].map((key) => [
    key,
    null,
  ]),
);

function callerFacts(evidence: RequestEvidence): Facts {
  const { caller, service } = evidence;
  const account = accountOfCaller(evidence);
  if (account === "") return {};
  const arn = caller.role ?? (caller.arn?.includes(":assumed-role/") === true ? undefined : caller.arn);
  return {
    "aws:PrincipalAccount": account,
    ...(service === "kms" ? { "kms:CallerAccount": account } : {}),
    ...(arn === undefined ? {} : { "aws:PrincipalArn": arn }),
  };
}

const OF_ENDPOINTS = ["aws:SourceVpce", "aws:SourceVpc", "aws:SourceVpcArn", "aws:VpcSourceIp", "aws:VpceAccount"];
const OF_ENDPOINT_OWNERS = ["aws:VpceOrgID", "aws:VpceOrgPaths"];

function networkFacts({ network }: RequestEvidence): Facts {
  const none = Object.fromEntries([...OF_ENDPOINTS, ...OF_ENDPOINT_OWNERS].map((key) => [key, null]));
  switch (network.via) {
    case "internet":
      return { ...none, "aws:SourceIp": network.address };
    case "endpoint":
      return {
        "aws:SourceIp": null,
        "aws:SourceVpce": network.id,
        ...(network.address === undefined ? {} : { "aws:VpcSourceIp": network.address }),
        ...(network.account === undefined ? {} : { "aws:VpceAccount": network.account }),
      };
    case "forwarded":
      // K8: the endpoint does not travel with a forwarded call; whether the address does is an open point.
      return none;
    default:
      return {};
  }
}

function mergeFacts(
  base: Request["context"],
  facts: Facts,
): { readonly context: Record<string, ContextValue>; readonly known: ReadonlySet<string> } {
  const context: Record<string, ContextValue> = { ...base };
  const known = new Set(Object.keys(base).map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(facts)) {
    const lower = key.toLowerCase();
    for (const name of Object.keys(context)) if (name.toLowerCase() === lower) delete context[name];
    if (typeof value === "string" || Array.isArray(value)) context[key] = value as ContextValue;
    if (value === undefined) known.delete(lower);
    else known.add(lower);
  }
  return { context, known };
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

/** The account of the caller; empty where nothing tells it. */
function accountOfCaller({ caller }: RequestEvidence): string {
  return caller.account ?? (caller.arn === undefined ? "" : accountOf(caller.arn));
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
