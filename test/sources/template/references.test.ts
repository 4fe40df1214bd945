import { describe, expect, test } from "vitest";
import { type Match, matcherOf, refersTo, type Target } from "../../../src/sources/template/join/references.ts";
import type { Resolve } from "../../../src/sources/template/resolve.ts";
import type { Value } from "../../../src/sources/template/value.ts";
import { ACCOUNT, hole, OTHER_ACCOUNT, REGION, text, value } from "./build.ts";

const nothing: Resolve = () => undefined;
const A = hole("a");
const B = hole("b");

test.each<[string, Value, Value, Match]>([
  ["the same text", value("x"), value("x"), "yes"],
  ["another text", value("x"), value("y"), "no"],
  ["a number", value(12), value("12"), "yes"],
  ["another case of letters", value("X"), value("x"), "no"],
  ["the name of one resource", A, A, "yes"],
  ["the names of two resources", A, B, "perhaps"],
  ["the name of one resource in the same text", text("p-", A, "/*"), text("p-", A, "/*"), "yes"],
  ["the name of one resource in other texts", text("p-", A), text("q-", A), "no"],
  ["two things that nobody knows", hole(), hole(), "perhaps"],
  ["a text and what nobody knows", value("x"), hole(), "perhaps"],
  ["what nobody knows and a text", hole(), value("x"), "perhaps"],
  ["a beginning that fits", text("acme-", hole()), value("acme-logs"), "perhaps"],
  ["a beginning that does not", text("acme-", hole()), value("other-logs"), "no"],
  ["an end that fits", text(hole(), "-logs"), value("acme-logs"), "perhaps"],
  ["an end that does not", text(hole(), "-logs"), value("acme-data"), "no"],
  ["a beginning and an end that are longer than the text", text("acme-", hole(), "-logs"), value("acme-logs"), "no"],
  ["two beginnings that fit", text("acme-", hole()), text("acme-prod-", hole()), "perhaps"],
  ["two beginnings that do not", text("acme-", hole()), text("b-", hole()), "no"],
  ["two ends that do not", text(hole(), "-a"), text(hole(), "-b"), "no"],
  ["one hole known, the other not", text(A, hole()), text(A, hole()), "perhaps"],
  ["a list", value(["x"]), value("x"), "perhaps"],
  ["null", value(null), value("x"), "perhaps"],
])("%s", (_, reference, name, match) => {
  expect(refersTo(reference, [name], nothing)).toBe(match);
});

test("one of several names is enough", () => {
  expect(refersTo(value("x"), [value("y"), value("x")], nothing)).toBe("yes");
  expect(refersTo(value("x"), [value("y"), hole()], nothing)).toBe("perhaps");
  expect(refersTo(value("x"), [], nothing)).toBe("no");
});

test("what became known counts", () => {
  const resolve: Resolve = ({ of }) => (of === "a" ? "x" : undefined);
  expect(refersTo(text("p-", A), [value("p-x")], resolve)).toBe("yes");
  expect(refersTo(text("p-", A), [value("p-y")], resolve)).toBe("no");
});

describe("of several", () => {
  const from = { account: value(ACCOUNT), region: value(REGION) };
  const target = (id: string, name: Value, more: Partial<Target> = {}): Target => ({ id, names: [name], ...more });
  const match = (targets: readonly Target[], reference: Value, where = from): Record<string, Match> => {
    const matcher = matcherOf(targets, nothing);
    return Object.fromEntries(targets.map(({ id }) => [id, matcher(reference, where, id)]));
  };

  test.each<[string, Target[], Value, Record<string, Match>]>([
    ["a known one and an open one", [target("a", value("x")), target("b", hole())], value("x"), { a: "yes", b: "no" }],
    ["an open one alone", [target("a", value("y")), target("b", hole())], value("x"), { a: "no", b: "perhaps" }],
    [
      "the generated name of one",
      [target("a", A), target("b", B), target("c", value("x"))],
      A,
      { a: "yes", b: "no", c: "no" },
    ],
    [
      "a text of a name that nobody knows",
      [target("a", text("p", hole())), target("b", value("px"))],
      text("p", hole()),
      { a: "perhaps", b: "perhaps" },
    ],
    ["two of the same name", [target("a", value("x")), target("b", value("x"))], value("x"), { a: "yes", b: "yes" }],
  ])("%s", (_, targets, reference, expected) => {
    expect(match(targets, reference)).toEqual(expected);
  });

  const local = (id: string, account: Value, region?: Value): Target => ({
    id,
    names: [],
    localNames: [value("x")],
    account,
    ...(region === undefined ? {} : { region }),
  });

  test.each<[string, Target[], Record<string, Match>]>([
    ["its own account", [local("a", value(ACCOUNT)), local("b", value(OTHER_ACCOUNT))], { a: "yes", b: "no" }],
    ["an account that is not known", [local("a", hole())], { a: "perhaps" }],
    [
      "an account that is not known, beside its own",
      [local("a", value(ACCOUNT)), local("b", hole())],
      { a: "yes", b: "no" },
    ],
    ["another Region", [local("a", value(ACCOUNT), value("us-east-1"))], { a: "no" }],
    ["its own Region", [local("a", value(ACCOUNT), value(REGION))], { a: "yes" }],
  ])("a name in %s", (_, targets, expected) => {
    expect(match(targets, value("x"))).toEqual(expected);
  });

  test("who is no target is not meant", () => {
    expect(matcherOf([], nothing)(hole(), from, "a")).toBe("no");
  });
});
