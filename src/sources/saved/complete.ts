/** What files leave open, taken from what was read of AWS. */

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
} from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { bucketsWithoutAccount, bucketsWithoutEncryption, danglingReferences } from "../config/gaps.ts";
import { findExports } from "../discovery/exports.ts";
import type { World } from "../model.ts";
import type { SavedAccount, SavedInventory } from "./model.ts";
import { factNames, type OpenFact, settledFacts, type Weighed, weigh } from "./open-facts.ts";
import { holdBlocks, ownBlockOf } from "./public-access-block.ts";
import { bindStandIns } from "./stand-ins/bind.ts";
import { type UnweighedInventory, unweighedInventory } from "./to-inventory.ts";

/** The files' world, completed. The files' own documents come first in everything; stand-ins give way to what AWS holds. */
export function completeWorld(world: World, saved: SavedInventory): World {
  const { world: files, remarks: bound } = bindStandIns(world, saved);
  const live = unweighedInventory(saved, files.inventory.exports);
  const { inventory, remarks } = completeInventory(files.inventory, live, saved.accounts);
  const used = new Set(inventory.documents.map(({ path }) => path));
  return {
    ...files,
    inventory,
    inputs: [...files.inputs, ...live.inputs.filter(({ path }) => used.has(path))],
    notEvaluated: [
      ...bound,
      ...files.notEvaluated,
      { what: "what AWS holds where the files speak", why: "the files were judged there, not the live account" },
      ...live.notEvaluated,
      ...remarks,
    ],
  };
}

/** An inventory, and the facts that it leaves open without a verdict resting on them. */
interface Completed extends Pick<Weighed, "remarks"> {
  readonly inventory: Inventory;
}

/**
 * The files' inventory with what it leaves open taken from the saved one: facts and policies that are gaps or absent, roles,
 * buckets and keys that exports name and files lack, and where the accounts stand. What the files declare wins. What was not read is weighed
 * afterwards: the files may let a verdict rest on it.
 * @param accounts as they were read, with their own Block Public Access
 */
export function completeInventory(
  files: Inventory,
  { inventory: saved, open }: Pick<UnweighedInventory, "inventory" | "open">,
  accounts: readonly SavedAccount[],
): Completed {
  const wanted = files.exports;
  const roles = joined(
    files.roles,
    saved.roles,
    ({ arn }) => arn,
    completeRole,
    (arn) => wanted.some(({ role }) => role === arn),
  );
  const joinedBuckets = joined(
    files.buckets,
    saved.buckets,
    ({ name }) => name,
    (own, other) => completeBucket(own, other, open),
    (name) => wanted.some(({ bucket }) => bucket === name),
  );
  const { buckets, facts } = holdBlocks(joinedBuckets, open, { files, saved, accounts });
  const used = new Set(buckets.flatMap(({ encryption }) => encryption?.key ?? []));
  const keys = joined(
    files.keys,
    saved.keys,
    ({ arn }) => arn,
    completeKey,
    (arn) => used.has(arn),
  );
  const passed = new Set(wanted.flatMap(({ network }) => network.sourceVpce ?? []));
  const vpcEndpoints = joined(
    files.vpcEndpoints ?? [],
    saved.vpcEndpoints ?? [],
    ({ id }) => id,
    (own, other) => (isGap(own.policy) ? other : own),
    (id) => passed.has(id),
  );
  const pieces = {
    roles,
    buckets,
    keys,
    organization: files.organization,
    organizations: organizationsOf(files, saved),
    ...(vpcEndpoints.length === 0 ? {} : { vpcEndpoints }),
    ...(saved.readAt === undefined ? {} : { readAt: saved.readAt }),
  };
  const joinedPieces: Inventory = { ...pieces, ...exportsOf(files, pieces), gaps: [], documents: [] };
  const taken = takenFrom(saved, joinedPieces).filter((one) => !files.documents.includes(one));
  const completed = { ...joinedPieces, documents: [...files.documents, ...taken] };
  const { gaps, remarks } = weigh(facts, completed);
  return { inventory: { ...completed, gaps: gapsLeft(files, [...saved.gaps, ...gaps], completed) }, remarks };
}

/** Those of the files; and those of the other list that are wanted. */
function joined<T>(
  files: readonly T[],
  saved: readonly T[],
  nameOf: (item: T) => string,
  complete: (own: T, other: T) => T,
  isWanted: (name: string) => boolean,
): readonly T[] {
  const own = files.map((item) => {
    const other = saved.find((one) => nameOf(one) === nameOf(item));
    return other === undefined ? item : complete(item, other);
  });
  const names = new Set(files.map(nameOf));
  return [...own, ...saved.filter((one) => !names.has(nameOf(one)) && isWanted(nameOf(one)))];
}

function completeRole(own: Role, saved: Role): Role {
  return {
    ...saved,
    ...withTextsOf(own, saved),
    trustPolicy: isGap(own.trustPolicy) ? saved.trustPolicy : own.trustPolicy,
    ...(isGap(own.identityPolicies) ? { identityPolicies: saved.identityPolicies } : {}),
  };
}

/** The files' role with the texts of managed policies that they attach by ARN alone, as AWS' own role has them. */
export function withTextsOf(own: Role, saved: Role): Role {
  const { identityPolicies, permissionsBoundary } = own;
  const held = [
    ...(isGap(saved.identityPolicies) ? [] : saved.identityPolicies),
    ...(saved.permissionsBoundary === undefined ? [] : [saved.permissionsBoundary]),
  ];
  const text = (document: PolicyDocument): PolicyDocument => {
    if (!("unknown" in document.policy) || !MANAGED_POLICY.test(document.path)) return document;
    const isSame = ({ path, kind }: PolicyDocument): boolean =>
      kind === document.kind && (path === document.path || path.startsWith(`${document.path}@`));
    return held.find(isSame) ?? document;
  };
  return {
    ...own,
    ...(isGap(identityPolicies) ? {} : { identityPolicies: identityPolicies.map(text) }),
    ...(permissionsBoundary === undefined ? {} : { permissionsBoundary: text(permissionsBoundary) }),
  };
}

const MANAGED_POLICY = /^arn:[^:]+:iam::[^:]*:policy\/./;

/** Whose a bucket is, no file can change: where files say nothing they only take the role's account for it. */
function completeBucket(own: Bucket, saved: Bucket, open: readonly OpenFact[]): Bucket {
  const unknown = open.some(({ what }) => what === factNames.account(own.name));
  const encryption = own.encryption && completeEncryption(own.encryption, saved.encryption);
  const ownBlock = { ...saved.ownPublicAccessBlock, ...ownBlockOf(own) };
  // What holds is found with the account of the completed bucket.
  const { publicAccessBlock: _held, ...rest } = { ...saved, ...own };
  return {
    ...rest,
    ...(encryption === undefined ? {} : { encryption }),
    ...(Object.keys(ownBlock).length === 0 ? {} : { ownPublicAccessBlock: ownBlock }),
    account: unknown && own.account !== "" ? own.account : saved.account,
  };
}

/** Files often leave out whether S3 Bucket Keys are on. */
function completeEncryption(own: Encryption, saved: Encryption | undefined): Encryption {
  const same = saved?.algorithm === own.algorithm && saved.key === own.key;
  return same ? { ...saved, ...own } : own;
}

function completeKey(own: Key, { grants, unreadGrants, ...saved }: Key): Key {
  const unread = unreadGrants === undefined ? {} : { unreadGrants };
  return {
    ...saved,
    ...own,
    policy: isGap(own.policy) ? saved.policy : own.policy,
    ...(own.grants.length > 0 ? {} : { grants, ...unread }),
  };
}

/** What files say of the organization they say of every account. */
function organizationsOf(files: Inventory, saved: Inventory): NonNullable<Inventory["organizations"]> {
  const read = Object.entries({ ...saved.organizations, ...files.organizations });
  return Object.fromEntries(
    read.map(([account, organization]) => [account, completeOrganization(organization, files.organization)]),
  );
}

/** Neither SCPs nor RCPs bind an account that manages its organization or is in none (E7, E8), whatever the files say. */
function completeOrganization(read: Organization, files: Organization): Organization {
  if (read.managementAccount !== true && read.id !== "none") return { ...read, ...files };
  return { ...(files.id === undefined ? {} : { id: files.id }), ...read };
}

/** Declared exports stay; found ones are found again, with what is known now. */
function exportsOf(
  files: Inventory,
  pieces: Pick<Inventory, "roles" | "buckets">,
): { readonly exports: readonly DeclaredExport[] } {
  if (files.exports.some(({ discovered }) => !discovered)) return { exports: files.exports };
  return { exports: findExports({ ...pieces, documents: files.documents }).exports };
}

/** Gaps of the files that are still open, and those of what was read that are about what was taken from it. */
function gapsLeft(files: Inventory, read: readonly Gap[], completed: Inventory): readonly Gap[] {
  const settled = settledFacts(completed);
  const after = new Set(gapsOf(completed, files).map(({ what }) => what));
  const cured = new Set(
    gapsOf(files, files)
      .map(({ what }) => what)
      .filter((what) => !after.has(what)),
  );
  const open = files.gaps.filter(({ what }) => !cured.has(what) && !settled.has(what));
  const known = new Set(open.map(({ what }) => what));
  // The files' own word on whose a bucket is, or the role's account in its place.
  const owned = new Set(
    files.buckets.filter(({ account }) => account !== "").map(({ name }) => factNames.account(name)),
  );
  return [...open, ...read.filter(({ what }) => ![settled, known, owned].some((names) => names.has(what)))];
}

/** The gaps that follow from the pieces of an inventory. */
function gapsOf(inventory: Inventory, files: Inventory): readonly Gap[] {
  const { exports, roles, buckets, keys } = inventory;
  const found = exports.some(({ discovered }) => !discovered)
    ? []
    : findExports({ roles, buckets, documents: files.documents }).gaps;
  return [
    ...danglingReferences(exports, roles, buckets),
    ...bucketsWithoutAccount(buckets),
    ...bucketsWithoutEncryption(buckets, keys.length),
    ...found,
  ];
}

/** Documents of the saved inventory that the completed one uses. */
function takenFrom(saved: Inventory, completed: Inventory): Inventory["documents"] {
  const { roles, buckets, keys, organizations = {}, vpcEndpoints = [] } = completed;
  const used = new Set<unknown>([
    ...roles.flatMap(({ trustPolicy, identityPolicies, permissionsBoundary }) => [
      trustPolicy,
      permissionsBoundary,
      ...(isGap(identityPolicies) ? [] : identityPolicies),
    ]),
    ...buckets.flatMap(({ policy, accessPoints = [] }) => [
      policy,
      ...(isGap(accessPoints) ? [] : accessPoints.map((point) => point.policy)),
    ]),
    ...keys.map(({ policy }) => policy),
    ...Object.values(organizations).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...vpcEndpoints.map(({ policy }) => policy),
  ]);
  return saved.documents.filter((document) => used.has(document));
}
