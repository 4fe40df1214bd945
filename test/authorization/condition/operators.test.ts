/** Each condition operator at its edges: what it reads, what it compares, what it does with an odd value (C1, C3). */

import { describe, expect, test } from "vitest";
import { operatorNames, readOperator } from "../../../src/authorization/condition/registry.ts";
import { compileTest, evaluateTest, unsettledTest } from "../../../src/authorization/condition/test.ts";
import { requestContext } from "../../../src/authorization/match/context.ts";
import type { ContextValue, Truth } from "../../../src/authorization/model.ts";

type Context = Readonly<Record<string, ContextValue>>;

function evaluate(operator: string, values: readonly string[], context: Context, variables = true): Truth {
  return evaluateTest(compileTest({ operator, key: "Aws:Key", values, path: [] }, variables), requestContext(context));
}

/** `undefined`: the key is absent. */
const of = (
  operator: string,
  values: string | readonly string[],
  actual: ContextValue | undefined,
  more: Context = {},
) =>
  evaluate(operator, typeof values === "string" ? [values] : values, {
    ...more,
    ...(actual === undefined ? {} : { "aws:key": actual }),
  });

/** An operator with its opposite: where one holds for a value the other does not. */
const OPPOSITES = [
  ["NumericEquals", "NumericNotEquals"],
  ["DateEquals", "DateNotEquals"],
  ["IpAddress", "NotIpAddress"],
  ["StringEquals", "StringNotEquals"],
  ["StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"],
  ["StringLike", "StringNotLike"],
  ["ArnEquals", "ArnNotEquals"],
  ["ArnLike", "ArnNotLike"],
] as const;

test("every operator is known, and no other (G5)", () => {
  expect(operatorNames).toHaveLength(27);
  expect(readOperator("ForAllValues:StringNotEqualsIfExists")).toMatchObject({
    set: "ForAllValues",
    base: "StringNotEquals",
    ifExists: true,
  });
  for (const name of [
    "",
    "stringequals",
    "StringEqual",
    "NullIfExists",
    "ForSomeValues:Bool",
    "ForAllValues:",
    "IfExists",
  ])
    expect(readOperator(name).operator).toBeUndefined();
});

describe.each(OPPOSITES)("%s", (positive, negative) => {
  test("and its opposite differ on every value, and agree on what is not settled", () => {
    for (const wanted of ["1", "2026-01-01", "10.0.0.0/8", "arn:a:b:c:d:e", "::ffff:10.0.0.0/104"]) {
      for (const actual of ["1", "2026-01-01", "10.1.2.3", "arn:a:b:c:d:e", "x"]) {
        const holds = of(positive, wanted, actual);
        expect(of(negative, wanted, actual)).toBe(holds === "unknown" ? holds : !holds);
      }
    }
    expect([of(positive, "1", undefined), of(negative, "1", undefined)]).toEqual([false, true]);
  });
});

/** Less than, equal to, greater than the wanted number. */
const ORDER: Readonly<Record<string, readonly [boolean, boolean, boolean]>> = {
  Equals: [false, true, false],
  NotEquals: [true, false, true],
  LessThan: [true, false, false],
  LessThanEquals: [true, true, false],
  GreaterThan: [false, false, true],
  GreaterThanEquals: [false, true, true],
};

describe.each(Object.entries(ORDER))("Numeric%s", (name, [less, equal, greater]) => {
  test.each<[string, string, -1 | 0 | 1]>([
    ["1", "2", -1],
    ["2", "2", 0],
    ["3", "2", 1],
    ["-3", "2", -1],
    ["-3", "-2", -1],
    ["2.5", "2.25", 1],
    ["+2", "2.00", 0],
    ["02", "2", 0],
    [" 2 ", "2", 0],
    ["0.1", "0.10", 0],
    ["-0", "0", 0],
    // Longer than a double can tell apart.
    ["12345678901234567890", "12345678901234567891", -1],
    ["12345678901234567891", "12345678901234567891", 0],
    ["12345678901234567892", "12345678901234567891", 1],
    ["-12345678901234567890", "-12345678901234567891", 1],
    ["-12345678901234567890", "12345678901234567890", -1],
    ["12345678901234567890", "5", 1],
    ["5", "12345678901234567890", -1],
    ["-5", "-12345678901234567890", 1],
    ["0.1234567890123456789", "0.1234567890123456788", 1],
    ["0.1234567890123456789", "0.12345678901234567890", 0],
    ["1.5", "1.50000000000000000", 0],
    ["-1.5", "-1.50000000000000001", 1],
    ["0.5", "1234567890123456.5", -1],
    ["123456789012345", "123456789012346", -1],
    ["1234567890123456", "1234567890123456.0", 0],
  ])("%s and %s", (actual, wanted, order) => {
    expect(of(`Numeric${name}`, wanted, actual)).toBe([less, equal, greater][order + 1]);
  });

  test.each(["", "x", "1e3", "0x1", "1.", ".5", "1,5", "--1", "1 2", "Infinity"])(
    "%j is no number: it equals nothing",
    (actual) => {
      expect(of(`Numeric${name}`, "1", actual)).toBe(name === "NotEquals");
      expect(of(`Numeric${name}`, actual, "1")).toBe(name === "NotEquals");
    },
  );
});

describe.each(Object.entries(ORDER))("Date%s", (name, [less, equal, greater]) => {
  test.each<[string, string, -1 | 0 | 1]>([
    ["2026-11-21T19:00:00Z", "2026-11-21T19:00:01Z", -1],
    ["2026-11-21T19:00:00Z", "2026-11-21T19:00:00Z", 0],
    ["2026-11-21T19:00:01Z", "2026-11-21T19:00:00Z", 1],
    ["2026-11-21T19:00:00.5Z", "2026-11-21T19:00:00.25Z", 1],
    ["2026-11-21T19:00:00.500Z", "2026-11-21T19:00:00.5Z", 0],
    ["2026-11-21T21:00:00+02:00", "2026-11-21T19:00:00Z", 0],
    ["2026-11-21T17:30:00-01:30", "2026-11-21T19:00:00Z", 0],
    ["2026-11-21T21:15:00+02:15", "2026-11-21T19:00:00+00:00", 0],
    ["2026", "2026-01-01T00:00:00Z", 0],
    ["2026-11", "2026-11-01T00:00:00Z", 0],
    ["2026-11-21", "2026-11-21T00:00:00Z", 0],
    ["2026-11-21T19:30Z", "2026-11-21T19:30:00Z", 0],
    ["2026-11-21T19:30:15Z", "2026-11-21T19:30Z", 1],
    ["2026-11-21T20:30Z", "2026-11-21T19:45Z", 1],
    ["1795287600", "2026-11-21T19:00:00Z", 0],
    ["1795287600.5", "2026-11-21T19:00:00.5Z", 0],
    ["-1", "1969-12-31T23:59:59Z", 0],
    ["2024-02-29", "1709164800", 0],
    ["0099-01-01", "1999-01-01", -1],
    ["2026-11-21T23:59:59Z", "2026-11-22T00:00:00Z", -1],
    ["2026-12-31", "2027-01-01", -1],
  ])("%s and %s", (actual, wanted, order) => {
    expect(of(`Date${name}`, wanted, actual)).toBe([less, equal, greater][order + 1]);
  });

  test.each([
    "",
    "yesterday",
    "2026-13-01",
    "2026-00-01",
    "2026-02-29",
    "2026-04-31",
    "2026-11-00",
    "2026-11-21T24:00:00Z",
    "2026-11-21T19:60:00Z",
    "2026-11-21T19:00:60Z",
    "2026-11-21 19:00:00Z",
    "2026-11-21T19:00:00.Z",
    "2026-11-21T1:00:00Z",
    "2026-11-21T19:00:00+0200",
    "x2026-11-21",
    "2026-11-21x",
    "17952876a",
    "a1795287600",
    "1795287600.",
  ])("%j is no date: it equals nothing", (actual) => {
    expect(of(`Date${name}`, "1000", actual)).toBe(name === "NotEquals");
    expect(of(`Date${name}`, actual, "1000")).toBe(name === "NotEquals");
  });
});

describe("IpAddress", () => {
  test.each<[string, string, Truth]>([
    ["203.0.113.0/24", "203.0.113.255", true],
    ["203.0.113.0/24", "203.0.114.0", false],
    ["203.0.113.77/24", "203.0.113.1", true],
    ["203.0.113.77", "203.0.113.77", true],
    ["203.0.113.77", "203.0.113.78", false],
    ["203.0.113.77/32", "203.0.113.77", true],
    ["203.0.113.76/31", "203.0.113.77", true],
    ["203.0.113.76/31", "203.0.113.78", false],
    ["0.0.0.0/0", "255.255.255.255", true],
    ["0.0.0.0/1", "127.255.255.255", true],
    ["0.0.0.0/1", "128.0.0.0", false],
    ["10.0.0.0/8", "10.255.0.1", true],
    ["10.0.0.0/8", "11.0.0.1", false],
    ["10.16.0.0/12", "10.31.255.255", true],
    ["10.16.0.0/12", "10.32.0.0", false],
    ["10.20.0.0/16", "10.20.255.1", true],
    ["10.20.0.0/16", "10.21.0.1", false],
    ["10.20.128.0/17", "10.20.127.255", false],
    ["10.0.0.0/16", "10.0.0.0/16", true],
    ["10.0.0.0/16", "10.0.0.0/24", true],
    ["10.0.0.0/16", "10.0.0.0/8", false],
    ["2001:db8::/32", "2001:db8:ffff::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["2001:db8::1", "2001:0db8:0:0:0:0:0:1", true],
    ["2001:DB8::1/128", "2001:db8::1", true],
    ["2001:db8::/33", "2001:db8:8000::1", false],
    ["::/0", "ffff::1", true],
    ["::1", "::1", true],
    ["::1", "::2", false],
    ["::", "0:0:0:0:0:0:0:0", true],
    ["1::8", "1:0:0:0:0:0:0:8", true],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", true],
    ["::1.2.3.4", "::102:304", true],
    ["1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304", true],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["::/0", "203.0.113.1", false],
    ["0.0.0.0/0", "::ffff:203.0.113.1", "unknown"],
    ["203.0.113.0/24", "::ffff:203.0.113.1", "unknown"],
    ["203.0.113.0/24", "::ffff:203.0.114.1", false],
    ["203.0.113.0/24", "::fffe:203.0.113.1", false],
    ["203.0.113.0/24", "1::ffff:203.0.113.1", false],
    ["203.0.113.0/24", "0:0:0:0:1:ffff:203.0.113.1", false],
    ["::ffff:203.0.113.0/120", "203.0.113.9", "unknown"],
    ["::ffff:203.0.113.0/120", "203.0.114.9", false],
    ["::ffff:203.0.113.0/120", "::ffff:203.0.113.9", true],
    ["::ffff:0:0/96", "198.51.100.1", "unknown"],
    ["::ffff:0:0/95", "198.51.100.1", false],
  ])("%s and %s", (wanted, actual, expected) => {
    expect(of("IpAddress", wanted, actual)).toBe(expected);
  });

  test.each([
    "",
    "x",
    "1.2.3",
    "1.2.3.4.5",
    "1.2.3.",
    ".1.2.3",
    "1..2.3",
    "1.2.3.256",
    "256.1.1.1",
    "01.2.3.4",
    "1.2.3.00",
    "1.2.3.4a",
    "1.2.3.-4",
    "1,2,3,4",
    "1.2.3/4",
    "1.2.3.4/",
    "1.2.3.4/33",
    "1.2.3.4/032",
    "1.2.3.4/24/24",
    "1.2.3.4/a",
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "12345::",
    "g::",
    "1.2.3.4::",
    "::1.2.3",
    "::/129",
    "1:2:3:4:5:6:7:1.2.3.4",
  ])("%j is no address: nothing is in it, and it is in nothing", (text) => {
    expect(of("IpAddress", text, "1.2.3.4")).toBe(false);
    expect(of("IpAddress", ["0.0.0.0/0", "::/0"], text)).toBe(false);
    expect(of("NotIpAddress", text, "1.2.3.4")).toBe(true);
    expect(readOperator("IpAddress").operator?.check?.(text)).toContain("no IP address");
  });

  test("one block that holds the address is enough, whatever the others leave open", () => {
    expect(of("IpAddress", ["::ffff:0:0/96", "203.0.113.0/24"], "203.0.113.1")).toBe(true);
    expect(of("IpAddress", ["198.51.100.0/24", "::ffff:0:0/96"], "203.0.113.1")).toBe("unknown");
  });
});

describe("Bool and BinaryEquals", () => {
  test.each<[string, string, string, boolean]>([
    ["Bool", "true", "TRUE", true],
    ["Bool", "False", "false", true],
    ["Bool", "true", "false", false],
    ["Bool", "false", "true", false],
    ["Bool", "false", "no", false],
    ["Bool", "no", "no", false],
    ["Bool", "", "false", false],
    ["BinaryEquals", "YWJj", "YWJj", true],
    ["BinaryEquals", "YWJj", "YWJk", false],
    ["BinaryEquals", "YWI=", "YWI", true],
    ["BinaryEquals", "YQ==", "YQ", true],
    ["BinaryEquals", "YR==", "YQ==", true],
    ["BinaryEquals", "", "", true],
    ["BinaryEquals", "YQ=", "YQ=", false],
    ["BinaryEquals", "YWJjZ", "YWJjZ", false],
    ["BinaryEquals", "YWJj====", "YWJj====", false],
    ["BinaryEquals", "Y=Jj", "Y=Jj", false],
    ["BinaryEquals", "Y!==", "Y!==", false],
    ["BinaryEquals", "!!", "YQ==", false],
  ])("%s %j and %j", (operator, wanted, actual, expected) => {
    expect(of(operator, wanted, actual)).toBe(expected);
  });

  test.each<[string, string, string | undefined]>([
    ["Bool", "yes", "is neither true nor false"],
    ["Bool", "xtrue", "is neither true nor false"],
    ["Bool", "TRUE", undefined],
    ["Null", "yes", "is neither true nor false"],
    ["Null", "xtrue", "is neither true nor false"],
    ["Null", "truex", "is neither true nor false"],
    ["Null", "False", undefined],
    ["BinaryEquals", "!", "is not base64"],
    ["BinaryEquals", "YWJj", undefined],
    ["DateEquals", "soon", "is no ISO 8601 date and no number of seconds"],
    ["DateEquals", "2026-01-01", undefined],
    ["NumericEquals", "many", "is not a number"],
    ["NumericEquals", "1.5", undefined],
    ["IpAddress", "1.2.3.0/24", undefined],
  ])("%s says of %j: %s", (operator, value, fault) => {
    expect(readOperator(operator).operator?.check?.(value)).toBe(fault);
  });
});

describe("strings and ARNs", () => {
  const arn = "arn:aws:iam::111122223333:role/a/b:c";

  test.each<[string, string | string[], string, Truth]>([
    ["StringEquals", "a*", "ab", false],
    ["StringEquals", "a*", "a*", true],
    ["StringEquals", ["x", "ab"], "ab", true],
    ["StringEqualsIgnoreCase", "STRASSE", "strasse", true],
    ["StringEqualsIgnoreCase", "a*", "A*", true],
    ["StringEqualsIgnoreCase", "a*", "AB", false],
    ["StringEquals", "${aws:user}/x", "u/x", true],
    ["StringEquals", "${aws:user}/x", "u/y", false],
    ["StringEquals", ["${aws:user}/x", "u/y"], "u/y", true],
    ["StringEqualsIgnoreCase", "${aws:user}/X", "U/x", true],
    ["StringEquals", "${aws:none}", "", false],
    ["StringEquals", "${aws:none, 'd'}", "d", true],
    ["StringEquals", "${aws:many}", "a", "unknown"],
    ["StringEquals", ["${aws:many}", "a"], "a", true],
    ["StringEquals", "${aws:one}", "o", true],
    ["StringEquals", "${aws:empty}x", "x", true],
    ["StringEquals", "${*}", "*", true],
    ["StringEquals", "${$}{x}", "${x}", true],
    ["StringLike", "a*c", "a:/c", true],
    ["StringLike", "a?c", "ac", false],
    ["StringLike", ["x", "a*"], "ab", true],
    ["StringLike", "${aws:user}*", "ux", true],
    ["StringLike", "${aws:user}*", "vx", false],
    ["StringLike", "${aws:star}", "anything", false],
    ["StringLike", "${aws:many}*", "a", "unknown"],
    ["StringLike", ["${aws:many}*", "${aws:user}*"], "u", true],
    ["StringLike", "${aws:none}*", "x", false],
    ["ArnLike", "arn:aws:iam::111122223333:role/*", arn, true],
    ["ArnLike", "arn:aws:iam::*:role/*/b:c", arn, true],
    ["ArnLike", "arn:aws:iam::111122223333:role/a/b:?", arn, true],
    ["ArnLike", "arn:*:role/*", arn, false],
    ["ArnLike", "*", arn, false],
    ["ArnLike", "arn:aws:iam::111122223333:*", "arn:aws:iam::111122223333", false],
    ["ArnLike", "arn:aws:*::111122223333:role/*", arn, true],
    ["ArnLike", "arn:aws:iam::1111222233334:role/*", arn, false],
    ["ArnLike", "ARN:aws:iam::111122223333:role/*", arn, false],
    ["ArnLike", "arn:aws-cn:iam::111122223333:role/*", arn, false],
    ["ArnLike", "arn:aws:iam:x:111122223333:role/*", arn, false],
    ["ArnLike", "arn:aws:iam::111122223333:role/a/b", arn, false],
    ["ArnLike", ["x", "arn:aws:iam::111122223333:role/a*"], arn, true],
    ["ArnEquals", "arn:aws:iam::111122223333:role/?/b:c", arn, true],
    ["ArnLike", "${aws:arn}", arn, true],
    ["ArnLike", "${aws:user}", arn, false],
    ["ArnLike", "${aws:none}", arn, false],
    ["ArnLike", "${aws:many}", arn, "unknown"],
    ["ArnLike", ["${aws:many}", arn], arn, true],
    ["ArnLike", "arn:aws:iam::${aws:account}:role/*", arn, true],
    ["ArnLike", "arn:aws:iam::${aws:account}", arn, false],
  ])("%s %j and %j", (operator, wanted, actual, expected) => {
    const more = {
      "aws:user": "u",
      "aws:many": ["a", "b"],
      "aws:one": ["o"],
      "aws:empty": "",
      "aws:star": "*",
      "aws:arn": arn,
      "aws:account": "111122223333",
    };
    expect(of(operator, wanted, actual, more)).toBe(expected);
  });

  test("without variables all of it is literal text (G2)", () => {
    expect(evaluate("StringEquals", ["${aws:user}"], { "aws:key": "${aws:user}", "aws:user": "u" }, false)).toBe(true);
    expect(evaluate("StringLike", ["${aws:user}*"], { "aws:key": "ux", "aws:user": "u" }, false)).toBe(false);
    expect(evaluate("ArnLike", ["${aws:arn}"], { "aws:key": "arn:a:b:c:d:e", "aws:arn": "arn:a:b:c:d:e" }, false)).toBe(
      false,
    );
  });
});

describe("absent, empty and several values (C1, C3, C4, C5)", () => {
  test.each<[string, string | string[], ContextValue | undefined, Truth]>([
    ["StringEquals", "a", undefined, false],
    ["StringNotEquals", "a", undefined, true],
    ["StringEqualsIfExists", "a", undefined, true],
    ["StringNotEqualsIfExists", "a", undefined, true],
    ["StringEqualsIfExists", "a", "b", false],
    ["StringEquals", "a", [], false],
    ["StringNotEquals", "a", [], true],
    ["StringEquals", "", "", true],
    ["StringNotEquals", "a", "", true],
    ["StringEquals", [], "a", false],
    ["StringNotEquals", [], "a", "unknown"],
    ["StringEqualsIfExists", [], undefined, true],
    ["StringEquals", "b", ["a", "b"], true],
    ["StringEquals", "c", ["a", "b"], false],
    ["StringNotEquals", "b", ["a", "b"], false],
    ["StringNotEquals", "c", ["a", "b"], true],
    ["IpAddress", "::ffff:0:0/96", ["1.2.3.4", "x"], "unknown"],
    ["IpAddress", ["::ffff:0:0/96", "5.6.7.8"], ["1.2.3.4", "5.6.7.8"], true],
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], true],
    ["ForAllValues:StringEquals", "a", ["a", "b"], false],
    ["ForAllValues:StringEquals", "a", undefined, true],
    ["ForAllValues:StringEquals", "a", [], true],
    ["ForAllValues:StringEquals", "a", "a", true],
    ["ForAllValues:StringNotEquals", "a", ["b", "c"], true],
    ["ForAllValues:StringNotEquals", "a", ["b", "a"], false],
    ["ForAllValues:IpAddress", "::ffff:0:0/96", ["1.2.3.4"], "unknown"],
    ["ForAllValues:IpAddress", "::ffff:0:0/96", ["1.2.3.4", "x"], false],
    ["ForAllValues:StringEquals", "a", [""], "unknown"],
    ["ForAllValues:StringEquals", "a", ["", "b"], false],
    ["ForAllValues:StringEquals", ["", "a"], [""], true],
    ["ForAnyValue:StringEquals", "a", ["a", "b"], true],
    ["ForAnyValue:StringEquals", "c", ["a", "b"], false],
    ["ForAnyValue:StringEquals", "a", undefined, false],
    ["ForAnyValue:StringEquals", "a", [], false],
    ["ForAnyValue:StringEqualsIfExists", "a", undefined, true],
    ["ForAnyValue:StringNotEquals", "a", ["a", "b"], true],
    ["ForAnyValue:StringNotEquals", "a", ["a"], false],
    ["ForAnyValue:StringNotEquals", "a", undefined, false],
    ["ForAnyValue:StringEquals", "", [""], "unknown"],
    ["ForAnyValue:StringEquals", "a", [""], false],
    ["ForAnyValue:StringEquals", "a", ["", "a"], true],
    ["ForAnyValue:IpAddress", "::ffff:0:0/96", ["x", "1.2.3.4"], "unknown"],
    ["Null", "true", undefined, true],
    ["Null", "true", "x", false],
    ["Null", "false", undefined, false],
    ["Null", "false", "x", true],
    ["Null", "TRUE", undefined, true],
    ["Null", ["true", "false"], undefined, true],
    ["Null", ["true", "false"], "x", true],
    ["Null", "maybe", "x", false],
    ["Null", [], undefined, false],
    ["Null", "true", [], true],
    ["Null", "false", [], false],
    ["Null", "true", "", "unknown"],
    ["Null", "false", ["", ""], "unknown"],
    ["Null", "false", ["", "x"], true],
    ["Null", ["true", "false"], "", true],
    ["ForAllValues:Null", "false", undefined, true],
    ["ForAnyValue:Null", "true", undefined, false],
    ["Nonsense", "a", "a", "unknown"],
    ["NullIfExists", "true", undefined, "unknown"],
  ])("%s %j and %j", (operator, wanted, actual, expected) => {
    expect(of(operator, wanted, actual)).toBe(expected);
  });

  test("an absent key is not one with the value undefined's name", () => {
    const context = requestContext({ "aws:key": undefined } as unknown as Context);
    expect(context.has("aws:key")).toBe(false);
  });
});

describe("why a test is not settled", () => {
  const why = (operator: string, values: readonly string[], context: Context): string =>
    unsettledTest(compileTest({ operator, key: "aws:Key", values, path: [] }, true), requestContext(context));

  test.each<[string, readonly string[], Context, string]>([
    ["Nonsense", ["a"], { "aws:key": "a" }, '"Nonsense" is no condition operator (G5): write an existing one'],
    [
      "Null",
      ["true"],
      { "aws:key": "" },
      "whether Null takes the empty string of aws:Key for a missing value is not documented (C4)",
    ],
    [
      "ForAllValues:StringEquals",
      ["a"],
      { "aws:key": ["", ""] },
      "whether ForAllValues:StringEquals takes the empty string of aws:Key for a missing value is not documented (C4)",
    ],
    [
      "IpAddress",
      ["::ffff:0:0/96"],
      { "aws:key": "1.2.3.4" },
      "whether the IPv4-mapped address of aws:Key counts as IPv4 is not documented",
    ],
    [
      "StringEquals",
      ["${aws:many}"],
      { "aws:key": ["", "a"], "aws:many": ["a", "b"] },
      "a variable in StringEquals aws:Key names a key with several values; only single-valued keys may be used (V1)",
    ],
  ])("%s", (operator, values, context, reason) => {
    expect(why(operator, values, context)).toBe(reason);
  });
});
