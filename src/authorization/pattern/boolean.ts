/** Values for the Bool operator. */

import type { Witnesses } from "./witnesses.ts";

/** Both values, whatever the policies ask for: a key of this type has no others. */
export function booleanWitnesses(): Witnesses {
  return { witnesses: ["true", "false"] };
}
