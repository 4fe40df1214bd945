/** Resources of a stack: what references to them come to, and their properties. */

import { resourceId } from "../template/symbols.ts";
import { type Hole, knownText, memberOf, unknownValue, type Value } from "../template/value.ts";
import { bothTrue, truthOf } from "./conditions.ts";
import { withoutDynamicReferences } from "./dynamic-references.ts";
import { evaluate } from "./evaluate.ts";
import type { Call, Outcome, Resource, ResourceView, Stack, Truth } from "./model.ts";
import { isNestedStack, nestedOutput } from "./outputs.ts";
import { movedTo, openText } from "./text.ts";
import { RESOURCE_TYPES } from "./types/registry.ts";

/** Whether a resource is created. */
export function existence(resource: Resource, stack: Stack): Truth {
  const condition = memberOf(resource.block, "Condition");
  const name = condition === undefined ? undefined : knownText(condition);
  const own =
    condition === undefined
      ? true
      : name === undefined
        ? { hole: { why: "its condition is no name" } }
        : truthOf(name, stack, condition);
  return bothTrue(own, stack.exists());
}

/** What `Ref` of a resource returns; undefined: there is none of that name. */
export function referredResource(name: string, call: Call): Value | undefined {
  const { stack, place } = call;
  const resource = stack.resources.get(name);
  if (resource === undefined) return undefined;
  if (existence(resource, stack) === false) return call.refuse(`${name} is not created: its condition is false`);
  const type = RESOURCE_TYPES.get(resource.type);
  const known = type && stack.run.deeper(() => type.ref(viewOf(resource, stack)));
  return known === undefined ? openText(later(resource, "Ref"), place) : movedTo(known, place);
}

/** What `Fn::GetAtt` returns; undefined: there is no resource of that name. */
export function resourceAttribute(name: string, attribute: string, call: Call): Value | undefined {
  const { stack, place } = call;
  const resource = stack.resources.get(name);
  if (resource === undefined) return undefined;
  if (existence(resource, stack) === false) return call.refuse(`${name} is not created: its condition is false`);
  if (isNestedStack(resource)) return nestedOutput(resource, attribute, call);
  const read = RESOURCE_TYPES.get(resource.type)?.attributes.get(attribute);
  const known = read && stack.run.deeper(() => read(viewOf(resource, stack)));
  return known === undefined ? { kind: "unknown", hole: later(resource, attribute), place } : movedTo(known, place);
}

function later({ logicalId, type }: Resource, attribute: string): Hole {
  const what = attribute === "Ref" ? "what Ref returns" : `the attribute ${attribute}`;
  return { why: `${what} of ${logicalId} (${type}) is known after deployment` };
}

/** Why a name may be that of a resource which no one sees; undefined: all are seen. */
export function missingResource(stack: Stack): Hole | undefined {
  return stack.open;
}

export function viewOf(resource: Resource, stack: Stack): ResourceView {
  const { logicalId, place } = resource;
  const pseudo = (name: string): Value =>
    stack.run.pseudo(name, stack, place) ?? unknownValue(`there is no ${name}`, place);
  return {
    id: resourceId(stack.id, logicalId),
    address: `${stack.prefix}${logicalId}`,
    place,
    account: pseudo("AWS::AccountId"),
    region: pseudo("AWS::Region"),
    partition: pseudo("AWS::Partition"),
    property: (name) => propertyOf(resource, name, stack),
  };
}

function propertyOf(resource: Resource, name: string, stack: Stack): Outcome {
  const { memo } = stack;
  const key = `property ${resource.logicalId} ${name}`;
  if (memo.values.has(key)) return memo.values.get(key);
  if (memo.open.has(key)) {
    const message = `${name} of ${resource.logicalId} refers to itself`;
    stack.run.warn(resource.place, message);
    return unknownValue(message, resource.place);
  }
  memo.open.add(key);
  const found = readProperty(resource, name, stack);
  const value = found === undefined || found.kind === "null" ? undefined : withoutDynamicReferences(found);
  memo.open.delete(key);
  memo.values.set(key, value);
  return value;
}

function readProperty({ logicalId, block, place }: Resource, name: string, stack: Stack): Outcome {
  const properties = memberOf(block, "Properties");
  if (properties === undefined) return undefined;
  const plain = properties.kind === "object" && ![...properties.members.keys()].some((key) => key.startsWith("Fn::"));
  if (plain) {
    const member = properties.members.get(name);
    return member === undefined ? undefined : evaluate(member.value, stack);
  }
  // A loop, an include or a macro has its say on all properties.
  const all = evaluate(properties, stack);
  if (all?.kind === "object") return memberOf(all, name);
  if (all?.kind === "unknown") return all;
  stack.run.warn(properties.place, `the properties of ${logicalId} are no object`);
  return unknownValue("the properties are no object", place);
}
