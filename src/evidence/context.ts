/** The context keys that a recorded request carries beside its caller and its way: by service. */

import type { ContextValue } from "../authorization/model.ts";
import { anyCase, canonical, type Fields, fieldsOf, itemsOf, textOf } from "./fields.ts";
import type { Service } from "./model.ts";
import { isForwarded } from "./network.ts";

type Facts = Readonly<Record<string, ContextValue | null>>;

/** @param parameters the record's `requestParameters`; undefined where it leaves them out: then nothing of them is known */
export function readContext(service: Service, record: Fields, parameters: Fields | undefined): Facts {
  if (service === "s3") return s3Context(record, parameters);
  if (service === "kms") return kmsContext(record, parameters);
  return parameters === undefined ? {} : stsContext(parameters);
}

/**
 * Headers that CloudTrail shows among an S3 request's parameters, by the condition key of each (S3-IAM: one key for one header of the
 * same name). Of these alone a header that is not among the parameters was not sent, and only where the record has parameters at all;
 * all others stay open.
 */
const SHOWN_HEADERS: readonly string[] = [
  "x-amz-acl",
  "x-amz-grant-read",
  "x-amz-grant-write",
  "x-amz-grant-read-acp",
  "x-amz-grant-write-acp",
  "x-amz-grant-full-control",
  "x-amz-server-side-encryption",
  "x-amz-server-side-encryption-aws-kms-key-id",
  "x-amz-server-side-encryption-customer-algorithm",
  "x-amz-storage-class",
  "x-amz-copy-source",
];

/** Query parameters of listings; `prefix=` is an empty string. */
const QUERY: readonly string[] = ["prefix", "delimiter", "max-keys"];

function s3Context(record: Fields, parameters: Fields | undefined): Facts {
  const event = fieldsOf(record, "additionalEventData");
  return {
    ...(parameters === undefined ? {} : s3Parameters(parameters)),
    ...mapped("s3:authType", AUTHENTICATION, textOf(event, "AuthenticationMethod")),
    ...mapped("s3:signatureversion", SIGNATURES, textOf(event, "SignatureVersion")),
  };
}

function s3Parameters(parameters: Fields): Facts {
  const shown = SHOWN_HEADERS.map((name) => [`s3:${name}`, anyCase(parameters, name) ?? null] as const);
  const query = QUERY.flatMap((name): readonly (readonly [string, string | null])[] => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : null;
    if (value === null) return [[`s3:${name}`, null]];
    const text = value === "" ? "" : textOf(parameters, name);
    return text === undefined ? [] : [[`s3:${name}`, text]];
  });
  return { ...Object.fromEntries(shown), ...Object.fromEntries(query) };
}

const AUTHENTICATION: Readonly<Record<string, string>> = {
  AuthHeader: "REST-HEADER",
  QueryString: "REST-QUERY-STRING",
  HtmlForm: "POST",
};
const SIGNATURES: Readonly<Record<string, string>> = { SigV4: "AWS4-HMAC-SHA256", SigV2: "AWS" };

function mapped(key: string, table: Readonly<Record<string, string>>, word: string | undefined): Facts {
  const value = word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
  return value === undefined ? {} : { [key]: value };
}

/** K7, and kms:ViaService where S3 called KMS for the session. */
function kmsContext(record: Fields, parameters: Fields | undefined): Facts {
  const region = textOf(record, "awsRegion");
  const forwarded = isForwarded(record, "s3");
  // Of a call by "AWS Internal" it is the encryption context that tells S3.
  const internal =
    textOf(record, "sourceIPAddress") === "AWS Internal" || textOf(record, "userAgent") === "AWS Internal";
  const way: Facts =
    parameters === undefined && !forwarded && internal
      ? {}
      : {
          "aws:ViaAWSService": forwarded ? "true" : "false",
          "kms:ViaService": forwarded && region !== undefined ? `s3.${region}.amazonaws.com` : null,
        };
  return { ...(parameters === undefined ? {} : encryptionContext(parameters)), ...way };
}

function encryptionContext(parameters: Fields): Facts {
  const pairs = Object.entries(fieldsOf(parameters, "encryptionContext")).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(pairs.map(([name, value]) => [`kms:EncryptionContext:${name}`, value])),
    "kms:EncryptionContextKeys": pairs.length === 0 ? null : pairs.map(([name]) => name),
  };
}

function stsContext(parameters: Fields): Facts {
  const listed = parameters["transitiveTagKeys"];
  const transitive = Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : [];
  const tags = itemsOf(parameters, "tags").flatMap((tag) => {
    const key = textOf(tag, "key");
    return key === undefined ? [] : [[`aws:RequestTag/${key}`, textOf(tag, "value") ?? ""] as const];
  });
  return {
    "sts:ExternalId": textOf(parameters, "externalId") ?? null,
    "sts:RoleSessionName": textOf(parameters, "roleSessionName") ?? null,
    "sts:SourceIdentity": textOf(parameters, "sourceIdentity") ?? null,
    "sts:TransitiveTagKeys": transitive.length === 0 ? null : transitive,
    ...Object.fromEntries(tags),
    "aws:TagKeys": tags.length === 0 ? null : tags.map(([key]) => key.slice("aws:RequestTag/".length)),
  };
}

/** ARN and owner of the record's resource of a type; the first of a list without types. */
export function resourceOf(record: Fields, type: string): { readonly arn?: string; readonly account?: string } {
  const resources = itemsOf(record, "resources").map(canonical);
  const found = resources.find((one) => textOf(one, "type") === type) ?? resources.find((one) => !("type" in one));
  if (found === undefined) return {};
  const arn = textOf(found, "ARN") ?? textOf(found, "arn");
  const account = textOf(found, "accountId");
  return { ...(arn === undefined ? {} : { arn }), ...(account === undefined ? {} : { account }) };
}
