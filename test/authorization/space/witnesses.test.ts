/** The values that stand for all values of a part of a request, and when they are said not to. */

import { describe, expect, test } from "vitest";
import { globPattern, literalPattern } from "../../../src/authorization/pattern/pattern.ts";
import type { Questions } from "../../../src/authorization/space/questions.ts";
import {
  ANY_VALUE,
  anyValueBut,
  anyValueWitnesses,
  type Domain,
  witnessesFor,
} from "../../../src/authorization/space/witnesses.ts";

const asks = (more: Partial<Questions>): Questions => ({
  patterns: [],
  numbers: [],
  dates: [],
  addresses: [],
  binaries: [],
  booleans: false,
  asked: true,
  entangled: [],
  ...more,
});
const like = (include: string): Domain => ({ strings: { include: globPattern(include) } });
const texts = (count: number) => Array.from({ length: count }, (_, index) => literalPattern(`v${index}`));

const TWO_KINDS = "operators of different types test the same key";
const OUTSIDE = "not every kind of value that its operators tell apart is among the possible ones";
const ENTANGLED = "the policies' patterns are too entangled to tell all cases apart";

const BLOCK: Domain = { addresses: { within: ["203.0.113.0/24"], without: ["203.0.113.0/25"] } };
const SINCE: Domain = { from: Date.UTC(2027, 0, 1) };
const DAY = "2027-01-02T00:00:00Z";
const AROUND_DAY = [
  "2027-01-01T00:00:00.000Z",
  "2027-01-01T23:59:59.000Z",
  "2027-01-02T00:00:00.000Z",
  "2027-01-03T00:00:00.000Z",
];
/** Every subset of 26 words is a case of its own. */
const HARD = [..."abcdefghijklmnopqrstuvwxyz"].map((one) => globPattern(`*${one}${one}*`));
const BOOLEANS = ["true", "false", "neither true nor false"];
const NUMBERS = ["9", "10", "no number"];

describe("one value at a time", () => {
  test.each<[string, Domain, Partial<Questions>, readonly string[], string?]>([
    ["text that nobody asks about", like("a?"), {}, ["a1"]],
    [
      "text on both sides of patterns",
      like("a*"),
      { patterns: [literalPattern("ab"), globPattern("*b")] },
      ["a1", "ab", "a1b"],
    ],
    ["text but some", anyValueBut(["ab", "b"]), { patterns: [literalPattern("ab"), globPattern("*b")] }, ["11", "1b"]],
    ["numbers", ANY_VALUE, { numbers: ["10"] }, ["11", ...NUMBERS]],
    ["dates", ANY_VALUE, { dates: [DAY] }, ["11", ...AROUND_DAY, "no date"]],
    [
      "addresses",
      ANY_VALUE,
      { addresses: ["203.0.113.0/24"] },
      ["11", "203.0.113.77", "198.51.100.77", "2001:db8::77", "::ffff:cb00:7101", "no address"],
    ],
    ["binaries", ANY_VALUE, { binaries: ["QmluYXJ5"] }, ["11", "QmluYXJ5", "b3RoZXItMA==", "no base64"]],
    ["booleans", ANY_VALUE, { booleans: true }, ["11", ...BOOLEANS]],
    [
      "a text read twice",
      ANY_VALUE,
      { booleans: true, patterns: [literalPattern("true")] },
      ["11", ...BOOLEANS],
      TWO_KINDS,
    ],
    ["two readings", ANY_VALUE, { numbers: ["10"], booleans: true }, ["11", ...NUMBERS, ...BOOLEANS], TWO_KINDS],
    ["readings that are not all possible", like("t*"), { booleans: true }, ["t1", "true"], OUTSIDE],
    ["each reason once", ANY_VALUE, { booleans: true, entangled: ["e", "f", "e"] }, ["11", ...BOOLEANS], "e; f"],
    [
      "all reasons",
      anyValueBut(["true"]),
      { numbers: ["10"], booleans: true, entangled: ["e"] },
      ["11", ...NUMBERS, "false", "neither true nor false"],
      `e; ${TWO_KINDS}; ${OUTSIDE}`,
    ],
    ["a list is no choice", like("a"), { several: "s" }, ["a"], "s"],
    ["a list is no choice, after other reasons", like("a"), { several: "s", entangled: ["e"] }, ["a"], "e; s"],
    ["too many cases leave one value", like("*"), { patterns: HARD }, ["1"], ENTANGLED],
    [
      "too many cases leave one value of the possible ones",
      like("a*"),
      { patterns: HARD, entangled: ["e"] },
      ["a1"],
      ENTANGLED,
    ],
    ["a block of addresses", BLOCK, {}, ["203.0.113.129"]],
    ["both sides of a block", BLOCK, { addresses: ["203.0.113.192/26"] }, ["203.0.113.129", "203.0.113.193"]],
    ["addresses and patterns", BLOCK, { patterns: [literalPattern("x")] }, ["203.0.113.129"], TWO_KINDS],
    ["addresses and binaries", BLOCK, { binaries: ["QmluYXJ5"] }, ["203.0.113.129"], TWO_KINDS],
    ["addresses and numbers", BLOCK, { numbers: ["1"] }, ["203.0.113.129"], TWO_KINDS],
    ["addresses and dates", BLOCK, { dates: [DAY] }, ["203.0.113.129"], TWO_KINDS],
    ["addresses and booleans", BLOCK, { booleans: true }, ["203.0.113.129"], TWO_KINDS],
    ["addresses and a reason", BLOCK, { entangled: ["e"], booleans: true }, ["203.0.113.129"], `e; ${TWO_KINDS}`],
    ["addresses of several", BLOCK, { several: "s" }, ["203.0.113.129"], "s"],
    ["an instant from then on", SINCE, {}, ["2027-01-01T00:00:00.000Z"]],
    ["both sides of a date", SINCE, { dates: [DAY] }, AROUND_DAY],
    ["both sides of a date in seconds", SINCE, { numbers: ["1798848000"] }, AROUND_DAY],
    [
      "dates and numbers are the same kind",
      SINCE,
      { dates: [DAY], numbers: ["1798934400"] },
      [...AROUND_DAY.slice(0, 3), "2027-01-02T23:59:59.000Z", "2027-01-03T00:00:00.000Z", "2027-01-04T00:00:00.000Z"],
    ],
    ["dates and addresses", SINCE, { addresses: ["203.0.113.0/24"] }, ["2027-01-01T00:00:00.000Z"], TWO_KINDS],
    ["dates and patterns", SINCE, { patterns: [literalPattern("x")] }, ["2027-01-01T00:00:00.000Z"], TWO_KINDS],
    ["dates and binaries", SINCE, { binaries: ["QmluYXJ5"] }, ["2027-01-01T00:00:00.000Z"], TWO_KINDS],
    ["dates and booleans", SINCE, { booleans: true }, ["2027-01-01T00:00:00.000Z"], TWO_KINDS],
  ])("%s", (_, domain, questions, values, incomplete) => {
    expect(witnessesFor(domain, asks(questions))).toStrictEqual(
      incomplete === undefined ? { values } : { values, incomplete },
    );
  });

  test("any value but some, as text without wildcards", () => {
    const include = globPattern("?*");
    expect(anyValueBut(["a*", "b"])).toStrictEqual({
      strings: { include, exclude: [literalPattern("a*"), literalPattern("b")] },
    });
    expect(ANY_VALUE).toStrictEqual({ strings: { include } });
  });
});

describe("several values at a time", () => {
  const lists = [
    ["", "11"],
    ["", "v0"],
    ["11", "v0"],
    ["", "11", "v0"],
  ];
  const many = ["", "66", "v0", "v1", "v2", "v3", "v4", "v5"];
  test.each<[string, Partial<Questions>, object]>([
    ["the empty text, too", { patterns: texts(1) }, { values: ["", "11", "v0"] }],
    ["every list of them", { patterns: texts(1), several: "s" }, { values: ["", "11", "v0", ...lists] }],
    [
      "what keeps the values from being all stays",
      { patterns: texts(1), several: "s", entangled: ["e"] },
      { values: ["", "11", "v0", ...lists], incomplete: "e" },
    ],
    ["no list where there is one value at a time", { patterns: texts(6) }, { values: many }],
    ["too many for lists", { patterns: texts(6), several: "s" }, { values: many, incomplete: "s" }],
    [
      "too many for lists, after other reasons",
      { patterns: texts(6), several: "s", entangled: ["e"] },
      { values: many, incomplete: "e; s" },
    ],
  ])("%s", (_, questions, expected) => {
    expect(anyValueWitnesses(asks(questions))).toStrictEqual(expected);
  });

  test("seven values are still put in lists: all 120 of two or more", () => {
    const { values, ...more } = anyValueWitnesses(asks({ patterns: texts(5), several: "s" }));
    const made = values.filter((value) => typeof value !== "string");
    expect(more).toStrictEqual({});
    expect(values).toHaveLength(7 + 120);
    expect(new Set(made.map((list) => list.join())).size).toBe(120);
    expect(made.every(({ length }) => length > 1)).toBe(true);
    expect(made.at(-1)).toStrictEqual(values.slice(0, 7));
  });
});
