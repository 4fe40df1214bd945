/** The inventory that a config declares, with the policy documents that it names. */

import type { JsonPath, PolicyKind } from "../authorization/model.ts";
import type { ConfigBucket, ConfigGrant, ConfigInventory, ConfigKey, ConfigRole } from "../generated/config.ts";
import type {
  Bucket,
  DeclaredExport,
  Encryption,
  Gap,
  Inventory,
  Key,
  Organization,
  PolicyDocument,
  Role,
} from "../inventory/model.ts";
import { placesOf } from "../inventory/pointer.ts";
import { type Collector, unreadablePolicy } from "./collector.ts";
import { configProblem } from "./config/explain.ts";
import { nearest } from "./config/nearest.ts";
import type { ParsedConfig } from "./config/parse.ts";
import { parseText, readText } from "./document/read.ts";
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
    };
  });
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
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read),
    gaps: [...danglingReferences(exports, roles, buckets), ...bucketsWithoutAccount(buckets)],
    documents: collector.documents(),
  };
}

/** Sources that a config may name and that this version does not read. */
export function sourcesNotRead({ config }: ParsedConfig): readonly Gap[] {
  const { inventory = {}, accounts } = config;
  const named: readonly (readonly [string, readonly unknown[] | undefined])[] = [
    ["inventory.cloudformation", inventory.cloudformation],
    ["inventory.terraform-plans", inventory["terraform-plans"]],
    ["inventory.terraform", inventory.terraform],
    ["accounts", accounts],
  ];
  return named.flatMap(([key, list]) =>
    (list ?? []).length === 0
      ? []
      : [
          {
            what: `${key} of the config`,
            why: "this version does not read that source",
            cure: "give its policies as JSON or YAML documents under inventory, and take the entry out",
          },
        ],
  );
}

type ReadPolicy = (path: string, kind: PolicyKind, at: JsonPath) => Promise<PolicyDocument>;

function policyReader(parsed: ParsedConfig, tree: Tree, collector: Collector): ReadPolicy {
  return async (path, kind, at) => {
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.line === undefined ? `${problem?.message ?? path}, named here` : problem.message;
      const help = problem?.help ?? (await similarFile(tree, path));
      if (problem?.line === undefined) {
        // What is wrong is the name: point at where it stands.
        collector.problem({
          ...configProblem(parsed.path, parsed.document, at, message, help),
          rule: "unreadable-input",
        });
      } else collector.problem(problem);
      return unreadablePolicy(path, kind, message);
    }
    const document = await parseText(text.ok);
    if ("ok" in document) return collector.policy(document.ok, kind);
    collector.problem(...document.problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(path, kind, `${path} cannot be read: ${document.problems[0]?.message}`);
  };
}

async function similarFile(tree: Tree, path: string): Promise<string | undefined> {
  const paths = (await tree.list()).map((entry) => entry.path);
  const close = paths.includes(path) ? undefined : nearest(path, paths);
  return close === undefined ? undefined : `did you mean ${close}?`;
}

async function readRole(role: ConfigRole, at: JsonPath, read: ReadPolicy): Promise<Role> {
  const { "trust-policy": trust, "identity-policies": identity, "permissions-boundary": boundary } = role;
  const gap = (what: string, key: string): Gap => ({
    what: `${what} of ${role.arn}`,
    why: `the config gives no ${key}`,
    cure: `add ${key} to the role's entry under inventory.roles`,
  });
  return {
    arn: role.arn,
    trustPolicy:
      trust === undefined
        ? gap("the trust policy", "trust-policy")
        : await read(trust, "trust-policy", [...at, "trust-policy"]),
    identityPolicies:
      identity === undefined
        ? gap("the identity policies", "identity-policies")
        : await inOrder(identity, (path, index) => read(path, "identity-policy", [...at, "identity-policies", index])),
    ...(boundary === undefined
      ? {}
      : { permissionsBoundary: await read(boundary, "permissions-boundary", [...at, "permissions-boundary"]) }),
    tags: role.tags ?? {},
  };
}

async function readBucket(bucket: ConfigBucket, account: string, at: JsonPath, read: ReadPolicy): Promise<Bucket> {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock = block && {
    blockPublicAcls: block["block-public-acls"] ?? false,
    ignorePublicAcls: block["ignore-public-acls"] ?? false,
    blockPublicPolicy: block["block-public-policy"] ?? false,
    restrictPublicBuckets: block["restrict-public-buckets"] ?? false,
  };
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
    }),
  };
}

function readEncryption(encryption: NonNullable<ConfigBucket["encryption"]>): Encryption {
  const { algorithm, key, "bucket-key": bucketKey = false } = encryption;
  return { algorithm, bucketKey, ...defined({ key }) };
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

function keyGap(arn: string): Gap {
  return {
    what: `the key policy of ${arn}`,
    why: "the config does not give it",
    cure: "add the key with its arn and policy under inventory.keys (aws kms get-key-policy prints it)",
  };
}

function keysWithoutEntry(buckets: readonly Bucket[], keys: readonly Key[]): readonly Key[] {
  const named = buckets.flatMap(({ encryption }) => encryption?.key ?? []);
  const missing = [...new Set(named)].filter((arn) => !keys.some((key) => key.arn === arn));
  return missing.map((arn) => ({ arn, policy: keyGap(arn), grants: [] }));
}

async function readOrganization(inventory: ConfigInventory, read: ReadPolicy): Promise<Organization> {
  const { organization } = inventory;
  if (organization === undefined) return {};
  const levels = async (name: "scps" | "rcps", kind: PolicyKind) => {
    const lists = organization[name];
    if (lists === undefined) return undefined;
    return inOrder(lists, (paths, level) =>
      inOrder(paths, (path, index) => read(path, kind, ["inventory", "organization", name, level, index])),
    );
  };
  return defined({ id: organization.id, scps: await levels("scps", "scp"), rcps: await levels("rcps", "rcp") });
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

function bucketsWithoutAccount(buckets: readonly Bucket[]): readonly Gap[] {
  return buckets
    .filter(({ account }) => account === "")
    .map(({ name }) => ({
      what: `the account of the bucket ${name}`,
      why: "the config does not give it, and no export of the config writes to the bucket",
      cure: "add account to the bucket's entry under inventory.buckets",
    }));
}

function danglingReferences(
  exports: readonly DeclaredExport[],
  roles: readonly Role[],
  buckets: readonly Bucket[],
): readonly Gap[] {
  return exports.flatMap(({ name, role, bucket }) => [
    ...(roles.some(({ arn }) => arn === role)
      ? []
      : [
          absent(
            name,
            `role ${role}`,
            "roles",
            roles.map(({ arn }) => arn),
            role,
          ),
        ]),
    ...(buckets.some((entry) => entry.name === bucket)
      ? []
      : [
          absent(
            name,
            `bucket ${bucket}`,
            "buckets",
            buckets.map((entry) => entry.name),
            bucket,
          ),
        ]),
  ]);
}

function absent(name: string, what: string, list: string, known: readonly string[], wanted: string): Gap {
  const close = nearest(wanted, known);
  return {
    what: `the ${what} of the export ${name}`,
    why: `it is not in the inventory${close === undefined ? "" : `, which has ${close}`}`,
    cure: `add it under inventory.${list} of the config`,
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
