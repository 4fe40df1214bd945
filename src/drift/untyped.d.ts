/** json-diff has no types of its own; this is what is used of it. */
declare module "json-diff" {
  const jsonDiff: {
    /** For two arrays: undefined where they are equal, else an entry for each item. */
    readonly diff: (
      one: readonly string[],
      other: readonly string[],
      options: { readonly keepUnchangedValues: true },
    ) => readonly (readonly [sign: " " | "-" | "+", line: string])[] | undefined;
  };
  export default jsonDiff;
}
