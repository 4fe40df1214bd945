/** The resources of a plan that set something of another resource, found by what they call it. */

import { groupBy } from "../../../collections.ts";
import type { Configuration } from "./configuration.ts";
import { isSame, listAt, memberAt } from "./json.ts";
import { targetsOf } from "./references.ts";
import type { PlannedResource } from "./resources.ts";

export interface MirrorSetter {
  readonly type: string;
  /** The argument that names what it sets. */
  readonly argument: string;
  /** The argument that names the one item of a list which it sets. */
  readonly item?: string;
  /** An item that is there already becomes what it says; else it only adds. */
  readonly replaces?: true;
  /** The argument that lists the only items which it leaves there. */
  readonly leaves?: string;
}

/** Resources of one kind of setter, as one resource sees them. */
export interface Setters {
  readonly setter: MirrorSetter;
  /** They mean it, before or after the plan. */
  readonly mine: readonly SetterItems[];
  /** They may mean any resource. */
  readonly perhaps: readonly SetterItems[];
}

/** What a setter says of the items of a list. */
export interface SetterItems {
  /** Before and after the plan. */
  readonly names: ReadonlySet<string>;
  /** It may name any other, too. */
  readonly isOpen: boolean;
  /** After the plan there is none. */
  readonly gone: boolean;
}

/** What a resource is called by those that set something of it. */
const NAMES = ["id", "arn", "name", "bucket", "key_id"];

interface Index {
  readonly perhaps: readonly SetterItems[];
  /** By names, and by addresses with `@` in front. */
  readonly called: ReadonlyMap<string, readonly SetterItems[]>;
}

export function settersIn(
  resources: readonly PlannedResource[],
  configuration: Configuration,
): (setter: MirrorSetter, resource: PlannedResource) => Setters {
  const byType = groupBy(resources, ({ type }) => type);
  const indexes = new Map<string, Index>();
  const indexOf = (setter: MirrorSetter): Index => {
    const key = `${setter.type} ${setter.argument}`;
    const index = indexes.get(key) ?? indexSetters(byType.get(setter.type) ?? [], setter, configuration);
    indexes.set(key, index);
    return index;
  };
  return (setter, resource) => {
    const { perhaps, called } = indexOf(setter);
    const names = [`@${resource.address}`, ...NAMES.flatMap((name) => textsAt(resource.before, name))];
    const mine = new Set(names.flatMap((name) => called.get(name) ?? []));
    return { setter, mine: [...mine], perhaps };
  };
}

function indexSetters(
  resources: readonly PlannedResource[],
  setter: MirrorSetter,
  configuration: Configuration,
): Index {
  const called = new Map<string, SetterItems[]>();
  const perhaps: SetterItems[] = [];
  for (const resource of resources) {
    const items = itemsOf(resource, setter, configuration);
    const { any, names } = meant(resource, setter.argument, configuration);
    if (any) perhaps.push(items);
    for (const name of names) {
      const known = called.get(name);
      if (known === undefined) called.set(name, [items]);
      else known.push(items);
    }
  }
  return { perhaps, called };
}

/** Whom a resource means by an argument, before and after the plan. */
function meant(
  resource: PlannedResource,
  argument: string,
  configuration: Configuration,
): { readonly any: boolean; readonly names: ReadonlySet<string> } {
  const names = new Set([...textsAt(resource.before, argument), ...textsAt(resource.after, argument)]);
  if (!isUnknown(resource, argument)) return { any: false, names };
  const expression = memberAt(configuration.of(resource).expressions, argument);
  const targets = targetsOf(expression, resource.module, configuration) ?? [];
  for (const { address } of targets) names.add(`@${address}`);
  return { any: targets.length === 0, names };
}

function itemsOf(resource: PlannedResource, setter: MirrorSetter, configuration: Configuration): SetterItems {
  const argument = setter.item ?? setter.leaves;
  if (argument === undefined) return { names: new Set(), isOpen: true, gone: resource.gone };
  const after = textsAt(resource.after, argument);
  const before = setter.leaves === undefined ? textsAt(resource.before, argument) : [];
  const { expressions } = configuration.of(resource);
  // A name that nobody gives is one that the provider generates: none that is there already.
  const isGenerated = expressions !== undefined && memberAt(expressions, argument) === undefined;
  // What the plan leaves alone removes nothing, whatever it lists.
  const isIdle = setter.leaves !== undefined && resource.stays && isSame(resource.before, resource.after);
  const isOpen = isIdle || (isUnknown(resource, argument) && !(setter.item !== undefined && isGenerated));
  return { names: new Set([...before, ...after]), isOpen, gone: resource.gone };
}

function isUnknown(resource: PlannedResource, argument: string): boolean {
  const unknown = memberAt(resource.unknown, argument);
  return unknown === true || listAt(unknown).includes(true);
}

function textsAt(value: unknown, name: string): readonly string[] {
  const found = memberAt(value, name);
  return (Array.isArray(found) ? found : [found]).filter((item): item is string => typeof item === "string");
}
