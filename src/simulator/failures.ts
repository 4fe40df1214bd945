/** What AWS' errors mean for a question. */

import { redact } from "../redact.ts";
import type { Failed, Refused, Way } from "./model.ts";

const PERMISSION: Readonly<Record<Way, string>> = {
  principal: "iam:SimulatePrincipalPolicy",
  custom: "iam:SimulateCustomPolicy",
};

/** Throttling by any service's name for it. */
const THROTTLED = /^(?:Throttl|RequestLimitExceeded|TooManyRequests|RequestThrottled|SlowDown)/;
const DENIED = /^(?:AccessDenied|UnauthorizedOperation|NotAuthorized)/;
/** Nobody is asking, or AWS does not believe who. */
const NO_CREDENTIALS =
  /^(?:CredentialsProviderError|TokenProviderError|InvalidClientTokenId|UnrecognizedClient|ExpiredToken|SignatureDoesNotMatch|MissingAuthenticationToken|IncompleteSignature|OptInRequired)/;

const MOST_CHARACTERS = 300;

/** True for an answer that says: later. */
export function isThrottle(error: unknown): boolean {
  return THROTTLED.test(nameOf(error)) || statusOf(error) === 429;
}

/** True where AWS says that the role is not there. */
export function isNoSuchEntity(error: unknown): boolean {
  return nameOf(error).startsWith("NoSuchEntity");
}

/** True where no credentials can be had: asking again with them is in vain. */
export function isWithoutCredentials(error: unknown): boolean {
  return NO_CREDENTIALS.test(nameOf(error));
}

/** True for an answer that came, and could not be read: cut off on its way. */
export function isGarbled(error: unknown): boolean {
  return statusOf(error) === 200;
}

/** True where the service itself is in trouble, and no question would fare better. */
export function isOutOfReach(error: unknown): boolean {
  const status = statusOf(error);
  const ofService = isThrottle(error) || status === undefined || status >= 500;
  // A 500 that speaks of one policy.
  return ofService && !nameOf(error).startsWith("PolicyEvaluation");
}

/** A refusal names what would lift it; everything else is said as AWS said it, in one line. */
export function failureOf(error: unknown, way: Way): Refused | Failed {
  const permission = PERMISSION[way];
  if (isWithoutCredentials(error))
    return { kind: "refused", permission, why: `no valid AWS credentials: ${saidOf(error)}` };
  if (DENIED.test(nameOf(error)))
    return { kind: "refused", permission, why: `${permission} is not permitted: ${saidOf(error)}` };
  return { kind: "failed", why: saidOf(error) };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "";
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("$metadata" in error)) return undefined;
  const metadata = error.$metadata;
  const status =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata
      ? metadata.httpStatusCode
      : undefined;
  return typeof status === "number" ? status : undefined;
}

function saidOf(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // The hint for developers that the SDK adds to an answer which it cannot parse.
  const line = redact(text.replace(/\s*Deserialization error: to see the raw response.*/s, ""));
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}...` : line;
}
