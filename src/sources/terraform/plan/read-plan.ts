/**
 * Reads `terraform show -json` and `tofu show -json`, of a plan or a state.
 * Format: https://developer.hashicorp.com/terraform/internals/json-format
 */

import { groupBy } from "../../../collections.ts";
import type { Gap, Place } from "../../../inventory/model.ts";
import type { SourceText } from "../../document/read.ts";
import type { SourceProblem } from "../../model.ts";
import { type Declared, NOTHING_DECLARED, type Surroundings } from "../../template/model.ts";
import type { Value } from "../../template/value.ts";
import { IGNORED_TYPES, isUnreadType, RESOURCE_TYPES } from "../aws/registry.ts";
import { STACKS, speaksOfPolicies } from "../modules/foreign-stacks.ts";
import { readConfiguration } from "./configuration.ts";
import { assemble } from "./instances.ts";
import { isSame, listAt, memberAt, textAt } from "./json.ts";
import { withoutRepeated } from "./mirrors.ts";
import { parsePlan } from "./recognise.ts";
import { changedResources, type PlannedResource, valuesResources } from "./resources.ts";
import { whereaboutsIn } from "./surroundings.ts";
import { variablesIn } from "./variables.ts";

export interface PlanOptions {
  /** What a config says of values that the plan does not show, by address: `aws_kms_key.k.arn`. */
  readonly values: ReadonlyMap<string, string>;
  readonly surroundings: Surroundings;
  /** Where the source declares an address; undefined where nobody knows the source. */
  readonly placeOf: (address: string) => Place | undefined;
}

export interface DeclaredByPlan extends Declared {
  readonly path: string;
  /** The value of a root module's variable; unknown where the plan does not tell it or may not. */
  readonly variable: (name: string, place: Place) => Value;
}

const READ_SOURCE = "let inventory.terraform read the source";
const WHOLE_PLAN = "plan the whole configuration: terraform plan -out plan, then terraform show -json plan > plan.json";
const MOST_NAMED = 3;

/** What a plan declares. Neither problems nor gaps quote it: it may hold secrets. */
export function readTerraformPlan(source: SourceText, options: PlanOptions): DeclaredByPlan {
  const { path, sha256 } = source;
  const files = [{ path, sha256, text: "", kind: "terraform-plan" as const }];
  const parsed = parsePlan(path, source.text);
  const plan = "plan" in parsed ? parsed.plan : undefined;
  const own = { path, files, variable: variablesIn(plan, path) };
  if ("problem" in parsed) return { ...NOTHING_DECLARED, ...own, problems: [parsed.problem] };
  if (memberAt(plan, "errored") === true) return { ...NOTHING_DECLARED, ...own, problems: [errored(path)] };

  const configuration = readConfiguration(plan);
  const { resources, unplanned } = resourcesOf(plan);
  const data = valuesResources(memberAt(plan, "prior_state", "values") ?? memberAt(plan, "values"));
  const managed = resources.filter(({ mode, type }) => mode === "managed" && RESOURCE_TYPES.has(type));
  const start: Place = { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const instances = assemble({
    path,
    resources,
    configuration,
    values: options.values,
    placeOf: (address) => options.placeOf(address) ?? start,
    whereabouts: whereaboutsIn({
      plan,
      path,
      configuration,
      managed,
      data: data.filter(({ mode }) => mode === "data"),
      surroundings: options.surroundings,
    }),
    withoutRepeated: withoutRepeated(resources, configuration),
  });
  return {
    ...own,
    pieces: instances.flatMap((instance) => RESOURCE_TYPES.get(instance.type)?.pieces(instance) ?? []),
    problems: [],
    gaps: [
      ...incomplete(plan, path),
      ...unread(resources, path),
      ...foreignStacks(resources, path),
      ...notInChanges(unplanned, path),
    ],
    remarks: ignored(resources),
  };
}

/** Of a plan the changes; of a state, or a plan that changes nothing, its values. */
function resourcesOf(plan: unknown): {
  readonly resources: readonly PlannedResource[];
  readonly unplanned: readonly PlannedResource[];
} {
  const state = memberAt(plan, "values");
  if (state !== undefined && memberAt(plan, "planned_values") === undefined)
    return { resources: valuesResources(state), unplanned: [] };
  const changes = changedResources(plan);
  const known = new Set(changes.map(({ address }) => address));
  const before = new Map(valuesResources(memberAt(plan, "prior_state", "values")).map((one) => [one.address, one]));
  const others = valuesResources(memberAt(plan, "planned_values")).filter(({ address }) => !known.has(address));
  // Planned values leave out what is unknown: only those that are as the state has them are known to be whole.
  const whole = others.filter((one) => isSame(one.after, before.get(one.address)?.after));
  return { resources: [...changes, ...whole], unplanned: others.filter((one) => !whole.includes(one)) };
}

function errored(path: string): SourceProblem {
  return {
    severity: "error",
    rule: "unreadable-input",
    path,
    line: 1,
    column: 1,
    message: "the plan is of a run that failed, so it holds a part of the changes only",
    help: "repair what terraform plan reports, and plan again",
  };
}

/** `complete`: false where applying it would leave changes to make, as with -target (JSON output format, plan). */
function incomplete(plan: unknown, path: string): readonly Gap[] {
  const what = `the plan ${path}`;
  const gaps: Gap[] = [];
  if (memberAt(plan, "complete") === false) {
    const why = "it covers a part of the configuration only, as with -target";
    gaps.push({ what, why, cure: WHOLE_PLAN });
  }
  const deferred = listAt(plan, "deferred_changes").map((entry) => memberAt(entry, "resource_change"));
  const relevant = deferred.filter((change) => RESOURCE_TYPES.has(textAt(change, "type") ?? ""));
  if (relevant.length > 0) {
    const names = named(relevant.map((change) => textAt(change, "address") ?? ""));
    gaps.push({ what, why: `Terraform defers ${names} to a later plan`, cure: READ_SOURCE });
  }
  return gaps;
}

function unread(resources: readonly PlannedResource[], path: string): readonly Gap[] {
  const found = groupBy(
    resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && isUnreadType(type)),
    ({ type }) => type,
  );
  return [...found].map(([type, all]) => ({
    what: `${named(all.map(({ address }) => address))} in ${path}`,
    why: `${type} is no resource type that is read`,
    cure: "declare it with the hashicorp/aws provider, or give the policy as a file in the config's inventory",
  }));
}

/** CloudFormation templates that the plan deploys, where their text, its address or the stack's name speaks of policies. */
function foreignStacks(resources: readonly PlannedResource[], path: string): readonly Gap[] {
  const stacks = resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && STACKS.has(type));
  const speaking = stacks.filter(({ address, after }) =>
    [address, ...["name", "template_body", "template_url"].map((name) => textAt(after, name) ?? "")].some(
      speaksOfPolicies,
    ),
  );
  if (speaking.length === 0) return [];
  return [
    {
      what: `${named(speaking.map(({ address }) => address))} in ${path}`,
      why: "it deploys a CloudFormation template, which may hold policies and is not read in a plan",
      cure: "name the template under inventory.cloudformation, or give its policies as files in the config's inventory",
    },
  ];
}

function notInChanges(unplanned: readonly PlannedResource[], path: string): readonly Gap[] {
  const relevant = unplanned.filter(({ mode, type }) => mode === "managed" && RESOURCE_TYPES.has(type));
  if (relevant.length === 0) return [];
  return [
    {
      what: `${named(relevant.map(({ address }) => address))} in ${path}`,
      why: "the plan lists it without its change, so what is not known of it cannot be told from what is not set",
      cure: "give the whole output of terraform show -json",
    },
  ];
}

function ignored(resources: readonly PlannedResource[]): Declared["remarks"] {
  const found = groupBy(
    resources.filter(({ type, gone, mode }) => mode === "managed" && !gone && IGNORED_TYPES.has(type)),
    ({ type }) => type,
  );
  return [...found].map(([type, all]) => ({
    what: named(all.map(({ address }) => address)),
    why: IGNORED_TYPES.get(type) ?? "",
  }));
}

function named(addresses: readonly string[]): string {
  const shown = addresses.slice(0, MOST_NAMED).join(", ");
  const more = addresses.length - MOST_NAMED;
  return more > 0 ? `${shown} and ${more} more` : shown;
}
