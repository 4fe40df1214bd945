import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  isSavedGap
} from "./chunk-ZPYFCFOQ.js";
import "./chunk-GGLZDCZS.js";

// src/sources/saved/print.ts
function printSavedInventory(saved2) {
  const { kind, schemaVersion, tool, readAt, accounts } = saved2;
  const { name, version } = tool;
  const ordered = {
    kind,
    schemaVersion,
    tool: { name, version },
    readAt,
    accounts: sorted(accounts.map(account), ({ id }) => id)
  };
  return `${JSON.stringify(ordered, void 0, 2)}
`;
}
function account(one) {
  return {
    id: one.id,
    partition: one.partition,
    publicAccessBlock: saved(one.publicAccessBlock, orNull(publicAccessBlock)),
    organization: organization(one.organization),
    roles: sorted(one.roles.map(role), ({ arn }) => arn),
    buckets: sorted(one.buckets.map(bucket), ({ name }) => name),
    keys: sorted(one.keys.map(key), ({ arn }) => arn),
    vpcEndpoints: sorted(one.vpcEndpoints.map(vpcEndpoint), ({ id }) => id),
    gaps: sorted(one.gaps.map(gap), (open) => JSON.stringify(open))
  };
}
function organization(one) {
  const { managementAccount } = one;
  return {
    id: saved(one.id, same),
    ...managementAccount === void 0 ? {} : { managementAccount },
    scps: saved(one.scps, levels),
    rcps: saved(one.rcps, levels)
  };
}
function levels(all) {
  return all.map(
    (level) => sorted(
      level.map(({ arn, name, text }) => ({ arn, name, text: saved(text, same) })),
      ({ arn, name }) => `${arn} ${name}`
    )
  );
}
function role(one) {
  return {
    arn: one.arn,
    uniqueId: one.uniqueId,
    trustPolicy: saved(one.trustPolicy, same),
    identityPolicies: saved(one.identityPolicies, (all) => sorted(all.map(policy), (each) => JSON.stringify(each))),
    permissionsBoundary: saved(one.permissionsBoundary, orNull(policy)),
    tags: saved(one.tags, texts)
  };
}
function policy({ name, arn, version, text }) {
  return {
    name,
    ...arn === void 0 ? {} : { arn },
    ...version === void 0 ? {} : { version },
    text: saved(text, same)
  };
}
function bucket(one) {
  return {
    name: one.name,
    account: saved(one.account, same),
    region: saved(one.region, same),
    policy: saved(one.policy, same),
    publicAccessBlock: saved(one.publicAccessBlock, orNull(publicAccessBlock)),
    objectOwnership: saved(one.objectOwnership, same),
    encryption: saved(one.encryption, ({ algorithm, key: name, bucketKey }) => ({
      algorithm,
      ...name === void 0 ? {} : { key: name },
      bucketKey
    })),
    objectLock: saved(
      one.objectLock,
      orNull(({ mode, days }) => ({
        ...mode === void 0 ? {} : { mode },
        ...days === void 0 ? {} : { days }
      }))
    ),
    requesterPays: saved(one.requesterPays, same),
    accessPoints: saved(one.accessPoints, (all) => sorted(all.map(accessPoint), (each) => JSON.stringify(each)))
  };
}
function accessPoint({ arn, name, vpc, policy: text }) {
  return { arn, name, ...vpc === void 0 ? {} : { vpc }, policy: saved(text, same) };
}
function publicAccessBlock(one) {
  const { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets } = one;
  return { blockPublicAcls, ignorePublicAcls, blockPublicPolicy, restrictPublicBuckets };
}
function key(one) {
  return {
    arn: one.arn,
    aliases: one.aliases && sorted(one.aliases, same),
    policy: saved(one.policy, same),
    grants: saved(one.grants, (all) => sorted(all.map(grant), (each) => JSON.stringify(each))),
    state: saved(one.state, same),
    multiRegion: one.multiRegion
  };
}
function grant(one) {
  const { granteePrincipal, operations, encryptionContextEquals: equals, encryptionContextSubset: subset } = one;
  return {
    granteePrincipal,
    operations: sorted(operations, same),
    ...equals === void 0 ? {} : { encryptionContextEquals: texts(equals) },
    ...subset === void 0 ? {} : { encryptionContextSubset: texts(subset) }
  };
}
function vpcEndpoint({ id, service, policy: text }) {
  return { id, service, policy: saved(text, same) };
}
function gap({ gap: { what, why, permission } }) {
  return { gap: { what, why, ...permission === void 0 ? {} : { permission } } };
}
function saved(one, print) {
  return isSavedGap(one) ? gap(one) : { value: print(one.value) };
}
function orNull(print) {
  return (value) => value === null ? null : print(value);
}
function same(value) {
  return value;
}
function texts(one) {
  return Object.fromEntries(sorted(Object.entries(one), ([name]) => name));
}
function sorted(items, by) {
  return [...items].sort((a, b) => by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0);
}
export {
  printSavedInventory
};
