/** ARNs, callers, principals, resources, actions, variables and wildcards, each by itself. */

import { describe, expect, test } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { compileActions, matchAction } from "../../../src/authorization/match/action.ts";
import { parsePrincipalArn, splitArn } from "../../../src/authorization/match/arn.ts";
import { readCaller } from "../../../src/authorization/match/caller.ts";
import { requestContext } from "../../../src/authorization/match/context.ts";
import { ambiguousRoles, compilePrincipal, matchPrincipal } from "../../../src/authorization/match/principal.ts";
import {
  compileResources,
  matchResource,
  requestResource,
  variableWithoutValue,
} from "../../../src/authorization/match/resource.ts";
import { compileTemplate, expandTemplate } from "../../../src/authorization/match/variables.ts";
import { compilePattern, matchPattern, tokenize, wildcardOf } from "../../../src/authorization/match/wildcard.ts";
import type { ContextValue, Principal, PrincipalElement, Truth } from "../../../src/authorization/model.ts";
import { ACCOUNT, OTHER_ACCOUNT, ROLE, SESSION } from "../builders.ts";

type Context = Readonly<Record<string, ContextValue>>;

describe("an ARN", () => {
  test.each<[string, readonly string[]]>([
    ["arn:aws:s3:::b/k:1:2", ["arn", "aws", "s3", "", "", "b/k:1:2"]],
    ["a:b", ["a", "b"]],
    [":a", ["", "a"]],
    ["", [""]],
    ["a:b:c:d:e:f", ["a", "b", "c", "d", "e", "f"]],
  ])("%s is cut at its first colons", (text, parts) => {
    expect(splitArn(text)).toEqual(parts);
  });

  const iam = `arn:aws:iam::${ACCOUNT}:`;
  const sts = `arn:aws-cn:sts::${ACCOUNT}:`;
  const base = { partition: "aws", account: ACCOUNT, path: "/", session: undefined };

  test.each<[string, object]>([
    [`${iam}root`, { ...base, type: "root", name: "root" }],
    [`${iam}role/r`, { ...base, type: "role", name: "r" }],
    [`${iam}role/a/b/r`, { ...base, type: "role", name: "r", path: "/a/b/" }],
    [`${iam}user/a/u`, { ...base, type: "user", name: "u", path: "/a/" }],
    [`${sts}assumed-role/r/s`, { ...base, partition: "aws-cn", type: "session", name: "r", session: "s" }],
    [`${sts}federated-user/f`, { ...base, partition: "aws-cn", type: "federated-user", name: "f" }],
  ])("%s is a principal's", (text, arn) => {
    expect(parsePrincipalArn(text)).toEqual(arn);
    // Known from before, it is the same.
    expect(parsePrincipalArn(text)).toEqual(arn);
  });

  test.each([
    "",
    "root",
    `xarn:aws:iam::${ACCOUNT}:root`,
    `arn:aws:iam:eu-west-2:${ACCOUNT}:root`,
    `arn:aws:iam::${ACCOUNT}`,
    `arn:aws:iam::1${ACCOUNT}:root`,
    `arn:aws:iam::${ACCOUNT}1:root`,
    "arn:aws:iam::12345678901x:root",
    "arn:aws:iam:::root",
    `arn:aws:sts::${ACCOUNT}:root`,
    `${iam}role`,
    `${iam}role/`,
    `${iam}role/a/`,
    `${iam}group/g`,
    `${iam}rolex/r`,
    `${iam}assumed-role/r/s`,
    `${iam}federated-user/f`,
    `arn:aws:s3::${ACCOUNT}:assumed-role/r/s`,
    `arn:aws:s3::${ACCOUNT}:federated-user/f`,
    `${sts}role/r`,
    `${sts}user/u`,
    `${sts}assumed-role/r`,
    `${sts}assumed-role//s`,
    `${sts}assumed-role/r/`,
    `${sts}assumed-role/a/r/s`,
    `${sts}other-role/r/s`,
    `${sts}federated-user/a/f`,
    `${sts}federated-user/`,
    `${sts}other-user/f`,
  ])("%s is no principal's", (text) => {
    expect(parsePrincipalArn(text)).toBeUndefined();
    expect(parsePrincipalArn(text)).toBeUndefined();
  });

  test("is read alike however many came before", () => {
    for (let number = 0; number < 2100; number++) parsePrincipalArn(`${iam}role/r${number}`);
    expect(parsePrincipalArn(`${iam}role/r1`)).toEqual({ ...base, type: "role", name: "r1" });
    expect(parsePrincipalArn(`${iam}role/r2099`)).toEqual({ ...base, type: "role", name: "r2099" });
  });
});

const USER = `arn:aws:iam::${ACCOUNT}:user/u`;
const FEDERATED = `arn:aws:sts::${ACCOUNT}:federated-user/f`;
const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
const caller = (principal: Principal, context: Context = {}) => readCaller(principal, requestContext(context));

describe("a caller", () => {
  test.each<[string, Context, string | undefined]>([
    [SESSION, { "aws:PrincipalArn": ROLE }, ROLE],
    [SESSION, {}, undefined],
    [SESSION, { "aws:PrincipalArn": ROLE.replace("GenesysExport", "Other") }, undefined],
    [SESSION, { "aws:PrincipalArn": ROLE.replace(ACCOUNT, OTHER_ACCOUNT) }, undefined],
    [SESSION, { "aws:PrincipalArn": ROLE.replace("arn:aws:", "arn:aws-cn:") }, undefined],
    [SESSION, { "aws:PrincipalArn": USER.replace("/u", "/GenesysExport") }, undefined],
    [SESSION, { "aws:PrincipalArn": "x" }, undefined],
    [SESSION, { "aws:PrincipalArn": [ROLE] }, ROLE],
    [ROLE, {}, ROLE],
    [ROLE, { "aws:PrincipalArn": ROLE.replace("GenesysExport", "Other") }, ROLE],
    [USER, { "aws:PrincipalArn": ROLE }, undefined],
    [FEDERATED, { "aws:PrincipalArn": ROLE.replace("GenesysExport", "f") }, undefined],
  ])("%s with %j is of the role %s", (arn, context, role) => {
    expect(caller({ arn }, context).roleArn).toBe(role);
  });

  test("carries its unique id, its service, or nothing", () => {
    expect(caller({ arn: SESSION }, { "aws:userid": "AROAX:genesys" }).uniqueId).toBe("AROAX");
    expect(caller({ service: "x.amazonaws.com" })).toMatchObject({
      kind: "service",
      text: "x.amazonaws.com",
      account: "",
    });
    expect(caller({ anonymous: true })).toMatchObject({
      kind: "anonymous",
      text: "",
      account: "",
      serviceLinked: false,
    });
    expect(caller({ arn: "x" })).toMatchObject({ kind: "unreadable", text: "x", account: "", name: "" });
  });

  test("of a service-linked role is told by its path", () => {
    const linked = `arn:aws:iam::${ACCOUNT}:role/aws-service-role/x.amazonaws.com/r`;
    expect(caller({ arn: linked }).serviceLinked).toBe(true);
    expect(caller({ arn: linked.replace("aws-service-role", "service-role") }).serviceLinked).toBe(false);
    const session = `arn:aws:sts::${ACCOUNT}:assumed-role/r/s`;
    expect(caller({ arn: session }, { "aws:PrincipalArn": linked }).serviceLinked).toBe(true);
  });
});

const element = (more: Partial<PrincipalElement>): PrincipalElement => ({
  everyone: false,
  aws: [],
  service: [],
  federated: [],
  canonicalUser: [],
  ...more,
});

interface Asked {
  readonly principal?: Partial<PrincipalElement>;
  readonly notPrincipal?: Partial<PrincipalElement>;
  readonly by: Principal;
  readonly context?: Context;
  readonly deny?: boolean;
  readonly boundary?: boolean;
}

function match({ principal, notPrincipal, by, context = {}, deny = false, boundary = false }: Asked): [number, number] {
  const written = element(principal ?? notPrincipal ?? {});
  const matcher = compilePrincipal(
    {
      index: 0,
      path: [],
      effect: "Allow",
      conditions: [],
      ...(principal === undefined ? { notPrincipal: written } : { principal: written }),
    },
    ambiguousRoles([written]),
  );
  if (matcher === undefined) throw new Error("no matcher");
  const { sure, possible } = matchPrincipal(matcher, caller(by, context), deny, boundary);
  return [sure, possible];
}

describe("Principal", () => {
  const me = { arn: SESSION };
  const known = { "aws:PrincipalArn": ROLE, "aws:userid": "AROAX1:genesys" };

  test.each<[string, Asked, [number, number]]>([
    ["everyone", { principal: { everyone: true }, by: me }, [3, 3]],
    ["everyone, anonymous", { principal: { everyone: true }, by: { anonymous: true } }, [3, 3]],
    ["the session", { principal: { aws: [SESSION] }, by: me }, [3, 3]],
    [
      "the session after weaker names",
      { principal: { aws: [SESSION, ROLE, ACCOUNT] }, by: me, context: known },
      [3, 3],
    ],
    [
      "the session before weaker names",
      { principal: { aws: [ACCOUNT, ROLE, SESSION] }, by: me, context: known },
      [3, 3],
    ],
    ["the role", { principal: { aws: [ROLE, ACCOUNT] }, by: me, context: known }, [2, 2]],
    ["the role by its name alone", { principal: { aws: [ROLE] }, by: me }, [2, 2]],
    ["a role of another name", { principal: { aws: [`${ROLE}2`] }, by: me }, [0, 0]],
    ["a role of another account", { principal: { aws: [ROLE.replace(ACCOUNT, OTHER_ACCOUNT)] }, by: me }, [0, 0]],
    ["a role of another partition", { principal: { aws: [ROLE.replace("aws", "aws-cn")] }, by: me }, [0, 0]],
    ["two roles of the name", { principal: { aws: [ROLE, ROLE.replace("export", "other")] }, by: me }, [0, 2]],
    ["the same role twice", { principal: { aws: [ROLE, ROLE] }, by: me }, [2, 2]],
    [
      "two roles of the name, one of another account",
      { principal: { aws: [ROLE, ROLE.replace(ACCOUNT, OTHER_ACCOUNT).replace("export", "other")] }, by: me },
      [2, 2],
    ],
    ["a role for a user", { principal: { aws: [`arn:aws:iam::${ACCOUNT}:role/u`] }, by: { arn: USER } }, [0, 0]],
    ["the account", { principal: { aws: [ACCOUNT] }, by: me }, [1, 1]],
    ["the account's root", { principal: { aws: [ROOT] }, by: me }, [1, 1]],
    ["the root of another partition", { principal: { aws: [ROOT.replace("aws", "aws-cn")] }, by: me }, [0, 0]],
    ["another account", { principal: { aws: [OTHER_ACCOUNT] }, by: me }, [0, 0]],
    ["a longer number", { principal: { aws: [`${ACCOUNT}1`, `1${ACCOUNT}`] }, by: me }, [0, 0]],
    ["the role's unique id", { principal: { aws: ["AROAX1"] }, by: me, context: known }, [2, 2]],
    ["another unique id", { principal: { aws: ["AROAX2"] }, by: me, context: known }, [0, 0]],
    [
      "a user's unique id",
      { principal: { aws: ["AIDAX1"] }, by: { arn: USER }, context: { "aws:userid": "AIDAX1" } },
      [3, 3],
    ],
    ["the user", { principal: { aws: [USER] }, by: { arn: USER } }, [3, 3]],
    ["another user", { principal: { aws: [`${USER}2`] }, by: { arn: USER } }, [0, 0]],
    [
      "a user for a session of that name",
      { principal: { aws: [USER.replace("/u", "/GenesysExport")] }, by: me },
      [0, 0],
    ],
    ["some user for a federated session", { principal: { aws: [USER] }, by: { arn: FEDERATED } }, [0, 2]],
    [
      "some user of another account for a federated session",
      { principal: { aws: [USER.replace(ACCOUNT, OTHER_ACCOUNT)] }, by: { arn: FEDERATED } },
      [0, 0],
    ],
    [
      "some user of another partition for a federated session",
      { principal: { aws: [USER.replace("aws", "aws-cn")] }, by: { arn: FEDERATED } },
      [0, 0],
    ],
    ["a canonical user", { principal: { canonicalUser: ["x"] }, by: me }, [0, 1]],
    ["a canonical user, and the role", { principal: { canonicalUser: ["x"], aws: [ROLE] }, by: me }, [2, 2]],
    [
      "wildcards",
      { principal: { aws: [`${ROLE}*`, SESSION.replace("genesys", "?enesys"), "*x", "?"] }, by: me },
      [0, 0],
    ],
    ["the service", { principal: { service: ["s3.amazonaws.com"] }, by: { service: "s3.amazonaws.com" } }, [3, 3]],
    ["another service", { principal: { service: ["sqs.amazonaws.com"] }, by: { service: "s3.amazonaws.com" } }, [0, 0]],
    ["a service as an account", { principal: { aws: [ACCOUNT] }, by: { service: "s3.amazonaws.com" } }, [0, 0]],
    ["a service by the name of a session", { principal: { service: [SESSION] }, by: me }, [0, 0]],
    ["nobody anonymous", { principal: { aws: [ACCOUNT], canonicalUser: ["x"] }, by: { anonymous: true } }, [0, 0]],
    ["nobody unreadable", { principal: { aws: ["x"], canonicalUser: ["x"] }, by: { arn: "x" } }, [0, 0]],
    ["nothing", { principal: {}, by: me }, [0, 0]],
  ])("%s", (_, asked, expected) => {
    expect(match(asked)).toEqual(expected);
  });

  const all = { aws: [SESSION, ROLE, ACCOUNT] };

  test.each<[string, Asked, [number, number]]>([
    ["all three names", { notPrincipal: all, by: me, context: known, deny: true }, [0, 0]],
    ["all three names, with Allow", { notPrincipal: all, by: me, context: known }, [0, 0]],
    ["two of them", { notPrincipal: { aws: [SESSION, ROLE] }, by: me, context: known, deny: true }, [0, 3]],
    ["two others of them", { notPrincipal: { aws: [ROLE, ROOT] }, by: me, context: known, deny: true }, [0, 3]],
    ["one of them", { notPrincipal: { aws: [SESSION] }, by: me, context: known, deny: true }, [0, 3]],
    ["none, with Deny", { notPrincipal: { aws: [OTHER_ACCOUNT] }, by: me, deny: true }, [3, 3]],
    ["none, with Allow", { notPrincipal: { aws: [OTHER_ACCOUNT] }, by: me }, [2, 3]],
    ["none, with Allow, a service", { notPrincipal: { aws: [OTHER_ACCOUNT] }, by: { service: "x" } }, [3, 3]],
    ["none, with Allow, anonymous", { notPrincipal: { aws: [OTHER_ACCOUNT] }, by: { anonymous: true } }, [3, 3]],
    ["everyone", { notPrincipal: { everyone: true }, by: me, deny: true }, [0, 0]],
    ["all three, and a boundary", { notPrincipal: all, by: me, context: known, deny: true, boundary: true }, [3, 3]],
    ["all three, a boundary and Allow", { notPrincipal: all, by: me, context: known, boundary: true }, [0, 0]],
    [
      "a service, and a boundary",
      { notPrincipal: { service: ["x"] }, by: { service: "x" }, deny: true, boundary: true },
      [0, 0],
    ],
    ["the service", { notPrincipal: { service: ["x"] }, by: { service: "x" }, deny: true }, [0, 0]],
    ["a role and its account", { notPrincipal: { aws: [ROLE, ACCOUNT] }, by: { arn: ROLE }, deny: true }, [0, 0]],
    ["a role alone", { notPrincipal: { aws: [ROLE] }, by: { arn: ROLE }, deny: true }, [0, 3]],
    ["a role's account alone", { notPrincipal: { aws: [ACCOUNT] }, by: { arn: ROLE }, deny: true }, [0, 3]],
    ["a user and its account", { notPrincipal: { aws: [USER, ACCOUNT] }, by: { arn: USER }, deny: true }, [0, 0]],
    ["the account's root user", { notPrincipal: { aws: [ACCOUNT] }, by: { arn: ROOT }, deny: true }, [0, 0]],
    ["not the account's root user", { notPrincipal: { aws: [OTHER_ACCOUNT] }, by: { arn: ROOT }, deny: true }, [3, 3]],
    [
      "a federated session, its user and its account",
      { notPrincipal: { aws: [FEDERATED, USER, ACCOUNT] }, by: { arn: FEDERATED }, deny: true },
      [0, 0],
    ],
    [
      "the user who may be behind a federated session",
      { notPrincipal: { aws: [USER] }, by: { arn: FEDERATED }, deny: true },
      [0, 3],
    ],
    ["a canonical user", { notPrincipal: { canonicalUser: ["x"] }, by: me, deny: true }, [0, 3]],
    [
      "a unique id, for the role",
      { notPrincipal: { aws: ["AROAX1", SESSION, ACCOUNT] }, by: me, context: known, deny: true },
      [0, 0],
    ],
    [
      "a unique id, for a user",
      {
        notPrincipal: { aws: ["AIDAX1", ACCOUNT] },
        by: { arn: USER },
        context: { "aws:userid": "AIDAX1" },
        deny: true,
      },
      [0, 0],
    ],
    [
      "two roles of the name",
      { notPrincipal: { aws: [SESSION, ROLE, ROLE.replace("export", "other"), ACCOUNT] }, by: me, deny: true },
      [0, 3],
    ],
  ])("Not: %s", (_, asked, expected) => {
    expect(match(asked)).toEqual(expected);
  });

  const root = `arn:aws:iam::${HOLE}:root`;

  test.each<[string, Asked, [number, number]]>([
    ["the account's id", { principal: { aws: [`1111${HOLE}`] }, by: me }, [0, 1]],
    ["the account's root", { principal: { aws: [root] }, by: me }, [0, 1]],
    ["another partition's root", { principal: { aws: [root.replace("aws", "aws-cn")] }, by: me }, [0, 0]],
    ["the role", { principal: { aws: [`arn:aws:iam::${ACCOUNT}:role/${HOLE}`] }, by: me, context: known }, [0, 2]],
    ["a role, for itself", { principal: { aws: [`arn:aws:iam::${ACCOUNT}:role/${HOLE}`] }, by: { arn: ROLE } }, [0, 2]],
    ["a role, for a user", { principal: { aws: [`arn:aws:iam::${ACCOUNT}:role/${HOLE}`] }, by: { arn: USER } }, [0, 0]],
    [
      "a role of another partition",
      { principal: { aws: [`arn:aws-cn:iam::${ACCOUNT}:role/${HOLE}`] }, by: me },
      [0, 0],
    ],
    ["a role that ends otherwise", { principal: { aws: [`${HOLE}port`] }, by: me }, [0, 2]],
    ["a role that ends in another name", { principal: { aws: [`${HOLE}/Exporter`] }, by: me }, [0, 0]],
    ["a role that begins otherwise", { principal: { aws: [`arn:aws:iam::2${HOLE}`] }, by: me }, [0, 0]],
    ["a role, as far as one can see", { principal: { aws: [`arn:a${HOLE}`] }, by: me }, [0, 3]],
    ["the session", { principal: { aws: [`arn:aws:sts::${HOLE}`] }, by: me }, [0, 3]],
    ["the session, beside the account", { principal: { aws: [ACCOUNT, `arn:aws:sts::${HOLE}`] }, by: me }, [1, 3]],
    ["the account, beside the session", { principal: { aws: [SESSION, root] }, by: me }, [3, 3]],
    ["the user", { principal: { aws: [`${HOLE}user/u`] }, by: { arn: USER } }, [0, 3]],
    [
      "the user's unique id",
      { principal: { aws: [`AIDA${HOLE}`] }, by: { arn: USER }, context: { "aws:userid": "AIDAX" } },
      [0, 3],
    ],
    ["the role's unique id", { principal: { aws: [`AROA${HOLE}`] }, by: me, context: known }, [0, 2]],
    [
      "some user behind a federated session",
      { principal: { aws: [`${USER}${HOLE}`] }, by: { arn: FEDERATED } },
      [0, 2],
    ],
    [
      "some user of another account behind a federated session",
      { principal: { aws: [`arn:aws:iam::${OTHER_ACCOUNT}:user/${HOLE}`] }, by: { arn: FEDERATED } },
      [0, 0],
    ],
    ["everyone", { principal: { aws: [HOLE] }, by: { anonymous: true } }, [0, 3]],
    ["everyone, as far as nobody can read", { principal: { aws: [HOLE] }, by: { arn: "x" } }, [0, 3]],
    ["the service", { principal: { service: [`x${HOLE}`] }, by: { service: "x.amazonaws.com" } }, [0, 3]],
    ["a service's name, for a session", { principal: { service: [HOLE] }, by: me }, [0, 0]],
    [
      "a canonical user beside the account",
      { principal: { canonicalUser: ["x"], aws: [`${HOLE}:root`] }, by: me },
      [0, 1],
    ],
    [
      "a canonical user beside the role",
      { principal: { canonicalUser: ["x"], aws: [`${HOLE}role/export/GenesysExport`] }, by: me, context: known },
      [0, 2],
    ],
    ["Not: the session's account", { notPrincipal: { aws: [root] }, by: me, deny: true }, [0, 3]],
    ["Not: nobody's account", { notPrincipal: { aws: [root.replace("root", "group/x")] }, by: me, deny: true }, [3, 3]],
    ["Not: everyone, for a stranger", { notPrincipal: { aws: [HOLE] }, by: { anonymous: true } }, [0, 3]],
  ])("that may turn out to be %s", (_, asked, expected) => {
    expect(match(asked)).toEqual(expected);
  });

  test("that is not there selects by other means", () => {
    expect(compilePrincipal({ index: 0, path: [], effect: "Allow", conditions: [] }, new Set())).toBeUndefined();
  });
});

describe("Resource", () => {
  const resource = (
    text: string | string[],
    actual: string,
    context: Context = {},
    variables = true,
  ): Truth | undefined => {
    const matcher = compileResources(typeof text === "string" ? [text] : text, undefined, variables);
    return matcher && matchResource(matcher, requestResource(actual), requestContext(context));
  };
  const object = "arn:aws:s3:::b/k:1";

  test.each<[string | string[], string, Truth]>([
    ["*", "x", true],
    ["*", object, true],
    ["**", object, true],
    ["?", object, false],
    [object, object, true],
    ["arn:aws:s3:::b/*", object, true],
    ["arn:aws:s3:::b/k:?", object, true],
    ["arn:aws:s3:::b/k", object, false],
    ["arn:aws:s3:::B/*", object, false],
    ["arn:*:s3:::b/*", object, true],
    ["arn:*:*:*:*:*", object, true],
    ["arn:*:::b/*", object, true],
    ["*:*", object, true],
    ["arn:aws:s3:*", object, true],
    ["arn:aws:s3*", object, true],
    ["arn:aws:s*:b/*", object, true],
    ["arn:aws:s*:c/*", object, false],
    ["arn:aws:*", "arn:aws:s3:::b", true],
    ["arn:aws:s3", object, false],
    ["arn:aws:s3:::", object, false],
    ["arn:aws", "arn:aws", true],
    ["arn:aws", "arn:awsx", false],
    ["arn*:k", "arn:aws:k", true],
    ["arn*:k", "arn:aws:kk", false],
    ["a?:b", "ax:b", true],
    ["a?:b", "ax:y:b", false],
    ["a*b:c", "axb:c", true],
    ["a*b:c", "ax:yb:c", false],
    ["arn:aws:s3:::b*", "arn:aws:s3", false],
    ["arn:aws:iam:::b/*", object, false],
    ["arn:aws:s3:x::b/*", object, false],
    ["arn:aws:s3::1:b/*", object, false],
    ["arn:awsx:s3:::b/*", object, false],
    ["xarn:aws:s3:::b/*", object, false],
    [["x", object], object, true],
    [["arn:aws:s3:::b/${aws:many}", object], object, true],
    ["arn:aws:s3:::b/${aws:many}", object, "unknown"],
    ["arn:aws:s3:::b/${aws:none}*", object, false],
    ["arn:aws:s3:::b/${aws:name}:1", object, true],
    ["arn:aws:s3:::b/${aws:name}:*", object, true],
    ["arn:aws:s3:::${aws:name}", object, false],
    ["arn:aws:${aws:service}:::b/*", object, false],
    ["${aws:name}", "k", false],
  ])("%j and %s", (text, actual, expected) => {
    const context = { "aws:name": "k", "aws:service": "s3", "aws:many": ["a", "b"] };
    expect(resource(text, actual, context)).toBe(expected);
    const listed = typeof text === "string" ? [text] : text;
    const negated = compileResources(undefined, listed, true);
    if (negated === undefined) throw new Error("no matcher");
    const other = matchResource(negated, requestResource(actual), requestContext(context));
    expect(other).toBe(expected === "unknown" ? expected : !expected);
  });

  test("an empty list has no effect, and nor has none", () => {
    expect([compileResources([], undefined, true), compileResources(undefined, [], true)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(compileResources(undefined, undefined, true)).toBeUndefined();
  });

  test.each<[string[], boolean]>([
    [["arn:aws:s3:::b/${aws:none}"], true],
    [["arn:aws:s3:::b/x", "arn:aws:s3:::b/${aws:none}"], true],
    [["arn:aws:s3:::b/${aws:name}"], false],
    [["arn:aws:s3:::b/x"], false],
  ])("%j has a variable without value: %s", (texts, expected) => {
    const matcher = compileResources(texts, undefined, true);
    expect(matcher && variableWithoutValue(matcher, requestContext({ "aws:name": "k" }))).toBe(expected);
  });
});

describe("Action", () => {
  const asked = (actions: string[] | undefined, notActions: string[] | undefined, action = "s3:putobject") => {
    const matcher = compileActions(actions, notActions);
    return matcher && matchAction(matcher, action);
  };

  test.each<[string[] | undefined, string[] | undefined, boolean | undefined]>([
    [["s3:PutObject"], undefined, true],
    [["S3:PUT*"], undefined, true],
    [["s3:Get*", "s3:Put?bject"], undefined, true],
    [["s3:Get*"], undefined, false],
    [["*"], undefined, true],
    [["*:*"], undefined, true],
    [undefined, ["s3:Get*"], true],
    [undefined, ["s3:Get*", "s3:*"], false],
    [[], undefined, undefined],
    [undefined, [], undefined],
    [undefined, undefined, undefined],
  ])("%j, Not %j", (actions, notActions, expected) => {
    expect(asked(actions, notActions)).toBe(expected);
  });
});

describe("variables", () => {
  const expand = (text: string, context: Context = {}, wildcards = true) =>
    expandTemplate(compileTemplate(text, { wildcards, variables: true }), requestContext(context));
  const literal = (text: string) => ({ text });

  test.each<[string, Context, ReturnType<typeof expand>]>([
    ["a${K}b", { k: "v" }, [literal("a"), literal("v"), literal("b")]],
    ["${k}", { k: "" }, []],
    ["${k}", { k: [] }, undefined],
    ["${k}", { k: ["v"] }, [literal("v")]],
    ["${k}", { k: ["v", "w"] }, "unknown"],
    ["${k}", {}, undefined],
    ["${k, 'd'}", {}, [literal("d")]],
    ["${k, 'd'}", { k: "v" }, [literal("v")]],
    ["${k, ''}", {}, []],
    ["${k,'d'}", { "k,'d'": "v" }, [literal("v")]],
    ["${*}${?}${$}", {}, [literal("*"), literal("?"), literal("$")]],
    ["a*${k}?", { k: "*" }, [literal("a"), "*", literal("*"), "?"]],
    ["${a}${b}", { a: "1" }, undefined],
    ["${", {}, [literal("${")]],
    ["${a", {}, [literal("${a")]],
    ["$ {a}", {}, [literal("$ {a}")]],
  ])("%s with %j", (text, context, expected) => {
    expect(expand(text, context)).toEqual(expected);
  });

  test("are found only where the document has them", () => {
    const old = compileTemplate("${k}*", { wildcards: false, variables: false });
    expect([old.hasVariables, old.tokens]).toEqual([false, [literal("${k}*")]]);
    expect(compileTemplate("", { wildcards: false, variables: true }).tokens).toEqual([]);
    expect(compileTemplate("a*", { wildcards: false, variables: true })).toMatchObject({
      hasVariables: false,
      tokens: [literal("a*")],
    });
    expect(compileTemplate("${*}", { wildcards: false, variables: true }).hasVariables).toBe(false);
  });
});

describe("wildcards", () => {
  test.each<[string, readonly unknown[]]>([
    ["", []],
    ["ab", [{ text: "ab" }]],
    ["*", ["*"]],
    ["a*?b", [{ text: "a" }, "*", "?", { text: "b" }]],
    ["**a", ["*", "*", { text: "a" }]],
  ])("%j is cut", (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test.each<[string, string, boolean]>([
    ["", "", true],
    ["", "a", false],
    ["?", "", false],
    ["?", "a", true],
    ["?", "ab", false],
    ["??", "a", false],
    ["*?", "", false],
    ["?*", "", false],
    ["?*", "a", true],
    ["*?*", "", false],
    ["*?*?*", "a", false],
    ["*?*?*", "ab", true],
    ["a?", "a", false],
    ["*a?*", "xa", false],
    ["*a?*", "xab", true],
    ["*?a*", "a", false],
    ["*?a*", "ba", true],
    ["*?a*", "aa", true],
    ["a*a", "a", false],
    ["a*a", "aa", true],
    ["ab*bc", "abc", false],
    ["*ab*ab*", "abab", true],
    ["*ab*ab*", "aab", false],
    ["*ab*b", "ab", false],
    ["a*", "ba", false],
    ["*?", "😀", true],
    ["*??", "😀", false],
    ["*??", "😀a", true],
    ["?a", "\uffffa", true],
    ["*😀", "x😀", true],
  ])("%j and %j", (pattern, text, expected) => {
    expect(matchPattern(compilePattern(pattern), text)).toBe(expected);
  });

  test("neighbouring texts are one", () => {
    expect(wildcardOf([{ text: "a" }, { text: "b" }])).toEqual({ stretches: [["ab"]], exact: "ab", open: false });
    expect(wildcardOf([{ text: "a" }, "?", { text: "b" }, { text: "c" }, "*"])).toEqual({
      stretches: [["a", null, "bc"], []],
      exact: undefined,
      open: false,
    });
    expect(wildcardOf([])).toEqual({ stretches: [[]], exact: "", open: false });
  });
});
