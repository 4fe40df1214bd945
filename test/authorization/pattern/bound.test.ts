import { describe, expect, test } from "vitest";
import { answerVectors } from "../../../src/authorization/pattern/answers.ts";
import { globPattern } from "../../../src/authorization/pattern/pattern.ts";
import { includes, intersects } from "./algebra.ts";

/** Far above what the bound allows for, far below a hang. */
const LONGEST = 5_000;

function quickly<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(LONGEST);
  return result;
}

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

const hard: readonly { readonly why: string; readonly include: string; readonly atoms: readonly string[] }[] = [
  {
    why: "the last twenty characters of each of several letters",
    include: "*",
    atoms: letters.map((a) => `*${a}${"?".repeat(19)}`),
  },
  { why: "every subset of words", include: "*", atoms: letters.map((a) => `*${a}${a}*`) },
  { why: "one character far from the end", include: "*", atoms: [`*a${"?".repeat(200)}`] },
  {
    why: "many stars, each letter in its own order",
    include: "*a*b*c*d*e*f*g*",
    atoms: letters.map((a, index) => `*${a}*${letters[(index * 7 + 3) % 26]}*${letters[(index * 11 + 5) % 26]}*`),
  },
  {
    why: "2,000 places at once, for each of 60 patterns",
    include: `${"a".repeat(1000)}*`,
    atoms: Array.from({ length: 60 }, (_, index) => `*${"a?".repeat(1000)}${index}`),
  },
];

/** 2,000 characters that hardly repeat. */
const text = Array.from({ length: 500 }, (_, index) => `${index + 1000}`).join("");

const easy: readonly {
  readonly why: string;
  readonly include: string;
  readonly atoms: readonly string[];
  readonly found: number;
}[] = [
  {
    why: "stars and one letter",
    include: "*a*a*a*a*a*a*a*b",
    atoms: ["*a*a*a*a*b", "*a*a*a*a*a*b*", "*b*a*b"],
    found: 2,
  },
  { why: "2,000 characters", include: `${text}*`, atoms: [text, `${text}?*`, `*${text.slice(1)}*`], found: 2 },
  { why: "2,000 characters after a star", include: "*", atoms: [`*${text}*`, `*${text}`], found: 3 },
  { why: "200 stars", include: "a*".repeat(100), atoms: ["b*".repeat(100), "*a".repeat(100)], found: 2 },
  { why: "2,000 question marks", include: "*", atoms: ["?".repeat(2000), `*${"?".repeat(1999)}`], found: 3 },
];

describe("bounded work", () => {
  test.each(hard)("exceeded soon: $why", ({ include, atoms }) => {
    const result = quickly(() =>
      answerVectors(
        { include: globPattern(include) },
        atoms.map((text) => globPattern(text)),
      ),
    );
    expect(result).toEqual({ exceeded: true });
  });

  test.each(easy)("decided soon: $why", ({ include, atoms, found }) => {
    const result = quickly(() =>
      answerVectors(
        { include: globPattern(include) },
        atoms.map((text) => globPattern(text)),
      ),
    );
    expect("vectors" in result ? result.vectors.length : "exceeded").toBe(found);
  });

  test("a bound that suffices and one that does not", () => {
    const atoms = ["abc*", "*def"].map((text) => globPattern(text));
    expect(answerVectors({ include: globPattern("*") }, atoms, 1_000)).toMatchObject({ vectors: { length: 4 } });
    expect(answerVectors({ include: globPattern("*") }, atoms, 10)).toEqual({ exceeded: true });
  });

  test("past the bound inclusion and intersection are unknown, not false", () => {
    const far = globPattern(`*a${"?".repeat(30)}`);
    const rest = [globPattern(`*b${"?".repeat(30)}`), far];
    expect(includes(rest, { include: globPattern("?".repeat(60)), exclude: [] }, 1_000)).toEqual({
      included: "unknown",
    });
    expect(intersects({ include: globPattern("*a*b*c*d") }, far, 50)).toEqual({ exists: "unknown" });
  });
});
