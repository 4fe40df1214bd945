/** What was found, as a config: plain data, with `<...>` where nobody can tell. */

import { parse } from "yaml";
import type {
  Config,
  ConfigBucket,
  ConfigExport,
  ConfigInventory,
  ConfigKey,
  ConfigRole,
} from "../generated/config.ts";
import type { Bucket, DocumentOrGap, Inventory, Key, PolicyDocument, Role } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { isStandIn } from "../inventory/stand-ins.ts";
import { withUniqueNames } from "../rules/same-export.ts";
import { namedKeys } from "../sources/discovery/read-policies.ts";
import type { World } from "../sources/model.ts";
import type { OpenValues } from "./open-values.ts";
import { levels, skeleton, UNKNOWN_ROLE } from "./skeleton.ts";
import { ACCOUNT_QUESTION, askedBucket, askedRole, known, REGION_QUESTION, VALUE_QUESTION } from "./stand-ins.ts";
import { mayDeclareBucket } from "./template-facts.ts";
import type { FoundTemplates } from "./templates.ts";

export interface PlainConfig {
  readonly config: Config;
  /** Entries of the config of which templates say the rest. */
  readonly completed: ReadonlySet<object>;
}

/**
 * The config that says what discovery found, and asks for the rest; what templates declare is left to them. An export is
 * left out where only its organization's id is missing, or where no config can give a name that AWS generates: then all
 * exports are found by their trust policies, as without a config.
 * @param world as discovery made it, without a config
 */
export function plainConfig(world: World, templates: FoundTemplates, open: OpenValues): PlainConfig {
  const { inventory } = world;
  const files = inventory.documents.filter(({ format }) => format !== "template");
  const examples = examplesOf(inventory, files);
  const settled = withUniqueNames(world).inventory.exports;
  if (settled.length === 0 && examples.length === 0)
    return { config: withSources(skeleton(files, templates.declared), templates, open), completed: new Set() };
  const canBeSaid = settled.every(({ organizationId }) => organizationId !== undefined) && !open.unnameable;
  const exports = [...settled.map(exportOf), ...examples.flatMap((example) => example.exports ?? [])];
  const asked = examples.map((example) => example.inventory ?? {});
  const buckets = inventory.buckets.flatMap((bucket) => bucketOf(bucket, files, templates) ?? []);
  const completed = buckets.filter(({ name }) => mayDeclareBucket(templates.declared, name));
  const roles = uniqueBy(
    [...asked.flatMap((one) => one.roles ?? []), ...inventory.roles.flatMap((role) => roleOf(role, files) ?? [])],
    ({ arn, ...role }) => (arn === UNKNOWN_ROLE ? `${arn} ${role["trust-policy"]}` : arn),
  );
  const declared: ConfigInventory = {
    ...unlessEmpty("roles", roles),
    ...unlessEmpty(
      "buckets",
      uniqueBy([...asked.flatMap((one) => one.buckets ?? []), ...buckets], ({ name }) => name),
    ),
    ...keysOf(inventory, files, asked),
    ...organizationOf(files),
  };
  const different = uniqueBy(exports, ({ role, bucket }, index) =>
    role === UNKNOWN_ROLE ? index : `${role} ${bucket}`,
  );
  const config: Config = {
    version: 1,
    ...(canBeSaid || examples.length > 0 ? { exports: withNames(different) } : {}),
    inventory: declared,
  };
  return { config: withSources(config, templates, open), completed: new Set(completed) };
}

/** The configs that gaps suggest, but for what they say of templates: those are read. */
function examplesOf({ gaps }: Inventory, files: readonly PolicyDocument[]): readonly Config[] {
  const paths = new Set(files.map(({ path }) => path));
  const isFile = (path: string | undefined): boolean => path === undefined || path.startsWith("<") || paths.has(path);
  return gaps.flatMap(({ example }) => {
    if (example === undefined) return [];
    const config: Config = parse(example);
    const { roles = [], ...rest } = config.inventory ?? {};
    return [
      {
        ...config,
        exports: (config.exports ?? []).map((one) => ({ ...one, role: askedRole(one.role) })),
        inventory: {
          ...rest,
          ...unlessEmpty(
            "roles",
            roles.filter((role) => isFile(role["trust-policy"])),
          ),
        },
      },
    ];
  });
}

/** The config with the templates, and with what they leave open. */
function withSources({ inventory, ...config }: Config, { globs, unused }: FoundTemplates, open: OpenValues): Config {
  const { cloudformation = [], ...others } = globs;
  const deployed = deployments(cloudformation, unused, open);
  const values = Object.fromEntries(open.names);
  return {
    ...config,
    inventory: {
      ...inventory,
      ...(deployed.length === 0 ? {} : { cloudformation: deployed }),
      ...others,
      ...(Object.keys(values).length === 0 ? {} : { "terraform-values": values }),
    },
  };
}

/** Templates that see each other's exports are one entry. */
function deployments(
  globs: readonly string[],
  unused: readonly string[],
  { parameters, place }: OpenValues,
): NonNullable<ConfigInventory["cloudformation"]> {
  if (globs.length === 0 || globs.some((glob) => /[{},]/.test(glob))) return [...globs];
  if (parameters.length === 0 && place.size === 0) return [...globs];
  return [
    {
      templates: globs.length === 1 ? globs.join("") : `{${globs.join(",")}}`,
      ...(parameters.length === 0 ? {} : { parameters: parametersToAsk(parameters, unused) }),
      ...(place.has("account") ? { account: ACCOUNT_QUESTION } : {}),
      ...(place.has("region") ? { region: REGION_QUESTION } : {}),
    },
  ];
}

/** A file of parameters says more than those without a default: others than the defaults, too. */
function parametersToAsk(names: readonly string[], unused: readonly string[]): string | { [name: string]: string } {
  const files = unused.filter((path) => path.endsWith(".json") && !path.endsWith(".tfvars.json"));
  if (files.length > 0) return `<one of ${files.join(", ")}>`;
  return Object.fromEntries(names.map((name) => [name, VALUE_QUESTION]));
}

function exportOf({ name, organizationId, role, bucket }: Inventory["exports"][number]): ConfigExport {
  return {
    name: isStandIn(name) ? "recordings" : name,
    genesys: { "organization-id": organizationId ?? "<Genesys organization id>" },
    role: askedRole(role),
    bucket: askedBucket(bucket),
  };
}

/** Undefined for a role of which only templates speak. */
function roleOf(
  { arn, origin, trustPolicy, identityPolicies, permissionsBoundary }: Role,
  files: readonly PolicyDocument[],
): ConfigRole | undefined {
  const isFile = (document: DocumentOrGap): document is PolicyDocument =>
    !isGap(document) && files.some((file) => file === document);
  const identity = isGap(identityPolicies) ? [] : identityPolicies.filter(isFile);
  const boundary = permissionsBoundary !== undefined && isFile(permissionsBoundary) ? permissionsBoundary : undefined;
  if (origin !== undefined && !isFile(trustPolicy) && identity.length === 0 && boundary === undefined) return undefined;
  return {
    arn: askedRole(arn),
    ...(isFile(trustPolicy) ? { "trust-policy": trustPolicy.path } : {}),
    ...(identity.length === 0 ? {} : { "identity-policies": identity.map(({ path }) => path) }),
    ...(boundary === undefined ? {} : { "permissions-boundary": boundary.path }),
  };
}

/** Undefined for a bucket of which only templates speak. */
function bucketOf(
  { name, account, region, policy, encryption }: Bucket,
  files: readonly PolicyDocument[],
  { declared }: FoundTemplates,
): ConfigBucket | undefined {
  const own = policyOf(policy, files);
  const where = known(account);
  if (mayDeclareBucket(declared, name)) {
    if (own === undefined) return undefined;
    return { name: askedBucket(name), ...(where === undefined ? {} : { account: where }), policy: own };
  }
  const place = known(region);
  const key = known(encryption?.key);
  return {
    name: askedBucket(name),
    account: where ?? ACCOUNT_QUESTION,
    ...(place === undefined ? {} : { region: place }),
    ...(own === undefined ? {} : { policy: own }),
    ...(encryption === undefined || key === undefined ? {} : { encryption: { algorithm: encryption.algorithm, key } }),
  };
}

/** Discovery gives a policy that could be several, or another bucket's, as a document that is none of the tree's. */
function policyOf(policy: PolicyDocument | undefined, files: readonly PolicyDocument[]): string | undefined {
  if (policy === undefined || policy.format === "template") return undefined;
  if (files.includes(policy)) return policy.path;
  const paths = new Set(files.map(({ path }) => path));
  return policy.path.split(", ").some((path) => paths.has(path)) ? `<one of ${policy.path}>` : undefined;
}

function keysOf(
  { keys }: Inventory,
  files: readonly PolicyDocument[],
  asked: readonly ConfigInventory[],
): Pick<ConfigInventory, "keys"> {
  const attached = new Set(keys.flatMap(({ policy }) => (isGap(policy) ? [] : [policy.path])));
  const left = files.filter(({ kind, path }) => kind === "key-policy" && !attached.has(path));
  const named = new Set(namedKeys(files));
  const own = keys.filter(({ arn, policy }) => (isGap(policy) ? named.has(arn) : files.includes(policy)));
  const all: ConfigKey[] = [
    ...own.filter(({ arn }) => !isStandIn(arn)).map(keyOf),
    ...asked.flatMap((inventory) => inventory.keys ?? []),
    ...left.map(({ path }) => ({ arn: "<ARN of the key that has this policy>", policy: path })),
  ];
  return unlessEmpty(
    "keys",
    uniqueBy(all, ({ arn, policy }) => (arn.startsWith("<") ? (policy ?? arn) : arn)),
  );
}

function keyOf({ arn, policy }: Key): ConfigKey {
  return { arn, ...(isGap(policy) ? {} : { policy: policy.path }) };
}

function organizationOf(files: readonly PolicyDocument[]): Pick<ConfigInventory, "organization"> {
  const { scps, rcps } = levels(files);
  return scps === undefined && rcps === undefined ? {} : { organization: { ...scps, ...rcps } };
}

function unlessEmpty<K extends "roles" | "buckets" | "keys", T>(key: K, list: T[]): { [Key in K]?: T[] } {
  return list.length === 0 ? {} : ({ [key]: list } as { [Key in K]?: T[] });
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
