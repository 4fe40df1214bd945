/** What the healthy example's calls become by what was observed of them: a policy that turns on a fact, and the fact. */

import { BUCKET, changed, configWith, type Files, policy, ROLE, withStatements } from "../support/world.ts";

const BUCKET_ARN = `arn:aws:s3:::${BUCKET}`;

/** By Genesys, in a month, so in more than one session. */
export const DATED = {
  account: "765628985471",
  records: 12,
  first: "2026-10-01T08:00:00Z",
  last: "2026-11-01T09:00:00Z",
};

export interface Observation {
  readonly name: string;
  readonly files: Files;
  readonly observed: object;
  /** Calls that the observation decides otherwise. */
  readonly changes: Readonly<Record<string, string>>;
  /** Calls that are not allowed and stay as they are. */
  readonly stays?: Readonly<Record<string, string>>;
  /** What the report says of it. */
  readonly says?: RegExp;
}

/** A config that holds the observation, and more replaced. */
export function configObserving(observed: object, ...replacements: readonly (readonly [string, string])[]): Files {
  const line = `    observed: ${JSON.stringify(observed)}\n`;
  return configWith(["    bucket: ", `${line}    bucket: `], ...replacements);
}

const S3 = [
  "get-bucket-location",
  "get-encryption-configuration",
  "put-recording",
  "put-metadata",
  "put-recording-with-acl",
  "put-object-acl",
  "put-recording-multipart",
  "abort-multipart-upload",
  "list-bucket",
];
const WHOLE_UPLOADS = ["put-recording", "put-metadata", "put-recording-with-acl"];
const UPLOADS = [...WHOLE_UPLOADS, "put-recording-multipart"];

const all = (calls: readonly string[], word: string): Record<string, string> =>
  Object.fromEntries(calls.map((call) => [call, word]));

const deny = (condition: object, rest: object = {}): Files =>
  withStatements("policies/bucket.json", {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
    Condition: condition,
    ...rest,
  });
const denyUpload = (condition: object): Files =>
  deny(condition, { Action: "s3:PutObject", Resource: `${BUCKET_ARN}/*` });
const trusting = (principal: string): Files =>
  changed("policies/role-trust.json", ([first]) => [{ ...first, Principal: { AWS: principal } }]);
const trustWith = (statement: object): Files =>
  withStatements("policies/role-trust.json", {
    Effect: "Deny",
    Principal: "*",
    Action: "sts:AssumeRole",
    ...statement,
  });

/** Spares whoever comes over the internet. */
const OTHER_ENDPOINTS = { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" }, Null: { "aws:SourceVpce": "false" } };
const EXPORTER = "arn:aws:iam::765628985471:role/exporter";
const SESSION = `${ROLE.replace(":iam:", ":sts:").replace(":role/", ":assumed-role/")}/genesys-export`;
const ofSession = { Effect: "Deny", Principal: { AWS: SESSION }, Action: "s3:*", Resource: `${BUCKET_ARN}/*` };
const OBJECT_CALLS = [
  "put-recording",
  "put-metadata",
  "put-recording-with-acl",
  "put-object-acl",
  "put-recording-multipart",
  "abort-multipart-upload",
];
const UNENCRYPTED = { Null: { "s3:x-amz-server-side-encryption": "true" } };
const AES = "x-amz-server-side-encryption: AES256";
const KMS = "x-amz-server-side-encryption: aws:kms";
const OWN_ACL = "x-amz-acl: bucket-owner-full-control";
const NOT_OWNERS = { StringNotEquals: { "s3:x-amz-acl": "bucket-owner-full-control" } };
const OLD_TLS = { NumericLessThan: { "s3:TlsVersion": "1.3" } };
const WITH_ACL = { Null: { "s3:x-amz-acl": "false" } };
const LATER = { Null: { "s3:x-amz-storage-class": "false" } };
const GRANTS = { Null: { "s3:x-amz-grant-full-control": "false" } };
const onePart = (word: string): Record<string, string> => ({ "put-recording-multipart": word });

export const OBSERVATIONS: readonly Observation[] = [
  {
    name: "over the internet",
    files: deny(OTHER_ENDPOINTS),
    observed: { via: "internet" },
    changes: all(S3, "allowed"),
    says: /^12 records, 2026-10-01T08:00:00Z to 2026-11-01T09:00:00Z, narrow them to: requests to S3 over the internet$/,
  },
  {
    name: "through an endpoint of Genesys'",
    files: deny(OTHER_ENDPOINTS),
    observed: { via: "endpoint", "source-vpce": ["vpce-0genesys"] },
    changes: all(S3, "explicitDeny"),
    says: /requests to S3 through vpce-0genesys$/,
  },
  {
    name: "through the endpoint that the policy names",
    files: deny(OTHER_ENDPOINTS),
    observed: { via: "endpoint", "source-vpce": ["vpce-0abc"] },
    changes: all(S3, "allowed"),
  },
  {
    name: "both ways, through the endpoint that the policy names",
    files: deny(OTHER_ENDPOINTS),
    observed: { "source-vpce": ["vpce-0abc"] },
    changes: all(S3, "allowed"),
  },
  {
    name: "both ways, through one of several endpoints",
    files: deny(OTHER_ENDPOINTS),
    observed: { "source-vpce": ["vpce-0abc", "vpce-0def"] },
    changes: {},
    stays: all(S3, "depends"),
  },
  {
    name: "the VPC of an observed endpoint is not known",
    files: deny({ StringNotEqualsIfExists: { "aws:SourceVpc": "vpc-0abc" }, Null: { "aws:SourceVpc": "false" } }),
    observed: { via: "endpoint", "source-vpce": ["vpce-0genesys"] },
    changes: all(S3, "unknown"),
  },
  {
    name: "the way to S3 is not the way to STS",
    files: trustWith({ Condition: OTHER_ENDPOINTS }),
    observed: { via: "internet" },
    changes: {},
    stays: { "assume-role": "depends" },
  },
  {
    name: "another session than the one that is denied",
    files: withStatements("policies/bucket.json", ofSession),
    observed: { "session-name": "export-service" },
    changes: all(OBJECT_CALLS, "allowed"),
    says: /the session name export-service/,
  },
  {
    name: "the session that is denied",
    files: withStatements("policies/bucket.json", ofSession),
    observed: { "session-name": "genesys-export" },
    changes: all(OBJECT_CALLS, "explicitDeny"),
  },
  {
    name: "one session, whose name may be another the next time",
    files: withStatements("policies/bucket.json", ofSession),
    observed: { "session-name": "export-service", first: "2026-11-01T08:00:00Z" },
    changes: {},
    stays: all(OBJECT_CALLS, "unknown"),
    says: /twelve hours or less/,
  },
  {
    name: "a session name that AWS does not take",
    files: withStatements("policies/bucket.json", ofSession),
    observed: { "session-name": "*" },
    changes: {},
    stays: all(OBJECT_CALLS, "unknown"),
    says: /no such session name/,
  },
  {
    name: "the session name that the trust policy asks for",
    files: trustWith({ Condition: { StringNotEquals: { "sts:RoleSessionName": "genesys-export" } } }),
    observed: { "session-name": "genesys-export" },
    changes: { "assume-role": "allowed" },
  },
  {
    name: "another session name than the trust policy asks for",
    files: trustWith({ Condition: { StringNotEquals: { "sts:RoleSessionName": "genesys-export" } } }),
    observed: { "session-name": "export-service" },
    changes: { "assume-role": "explicitDeny" },
  },
  {
    name: "the session's part of aws:userid",
    files: deny({ StringNotLike: { "aws:userid": "*:genesys-export" } }),
    observed: { "session-name": "genesys-export" },
    changes: all(S3, "allowed"),
  },
  {
    name: "the role's part of aws:userid stays open",
    files: deny({ StringNotLike: { "aws:userid": "AROAEXPORT0000000000:genesys-export" } }),
    observed: { "session-name": "genesys-export" },
    changes: {},
    stays: all(S3, "unknown"),
  },
  {
    name: "the caller whom the trust policy names",
    files: trusting(EXPORTER),
    observed: { principal: EXPORTER },
    changes: { "assume-role": "allowed" },
    says: /calls of sts:AssumeRole by arn:aws:iam::765628985471:role\/exporter/,
  },
  {
    name: "another caller than the trust policy names",
    files: trusting(EXPORTER),
    observed: { principal: `${EXPORTER}-2` },
    changes: { "assume-role": "implicitDeny" },
  },
  {
    name: "a caller by its unique id alone",
    files: trusting(EXPORTER),
    observed: { principal: "AROAEXPORTER000000000:session" },
    changes: {},
    stays: { "assume-role": "unknown" },
    says: /not the ARN of a role or user/,
  },
  {
    name: "a session of the observed caller, whose name was not observed",
    files: trusting("arn:aws:sts::765628985471:assumed-role/exporter/nightly"),
    observed: { principal: EXPORTER },
    changes: {},
    stays: { "assume-role": "unknown" },
  },
  {
    name: "a role calls with temporary credentials",
    files: trustWith({ Condition: { Null: { "aws:TokenIssueTime": "true" } } }),
    observed: { principal: EXPORTER },
    changes: { "assume-role": "allowed" },
  },
  {
    name: "a user may call with credentials of both kinds",
    files: trustWith({ Condition: { Null: { "aws:TokenIssueTime": "true" } } }),
    observed: { principal: "arn:aws:iam::765628985471:user/exporter" },
    changes: {},
    stays: { "assume-role": "unknown" },
  },
  {
    name: "no encryption header, where one is asked for",
    files: denyUpload(UNENCRYPTED),
    observed: { headers: [], multipart: true },
    changes: all(UPLOADS, "explicitDeny"),
    says: /uploads without headers for ACL, encryption or storage class/,
  },
  {
    name: "an encryption header in every upload; whether it counts for parts is AWS' matter (M2)",
    files: denyUpload(UNENCRYPTED),
    observed: { headers: [AES], multipart: true, "same-headers": true },
    changes: all(WHOLE_UPLOADS, "allowed"),
    stays: onePart("unknown"),
    says: /no other than x-amz-server-side-encryption: AES256, in each of them/,
  },
  {
    name: "an encryption header in some upload",
    files: denyUpload(UNENCRYPTED),
    observed: { headers: [AES], multipart: true },
    changes: {},
    stays: { ...all(WHOLE_UPLOADS, "depends"), ...onePart("unknown") },
  },
  {
    name: "another algorithm than the bucket's default",
    files: denyUpload({ StringNotEqualsIfExists: { "s3:x-amz-server-side-encryption": "aws:kms" } }),
    observed: { headers: [AES], multipart: false, "same-headers": true },
    changes: all(UPLOADS, "explicitDeny"),
  },
  {
    name: "no list of headers where no upload was among the records",
    files: denyUpload(UNENCRYPTED),
    observed: { headers: [] },
    changes: {},
    stays: { ...all(WHOLE_UPLOADS, "depends"), ...onePart("unknown") },
    says: /no upload was among the records/,
  },
  {
    name: "a header without its value",
    files: denyUpload(UNENCRYPTED),
    observed: { headers: ["x-amz-server-side-encryption"], multipart: false, "same-headers": true },
    changes: {},
    stays: { ...all(WHOLE_UPLOADS, "depends"), ...onePart("unknown") },
  },
  {
    name: "an ACL in every upload, where one is asked for",
    files: denyUpload(NOT_OWNERS),
    observed: { headers: [OWN_ACL], multipart: false, "same-headers": true },
    changes: all(["put-recording", "put-metadata"], "allowed"),
    stays: onePart("unknown"),
    says: /none was a part of a multipart upload, which is judged all the same/,
  },
  {
    name: "an ACL in some upload, where one is asked for",
    files: denyUpload(NOT_OWNERS),
    observed: { headers: [OWN_ACL], multipart: false },
    changes: {},
    stays: { ...all(["put-recording", "put-metadata"], "explicitDeny"), ...onePart("unknown") },
  },
  {
    name: "another ACL than the usual one",
    files: denyUpload({ StringEquals: { "s3:x-amz-acl": "private" } }),
    observed: { headers: ["X-Amz-Acl: private"], multipart: true },
    changes: { "put-recording-with-acl": "explicitDeny", ...onePart("unknown") },
  },
  {
    name: "no ACL: that of the reported call is judged all the same",
    files: denyUpload(WITH_ACL),
    observed: { headers: [], multipart: false },
    changes: onePart("allowed"),
    stays: { "put-recording-with-acl": "explicitDeny" },
  },
  {
    name: "no storage class header",
    files: denyUpload(LATER),
    observed: { headers: [], multipart: false },
    changes: all(WHOLE_UPLOADS, "allowed"),
  },
  {
    name: "a storage class header in every upload",
    files: denyUpload({ StringEquals: { "s3:x-amz-storage-class": "STANDARD" } }),
    observed: { headers: ["x-amz-storage-class: STANDARD_IA"], multipart: false, "same-headers": true },
    changes: all(WHOLE_UPLOADS, "allowed"),
  },
  {
    name: "a header that Genesys is not known to send, in some upload",
    files: denyUpload(GRANTS),
    observed: { headers: ["x-amz-grant-full-control: id=79a59df9"], multipart: false },
    changes: { ...all(WHOLE_UPLOADS, "depends"), ...onePart("unknown") },
  },
  {
    name: "a header that Genesys is not known to send, in every upload",
    files: denyUpload(GRANTS),
    observed: { headers: ["x-amz-grant-full-control: id=79a59df9"], multipart: false, "same-headers": true },
    changes: { ...all(WHOLE_UPLOADS, "explicitDeny"), ...onePart("unknown") },
  },
  {
    name: "TLS 1.3",
    files: deny(OLD_TLS),
    observed: { "tls-versions": ["1.3"] },
    changes: all(S3, "allowed"),
    says: /narrow them to: TLS 1\.3$/,
  },
  {
    name: "TLS 1.2",
    files: deny(OLD_TLS),
    observed: { "tls-versions": ["1.2"] },
    changes: all(S3, "explicitDeny"),
  },
  {
    name: "TLS 1.2 and 1.3",
    files: deny(OLD_TLS),
    observed: { "tls-versions": ["1.2", "1.3"] },
    changes: {},
    stays: all(S3, "depends"),
    says: /narrow nothing/,
  },
  {
    name: "a TLS version that S3 does not accept",
    files: deny(OLD_TLS),
    observed: { "tls-versions": ["1.0"] },
    changes: {},
    stays: all(S3, "depends"),
  },
  {
    name: "a part was never seen, and is judged all the same",
    files: deny({}, { Action: "s3:AbortMultipartUpload", Condition: undefined }),
    observed: { headers: [], multipart: false },
    changes: {},
    stays: { "abort-multipart-upload": "explicitDeny" },
  },
  {
    name: "the key of an upload that is not the bucket's",
    files: policyOf(),
    observed: { headers: [KMS], multipart: false },
    changes: {},
    says: /only the bucket's default key is judged/,
  },
  ...[
    {
      name: "records older than a year",
      dates: { first: "2024-10-01T08:00:00Z", last: "2025-11-01T09:00:00Z" },
      says: /older than a year/,
    },
    { name: "records of the future", dates: { last: "2031-11-01T09:00:00Z" }, says: /lies in the future/ },
    { name: "records without a number", dates: { records: undefined }, says: /must say how many records of what time/ },
    { name: "records of nobody knows whom", dates: { account: undefined }, says: /may have been an upload by hand/ },
    { name: "records without dates", dates: { first: undefined }, says: /must say how many records of what time/ },
    { name: "dates that are none", dates: { last: "yesterday" }, says: /must say how many records of what time/ },
    { name: "a first record behind the last", dates: { first: "2026-11-02T00:00:00Z" }, says: /lies behind `last`/ },
  ].map(({ name, dates, says }) => ({
    name: `${name} narrow nothing`,
    files: deny(OTHER_ENDPOINTS),
    observed: { via: "internet", ...dates },
    changes: {},
    stays: all(S3, "depends"),
    says,
  })),
];

function policyOf(): Files {
  return { "policies/unused.json": policy() };
}
