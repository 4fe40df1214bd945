/** Which documents belong together, told by the words of their files' names and by their folders. */

import { posix } from "node:path";

/** Words that say what a document is, not whose. */
const KIND_WORDS = new Set(
  "policy policies role roles trust assume identity inline permission permissions boundary bucket key kms s3 iam aws json yaml document doc the for".split(
    " ",
  ),
);

/** The words of a path or ARN that tell whose it is: `policies/GenesysExport-trust.json` gives genesys, export. */
export function words(text: string): ReadonlySet<string> {
  const spaced = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return new Set(spaced.split(/[^a-z0-9]+/).filter((word) => word !== "" && !KIND_WORDS.has(word)));
}

/** The words of a file's name without its extension. */
export function fileWords(path: string): ReadonlySet<string> {
  return words(posix.basename(path).replace(/\.[^.]*$/, ""));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((word) => b.has(word)).length;
}

/** The one item with the most words in common with `target`; undefined where none has any, or two have as many. */
export function closest<T>(
  items: readonly T[],
  target: ReadonlySet<string>,
  wordsOf: (item: T) => ReadonlySet<string>,
): T | undefined {
  const scored = items
    .map((item) => ({ item, score: shared(wordsOf(item), target) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === undefined || first.score === 0 || first.score === second?.score) return undefined;
  return first.item;
}

/** True where `part` has words and `whole` has them all. */
export function isPart(part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean {
  return part.size > 0 && shared(part, whole) === part.size;
}

/** True where both have words, and the same ones. */
export function areSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && isPart(a, b);
}
