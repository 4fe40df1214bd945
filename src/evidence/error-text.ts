/** An error text of S3, KMS or STS, however it came: AWS' sentence, the bare `Access Denied`, S3's XML, an SDK's message, JSON. */

import { accountOf } from "../genesys/arn.ts";
import { isDenial } from "./error-code.ts";
import { readSentence } from "./error-sentence.ts";
import type { AwsError, Caller, RequestEvidence, Service, TextEvidence } from "./model.ts";
import { operationNamed } from "./operations.ts";
import { namedLayer } from "./phrases.ts";

const LONGEST = 64 * 1024;

/** Undefined for a text that tells of no error of AWS. */
export function readErrorText(given: string, at: string): RequestEvidence | TextEvidence | undefined {
  const text = plain(given.slice(0, LONGEST));
  const said = plain(messageOf(given.slice(0, LONGEST)));
  const sentence = readSentence(said);
  const operation = operationIn(text);
  const code = codeIn(text, sentence !== undefined);
  if (code === undefined) return undefined;
  const named = namedLayer(said);
  const error: AwsError = {
    ...(code === "" ? {} : { code }),
    message: messageIn(text),
    ...(named === undefined ? {} : { named }),
  };
  const denied = sentence !== undefined || code === "" || isDenial(code) || isHiddenKey(text);
  const action = sentence?.action ?? (operation === undefined ? undefined : operationNamed(operation)?.action);
  const service = serviceOf(action);
  const whole = sentence?.resource !== undefined && sentence.user !== undefined;
  if (denied && whole && sentence.resource !== undefined && service !== undefined && action !== undefined)
    return {
      kind: "request",
      source: "text",
      showsParameters: false,
      at,
      service,
      ...(operation === undefined ? {} : { operation }),
      action,
      resource: sentence.resource,
      caller: callerOf(sentence.user),
      ...(service === "s3" ? {} : { resourceAccount: accountOf(sentence.resource) }),
      network: { via: "unknown", why: "the text does not say where the request came from" },
      facts: {},
      outcome: "denied",
      error,
    };
  const bucket = tag(given, "BucketName");
  return {
    kind: "text",
    at,
    ...(service === undefined ? {} : { service }),
    ...(operation === undefined ? {} : { operation }),
    ...(action === undefined ? {} : { action }),
    ...(bucket === undefined ? {} : { bucket }),
    outcome: denied ? "denied" : "failed",
    error,
  };
}

const ESCAPED_RESOURCE = 'on resource: \\"';

/** AWS' sentence without what is around it: S3's XML repeats the key elsewhere, and in JSON the text's own quotes are escaped. */
function messageOf(given: string): string {
  const message = tag(given, "Message");
  if (message !== undefined) return message;
  const at = given.indexOf(ESCAPED_RESOURCE);
  const end = at < 0 ? undefined : /[^\\]"/.exec(given.slice(at + ESCAPED_RESOURCE.length))?.index;
  return end === undefined ? given : given.slice(0, at + ESCAPED_RESOURCE.length + end + 1);
}

const ENTITIES: readonly (readonly [string, string])[] = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&amp;", "&"],
];

/** One line: XML entities, escaped quotes and line breaks resolved. */
function plain(text: string): string {
  const unescaped = ENTITIES.reduce((current, [entity, character]) => current.replaceAll(entity, character), text);
  return unescaped.replaceAll('\\"', '"').replace(/\s+/g, " ").trim();
}

function serviceOf(action: string | undefined): Service | undefined {
  const prefix = action?.split(":")[0]?.toLowerCase();
  return prefix === "s3" || prefix === "kms" || prefix === "sts" ? prefix : undefined;
}

function callerOf(user: string | undefined): Caller {
  if (user === undefined) return {};
  const account = accountOf(user);
  return { arn: user, ...(account === "" ? {} : { account }) };
}

/** `An error occurred (AccessDenied) when calling the PutObject operation`; `operation error S3: PutObject,`. */
function operationIn(text: string): string | undefined {
  return (
    /\bwhen calling the ([A-Za-z0-9]{1,64}) operation/.exec(text)?.[1] ??
    /\boperation error (?:S3|KMS|STS): ([A-Za-z0-9]{1,64}),/.exec(text)?.[1]
  );
}

/** `ErrorCode` in the places where SDKs, XML and JSON put it. */
const CODES: readonly RegExp[] = [
  /<Code>([A-Za-z.]{1,64})<\/Code>/,
  /An error occurred \(([A-Za-z.]{1,64})\)/,
  /\bapi error ([A-Za-z.]{1,64}):/,
  /\bError Code: ([A-Za-z.]{1,64})/,
  /"(?:[Cc]ode|__type|name)" ?: ?"(?:[\w.]{1,64}#)?([A-Za-z.]{1,64})"/,
  /\b(AccessDeniedException|AccessDenied)\b/,
  /\b(AccessControlListNotSupported|NoSuchBucket|NoSuchKey|InvalidObjectState|PermanentRedirect|ExpiredToken|InvalidAccessKeyId|SignatureDoesNotMatch)\b/,
];

/** `""` where a text tells of a denial without a code; undefined where it tells of no error. */
function codeIn(text: string, isSentence: boolean): string | undefined {
  for (const pattern of CODES) {
    const code = pattern.exec(text)?.[1];
    if (code !== undefined && code !== "Error") return code;
  }
  if (isSentence) return "";
  return /access denied|403 forbidden|\b403\b|not authorized to perform/i.test(text) || isHiddenKey(text)
    ? ""
    : undefined;
}

/** KMS' own bare form: the key does not exist, or somebody may not use it. */
function isHiddenKey(text: string): boolean {
  return /ciphertext refers to a customer master key that does not exist/i.test(text);
}

function messageIn(text: string): string {
  return (tag(text, "Message") ?? text).slice(0, 4000);
}

function tag(text: string, name: string): string | undefined {
  const from = text.indexOf(`<${name}>`);
  if (from < 0) return undefined;
  const start = from + name.length + 2;
  const end = text.indexOf(`</${name}>`, start);
  return end < 0 ? undefined : text.slice(start, end);
}
