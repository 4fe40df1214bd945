/** A choice of texts in a language: as if each text were a language of its own. */

import fc from "fast-check";
import { expect, it } from "vitest";
import { answerVectors } from "../../../src/authorization/pattern/answers.ts";
import { globPattern, literal, type PatternToken, patternOf } from "../../../src/authorization/pattern/pattern.ts";

const text = fc.constantFrom("a", "b", "ab", "ba", "c", "2026", "1", "12");
const choice = fc.uniqueArray(text, { minLength: 1, maxLength: 5 });
const atom = fc
  .array(fc.constantFrom("a", "b", "/", "*", "?", "1", "20"), { minLength: 1, maxLength: 6 })
  .map((parts) => globPattern(parts.join("")));
const TAIL: PatternToken = { kind: "run", colons: "cross" };

/** The combinations of answers over a language, as a set. */
function combinations(tokens: readonly PatternToken[], atoms: readonly ReturnType<typeof globPattern>[]): Set<string> {
  const result = answerVectors({ include: patternOf(tokens), exclude: [globPattern("*/*/*")] }, atoms);
  if ("exceeded" in result) throw new Error("exceeded");
  return new Set(result.vectors.map(({ answers }) => answers.join()));
}

it("has the combinations of all its texts together", () => {
  fc.assert(
    fc.property(choice, choice, fc.array(atom, { minLength: 1, maxLength: 4 }), (first, second, atoms) => {
      const chosen = combinations(
        [{ kind: "choice", texts: first }, literal("/"), { kind: "choice", texts: second }, TAIL],
        atoms,
      );
      const spelt = first.flatMap((one) =>
        second.flatMap((two) => [...combinations([literal(`${one}/${two}`), TAIL], atoms)]),
      );
      expect(chosen).toEqual(new Set(spelt));
    }),
  );
});
