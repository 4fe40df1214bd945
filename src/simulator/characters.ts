/** What IAM's requests may hold: U+0009, U+000A, U+000D, U+0020 to U+00FF, within bounded lengths. */

const REFUSED = /[^\t\n\r\u0020-\u00ff]/u;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** Lengths in characters, by what is sent. Source: the service model of IAM. */
const BOUNDS = {
  action: { least: 3, most: 128 },
  resource: { least: 1, most: 2048 },
  "context key": { least: 5, most: 256 },
  "context value": { least: 0, most: Number.POSITIVE_INFINITY },
  policy: { least: 1, most: 131_072 },
} as const satisfies Readonly<Record<string, Bounds>>;

/** Why IAM would refuse the text; undefined where it would not. */
export function whyRefused(what: keyof typeof BOUNDS, text: string): string | undefined {
  const code = REFUSED.exec(text)?.[0].codePointAt(0);
  if (code !== undefined)
    return `IAM refuses the character U+${code.toString(16).toUpperCase().padStart(4, "0")} in a ${what}`;
  const { least, most }: Bounds = BOUNDS[what];
  if (text.length < least) return `a ${what} has at least ${least} characters`;
  return text.length > most ? `a ${what} has at most ${most} characters` : undefined;
}
