/**
 * CloudTrail records in AWS' documented form. Sources: CloudTrail User Guide ("record contents", "userIdentity element"), S3 User Guide
 * ("Amazon S3 CloudTrail events", "Example CloudTrail log file entries"), KMS Developer Guide ("GenerateDataKey" log entry), IAM User
 * Guide ("Example AWS STS API events in CloudTrail log").
 */

import { BUCKET, KEY, ORGANIZATION, ROLE } from "../support/world.ts";

const ACCOUNT = "111122223333";
export const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/GenesysExport/genesys-export-7`;
export const OBJECT = `${ORGANIZATION}/year=2026/month=11/day=20/hour=9/conversation_id=0b7f7a52-6f0c-4a0e-9d0e-7b1f8f3a2c11/5d2f.opus`;

export type Json = Record<string, unknown>;

const SESSION_IDENTITY: Json = {
  type: "AssumedRole",
  principalId: "AROAEXAMPLEEXAMPLE:genesys-export-7",
  arn: SESSION,
  accountId: ACCOUNT,
  accessKeyId: "ASIAEXAMPLE",
  sessionContext: {
    sessionIssuer: {
      type: "Role",
      principalId: "AROAEXAMPLEEXAMPLE",
      arn: ROLE,
      accountId: ACCOUNT,
      userName: "GenesysExport",
    },
    attributes: { creationDate: "2026-11-20T08:59:00Z", mfaAuthenticated: "false" },
  },
};

const TLS = {
  tlsVersion: "TLSv1.3",
  cipherSuite: "TLS_AES_128_GCM_SHA256",
  clientProvidedHostHeader: `${BUCKET}.s3.eu-west-2.amazonaws.com`,
};

export interface S3Change {
  readonly event?: string;
  readonly parameters?: Json;
  readonly record?: Json;
  /** null: the request succeeded. */
  readonly error?: string | null;
}

/** An S3 data event of the export's session, denied where no other error is asked for. */
export function s3Record({ event = "PutObject", parameters = {}, record = {}, error }: S3Change = {}): Json {
  const ofObject = !/^(?:List|GetBucket|HeadBucket)/.test(event);
  const failed = error === null ? {} : { errorCode: "AccessDenied", errorMessage: error ?? "Access Denied" };
  return {
    eventVersion: "1.11",
    userIdentity: SESSION_IDENTITY,
    eventTime: "2026-11-20T09:00:00Z",
    eventSource: "s3.amazonaws.com",
    eventName: event,
    awsRegion: "eu-west-2",
    sourceIPAddress: "18.130.1.2",
    userAgent: "[aws-sdk-java/2.28.0]",
    ...failed,
    requestParameters: {
      bucketName: BUCKET,
      Host: `${BUCKET}.s3.eu-west-2.amazonaws.com`,
      ...(ofObject ? { key: OBJECT } : {}),
      ...parameters,
    },
    responseElements: null,
    additionalEventData: {
      SignatureVersion: "SigV4",
      CipherSuite: "TLS_AES_128_GCM_SHA256",
      bytesTransferredIn: 0,
      AuthenticationMethod: "AuthHeader",
      "x-amz-id-2": "EXAMPLE",
      bytesTransferredOut: 243,
    },
    requestID: "EXAMPLE",
    eventID: "11111111-2222-4333-8444-000000000001",
    readOnly: false,
    resources: [
      ...(ofObject ? [{ type: "AWS::S3::Object", ARN: `arn:aws:s3:::${BUCKET}/${OBJECT}` }] : []),
      { accountId: ACCOUNT, type: "AWS::S3::Bucket", ARN: `arn:aws:s3:::${BUCKET}` },
    ],
    eventType: "AwsApiCall",
    managementEvent: false,
    recipientAccountId: ACCOUNT,
    eventCategory: "Data",
    tlsDetails: TLS,
    ...record,
  };
}

/** KMS' event for a call that S3 makes for the session. */
export function kmsRecord({ event = "GenerateDataKey", parameters = {}, record = {}, error }: S3Change = {}): Json {
  const failed = error === null ? {} : { errorCode: "AccessDenied", errorMessage: error ?? "" };
  return {
    eventVersion: "1.11",
    userIdentity: { ...SESSION_IDENTITY, invokedBy: "fas.s3.amazonaws.com" },
    eventTime: "2026-11-20T09:00:00Z",
    eventSource: "kms.amazonaws.com",
    eventName: event,
    awsRegion: "eu-west-2",
    sourceIPAddress: "fas.s3.amazonaws.com",
    userAgent: "fas.s3.amazonaws.com",
    ...failed,
    requestParameters: {
      keyId: KEY,
      keySpec: "AES_256",
      encryptionContext: { "aws:s3:arn": `arn:aws:s3:::${BUCKET}` },
      ...parameters,
    },
    responseElements: null,
    requestID: "EXAMPLE",
    eventID: "11111111-2222-4333-8444-000000000002",
    readOnly: true,
    resources: [{ accountId: ACCOUNT, type: "AWS::KMS::Key", ARN: KEY }],
    eventType: "AwsApiCall",
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: "Management",
    ...record,
  };
}

/** sts:AssumeRole by a principal of Genesys' account, as the role's account logs it. */
export function assumeRoleRecord({ parameters = {}, record = {}, error }: S3Change = {}): Json {
  const failed = error === null ? {} : { errorCode: "AccessDenied", errorMessage: error ?? "" };
  return {
    eventVersion: "1.08",
    userIdentity: {
      type: "AWSAccount",
      principalId: "AROAGENESYSEXAMPLE:recording-export",
      accountId: "765628985471",
    },
    eventTime: "2026-11-20T08:59:00Z",
    eventSource: "sts.amazonaws.com",
    eventName: "AssumeRole",
    awsRegion: "eu-west-2",
    sourceIPAddress: "18.130.1.2",
    userAgent: "aws-sdk-java/2.28.0",
    ...failed,
    requestParameters: {
      roleArn: ROLE,
      roleSessionName: "genesys-export-7",
      externalId: ORGANIZATION,
      durationSeconds: 3600,
      ...parameters,
    },
    responseElements: null,
    requestID: "EXAMPLE",
    eventID: "11111111-2222-4333-8444-000000000003",
    readOnly: true,
    resources: [{ accountId: ACCOUNT, type: "AWS::IAM::Role", ARN: ROLE }],
    eventType: "AwsApiCall",
    managementEvent: true,
    recipientAccountId: ACCOUNT,
    eventCategory: "Management",
    tlsDetails: { ...TLS, clientProvidedHostHeader: "sts.eu-west-2.amazonaws.com" },
    ...record,
  };
}
