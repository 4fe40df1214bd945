/** The requests that Genesys makes, with their whole context. Source: the request context table (docs/how-a-decision-is-made.md). */

import type { ContextValue, Principal, Request } from "../authorization/model.ts";
import type { PossibleAccounts } from "./accounts.ts";
import { accountOf, partitionOf, regionOf, sessionArn } from "./arn.ts";

/** Genesys does not publish the session names that it chooses: an opaque stand-in. */
export const UNPUBLISHED_SESSION = "unpublished-session";

/** Nor which role or user of its account calls. */
export function unpublishedCaller(partition: string, account: string, kind: "role" | "user"): string {
  return `arn:${partition}:iam::${account}:${kind}/unpublished-genesys-${kind}`;
}

/** What the requests of one export have in common. */
export interface Circumstances {
  readonly role: string;
  readonly bucket: { readonly name: string; readonly account: string; readonly region: string };
  readonly organizationId: string;
  /** False where no document names the Genesys organization: then a stand-in. */
  readonly organizationKnown: boolean;
  readonly genesys: PossibleAccounts;
  /** Home region of the Genesys organization, where it is declared. */
  readonly genesysRegion?: string;
  readonly roleTags: Readonly<Record<string, string>>;
  /** Id of the customer's AWS organization, where it was given; null: the account is in none. */
  readonly awsOrganization?: string | null;
  /** Ids of the organizations of other accounts that were read; null: the account is in none. */
  readonly otherOrganizations: Readonly<Record<string, string | null>>;
  /** The role's unique id (`AROA...`), where it was given. */
  readonly roleId?: string;
  /** Of the sessions that Genesys takes, where it was observed; nobody else's. */
  readonly sessionName?: string;
  readonly now: Date;
}

function common(circumstances: Circumstances): Record<string, ContextValue> {
  const { now } = circumstances;
  return {
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:SecureTransport": "true",
    "aws:MultiFactorAuthPresent": "false",
    "aws:CurrentTime": now.toISOString(),
    "aws:EpochTime": String(Math.floor(now.getTime() / 1000)),
    "aws:TokenIssueTime": new Date(now.getTime() - 60_000).toISOString(),
  };
}

/** The ARN of the export's bucket. */
export function bucketArn({ role, bucket }: Circumstances): string {
  return `arn:${partitionOf(role)}:s3:::${bucket.name}`;
}

/** A session of the customer's role. */
export function sessionOf(role: string, session = UNPUBLISHED_SESSION): Principal {
  return { arn: sessionArn(role, session) };
}

/** Genesys assumes the customer's role, with the organization id as ExternalId, no session tags, no source identity. */
export function assumeRoleRequest(circumstances: Circumstances): Request {
  const [account = ""] = circumstances.genesys.accounts;
  const caller = unpublishedCaller(partitionOf(circumstances.role), account, "role");
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? undefined;
  return {
    principal: sessionOf(caller),
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller,
      "aws:PrincipalAccount": account,
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.genesysRegion ?? "us-east-1",
      "aws:ResourceAccount": accountOf(circumstances.role),
      ...(organization === undefined ? {} : { "aws:ResourceOrgID": organization }),
      ...Object.fromEntries(tags),
      "sts:ExternalId": circumstances.organizationId,
    },
  };
}

/** The session of the customer's role calls S3. */
export function s3Request(circumstances: Circumstances, action: string, resource: string): Request {
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.bucket.region,
      "aws:ResourceAccount": circumstances.bucket.account,
      ...resourceOrganization(circumstances, circumstances.bucket.account),
      "s3:ResourceAccount": circumstances.bucket.account,
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
      "s3:TlsVersion": "1.2",
    },
  };
}

/**
 * S3 calls KMS with the session's credentials (K2).
 * @param encryptionContext the object's ARN, or the bucket's where it uses an S3 Bucket Key (K7)
 */
export function kmsRequest(
  circumstances: Circumstances,
  action: string,
  key: string,
  encryptionContext: string,
): Request {
  const region = regionOf(key) ?? circumstances.bucket.region;
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource: key,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "true",
      "aws:RequestedRegion": region,
      "aws:ResourceAccount": accountOf(key),
      ...resourceOrganization(circumstances, accountOf(key)),
      "kms:CallerAccount": accountOf(circumstances.role),
      "kms:KeySpec": "SYMMETRIC_DEFAULT",
      "kms:ViaService": `s3.${circumstances.bucket.region}.amazonaws.com`,
      "kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT",
      "kms:EncryptionContext:aws:s3:arn": encryptionContext,
      "kms:EncryptionContextKeys": ["aws:s3:arn"],
    },
  };
}

function sessionContext(circumstances: Circumstances): Record<string, ContextValue> {
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? undefined;
  return {
    ...common(circumstances),
    "aws:PrincipalArn": circumstances.role,
    "aws:PrincipalAccount": accountOf(circumstances.role),
    ...(organization === undefined ? {} : { "aws:PrincipalOrgID": organization }),
    ...Object.fromEntries(tags),
  };
}

/** The organization of a resource's owner; null: in none; undefined: not known, as of other accounts that nobody read. */
export function organizationIdOf(circumstances: Circumstances, owner: string): string | null | undefined {
  const own = owner === accountOf(circumstances.role);
  return own ? circumstances.awsOrganization : circumstances.otherOrganizations[owner];
}

function resourceOrganization(circumstances: Circumstances, owner: string): Record<string, string> {
  const id = organizationIdOf(circumstances, owner);
  return typeof id === "string" ? { "aws:ResourceOrgID": id } : {};
}
