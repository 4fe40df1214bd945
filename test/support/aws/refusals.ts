/** How each service says no: its own codes, statuses and sentences. */

import { arnAccount } from "./documents.ts";
import type { AwsRequest, ServiceName } from "./model.ts";
import { ServiceError } from "./wire.ts";

interface Refusal {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

interface Refusals {
  readonly throttle: Refusal;
  readonly server: Refusal;
  readonly unknownKey: Refusal;
  readonly denied: Omit<Refusal, "message">;
  readonly skew: Omit<Refusal, "message">;
}

const RATE = "Rate exceeded";
const TOKEN = "The security token included in the request is invalid.";

const identity: Refusals = {
  throttle: { code: "Throttling", status: 400, message: RATE },
  server: { code: "InternalFailure", status: 500, message: "The request processing has failed." },
  unknownKey: { code: "InvalidClientTokenId", status: 403, message: TOKEN },
  denied: { code: "AccessDenied", status: 403 },
  skew: { code: "SignatureDoesNotMatch", status: 403 },
};

const storage: Refusals = {
  throttle: { code: "SlowDown", status: 503, message: "Please reduce your request rate." },
  server: { code: "InternalError", status: 500, message: "We encountered an internal error. Please try again." },
  unknownKey: {
    code: "InvalidAccessKeyId",
    status: 403,
    message: "The AWS Access Key Id you provided does not exist in our records.",
  },
  denied: { code: "AccessDenied", status: 403 },
  skew: { code: "RequestTimeTooSkewed", status: 403 },
};

const json: Refusals = {
  throttle: { code: "ThrottlingException", status: 400, message: RATE },
  server: { code: "InternalFailure", status: 500, message: "The request processing has failed." },
  unknownKey: { code: "UnrecognizedClientException", status: 400, message: TOKEN },
  denied: { code: "AccessDeniedException", status: 400 },
  skew: { code: "InvalidSignatureException", status: 400 },
};

const refusals: Readonly<Record<ServiceName, Refusals>> = {
  iam: {
    ...identity,
    server: { code: "ServiceFailure", status: 500, message: "The request processing has failed." },
  },
  sts: identity,
  s3: storage,
  s3control: storage,
  kms: { ...json, server: { code: "KMSInternalException", status: 500, message: "Internal service failure" } },
  organizations: {
    ...json,
    throttle: {
      code: "TooManyRequestsException",
      status: 400,
      message: "AWS Organizations can't complete your request because another request is already in progress.",
    },
    server: { code: "ServiceException", status: 500, message: "AWS Organizations can't complete your request." },
  },
  ec2: {
    throttle: { code: "RequestLimitExceeded", status: 503, message: "Request limit exceeded." },
    server: { code: "InternalError", status: 500, message: "An internal error has occurred" },
    unknownKey: {
      code: "AuthFailure",
      status: 401,
      message: "AWS was not able to validate the provided access credentials",
    },
    denied: { code: "UnauthorizedOperation", status: 403 },
    skew: { code: "RequestExpired", status: 400 },
  },
};

const asError = ({ code, status, message }: Refusal): ServiceError => new ServiceError(code, status, message);

export function throttled(service: ServiceName): ServiceError {
  return asError(refusals[service].throttle);
}

export function broken(service: ServiceName, status?: number): ServiceError {
  const refusal = refusals[service].server;
  return asError({ ...refusal, status: status ?? refusal.status });
}

export function unknownKey(service: ServiceName): ServiceError {
  return asError(refusals[service].unknownKey);
}

export function denied(request: AwsRequest, caller: string): ServiceError {
  const { code, status } = refusals[request.service].denied;
  const action = actionOf(request);
  const sentence =
    `User: ${caller} is not authorized to perform: ${action}${resourceOf(request)} ` +
    `because no identity-based policy allows the ${action} action`;
  const message =
    request.service === "ec2" ? `You are not authorized to perform this operation. ${sentence}` : sentence;
  return new ServiceError(code, status, message);
}

/** @param serverTime what the server takes for now */
export function skewed(service: ServiceName, signedAt: Date, serverTime: Date): ServiceError {
  const { code, status } = refusals[service].skew;
  const [then, now] = [basic(signedAt), basic(serverTime)];
  if (service === "s3" || service === "s3control") {
    const fields = { RequestTime: then, ServerTime: serverTime.toISOString(), MaxAllowedSkewMilliseconds: "900000" };
    const message = "The difference between the request time and the current time is too large.";
    return new ServiceError(code, status, message, { fields });
  }
  if (service === "ec2") return new ServiceError(code, status, "Request has expired.");
  const message =
    signedAt < serverTime
      ? `Signature expired: ${then} is now earlier than ${now} (${now} - 5 min.)`
      : `Signature not yet current: ${then} is still later than ${now} (${now} + 5 min.)`;
  return new ServiceError(code, status, message);
}

/** `20260102T030405Z` */
function basic(time: Date): string {
  return time.toISOString().replace(/[-:]|\.\d+/g, "");
}

/** Where the permission is not called as the API is. */
const ACTIONS: Readonly<Record<string, string>> = {
  "s3.ListBuckets": "s3:ListAllMyBuckets",
  "s3.HeadBucket": "s3:ListBucket",
  "s3.GetBucketEncryption": "s3:GetEncryptionConfiguration",
  "s3.GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
  "s3.GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
  "s3control.GetPublicAccessBlock": "s3:GetAccountPublicAccessBlock",
};

function actionOf({ service, operation }: AwsRequest): string {
  const prefix = service === "s3control" ? "s3" : service;
  return ACTIONS[`${service}.${operation}`] ?? `${prefix}:${operation}`;
}

/** As each service words it; EC2's describing calls name no resource. */
function resourceOf({ service, account, region, parameters }: AwsRequest): string {
  const { RoleName, PolicyArn, Bucket, KeyId, RoleArn, Name, PolicySourceArn } = parameters;
  if (service === "ec2") return "";
  if (service === "iam" && RoleName !== undefined) return ` on resource: role ${RoleName}`;
  if (service === "iam") {
    return ` on resource: ${PolicyArn ? `policy ${PolicyArn}` : (PolicySourceArn ?? `arn:aws:iam::${account}:role/`)}`;
  }
  if (service === "s3") return Bucket === undefined ? "" : ` on resource: "arn:aws:s3:::${Bucket}"`;
  if (service === "s3control") {
    return Name === undefined ? "" : ` on resource: arn:aws:s3:${region}:${account}:accesspoint/${Name}`;
  }
  if (service === "kms") return ` on resource: ${kmsResource(KeyId, region, account)}`;
  return ` on resource: ${RoleArn ?? "*"}`;
}

function kmsResource(key: unknown, region: string, account: string): string {
  if (typeof key !== "string") return "*";
  if (key.startsWith("arn:")) return arnAccount(key) === "" ? "*" : key;
  return `arn:aws:kms:${region}:${account}:${key.startsWith("alias/") ? key : `key/${key}`}`;
}
