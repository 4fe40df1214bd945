/** The inventory that a config declares, with the policy documents that it names. */

import type { JsonPath, PolicyKind } from "../authorization/model.ts";
import type {
  ConfigBucket,
  ConfigGrant,
  ConfigInventory,
  ConfigKey,
  ConfigObserved,
  ConfigRole,
} from "../generated/config.ts";
import type {
  Bucket,
  DeclaredExport,
  Encryption,
  Gap,
  Inventory,
  Key,
  Observed,
  Organization,
  Role,
} from "../inventory/model.ts";
import { placesOf } from "../inventory/pointer.ts";
import type { Collector } from "./collector.ts";
import { bucketsWithoutAccount, bucketsWithoutEncryption, danglingReferences, keyGap, roleGap } from "./config/gaps.ts";
import type { ParsedConfig } from "./config/parse.ts";
import { policyReader, type ReadPolicy } from "./config/policy-reader.ts";
import { withFullAccess } from "./full-access.ts";
import type { Tree } from "./model.ts";

/** The exports as declared, without a look at the inventory. */
export function exportsFromConfig({ config, document }: ParsedConfig): readonly DeclaredExport[] {
  return (config.exports ?? []).map((declared, index) => {
    const { region, account } = declared.genesys;
    const { "source-ips": sourceIps, "source-vpce": sourceVpce, via } = declared.network ?? {};
    return {
      name: declared.name,
      organizationId: declared.genesys["organization-id"],
      role: declared.role,
      bucket: declared.bucket,
      discovered: false,
      ...defined({ region, account, place: placesOf(document, ["exports", index])?.value }),
      network: defined({ sourceIps, sourceVpce, via }),
      ...(declared.observed === undefined ? {} : { observed: observedFacts(declared.observed) }),
    };
  });
}

function observedFacts(observed: ConfigObserved): Observed {
  const {
    "session-name": sessionName,
    "same-headers": sameHeaders,
    "source-vpce": sourceVpce,
    "tls-versions": tlsVersions,
    ...rest
  } = observed;
  return defined({ ...rest, sessionName, sameHeaders, sourceVpce, tlsVersions });
}

/**
 * Reads every policy file that the config names. A file that cannot be read is a problem, and its policy unknown.
 * @param exports those of the config; their roles' accounts stand in where a bucket has none
 */
export async function inventoryFromConfig(
  parsed: ParsedConfig,
  exports: readonly DeclaredExport[],
  tree: Tree,
  collector: Collector,
): Promise<Inventory> {
  const { inventory = {} } = parsed.config;
  const read = policyReader(parsed, tree, collector);
  const roles = await inOrder(inventory.roles, (role, index) => readRole(role, ["inventory", "roles", index], read));
  const accountOfBucket = bucketAccounts(exports, roles);
  const buckets = await inOrder(inventory.buckets, (bucket, index) =>
    readBucket(bucket, accountOfBucket(bucket.name), ["inventory", "buckets", index], read),
  );
  const keys = await inOrder(inventory.keys, (key, index) => readKey(key, ["inventory", "keys", index], read));
  const endpoints = await inOrder(inventory["vpc-endpoints"], async ({ id, policy }, index) => ({
    id,
    policy: await read(policy, "vpc-endpoint-policy", ["inventory", "vpc-endpoints", index, "policy"]),
  }));
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read, collector),
    ...(endpoints.length === 0 ? {} : { vpcEndpoints: endpoints }),
    gaps: [],
    documents: collector.documents(),
  };
}

/** What a config leaves open, once all that it names was read. */
export function gapsOfConfig({ exports, roles, buckets, keys }: Inventory): readonly Gap[] {
  return [
    ...danglingReferences(exports, roles, buckets),
    ...bucketsWithoutAccount(buckets),
    ...bucketsWithoutEncryption(buckets, keys.length),
  ];
}

async function readRole(role: ConfigRole, at: JsonPath, read: ReadPolicy): Promise<Role> {
  const { "trust-policy": trust, "identity-policies": identity, "permissions-boundary": boundary } = role;
  return {
    arn: role.arn,
    trustPolicy:
      trust === undefined
        ? roleGap(role.arn, "the trust policy", "trust-policy")
        : await read(trust, "trust-policy", [...at, "trust-policy"]),
    identityPolicies:
      identity === undefined
        ? roleGap(role.arn, "the identity policies", "identity-policies")
        : await inOrder(identity, (path, index) => read(path, "identity-policy", [...at, "identity-policies", index])),
    ...(boundary === undefined
      ? {}
      : { permissionsBoundary: await read(boundary, "permissions-boundary", [...at, "permissions-boundary"]) }),
    ...defined({ tags: role.tags, uniqueId: role["unique-id"] }),
  };
}

async function readBucket(bucket: ConfigBucket, account: string, at: JsonPath, read: ReadPolicy): Promise<Bucket> {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock =
    block &&
    defined({
      blockPublicAcls: block["block-public-acls"],
      ignorePublicAcls: block["ignore-public-acls"],
      blockPublicPolicy: block["block-public-policy"],
      restrictPublicBuckets: block["restrict-public-buckets"],
    });
  return {
    name: bucket.name,
    account: bucket.account ?? account,
    ...defined({
      region: bucket.region,
      policy: bucket.policy === undefined ? undefined : await read(bucket.policy, "bucket-policy", [...at, "policy"]),
      publicAccessBlock,
      objectOwnership: bucket["object-ownership"],
      encryption: encryption && readEncryption(encryption),
      objectLock,
      requesterPays: bucket["requester-pays"],
    }),
  };
}

function readEncryption(encryption: NonNullable<ConfigBucket["encryption"]>): Encryption {
  const { algorithm, key, "bucket-key": bucketKey } = encryption;
  return { algorithm, ...defined({ key, bucketKey }) };
}

async function readKey(key: ConfigKey, at: JsonPath, read: ReadPolicy): Promise<Key> {
  const policy = key.policy === undefined ? keyGap(key.arn) : await read(key.policy, "key-policy", [...at, "policy"]);
  return { arn: key.arn, policy, grants: (key.grants ?? []).map(readGrant) };
}

function readGrant(grant: ConfigGrant): Key["grants"][number] {
  return {
    granteePrincipal: grant["grantee-principal"],
    operations: grant.operations,
    ...defined({
      encryptionContextEquals: grant["encryption-context-equals"],
      encryptionContextSubset: grant["encryption-context-subset"],
    }),
  };
}

function keysWithoutEntry(buckets: readonly Bucket[], keys: readonly Key[]): readonly Key[] {
  const named = buckets.flatMap(({ encryption }) => encryption?.key ?? []);
  const missing = [...new Set(named)].filter((arn) => !keys.some((key) => key.arn === arn));
  return missing.map((arn) => ({ arn, policy: keyGap(arn), grants: [] }));
}

async function readOrganization(
  inventory: ConfigInventory,
  read: ReadPolicy,
  collector: Collector,
): Promise<Organization> {
  const { organization } = inventory;
  if (organization === undefined) return {};
  const levels = async (name: "scps" | "rcps", kind: PolicyKind) => {
    const lists = organization[name];
    if (lists === undefined) return undefined;
    return inOrder(lists, (paths, level) =>
      inOrder(paths, (path, index) => read(path, kind, ["inventory", "organization", name, level, index])),
    );
  };
  const scps = (await levels("scps", "scp"))?.map((level) => withFullAccess(level, collector));
  return defined({ id: organization.id, scps, rcps: await levels("rcps", "rcp") });
}

/** The account of the role that writes to the bucket; where no export says, the one account of all roles. */
function bucketAccounts(exports: readonly DeclaredExport[], roles: readonly Role[]): (bucket: string) => string {
  const accountOf = (arn: string): string => arn.split(":")[4] ?? "";
  const ofRoles = [...new Set(roles.map(({ arn }) => accountOf(arn)))];
  const fallback = ofRoles.length === 1 ? (ofRoles[0] ?? "") : "";
  return (bucket) => {
    const writer = exports.find((declared) => declared.bucket === bucket);
    return writer === undefined ? fallback : accountOf(writer.role);
  };
}

/** One after the other: the order of reading is the order of messages. */
async function inOrder<T, R>(
  items: readonly T[] | undefined,
  read: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of (items ?? []).entries()) results.push(await read(item, index));
  return results;
}

/** The object without its undefined members. */
function defined<T extends object>(object: T): { [K in keyof T]?: Exclude<T[K], undefined> } & RequiredMembers<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}

type RequiredMembers<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] };
