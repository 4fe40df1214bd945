import fc from "fast-check";
import { expect, test } from "vitest";
import { HOLE } from "../../../src/authorization/hole.ts";
import { literal, OWN, PART, patternSteps, RUN, spellsOut } from "../../../src/sources/template/join/spelled-names.ts";

const bucket = [...literal("s3:::"), OWN];
const objects = [...bucket, ...literal("/"), RUN];

test.each<[string, boolean, boolean]>([
  ["*", false, false],
  ["s3:::*", false, false],
  ["s3:::*/*", false, false],
  ["s3:::*/private/*", false, false],
  ["s3:::a", true, false],
  ["s3:::a/*", false, true],
  ["s3:::a*", true, true],
  ["s3:::*a/*", false, true],
  ["s3:::?*", true, true],
  ["s3:::", false, false],
  ["iam:::a", false, false],
  [`s3:::${HOLE}`, false, false],
  [`s3:::${HOLE}-logs`, true, false],
  ["s3:::$" + "{aws:username}", false, false],
])("%j spells out a bucket's name: %s, and of its objects: %s", (pattern, ofBucket, ofObjects) => {
  expect(spellsOut(patternSteps(pattern), bucket)).toBe(ofBucket);
  expect(spellsOut(patternSteps(pattern), objects)).toBe(ofObjects);
});

test("a part of an ARN has no colon", () => {
  const shape = [...literal("arn:"), PART, ...literal(":"), OWN];
  expect(spellsOut(patternSteps("arn:aws:x"), shape)).toBe(true);
  expect(spellsOut(patternSteps("arn:aws:s3:x"), shape)).toBe(false);
});

function textsOf(...characters: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...characters), { maxLength: 7 }).map((parts) => parts.join(""));
}

function matches(glob: string, text: string): boolean {
  return new RegExp(`^${glob.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`).test(text);
}

const pattern = textsOf("a", "b", ":", "/", "*", "?");
const name = textsOf("a", "b");

test("a pattern that spells nothing out says the same of every name", () => {
  fc.assert(
    fc.property(pattern, textsOf("a", ":"), name, name, textsOf("b", "/"), (glob, before, one, other, after) => {
      const shape = [...literal(before), OWN, ...literal(after)];
      fc.pre(!spellsOut(patternSteps(glob), shape) && one !== "" && other !== "");
      expect(matches(glob, before + one + after)).toBe(matches(glob, before + other + after));
    }),
    { numRuns: 5000 },
  );
});

test("a pattern that spells something out fits some name", () => {
  fc.assert(
    fc.property(textsOf("a", "b", "*"), name, (glob, before) => {
      fc.pre(spellsOut(patternSteps(glob), [...literal(before), OWN]));
      const filled = glob.replaceAll("*", "");
      const names = [filled, filled.slice(before.length), `${filled}${filled}`, `a${filled}`, `b${filled}`];
      expect(names.some((one) => matches(glob, before + one))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("long patterns of nothing but stars take no time", () => {
  const long = patternSteps("*a".repeat(500));
  expect(spellsOut(long, [...literal("b".repeat(500)), OWN, ...literal("c")])).toBe(false);
});
