import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  GENESYS_ACCOUNTS,
  GENESYS_REGIONS,
  accountNeedsConfirmation,
  genesysAccount,
  possibleAccounts
} from "./chunk-W4QLCOXX.js";
import {
  STRANGER_SIDE,
  assumeRoleLayers,
  endpointPolicies,
  findStatement,
  isAssumed,
  kmsLayers,
  managedKeyArn,
  managedKeyLayers,
  s3Layers
} from "./chunk-NTTTDZIG.js";
import {
  allOrganizations,
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  accountOf,
  partitionOf,
  regionOf,
  roleName,
  sessionArn
} from "./chunk-C4HAOTYH.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  ANY_VALUE,
  PUBLIC_ADDRESSES,
  anyValueBut,
  bucketPolicyCounts,
  decide,
  decideThroughAccessPoint,
  s3Gates,
  witnessesFor
} from "./chunk-EIT25PDI.js";
import {
  publicPolicy
} from "./chunk-GAQ6NJES.js";
import {
  parsePolicy
} from "./chunk-MVVXAPO5.js";
import {
  askedKeys,
  concernsOf,
  globPattern,
  keyQuestions,
  literal,
  literalPattern,
  patternOf,
  requestContext,
  resourceQuestions
} from "./chunk-JRUSAPN5.js";
import {
  compilePattern,
  hasHole,
  matchPattern,
  readDate
} from "./chunk-LNUGSBBW.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  findNodeAtLocation,
  getNodeValue,
  parseJson,
  parseTree
} from "./chunk-4Y5DMW6T.js";
import {
  placesOf
} from "./chunk-5VKBCNGO.js";

// src/rules/same-export.ts
function isSameExport(one, other) {
  const ids = [one.organizationId, other.organizationId];
  return one.role === other.role && one.bucket === other.bucket && (ids.includes(void 0) || ids[0] === ids[1]);
}
function withUniqueNames(world) {
  const { exports } = world.inventory;
  const count = (name, of) => exports.filter((one) => of(one) === name).length;
  const byName = ({ name }) => name;
  const byPath = ({ role }) => role.slice(role.indexOf("/") + 1);
  const renamed = exports.map((one) => {
    if (count(one.name, byName) === 1) return one;
    const path = byPath(one);
    return { ...one, name: count(path, byPath) === 1 ? path : `${path} to ${one.bucket}` };
  });
  return withExports(world, renamed);
}
function withNamesOf(base, head) {
  const renamed = base.inventory.exports.map((one) => {
    const same = head.inventory.exports.find((other) => isSameExport(one, other));
    return same === void 0 ? one : { ...one, name: same.name };
  });
  return withExports(base, renamed);
}
function withFactsOf(head, base) {
  const governed = head.inventory.exports.map((one) => {
    const before = base.inventory.exports.find((other) => isSameExport(one, other));
    if (before === void 0) return one;
    const { account: _account, region, ...rest } = one;
    const home = before.region ?? region;
    return {
      ...rest,
      network: before.network,
      ...before.account === void 0 ? {} : { account: before.account },
      ...home === void 0 ? {} : { region: home }
    };
  });
  return withExports(head, governed);
}
function withExports(world, exports) {
  return { ...world, inventory: { ...world.inventory, exports } };
}

// src/genesys/horizon.ts
var YEARS_AHEAD = 10;
function lastYear(now) {
  return now.getUTCFullYear() + YEARS_AHEAD;
}
function lastInstant(now) {
  return Date.UTC(lastYear(now) + 1, 0, 1) - 1;
}

// src/genesys/dimensions.ts
var GENESYS_ENDPOINT = "vpce-0genesys000000000";
var GENESYS_VPC = "vpc-0genesys000000000";
var ENDPOINT_KEYS = [
  "aws:SourceVpc",
  "aws:SourceVpcArn",
  "aws:VpcSourceIp",
  "aws:VpceAccount",
  "aws:VpceOrgID",
  "aws:VpceOrgPaths"
];
function networkDimension(network, asked) {
  const { sourceIps, sourceVpce, via } = network;
  const space = sourceIps === void 0 ? PUBLIC_ADDRESSES : { within: sourceIps, without: [] };
  const questions = asked.of("aws:SourceIp");
  const addresses = questions.asked || sourceIps !== void 0 ? witnessesFor({ addresses: space }, questions) : SOMEWHERE;
  const withoutEndpoint = Object.fromEntries(ENDPOINT_KEYS.map((key) => [key, null]));
  const internet = addresses.values.map((address) => ({
    words: `over the internet from ${address}`,
    context: { ...withoutEndpoint, "aws:SourceIp": address }
  }));
  const endpoint = sourceVpce === void 0 ? [
    {
      words: "through an endpoint of Genesys' own",
      context: { "aws:SourceVpce": GENESYS_ENDPOINT, "aws:SourceVpc": GENESYS_VPC }
    }
  ] : sourceVpce.map((id) => ({ words: `through ${id}`, context: { "aws:SourceVpce": id } }));
  const choices = via === "internet" ? internet : via === "endpoint" ? endpoint : [...internet, ...endpoint];
  const keys = ["aws:SourceIp", "aws:SourceVpce", ...ENDPOINT_KEYS];
  return { name: "network", keys, choices, ...via === "endpoint" ? {} : reason(addresses) };
}
var SOMEWHERE = { values: ["203.0.113.77"] };
var TIME_KEYS = ["aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"];
var TOKEN_AGE = 6e4;
function timeDimension(now, asked) {
  const end = lastInstant(now);
  const inTime = (text) => (readDate(text) ?? now.getTime()) <= end;
  const questions = TIME_KEYS.map((key) => asked.of(key));
  const [clock, epoch, token] = questions;
  const later = token?.dates.map((text) => shifted(text, TOKEN_AGE)) ?? [];
  const witnesses = witnessesFor(
    { from: now.getTime() },
    {
      patterns: questions.flatMap(({ patterns }) => patterns),
      numbers: (epoch?.numbers ?? []).filter(inTime),
      dates: [...clock?.dates ?? [], ...epoch?.dates ?? [], ...later].filter(inTime),
      addresses: questions.flatMap(({ addresses }) => addresses),
      binaries: questions.flatMap(({ binaries }) => binaries),
      booleans: questions.some(({ booleans }) => booleans),
      asked: questions.some((one) => one.asked),
      entangled: questions.flatMap(({ entangled }) => entangled)
    }
  );
  const choices = witnesses.values.map((text) => atInstant(new Date(readDate(text) ?? now.getTime())));
  return { name: "time", keys: TIME_KEYS, choices, ...reason(witnesses) };
}
function shifted(text, milliseconds) {
  const time = readDate(text);
  return time === void 0 ? text : new Date(time + milliseconds).toISOString();
}
function atInstant(time) {
  return {
    words: `at ${time.toISOString()}`,
    context: {
      "aws:CurrentTime": time.toISOString(),
      "aws:EpochTime": String(Math.floor(time.getTime() / 1e3)),
      "aws:TokenIssueTime": new Date(time.getTime() - TOKEN_AGE).toISOString()
    }
  };
}
function keyDimension(domain, asked) {
  const witnesses = witnessesFor(domain, asked.resource());
  const choices = witnesses.values.map((resource, index) => ({
    words: `key ${index + 1}, of ${/year=(\d+)/.exec(resource)?.[1] ?? "any year"}`,
    context: {},
    resource
  }));
  return { name: "key", keys: ["resource"], choices, ...reason(witnesses) };
}
function valueDimension(key, domain, asked, questions = asked.of(key)) {
  const witnesses = witnessesFor(domain, questions);
  const choices = witnesses.values.map((value) => ({ words: `${key} ${value}`, context: { [key]: value } }));
  return { name: key, keys: [key], choices, ...reason(witnesses) };
}
var SSE = "s3:x-amz-server-side-encryption";
var SSE_KEY = "s3:x-amz-server-side-encryption-aws-kms-key-id";
function defaultKeyDimension(bucket) {
  const key = bucket.encryption?.key;
  if (key === void 0) return [];
  return [
    {
      name: "default key",
      keys: [SSE_KEY],
      openPoint: {
        rule: "N2",
        why: `whether \`${SSE_KEY}\` is present when only the bucket's default encryption names the key is documented both ways`
      },
      choices: [
        { words: "key id absent without header", context: {} },
        { words: "key id taken from the bucket default", context: { [SSE_KEY]: key } }
      ]
    }
  ];
}
function encryptionHeaderDimension(bucket) {
  const algorithm = bucket.encryption?.algorithm ?? "AES256";
  const key = bucket.encryption?.key;
  return {
    name: "encryption header",
    keys: [SSE, SSE_KEY],
    choices: [
      { words: "without encryption header", context: {} },
      {
        words: `with encryption header ${algorithm}`,
        context: { [SSE]: algorithm, ...key === void 0 ? {} : { [SSE_KEY]: key } }
      }
    ]
  };
}
var STORAGE_CLASS = {
  name: "storage class header",
  keys: ["s3:x-amz-storage-class"],
  choices: [
    { words: "without storage class header", context: {} },
    { words: "with storage class STANDARD", context: { "s3:x-amz-storage-class": "STANDARD" } }
  ]
};
var TLS_VERSION = {
  name: "TLS version",
  keys: ["s3:TlsVersion"],
  choices: ["1.2", "1.3"].map((version2) => ({ words: `TLS ${version2}`, context: { "s3:TlsVersion": version2 } }))
};
function undeclaredDimension(key, domain, asked, openPoint, absent2) {
  const any = valueDimension(key, domain, asked, namesUniqueId(asked) ? asked.of(key) : asked.ofValue(key));
  const without = { words: `without ${key}`, context: { [key]: null } };
  return { ...any, openPoint, choices: absent2 === "may be absent" ? [...any.choices, without] : any.choices };
}
function namesUniqueId({ named }) {
  return named.some((text) => !text.startsWith("arn:") && !/^\d{12}$/.test(text));
}
function reason({ incomplete }) {
  return incomplete === void 0 ? {} : { incomplete };
}

// src/genesys/requests.ts
var UNPUBLISHED_SESSION = "unpublished-session";
function unpublishedCaller(partition, account, kind) {
  return `arn:${partition}:iam::${account}:${kind}/unpublished-genesys-${kind}`;
}
function common(circumstances) {
  const { now } = circumstances;
  return {
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:SecureTransport": "true",
    "aws:MultiFactorAuthPresent": "false",
    "aws:CurrentTime": now.toISOString(),
    "aws:EpochTime": String(Math.floor(now.getTime() / 1e3)),
    "aws:TokenIssueTime": new Date(now.getTime() - 6e4).toISOString()
  };
}
function bucketArn({ role, bucket }) {
  return `arn:${partitionOf(role)}:s3:::${bucket.name}`;
}
function sessionOf(role, session = UNPUBLISHED_SESSION) {
  return { arn: sessionArn(role, session) };
}
function assumeRoleRequest(circumstances) {
  const [account = ""] = circumstances.genesys.accounts;
  const caller = unpublishedCaller(partitionOf(circumstances.role), account, "role");
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    principal: sessionOf(caller),
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller,
      "aws:PrincipalAccount": account,
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.genesysRegion ?? "us-east-1",
      "aws:ResourceAccount": accountOf(circumstances.role),
      ...organization === void 0 ? {} : { "aws:ResourceOrgID": organization },
      ...Object.fromEntries(tags),
      "sts:ExternalId": circumstances.organizationId
    }
  };
}
function s3Request(circumstances, action, resource) {
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "false",
      "aws:RequestedRegion": circumstances.bucket.region,
      "aws:ResourceAccount": circumstances.bucket.account,
      ...resourceOrganization(circumstances, circumstances.bucket.account),
      "s3:ResourceAccount": circumstances.bucket.account,
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256",
      "s3:TlsVersion": "1.2"
    }
  };
}
function kmsRequest(circumstances, action, key, encryptionContext) {
  const region = regionOf(key) ?? circumstances.bucket.region;
  return {
    principal: sessionOf(circumstances.role),
    action,
    resource: key,
    context: {
      ...sessionContext(circumstances),
      "aws:ViaAWSService": "true",
      "aws:RequestedRegion": region,
      "aws:ResourceAccount": accountOf(key),
      ...resourceOrganization(circumstances, accountOf(key)),
      "kms:CallerAccount": accountOf(circumstances.role),
      "kms:KeySpec": "SYMMETRIC_DEFAULT",
      "kms:ViaService": `s3.${circumstances.bucket.region}.amazonaws.com`,
      "kms:EncryptionAlgorithm": "SYMMETRIC_DEFAULT",
      "kms:EncryptionContext:aws:s3:arn": encryptionContext,
      "kms:EncryptionContextKeys": ["aws:s3:arn"]
    }
  };
}
function sessionContext(circumstances) {
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:PrincipalTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    ...common(circumstances),
    "aws:PrincipalArn": circumstances.role,
    "aws:PrincipalAccount": accountOf(circumstances.role),
    ...organization === void 0 ? {} : { "aws:PrincipalOrgID": organization },
    ...Object.fromEntries(tags)
  };
}
function organizationIdOf(circumstances, owner) {
  const own = owner === accountOf(circumstances.role);
  return own ? circumstances.awsOrganization : circumstances.otherOrganizations[owner];
}
function resourceOrganization(circumstances, owner) {
  const id = organizationIdOf(circumstances, owner);
  return typeof id === "string" ? { "aws:ResourceOrgID": id } : {};
}

// src/genesys/strangers.ts
var STRANGER_ACCOUNT = "999988887777";
function strangerRequest(circumstances, resource) {
  const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { arn: sessionArn(role, "stranger") },
    context: {
      ...withoutPrincipal(request),
      "aws:PrincipalType": "AssumedRole",
      "aws:PrincipalIsAWSService": "false",
      "aws:MultiFactorAuthPresent": "false",
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": STRANGER_ACCOUNT,
      "aws:PrincipalOrgID": "o-stranger00",
      "aws:userid": "AROASTRANGER000000000:stranger",
      "s3:authType": "REST-HEADER",
      "s3:signatureversion": "AWS4-HMAC-SHA256"
    }
  };
}
function anonymousRequest(circumstances, resource) {
  const request = s3Request(circumstances, "s3:PutObject", resource);
  return {
    ...request,
    principal: { anonymous: true },
    context: { ...withoutPrincipal(request), "aws:PrincipalType": "Anonymous" }
  };
}
function withoutPrincipal({ context }) {
  const kept = Object.entries(context).filter(
    ([key]) => !/^aws:(?:Principal|TokenIssue|Multi|userid)|^s3:(?:auth|sign)/.test(key)
  );
  return Object.fromEntries(kept);
}
var CHOSEN = /^(?:s3:(?:x-amz-|object-lock|requestobjecttag|if-|tlsversion)|aws:(?:referer|useragent|requesttag\/|tagkeys))/;
var CHOSEN_WITH_ACCOUNT = /^aws:(?:principaltag\/|username$)/;
var STRANGERS = {
  name: "kind of stranger",
  keys: ["principal"],
  choices: [
    { words: "through a role", context: {} },
    {
      words: "as a user",
      context: {
        "aws:PrincipalArn": `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger`,
        "aws:PrincipalType": "User",
        "aws:userid": "AIDASTRANGER000000000"
      },
      principal: { arn: `arn:aws:iam::${STRANGER_ACCOUNT}:user/stranger` }
    }
  ]
};
var STRANGERS_CREDENTIALS = {
  name: "credentials of the stranger",
  keys: ["aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:TokenIssueTime"],
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    {
      words: "temporary credentials with MFA",
      context: { "aws:MultiFactorAuthPresent": "true", "aws:MultiFactorAuthAge": "1" }
    },
    {
      words: "long-term credentials",
      context: { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null }
    }
  ]
};
function chosenDimensions(asked, anonymous) {
  const chosen = [...asked.keys].filter((key) => CHOSEN.test(key) || !anonymous && CHOSEN_WITH_ACCOUNT.test(key));
  const headers = chosen.map((key) => {
    const any = valueDimension(key, ANY_VALUE, asked);
    return { ...any, choices: [...any.choices, { words: `without ${key}`, context: { [key]: null } }] };
  });
  if (anonymous || !asked.keys.has("aws:principalarn")) return headers;
  const own = { strings: { include: globPattern(`arn:aws:iam::${STRANGER_ACCOUNT}:role/?*`) } };
  const named = asked.named.some((text) => text.includes(STRANGER_ACCOUNT) || hasHole(text));
  const questions = named ? asked.of("aws:PrincipalArn") : asked.ofValue("aws:PrincipalArn");
  return [...headers, { ...valueDimension("aws:PrincipalArn", own, asked, questions), name: "role of the stranger" }];
}
var NARROWEST_PUBLIC = { 4: 8, 6: 32 };
function anywhereDimension(asked) {
  const questions = asked.of("aws:SourceIp");
  const somebody = questions.addresses.filter((range) => {
    const [address = "", prefix] = range.split("/");
    const bits = Number(prefix ?? 128);
    return bits >= NARROWEST_PUBLIC[address.includes(":") ? 6 : 4];
  });
  const space = { within: PUBLIC_ADDRESSES.within, without: [...PUBLIC_ADDRESSES.without, ...somebody] };
  const { values, incomplete } = witnessesFor({ addresses: space }, questions);
  return {
    name: "network",
    keys: ["aws:SourceIp"],
    choices: values.map((address) => ({ words: `from ${address}`, context: { "aws:SourceIp": address } })),
    ...incomplete === void 0 ? {} : { incomplete }
  };
}

// src/genesys/access-points.ts
var KEYS = ["s3:DataAccessPointArn", "s3:DataAccessPointAccount", "s3:AccessPointNetworkOrigin"];
var [ARN = "", ACCOUNT = "", ORIGIN = ""] = KEYS;
function accessPointsOf({ bucket, declared }) {
  const given = isGap(bucket) ? bucket : bucket.accessPoints;
  const cure = "or have the bucket policy's statement name principals";
  if (given === void 0)
    return {
      listed: /* @__PURE__ */ new Map(),
      complete: false,
      unlisted: `no file gives the access points of the bucket ${declared.bucket}: judge what AWS holds (audit), ${cure}`
    };
  if (isGap(given)) return { listed: /* @__PURE__ */ new Map(), complete: false, unlisted: `${given.what}: ${given.why}, ${cure}` };
  const points = given.map(({ arn, vpc, policy }) => ({
    arn,
    account: accountOf(arn),
    ...vpc === void 0 ? {} : { vpc },
    ...policy === void 0 ? {} : { policy: policy.policy }
  }));
  return {
    listed: new Map(points.map((point) => [point.arn, point])),
    complete: true,
    unlisted: `it is none of the account that owns the bucket ${declared.bucket}: have the bucket policy's statement name principals`
  };
}
function asksForAccessPoints({ keys }) {
  return KEYS.some((key) => keys.has(key.toLowerCase()));
}
function withAccessPoints(layers, { listed }, bucketArn2) {
  const policies = [...listed.values()].flatMap(
    ({ policy }) => policy === void 0 || "unknown" in policy ? [] : onBucket(policy, bucketArn2)
  );
  return { ...layers, identityPolicies: [...layers.identityPolicies, ...policies] };
}
function onBucket(policy, bucketArn2) {
  const translated = (resources) => resources.map((resource) => resource.replace(/^arn:.*:accesspoint\/[^/]*(?:\/object(?=\/))?/, bucketArn2));
  const statements = policy.statements.map((statement) => ({
    ...statement,
    ...statement.resources === void 0 ? {} : { resources: translated(statement.resources) },
    ...statement.notResources === void 0 ? {} : { notResources: translated(statement.notResources) }
  }));
  return { ...policy, statements };
}
function accessPointDimensions(circumstances, points, asked) {
  const arns = unique([...points.listed.keys(), ...unlistedArns(circumstances, points, asked)]);
  const through = (arn) => {
    const origin = points.listed.get(arn)?.vpc === void 0 ? "Internet" : "VPC";
    return { words: `through ${arn}`, context: { [ARN]: arn, [ACCOUNT]: accountOf(arn), [ORIGIN]: origin } };
  };
  const own = ownArns(circumstances, asked);
  const ways = {
    name: "access point",
    keys: KEYS,
    choices: [
      { words: "to the bucket itself", context: {} },
      ...arns.map(through),
      ...own.map((arn) => ({ ...through(arn), words: `through ${arn} of their own` })),
      ...own.map((arn) => ({
        words: `through ${arn} of their own VPC`,
        context: { ...through(arn).context, [ORIGIN]: "VPC", "aws:SourceVpc": STRANGER_VPC, "aws:SourceIp": null }
      }))
    ]
  };
  return points.listed.size === 0 ? [ways] : [ways, OWN_BLOCK];
}
var STRANGER_VPC = "vpc-0stranger00000000";
var OWN_BLOCK = {
  name: "Block Public Access of the access point",
  keys: KEYS,
  openPoint: {
    rule: "B5",
    why: "the policy of an access point lets strangers in, unless Block Public Access of that access point restricts it, which this version does not read: name principals in its policy"
  },
  choices: [
    { words: "off", context: {} },
    { words: "on", context: {}, adjustment: { accessPointRestricted: true } }
  ]
};
function namedArns(asked) {
  return asked.values(ARN).filter((arn) => /^arn:[^:]*:s3:[^:]*:[^:]*:accesspoint\/./.test(arn));
}
var concrete = (text) => text.replace(/[*?]/g, "0");
function unnamed({ role, bucket }, account) {
  return `arn:${partitionOf(role)}:s3:${bucket.region}:${account}:accesspoint/unnamed`;
}
function ownArns(circumstances, asked) {
  const like = namedArns(asked).filter((arn) => matchPattern(compilePattern(accountOf(arn)), STRANGER_ACCOUNT)).map((arn) => concrete(arn.split(":").with(4, STRANGER_ACCOUNT).join(":")));
  return unique([unnamed(circumstances, STRANGER_ACCOUNT), ...like]);
}
function unlistedArns(circumstances, points, asked) {
  const { bucket } = circumstances;
  const named = namedArns(asked);
  const accounts = unique([bucket.account, ...asked.values(ACCOUNT), ...named.map(accountOf)].map(concrete));
  const arns = [
    ...named.map(concrete),
    ...accounts.filter((account) => /^\d{12}$/.test(account)).map((account) => unnamed(circumstances, account))
  ];
  return arns.filter((arn) => {
    const account = accountOf(arn);
    return account !== STRANGER_ACCOUNT && !(points.complete && account === bucket.account);
  });
}
function decideByWay(authorization, points, restricted) {
  const arn = authorization.request.context[ARN];
  if (typeof arn !== "string" || accountOf(arn) === STRANGER_ACCOUNT) return decide(authorization);
  const point = points.listed.get(arn) ?? { arn, account: accountOf(arn), policy: unlistedPolicy(arn, points) };
  const { decision, accessPoint, bucket, reasons } = decideThroughAccessPoint(
    authorization,
    { ...point, publicAccessBlock: settings(restricted) },
    settings(authorization.blockPublicAccess?.restrictPublicBuckets === true)
  );
  return {
    decision,
    reasons,
    get decidedBy() {
      const deciding = [bucket, accessPoint].filter((one) => one.decision === decision);
      return deciding.flatMap(({ decidedBy }) => decidedBy);
    },
    get missingAllow() {
      return unique([...bucket.missingAllow, ...accessPoint.missingAllow]);
    },
    get trace() {
      return [...bucket.trace, ...accessPoint.trace];
    },
    get rules() {
      return unique([...bucket.rules, ...accessPoint.rules, "S8"]);
    }
  };
}
function unlistedPolicy(arn, { unlisted }) {
  return {
    id: `the policy of an access point of the account ${accountOf(arn)}`,
    kind: "bucket-policy",
    unknown: unlisted
  };
}
function settings(restrictPublicBuckets) {
  return { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets };
}

// src/genesys/key-layout.ts
var FIRST_YEAR = 2014;
var METADATA = "_metadata.json";
var DEEPER = globPattern("*/conversation_id=*/*/*");
function sampleKey(organization, now) {
  const date = `year=${now.getUTCFullYear()}/month=${now.getUTCMonth() + 1}/day=${now.getUTCDate()}`;
  const conversation = "5b1f0c52-0a4e-4c3e-9d0f-2f6f1f2f9a11";
  return `${organization}/${date}/hour=${now.getUTCHours()}/conversation_id=${conversation}/0d9a4c1e-6c0a-4d55-8a61-7d1f2b3c4d5e.opus`;
}
function keyPattern(organization) {
  return `${organization}/year=*/month=*/day=*/hour=*/conversation_id=*/*`;
}
function recordings(before, organization, now) {
  const include = patternOf([...folder(before, organization, now), { kind: "run", colons: "cross" }]);
  return { include, exclude: [DEEPER, globPattern(`*${METADATA}`)] };
}
function metadata(before, organization, now) {
  const include = patternOf([
    ...folder(before, organization, now),
    { kind: "run", colons: "cross" },
    literal(METADATA)
  ]);
  return { include, exclude: [DEEPER] };
}
function folder(before, organization, now) {
  const thisYear = now.getUTCFullYear();
  const years = [...numbers(thisYear, lastYear(now)), ...numbers(FIRST_YEAR, thisYear - 1).toReversed()];
  return [
    literal(before),
    ...organization === void 0 ? uuid() : [literal(organization)],
    literal("/year="),
    choice(years),
    literal("/month="),
    choice(numbers(1, 12)),
    literal("/day="),
    choice(numbers(1, 31)),
    literal("/hour="),
    choice(numbers(0, 23)),
    literal("/conversation_id="),
    ...uuid(),
    literal("/"),
    ...uuid()
  ];
}
function numbers(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
function choice(values) {
  return { kind: "choice", texts: values.map(String) };
}
var HEXADECIMAL = { kind: "choice", texts: [..."0123456789abcdef"] };
function uuid() {
  return [8, 4, 4, 4, 12].flatMap((length, index) => [
    ...index === 0 ? [] : [literal("-")],
    ...Array.from({ length }, () => HEXADECIMAL)
  ]);
}

// src/genesys/endpoint-facts.ts
var DIGIT = { kind: "choice", texts: [..."0123456789"] };
var ACCOUNT2 = Array.from({ length: 12 }, () => DIGIT);
var ANY_ADDRESS = { addresses: { within: ["0.0.0.0/0", "2000::/3", "fc00::/7"], without: [] } };
function strings(include, ...exclude) {
  return { strings: { include, exclude } };
}
function ownOrganization({ awsOrganization }, rest) {
  return typeof awsOrganization === "string" ? [globPattern(`${awsOrganization}${rest}`)] : [];
}
var FACTS = [
  { key: "aws:SourceVpc", absent: "is present", ofDeclared: strings(globPattern("vpc-?*")) },
  {
    key: "aws:SourceVpcArn",
    absent: "is present",
    ofGenesys: ({ role }) => strings(
      patternOf([
        literal(`arn:${partitionOf(role)}:ec2:`),
        { kind: "run", colons: "stop" },
        literal(":"),
        ...ACCOUNT2,
        literal(`:vpc/${GENESYS_VPC}`)
      ]),
      globPattern(`*:${accountOf(role)}:*`)
    ),
    ofDeclared: strings(globPattern("arn:*:ec2:*:*:vpc/vpc-?*"))
  },
  { key: "aws:VpcSourceIp", absent: "is present", ofGenesys: () => ANY_ADDRESS, ofDeclared: ANY_ADDRESS },
  {
    key: "aws:VpceAccount",
    absent: "is present",
    ofGenesys: ({ role }) => strings(patternOf(ACCOUNT2), globPattern(accountOf(role))),
    ofDeclared: strings(patternOf(ACCOUNT2))
  },
  {
    key: "aws:VpceOrgID",
    absent: "may be absent",
    ofGenesys: (circumstances) => strings(globPattern("o-?*"), ...ownOrganization(circumstances, "")),
    ofDeclared: strings(globPattern("o-?*"))
  },
  {
    key: "aws:VpceOrgPaths",
    absent: "may be absent",
    ofGenesys: (circumstances) => strings(globPattern("o-?*"), ...ownOrganization(circumstances, "/*")),
    ofDeclared: strings(globPattern("o-?*"))
  }
];
function endpointFacts(circumstances, declared, asked) {
  return FACTS.flatMap(({ key, absent: absent2, ofGenesys, ofDeclared }) => {
    const domain = declared ? ofDeclared : ofGenesys?.(circumstances);
    if (domain === void 0 || !asked.keys.has(key.toLowerCase())) return [];
    const whose = declared ? "the declared endpoint" : "the endpoint that Genesys may come through";
    const why = `\`${key}\` of ${whose} is not known; one CloudTrail record of an export would tell`;
    return [undeclaredDimension(key, domain, asked, { rule: "X1", why }, absent2)];
  });
}

// src/genesys/scene.ts
var NO_ORGANIZATION = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export"
};
function networkDimensions({ target, circumstances }, asked) {
  const { network } = target.declared;
  const facts = network.via === "internet" ? [] : endpointFacts(circumstances, network.sourceVpce !== void 0, asked);
  return [...facts, networkDimension(network, asked)];
}
function sessionDimension(role, { principals }) {
  const ofRole = `:assumed-role/${roleName(role)}/`;
  const names = principals.flatMap(
    (arn) => arn.includes(ofRole) ? [arn.slice(arn.indexOf(ofRole) + ofRole.length)] : []
  );
  const choice2 = (words, name) => ({ words, context: {}, principal: sessionOf(role, name) });
  return {
    name: "session",
    keys: ["principal"],
    openPoint: {
      rule: "T8",
      why: "Genesys does not publish the session name that it chooses; name the role instead of one of its sessions"
    },
    choices: [choice2("some session of the role"), ...unique(names).map((name) => choice2(`session ${name}`, name))]
  };
}

// src/genesys/known-absent.ts
var ABSENT_EVERYWHERE = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:referer",
  "aws:federatedprovider",
  "aws:calledvia*",
  "aws:principalservicename*",
  "aws:sourceidentity",
  "aws:requesttag/*",
  "aws:tagkeys",
  "aws:multifactorauthage",
  "aws:ec2instancesource*",
  "aws:chatbotsourcearn",
  "aws:assumedroot",
  "ec2:*",
  "lambda:*",
  "iam:*",
  "saml:*",
  "cognito-identity.amazonaws.com:*",
  "token.actions.githubusercontent.com:*"
];
var ABSENT_BY_SERVICE = {
  sts: ["sts:sourceidentity", "sts:transitivetagkeys", "s3:*", "kms:*"],
  s3: [
    "aws:username",
    "sts:*",
    "kms:*",
    "s3:existingobjecttag/*",
    "s3:dataaccesspoint*",
    "s3:accesspointnetworkorigin",
    "s3:versionid"
  ],
  kms: [
    "aws:username",
    "sts:*",
    "s3:*",
    "aws:sourcevpc*",
    "aws:vpcsourceip",
    "aws:vpce*",
    "kms:encryptioncontext:*",
    "kms:granteeprincipal",
    "kms:grantisforawsresource",
    "kms:grantoperations",
    "kms:retiringprincipal"
  ]
};
var UNSENT_S3_HEADERS = [
  "s3:x-amz-acl",
  "s3:x-amz-grant-*",
  "s3:x-amz-server-side-encryption*",
  "s3:x-amz-storage-class",
  "s3:x-amz-copy-source",
  "s3:x-amz-metadata-directive",
  "s3:x-amz-website-redirect-location",
  "s3:object-lock-*",
  "s3:requestobjecttag*",
  "s3:prefix",
  "s3:delimiter",
  "s3:max-keys",
  "s3:signatureage",
  "s3:locationconstraint"
];
function matches(pattern, key) {
  return pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern;
}
function isKnownAbsent(service, key) {
  const lower = key.toLowerCase();
  const lists = [ABSENT_EVERYWHERE, ABSENT_BY_SERVICE[service] ?? [], service === "s3" ? UNSENT_S3_HEADERS : []];
  return lists.some((list) => list.some((pattern) => matches(pattern, lower)));
}

// src/genesys/circumstances.ts
var UNNAMED_ORGANIZATION = "00000000-0000-4000-8000-000000000000";
var UNNAMED_REGION = "unknown-region-1";
function isKnownRegion(region) {
  return region !== UNNAMED_REGION;
}
function organizationIdsBut(excluded) {
  return { strings: { include: patternOf(uuid()), exclude: excluded.map(literalPattern) } };
}
function circumstancesOf(target, inventory, now) {
  const { declared, role, bucket, key } = target;
  const keyRegion = key === void 0 || isGap(key) ? void 0 : regionOf(key.arn);
  const awsOrganization = organizationId(organizationOf(inventory, accountOf(declared.role)));
  const others = Object.entries(inventory.organizations ?? {}).flatMap(([account, organization]) => {
    const id = organizationId(organization);
    return id === void 0 ? [] : [[account, id]];
  });
  return {
    role: declared.role,
    bucket: {
      name: declared.bucket,
      account: isGap(bucket) ? accountOf(declared.role) : bucket.account,
      region: (isGap(bucket) ? void 0 : bucket.region) ?? keyRegion ?? UNNAMED_REGION
    },
    organizationId: declared.organizationId ?? UNNAMED_ORGANIZATION,
    organizationKnown: declared.organizationId !== void 0,
    genesys: possibleAccounts(declared, trustedAccounts(role)),
    ...declared.region === void 0 ? {} : { genesysRegion: declared.region },
    roleTags: isGap(role) ? {} : role.tags ?? {},
    ...isGap(role) || role.uniqueId === void 0 ? {} : { roleId: role.uniqueId },
    ...awsOrganization === void 0 ? {} : { awsOrganization },
    otherOrganizations: Object.fromEntries(others),
    now
  };
}
function organizationId({ id }) {
  return id === "none" ? null : id;
}
function trustedAccounts(role) {
  if (isGap(role) || isGap(role.trustPolicy) || "unknown" in role.trustPolicy.policy) return [];
  const named = role.trustPolicy.policy.statements.flatMap(({ principal }) => principal?.aws ?? []);
  return named.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf(arn));
}
var OF_PRINCIPALS = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"];
var OF_RESOURCES = ["aws:ResourceOrgID", "aws:ResourceOrgPaths"];
var NO_ORGANIZATION2 = "the id of your AWS organization is not declared: set `inventory.organization.id`";
var NO_REGION = "the bucket's region is not declared: set `region` of the bucket under `inventory.buckets`";
var UNPUBLISHED = "Genesys does not publish it; one CloudTrail record of an export would tell";
var always = () => true;
var noOrganization = (facts) => facts.awsOrganization === void 0;
var inOrganization = (facts) => facts.awsOrganization !== null;
var ownerUnknown = (facts, owner) => organizationIdOf(facts, owner) === void 0;
var ownerInOrganization = (facts, owner) => organizationIdOf(facts, owner) !== null;
var noRegion = (facts) => facts.bucket.region === UNNAMED_REGION;
var UNDECLARED = [
  {
    key: "aws:PrincipalOrgID",
    services: ["s3", "kms"],
    absent: "may be absent",
    why: NO_ORGANIZATION2,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION2,
    applies: noOrganization
  },
  {
    key: "aws:PrincipalOrgID",
    services: ["sts"],
    absent: "may be absent",
    why: UNPUBLISHED,
    applies: (facts) => !noOrganization(facts)
  },
  {
    key: "aws:PrincipalOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: inOrganization
  },
  {
    key: "aws:ResourceOrgID",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: NO_ORGANIZATION2,
    applies: ownerUnknown
  },
  {
    key: "aws:ResourceOrgPaths",
    services: ["s3", "kms", "sts"],
    absent: "may be absent",
    why: "organization paths are not declared",
    applies: ownerInOrganization
  },
  { key: "aws:RequestedRegion", services: ["s3", "kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  { key: "kms:ViaService", services: ["kms"], absent: "is present", why: NO_REGION, applies: noRegion },
  {
    key: "aws:userid",
    services: ["s3", "kms"],
    absent: "is present",
    why: "the role's unique id (`unique-id` under `inventory.roles`) or the session name that Genesys chooses is not known",
    applies: always,
    domain: ({ roleId }) => roleId === void 0 ? ANY_VALUE : { strings: { include: globPattern(`${roleId}:?*`) } }
  },
  { key: "aws:userid", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "aws:UserAgent", services: ["s3", "kms", "sts"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "sts:RoleSessionName", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "s3:x-amz-content-sha256", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  { key: "s3:if-none-match", services: ["s3"], absent: "may be absent", why: UNPUBLISHED, applies: always }
];
var UNDECLARED_KEYS = UNDECLARED.map(({ key }) => key);
function openDimensions(service, asked, circumstances, target, present, fixed = []) {
  const owner = ownerOf(service, circumstances, target);
  const rows = UNDECLARED.filter(
    (row) => row.services.includes(service) && asked.keys.has(row.key.toLowerCase()) && row.applies(circumstances, owner) && !fixed.includes(row.key)
  );
  const absent2 = [
    ...circumstances.awsOrganization === null ? OF_PRINCIPALS : [],
    ...organizationIdOf(circumstances, owner) === null ? OF_RESOURCES : []
  ];
  const known = new Set(
    [...present, ...fixed, ...absent2, ...rows.map((row) => row.key)].map((key) => key.toLowerCase())
  );
  const unheard = [...asked.keys].filter(
    (key) => !known.has(key) && !isKnownAbsent(service, key) && !isDeclaredTag(service, key, target)
  );
  return [
    ...rows.map((row) => {
      const excluded = service === "sts" ? [circumstances.awsOrganization ?? []].flat() : [];
      const domain = row.domain?.(circumstances) ?? anyValueBut(excluded);
      const openPoint = { rule: "E9", why: `\`${row.key}\`: ${row.why}` };
      return undeclaredDimension(row.key, domain, asked, openPoint, row.absent);
    }),
    ...unheard.map(
      (key) => undeclaredDimension(
        key,
        ANY_VALUE,
        asked,
        { rule: "E9", why: unheardReason(service, key, target) },
        "may be absent"
      )
    )
  ];
}
function ownerOf(service, { role, bucket }, { key }) {
  if (service === "sts") return accountOf(role);
  return service === "s3" || key === void 0 || isGap(key) ? bucket.account : accountOf(key.arn);
}
function isRoleTag(service, key) {
  return key.startsWith(service === "sts" ? "aws:resourcetag/" : "aws:principaltag/");
}
function isDeclaredTag(service, key, target) {
  return isRoleTag(service, key) && !isGap(target.role) && target.role.tags !== void 0;
}
function unheardReason(service, key, target) {
  if (service === "sts" && key.startsWith("aws:principaltag/"))
    return `Genesys does not publish the tag \`${key.slice(key.indexOf("/") + 1)}\` of the principal that calls`;
  if (!isRoleTag(service, key)) return `whether the request carries \`${key}\` is not known`;
  const tag = key.slice(key.indexOf("/") + 1);
  return `tag \`${tag}\` of ${target.declared.role} is not declared: set \`tags\` of the role under \`inventory.roles\``;
}

// src/genesys/undeclared-layers.ts
function publicAccessDimension({ declared, bucket }) {
  if (isGap(bucket) || bucket.publicAccessBlock?.restrictPublicBuckets !== void 0) return [];
  const policy = bucket.policy?.policy;
  const foreign2 = bucket.account !== accountOf(declared.role);
  if (!foreign2 || policy === void 0 || "unknown" in policy || publicPolicy(policy) === false) return [];
  return [
    {
      name: "Block Public Access",
      keys: [],
      openPoint: {
        rule: "B4",
        why: "whether RestrictPublicBuckets cuts other accounts off from the bucket's public policy is not declared: set `public-access-block` of the bucket under `inventory.buckets`"
      },
      choices: [
        { words: "without RestrictPublicBuckets", context: {} },
        {
          words: "with RestrictPublicBuckets",
          context: {},
          adjustment: { layers: { blockPublicAccess: { restrictPublicBuckets: true } } }
        }
      ]
    }
  ];
}
function rcpDimension({ target, inventory }, owner, what) {
  const { rcps } = inventory.organization;
  const own = owner === accountOf(target.declared.role);
  if (own || rcps === void 0 || inventory.organizations?.[owner] !== void 0) return [];
  return [
    {
      name: "RCPs of the owner",
      keys: [],
      openPoint: {
        rule: "E7",
        why: `whether the RCPs under \`inventory.organization\` bind the account ${owner}, which owns ${what}, is not known: read that account (\`accounts\` of the config, \`audit\`)`
      },
      choices: [
        { words: `RCPs that do not bind ${owner}`, context: {} },
        {
          words: `RCPs that bind ${owner}`,
          context: {},
          adjustment: { layers: { rcps: rcps.map((level) => level.map(({ policy }) => policy)) } }
        }
      ]
    }
  ];
}
function bucketRegionDimension({ target, circumstances }, base) {
  const { role, bucket, genesysRegion } = circumstances;
  if (bucket.account === accountOf(role)) return [];
  const { "aws:RequestedRegion": _own, ...rest } = base.context;
  const context = genesysRegion === void 0 ? rest : { ...rest, "aws:RequestedRegion": genesysRegion };
  const counts = bucketPolicyCounts({ ...base, context }, isKnownRegion(bucket.region) ? bucket.region : void 0);
  if (counts === true) return [];
  const cure = isGap(target.bucket) || target.bucket.region === void 0 ? ": declare the bucket's `region`" : "";
  return [
    {
      name: "S3 endpoint",
      keys: [],
      openPoint: {
        rule: "X1",
        why: `through which Region Genesys asks for the bucket's location is not known, and another account's bucket policy counts in the bucket's own Region only (S3)${cure}`
      },
      choices: [
        { words: "in the bucket's Region", context: {} },
        {
          words: "through another Region",
          context: genesysRegion === void 0 ? {} : { "aws:RequestedRegion": genesysRegion },
          adjustment: { withoutResourcePolicy: true }
        }
      ]
    }
  ];
}
function grantDimension({ declared, key }, action) {
  if (key === void 0 || isGap(key) || key.unreadGrants === void 0) return [];
  const { what, why } = key.unreadGrants;
  const grant = { granteePrincipal: declared.role, operations: [action.slice("kms:".length)] };
  return [
    {
      name: "grants of the key",
      keys: [],
      openPoint: { rule: "K3", why: `${what}: ${why}` },
      choices: [
        { words: "without a grant to the role", context: {} },
        {
          words: "with a grant to the role",
          context: {},
          adjustment: { layers: { kmsGrants: [...key.grants, grant] } }
        }
      ]
    }
  ];
}

// src/genesys/ask-kms.ts
function askKms(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const { role, bucket, organizationId: organizationId2, now } = circumstances;
  const encryption = isGap(target.bucket) ? void 0 : target.bucket.encryption;
  const managed = encryption?.key === void 0;
  const arn = encryption?.key ?? managedKeyArn(role, bucket.account, bucket.region);
  const owner = bucketArn(circumstances);
  const context = `${owner}/${sampleKey(organizationId2, now)}`;
  return {
    service: "kms",
    resource: managed ? "alias/aws/s3" : arn,
    base: kmsRequest(circumstances, row.action, arn, context),
    layers: managed ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, arn),
    // RCPs do not reach AWS' own keys (E7).
    undeclared: managed ? [] : [...rcpDimension(scene, accountOf(arn), "the key"), ...grantDimension(target, row.action)],
    dimensions: (asked, time) => [
      encryptionContextDimension(encryption, owner, objects.recordings, asked),
      sessionDimension(role, asked),
      forwardedAddressDimension(networkDimension(target.declared.network, asked)),
      time
    ]
  };
}
var CONTEXT = "kms:EncryptionContext:aws:s3:arn";
function encryptionContextDimension(encryption, bucket, objects, asked) {
  const ofObjects = valueDimension(CONTEXT, { strings: { include: objects.include } }, asked);
  const ofBucket = { words: "with an S3 Bucket Key", context: { [CONTEXT]: bucket } };
  if (encryption?.algorithm === "aws:kms:dsse" || encryption?.bucketKey === false) return ofObjects;
  if (encryption?.bucketKey === true) return { name: ofObjects.name, keys: ofObjects.keys, choices: [ofBucket] };
  const why = "whether the bucket uses an S3 Bucket Key is not declared: set `bucket-key` under the bucket's `encryption`";
  return { ...ofObjects, openPoint: { rule: "K7", why }, choices: [...ofObjects.choices, ofBucket] };
}
function forwardedAddressDimension({ choices, incomplete }) {
  const internet = choices.flatMap(({ words, context }) => {
    const address = context["aws:SourceIp"];
    return address === void 0 ? [] : [{ words, context: { "aws:SourceIp": address } }];
  });
  return {
    name: "forwarded address",
    keys: ["aws:SourceIp"],
    openPoint: {
      rule: "K8",
      why: "whether S3's call to KMS carries the caller's aws:SourceIp is documented both ways"
    },
    choices: [{ words: "without aws:SourceIp", context: {} }, ...internet],
    ...incomplete === void 0 ? {} : { incomplete }
  };
}

// src/genesys/ask-s3.ts
var ACL = {
  words: "with x-amz-acl bucket-owner-full-control",
  context: { "s3:x-amz-acl": "bucket-owner-full-control" }
};
function askS3(row, scene) {
  const { circumstances, target, inventory, objects } = scene;
  const bucket = bucketArn(circumstances);
  const pattern = `${bucket}/${keyPattern(circumstances.organizationId)}`;
  const keys = row.on === "recordings" || row.on === "metadata" ? objects[row.on] : void 0;
  const settings2 = isGap(target.bucket) ? {} : target.bucket;
  const base = s3Request(circumstances, row.action, bucket);
  return {
    service: "s3",
    resource: row.on === "bucket" ? bucket : row.on === "metadata" ? `${pattern}_metadata.json` : pattern,
    base,
    layers: s3Layers(target, inventory),
    endpoints: endpointPolicies(target, inventory),
    mayBeRefused: requesterPays(target, base),
    undeclared: [
      ...publicAccessDimension(target),
      ...rcpDimension(scene, circumstances.bucket.account, "the bucket"),
      ...bucketRegionDimension(scene, base)
    ],
    dimensions: (asked, time) => [
      ...keys === void 0 ? [] : [keysOf(keys, scene, asked)],
      ...networkDimensions(scene, asked),
      sessionDimension(circumstances.role, asked),
      TLS_VERSION,
      ...headerDimensions(row, settings2, asked),
      time
    ]
  };
}
function keysOf(keys, { circumstances }, asked) {
  const all = keyDimension({ strings: keys }, asked);
  return circumstances.organizationKnown ? all : { ...all, openPoint: NO_ORGANIZATION };
}
function requesterPays({ declared, bucket }, request) {
  if (isGap(bucket) || bucket.requesterPays !== true) return [];
  const { account } = bucket;
  const operation = request.action.slice("s3:".length);
  const call = { operation, request, headers: { "x-amz-request-payer": { unknown: true } } };
  return s3Gates(call, { account, requesterPays: true }, accountOf(declared.role)).filter(({ rule }) => rule === "S5").map(({ reason: reason2, rule }) => `${reason2} (${rule})`);
}
var M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented"
};
function headerDimensions(row, bucket, asked) {
  const acl = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: [ACL] };
  if (row.part === true)
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionHeaderDimension(bucket), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [{ words: "without ACL header", context: {} }, ACL] }
    ];
  return [
    ...row.upload === true ? [...defaultKeyDimension(bucket), encryptionHeaderDimension(bucket), STORAGE_CLASS] : [],
    ...row.withAcl === true ? [acl] : [],
    ...row.listing === true ? [prefixDimension(asked)] : []
  ];
}
function prefixDimension(asked) {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}

// src/genesys/callers.ts
var CALLER_KEYS = ["aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalType"];
var TELL_THE_KIND = ["aws:principalarn", "aws:principaltype"];
function callerDimension({ role, genesys }, { principals, keys }) {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account) => {
    const unpublished = (kind) => toChoice(unpublishedCaller(partitionOf(role), account, kind), `some ${kind} of account ${account}`);
    const named = principals.filter((arn) => accountOf(arn) === account && /:(?:role|user|assumed-role)\//.test(arn));
    return [
      unpublished("role"),
      // Only these keys tell a user from a role.
      ...TELL_THE_KIND.some((key) => keys.has(key)) ? [unpublished("user")] : [],
      ...unique(named.map((arn) => arn.replaceAll(/[*?]/g, "x"))).map((arn) => toChoice(arn, arn))
    ];
  });
  const why = genesys.settled ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId" : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return { name: "caller", keys: [...CALLER_KEYS, "principal"], openPoint: { rule: "P2", why }, choices };
}
function withNamed(accounts, role, principals) {
  const named = principals.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf(arn));
  const foreign2 = named.filter((account) => /^\d{12}$/.test(account) && account !== accountOf(role));
  return [.../* @__PURE__ */ new Set([...accounts, ...foreign2])];
}
function toChoice(arn, words) {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const session = resource.startsWith("assumed-role/");
  const role = session ? `arn:${partitionOf(arn)}:iam::${account}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account,
      "aws:PrincipalType": user ? "User" : "AssumedRole"
    },
    principal: { arn: session || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) }
  };
}
var CREDENTIALS = {
  name: "credentials",
  keys: ["aws:MultiFactorAuthPresent", "aws:TokenIssueTime"],
  openPoint: { rule: "T5", why: "whether Genesys calls with temporary or long-term credentials is not published" },
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    {
      words: "long-term credentials",
      context: { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null }
    }
  ]
};

// src/genesys/ask-sts.ts
function askSts(scene) {
  const { circumstances, target, inventory } = scene;
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers: assumeRoleLayers(target, inventory),
    dimensions: (asked, time) => [
      ...networkDimensions(scene, asked),
      callerDimension(circumstances, asked),
      stsRegionDimension(circumstances),
      time,
      CREDENTIALS,
      ...circumstances.organizationKnown ? [] : [unknownOrganization(asked)]
    ]
  };
}
function stsRegionDimension({ genesysRegion }) {
  const regions = unique([genesysRegion ?? "us-east-1", "us-east-1", ...GENESYS_REGIONS.keys()]);
  return {
    name: "STS endpoint",
    keys: ["aws:RequestedRegion"],
    openPoint: { rule: "X1", why: "which STS endpoint Genesys calls is not known" },
    choices: regions.map((region) => ({ words: `STS in ${region}`, context: { "aws:RequestedRegion": region } }))
  };
}
function unknownOrganization(asked) {
  return { ...valueDimension("sts:ExternalId", organizationIdsBut([]), asked), openPoint: NO_ORGANIZATION };
}

// src/genesys/asked.ts
function askedOf(layers, base, open, endpoints = [], beside) {
  const own = concernsWith(layers, endpoints, base.action);
  const other = beside && concernsWith(beside.layers, [...beside.endpoints.values()], base.action);
  const concerns = singleValued(
    other === void 0 ? own : { ...own, statements: [...own.statements, ...other.statements], grants: [...own.grants, ...other.grants] }
  );
  const byEndpoint = endpoints.length > 0 || (beside?.endpoints.size ?? 0) > 0;
  const surroundings = {
    contexts: [requestContext(base.context)],
    open: new Set(open.map((key) => key.toLowerCase()))
  };
  const sources = concerns.statements.map(({ statement }) => statement.source);
  const valuesOf = (wanted) => sources.flatMap(
    ({ conditions }) => conditions.flatMap(({ key, values }) => key.toLowerCase() === wanted.toLowerCase() ? values : [])
  );
  const named = sources.flatMap(({ principal, notPrincipal }) => [
    ...principal?.aws ?? [],
    ...notPrincipal?.aws ?? []
  ]);
  return {
    of: (key) => keyQuestions(key.toLowerCase(), concerns, surroundings),
    ofValue: (key) => {
      const whoeverAsks = keyQuestions(key.toLowerCase(), NO_CONCERNS, surroundings).entangled;
      const questions = keyQuestions(key.toLowerCase(), concerns, surroundings);
      return { ...questions, entangled: questions.entangled.filter((reason2) => !whoeverAsks.includes(reason2)) };
    },
    resource: () => resourceQuestions(concerns, surroundings),
    values: valuesOf,
    // An endpoint with a policy makes a difference by itself.
    keys: byEndpoint ? /* @__PURE__ */ new Set([...askedKeys(concerns), "aws:sourcevpce"]) : askedKeys(concerns),
    principals: [...named, ...valuesOf("aws:PrincipalArn")],
    named
  };
}
var NO_CONCERNS = { statements: [], grants: [] };
var SINGLE_VALUED = /* @__PURE__ */ new Set([
  "sts:externalid",
  "aws:principalarn",
  "aws:userid",
  "aws:sourceip",
  "aws:currenttime",
  "aws:epochtime",
  "aws:tokenissuetime",
  "s3:prefix"
]);
function singleValued(concerns) {
  return {
    ...concerns,
    statements: concerns.statements.map((concern) => {
      const { tests: tests2 } = concern.statement;
      if (!tests2.some(({ key, name }) => name.set !== void 0 && SINGLE_VALUED.has(key))) return concern;
      const single = tests2.map(
        (test) => SINGLE_VALUED.has(test.key) ? { ...test, name: { ...test.name, set: void 0 } } : test
      );
      return { ...concern, statement: { ...concern.statement, tests: single } };
    })
  };
}
function concernsWith(layers, endpoints, action) {
  return concernsOf({ ...layers, identityPolicies: [...layers.identityPolicies, ...endpoints] }, action);
}

// src/genesys/catalogue.ts
var ASKED = "Genesys asks for this permission (Resource Center, Create IAM resources for AWS S3 bucket)";
var LAYOUT = "Genesys documents this key (Resource Center, Working with exported recordings)";
var FIELD = "field reports only; Genesys does not document it";
var CATALOGUE = [
  { id: "assume-role", action: "sts:AssumeRole", on: "role", evidence: "documented", source: ASKED },
  { id: "get-bucket-location", action: "s3:GetBucketLocation", on: "bucket", evidence: "documented", source: ASKED },
  {
    id: "get-encryption-configuration",
    action: "s3:GetEncryptionConfiguration",
    on: "bucket",
    evidence: "documented",
    source: ASKED
  },
  {
    id: "put-recording",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "documented",
    source: LAYOUT,
    upload: true
  },
  { id: "put-metadata", action: "s3:PutObject", on: "metadata", evidence: "documented", source: LAYOUT, upload: true },
  {
    id: "put-recording-with-acl",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    upload: true,
    withAcl: true
  },
  {
    id: "put-object-acl",
    action: "s3:PutObjectAcl",
    on: "recordings",
    evidence: "documented",
    source: ASKED,
    withAcl: true
  },
  {
    id: "put-recording-multipart",
    action: "s3:PutObject",
    on: "recordings",
    evidence: "reported",
    source: FIELD,
    part: true
  },
  {
    id: "abort-multipart-upload",
    action: "s3:AbortMultipartUpload",
    on: "recordings",
    evidence: "reported",
    source: FIELD
  },
  {
    id: "generate-data-key",
    action: "kms:GenerateDataKey",
    on: "key",
    evidence: "required",
    source: "S3 needs it to write under SSE-KMS (K1)"
  },
  {
    id: "decrypt",
    action: "kms:Decrypt",
    on: "key",
    evidence: "reported",
    source: "AWS needs it for multipart uploads under SSE-KMS (K1); that Genesys uses them is a field report"
  },
  { id: "list-bucket", action: "s3:ListBucket", on: "bucket", evidence: "reported", source: FIELD, listing: true }
];

// src/genesys/samples.ts
var MOST_SAMPLES = 4096;
var ALWAYS_LOOKED_AT = /* @__PURE__ */ new Set(["resource", "principal"]);
function apply(request, choice2) {
  const context = { ...request.context };
  for (const [key, value] of Object.entries(choice2.context)) {
    if (value === null) delete context[key];
    else context[key] = value;
  }
  return {
    ...request,
    context,
    resource: choice2.resource ?? request.resource,
    principal: choice2.principal ?? request.principal
  };
}
function adjustmentOf(sample, choice2) {
  const [before, after] = [sample.adjustment, choice2.adjustment];
  if (before === void 0 || after === void 0) {
    const adjustment = after ?? before;
    return adjustment === void 0 ? {} : { adjustment };
  }
  return { adjustment: { ...before, ...after, layers: { ...before.layers, ...after.layers } } };
}
function matters(dimension, asked) {
  if (dimension.choices.some(({ adjustment }) => adjustment !== void 0)) return true;
  return dimension.keys.some((key) => ALWAYS_LOOKED_AT.has(key) || asked.keys.has(key.toLowerCase()));
}
function drawSamples(base, dimensions, asked) {
  const cut = [];
  let samples = [{ request: base, choices: {} }];
  const varied = [];
  for (const dimension of dimensions) {
    const first = dimension.choices.slice(0, 1);
    const all = matters(dimension, asked) ? dimension.choices : first;
    const tooMany = samples.length * all.length > MOST_SAMPLES;
    if (tooMany) cut.push(`more than ${MOST_SAMPLES} combinations`);
    if (dimension.incomplete !== void 0 && matters(dimension, asked))
      cut.push(`${dimension.name}: ${dimension.incomplete}`);
    const choices = tooMany ? first : all;
    if (choices.length > 1) {
      const { name, keys, openPoint } = dimension;
      varied.push({ name, keys, ...openPoint === void 0 ? {} : { openPoint } });
    }
    samples = samples.flatMap(
      (sample) => choices.map((choice2) => ({
        request: apply(sample.request, choice2),
        choices: choices.length > 1 ? { ...sample.choices, [dimension.name]: choice2.words } : sample.choices,
        ...adjustmentOf(sample, choice2)
      }))
    );
  }
  return { dimensions: varied, samples, cut };
}

// src/genesys/calls.ts
function callsOf(target, inventory, now, beside = /* @__PURE__ */ new Map()) {
  const circumstances = circumstancesOf(target, inventory, now);
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : void 0;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects };
  const rows = CATALOGUE.filter((row) => row.on !== "key" || usesKms(target));
  return rows.map((row) => toCall(row, scene, beside.get(row.id)));
}
function usesKms(target) {
  return !isGap(target.bucket) && (target.bucket.encryption?.algorithm.startsWith("aws:kms") ?? false);
}
var VARYING = [
  ...UNDECLARED_KEYS,
  ...ENDPOINT_KEYS,
  "aws:SourceIp",
  "aws:SourceVpce",
  "aws:CurrentTime",
  "aws:EpochTime"
];
function toCall(row, scene, beside) {
  const question = row.on === "role" ? askSts(scene) : row.on === "key" ? askKms(row, scene) : askS3(row, scene);
  const { base, layers, resource, service, endpoints = /* @__PURE__ */ new Map(), mayBeRefused } = question;
  const asked = askedOf(widest(question), base, VARYING, [...endpoints.values()], beside);
  const { undeclared = [] } = question;
  const dimensions = [...undeclared, ...question.dimensions(asked, timeDimension(scene.circumstances.now, asked))];
  const present = [...Object.keys(base.context), ...dimensions.flatMap((dimension) => dimension.keys)];
  const open = openDimensions(service, asked, scene.circumstances, scene.target, present);
  const { id, action, evidence, source } = row;
  const drawn = drawSamples(base, [...dimensions, ...open], asked);
  const gates = mayBeRefused === void 0 ? {} : { mayBeRefused };
  return { call: { id, action, resource, evidence, source, ...drawn, ...gates }, layers, endpoints };
}
function widest({ layers, undeclared = [] }) {
  const adjustments = undeclared.flatMap(
    ({ choices }) => choices.flatMap(({ adjustment }) => adjustment?.layers ?? [])
  );
  return Object.assign({ ...layers }, ...adjustments);
}

// src/genesys/exports.ts
function missing(what, name, section, { readAt }) {
  if (readAt !== void 0) {
    return {
      what: `${what} ${name}`,
      why: "it is not among what was read of AWS",
      cure: "see whether it is there under this name, and read its account too"
    };
  }
  return {
    what: `${what} ${name}`,
    why: `no document of the repository describes it`,
    cure: `add it under \`inventory.${section}\` of the config`
  };
}
function defaultKey(bucket, inventory) {
  if (isGap(bucket) || bucket.encryption?.key === void 0) return void 0;
  const arn = bucket.encryption.key;
  return inventory.keys.find((key) => key.arn === arn) ?? missing("key", arn, "keys", inventory);
}
function isAlias(bucket) {
  return bucket.endsWith("-s3alias");
}
function behindAlias(alias) {
  return {
    what: `the bucket behind ${alias}`,
    why: `${alias} is the alias of an access point, not a bucket: which bucket it leads to is not known, nor the policy of the access point (S8)`,
    cure: "give the bucket's own name as bucket of the export; exports through an access point are not judged"
  };
}
function bucketOf(name, inventory) {
  if (isAlias(name)) return behindAlias(name);
  return inventory.buckets.find((one) => one.name === name) ?? missing("bucket", name, "buckets", inventory);
}
function assembleExport(declared, inventory) {
  const role = inventory.roles.find((one) => one.arn === declared.role) ?? missing("role", declared.role, "roles", inventory);
  const bucket = bucketOf(declared.bucket, inventory);
  const key = defaultKey(bucket, inventory);
  return { declared, role, bucket, ...key === void 0 ? {} : { key } };
}

// src/genesys/guards.ts
var WHO = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"];
function objectArn({ circumstances }, bucket = circumstances.bucket.name) {
  const key = sampleKey(circumstances.organizationId, circumstances.now);
  return `arn:${partitionOf(circumstances.role)}:s3:::${bucket}/${key}`;
}
function withContext(request, changes) {
  const kept = Object.entries(request.context).filter(([key]) => !(key in changes));
  const set = Object.entries(changes).flatMap(([key, value]) => value === void 0 ? [] : [[key, value]]);
  return { ...request, context: Object.fromEntries([...kept, ...set]) };
}
var trust = ({ target, inventory }) => assumeRoleLayers(target, inventory);
var ownS3 = ({ target, inventory }) => s3Layers(target, inventory);
function toStrangers(scene, identityPolicies) {
  const { scps: _scps, permissionsBoundary: _boundary, resourcePolicy, ...rest } = ownS3(scene);
  const policy = resourcePolicy === void 0 ? {} : { resourcePolicy: withoutCanonicalUsers(resourcePolicy) };
  return { ...rest, ...policy, identityPolicies };
}
function withoutCanonicalUsers(policy) {
  if ("unknown" in policy || !policy.statements.some(({ principal }) => (principal?.canonicalUser.length ?? 0) > 0))
    return policy;
  const statements = policy.statements.map(
    (statement) => statement.principal === void 0 ? statement : { ...statement, principal: { ...statement.principal, canonicalUser: [] } }
  );
  return { ...policy, statements };
}
function otherBuckets(scene) {
  const { resourcePolicy: _policy, blockPublicAccess: _block, ...rest } = ownS3(scene);
  return { ...rest, resourceAccount: scene.target.declared.role.split(":")[4] ?? "" };
}
function anyCaller({ circumstances }, asked) {
  return [callerDimension(circumstances, asked), CREDENTIALS].map(({ openPoint: _unpublished, ...any }) => any);
}
function otherOrganization({ target, inventory }, asked) {
  const { allExports = inventory.exports } = inventory;
  const own = allExports.filter(({ role }) => role === target.declared.role);
  return valueDimension(
    "sts:ExternalId",
    organizationIdsBut(own.flatMap(({ organizationId: organizationId2 }) => organizationId2 ?? [])),
    asked
  );
}
function anyKey({ circumstances }, asked) {
  return keyDimension({ strings: { include: globPattern(`${bucketArn(circumstances)}/?*`) } }, asked);
}
function otherPrefix({ circumstances }, asked) {
  const arn = bucketArn(circumstances);
  const include = globPattern(`${arn}/?*`);
  return keyDimension(
    { strings: { include, exclude: [globPattern(`${arn}/${circumstances.organizationId}/*`)] } },
    asked
  );
}
function otherBucket({ circumstances }, asked) {
  const include = globPattern(`arn:${partitionOf(circumstances.role)}:s3:::?*/?*`);
  return keyDimension({ strings: { include, exclude: [globPattern(`${bucketArn(circumstances)}/*`)] } }, asked);
}
var GUARDS = [
  {
    id: "assume-role-for-another-organization",
    rule: "trust-without-external-id",
    severity: "error",
    who: "Genesys on behalf of another customer's organization",
    service: "sts",
    request: ({ circumstances }) => assumeRoleRequest(circumstances),
    layers: trust,
    dimensions: (scene, asked) => [
      ...networkDimensions(scene, asked),
      ...anyCaller(scene, asked),
      otherOrganization(scene, asked)
    ],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-without-external-id",
    rule: "trust-without-external-id",
    severity: "error",
    who: "a caller in the Genesys account who sends no ExternalId",
    service: "sts",
    request: ({ circumstances }) => withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": void 0 }),
    layers: trust,
    dimensions: (scene, asked) => [...networkDimensions(scene, asked), ...anyCaller(scene, asked)],
    fixed: ["sts:ExternalId"]
  },
  {
    id: "assume-role-from-another-account",
    rule: "trust-too-wide",
    severity: "error",
    who: "anybody's AWS account that knows the organization id",
    service: "sts",
    request: ({ circumstances }) => {
      const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
      const changes = {
        "aws:PrincipalArn": role,
        "aws:PrincipalAccount": STRANGER_ACCOUNT,
        "aws:PrincipalOrgID": "o-stranger00"
      };
      return {
        ...withContext(assumeRoleRequest(circumstances), changes),
        principal: { arn: sessionArn(role, "stranger") }
      };
    },
    layers: trust,
    dimensions: (_scene, asked) => [
      anywhereDimension(asked),
      STRANGERS,
      STRANGERS_CREDENTIALS,
      ...chosenDimensions(asked, false)
    ],
    fixed: WHO
  },
  {
    id: "write-anonymously",
    rule: "public-bucket-policy",
    severity: "error",
    who: "anybody, without credentials",
    service: "s3",
    request: (scene) => anonymousRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, []),
    dimensions: (scene, asked) => [anyKey(scene, asked), anywhereDimension(asked), ...chosenDimensions(asked, true)],
    fixed: [...WHO, "aws:PrincipalArn", "aws:PrincipalAccount", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent"]
  },
  {
    id: "write-from-another-account",
    rule: "public-bucket-policy",
    severity: "error",
    who: "a principal of an unrelated AWS account",
    service: "s3",
    request: (scene) => strangerRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, [STRANGER_SIDE]),
    dimensions: (scene, asked) => [
      anyKey(scene, asked),
      anywhereDimension(asked),
      STRANGERS,
      STRANGERS_CREDENTIALS,
      ...chosenDimensions(asked, false)
    ],
    fixed: WHO
  },
  {
    id: "write-over-http",
    rule: "plain-http-accepted",
    severity: "warning",
    who: "the role over plain HTTP",
    service: "s3",
    request: (scene) => withContext(s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)), {
      "aws:SecureTransport": "false",
      "s3:TlsVersion": void 0
    }),
    layers: ownS3,
    dimensions: (scene, asked) => [
      ...networkDimensions(scene, asked),
      encryptionHeaderDimension(isGap(scene.target.bucket) ? {} : scene.target.bucket)
    ],
    fixed: ["s3:TlsVersion"]
  },
  {
    id: "write-to-another-bucket",
    rule: "write-beyond-export",
    severity: "warning",
    who: "the role in other buckets of the account",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, "another-bucket")),
    layers: otherBuckets,
    dimensions: (scene, asked) => [otherBucket(scene, asked), ...networkDimensions(scene, asked)],
    fixed: []
  },
  {
    id: "write-under-another-organization",
    rule: "write-beyond-organization",
    severity: "notice",
    who: "the role under another organization's prefix",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)),
    layers: ownS3,
    dimensions: (scene, asked) => [otherPrefix(scene, asked), ...networkDimensions(scene, asked)],
    fixed: []
  }
];
var BY_THE_BUCKET = /* @__PURE__ */ new Set(["write-anonymously", "write-from-another-account"]);
function guardsOf(target, inventory, now, beside = /* @__PURE__ */ new Map()) {
  const scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  const known = isGap(target.role) ? GUARDS.filter(({ id }) => BY_THE_BUCKET.has(id)) : GUARDS;
  const rows = isAlias(target.declared.bucket) ? known.filter(({ layers }) => layers !== otherBuckets) : known;
  return rows.map((row) => toGuard(row, scene, beside.get(row.id)));
}
function toGuard(row, scene, beside) {
  const { id, rule, severity, who, service } = row;
  const { circumstances, target } = scene;
  const layers = row.layers(scene);
  const base = row.request(scene);
  const own = row.layers === ownS3 || row.layers === otherBuckets;
  const endpoints = own ? endpointPolicies(target, scene.inventory) : /* @__PURE__ */ new Map();
  const askedBy = (asking) => askedOf(asking, base, UNDECLARED_KEYS, [...endpoints.values()], beside);
  const points = BY_THE_BUCKET.has(id) ? accessPointsOf(target) : void 0;
  const direct = askedBy(layers);
  const byPoints = points !== void 0 && asksForAccessPoints(direct);
  const asked = byPoints ? askedBy(withAccessPoints(layers, points, bucketArn(circumstances))) : direct;
  const varied = [
    timeDimension(circumstances.now, asked),
    ...row.dimensions(scene, asked),
    ...byPoints ? accessPointDimensions(circumstances, points, asked) : []
  ];
  const present = [...Object.keys(base.context), ...varied.flatMap(({ keys }) => keys)];
  const open = openDimensions(service, asked, circumstances, target, present, row.fixed);
  const drawn = drawSamples(base, [...varied, ...open], asked);
  return {
    guard: { id, rule, severity, who, action: base.action, resource: base.resource, ...drawn },
    layers,
    endpoints,
    ...points === void 0 ? {} : { accessPoints: points }
  };
}

// src/genesys/decide.ts
var SEVERITY = ["explicitDeny", "implicitDeny", "unknown", "allowed"];
function decideExport(target, inventory, now) {
  return {
    export: target,
    calls: callsOf(target, inventory, now).map(decideCall),
    guards: guardsOf(target, inventory, now).map(decideGuard)
  };
}
function pointsOver(space, judges) {
  return pointsOf(answer(space.samples, judges), space.dimensions);
}
function answer(samples, { layers, endpoints, accessPoints }) {
  return samples.map((sample) => {
    const { request } = sample;
    const vpcEndpointPolicy = endpoints.get(String(request.context["aws:SourceVpce"]));
    const through = vpcEndpointPolicy === void 0 ? {} : { vpcEndpointPolicy };
    const authorization = { ...adjusted(layers, sample), ...through, request };
    if (accessPoints === void 0) return { sample, decision: decide(authorization) };
    const restricted = sample.adjustment?.accessPointRestricted === true;
    return { sample, decision: decideByWay(authorization, accessPoints, restricted) };
  });
}
function adjusted(layers, { adjustment }) {
  if (adjustment === void 0) return layers;
  const { resourcePolicy, ...rest } = layers;
  const kept = adjustment.withoutResourcePolicy === true || resourcePolicy === void 0 ? {} : { resourcePolicy };
  return { ...rest, ...kept, ...adjustment.layers };
}
function worstOf(answers) {
  const ranked = SEVERITY.flatMap((word) => answers.find(({ decision }) => decision.decision === word) ?? []);
  const worst = ranked[0];
  if (worst === void 0) throw new Error("a call without requests cannot be decided");
  return worst;
}
function decideCall(judgeable) {
  const { call } = judgeable;
  const answers = answer(call.samples, judgeable);
  const points = pointsOf(answers, call.dimensions);
  const gates = call.mayBeRefused ?? [];
  const byPolicies = wordOf(points, call);
  const word = byPolicies === "allowed" && gates.length > 0 ? "unknown" : byPolicies;
  const matching = answers.filter(({ decision }) => decision.decision === word);
  const worst = word === "unknown" ? worstOfUnknown(answers) : worstOf(matching.length > 0 ? matching : answers);
  return {
    call,
    decision: word,
    decidedBy: word === "allowed" ? allowedBy(matching) : worst.decision.decidedBy,
    dependsOn: word === "depends" ? dependsOn(points, call.dimensions, testedKeys(answers, judgeable.endpoints)) : [],
    examples: word === "depends" ? examplesOf(answers) : [],
    worst: worst.decision,
    reasons: word === "unknown" ? unique([...points.flatMap((point) => point.reasons), ...call.cut, ...gates]) : []
  };
}
function worstOfUnknown(answers) {
  return answers.find(({ decision }) => decision.decision === "unknown") ?? worstOf(answers);
}
function written({ decidedBy }) {
  return decidedBy.filter(({ policy }) => !isAssumed(policy));
}
function allowedBy(answers) {
  const all = /* @__PURE__ */ new Map();
  for (const { decision } of answers)
    for (const reference of written(decision)) all.set(`${reference.policy}#${reference.statement}`, reference);
  return [...all.values()];
}
function pointsOf(answers, dimensions) {
  const settled = dimensions.filter((dimension) => dimension.openPoint === void 0);
  const open = dimensions.filter((dimension) => dimension.openPoint !== void 0);
  const groups = groupBy(answers, ({ sample }) => settled.map(({ name }) => sample.choices[name]).join("\0"));
  return [...groups.values()].map((group) => pointOf(group, open));
}
function pointOf(answers, open) {
  const words = unique(answers.map(({ decision }) => decision.decision));
  const [only] = words;
  if (words.length === 1 && only !== void 0 && only !== "unknown") return { answers, word: only, reasons: [] };
  if (words.every(isDenial)) return { answers, word: "explicitDeny", reasons: [] };
  const engine = answers.flatMap(({ decision }) => decision.reasons);
  const guilty = open.filter(({ name }) => flips(answers, name));
  const points = guilty.map(({ openPoint }) => `${openPoint?.why} (${openPoint?.rule})`);
  return { answers, word: "unknown", reasons: unique([...engine, ...points]) };
}
function isDenial(word) {
  return word === "explicitDeny" || word === "implicitDeny";
}
function wordOf(points, call) {
  const words = unique(points.map(({ word }) => word));
  const [only] = words;
  const whole = call.cut.length === 0;
  if (words.length === 1 && only !== void 0) return whole ? only : "unknown";
  if (words.every(isDenial)) return whole ? "explicitDeny" : "unknown";
  return words.some(isDenial) ? "depends" : "unknown";
}
function flips(answers, dimension) {
  const others = groupBy(
    answers,
    ({ sample }) => Object.entries(sample.choices).filter(([name]) => name !== dimension).map(([, words]) => words).join("\0")
  );
  return [...others.values()].some((group) => unique(group.map(({ decision }) => decision.decision)).length > 1);
}
function dependsOn(points, dimensions, keysTested) {
  const tested = new Set(keysTested.map((key) => key.toLowerCase()));
  const guilty = dimensions.filter(
    ({ name, openPoint }) => openPoint === void 0 && flips(
      points.flatMap((point) => point.answers),
      name
    )
  );
  const keys = guilty.flatMap((dimension) => {
    const seen = dimension.keys.filter((key) => key === "resource" || tested.has(key.toLowerCase()));
    return seen.length > 0 ? seen : dimension.keys;
  });
  return unique(keys);
}
function testedKeys(answers, endpoints) {
  const tested = answers.flatMap(
    ({ decision }) => decision.trace.flatMap((trace) => [...trace.held, ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]])
  ).flatMap((test) => test.key ?? []);
  return endpoints.size === 0 ? tested : [...tested, "aws:SourceVpce"];
}
function examplesOf(answers) {
  return SEVERITY.flatMap((word) => {
    const found = answers.find(({ decision }) => decision.decision === word);
    return found === void 0 ? [] : [{ decision: word, sample: found.sample }];
  });
}
function decideGuard(judgeable) {
  const { guard } = judgeable;
  const points = pointsOf(answer(guard.samples, judgeable), guard.dimensions);
  const broken = points.find(({ word }) => word === "allowed")?.answers[0];
  if (broken !== void 0) {
    const example = { decision: broken.decision.decision, sample: broken.sample };
    return { guard, outcome: "broken", decidedBy: written(broken.decision), example, reasons: [] };
  }
  const reasons = unique([...points.flatMap((point) => point.reasons), ...guard.cut]);
  const open = guard.cut.length > 0 || points.some(({ word }) => word === "unknown");
  return { guard, outcome: open ? "unknown" : "held", decidedBy: [], reasons };
}

// src/rules/documents.ts
function indexDocuments(inventory) {
  return new Map(inventory.documents.map((document) => [document.policy.id, document]));
}
function placeIn(document, path, part = "value") {
  const places = placesOf(document, path);
  return part === "member" ? places?.key ?? places?.value : places?.value;
}
function placeOfStatement(reference, documents) {
  const document = documents.get(reference.policy);
  return document === void 0 ? void 0 : placeIn(document, reference.path);
}
function statementName(reference) {
  return reference.sid === void 0 || reference.sid === "" ? `statement ${reference.statement + 1}` : `statement ${reference.sid}`;
}

// src/fixes/advice.ts
var BY_HAND = {
  "identity-policy": "allow the action to the role on the right ARN in one of its policies",
  "permissions-boundary": "allow the action in the role's permissions boundary, too",
  "trust-policy": "let the trust policy ask for nothing that Genesys does not send: its account as Principal, your organization id as sts:ExternalId",
  "bucket-policy": "name the role in the bucket policy of the other account, and allow the action in the role's own policies, too",
  "key-policy": "name the role in the key policy, or let the account's IAM policies decide and allow the action there",
  scp: "ask those who own the organization's SCPs to allow the action for the role's account",
  rcp: "ask those who own the organization's RCPs to allow the action"
};
function adviceByHand({ decision, finding, document }) {
  if (decision.decision === "unknown") return void 0;
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key, document?.format);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}
function againstDeny(key, format) {
  const exempt2 = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  if (format === "yaml") return `${exempt2} (edits of YAML are not proposed by this version)`;
  return key === void 0 ? exempt2 : `${exempt2}, or drop the test of ${key}`;
}

// src/fixes/json-values.ts
function freeSid(sid, { policy }) {
  const taken = new Set("unknown" in policy ? [] : policy.statements.map((statement) => statement.sid));
  let free = sid;
  for (let number = 2; taken.has(free); number += 1) free = `${sid}${number}`;
  return free;
}
function valueAt(value, path) {
  return path.reduce((current, step) => {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return void 0;
    return current[step];
  }, value);
}
function stringList(value) {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
function spellingOf(object, name) {
  const keys = typeof object === "object" && object !== null ? Object.keys(object) : [];
  return keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

// src/fixes/allow-for-role.ts
var allowForRole = (ailment) => {
  const { decision } = ailment;
  if (decision.worst.decision !== "implicitDeny" || !decision.worst.missingAllow.includes("identity-policy")) return [];
  return [...addResource(ailment), ...addStatement(ailment)];
};
function addResource({ finding, decisions, document, value }) {
  const { statement, pointer } = finding;
  if (statement === void 0 || document === void 0 || pointer?.stoppedBy?.element !== "Resource") return [];
  const actions = stringList(valueAt(value, [...statement.path, "Action"]));
  if (actions.length === 0 || !actions.every(isOfExport)) return [];
  const listed = stringList(valueAt(value, [...statement.path, "Resource"]));
  const missing2 = unique(decisions.map(resourceFor)).filter((arn) => !listed.includes(arn));
  return [
    {
      parts: [{ document, changes: [{ set: [...statement.path, "Resource"], value: [...missing2, ...listed] }] }],
      description: `add ${missing2.join(" and ")} to the statement's resources`
    }
  ];
}
var OF_EXPORT = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));
function isOfExport(action) {
  return OF_EXPORT.has(action.toLowerCase());
}
function addStatement({ finding, judged, decisions }) {
  const document = firstIdentityPolicy(judged.export.role);
  if (document === void 0 || "unknown" in document.policy) return [];
  const actions = unique(decisions.map(({ call }) => call.action));
  const resources = unique(decisions.map(resourceFor));
  const statement = {
    Sid: freeSid("GenesysExport", document),
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `allow ${actions.join(", ")} on ${resources.join(" and ")}${dropped(finding)}`
    }
  ];
}
function dropped({ pointer }) {
  const { key } = pointer?.stoppedBy ?? {};
  return key === void 0 ? "" : `, without the condition on ${key}`;
}
function firstIdentityPolicy(role) {
  return isGap(role) || isGap(role.identityPolicies) ? void 0 : role.identityPolicies[0];
}
function resourceFor({ call }) {
  return call.resource.replace(/\/year=.*$/, "/*");
}

// src/fixes/allow-in-key-policy.ts
var allowInKeyPolicy = ({ judged, decision }) => {
  const { key, declared } = judged.export;
  const missing2 = decision.worst.missingAllow;
  if (decision.worst.decision !== "implicitDeny" || !missing2.includes("key-policy")) return [];
  if (key === void 0 || isGap(key) || isGap(key.policy) || "unknown" in key.policy.policy) return [];
  const statement = {
    Sid: freeSid("GenesysExport", key.policy),
    Effect: "Allow",
    Principal: { AWS: declared.role },
    Action: ["kms:GenerateDataKey", "kms:Decrypt"],
    Resource: "*",
    Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key.arn)}.amazonaws.com` } }
  };
  return [
    {
      parts: [{ document: key.policy, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: "let the export role use the key through S3, for what uploads need (K1)"
    }
  ];
};

// src/fixes/write-json.ts
var WIDEST = 100;
function writeJson(value, indent) {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || isFlat(value) && indent.length + line.length <= WIDEST)
    return line;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${writeJson(item, inner)}`);
    return `[
${items.join(",\n")}
${indent}]`;
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)}: ${writeJson(member, inner)}`
  );
  return `{
${members.join(",\n")}
${indent}}`;
}
function isFlat(value) {
  const inner = Object.values(value);
  return (Array.isArray(value) || inner.length <= 1) && inner.every((one) => typeof one !== "object");
}
function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return `{ ${members.join(", ")} }`;
}

// src/fixes/edit-json.ts
function changeJson(text, changes) {
  const windows = text.includes("\r\n");
  const changed = changes.reduce(changeOne, windows ? text.replaceAll("\r\n", "\n") : text);
  return windows ? changed.replaceAll("\n", "\r\n") : changed;
}
function changeOne(text, change) {
  const root = parseTree(text);
  if (root === void 0) return text;
  if ("addTo" in change) return addItem(text, findNodeAtLocation(root, [...change.addTo]), change.value);
  const { set: path, value } = change;
  const found = findNodeAtLocation(root, [...path]);
  if (found !== void 0)
    return splice(text, found.offset, found.length, writeJson(value, indentAt(text, found.offset)));
  const [step, ...missing2] = missingSteps(root, path);
  const parent = findNodeAtLocation(root, path.slice(0, path.length - missing2.length - 1));
  if (step === void 0 || parent?.type !== "object") return text;
  const built = missing2.reduceRight((inner, name) => ({ [name]: inner }), value);
  return addMember(text, parent, String(step), built);
}
function missingSteps(root, path) {
  let depth = path.length;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === void 0) depth -= 1;
  return path.slice(depth);
}
function splice(text, offset, length, replacement) {
  return text.slice(0, offset) + replacement + text.slice(offset + length);
}
function addMember(text, object, name, value) {
  const start = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  if (first === void 0) return splice(text, object.offset, object.length, writeJson({ [name]: value }, start));
  const { gap, indent } = layoutOf(text, object, first);
  return splice(text, first.offset, 0, `${JSON.stringify(name)}: ${writeJson(value, indent)},${gap}`);
}
function addItem(text, list, value) {
  if (list === void 0) return text;
  const start = indentAt(text, list.offset);
  if (list.type !== "array") {
    const only = getNodeValue(list);
    return splice(text, list.offset, list.length, writeJson([value, only], start));
  }
  const [first] = list.children ?? [];
  if (first === void 0) return splice(text, list.offset, list.length, writeJson([value], start));
  const { gap, indent } = layoutOf(text, list, first);
  return splice(text, first.offset, 0, `${writeJson(value, indent)},${gap}`);
}
function layoutOf(text, container, first) {
  const gap = text.slice(container.offset + 1, first.offset);
  const indent = gap.includes("\n") ? gap.slice(gap.lastIndexOf("\n") + 1) : indentAt(text, container.offset);
  return { gap: gap === "" ? " " : gap, indent };
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
function lineEdit(path, before, after) {
  if (before === after) return void 0;
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  while (start > 0 && old.length - end === start && now[start - 1] === now[now.length - end - 1]) {
    start -= 1;
    end += 1;
  }
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

// src/rules/phrases.ts
var NETWORK = "Genesys calls from its own network";
var PHRASES = /* @__PURE__ */ new Map([
  [
    "aws:sourcevpce",
    {
      unless: (id) => `every request that does not come through ${id}`,
      when: (id) => `requests through ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourcevpc",
    {
      unless: (id) => `every request that does not come from ${id}`,
      when: (id) => `requests from ${id}`,
      because: NETWORK
    }
  ],
  [
    "aws:vpcsourceip",
    {
      unless: (range) => `every request from outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: NETWORK
    }
  ],
  [
    "aws:sourceip",
    {
      unless: (range) => `every request from an address outside ${range}`,
      when: (range) => `requests from ${range}`,
      because: "Genesys publishes no address range for exports and may use an endpoint of its own, where the address is absent (X1)"
    }
  ],
  [
    "aws:principalorgid",
    {
      unless: (id) => `every principal outside the organization ${id}`,
      when: (id) => `principals of the organization ${id}`
    }
  ],
  [
    "aws:principalaccount",
    { unless: (id) => `every principal of an account other than ${id}`, when: (id) => `principals of account ${id}` }
  ],
  ["aws:principalarn", { unless: (arn) => `every principal but ${arn}`, when: (arn) => `the principal ${arn}` }],
  [
    "aws:requestedregion",
    { unless: (region) => `every request to a region other than ${region}`, when: (region) => `requests to ${region}` }
  ],
  [
    "aws:securetransport",
    {
      unless: (value) => `requests whose TLS is not ${value}`,
      when: (value) => value === "false" ? "requests over plain HTTP" : "requests over TLS"
    }
  ],
  [
    "s3:x-amz-server-side-encryption",
    {
      unless: (algorithm) => `every upload without the header x-amz-server-side-encryption: ${algorithm}`,
      when: (algorithm) => `uploads with the header x-amz-server-side-encryption: ${algorithm}`,
      because: "nothing says that Genesys sends the header, and the bucket's default encryption does not set it (N1)"
    }
  ],
  [
    "s3:x-amz-server-side-encryption-aws-kms-key-id",
    {
      unless: (key) => `every upload that does not name the key ${key}`,
      when: (key) => `uploads that name the key ${key}`,
      because: "nothing says that Genesys names a key in the request"
    }
  ],
  [
    "s3:x-amz-acl",
    {
      unless: (acl) => `every upload without the header x-amz-acl: ${acl}`,
      when: (acl) => `uploads with the header x-amz-acl: ${acl}`,
      because: "whether Genesys sends an ACL is not documented"
    }
  ],
  [
    "sts:externalid",
    {
      unless: (id) => `every caller without the ExternalId ${id}`,
      when: (id) => `callers with the ExternalId ${id}`,
      because: "Genesys sends your organization id"
    }
  ],
  [
    "kms:viaservice",
    {
      unless: (service) => `every use of the key other than through ${service}`,
      when: (service) => `uses through ${service}`
    }
  ]
]);
var NEGATED = /Not(?:Equals|Like|IpAddress)|NotIpAddress/i;
var MOST_VALUES = 3;
function listOf(values, word = "or") {
  const shown = values.slice(0, values.length > MOST_VALUES + 1 ? MOST_VALUES : MOST_VALUES + 1);
  const more = values.length - shown.length;
  const parts = more > 0 ? [...shown, `${more} more`] : shown;
  if (parts.length < 2) return parts[0] ?? "nothing";
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}
function isNegated(operator) {
  return NEGATED.test(operator);
}
var DATE_WORDS = {
  DateLessThan: "before",
  DateLessThanEquals: "until",
  DateGreaterThan: "after",
  DateGreaterThanEquals: "from",
  DateEquals: "at",
  DateNotEquals: "at any time but"
};
function dateWords(operator) {
  return DATE_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")];
}
function requestsOf(test) {
  const { operator = "", key = "", wanted } = test;
  const phrases = PHRASES.get(key.toLowerCase());
  const date = dateWords(operator);
  if (date !== void 0) return `requests ${date} ${listOf(wanted)}`;
  if (/^(?:.*:)?null$/i.test(operator))
    return wanted[0] === "true" ? `requests without \`${key}\`` : `requests with \`${key}\``;
  if (phrases !== void 0) return isNegated(operator) ? phrases.unless(listOf(wanted)) : phrases.when(listOf(wanted));
  return `requests whose \`${key}\` ${comparison(operator)} ${listOf(wanted)}`;
}
var NUMERIC_WORDS = {
  NumericLessThan: "is below",
  NumericLessThanEquals: "is at most",
  NumericGreaterThan: "is above",
  NumericGreaterThanEquals: "is at least"
};
function comparison(operator) {
  return NUMERIC_WORDS[operator.replace(/^ForA\w+:|IfExists$/g, "")] ?? (isNegated(operator) ? "is not" : "is");
}
function actualWords(actual) {
  if (actual === null) return "absent";
  return typeof actual === "string" ? `\`${actual}\`` : listOf(
    actual.map((value) => `\`${value}\``),
    "and"
  );
}
function whyHoldsInFull(test) {
  const { operator = "", key = "", actual } = test;
  if (actual !== null) return whyHolds(test);
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? `the request has no \`${key}\`` : `${because}, so \`${key}\` is absent`;
  return `${lead}, and \`${operator}\` holds for an absent key (C1)`;
}
function whyHolds(test) {
  const { operator = "", key = "", actual } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual !== null) return `${lead}the request has ${actualWords(actual)}, so the condition holds`;
  if (/IfExists$/i.test(operator)) return `${lead}the key is absent, and IfExists is true for an absent key (C1)`;
  return `${lead}the key is absent, so the condition holds (C1)`;
}
var MAY_BE_ORGANIZATION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|[*?$]/;
function whyFails(test) {
  const { key = "", actual, wanted } = test;
  const because = PHRASES.get(key.toLowerCase())?.because;
  const lead = because === void 0 ? "" : `${because}: `;
  if (actual === null) return `${lead}the key is absent, so the condition cannot hold (C1)`;
  if (dateWords(test.operator ?? "") !== void 0) return `${lead}this no longer holds at ${actualWords(actual)}`;
  const values = listOf(wanted.map((value) => `\`${value}\``));
  if (/null$/i.test(test.operator ?? "")) return `${lead}the key is present`;
  if (isNegated(test.operator ?? "")) return `${lead}the request has ${actualWords(actual)}, which this excludes`;
  if (key.toLowerCase() === "sts:externalid" && !wanted.some((value) => MAY_BE_ORGANIZATION.test(value)))
    return `${lead}a UUID in lower case, which ${values} is not`;
  return `${lead}the request has ${actualWords(actual)}, not ${values}`;
}

// src/fixes/exempt-from-deny.ts
var ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;
var exemptFromDeny = ({ finding, judged, decision, document, value }) => {
  const statement = finding.statement;
  if (decision.worst.decision !== "explicitDeny" || document === void 0 || statement === void 0) return [];
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  const exemption = decision.call.action === "sts:AssumeRole" ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"]) : exemptRole(judged.export.declared.role, deniedActions(value, statement.path));
  if (exemption === void 0) return [];
  const denying = decision.worst.decidedBy.filter(({ policy }) => policy === statement.policy);
  if (denying.length < decision.worst.decidedBy.length) return [];
  const changes = denying.map(({ path }) => exempt(value, path, exemption));
  return [{ parts: [{ document, changes }], description: exemption.description }];
};
function exemptRole(role, actions) {
  return {
    operators: [
      "ArnNotEquals",
      "ArnNotLike",
      "StringNotEquals",
      "StringNotLike",
      "ArnNotEqualsIfExists",
      "ArnNotLikeIfExists"
    ],
    key: "aws:PrincipalArn",
    value: role,
    description: `exempt the export role from the Deny (of ${actions}); everybody else stays denied`
  };
}
function deniedActions(value, statement) {
  const actions = stringList(valueAt(value, [...statement, "Action"]));
  if (actions.length > 0) return listOf(actions);
  return `all actions but ${listOf(stringList(valueAt(value, [...statement, "NotAction"])), "and")}`;
}
function exemptGenesys(account) {
  if (typeof account !== "string") return void 0;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: `exempt the Genesys account ${account} from the Deny; this role's trust policy still asks for your ExternalId`
  };
}
function exempt(value, statement, { operators, key, value: caller }) {
  for (const operator of operators) {
    const block = valueAt(value, [...statement, "Condition", operator]);
    const spelling = spellingOf(block, key);
    const listed = stringList(valueAt(block, [spelling]));
    if (listed.length > 0) return { set: [...statement, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement, "Condition", operators[0], key], value: caller };
}

// src/rules/newly.ts
var OF_CALL = { allowed: 0, unknown: 1, implicitDeny: 2, explicitDeny: 2 };
var OF_GUARD = { explicitDeny: 0, implicitDeny: 0, unknown: 1, allowed: 2 };
var MOST_TELLING = ["explicitDeny", "implicitDeny", "unknown"];
function markNew(head, base, now) {
  return head.exports.map((judged) => {
    const before = base.exports.find((one) => one.export.declared.name === judged.export.declared.name);
    return before === void 0 ? allNew(judged) : markExport(judged, before, head.inventory, base.inventory, now);
  });
}
function allNew(judged) {
  return {
    ...judged,
    calls: judged.calls.map((call) => isFine(call) ? call : { ...call, newly: true }),
    guards: judged.guards.map((guard) => isHeld(guard) ? guard : { ...guard, newly: true })
  };
}
function isFine({ decision }) {
  return decision === "allowed";
}
function isHeld({ outcome }) {
  return outcome === "held";
}
function markExport(judged, before, headInventory, baseInventory, now) {
  if (judged.calls.every(isFine) && judged.guards.every(isHeld)) return judged;
  const baseCalls = byId(callsOf(before.export, baseInventory, now), ({ call }) => call.id);
  const baseGuards = byId(guardsOf(before.export, baseInventory, now), ({ guard }) => guard.id);
  const calls = byId(callsOf(judged.export, headInventory, now, baseCalls), ({ call }) => call.id);
  const guards = byId(guardsOf(judged.export, headInventory, now, baseGuards), ({ guard }) => guard.id);
  return {
    ...judged,
    calls: judged.calls.map((decision) => {
      const { id } = decision.call;
      const was = before.calls.find(({ call }) => call.id === id);
      return isFine(decision) ? decision : markCall(decision, was, calls.get(id), baseCalls.get(id));
    }),
    guards: judged.guards.map((decision) => {
      const { id } = decision.guard;
      const was = before.guards.find(({ guard }) => guard.id === id);
      return isHeld(decision) ? decision : markGuard(decision, was, guards.get(id), baseGuards.get(id));
    })
  };
}
function byId(items, idOf) {
  return new Map(items.map((item) => [idOf(item), item]));
}
function markCall(decision, was, head, base) {
  if (was === void 0 || head === void 0 || base === void 0 || isFine(was)) return { ...decision, newly: true };
  if (decision.overruled === true || was.overruled === true)
    return wasOverruledAlike(decision, was) ? decision : { ...decision, newly: true };
  const { mayBeRefused = [], cut } = head.call;
  const refused = mayBeRefused.some((reason2) => base.call.mayBeRefused?.includes(reason2) !== true);
  const found = worseAnswers(head, base, head.call, OF_CALL);
  const told = MOST_TELLING.flatMap((word) => found.find((answer2) => answer2.decision.decision === word) ?? [])[0];
  if (told !== void 0) return aboutAnswer(decision, told);
  const alike = cut.length === 0 || judgedAlike(head, base);
  return refused || !alike ? { ...decision, newly: true } : decision;
}
function wasOverruledAlike(decision, was) {
  return was.overruled === true && was.decision === decision.decision;
}
function aboutAnswer(decision, { sample, decision: worst }) {
  const example = { decision: worst.decision, sample };
  const examples = decision.examples.map((one) => one.decision === worst.decision ? example : one);
  return { ...decision, worst, decidedBy: worst.decidedBy, examples, newly: true };
}
function markGuard(decision, was, head, base) {
  if (was === void 0 || head === void 0 || base === void 0 || isHeld(was)) return { ...decision, newly: true };
  const found = worseAnswers(head, base, head.guard, OF_GUARD);
  const [first] = found;
  if (first === void 0)
    return head.guard.cut.length === 0 || judgedAlike(head, base) ? decision : { ...decision, newly: true };
  const entry = found.find((answer2) => answer2.decision.decision === "allowed");
  if (decision.outcome !== "broken" || entry === void 0) return { ...decision, newly: true };
  const decidedBy = entry.decision.decidedBy.filter(({ policy }) => !isAssumed(policy));
  return {
    ...decision,
    decidedBy,
    example: { decision: entry.decision.decision, sample: entry.sample },
    newly: true
  };
}
function worseAnswers(head, base, space, ranks) {
  const before = pointsOver(space, base);
  return pointsOver(space, head).flatMap((point, index) => {
    const was = before[index];
    if (was !== void 0 && ranks[point.word] <= ranks[was.word]) return [];
    return tellingAnswer(point) ?? [];
  });
}
function tellingAnswer({ answers, word }) {
  return answers.find(({ decision }) => decision.decision === word) ?? answers[0];
}
function judgedAlike(head, base) {
  return textsOf(head) === textsOf(base);
}
function textsOf({ layers, endpoints }) {
  const { identityPolicies, scps, rcps, resourcePolicy, permissionsBoundary, sessionPolicy, ...rest } = layers;
  const level = (policies) => policies.map(textOf).sort();
  const single = [resourcePolicy, permissionsBoundary, sessionPolicy].map((policy) => policy && textOf(policy));
  const passed = [...endpoints].map(([id, policy]) => [id, textOf(policy)]).sort();
  return JSON.stringify([level(identityPolicies), scps?.map(level), rcps?.map(level), single, rest, passed]);
}
function textOf(policy) {
  return "unknown" in policy ? `unknown ${policy.unknown}` : JSON.stringify([policy.version, statementsOf(policy)]);
}
function statementsOf({ statements }) {
  const texts = statements.map(
    ({ index: _index, path: _path, sid: _sid, conditions, ...rest }) => JSON.stringify({ ...rest, conditions: conditions.map(({ path: _at, ...test }) => test) })
  );
  return texts.sort();
}

// src/fixes/keeps-out.ts
function whomItLetsIn(ailment, before, after, now) {
  const touched = after.exports.filter((one, index) => one !== before.exports[index]);
  const marked = markNew({ ...after, exports: touched }, before, now);
  const opened = [];
  for (const one of marked) {
    const was = before.exports.find((old) => old.export.declared.name === one.export.declared.name);
    for (const [index, guard] of one.guards.entries()) {
      if (isNoWorse(guard, was?.guards[index])) continue;
      if (!isByItsOwnPolicy(guard, one, ailment)) return void 0;
      opened.push(guard.guard.who);
    }
  }
  const open = after.exports.flatMap(({ guards }) => guards.filter(({ outcome }) => outcome !== "held"));
  if (open.length === 0) return {};
  const asBefore = unique(open.map(({ guard }) => guard.who)).filter((who) => !opened.includes(who));
  return { letsIn: { asBefore, newly: unique(opened) } };
}
function isNoWorse(guard, before) {
  return guard.outcome === "held" || guard.outcome === before?.outcome && guard.newly !== true;
}
function isByItsOwnPolicy({ guard, outcome, decidedBy }, judged, ailment) {
  if (guard.severity !== "notice" || outcome !== "broken") return false;
  const { worst } = ailment.decision;
  if (worst.decision !== "explicitDeny" || worst.decidedBy.some((one) => tellsKeysApart(one, ailment))) return false;
  const { role, declared } = judged.export;
  const wholeBucket = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}/*`;
  const documents = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  return decidedBy.some(({ policy: id, statement }) => {
    const policy = documents.find((document) => document.policy.id === id)?.policy;
    const found = policy === void 0 || "unknown" in policy ? void 0 : policy.statements[statement];
    return found?.resources?.includes(wholeBucket) === true;
  });
}
function tellsKeysApart({ statement }, { document }) {
  const policy = document?.policy;
  const found = policy === void 0 || "unknown" in policy ? void 0 : policy.statements[statement];
  return found?.resources?.every((resource) => !/\/(?!\*$)/.test(resource)) !== true;
}

// src/fixes/replace-document.ts
function replaceDocument(inventory, before, after) {
  const one = (document) => document === before ? after : document;
  const orGap = (document) => isGap(document) ? document : one(document);
  const levels = (lists) => lists.map((level) => level.map(one));
  const placed = (organization) => {
    const { scps, rcps } = organization;
    return {
      ...organization,
      ...scps === void 0 ? {} : { scps: levels(scps) },
      ...rcps === void 0 ? {} : { rcps: levels(rcps) }
    };
  };
  const { organizations, vpcEndpoints } = inventory;
  const read = Object.entries(organizations ?? {}).map(([account, one2]) => [account, placed(one2)]);
  return {
    ...inventory,
    documents: inventory.documents.map(one),
    roles: inventory.roles.map((role) => ({
      ...role,
      trustPolicy: orGap(role.trustPolicy),
      identityPolicies: isGap(role.identityPolicies) ? role.identityPolicies : role.identityPolicies.map(one),
      ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: one(role.permissionsBoundary) }
    })),
    buckets: inventory.buckets.map((bucket) => ({
      ...bucket,
      ...bucket.policy === void 0 ? {} : { policy: one(bucket.policy) }
    })),
    keys: inventory.keys.map((key) => ({ ...key, policy: orGap(key.policy) })),
    organization: placed(inventory.organization),
    ...organizations === void 0 ? {} : { organizations: Object.fromEntries(read) },
    ...vpcEndpoints === void 0 ? {} : { vpcEndpoints: vpcEndpoints.map((endpoint) => ({ ...endpoint, policy: orGap(endpoint.policy) })) }
  };
}

// src/fixes/size-limits.ts
var bare = (most, of = "characters") => ({ most, of, whiteSpace: "is left out" });
var written2 = (most, of = "characters") => ({ most, of, whiteSpace: "counts" });
var LIMITS = {
  "identity-policy": [bare(6144), bare(10240)],
  "permissions-boundary": [bare(6144)],
  "session-policy": [bare(2048)],
  "trust-policy": [bare(2048), bare(4096), bare(8192)],
  "bucket-policy": [bare(20480, "bytes")],
  "key-policy": [written2(32768, "bytes"), bare(32768, "bytes")],
  scp: [written2(5120), bare(5120)],
  rcp: [written2(5120), bare(5120)],
  "vpc-endpoint-policy": [written2(20480)]
};
function outgrows(kind, before, after) {
  const limits = LIMITS[kind];
  const kept = limits.find((limit2) => sizeOf(before, limit2) <= limit2.most);
  if (kept !== void 0) return sizeOf(after, kept) > kept.most;
  const [limit] = limits;
  return sizeOf(after, limit) > sizeOf(before, limit);
}
function sizeOf(text, { of, whiteSpace }) {
  const counted = whiteSpace === "counts" ? text : JSON.stringify(JSON.parse(text));
  return of === "bytes" ? Buffer.byteLength(counted) : [...counted].length;
}

// src/fixes/trust-genesys.ts
var trustGenesys = (ailment) => {
  const stopped = ailment.finding.pointer?.stoppedBy;
  if (ailment.decision.worst.decision !== "implicitDeny" || ailment.decision.call.action !== "sts:AssumeRole")
    return [];
  if (stopped === void 0 || ailment.document === void 0) return [];
  return [...correctExternalId(ailment, stopped), ...stopped.element === "Principal" ? trustAccount(ailment) : []];
};
function correctExternalId({ judged, document, value, finding }, stopped) {
  const organization = judged.export.declared.organizationId;
  if (organization === void 0 || document === void 0) return [];
  if (stopped.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const path = finding.pointer?.stoppedBy?.path ?? [];
  const principals = stringList(valueAt(value, [...finding.statement?.path ?? [], "Principal", "AWS"]));
  if (stringList(valueAt(value, path)).length !== 1 || principals.length !== 1) return [];
  const description = "ask for the organization id that the export is configured with";
  return [{ parts: [{ document, changes: [{ set: path, value: organization }] }], description }];
}
function trustAccount({ judged, document }) {
  const { declared, role } = judged.export;
  const organization = declared.organizationId;
  const account = declared.account ?? (declared.region === void 0 ? void 0 : genesysAccount(declared.region));
  if (document === void 0 || organization === void 0 || isGap(role)) return [];
  if (account === void 0 || declared.account === void 0 && accountNeedsConfirmation(account)) return [];
  const statement = {
    Sid: freeSid("GenesysCloud", document),
    Effect: "Allow",
    Principal: { AWS: `arn:${partitionOf(role.arn)}:iam::${account}:root` },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } }
  };
  return [
    {
      parts: [{ document, changes: [{ addTo: ["Statement"], value: statement }] }],
      description: `trust the Genesys account ${account} with your organization id as ExternalId`
    }
  ];
}

// src/fixes/add-fixes.ts
var CURE_MAKERS = [trustGenesys, exemptFromDeny, allowForRole, allowInKeyPolicy];
function addFixes(findings2, patient) {
  return findings2.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    if (!open || finding.severity === "notice") return finding;
    const fix = findFix(finding, patient);
    return fix === void 0 ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
  });
}
function findFix(finding, patient) {
  const ailment = describe(finding, patient);
  if (ailment === void 0) return void 0;
  for (const maker of CURE_MAKERS)
    for (const cure of maker(ailment)) {
      const fix = prove(cure, ailment, patient);
      if (fix !== void 0) return fix;
    }
  return void 0;
}
function adviceFor(finding, patient) {
  const ailment = finding.advice === void 0 ? describe(finding, patient) : void 0;
  const advice = ailment === void 0 ? void 0 : adviceByHand(ailment);
  return advice === void 0 ? {} : { advice };
}
function describe(finding, { inventory, exports }) {
  const judged = exports.find((one) => one.export.declared.name === finding.export);
  const decisions = judged?.calls.filter((one) => finding.calls.includes(one.call.id)) ?? [];
  const decision = decisions.find((one) => one.call.id === finding.calls[0]);
  if (judged === void 0 || decision === void 0) return void 0;
  if (finding.rule === "simulator-disagrees" || decisions.some(({ overruled }) => overruled === true)) return void 0;
  if (judged.export.declared.organizationId === void 0) return void 0;
  const document = finding.statement === void 0 ? void 0 : indexDocuments(inventory).get(finding.statement.policy);
  const parsed = document?.format === "json" ? parseJson(document.text, document.path) : void 0;
  const value = parsed !== void 0 && "document" in parsed ? parsed.document.value : void 0;
  return { finding, judged, decision, decisions, inventory, value, ...document === void 0 ? {} : { document } };
}
var AWS_MANAGED = /^arn:[^:]+:iam::aws:policy\//;
function prove({ parts, description }, ailment, patient) {
  let { inventory } = patient;
  const edits = [];
  for (const { document, changes } of parts) {
    if (document.format !== "json" || AWS_MANAGED.test(document.path)) return void 0;
    const cured = reparse(document, changeJson(document.text, changes));
    if (cured === void 0) return void 0;
    inventory = replaceDocument(inventory, document, cured);
    for (const change of changes) edits.push(...lineEdits(document, change));
  }
  const changed = new Set(parts.map(({ document }) => document));
  const after = patient.exports.map(
    (before) => isTouched(before, patient.inventory, changed) ? withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, patient.now), before) : before
  );
  if (edits.length === 0 || !heals(ailment, patient.exports, after)) return void 0;
  const letIn = whomItLetsIn(ailment, patient, { inventory, exports: after }, patient.now);
  if (letIn === void 0) return void 0;
  return { description, edits, verified: true, complete: after.every(isWhole), ...letIn };
}
function withOverruled(after, before) {
  const calls = after.calls.map((call) => before.calls.find((old) => isOverruled(old, call)) ?? call);
  return { ...after, calls };
}
function isOverruled(old, { call }) {
  return old.overruled === true && old.call.id === call.id;
}
function lineEdits({ path, text }, change) {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === void 0 ? [] : [edit];
}
function isTouched({ export: { role, bucket, key } }, inventory, changed) {
  const identity = isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ...identity,
    ...isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary],
    ...isGap(bucket) ? [] : [bucket.policy],
    ...key === void 0 || isGap(key) ? [] : [key.policy],
    ...allOrganizations(inventory).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...(inventory.vpcEndpoints ?? []).map(({ policy }) => policy)
  ];
  return documents.some((document) => document !== void 0 && !isGap(document) && changed.has(document));
}
function isWhole({ calls, guards }) {
  return calls.every(isFine2) && guards.every(({ guard, outcome }) => outcome === "held" || guard.severity === "notice");
}
function reparse(document, text) {
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed)) return void 0;
  const { value, places } = parsed.document;
  const { policy, problems } = parsePolicy(value, document.kind, document.policy.id);
  if (policy === void 0 || addsErrors(document.problems, problems)) return void 0;
  if (outgrows(document.kind, document.text, text)) return void 0;
  return { ...document, text, policy, problems, places };
}
function addsErrors(before, after) {
  const count = (problems, wanted) => problems.filter(({ rule, severity }) => severity === "error" && rule === wanted).length;
  return after.some(({ rule }) => count(after, rule) > count(before, rule));
}
function heals({ finding, judged }, before, after) {
  return after.every((one, index) => {
    const old = before[index];
    if (old === void 0) return false;
    const own = one.export.declared.name === judged.export.declared.name;
    return one.calls.every(
      (call, at) => isFine2(call) || !(own && finding.calls.includes(call.call.id)) && call.decision === old.calls[at]?.decision
    );
  });
}
function isFine2(call) {
  return call.decision === "allowed";
}

// src/genesys/not-evaluated.ts
var always2 = () => true;
function wasRead({ organizations }, account) {
  return organizations?.[account] !== void 0;
}
function roleAccounts(exports) {
  return unique(exports.map(({ export: { declared } }) => accountOf(declared.role)));
}
function lacks(inventory, exports, policies) {
  const accounts = roleAccounts(exports);
  if (accounts.length === 0) return inventory.readAt === void 0 && inventory.organization[policies] === void 0;
  return accounts.some(
    (account) => !wasRead(inventory, account) && organizationOf(inventory, account)[policies] === void 0
  );
}
var ROWS = [
  {
    what: "SCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "scps")
  },
  {
    what: "RCPs",
    why: "none in the repository",
    applies: (inventory, exports) => lacks(inventory, exports, "rcps")
  },
  {
    what: "permissions boundary",
    why: "none in the repository",
    applies: (inventory) => inventory.roles.some(
      (role) => role.permissionsBoundary === void 0 && !wasRead(inventory, accountOf(role.arn))
    )
  },
  {
    what: "bucket policy",
    why: "none in the repository, so none is assumed to be attached",
    applies: (inventory, exports) => exports.some(
      ({ export: { bucket } }) => !isGap(bucket) && bucket.policy === void 0 && !wasRead(inventory, bucket.account)
    )
  },
  {
    what: "default encryption of the bucket",
    why: "not declared, so SSE-S3 is assumed and no KMS call is judged",
    applies: (_inventory, exports) => exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.encryption === void 0)
  },
  {
    what: "session policy",
    why: "Genesys may pass one when it assumes the role; only CloudTrail shows it (E6)",
    applies: always2
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always2
  },
  {
    what: "what AWS holds",
    why: "the files were judged, not the live account",
    applies: ({ readAt }) => readAt === void 0
  }
];
function notEvaluated(inventory, exports) {
  const { readAt } = inventory;
  return [
    ...ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why })),
    ...foreignControls(inventory, exports),
    ...readAt === void 0 ? [] : [{ what: `changes in AWS since ${readAt}`, why: "that is when it was read" }]
  ];
}
function foreignControls(inventory, exports) {
  const own = roleAccounts(exports);
  const owners = unique(exports.flatMap((one) => ownersOf(one.export))).filter((account) => /^\d{12}$/.test(account));
  const why = inventory.readAt === void 0 ? "no file gives them" : "the account was not read";
  return owners.filter((account) => !own.includes(account) && !wasRead(inventory, account)).map((account) => ({ what: `RCPs of the account ${account}`, why }));
}
function ownersOf({ bucket, key }) {
  return [...isGap(bucket) ? [] : [bucket.account], ...key === void 0 || isGap(key) ? [] : [accountOf(key.arn)]];
}

// src/rules/compare.ts
function standings({ exports }, name) {
  const found = exports.find((one) => one.export.declared.name === name);
  return new Map([
    ...(found?.calls ?? []).map(
      ({ call, decision, newly = false }) => [call.id, { fine: decision === "allowed", newly }]
    ),
    ...(found?.guards ?? []).map(
      ({ guard, outcome, newly = false }) => [guard.id, { fine: outcome === "held", newly }]
    )
  ]);
}
function wasThere(finding, head, base) {
  if (finding.calls.length === 0) return base.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  const before = standings(base, finding.export);
  return finding.calls.every((call) => before.has(call) && now.get(call)?.newly === false);
}
function isCured(finding, head) {
  if (finding.calls.length === 0) return !head.findings.some(({ identity }) => identity === finding.identity);
  const now = standings(head, finding.export);
  return now.size > 0 && finding.calls.every((call) => now.get(call)?.fine === true);
}
function compareSides(head, base) {
  const current = head.findings.map((finding) => {
    if (finding.status === "suppressed") return finding;
    return wasThere(finding, head, base) ? { ...finding, status: "existing" } : finding;
  });
  const fixed = base.findings.filter((finding) => finding.severity !== "notice" && isCured(finding, head)).map((finding) => ({ ...finding, status: "fixed" }));
  return [...current, ...fixed];
}

// src/rules/denial-rules.ts
var DENIAL_RULES = [
  { call: "put-recording", rule: "put-object-denied", consequence: "Recordings cannot be written" },
  { call: "put-metadata", rule: "put-object-denied", consequence: "The metadata of recordings cannot be written" },
  { call: "assume-role", rule: "assume-role-denied", consequence: "Genesys Cloud cannot assume the export role" },
  {
    call: "generate-data-key",
    rule: "generate-data-key-denied",
    consequence: "Recordings cannot be encrypted with the bucket's key, so no upload succeeds"
  },
  {
    call: "put-object-acl",
    rule: "put-object-acl-denied",
    consequence: "Genesys Cloud cannot set the ACL that it asks for on recordings"
  },
  {
    call: "get-bucket-location",
    rule: "get-bucket-location-denied",
    consequence: "Genesys Cloud cannot read the bucket's location"
  },
  {
    call: "get-encryption-configuration",
    rule: "get-encryption-configuration-denied",
    consequence: "Genesys Cloud cannot read the bucket's default encryption"
  },
  {
    call: "put-recording-multipart",
    rule: "put-object-denied",
    consequence: "Large recordings could not be written in parts"
  },
  {
    call: "put-recording-with-acl",
    rule: "put-object-denied",
    consequence: "Recordings could not be written with an ACL header"
  },
  {
    call: "decrypt",
    rule: "decrypt-denied",
    consequence: "Multipart uploads under the bucket's key could not be completed"
  },
  {
    call: "abort-multipart-upload",
    rule: "abort-multipart-upload-denied",
    consequence: "Interrupted uploads could not be cleaned up"
  },
  { call: "list-bucket", rule: "list-bucket-denied", consequence: "The bucket cannot be listed" }
];
var BY_CALL = new Map(DENIAL_RULES.map((row, index) => [row.call, { row, index }]));
function denialRule(call) {
  const found = BY_CALL.get(call);
  if (found === void 0) throw new Error(`no denial rule for call ${call}`);
  return found.row;
}
function denialRank(call) {
  return BY_CALL.get(call)?.index ?? DENIAL_RULES.length;
}

// src/rules/explain.ts
var KIND_WORDS = {
  "identity-policy": "the role's identity policies",
  "permissions-boundary": "the role's permissions boundary",
  "session-policy": "the session policy",
  "trust-policy": "the role's trust policy",
  "bucket-policy": "the bucket policy",
  "key-policy": "the key policy",
  scp: "a service control policy",
  rcp: "a resource control policy",
  "vpc-endpoint-policy": "the VPC endpoint policy"
};
function explain(call, decision, documents) {
  return decision.decision === "explicitDeny" ? explainDeny(decision, documents) : explainMissingAllow(call, decision);
}
function explainDeny(decision, documents) {
  const trace = decision.trace.find((one) => one.effect === "Deny" && one.applies === true);
  const reference = trace?.statement ?? decision.decidedBy[0];
  if (trace === void 0 || reference === void 0)
    return {
      cause: "public access to the bucket is restricted (RestrictPublicBuckets)",
      why: "The bucket policy counts as public, and RestrictPublicBuckets then keeps everybody out who is not of the bucket's own account (B4)."
    };
  const name = `${statementName(reference)} of ${KIND_WORDS[reference.kind]}`;
  const telling = tellingTest(trace.held);
  const also = decision.decidedBy.filter(
    (one) => one.policy !== reference.policy || one.statement !== reference.statement
  );
  const others = also.length === 0 ? "" : ` Denied, too, by ${listOf(
    also.map((one) => `${statementName(one)} of ${KIND_WORDS[one.kind]}`),
    "and"
  )}.`;
  if (telling === void 0)
    return {
      cause: `${name} denies ${byExclusion(reference, documents)}`,
      why: `An explicit deny in any policy wins over every allow (E1).${others}`,
      statement: reference
    };
  return {
    cause: `${name} denies ${trace.held.length > 1 ? conjunction(trace.held) : requestsOf(telling)}`,
    why: `${sentence(whyHoldsInFull(telling))} An explicit deny in any policy wins over every allow (E1).${others}`,
    statement: reference,
    pointer: { stoppedBy: telling, text: whyHolds(telling) }
  };
}
function byExclusion({ policy, statement: index }, documents) {
  const parsed = documents.get(policy)?.policy;
  const statement = parsed === void 0 || "unknown" in parsed ? void 0 : parsed.statements[index];
  if (statement?.notPrincipal !== void 0)
    return "everybody who is not in its NotPrincipal list; a role must stand there with its account and its session, and one with a boundary is always denied (E5)";
  if (statement?.notResources !== void 0)
    return "every resource outside of its NotResource list, the bucket itself included (R8)";
  if (statement?.notActions !== void 0) return "every action outside of its NotAction list";
  return "it without any condition";
}
function tellingTest(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.find(({ actual, operator }) => actual === null && isNegated(operator ?? "")) ?? tests2.find(({ operator }) => isNegated(operator ?? "")) ?? tests2[0];
}
function conjunction(held) {
  const tests2 = held.filter(({ element }) => element === "Condition");
  return tests2.map(requestsOf).join(", if also: ");
}
function explainMissingAllow(call, decision) {
  const kind = decision.missingAllow[0] ?? "identity-policy";
  const near = decision.trace.find(
    (one) => one.effect === "Allow" && one.applies !== true && one.stoppedBy !== void 0 && one.statement.kind === kind
  );
  const cause = `${KIND_WORDS[kind]} ${kind === "identity-policy" ? "do" : "does"} not allow ${call.action}`;
  const law = LAW[kind] ?? "Without an allow from every policy that must allow, the answer is an implicit deny.";
  if (near?.stoppedBy === void 0) return { cause, why: law };
  const text = stoppedText(call, near.stoppedBy);
  return {
    cause: `${cause}${nearCause(call, near)}`,
    why: `${sentence(text)} ${law}`,
    statement: near.statement,
    pointer: { stoppedBy: near.stoppedBy, text }
  };
}
var LAW = {
  "identity-policy": "Within one account the role needs an Allow of its own, unless the bucket policy grants to it directly (S1).",
  "permissions-boundary": "A permissions boundary grants nothing but must allow whatever the role is to do.",
  "trust-policy": "Across accounts the trust policy must allow the caller (T1).",
  "bucket-policy": "The bucket belongs to another account than the role: then both the bucket policy and the role's policies must allow.",
  "key-policy": "The key policy must name the role, or let the account's IAM policies decide (a statement for the account's root with kms:*) and the role's policies allow it (K3).",
  scp: "Every level of SCPs, from the root to the account, must allow the action.",
  rcp: "Every level of RCPs must allow the action."
};
function nearCause(call, near) {
  const name = statementName(near.statement);
  const stopped = near.stoppedBy;
  switch (stopped?.element) {
    case "Resource":
    case "NotResource":
      return ` on ${isBucketLevel(call) ? "the bucket itself" : "this resource"}: ${name} allows it on ${listOf(stopped.wanted)} only`;
    case "Principal":
    case "NotPrincipal":
      return `: ${name} names ${listOf(stopped.wanted)}`;
    case "Condition":
      return `: ${name} allows only ${requestsOf(stopped)}`;
    default:
      return "";
  }
}
function stoppedText(call, stopped) {
  switch (stopped.element) {
    case "Resource":
      return isBucketLevel(call) && stopped.wanted.some((arn) => arn.startsWith(`${call.resource}/`)) ? `${call.action} asks for the bucket itself; an ARN that ends in /* matches only objects (R5)` : `${shortKey(String(stopped.actual ?? call.resource))} is not covered (R4)`;
    case "NotResource":
      return `${call.resource} is excluded by this list (R8)`;
    case "Principal":
    case "NotPrincipal":
      return `the caller is ${callerOf(stopped)}, which is not named here`;
    case "Action":
    case "NotAction":
      return `${call.action} is not among these actions (A1)`;
    case "Condition":
      return whyFails(stopped);
  }
}
function shortKey(resource) {
  const hour = /year=\d+\/month=\d+\/day=\d+\/hour=\d+/.exec(resource)?.[0];
  return hour === void 0 ? resource : `a recording under …/${hour}/…`;
}
function callerOf(stopped) {
  return typeof stopped.actual === "string" ? stopped.actual : "another principal";
}
function isBucketLevel(call) {
  return call.action.startsWith("s3:") && !call.resource.includes("/");
}
function sentence(text) {
  return `${/^[a-z0-9-]+:/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)}.`;
}

// src/rules/folklore.ts
function tests(key) {
  return (_decision, found) => found.some((test) => key.test(test.key ?? ""));
}
var FOLKLORE = [
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "An Allow with both aws:SourceVpc and aws:SourceVpce would not help: both keys are absent from outside, and an Allow never lifts a Deny."
  },
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "Endpoint policies and route tables play no part: Genesys' requests do not pass your endpoint. A manual upload with the same role that works came from inside of it."
  },
  {
    applies: tests(/^aws:SourceIp$/i),
    text: "No address list can be right: Genesys publishes no range for exports, and its addresses change at any time."
  },
  {
    applies: tests(/^s3:x-amz-server-side-encryption$/i),
    text: "Default encryption of the bucket does not satisfy the condition: S3 judges the policy by the headers that were sent (N1)."
  },
  {
    applies: tests(/^aws:RequestedRegion$/i),
    text: "The bucket need not be in us-east-1: Genesys writes to a bucket of any region; only such a condition makes the region matter."
  },
  {
    applies: (decision) => decision.decision === "explicitDeny",
    text: "Adding an Allow would not help: an explicit deny always wins."
  },
  {
    applies: (decision) => decision.worst.missingAllow.includes("trust-policy"),
    text: "Naming a Genesys role would not help: Genesys does not publish which one calls. Trust its account and test sts:ExternalId."
  },
  {
    applies: (decision) => decision.call.action.startsWith("kms:") && decision.decision === "implicitDeny",
    text: "Key policy and IAM policy need not both allow within one account; a key policy that names the role is enough. No service-linked role takes part."
  },
  {
    applies: (decision, _tests, foreign2) => !foreign2 && decision.call.action.startsWith("s3:") && decision.worst.missingAllow.includes("identity-policy"),
    text: "The bucket policy need not name a Genesys principal: the session belongs to your own role, and within one account its identity policy is enough. Block Public Access does not touch it either."
  }
];
var MOST = 3;
function refutedFor(decision, foreign2) {
  const found = decision.worst.trace.flatMap((trace) => [
    ...trace.held,
    ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]
  ]);
  return FOLKLORE.filter(({ applies }) => applies(decision, found, foreign2)).slice(0, MOST).map(({ text }) => text);
}

// src/rules/places.ts
function placeOfExport({ declared, bucket, key }, about) {
  if (!declared.discovered || about === "role") return declared.place;
  const policy = about === "bucket" ? isGap(bucket) ? void 0 : bucket.policy : policyOf(key);
  const whole = policy === void 0 || isGap(policy) ? void 0 : placeIn(policy, []);
  return whole === void 0 ? void 0 : { ...whole, endLine: whole.line, endColumn: whole.column };
}
function policyOf(key) {
  return key === void 0 || isGap(key) ? void 0 : key.policy;
}
function aboutOf(action) {
  if (action.startsWith("sts:")) return "role";
  return action.startsWith("kms:") ? "key" : "bucket";
}

// src/rules/denials.ts
function isRequired(evidence, { require: require2 }) {
  return require2 === "reported" || evidence !== "reported";
}
function callFindings(judged, documents, requirement) {
  const bad = judged.calls.filter(({ decision }) => decision !== "allowed").map((decision) => explained(decision, documents));
  const groups = groupBy(bad, causeOf);
  return [...groups.values()].map((group) => toFinding(group, judged, documents, requirement));
}
function ruleOf(decision) {
  if (decision.decision === "unknown") return "call-undecided";
  return isEncryptionHeader(decision) ? "encryption-header-required" : denialRule(decision.call.id).rule;
}
function isEncryptionHeader(decision) {
  return decision.decision === "depends" && decision.dependsOn.some((key) => key.toLowerCase().startsWith("s3:x-amz-server-side-encryption"));
}
function explained(decision, documents) {
  const explanation = explain(decision.call, decision.worst, documents);
  return { decision, rule: denialRule(decision.call.id), explanation };
}
function causeOf({ decision, explanation }) {
  if (decision.decision === "unknown") return `unknown ${decision.reasons.join("\n")}`;
  const { statement, pointer } = explanation;
  const denies = decision.worst.decision === "explicitDeny";
  if (statement !== void 0)
    return `${denies} ${statement.policy}#${statement.statement} ${denies ? "" : pointer?.stoppedBy.path.join("/")}`;
  return `${decision.worst.missingAllow.join()} ${decision.call.action.split(":")[0]}`;
}
function severityOf(decision, requirement) {
  const required = isRequired(decision.call.evidence, requirement);
  if (decision.decision === "unknown") return required ? "warning" : "notice";
  return required ? "error" : "warning";
}
var SEVERITIES = ["error", "warning", "notice"];
function toFinding(group, judged, documents, requirement) {
  const ranked = [...group].sort(
    (a, b) => SEVERITIES.indexOf(severityOf(a.decision, requirement)) - SEVERITIES.indexOf(severityOf(b.decision, requirement)) || denialRank(a.decision.call.id) - denialRank(b.decision.call.id)
  );
  const [worst] = ranked;
  if (worst === void 0) throw new Error("a finding without calls");
  const { decision, explanation } = worst;
  const location = locate(explanation, documents) ?? fallbackPlace(decision, judged, documents);
  const pointer = pointTo(explanation, documents);
  const unknown = decision.decision === "unknown";
  const calls = ranked.map((one) => one.decision.call.id);
  return {
    rule: ruleOf(decision),
    severity: severityOf(decision, requirement),
    status: "new",
    export: judged.export.declared.name,
    message: unknown ? undecidedMessage(ranked) : `${consequenceOf(worst)}: ${explanation.cause}.`,
    ...unknown ? { ...moreReasons(decision.reasons), ...settling(decision, judged) } : { why: explanation.why },
    calls,
    ...explanation.statement === void 0 || unknown ? {} : { statement: explanation.statement },
    ...location === void 0 ? {} : { location },
    ...pointer === void 0 || unknown ? {} : { pointer },
    refuted: unknown ? [] : unique(ranked.flatMap((one) => refutedFor(one.decision, isForeign(judged)))).slice(0, 3),
    identity: `${judged.export.declared.name} ${calls.join(" ")} ${decision.decision}`
  };
}
function isForeign({ export: { declared, bucket } }) {
  return !isGap(bucket) && bucket.account !== accountOf(declared.role);
}
function consequenceOf({ decision, rule }) {
  if (decision.decision !== "depends") return rule.consequence;
  const when = deniedFrom(decision);
  if (when !== void 0) return `${rule.consequence} from ${when} on`;
  const keys = decision.dependsOn.map((key) => key === "resource" ? "the object key" : key);
  return `${rule.consequence} in every case (it depends on ${keys.join(" and ")})`;
}
function deniedFrom({ dependsOn: dependsOn2, examples }) {
  if (!dependsOn2.every((key) => TIME.has(key.toLowerCase()))) return void 0;
  const denied = examples.find(({ decision }) => decision.endsWith("Deny"))?.sample.request.context["aws:CurrentTime"];
  const allowed = examples.find(({ decision }) => decision === "allowed")?.sample.request.context["aws:CurrentTime"];
  if (typeof denied !== "string" || typeof allowed !== "string" || denied < allowed) return void 0;
  return denied.replace(".000Z", "Z");
}
var TIME = /* @__PURE__ */ new Set(["aws:currenttime", "aws:epochtime", "aws:tokenissuetime"]);
function settling({ reasons }, { export: { role, bucket, key } }) {
  const pieces = [
    role,
    ...isGap(role) ? [] : [role.trustPolicy, role.identityPolicies],
    bucket,
    ...key === void 0 ? [] : isGap(key) ? [key] : [key, key.policy]
  ];
  const gap = pieces.filter(isGap).find(({ what }) => reasons.some((reason2) => reason2.includes(what)));
  if (gap === void 0) return {};
  return { advice: gap.cure, ...gap.example === void 0 ? {} : { example: gap.example } };
}
function moreReasons(reasons) {
  return reasons.length < 2 ? {} : { why: `Nor is it known: ${reasons.slice(1).join("; ")}.` };
}
function undecidedMessage(group) {
  const calls = group.map(({ decision }) => decision.call.id);
  const [reason2 = "what is known does not tell"] = group[0]?.decision.reasons ?? [];
  return `Whether AWS would allow ${calls.join(", ")} cannot be told: ${reason2}.`;
}
function locate(explanation, documents) {
  return explanation.statement === void 0 ? void 0 : placeOfStatement(explanation.statement, documents);
}
function pointTo(explanation, documents) {
  const { statement, pointer } = explanation;
  const document = statement === void 0 ? void 0 : documents.get(statement.policy);
  if (document === void 0 || pointer === void 0) return void 0;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === void 0 ? void 0 : { place, text: pointer.text, stoppedBy: pointer.stoppedBy };
}
function fallbackPlace(decision, judged, documents) {
  const kinds = decision.worst.missingAllow;
  const document = [...documents.values()].find(({ kind }) => kinds.includes(kind));
  const start = document === void 0 ? void 0 : placeIn(document, []);
  return start === void 0 ? placeOfExport(judged.export, aboutOf(decision.call.action)) : { ...start, endLine: start.line, endColumn: start.column };
}

// src/rules/export-findings.ts
var OF_FILES = {
  whoTrusts: "no trust policy of the repository",
  advice: "declare the export under `exports` in .github/genesys-export-gate.yml, or name the folder that holds the policies"
};
var OF_AWS = {
  whoTrusts: "no role of the accounts that were read",
  advice: "read the account that has the export's role, with credentials of it or by its id under `accounts` in .github/genesys-export-gate.yml, or declare the export under `exports` there"
};
function noExportFound(world) {
  const declared = world.configPath !== void 0;
  const { whoTrusts, advice } = world.inventory.readAt === void 0 ? OF_FILES : OF_AWS;
  return {
    rule: "no-export-found",
    severity: "error",
    status: "new",
    message: declared ? `No export to judge: the config declares none, and ${whoTrusts} trusts Genesys Cloud.` : `No export to judge: ${whoTrusts} trusts Genesys Cloud's account.`,
    calls: [],
    ...world.configPath === void 0 ? {} : { location: { path: world.configPath, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice,
    refuted: [],
    identity: "no-export-found"
  };
}
function removedPolicies(head, base) {
  return base.inventory.exports.flatMap((before) => {
    const after = head.inventory.exports.find((one) => isSameExport(one, before));
    if (after === void 0) return [];
    const now = attached(head.inventory, after);
    const gone = attached(base.inventory, before).filter(({ what, path }) => {
      const there = now.filter((one) => one.what === what);
      return !there.some((one) => one.path === path) && (there.length === 0 || path !== void 0 && head.files.has(path));
    });
    return gone.map(
      ({ what, path }) => ({
        rule: "policy-removed",
        severity: "error",
        status: "new",
        export: after.name,
        message: `The ${what} of the export ${after.name}${path === void 0 ? "" : ` (${path})`} is no longer judged: this change takes it out of the inventory.`,
        why: "A Deny in it would no longer be seen; a change cannot exempt itself from a policy.",
        calls: [],
        ...after.place === void 0 ? {} : { location: { ...after.place, endLine: after.place.line, endColumn: after.place.column } },
        advice: "if it is really gone in AWS, merge a suppression of policy-removed with the reason first",
        refuted: [],
        identity: `${after.name} policy-removed ${what} ${path}`
      })
    );
  });
}
function attached(inventory, declared) {
  const { role: roleArn, bucket: bucketName, network } = declared;
  const role = inventory.roles.find(({ arn }) => arn === roleArn);
  const bucket = inventory.buckets.find(({ name }) => name === bucketName);
  const key = inventory.keys.find(({ arn }) => arn === bucket?.encryption?.key);
  const account = accountOf(roleArn);
  const { scps = [], rcps = [] } = organizationOf(inventory, account);
  const owners = unique([bucket?.account ?? account, accountOf(key?.arn ?? roleArn)]).filter((one) => one !== account);
  const others = owners.map((owner) => [owner, inventory.organizations?.[owner]?.rcps ?? []]);
  const endpoints = (inventory.vpcEndpoints ?? []).filter(({ id }) => network.sourceVpce?.includes(id));
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ["trust policy", role?.trustPolicy],
    ...identity.map((document) => ["identity policy", document]),
    ["permissions boundary", role?.permissionsBoundary],
    ["bucket policy", bucket?.policy],
    ["key policy", key?.policy],
    ...scps.flatMap((level, index) => level.map((document) => [`SCP of level ${index + 1}`, document])),
    ...rcps.flatMap((level, index) => level.map((document) => [`RCP of level ${index + 1}`, document])),
    ...others.flatMap(
      ([owner, levels]) => levels.flatMap(
        (level, index) => level.map((document) => [`RCP of level ${index + 1} of account ${owner}`, document])
      )
    ),
    ...endpoints.map(({ id, policy }) => [`policy of the VPC endpoint ${id}`, policy])
  ];
  const named = documents.flatMap(
    ([what, document]) => document === void 0 || isGap(document) ? [] : [{ what, path: document.path }]
  );
  return bucket?.encryption === void 0 ? named : [...named, { what: "default encryption of the bucket" }];
}
function removedExports(head, base) {
  return base.inventory.exports.filter((one) => !head.inventory.exports.some((other) => isSameExport(one, other))).map(({ name, place }) => ({
    rule: "export-removed",
    severity: "error",
    status: "new",
    export: name,
    message: `The export ${name} is no longer judged: this change takes it out of the configuration, points it to another role, bucket or organization, or removes its trust policy.`,
    why: "Settings of a pull request govern only after its merge; an export that disappears with it would go unguarded.",
    calls: [],
    ...place === void 0 ? {} : { location: { ...place, line: 1, column: 1, endLine: 1, endColumn: 1 } },
    advice: "if the export has really ended, merge a suppression of export-removed with the reason first",
    refuted: [],
    identity: `${name} export-removed`
  }));
}

// src/rules/bucket-policy-findings.ts
function bucketPolicyFindings(judged) {
  const { bucket, declared } = judged.export;
  const document = isGap(bucket) ? void 0 : bucket.policy;
  if (isGap(bucket) || document === void 0 || "unknown" in document.policy) return [];
  const base = {
    rule: "malformed-policy",
    severity: "error",
    status: "new",
    export: declared.name,
    calls: [],
    refuted: []
  };
  const foreign2 = document.policy.statements.flatMap(
    ({ resources, notResources, path }) => (resources ?? notResources ?? []).filter((arn) => !isOf(arn, bucket.name)).map((arn) => ({ arn, path }))
  );
  const named = foreign2.map(({ arn, path }) => {
    const location = placeIn(document, path);
    return {
      ...base,
      message: `AWS would refuse this policy: it is the policy of ${bucket.name} and names the resource ${arn}.`,
      why: 'S3 answers MalformedPolicy, "Policy has invalid resource", where a bucket policy names another bucket.',
      ...location === void 0 ? {} : { location },
      advice: `write arn:aws:s3:::${bucket.name} and arn:aws:s3:::${bucket.name}/*`,
      identity: `${declared.name} foreign-resource ${arn}`
    };
  });
  if (bucket.publicAccessBlock?.blockPublicPolicy !== true || publicPolicy(document.policy) !== true) return named;
  const whole = placeIn(document, []);
  const refused = {
    ...base,
    message: "AWS would refuse this policy: it is public, and BlockPublicPolicy is on.",
    why: "An Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then refuses to store it (B3).",
    ...whole === void 0 ? {} : { location: { ...whole, endLine: whole.line, endColumn: whole.column } },
    advice: "name the principals, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID or aws:SourceIp",
    identity: `${declared.name} public-policy`
  };
  return [...named, refused];
}
function isOf(arn, bucket) {
  const resource = arn.split(":").slice(5).join(":");
  const name = resource.split("/")[0] ?? "";
  return arn === "*" || name === bucket || /[*?$]/.test(name) || arn.includes(":accesspoint/");
}

// src/rules/fact-findings.ts
var says = (text) => () => text;
var FACTS2 = [
  {
    rule: "key-in-another-region",
    severity: "error",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.region !== void 0 && bucket.encryption?.key !== void 0 && regionOf(bucket.encryption.key) !== bucket.region,
    message: says("The bucket's default key lies in another region than the bucket: no upload succeeds."),
    why: "S3 only uses a KMS key of the bucket's own region (K5).",
    about: "key",
    advice: "give the bucket a key of its own region as default encryption"
  },
  {
    rule: "key-not-enabled",
    severity: "error",
    applies: (judged) => unusableState(judged) !== void 0,
    message: (judged) => `The bucket's default key is not enabled, its state is ${unusableState(judged)}: no upload succeeds.`,
    why: "KMS encrypts with an enabled key only, whatever the policies say (K5).",
    about: "key",
    advice: "enable the key (aws kms enable-key, after aws kms cancel-key-deletion where it waits for that), or give the bucket another one"
  },
  {
    rule: "object-lock-needs-checksum",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.objectLock?.enabled === true && bucket.objectLock.mode !== void 0,
    message: says("The bucket has a default retention (Object Lock): uploads need a checksum header."),
    why: "Object Lock never answers a new upload with 403; without Content-MD5 or x-amz-sdk-checksum-algorithm S3 answers 400. Whether Genesys sends one is not documented: try one export.",
    about: "bucket"
  },
  {
    rule: "genesys-account-to-confirm",
    applies: ({ export: { declared } }) => accountNeedsConfirmation(declared.account ?? GENESYS_REGIONS.get(declared.region ?? "")?.account ?? ""),
    message: says("The AWS account of Genesys Cloud's FedRAMP region should be confirmed with Genesys."),
    why: "Older Genesys pages name 325654371633 for us-east-2 (FedRAMP); newer ones say to ask your Genesys representative.",
    about: "role"
  },
  {
    rule: "genesys-account-unknown",
    applies: ({ export: { declared } }) => declared.account === void 0 && declared.region !== void 0 && GENESYS_REGIONS.get(declared.region) === void 0,
    message: says("Genesys publishes no AWS account for this region."),
    why: "Set `genesys.account` of the export to the account id that Genesys gave you; until then nobody can say whether the trust policy names the right one.",
    about: "role"
  }
];
var USABLE = /* @__PURE__ */ new Set(["Enabled", "Updating"]);
function unusableState({ export: { key } }) {
  if (key === void 0 || isGap(key) || key.state === void 0) return void 0;
  return USABLE.has(key.state) ? void 0 : key.state;
}
function factFindings(judged) {
  const { name } = judged.export.declared;
  return FACTS2.filter(({ applies }) => applies(judged)).map(({ rule, severity, message, why, about, advice }) => {
    const location = placeOfExport(judged.export, about);
    return {
      rule,
      severity: severity ?? "notice",
      status: "new",
      export: name,
      message: message(judged),
      why,
      calls: [],
      ...location === void 0 ? {} : { location },
      ...advice === void 0 ? {} : { advice },
      refuted: [],
      identity: `${name} ${rule}`
    };
  });
}

// src/rules/guard-findings.ts
var WORDS = {
  "trust-without-external-id": {
    consequence: "Other customers of Genesys Cloud could use your role (confused deputy)",
    why: "Genesys calls every customer's role from the same AWS account; only the ExternalId, your organization id, tells the customers apart (T2).",
    advice: "require StringEquals sts:ExternalId with your Genesys Cloud organization id in every statement that trusts the Genesys account"
  },
  "trust-too-wide": {
    consequence: "Others than Genesys Cloud can use your role",
    why: "The organization id is no secret: it is the first segment of every key. Only the account in Principal keeps others out.",
    advice: nameAccount
  },
  "public-bucket-policy": {
    consequence: "Strangers can write into the bucket",
    why: "The bucket policy allows principals outside of your account without a condition that names them; recordings under legal hold could be overwritten or salted.",
    advice: `name the role's ARN as Principal instead of "*", or drop the statement: within one account the role's own policy is enough (S1)`
  },
  "plain-http-accepted": {
    consequence: "The bucket accepts recordings over plain HTTP",
    why: "No statement denies requests whose aws:SecureTransport is false.",
    advice: "add a Deny on s3:* with Bool aws:SecureTransport false to the bucket policy"
  },
  "write-beyond-export": {
    consequence: "The export role may write to buckets other than this export's",
    why: "Its identity policies allow s3:PutObject on more than the export's bucket.",
    advice: "limit the Resource to this bucket's objects"
  },
  "write-beyond-organization": {
    consequence: "The export role may write under any prefix of the bucket",
    why: "This is what Genesys documents (bucket/*); recordings only ever go under your organization id.",
    advice: "a Resource of bucket/ORGANIZATION-ID/* is enough"
  }
};
function guardFindings(judged, documents) {
  const broken = judged.guards.filter(({ outcome }) => outcome === "broken");
  const gone = [...groupBy(broken, ({ guard }) => guard.rule).values()].flatMap((group) => {
    const [first] = group;
    return first === void 0 ? [] : [toFinding2(first, group, judged, documents)];
  });
  const open = judged.guards.filter(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  return open.length === 0 ? gone : [...gone, undecided(open, judged)];
}
function undecided(open, judged) {
  const { name } = judged.export.declared;
  const place = placeOfExport(judged.export, aboutOf(open[0]?.guard.action ?? "sts:"));
  const [reason2 = "what is known does not tell"] = open.flatMap(({ reasons }) => reasons);
  return {
    rule: "guard-undecided",
    severity: "warning",
    status: "new",
    export: name,
    message: `Whether ${open.map(({ guard }) => guard.who).join(", and ")} would be denied cannot be told: ${reason2}.`,
    calls: open.map(({ guard }) => guard.id),
    ...place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } },
    refuted: [],
    identity: `${name} guard-undecided`
  };
}
function toFinding2(first, group, judged, documents) {
  const { guard } = first;
  const words = WORDS[guard.rule];
  if (words === void 0) throw new Error(`no words for the guard rule ${guard.rule}`);
  const telling = [...group.filter(({ newly }) => newly === true), ...group];
  const statement = telling.flatMap(({ decidedBy }) => decidedBy).find(({ policy }) => documents.has(policy));
  const location = placeFor(first, statement, judged, documents);
  return {
    rule: guard.rule,
    severity: guard.severity,
    status: "new",
    export: judged.export.declared.name,
    message: `${words.consequence}: ${allowedWhom(group, statement)}.`,
    why: words.why,
    calls: group.map((one) => one.guard.id),
    ...statement === void 0 ? {} : { statement },
    ...location === void 0 ? {} : { location },
    advice: typeof words.advice === "string" ? words.advice : words.advice(judged.export.declared),
    refuted: [],
    identity: `${judged.export.declared.name} ${guard.rule}`
  };
}
function nameAccount({ account, region, role }) {
  const known = account ?? genesysAccount(region);
  const certain = known !== void 0 && (account !== void 0 || !accountNeedsConfirmation(known));
  const which = known === void 0 ? "the account that Genesys gave you" : `Genesys' account${certain ? "" : " (confirm it with Genesys)"}`;
  const arn = known === void 0 ? "" : `, arn:${partitionOf(role)}:iam::${known}:root,`;
  return `name ${which} as Principal${arn} and keep the ExternalId`;
}
function placeFor({ guard }, statement, judged, documents) {
  const { bucket, declared } = judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  const place = placeOfExport(judged.export, aboutOf(guard.action));
  if (guard.rule === "plain-http-accepted" && (policy !== void 0 || declared.discovered)) {
    const whole = policy === void 0 ? void 0 : placeIn(policy, []);
    return whole === void 0 ? place : { ...whole, endLine: whole.line, endColumn: whole.column };
  }
  return statement === void 0 ? place : placeOfStatement(statement, documents);
}
function allowedWhom(group, statement) {
  const who = group.map(({ guard }) => guard.who).join(", and ");
  if (statement === void 0) return `AWS would allow ${who}`;
  return `${statementName(statement)} of ${KIND_WORDS[statement.kind]} allows ${who}`;
}

// src/rules/input-findings.ts
function inputFindings(world) {
  return [...world.problems.map(problemFinding), ...documentFindings(world.inventory), ...gapFindings(world.inventory)];
}
function problemFinding(problem) {
  const { path, line, column = 1 } = problem;
  return {
    rule: problem.rule,
    severity: problem.severity,
    status: "new",
    message: problem.message,
    calls: [],
    location: { path, line: line ?? 1, column, endLine: line ?? 1, endColumn: column },
    ...problem.help === void 0 ? {} : { advice: problem.help },
    refuted: [],
    identity: `${problem.rule} ${path} ${problem.message}`
  };
}
function documentFindings(inventory) {
  return inventory.documents.flatMap(
    (document) => document.problems.map((problem) => {
      const location = placeIn(document, problem.path, "member");
      return {
        rule: problem.severity === "error" ? "malformed-policy" : "suspicious-policy",
        severity: problem.severity,
        status: "new",
        message: problem.severity === "error" ? `AWS would refuse this policy: ${problem.message}.` : `${problem.message}.`,
        why: `Rule ${problem.rule} of the policy grammar.`,
        calls: [],
        ...location === void 0 ? {} : { location },
        ...problem.help === void 0 ? {} : { advice: problem.help },
        refuted: [],
        identity: `${problem.rule} ${document.path} ${problem.message}`
      };
    })
  );
}
function gapFindings(inventory) {
  return inventory.gaps.map((gap) => ({
    rule: "not-known",
    severity: "warning",
    status: "new",
    message: `${gap.what}: ${gap.why}.`,
    calls: [],
    advice: gap.cure,
    ...gap.example === void 0 ? {} : { example: gap.example },
    refuted: [],
    identity: `not-known ${gap.what}`
  }));
}

// src/rules/others-findings.ts
function othersFindings(judged) {
  const { role, bucket, declared } = judged.export;
  const account = accountOf(declared.role);
  const known = [account, declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust2 = isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  return [
    ...findings(judged, trust2, "others-trusted", (statement) => trusted(statement, known)),
    ...findings(judged, policy, "others-may-write", (statement) => writers(statement, account))
  ];
}
function trusted({ principal }, known) {
  if (principal === void 0) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}
function writers({ principal, actions = [] }, account) {
  if (principal === void 0 || !actions.some((action) => /^(?:\*|s3:\*|s3:put(?:\*|object\*?))$/i.test(action)))
    return [];
  return [...foreign(principal, [account]), ...principal.canonicalUser];
}
function foreign({ aws }, known) {
  return aws.filter((arn) => {
    const account = /^\d{12}$/.test(arn) ? arn : accountOf(arn);
    return /^\d{12}$/.test(account) && !known.includes(account);
  });
}
var WORDS2 = {
  "others-trusted": {
    message: (who) => `The export role may also be assumed by ${who}.`,
    why: "Whoever assumes the role may write where recordings under legal hold lie.",
    advice: "give others a role of their own, or suppress this with the reason why they share it"
  },
  "others-may-write": {
    message: (who) => `The bucket policy also lets ${who} write.`,
    why: "Recordings under legal hold should have one writer.",
    advice: "narrow the statement to other prefixes, or suppress this with the reason why they write here"
  }
};
function findings(judged, document, rule, whom) {
  if (document === void 0 || "unknown" in document.policy) return [];
  const policy = document.policy;
  return policy.statements.flatMap((statement) => {
    const who = statement.effect === "Allow" ? whom(statement) : [];
    if (who.length === 0) return [];
    const { index, path, sid } = statement;
    const location = placeIn(document, path);
    const { message, why, advice } = WORDS2[rule];
    return [
      {
        rule,
        severity: "warning",
        status: "new",
        export: judged.export.declared.name,
        message: message(listOf(who, "and")),
        why,
        calls: [],
        statement: {
          policy: policy.id,
          kind: policy.kind,
          statement: index,
          path,
          ...sid === void 0 ? {} : { sid }
        },
        ...location === void 0 ? {} : { location },
        advice,
        refuted: [],
        identity: `${judged.export.declared.name} ${rule} ${who.join(" ")}`
      }
    ];
  });
}

// src/rules/verdict.ts
function isBlocking(finding, failOn) {
  if (finding.severity !== "error" || finding.status === "suppressed" || finding.status === "fixed") return false;
  return failOn === "all" || finding.status === "new";
}
function exportVerdict(judged, findings2, settings2) {
  const { name } = judged.export.declared;
  const own = findings2.filter((finding) => finding.export === name);
  if (own.some((finding) => isBlocking(finding, settings2.failOn))) return "fail";
  const suppressed = new Set(own.filter(({ status }) => status === "suppressed").map(({ rule }) => rule));
  const strangers = judged.guards.some(({ guard, outcome }) => outcome === "unknown" && guard.severity === "error");
  const open = strangers && !suppressed.has("guard-undecided") || judged.calls.some(
    (call) => call.decision === "unknown" && isRequired(call.call.evidence, settings2) && !suppressed.has(ruleOf(call))
  );
  return open ? "undecided" : "pass";
}
function overallVerdict(exports, findings2, settings2) {
  if (exports.includes("fail") || findings2.some((finding) => isBlocking(finding, settings2.failOn))) {
    const proven = findings2.some((finding) => isBlocking(finding, settings2.failOn) && !UNREAD.has(finding.rule));
    return proven || exports.includes("fail") ? "fail" : "undecided";
  }
  const gaps = findings2.some(({ rule, status }) => rule === "not-known" && (status === "new" || status === "existing"));
  return exports.includes("undecided") || gaps ? "undecided" : "pass";
}
var UNREAD = /* @__PURE__ */ new Set(["unreadable-input", "bad-config", "no-export-found"]);
function couldNotJudge(findings2) {
  return findings2.some(({ rule, severity, status }) => UNREAD.has(rule) && severity === "error" && status !== "fixed");
}

// src/rules/suppress.ts
function suppressionFor(rule, exportName, suppressions, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.find(
    (one) => one.rule === rule && (one.export === void 0 || one.export === exportName) && (one.expires === void 0 || one.expires >= today)
  );
}
function isSuppressed(decision, exportName, suppressions, now) {
  return decision.decision !== "allowed" && suppressionFor(ruleOf(decision), exportName, suppressions, now) !== void 0;
}
function applySuppressions(finding, suppressions, now) {
  if (UNREAD.has(finding.rule)) return finding;
  const found = suppressionFor(finding.rule, finding.export, suppressions, now);
  if (found === void 0) return finding;
  const { reason: reason2, owner, expires } = found;
  return {
    ...finding,
    status: "suppressed",
    suppression: { reason: reason2, ...owner === void 0 ? {} : { owner }, ...expires === void 0 ? {} : { expires } }
  };
}
function staleSuppressions(findings2, suppressions, configPath, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.flatMap((one) => {
    const expired = one.expires !== void 0 && one.expires < today;
    const used = findings2.some(
      ({ status, rule, export: name }) => status === "suppressed" && rule === one.rule && (one.export === void 0 || one.export === name)
    );
    if (used && !expired) return [];
    const line = one.line ?? 1;
    return [
      {
        rule: "stale-suppression",
        severity: "notice",
        status: "new",
        ...one.export === void 0 ? {} : { export: one.export },
        message: expired ? `The suppression of ${one.rule} expired on ${one.expires}.` : `The suppression of ${one.rule} matches no finding.`,
        calls: [],
        ...configPath === void 0 ? {} : { location: { path: configPath, line, column: 1, endLine: line, endColumn: 1 } },
        advice: "remove it, or renew its date",
        refuted: [],
        identity: `stale-suppression ${one.rule} ${one.export ?? ""}`
      }
    ];
  });
}

// src/rules/find.ts
function oneForOneCause(findings2) {
  const ofExport = (rule, name) => findings2.filter((one) => one.rule === rule && one.export === name);
  return findings2.filter(({ rule, export: name, statement }) => {
    if (rule === "guard-undecided") return ofExport("call-undecided", name).length === 0;
    if (rule !== "trust-without-external-id") return true;
    return !ofExport("assume-role-denied", name).some((denial) => sameStatement(denial.statement, statement));
  });
}
function sameStatement(one, other) {
  return one !== void 0 && one.policy === other?.policy && one.statement === other.statement;
}
function findFindings(world, exports, settings2, now) {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    const suppressed = (call) => isSuppressed(call, name, settings2.suppressions, now);
    const calls = judged.calls.filter(({ deniedBySimulator: deniedBySimulator2 }) => deniedBySimulator2 !== true);
    const open = { ...judged, calls: calls.filter((call) => !suppressed(call)) };
    const covered = [...groupBy(calls.filter(suppressed), ruleOf).values()];
    return [
      ...callFindings(open, documents, settings2),
      ...covered.flatMap((group) => callFindings({ ...judged, calls: group }, documents, settings2)),
      ...guardFindings(judged, documents),
      ...bucketPolicyFindings(judged),
      ...othersFindings(judged),
      ...factFindings(judged)
    ];
  });
  const all = [...inputFindings(world), ...oneForOneCause(perExport)];
  return all.map((finding) => applySuppressions(finding, settings2.suppressions, now));
}

// src/simulator/compare-answers.ts
function compareAnswers(use, question, answer2) {
  if (answer2?.kind !== "judged") return { kind: "unanswered", why: answer2?.why ?? "it was not asked" };
  const local = decide({ ...localSide(question, answer2), request: use.sample.request });
  if (answer2.decision === "allowed") return whenAllowed(local, answer2, question);
  if (local.decision === "implicitDeny" || local.decision === "explicitDeny") return { kind: "agreed" };
  const open = whyOpen(question, answer2);
  const outcome = outcomeOf(use, answer2);
  if (open !== void 0) return { kind: "inconclusive", reason: open, mayDeny: outcome !== "allowed" };
  return { kind: "stricter", local, judged: answer2, outcome };
}
function whenAllowed(local, judged, { action }) {
  if (local.decision === "allowed") return { kind: "agreed" };
  if (local.decision !== "unknown") return { kind: "more-lenient", local, judged };
  return {
    kind: "inconclusive",
    reason: `IAM's simulator allows ${action} by the role's own side, which alone settles nothing`,
    mayDeny: false
  };
}
function localSide({ subject }, { how }) {
  if (how === "principal" || subject.scps !== void 0) return subject.local;
  const { scps: _notSent, ...rest } = subject.local;
  return rest;
}
function whyOpen(question, judged) {
  const { action } = question;
  if (judged.decision !== "allowed" && judged.missing.length > 0)
    return `IAM's simulator denies ${action}, but it lacked ${judged.missing.map((key) => `\`${key}\``).join(", ")}`;
  if (judged.allowedByOrganizations !== false || judged.matched.length > 0) return void 0;
  const unsent = unsentScpKeys(question);
  if (unsent === void 0)
    return `IAM's simulator says that an SCP denies ${action}, but the account's SCPs are not known, so it may only lack a context key`;
  if (unsent.length === 0) return void 0;
  return `IAM's simulator says that an SCP denies ${action}, but the SCPs look at ${unsent.map((key) => `\`${key}\``).join(", ")}, which the request does not carry`;
}
function unsentScpKeys({ subject, action, context }) {
  const { scps } = subject.local;
  if (scps === void 0 || scps.flat().some((policy) => "unknown" in policy)) return void 0;
  const sent = new Set(context.map(({ name }) => name.toLowerCase()));
  const layers = { resourceAccount: subject.account, identityPolicies: [], scps };
  return [...askedKeys(concernsOf(layers, action))].filter((key) => !sent.has(key)).sort();
}
var ALLOWS_NOTHING = {
  id: "the boundary that the simulator applied",
  kind: "permissions-boundary",
  version: "2012-10-17",
  statements: []
};
function outcomeOf({ layers, sample }, { decision, allowedByBoundary, allowedByOrganizations }) {
  if (decision === "explicitDeny" || allowedByOrganizations === false) return decision;
  const boundary = allowedByBoundary === false ? { permissionsBoundary: ALLOWS_NOTHING } : {};
  const alone = decide({ ...layers, ...boundary, identityPolicies: [], request: sample.request });
  return alone.decision === "allowed" ? "allowed" : decision;
}

// src/simulator/findings.ts
function disagreementFindings(judged, disagreed, isRequired2) {
  return [...groupBy(disagreed, causeOf2).values()].map((group) => toFinding3(judged, group, isRequired2));
}
function causeOf2({ heard, comparison: comparison2 }) {
  const { local, judged } = comparison2;
  const { subject } = heard.question;
  const statements = judged.matched.map((matched) => nameOf(matched, findStatement(subject, matched), "without lines"));
  const boundary = judged.allowedByBoundary === false ? "boundary" : "";
  const organization = judged.allowedByOrganizations === false ? "organization" : "";
  const granted = isDenial2(comparison2) || comparison2.kind === "more-lenient" ? "" : "granted by the resource";
  return [local.decision, judged.decision, ...unique(statements), boundary, organization, granted].join(" ");
}
function isDenial2(comparison2) {
  return comparison2.kind === "stricter" && comparison2.outcome !== "allowed";
}
function writes({ heard }) {
  return heard.question.action === "s3:PutObject";
}
function toFinding3(judged, disagreed, isRequired2) {
  const group = [...disagreed].sort((a, b) => Number(writes(b)) - Number(writes(a)));
  const [first] = group;
  if (first === void 0) throw new Error("a finding without a disagreement");
  const { question, sample } = first.heard;
  const { comparison: comparison2 } = first;
  const calls = unique(group.map(({ call }) => call.call.id));
  const place = placeOf(comparison2.judged, question.subject);
  const found = foundIn(comparison2.judged, question.subject);
  const stricter = comparison2.kind === "stricter";
  const { name } = judged.export.declared;
  const actions = unique(group.map(({ heard }) => heard.question.action)).join(", ");
  return {
    rule: "simulator-disagrees",
    severity: severityOf2(group, judged, isRequired2),
    status: "new",
    export: name,
    message: stricter ? `IAM's simulator denies ${actions} to the role where the gate's own engine ${comparison2.local.decision === "allowed" ? "allows it" : "cannot tell"}${comparison2.outcome === "allowed" ? "; the resource's own policy allows it all the same" : ": the denial counts"}.` : `IAM's simulator allows ${actions} to the role where the gate's own engine denies it: the denial stands.`,
    why: `${localWords(comparison2.local)} ${simulatorWords(comparison2.judged, question.subject)} Asked about ${sample.request.resource}.`,
    calls,
    ...found === void 0 ? {} : { statement: found.reference },
    ...place === void 0 ? locationOf(judged) : { location: place },
    advice: adviceFor2(comparison2, question.subject),
    refuted: [],
    identity: `${name} simulator-disagrees ${calls.join(" ")} ${causeOf2(first)}`
  };
}
function locationOf({ export: { declared } }) {
  return declared.place === void 0 ? {} : { location: declared.place };
}
function severityOf2(group, judged, isRequired2) {
  const stops = group.some(({ call, comparison: comparison2 }) => {
    const now = judged.calls.find((one) => one.call.id === call.call.id)?.decision;
    return isDenial2(comparison2) && isRequired2(call.call.evidence) && now !== "allowed" && now !== "unknown";
  });
  return stops ? "error" : "warning";
}
function adviceFor2({ judged }, subject) {
  if (judged.allowedByOrganizations === false && judged.how === "principal")
    return "compare the organization's SCPs that are attached with those of the inventory: the simulator applies the attached ones";
  if (subject.identity === "attached")
    return "name the role's identity policies under `inventory.roles`, so that both judge the same documents";
  if (judged.allowedByBoundary === false && subject.boundary === void 0)
    return "name the role's permissions boundary under `inventory.roles`: one is attached that the inventory does not hold";
  return "look at the statements that both name; if they are the same, report it with them: one of the engines is wrong";
}
function localWords(local) {
  const head = `The gate's own engine: ${WORDS3[local.decision]}`;
  const statements = local.decidedBy.filter(({ kind }) => kind !== "key-policy").map(({ sid, statement, policy }) => `statement ${sid ?? statement + 1} of ${policy}`);
  if (statements.length > 0) return `${head} by ${unique(statements).join(", ")}.`;
  if (local.decision === "unknown" && local.reasons.length > 0) return `${head}, ${local.reasons.join("; ")}.`;
  return local.missingAllow.length > 0 ? `${head}, no allow in: ${local.missingAllow.join(", ")}.` : `${head}.`;
}
function simulatorWords(judged, subject) {
  const operation = judged.how === "principal" ? "SimulatePrincipalPolicy" : "SimulateCustomPolicy";
  const statements = unique(
    judged.matched.map((matched) => nameOf(matched, findStatement(subject, matched), "with lines"))
  );
  const details = [
    statements.length === 0 ? "it names no statement" : `by ${statements.join(", ")}`,
    ...judged.allowedByBoundary === false ? ["the permissions boundary does not allow it"] : [],
    ...judged.allowedByOrganizations === false ? ["the organization's SCPs do not allow it"] : [],
    ...judged.missing.length > 0 ? [`missing context keys: ${judged.missing.join(", ")}`] : []
  ];
  return `IAM's simulator (${operation}): ${WORDS3[judged.decision]}, ${details.join("; ")}.`;
}
var WORDS3 = {
  allowed: "allowed",
  implicitDeny: "implicitly denied",
  explicitDeny: "explicitly denied",
  unknown: "not settled"
};
function nameOf(matched, found, lines) {
  if (found !== void 0) {
    const { sid, statement, policy } = found.reference;
    return `statement ${sid ?? statement + 1} of ${policy}`;
  }
  const at = lines === "with lines" && matched.line !== void 0 ? `line ${matched.line} of ` : "";
  return `${at}policy ${matched.policy}`;
}
function foundIn({ matched }, subject) {
  for (const one of matched) {
    const found = findStatement(subject, one);
    if (found !== void 0) return found;
  }
  return void 0;
}
function placeOf(judged, subject) {
  const found = foundIn(judged, subject);
  return found === void 0 ? void 0 : placesOf(found.document, found.reference.path)?.value;
}

// src/simulator/override.ts
function overrideDecision(decision, heard) {
  const denied = heard.flatMap(
    ({ sample, question, comparison: comparison2 }) => isDenied(comparison2) ? [{ sample, question, comparison: comparison2 }] : []
  );
  const [first] = [...denied].sort((a, b) => rankOf(a.comparison) - rankOf(b.comparison));
  if (first !== void 0 && isOpenToDenial(decision)) return deniedBySimulator(decision, first, heard);
  const open = heard.flatMap(({ comparison: comparison2 }) => comparison2.kind === "inconclusive" ? [comparison2] : []);
  const doubts = open.filter(({ mayDeny }) => mayDeny);
  if (decision.decision === "allowed" && doubts.length > 0) return doubted(decision, reasonsOf(doubts));
  if (decision.decision !== "unknown" || open.length === 0) return decision;
  return { ...decision, reasons: unique([...decision.reasons, ...reasonsOf(open)]) };
}
function rankOf({ outcome }) {
  return outcome === "explicitDeny" ? 0 : 1;
}
function isOpenToDenial({ decision }) {
  return decision === "allowed" || decision === "unknown" || decision === "depends";
}
function reasonsOf(open) {
  return unique(open.map(({ reason: reason2 }) => reason2));
}
function doubted(decision, reasons) {
  const worst = {
    decision: "unknown",
    decidedBy: [],
    missingAllow: ["identity-policy"],
    trace: [],
    reasons,
    rules: []
  };
  return { ...decision, decision: "unknown", decidedBy: [], worst, reasons, overruled: true };
}
function deniedBySimulator(decision, first, heard) {
  if (decision.decision === "depends") return { ...decision, overruled: true };
  const worst = decisionOf(first.comparison.judged, first.question.subject);
  const { outcome } = first.comparison;
  const spared = heard.find(({ comparison: comparison2 }) => !isDenied(comparison2));
  const told = { decidedBy: worst.decidedBy, worst, reasons: [] };
  const common2 = { ...decision, ...told, overruled: true, deniedBySimulator: true };
  if (spared === void 0) return { ...common2, decision: outcome, dependsOn: [], examples: [] };
  const examples = [
    { decision: outcome, sample: first.sample },
    { decision: decision.decision === "allowed" ? "allowed" : "unknown", sample: spared.sample }
  ];
  return { ...common2, decision: "depends", dependsOn: differences(first.sample, spared.sample), examples };
}
function isDenied(comparison2) {
  return comparison2.kind === "stricter" && comparison2.outcome !== "allowed";
}
function differences({ request: one }, { request: other }) {
  const keys = unique([...Object.keys(one.context), ...Object.keys(other.context)]);
  const differing = keys.filter((key) => JSON.stringify(one.context[key]) !== JSON.stringify(other.context[key]));
  return [...one.resource === other.resource ? [] : ["resource"], ...differing];
}
function decisionOf(judged, subject) {
  const references = judged.matched.flatMap((matched) => findStatement(subject, matched)?.reference ?? []);
  const denies = judged.decision === "explicitDeny";
  const missing2 = judged.allowedByOrganizations === false ? "scp" : judged.allowedByBoundary === false ? "permissions-boundary" : "identity-policy";
  return {
    // A deny by a statement that no file holds can only be told as what it comes to: the role's own side does not allow.
    decision: denies && references.length > 0 ? "explicitDeny" : "implicitDeny",
    decidedBy: denies ? references : [],
    missingAllow: denies && references.length > 0 ? [] : [missing2],
    trace: denies ? references.map(deniesBy) : [],
    reasons: [],
    rules: denies ? ["E1"] : []
  };
}
function deniesBy(statement) {
  return { statement, effect: "Deny", applies: true, held: [] };
}

// src/simulator/reconcile.ts
var JUDGED_BY = "identity policies, permissions boundary and SCPs: the gate's own engine over all requests, and IAM's simulator over examples of them; bucket policy, key policy, grants, trust policy, RCPs and VPC endpoint policies: the gate's own engine alone, for the simulator takes none of them for a role";
var JUDGED_ALONE = "every policy: the gate's own engine alone, for IAM's simulator answered nothing";
var DOCUMENTED = (evidence) => evidence !== "reported";
function reconcile(exports, opinion, isRequired2 = DOCUMENTED) {
  const questions = new Map(opinion.questions.map((question) => [question.id, question]));
  const heard = hear(opinion, questions);
  const reconciled = exports.map((judged) => reconcileExport(judged, heard, isRequired2));
  return {
    exports: reconciled.map(({ judged }) => judged),
    findings: reconciled.flatMap(({ findings: findings2 }) => findings2),
    summary: summarise(opinion, heard)
  };
}
function keyOf(exportName, call) {
  return `${call} ${exportName}`;
}
function hear(opinion, questions) {
  const uses = groupBy(opinion.uses, ({ exportName, call }) => keyOf(exportName, call));
  return new Map(
    [...uses].map(([key, ofCall]) => [
      key,
      ofCall.flatMap((use) => {
        const question = questions.get(use.question);
        if (question === void 0) return [];
        const comparison2 = compareAnswers(use, question, opinion.answers.get(use.question));
        return [{ sample: use.sample, question, comparison: comparison2 }];
      })
    ])
  );
}
function reconcileExport(judged, heard, isRequired2) {
  const { name } = judged.export.declared;
  const ofCall = ({ call }) => heard.get(keyOf(name, call.id)) ?? [];
  const after = { ...judged, calls: judged.calls.map((decision) => overrideDecision(decision, ofCall(decision))) };
  const disagreed = judged.calls.flatMap(
    (call) => ofCall(call).flatMap((one) => {
      const { comparison: comparison2 } = one;
      const disagrees = comparison2.kind === "stricter" || comparison2.kind === "more-lenient";
      return disagrees ? [{ call, heard: one, comparison: comparison2 }] : [];
    })
  );
  return { judged: after, findings: disagreementFindings(after, disagreed, isRequired2) };
}
var OUTCOMES = {
  agreed: "agreed",
  "more-lenient": "disagreed",
  stricter: "disagreed",
  inconclusive: "inconclusive",
  unanswered: "unanswered"
};
function summarise(opinion, heard) {
  const outcomes = new Map(
    [...heard.values()].flat().map(({ question, comparison: comparison2 }) => [question.id, OUTCOMES[comparison2.kind]])
  );
  const count = (outcome) => [...outcomes.values()].filter((one) => one === outcome).length;
  const answers = [...opinion.answers.values()];
  const refusal = answers.find((answer2) => answer2.kind === "refused");
  return {
    asked: opinion.questions.length,
    calls: opinion.calls,
    throttles: opinion.throttles,
    agreed: count("agreed"),
    disagreed: count("disagreed"),
    inconclusive: count("inconclusive"),
    unanswered: count("unanswered"),
    ...refusal === void 0 ? {} : { refusal: { permission: refusal.permission, why: refusal.why } },
    notAsked: [...opinion.notAsked, ...unanswered(opinion)],
    judgedBy: answers.some(({ kind }) => kind === "judged") ? JUDGED_BY : JUDGED_ALONE
  };
}
function unanswered({ questions, answers }) {
  const without = questions.flatMap((question) => {
    const answer2 = answers.get(question.id);
    const why = answer2 === void 0 ? "it was not asked" : answer2.kind === "judged" ? void 0 : answer2.why;
    return why === void 0 ? [] : [{ role: question.subject.role, action: question.action, why }];
  });
  const groups = groupBy(without, ({ role, why }) => `${role}
${why}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const actions = [...new Set(group.map(({ action }) => action))].join(", ");
    return first === void 0 ? [] : [{ what: `${actions} by role ${first.role}`, why: first.why }];
  });
}

// src/commands/judge.ts
var TOOL = { name: "genesys-export-gate", version };
function judge(request) {
  const { now, opinions } = request;
  const { head, base } = aligned(request);
  const settings2 = governingSettings(request);
  const baseSide = base === void 0 ? void 0 : judgeWorld(base, settings2, now, { opinion: opinions?.base });
  const sharded = request.shard !== void 0;
  const headSide = judgeWorld(head, settings2, now, { opinion: opinions?.head, base: baseSide, sharded });
  const compared = baseSide === void 0 ? headSide.findings : compareSides(headSide, baseSide);
  const readable = base !== void 0 && !couldNotJudge(headSide.findings.filter(({ rule }) => rule !== "no-export-found"));
  const removed = readable ? [...removedExports(head, base), ...removedPolicies(head, base)] : [];
  const files = request.compare?.(head, headSide.exports, settings2);
  const covered = [...removed, ...files?.findings ?? []].map(
    (finding) => applySuppressions(finding, settings2.suppressions, now)
  );
  const found = addFixes([...compared, ...covered], { inventory: head.inventory, exports: headSide.exports, now });
  const stale = staleSuppressions(found, settings2.suppressions, (base ?? head).configPath, now);
  return assembleReport({ request, head, settings: settings2, headSide, baseSide, findings: [...found, ...stale], files });
}
function decisionsOf({ inventory }, now) {
  return inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, now));
}
function aligned({ head, base }) {
  const own = withUniqueNames(head);
  if (base === void 0) return { head: own };
  const governed = withFactsOf(own, base);
  return { head: governed, base: withNamesOf(withUniqueNames(base), governed) };
}
function judgeWorld(world, settings2, now, {
  opinion,
  base,
  sharded = false
}) {
  const { inventory } = world;
  const decided = decisionsOf(world, now);
  const heard = opinion === void 0 ? void 0 : reconcile(decided, opinion, (evidence) => isRequired(evidence, settings2));
  const judged = heard?.exports ?? decided;
  const exports = base === void 0 ? judged : markNew({ exports: judged, inventory }, base, now);
  const findings2 = findFindings(world, exports, settings2, now);
  const nothing = !sharded && exports.length === 0 && world.inventory.gaps.length === 0 && !couldNotJudge(findings2);
  const none = nothing ? [noExportFound(world)] : [];
  const disagreements = (heard?.findings ?? []).map(
    (finding) => applySuppressions(finding, settings2.suppressions, now)
  );
  return {
    exports,
    findings: [...findings2, ...disagreements, ...none],
    inventory,
    ...heard === void 0 ? {} : { simulator: heard.summary }
  };
}
function governingSettings({ head, base, strict, overrides }) {
  const { settings: settings2 } = base ?? head;
  const failOn = base === void 0 ? "all" : overrides.failOn ?? settings2.failOn;
  const require2 = strict ? "reported" : settings2.require;
  return { ...settings2, failOn, require: require2, onUndecided: overrides.onUndecided ?? settings2.onUndecided };
}
function assembleReport({ request, head, settings: settings2, headSide, baseSide, findings: findings2, files }) {
  const { mode, comparison: comparison2, base, shard, now, startedAt } = request;
  const { exports, simulator } = headSide;
  const reported = exports.map((decisions) => reportExport(decisions, baseSide, findings2, settings2));
  return {
    tool: TOOL,
    mode,
    verdict: overallVerdict(
      reported.map(({ verdict }) => verdict),
      findings2,
      settings2
    ),
    ...shard === void 0 || reported.length > 0 ? {} : { verdictReason: `no export falls to shard ${shard.index} of ${shard.of}` },
    inputs: [...head.inputs, ...base?.inputs ?? []],
    exports: reported,
    findings: findings2,
    notEvaluated: leftOut(request, head.inventory, exports),
    ...comparison2 === void 0 ? {} : { comparison: comparison2 },
    documents: [...head.inventory.documents, ...base?.inventory.documents ?? files?.documents ?? []],
    time: now.toISOString(),
    durationMs: Math.max(0, Date.now() - startedAt),
    couldNotJudge: couldNotJudge(findings2),
    ...settings2.onUndecided === "warn" ? { undecidedPasses: true } : {},
    ...files === void 0 ? {} : { drift: files.drift },
    ...simulator === void 0 ? {} : { simulator },
    ...shard === void 0 ? {} : { shard }
  };
}
function reportExport(decisions, baseSide, findings2, settings2) {
  const { name } = decisions.export.declared;
  const base = baseSide?.exports.find((one) => one.export.declared.name === name)?.calls;
  const verdict = exportVerdict(decisions, findings2, settings2);
  return { name, verdict, decisions, ...base === void 0 ? {} : { base } };
}
function leftOut(request, inventory, exports) {
  const guards = exports.flatMap(
    (one) => one.guards.filter(({ outcome }) => outcome === "unknown").map(({ guard, reasons }) => ({ what: `that ${guard.who} is denied`, why: reasons.join("; ") }))
  );
  return [
    // What the sources took for granted is what a reader would least expect.
    ...request.head.notEvaluated,
    ...guards,
    ...notEvaluated(inventory, exports),
    ...request.notEvaluated ?? []
  ];
}

// src/sources/config/gaps.ts
function sourcesNotRead({ config }) {
  const { inventory = {} } = config;
  const named = [
    ["inventory.cloudformation", inventory.cloudformation],
    ["inventory.terraform-plans", inventory["terraform-plans"]],
    ["inventory.terraform", inventory.terraform]
  ];
  return named.flatMap(
    ([key, list]) => (list ?? []).length === 0 ? [] : [
      {
        what: `${key} of the config`,
        why: "this version does not read that source",
        cure: "give its policies as JSON or YAML documents under inventory, and take the entry out"
      }
    ]
  );
}
function roleGap(arn, what, key) {
  return {
    what: `${what} of ${arn}`,
    why: `the config gives no ${key}`,
    cure: `add ${key} to the role's entry under inventory.roles`
  };
}
function keyGap(arn) {
  return {
    what: `the key policy of ${arn}`,
    why: "the config does not give it",
    cure: "add the key with its arn and policy under inventory.keys (aws kms get-key-policy prints it)"
  };
}
function bucketsWithoutAccount(buckets) {
  return buckets.filter(({ account }) => account === "").map(({ name }) => ({
    what: `the account of the bucket ${name}`,
    why: "the config does not give it, and no export of the config writes to the bucket",
    cure: "add account to the bucket's entry under inventory.buckets"
  }));
}
function bucketsWithoutEncryption(buckets, keys) {
  if (keys === 0) return [];
  return buckets.filter(({ encryption }) => encryption === void 0).map(({ name }) => ({
    what: `the default encryption of the bucket ${name}`,
    why: "the config does not give it, but gives keys",
    cure: "add encryption to the bucket's entry under inventory.buckets (aws s3api get-bucket-encryption prints it)"
  }));
}
function danglingReferences(exports, roles, buckets) {
  return exports.flatMap(({ name, role, bucket }) => [
    ...roles.some(({ arn }) => arn === role) ? [] : [
      absent(
        name,
        `role ${role}`,
        "roles",
        roles.map(({ arn }) => arn),
        role
      )
    ],
    ...buckets.some((entry) => entry.name === bucket) ? [] : [
      absent(
        name,
        `bucket ${bucket}`,
        "buckets",
        buckets.map((entry) => entry.name),
        bucket
      )
    ]
  ]);
}
function absent(name, what, list, known, wanted) {
  const close = nearest(wanted, known);
  return {
    what: `the ${what} of the export ${name}`,
    why: `it is not in the inventory${close === void 0 ? "" : `, which has ${close}`}`,
    cure: `add it under inventory.${list} of the config`
  };
}

export {
  withUniqueNames,
  withNamesOf,
  sourcesNotRead,
  roleGap,
  keyGap,
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences,
  isRequired,
  judge,
  decisionsOf,
  aligned
};
