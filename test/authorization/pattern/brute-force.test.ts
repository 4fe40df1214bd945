import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answerVectors } from "../../../src/authorization/pattern/answers.ts";
import { difference, includes, intersects } from "./algebra.ts";
import { type Asked, type AskerName, allStrings, matcherFor, patternFor } from "./askers.ts";

/** What the patterns are written with; values also hold a character that no pattern has. */
interface Setting {
  readonly name: string;
  readonly letters: readonly string[];
  readonly askers: readonly AskerName[];
  /** Letters of a pattern; of each part where there are parts. */
  readonly longestPattern: number;
  /** Joined by colons. */
  readonly parts?: { readonly minLength: number; readonly maxLength: number };
  readonly longestValue: number;
}

const settings: readonly Setting[] = [
  {
    name: "strings",
    letters: ["a", "b", ":", "/", "*", "?"],
    askers: ["glob", "literal", "ignoreCase"],
    longestPattern: 6,
    longestValue: 5,
  },
  { name: "dense", letters: ["a", "b", "*", "?"], askers: ["glob"], longestPattern: 7, longestValue: 6 },
  {
    name: "ARNs",
    letters: ["a", "*", "?"],
    askers: ["arn", "resource"],
    longestPattern: 2,
    parts: { minLength: 5, maxLength: 7 },
    longestValue: 8,
  },
  {
    name: "short resources",
    letters: ["a", "*", "?"],
    askers: ["resource", "glob"],
    longestPattern: 3,
    parts: { minLength: 1, maxLength: 5 },
    longestValue: 8,
  },
  {
    name: "cases",
    letters: ["a", "A", "k", "\u212a", "*"],
    askers: ["ignoreCase", "literal", "glob"],
    longestPattern: 3,
    longestValue: 4,
  },
  {
    name: "beyond the BMP",
    letters: ["\u{1f4a9}", "\u{1f4aa}", "*", "?"],
    askers: ["glob"],
    longestPattern: 5,
    longestValue: 5,
  },
];

const OTHER = "z";

function asked({ letters, askers, longestPattern, parts }: Setting): fc.Arbitrary<Asked> {
  const part = fc.array(fc.constantFrom(...letters), { maxLength: longestPattern }).map((list) => list.join(""));
  const text = parts === undefined ? part : fc.array(part, parts).map((list) => list.join(":"));
  return fc.record({ by: fc.constantFrom(...askers), text });
}

function valuesOf({ letters, parts, longestValue }: Setting): readonly string[] {
  const literal = letters.filter((letter) => letter !== "*" && letter !== "?");
  return allStrings([...literal, ...(parts === undefined ? [] : [":"]), OTHER], longestValue);
}

const show = (answers: readonly boolean[]): string => answers.map((answer) => (answer ? "1" : "0")).join("");

describe.each(settings)("over $name", (setting) => {
  const values = valuesOf(setting);
  const one = asked(setting);
  const some = (most: number): fc.Arbitrary<Asked[]> => fc.array(one, { maxLength: most });

  test("every combination of answers that occurs is found, and each witness has its own", () => {
    fc.assert(
      fc.property(one, some(2), some(5), (include, exclude, atoms) => {
        const language = { include: patternFor(include), exclude: exclude.map(patternFor) };
        const included = matcherFor(include);
        const excluded = exclude.map(matcherFor);
        const questions = atoms.map(matcherFor);
        const inLanguage = (value: string): boolean => included(value) && !excluded.some((out) => out(value));
        const answersTo = (value: string): string => show(questions.map((matches) => matches(value)));
        const result = answerVectors(language, atoms.map(patternFor));
        if ("exceeded" in result) throw new Error("exceeded");
        for (const { witness, answers } of result.vectors) {
          expect([witness, inLanguage(witness), answersTo(witness)]).toEqual([witness, true, show(answers)]);
        }
        const found = result.vectors.map(({ answers }) => show(answers));
        expect(new Set(found).size).toBe(found.length);
        const occurring = new Set(values.filter(inLanguage).map(answersTo));
        expect([...occurring].filter((answers) => !found.includes(answers))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("intersection agrees with trying every value", () => {
    fc.assert(
      fc.property(one, one, some(1), (left, right, exclude) => {
        const wanted = [left, right].map(matcherFor);
        const excluded = exclude.map(matcherFor);
        const isIn = (value: string): boolean =>
          wanted.every((matches) => matches(value)) && !excluded.some((out) => out(value));
        const language = { include: patternFor(left), exclude: exclude.map(patternFor) };
        const result = intersects(language, patternFor(right));
        if (result.exists === true) expect([result.witness, isIn(result.witness)]).toEqual([result.witness, true]);
        else expect([result.exists, values.find(isIn)]).toEqual([false, undefined]);
      }),
      { numRuns: 400 },
    );
  });

  test("inclusion and difference agree with trying every value", () => {
    fc.assert(
      fc.property(one, some(4), (include, union) => {
        const included = matcherFor(include);
        const covered = union.map(matcherFor);
        const isOut = (value: string): boolean => included(value) && !covered.some((matches) => matches(value));
        const language = { include: patternFor(include) };
        const patterns = union.map(patternFor);
        const result = includes(patterns, language);
        if (result.included === false) expect([result.witness, isOut(result.witness)]).toEqual([result.witness, true]);
        else expect([result.included, values.find(isOut)]).toEqual([true, undefined]);
        expect(difference(language, patterns).exists).toBe(!result.included);
      }),
      { numRuns: 400 },
    );
  });

  test("the same question has the same answer, whatever was asked before", () => {
    fc.assert(
      fc.property(one, some(4), some(4), (include, atoms, others) => {
        const language = { include: patternFor(include) };
        const patterns = atoms.map(patternFor);
        const first = answerVectors(language, patterns);
        for (const other of others) answerVectors({ include: patternFor(other) }, patterns);
        expect(answerVectors(language, patterns)).toEqual(first);
        expect(answerVectors({ include: patternFor(include) }, atoms.map(patternFor))).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });
});
