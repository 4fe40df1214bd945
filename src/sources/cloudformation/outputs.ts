/** Outputs of stacks: what other stacks take from them. */

import { knownText, memberOf, unknownValue, type Value } from "../template/value.ts";
import { truthOf } from "./conditions.ts";
import { withoutDynamicReferences } from "./dynamic-references.ts";
import { evaluate } from "./evaluate.ts";
import type { Call, Resource, Stack } from "./model.ts";
import { movedTo } from "./text.ts";

/** Types that stand for another template, and the property that says which. */
export const NESTED_STACKS: ReadonlyMap<string, string> = new Map([
  ["AWS::CloudFormation::Stack", "TemplateURL"],
  ["AWS::Serverless::Application", "Location"],
]);

export function isNestedStack({ type }: Resource): boolean {
  return NESTED_STACKS.has(type);
}

/** The value of an output; undefined: there is none, as its condition is false or nobody declares it. */
export function outputValue(name: string, stack: Stack): Value | undefined {
  const { memo } = stack;
  const key = `output ${name}`;
  if (memo.values.has(key)) return memo.values.get(key);
  const output = stack.outputs.get(name);
  if (output === undefined) return undefined;
  if (memo.open.has(key)) {
    stack.run.warn(output.place, `the output ${name} refers to itself`);
    return unknownValue(`the output ${name} refers to itself`, output.place);
  }
  memo.open.add(key);
  const condition = memberOf(output.value, "Condition");
  const absent = condition !== undefined && truthOf(knownText(condition) ?? "", stack, condition) === false;
  const written = memberOf(output.value, "Value");
  const value = absent || written === undefined ? undefined : stack.run.deeper(() => evaluate(written, stack));
  const result = value === undefined ? undefined : withoutDynamicReferences(value);
  memo.open.delete(key);
  memo.values.set(key, result);
  return result;
}

/** `Outputs.Name` of a nested stack. */
export function nestedOutput(resource: Resource, attribute: string, call: Call): Value {
  const { logicalId } = resource;
  const name = attribute.startsWith("Outputs.") ? attribute.slice("Outputs.".length) : undefined;
  if (name === undefined) return call.refuse(`the nested stack ${logicalId} has no ${attribute}, but Outputs.NAME`);
  const nested = call.stack.nested.get(logicalId);
  if (nested === undefined) {
    const why = `the template of the nested stack ${logicalId} is not in the repository`;
    call.stack.run.gap({
      what: `the nested stack ${call.stack.prefix}${logicalId} of ${call.stack.template.source.path}`,
      why: `${why}, and its output ${name} is used (line ${call.place.line})`,
      cure: "refer to the template by its path in the repository, as `aws cloudformation package` takes it",
    });
    return unknownValue(why, call.place);
  }
  const value = outputValue(name, nested);
  if (value !== undefined) return movedTo(value, call.place);
  const open = nested.open ?? nested.template.outputs.open;
  if (open !== undefined) return { kind: "unknown", hole: open, place: call.place };
  return call.refuse(
    `the nested stack ${logicalId} has no output ${name}`,
    call.stack.run.didYouMean(name, nested.outputs.keys()),
  );
}
