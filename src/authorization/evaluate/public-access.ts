/** Block Public Access: RestrictPublicBuckets (B4) and what makes a bucket policy public (B6). */

import { readRange } from "../condition/ip.ts";
import { readOperator } from "../condition/registry.ts";
import { hasHole, ifPossible } from "../hole.ts";
import { splitArn } from "../match/arn.ts";
import { mayBe, openPrincipal } from "../match/open-principal.ts";
import type { Authorization, ConditionTest, Policy, Statement, Truth } from "../model.ts";
import { and, not, or } from "../truth.ts";
import type { PreparedRequest } from "./request.ts";

/** Whether RestrictPublicBuckets cuts the caller off. It never touches services and the owner's own account (B4). */
export function publicAccessDenies(authorization: Authorization, request: PreparedRequest): Truth {
  const policy = authorization.resourcePolicy;
  if (authorization.blockPublicAccess?.restrictPublicBuckets !== true || policy === undefined) return false;
  if (!request.action.startsWith("s3:") || request.sameAccount || request.caller.kind === "service") return false;
  if ("unknown" in policy) return "unknown";
  return publicPolicy(policy);
}

const known = new WeakMap<Policy, Truth>();

/** B6: one public Allow makes the whole policy public. */
export function publicPolicy(policy: Policy): Truth {
  const before = known.get(policy);
  if (before !== undefined) return before;
  let result: Truth = false;
  for (const statement of policy.statements) result = or(result, isPublicStatement(statement));
  known.set(policy, result);
  return result;
}

/** An Allow is public unless its principals, or one condition, hold it to fixed values. */
export function isPublicStatement(statement: Statement): Truth {
  if (statement.effect === "Deny") return false;
  let fixed: Truth = false;
  for (const test of statement.conditions) fixed = or(fixed, fixes(test));
  return and(admitsEveryone(statement), not(fixed));
}

/** NotPrincipal does; a hole may turn out to be `*`. */
function admitsEveryone({ principal }: Statement): Truth {
  if (principal === undefined || principal.everyone) return true;
  return ifPossible(principal.aws.some((text) => hasHole(text) && mayBe(openPrincipal(text), "*")));
}

const noWildcard = (value: string): boolean => !/[*?]|\$\{/.test(value);

/** AWS lists aws:PrincipalOrgID and "..." for principals: whether these too count is not said. */
const UNSETTLED = new Set(["aws:principalorgpaths", "aws:principalservicename", "aws:principalservicenameslist"]);

/** What each key's values have to be like. */
const FIXED_KEYS: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ...[
    "aws:principalarn",
    "aws:principalaccount",
    "aws:principalorgid",
    "aws:sourcearn",
    "aws:sourcevpc",
    "aws:sourcevpce",
    "aws:sourceowner",
    "aws:sourceaccount",
    "aws:userid",
    "s3:dataaccesspointaccount",
  ].map((key) => [key, noWildcard] as const),
  ["aws:sourceip", isNarrow],
  // The access point's name may be a wildcard where its account is fixed.
  [
    "s3:dataaccesspointarn",
    (value) => noWildcard(splitArn(value).slice(0, 5).join(":")) && splitArn(value).length === 6,
  ],
]);

/** Not broader than /8, or /32 for IPv6. */
function isNarrow(value: string): boolean {
  const range = readRange(value);
  return range !== undefined && range.prefix >= (range.groups.length === 2 ? 8 : 32);
}

const HOLDING = new Set(["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress"]);

function fixes(test: ConditionTest): Truth {
  if (hasHole(test.operator) || hasHole(test.key)) return "unknown";
  const name = readOperator(test.operator);
  // Operators that hold for an absent key fix nothing.
  if (name.ifExists || name.set === "ForAllValues" || !HOLDING.has(name.base) || test.values.length === 0) return false;
  const key = test.key.toLowerCase();
  if (UNSETTLED.has(key)) return ifPossible(test.values.every(noWildcard));
  const isFixed = FIXED_KEYS.get(key);
  if (isFixed === undefined) return false;
  // A hole may turn out to be a wildcard, or a range that is too wide.
  if (!test.values.every((value) => hasHole(value) || isFixed(value))) return false;
  return test.values.some(hasHole) ? "unknown" : true;
}
