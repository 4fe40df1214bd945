/** Instances of resources and data sources: their arguments and what follows from them. */

import type { Block } from "../../hcl/model.ts";
import { resourceId } from "../../template/symbols.ts";
import { type ObjectValue, unknownValue, type Value } from "../../template/value.ts";
import { DATA_SOURCES } from "../data/registry.ts";
import { ExpressionError, type Instance } from "../model.ts";
import { argumentsOf } from "./body.ts";
import { once } from "./cells.ts";
import { expand } from "./expand.ts";
import { withGiven } from "./given-attributes.ts";
import { withoutIgnored } from "./ignored-changes.ts";
import { providerFacts, providerName } from "./providers.ts";
import { shown } from "./report.ts";
import { type Expanded, type Expansion, type ModuleNode, ONCE, type ProviderFacts } from "./run.ts";

export type ResourceMode = "resource" | "data";

/** The block's address within its module: `aws_iam_role.export`, `data.aws_s3_bucket.recordings`. */
export function blockAddress(mode: ResourceMode, block: Block): string {
  return `${mode === "data" ? "data." : ""}${block.labels.join(".")}`;
}

export function instancesOf(node: ModuleNode, mode: ResourceMode, block: Block): Expansion<Expanded> {
  return once(node, `instances of ${blockAddress(mode, block)}`, block.place, () =>
    expand(block, node.scope(ONCE), node.run),
  );
}

/** The instance with all of its attributes that are known. */
export function instanceOf(node: ModuleNode, mode: ResourceMode, block: Block, expanded: Expanded): Instance {
  const within = `${blockAddress(mode, block)}${expanded.suffix}`;
  return once(node, within, block.place, () => build(node, mode, block, expanded, `${node.prefix}${within}`));
}

function build(node: ModuleNode, mode: ResourceMode, block: Block, expanded: Expanded, address: string): Instance {
  const { run } = node;
  const [type = ""] = block.labels;
  const scope = node.scope(expanded.repetition);
  const { account, region, partition, tags } = providerFacts(node, providerName(block), block.place);
  const documents = mode === "data" && type === "aws_iam_policy_document";
  const written = argumentsOf(node, block, scope, documents ? "item" : "whole");
  const given = mode === "data" ? written : withoutIgnored(written, block);
  const base: Instance = {
    id: resourceId(run.root, address),
    address,
    type,
    attributes: withGiven(given, run.given.attributes(address), address, block.place),
    place: block.place,
    account,
    region,
    partition,
  };
  const tagged = mode === "data" ? base : withTags(base, tags);
  return { ...tagged, attributes: withComputed(tagged.attributes, computedOf(node, mode, tagged)) };
}

/** What follows from the arguments; where Terraform would refuse them, unknown with the reason. */
function computedOf(node: ModuleNode, mode: ResourceMode, instance: Instance): ReadonlyMap<string, Value> {
  if (mode === "resource") return node.run.resourceTypes.get(instance.type)?.computed(instance) ?? new Map();
  const source = DATA_SOURCES.get(instance.type);
  if (source === undefined) return new Map();
  try {
    return source.computed(instance);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    node.run.report.warn(error, instance.place);
    const why = `${error.message} (${shown(error.place ?? instance.place)})`;
    return new Map(source.texts.map((name) => [name, unknownValue(why, instance.place)]));
  }
}

/** Computed attributes stand in the place of arguments that are absent, null or empty. */
function withComputed(attributes: ObjectValue, computed: ReadonlyMap<string, Value>): ObjectValue {
  const members = new Map(attributes.members);
  for (const [name, value] of computed) {
    const member = members.get(name);
    if (isAbsent(member?.value)) members.set(name, { value, place: member?.place ?? value.place });
  }
  return { ...attributes, members };
}

function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value.kind === "null" || (value.kind === "string" && value.text === "");
}

/** `tags_all`: the tags with the provider's `default_tags`; a resource's own tag of a name counts. */
function withTags(instance: Instance, defaults: ProviderFacts["tags"]): Instance {
  if (defaults === undefined) return instance;
  const { attributes, place } = instance;
  const members = new Map([...attributes.members, ["tags_all", { value: merged(), place }] as const]);
  return { ...instance, attributes: { ...attributes, members } };

  function merged(): Value {
    const own = attributes.members.get("tags")?.value;
    if (defaults?.kind !== "object") return unknownValue("the provider's default tags are not known", place);
    if (own === undefined || own.kind === "null") return defaults;
    if (own.kind !== "object") return own;
    return { ...own, members: new Map([...defaults.members, ...own.members]) };
  }
}
