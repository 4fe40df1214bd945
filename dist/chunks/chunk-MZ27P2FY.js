import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  mayBe,
  openPrincipal
} from "./chunk-NHM4UX66.js";
import {
  and,
  not,
  or,
  readOperator,
  readRange,
  splitArn
} from "./chunk-3PFPOZC7.js";
import {
  hasHole,
  ifPossible
} from "./chunk-XQZTVO2D.js";

// src/authorization/evaluate/public-access.ts
function publicAccessDenies(authorization, request) {
  const policy = authorization.resourcePolicy;
  if (authorization.blockPublicAccess?.restrictPublicBuckets !== true || policy === void 0) return false;
  if (!request.action.startsWith("s3:") || request.sameAccount || request.caller.kind === "service") return false;
  if ("unknown" in policy) return "unknown";
  return publicPolicy(policy);
}
var known = /* @__PURE__ */ new WeakMap();
function publicPolicy(policy) {
  const before = known.get(policy);
  if (before !== void 0) return before;
  let result = false;
  for (const statement of policy.statements) result = or(result, isPublicStatement(statement));
  known.set(policy, result);
  return result;
}
function isPublicStatement(statement) {
  if (statement.effect === "Deny") return false;
  let fixed = false;
  for (const test of statement.conditions) fixed = or(fixed, fixes(test));
  return and(admitsEveryone(statement), not(fixed));
}
function admitsEveryone({ principal }) {
  if (principal === void 0 || principal.everyone) return true;
  return ifPossible(principal.aws.some((text) => hasHole(text) && mayBe(openPrincipal(text), "*")));
}
var noWildcard = (value) => !/[*?]|\$\{/.test(value);
var UNSETTLED = /* @__PURE__ */ new Set(["aws:principalorgpaths", "aws:principalservicename", "aws:principalservicenameslist"]);
var FIXED_KEYS = new Map([
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
    "s3:dataaccesspointaccount"
  ].map((key) => [key, noWildcard]),
  ["aws:sourceip", isNarrow],
  // The access point's name may be a wildcard where its account is fixed.
  [
    "s3:dataaccesspointarn",
    (value) => noWildcard(splitArn(value).slice(0, 5).join(":")) && splitArn(value).length === 6
  ]
]);
function isNarrow(value) {
  const range = readRange(value);
  return range !== void 0 && range.prefix >= (range.groups.length === 2 ? 8 : 32);
}
var HOLDING = /* @__PURE__ */ new Set(["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress"]);
function fixes(test) {
  if (hasHole(test.operator) || hasHole(test.key)) return "unknown";
  const name = readOperator(test.operator);
  if (name.ifExists || name.set === "ForAllValues" || !HOLDING.has(name.base) || test.values.length === 0) return false;
  const key = test.key.toLowerCase();
  if (UNSETTLED.has(key)) return ifPossible(test.values.every(noWildcard));
  const isFixed = FIXED_KEYS.get(key);
  if (isFixed === void 0) return false;
  if (!test.values.every((value) => hasHole(value) || isFixed(value))) return false;
  return test.values.some(hasHole) ? "unknown" : true;
}

// src/authorization/s3/public-access-block.ts
function strictest(...levels) {
  const any = (setting) => levels.some((level) => level[setting]);
  return {
    blockPublicAcls: any("blockPublicAcls"),
    ignorePublicAcls: any("ignorePublicAcls"),
    blockPublicPolicy: any("blockPublicPolicy"),
    restrictPublicBuckets: any("restrictPublicBuckets")
  };
}
function storingRefused(policy, settings) {
  if (!settings.blockPublicPolicy) return void 0;
  const isPublic = "unknown" in policy ? "unknown" : publicPolicy(policy);
  if (isPublic === false) return void 0;
  const reason = isPublic === true ? `BlockPublicPolicy refuses to store ${policy.id}: it is public` : `whether ${policy.id} is public is not known: if it is, BlockPublicPolicy refuses to store it`;
  return { applies: isPublic, status: 403, code: "AccessDenied", rule: "B3", reason };
}

export {
  publicAccessDenies,
  publicPolicy,
  isPublicStatement,
  strictest,
  storingRefused
};
