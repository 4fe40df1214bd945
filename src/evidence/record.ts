/** One CloudTrail record as evidence: the request with all that the record shows of its context, and how it ended. */

import { accountOf } from "../genesys/arn.ts";
import { readContext, resourceOf } from "./context.ts";
import { readAwsError } from "./error-code.ts";
import { readSentence } from "./error-sentence.ts";
import { anyCase, canonical, type Fields, fieldsOf, textOf } from "./fields.ts";
import { readIdentity } from "./identity.ts";
import type { Evidence, Outcome, RequestEvidence } from "./model.ts";
import { readNetwork, readTls, readUserAgent } from "./network.ts";
import { type Operation, operationOf } from "./operations.ts";
import { shownParameters } from "./parameters.ts";

/** What is wrong with a record, in one line. */
export interface RecordFault {
  readonly fault: string;
}

/** @param at where in the input, for messages */
export function readRecord(given: Fields, at: string): Evidence | RecordFault {
  const record = canonical(given);
  const name = textOf(record, "eventName");
  const source = textOf(record, "eventSource");
  if (name === undefined || source === undefined) return { fault: "has no eventName or no eventSource" };
  const error = readAwsError(textOf(record, "errorCode"), textOf(record, "errorMessage"));
  const outcome: Outcome = error === undefined ? "succeeded" : error.denied ? "denied" : "failed";
  const operation = operationOf(source, name);
  if (operation === undefined) return { kind: "other", at, what: `${source} ${name}`, outcome };
  const parameters = shownParameters(record);
  const asked = askedFor(operation, record, parameters ?? {}, error?.error.message ?? "");
  if ("fault" in asked) return asked;
  const { caller, facts } = readIdentity(fieldsOf(record, "userIdentity"));
  if (caller.arn === undefined && caller.account === undefined && !caller.anonymous && caller.service === undefined)
    return { fault: "does not say who called (userIdentity)" };
  const time = readTime(textOf(record, "eventTime"));
  if (time === undefined) return { fault: "has no eventTime, or none that is a date" };
  const region = textOf(record, "awsRegion");
  return {
    kind: "request",
    source: "record",
    showsParameters: parameters !== undefined,
    at,
    service: operation.service,
    operation: name,
    action: operation.action,
    resource: asked.resource,
    caller,
    time,
    ...(region === undefined ? {} : { region }),
    ...(asked.account === undefined ? {} : { resourceAccount: asked.account }),
    network: readNetwork(record),
    facts: {
      ...facts,
      ...readTls(record, operation.service),
      ...readUserAgent(record),
      ...readContext(operation.service, record, parameters),
    },
    outcome,
    ...(error === undefined ? {} : { error: error.error }),
  } satisfies RequestEvidence;
}

/** ISO 8601 in UTC, as the engine writes it; undefined for what is no date. */
function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const stamp = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/.test(text) ? `${text.replace(" ", "T")}Z` : text;
  const time = Date.parse(stamp);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

type AskedFor = { readonly resource: string; readonly account?: string } | RecordFault;

/** Parameters of a denied request may be left out: then the message tells, where it does. */
function askedFor(operation: Operation, record: Fields, parameters: Fields, message: string): AskedFor {
  const asked =
    operation.on === "role"
      ? roleAsked(record, parameters)
      : operation.on === "key"
        ? keyAsked(record, parameters)
        : bucketAsked(operation.on, record, parameters);
  if (!("fault" in asked)) return asked;
  const sentence = readSentence(message);
  // K10: S3's own record may carry KMS' sentence, which is about the key.
  if (sentence?.resource === undefined || sentence.action.toLowerCase() !== operation.action.toLowerCase())
    return asked;
  return operation.service === "s3" ? { resource: sentence.resource } : withOwner(sentence.resource);
}

function roleAsked(record: Fields, parameters: Fields): AskedFor {
  const arn = textOf(parameters, "roleArn") ?? resourceOf(record, "AWS::IAM::Role").arn;
  return arn === undefined ? { fault: "does not say which role (requestParameters.roleArn)" } : withOwner(arn);
}

/** KMS shows the key's ARN among the resources, also where the request named an alias or an id; of a denied one it may not. */
function keyAsked(record: Fields, parameters: Fields): AskedFor {
  const named = textOf(parameters, "keyId");
  const arn = resourceOf(record, "AWS::KMS::Key").arn ?? (named?.startsWith("arn:") ? named : undefined);
  return arn === undefined ? { fault: "does not name the key by its ARN (resources)" } : withOwner(arn);
}

function withOwner(arn: string): AskedFor {
  const account = accountOf(arn);
  return account === ""
    ? { fault: `names ${arn.slice(0, 100)}, which is no ARN with an account` }
    : { resource: arn, account };
}

function bucketAsked(on: "bucket" | "object", record: Fields, parameters: Fields): AskedFor {
  const object = resourceOf(record, "AWS::S3::Object").arn;
  const { arn, account } = resourceOf(record, "AWS::S3::Bucket");
  const owner = account === undefined ? {} : { account };
  const listed = on === "object" ? object : arn;
  if (shownParameters(record) === undefined && listed?.includes(":s3:::") === true)
    return { resource: listed, ...owner };
  const bucket = anyCase(parameters, "bucketName");
  if (bucket === undefined) return { fault: "does not say which bucket (requestParameters.bucketName)" };
  const key = textOf(parameters, "key");
  if (on === "object" && key === undefined) return { fault: "does not say which object (requestParameters.key)" };
  const partition = arn?.split(":")[1] ?? partitionOfCaller(record);
  const resource = `arn:${partition}:s3:::${bucket}${on === "object" ? `/${key}` : ""}`;
  return { resource, ...owner };
}

function partitionOfCaller(record: Fields): string {
  const arn = textOf(canonical(fieldsOf(record, "userIdentity")), "arn");
  return arn?.split(":")[1] || "aws";
}
