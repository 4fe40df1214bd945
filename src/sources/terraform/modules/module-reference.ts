/** References to the outputs of modules: `module.x.arn`, `module.x["eu"].arn`, `module.x`. */

import type { Place } from "../../../inventory/model.ts";
import { type Member, unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import type { Found, Step } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { valueOnce } from "./cells.ts";
import { undeclared } from "./names.ts";
import { pick } from "./resource-reference.ts";
import { type ModuleNode, ONCE } from "./run.ts";

export function moduleReference(node: ModuleNode, call: string, steps: readonly Step[], place: Place): Found {
  const { calls } = node.module;
  if (!calls.has(call)) throw undeclared("module", call, calls.keys(), place);
  const children = node.children(call);
  if ("unread" in children) return unreadReference(node, children.unread, steps, place);
  if (children.mode === "single") {
    const [only] = children.instances;
    if (only === undefined) throw new ExpressionError(`there is no module.${call}`, place);
    return outputReference(only.node, steps, 1, place);
  }
  const key = steps[1];
  if (key === undefined) {
    if (children.open !== undefined) return { value: unknownValue(children.open, place), used: 1 };
    const values = children.instances.map(
      ({ key: one, node: child }) => [String(one), allOutputs(child, place)] as const,
    );
    return { value: children.mode === "count" ? listOf(values, place) : objectOf(values, place), used: 1 };
  }
  const found = pick(children, key, `${node.prefix}module.${call}[${JSON.stringify(key)}]`, place);
  if ("kind" in found) return { value: found, used: steps.length };
  return outputReference(found.node, steps, 2, place);
}

/** Of a module that nobody read only what the config gives is known. */
function unreadReference(node: ModuleNode, why: string, steps: readonly Step[], place: Place): Found {
  const shown = steps.map((step, index) => shownStep(step, index)).join("");
  const given = node.run.given.value(`${node.prefix}module${shown}`, place);
  return { value: given ?? unknownValue(why, place), used: steps.length };
}

/** `.name`, `[0]`, and `["key"]` for a second name that another follows. */
function shownStep(step: Step, index: number): string {
  if (typeof step === "number") return `[${step}]`;
  return index === 1 && !/^[\w-]+$/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`;
}

function outputReference(child: ModuleNode, steps: readonly Step[], used: number, place: Place): Found {
  const name = steps[used];
  if (name === undefined) return { value: allOutputs(child, place), used };
  if (typeof name === "number") {
    throw new ExpressionError(`${child.prefix.slice(0, -1)} has neither count nor for_each`, place);
  }
  return { value: outputValue(child, name, place), used: used + 1 };
}

function outputValue(child: ModuleNode, name: string, place: Place): Value {
  const output = child.module.outputs.get(name);
  if (output === undefined)
    throw undeclared(`output of ${child.prefix.slice(0, -1)}`, name, child.module.outputs.keys(), place);
  return valueOnce(child, `output.${name}`, output.place, () => {
    const given = child.run.given.value(`${child.prefix}${name}`, output.place);
    if (given !== undefined) return given;
    const value = output.body.attributes.get("value");
    if (value === undefined) throw new ExpressionError(`the output ${name} has no value`, output.place);
    return evaluate(value.expression, child.scope(ONCE));
  });
}

function allOutputs(child: ModuleNode, place: Place): Value {
  const names = [...child.module.outputs.keys()];
  return objectOf(
    names.map((name) => [name, outputValue(child, name, place)] as const),
    place,
  );
}

function listOf(values: readonly (readonly [string, Value])[], place: Place): Value {
  return { kind: "list", items: values.map(([, value]) => value), place };
}

function objectOf(values: readonly (readonly [string, Value])[], place: Place): Value {
  const members = values.map(([name, value]): [string, Member] => [name, { value, place: value.place }]);
  return { kind: "object", members: new Map(members), place };
}
