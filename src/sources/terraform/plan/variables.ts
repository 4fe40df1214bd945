/** The values that a plan was made with: those of the root module's variables. */

import type { Place } from "../../../inventory/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { memberAt } from "./json.ts";
import { readAttributes } from "./values.ts";

/** By name; unknown where the variable is sensitive, or the plan does not list it, as with a state or an ephemeral variable. */
export function variablesIn(plan: unknown, path: string): (name: string, place: Place) => Value {
  return (name, place) => {
    const address = `var.${name}`;
    if (memberAt(plan, "configuration", "root_module", "variables", name, "sensitive") === true)
      return unknownValue(`sensitive: ${address}`, place);
    const value = memberAt(plan, "variables", name, "value");
    if (value === undefined) return unknownValue(`the plan ${path} does not tell ${address}`, place);
    const parts = { after: { value }, unknown: {}, sensitive: {}, expressions: {} };
    const reading = { address, place, values: new Map<string, string>(), settle: () => undefined };
    return (
      readAttributes(parts, reading).get("value") ?? unknownValue(`the plan ${path} does not tell ${address}`, place)
    );
  };
}
