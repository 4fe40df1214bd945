import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  openRun
} from "./chunk-PO6YPWY5.js";
import {
  AwsFailure,
  allPages,
  connectAccount,
  connectStart,
  gapOf,
  incomplete,
  isDenied,
  keepFromInstance,
  orWhere,
  partitionOf,
  policyText,
  present,
  saved
} from "./chunk-A4PIWHWM.js";
import {
  limit
} from "./chunk-S4S6Q5VK.js";
import "./chunk-GQGIFATM.js";
import {
  OWNED_BY_NONE,
  isSavedGap
} from "./chunk-ZPYFCFOQ.js";
import {
  bucketsIn,
  onlyBucketOf,
  readTrust,
  unreadablePolicy,
  writtenResources
} from "./chunk-UCW3CZV4.js";
import {
  parsePolicy
} from "./chunk-POFHYFND.js";
import {
  compilePattern,
  matchPattern
} from "./chunk-3PFPOZC7.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";
import "./chunk-OCJO3G7C.js";
import {
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-GGLZDCZS.js";

// src/sources/aws/elsewhere.ts
function elsewhere(run, start, accounts, progress) {
  return accounts.map((account) => {
    let connection;
    const open = () => {
      progress.step(`${account.id}: connecting`);
      return saved(`account ${account.id}`, () => connectAccount(run, start, account));
    };
    return {
      account: account.id,
      open: () => {
        connection ??= open();
        return connection;
      }
    };
  });
}
async function lookElsewhere(others, look) {
  for (const other of others) {
    const connection = await other.open();
    const found = isSavedGap(connection) ? void 0 : await look(connection.value);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/sources/aws/read-account.ts
function readAccountBlock({ account, call }) {
  return saved(
    `Block Public Access of account ${account}`,
    () => orWhere(["NoSuchPublicAccessBlockConfiguration"], null, async () => {
      const name = "s3control:GetPublicAccessBlock";
      const answer = await call(name, { AccountId: account });
      return publicAccessBlock(name, answer.PublicAccessBlockConfiguration);
    })
  );
}
function publicAccessBlock(name, settings = {}) {
  const { BlockPublicAcls, IgnorePublicAcls, BlockPublicPolicy, RestrictPublicBuckets } = settings;
  if (BlockPublicAcls === void 0 || IgnorePublicAcls === void 0 || BlockPublicPolicy === void 0 || RestrictPublicBuckets === void 0)
    throw incomplete(name, "all four settings");
  return {
    blockPublicAcls: BlockPublicAcls,
    ignorePublicAcls: IgnorePublicAcls,
    blockPublicPolicy: BlockPublicPolicy,
    restrictPublicBuckets: RestrictPublicBuckets
  };
}

// src/sources/aws/policies.ts
function trustOf(text) {
  const { genesys, externalIds } = readTrust(documentOf(text, "trust-policy"));
  if (genesys) return "genesys";
  return externalIds.length > 0 ? "external-id" : "none";
}
function writtenBuckets(texts) {
  const resources = writtenResources(texts.map((text) => documentOf(text, "identity-policy")));
  const parts = resources.flatMap((resource) => {
    if (/^\*+$/.test(resource)) return ["*"];
    return /^arn:[^:]*:s3:[^:]*:[^:]*:([^/]+)/.exec(resource)?.[1] ?? [];
  });
  const open = parts.map((part) => part.replaceAll(/\$\{[^{}]*\}/g, "*")).filter((part) => /[*?]/.test(part));
  return { names: [...bucketsIn(resources)].sort(), patterns: [...new Set(open)].sort() };
}
function exportBuckets(texts) {
  const written2 = writtenBuckets(texts);
  const only = onlyBucketOf(texts.map((text) => documentOf(text, "identity-policy")));
  return written2.names.length > 0 || only === void 0 ? written2 : { ...written2, names: [only] };
}
function matching(patterns, names) {
  const compiled = patterns.map(compilePattern);
  return names.filter((name) => compiled.some((pattern) => matchPattern(pattern, name)));
}
function documentOf(text, kind) {
  const unreadable = { ...unreadablePolicy(kind, kind, "it is no JSON"), text };
  try {
    const { policy } = parsePolicy(JSON.parse(text), kind, kind);
    return policy === void 0 ? unreadable : { ...unreadable, policy };
  } catch (error) {
    if (error instanceof SyntaxError) return unreadable;
    throw error;
  }
}

// src/sources/aws/read-bucket.ts
async function readBucket(connection, name, account, listedRegion) {
  const located = await saved(`the region of bucket ${name}`, () => readRegion(connection, name));
  const region = isSavedGap(located) && listedRegion !== void 0 ? { value: listedRegion } : located;
  const at = isSavedGap(region) ? connection.region : region.value;
  const bucket = { connection, name, at };
  const [policy, block, objectOwnership, encryption, objectLock, requesterPays, accessPoints] = await Promise.all([
    readPolicy(bucket),
    readBlock(bucket),
    readOwnership(bucket),
    readEncryption(bucket),
    readObjectLock(bucket),
    readRequesterPays(bucket),
    readAccessPoints(connection, name, account, region)
  ]);
  return {
    name,
    account,
    region,
    policy,
    publicAccessBlock: block,
    objectOwnership,
    encryption,
    objectLock,
    requesterPays,
    accessPoints
  };
}
async function readRegion({ call }, bucket) {
  const { LocationConstraint } = await call("s3:GetBucketLocation", { Bucket: bucket });
  if (LocationConstraint === void 0 || String(LocationConstraint) === "") return "us-east-1";
  return LocationConstraint === "EU" ? "eu-west-1" : LocationConstraint;
}
function readPolicy({ connection, name, at }) {
  const call = "s3:GetBucketPolicy";
  return saved(
    `the policy of bucket ${name}`,
    () => orWhere(
      ["NoSuchBucketPolicy"],
      null,
      async () => policyText(call, (await connection.call(call, { Bucket: name }, at)).Policy)
    )
  );
}
function readBlock({ connection, name, at }) {
  const call = "s3:GetPublicAccessBlock";
  return saved(
    `Block Public Access of bucket ${name}`,
    () => orWhere(
      ["NoSuchPublicAccessBlockConfiguration"],
      null,
      async () => publicAccessBlock(call, (await connection.call(call, { Bucket: name }, at)).PublicAccessBlockConfiguration)
    )
  );
}
function readOwnership({ connection, name, at }) {
  const call = "s3:GetBucketOwnershipControls";
  return saved(
    `Object Ownership of bucket ${name}`,
    () => orWhere(["OwnershipControlsNotFoundError"], "ObjectWriter", async () => {
      const { OwnershipControls } = await connection.call(call, { Bucket: name }, at);
      return present(call, OwnershipControls?.Rules?.[0]?.ObjectOwnership, "a rule");
    })
  );
}
var ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"];
function readEncryption({ connection, name, at }) {
  const call = "s3:GetBucketEncryption";
  const none = { algorithm: "AES256", bucketKey: false };
  return saved(
    `the default encryption of bucket ${name}`,
    () => orWhere(["ServerSideEncryptionConfigurationNotFoundError"], none, async () => {
      const { ServerSideEncryptionConfiguration: found } = await connection.call(call, { Bucket: name }, at);
      const rule = found?.Rules?.find(({ ApplyServerSideEncryptionByDefault: byDefault }) => byDefault !== void 0);
      const { SSEAlgorithm, KMSMasterKeyID } = rule?.ApplyServerSideEncryptionByDefault ?? {};
      const algorithm = ALGORITHMS.find((known) => known === SSEAlgorithm);
      if (algorithm === void 0) throw incomplete(call, "an algorithm known here");
      return {
        algorithm,
        ...KMSMasterKeyID ? { key: KMSMasterKeyID } : {},
        bucketKey: rule?.BucketKeyEnabled === true
      };
    })
  );
}
var DAYS_OF_A_YEAR = 365;
function readObjectLock({ connection, name, at }) {
  const call = "s3:GetObjectLockConfiguration";
  return saved(
    `Object Lock of bucket ${name}`,
    () => orWhere(["ObjectLockConfigurationNotFoundError"], null, async () => {
      const { ObjectLockConfiguration: found } = await connection.call(call, { Bucket: name }, at);
      if (present(call, found, "a configuration").ObjectLockEnabled !== "Enabled") return null;
      const { Mode: mode, Days, Years } = found?.Rule?.DefaultRetention ?? {};
      const days = Days ?? (Years === void 0 ? void 0 : Years * DAYS_OF_A_YEAR);
      return { ...mode === void 0 ? {} : { mode }, ...days === void 0 ? {} : { days } };
    })
  );
}
function readRequesterPays({ connection, name, at }) {
  const call = "s3:GetBucketRequestPayment";
  return saved(`who pays for requests to bucket ${name}`, async () => {
    const { Payer } = await connection.call(call, { Bucket: name }, at);
    return present(call, Payer, "a payer") === "Requester";
  });
}
async function readAccessPoints(connection, bucket, account, region) {
  const what = `the access points of bucket ${bucket}`;
  if (isSavedGap(account)) return named(what, account);
  if (isSavedGap(region)) return named(what, region);
  const call = "s3control:ListAccessPoints";
  return saved(what, async () => {
    const points = await allPages(call, async (NextToken) => {
      const input = { AccountId: connection.account, Bucket: bucket, NextToken };
      const page = await connection.call(call, input, region.value);
      return { items: page.AccessPointList, next: page.NextToken };
    });
    const read = await Promise.all(
      points.map(
        ({ Name, AccessPointArn, VpcConfiguration }) => readAccessPoint(connection, region.value, {
          name: present(call, Name, "a name"),
          arn: present(call, AccessPointArn, "an ARN"),
          ...VpcConfiguration?.VpcId === void 0 ? {} : { vpc: VpcConfiguration.VpcId }
        })
      )
    );
    return read.sort((a, b) => a.arn < b.arn ? -1 : 1);
  });
}
async function readAccessPoint(connection, region, point) {
  const call = "s3control:GetAccessPointPolicy";
  const policy = await saved(
    `the policy of access point ${point.arn}`,
    () => orWhere(["NoSuchAccessPointPolicy"], null, async () => {
      const answer = await connection.call(call, { AccountId: connection.account, Name: point.name }, region);
      return policyText(call, answer.Policy);
    })
  );
  return { ...point, policy };
}
function named(what, { gap }) {
  return { gap: { ...gap, what } };
}

// src/sources/aws/read-key.ts
var KEY_ARN = /^arn:[^:]+:kms:([^:]+):(\d{12}):(key|alias)\/.+$/;
function placeOfKey(name) {
  const [, region, account] = KEY_ARN.exec(name) ?? [];
  return { ...account === void 0 ? {} : { account }, ...region === void 0 ? {} : { region } };
}
function isManagedByS3(name) {
  return /(?:^|:)alias\/aws\/s3$/.test(name);
}
async function readKey(connection, name, region) {
  const { once } = connection;
  const described = await saved(`the key ${name}`, async () => {
    const call = "kms:DescribeKey";
    const { KeyMetadata: key } = await once(call, { KeyId: name }, region);
    return {
      arn: present(call, key?.Arn, "an ARN"),
      state: present(call, key?.KeyState, "a state"),
      multiRegion: key?.MultiRegion
    };
  });
  const arn = isSavedGap(described) ? arnOf(connection, name, region) : described.value.arn;
  if (arn === void 0) return isSavedGap(described) ? described : { gap: { what: `the key ${name}`, why: "no ARN" } };
  const [policy, grants] = await Promise.all([
    saved(`the policy of key ${arn}`, async () => {
      const call = "kms:GetKeyPolicy";
      return policyText(call, (await once(call, { KeyId: arn, PolicyName: "default" }, region)).Policy);
    }),
    saved(`the grants of key ${arn}`, () => readGrants(connection, arn, region))
  ]);
  const multiRegion = isSavedGap(described) ? void 0 : described.value.multiRegion;
  return {
    arn,
    policy,
    grants,
    state: isSavedGap(described) ? { gap: { ...described.gap, what: `the state of key ${arn}` } } : { value: described.value.state },
    ...multiRegion === void 0 ? {} : { multiRegion }
  };
}
function arnOf({ partition, account }, name, region) {
  if (KEY_ARN.exec(name)?.[3] === "key") return name;
  if (/^[A-Za-z0-9-]+$/.test(name)) return `arn:${partition}:kms:${region}:${account}:key/${name}`;
  return void 0;
}
async function readGrants({ once }, arn, region) {
  const call = "kms:ListGrants";
  const grants = await allPages(call, async (Marker) => {
    const page = await once(call, { KeyId: arn, Marker }, region);
    return { items: page.Grants, next: page.NextMarker, more: page.Truncated };
  });
  const read = grants.map(({ GranteePrincipal, Operations, Constraints }) => {
    const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = Constraints ?? {};
    return {
      granteePrincipal: GranteePrincipal ?? "",
      operations: [...Operations ?? []].sort(),
      ...equals === void 0 ? {} : { encryptionContextEquals: equals },
      ...subset === void 0 ? {} : { encryptionContextSubset: subset }
    };
  });
  return read.map((grant) => ({ grant, key: JSON.stringify(grant) })).sort((a, b) => a.key < b.key ? -1 : 1).map(({ grant }) => grant);
}

// src/sources/aws/read-buckets.ts
var MOST_BY_PATTERN = 50;
async function readBuckets(open, others, exports, progress) {
  const found = new Map(
    open.map(({ connection }) => [connection.account, { buckets: [], keys: [], gaps: [] }])
  );
  const into = (account) => {
    const known = found.get(account) ?? { buckets: [], keys: [], gaps: [] };
    found.set(account, known);
    return known;
  };
  const wanted = exports.length > 0 ? declared(open, exports) : await written(open, into);
  const accounts = { connections: open.map(({ connection }) => connection), others };
  const read = await Promise.all(
    wanted.map(async ({ name, by }) => {
      progress.step(`${by.account}: bucket ${name}`);
      const { reader, account, region } = await ownerOf(name, by, accounts);
      const bucket = await readBucket(reader, name, account, region);
      return { bucket, account: reader.account, ...await readKeyOf(bucket, by, reader, accounts) };
    })
  );
  for (const { bucket, account, key, of, gap } of read) {
    into(account).buckets.push(bucket);
    if (gap !== void 0) into(account).gaps.push(gap);
    if (key !== void 0) addKey(into(of).keys, key);
  }
  for (const { buckets, keys, gaps } of found.values()) {
    buckets.sort((a, b) => a.name < b.name ? -1 : 1);
    keys.sort((a, b) => a.arn < b.arn ? -1 : 1);
    gaps.sort((a, b) => a.gap.what < b.gap.what ? -1 : 1);
  }
  return found;
}
function declared(open, exports) {
  const wanted = /* @__PURE__ */ new Map();
  for (const { bucket, role } of exports.toSorted((a, b) => a.role < b.role ? -1 : 1)) {
    const account = role.split(":")[4];
    const by = (open.find(({ connection }) => connection.account === account) ?? open[0])?.connection;
    if (by !== void 0 && !wanted.has(bucket)) wanted.set(bucket, by);
  }
  return [...wanted].map(([name, by]) => ({ name, by }));
}
async function written(open, into) {
  const wanted = /* @__PURE__ */ new Map();
  for (const { connection, roles } of open) {
    const buckets = roles.map(({ policies }) => exportBuckets(policies));
    const names = unique(buckets.flatMap((one) => one.names)).sort();
    const patterns = unique(buckets.flatMap((one) => one.patterns)).sort();
    const more = patterns.length === 0 ? [] : await byPattern(connection, patterns, into);
    for (const name of [...names, ...more]) if (!wanted.has(name)) wanted.set(name, connection);
  }
  return [...wanted].map(([name, by]) => ({ name, by }));
}
async function byPattern(connection, patterns, into) {
  const { account } = connection;
  const what = `the buckets of account ${account} that ${patterns.join(", ")} stands for`;
  const listed = await saved(what, () => ownBuckets(connection));
  if (isSavedGap(listed)) {
    into(account).gaps.push(listed);
    return [];
  }
  const names = matching(patterns, [...listed.value.keys()]);
  if (names.length > MOST_BY_PATTERN) {
    const why = `they are ${names.length}, and the first ${MOST_BY_PATTERN} were read: name the exports in a config`;
    into(account).gaps.push({ gap: { what, why } });
  }
  return names.slice(0, MOST_BY_PATTERN);
}
async function ownBuckets({ once }) {
  const call = "s3:ListBuckets";
  const buckets = await allPages(call, async (ContinuationToken) => {
    const page = await once(call, {
      MaxBuckets: 1e3,
      ...ContinuationToken === void 0 ? {} : { ContinuationToken }
    });
    return { items: page.Buckets, next: page.ContinuationToken };
  });
  const named2 = buckets.map(({ Name, BucketRegion }) => [present(call, Name, "a name"), BucketRegion]);
  return new Map(named2.toSorted(([a], [b]) => a < b ? -1 : 1));
}
async function ownerOf(name, by, { connections, others }) {
  const what = `the account that owns bucket ${name}`;
  const asked = [];
  let refused;
  const owner = async (connection) => {
    asked.push(connection.account);
    const listed = await saved(what, () => ownBuckets(connection));
    const account = { value: connection.account };
    if (!isSavedGap(listed))
      return listed.value.has(name) ? { reader: connection, account, region: listed.value.get(name) } : void 0;
    if (await isOwn(connection, name)) return { reader: connection, account };
    refused ??= listed;
    return void 0;
  };
  for (const connection of [by, ...connections.filter((other) => other !== by)]) {
    const found2 = await owner(connection);
    if (found2 !== void 0) return found2;
  }
  const found = await lookElsewhere(others, owner);
  if (found !== void 0) return found;
  const why = `${OWNED_BY_NONE}: ${asked.sort().join(", ")}`;
  return { reader: by, account: refused ?? { gap: { what, why } } };
}
async function isOwn({ account, call }, name) {
  const answer = await saved("", () => call("s3:GetBucketLocation", { Bucket: name, ExpectedBucketOwner: account }));
  return !isSavedGap(answer);
}
async function readKeyOf({ name, encryption, region }, by, reader, { connections, others }) {
  const named2 = isSavedGap(encryption) ? void 0 : encryption.value.key;
  if (named2 === void 0 || isManagedByS3(named2)) return { of: reader.account };
  const place = placeOfKey(named2);
  const at = place.region ?? (isSavedGap(region) ? void 0 : region.value);
  if (at === void 0) return { of: reader.account, gap: inOther(`the key ${named2} of bucket ${name}`, region) };
  const known = [...connections, reader].find(({ account }) => account === place.account);
  const ofOthers = others.filter(({ account }) => known === void 0 && account === place.account);
  const owner = known ?? await lookElsewhere(ofOthers, async (connection) => connection);
  const asker = owner ?? (place.account === void 0 ? by : reader);
  const key = await readKey(asker, named2, at);
  if ("gap" in key) return { of: asker.account, gap: key };
  const alias = /alias\/.+$/.exec(named2)?.[0];
  return { key: alias === void 0 ? key : { ...key, aliases: [alias] }, of: asker.account };
}
function inOther(what, value) {
  return isSavedGap(value) ? { gap: { ...value.gap, what } } : { gap: { what, why: "its region is not known" } };
}
function addKey(keys, key) {
  const index = keys.findIndex(({ arn }) => arn === key.arn);
  const before = keys[index];
  if (before === void 0) {
    keys.push(key);
    return;
  }
  const aliases = unique([...before.aliases ?? [], ...key.aliases ?? []]).sort();
  keys[index] = { ...before, ...aliases.length === 0 ? {} : { aliases } };
}

// src/sources/aws/read-organization.ts
var NOT_A_MEMBER = ["AWSOrganizationsNotInUseException"];
var NONE = { id: { value: "none" }, scps: { value: [] }, rcps: { value: [] } };
var DEEPEST = 7;
async function readOrganization(own, start) {
  const { account } = own;
  const ask = askBoth(own, start);
  const described = await saved(`the organization of account ${account}`, () => describe(own, start));
  if (!isSavedGap(described) && described.value === void 0) return NONE;
  const known = isSavedGap(described) ? void 0 : described.value;
  const id = isSavedGap(described) ? described : { value: known?.id ?? "none" };
  const managementAccount = known === void 0 ? void 0 : known.management === account;
  if (managementAccount === true) return { id, managementAccount, scps: { value: [] }, rcps: { value: [] } };
  const levels = await saved(
    `the place of account ${account} in its organization`,
    () => orWhere(NOT_A_MEMBER, void 0, () => pathTo(account, ask))
  );
  if (!isSavedGap(levels) && levels.value === void 0) return NONE;
  const [scps, rcps] = await Promise.all([
    policiesOf(`the SCPs of account ${account}`, "SERVICE_CONTROL_POLICY", levels, ask),
    policiesOf(`the RCPs of account ${account}`, "RESOURCE_CONTROL_POLICY", levels, ask)
  ]);
  return { id, ...managementAccount === void 0 ? {} : { managementAccount }, scps, rcps };
}
async function describe(own, start) {
  try {
    return await orWhere(NOT_A_MEMBER, void 0, () => organizationOf(own));
  } catch (error) {
    if (own.once === start.once || !(error instanceof AwsFailure)) throw error;
    const instead = await saved("", async () => {
      await start.once("organizations:ListParents", { ChildId: own.account });
      return organizationOf(start);
    });
    if (isSavedGap(instead)) throw error;
    return instead.value;
  }
}
async function organizationOf({ once }) {
  const name = "organizations:DescribeOrganization";
  const { Organization: found } = await once(name, {});
  return {
    id: present(name, found?.Id, "an id"),
    management: present(name, found?.MasterAccountId, "a management account")
  };
}
function askBoth(own, start) {
  if (own.once === start.once) return own.once;
  return async (name, input) => {
    try {
      return await start.once(name, input);
    } catch (first) {
      if (!(first instanceof AwsFailure)) throw first;
      try {
        return await own.once(name, input);
      } catch (second) {
        throw isNotAbout(first) ? second : first;
      }
    }
  };
}
function isNotAbout(failure) {
  return isDenied(failure) || /NotFoundException$|^AWSOrganizationsNotInUse/.test(failure.code);
}
async function pathTo(account, ask) {
  const name = "organizations:ListParents";
  const path = [account];
  for (let child = account; path.length <= DEEPEST; ) {
    const parents = await allPages(name, async (NextToken) => {
      const page = await ask(name, { ChildId: child, ...NextToken === void 0 ? {} : { NextToken } });
      return { items: page.Parents, next: page.NextToken };
    });
    const { Id: id, Type: type } = present(name, parents[0], "a parent");
    child = present(name, id, "a parent's id");
    path.unshift(child);
    if (type === "ROOT") return path;
  }
  throw incomplete(name, "the organization's root");
}
async function policiesOf(what, type, levels, ask) {
  if (isSavedGap(levels)) return { gap: { ...levels.gap, what } };
  const lists = await saved(
    what,
    () => Promise.all((levels.value ?? []).map((target) => policiesAt(target, type, ask)))
  );
  if (!isSavedGap(lists) && lists.value.every((list) => list.length === 0)) return { value: [] };
  return lists;
}
var NOT_IN_USE = ["PolicyTypeNotEnabledException", "PolicyTypeNotAvailableForOrganizationException"];
async function policiesAt(target, type, ask) {
  const name = "organizations:ListPoliciesForTarget";
  const attached = await allPages(
    name,
    (NextToken) => orWhere(NOT_IN_USE, { items: [], next: void 0 }, async () => {
      const page = await ask(name, {
        TargetId: target,
        Filter: type,
        ...NextToken === void 0 ? {} : { NextToken }
      });
      return { items: page.Policies, next: page.NextToken };
    })
  );
  const policies = await Promise.all(
    attached.map(async ({ Id, Arn, Name = "" }) => {
      const [id, arn] = [present(name, Id, "a policy's id"), present(name, Arn, "a policy's ARN")];
      const text = await saved(`the organization's policy ${Name} (${id})`, async () => {
        const call = "organizations:DescribePolicy";
        return policyText(call, (await ask(call, { PolicyId: id })).Policy?.Content);
      });
      return { arn, name: Name, text };
    })
  );
  return policies.sort((a, b) => a.arn < b.arn ? -1 : 1);
}

// src/sources/aws/read-role.ts
async function readRole(connection, listed) {
  const { arn } = listed;
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const [{ details, boundary }, inline, attached] = await Promise.all([
    readDetails(connection, listed, name),
    saved(`the inline policies of ${arn}`, () => readInline(connection, arn, name)),
    saved(`the attached policies of ${arn}`, () => readAttached(connection, name))
  ]);
  const known = [inline, attached].flatMap((part) => isSavedGap(part) ? [] : part.value);
  const identityPolicies = isSavedGap(inline) ? inline : isSavedGap(attached) ? attached : { value: known };
  return {
    role: { arn, ...details, identityPolicies, permissionsBoundary: boundary },
    policies: known.flatMap(({ text }) => isSavedGap(text) ? [] : [text.value])
  };
}
async function readDetails(connection, listed, name) {
  const { arn } = listed;
  const call = "iam:GetRole";
  try {
    const role = present(call, (await connection.call(call, { RoleName: name })).Role, "a role");
    if (role.Arn !== arn) throw new AwsFailure(call, "OtherRole", `the role of that name is ${role.Arn}`);
    const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
    const tags = Object.fromEntries(
      (role.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value]).sort(([a], [b]) => a < b ? -1 : 1)
    );
    return {
      details: {
        ...role.RoleId === void 0 ? {} : { uniqueId: role.RoleId },
        trustPolicy: await saved(
          `the trust policy of ${arn}`,
          async () => decoded(call, role.AssumeRolePolicyDocument)
        ),
        tags: { value: tags }
      },
      boundary: { value: boundary === void 0 ? null : await readManaged(connection, boundary) }
    };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    const gap = (what) => gapOf(`${what} of ${arn}`, error);
    return {
      details: {
        ..."uniqueId" in listed && listed.uniqueId !== void 0 ? { uniqueId: listed.uniqueId } : {},
        trustPolicy: "trustPolicy" in listed ? listed.trustPolicy : gap("the trust policy"),
        tags: gap("the tags")
      },
      boundary: gap("the permissions boundary")
    };
  }
}
async function readInline({ call }, arn, role) {
  const name = "iam:ListRolePolicies";
  const names = await allPages(name, async (Marker) => {
    const page = await call(name, { RoleName: role, Marker });
    return { items: page.PolicyNames, next: page.Marker, more: page.IsTruncated };
  });
  return Promise.all(
    [...names].sort().map(async (policy) => ({
      name: policy,
      text: await saved(`the inline policy ${policy} of ${arn}`, async () => {
        const get = "iam:GetRolePolicy";
        const answer = await call(get, { RoleName: role, PolicyName: policy });
        return decoded(get, answer.PolicyDocument);
      })
    }))
  );
}
async function readAttached(connection, role) {
  const name = "iam:ListAttachedRolePolicies";
  const attached = await allPages(name, async (Marker) => {
    const page = await connection.call(name, { RoleName: role, Marker });
    return { items: page.AttachedPolicies, next: page.Marker, more: page.IsTruncated };
  });
  const arns = attached.map(({ PolicyArn }) => present(name, PolicyArn, "a policy's ARN"));
  return Promise.all(arns.sort().map((arn) => readManaged(connection, arn)));
}
async function readManaged({ once }, arn) {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const what = `the managed policy ${arn}`;
  const version2 = await saved(what, async () => {
    const { Policy: policy } = await once("iam:GetPolicy", { PolicyArn: arn });
    return present("iam:GetPolicy", policy?.DefaultVersionId, "a default version");
  });
  if (isSavedGap(version2)) return { name, arn, text: version2 };
  const text = await saved(what, async () => {
    const call = "iam:GetPolicyVersion";
    const answer = await once(call, { PolicyArn: arn, VersionId: version2.value });
    return decoded(call, answer.PolicyVersion?.Document);
  });
  return { name, arn, version: version2.value, text };
}
function decoded(call, text) {
  const encoded = present(call, text, "a policy");
  try {
    return policyText(call, decodeURIComponent(encoded));
  } catch (error) {
    if (error instanceof URIError) throw incomplete(call, "a policy that can be decoded");
    throw error;
  }
}

// src/sources/aws/read-roles.ts
async function readRoles(connection, declared2, progress) {
  const found = declared2 === void 0 ? await saved(whatRoles(connection), () => exportRoles(connection)) : void 0;
  if (found !== void 0 && isSavedGap(found)) return { roles: [], gaps: [found] };
  const wanted = found?.value ?? [...new Set(declared2)].sort().map((arn) => ({ arn }));
  const roles = await Promise.all(
    wanted.map(async (role) => {
      progress.step(`${connection.account}: role ${role.arn.slice(role.arn.lastIndexOf("/") + 1)}`);
      return { wanted: role, read: await readRole(connection, role) };
    })
  );
  return { roles: roles.filter(isExport).map(({ read }) => read), gaps: [] };
}
function isExport({ wanted, read }) {
  if (!("trusts" in wanted) || wanted.trusts === "genesys") return true;
  const { names, patterns } = writtenBuckets(read.policies);
  const whole = !isSavedGap(read.role.identityPolicies) && read.role.identityPolicies.value.length === read.policies.length;
  return names.length + patterns.length > 0 || !whole;
}
async function exportRoles({ call }) {
  const name = "iam:ListRoles";
  const roles = await allPages(name, async (Marker) => {
    const page = await call(name, { Marker });
    return { items: page.Roles, next: page.Marker, more: page.IsTruncated };
  });
  const candidates = [];
  for (const { Arn, RoleId, AssumeRolePolicyDocument } of roles) {
    const arn = present(name, Arn, "a role's ARN");
    const trustPolicy = await saved(`the trust policy of ${arn}`, async () => decoded(name, AssumeRolePolicyDocument));
    const text = isSavedGap(trustPolicy) ? AssumeRolePolicyDocument : trustPolicy.value;
    const trusts = text === void 0 ? "genesys" : trustOf(text);
    if (trusts !== "none") {
      candidates.push({ arn, trustPolicy, trusts, ...RoleId === void 0 ? {} : { uniqueId: RoleId } });
    }
  }
  return candidates.sort((a, b) => a.arn < b.arn ? -1 : 1);
}
function whatRoles({ account }) {
  return `the roles of account ${account} that trust Genesys`;
}

// src/sources/aws/read-vpc-endpoints.ts
function findVpcEndpoints(connection, ids, region) {
  const call = "ec2:DescribeVpcEndpoints";
  const what = `the VPC endpoints ${ids.join(", ")} in account ${connection.account}, ${region}`;
  return saved(what, async () => {
    const found = await allPages(call, async (NextToken) => {
      const input = { Filters: [{ Name: "vpc-endpoint-id", Values: [...ids] }], NextToken };
      const page = await connection.call(call, input, region);
      return { items: page.VpcEndpoints, next: page.NextToken };
    });
    return Promise.all(
      found.map(async ({ VpcEndpointId, ServiceName = "", PolicyDocument }) => {
        const id = present(call, VpcEndpointId, "an id");
        const policy = await saved(`the policy of VPC endpoint ${id}`, async () => policyText(call, PolicyDocument));
        return { id, service: ServiceName, policy };
      })
    );
  });
}

// src/sources/aws/read-inventory.ts
async function readInventory(request) {
  const { open, others, exports, progress, few } = request;
  const basics = await Promise.all(open.map((connection) => few(() => readBasics(connection, request))));
  const found = await readBuckets(basics, others, exports, progress);
  const endpoints = await readEndpoints(request, found);
  const unread2 = rolesElsewhere(open, exports);
  const further = await readOwners(request, found, endpoints);
  return [...basics, ...further].map(({ connection, publicAccessBlock: publicAccessBlock2, organization, roles, gaps }, index) => {
    const { account: id, partition } = connection;
    const { buckets = [], keys = [], gaps: more = [] } = found.get(id) ?? {};
    const own = { id, partition, publicAccessBlock: publicAccessBlock2, organization, roles: roles.map(({ role }) => role) };
    const all = [...gaps, ...more, ...index === 0 ? unread2 : []];
    return { ...own, buckets, keys, vpcEndpoints: endpoints.get(id) ?? [], gaps: all };
  });
}
async function readOwners({ others, start, progress }, found, endpoints) {
  const owners = others.filter(({ account }) => found.has(account) || endpoints.has(account));
  const read = await Promise.all(
    owners.map(async ({ account, open }) => {
      const connection = await open();
      if (isSavedGap(connection)) return [];
      progress.step(`${account}: account and organization`);
      const [publicAccessBlock2, organization] = await Promise.all([
        readAccountBlock(connection.value),
        readOrganization(connection.value, start)
      ]);
      return [{ connection: connection.value, publicAccessBlock: publicAccessBlock2, organization, roles: [], gaps: [] }];
    })
  );
  return read.flat();
}
function unreadAccount(id, partition, { gap }) {
  const of = (what) => ({ gap: { ...gap, what: `${what} of account ${id}` } });
  return {
    id,
    partition,
    publicAccessBlock: of("Block Public Access"),
    organization: { id: of("the organization"), scps: of("the SCPs"), rcps: of("the RCPs") },
    roles: [],
    buckets: [],
    keys: [],
    vpcEndpoints: [],
    gaps: [{ gap }]
  };
}
async function readBasics(connection, { start, exports, progress }) {
  const { account } = connection;
  const declared2 = exports.map(({ role }) => role).filter((role) => accountOf(role) === account);
  progress.step(`${account}: account and organization`);
  const [publicAccessBlock2, organization, roles] = await Promise.all([
    readAccountBlock(connection),
    readOrganization(connection, start),
    readRoles(connection, exports.length > 0 ? declared2 : void 0, progress)
  ]);
  return { connection, publicAccessBlock: publicAccessBlock2, organization, ...roles };
}
function rolesElsewhere(open, exports) {
  const read = open.map(({ account }) => account);
  const elsewhere2 = exports.map(({ role }) => role).filter((role) => !read.includes(accountOf(role)));
  return [...new Set(elsewhere2)].sort().map((role) => ({
    gap: { what: `the role ${role}`, why: `its account is not among those that are read: ${read.join(", ")}` }
  }));
}
async function readEndpoints({ open, others, exports, few }, found) {
  const ids = [...new Set(exports.flatMap(({ network }) => network.sourceVpce ?? []))].sort();
  const result = /* @__PURE__ */ new Map();
  if (ids.length === 0) return result;
  const refused = [];
  await Promise.all(
    open.map(
      (connection) => few(async () => {
        const regions = regionsOf(connection, found.get(connection.account));
        const answers = await Promise.all(regions.map((region) => findVpcEndpoints(connection, ids, region)));
        refused.push(...answers.filter(isSavedGap));
        result.set(
          connection.account,
          answers.flatMap((answer) => isSavedGap(answer) ? [] : answer.value)
        );
      })
    )
  );
  const missing = () => {
    const known = new Set([...result.values()].flat().map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  };
  if (missing().length > 0) {
    await lookElsewhere(others, async (connection) => {
      const regions = regionsOf(connection, found.get(connection.account));
      const answers = await Promise.all(regions.map((region) => findVpcEndpoints(connection, missing(), region)));
      const endpoints = answers.flatMap((answer) => isSavedGap(answer) ? [] : answer.value);
      if (endpoints.length > 0) result.set(connection.account, endpoints);
      return missing().length === 0 ? true : void 0;
    });
  }
  const [why] = refused.sort((a, b) => a.gap.what < b.gap.what ? -1 : 1);
  for (const id of missing()) {
    const account = placeOf(id, open, exports);
    result.set(account, [...result.get(account) ?? [], unread(id, why)]);
  }
  for (const endpoints of result.values()) endpoints.sort((a, b) => a.id < b.id ? -1 : 1);
  return result;
}
function unread(id, refused) {
  const what = `the policy of VPC endpoint ${id}`;
  const why = "no account and region that was read has it";
  return { id, service: "", policy: { gap: refused === void 0 ? { what, why } : { ...refused.gap, what } } };
}
function placeOf(id, open, exports) {
  const naming = exports.filter(({ network }) => network.sourceVpce?.includes(id)).map(({ role }) => accountOf(role));
  const connection = open.find(({ account }) => naming.includes(account)) ?? open[0];
  return connection?.account ?? "";
}
function regionsOf({ region, regions }, found) {
  if (regions.length > 0) return regions;
  const ofBuckets = (found?.buckets ?? []).flatMap((bucket) => isSavedGap(bucket.region) ? [] : bucket.region.value);
  return [...new Set(ofBuckets.length > 0 ? ofBuckets : [region])].sort();
}
function accountOf(arn) {
  return arn.split(":")[4] ?? "";
}

// src/sources/aws/read-aws.ts
var ACCOUNTS_AT_ONCE = 4;
async function readAws(request) {
  const { environment, progress, maxAttempts, timeouts } = request;
  keepFromInstance(environment);
  const run = openRun(environment, maxAttempts, timeouts);
  try {
    const accounts = await readAll(run, request);
    const tool = { name: "genesys-export-gate", version };
    const readAt = request.now.toISOString();
    const inventory = {
      kind: "genesys-export-gate inventory",
      schemaVersion: 1,
      tool,
      readAt,
      accounts
    };
    return { inventory, ...run.count };
  } finally {
    progress.done();
    for (const close of run.closers) close();
  }
}
async function readAll(run, request) {
  const { exports, progress } = request;
  const start = await connectStart(run, request.accounts);
  const configured = byId(request.accounts.length > 0 ? request.accounts : [{ id: start.account }]);
  const few = limit(ACCOUNTS_AT_ONCE);
  const connected = await Promise.all(
    configured.map(
      (account) => few(async () => {
        progress.step(`${account.id}: connecting`);
        const connection = await saved(`account ${account.id}`, () => connectAccount(run, start, account));
        return { account, connection };
      })
    )
  );
  const open = [];
  const closed = [];
  for (const { account, connection } of connected) {
    if ("gap" in connection)
      closed.push(unreadAccount(account.id, partitionOf(account.role ?? "") ?? start.partition, connection));
    else open.push(connection.value);
  }
  if (open.length === 0) throw noneReadable(closed);
  const own = new Set(configured.map(({ id }) => id));
  const others = byId(request.others ?? []).filter(({ id }) => !own.has(id));
  const lazily = elsewhere(run, start, others, progress);
  const read = await readInventory({ open, others: lazily, start, exports, progress, few });
  return [...read, ...closed].sort((a, b) => a.id < b.id ? -1 : 1);
}
function byId(accounts) {
  const first = /* @__PURE__ */ new Map();
  for (const account of accounts) if (!first.has(account.id)) first.set(account.id, account);
  return [...first.values()].sort((a, b) => a.id < b.id ? -1 : 1);
}
function noneReadable(closed) {
  const reasons = closed.flatMap(({ gaps }) => gaps.map(({ gap }) => `${gap.what}: ${gap.why}`));
  return new UserError(
    `no account can be read: ${reasons.join("; ")}`,
    "let the credentials assume the role that the config names in each account (docs/aws-access.md)"
  );
}
export {
  readAws
};
