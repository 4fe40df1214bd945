/** Ways in which a statement's own tests leave no request, or a test of it no value. One function for each; the first that finds something is told. */

import { readDate } from "../authorization/condition/date.ts";
import { ipOperators } from "../authorization/condition/ip.ts";
import type { ConditionTest, Statement } from "../authorization/model.ts";
import { listOf } from "./phrases.ts";
import { knownTests, needsValue, type ReadTest } from "./single-tests.ts";

export interface Contradiction {
  readonly test: ConditionTest;
  /** The comparison is negated: it holds for every request, and so exempts nobody. */
  readonly always: boolean;
  readonly what: string;
  readonly why: string;
  readonly advice?: string;
}

type Finder = (tests: readonly ReadTest[], statement: Statement) => Contradiction | undefined;

/** Why no request meets the statement's conditions; undefined where one may. */
export function contradiction(statement: Statement): Contradiction | undefined {
  const tests = knownTests(statement.conditions);
  for (const finder of FINDERS) {
    const found = finder(tests, statement);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Keys whose values never hold `*` or `?` (IAM User Guide, global condition keys; service references of S3, KMS and STS). */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principaltype",
  "aws:requestedregion",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "kms:viaservice",
  "s3:x-amz-acl",
  "s3:x-amz-server-side-encryption",
  "s3:x-amz-server-side-encryption-aws-kms-key-id",
  "sts:externalid",
]);

const EXACT = /^String(?:Not)?Equals(?:IgnoreCase)?$/;

const literalWildcard: Finder = (tests) => {
  const found = tests.find(
    ({ test, name, key }) =>
      PLAIN_KEYS.has(key) &&
      EXACT.test(name.base) &&
      !name.ifExists &&
      name.set === undefined &&
      test.values.every((value) => /[*?]/.test(value)),
  );
  if (found === undefined) return undefined;
  const { test, name } = found;
  const like = name.operator?.negated === true ? "StringNotLike" : "StringLike";
  return {
    test,
    always: name.operator?.negated === true,
    what: `${test.operator} takes the wildcard in ${listOf(test.values)} for the character itself, and ${test.key} never holds it`,
    why: "`*` and `?` are wildcards for StringLike, ArnLike and ArnEquals, and plain characters for StringEquals (C1).",
    advice: `write ${like}`,
  };
};

/** Ranges that no request from the internet comes from (RFC 1918, RFC 3927, RFC 4193, RFC 1122). */
const PRIVATE = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10",
];

const isPrivate = ipOperators["IpAddress"]?.compile(PRIVATE, false);

const privateSourceAddress: Finder = (tests) => {
  const found = tests.find(
    ({ test, name, key }) =>
      key === "aws:sourceip" &&
      /^(?:Not)?IpAddress$/.test(name.base) &&
      !name.ifExists &&
      name.set === undefined &&
      test.values.every((value) => isPrivate?.(value, new Map()) === true),
  );
  if (found === undefined) return undefined;
  return {
    test: found.test,
    always: found.name.operator?.negated === true,
    what: `${listOf(found.test.values, "and")} ${found.test.values.length === 1 ? "is" : "are"} private, and aws:SourceIp is the public address`,
    why: "A request through a VPC endpoint has no aws:SourceIp at all; its private address is aws:VpcSourceIp (X1).",
    advice: "write the public addresses, or aws:VpcSourceIp",
  };
};

/** Keys that a request through a VPC endpoint has, and that make aws:SourceIp absent. */
const OF_ENDPOINTS: ReadonlySet<string> = new Set(["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"]);

const addressAndEndpoint: Finder = (tests, { actions = [] }) => {
  // On S3's call to KMS neither is settled (K8).
  if (actions.length === 0 || actions.some((action) => !/^(?:s3|sts):/i.test(action))) return undefined;
  const needed = tests.filter(needsValue);
  const address = needed.find(({ key }) => key === "aws:sourceip");
  const endpoint = needed.find(({ key }) => OF_ENDPOINTS.has(key));
  if (address === undefined || endpoint === undefined) return undefined;
  return {
    test: address.test,
    always: false,
    what: `no request has both ${address.test.key} and ${endpoint.test.key}`,
    why: "Through a VPC endpoint aws:SourceIp is absent, and from the internet the endpoint's keys are (X1); all tests of a statement must hold (C1).",
    advice: "write two statements",
  };
};

const absentAndNeeded: Finder = (tests) => {
  const absent = new Map(
    tests
      .filter(({ test, name }) => name.base === "Null" && test.values.every((value) => /^true$/i.test(value)))
      .map(({ test, key }) => [key, test.key]),
  );
  const needed = tests.find((one) => needsValue(one) && absent.has(one.key));
  if (needed === undefined) return undefined;
  return {
    test: needed.test,
    always: false,
    what: `Null wants ${absent.get(needed.key)} to be absent, and ${needed.test.operator} wants a value of it`,
    why: "All tests of a statement must hold, and a positive test fails for an absent key (C1).",
    advice: "write two statements, or IfExists",
  };
};

/** Keys with several values: two tests of one may be met by different values (C4). */
const MULTIVALUED =
  /^(?:aws:(?:calledvia|principalorgpaths|principalservicenameslist|resourceorgpaths|sourceorgpaths|tagkeys|vpceorgpaths)|kms:(?:encryptioncontextkeys|resourcealiases|requestalias|grantoperations)|s3:requestobjecttagkeys|sts:transitivetagkeys)$/;

const noCommonValue: Finder = (tests) => {
  for (const exact of tests) {
    if (exact.name.base !== "StringEquals" || !needsValue(exact) || exact.name.set !== undefined) continue;
    if (MULTIVALUED.test(exact.key)) continue;
    const others = tests.filter(
      (one) => one !== exact && one.key === exact.key && one.name.base !== "Null" && one.name.set === undefined,
    );
    const excluding = others.find((other) => exact.test.values.every((value) => !accepts(other, value)));
    if (excluding === undefined) continue;
    return {
      test: excluding.test,
      always: false,
      what: `no ${exact.test.key} is ${listOf(exact.test.values)} and meets ${excluding.test.operator} ${listOf(excluding.test.values)}`,
      why: "All tests of a statement must hold (C1).",
      advice: "drop one of the two tests",
    };
  }
  return undefined;
};

/** False only where the test surely fails for the value. */
function accepts({ test, name }: ReadTest, value: string): boolean {
  const matched = name.operator?.compile(test.values, false)(value, new Map());
  if (matched === undefined || matched === "unknown") return true;
  return matched !== (name.operator?.negated === true);
}

const emptyPeriod: Finder = (tests) => {
  for (const from of tests) {
    if (!/^DateGreaterThan(?:Equals)?$/.test(from.name.base) || !needsValue(from)) continue;
    const until = tests.find(
      (one) => one.key === from.key && /^DateLessThan(?:Equals)?$/.test(one.name.base) && needsValue(one),
    );
    const first = Math.min(...from.test.values.map((value) => readDate(value) ?? Number.NaN));
    const last = Math.max(...(until?.test.values ?? []).map((value) => readDate(value) ?? Number.NaN));
    if (until === undefined || !(first > last)) continue;
    return {
      test: until.test,
      always: false,
      what: `${from.test.key} cannot be after ${listOf(from.test.values)} and before ${listOf(until.test.values)}`,
      why: "All tests of a statement must hold (C1).",
      advice: "put the dates in order",
    };
  }
  return undefined;
};

const FINDERS: readonly Finder[] = [
  literalWildcard,
  privateSourceAddress,
  addressAndEndpoint,
  absentAndNeeded,
  noCommonValue,
  emptyPeriod,
];
