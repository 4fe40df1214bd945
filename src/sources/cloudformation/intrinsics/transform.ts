/** `Fn::Transform`: files that are included; macros, which may change anything. */

import { knownText, memberOf, unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../evaluate.ts";
import type { Call, Outcome, Stack } from "../model.ts";

export function transform(argument: Value, call: Call): Outcome {
  const included = transformed(argument, call.stack);
  if (included !== undefined) return call.evaluate(included);
  const name = knownText(memberOf(argument, "Name"));
  if (name === undefined) return call.refuse("Fn::Transform takes a Name and Parameters");
  return unknownValue(`the transform ${name} is not worked out`, call.place);
}

/** What stands in an included file, before evaluation; undefined for what is no file of the repository. */
export function transformed(argument: Value, stack: Stack): Value | undefined {
  if (knownText(memberOf(argument, "Name")) !== "AWS::Include") return undefined;
  const location = memberOf(memberOf(argument, "Parameters"), "Location");
  const path = location === undefined ? undefined : knownText(evaluate(location, stack));
  return path === undefined ? undefined : stack.run.include(argument.place.path, path);
}
