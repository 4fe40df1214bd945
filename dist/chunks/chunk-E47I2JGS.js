import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  factNames,
  holdBlocks,
  ownBlockOf,
  settledFacts,
  unweighedInventory,
  weigh
} from "./chunk-PHKVZS6L.js";
import {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences
} from "./chunk-7SNFKF2X.js";
import {
  findExports
} from "./chunk-LPIQV4KA.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";

// src/sources/saved/complete.ts
function completeWorld(files, saved) {
  const live = unweighedInventory(saved, files.inventory.exports);
  const { inventory, remarks } = completeInventory(files.inventory, live, saved.accounts);
  const used = new Set(inventory.documents.map(({ path }) => path));
  return {
    ...files,
    inventory,
    inputs: [...files.inputs, ...live.inputs.filter(({ path }) => used.has(path))],
    notEvaluated: [
      ...files.notEvaluated,
      { what: "what AWS holds where the files speak", why: "the files were judged there, not the live account" },
      ...live.notEvaluated,
      ...remarks
    ]
  };
}
function completeInventory(files, { inventory: saved, open }, accounts) {
  const wanted = files.exports;
  const roles = joined(
    files.roles,
    saved.roles,
    ({ arn }) => arn,
    completeRole,
    (arn) => wanted.some(({ role }) => role === arn)
  );
  const joinedBuckets = joined(
    files.buckets,
    saved.buckets,
    ({ name }) => name,
    (own, other) => completeBucket(own, other, open),
    (name) => wanted.some(({ bucket }) => bucket === name)
  );
  const { buckets, facts } = holdBlocks(joinedBuckets, open, { files, saved, accounts });
  const used = new Set(buckets.flatMap(({ encryption }) => encryption?.key ?? []));
  const keys = joined(
    files.keys,
    saved.keys,
    ({ arn }) => arn,
    completeKey,
    (arn) => used.has(arn)
  );
  const passed = new Set(wanted.flatMap(({ network }) => network.sourceVpce ?? []));
  const vpcEndpoints = joined(
    files.vpcEndpoints ?? [],
    saved.vpcEndpoints ?? [],
    ({ id }) => id,
    (own, other) => isGap(own.policy) ? other : own,
    (id) => passed.has(id)
  );
  const pieces = {
    roles,
    buckets,
    keys,
    organization: files.organization,
    organizations: organizationsOf(files, saved),
    ...vpcEndpoints.length === 0 ? {} : { vpcEndpoints },
    ...saved.readAt === void 0 ? {} : { readAt: saved.readAt }
  };
  const joinedPieces = { ...pieces, ...exportsOf(files, pieces), gaps: [], documents: [] };
  const taken = takenFrom(saved, joinedPieces).filter((one) => !files.documents.includes(one));
  const completed = { ...joinedPieces, documents: [...files.documents, ...taken] };
  const { gaps, remarks } = weigh(facts, completed);
  return { inventory: { ...completed, gaps: gapsLeft(files, [...saved.gaps, ...gaps], completed) }, remarks };
}
function joined(files, saved, nameOf, complete, isWanted) {
  const own = files.map((item) => {
    const other = saved.find((one) => nameOf(one) === nameOf(item));
    return other === void 0 ? item : complete(item, other);
  });
  const names = new Set(files.map(nameOf));
  return [...own, ...saved.filter((one) => !names.has(nameOf(one)) && isWanted(nameOf(one)))];
}
function completeRole(own, saved) {
  return {
    ...saved,
    ...own,
    trustPolicy: isGap(own.trustPolicy) ? saved.trustPolicy : own.trustPolicy,
    identityPolicies: isGap(own.identityPolicies) ? saved.identityPolicies : own.identityPolicies
  };
}
function completeBucket(own, saved, open) {
  const unknown = open.some(({ what }) => what === factNames.account(own.name));
  const encryption = own.encryption && completeEncryption(own.encryption, saved.encryption);
  const ownBlock = { ...saved.ownPublicAccessBlock, ...ownBlockOf(own) };
  const { publicAccessBlock: _held, ...rest } = { ...saved, ...own };
  return {
    ...rest,
    ...encryption === void 0 ? {} : { encryption },
    ...Object.keys(ownBlock).length === 0 ? {} : { ownPublicAccessBlock: ownBlock },
    account: unknown && own.account !== "" ? own.account : saved.account
  };
}
function completeEncryption(own, saved) {
  const same = saved?.algorithm === own.algorithm && saved.key === own.key;
  return same ? { ...saved, ...own } : own;
}
function completeKey(own, { grants, unreadGrants, ...saved }) {
  const unread = unreadGrants === void 0 ? {} : { unreadGrants };
  return {
    ...saved,
    ...own,
    policy: isGap(own.policy) ? saved.policy : own.policy,
    ...own.grants.length > 0 ? {} : { grants, ...unread }
  };
}
function organizationsOf(files, saved) {
  const read = Object.entries({ ...saved.organizations, ...files.organizations });
  return Object.fromEntries(
    read.map(([account, organization]) => [account, completeOrganization(organization, files.organization)])
  );
}
function completeOrganization(read, files) {
  if (read.managementAccount !== true && read.id !== "none") return { ...read, ...files };
  return { ...files.id === void 0 ? {} : { id: files.id }, ...read };
}
function exportsOf(files, pieces) {
  if (files.exports.some(({ discovered }) => !discovered)) return { exports: files.exports };
  return { exports: findExports({ ...pieces, documents: files.documents }).exports };
}
function gapsLeft(files, read, completed) {
  const settled = settledFacts(completed);
  const after = new Set(gapsOf(completed, files).map(({ what }) => what));
  const cured = new Set(
    gapsOf(files, files).map(({ what }) => what).filter((what) => !after.has(what))
  );
  const open = files.gaps.filter(({ what }) => !cured.has(what) && !settled.has(what));
  const known = new Set(open.map(({ what }) => what));
  const owned = new Set(
    files.buckets.filter(({ account }) => account !== "").map(({ name }) => factNames.account(name))
  );
  return [...open, ...read.filter(({ what }) => ![settled, known, owned].some((names) => names.has(what)))];
}
function gapsOf(inventory, files) {
  const { exports, roles, buckets, keys } = inventory;
  const found = exports.some(({ discovered }) => !discovered) ? [] : findExports({ roles, buckets, documents: files.documents }).gaps;
  return [
    ...danglingReferences(exports, roles, buckets),
    ...bucketsWithoutAccount(buckets),
    ...bucketsWithoutEncryption(buckets, keys.length),
    ...found
  ];
}
function takenFrom(saved, completed) {
  const { roles, buckets, keys, organizations = {}, vpcEndpoints = [] } = completed;
  const used = /* @__PURE__ */ new Set([
    ...roles.flatMap(({ trustPolicy, identityPolicies, permissionsBoundary }) => [
      trustPolicy,
      permissionsBoundary,
      ...isGap(identityPolicies) ? [] : identityPolicies
    ]),
    ...buckets.flatMap(({ policy, accessPoints = [] }) => [
      policy,
      ...isGap(accessPoints) ? [] : accessPoints.map((point) => point.policy)
    ]),
    ...keys.map(({ policy }) => policy),
    ...Object.values(organizations).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...vpcEndpoints.map(({ policy }) => policy)
  ]);
  return saved.documents.filter((document) => used.has(document));
}

export {
  completeWorld
};
