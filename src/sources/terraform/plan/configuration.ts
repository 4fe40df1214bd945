/** The configuration in a plan: what each expression refers to, and which provider each resource uses. */

import { listAt, memberAt, objectAt, textAt } from "./json.ts";
import type { PlannedResource } from "./resources.ts";

export interface ResourceConfiguration {
  /** Absent: the plan holds no configuration of it. */
  readonly expressions?: unknown;
  readonly providerKey?: string;
}

export interface Configuration {
  readonly providers: unknown;
  readonly of: (resource: Pick<PlannedResource, "module" | "mode" | "type" | "name">) => ResourceConfiguration;
  /** The configuration of the module that this module instance comes from. */
  readonly module: (address: string) => unknown;
  readonly call: (address: string, name: string) => unknown;
}

const STEP = /module\.([\w-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/y;

/** @returns the steps of a module instance's address; undefined where it is none */
export function moduleSteps(
  address: string,
): readonly { readonly name: string; readonly parent: string }[] | undefined {
  const steps: { name: string; parent: string }[] = [];
  let at = 0;
  while (at < address.length) {
    STEP.lastIndex = at;
    const match = STEP.exec(address);
    if (match === null) return undefined;
    steps.push({ name: match[1] ?? "", parent: address.slice(0, Math.max(0, at - 1)) });
    at = STEP.lastIndex;
  }
  return steps;
}

export function readConfiguration(plan: unknown): Configuration {
  const modules = new Map<string, unknown>();
  const resources = new Map<unknown, ReadonlyMap<string, unknown>>();

  function module(address: string): unknown {
    if (!modules.has(address)) modules.set(address, findModule(plan, address));
    return modules.get(address);
  }

  function resourcesOf(found: unknown): ReadonlyMap<string, unknown> {
    const known = resources.get(found);
    if (known !== undefined) return known;
    const index = new Map(listAt(found, "resources").map((entry) => [keyOf(entry), entry]));
    resources.set(found, index);
    return index;
  }

  return {
    providers: memberAt(plan, "configuration", "provider_config"),
    module,
    call: (address, name) => memberAt(module(address), "module_calls", name),
    of: ({ module: address, mode, type, name }) => {
      const entry = resourcesOf(module(address)).get(`${mode} ${type} ${name}`);
      const providerKey = textAt(entry, "provider_config_key");
      return {
        ...(entry === undefined ? {} : { expressions: objectAt(entry, "expressions") }),
        ...(providerKey === undefined ? {} : { providerKey }),
      };
    },
  };
}

function findModule(plan: unknown, address: string): unknown {
  let found = memberAt(plan, "configuration", "root_module");
  for (const { name } of moduleSteps(address) ?? []) found = memberAt(found, "module_calls", name, "module");
  return found;
}

function keyOf(entry: unknown): string {
  return ["mode", "type", "name"].map((name) => textAt(entry, name) ?? "").join(" ");
}
