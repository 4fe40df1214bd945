import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  OWNED_BY_NONE,
  isSavedGap
} from "./chunk-ZPYFCFOQ.js";
import {
  findExports
} from "./chunk-DRBF2ZEW.js";
import {
  createCollector,
  unreadablePolicy,
  writtenResources
} from "./chunk-UCW3CZV4.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import {
  publicPolicy,
  strictest
} from "./chunk-MZ27P2FY.js";
import {
  compilePattern,
  matchPattern
} from "./chunk-3PFPOZC7.js";
import {
  parseJson
} from "./chunk-VDDINHJK.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";

// src/sources/discovery/wildcard-buckets.ts
function unnamedBuckets({ roles, buckets, exports }, all) {
  const used = new Set(exports.map(({ role }) => role));
  const named = new Set(all.map(({ bucket }) => bucket));
  const others = buckets.filter(({ name }) => !named.has(name));
  return roles.filter(({ arn }) => used.has(arn)).flatMap((role) => {
    const resources = resourcesOf(role);
    return others.flatMap(({ name }) => {
      const resource = resources.find((pattern) => covers(pattern, name));
      return resource === void 0 ? [] : [{ role: role.arn, bucket: name, resource }];
    });
  });
}
function resourcesOf({ identityPolicies }) {
  return isGap(identityPolicies) ? [] : writtenResources(identityPolicies);
}
function covers(resource, bucket) {
  const pattern = resource.replaceAll(/\$\{[^}]*\}/g, "*");
  const [, part] = /^arn:[^:]*:s3:::([^/]+)/.exec(pattern) ?? [];
  const [wanted, name] = part === void 0 ? [pattern, `arn:aws:s3:::${bucket}/object`] : [part, bucket];
  return matchPattern(compilePattern(wanted), name);
}
function remarkOn({ role, bucket, resource }) {
  return { what: `the bucket ${bucket}`, why: `${role} may write to it by ${resource}, and no export names it` };
}
function unnamedGaps(unnamed, exports) {
  if (unnamed.length === 0) return [];
  const organizationOf = (role) => exports.find((one) => one.role === role)?.organizationId;
  const more = unnamed.map(({ role, bucket }) => ({
    name: bucket,
    role,
    bucket,
    organizationId: organizationOf(role)
  }));
  const all = [...exports, ...more];
  const example = ["version: 1", "exports:", ...all.flatMap((one, index) => exportLines(one, nameOf(all, index)))];
  return unnamed.map((one, index) => {
    const { what, why } = remarkOn(one);
    const cure = `write .github/genesys-export-gate.yml with the exports that there are, without ${one.bucket} where Genesys does not export to it`;
    return { what, why, cure, ...index === 0 ? { example: example.join("\n") } : {} };
  });
}
function nameOf(all, index) {
  const name = all[index]?.name ?? "";
  const before = all.slice(0, index).filter((one) => one.name === name).length;
  return before === 0 ? name : `${name}-${before + 1}`;
}
function exportLines({ role, bucket, organizationId = "<Genesys organization id>" }, name) {
  return [
    `  - name: ${JSON.stringify(name)}`,
    `    genesys: { organization-id: ${JSON.stringify(organizationId)} }`,
    `    role: ${JSON.stringify(role)}`,
    `    bucket: ${JSON.stringify(bucket)}`
  ];
}

// src/sources/saved/merge.ts
function seen(accounts, list) {
  return accounts.flatMap((account) => list(account).map((thing) => ({ by: account.id, thing })));
}
function together(views, nameOf2, ownerOf, merge) {
  const groups = groupBy(views, ({ thing }) => nameOf2(thing));
  return [...groups.values()].flatMap((group) => {
    const owners = new Set(group.flatMap(({ thing }) => ownerOf(thing) ?? []));
    const own = ({ by }) => owners.has(by) ? 0 : 1;
    const [first, ...others] = [...group].sort((a, b) => own(a) - own(b)).map(({ thing }) => thing);
    return first === void 0 ? [] : [merge(first, others)];
  });
}
function known(first, others) {
  return [first, ...others].find((one) => !isSavedGap(one)) ?? first;
}
var accountIn = (arn) => arn.split(":")[4] ?? "";
function rolesIn(accounts) {
  return together(
    seen(accounts, ({ roles }) => roles),
    ({ arn }) => arn,
    ({ arn }) => accountIn(arn),
    (first) => first
  );
}
function bucketsIn(accounts) {
  const views = seen(accounts, ({ buckets }) => buckets);
  return mergedBuckets(views).map((bucket) => ({
    bucket,
    seenBy: views.filter(({ thing }) => thing.name === bucket.name).map(({ by }) => by)
  }));
}
function mergedBuckets(views) {
  return together(
    views,
    ({ name }) => name,
    ({ account }) => isSavedGap(account) ? void 0 : account.value,
    (first, others) => {
      const of = (fact) => known(
        first[fact],
        others.map((other) => other[fact])
      );
      return {
        name: first.name,
        account: of("account"),
        region: of("region"),
        policy: of("policy"),
        publicAccessBlock: of("publicAccessBlock"),
        objectOwnership: of("objectOwnership"),
        encryption: of("encryption"),
        objectLock: of("objectLock"),
        requesterPays: of("requesterPays"),
        accessPoints: of("accessPoints")
      };
    }
  );
}
function keysIn(accounts) {
  return together(
    seen(accounts, ({ keys }) => keys),
    ({ arn }) => arn,
    ({ arn }) => accountIn(arn),
    (first, others) => ({
      ...first,
      aliases: unique([first, ...others].flatMap(({ aliases = [] }) => aliases)),
      policy: known(
        first.policy,
        others.map(({ policy }) => policy)
      ),
      grants: known(
        first.grants,
        others.map(({ grants }) => grants)
      ),
      state: known(
        first.state,
        others.map(({ state }) => state)
      )
    })
  );
}
function s3EndpointsIn(accounts) {
  return together(
    seen(
      accounts,
      ({ vpcEndpoints }) => vpcEndpoints.filter(({ service }) => service === "" || service.endsWith(".s3"))
    ),
    ({ id }) => id,
    () => void 0,
    (first, others) => ({
      ...first,
      policy: known(
        first.policy,
        others.map(({ policy }) => policy)
      )
    })
  );
}

// src/sources/saved/open-facts.ts
var factNames = {
  account: (bucket) => `the account of the bucket ${bucket}`,
  region: (bucket) => `the region of the bucket ${bucket}`,
  encryption: (bucket) => `the default encryption of the bucket ${bucket}`,
  blockOfBucket: (bucket) => `Block Public Access of the bucket ${bucket}`,
  blockOfAccount: (bucket) => `Block Public Access of the account that owns the bucket ${bucket}`,
  requesterPays: (bucket) => `whether the bucket ${bucket} is Requester Pays`,
  objectOwnership: (bucket) => `Object Ownership of the bucket ${bucket}`,
  objectLock: (bucket) => `Object Lock of the bucket ${bucket}`,
  accessPoints: (bucket) => `the access points of the bucket ${bucket}`,
  state: (key) => `the state of the key ${key}`,
  grants: (key) => `the grants of the key ${key}`,
  tags: (role) => `the tags of ${role}`
};
var accountIn2 = (arn) => arn.split(":")[4] ?? "";
var always = () => true;
var never = () => false;
var crossAccount = ({ one, bucket }) => bucket?.account !== accountIn2(one.role);
var RESTS = {
  account: always,
  encryption: always,
  state: always,
  /** S5 spares the owner's own account. */
  requesterPays: crossAccount,
  /** RestrictPublicBuckets cuts other accounts off from a public policy (B4), and is what keeps strangers out of it. */
  publicAccessBlock: (at) => crossAccount(at) || mayBePublic(at.bucket),
  /** S3 only uses a key of the bucket's own region (K5). */
  region: ({ bucket, inventory }) => bucket?.encryption?.key !== void 0 || isAsked(inventory, /aws:RequestedRegion|kms:ViaService/i),
  tags: ({ inventory }) => isAsked(inventory, /aws:(?:Principal|Resource)Tag\//i),
  objectOwnership: never,
  objectLock: never,
  accessPoints: never,
  /** They only allow: where nothing else does, the calls say so by themselves. */
  grants: never
};
function mayBePublic(bucket) {
  const policy = bucket?.policy?.policy;
  return policy !== void 0 && ("unknown" in policy || publicPolicy(policy) !== false);
}
function isAsked({ documents }, key) {
  return documents.some(({ text }) => key.test(text));
}
function weigh(facts, inventory) {
  const settled = settledFacts(inventory);
  const open = facts.filter(({ what }) => !settled.has(what));
  const cases = inventory.exports.map((one) => {
    return { one, bucket: inventory.buckets.find(({ name }) => name === one.bucket), inventory };
  });
  const concerned = (fact) => cases.filter(({ one, bucket }) => [one.role, one.bucket, bucket?.encryption?.key].includes(fact.of));
  const rests = (fact) => concerned(fact).some((at) => RESTS[fact.fact](at));
  return {
    gaps: open.filter(rests).map(({ gap }) => gap),
    remarks: open.filter((fact) => concerned(fact).length > 0 && !rests(fact)).map(({ what, gap: { why, cure } }) => ({ what, why: `${why}; ${cure}` }))
  };
}
function settledFacts({ buckets, keys, roles }) {
  const names = [
    ...buckets.flatMap((bucket) => [
      ...when(bucket.region, factNames.region(bucket.name)),
      ...when(bucket.encryption, factNames.encryption(bucket.name)),
      ...when(
        bucket.publicAccessBlock?.restrictPublicBuckets,
        factNames.blockOfBucket(bucket.name),
        factNames.blockOfAccount(bucket.name)
      ),
      ...when(
        bucket.accessPoints === void 0 || isGap(bucket.accessPoints) ? void 0 : bucket.accessPoints,
        factNames.accessPoints(bucket.name)
      ),
      ...when(bucket.ownPublicAccessBlock?.restrictPublicBuckets, factNames.blockOfBucket(bucket.name)),
      ...when(bucket.requesterPays, factNames.requesterPays(bucket.name)),
      ...when(bucket.objectOwnership, factNames.objectOwnership(bucket.name)),
      ...when(bucket.objectLock, factNames.objectLock(bucket.name))
    ]),
    ...keys.flatMap(({ arn, state }) => when(state, factNames.state(arn))),
    ...roles.flatMap(({ arn, tags }) => when(tags, factNames.tags(arn)))
  ];
  return new Set(names);
}
function when(value, ...names) {
  return value === void 0 ? [] : names;
}

// src/sources/saved/policies.ts
import { createHash } from "node:crypto";
function documentOf(path, kind, text, collector, inline = false) {
  if (isSavedGap(text)) return unreadablePolicy(path, kind, whyNotRead(text));
  const given = parseJson(text.value, path);
  if (!("document" in given)) {
    const why = `what AWS returned is no JSON: ${given.problems[0].message}`;
    return { ...unreadablePolicy(path, kind, why), text: text.value };
  }
  const printed = `${JSON.stringify(given.document.value, void 0, 2)}
`;
  const parsed = parseJson(printed, path);
  const document = "document" in parsed ? parsed.document : given.document;
  const sha256 = createHash("sha256").update(text.value).digest("hex");
  return collector.policy({ path, text: printed, sha256, format: "json", inline, ...document }, kind);
}
function documentOrGap(path, kind, what, text, collector) {
  return isSavedGap(text) ? policyGap(what, text) : documentOf(path, kind, text, collector);
}
function pathOfPolicy(role, { name, arn, version }) {
  if (arn === void 0) return `${role}#inline/${name}`;
  return version === void 0 ? arn : `${arn}@${version}`;
}
function whyNotRead({ gap: { why, permission } }) {
  const cure = permission === void 0 ? "" : `; ${cureOf(permission)}`;
  return `it could not be read: ${why}${cure}`;
}
function gapOf(what, { gap: { why, permission } }) {
  const cure = permission === void 0 ? "read the account again, and see what AWS answers" : cureOf(permission);
  return { what, why: `it could not be read: ${why}`, cure };
}
function policyGap(what, gap) {
  return { ...gapOf(what, gap), why: whyNotRead(gap) };
}
function cureOf(permission) {
  return `grant ${permission} to the role that reads`;
}

// src/sources/saved/encryption.ts
var KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./;
var ALIAS_ARN = /^arn:[^:]+:kms:([^:]+):(\d{12}):(alias\/.+)$/;
var MANAGED = /(?:^|:)alias\/aws\/s3$/;
function resolveEncryption({ algorithm, key: name, bucketKey }, bucket, keys, requesters) {
  const plain = { algorithm, bucketKey };
  if (name === void 0 || algorithm === "AES256" || MANAGED.test(name)) return { encryption: plain };
  if (KEY_ARN.test(name)) return { encryption: { ...plain, key: name } };
  const region = isSavedGap(bucket.region) ? void 0 : bucket.region.value;
  const [, aliasRegion = region, aliasAccount, alias = name] = ALIAS_ARN.exec(name) ?? [];
  const accounts = aliasAccount === void 0 ? requesters : [aliasAccount];
  const meant = keys.filter(({ arn, aliases = [] }) => {
    const [, , , keyRegion, account = "", resource] = arn.split(":");
    const named = alias.startsWith("alias/") ? aliases.some((one) => one === alias) : resource === `key/${alias}`;
    return named && accounts.includes(account) && (aliasRegion === void 0 || keyRegion === aliasRegion);
  });
  const [only] = meant;
  return only !== void 0 && meant.length === 1 ? { encryption: { ...plain, key: only.arn } } : { unresolved: name };
}

// src/sources/saved/owner.ts
var NAME_OWNER = "name the account that owns it under `accounts` of the config";
var CREATE = "create it, or name the bucket that is meant";
function withOwner(saved, guess, read) {
  const { account, name } = saved;
  if (!isSavedGap(account)) return read();
  if (doesNotExist(saved)) {
    const why = "there is no bucket of this name: AWS answers NoSuchBucket";
    const gap = { what: factNames.account(name), why, cure: CREATE };
    return {
      piece: { name, account: guess, policy: unknownPolicy(name, `${why}; ${CREATE}`) },
      open: [{ what: gap.what, fact: "account", of: name, gap }]
    };
  }
  const { piece, open } = read();
  const policy = unknownPolicy(name, `whose bucket ${name} is, is not known: ${whyUnowned(account)}`);
  const foreign = account.gap.why.startsWith(OWNED_BY_NONE);
  return {
    piece: { ...piece, policy },
    open: foreign ? open.map((fact) => ({ ...fact, gap: ofForeign(fact.gap, account) })) : open
  };
}
function doesNotExist({ region, policy }) {
  return [region, policy].some((fact) => isSavedGap(fact) && /^NoSuchBucket\b/.test(fact.gap.why));
}
function unknownPolicy(bucket, why) {
  return unreadablePolicy(`arn:aws:s3:::${bucket}#policy`, "bucket-policy", why);
}
function whyUnowned(account) {
  const { why } = account.gap;
  return why.startsWith(OWNED_BY_NONE) ? `${why}; ${NAME_OWNER}` : whyNotRead(account);
}
function ofForeign({ what, why }, { gap }) {
  const own = why.endsWith(gap.why);
  return { what, why: own ? gap.why : why, cure: NAME_OWNER };
}

// src/sources/saved/public-access-block.ts
var OFF = {
  blockPublicAcls: false,
  ignorePublicAcls: false,
  blockPublicPolicy: false,
  restrictPublicBuckets: false
};
function heldBlock(ofBucket, ofAccount) {
  const levels = [ofBucket ?? {}, ofAccount ?? {}];
  const effective = strictest(...levels.map((level) => ({ ...OFF, ...level })));
  const isKnown = ([setting, isOn]) => isOn || levels.every((level) => setting in level);
  return Object.fromEntries(Object.entries(effective).filter(isKnown));
}
function accountBlock(bucket, owner, accounts) {
  const what = factNames.blockOfAccount(bucket);
  const saved = accounts.find(({ id }) => id === owner)?.publicAccessBlock;
  if (saved !== void 0 && !isSavedGap(saved)) return { block: saved.value ?? OFF, open: [] };
  const gap = saved === void 0 ? accountNotRead(what, owner) : gapOf(what, saved);
  return { open: [{ what, fact: "publicAccessBlock", of: bucket, gap }] };
}
function ownBlockOf({ ownPublicAccessBlock, publicAccessBlock }) {
  return ownPublicAccessBlock ?? publicAccessBlock;
}
function holdBlocks(buckets, open, { files, saved, accounts }) {
  const held = /* @__PURE__ */ new Map();
  for (const { name, account } of buckets.filter((bucket) => files.buckets.some((own) => own.name === bucket.name)))
    if (saved.buckets.some((one) => one.name === name) || accounts.some(({ id }) => id === account))
      held.set(name, accountBlock(name, account, accounts));
  const again = new Set([...held.keys()].map(factNames.blockOfAccount));
  return {
    buckets: buckets.map((bucket) => {
      const account = held.get(bucket.name);
      return account === void 0 ? bucket : withBlock(bucket, account.block);
    }),
    facts: [...open.filter(({ what }) => !again.has(what)), ...[...held.values()].flatMap((one) => one.open)]
  };
}
function withBlock(bucket, ofAccount) {
  const own = ownBlockOf(bucket);
  const block = heldBlock(own, ofAccount);
  const { publicAccessBlock: _files, ...rest } = bucket;
  return {
    ...rest,
    ...own === void 0 ? {} : { ownPublicAccessBlock: own },
    ...Object.keys(block).length === 0 ? {} : { publicAccessBlock: block }
  };
}
function accountNotRead(what, account) {
  const name = account === "" ? "" : ` ${account}`;
  return {
    what,
    why: `the account${name} was not read`,
    cure: `read the account${name} too: name it under accounts of the config`
  };
}

// src/sources/saved/to-bucket.ts
function toBucket(saved, surroundings) {
  return withOwner(saved, surroundings.requesters[0] ?? "", () => asRead(saved, surroundings));
}
function asRead(saved, surroundings) {
  const { name } = saved;
  const open = [];
  const note = (fact, what, gap) => {
    open.push({ what, fact, of: name, gap });
  };
  const read = (value, fact, what) => {
    if (!isSavedGap(value)) return value.value;
    note(fact, what, gapOf(what, value));
    return void 0;
  };
  const owner = read(saved.account, "account", factNames.account(name));
  const account = owner ?? surroundings.requesters[0] ?? "";
  const ownBlock = read(saved.publicAccessBlock, "publicAccessBlock", factNames.blockOfBucket(name));
  const ownPublicAccessBlock = ownBlock === null ? OFF : ownBlock;
  const ofAccount = accountBlock(name, owner ?? "", surroundings.accounts);
  const held = heldBlock(ownPublicAccessBlock, ofAccount.block);
  const encryption = encryptionOf(saved, surroundings, (gap) => note("encryption", gap.what, gap));
  const lock = read(saved.objectLock, "objectLock", factNames.objectLock(name));
  read(saved.accessPoints, "accessPoints", factNames.accessPoints(name));
  const accessPoints = accessPointsOf(saved, surroundings.collector);
  const facts = {
    region: read(saved.region, "region", factNames.region(name)),
    policy: policyOf(saved, surroundings.collector),
    publicAccessBlock: held.restrictPublicBuckets === void 0 ? void 0 : { ...OFF, ...held },
    ownPublicAccessBlock,
    objectOwnership: read(saved.objectOwnership, "objectOwnership", factNames.objectOwnership(name)),
    encryption,
    objectLock: lock === void 0 ? void 0 : lock === null ? { enabled: false } : { enabled: true, ...lock },
    requesterPays: read(saved.requesterPays, "requesterPays", factNames.requesterPays(name))
  };
  const known2 = Object.entries({ ...facts, accessPoints }).filter(([, value]) => value !== void 0);
  return { piece: { name, account, ...Object.fromEntries(known2) }, open: [...open, ...ofAccount.open] };
}
function policyOf({ name, policy }, collector) {
  const path = `arn:aws:s3:::${name}#policy`;
  if (isSavedGap(policy)) return documentOf(path, "bucket-policy", policy, collector);
  return policy.value === null ? void 0 : documentOf(path, "bucket-policy", { value: policy.value }, collector);
}
function accessPointsOf({ name, accessPoints }, collector) {
  if (isSavedGap(accessPoints)) return policyGap(factNames.accessPoints(name), accessPoints);
  return accessPoints.value.map(({ arn, vpc, policy }) => {
    const text = isSavedGap(policy) ? policy : policy.value === null ? void 0 : { value: policy.value };
    return {
      arn,
      ...vpc === void 0 ? {} : { vpc },
      ...text === void 0 ? {} : { policy: documentOf(`${arn}#policy`, "bucket-policy", text, collector) }
    };
  });
}
function encryptionOf(saved, { keys, requesters }, note) {
  const what = factNames.encryption(saved.name);
  if (isSavedGap(saved.encryption)) {
    note(gapOf(what, saved.encryption));
    return void 0;
  }
  const resolved = resolveEncryption(saved.encryption.value, saved, keys, requesters);
  if ("encryption" in resolved) return resolved.encryption;
  note({
    what,
    why: `which key ${resolved.unresolved} means is not known`,
    cure: "grant kms:DescribeKey to the role that reads"
  });
  return void 0;
}
function toKey(saved, collector) {
  const { arn, grants, state } = saved;
  const open = (fact, what, value) => isSavedGap(value) ? [{ what, fact, of: arn, gap: gapOf(what, value) }] : [];
  return {
    piece: {
      arn,
      policy: documentOrGap(`${arn}#policy`, "key-policy", `the key policy of ${arn}`, saved.policy, collector),
      ...isSavedGap(grants) ? { grants: [], unreadGrants: gapOf(factNames.grants(arn), grants) } : { grants: grants.value },
      ...isSavedGap(state) ? {} : { state: state.value }
    },
    open: [...open("grants", factNames.grants(arn), grants), ...open("state", factNames.state(arn), state)]
  };
}
function keysNotRead(buckets, keys) {
  const used = new Set(buckets.flatMap(({ encryption }) => encryption?.key ?? []));
  return [...used].filter((arn) => !keys.some((key) => key.arn === arn)).map((arn) => ({ arn, policy: accountNotRead(`the key policy of ${arn}`, arn.split(":")[4] ?? ""), grants: [] }));
}

// src/sources/saved/to-role.ts
function toRole(saved, collector) {
  const { arn, identityPolicies, tags, uniqueId } = saved;
  const path = `${arn}#trust-policy`;
  const boundary = boundaryOf(saved, collector);
  const what = factNames.tags(arn);
  return {
    piece: {
      arn,
      trustPolicy: documentOrGap(path, "trust-policy", `the trust policy of ${arn}`, saved.trustPolicy, collector),
      identityPolicies: isSavedGap(identityPolicies) ? policyGap(`the identity policies of ${arn}`, identityPolicies) : identityPolicies.value.map(
        (policy) => documentOf(pathOfPolicy(arn, policy), "identity-policy", policy.text, collector, policy.arn === void 0)
      ),
      ...boundary === void 0 ? {} : { permissionsBoundary: boundary },
      ...uniqueId === void 0 ? {} : { uniqueId },
      ...isSavedGap(tags) ? {} : { tags: tags.value }
    },
    open: isSavedGap(tags) ? [{ what, fact: "tags", of: arn, gap: gapOf(what, tags) }] : []
  };
}
function boundaryOf({ arn, permissionsBoundary }, collector) {
  const kind = "permissions-boundary";
  if (isSavedGap(permissionsBoundary))
    return unreadablePolicy(`${arn}#permissions-boundary`, kind, whyNotRead(permissionsBoundary));
  const { value } = permissionsBoundary;
  return value === null ? void 0 : documentOf(pathOfPolicy(arn, value), kind, value.text, collector);
}
function toOrganization({ id: account, organization }, collector) {
  const id = isSavedGap(organization.id) ? void 0 : organization.id.value;
  const named = id === void 0 ? {} : { id };
  if (organization.managementAccount === true) return { ...named, managementAccount: true };
  if (id === "none") return named;
  return {
    ...named,
    scps: levelsOf(organization.scps, "scp", `the SCPs of the account ${account}`, collector),
    rcps: levelsOf(organization.rcps, "rcp", `the RCPs of the account ${account}`, collector)
  };
}
function levelsOf(levels, kind, what, collector) {
  if (isSavedGap(levels)) return [[unreadablePolicy(what, kind, whyNotRead(levels))]];
  return levels.value.map((level) => level.map(({ arn, text }) => documentOf(arn, kind, text, collector)));
}

// src/sources/saved/to-inventory.ts
function refOf({ readAt }) {
  return `AWS, ${readAt}`;
}
function inventoryOfSaved(saved, declared, all = declared) {
  const { inventory, open, inputs, notEvaluated } = unweighedInventory(saved, declared);
  const { gaps, remarks } = weigh(open, inventory);
  const unnamed = unnamedBuckets(inventory, all ?? inventory.exports);
  const unnamedOnes = declared === void 0 ? unnamedGaps(unnamed, inventory.exports) : [];
  return {
    inventory: { ...inventory, gaps: [...inventory.gaps, ...gaps, ...unnamedOnes] },
    inputs,
    notEvaluated: [...unnamed.map(remarkOn), ...notEvaluated, ...remarks]
  };
}
function unweighedInventory(saved, declared) {
  const { accounts } = saved;
  const collector = createCollector(refOf(saved));
  const roles = rolesIn(accounts).map((role) => toRole(role, collector));
  const savedKeys = keysIn(accounts);
  const keys = savedKeys.map((key) => toKey(key, collector));
  const buckets = bucketsIn(accounts).map(({ bucket, seenBy }) => {
    const requesters = requestersOf(bucket.name, declared, seenBy);
    return toBucket(bucket, { accounts, keys: savedKeys, requesters, collector });
  });
  const found = buckets.map(({ piece }) => piece);
  const pieces = {
    roles: roles.map(({ piece }) => piece),
    buckets: found,
    keys: [...keys.map(({ piece }) => piece), ...keysNotRead(found, savedKeys)],
    organization: {},
    organizations: Object.fromEntries(accounts.map((account) => [account.id, toOrganization(account, collector)])),
    vpcEndpoints: s3EndpointsIn(accounts).map(({ id, policy }) => {
      const what = `the policy of the VPC endpoint ${id}`;
      return { id, policy: documentOrGap(`${id}#policy`, "vpc-endpoint-policy", what, policy, collector) };
    }),
    readAt: saved.readAt,
    documents: collector.documents()
  };
  const { exports, gaps } = declared === void 0 ? findExports(pieces) : { exports: declared, gaps: [] };
  const ofAccounts = accounts.map(accountGaps);
  return {
    inventory: { ...pieces, exports, gaps: [...ofAccounts.flatMap((one) => one.gaps), ...gaps] },
    open: [...roles, ...buckets, ...keys].flatMap((one) => one.open),
    inputs: collector.inputs(),
    notEvaluated: [...ofAccounts.flatMap((one) => one.remarks), ...collector.remarks()]
  };
}
function requestersOf(bucket, declared, seenBy) {
  const writers = (declared ?? []).filter((one) => one.bucket === bucket);
  const named = unique(writers.map(({ role }) => role.split(":")[4] ?? ""));
  return named.length > 0 ? named : seenBy;
}
var ONLY_SAID = /^ec2:/;
function accountGaps({ gaps, organization, id }) {
  const said = gaps.filter(({ gap: { permission = "" } }) => ONLY_SAID.test(permission));
  const what = `the organization of the account ${id}`;
  return {
    gaps: gaps.filter((gap) => !said.includes(gap)).map((gap) => gapOf(gap.gap.what, gap)),
    remarks: [
      ...said.map((gap) => ({ what: gap.gap.what, why: whyNotRead(gap) })),
      // Where a policy asks for it, the calls say so.
      ...isSavedGap(organization.id) ? [{ what, why: whyNotRead(organization.id) }] : []
    ]
  };
}

export {
  factNames,
  weigh,
  settledFacts,
  ownBlockOf,
  holdBlocks,
  refOf,
  inventoryOfSaved,
  unweighedInventory
};
