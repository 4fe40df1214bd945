import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  addressOf,
  nameOfStandIn,
  standInsOf,
  unify
} from "./chunk-BHPWRIYY.js";
import {
  factNames,
  holdBlocks,
  ownBlockOf,
  settledFacts,
  unweighedInventory,
  weigh
} from "./chunk-O2643AV2.js";
import {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences
} from "./chunk-ZZLPULXM.js";
import {
  findExports
} from "./chunk-DRBF2ZEW.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import {
  groupBy,
  isObject,
  unique
} from "./chunk-F74P53MW.js";

// src/sources/saved/stand-ins/map-inventory.ts
function changePolicies(inventory, change) {
  return changeWith(inventory, (text) => text, change);
}
function changeTexts(inventory, change) {
  return changeWith(inventory, change, change);
}
function changeWith(inventory, name, text) {
  const known = /* @__PURE__ */ new Map();
  const document = (one) => {
    const made = known.get(one) ?? changeDocument(one, text);
    known.set(one, made);
    return made;
  };
  const gap = (one) => changeAll(one, name);
  const either = (one) => isGap(one) ? gap(one) : document(one);
  const changes = { name, document, gap, either };
  const { exports, allExports, roles, buckets, keys, organization, organizations, vpcEndpoints } = inventory;
  const exported = (one) => ({
    ...one,
    name: name(one.name),
    role: name(one.role),
    bucket: name(one.bucket),
    network: changeAll(one.network, name)
  });
  return {
    ...inventory,
    exports: exports.map(exported),
    ...allExports === void 0 ? {} : { allExports: allExports.map(exported) },
    roles: roles.map((one) => changeRole(one, changes)),
    buckets: buckets.map((one) => changeBucket(one, changes)),
    keys: keys.map((one) => changeKey(one, changes)),
    organization: changeOrganization(organization, changes),
    ...organizations === void 0 ? {} : {
      organizations: Object.fromEntries(
        Object.entries(organizations).map(([account, one]) => [name(account), changeOrganization(one, changes)])
      )
    },
    ...vpcEndpoints === void 0 ? {} : { vpcEndpoints: vpcEndpoints.map(({ id, policy }) => ({ id: name(id), policy: either(policy) })) },
    gaps: inventory.gaps.map(gap),
    documents: inventory.documents.map(document)
  };
}
function changeDocument(one, change) {
  const { policy, value } = one;
  return {
    ...one,
    policy: "unknown" in policy ? policy : { ...policy, statements: changeAll(policy.statements, change) },
    ...value === void 0 ? {} : { value: changeAll(value, change) }
  };
}
function changeRole(one, { name, document, either, gap }) {
  const { arn, trustPolicy, identityPolicies, permissionsBoundary, tags } = one;
  return {
    ...one,
    arn: name(arn),
    trustPolicy: either(trustPolicy),
    identityPolicies: isGap(identityPolicies) ? gap(identityPolicies) : identityPolicies.map(document),
    ...permissionsBoundary === void 0 ? {} : { permissionsBoundary: document(permissionsBoundary) },
    ...tags === void 0 ? {} : { tags: changeAll(tags, name) }
  };
}
function changeBucket(one, changes) {
  const { name, document, gap } = changes;
  const { account, region, policy, encryption, accessPoints } = one;
  const point = (at) => ({
    ...at,
    arn: name(at.arn),
    ...at.policy === void 0 ? {} : { policy: document(at.policy) }
  });
  return {
    ...one,
    name: name(one.name),
    account: name(account),
    ...region === void 0 ? {} : { region: name(region) },
    ...policy === void 0 ? {} : { policy: document(policy) },
    ...encryption?.key === void 0 ? {} : { encryption: { ...encryption, key: name(encryption.key) } },
    ...accessPoints === void 0 ? {} : { accessPoints: isGap(accessPoints) ? gap(accessPoints) : accessPoints.map(point) }
  };
}
function changeKey(one, { name, either, gap }) {
  const { arn, policy, grants, unreadGrants } = one;
  return {
    ...one,
    arn: name(arn),
    policy: either(policy),
    grants: changeAll(grants, name),
    ...unreadGrants === void 0 ? {} : { unreadGrants: gap(unreadGrants) }
  };
}
function changeOrganization({ scps, rcps, ...rest }, { document }) {
  return {
    ...rest,
    ...scps === void 0 ? {} : { scps: scps.map((level) => level.map(document)) },
    ...rcps === void 0 ? {} : { rcps: rcps.map((level) => level.map(document)) }
  };
}
function changeAll(data, change) {
  return changed(data, change);
}
function changed(data, change) {
  if (typeof data === "string") return change(data);
  if (Array.isArray(data)) return data.map((item) => changed(item, change));
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, changed(value, change)]));
}

// src/sources/saved/stand-ins/pairs.ts
function pairsOf(files, held, standIns) {
  const roles = onlyPairs(files.roles, held.roles, (one, other) => isSameRole(one, other, standIns));
  const buckets = onlyPairs(
    files.buckets,
    held.buckets,
    (one, other) => isSameBucket(one, other, { roles, files, held, standIns })
  );
  return { roles, buckets };
}
function onlyPairs(files, held, isSame) {
  const all = files.flatMap((one) => held.filter((other) => isSame(one, other)).map((other) => [one, other]));
  const times = /* @__PURE__ */ new Map();
  for (const one of all.flat()) times.set(one, (times.get(one) ?? 0) + 1);
  return all.filter((pair) => pair.every((one) => times.get(one) === 1));
}
var LOGICAL_ID = "aws:cloudformation:logical-id";
var STACK_NAME = "aws:cloudformation:stack-name";
var MADE_UP = /\d{18}[0-9a-f]{8}$/;
function isSameRole(one, other, standIns) {
  const values = unify(one.arn, other.arn, standIns);
  if (values === void 0) return false;
  const generated = [...values].find(([{ of }]) => of === "role");
  if (generated === void 0) return true;
  const [{ origin = "" }, name] = generated;
  if (isCloudFormation(origin)) return other.tags?.[LOGICAL_ID] === addressOf(origin);
  const declared = Object.entries(one.tags ?? {});
  return declared.length > 0 && MADE_UP.test(name) && declared.every(([tag, value]) => other.tags?.[tag] === value);
}
function isSameBucket(one, other, { roles, files, held, standIns }) {
  const values = unify(one.name, other.name, standIns);
  if (values === void 0) return false;
  const generated = [...values].find(([{ of }]) => of === "bucket");
  if (generated === void 0) return true;
  const [{ origin = "" }, name] = generated;
  if (isCloudFormation(origin)) {
    const stacks = roles.filter(([role]) => role.origin !== void 0 && rootOf(role.origin) === rootOf(origin)).flatMap(([, role]) => role.tags?.[STACK_NAME] ?? []);
    return stacks.some((stack) => {
      const start = `${stack}-${addressOf(origin)}-`.toLowerCase();
      return name.startsWith(start) && /^[a-z0-9]{8,}$/.test(name.slice(start.length));
    });
  }
  return MADE_UP.test(name) && roles.some(([role, live]) => writes(role.arn, one.name, files) && writes(live.arn, other.name, held));
}
function writes(role, bucket, { exports }) {
  return exports.some((one) => one.role === role && one.bucket === bucket);
}
function isCloudFormation(origin) {
  return !addressOf(origin).includes(".");
}
function rootOf(origin) {
  return origin.slice(0, origin.lastIndexOf("#"));
}

// src/sources/saved/stand-ins/bind.ts
function bindStandIns(files, saved) {
  const { standIns: all = [] } = files;
  if (all.length === 0) return { world: files, remarks: [] };
  const standIns = standInsOf(all);
  const bindings = bindingsOf(files.inventory, saved, standIns);
  const values = new Map(bindings.flatMap(({ standIn, value }) => value === void 0 ? [] : [[standIn, value]]));
  const seen = /* @__PURE__ */ new Set();
  const inventory = changeTexts(
    files.inventory,
    (text) => standIns.replace(text, (one) => {
      seen.add(one);
      return values.get(one) ?? one.text;
    })
  );
  const left = all.filter((one) => !values.has(one));
  const bound = [...values.keys()];
  return {
    world: {
      ...files,
      inventory,
      standIns: left,
      // That a stand-in was taken is no longer true of those.
      notEvaluated: files.notEvaluated.filter(({ why }) => !bound.some(({ text }) => why.includes(text)))
    },
    remarks: [
      ...bindings.filter(({ standIn }) => seen.has(standIn)).map(({ standIn, why }) => ({ what: nameOfStandIn(standIn), why })),
      ...left.filter((one) => seen.has(one) && !bindings.some(({ standIn }) => standIn === one)).map((one) => ({ what: nameOfStandIn(one), why: "nothing that was read of AWS tells it" }))
    ]
  };
}
function bindingsOf(files, saved, standIns) {
  const facts = groupBy(factsOf(files, saved, standIns), ({ standIn }) => standIn);
  const bindings = [...facts].map(([standIn, ofOne]) => {
    const values = unique(ofOne.map(({ value: value2 }) => value2));
    const [value] = values;
    const said = ofOne.map((fact) => `${fact.value} (${fact.from} in AWS)`);
    if (value === void 0 || values.length > 1) return { standIn, why: `it may be ${unique(said).join(" or ")}` };
    return { standIn, value, why: `taken to be ${said[0]}` };
  });
  return bindings.map((one) => isTakenTwice(one, bindings) ? claimedTwice(one) : one);
}
function isTakenTwice({ standIn, value }, bindings) {
  const same = bindings.filter((one) => one.value === value && one.standIn.of === standIn.of);
  return value !== void 0 && same.length > 1;
}
function claimedTwice({ standIn, value }) {
  return { standIn, why: `${value} would be this one and another one of the files` };
}
function factsOf(files, saved, standIns) {
  const { inventory: held, open } = unweighedInventory(saved);
  const { roles, buckets } = pairsOf(files, held, standIns);
  const said = new Set(open.map(({ what }) => what));
  const told = (text, value, from) => text === void 0 || value === void 0 ? [] : [...unify(text, value, standIns) ?? []].map(([standIn, known]) => ({ standIn, value: known, from }));
  return [
    ...roles.flatMap(([one, other]) => told(one.arn, other.arn, `the role ${other.arn}`)),
    ...buckets.flatMap(([one, other]) => {
      const from = `the bucket ${other.name}`;
      return [
        ...told(one.name, other.name, from),
        ...told(one.region, other.region, from),
        ...told(one.encryption?.key, other.encryption?.key, `the key of ${from}`),
        // Where nobody may read it, or no file describes the bucket, it is taken for the account of the role.
        ...said.has(factNames.account(other.name)) || !isDescribed(one) ? [] : told(one.account, other.account, from)
      ];
    })
  ];
}
function isDescribed({ region, encryption, objectLock }) {
  return [region, encryption, objectLock].some((fact) => fact !== void 0);
}

// src/sources/saved/complete.ts
function completeWorld(world, saved) {
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
    ...withTextsOf(own, saved),
    trustPolicy: isGap(own.trustPolicy) ? saved.trustPolicy : own.trustPolicy,
    ...isGap(own.identityPolicies) ? { identityPolicies: saved.identityPolicies } : {}
  };
}
function withTextsOf(own, saved) {
  const { identityPolicies, permissionsBoundary } = own;
  const held = [
    ...isGap(saved.identityPolicies) ? [] : saved.identityPolicies,
    ...saved.permissionsBoundary === void 0 ? [] : [saved.permissionsBoundary]
  ];
  const text = (document) => {
    if (!("unknown" in document.policy) || !MANAGED_POLICY.test(document.path)) return document;
    const isSame = ({ path, kind }) => kind === document.kind && (path === document.path || path.startsWith(`${document.path}@`));
    return held.find(isSame) ?? document;
  };
  return {
    ...own,
    ...isGap(identityPolicies) ? {} : { identityPolicies: identityPolicies.map(text) },
    ...permissionsBoundary === void 0 ? {} : { permissionsBoundary: text(permissionsBoundary) }
  };
}
var MANAGED_POLICY = /^arn:[^:]+:iam::[^:]*:policy\/./;
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
  changePolicies,
  bindStandIns,
  completeWorld,
  withTextsOf
};
