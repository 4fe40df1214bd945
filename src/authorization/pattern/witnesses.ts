/** Values that stand for all values of a context key. */

/** Whatever combination of answers some value gets from the policies' tests, one of these gets it too. */
export interface Witnesses {
  readonly witnesses: readonly string[];
}
