/** How large values are. One that holds another many times over takes no memory, and without end to go through. */

import { unknownValue, type Value } from "../../template/value.ts";
import type { TerraformFunction } from "../model.ts";
import { tooLarge } from "./arguments.ts";

const MAX_VALUES = 100_000;
const MAX_DEPTH = 200;

const sizes = new WeakMap<Value, number>();

/** How many values there are in a value, each as often as it stands there; Infinity: too many, or too deep. */
function sizeOf(value: Value, depth = 0): number {
  if (value.kind !== "list" && value.kind !== "object") return 1;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
  let size = 1;
  const inner = value.kind === "list" ? value.items : Array.from(value.members.values(), (member) => member.value);
  for (const item of inner) {
    size += sizeOf(item, depth + 1);
    if (size > MAX_VALUES) size = Number.POSITIVE_INFINITY;
    if (size === Number.POSITIVE_INFINITY) break;
  }
  sizes.set(value, size);
  return size;
}

/** The function for arguments and results of a size that can be gone through; any other is unknown. */
export function bounded(work: TerraformFunction): TerraformFunction {
  return (parameters, context) => {
    const total = parameters.reduce((sum, parameter) => sum + sizeOf(parameter), 0);
    if (total > MAX_VALUES) return unknownValue("an argument is too large to be gone through here", context.place);
    const result = work(parameters, context);
    return sizeOf(result) > MAX_VALUES ? tooLarge(context.place) : result;
  };
}
