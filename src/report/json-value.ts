/** JSON values, and the order of their lists. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The items in the order of texts of theirs, compared one after the other by code units: no order in which they came, no locale. */
export function byText<T>(items: readonly T[], textsOf: (item: T) => readonly (string | undefined)[]): readonly T[] {
  return items
    .map((item) => ({ item, texts: textsOf(item) }))
    .sort((a, b) => compareTexts(a.texts, b.texts))
    .map(({ item }) => item);
}

function compareTexts(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): number {
  for (const [index, text = ""] of a.entries()) {
    const other = b[index] ?? "";
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}
