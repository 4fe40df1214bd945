/** The one place that knows json-diff: two lists of lines aligned, the longest common part kept. */

// Only the default import has the functions in a split bundle: the package is CommonJS.
import jsonDiff from "json-diff";

export interface DiffLine {
  /** `-`: only in the first; `+`: only in the second. */
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** json-diff looks lines up in plain objects: before a name such as `constructor` stands something that none starts with. */
const GUARD = "\u0001";

/** Every line of both, in order. */
export function diffLines(one: readonly string[], other: readonly string[]): readonly DiffLine[] {
  const guarded = (lines: readonly string[]): readonly string[] => lines.map((line) => `${GUARD}${line}`);
  const found = jsonDiff.diff(guarded(one), guarded(other), { keepUnchangedValues: true });
  if (found === undefined) return one.map((text) => ({ sign: " ", text }));
  return found.map(([sign, line]) => ({ sign, text: line.slice(GUARD.length) }));
}
