/** What a scalar of a template comes to. Templates are YAML 1.1, which AWS reads in ways that YAML 1.2 does not. */

import { HOLE } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";

/** Readers of YAML 1.1 take these words for booleans, those of 1.2 for text. */
const OTHER_BOOLEANS = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF)$/;

/** Text of digits that YAML 1.1 takes for a number to the base of 8. */
const OCTAL = /^[-+]?0[0-7_]+$/;
const DIGITS = /^[-+]?[0-9]+$/;

/** A number as its text has it, where every reader writes the same. */
export function numberValue(value: number, source: string, place: Place): Value {
  if (String(value) === source) return { kind: "number", value, place };
  // An account id such as 098765432109: no number of YAML 1.1, as 8 and 9 are no digits to the base of 8.
  if (DIGITS.test(source) && source.startsWith("0") && !OCTAL.test(source)) {
    return { kind: "string", text: source, holes: [], place };
  }
  return unknownValue(`the number ${source.slice(0, 40)} can be read in several ways: write it in quotes`, place);
}

/** A plain scalar of YAML that is text in version 1.2. */
export function isDisputed(plain: string): boolean {
  return OTHER_BOOLEANS.test(plain);
}

export function disputedValue(plain: string, place: Place): Value {
  return unknownValue(`the word ${plain} is a boolean to some readers of YAML: write true, false, or quotes`, place);
}

/** What text of a file may not hold: here it stands for text that is not known. */
export function hasReserved(text: string): boolean {
  return text.includes(HOLE);
}
