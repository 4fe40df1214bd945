import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOperator } from "../../../src/authorization/condition/registry.ts";
import { binaryWitnesses } from "../../../src/authorization/pattern/binary.ts";
import { booleanWitnesses } from "../../../src/authorization/pattern/boolean.ts";
import { dateWitnesses } from "../../../src/authorization/pattern/date.ts";
import { ipWitnesses, PUBLIC_ADDRESSES } from "../../../src/authorization/pattern/ip.ts";
import { numericWitnesses } from "../../../src/authorization/pattern/numeric.ts";

const NO_CONTEXT = new Map<string, string>();

/** What each operator says of a value and each of the policy's texts. */
function answersOf(operators: readonly string[], texts: readonly string[]): (value: string) => string {
  const tests = operators.flatMap((name) =>
    texts.map((text) => {
      const compare = readOperator(name).operator?.compile([text], false);
      if (compare === undefined) throw new Error(`no operator ${name}`);
      return compare;
    }),
  );
  return (value) => tests.map((compare) => (compare(value, NO_CONTEXT) === true ? "y" : "n")).join("");
}

/** The combinations that values have and no witness has. */
function missing(
  operators: readonly string[],
  texts: readonly string[],
  values: readonly string[],
  witnesses: readonly string[],
): readonly string[] {
  const answers = answersOf(operators, texts);
  const known = new Set(witnesses.map(answers));
  return values.filter((value) => !known.has(answers(value)));
}

const ORDER = ["Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals"];
const junk = fc.constantFrom("", "x", "1e3", "10.0.0.0/33", "true", "2024-13-01", "9999999999999999999999999");

const families: readonly {
  readonly name: string;
  readonly operators: readonly string[];
  readonly texts: fc.Arbitrary<string>;
  readonly values: fc.Arbitrary<string>;
  readonly witnesses: (texts: readonly string[]) => readonly string[];
}[] = [
  {
    name: "numeric",
    operators: ORDER.map((name) => `Numeric${name}`),
    texts: fc.integer({ min: -30, max: 30 }).map((number) => `${number / 4}`),
    values: fc.oneof(
      fc.integer({ min: -80, max: 80 }).map((number) => `${number / 8}`),
      fc.constantFrom("9".repeat(300), `-${"9".repeat(300)}`, "2.0000000000000000000001", "+1.250", " 1"),
    ),
    witnesses: (texts) => numericWitnesses(texts),
  },
  {
    name: "date",
    operators: ORDER.map((name) => `Date${name}`),
    texts: fc.oneof(
      fc.integer({ min: -5, max: 5 }).map((day) => new Date(day * 86_400_000).toISOString()),
      fc.integer({ min: -3, max: 3 }).map((second) => `${second / 2}`),
      fc.constantFrom("1970-01-01T00:00:00.0005Z", "1970-01-01T00:00:00.001+01:00", "1970", "99999999999999"),
    ),
    values: fc
      .oneof(
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: -10, max: 10 }).map((day) => day * 43_200_000),
      )
      .map((time) => new Date(time).toISOString()),
    witnesses: (texts) => dateWitnesses(texts),
  },
  {
    name: "date, beyond the years of ISO 8601",
    operators: ORDER.map((name) => `Date${name}`),
    texts: fc.constantFrom(
      "99999999999999",
      "-99999999999999",
      "9".repeat(25),
      "9999-12-31",
      "0000-01-01",
      "9".repeat(400),
    ),
    values: fc.constantFrom(
      "9".repeat(14),
      "9".repeat(20),
      "9".repeat(30),
      "9".repeat(500),
      `-${"9".repeat(30)}`,
      "0",
      "12345",
    ),
    witnesses: (texts) => dateWitnesses(texts),
  },
  {
    name: "dates from an instant on",
    operators: ORDER.map((name) => `Date${name}`),
    texts: fc.integer({ min: -5, max: 5 }).map((second) => `${second / 2}`),
    values: fc.integer({ min: 500, max: 4000 }).map((time) => new Date(time).toISOString()),
    witnesses: (texts) => dateWitnesses(texts, 500),
  },
  {
    name: "IP",
    operators: ["IpAddress", "NotIpAddress"],
    texts: fc
      .tuple(
        fc.constantFrom("10.0.0.", "203.0.113.", "2001:db8::", "::", "::ffff:10.0.0."),
        fc.integer({ min: 0, max: 9 }),
        fc.nat(11),
      )
      .map(([start, host, wide]) => `${start}${host}/${(start.includes(":") ? 128 : 32) - wide}`),
    values: fc
      .tuple(
        fc.constantFrom("10.0.0.", "10.0.1.", "203.0.113.", "2001:db8::", "::", "::ffff:10.0.0."),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom("", "", "/28", "/0", "/99", "/110"),
      )
      .map(([start, host, size]) => `${start}${host}${size}`),
    witnesses: (texts) => ipWitnesses(texts),
  },
  {
    name: "IP within a range, without a part of it",
    operators: ["IpAddress"],
    texts: fc.tuple(fc.nat(15), fc.integer({ min: 27, max: 32 })).map(([host, size]) => `10.0.0.${host}/${size}`),
    values: fc.constantFrom(0, 1, 2, 3, 6, 7).map((host) => `10.0.0.${host}`),
    witnesses: (texts) => ipWitnesses(texts, { within: ["10.0.0.0/29"], without: ["10.0.0.4/31"] }),
  },
  {
    name: "Bool",
    operators: ["Bool"],
    texts: fc.constantFrom("true", "false", "TRUE"),
    values: fc.constantFrom("true", "false"),
    witnesses: () => booleanWitnesses(),
  },
  {
    name: "binary",
    operators: ["BinaryEquals"],
    texts: fc.constantFrom("AAA=", "AAAA", "b3RoZXItMA==", "/+8="),
    values: fc.constantFrom("AAA=", "AAAA", "b3RoZXItMA==", "AQ==", "/+8="),
    witnesses: (texts) => binaryWitnesses(texts),
  },
];

describe.each(families)("witnesses: $name", ({ operators, texts, values, witnesses }) => {
  test("no value gets answers that no witness gets", () => {
    const lists = fc.array(fc.oneof({ weight: 6, arbitrary: texts }, { weight: 1, arbitrary: junk }), { maxLength: 5 });
    fc.assert(
      fc.property(lists, fc.array(values, { minLength: 20, maxLength: 40 }), (wanted, tried) => {
        const found = witnesses(wanted);
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found).size).toBe(found.length);
        expect(missing(operators, wanted, tried, found)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("numericWitnesses", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing asked", [], ["1"]],
    ["whole numbers between where there are any", ["5", "7.5"], ["4", "5", "6", "7.5", "8"]],
    ["no room for one", ["1", "1.1"], ["0", "1", "1.05", "1.1", "2"]],
    [
      "more digits than a double holds",
      ["12345678901234567890.5"],
      ["12345678901234567890", "12345678901234567890.5", "12345678901234567891"],
    ],
    ["no numbers", ["x", "1e3", ""], ["1"]],
    ["equal numbers are one", ["1", "1.0", "+1"], ["0", "1", "2"]],
  ])("%s", (_, values, expected) => {
    expect(numericWitnesses(values)).toEqual(expected);
  });
});

describe("dateWitnesses", () => {
  const now = Date.parse("2026-09-01T00:00:00Z");
  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing asked: now", [], ["2026-09-01T00:00:00.000Z"]],
    [
      "a permission that lapses: just before, then, after",
      ["2027-01-01T00:00:00Z"],
      ["2026-09-01T00:00:00.000Z", "2026-12-31T23:59:59.000Z", "2027-01-01T00:00:00.000Z", "2027-01-02T00:00:00.000Z"],
    ],
    ["the past is left out", ["2020-01-01", "1577836800"], ["2026-09-01T00:00:00.000Z"]],
    ["now itself", ["2026-09-01"], ["2026-09-01T00:00:00.000Z", "2026-09-02T00:00:00.000Z"]],
    [
      "milliseconds taken for seconds: no request comes so late",
      ["1788220800000", "9999999999999999999999999"],
      ["2026-09-01T00:00:00.000Z"],
    ],
  ])("%s", (_, values, expected) => {
    expect(dateWitnesses(values, now)).toEqual(expected);
  });
});

describe("ipWitnesses", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["nothing asked", [], ["203.0.113.77", "2001:db8::77"]],
    [
      "private blocks hold no public address",
      ["10.0.0.0/8", "192.168.1.1", "fd00::/8"],
      ["203.0.113.77", "2001:db8::77"],
    ],
    ["an IPv4 range holds no IPv6 address", ["0.0.0.0/0"], ["203.0.113.77", "2001:db8::77"]],
    ["a block and the rest", ["52.94.0.0/22"], ["203.0.113.77", "2001:db8::77", "52.94.0.1"]],
    [
      "a block within a block",
      ["52.94.0.0/22", "52.94.0.0/32"],
      ["203.0.113.77", "2001:db8::77", "52.94.0.2", "52.94.0.0"],
    ],
    ["all of IPv4, in halves", ["0.0.0.0/1", "128.0.0.0/1"], ["203.0.113.77", "2001:db8::77", "1.0.0.1"]],
    ["IPv6 in short", ["2600:1f00:0:0:1::/80"], ["203.0.113.77", "2001:db8::77", "2600:1f00::1:0:0:1"]],
  ])("%s", (_, values, expected) => {
    expect([...ipWitnesses(values, PUBLIC_ADDRESSES)].sort()).toEqual([...expected].sort());
  });
});
