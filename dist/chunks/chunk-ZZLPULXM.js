import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  STRANGER_SIDE,
  assumeRoleLayers,
  endpointPolicies,
  isAssumed,
  kmsLayers,
  managedKeyArn,
  managedKeyLayers,
  s3Layers
} from "./chunk-Q4FRW4BE.js";
import {
  accountOf,
  partitionOf,
  regionOf,
  roleName,
  sessionArn
} from "./chunk-C4HAOTYH.js";
import {
  ANY_VALUE,
  PUBLIC_ADDRESSES,
  anyValueBut,
  bucketPolicyCounts,
  decide,
  decideThroughAccessPoint,
  s3Gates,
  witnessesFor
} from "./chunk-UGDP6TVT.js";
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
} from "./chunk-N5TSIYIH.js";
import {
  placeIn,
  placeOfStatement,
  statementName
} from "./chunk-Q4CVXKZT.js";
import {
  GENESYS_REGIONS,
  accountsOf,
  possibleAccounts
} from "./chunk-UCW3CZV4.js";
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  publicPolicy
} from "./chunk-MZ27P2FY.js";
import {
  compilePattern,
  matchPattern,
  readDate
} from "./chunk-3PFPOZC7.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import {
  HOLE,
  hasHole,
  showHoles
} from "./chunk-XQZTVO2D.js";

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
function networkDimension(network2, asked) {
  const { sourceIps, sourceVpce, via } = network2;
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
var TLS_VERSIONS = ["1.2", "1.3"];
function tlsVersionDimension(versions = TLS_VERSIONS) {
  return {
    name: "TLS version",
    keys: ["s3:TlsVersion"],
    choices: versions.map((version) => ({ words: `TLS ${version}`, context: { "s3:TlsVersion": version } }))
  };
}
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
function unpublishedCaller(partition, account2, kind) {
  return `arn:${partition}:iam::${account2}:${kind}/unpublished-genesys-${kind}`;
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
function sessionOf(role, session2 = UNPUBLISHED_SESSION) {
  return { arn: sessionArn(role, session2) };
}
function assumeRoleRequest(circumstances) {
  const [account2 = ""] = circumstances.genesys.accounts;
  const caller2 = unpublishedCaller(partitionOf(circumstances.role), account2, "role");
  const tags = Object.entries(circumstances.roleTags).map(([key, value]) => [`aws:ResourceTag/${key}`, value]);
  const organization = circumstances.awsOrganization ?? void 0;
  return {
    principal: sessionOf(caller2),
    action: "sts:AssumeRole",
    resource: circumstances.role,
    context: {
      ...common(circumstances),
      "aws:PrincipalArn": caller2,
      "aws:PrincipalAccount": account2,
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
  const headers2 = chosen.map((key) => {
    const any = valueDimension(key, ANY_VALUE, asked);
    return { ...any, choices: [...any.choices, { words: `without ${key}`, context: { [key]: null } }] };
  });
  if (anonymous || !asked.keys.has("aws:principalarn")) return headers2;
  const own = { strings: { include: globPattern(`arn:aws:iam::${STRANGER_ACCOUNT}:role/?*`) } };
  const named = asked.named.some((text) => text.includes(STRANGER_ACCOUNT) || hasHole(text));
  const questions = named ? asked.of("aws:PrincipalArn") : asked.ofValue("aws:PrincipalArn");
  return [...headers2, { ...valueDimension("aws:PrincipalArn", own, asked, questions), name: "role of the stranger" }];
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
function unnamed({ role, bucket }, account2) {
  return `arn:${partitionOf(role)}:s3:${bucket.region}:${account2}:accesspoint/unnamed`;
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
    ...accounts.filter((account2) => /^\d{12}$/.test(account2)).map((account2) => unnamed(circumstances, account2))
  ];
  return arns.filter((arn) => {
    const account2 = accountOf(arn);
    return account2 !== STRANGER_ACCOUNT && !(points.complete && account2 === bucket.account);
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
    const whose = declared ? "the endpoint that the config names" : "the endpoint that Genesys may come through";
    const why = `\`${key}\` of ${whose} is not known; one CloudTrail record of an export would tell`;
    return [undeclaredDimension(key, domain, asked, { rule: "X1", why }, absent2)];
  });
}

// src/genesys/scene.ts
var NO_ORGANIZATION = {
  rule: "T2",
  why: "the Genesys Cloud organization id is in no document: set `genesys.organization-id` of the export"
};
function networkDimensions({ target, circumstances }, asked, network2 = target.declared.network) {
  const facts = network2.via === "internet" ? [] : endpointFacts(circumstances, network2.sourceVpce !== void 0, asked);
  return [...facts, networkDimension(network2, asked)];
}
function sessionDimension(role, { principals }, observed) {
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
    choices: observed === void 0 ? [choice2("some session of the role"), ...unique(names).map((name) => choice2(`session ${name}`, name))] : [choice2(`session ${observed}`, observed)]
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
  const others = Object.entries(inventory.organizations ?? {}).flatMap(([account2, organization]) => {
    const id = organizationId(organization);
    return id === void 0 ? [] : [[account2, id]];
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
    domain: ({ roleId, sessionName }) => roleId === void 0 && sessionName === void 0 ? ANY_VALUE : { strings: { include: globPattern(`${roleId ?? "?*"}:${sessionName ?? "?*"}`) } }
  },
  { key: "aws:userid", services: ["sts"], absent: "is present", why: UNPUBLISHED, applies: always },
  { key: "aws:UserAgent", services: ["s3", "kms", "sts"], absent: "may be absent", why: UNPUBLISHED, applies: always },
  {
    key: "sts:RoleSessionName",
    services: ["sts"],
    absent: "is present",
    why: UNPUBLISHED,
    applies: always,
    domain: ({ sessionName }) => sessionName === void 0 ? void 0 : { strings: { include: literalPattern(sessionName) } }
  },
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
  const foreign = bucket.account !== accountOf(declared.role);
  if (!foreign || policy === void 0 || "unknown" in policy || publicPolicy(policy) === false) return [];
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
  const { circumstances, target, inventory, objects, learnt } = scene;
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
      sessionDimension(role, asked, learnt.sessionName),
      forwardedAddressDimension(networkDimension(learnt.network, asked)),
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

// src/inventory/observed-headers.ts
function repeatedHeader(headers2) {
  const seen = /* @__PURE__ */ new Map();
  for (const header of headers2) {
    const [name, value] = headerParts(header);
    if (seen.has(name) && seen.get(name) !== value) return name;
    seen.set(name, value);
  }
  return void 0;
}
function headerParts(header) {
  const colon = header.indexOf(":");
  if (colon < 0) return [header.trim().toLowerCase(), void 0];
  return [header.slice(0, colon).trim().toLowerCase(), header.slice(colon + 1).trim()];
}

// src/genesys/sent-headers.ts
var ACL_HEADER = "x-amz-acl";
var ENCRYPTION_HEADER = "x-amz-server-side-encryption";
var KEY_HEADER = "x-amz-server-side-encryption-aws-kms-key-id";
var STORAGE_CLASS_HEADER = "x-amz-storage-class";
function sentHeaders({ headers: headers2, multipart, sameHeaders }) {
  if (headers2 === void 0 || headers2.length === 0 && multipart === void 0) return void 0;
  const values = /* @__PURE__ */ new Map();
  const valueless = /* @__PURE__ */ new Set();
  for (const header of headers2) {
    const [name, value] = headerParts(header);
    if (value === void 0) valueless.add(name);
    else if (values.get(name)?.includes(value) === true) continue;
    values.set(name, value === void 0 ? [] : [...values.get(name) ?? [], value]);
  }
  for (const name of valueless) values.set(name, []);
  return { values, every: sameHeaders === true && repeatedHeader(headers2) === void 0 };
}
function keysBeside({ values }, encryption) {
  const algorithms = values.get(ENCRYPTION_HEADER) ?? [];
  if (!algorithms.some((algorithm) => algorithm.startsWith("aws:kms"))) return [];
  const own = encryption?.algorithm.startsWith("aws:kms") === true ? encryption.key ?? MANAGED_KEY : void 0;
  const named = values.has(KEY_HEADER) ? values.get(KEY_HEADER) ?? [] : [MANAGED_KEY];
  return named.filter((key) => key !== own && own?.endsWith(`:key/${key}`) !== true);
}
var MANAGED_KEY = "aws/s3";

// src/genesys/header-dimensions.ts
var M2 = {
  rule: "M2",
  why: "whether the parts of a multipart upload are judged with the headers of its creation is not documented"
};
var WITHOUT_ACL = { words: "without ACL header", context: {} };
function headerDimensions(row, bucket, asked, sent) {
  const acl = { name: "ACL header", keys: ["s3:x-amz-acl"], choices: aclChoices(sent) };
  const others = sent === void 0 ? [] : otherHeaders(sent, asked);
  if (row.part === true) {
    const withAcl = sent?.values.has(ACL_HEADER) === false ? [] : acl.choices;
    return [
      ...defaultKeyDimension(bucket),
      { ...encryptionDimension(bucket, sent, "may count"), openPoint: M2 },
      { ...acl, openPoint: M2, choices: [WITHOUT_ACL, ...withAcl] },
      ...others.map((other) => ({ ...other, openPoint: M2, choices: withAndWithout(other) }))
    ];
  }
  const always2 = sent?.every === true && (sent.values.get(ACL_HEADER) ?? []).length > 0;
  return [
    ...row.upload === true ? [
      ...defaultKeyDimension(bucket),
      encryptionDimension(bucket, sent, "counts"),
      storageClassDimension(sent),
      ...others.map((other) => sent?.every === true ? other : { ...other, choices: withAndWithout(other) })
    ] : [],
    ...row.withAcl === true || row.upload === true && always2 ? [acl] : [],
    ...row.listing === true ? [prefixDimension(asked)] : []
  ];
}
function aclChoices(sent) {
  const seen = sent?.values.get(ACL_HEADER) ?? [];
  const values = seen.length === 0 ? ["bucket-owner-full-control"] : seen;
  return values.map((acl) => ({ words: `with ${ACL_HEADER} ${acl}`, context: { "s3:x-amz-acl": acl } }));
}
function encryptionDimension(bucket, sent, header) {
  const any = encryptionHeaderDimension(bucket);
  if (sent === void 0) return any;
  const without = any.choices.slice(0, 1);
  if (!sent.values.has(ENCRYPTION_HEADER) && !sent.values.has(KEY_HEADER)) return { ...any, choices: without };
  const seen = encryptionChoices(sent);
  if (seen === void 0) return any;
  return { ...any, choices: sent.every && header === "counts" ? seen : [...without, ...seen] };
}
function encryptionChoices({ values, every }) {
  const algorithms = values.get(ENCRYPTION_HEADER) ?? [];
  const keys = values.get(KEY_HEADER);
  if (algorithms.length === 0 || keys?.length === 0 || keys?.some((key) => !key.startsWith("arn:"))) return void 0;
  return algorithms.flatMap((algorithm) => {
    const bare = {
      words: `with encryption header ${algorithm}`,
      context: { "s3:x-amz-server-side-encryption": algorithm }
    };
    if (keys === void 0 || !algorithm.startsWith("aws:kms")) return [bare];
    const named = keys.map((key) => ({
      words: `${bare.words} and key ${key}`,
      context: { ...bare.context, "s3:x-amz-server-side-encryption-aws-kms-key-id": key }
    }));
    return every ? named : [bare, ...named];
  });
}
function storageClassDimension(sent) {
  if (sent === void 0) return STORAGE_CLASS;
  const without = STORAGE_CLASS.choices.slice(0, 1);
  const values = sent.values.get(STORAGE_CLASS_HEADER);
  if (values === void 0) return { ...STORAGE_CLASS, choices: without };
  if (values.length === 0) return STORAGE_CLASS;
  const seen = values.map((value) => ({
    words: `with storage class ${value}`,
    context: { "s3:x-amz-storage-class": value }
  }));
  return { ...STORAGE_CLASS, choices: sent.every ? seen : [...without, ...seen] };
}
var OTHERS = [
  "x-amz-grant-full-control",
  "x-amz-grant-read",
  "x-amz-grant-read-acp",
  "x-amz-grant-write",
  "x-amz-grant-write-acp",
  "x-amz-server-side-encryption-customer-algorithm"
];
function otherHeaders({ values }, asked) {
  return OTHERS.flatMap((name) => {
    const seen = values.get(name);
    if (seen === void 0) return [];
    const key = `s3:${name}`;
    if (seen.length > 0)
      return [
        {
          name: `header ${name}`,
          keys: [key],
          choices: seen.map((value) => ({ words: value, context: { [key]: value } }))
        }
      ];
    const why = `the value of the header \`${name}\`, which uploads sent, is not under \`observed.headers\``;
    return [undeclaredDimension(key, ANY_VALUE, asked, { rule: "N1", why }, "is present")];
  });
}
function withAndWithout({ name, choices }) {
  return [{ words: `without ${name}`, context: {} }, ...choices];
}
function prefixDimension(asked) {
  const any = valueDimension("s3:prefix", { strings: { include: globPattern("*") } }, asked);
  return { ...any, choices: [{ words: "without prefix", context: {} }, ...any.choices] };
}

// src/genesys/ask-s3.ts
function askS3(row, scene) {
  const { circumstances, target, inventory, objects, learnt } = scene;
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
    endpoints: endpointPolicies(target, inventory, learnt.network.sourceVpce),
    mayBeRefused: requesterPays(target, base),
    undeclared: [
      ...publicAccessDimension(target),
      ...rcpDimension(scene, circumstances.bucket.account, "the bucket"),
      ...bucketRegionDimension(scene, base)
    ],
    dimensions: (asked, time) => [
      ...keys === void 0 ? [] : [keysOf(keys, scene, asked)],
      ...networkDimensions(scene, asked, learnt.network),
      sessionDimension(circumstances.role, asked, learnt.sessionName),
      tlsVersionDimension(learnt.tlsVersions),
      ...headerDimensions(row, settings2, asked, learnt.headers),
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
  const { account: account2 } = bucket;
  const operation = request.action.slice("s3:".length);
  const call = { operation, request, headers: { "x-amz-request-payer": { unknown: true } } };
  return s3Gates(call, { account: account2, requesterPays: true }, accountOf(declared.role)).filter(({ rule }) => rule === "S5").map(({ reason: reason2, rule }) => `${reason2} (${rule})`);
}

// src/genesys/callers.ts
var CALLER_KEYS = ["aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalType"];
var TELL_THE_KIND = ["aws:principalarn", "aws:principaltype"];
function callerDimension({ role, genesys }, { principals, keys }, observed) {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account2) => {
    const unpublished = (kind) => toChoice(unpublishedCaller(partitionOf(role), account2, kind), `some ${kind} of account ${account2}`);
    const named = principals.filter((arn) => accountOf(arn) === account2 && /:(?:role|user|assumed-role)\//.test(arn));
    return [
      unpublished("role"),
      // Only these keys tell a user from a role.
      ...TELL_THE_KIND.some((key) => keys.has(key)) ? [unpublished("user")] : [],
      ...unique(named.map((arn) => arn.replaceAll(/[*?]/g, "x"))).map((arn) => toChoice(arn, arn))
    ];
  });
  const why = genesys.settled ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId" : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return {
    name: "caller",
    keys: [...CALLER_KEYS, "principal"],
    openPoint: { rule: "P2", why },
    choices: observed === void 0 ? choices : observedChoices(observed, principals)
  };
}
function observedChoices(observed, principals) {
  const own = toChoice(observed, observed);
  const sessions = sessionArn(observed, "");
  const named = isRole(observed) ? unique(principals.filter((arn) => arn.startsWith(sessions))) : [];
  return [own, ...named.map((arn) => ({ ...own, words: arn, principal: { arn: arn.replaceAll(/[*?]/g, "x") } }))];
}
function isRole(arn) {
  return arn.includes(":role/");
}
function withNamed(accounts, role, principals) {
  const named = principals.map((arn) => /^\d{12}$/.test(arn) ? arn : accountOf(arn));
  const foreign = named.filter((account2) => /^\d{12}$/.test(account2) && account2 !== accountOf(role));
  return [.../* @__PURE__ */ new Set([...accounts, ...foreign])];
}
function toChoice(arn, words) {
  const [, , , , account2 = "", resource = ""] = arn.split(":");
  const session2 = resource.startsWith("assumed-role/");
  const role = session2 ? `arn:${partitionOf(arn)}:iam::${account2}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account2,
      "aws:PrincipalType": user ? "User" : "AssumedRole"
    },
    principal: { arn: session2 || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) }
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
function credentialsDimension(observed) {
  if (observed === void 0 || !isRole(observed)) return CREDENTIALS;
  return { ...CREDENTIALS, choices: CREDENTIALS.choices.slice(0, 1) };
}

// src/genesys/ask-sts.ts
function askSts(scene) {
  const { circumstances, target, inventory, learnt } = scene;
  return {
    service: "sts",
    resource: circumstances.role,
    base: assumeRoleRequest(circumstances),
    layers: assumeRoleLayers(target, inventory),
    dimensions: (asked, time) => [
      ...networkDimensions(scene, asked),
      callerDimension(circumstances, asked, learnt.caller),
      stsRegionDimension(circumstances),
      time,
      credentialsDimension(learnt.caller),
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

// src/inventory/contradictions.ts
var WAY = "correct `network` of the export where Genesys came another way than it says, or take the member out";
var AGAIN = "take the block as `explain --observe` prints it";
var ROWS = [
  {
    member: "via",
    why: ({ via }, { network: network2 }) => via !== void 0 && network2.via !== void 0 && via !== network2.via ? `${via} was observed, and \`network.via\` of the export says ${network2.via}` : void 0,
    cure: WAY
  },
  {
    member: "sourceVpce",
    why: ({ sourceVpce }, { network: network2 }) => {
      if (sourceVpce === void 0) return void 0;
      if (network2.via === "internet") return "endpoints were observed, and `network.via` of the export says internet";
      const others = sourceVpce.filter((id) => network2.sourceVpce?.includes(id) === false);
      return others.length === 0 ? void 0 : `${others.join(", ")} was observed, and \`network.source-vpce\` of the export does not name it`;
    },
    cure: WAY
  },
  {
    member: "sourceVpce",
    why: ({ via, sourceVpce }) => via === "internet" && sourceVpce !== void 0 ? "endpoints beside `via: internet`" : void 0,
    cure: AGAIN
  },
  {
    member: "account",
    why: ({ account: account2 }, _declared, expected) => account2 === void 0 || expected === void 0 || expected.includes(account2) ? void 0 : `${account2} was observed, and Genesys' account is ${expected.join(" or ")}`,
    cure: "set `genesys.account` of the export to the account that Genesys gave you, or take the member out: another caller than Genesys was observed"
  },
  {
    member: "principal",
    why: ({ principal, account: account2 }, _declared, expected) => {
      if (principal === void 0 || !principal.startsWith("arn:")) return void 0;
      const accounts = account2 === void 0 ? expected : [account2];
      return accounts === void 0 || accounts.includes(principal.split(":")[4] ?? "") ? void 0 : `${principal} is none of Genesys' account ${accounts.join(" or ")}`;
    },
    cure: AGAIN
  },
  {
    member: "sameHeaders",
    why: ({ headers: headers2 = [], sameHeaders }) => {
      const name = sameHeaders === true ? repeatedHeader(headers2) : void 0;
      return name === void 0 ? void 0 : `\`headers\` has ${name} with two values, which no upload sent together`;
    },
    cure: "take the member out: not every upload sent the same"
  },
  {
    member: "first",
    why: ({ first, last }) => (readDate(first ?? "") ?? 0) > (readDate(last ?? "") ?? Number.POSITIVE_INFINITY) ? "it lies behind `last`" : void 0,
    cure: AGAIN
  }
];
var KEYS2 = { sourceVpce: "source-vpce", sameHeaders: "same-headers" };
function contradictionsOf(declared, accounts) {
  const { observed } = declared;
  if (observed === void 0) return [];
  return ROWS.flatMap(({ member, why, cure }) => {
    const found = why(observed, declared, accounts);
    return found === void 0 ? [] : [{ member, key: KEYS2[member] ?? member, why: found, cure }];
  });
}

// src/genesys/observed.ts
function learntOf(target, now) {
  const { network: network2 } = target.declared;
  const lessons = lessonsOf(target, now);
  return Object.assign({ network: network2 }, ...lessons.map(({ learnt }) => learnt));
}
function narrowingSaid(target, now) {
  const { name, observed } = target.declared;
  if (observed === void 0) return [];
  const what = `what was observed of the export ${name}`;
  const unusable = whyUnusable(target.declared, now);
  if (unusable !== void 0) return [{ what, why: `not used: ${unusable}` }];
  const lessons = lessonsOf(target, now);
  const left = lessons.flatMap((lesson) => lesson.left ?? []);
  const { records = 0, first = "", last = "", multipart } = observed;
  const rest = multipart === false ? "; none was a part of a multipart upload, which is judged all the same" : "";
  const said = `${records === 1 ? "1 record" : `${records} records`}, ${first} to ${last}`;
  return [
    left.length === 0 ? { what, why: `${said}, narrow nothing${rest}` } : {
      what: `requests of the export ${name} unlike those observed`,
      why: `${said}, narrow them to: ${left.join("; ")}${rest}`
    },
    ...lessons.flatMap(({ unused }) => unused ?? []),
    ...contradictionsOf(target.declared, accountsOf(target.declared)).map(({ key, why }) => ({
      what: `\`${key}\` of ${what}`,
      why: `not used: ${why}`
    })),
    ...otherKeys(target)
  ];
}
var DAY = 864e5;
function whyUnusable(declared, now) {
  const { records, first = "", last = "", account: account2 } = declared.observed ?? {};
  const [start, end] = [readDate(first), readDate(last)];
  if (records === void 0 || start === void 0 || end === void 0)
    return "`records`, `first` and `last` must say how many records of what time it rests on: take the block as `explain --observe` prints it";
  if (account2 === void 0)
    return "`account` is missing: without a record of sts:AssumeRole by Genesys it may have been an upload by hand with the same role";
  if (start > end) return "`first` lies behind `last`";
  if (end > now.getTime() + DAY) return `the last record, of ${last}, lies in the future`;
  const yearAgo = new Date(now);
  yearAgo.setUTCFullYear(now.getUTCFullYear() - 1);
  if (end < yearAgo.getTime())
    return `the last of ${records === 1 ? "1 record" : `${records} records`}, of ${last}, is older than a year: learn again with \`explain --observe\``;
  return void 0;
}
function lessonsOf(target, now) {
  const { declared } = target;
  const { observed } = declared;
  if (observed === void 0 || whyUnusable(declared, now) !== void 0) return [];
  const wrong = new Set(contradictionsOf(declared, accountsOf(declared)).map(({ member }) => member));
  if (wrong.has("account") || wrong.has("principal")) return [];
  if (wrong.has("via") || wrong.has("sourceVpce"))
    for (const member of ["via", "sourceVpce"]) wrong.add(member);
  const right = Object.fromEntries(
    Object.entries(observed).filter(([member]) => !wrong.has(member))
  );
  return LESSONS.map((teach) => teach(right, target));
}
var LESSONS = [account, caller, session, network, tlsVersion, headers];
function account({ account: seen }, { declared }) {
  if (seen === void 0 || declared.account !== void 0) return {};
  if (declared.region !== void 0 && possibleAccounts(declared, []).settled) return {};
  return { learnt: { account: seen }, left: `calls of sts:AssumeRole from the account ${seen}` };
}
var ROLE_OR_USER = /^arn:[^:]+:iam::\d{12}:(?:role|user)\/[\w+=,.@/-]+$/;
function caller({ principal }, { declared: { name } }) {
  if (principal === void 0) return {};
  if (ROLE_OR_USER.test(principal))
    return { learnt: { caller: principal }, left: `calls of sts:AssumeRole by ${principal}` };
  return {
    unused: {
      what: `\`principal\` of what was observed of the export ${name}`,
      why: "not used: it is not the ARN of a role or user, so it does not tell `aws:PrincipalArn`"
    }
  };
}
var SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
var LONGEST_SESSION = 12 * 36e5;
function session({ sessionName, first = "", last = "" }, { declared: { name } }) {
  if (sessionName === void 0) return {};
  const why = !SESSION_NAME.test(sessionName) ? "AWS takes no such session name" : (readDate(last) ?? 0) - (readDate(first) ?? 0) <= LONGEST_SESSION ? "the records span twelve hours or less, as long as one session may last: the next one may have another name" : void 0;
  if (why === void 0) return { learnt: { sessionName }, left: `the session name ${sessionName}` };
  return {
    unused: { what: `\`session-name\` of what was observed of the export ${name}`, why: `not used: ${why}` }
  };
}
function network({ via, sourceVpce }, { declared }) {
  const said = declared.network;
  const another = via === "internet" ? said.sourceVpce !== void 0 : said.sourceIps !== void 0;
  const way = said.via === void 0 && via !== void 0 && !another ? { via } : {};
  const endpoints = said.sourceVpce === void 0 && sourceVpce !== void 0 ? { sourceVpce } : {};
  const learnt = { ...said, ...way, ...endpoints };
  if (learnt.via === said.via && learnt.sourceVpce === said.sourceVpce) return {};
  return { learnt: { network: learnt }, left: `requests to S3 ${wayWords({ ...way, ...endpoints })}` };
}
function wayWords({ via, sourceVpce }) {
  if (via === "internet") return "over the internet";
  const ids = sourceVpce?.join(" or ");
  if (via === "endpoint") return `through ${ids ?? "an endpoint"}`;
  return `over the internet or through ${ids}`;
}
function tlsVersion({ tlsVersions }) {
  const seen = TLS_VERSIONS.filter((version) => tlsVersions?.includes(version));
  if (seen.length !== 1) return {};
  return { learnt: { tlsVersions: seen }, left: `TLS ${seen.join(" and ")}` };
}
function headers(observed, { declared: { name } }) {
  const sent = sentHeaders(observed);
  if (sent !== void 0) return { learnt: { headers: sent }, left: headerWords(sent) };
  if (observed.headers === void 0) return {};
  return {
    unused: {
      what: `\`headers\` of what was observed of the export ${name}`,
      why: "not used: without `multipart` no upload was among the records, so an empty list says nothing"
    }
  };
}
function headerWords({ values, every }) {
  const words = [...values].flatMap(
    ([name, seen]) => seen.length === 0 ? [name] : seen.map((value) => `${name}: ${value}`)
  );
  if (words.length === 0) return "uploads without headers for ACL, encryption or storage class";
  const only = `of the headers for ACL, encryption and storage class no other than ${words.join(", ")}`;
  return `uploads with ${only}${every ? ", in each of them" : ""}`;
}
function otherKeys(target) {
  const { bucket, declared } = target;
  const sent = declared.observed === void 0 ? void 0 : sentHeaders(declared.observed);
  const encryption = isGap(bucket) ? void 0 : bucket.encryption;
  if (sent === void 0) return [];
  return keysBeside(sent, encryption).map((key) => ({
    what: `calls to the KMS key ${key}`,
    why: `uploads of the export ${declared.name} were observed to ask for it; only the bucket's default key is judged`
  }));
}

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
  const learnt = learntOf(target, now);
  const circumstances = { ...circumstancesOf(withAccount(target, learnt), inventory, now), ...sessionNameOf(learnt) };
  const before = `${bucketArn(circumstances)}/`;
  const organization = circumstances.organizationKnown ? circumstances.organizationId : void 0;
  const objects = { recordings: recordings(before, organization, now), metadata: metadata(before, organization, now) };
  const scene = { target, inventory, circumstances, objects, learnt };
  const rows = CATALOGUE.filter((row) => row.on !== "key" || usesKms(target));
  return rows.map((row) => toCall(row, scene, beside.get(row.id)));
}
function withAccount(target, { account: account2 }) {
  return account2 === void 0 ? target : { ...target, declared: { ...target.declared, account: account2 } };
}
function sessionNameOf({ sessionName }) {
  return sessionName === void 0 ? {} : { sessionName };
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
  return [callerDimension(circumstances, asked), credentialsDimension()].map(
    ({ openPoint: _unpublished, ...any }) => any
  );
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
  const { id, rule, who, service } = row;
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
    guard: { id, rule, who, action: base.action, resource: base.resource, ...drawn },
    layers,
    endpoints,
    ...points === void 0 ? {} : { accessPoints: points }
  };
}

// src/genesys/decide.ts
var SEVERITY = ["explicitDeny", "implicitDeny", "unknown", "allowed"];
function decideExport(target, inventory, now) {
  const narrowed = narrowingSaid(target, now);
  return {
    export: target,
    ...narrowed.length === 0 ? {} : { narrowed },
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
function shown(value) {
  const bare = value.replaceAll("`", "");
  return bare === HOLE ? "text that is known only after deployment" : showHoles(value);
}
function listOf(values, word = "or") {
  const first = values.slice(0, values.length > MOST_VALUES + 1 ? MOST_VALUES : MOST_VALUES + 1).map(shown);
  const more = values.length - first.length;
  const parts = more > 0 ? [...first, `${more} more`] : first;
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
      ...RESTRICTED_AS_PUBLIC,
      ...reference === void 0 ? {} : { statement: reference }
    };
  const name = `${statementName(reference)} of ${KIND_WORDS[reference.kind]}`;
  const telling = tellingTest(trace.held);
  const law = lawOfDeny(decision, reference);
  if (telling === void 0)
    return {
      cause: `${name} denies ${byExclusion(reference, documents)}`,
      why: law,
      statement: reference
    };
  return {
    cause: `${name} denies ${trace.held.length > 1 ? conjunction(trace.held) : requestsOf(telling)}`,
    why: `${sentence(whyHoldsInFull(telling))} ${law}`,
    statement: reference,
    pointer: { stoppedBy: telling, text: whyHolds(telling) }
  };
}
var RESTRICTED_AS_PUBLIC = {
  cause: "public access to the bucket is restricted (RestrictPublicBuckets)",
  why: "The bucket policy counts as public, and RestrictPublicBuckets then keeps everybody out who is not of the bucket's own account (B4)."
};
function lawOfDeny(decision, statement) {
  const others = decision.decidedBy.filter(
    (one) => one.policy !== statement.policy || one.statement !== statement.statement
  );
  const also = others.length === 0 ? "" : ` Denied, too, by ${listOf(
    others.map((one) => `${statementName(one)} of ${KIND_WORDS[one.kind]}`),
    "and"
  )}.`;
  return `An explicit deny in any policy wins over every allow (E1).${also}`;
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
    applies: (decision, _tests, foreign) => !foreign && decision.call.action.startsWith("s3:") && decision.worst.missingAllow.includes("identity-policy"),
    text: "The bucket policy need not name a Genesys principal: the session belongs to your own role, and within one account its identity policy is enough. Block Public Access does not touch it either."
  }
];
var MOST = 3;
function refutedFor(decision, foreign) {
  const found = decision.worst.trace.flatMap((trace) => [
    ...trace.held,
    ...trace.stoppedBy === void 0 ? [] : [trace.stoppedBy]
  ]);
  return FOLKLORE.filter(({ applies }) => applies(decision, found, foreign)).slice(0, MOST).map(({ text }) => text);
}

// src/rules/permission-expires.ts
var TIME = /* @__PURE__ */ new Set(["aws:currenttime", "aws:epochtime", "aws:tokenissuetime"]);
function expiresAt({ decision, dependsOn: dependsOn2, examples }) {
  if (decision !== "depends" || !dependsOn2.every((key) => TIME.has(key.toLowerCase()))) return void 0;
  const denied = examples.find((one) => one.decision.endsWith("Deny"))?.sample.request.context["aws:CurrentTime"];
  const allowed = examples.find((one) => one.decision === "allowed")?.sample.request.context["aws:CurrentTime"];
  if (typeof denied !== "string" || typeof allowed !== "string" || denied < allowed) return void 0;
  return denied.replace(".000Z", "Z");
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
  if (expiresAt(decision) !== void 0) return "permission-expires";
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
  const when = expiresAt(decision);
  if (when !== void 0) return `${rule.consequence} from ${when} on`;
  const keys = decision.dependsOn.map((key) => key === "resource" ? "the object key" : key);
  return `${rule.consequence} in every case (it depends on ${keys.join(" and ")})`;
}
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

// src/sources/config/gaps.ts
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
  return buckets.filter(({ account: account2 }) => account2 === "").map(({ name }) => ({
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
  listOf,
  isNegated,
  requestsOf,
  askedOf,
  ENDPOINT_KEYS,
  networkDimension,
  defaultKeyDimension,
  encryptionHeaderDimension,
  undeclaredDimension,
  isKnownAbsent,
  unpublishedCaller,
  sessionOf,
  assumeRoleRequest,
  s3Request,
  kmsRequest,
  organizationIdOf,
  circumstancesOf,
  UNDECLARED_KEYS,
  STRANGER_ACCOUNT,
  publicAccessDimension,
  rcpDimension,
  bucketRegionDimension,
  grantDimension,
  callerDimension,
  CATALOGUE,
  contradictionsOf,
  drawSamples,
  callsOf,
  assembleExport,
  guardsOf,
  decideExport,
  pointsOver,
  KIND_WORDS,
  explain,
  RESTRICTED_AS_PUBLIC,
  lawOfDeny,
  placeOfExport,
  aboutOf,
  isRequired,
  callFindings,
  ruleOf,
  roleGap,
  keyGap,
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  danglingReferences
};
