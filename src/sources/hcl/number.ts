/** Numbers of HCL, which have any number of digits, in a program whose numbers do not. */

/** A JSON number with as many digits is the same number in every program. */
const MOST_DIGITS = 15;
const LARGEST = 1e15;
const SMALLEST = 1e-6;

/** The number, where it is the same in the arbitrary precision of Terraform and here; else NaN. */
export function exactNumber(written: string): number {
  const digits = written
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+/, "");
  const value = Number(written);
  const size = Math.abs(value);
  const fits = digits.replace(/0+$/, "").length <= MOST_DIGITS || Number.isSafeInteger(value);
  return fits && (size === 0 || (size >= SMALLEST && size < LARGEST) || Number.isSafeInteger(value))
    ? value
    : Number.NaN;
}
