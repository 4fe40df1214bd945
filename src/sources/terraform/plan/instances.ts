/** From the planned objects to instances: what is only known after apply is filled as far as it follows from the rest. */

import type { Place } from "../../../inventory/model.ts";
import { resourceId } from "../../template/symbols.ts";
import type { Member, Value } from "../../template/value.ts";
import { textValue } from "../../template/value.ts";
import { RESOURCE_TYPES } from "../aws/registry.ts";
import type { Instance } from "../model.ts";
import type { Configuration } from "./configuration.ts";
import { memberAt, textAt } from "./json.ts";
import { mayName } from "./links.ts";
import { isFilledByProvider, type WithoutRepeated } from "./mirrors.ts";
import { type Target, targetsOf } from "./references.ts";
import type { PlannedResource } from "./resources.ts";
import type { Whereabouts } from "./surroundings.ts";
import { readAttributes, type UnknownAt } from "./values.ts";

export interface Assembling {
  /** The plan's file: the root of the instances' ids. */
  readonly path: string;
  readonly resources: readonly PlannedResource[];
  readonly configuration: Configuration;
  readonly values: ReadonlyMap<string, string>;
  readonly placeOf: (address: string) => Place;
  readonly whereabouts: (resource: PlannedResource, place: Place) => Whereabouts;
  readonly withoutRepeated: WithoutRepeated;
}

/** References from resource to resource to resource. */
const LONGEST_WAY = 32;

/** What names a resource: that it is not known yet does not make it another text than the resource's name. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([
  ["aws_iam_role", "name"],
  ["aws_iam_policy", "name"],
  ["aws_s3_bucket", "bucket"],
  ["aws_kms_alias", "name"],
]);
/** What AWS gives once, when it makes the resource. */
const GIVEN_ONCE = new Set(["id", "arn", "key_id"]);

/** Instances of the resources that this program knows and that are there after the plan. */
export function assemble(assembling: Assembling): readonly Instance[] {
  const { resources } = assembling;
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const done = new Map<string, Instance>();
  const instance = (resource: PlannedResource, way: number): Instance => {
    const known = done.get(resource.address) ?? build(resource, assembling, (target) => follow(target, way));
    done.set(resource.address, known);
    return known;
  };

  /** A computed attribute of another resource; undefined where it would have been known, or is none of a known type. */
  function follow({ address, type, attribute }: Target, way: number): Value | undefined {
    const resource = byAddress.get(address);
    if (resource === undefined || resource.gone || resource.type !== type || way > LONGEST_WAY) return undefined;
    // A reference to what the plan knows would be known, so the expression must be more than the reference.
    if (memberAt(resource.unknown, attribute) !== true) return undefined;
    return instance(resource, way + 1).attributes.members.get(attribute)?.value;
  }

  return resources
    .filter(({ gone, mode, type }) => !gone && mode === "managed" && RESOURCE_TYPES.has(type))
    .map((resource) => instance(resource, 0));
}

function build(
  resource: PlannedResource,
  { path, configuration, values, placeOf, whereabouts, withoutRepeated }: Assembling,
  follow: (target: Target) => Value | undefined,
): Instance {
  const { address, type } = resource;
  const place = placeOf(address);
  const { expressions } = configuration.of(resource);
  const settle = ({ names, expression, count }: UnknownAt): readonly Value[] | undefined => {
    const targets = targetsOf(expression, resource.module, configuration);
    if (targets?.length !== count || !targets.every((target) => mayName(type, names, target))) return undefined;
    const found = targets.map(follow);
    return found.every((value) => value !== undefined) ? found : undefined;
  };
  const read = readAttributes({ ...resource, expressions }, { address, place, values, settle });
  const open = new Map<string, Value>();
  const members = new Map<string, Member>();
  for (const [name, value] of read) {
    const configured = expressions !== undefined && memberAt(expressions, name) !== undefined;
    const kept = keptOf(resource, name, place);
    const isOpen = value.kind === "unknown" && value.hole.of === undefined && isAfterApply(resource, name, values);
    if (isOpen && kept !== undefined) members.set(name, { value: kept, place });
    else if (isOpen && mayFollow(resource, name, expressions, configured)) open.set(name, value);
    else {
      const own = configured ? value : withoutRepeated(resource, name, value);
      if (own !== undefined) members.set(name, { value: own, place });
    }
  }
  const given: Instance = {
    id: resourceId(path, address),
    address,
    type,
    attributes: { kind: "object", members, place },
    place,
    ...whereabouts(resource, place),
  };
  return complete(given, open, resource);
}

function isAfterApply(resource: PlannedResource, name: string, values: ReadonlyMap<string, string>): boolean {
  if (resource.sensitive === true || memberAt(resource.sensitive, name) === true) return false;
  return memberAt(resource.unknown, name) === true && !values.has(`${resource.address}.${name}`);
}

/** Whether an unknown attribute is nobody's argument, so that the provider computes it. */
function mayFollow(resource: PlannedResource, name: string, expressions: unknown, configured: boolean): boolean {
  return OWN_NAMES.get(resource.type) === name || (expressions !== undefined && !configured);
}

/** An id or ARN that a change of the resource leaves alone, though the provider does not say so. */
function keptOf(resource: PlannedResource, name: string, place: Place): Value | undefined {
  const { stays, beforeSensitive } = resource;
  if (!stays || !GIVEN_ONCE.has(name) || beforeSensitive === true || memberAt(beforeSensitive, name) === true)
    return undefined;
  const before = textAt(resource.before, name);
  return before === undefined || before === "" ? undefined : textValue(before, place);
}

/** Adds what the provider computes, and as unknown what nobody can tell. */
function complete(given: Instance, open: ReadonlyMap<string, Value>, resource: PlannedResource): Instance {
  const members = new Map(given.attributes.members);
  const computed = RESOURCE_TYPES.get(given.type)?.computed(given) ?? new Map<string, Value>();
  for (const [name, value] of computed) {
    const known = members.get(name)?.value;
    const isEmpty = known === undefined || known.kind === "null" || (known.kind === "string" && known.text === "");
    if (isEmpty) members.set(name, { value, place: given.place });
  }
  for (const [name, value] of open) {
    // Of a resource that is made, what the provider fills is AWS' default, which an absent argument stands for.
    const isDefault = !resource.stays && isFilledByProvider(given.type, name);
    if (!members.has(name) && !isDefault) members.set(name, { value, place: given.place });
  }
  return { ...given, attributes: { ...given.attributes, members } };
}
