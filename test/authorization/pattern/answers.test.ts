import { describe, expect, test } from "vitest";
import { answerVectors } from "../../../src/authorization/pattern/answers.ts";
import { globPattern, type Language, NOTHING } from "../../../src/authorization/pattern/pattern.ts";
import { difference, includes, intersects } from "./algebra.ts";
import { type Asked, type AskerName, patternFor } from "./askers.ts";

const as = (by: AskerName, text: string): Asked => ({ by, text });
const glob = (text: string): Asked => as("glob", text);
const resource = (text: string): Asked => as("resource", text);

const languageOf = (include: Asked, exclude: readonly Asked[] = []): Language => ({
  include: patternFor(include),
  exclude: exclude.map(patternFor),
});

/** `yes-no-... witness` for each combination. */
function vectors(include: Asked, atoms: readonly Asked[], exclude: readonly Asked[] = []): readonly string[] {
  const result = answerVectors(languageOf(include, exclude), atoms.map(patternFor));
  if ("exceeded" in result) throw new Error("exceeded");
  return result.vectors
    .map(({ witness, answers }) => `${answers.map((answer) => (answer ? "y" : "n")).join("")} ${witness}`)
    .sort();
}

const KEYS = "arn:aws:s3:::b/org/year=*/month=*/*_metadata.json";

const tables: readonly {
  readonly why: string;
  readonly include: Asked;
  readonly exclude?: readonly Asked[];
  readonly atoms: readonly Asked[];
  readonly expected: readonly string[];
}[] = [
  {
    why: "nothing asked: one witness, its runs filled",
    include: glob(KEYS),
    atoms: [],
    expected: [" arn:aws:s3:::b/org/year=1/month=1/1_metadata.json"],
  },
  {
    why: "a year of its own, a name of its own: every combination of both",
    include: glob(KEYS),
    atoms: [resource("arn:aws:s3:::b/org/year=2026/*"), resource("arn:aws:s3:::b/*/x*")],
    expected: [
      "nn arn:aws:s3:::b/org/year=1/month=1/1_metadata.json",
      "ny arn:aws:s3:::b/org/year=1/month=1/x_metadata.json",
      "yn arn:aws:s3:::b/org/year=2026/month=1/1_metadata.json",
      "yy arn:aws:s3:::b/org/year=2026/month=1/x_metadata.json",
    ],
  },
  {
    why: "a run is left empty where the answer needs it",
    include: glob("a/*/b"),
    atoms: [as("literal", "a//b")],
    expected: ["n a/1/b", "y a//b"],
  },
  {
    why: "other bucket, other file type, everything: settled at the ends",
    include: glob(KEYS),
    atoms: [
      resource("arn:aws:s3:::c/*"),
      resource("arn:aws:s3:::b/*.wav"),
      resource("*"),
      resource("arn:aws:s3:::b/*"),
    ],
    expected: ["nnyy arn:aws:s3:::b/org/year=1/month=1/1_metadata.json"],
  },
  {
    why: "the same question twice has the same answer",
    include: glob("*"),
    atoms: [glob("a"), as("literal", "a"), glob("a")],
    expected: ["nnn 1", "yyy a"],
  },
  {
    why: "R3: a star of the sixth part crosses slashes and colons",
    include: glob("arn:aws:s3:::b/x:y/z"),
    atoms: [resource("arn:aws:s3:::b/*"), resource("arn:aws:s3:::b/?:*"), resource("arn:aws:*:::b/*")],
    expected: ["yyy arn:aws:s3:::b/x:y/z"],
  },
  {
    why: "R2, C1: a star of an earlier part stays before its colon",
    include: glob("a:b:c:d:e:f:g"),
    atoms: [
      resource("a:*:d:e:f:g"),
      resource("*:b:c:d:e:*"),
      resource("a:*:c:d:e:*g"),
      resource("*:g"),
      resource("*:f:g"),
      resource("a*"),
      as("arn", "a*"),
    ],
    expected: ["nyynnyn a:b:c:d:e:f:g"],
  },
  {
    why: "R2: a star that ends a part goes on beyond its colon, but not beyond the resource's fifth",
    include: glob("a:b:c:d:e:f?g"),
    atoms: [resource("a*:f?g"), resource("a*:g")],
    expected: ["yn a:b:c:d:e:f1g"],
  },
  {
    why: "R2: parts between that end in no star take one part each",
    include: glob("z:z:a:"),
    atoms: [resource("*:*a:*"), resource("*:a:"), resource("z:*a:*")],
    expected: ["yyn z:z:a:"],
  },
  {
    why: "R2: how many colons the characters before were decides whether the next is one of the first five",
    include: glob("?????:b"),
    atoms: [resource("?????*:b")],
    expected: ["n ::::::b", "y 11111:b"],
  },
  {
    why: "StringEqualsIgnoreCase: witnesses in any case, the Kelvin sign with k",
    include: glob("?"),
    atoms: [as("ignoreCase", "k"), as("literal", "k"), as("literal", "K"), as("literal", "1")],
    expected: ["nnnn 2", "nnny 1", "ynnn \u212a", "ynyn K", "yynn k"],
  },
  {
    why: "a character beyond the BMP is one character",
    include: glob("?"),
    atoms: [glob("\u{1f4a9}"), glob("??")],
    expected: ["nn 1", "yn \u{1f4a9}"],
  },
  {
    why: "half a surrogate pair equals nothing",
    include: glob("*"),
    atoms: [glob("\ud83d*"), as("literal", "\ud83d")],
    expected: ["nn 1"],
  },
  {
    why: "excluded strings are no witnesses",
    include: glob("a*"),
    exclude: [glob("a?"), glob("*c")],
    atoms: [glob("*c"), glob("a"), glob("??")],
    expected: ["nnn a11", "nyn a"],
  },
  { why: "all excluded", include: glob("a*"), exclude: [glob("a"), glob("a?*")], atoms: [glob("a")], expected: [] },
  { why: "excluded as a whole", include: glob("ab*"), exclude: [glob("a*")], atoms: [], expected: [] },
];

describe("answerVectors", () => {
  test.each(tables)("$why", ({ include, exclude, atoms, expected }) => {
    expect(vectors(include, atoms, exclude)).toEqual([...expected].sort());
  });

  test("nothing is in the language of no string", () => {
    expect(answerVectors({ include: NOTHING }, [globPattern("*")])).toEqual({ vectors: [] });
  });

  test("a free character is found where the patterns use up all digits and letters", () => {
    const used = Array.from("1234567890abcdefghijklmnopqrstuvwxyz", (text) => as("ignoreCase", text));
    const result = vectors(glob("?"), used);
    expect(result.at(0)).toBe(`${"n".repeat(36)} \u0100`);
    // Each digit; each letter in one of its cases.
    expect(result.length).toBe(37);
  });
});

const pairs: readonly { readonly left: string; readonly right: string; readonly expected: string | false }[] = [
  { left: "a*", right: "*b", expected: "ab" },
  { left: "a*c", right: "*b", expected: false },
  { left: "*a*", right: "*b*", expected: "ba" },
  { left: "???", right: "a*", expected: "a11" },
  { left: "??", right: "a??*", expected: false },
  { left: "", right: "*", expected: "" },
  { left: "a:*", right: "*:b:*", expected: "a:b:1" },
];

describe("intersects", () => {
  test.each(pairs)("$left and $right: $expected", ({ left, right, expected }) => {
    const result = intersects(languageOf(glob(left)), patternFor(glob(right)));
    if (expected === false) expect(result).toEqual({ exists: false });
    else expect(result).toMatchObject({ exists: true });
    expect(intersects(languageOf(glob(right)), patternFor(glob(left))).exists).toBe(result.exists);
  });
});

const unions: readonly { readonly union: readonly string[]; readonly of: string; readonly expected: string | true }[] =
  [
    { union: ["a/*", "b/*"], of: "a/x/*", expected: true },
    { union: ["a/*", "b/*"], of: "?/*", expected: "1/1" },
    { union: ["", "?*"], of: "*", expected: true },
    { union: ["*a", "*b"], of: "*", expected: "1" },
    { union: ["a*", "*b", "*c*"], of: "a*b", expected: true },
    { union: ["year=2026/*"], of: "year=*/x", expected: "year=1/x" },
    { union: [], of: "a", expected: "a" },
  ];

describe("includes", () => {
  test.each(unions)("$union of $of: $expected", ({ union, of, expected }) => {
    const patterns = union.map((text) => patternFor(glob(text)));
    const result = includes(patterns, languageOf(glob(of)));
    expect(result).toEqual(expected === true ? { included: true } : { included: false, witness: expected });
    expect(difference(languageOf(glob(of)), patterns)).toEqual(
      expected === true ? { exists: false } : { exists: true, witness: expected },
    );
  });
});
