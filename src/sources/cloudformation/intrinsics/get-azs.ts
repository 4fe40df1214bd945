/** `Fn::GetAZs`: which zones a Region has for an account only AWS knows. */

import { unknownValue, type Value } from "../../template/value.ts";
import type { Call, Outcome } from "../model.ts";

export function getAvailabilityZones(_argument: Value, call: Call): Outcome {
  return unknownValue("the Availability Zones of a Region are known to AWS only", call.place);
}
