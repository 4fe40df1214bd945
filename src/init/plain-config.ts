/** What was found, as a config: plain data, with `<...>` where nobody can tell. */

import { parse } from "yaml";
import { unique } from "../collections.ts";
import type {
  Config,
  ConfigBucket,
  ConfigExport,
  ConfigInventory,
  ConfigKey,
  ConfigRole,
} from "../generated/config.ts";
import type { Bucket, Inventory, Key, PolicyDocument, Role } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { withUniqueNames } from "../rules/same-export.ts";
import type { World } from "../sources/model.ts";
import { levels, skeleton, UNKNOWN_ROLE } from "./skeleton.ts";
import type { Template } from "./templates.ts";

/**
 * The config that says what discovery found, and asks for the rest. An export is left out where only its organization's id
 * is missing: then all exports are found by their trust policies, as without a config.
 * @param world as discovery made it, without a config
 */
export function plainConfig(world: World, templates: readonly Template[]): Config {
  const { inventory } = world;
  const examples = inventory.gaps.flatMap(({ example }) => (example === undefined ? [] : [parse(example) as Config]));
  const settled = withUniqueNames(world).inventory.exports;
  if (settled.length === 0 && examples.length === 0) return withTemplates(skeleton(inventory.documents), templates);
  const known = settled.every(({ organizationId }) => organizationId !== undefined);
  const exports = [...settled.map(exportOf), ...examples.flatMap((example) => example.exports ?? [])];
  const open = examples.map((example) => example.inventory ?? {});
  const declared: ConfigInventory = {
    roles: uniqueBy([...open.flatMap(({ roles = [] }) => roles), ...inventory.roles.map(roleOf)], ({ arn, ...role }) =>
      arn === UNKNOWN_ROLE ? `${arn} ${role["trust-policy"]}` : arn,
    ),
    buckets: uniqueBy(
      [
        ...open.flatMap(({ buckets = [] }) => buckets),
        ...inventory.buckets.map((bucket) => bucketOf(bucket, inventory.documents)),
      ],
      ({ name }) => name,
    ),
    ...keysOf(inventory, open),
    ...organizationOf(inventory),
  };
  const different = uniqueBy(exports, ({ role, bucket }, index) =>
    role === UNKNOWN_ROLE ? index : `${role} ${bucket}`,
  );
  const config: Config = {
    version: 1,
    ...(known || examples.length > 0 ? { exports: withNames(different) } : {}),
    inventory: declared,
  };
  return withTemplates(config, templates);
}

/** The config with the sources that this version names and does not read. */
function withTemplates({ inventory, ...config }: Config, templates: readonly Template[]): Config {
  const kinds = unique(templates.map(({ kind }) => kind));
  const lists = kinds.map((kind) => [kind, templates.filter((one) => one.kind === kind).map(({ path }) => path)]);
  return { ...config, inventory: { ...inventory, ...Object.fromEntries(lists) } };
}

function exportOf({ name, organizationId, role, bucket }: Inventory["exports"][number]): ConfigExport {
  return { name, genesys: { "organization-id": organizationId ?? "<Genesys organization id>" }, role, bucket };
}

function roleOf({ arn, trustPolicy, identityPolicies, permissionsBoundary }: Role): ConfigRole {
  return {
    arn,
    ...(isGap(trustPolicy) ? {} : { "trust-policy": trustPolicy.path }),
    ...(isGap(identityPolicies) ? {} : { "identity-policies": identityPolicies.map(({ path }) => path) }),
    ...(permissionsBoundary === undefined ? {} : { "permissions-boundary": permissionsBoundary.path }),
  };
}

function bucketOf(
  { name, account, region, policy, encryption }: Bucket,
  documents: readonly PolicyDocument[],
): ConfigBucket {
  return {
    name,
    account: account === "" ? "<account>" : account,
    ...(region === undefined ? {} : { region }),
    // Discovery gives a policy that could be several, or another bucket's, as a document that is none of the tree's.
    ...(policy === undefined ? {} : { policy: documents.includes(policy) ? policy.path : `<one of ${policy.path}>` }),
    ...(encryption?.key === undefined ? {} : { encryption: { algorithm: encryption.algorithm, key: encryption.key } }),
  };
}

function keysOf({ keys, documents }: Inventory, open: readonly ConfigInventory[]): Pick<ConfigInventory, "keys"> {
  const attached = new Set(keys.flatMap(({ policy }) => (isGap(policy) ? [] : [policy.path])));
  const left = documents.filter(({ kind, path }) => kind === "key-policy" && !attached.has(path));
  const all: ConfigKey[] = [
    ...keys.map(keyOf),
    ...open.flatMap((inventory) => inventory.keys ?? []),
    ...left.map(({ path }) => ({ arn: "<ARN of the key that has this policy>", policy: path })),
  ];
  const found = uniqueBy(all, ({ arn, policy }) => (arn.startsWith("<") ? (policy ?? arn) : arn));
  return found.length === 0 ? {} : { keys: found };
}

function keyOf({ arn, policy }: Key): ConfigKey {
  return { arn, ...(isGap(policy) ? {} : { policy: policy.path }) };
}

function organizationOf({ documents }: Inventory): Pick<ConfigInventory, "organization"> {
  const { scps, rcps } = levels(documents);
  return scps === undefined && rcps === undefined ? {} : { organization: { ...scps, ...rcps } };
}

function withNames(exports: readonly ConfigExport[]): ConfigExport[] {
  return exports.map((one, index) => {
    const before = exports.slice(0, index).filter(({ name }) => name === one.name).length;
    return before === 0 ? one : { ...one, name: `${one.name}-${before + 1}` };
  });
}

/** The first of each key. */
function uniqueBy<T>(items: readonly T[], keyOf: (item: T, index: number) => unknown): T[] {
  const seen = new Map<unknown, T>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
