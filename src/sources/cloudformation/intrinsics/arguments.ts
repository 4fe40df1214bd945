/** What intrinsic functions take. */

import { asText, type TextValue, type Value } from "../../template/value.ts";
import type { Call } from "../model.ts";

/** Characters of a text that is made; more than any policy has (AWS takes 131,072). */
const MAX_TEXT = 1_000_000;

/** The values of a list of this many; undefined: it is none. */
export function listed(argument: Value, least: number, most = least): readonly Value[] | undefined {
  if (argument.kind !== "list") return undefined;
  const { length } = argument.items;
  return length >= least && length <= most ? argument.items : undefined;
}

/** The scalar that a value comes to; undefined: it is none. Unknown values are texts with a hole. */
export function evaluatedText(value: Value, call: Call): TextValue | undefined {
  const outcome = call.evaluate(value);
  return outcome === undefined ? undefined : asText(outcome);
}

/** True where a text of this length may still be made. */
export function affordsText(length: number, call: Call): boolean {
  return length <= MAX_TEXT && call.stack.run.spend(Math.ceil(length / 100));
}
