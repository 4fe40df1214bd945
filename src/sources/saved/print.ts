/** The saved inventory as text: the same content always gives the same bytes. */

import type {
  Saved,
  SavedAccessPoint,
  SavedAccount,
  SavedBucket,
  SavedGap,
  SavedGrant,
  SavedInventory,
  SavedKey,
  SavedOrganization,
  SavedOrganizationPolicy,
  SavedPolicy,
  SavedPublicAccessBlock,
  SavedRole,
  SavedVpcEndpoint,
} from "./model.ts";
import { isSavedGap } from "./model.ts";

/** Members in a fixed order, lists whose order has no meaning sorted, two spaces, a newline at the end. */
export function printSavedInventory(saved: SavedInventory): string {
  const { kind, schemaVersion, tool, readAt, accounts } = saved;
  const { name, version } = tool;
  const ordered = {
    kind,
    schemaVersion,
    tool: { name, version },
    readAt,
    accounts: sorted(accounts.map(account), ({ id }) => id),
  };
  return `${JSON.stringify(ordered, undefined, 2)}\n`;
}

/** JSON.stringify leaves members out that are undefined. */
type Ordered<T> = { readonly [K in keyof T]: T[K] | undefined };

function account(one: SavedAccount): Ordered<SavedAccount> & { readonly id: string } {
  return {
    id: one.id,
    partition: one.partition,
    publicAccessBlock: saved(one.publicAccessBlock, orNull(publicAccessBlock)),
    organization: organization(one.organization),
    roles: sorted(one.roles.map(role), ({ arn }) => arn) as SavedRole[],
    buckets: sorted(one.buckets.map(bucket), ({ name }) => name),
    keys: sorted(one.keys.map(key), ({ arn }) => arn) as SavedKey[],
    vpcEndpoints: sorted(one.vpcEndpoints.map(vpcEndpoint), ({ id }) => id),
    gaps: sorted(one.gaps.map(gap), (open) => JSON.stringify(open)),
  };
}

function organization(one: SavedOrganization): SavedOrganization {
  const { managementAccount } = one;
  return {
    id: saved(one.id, same),
    ...(managementAccount === undefined ? {} : { managementAccount }),
    scps: saved(one.scps, levels),
    rcps: saved(one.rcps, levels),
  };
}

/** The order of levels is that of the organization; within one, policies have none. */
function levels(all: readonly (readonly SavedOrganizationPolicy[])[]): SavedOrganizationPolicy[][] {
  return all.map((level) =>
    sorted(
      level.map(({ arn, name, text }) => ({ arn, name, text: saved(text, same) })),
      ({ arn, name }) => `${arn} ${name}`,
    ),
  );
}

function role(one: SavedRole): Ordered<SavedRole> & { readonly arn: string } {
  return {
    arn: one.arn,
    uniqueId: one.uniqueId,
    trustPolicy: saved(one.trustPolicy, same),
    identityPolicies: saved(one.identityPolicies, (all) => sorted(all.map(policy), (each) => JSON.stringify(each))),
    permissionsBoundary: saved(one.permissionsBoundary, orNull(policy)),
    tags: saved(one.tags, texts),
  };
}

function policy({ name, arn, version, text }: SavedPolicy): SavedPolicy {
  return {
    name,
    ...(arn === undefined ? {} : { arn }),
    ...(version === undefined ? {} : { version }),
    text: saved(text, same),
  };
}

function bucket(one: SavedBucket): SavedBucket {
  return {
    name: one.name,
    account: saved(one.account, same),
    region: saved(one.region, same),
    policy: saved(one.policy, same),
    publicAccessBlock: saved(one.publicAccessBlock, orNull(publicAccessBlock)),
    objectOwnership: saved(one.objectOwnership, same),
    encryption: saved(one.encryption, ({ algorithm, key: name, bucketKey }) => ({
      algorithm,
      ...(name === undefined ? {} : { key: name }),
      bucketKey,
    })),
    objectLock: saved(
      one.objectLock,
      orNull(({ mode, days }: { mode?: "GOVERNANCE" | "COMPLIANCE"; days?: number }) => ({
        ...(mode === undefined ? {} : { mode }),
        ...(days === undefined ? {} : { days }),
      })),
    ),
    requesterPays: saved(one.requesterPays, same),
    accessPoints: saved(one.accessPoints, (all) => sorted(all.map(accessPoint), (each) => JSON.stringify(each))),
  };
}

function accessPoint({ arn, name, vpc, policy: text }: SavedAccessPoint): SavedAccessPoint {
  return { arn, name, ...(vpc === undefined ? {} : { vpc }), policy: saved(text, same) };
}

function publicAccessBlock(one: SavedPublicAccessBlock): SavedPublicAccessBlock {
  const { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets } = one;
  return { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets };
}

function key(one: SavedKey): Ordered<SavedKey> & { readonly arn: string } {
  return {
    arn: one.arn,
    aliases: one.aliases && sorted(one.aliases, same),
    policy: saved(one.policy, same),
    grants: saved(one.grants, (all) => sorted(all.map(grant), (each) => JSON.stringify(each))),
    state: saved(one.state, same),
    multiRegion: one.multiRegion,
  };
}

function grant(one: SavedGrant): SavedGrant {
  const { granteePrincipal, operations, encryptionContextEquals: equals, encryptionContextSubset: subset } = one;
  return {
    granteePrincipal,
    operations: sorted(operations, same),
    ...(equals === undefined ? {} : { encryptionContextEquals: texts(equals) }),
    ...(subset === undefined ? {} : { encryptionContextSubset: texts(subset) }),
  };
}

function vpcEndpoint({ id, service, policy: text }: SavedVpcEndpoint): SavedVpcEndpoint {
  return { id, service, policy: saved(text, same) };
}

function gap({ gap: { what, why, permission } }: SavedGap): SavedGap {
  return { gap: { what, why, ...(permission === undefined ? {} : { permission }) } };
}

function saved<T, R>(one: Saved<T>, print: (value: T) => R): Saved<R> {
  return isSavedGap(one) ? gap(one) : { value: print(one.value) };
}

function orNull<T, R>(print: (value: T) => R): (value: T | null) => R | null {
  return (value) => (value === null ? null : print(value));
}

function same<T>(value: T): T {
  return value;
}

function texts(one: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(sorted(Object.entries(one), ([name]) => name));
}

/** By code units, so that no machine's language matters. */
function sorted<T>(items: readonly T[], by: (item: T) => string): T[] {
  return [...items].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}
