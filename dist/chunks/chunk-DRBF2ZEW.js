import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  accountOf,
  bucketsIn,
  bucketsOfPolicy,
  isAbout,
  namedKeys,
  namedRoles,
  ofKind,
  onlyBucketOf,
  organizationsIn,
  readTrust,
  unreadablePolicy,
  writingRoles,
  writtenResources
} from "./chunk-UCW3CZV4.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import {
  isStandIn
} from "./chunk-5VN2VIFB.js";
import {
  unique
} from "./chunk-F74P53MW.js";

// src/sources/discovery/keys.ts
function keysOf(documents) {
  const arns = namedKeys(documents);
  const policies = /* @__PURE__ */ new Map();
  const left = [];
  for (const policy of ofKind(documents, "key-policy")) {
    const own = namedKeys([policy]);
    const byPath = arns.filter((arn2) => policy.path.includes(arn2.split("key/")[1] ?? arn2));
    const [arn, ...others] = own.length === 1 ? own : byPath.length === 1 ? byPath : arns;
    if (arn === void 0 || others.length > 0 || policies.has(arn)) left.push(policy);
    else policies.set(arn, policy);
  }
  return { arns, policies, left };
}

// src/sources/discovery/buckets.ts
function findBuckets(documents, roles, declared, templates, collector) {
  const { keys, gaps } = findKeys(documents, collector);
  const policies = ofKind(documents, "bucket-policy");
  const others = [...policies, ...templates.flatMap(({ policy }) => policy ?? [])];
  const writers = /* @__PURE__ */ new Map();
  for (const role of roles)
    for (const name of bucketsOfRole(role, others)) if (!writers.has(name)) writers.set(name, role);
  const names = [.../* @__PURE__ */ new Set([...declared, ...writers.keys()])];
  const found = [];
  const taken = /* @__PURE__ */ new Set();
  const open = [...gaps];
  for (const name of names) {
    const role = writers.get(name) ?? roles[0];
    const named = policies.filter((document) => bucketsOfPolicy(document).includes(name));
    const about = named.length > 0 ? named : policies.filter((document) => isAbout(document, name) === "perhaps");
    for (const document of about) taken.add(document);
    const template = templates.find((bucket) => bucket.name === name);
    if (about.length === 0 && template !== void 0) continue;
    if (about.length === 0)
      collector.assume(`the bucket policy of ${name}`, "no document is one: it was taken to have none");
    const unclear = whyUnclear(name, about);
    if (unclear !== void 0) open.push(unclear);
    if (template !== void 0) {
      found.push({ name, account: template.account, policy: onlyPolicy(about, unclear) });
      continue;
    }
    const key = keyOf(role, about, keys, collector, open, name);
    const region = key?.arn.split(":")[3];
    found.push({
      name,
      account: accountOf(role?.arn ?? ""),
      ...region === void 0 ? {} : { region },
      ...about.length === 0 ? {} : { policy: onlyPolicy(about, unclear) },
      ...key === void 0 ? {} : { encryption: { algorithm: "aws:kms", key: key.arn } }
    });
  }
  for (const document of policies.filter((policy) => !taken.has(policy))) {
    const about = bucketsOfPolicy(document).join(", ") || "no bucket by its name";
    collector.remark(document.path, `a bucket policy that names ${about}, which is not the bucket of an export`);
  }
  return { buckets: found, keys, gaps: open };
}
function bucketsOfRole(role, policies) {
  const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = bucketsIn(writtenResources(identity));
  if (named.length > 0) return named;
  const letting = unique(
    policies.filter((document) => writingRoles([document]).includes(role.arn)).flatMap(bucketsOfPolicy)
  );
  if (letting.length === 1) return letting;
  const only = onlyBucketOf(identity);
  if (only !== void 0) return [only];
  const naming = policies.filter((document) => namedRoles([document]).includes(role.arn));
  const about = unique((naming.length > 0 ? naming : policies).flatMap(bucketsOfPolicy));
  return about.length === 1 ? about : [];
}
function onlyPolicy(about, unclear) {
  const [first] = about;
  if (first !== void 0 && unclear === void 0) return first;
  const path = about.map((document) => document.path).join(", ");
  return unreadablePolicy(path, "bucket-policy", unclear?.why ?? "no document is one");
}
function whyUnclear(name, about) {
  const [only] = about;
  const paths = about.map(({ path }) => path).join(", ");
  const what = `the bucket policy of ${name}`;
  if (about.length > 1) {
    return {
      what,
      why: `a bucket has one policy, and several documents may be it: ${paths}`,
      cure: "name the right one in a config, as policy of the bucket under inventory.buckets"
    };
  }
  if (only === void 0 || isAbout(only, name) === "yes") return void 0;
  return {
    what,
    why: `the resources of ${paths} have wildcards or placeholders where the bucket's name stands`,
    cure: `write the bucket's name into ${paths}, or name the finished policy in a config under inventory.buckets`
  };
}
function findKeys(documents, collector) {
  const { arns, policies, left } = keysOf(documents);
  for (const [arn, { path }] of policies) collector.assume(path, `taken for the key policy of ${arn}`);
  const keys = arns.map((arn) => ({
    arn,
    policy: policies.get(arn) ?? missingKeyPolicy(arn, policies.size + left.length),
    grants: []
  }));
  return { keys, gaps: left.map((policy) => unnamedKey(policy, arns)) };
}
function keyOf(role, about, keys, collector, gaps, bucket) {
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const named = namedKeys([...identity, ...about]);
  const related = named.length > 0 ? keys.filter(({ arn }) => named.includes(arn)) : keys;
  const [key] = related;
  if (related.length > 1) {
    gaps.push({
      what: `the default encryption of the bucket ${bucket}`,
      why: `its key could be any of ${related.map(({ arn }) => arn).join(", ")}`,
      cure: "say it in a config, as encryption of the bucket under inventory.buckets"
    });
    return void 0;
  }
  if (key !== void 0) {
    collector.assume(
      `the default encryption of ${bucket}`,
      `taken to be aws:kms with ${key.arn}, the key that the policies name, without a bucket key`
    );
  }
  return key;
}
function unnamedKey(policy, arns) {
  return {
    what: `the key of the key policy ${policy.path}`,
    why: arns.length === 0 ? "no policy names a key's ARN" : `it could be any of ${arns.join(", ")}, or another`,
    cure: `name it in a config, as arn and policy (${policy.path}) under inventory.keys`
  };
}
function missingKeyPolicy(arn, policies) {
  return {
    what: `the key policy of ${arn}`,
    why: policies === 0 ? "no document is a key policy" : "no key policy could be told to be its own",
    cure: "add the key policy's document (aws kms get-key-policy prints it), or name it in a config under inventory.keys"
  };
}

// src/sources/discovery/suggest.ts
function suggestConfig(known, documents) {
  const { arn, bucket } = namesOf(known);
  const lines = [
    ...exportLines(known),
    "inventory:",
    "  roles:",
    `    - arn: ${quoted(arn)}`,
    `      trust-policy: ${quoted(nameOf(known.trust))}`,
    `      identity-policies: ${identityPolicies(known)}`,
    ...choice("      permissions-boundary", ofKind(documents, "permissions-boundary")),
    ...bucketLines(bucket, known, documents),
    ...keyLines(documents),
    ...organizationLines(documents)
  ];
  return withExample(lines);
}
function suggestExport(known) {
  return withExample(exportLines(known));
}
function withExample(lines) {
  return { cure: "write .github/genesys-export-gate.yml; an example is below", example: lines.join("\n") };
}
function namesOf({ role, bucket }) {
  return { arn: role ?? "arn:aws:iam::<account>:role/<name>", bucket: bucket ?? "<bucket>" };
}
function exportLines(known) {
  const { arn, bucket } = namesOf(known);
  return [
    "version: 1",
    "exports:",
    "  - name: recordings",
    `    genesys: { organization-id: ${quoted(known.organizationId ?? "<Genesys organization id>")} }`,
    `    role: ${quoted(arn)}`,
    `    bucket: ${quoted(bucket)}`
  ];
}
function identityPolicies({ identity, perhaps = [] }) {
  if (identity.length > 0) return `[${identity.map((document) => quoted(nameOf(document))).join(", ")}]`;
  const which = perhaps.length === 0 ? "every managed and inline policy of the role" : `those of the role: ${list(perhaps)}`;
  return `[${quoted(`<${which}>`)}]`;
}
function bucketLines(bucket, known, documents) {
  const all = ofKind(documents, "bucket-policy");
  const about = known.bucket === void 0 ? all : all.filter((document) => isAbout(document, bucket) !== "no");
  const { arns, left } = keysOf(documents);
  const named = namedKeys([...known.identity, ...about]);
  const related = named.length > 0 ? named : arns;
  const [key] = related;
  const region = related.length === 1 ? key?.split(":")[3] : void 0;
  const several = related.length > 1 || related.length === 0 && left.length > 0;
  const encryption = several ? `<ARN of the bucket's key>` : key;
  return [
    "  buckets:",
    `    - name: ${quoted(bucket)}`,
    `      account: ${quoted(known.role === void 0 ? "<account>" : accountOf(known.role))}`,
    `      region: ${quoted(region ?? "<region>")}`,
    ...about.length === 0 ? ["      # policy: no document is one; leave it out only where the bucket has none"] : [],
    ...choice("      policy", about),
    encryption === void 0 ? "      # encryption: no document names a key; leave it out only where the bucket uses none" : `      encryption: { algorithm: "aws:kms", key: ${quoted(encryption)} }`
  ];
}
function keyLines(documents) {
  const { arns, policies, left } = keysOf(documents);
  const named = arns.flatMap((arn) => {
    const own = policies.get(arn);
    const policy = own === void 0 ? left.length > 0 ? `<one of ${list(left)}>` : "<its key policy>" : nameOf(own);
    return [`    - arn: ${quoted(arn)}`, `      policy: ${quoted(policy)}`];
  });
  const unnamed = arns.length > 0 ? [] : left;
  const others = unnamed.flatMap((document) => [
    `    - arn: ${quoted("<ARN of its key>")}`,
    `      policy: ${quoted(nameOf(document))}`
  ]);
  return named.length + others.length === 0 ? [] : ["  keys:", ...named, ...others];
}
function organizationLines(documents) {
  const levels = ["scp", "rcp"].flatMap((kind) => {
    const policies = ofKind(documents, kind);
    if (policies.length === 0) return [];
    return [
      `    ${kind}s: # one list for each level, root first`,
      `      - [${policies.map((document) => quoted(nameOf(document))).join(", ")}]`
    ];
  });
  return levels.length === 0 ? [] : ["  organization:", ...levels];
}
function choice(key, documents) {
  const [first, second] = documents;
  if (first === void 0) return [];
  return [`${key}: ${quoted(second === void 0 ? nameOf(first) : `<one of ${list(documents)}>`)}`];
}
function list(documents) {
  return documents.map(nameOf).join(", ");
}
function nameOf({ path, address }) {
  return address?.startsWith("/") === true ? `${path}#${address}` : path;
}
function quoted(text) {
  return JSON.stringify(text);
}

// src/sources/discovery/exports.ts
function findExports(inventory) {
  const policies = inventory.buckets.flatMap(({ policy }) => policy ?? []);
  const exports = [];
  const gaps = [];
  for (const role of inventory.roles) {
    const trust = role.trustPolicy;
    if (isGap(trust)) {
      gaps.push({ ...trust, why: `${trust.why}, so it is not known whether Genesys may assume the role` });
      continue;
    }
    const { genesys, externalIds } = readTrust(trust);
    if (!genesys && externalIds.length === 0) continue;
    const identity = isGap(role.identityPolicies) ? [] : role.identityPolicies;
    const buckets = bucketsOfRole(role, policies);
    const organizationId = organizationOf(externalIds, identity);
    if (buckets.length === 0) gaps.push(unknownBucket(role, trust, organizationId, inventory));
    for (const bucket of buckets) exports.push(exportOf(role, trust, bucket, buckets.length > 1, organizationId));
  }
  return { exports, gaps };
}
function exportOf(role, trust, bucket, several, organizationId) {
  const name = nameOf2(role);
  const place = trust.places.get("")?.value;
  return {
    name: several ? `${name}/${bucket}` : name,
    role: role.arn,
    bucket,
    network: {},
    discovered: true,
    ...organizationId === void 0 ? {} : { organizationId },
    ...place === void 0 ? {} : { place }
  };
}
function nameOf2({ arn, origin }) {
  const name = arn.slice(arn.lastIndexOf("/") + 1);
  const address = origin?.slice(origin.indexOf("#") + 1) ?? "";
  return isStandIn(name) && address !== "" ? address : name;
}
function organizationOf(externalIds, identity) {
  if (externalIds.length === 1) return externalIds[0];
  const prefixes = organizationsIn(writtenResources(identity));
  return prefixes.length === 1 ? prefixes[0] : void 0;
}
function unknownBucket(role, trust, organizationId, { documents, readAt }) {
  const what = `the bucket that ${role.arn} writes to`;
  const { arn, identityPolicies: policies } = role;
  if (isGap(policies)) return { ...policies, what, why: `${policies.what} are not known: ${policies.why}` };
  return {
    what,
    why: "no policy of the role allows s3:PutObject on a bucket by name, and neither its other S3 actions nor the bucket policies name just one",
    ...readAt === void 0 ? suggestConfig({ role: arn, trust, identity: policies, organizationId }, documents) : suggestExport({ role: arn, organizationId })
  };
}

export {
  keysOf,
  findBuckets,
  bucketsOfRole,
  suggestConfig,
  findExports
};
