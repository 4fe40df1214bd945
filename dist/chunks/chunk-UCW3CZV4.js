import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  parsePolicy
} from "./chunk-POFHYFND.js";
import {
  compilePattern,
  matchPattern
} from "./chunk-3PFPOZC7.js";
import {
  unique
} from "./chunk-F74P53MW.js";

// src/genesys/accounts.ts
var CORE = { account: "765628985471", partition: "aws", confidence: "documented" };
var FEDRAMP = { account: "325654371633", partition: "aws", confidence: "withdrawn" };
var GENESYS_REGIONS = /* @__PURE__ */ new Map([
  ["us-east-1", CORE],
  ["us-east-2", FEDRAMP],
  ["us-west-2", CORE],
  ["ca-central-1", CORE],
  ["mx-central-1", CORE],
  ["sa-east-1", CORE],
  ["eu-west-1", CORE],
  ["eu-west-2", CORE],
  ["eu-central-1", CORE],
  ["eu-central-2", CORE],
  ["me-central-1", CORE],
  ["ap-south-1", CORE],
  ["ap-northeast-1", CORE],
  ["ap-northeast-2", CORE],
  ["ap-northeast-3", CORE],
  ["ap-southeast-1", CORE],
  ["ap-southeast-2", CORE],
  ["eusc-de-east-1", void 0]
]);
var GENESYS_ACCOUNTS = [CORE.account, FEDRAMP.account];
function genesysAccount(region) {
  return region === void 0 ? CORE.account : GENESYS_REGIONS.get(region)?.account;
}
function accountNeedsConfirmation(account) {
  return account === FEDRAMP.account;
}
var UNPUBLISHED_ACCOUNT = "000000000000";
function possibleAccounts(declared, trusted) {
  if (declared.account !== void 0) return { accounts: [declared.account], settled: true };
  if (declared.region === void 0) {
    const named = GENESYS_ACCOUNTS.filter((account2) => trusted.includes(account2));
    return { accounts: named.length > 0 ? named : [CORE.account], settled: true };
  }
  const account = genesysAccount(declared.region);
  if (account === void 0) return { accounts: [UNPUBLISHED_ACCOUNT], settled: false };
  return accountNeedsConfirmation(account) ? { accounts: [account, CORE.account], settled: false } : { accounts: [account], settled: true };
}
function accountsOf({
  account,
  region
}) {
  if (account !== void 0) return [account];
  if (region === void 0) return GENESYS_ACCOUNTS;
  const known = possibleAccounts({ region }, []).accounts.filter((one) => GENESYS_ACCOUNTS.includes(one));
  return known.length === 0 ? void 0 : known;
}

// src/sources/collector.ts
function createCollector(ref) {
  const inputs = /* @__PURE__ */ new Map();
  const problems = [];
  const remarks = /* @__PURE__ */ new Map();
  const assumptions = /* @__PURE__ */ new Map();
  const documents = /* @__PURE__ */ new Map();
  const standIns = [];
  const input = (path, sha256, kind) => {
    inputs.set(`${path}\0${kind}`, { path, sha256, kind, ref });
  };
  return {
    input,
    problem(...found) {
      problems.push(...found);
    },
    remark(what, why) {
      remarks.set(`${what}\0${why}`, { what, why });
    },
    assume(what, why) {
      assumptions.set(`${what}\0${why}`, { what, why });
    },
    standIn(one) {
      standIns.push(one);
    },
    policy(source, kind) {
      const known = documents.get(`${idOf(source)}\0${kind}`);
      if (known !== void 0) return known;
      const document = policyDocument(source, kind);
      documents.set(`${document.policy.id}\0${kind}`, document);
      input(source.path, source.sha256, kind);
      return document;
    },
    managedPolicy: policyDocument,
    adopt(document) {
      documents.set(`${document.policy.id}\0${document.kind}`, document);
    },
    inputs: () => sortedByPath([...inputs.values()]),
    problems: () => problems,
    remarks: () => [...assumptions.values(), ...remarks.values()],
    documents: () => sortedByPath([...documents.values()]),
    standIns: () => standIns
  };
}
function unreadablePolicy(path, kind, why) {
  const policy = { id: path, kind, unknown: why };
  return { path, kind, format: "json", text: "", policy, problems: [], places: /* @__PURE__ */ new Map() };
}
function policyDocument(source, kind) {
  const { path, address, origin, format, text, places, alsoIn } = source;
  const id = idOf(source);
  const { policy, problems } = parsePolicy(source.value, kind, id, {
    holes: source.holes === true,
    inline: source.inline === true
  });
  const worst = problems.find(({ severity }) => severity === "error") ?? problems[0];
  const unknown = `it is not a policy that AWS would store${worst === void 0 ? "" : `: ${worst.message}`}`;
  return {
    path,
    ...address === void 0 ? {} : { address },
    ...origin === void 0 ? {} : { origin },
    kind,
    format,
    text,
    value: source.value,
    places,
    problems,
    policy: policy ?? { id, kind, unknown },
    ...alsoIn === void 0 ? {} : { alsoIn }
  };
}
function idOf({ path, address }) {
  return address === void 0 ? path : `${path}#${address}`;
}
function sortedByPath(items) {
  const keys = ({ path, address = "", kind }) => `${path}\0${address}\0${kind}`;
  return items.sort((a, b) => keys(a) < keys(b) ? -1 : 1);
}

// src/sources/discovery/read-policies.ts
var UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
var UUIDS = new RegExp(UUID.source.slice(1, -1), "gi");
var ROLE_ARN = /^arn:[a-z-]+:iam::\d{12}:role\/[^*?$]+$/;
var SESSION_ARN = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/*?$]+)(?:\/.*)?$/;
var KEY_ARN = /^arn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/;
function ofKind(documents, kind) {
  return documents.filter((document) => document.kind === kind);
}
function statementsOf({ policy }) {
  return "unknown" in policy ? [] : policy.statements;
}
function readTrust(document) {
  if ("unknown" in document.policy) {
    const genesys = GENESYS_ACCOUNTS.some((account) => document.text.includes(account));
    const external2 = /sts:ExternalId/i.test(document.text);
    return { genesys, externalIds: genesys || external2 ? lowerCase(document.text.match(UUIDS) ?? []) : [] };
  }
  const allows = statementsOf(document).filter(({ effect }) => effect === "Allow");
  const principals = allows.flatMap(({ principal }) => principal?.aws ?? []);
  const external = allows.flatMap(
    ({ conditions }) => conditions.filter(({ key }) => key.toLowerCase() === "sts:externalid")
  );
  return {
    genesys: principals.some((principal) => GENESYS_ACCOUNTS.includes(accountOf(principal))),
    externalIds: lowerCase(external.flatMap(({ values }) => values.filter((value) => UUID.test(value))))
  };
}
function namedRoles(documents) {
  const found = documents.flatMap(statementsOf).flatMap((statement) => [
    ...statement.principal?.aws ?? [],
    ...statement.notPrincipal?.aws ?? [],
    ...conditionValues(statement, "aws:principalarn")
  ]);
  return rolesIn(found);
}
function rolesIn(arns) {
  return unique(arns.flatMap((arn) => roleArn(arn) ?? [])).filter((arn) => !GENESYS_ACCOUNTS.includes(accountOf(arn)));
}
function writingRoles(documents) {
  const allows = documents.flatMap(statementsOf).filter(({ effect }) => effect === "Allow");
  const writing = allows.filter(({ actions = [] }) => {
    const encrypts = actions.some((action) => covers(action, "kms:GenerateDataKey"));
    const administers = actions.some((action) => covers(action, "kms:PutKeyPolicy"));
    return actions.some(coversPutObject) || encrypts && !administers;
  });
  return rolesIn(writing.flatMap(({ principal }) => principal?.aws ?? []));
}
function namedKeys(documents) {
  const found = documents.flatMap(statementsOf).flatMap((statement) => [
    ...statement.resources ?? [],
    ...conditionValues(statement, "s3:x-amz-server-side-encryption-aws-kms-key-id")
  ]);
  return unique(found.filter((arn) => KEY_ARN.test(arn)));
}
function writtenResources(documents) {
  return documents.flatMap(statementsOf).filter(({ effect, actions }) => effect === "Allow" && (actions ?? []).some(coversPutObject)).flatMap(({ resources }) => resources ?? []);
}
function onlyBucketOf(documents) {
  const resources = documents.flatMap(statementsOf).filter(({ effect, actions }) => effect === "Allow" && (actions ?? []).some((action) => /^s3:/i.test(action))).flatMap(({ resources: named }) => named ?? []);
  const [bucket, ...others] = bucketsIn(resources);
  return others.length === 0 ? bucket : void 0;
}
function bucketsIn(resources) {
  return unique(resources.flatMap((resource) => /^arn:[^:]*:s3:::([A-Za-z0-9._-]+)(?:\/|$)/.exec(resource)?.[1] ?? []));
}
var PLACEHOLDER = /\{\{|<[^<>]*>|\$\{(?![A-Za-z0-9-]+:(?!:)|[*?$]\})|:::[A-Z0-9_-]*[A-Z]{3}[A-Z0-9_-]*(?:\/|$)/;
function isAbout(document, bucket) {
  const resources = resourcesOf(document);
  if (resources.some((resource) => PLACEHOLDER.test(resource))) return "perhaps";
  const named = bucketsOfPolicy(document);
  if (named.includes(bucket)) return "yes";
  if (resources.length === 0) return named.length === 0 ? "perhaps" : "no";
  return resources.some((resource) => {
    const [, part] = /^arn:[^:]*:s3:::([^/]+)/.exec(resource) ?? [];
    if (part === void 0) return resource.includes("*") && covers(resource, `arn:aws:s3:::${bucket}`);
    return /[*?]/.test(part) && covers(part, bucket);
  }) ? "perhaps" : "no";
}
function resourcesOf(document) {
  return statementsOf(document).flatMap(({ resources, notResources }) => [
    ...resources ?? [],
    ...notResources ?? []
  ]);
}
function organizationsIn(resources) {
  const segments = resources.flatMap((resource) => /^arn:[^:]*:s3:::[^/]+\/([^/]+)\//.exec(resource)?.[1] ?? []);
  return lowerCase(segments.filter((segment) => UUID.test(segment)));
}
function lowerCase(ids) {
  return unique(ids.map((id) => id.toLowerCase()));
}
function bucketsOfPolicy(document) {
  if ("unknown" in document.policy) {
    return unique(
      [...document.text.matchAll(/arn:[a-z-]+:s3:::([A-Za-z0-9._-]+)(?=["'/\s])/g)].map((match) => match[1] ?? "")
    );
  }
  return bucketsIn(resourcesOf(document));
}
function accountOf(principal) {
  return /^\d{12}$/.test(principal) ? principal : principal.split(":")[4] ?? "";
}
function conditionValues(statement, key) {
  return statement.conditions.filter((test) => test.key.toLowerCase() === key).flatMap(({ values }) => values);
}
function roleArn(arn) {
  if (ROLE_ARN.test(arn)) return arn;
  const [, partition, account, name] = SESSION_ARN.exec(arn) ?? [];
  return name === void 0 ? void 0 : `arn:${partition}:iam::${account}:role/${name}`;
}
function coversPutObject(pattern) {
  return covers(pattern, "s3:PutObject");
}
function covers(pattern, action) {
  return matchPattern(compilePattern(pattern.toLowerCase()), action.toLowerCase());
}

export {
  GENESYS_REGIONS,
  GENESYS_ACCOUNTS,
  genesysAccount,
  accountNeedsConfirmation,
  possibleAccounts,
  accountsOf,
  createCollector,
  unreadablePolicy,
  policyDocument,
  ofKind,
  statementsOf,
  readTrust,
  namedRoles,
  writingRoles,
  namedKeys,
  writtenResources,
  onlyBucketOf,
  bucketsIn,
  isAbout,
  organizationsIn,
  bucketsOfPolicy,
  accountOf
};
