/** A character that stands for all those which no pattern names. */

const READABLE = Array.from(
  "1234567890abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
  (text) => text.codePointAt(0) ?? 0,
);
/** The first letter of Latin Extended-A: from here on to the next, most characters are visible. */
const FIRST_BEYOND = 0x100;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/** A digit or a letter where one is free. */
export function otherCharacter(used: readonly ReadonlySet<number>[]): number {
  const free = (character: number): boolean => !used.some((set) => set.has(character));
  const readable = READABLE.find(free);
  if (readable !== undefined) return readable;
  let character = FIRST_BEYOND;
  while (!free(character)) character = character + 1 === FIRST_SURROGATE ? AFTER_SURROGATES : character + 1;
  return character;
}
