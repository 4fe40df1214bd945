/** From what AWS answered, or did not, to a gap of the inventory. */

import { redact } from "../../redact.ts";
import type { Saved, SavedGap } from "../saved/model.ts";
import { type ApiCallName, permissionOf } from "./permissions.ts";

/** A call that did not give what was asked. Its message is one line without credentials. */
export class AwsFailure extends Error {
  override readonly name = "AwsFailure";
  readonly call: ApiCallName;
  /** AWS' own code: `NoSuchBucketPolicy`. */
  readonly code: string;

  constructor(call: ApiCallName, code: string, message: string) {
    super(message === "" ? code : `${code}: ${message}`);
    this.call = call;
    this.code = code;
  }
}

const DENIED = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AccessDeniedForDependencyException",
  "AuthorizationError",
  "AuthorizationErrorException",
  "Forbidden",
  "NotAuthorized",
  "UnauthorizedOperation",
  "403",
]);

const THROTTLED = new Set([
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "ThrottledException",
  "TooManyRequestsException",
  "TransactionInProgressException",
]);

/** True where a permission is what is missing. */
export function isDenied(failure: AwsFailure): boolean {
  return DENIED.has(failure.code);
}

/** True for an attempt that AWS put off because of too many. */
export function isThrottled(error: unknown): boolean {
  return THROTTLED.has(textOf(error, "name")) || statusOf(error) === 429;
}

/**
 * What the SDK threw, as one line that may be shown.
 * @param known credentials in use
 */
export function failureOf(call: ApiCallName, error: unknown, known: Iterable<string>): AwsFailure {
  if (error instanceof AwsFailure) return error;
  const [name, code, status] = [textOf(error, "name"), textOf(error, "code"), statusOf(error)];
  // The hint for developers that the SDK adds to an answer which it cannot parse.
  const message = textOf(error, "message").replace(/\s*Deserialization error: to see the raw response.*/s, "");
  if (name === "Error" || name === "SyntaxError" || name === "TypeError" || name === "") {
    const kind = code || (status === undefined ? "NoAnswer" : "UnreadableAnswer");
    return new AwsFailure(call, redact(kind, known), redact(message, known));
  }
  return new AwsFailure(call, redact(name, known), redact(message, known));
}

/** An answer that lacks what it must hold. */
export function incomplete(call: ApiCallName, missing: string): AwsFailure {
  return new AwsFailure(call, "IncompleteAnswer", `${call} answered without ${missing}`);
}

export function gapOf(what: string, failure: AwsFailure): SavedGap {
  const permission = isDenied(failure) ? permissionOf(failure.call) : undefined;
  return { gap: { what, why: failure.message, ...(permission === undefined ? {} : { permission }) } };
}

/** What `read` gives, or the gap that its failure leaves. Anything but a failure of AWS is a bug of ours and thrown. */
export async function saved<T>(what: string, read: () => Promise<T>): Promise<Saved<T>> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof AwsFailure) return gapOf(what, error);
    throw error;
  }
}

/** What `read` gives; `instead` where AWS says with one of these codes that there is none. */
export async function orWhere<T, U>(codes: readonly string[], instead: U, read: () => Promise<T>): Promise<T | U> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsFailure && codes.includes(error.code)) return instead;
    throw error;
  }
}

function textOf(error: unknown, member: "name" | "message" | "code"): string {
  if (typeof error !== "object" || error === null) return "";
  const value: unknown = Reflect.get(error, member);
  return typeof value === "string" ? value : "";
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const metadata: unknown = Reflect.get(error, "$metadata");
  if (typeof metadata !== "object" || metadata === null) return undefined;
  const status: unknown = Reflect.get(metadata, "httpStatusCode");
  return typeof status === "number" ? status : undefined;
}
