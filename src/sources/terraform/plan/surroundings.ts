/** The account, Region and partition of each resource of a plan, as far as the plan itself tells them. */

import type { Place } from "../../../inventory/model.ts";
import type { Surroundings } from "../../template/model.ts";
import { type Surrounding, surroundingId } from "../../template/symbols.ts";
import { textValue, unknownValue, type Value } from "../../template/value.ts";
import type { Configuration } from "./configuration.ts";
import { listAt, memberAt, textAt } from "./json.ts";
import { mostExact } from "./references.ts";
import type { PlannedResource } from "./resources.ts";

export type Whereabouts = Readonly<Record<Surrounding, Value>>;

type Facts = Readonly<Record<Surrounding, Set<string>>>;

const ACCOUNT = /^\d{12}$/;
const REGION = /^[a-z]{2,4}(?:-[a-z]+)+-\d+$/;
const PARTITION = /^aws(?:-[a-z]+)*$/;
/** Their ARNs name the account that manages the organization, which need not be the provider's. */
const NOT_OF_THE_PROVIDER = new Set(["aws_organizations_policy"]);

export interface PlanFacts {
  readonly plan: unknown;
  readonly path: string;
  readonly configuration: Configuration;
  readonly managed: readonly PlannedResource[];
  readonly data: readonly PlannedResource[];
  /** What a config says; it fills what the plan leaves open. */
  readonly surroundings: Surroundings;
}

/** Where a resource is: by its own ARN, by what the plan knows of its provider, by the config; else holes. */
export function whereaboutsIn(facts: PlanFacts): (resource: PlannedResource, place: Place) => Whereabouts {
  const byProvider = new Map<string, Facts>();
  const keyOf = (resource: PlannedResource) => facts.configuration.of(resource).providerKey ?? "";
  const factsOf = (key: string): Facts => {
    const known = byProvider.get(key) ?? { account: new Set(), region: new Set(), partition: new Set() };
    byProvider.set(key, known);
    return known;
  };

  for (const key of providerKeys(facts.configuration)) ofProvider(key, facts, factsOf(key));
  for (const resource of facts.data) ofData(resource, facts.configuration, factsOf(keyOf(resource)));
  for (const resource of facts.managed) ofArn(resource, factsOf(keyOf(resource)));

  return (resource, place) => {
    const key = keyOf(resource);
    const own = ownArn(resource);
    const what = (name: Surrounding): Value => {
      const known = factsOf(key)[name];
      const [only, second] = own[name] === undefined ? known : [own[name]];
      if (only !== undefined && second === undefined) return textValue(only, place);
      const said = facts.surroundings[name];
      // Several accounts of one provider's name: the plan does not tell whose it is.
      if (only === undefined && said !== undefined) return textValue(said, place);
      const scope =
        only === undefined ? `${facts.path} ${key === "" ? "aws" : key}` : `${facts.path} ${resource.address}`;
      return unknownValue(`the plan does not tell the ${name}`, place, surroundingId(name, scope));
    };
    return { account: what("account"), region: what("region"), partition: what("partition") };
  };
}

function providerKeys({ providers }: Configuration): readonly string[] {
  return typeof providers === "object" && providers !== null ? Object.keys(providers) : [];
}

/** Arguments of `provider "aws"`: region, allowed_account_ids, the role that it assumes. */
function ofProvider(key: string, { configuration, plan }: PlanFacts, facts: Facts): void {
  const provider = memberAt(configuration.providers, key);
  const constant = (expression: unknown): unknown => constantOf(expression, provider, plan);
  add(facts.region, constant(memberAt(provider, "expressions", "region")), REGION);
  const allowed = constant(memberAt(provider, "expressions", "allowed_account_ids"));
  if (Array.isArray(allowed) && allowed.length === 1) add(facts.account, allowed[0], ACCOUNT);
  const role = constant(memberAt(listAt(provider, "expressions", "assume_role").at(-1), "role_arn"));
  const arn = arnFields(role);
  add(facts.account, arn?.account, ACCOUNT);
  add(facts.partition, arn?.partition, PARTITION);
}

/** A constant, or the value of a variable of the root module that is the only thing referred to. */
function constantOf(expression: unknown, provider: unknown, plan: unknown): unknown {
  const constant = memberAt(expression, "constant_value");
  if (constant !== undefined) return constant;
  const [only, second] = mostExact(expression);
  const name = /^var\.([\w-]+)$/.exec(only ?? "")?.[1];
  if (name === undefined || second !== undefined || memberAt(provider, "module_address") !== undefined)
    return undefined;
  if (memberAt(plan, "configuration", "root_module", "variables", name, "sensitive") === true) return undefined;
  return memberAt(plan, "variables", name, "value");
}

function ofData(resource: PlannedResource, configuration: Configuration, facts: Facts): void {
  const value = (name: string) =>
    memberAt(resource.sensitive, name) === true ? undefined : memberAt(resource.after, name);
  if (resource.type === "aws_caller_identity") {
    add(facts.account, value("account_id"), ACCOUNT);
    add(facts.partition, arnFields(value("arn"))?.partition, PARTITION);
  }
  if (resource.type === "aws_partition") add(facts.partition, value("partition"), PARTITION);
  // One that names a Region (provider 6) does not tell the provider's.
  const named = memberAt(configuration.of(resource).expressions, "region") !== undefined;
  if (resource.type === "aws_region" && !named) add(facts.region, value("region") ?? value("name"), REGION);
}

/** All that one provider makes is in one account; in one Region, too, where resources have no Region of their own. */
function ofArn(resource: PlannedResource, facts: Facts): void {
  if (NOT_OF_THE_PROVIDER.has(resource.type)) return;
  const arn = arnFields(textAt(resource.after, "arn"));
  add(facts.account, arn?.account, ACCOUNT);
  add(facts.partition, arn?.partition, PARTITION);
  if (memberAt(resource.after, "region") === undefined) add(facts.region, arn?.region, REGION);
}

function ownArn(resource: PlannedResource): Partial<Record<Surrounding, string>> {
  if (NOT_OF_THE_PROVIDER.has(resource.type) || memberAt(resource.sensitive, "arn") === true) return {};
  const known = textAt(resource.after, "arn") ?? (resource.stays ? textAt(resource.before, "arn") : undefined);
  const { account, region, partition } = arnFields(known) ?? {};
  return {
    ...(account !== undefined && ACCOUNT.test(account) ? { account } : {}),
    ...(region !== undefined && REGION.test(region) ? { region } : {}),
    ...(partition !== undefined && PARTITION.test(partition) ? { partition } : {}),
  };
}

function arnFields(text: unknown): { partition?: string; region?: string; account?: string } | undefined {
  if (typeof text !== "string" || !text.startsWith("arn:")) return undefined;
  const [, partition = "", , region = "", account = ""] = text.split(":", 5);
  return { partition, region, account };
}

function add(known: Set<string>, found: unknown, form: RegExp): void {
  if (typeof found === "string" && form.test(found)) known.add(found);
}
