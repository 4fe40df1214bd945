import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  redact
} from "./chunk-GQGIFATM.js";
import {
  UserError
} from "./chunk-J3BASWJ2.js";

// src/sources/aws/permissions.ts
var API_CALLS = {
  "sts:GetCallerIdentity": {
    actions: [],
    on: "account",
    why: "whose credentials these are, and in which partition",
    by: "inventory"
  },
  "sts:AssumeRole": {
    actions: ["sts:AssumeRole"],
    on: "role",
    why: "to read the other accounts of the config, with the role that it names in each",
    by: "inventory"
  },
  "iam:ListRoles": {
    actions: ["iam:ListRoles"],
    on: "account",
    why: "finds the roles that trust Genesys, where the config names no exports",
    by: "inventory"
  },
  "iam:GetRole": {
    actions: ["iam:GetRole"],
    on: "role",
    why: "the trust policy, the permissions boundary, tags and unique id of an export's role",
    by: "inventory"
  },
  "iam:ListRolePolicies": {
    actions: ["iam:ListRolePolicies"],
    on: "role",
    why: "the names of a role's inline policies",
    by: "inventory"
  },
  "iam:GetRolePolicy": {
    actions: ["iam:GetRolePolicy"],
    on: "role",
    why: "a role's inline policies",
    by: "inventory"
  },
  "iam:ListAttachedRolePolicies": {
    actions: ["iam:ListAttachedRolePolicies"],
    on: "role",
    why: "which managed policies are attached to a role",
    by: "inventory"
  },
  "iam:GetPolicy": {
    actions: ["iam:GetPolicy"],
    on: "managed-policy",
    why: "which version of a managed policy, or boundary, is in force",
    by: "inventory"
  },
  "iam:GetPolicyVersion": {
    actions: ["iam:GetPolicyVersion"],
    on: "managed-policy",
    why: "the text of a managed policy, or boundary",
    by: "inventory"
  },
  "iam:SimulatePrincipalPolicy": {
    actions: ["iam:SimulatePrincipalPolicy"],
    on: "role",
    why: "IAM's own answer for an export's role, as a second opinion",
    by: "simulator"
  },
  "iam:SimulateCustomPolicy": {
    actions: ["iam:SimulateCustomPolicy"],
    on: "account",
    why: "IAM's own answer for a role that does not exist yet",
    by: "simulator"
  },
  "s3:ListBuckets": {
    actions: ["s3:ListAllMyBuckets"],
    on: "account",
    why: "which account owns a bucket, and which buckets a wildcard of a role's policy stands for",
    by: "inventory"
  },
  "s3:GetBucketLocation": {
    actions: ["s3:GetBucketLocation"],
    on: "bucket",
    why: "a bucket's region",
    by: "inventory"
  },
  "s3:GetBucketPolicy": { actions: ["s3:GetBucketPolicy"], on: "bucket", why: "a bucket's policy", by: "inventory" },
  "s3:GetPublicAccessBlock": {
    actions: ["s3:GetBucketPublicAccessBlock"],
    on: "bucket",
    why: "a bucket's Block Public Access",
    by: "inventory"
  },
  "s3:GetBucketOwnershipControls": {
    actions: ["s3:GetBucketOwnershipControls"],
    on: "bucket",
    why: "whether a bucket takes ACLs",
    by: "inventory"
  },
  "s3:GetBucketEncryption": {
    actions: ["s3:GetEncryptionConfiguration"],
    on: "bucket",
    why: "a bucket's default encryption and its key",
    by: "inventory"
  },
  "s3:GetObjectLockConfiguration": {
    actions: ["s3:GetBucketObjectLockConfiguration"],
    on: "bucket",
    why: "a bucket's Object Lock",
    by: "inventory"
  },
  "s3:GetBucketRequestPayment": {
    actions: ["s3:GetBucketRequestPayment"],
    on: "bucket",
    why: "whether the requester pays",
    by: "inventory"
  },
  "s3control:GetPublicAccessBlock": {
    actions: ["s3:GetAccountPublicAccessBlock"],
    on: "account",
    why: "the account's Block Public Access",
    by: "inventory"
  },
  "s3control:ListAccessPoints": {
    actions: ["s3:ListAccessPoints"],
    on: "account",
    why: "the access points of a bucket",
    by: "inventory"
  },
  "s3control:GetAccessPointPolicy": {
    actions: ["s3:GetAccessPointPolicy"],
    on: "access-point",
    why: "an access point's policy",
    by: "inventory"
  },
  "kms:DescribeKey": {
    actions: ["kms:DescribeKey"],
    on: "key",
    why: "the key behind an alias or id, its state, and whether it is multi-Region",
    by: "inventory"
  },
  "kms:GetKeyPolicy": { actions: ["kms:GetKeyPolicy"], on: "key", why: "a key's policy", by: "inventory" },
  "kms:ListGrants": { actions: ["kms:ListGrants"], on: "key", why: "a key's grants", by: "inventory" },
  "organizations:DescribeOrganization": {
    actions: ["organizations:DescribeOrganization"],
    on: "organization",
    why: "the organization's id and its management account",
    by: "inventory"
  },
  "organizations:ListParents": {
    actions: ["organizations:ListParents"],
    on: "organization",
    why: "the path from the account up to the root",
    by: "inventory"
  },
  "organizations:ListPoliciesForTarget": {
    actions: ["organizations:ListPoliciesForTarget"],
    on: "organization",
    why: "the SCPs and RCPs at each level of the path",
    by: "inventory"
  },
  "organizations:DescribePolicy": {
    actions: ["organizations:DescribePolicy"],
    on: "organization",
    why: "the text of an SCP or RCP",
    by: "inventory"
  },
  "ec2:DescribeVpcEndpoints": {
    actions: ["ec2:DescribeVpcEndpoints"],
    on: "vpc-endpoint",
    why: "the policy of a VPC endpoint that an export of the config names",
    by: "inventory"
  }
};
function isApiCall(name) {
  return Object.hasOwn(API_CALLS, name);
}
function permissionOf(name) {
  return API_CALLS[name].actions[0];
}

// src/sources/aws/failures.ts
var AwsFailure = class extends Error {
  name = "AwsFailure";
  call;
  /** AWS' own code: `NoSuchBucketPolicy`. */
  code;
  constructor(call, code, message) {
    super(message === "" ? code : `${code}: ${message}`);
    this.call = call;
    this.code = code;
  }
};
var DENIED = /* @__PURE__ */ new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AccessDeniedForDependencyException",
  "AuthorizationError",
  "AuthorizationErrorException",
  "Forbidden",
  "NotAuthorized",
  "UnauthorizedOperation",
  "403"
]);
var THROTTLED = /* @__PURE__ */ new Set([
  "BandwidthLimitExceeded",
  "EC2ThrottledException",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "SlowDown",
  "Throttling",
  "ThrottlingException",
  "ThrottledException",
  "TooManyRequestsException",
  "TransactionInProgressException"
]);
function isDenied(failure) {
  return DENIED.has(failure.code);
}
function isThrottled(error) {
  return THROTTLED.has(textOf(error, "name")) || statusOf(error) === 429;
}
function failureOf(call, error, known) {
  if (error instanceof AwsFailure) return error;
  const [name, code, status] = [textOf(error, "name"), textOf(error, "code"), statusOf(error)];
  const message = textOf(error, "message").replace(/\s*Deserialization error: to see the raw response.*/s, "");
  if (name === "Error" || name === "SyntaxError" || name === "TypeError" || name === "") {
    const kind = code || (status === void 0 ? "NoAnswer" : "UnreadableAnswer");
    return new AwsFailure(call, redact(kind, known), redact(message, known));
  }
  return new AwsFailure(call, redact(name, known), redact(message, known));
}
function incomplete(call, missing) {
  return new AwsFailure(call, "IncompleteAnswer", `${call} answered without ${missing}`);
}
function gapOf(what, failure) {
  const permission = isDenied(failure) ? permissionOf(failure.call) : void 0;
  return { gap: { what, why: failure.message, ...permission === void 0 ? {} : { permission } } };
}
async function saved(what, read) {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof AwsFailure) return gapOf(what, error);
    throw error;
  }
}
async function orWhere(codes, instead, read) {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AwsFailure && codes.includes(error.code)) return instead;
    throw error;
  }
}
function textOf(error, member) {
  if (typeof error !== "object" || error === null) return "";
  const value = Reflect.get(error, member);
  return typeof value === "string" ? value : "";
}
function statusOf(error) {
  if (typeof error !== "object" || error === null) return void 0;
  const metadata = Reflect.get(error, "$metadata");
  if (typeof metadata !== "object" || metadata === null) return void 0;
  const status = Reflect.get(metadata, "httpStatusCode");
  return typeof status === "number" ? status : void 0;
}

// src/sources/aws/calls.ts
var OPEN = {
  ec2: async (settings, watch) => (await import("./ec2-FEUYFAN2.js")).openEc2(settings, watch),
  iam: async (settings, watch) => (await import("./iam-C773XWUR.js")).openIam(settings, watch),
  kms: async (settings, watch) => (await import("./kms-OR2YXSLT.js")).openKms(settings, watch),
  organizations: async (settings, watch) => (await import("./organizations-GNCAQ77X.js")).openOrganizations(settings, watch),
  s3: async (settings, watch) => (await import("./s3-KDWIB4V2.js")).openS3(settings, watch),
  s3control: async (settings, watch) => (await import("./s3-control-GNJLSRIR.js")).openS3Control(settings, watch),
  sts: async (settings, watch) => (await import("./sts-XIGN7C7U.js")).openSts(settings, watch)
};
function openCalls(run, home, credentials) {
  const services = /* @__PURE__ */ new Map();
  const service = (name, region) => {
    const key = `${name} ${region}`;
    const known = services.get(key) ?? open(run, name, settingsOf(run, name, region, credentials));
    services.set(key, known);
    return known;
  };
  return {
    call: (name, input, region = home) => {
      const work = async () => {
        const operations = (await service(serviceOf(name), region)).operations;
        const operation = operations[name];
        if (operation === void 0) throw new Error(`${name} is not opened`);
        return operation(input);
      };
      const bounded = name === "sts:AssumeRole" ? (unbounded) => unbounded() : run.limit;
      return bounded(async () => {
        try {
          return await inTime(work(), run);
        } catch (error) {
          throw failureOf(name, error, run.secrets);
        }
      });
    },
    credentials: async () => {
      const { credentials: found } = await service("sts", home);
      if (found === void 0) throw new Error("sts gives no credentials");
      return found();
    }
  };
}
function serviceOf(name) {
  const service = name.slice(0, name.indexOf(":"));
  return Object.keys(OPEN).find((known) => known === service) ?? "iam";
}
async function open(run, name, settings) {
  const service = await OPEN[name](settings, async (command, attempt) => {
    const call = `${name}:${command?.replace(/Command$/, "")}`;
    if (!isApiCall(call)) throw new Error(`${call} is not in the table of calls`);
    run.count.calls += 1;
    try {
      return await attempt();
    } catch (error) {
      if (isThrottled(error)) run.count.throttles += 1;
      throw error;
    }
  });
  run.closers.push(service.close);
  return service;
}
function settingsOf({ environment, maxAttempts, timeouts }, name, region, credentials) {
  const own = name === "s3control" ? "S3_CONTROL" : name.toUpperCase();
  const endpoint = environment[`AWS_ENDPOINT_URL_${own}`] || environment["AWS_ENDPOINT_URL"];
  return {
    region,
    maxAttempts,
    retryMode: "adaptive",
    requestHandler: {
      connectionTimeout: timeouts.connection,
      requestTimeout: timeouts.request,
      socketTimeout: timeouts.request,
      throwOnRequestTimeout: true
    },
    ...credentials === void 0 ? {} : { credentials },
    ...endpoint ? { endpoint } : {}
  };
}
var LONGEST_WAIT = 2e4;
async function inTime(work, { maxAttempts, timeouts, until }) {
  const most = maxAttempts * (timeouts.connection + timeouts.request + LONGEST_WAIT);
  const left = Math.max(0, until - Date.now());
  const reason = left < most ? "the time for reading AWS is up" : "no whole answer in time";
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error(reason), { name: "TimeoutError" })), Math.min(most, left));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

// src/sources/aws/credentials.ts
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
var NAMES = [
  "AWS_ACCESS_KEY_ID",
  "AWS_PROFILE",
  "AWS_WEB_IDENTITY_TOKEN_FILE",
  "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
  "AWS_CONTAINER_CREDENTIALS_FULL_URI"
];
var IN_PROFILE = /^\s*(?:aws_access_key_id|credential_process|credential_source|role_arn|sso_\w+|login_session)\s*=/m;
var SECRETS = [
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "AWS_CONTAINER_AUTHORIZATION_TOKEN"
];
var NO_CREDENTIALS_HELP = "let aws-actions/configure-aws-credentials assume a role by the job's OIDC token (permissions: id-token: write), or set AWS_PROFILE; docs/aws-access.md has the role, and all other ways";
function hasCredentials(environment) {
  return NAMES.some((name) => Boolean(environment[name])) || asksInstance(environment) || inFiles(environment);
}
function requireCredentials(environment) {
  if (!hasCredentials(environment)) throw new UserError("there are no AWS credentials", NO_CREDENTIALS_HELP);
}
function staticCredentials(environment) {
  const accessKeyId = environment["AWS_ACCESS_KEY_ID"];
  const secretAccessKey = environment["AWS_SECRET_ACCESS_KEY"];
  const sessionToken = environment["AWS_SESSION_TOKEN"];
  if (!accessKeyId || !secretAccessKey || environment["AWS_PROFILE"]) return void 0;
  const pair = { accessKeyId, secretAccessKey, ...sessionToken ? { sessionToken } : {} };
  return () => Promise.resolve(pair);
}
function secretsOf(environment) {
  return new Set(SECRETS.flatMap((name) => environment[name] || []));
}
function keepFromInstance(environment) {
  if (!asksInstance(environment)) process.env["AWS_EC2_METADATA_DISABLED"] = "true";
}
function asksInstance(environment) {
  return environment["AWS_EC2_METADATA_DISABLED"]?.toLowerCase() === "false";
}
function inFiles(environment) {
  const home = environment["HOME"] || environment["USERPROFILE"];
  const files = [
    environment["AWS_SHARED_CREDENTIALS_FILE"] || home && join(home, ".aws", "credentials"),
    environment["AWS_CONFIG_FILE"] || home && join(home, ".aws", "config")
  ];
  return files.some((file) => file !== void 0 && file !== "" && IN_PROFILE.test(textOf2(file)));
}
function textOf2(file) {
  try {
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  } catch {
    return "";
  }
}

// src/sources/aws/pages.ts
var MOST_PAGES = 1e4;
async function allPages(call, read) {
  const items = [];
  const seen = /* @__PURE__ */ new Set();
  let token;
  do {
    const page = await read(token);
    items.push(...present(call, page.items, "its list"));
    if (page.more === true && !page.next) throw incomplete(call, "the place where the list goes on");
    token = page.more === false ? void 0 : page.next || void 0;
    if (token !== void 0 && (seen.has(token) || seen.size >= MOST_PAGES))
      throw new AwsFailure(call, "IncompleteAnswer", `${call} gives the same page again`);
    if (token !== void 0) seen.add(token);
  } while (token !== void 0);
  return items;
}
function present(call, value, missing) {
  if (value === void 0 || value === null) throw incomplete(call, missing);
  return value;
}
function policyText(call, text) {
  const whole = present(call, text, "a policy");
  try {
    JSON.parse(whole);
    return whole;
  } catch {
    throw new AwsFailure(call, "IncompleteAnswer", `the policy that ${call} gave is no JSON`);
  }
}

// src/sources/aws/unreachable.ts
var UNREACHABLE = /^(?:ECONN\w+|EAI_\w+|ENOTFOUND|ETIMEDOUT|E(?:HOST|NET)\w+|EADDRNOTAVAIL|EPIPE|EPROTO|ERR_INVALID_(?:URL|PROTOCOL)|ERR_(?:TLS|SSL)_\w+|CERT_\w+|(?:DEPTH_ZERO_)?SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|TimeoutError)$/;
function isUnreachable({ code }) {
  return UNREACHABLE.test(code);
}
function unreachable({ message }, environment, region) {
  const name = ["AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL"].find((one) => environment[one]);
  const endpoint = name === void 0 ? void 0 : environment[name];
  const at = endpoint === void 0 ? `the STS endpoint of ${region}` : withoutPassword(endpoint);
  const first = name === void 0 ? `the region ${region} (AWS_REGION)` : name;
  return new UserError(
    `AWS cannot be reached at ${at}: ${message}`,
    `see whether ${first} is right, and whether a proxy or a firewall stands between`
  );
}
function withoutPassword(endpoint) {
  return endpoint.replace(/^([a-z]+:\/\/)?[^/]*@/i, "$1");
}

// src/sources/aws/connect.ts
var HOME_REGIONS = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-eusc": "eusc-de-east-1",
  "aws-us-gov": "us-gov-west-1"
};
var SESSION_NAME = "genesys-export-gate";
var SESSION_SECONDS = 3600;
var RENEW_SECONDS = 300;
async function connectStart(run, accounts) {
  requireCredentials(run.environment);
  const region = startingRegion(run.environment, accounts);
  const first = openCalls(run, region, staticCredentials(run.environment));
  const given = noting(run, first.credentials);
  const caller = await identify(run, first, given, region);
  const account = caller.split(":")[4] ?? "";
  const partition = partitionOf(caller);
  if (partition === void 0)
    throw new UserError(`the credentials belong to ${caller}, which is in no partition known here`);
  const regions = accounts.find(({ id, role }) => id === account && role === void 0)?.regions ?? [];
  return connection(account, partition, region, regions, given, openCalls(run, region, given).call);
}
async function connectAccount(run, start, { id, role, regions = [] }) {
  if (role === void 0) {
    if (id === start.account) return { ...start, regions };
    throw new AwsFailure(
      "sts:AssumeRole",
      "NoRole",
      `the config names no role to assume in ${id}, and the credentials belong to account ${start.account}`
    );
  }
  const owner = role.split(":")[4] ?? "";
  if (owner !== id) throw new AwsFailure("sts:AssumeRole", "WrongAccount", `${role} is not a role of account ${id}`);
  const provide = assuming(run, start, role);
  await provide();
  const partition = partitionOf(role) ?? start.partition;
  const region = regions[0] ?? (partition === start.partition ? start.region : HOME_REGIONS[partition]);
  return connection(id, partition, region, regions, provide, openCalls(run, region, provide).call);
}
function partitionOf(arn) {
  const name = arn.split(":")[1];
  return Object.keys(HOME_REGIONS).find((known) => known === name);
}
function connection(account, partition, region, regions, credentials, call) {
  return { account, partition, region, regions, credentials, call, once: memoised(call) };
}
function memoised(call) {
  const answers = /* @__PURE__ */ new Map();
  return (name, input, region) => {
    const key = JSON.stringify([name, input, region]);
    const known = answers.get(key);
    const answer = known ?? call(name, input, region);
    answers.set(key, answer);
    return answer;
  };
}
async function identify(run, first, given, region) {
  try {
    await given();
    const { Arn: arn } = await first.call("sts:GetCallerIdentity", {});
    return present("sts:GetCallerIdentity", arn, "an ARN");
  } catch (error) {
    const failure = failureOf("sts:GetCallerIdentity", error, run.secrets);
    if (isUnreachable(failure)) throw unreachable(failure, run.environment, region);
    if (error instanceof AwsFailure)
      throw new UserError(`AWS does not take the credentials: ${failure.message}`, NO_CREDENTIALS_HELP);
    throw new UserError(`no AWS credentials could be got: ${failure.message}`, NO_CREDENTIALS_HELP);
  }
}
function assuming(run, start, role) {
  let current;
  let renewAt = 0;
  return async () => {
    if (current === void 0 || Date.now() >= renewAt) {
      renewAt = Date.now() + (SESSION_SECONDS - RENEW_SECONDS) * 1e3;
      current = assume(run, start, role);
    }
    try {
      return await current;
    } catch (error) {
      current = void 0;
      throw error;
    }
  };
}
async function assume(run, start, role) {
  const { Credentials: session } = await start.call("sts:AssumeRole", {
    RoleArn: role,
    RoleSessionName: SESSION_NAME,
    DurationSeconds: SESSION_SECONDS
  });
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey, SessionToken: sessionToken } = session ?? {};
  if (!accessKeyId || !secretAccessKey || !sessionToken) throw incomplete("sts:AssumeRole", "credentials");
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) run.secrets.add(secret);
  const expiration = new Date(Date.now() + SESSION_SECONDS * 1e3);
  return { accessKeyId, secretAccessKey, sessionToken, expiration };
}
function noting(run, provider) {
  return async () => {
    const found = await provider();
    for (const secret of [found.accessKeyId, found.secretAccessKey, found.sessionToken]) {
      if (secret !== void 0) run.secrets.add(secret);
    }
    return found;
  };
}
function startingRegion(environment, accounts) {
  const named = environment["AWS_REGION"] || environment["AWS_DEFAULT_REGION"];
  if (named) return named;
  const [account] = accounts;
  const partition = partitionOf(account?.role ?? "") ?? "aws";
  return account?.regions?.[0] ?? HOME_REGIONS[partition];
}

export {
  AwsFailure,
  isDenied,
  incomplete,
  gapOf,
  saved,
  orWhere,
  hasCredentials,
  secretsOf,
  keepFromInstance,
  allPages,
  present,
  policyText,
  connectStart,
  connectAccount,
  partitionOf
};
