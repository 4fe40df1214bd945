/** Which characters differ only in case. */

const KELVIN_SIGN = 0x212a;
/** No letter beyond this plane has cases. */
const LAST_CASED = 0x1ffff;

/** Lower case of one code point; itself where that is several characters. */
function fold(character: number): number {
  const lower = String.fromCodePoint(character).toLowerCase();
  const folded = lower.codePointAt(0) ?? character;
  return lower.length === (folded > 0xffff ? 2 : 1) ? folded : character;
}

/** Every code point with the same lower case, the given one first. */
export function caseVariants(character: number): readonly number[] {
  const folded = fold(character);
  const others = folded < 0x80 ? asciiVariants(folded) : (variantTable().get(folded) ?? [folded]);
  return [character, ...others.filter((other) => other !== character)];
}

function asciiVariants(lower: number): readonly number[] {
  if (lower < 0x61 || lower > 0x7a) return [lower];
  const upper = lower - 0x20;
  // The only other character with an ASCII letter for its lower case.
  return lower === 0x6b ? [lower, upper, KELVIN_SIGN] : [lower, upper];
}

let table: Map<number, number[]> | undefined;

/** Code points by their lower case; made on first use, for letters beyond ASCII only. */
function variantTable(): ReadonlyMap<number, readonly number[]> {
  if (table !== undefined) return table;
  table = new Map();
  for (let character = 0x80; character <= LAST_CASED; character++) {
    if (character >= 0xd800 && character <= 0xdfff) continue;
    const folded = fold(character);
    if (folded === character || folded < 0x80) continue;
    const variants = table.get(folded);
    if (variants === undefined) table.set(folded, [folded, character]);
    else variants.push(character);
  }
  return table;
}
