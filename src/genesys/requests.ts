/** The requests that Genesys makes, with their whole context. Source: the request context table (docs/how-a-decision-is-made.md). */

import type { ContextValue, Principal, Request } from "../authorization/model.ts";
import { accountOf, regionOf, sessionArn } from "./arn.ts";

/** Genesys publishes neither the principal that calls nor the session name that it chooses: opaque stand-ins. */
const UNPUBLISHED_ROLE = "unpublished-genesys-role";
const UNPUBLISHED_SESSION = "unpublished-session";

/** What the requests of one export have in common. */
export interface Circumstances {
  readonly role: string;
  readonly bucket: { readonly name: string; readonly account: string; readonly region: string };
  readonly organizationId: string;
  readonly genesysAccount: string;
  /** Home region of the Genesys organization. */
  readonly genesysRegion: string;
  readonly roleTags: Readonly<Record<string, string>>;
  /** Id of the customer's AWS organization, where it was given. */
  readonly awsOrganization?: string;
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

/** The caller of sts:AssumeRole: some role of the Genesys account. */
export function genesysCaller(account: string, role = UNPUBLISHED_ROLE): { arn: string; role: string } {
  const roleArn = `arn:aws:iam::${account}:role/${role}`;
  return { arn: sessionArn(roleArn, UNPUBLISHED_SESSION), role: roleArn };
}

/** A session of the customer's role. */
export function sessionOf(role: string, session = UNPUBLISHED_SESSION): Principal {
  return { arn: sessionArn(role, session) };
}

/** Genesys assumes the customer's role, with the organization id as ExternalId, no session tags, no source identity. */
export function assumeRoleRequest(circumstances: Circumstances): Request {
  const caller = genesysCaller(circumstances.genesysAccount);
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization;
  return {
    principal: { arn: caller.arn },
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller.role,
      "aws:PrincipalAccount": circumstances.genesysAccount,
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.genesysRegion,
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
      "kms:CallerAccount": accountOf(circumstances.role),
      "kms:ViaService": `s3.${circumstances.bucket.region}.amazonaws.com`,
      "kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT",
      "kms:EncryptionContext:aws:s3:arn": encryptionContext,
      "kms:EncryptionContextKeys": ["aws:s3:arn"],
    },
  };
}

function sessionContext(circumstances: Circumstances): Record<string, ContextValue> {
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  const organization = circumstances.awsOrganization;
  return {
    ...common(circumstances),
    "aws:PrincipalArn": circumstances.role,
    "aws:PrincipalAccount": accountOf(circumstances.role),
    ...(organization === undefined ? {} : { "aws:PrincipalOrgID": organization, "aws:ResourceOrgID": organization }),
    ...Object.fromEntries(tags),
  };
}
