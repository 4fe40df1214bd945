/** What an error code and its message say: whether somebody was denied, and by which layer. */

import type { AwsError } from "./model.ts";
import { namedLayer } from "./phrases.ts";

/** Codes of a refusal for lack of permission. CloudTrail writes `AccessDenied` for S3 and KMS, SDKs their exception's name. */
const DENIALS: ReadonlySet<string> = new Set([
  "accessdenied",
  "accessdeniedexception",
  "unauthorizedoperation",
  "client.unauthorizedoperation",
  "forbidden",
  "403",
]);

const LONGEST_MESSAGE = 4000;

/** True for a code that means a refusal for lack of permission. */
export function isDenial(code: string): boolean {
  return DENIALS.has(code.toLowerCase());
}

/** Undefined where there was no error. */
export function readAwsError(
  code: string | undefined,
  message: string | undefined,
): { readonly denied: boolean; readonly error: AwsError } | undefined {
  if (code === undefined && message === undefined) return undefined;
  const text = (message ?? "").slice(0, LONGEST_MESSAGE).replace(/\s+/g, " ");
  const named = namedLayer(text);
  const denied = code === undefined ? text.includes("not authorized to perform") : isDenial(code);
  return {
    denied,
    error: { ...(code === undefined ? {} : { code }), message: text, ...(named === undefined ? {} : { named }) },
  };
}
