/** The context of a request as the evidence tells it, laid over what such a request has by the model. */

import type { ContextValue, Request } from "../authorization/model.ts";
import type { RequestEvidence } from "../evidence/model.ts";
import { accountOf } from "../genesys/arn.ts";
import type { Circumstances } from "../genesys/requests.ts";

/** The account of the caller; empty where nothing tells it. */
export function accountOfCaller({ caller }: RequestEvidence): string {
  return caller.account ?? (caller.arn === undefined ? "" : accountOf(caller.arn));
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
/** Where the parameters are not shown; what a record shows of the way all the same is among its facts. */
const OF_KMS_UNSHOWN = [
  "aws:ViaAWSService",
  "kms:ViaService",
  "kms:EncryptionContext:aws:s3:arn",
  "kms:EncryptionContextKeys",
];

export type Facts = Record<string, ContextValue | null | undefined>;

/** undefined: not known, whatever the base request supposes. */
export function contextOf(evidence: RequestEvidence, { context }: Request, circumstances: Circumstances): Facts {
  const { source, showsParameters, service, caller, facts, region } = evidence;
  const supposed = source === "text" ? SUPPOSED_OF_TEXTS : SUPPOSED_OF_RECORDS;
  const unsaid: Facts = Object.fromEntries(supposed.filter((key) => key in context).map((key) => [key, undefined]));
  if (service === "kms" && !showsParameters) for (const key of OF_KMS_UNSHOWN) unsaid[key] = undefined;
  if (service === "kms" && showsParameters && facts["kms:EncryptionContext:aws:s3:arn"] === undefined)
    unsaid["kms:EncryptionContext:aws:s3:arn"] = null;
  // Genesys sends the organization's id (T2); what anybody else sent a text does not show.
  const isGenesys = caller.account !== undefined && circumstances.genesys.accounts.includes(caller.account);
  if (service === "sts" && source === "text" && !(circumstances.organizationKnown && isGenesys))
    unsaid["sts:ExternalId"] = undefined;
  // A record without parameters is of a request that was sent, and a wrong id is a reason to be denied.
  if (service === "sts" && source === "record" && !showsParameters)
    for (const key of ["sts:ExternalId", "sts:RoleSessionName"]) unsaid[key] = undefined;
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

export function mergeFacts(
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
