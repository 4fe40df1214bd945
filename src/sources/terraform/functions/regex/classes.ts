/** Classes of characters: `\d`, `[a-z]`, `[[:alpha:]]`, `\p{L}`. */

import { type CharacterTest, invalid, Unsupported } from "./model.ts";

type Ranges = readonly (readonly [number, number])[];

const PERL: Readonly<Record<string, Ranges>> = {
  d: [[48, 57]],
  s: [
    [9, 10],
    [12, 13],
    [32, 32],
  ],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
};

const NAMED: ReadonlyMap<string, Ranges> = new Map([
  [
    "alnum",
    [
      [48, 57],
      [65, 90],
      [97, 122],
    ],
  ],
  [
    "alpha",
    [
      [65, 90],
      [97, 122],
    ],
  ],
  ["ascii", [[0, 127]]],
  [
    "blank",
    [
      [9, 9],
      [32, 32],
    ],
  ],
  [
    "cntrl",
    [
      [0, 31],
      [127, 127],
    ],
  ],
  ["digit", [[48, 57]]],
  ["graph", [[33, 126]]],
  ["lower", [[97, 122]]],
  ["print", [[32, 126]]],
  [
    "punct",
    [
      [33, 47],
      [58, 64],
      [91, 96],
      [123, 126],
    ],
  ],
  [
    "space",
    [
      [9, 13],
      [32, 32],
    ],
  ],
  ["upper", [[65, 90]]],
  [
    "word",
    [
      [48, 57],
      [65, 90],
      [95, 95],
      [97, 122],
    ],
  ],
  [
    "xdigit",
    [
      [48, 57],
      [65, 70],
      [97, 102],
    ],
  ],
]);

export function inRanges(ranges: Ranges): CharacterTest {
  return (code) => ranges.some(([low, high]) => code >= low && code <= high);
}

export function negated(test: CharacterTest): CharacterTest {
  return (code) => !test(code);
}

/** `\d` and its like; undefined for another letter. */
export function perlClass(letter: string): CharacterTest | undefined {
  const ranges = PERL[letter.toLowerCase()];
  if (ranges === undefined) return undefined;
  return letter === letter.toLowerCase() ? inRanges(ranges) : negated(inRanges(ranges));
}

/** `[:alpha:]` and `[:^alpha:]` by what stands between the colons. */
export function namedClass(name: string): CharacterTest {
  const ranges = NAMED.get(name.replace("^", ""));
  if (ranges === undefined) throw invalid(`the class [:${name}:] is not known`);
  return name.startsWith("^") ? negated(inRanges(ranges)) : inRanges(ranges);
}

/** A general category (`L`, `Lu`) or script (`Greek`) of Unicode. */
export function unicodeClass(name: string): CharacterTest {
  const bare = name.replace("^", "");
  if (!/^\w+$/.test(bare)) throw invalid(`the class ${name} of Unicode is not known`);
  const property = /^[CLMNPSZ][a-z]?$/.test(bare) ? bare : `Script=${bare}`;
  try {
    const pattern = new RegExp(`^\\p{${property}}$`, "u");
    const test: CharacterTest = (code) => pattern.test(String.fromCodePoint(code));
    return name.startsWith("^") ? negated(test) : test;
  } catch {
    throw new Unsupported(`the class ${name} of Unicode`);
  }
}

/** A class that takes both cases of a letter. */
export function withoutCase(test: CharacterTest): CharacterTest {
  return (code) => {
    const character = String.fromCodePoint(code);
    const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
    return [character, lower, upper, upper.toLowerCase()].some(
      (each) => each.length === character.length && test(each.codePointAt(0) ?? 0),
    );
  };
}
