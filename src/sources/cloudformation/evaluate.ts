/** From a value as it was written to what it comes to in a stack. */

import type { Place } from "../../inventory/model.ts";
import { type Member, type ObjectValue, unknownValue, type Value } from "../template/value.ts";
import { CONDITION_FUNCTIONS } from "./conditions.ts";
import { expandForEach, isForEach } from "./for-each.ts";
import { INTRINSICS } from "./intrinsics/registry.ts";
import { transformed } from "./intrinsics/transform.ts";
import type { Call, Intrinsic, Outcome, Stack } from "./model.ts";

/** @returns undefined for `AWS::NoValue`; unknown where it cannot be told, or where CloudFormation would refuse it */
export function evaluate(value: Value, stack: Stack): Outcome {
  if (value.kind !== "list" && value.kind !== "object") return value;
  if (!stack.run.spend(1)) return unknownValue("the templates take too much to evaluate", value.place);
  const result = stack.run.deeper(() => ({
    outcome: value.kind === "list" ? evaluateList(value.items, value.place, stack) : evaluateObject(value, stack),
  }));
  if (result !== undefined) return result.outcome;
  stack.run.warn(value.place, "references lead too deep into each other");
  return unknownValue("references lead too deep into each other", value.place);
}

function evaluateList(items: readonly Value[], place: Place, stack: Stack): Value {
  const evaluated = items.map((item) => evaluate(item, stack)).filter((item) => item !== undefined);
  return { kind: "list", items: evaluated, place };
}

function evaluateObject(object: ObjectValue, stack: Stack): Outcome {
  const [only] = object.members;
  if (only !== undefined && object.members.size === 1 && isIntrinsic(only[0]))
    return callIntrinsic(only[0], only[1], object.place, stack);
  const members = evaluateMembers(object, stack);
  return members instanceof Map ? { kind: "object", members, place: object.place } : members;
}

/** A member's name that stands for a function where it is the only one. */
function isIntrinsic(name: string): boolean {
  return name === "Ref" || (name.startsWith("Fn::") && !isForEach(name));
}

function callIntrinsic(name: string, { value }: Member, place: Place, stack: Stack): Outcome {
  const refuse = (message: string, help?: string, at: Place = place): Value => {
    stack.run.warn(at, message, help);
    return unknownValue(message, place);
  };
  const call: Call = { stack, name, place, evaluate: (inner) => evaluate(inner, stack), refuse };
  const intrinsic: Intrinsic | undefined = INTRINSICS.get(name);
  if (intrinsic !== undefined) return intrinsic(value, call);
  if (CONDITION_FUNCTIONS.has(name)) return refuse(`${name} stands outside of a condition`);
  return refuse(`the intrinsic function ${name} is not known`, stack.run.didYouMean(name, INTRINSICS.keys()));
}

/** The members of an object, with loops and includes in it written out. */
function evaluateMembers(object: ObjectValue, stack: Stack): Map<string, Member> | Value {
  const members = new Map<string, Member>();
  const written = expandForEach(object.members, stack);
  if (written.open !== undefined) return { kind: "unknown", hole: written.open, place: object.place };
  for (const [name, member] of written.members) {
    if (name === "Fn::Transform") {
      const included = transformed(member.value, stack);
      const value = included === undefined ? undefined : evaluate(included, stack);
      if (value?.kind !== "object") return unknownValue("a macro or an include changes it", object.place);
      for (const [key, inner] of value.members) if (!members.has(key)) members.set(key, inner);
    } else if (name.startsWith("Fn::")) {
      stack.run.warn(member.place, `${name} stands beside other members`, "an intrinsic function stands alone");
      return unknownValue(`${name} stands beside other members`, object.place);
    } else {
      const value = evaluate(member.value, stack);
      if (value === undefined) members.delete(name);
      else members.set(name, { value, place: member.place });
    }
  }
  return members;
}
