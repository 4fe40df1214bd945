/** Functions that take something off the ends of a text. */

import { hasHole } from "../../../authorization/hole.ts";
import type { TextValue, Value } from "../../template/value.ts";
import type { FunctionContext, TerraformFunction } from "../model.ts";
import { argument, type FunctionTable, takes, toText, unknownOf } from "./arguments.ts";
import { endsWith, isName, sliceText, startsWith, tailOf } from "./texts.ts";

/** Unicode's White_Space. */
const SPACES = new Set(
  "\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000",
);

/** Takes characters off an end; undefined where it is not known how many. */
function trimStart(text: TextValue, characters: ReadonlySet<string>, holeStays: boolean): TextValue | undefined {
  let at = 0;
  for (const character of text.text) {
    if (hasHole(character)) return holeStays ? sliceText(text, at, text.text.length) : undefined;
    if (!characters.has(character)) break;
    at += character.length;
  }
  return sliceText(text, at, text.text.length);
}

function trimEnd(text: TextValue, characters: ReadonlySet<string>, holeStays: boolean): TextValue | undefined {
  let end = text.text.length;
  for (const character of [...text.text].reverse()) {
    if (hasHole(character)) return holeStays ? sliceText(text, 0, end) : undefined;
    if (!characters.has(character)) break;
    end -= character.length;
  }
  return sliceText(text, 0, end);
}

function trimBoth(
  text: TextValue,
  characters: ReadonlySet<string>,
  sides: readonly [boolean, boolean],
): TextValue | undefined {
  const started = trimStart(text, characters, sides[0]);
  return started && trimEnd(started, characters, sides[1]);
}

function trim(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 2);
  const [text, set] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
  if (hasHole(set.text)) return unknownOf(parameters, place);
  return trimBoth(text, new Set(set.text), [false, false]) ?? unknownOf(parameters, place);
}

/** Names have no white space. */
function trimspace(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  const [first, last] = [text.holes[0], text.holes.at(-1)];
  const sides = [first !== undefined && isName(first), last !== undefined && isName(last)] as const;
  return trimBoth(text, SPACES, sides) ?? unknownOf(parameters, place);
}

function affix(
  has: (text: string, affix: string) => boolean | undefined,
  without: (text: TextValue, length: number) => TextValue,
): TerraformFunction {
  return (parameters, { place }) => {
    takes(parameters, 2);
    const [text, part] = [toText(argument(parameters, 0)), toText(argument(parameters, 1))];
    const verdict = has(text.text, part.text);
    if (verdict === undefined) return unknownOf(parameters, place);
    return verdict ? without(text, part.text.length) : text;
  };
}

/** Newlines at the end: LF, CR LF and CR. */
function chomp(parameters: readonly Value[], { place }: FunctionContext): Value {
  takes(parameters, 1);
  const text = toText(argument(parameters, 0));
  const last = text.holes.at(-1);
  const tail = tailOf(text.text);
  if (last !== undefined && !isName(last) && !/[^\r\n]/.test(tail)) return unknownOf(parameters, place);
  let end = text.text.length;
  while (end > 0 && /[\r\n]/.test(text.text.charAt(end - 1))) end -= 1;
  return sliceText(text, 0, end);
}

export const TRIM_FUNCTIONS: FunctionTable = {
  chomp,
  trim,
  trimspace,
  trimprefix: affix(startsWith, (text, length) => sliceText(text, length, text.text.length)),
  trimsuffix: affix(endsWith, (text, length) => sliceText(text, 0, text.text.length - length)),
};
