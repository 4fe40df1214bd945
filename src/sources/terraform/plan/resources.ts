/** The instances of resources that a plan or state lists. */

import { listAt, memberAt, objectAt, textAt } from "./json.ts";

export interface PlannedResource {
  readonly address: string;
  /** `managed` or `data`. */
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  /** Address of the module instance that it stands in; `""`: the root module. */
  readonly module: string;
  /** It is destroyed. */
  readonly gone: boolean;
  /** The object that exists stays that object: its ids and ARNs stay, too. */
  readonly stays: boolean;
  readonly before: unknown;
  readonly beforeSensitive: unknown;
  readonly after: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

/** After these actions there is an object; of all others there is none (JSON output format, change representation). */
const LEAVES = new Set(["no-op", "create", "read", "update"]);
const STAYS = new Set(["no-op", "read", "update"]);

/** Terraform ceases to manage the object, which AWS keeps as it is (developer.hashicorp.com/terraform/language/block/removed). */
const FORGETS = "forget";

/**
 * Every instance that the plan speaks of, and every object that it forgets, as it was before. Deposed objects that are destroyed are
 * left out.
 */
export function changedResources(plan: unknown): readonly PlannedResource[] {
  return listAt(plan, "resource_changes").flatMap((entry): PlannedResource[] => {
    const address = textAt(entry, "address");
    if (address === undefined) return [];
    const actions = listAt(entry, "change", "actions");
    const deposed = memberAt(entry, "deposed");
    const forgets = actions.includes(FORGETS);
    if (deposed !== undefined) return forgets ? [forgotten(entry, `${address} (deposed ${String(deposed)})`)] : [];
    if (!forgets) return [changed(entry, address)];
    // Of a replacement the new object has the address.
    return actions.length === 1
      ? [forgotten(entry, address)]
      : [changed(entry, address), forgotten(entry, `${address} (forgotten)`)];
  });
}

function changed(entry: unknown, address: string): PlannedResource {
  const change = objectAt(entry, "change");
  const actions = listAt(change, "actions");
  return {
    ...namesOf(entry, address, textAt(entry, "module_address") ?? ""),
    gone: !actions.some((action) => LEAVES.has(String(action))),
    stays: actions.length > 0 && actions.every((action) => STAYS.has(String(action))),
    before: memberAt(change, "before"),
    beforeSensitive: memberAt(change, "before_sensitive"),
    after: memberAt(change, "after"),
    unknown: memberAt(change, "after_unknown"),
    sensitive: memberAt(change, "after_sensitive"),
  };
}

function forgotten(entry: unknown, address: string): PlannedResource {
  const before = memberAt(entry, "change", "before");
  const beforeSensitive = memberAt(entry, "change", "before_sensitive");
  return {
    ...namesOf(entry, address, textAt(entry, "module_address") ?? ""),
    gone: false,
    stays: true,
    before,
    beforeSensitive,
    after: before,
    unknown: {},
    sensitive: beforeSensitive,
  };
}

/** Every instance of a values representation, in which all is known or null. */
export function valuesResources(values: unknown): readonly PlannedResource[] {
  const found: PlannedResource[] = [];
  // A list and not recursion: nobody bounds the depth of modules.
  const modules: { readonly module: unknown; readonly address: string }[] = [
    { module: memberAt(values, "root_module"), address: "" },
  ];
  for (const { module, address } of modules) {
    for (const entry of listAt(module, "resources")) {
      const own = textAt(entry, "address");
      if (own !== undefined) found.push(stateResource(entry, own, address));
    }
    for (const child of listAt(module, "child_modules"))
      modules.push({ module: child, address: textAt(child, "address") ?? address });
  }
  return found;
}

function stateResource(entry: unknown, address: string, module: string): PlannedResource {
  const values = memberAt(entry, "values");
  const sensitive = memberAt(entry, "sensitive_values");
  return {
    ...namesOf(entry, address, module),
    gone: false,
    stays: true,
    before: values,
    beforeSensitive: sensitive,
    after: values,
    unknown: {},
    sensitive,
  };
}

function namesOf(entry: unknown, address: string, module: string) {
  return {
    address,
    module,
    mode: textAt(entry, "mode") ?? "managed",
    type: textAt(entry, "type") ?? "",
    name: textAt(entry, "name") ?? "",
  };
}
