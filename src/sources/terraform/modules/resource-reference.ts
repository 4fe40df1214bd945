/** References to resources and data sources: `aws_iam_role.x[0].arn`, `data.aws_s3_bucket.x["eu"].bucket`, `aws_iam_role.x[*]`. */

import { hasHole } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import type { Block } from "../../hcl/model.ts";
import { type Member, type ObjectValue, unknownValue, type Value } from "../../template/value.ts";
import { knownPart } from "../expressions/partly-known.ts";
import type { Found, Step } from "../expressions/scope.ts";
import { ExpressionError, type Instance } from "../model.ts";
import { blockAddress, instanceOf, instancesOf, type ResourceMode } from "./resources.ts";
import type { Expanded, Expansion, ModuleNode, Run } from "./run.ts";

interface Path {
  readonly steps: readonly Step[];
  /** How many of them lead to the block. */
  readonly used: number;
  readonly place: Place;
}

export function resourceReference(node: ModuleNode, mode: ResourceMode, block: Block, path: Path): Found {
  const { steps, place } = path;
  const expansion = instancesOf(node, mode, block);
  const address = `${node.prefix}${blockAddress(mode, block)}`;
  if (expansion.mode === "single") {
    const [only] = expansion.instances;
    if (only === undefined) throw new ExpressionError(`${address} has no instance`, place);
    return ofInstance(node, instanceOf(node, mode, block, only), path);
  }
  const key = steps[path.used];
  if (key === undefined) return { value: allOf(node, mode, block, expansion, place), used: path.used };
  const found = pick(expansion, key, `${address}[${JSON.stringify(key)}]`, place);
  if ("kind" in found) return { value: found, used: steps.length };
  return ofInstance(node, instanceOf(node, mode, block, found), { ...path, used: path.used + 1 });
}

/** The instance of a key; an unknown value where nobody knows whether there is one. */
export function pick<T>(
  expansion: Expansion<T>,
  key: Step,
  address: string,
  place: Place,
): (T & { readonly key: Step | undefined }) | Extract<Value, { readonly kind: "unknown" }> {
  const { mode, instances, open } = expansion;
  // With `try`, what is not there is no error but another value.
  if (open !== undefined) return { kind: "unknown", hole: { why: open }, place };
  const wanted = mode === "count" ? Number(key) : String(key);
  const found = instances.find((instance) => instance.key === wanted);
  if (found !== undefined) return found;
  if (!instances.some((instance) => hasHole(String(instance.key ?? "")))) {
    throw new ExpressionError(`there is no ${address}`, place);
  }
  return { kind: "unknown", hole: { why: "the keys of for_each are not known" }, place };
}

function ofInstance(node: ModuleNode, instance: Instance, { steps, used, place }: Path): Found {
  const [name, ...others] = steps.slice(used);
  if (name === undefined) return { value: wholeOf(node, instance), used };
  if (typeof name === "number") throw new ExpressionError(`${instance.address} has neither count nor for_each`, place);
  return { value: walk(instance, name, others, place), used: steps.length };
}

/** An attribute, or what is in it. What the text does not set, and does not follow from it, the provider may compute. */
function walk(instance: Instance, name: string, steps: readonly Step[], place: Place): Value {
  const path = [instance.address, name, ...steps].join(".");
  let value = instance.attributes.members.get(name)?.value;
  for (const step of steps) value = stepInto(value, step, path, place);
  return value === undefined || value.kind === "null" ? afterApply(path, place) : value;
}

function stepInto(value: Value | undefined, step: Step, path: string, place: Place): Value {
  if (value?.kind === "unknown") return knownPart(value, step) ?? value;
  if (value?.kind === "list" && value.set !== true) return value.items[Number(step)] ?? afterApply(path, place);
  if (value?.kind === "object") return value.members.get(String(step))?.value ?? afterApply(path, place);
  return afterApply(path, place);
}

function afterApply(path: string, place: Place): Value {
  return unknownValue(`known after apply: ${path}`, place);
}

/** All instances: a list of those with `count`, an object of those with `for_each`. */
function allOf(
  node: ModuleNode,
  mode: ResourceMode,
  block: Block,
  { mode: by, instances, open }: Expansion<Expanded>,
  place: Place,
): Value {
  if (open !== undefined) return unknownValue(open, place);
  const values = instances.map((expanded) => {
    const instance = instanceOf(node, mode, block, expanded);
    return { key: String(expanded.key), value: wholeOf(node, instance) };
  });
  if (by === "count") return { kind: "list", items: values.map(({ value }) => value), place };
  if (values.some(({ key }) => hasHole(key))) return unknownValue("the keys of for_each are not known", place);
  const members = values.map(({ key, value }): [string, Member] => [key, { value, place: value.place }]);
  return { kind: "object", members: new Map(members), place };
}

/** An instance as an object. What it lacks is known after apply, as {@link missingAttribute} says. */
function wholeOf(node: ModuleNode, instance: Instance): ObjectValue {
  const members = [...instance.attributes.members].filter(([, { value }]) => value.kind !== "null");
  const whole: ObjectValue = { ...instance.attributes, members: new Map(members) };
  node.run.wholes.set(whole, instance.address);
  return whole;
}

/** What stands for an attribute that a resource lacks. */
export function missingAttribute(run: Run, object: ObjectValue, name: string, place: Place): Value | undefined {
  const address = run.wholes.get(object);
  return address === undefined ? undefined : afterApply(`${address}.${name}`, place);
}
