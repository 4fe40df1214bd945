import fc from "fast-check";
import { expect, test } from "vitest";
import { argument, show } from "./show.ts";

/** Levels of the HCL native syntax specification, "Operations": higher ones bind tighter, equal ones from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!="],
  [">", ">=", "<", "<="],
  ["+", "-"],
  ["*", "/", "%"],
];

const operand = fc.constantFrom("b", "1", "c.d", "e[0]", "-f", "!g", "(h + 1)", "-i.j");
const operator = fc.constantFrom(...LEVELS.flat());
const chain = fc.tuple(operand, fc.array(fc.tuple(operator, operand), { maxLength: 8 }));

test("operators bind as the specification says, conditionals from the right", () => {
  fc.assert(
    fc.property(fc.array(chain, { minLength: 1, maxLength: 7 }), (chains) => {
      const parts = chains.length % 2 === 0 ? chains.slice(1) : chains;
      const texts = parts.map(([first, rest]) => first + rest.map(([sign, next]) => ` ${sign} ${next}`).join(""));
      const text = texts.map((one, at) => one + (at === texts.length - 1 ? "" : at % 2 === 0 ? " ? " : " : ")).join("");
      const wanted = conditional(parts.map(([first, rest]) => grouped([first, ...rest.flat()])));
      expect(show(argument(`a = ${text}\n`))).toBe(wanted);
    }),
    { numRuns: 1000 },
  );
});

function conditional([condition = "", then = "", ...rest]: readonly string[]): string {
  return rest.length === 0 ? condition : `(${condition} ? ${then} : ${conditional(rest)})`;
}

/** Operands and operators by turns, cut at the last operator of the lowest level. */
function grouped(tokens: readonly string[]): string {
  for (const level of LEVELS) {
    const at = tokens.findLastIndex((token, index) => index % 2 === 1 && level.includes(token));
    if (at !== -1) return `(${grouped(tokens.slice(0, at))} ${tokens[at]} ${grouped(tokens.slice(at + 1))})`;
  }
  return shown(tokens[0] ?? "");
}

function shown(one: string): string {
  const sign = /^[-!]/.exec(one)?.[0];
  if (sign !== undefined) return `(${sign}${shown(one.slice(1))})`;
  if (one.startsWith("(")) return one;
  return /[.[]/.test(one) ? `(${one})` : one;
}
