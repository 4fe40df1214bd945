import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  accountOf,
  partitionOf
} from "./chunk-C4HAOTYH.js";
import {
  placesOf
} from "./chunk-5VKBCNGO.js";

// src/simulator/characters.ts
var REFUSED = /[^\t\n\r\u0020-\u00ff]/u;
var BOUNDS = {
  action: { least: 3, most: 128 },
  resource: { least: 1, most: 2048 },
  "context key": { least: 5, most: 256 },
  "context value": { least: 0, most: Number.POSITIVE_INFINITY },
  policy: { least: 1, most: 131072 }
};
function whyRefused(what, text) {
  const code = REFUSED.exec(text)?.[0].codePointAt(0);
  if (code !== void 0)
    return `IAM refuses the character U+${code.toString(16).toUpperCase().padStart(4, "0")} in a ${what}`;
  const { least, most } = BOUNDS[what];
  if (text.length < least) return `a ${what} has at least ${least} characters`;
  return text.length > most ? `a ${what} has at most ${most} characters` : void 0;
}

// src/authorization/policy/print.ts
function printPolicy({ version, statements }) {
  const printed = statements.map(printStatement);
  return { Version: version, Statement: statements[0]?.path.length === 1 ? printed[0] : printed };
}
function printStatement(statement) {
  const { sid, effect, principal, notPrincipal, actions, notActions, resources, notResources, conditions } = statement;
  const members = [
    ["Sid", sid],
    ["Effect", effect],
    ["Principal", principal && printPrincipal(principal)],
    ["NotPrincipal", notPrincipal && printPrincipal(notPrincipal)],
    ["Action", actions],
    ["NotAction", notActions],
    ["Resource", resources],
    ["NotResource", notResources],
    ["Condition", conditions.length === 0 ? void 0 : printConditions(conditions)]
  ];
  return Object.fromEntries(members.filter(([, value]) => value !== void 0));
}
function printPrincipal({ everyone, aws, service, federated, canonicalUser }) {
  const types = [
    ["AWS", everyone ? ["*", ...aws] : aws],
    ["Service", service],
    ["Federated", federated],
    ["CanonicalUser", canonicalUser]
  ];
  return Object.fromEntries(types.filter(([, list]) => list.length > 0));
}
function printConditions(tests) {
  const operators = /* @__PURE__ */ new Map();
  for (const { operator, key, values } of tests)
    operators.set(operator, [...operators.get(operator) ?? [], [key, values]]);
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}

// src/simulator/documents.ts
function sentDocument(document) {
  const { policy, path } = document;
  if ("unknown" in policy) return { what: path, why: policy.unknown };
  const own = document.format === "json" && isPolicyText(document.text);
  const text = own ? document.text : printedLines(printPolicy(policy));
  const why = whyRefused("policy", text);
  return why === void 0 ? { text, document, positions: own ? "own" : "printed" } : { what: path, why };
}
function isPolicyText(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && "Statement" in value;
  } catch {
    return false;
  }
}
function printedLines({ Version, Statement }) {
  const statements = (Array.isArray(Statement) ? Statement : [Statement]).map((one) => JSON.stringify(one));
  return `{"Version":${JSON.stringify(Version)},"Statement":[
${statements.join(",\n")}
]}`;
}
function isNotAsked(value) {
  return "why" in value;
}
function findStatement(subject, matched) {
  const sent = documentOf(subject, matched.policy);
  if (sent === void 0 || "unknown" in sent.document.policy || matched.line === void 0) return void 0;
  const { document, positions } = sent;
  const { statements, id, kind } = sent.document.policy;
  const { line, column = 1 } = matched;
  const found = positions === "printed" ? statements[line - 2] : statements.find(({ path: path2 }) => {
    const place = placesOf(document, path2)?.value;
    return place !== void 0 && contains(place, line, column);
  });
  if (found === void 0) return void 0;
  const { sid, index, path } = found;
  return {
    document,
    kind,
    reference: { policy: id, kind, statement: index, path, ...sid === void 0 ? {} : { sid } }
  };
}
function documentOf({ identity, boundary }, policy) {
  const [, list, number] = /^(PolicyInputList|PermissionsBoundaryPolicyInputList)\.(\d+)$/.exec(policy) ?? [];
  if (list === void 0) return void 0;
  if (list !== "PolicyInputList") return boundary;
  return identity === "attached" ? void 0 : identity[Number(number) - 1];
}
function contains(place, line, column) {
  const afterStart = line > place.line || line === place.line && column >= place.column;
  return afterStart && (line < place.endLine || line === place.endLine && column < place.endColumn);
}

// src/genesys/layers.ts
function allow(id, kind, actions, extra = {}) {
  const path = ["Statement", 0];
  const statement = { index: 0, path, effect: "Allow", actions, resources: ["*"], conditions: [], ...extra };
  return { id, kind, version: "2012-10-17", statements: [statement] };
}
var GENESYS_SIDE = allow("Genesys' own policies", "identity-policy", ["sts:AssumeRole"]);
var STRANGER_SIDE = allow("the stranger's own policies", "identity-policy", ["*"]);
var MANAGED_KEY_POLICY = "key policy of aws/s3";
var ASSUMED = /* @__PURE__ */ new Set([GENESYS_SIDE.id, STRANGER_SIDE.id, MANAGED_KEY_POLICY]);
function toPolicy(document, kind) {
  return isGap(document) ? { id: document.what, kind, unknown: document.why } : document.policy;
}
function levels(documents) {
  return documents?.map((level) => level.map((document) => document.policy));
}
function sessionSide(target, inventory) {
  const { role } = target;
  const scps = levels(organizationOf(inventory, accountOf(target.declared.role)).scps);
  const organization = scps === void 0 ? {} : { scps };
  if (isGap(role)) return { identityPolicies: [toPolicy(role, "identity-policy")], ...organization };
  return {
    identityPolicies: isGap(role.identityPolicies) ? [toPolicy(role.identityPolicies, "identity-policy")] : role.identityPolicies.map((document) => document.policy),
    ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: role.permissionsBoundary.policy },
    ...organization
  };
}
function rcpsOf(target, inventory, owner) {
  const rcps = levels(organizationAround(target, inventory, owner)?.rcps);
  return rcps === void 0 ? {} : { rcps };
}
function organizationAround(target, inventory, owner) {
  const own = owner === accountOf(target.declared.role);
  return own ? organizationOf(inventory, owner) : inventory.organizations?.[owner];
}
function endpointPolicies(target, { vpcEndpoints }) {
  const passed = target.declared.network.sourceVpce ?? [];
  return new Map(
    passed.map((id) => {
      const policy = vpcEndpoints?.find((endpoint) => endpoint.id === id)?.policy ?? unknownEndpoint(id);
      return [id, toPolicy(policy, "vpc-endpoint-policy")];
    })
  );
}
function unknownEndpoint(id) {
  return {
    what: `the policy of the VPC endpoint ${id}`,
    why: "it was not given: add it under `inventory.vpc-endpoints` of the config",
    cure: "add the endpoint with its policy under inventory.vpc-endpoints of the config"
  };
}
function assumeRoleLayers(target, inventory) {
  const trust = isGap(target.role) ? target.role : target.role.trustPolicy;
  return {
    resourceAccount: accountOf(target.declared.role),
    identityPolicies: [GENESYS_SIDE],
    resourcePolicy: toPolicy(trust, "trust-policy"),
    ...rcpsOf(target, inventory, accountOf(target.declared.role))
  };
}
function s3Layers(target, inventory) {
  const { bucket } = target;
  const policy = isGap(bucket) ? toPolicy(bucket, "bucket-policy") : bucket.policy?.policy;
  const restricts = isGap(bucket) ? void 0 : bucket.publicAccessBlock?.restrictPublicBuckets;
  const owner = isGap(bucket) ? accountOf(target.declared.role) : bucket.account;
  return {
    resourceAccount: owner,
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, owner),
    ...policy === void 0 ? {} : { resourcePolicy: policy },
    // Where it is not declared, the calls have it as an open point; what keeps strangers out must be declared.
    ...restricts === void 0 ? {} : { blockPublicAccess: { restrictPublicBuckets: restricts } }
  };
}
function kmsLayers(target, inventory, keyArn) {
  const { key } = target;
  const policy = key === void 0 || isGap(key) ? key : key.policy;
  return {
    resourceAccount: accountOf(keyArn),
    ...sessionSide(target, inventory),
    ...rcpsOf(target, inventory, accountOf(keyArn)),
    ...policy === void 0 ? {} : { resourcePolicy: toPolicy(policy, "key-policy") },
    ...key === void 0 || isGap(key) ? {} : { kmsGrants: key.grants }
  };
}
function managedKeyLayers(target, inventory) {
  const account = isGap(target.bucket) ? accountOf(target.declared.role) : target.bucket.account;
  return {
    resourceAccount: account,
    ...sessionSide(target, inventory),
    resourcePolicy: allow(MANAGED_KEY_POLICY, "key-policy", ["kms:GenerateDataKey*", "kms:Decrypt"], {
      principal: { everyone: true, aws: [], service: [], federated: [], canonicalUser: [] },
      conditions: [
        {
          operator: "StringEquals",
          key: "kms:CallerAccount",
          values: [account],
          path: ["Statement", 0, "Condition", "StringEquals", "kms:CallerAccount"]
        }
      ]
    })
  };
}
function isAssumed(policy) {
  return ASSUMED.has(policy);
}
function managedKeyArn(role, account, region) {
  return `arn:${partitionOf(role)}:kms:${region}:${account}:key/aws-managed-key-for-s3`;
}

export {
  STRANGER_SIDE,
  endpointPolicies,
  assumeRoleLayers,
  s3Layers,
  kmsLayers,
  managedKeyLayers,
  isAssumed,
  managedKeyArn,
  whyRefused,
  sentDocument,
  isNotAsked,
  findStatement
};
