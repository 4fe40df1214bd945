/** Values for the Bool operator. */

/** Both values, whatever the policies ask for. */
export function booleanWitnesses(): readonly string[] {
  return ["true", "false"];
}
