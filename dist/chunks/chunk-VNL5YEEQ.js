import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  applyEdits,
  editLines
} from "./chunk-B33QSCPD.js";
import {
  findStatement,
  printPolicy
} from "./chunk-EAP5UTM7.js";
import {
  CATALOGUE,
  KIND_WORDS,
  STRANGER_ACCOUNT,
  aboutOf,
  assembleExport,
  callFindings,
  callsOf,
  decideExport,
  guardsOf,
  isRequired,
  listOf,
  placeOfExport,
  pointsOver,
  ruleOf
} from "./chunk-ZZLPULXM.js";
import {
  isAssumed
} from "./chunk-Q4FRW4BE.js";
import {
  accountOf,
  partitionOf,
  regionOf,
  roleName
} from "./chunk-C4HAOTYH.js";
import {
  decide,
  decideWord
} from "./chunk-UGDP6TVT.js";
import {
  askedKeys,
  compileActions,
  compileResources,
  concernsOf,
  matchAction,
  matchResource,
  requestContext,
  requestResource
} from "./chunk-N5TSIYIH.js";
import {
  indexDocuments,
  isManagedByAws,
  placeIn,
  placeOfStatement,
  statementName
} from "./chunk-Q4CVXKZT.js";
import {
  GENESYS_ACCOUNTS,
  GENESYS_REGIONS,
  accountNeedsConfirmation,
  genesysAccount
} from "./chunk-UCW3CZV4.js";
import {
  allOrganizations,
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import {
  isStandIn
} from "./chunk-5VN2VIFB.js";
import {
  isPublicStatement,
  publicPolicy
} from "./chunk-MZ27P2FY.js";
import {
  parsePolicy
} from "./chunk-POFHYFND.js";
import {
  compilePattern,
  ipOperators,
  matchPattern,
  parsePrincipalArn,
  readDate,
  readOperator,
  splitArn
} from "./chunk-3PFPOZC7.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  RULES,
  milderSeverityOf,
  severityOf
} from "./chunk-6CKXNUN2.js";
import {
  parseJson,
  setMember
} from "./chunk-VDDINHJK.js";
import {
  placesOf,
  toPointer
} from "./chunk-5VKBCNGO.js";
import {
  nearest
} from "./chunk-OCJO3G7C.js";
import {
  groupBy,
  isObject,
  unique
} from "./chunk-F74P53MW.js";
import {
  hasHole
} from "./chunk-XQZTVO2D.js";
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree
} from "./chunk-S2ERT2MI.js";

// src/rules/same-export.ts
function isSameExport(one2, other) {
  const ids = [one2.organizationId, other.organizationId];
  return one2.role === other.role && one2.bucket === other.bucket && (ids.includes(void 0) || ids[0] === ids[1]);
}
function withUniqueNames(world) {
  const { exports } = world.inventory;
  const count = (name, of) => exports.filter((one2) => of(one2) === name).length;
  const byName = ({ name }) => name;
  const byPath = ({ role }) => role.slice(role.indexOf("/") + 1);
  const renamed = exports.map((one2) => {
    if (count(one2.name, byName) === 1) return one2;
    const path = byPath(one2);
    return { ...one2, name: count(path, byPath) === 1 ? path : `${path} to ${one2.bucket}` };
  });
  return withExports(world, renamed);
}
function withNamesOf(base, head) {
  const renamed = base.inventory.exports.map((one2) => {
    const same = head.inventory.exports.find((other) => isSameExport(one2, other));
    return same === void 0 ? one2 : { ...one2, name: same.name };
  });
  return withExports(base, renamed);
}
function withFactsOf(head, base) {
  const governed = head.inventory.exports.map((one2) => {
    const before = base.inventory.exports.find((other) => isSameExport(one2, other));
    if (before === void 0) return one2;
    const { account: _account, observed: _observed, region, ...rest } = one2;
    const home = before.region ?? region;
    return {
      ...rest,
      network: before.network,
      ...before.account === void 0 ? {} : { account: before.account },
      ...before.observed === void 0 ? {} : { observed: before.observed },
      ...home === void 0 ? {} : { region: home }
    };
  });
  return withExports(head, governed);
}
function withExports(world, exports) {
  return { ...world, inventory: { ...world.inventory, exports } };
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
function adviceByHand({ decision, finding }) {
  if (decision.decision === "unknown") return void 0;
  if (isRestrictedAsPublic(decision.worst))
    return "let no statement of the bucket policy be public: name its principals, or limit it by a fixed aws:PrincipalOrgID or aws:PrincipalArn (B6)";
  if (decision.worst.decision === "explicitDeny") return againstDeny(finding.pointer?.stoppedBy?.key);
  return BY_HAND[decision.worst.missingAllow[0] ?? "identity-policy"];
}
function isRestrictedAsPublic({ decision, trace }) {
  return decision === "explicitDeny" && !trace.some(({ effect, applies }) => effect === "Deny" && applies === true);
}
function againstDeny(key2) {
  const exempt2 = "add ArnNotEquals aws:PrincipalArn with the export role's ARN to the condition of each Deny that hits";
  return key2 === void 0 ? exempt2 : `${exempt2}, or drop the test of ${key2}`;
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
  return keys.find((key2) => key2.toLowerCase() === name.toLowerCase()) ?? name;
}
function moreItems(old, value) {
  if (!Array.isArray(value) || typeof old !== "string" && !Array.isArray(old)) return void 0;
  const before = Array.isArray(old) ? old : [old];
  const kept = value.filter((item) => before.includes(item));
  return kept.length === before.length && value.length > before.length ? value.filter((item) => !before.includes(item)) : void 0;
}

// src/fixes/synthesized.ts
var PATH_METADATA = "aws:cdk:path";
var WRITTEN = new RegExp(`["']?${PATH_METADATA}["']?\\s*:`);
function isSynthesized({ format, text, alsoIn }) {
  return format === "template" && [text, ...alsoIn?.values() ?? []].some((one2) => WRITTEN.test(one2));
}
function inTheApp(document, advice) {
  const name = logicalIdOf(document);
  const path = pathOf(document, name);
  const construct = path === void 0 ? `the construct of the resource ${name}` : `the construct whose ${PATH_METADATA} is ${path}`;
  return `the template is generated: change it in the CDK app, in ${construct}${advice === void 0 ? "" : ` (${advice})`}, then run cdk synth again`;
}
function logicalIdOf({ origin, address, path }) {
  const named = origin?.slice(origin.lastIndexOf("#") + 1) ?? address ?? path;
  return /^[\w-]+/.exec(named)?.[0] ?? named;
}
function pathOf({ text }, name) {
  try {
    const found = valueAt(JSON.parse(text), ["Resources", name, "Metadata", PATH_METADATA]);
    return typeof found === "string" ? found : void 0;
  } catch {
    return void 0;
  }
}

// src/fixes/documents-around.ts
function documentsAround({ role, bucket, key: key2 }, inventory) {
  const documents = [
    ...identityPolicies({ role }),
    ...isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary],
    ...isGap(bucket) ? [] : [bucket.policy],
    ...key2 === void 0 || isGap(key2) ? [] : [key2.policy],
    ...allOrganizations(inventory).flatMap(({ scps = [], rcps = [] }) => [...scps.flat(), ...rcps.flat()]),
    ...(inventory.vpcEndpoints ?? []).map(({ policy }) => policy)
  ];
  return documents.flatMap((document) => document === void 0 || isGap(document) ? [] : [document]);
}
function identityPolicies({ role }) {
  return isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies;
}
function isEditable(document) {
  return !isManagedByAws(document) && document.text !== "" && !("unknown" in document.policy) && !isSynthesized(document);
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
      const rule = problem.severity === "error" ? "malformed-policy" : "suspicious-policy";
      return {
        rule,
        severity: severityOf(rule),
        status: "new",
        message: problem.severity === "error" ? `AWS would refuse this policy: ${problem.message}.` : `${problem.message}.`,
        why: `Rule ${problem.rule} of the policy grammar.`,
        calls: [],
        ...location === void 0 ? {} : { location },
        ...problem.help === void 0 ? {} : { advice: problem.help },
        refuted: [],
        identity: `${problem.rule} ${document.path}${document.address === void 0 ? "" : `#${document.address}`} ${problem.message}`
      };
    })
  );
}
function gapFindings(inventory) {
  return inventory.gaps.map((gap) => ({
    rule: "not-known",
    severity: severityOf("not-known"),
    status: "new",
    message: `${gap.what}: ${gap.why}.`,
    calls: [],
    advice: gap.cure,
    ...gap.example === void 0 ? {} : { example: gap.example },
    refuted: [],
    identity: `not-known ${gap.what}`
  }));
}

// src/rules/policy-rule.ts
function ofDeniedCall({ calls }, picks) {
  const picked = new Set(
    calls.filter((one2) => one2.decision !== "allowed" && one2.decision !== "unknown" && picks(one2)).map(({ call }) => call.id)
  );
  return ({ calls: ids }) => ids.some((id) => picked.has(id));
}
function ofStatement({ policy }, { index }) {
  return ({ statement }) => statement?.policy === policy.id && statement.statement === index;
}
function nameOf({ sid, index }) {
  return sid === void 0 || sid === "" ? `statement ${index + 1}` : `statement ${sid}`;
}

// src/rules/data/actions.ts
var ACTIONS = {
  s3: [
    {
      levels: ["object"],
      names: `
        AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectAnnotation
        DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging
        GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes GetObjectLegalHold GetObjectRetention
        GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAnnotation
        GetObjectVersionAnnotationForReplication GetObjectVersionAttributes GetObjectVersionForReplication
        GetObjectVersionTagging GetObjectVersionTorrent InitiateReplication ListMultipartUploadParts
        ListObjectAnnotations ListObjectVersionAnnotations ObjectOwnerOverrideToBucketOwner PutObject
        PutObjectAcl PutObjectAnnotation PutObjectLegalHold PutObjectRetention PutObjectTagging
        PutObjectVersionAcl PutObjectVersionAnnotation PutObjectVersionTagging ReplicateDelete
        ReplicateObject ReplicateObjectAnnotation ReplicateTags RestoreObject UpdateObjectEncryption`
    },
    {
      levels: ["bucket"],
      names: `
        AllowVendedLogDeliveryForResource CreateBucket CreateBucketMetadataTableConfiguration DeleteBucket
        DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite
        GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS
        GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
        GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy GetBucketPolicyStatus
        GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning
        GetBucketWebsite GetEncryptionConfiguration GetIntelligentTieringConfiguration
        GetInventoryConfiguration GetLifecycleConfiguration GetMetricsConfiguration
        GetReplicationConfiguration ListBucket ListBucketMultipartUploads ListBucketVersions
        PauseReplication PutAccelerateConfiguration PutAnalyticsConfiguration PutBucketAbac PutBucketAcl
        PutBucketCORS PutBucketLogging PutBucketNotification PutBucketObjectLockConfiguration
        PutBucketOwnershipControls PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment
        PutBucketTagging PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
        PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
        PutMetricsConfiguration PutReplicationConfiguration UpdateBucketMetadataAnnotationTableConfiguration
        UpdateBucketMetadataInventoryTableConfiguration UpdateBucketMetadataJournalTableConfiguration`
    },
    {
      levels: ["other"],
      names: `
        AssociateAccessGrantsIdentityCenter CreateAccessGrant CreateAccessGrantsInstance
        CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda
        CreateMultiRegionAccessPoint DeleteAccessGrant DeleteAccessGrantsInstance
        DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation DeleteAccessPoint
        DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda
        DeleteJobTagging DeleteMultiRegionAccessPoint DeleteStorageLensConfiguration
        DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob
        DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccessGrant
        GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy
        GetAccessGrantsLocation GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda
        GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus
        GetAccessPointPolicyStatusForObjectLambda GetDataAccess GetJobTagging GetMultiRegionAccessPoint
        GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus
        GetMultiRegionAccessPointRoutes GetStorageLensConfiguration GetStorageLensConfigurationTagging
        GetStorageLensDashboard GetStorageLensGroup ListAccessGrants ListAccessGrantsLocations
        ListCallerAccessGrants ListTagsForResource PutAccessGrantsInstanceResourcePolicy
        PutAccessPointConfigurationForObjectLambda PutAccessPointPolicy PutAccessPointPolicyForObjectLambda
        PutJobTagging PutMultiRegionAccessPointPolicy PutStorageLensConfigurationTagging
        SubmitMultiRegionAccessPointRoutes TagResource UntagResource UpdateAccessGrantsLocation
        UpdateJobPriority UpdateJobStatus UpdateStorageLensGroup`
    },
    {
      levels: ["nothing"],
      names: `
        CreateJob CreateStorageLensGroup GetAccessPoint GetAccountPublicAccessBlock
        ListAccessGrantsInstances ListAccessPoints ListAccessPointsForObjectLambda ListAllMyBuckets ListJobs
        ListMultiRegionAccessPoints ListStorageLensConfigurations ListStorageLensGroups
        PutAccessPointPublicAccessBlock PutAccountPublicAccessBlock PutStorageLensConfiguration`
    }
  ],
  kms: [
    {
      levels: ["key"],
      names: `
        CancelKeyDeletion CreateGrant Decrypt DeleteImportedKeyMaterial DeriveSharedSecret DescribeKey
        DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt GenerateDataKey
        GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac
        GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey
        ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations ListResourceTags PutKeyPolicy
        ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion
        Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateKeyDescription UpdatePrimaryRegion
        Verify VerifyMac`
    },
    {
      levels: ["nothing"],
      names: `
        ConnectCustomKeyStore CreateCustomKeyStore CreateKey DeleteCustomKeyStore DescribeCustomKeyStores
        DisconnectCustomKeyStore GenerateRandom ListAliases ListKeys ListRetirableGrants
        UpdateCustomKeyStore`
    },
    {
      levels: ["key", "alias"],
      names: `
        CreateAlias DeleteAlias UpdateAlias`
    }
  ],
  sts: [
    {
      levels: ["other"],
      names: `
        AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity AssumeRoot GetFederationToken SetContext
        SetSourceIdentity TagSession`
    },
    {
      levels: ["nothing"],
      names: `
        DecodeAuthorizationMessage GetAccessKeyInfo GetCallerIdentity GetDelegatedAccessToken
        GetServiceBearerToken GetSessionToken GetWebIdentityToken TagGetWebIdentityToken`
    }
  ]
};

// src/rules/service-actions.ts
var BY_SERVICE = new Map(
  Object.entries(ACTIONS).map(([service, groups]) => [
    service,
    groups.flatMap(
      ({ levels, names }) => names.trim().split(/\s+/).map((name) => ({ name: `${service}:${name}`, levels }))
    )
  ])
);
function actionsOf(service) {
  return BY_SERVICE.get(service.toLowerCase());
}
function actionsMeant(text) {
  const all = actionsOf(text.slice(0, text.indexOf(":")));
  const matcher = compileActions([text], void 0);
  if (all === void 0 || matcher === void 0) return void 0;
  return all.filter(({ name }) => matchAction(matcher, name.toLowerCase()) === true);
}

// src/rules/action-does-not-exist.ts
var OPERATIONS = {
  "s3:completemultipartupload": "s3:PutObject",
  "s3:copyobject": "s3:PutObject",
  "s3:createmultipartupload": "s3:PutObject",
  "s3:deletebucketencryption": "s3:PutEncryptionConfiguration",
  "s3:deletebucketlifecycle": "s3:PutLifecycleConfiguration",
  "s3:deletebuckettagging": "s3:PutBucketTagging",
  "s3:deleteobjects": "s3:DeleteObject",
  "s3:getbucketencryption": "s3:GetEncryptionConfiguration",
  "s3:getbucketlifecycle": "s3:GetLifecycleConfiguration",
  "s3:getbucketlifecycleconfiguration": "s3:GetLifecycleConfiguration",
  "s3:getbucketreplication": "s3:GetReplicationConfiguration",
  "s3:getobjectlockconfiguration": "s3:GetBucketObjectLockConfiguration",
  "s3:getpublicaccessblock": "s3:GetBucketPublicAccessBlock",
  "s3:headbucket": "s3:ListBucket",
  "s3:headobject": "s3:GetObject",
  "s3:initiatemultipartupload": "s3:PutObject",
  "s3:listbuckets": "s3:ListAllMyBuckets",
  "s3:listmultipartuploads": "s3:ListBucketMultipartUploads",
  "s3:listobjects": "s3:ListBucket",
  "s3:listobjectsv2": "s3:ListBucket",
  "s3:listobjectversions": "s3:ListBucketVersions",
  "s3:listparts": "s3:ListMultipartUploadParts",
  "s3:putbucketencryption": "s3:PutEncryptionConfiguration",
  "s3:putbucketlifecycle": "s3:PutLifecycleConfiguration",
  "s3:putbucketlifecycleconfiguration": "s3:PutLifecycleConfiguration",
  "s3:putbucketreplication": "s3:PutReplicationConfiguration",
  "s3:putobjectlockconfiguration": "s3:PutBucketObjectLockConfiguration",
  "s3:putpublicaccessblock": "s3:PutBucketPublicAccessBlock",
  "s3:uploadpart": "s3:PutObject",
  "kms:reencrypt": "kms:ReEncrypt*"
};
var actionDoesNotExist = { id: "action-does-not-exist", find };
function find(scene) {
  return scene.attached.flatMap(
    (attached2) => attached2.policy.statements.flatMap(
      (statement) => (statement.actions ?? statement.notActions ?? []).flatMap(
        (text, index) => isMissing(text) ? [draftOf(text, index, statement, attached2, scene)] : []
      )
    )
  );
}
function isMissing(text) {
  return text.includes(":") && !hasHole(text) && actionsMeant(text)?.length === 0;
}
function correctAction(text) {
  return isMissing(text) ? meant(text) : void 0;
}
function meant(text) {
  const known = (actionsOf(text.slice(0, text.indexOf(":"))) ?? []).map(({ name }) => name);
  return OPERATIONS[text.toLowerCase()] ?? nearest(text.replace(/[*?]/g, ""), known);
}
function draftOf(text, index, statement, attached2, scene) {
  const { document, policy } = attached2;
  const right = meant(text);
  const element = statement.actions === void 0 ? "NotAction" : "Action";
  const list = [...statement.path, element];
  const item = [...list, index];
  const path = document.places.has(`/${item.join("/")}`) ? item : list;
  const wildcard = /[*?]/.test(text);
  const stored = policy.kind === "bucket-policy" ? "S3 refuses a bucket policy with it." : "AWS stores it without a word.";
  const grants = statement.effect === "Allow" && statement.actions !== void 0;
  return {
    document,
    path,
    statement,
    message: wildcard ? `No action of AWS matches ${text} in ${nameOf(statement)}.` : `${nameOf(statement)} names ${text}, which is no action of AWS.`.replace(/^s/, "S"),
    why: `What counts is the action that AWS authorizes, not an API's or an SDK's name; a name that does not exist matches no request (A3). ${stored}`,
    ...right === void 0 ? {} : { advice: `write ${right}` },
    subject: `${element} ${text}`,
    foldsInto: ofDeniedCall(
      scene.judged,
      ({ call, worst }) => grants && call.action === right && worst.missingAllow.includes(policy.kind)
    ),
    asReason: `${text} stands there, which is no action of AWS: ${right} was surely meant (A3).`
  };
}

// src/rules/action-resource-mismatch.ts
var KINDS = /* @__PURE__ */ new Set(["identity-policy", "permissions-boundary"]);
var SERVICES = /* @__PURE__ */ new Set(["s3", "kms"]);
var actionResourceMismatch = { id: "action-resource-mismatch", find: find2 };
function find2(scene) {
  return scene.attached.filter(({ policy }) => KINDS.has(policy.kind)).flatMap((attached2) => attached2.policy.statements.flatMap((statement) => draftsOf(statement, attached2, scene)));
}
function draftsOf(statement, { document, policy }, scene) {
  const { actions = [], resources, effect, path } = statement;
  if (resources === void 0 || resources.length === 0 || resources.some(hasHole)) return [];
  const misfits = actions.filter((action) => isMisfit(action, resources));
  if (misfits.length === 0) return [];
  const wanted = unique(misfits.flatMap((action) => levelsOf(action) ?? []));
  const means = new Set(misfits.flatMap((action) => actionsMeant(action) ?? []).map(({ name }) => name));
  return [
    {
      document,
      path: [...path, "Resource"],
      statement,
      message: `${listOf(misfits, "and")} in ${nameOf(statement)} can apply to none of its resources, so the statement ${effect === "Allow" ? "allows" : "denies"} nothing of it.`,
      why: `${misfits.length === 1 ? "It is an action" : "These are actions"} on ${listOf(
        wanted.map((level) => WORDS[level]),
        "or"
      )}; Resource names ${listOf(resources, "and")} (R5).`,
      advice: `write ${listOf(
        wanted.map((level) => EXAMPLES[level]),
        "or"
      )} in Resource`,
      subject: `${nameOf(statement)} ${misfits.join(" ")}`,
      foldsInto: ofDeniedCall(
        scene.judged,
        ({ call, worst }) => effect === "Allow" && means.has(call.action) && worst.missingAllow.includes(policy.kind)
      )
    }
  ];
}
var WORDS = {
  bucket: "a bucket",
  object: "objects",
  key: "keys",
  alias: "aliases",
  nothing: "no resource at all",
  other: "something else"
};
var EXAMPLES = {
  bucket: "arn:aws:s3:::BUCKET",
  object: "arn:aws:s3:::BUCKET/*",
  key: "arn:aws:kms:REGION:ACCOUNT:key/ID",
  alias: "arn:aws:kms:REGION:ACCOUNT:alias/NAME",
  nothing: '"*"',
  other: '"*"'
};
function isMisfit(action, resources) {
  const service = action.slice(0, action.indexOf(":")).toLowerCase();
  const levels = SERVICES.has(service) && !hasHole(action) ? levelsOf(action) : void 0;
  if (levels === void 0 || levels.length === 0 || levels.includes("other")) return false;
  return resources.every((text) => {
    const there = levelsIn(text, service);
    return there !== void 0 && !there.some((level) => levels.includes(level));
  });
}
function levelsOf(action) {
  const meant3 = actionsMeant(action);
  return meant3 === void 0 ? void 0 : unique(meant3.flatMap(({ levels }) => levels));
}
function levelsIn(text, service) {
  const parts = splitArn(text);
  const [, , of = "", region = "", account = "", resource = ""] = parts;
  if (parts.length < 6 || /[*?$]/.test(of)) return void 0;
  if (of !== service) return of === "" ? void 0 : [];
  if (service === "kms") return levelsOfKey(resource);
  if (region !== "" || account !== "") return void 0;
  const [bucket = ""] = resource.split("/");
  if (/[*?$]/.test(bucket)) return ["bucket", "object"];
  return resource.includes("/") ? ["object"] : ["bucket"];
}
function levelsOfKey(resource) {
  if (resource.startsWith("key/")) return ["key"];
  return resource.startsWith("alias/") ? ["alias"] : void 0;
}

// src/rules/block-public-access-conflict.ts
var blockPublicAccessConflict = { id: "block-public-access-conflict", find: find3 };
function find3({ judged, attached: attached2 }) {
  const { bucket } = judged.export;
  if (isGap(bucket) || bucket.publicAccessBlock?.blockPublicPolicy !== true) return [];
  return attached2.filter(({ policy }) => policy.kind === "bucket-policy" && publicPolicy(policy) === true).map(({ document }) => ({
    document,
    path: [],
    message: "AWS would refuse this policy: it is public, and BlockPublicPolicy is on.",
    why: "An Allow to everybody that no fixed value limits makes a bucket policy public (B6); BlockPublicPolicy then refuses to store it (B3).",
    advice: "name the principals, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID or aws:SourceIp",
    subject: "public-policy",
    // The same Allow lets strangers in: one cause.
    foldsInto: ({ rule }) => rule === "public-bucket-policy",
    asReason: "AWS would also refuse to store it: the policy is public (B6), and BlockPublicPolicy is on (B3)."
  }));
}

// src/rules/single-tests.ts
function knownTests(tests) {
  return tests.flatMap((test) => {
    const name = readOperator(test.operator);
    const texts = [test.operator, test.key, ...test.values];
    if (name.operator === void 0 || test.values.length === 0 || texts.some(hasHole)) return [];
    return test.values.some((value) => value.includes("${")) ? [] : [{ test, name, key: test.key.toLowerCase() }];
  });
}
function needsValue({ name }) {
  return name.operator?.negated === false && name.base !== "Null" && !name.ifExists && name.set !== "ForAllValues";
}

// src/rules/statement-calls.ts
function callsMeant({ actions, notActions }, { calls }) {
  const matcher = compileActions(actions, notActions);
  if (matcher === void 0) return /* @__PURE__ */ new Set();
  return new Set(
    calls.filter(({ call }) => matchAction(matcher, call.action.toLowerCase()) === true).map(({ call }) => call.id)
  );
}

// src/rules/bucket-key-context.ts
var bucketKeyContext = { id: "bucket-key-context", find: find4 };
var CONTEXT = "kms:encryptioncontext:aws:s3:arn";
function find4(scene) {
  const contexts = contextsOf(scene);
  if (contexts === void 0) return [];
  return scene.attached.flatMap(
    (attached2) => attached2.policy.statements.flatMap((statement) => {
      const isOfKey = [...callsMeant(statement, scene.judged)].some((id) => KMS_CALLS.has(id));
      const wrong = isOfKey && statement.effect === "Allow" ? wrongTest(statement, contexts) : void 0;
      return wrong === void 0 ? [] : [draftOf2(wrong, contexts, statement, attached2, scene)];
    })
  );
}
var KMS_CALLS = /* @__PURE__ */ new Set(["generate-data-key", "decrypt"]);
function contextsOf({ judged }) {
  const { bucket, declared } = judged.export;
  const bucketKey = isGap(bucket) ? void 0 : bucket.encryption?.bucketKey;
  const object = judged.calls.find(({ call }) => call.id === "put-recording")?.call.samples[0]?.request.resource;
  if (isGap(bucket) || bucketKey === void 0 || object === void 0) return void 0;
  return { bucket: `arn:${partitionOf(declared.role)}:s3:::${bucket.name}`, object, bucketKey };
}
function wrongTest(statement, { bucket, object, bucketKey }) {
  const [right, other] = bucketKey ? [bucket, object] : [object, bucket];
  return knownTests(statement.conditions).find(
    (read) => read.key === CONTEXT && needsValue(read) && matches(read, right) === false && matches(read, other) === true
  );
}
function matches({ test, name }, arn) {
  return name.operator?.compile(test.values, false)(arn, /* @__PURE__ */ new Map()) ?? "unknown";
}
function draftOf2({ test }, { bucket, bucketKey }, statement, attached2, scene) {
  const quoted = ofStatement(attached2, statement);
  const ofCall = ofDeniedCall(scene.judged, ({ call }) => KMS_CALLS.has(call.id));
  const state = bucketKey ? "has a Bucket Key" : "has no Bucket Key";
  const wanted = bucketKey ? `the bucket's ARN, ${bucket}` : `the object's ARN, ${bucket}/...`;
  return {
    document: attached2.document,
    path: test.path,
    statement,
    message: `${nameOf(statement).replace(/^s/, "S")} allows no use of the key for this bucket: the bucket ${state}, so the encryption context is ${wanted}.`,
    why: "Something else allows the export now; whoever tidies that up stops it. With an S3 Bucket Key the encryption context is the bucket's ARN and not the object's (K7).",
    advice: bucketKey ? `add ${bucket} to the values` : `add ${bucket}/* to the values, under StringLike or ArnLike`,
    subject: nameOf(statement),
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: `The bucket ${state}, so the encryption context is ${wanted} (K7).`
  };
}

// src/rules/contradictions.ts
function contradiction(statement) {
  const tests = knownTests(statement.conditions);
  for (const finder of FINDERS) {
    const found = finder(tests, statement);
    if (found !== void 0) return found;
  }
  return void 0;
}
var PLAIN_KEYS = /* @__PURE__ */ new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principaltype",
  "aws:requestedregion",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "kms:viaservice",
  "s3:x-amz-acl",
  "s3:x-amz-server-side-encryption",
  "s3:x-amz-server-side-encryption-aws-kms-key-id",
  "sts:externalid"
]);
var EXACT = /^String(?:Not)?Equals(?:IgnoreCase)?$/;
var literalWildcard = (tests) => {
  const found = tests.find(
    ({ test: test2, name: name2, key: key2 }) => PLAIN_KEYS.has(key2) && EXACT.test(name2.base) && !name2.ifExists && name2.set === void 0 && test2.values.every((value) => /[*?]/.test(value))
  );
  if (found === void 0) return void 0;
  const { test, name } = found;
  const like = name.operator?.negated === true ? "StringNotLike" : "StringLike";
  return {
    test,
    always: name.operator?.negated === true,
    what: `${test.operator} takes the wildcard in ${listOf(test.values)} for the character itself, and ${test.key} never holds it`,
    why: "`*` and `?` are wildcards for StringLike, ArnLike and ArnEquals, and plain characters for StringEquals (C1).",
    advice: `write ${like}`
  };
};
var PRIVATE = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "169.254.0.0/16",
  "127.0.0.0/8",
  "fc00::/7",
  "fe80::/10"
];
var isPrivate = ipOperators["IpAddress"]?.compile(PRIVATE, false);
var privateSourceAddress = (tests) => {
  const found = tests.find(
    ({ test, name, key: key2 }) => key2 === "aws:sourceip" && /^(?:Not)?IpAddress$/.test(name.base) && !name.ifExists && name.set === void 0 && test.values.every((value) => isPrivate?.(value, /* @__PURE__ */ new Map()) === true)
  );
  if (found === void 0) return void 0;
  return {
    test: found.test,
    always: found.name.operator?.negated === true,
    what: `${listOf(found.test.values, "and")} ${found.test.values.length === 1 ? "is" : "are"} private, and aws:SourceIp is the public address`,
    why: "A request through a VPC endpoint has no aws:SourceIp at all; its private address is aws:VpcSourceIp (X1).",
    advice: "write the public addresses, or aws:VpcSourceIp"
  };
};
var OF_ENDPOINTS = /* @__PURE__ */ new Set(["aws:sourcevpc", "aws:sourcevpce", "aws:vpcsourceip"]);
var addressAndEndpoint = (tests, { actions = [] }) => {
  if (actions.length === 0 || actions.some((action) => !/^(?:s3|sts):/i.test(action))) return void 0;
  const needed = tests.filter(needsValue);
  const address = needed.find(({ key: key2 }) => key2 === "aws:sourceip");
  const endpoint = needed.find(({ key: key2 }) => OF_ENDPOINTS.has(key2));
  if (address === void 0 || endpoint === void 0) return void 0;
  return {
    test: address.test,
    always: false,
    what: `no request has both ${address.test.key} and ${endpoint.test.key}`,
    why: "Through a VPC endpoint aws:SourceIp is absent, and from the internet the endpoint's keys are (X1); all tests of a statement must hold (C1).",
    advice: "write two statements"
  };
};
var absentAndNeeded = (tests) => {
  const absent = new Map(
    tests.filter(({ test, name }) => name.base === "Null" && test.values.every((value) => /^true$/i.test(value))).map(({ test, key: key2 }) => [key2, test.key])
  );
  const needed = tests.find((one2) => needsValue(one2) && absent.has(one2.key));
  if (needed === void 0) return void 0;
  return {
    test: needed.test,
    always: false,
    what: `Null wants ${absent.get(needed.key)} to be absent, and ${needed.test.operator} wants a value of it`,
    why: "All tests of a statement must hold, and a positive test fails for an absent key (C1).",
    advice: "write two statements, or IfExists"
  };
};
var MULTIVALUED = /^(?:aws:(?:calledvia|principalorgpaths|principalservicenameslist|resourceorgpaths|sourceorgpaths|tagkeys|vpceorgpaths)|kms:(?:encryptioncontextkeys|resourcealiases|requestalias|grantoperations)|s3:requestobjecttagkeys|sts:transitivetagkeys)$/;
var noCommonValue = (tests) => {
  for (const exact of tests) {
    if (exact.name.base !== "StringEquals" || !needsValue(exact) || exact.name.set !== void 0) continue;
    if (MULTIVALUED.test(exact.key)) continue;
    const others = tests.filter(
      (one2) => one2 !== exact && one2.key === exact.key && one2.name.base !== "Null" && one2.name.set === void 0
    );
    const excluding = others.find((other) => exact.test.values.every((value) => !accepts(other, value)));
    if (excluding === void 0) continue;
    return {
      test: excluding.test,
      always: false,
      what: `no ${exact.test.key} is ${listOf(exact.test.values)} and meets ${excluding.test.operator} ${listOf(excluding.test.values)}`,
      why: "All tests of a statement must hold (C1).",
      advice: "drop one of the two tests"
    };
  }
  return void 0;
};
function accepts({ test, name }, value) {
  const matched = name.operator?.compile(test.values, false)(value, /* @__PURE__ */ new Map());
  if (matched === void 0 || matched === "unknown") return true;
  return matched !== (name.operator?.negated === true);
}
var emptyPeriod = (tests) => {
  for (const from of tests) {
    if (!/^DateGreaterThan(?:Equals)?$/.test(from.name.base) || !needsValue(from)) continue;
    const until = tests.find(
      (one2) => one2.key === from.key && /^DateLessThan(?:Equals)?$/.test(one2.name.base) && needsValue(one2)
    );
    const first = Math.min(...from.test.values.map((value) => readDate(value) ?? Number.NaN));
    const last = Math.max(...(until?.test.values ?? []).map((value) => readDate(value) ?? Number.NaN));
    if (until === void 0 || !(first > last)) continue;
    return {
      test: until.test,
      always: false,
      what: `${from.test.key} cannot be after ${listOf(from.test.values)} and before ${listOf(until.test.values)}`,
      why: "All tests of a statement must hold (C1).",
      advice: "put the dates in order"
    };
  }
  return void 0;
};
var FINDERS = [
  literalWildcard,
  privateSourceAddress,
  addressAndEndpoint,
  absentAndNeeded,
  noCommonValue,
  emptyPeriod
];

// src/rules/condition-never-true.ts
var conditionNeverTrue = { id: "condition-never-true", find: find5 };
function find5(scene) {
  return scene.attached.flatMap(
    (attached2) => attached2.policy.statements.flatMap((statement) => {
      const found = contradiction(statement);
      return found === void 0 ? [] : [draftOf3(found, statement, attached2, scene)];
    })
  );
}
function draftOf3(found, statement, attached2, scene) {
  const { document, policy } = attached2;
  const allows2 = statement.effect === "Allow";
  const meant3 = callsMeant(statement, scene.judged);
  const ofCall = ofDeniedCall(
    scene.judged,
    ({ call, worst }) => allows2 && meant3.has(call.id) && worst.missingAllow.includes(policy.kind)
  );
  const quoted = ofStatement(attached2, statement);
  return {
    document,
    path: found.test.path,
    statement,
    message: found.always ? `The condition of ${nameOf(statement)} excludes nobody: ${found.what}.` : `The condition of ${nameOf(statement)} is never true, so it ${allows2 ? "allows" : "denies"} nothing: ${found.what}.`,
    why: found.why,
    ...found.advice === void 0 ? {} : { advice: found.advice },
    subject: `${nameOf(statement)} ${found.what}`,
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: found.always ? `Its comparison never matches: ${found.what}.` : `The condition of ${nameOf(statement)} is never true: ${found.what}.`
  };
}

// src/rules/strangers.ts
function isDenied(policy, request, resourceAccount) {
  const denies = policy.statements.filter(({ effect }) => effect === "Deny");
  if (denies.length === 0) return false;
  const resourcePolicy = { ...policy, statements: denies };
  return decideWord({ request, resourceAccount, identityPolicies: [], resourcePolicy }) === "explicitDeny";
}
function isAboutRecordings(statement, policy, judged) {
  return covers(statement, policy, recordingsOf(judged));
}
function isAboutBucket(statement, policy, judged) {
  return covers(statement, policy, [...new Set(recordingsOf(judged).map((arn) => arn.slice(0, arn.indexOf("/"))))]);
}
function covers({ resources, notResources }, { version: version2 }, arns) {
  const matcher = compileResources(resources, notResources, version2 === "2012-10-17");
  const nothing = requestContext({});
  return matcher !== void 0 && arns.some((arn) => matchResource(matcher, requestResource(arn), nothing) !== false);
}
function recordingsOf({ calls }) {
  const uploads = calls.filter(({ call }) => call.action === "s3:PutObject");
  return [...new Set(uploads.flatMap(({ call }) => call.samples.map(({ request }) => request.resource)))];
}

// src/rules/key-open-to-account.ts
var keyOpenToAccount = { id: "key-open-to-account", find: find6 };
var ACTIONS2 = [
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:Encrypt",
  "kms:ReEncryptFrom",
  "kms:CreateGrant",
  "kms:PutKeyPolicy",
  "kms:ScheduleKeyDeletion",
  "kms:DisableKey"
];
var ACCOUNT_ID = /^\d{12}$/;
var ACCOUNT_ROOT = /^arn:[a-z-]+:iam::(\d{12}):root$/;
var ACCOUNT_KEYS = /* @__PURE__ */ new Set(["kms:calleraccount", "aws:principalaccount"]);
function find6({ judged, attached: attached2 }) {
  const { key: key2 } = judged.export;
  if (key2 === void 0 || isGap(key2)) return [];
  const own = accountsOf(judged, key2.arn);
  return attached2.filter(({ policy }) => policy.kind === "key-policy").flatMap(
    ({ document, policy }) => policy.statements.flatMap((statement) => {
      const actions = allowedBy(statement);
      const who = openTo(statement, own).filter(
        (account) => actions.some((action) => !deniedTo(account, action, policy, key2.arn))
      );
      if (actions.length === 0 || who.length === 0) return [];
      const whom = listOf(
        who.map((account) => account === EVERYBODY ? "everybody" : `account ${account}`),
        "and"
      );
      return [
        {
          document,
          path: statement.path,
          statement,
          message: `The key of the recordings is open to ${whom}: ${nameOf(statement)} of the key policy allows ${listOf(actions, "and")}.`,
          why: "A key policy alone lets principals of other accounts in; whoever may use the key can read what it encrypts once he gets at the objects, and whoever administers it can end them all (K4).",
          advice: "name the roles that need the key as Principal, or limit the Allow by kms:CallerAccount",
          subject: `open-key ${who.join(" ")} ${actions.join(" ")}`
        }
      ];
    })
  );
}
function accountsOf({ export: { bucket, declared } }, key2) {
  return unique([accountOf(key2), accountOf(declared.role), ...isGap(bucket) ? [] : [bucket.account]]);
}
function allowedBy({ effect, actions, notActions }) {
  const matcher = compileActions(actions, notActions);
  if (effect === "Deny" || matcher === void 0) return [];
  return ACTIONS2.filter((action) => matchAction(matcher, action.toLowerCase()) === true);
}
var EVERYBODY = "*";
function openTo(statement, own) {
  const everyone = statement.principal === void 0 || statement.principal.everyone;
  const held = everyone ? accountsHeld(statement) : void 0;
  if (everyone && held === void 0) return isPublicStatement(statement) === true ? [EVERYBODY] : [];
  const named = (statement.principal?.aws ?? []).flatMap(
    (text) => ACCOUNT_ID.test(text) ? [text] : ACCOUNT_ROOT.exec(text)?.[1] ?? []
  );
  return unique(held ?? named).filter((account) => ACCOUNT_ID.test(account) && !own.includes(account));
}
function accountsHeld({ conditions }) {
  const open = conditions.some(
    ({ key: key2, values }) => ACCOUNT_KEYS.has(key2.toLowerCase()) && values.some((value) => hasHole(value))
  );
  if (open) return [];
  const tests = knownTests(conditions).filter(
    (one2) => ACCOUNT_KEYS.has(one2.key) && needsValue(one2) && one2.test.values.every((value) => ACCOUNT_ID.test(value))
  );
  return tests[0]?.test.values;
}
function deniedTo(account, action, policy, key2) {
  const caller = account === EVERYBODY ? STRANGER_ACCOUNT : account;
  const arn = `arn:${partitionOf(key2)}:iam::${caller}:role/stranger`;
  const context = {
    "aws:PrincipalArn": arn,
    "aws:PrincipalAccount": caller,
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:userid": "AROASTRANGER000000000:stranger",
    "aws:SecureTransport": "true",
    "kms:CallerAccount": caller,
    ...account === EVERYBODY ? { "aws:PrincipalOrgID": "o-stranger00" } : {}
  };
  const via = { "aws:ViaAWSService": "true", "kms:ViaService": `s3.${regionOf(key2) ?? ""}.amazonaws.com` };
  const direct = { "aws:ViaAWSService": "false", "aws:SourceIp": "198.51.100.7" };
  return [direct, via].every(
    (way) => isDenied(
      policy,
      {
        principal: { arn: arn.replace(":iam:", ":sts:").replace(":role/stranger", ":assumed-role/stranger/stranger") },
        action,
        resource: key2,
        context: { ...context, ...way }
      },
      accountOf(key2)
    )
  );
}

// src/rules/network-condition-cannot-hold.ts
var networkConditionCannotHold = { id: "network-condition-cannot-hold", find: find7 };
var KEYS = /* @__PURE__ */ new Set(["aws:sourcevpc", "aws:sourcevpce"]);
function find7(scene) {
  const { declared } = scene.judged.export;
  if (declared.network.sourceVpce !== void 0 || declared.network.via === "endpoint") return [];
  return scene.attached.flatMap(
    (attached2) => attached2.policy.statements.flatMap((statement) => {
      const tests = knownTests(statement.conditions).filter(isOfOwnNetwork);
      if (statement.effect !== "Allow" || tests.length === 0) return [];
      if (!isForExport(attached2, statement, declared) || contradiction(statement) !== void 0) return [];
      return draftOf4(tests, statement, attached2, scene);
    })
  );
}
function isOfOwnNetwork(read) {
  return KEYS.has(read.key) && needsValue(read) && !read.test.values.some((value) => /[*?]/.test(value));
}
function isForExport({ policy }, { principal }, { role }) {
  if (policy.kind === "identity-policy") return true;
  const session = `arn:${partitionOf(role)}:sts::${accountOf(role)}:assumed-role/${roleName(role)}/`;
  return principal?.aws.some((arn) => arn === role || arn.startsWith(session)) === true;
}
function draftOf4(tests, statement, attached2, scene) {
  const { document } = attached2;
  const meant3 = callsMeant(statement, scene.judged);
  if (meant3.size === 0) return [];
  const [first] = tests;
  const keys = listOf(
    tests.map(({ test }) => test.key),
    "and"
  );
  const quoted = ofStatement(attached2, statement);
  const ofCall = ofDeniedCall(scene.judged, ({ call }) => meant3.has(call.id));
  return [
    {
      document,
      path: first?.test.path ?? statement.path,
      statement,
      message: `${upper(nameOf(statement))} allows Genesys nothing: it asks for ${keys}, which its requests do not have.`,
      why: "Genesys calls from its own network, where both keys are absent or name an endpoint of its own, and a positive test fails for an absent key (C1, X1).",
      advice: "if it is meant for the export, drop the test; if it is for others, give them a role of their own",
      subject: `${nameOf(statement)} ${keys}`,
      foldsInto: (finding) => quoted(finding) || ofCall(finding)
    }
  ];
}
function upper(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// src/rules/size-limits.ts
var bare = (most, of = "characters") => ({ most, of, whiteSpace: "is left out" });
var written = (most, of = "characters") => ({ most, of, whiteSpace: "counts" });
var LIMITS = {
  "identity-policy": [bare(6144), bare(10240)],
  "permissions-boundary": [bare(6144)],
  "session-policy": [bare(2048)],
  "trust-policy": [bare(2048), { ...bare(4096), raised: true }, { ...bare(8192), raised: true }],
  "bucket-policy": [bare(20480, "bytes")],
  "key-policy": [written(32768, "bytes"), bare(32768, "bytes")],
  scp: [written(5120), bare(5120)],
  rcp: [written(5120), bare(5120)],
  "vpc-endpoint-policy": [written(20480)]
};
function oversize(kind, text) {
  const limits = LIMITS[kind];
  const kept = limits.find((limit) => sizeOf(text, limit) <= limit.most);
  if (kept !== void 0 && kept.raised !== true) return void 0;
  const told = kept === void 0 ? limits.at(-1) ?? limits[0] : limits[0];
  return { size: sizeOf(text, told), of: told.of, most: told.most, raisable: kept !== void 0 };
}
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

// src/rules/policy-too-large.ts
var policyTooLarge = { id: "policy-too-large", find: find8 };
function find8({ attached: attached2 }) {
  return attached2.flatMap((one2) => {
    const { document, policy } = one2;
    const text = document.path.startsWith("arn:") ? void 0 : textOf(one2);
    const found = text === void 0 ? void 0 : oversize(policy.kind, text);
    if (found === void 0) return [];
    const { size, of, most, raisable } = found;
    const sizes = `it has ${grouped(size)} ${of}, and ${KINDS2[policy.kind]} may have ${grouped(most)}`;
    return [
      {
        document,
        path: [],
        message: raisable ? `AWS refuses this policy unless its quota was raised: ${sizes}.` : `AWS would refuse this policy for its size: ${sizes}.`,
        why: policy.kind === "key-policy" ? "KMS counts the bytes of the document as it is sent." : "White space does not count (IAM and S3 normalise the document first).",
        advice: raisable ? "shorten it, or ask AWS for a higher quota" : "shorten it: merge statements, use wildcards for actions, or split it where the kind of policy can be",
        subject: "size",
        ...raisable ? { milder: true } : {}
      }
    ];
  });
}
var KINDS2 = {
  "identity-policy": "all inline policies of a role together",
  "permissions-boundary": "a managed policy",
  "session-policy": "a session policy",
  "trust-policy": "a trust policy",
  "bucket-policy": "a bucket policy",
  "key-policy": "a key policy",
  scp: "an SCP",
  rcp: "an RCP",
  "vpc-endpoint-policy": "a VPC endpoint policy"
};
function textOf({ document, policy }) {
  if (document.format === "json" && document.address === void 0) return document.text.replace(/^\uFEFF/, "");
  const text = JSON.stringify(
    printPolicy(policy),
    (_, value) => Array.isArray(value) && value.length === 1 && typeof value[0] === "string" ? value[0] : value
  );
  return hasHole(text) ? void 0 : text;
}
function grouped(count) {
  return count.toLocaleString("en-US");
}

// src/rules/public-read.ts
var publicRead = { id: "public-read", find: find9 };
var READING = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"];
var STRANGERS = /* @__PURE__ */ new Set(["write-anonymously", "write-from-another-account"]);
function find9({ judged, attached: attached2 }) {
  const { bucket } = judged.export;
  if (isGap(bucket) || keepsStrangersOut(bucket)) return [];
  return attached2.filter(({ policy }) => policy.kind === "bucket-policy").flatMap(
    (one2) => one2.policy.statements.flatMap((statement) => {
      const reads = readBy(statement);
      if (reads.length === 0 || isPublicStatement(statement) !== true) return [];
      if (!isAboutRecordings(statement, one2.policy, judged)) return [];
      if (reads.every((action) => allDenied(one2.policy, judged, bucket.account, action))) return [];
      return [
        {
          document: one2.document,
          path: statement.path,
          statement,
          message: `Everybody can read the recordings: ${nameOf(statement)} allows ${listOf(reads, "and")} to strangers.`,
          why: `No fixed value limits whom it allows (B6), and RestrictPublicBuckets is ${bucket.publicAccessBlock?.restrictPublicBuckets === false ? "off" : "not known to be on"} (B4).`,
          advice: "name who reads as Principal, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID, aws:SourceVpce or aws:SourceIp, and turn RestrictPublicBuckets on",
          subject: `public-read ${statement.sid ?? statement.index}`,
          foldsInto: (finding) => finding.rule === "public-bucket-policy" && ofStatement(one2, statement)(finding),
          asReason: `It lets everybody read recordings, too: it allows ${listOf(reads, "and")}.`
        }
      ];
    })
  );
}
function keepsStrangersOut({ publicAccessBlock: block }) {
  return block?.restrictPublicBuckets === true || block?.blockPublicPolicy === true;
}
function readBy({ effect, actions, notActions }) {
  const matcher = compileActions(actions, notActions);
  if (effect === "Deny" || matcher === void 0) return [];
  return READING.filter((action) => matchAction(matcher, action.toLowerCase()) === true);
}
function allDenied(policy, { guards }, owner, action) {
  const requests = guards.filter(({ guard }) => STRANGERS.has(guard.id)).flatMap(({ guard }) => guard.samples.map(({ request }) => ({ ...request, action })));
  return requests.length > 0 && requests.every((request) => isDenied(policy, request, owner));
}

// src/rules/shadowed-statement.ts
var shadowedStatement = { id: "shadowed-statement", find: find10 };
var MOST_STATEMENTS = 200;
function find10({ attached: attached2 }) {
  return attached2.flatMap((one2) => {
    const { statements } = one2.policy;
    if (statements.length > MOST_STATEMENTS) return [];
    return statements.flatMap((statement) => {
      const denying = statements.find((other) => overrides(other, statement));
      if (denying !== void 0) return [draftOf5(one2, statement, denying, "denies")];
      const saying = statements.find((other) => other.index < statement.index && saysTheSame(other, statement));
      return saying === void 0 ? [] : [draftOf5(one2, statement, saying, "says")];
    });
  });
}
function draftOf5({ document, policy }, statement, by, how) {
  const name = nameOf(statement).replace(/^s/, "S");
  return {
    document,
    path: statement.path,
    statement,
    message: how === "denies" ? `${name} allows nothing: ${nameOf(by)} denies all of it.` : `${name} says nothing that ${nameOf(by)} does not say.`,
    why: how === "denies" ? "A Deny that applies wins over every Allow (E1)." : "A request that one of them selects, the other selects, too: with one of them gone no answer changes.",
    advice: how === "denies" ? "narrow the Deny, or drop the Allow" : "drop one of them",
    subject: `${nameOf(statement)} ${how} ${nameOf(by)}`,
    // The Deny may stop the export, and then has a finding.
    foldsInto: (finding) => finding.statement?.policy === policy.id && (finding.statement.statement === by.index || finding.statement.statement === statement.index)
  };
}
function overrides(deny, allow) {
  return deny.effect === "Deny" && allow.effect === "Allow" && covers2(deny, allow, denyCoversPrincipals);
}
function saysTheSame(earlier, later) {
  return earlier.effect === later.effect && covers2(earlier, later, samePrincipals);
}
function covers2(wide, narrow, principals) {
  if (hasOpenText(wide) || hasOpenText(narrow)) return false;
  return principals(wide, narrow) && coversList(wide.actions, narrow.actions, coversAction) && isSame(wide.notActions, narrow.notActions) && isSame(wide.notResources, narrow.notResources) && (isTrust(wide, narrow) || coversList(wide.resources, narrow.resources, coversResource)) && wide.conditions.every((test) => narrow.conditions.some((other) => isSameTest(test, other)));
}
function isTrust(...statements) {
  return statements.every(({ resources, notResources }) => resources === void 0 && notResources === void 0);
}
function hasOpenText({
  actions = [],
  notActions = [],
  resources = [],
  notResources = [],
  conditions
}) {
  const tested = conditions.flatMap(({ operator, key: key2, values }) => [operator, key2, ...values]);
  return [...actions, ...notActions, ...resources, ...notResources, ...tested].some(hasHole);
}
function coversList(wide, narrow, coversOne) {
  if (wide === void 0 || narrow === void 0) return wide === narrow;
  return narrow.length > 0 && narrow.every((one2) => wide.some((other) => coversOne(other, one2)));
}
function coversAction(wide, narrow) {
  return coversText(wide.toLowerCase(), narrow.toLowerCase());
}
function coversResource(wide, narrow) {
  if (wide === "*" || wide === narrow) return true;
  const [ours, theirs] = [splitArn(wide), splitArn(narrow)];
  if (ours.length !== 6 || theirs.length !== 6) return false;
  return ours.every((part, index) => coversText(part, theirs[index] ?? ""));
}
function coversText(wide, narrow) {
  if (wide === narrow) return true;
  if (/\?|\$\{/.test(wide)) return false;
  return matchPattern(compilePattern(wide), narrow);
}
function samePrincipals(wide, narrow) {
  return isSame(wide.principal, narrow.principal) && isSame(wide.notPrincipal, narrow.notPrincipal);
}
function denyCoversPrincipals(wide, narrow) {
  if (samePrincipals(wide, narrow)) return true;
  if (wide.principal === void 0 || narrow.principal === void 0) return false;
  return wide.principal.everyone && !hasOthers(narrow.principal);
}
function hasOthers({ service, federated, canonicalUser }) {
  return service.length + federated.length + canonicalUser.length > 0;
}
function isSameTest(one2, other) {
  return one2.operator === other.operator && one2.key.toLowerCase() === other.key.toLowerCase() && isSame([...one2.values].sort(), [...other.values].sort());
}
function isSame(one2, other) {
  return JSON.stringify(one2) === JSON.stringify(other);
}

// src/rules/unverifiable-principal.ts
var unverifiablePrincipal = { id: "unverifiable-principal", find: find11 };
var UNIQUE_ID = /^A(?:ROA|IDA)[A-Z0-9]{5,}$/;
function find11(scene) {
  const { role, declared } = scene.judged.export;
  const own = isGap(role) ? void 0 : role.uniqueId;
  const genesys = [...GENESYS_ACCOUNTS, ...declared.account === void 0 ? [] : [declared.account]];
  return scene.attached.flatMap(
    (attached2) => attached2.policy.statements.flatMap(
      (statement) => (statement.principal?.aws ?? []).flatMap((text) => {
        if (UNIQUE_ID.test(text)) return text === own ? [] : [ofDeleted(text, statement, attached2, scene)];
        const arn = attached2.policy.kind === "trust-policy" ? parsePrincipalArn(text) : void 0;
        if (arn === void 0 || arn.type === "root" || !genesys.includes(arn.account)) return [];
        return [ofGenesys(text, statement, attached2)];
      })
    )
  );
}
function ofDeleted(id, statement, attached2, scene) {
  const quoted = ofStatement(attached2, statement);
  const allows2 = statement.effect === "Allow";
  const ofCall = ofDeniedCall(scene.judged, ({ worst }) => allows2 && worst.missingAllow.includes(attached2.policy.kind));
  return {
    document: attached2.document,
    path: [...statement.path, "Principal"],
    statement,
    message: `${nameOf(statement).replace(/^s/, "S")} names ${id}, the id of a ${id.startsWith("AROA") ? "role" : "user"} that may be gone.`,
    why: "AWS shows a principal by its id after it was deleted; the id matches nobody, also not one that was created again under the same name (P2).",
    advice: "write the ARN of the role or user that is meant, and save the policy anew",
    subject: `${nameOf(statement)} ${id}`,
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: `${nameOf(statement).replace(/^s/, "S")} names ${id}, an id that matches nobody after its role or user was deleted (P2).`
  };
}
function ofGenesys(arn, statement, attached2) {
  const quoted = ofStatement(attached2, statement);
  return {
    document: attached2.document,
    path: [...statement.path, "Principal"],
    statement,
    message: `Whether ${arn} is who calls for Genesys Cloud cannot be verified.`,
    why: "Genesys publishes its account and not the identity in it that calls (T2).",
    advice: "trust the account's root and keep the ExternalId",
    subject: `${nameOf(statement)} ${arn}`,
    foldsInto: (finding) => quoted(finding) || finding.calls.includes("assume-role"),
    asReason: `Whether ${arn} is who calls for Genesys Cloud cannot be verified: Genesys publishes its account only (T2).`
  };
}

// src/rules/policy-rules.ts
var POLICY_RULES = [
  blockPublicAccessConflict,
  publicRead,
  keyOpenToAccount,
  policyTooLarge,
  actionDoesNotExist,
  actionResourceMismatch,
  conditionNeverTrue,
  networkConditionCannotHold,
  bucketKeyContext,
  unverifiablePrincipal,
  shadowedStatement
];
function withPolicyFindings(exports, findings2) {
  const reasons = /* @__PURE__ */ new Map();
  const folded = /* @__PURE__ */ new Set();
  const drafts = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    const scene = { judged, attached: attachedTo(judged) };
    const own = findings2.filter((finding) => finding.export === name);
    return POLICY_RULES.flatMap(
      ({ id, find: find12 }) => find12(scene).flatMap((draft) => {
        const same = draft.foldsInto === void 0 ? void 0 : own.find(draft.foldsInto);
        if (same === void 0) return [{ rule: id, draft, export: name }];
        if (draft.asReason !== void 0) reasons.set(same, [...reasons.get(same) ?? [], draft.asReason]);
        folded.add(keyOf(id, draft));
        return [];
      })
    );
  });
  const told = findings2.map((finding) => withReasons(finding, reasons.get(finding)));
  return [...told, ...oncePerDocument(drafts.filter(({ rule, draft }) => !folded.has(keyOf(rule, draft))))];
}
function withReasons(finding, reasons) {
  if (reasons === void 0) return finding;
  const { why, pointer } = finding;
  const more = [...new Set(reasons)].join(" ");
  return {
    ...finding,
    why: why === void 0 ? more : `${why} ${more}`,
    ...pointer === void 0 ? {} : { pointer: { ...pointer, text: `${pointer.text}. ${more.replace(/\.$/, "")}` } }
  };
}
function keyOf(rule, { document, subject }) {
  return `${rule} ${document.policy.id} ${subject}`;
}
function oncePerDocument(drafts) {
  const byKey = /* @__PURE__ */ new Map();
  for (const one2 of drafts) {
    const key2 = keyOf(one2.rule, one2.draft);
    byKey.set(key2, [...byKey.get(key2) ?? [], one2]);
  }
  return [...byKey].flatMap(([identity, group]) => {
    const [first, ...others] = group;
    return first === void 0 ? [] : [toFinding(first, identity, others.length === 0)];
  });
}
function toFinding({ rule, draft, export: name }, identity, sole) {
  const { document, path, statement, message, why, advice, milder } = draft;
  const location = placeIn(document, path, "member");
  return {
    rule,
    severity: milder === true ? milderSeverityOf(rule) : severityOf(rule),
    status: "new",
    ...sole ? { export: name } : {},
    message,
    why,
    calls: [],
    ...statement === void 0 ? {} : {
      statement: {
        policy: document.policy.id,
        kind: document.kind,
        statement: statement.index,
        path: statement.path,
        ...statement.sid === void 0 ? {} : { sid: statement.sid }
      }
    },
    ...location === void 0 ? {} : { location: path.length > 0 ? location : { ...location, endLine: location.line, endColumn: location.column } },
    ...advice === void 0 ? {} : { advice },
    refuted: [],
    identity
  };
}
function attachedTo({ export: { role, bucket, key: key2 } }) {
  const documents = [
    ...isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary],
    ...isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies,
    ...isGap(bucket) ? [] : [bucket.policy],
    ...key2 === void 0 || isGap(key2) ? [] : [key2.policy]
  ];
  return documents.flatMap((document) => {
    if (document === void 0 || isGap(document) || "unknown" in document.policy) return [];
    return isManagedByAws(document) ? [] : [{ document, policy: document.policy }];
  });
}

// src/fixes/faults.ts
function textFaults(inventory, exports) {
  return [...inputFindings({ problems: [], inventory }), ...withPolicyFindings(exports, [])];
}
function faultyDocument(finding, inventory) {
  return inventory.documents.find((document) => problemsOf(finding, document).length > 0);
}
function problemsOf({ identity }, { path, address, problems }) {
  const where = address === void 0 ? path : `${path}#${address}`;
  return problems.filter(({ rule, message }) => identity === `${rule} ${where} ${message}`);
}
function isMended(finding, before, after) {
  const open = (list) => list.filter(({ severity }) => severity !== "notice").map(({ identity }) => identity);
  const was = open(before);
  const is = open(after);
  const count = (list, wanted) => list.filter((one2) => one2 === wanted).length;
  return count(is, finding.identity) < count(was, finding.identity) && is.every((one2) => count(is, one2) <= count(was, one2));
}

// src/fixes/ailment.ts
function describeAilment(finding, { inventory, exports }) {
  if (finding.rule === "simulator-disagrees") return void 0;
  const quoted = finding.statement === void 0 ? void 0 : indexDocuments(inventory).get(finding.statement.policy);
  const document = finding.calls.length === 0 ? quoted ?? faultyDocument(finding, inventory) : quoted;
  const judged = finding.export === void 0 ? exports.find((one2) => document !== void 0 && documentsAround(one2.export, inventory).includes(document)) : exports.find((one2) => one2.export.declared.name === finding.export);
  if (judged === void 0) return void 0;
  const about = {
    finding,
    judged,
    inventory,
    value: document?.value,
    ...document === void 0 ? {} : { document }
  };
  if (finding.calls.length === 0) return document === void 0 ? void 0 : { kind: "text", ...about };
  if (judged.export.declared.organizationId === void 0) return void 0;
  const guards = judged.guards.filter(({ guard }) => finding.calls.includes(guard.id));
  if (guards.length > 0) return { kind: "guard", ...about, guards };
  const decisions = judged.calls.filter((one2) => finding.calls.includes(one2.call.id));
  const decision = decisions.find((one2) => one2.call.id === finding.calls[0]);
  if (decision === void 0 || decisions.some(({ overruled }) => overruled === true)) return void 0;
  return { kind: "denial", ...about, decision, decisions };
}

// src/fixes/dropped.ts
function droppedKeys({ finding, document }, { conditions }) {
  const policy = document?.policy;
  const quoted = policy === void 0 || "unknown" in policy ? void 0 : policy.statements[finding.statement?.statement ?? -1];
  if (quoted?.effect !== "Allow") return [];
  const kept = new Set(conditions.map(({ key: key2 }) => key2.toLowerCase()));
  return unique(quoted.conditions.map(({ key: key2 }) => key2)).filter((key2) => !kept.has(key2.toLowerCase()));
}
function dropped(denial, home = { conditions: [] }) {
  const keys = droppedKeys(denial, home);
  if (keys.length === 0) return "";
  return `, without the ${keys.length === 1 ? "condition" : "conditions"} on ${keys.join(", ")}`;
}

// src/fixes/statements.ts
function sitesIn(documents) {
  return documents.flatMap(
    (document) => "unknown" in document.policy ? [] : document.policy.statements.map((statement) => ({ document, statement }))
  );
}
function isAllow({ statement }) {
  return statement.effect === "Allow";
}
function nameOf2({ sid, index }) {
  return sid === void 0 || sid === "" ? `statement ${index + 1}` : `statement ${sid}`;
}
var OF_EXPORT = new Set(CATALOGUE.map(({ action }) => action.toLowerCase()));
function isForExport2({ actions = [] }) {
  return actions.length > 0 && actions.every((action) => OF_EXPORT.has(action.toLowerCase()));
}
function allows({ actions = [] }, action) {
  return actions.some((one2) => one2.toLowerCase() === action.toLowerCase());
}
function namesOnly({ principal }, wanted) {
  if (principal === void 0 || principal.everyone || principal.aws.length === 0) return false;
  const { aws, service, federated, canonicalUser } = principal;
  return service.length + federated.length + canonicalUser.length === 0 && aws.every(wanted);
}
function addItems({ document, statement }, element, more) {
  const path = [...statement.path, ...element];
  const listed = stringList(valueAt(document.value, path));
  return { set: path, value: [...listed, ...more.filter((item) => !listed.includes(item))] };
}
function replaceItem({ document, statement }, element, old, text) {
  const path = [...statement.path, ...element];
  const value = valueAt(document.value, path);
  if (!Array.isArray(value)) return { set: path, value: text };
  const items = value;
  if (items.includes(text)) return { set: path, value: items.filter((item) => item !== old) };
  return { set: [...path, items.indexOf(old)], value: text };
}
function testsOf({ conditions }, key2) {
  return conditions.filter((test) => test.key.toLowerCase() === key2.toLowerCase());
}

// src/fixes/add-actions.ts
function addActions(sites, wanted, own, denial) {
  const placed = wanted.map((one2) => ({ one: one2, site: sites.find((site) => takes(site, one2)) }));
  const found = placed.flatMap(({ one: one2, site }) => site === void 0 ? [] : [{ one: one2, site }]);
  const left = placed.filter(({ site }) => site === void 0).map(({ one: one2 }) => one2);
  const rest = left.length === 0 ? void 0 : own(left);
  const documents = new Set(found.map(({ site }) => site.document));
  if (rest !== void 0) documents.add(rest.document);
  const [document] = documents;
  if (document === void 0 || found.length === 0 || documents.size > 1) return [];
  const groups = [...groupBy(found, ({ site }) => String(site.statement.index)).values()];
  const added = groups.flatMap((group) => {
    const actions = unique(group.map(({ one: one2 }) => one2.action));
    const [first] = group;
    return first === void 0 ? [] : [{ site: first.site, actions }];
  });
  return [
    {
      document,
      changes: [...added.map(({ site, actions }) => addItems(site, ["Action"], actions)), ...rest?.changes ?? []],
      description: [
        ...added.map(
          ({ site, actions }) => `add ${listOf(actions, "and")} to ${nameOf2(site.statement)}${dropped(denial, site.statement)}`
        ),
        ...rest === void 0 ? [] : [rest.description]
      ].join("; and ")
    }
  ];
}
function takes(site, { action, resource }) {
  const { statement } = site;
  const { actions = [], resources = [], conditions } = statement;
  if (!isAllow(site) || !isForExport2(statement) || conditions.length > 0) return false;
  const service = action.slice(0, action.indexOf(":"));
  const bucket = /^arn:[^:]+:s3:::[^/]+\//.exec(resource)?.[0];
  const fits = resources.every((one2) => one2 === resource || bucket !== void 0 && one2 === `${bucket}*`);
  return resources.length > 0 && fits && actions.every((one2) => one2.startsWith(`${service}:`));
}

// src/fixes/correct-action.ts
function correctActions(sites, actions) {
  const changes = sites.filter(isAllow).flatMap(
    (site) => (site.statement.actions ?? []).flatMap((text) => {
      const right = correctAction(text);
      return right === void 0 || !actions.includes(right) ? [] : [{ site, text, right }];
    })
  );
  const [first] = changes;
  if (first === void 0) return [];
  const { document } = first.site;
  const own = changes.filter(({ site }) => site.document === document);
  return [
    {
      document,
      changes: own.map(({ site, text, right }) => replaceItem(site, ["Action"], text, right)),
      description: `write ${listOf(
        own.map(({ text, right }) => `${right} in the place of ${text}`),
        "and"
      )}`
    }
  ];
}
var correctNames = ({ finding, document }) => {
  if (finding.rule !== "action-does-not-exist" || document === void 0) return [];
  const wrong = sitesIn([document]).flatMap(
    (site) => ["Action", "NotAction"].flatMap(
      (element) => (site.statement[element === "Action" ? "actions" : "notActions"] ?? []).filter((text) => finding.identity === `${finding.rule} ${document.policy.id} ${element} ${text}`).map((text) => ({ site, element, text }))
    )
  );
  const right = correctAction(wrong[0]?.text ?? "");
  if (right === void 0) return [];
  const part = {
    document,
    changes: wrong.map(({ site, element, text }) => replaceItem(site, [element], text, right))
  };
  return [{ parts: [part], description: `write ${right} in the place of ${wrong[0]?.text}` }];
};

// src/fixes/correct-condition.ts
var RIGHT = {
  "kms:encryptioncontext:aws:s3:arn": contextOf,
  "kms:viaservice": ({ key: key2 }) => key2 === void 0 || isGap(key2) ? void 0 : { value: `s3.${regionOf(key2.arn)}.amazonaws.com`, beside: false },
  "kms:calleraccount": ({ declared }) => ({ value: accountOf(declared.role), beside: true })
};
function contextOf({ declared, bucket }) {
  const bucketKey = isGap(bucket) ? void 0 : bucket.encryption?.bucketKey;
  if (bucketKey === void 0 || declared.organizationId === void 0) return void 0;
  const arn = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}`;
  return { value: bucketKey ? arn : `${arn}/${declared.organizationId}/*`, beside: true };
}
function correctCondition(documents, { finding, judged }) {
  const { statement: quoted, pointer } = finding;
  const stopped = pointer?.stoppedBy;
  if (quoted === void 0 || stopped?.element !== "Condition" || stopped.key === void 0) return [];
  const right = RIGHT[stopped.key.toLowerCase()]?.(judged.export);
  const site = sitesIn(documents).find(
    ({ document, statement }) => document.policy.id === quoted.policy && statement.index === quoted.statement
  );
  const test = site === void 0 ? void 0 : testsOf(site.statement, stopped.key)[0];
  if (right === void 0 || site === void 0 || test === void 0) return [];
  return /\*/.test(right.value) && /^StringEquals/.test(test.operator) ? likeStatement(site, test, right.value) : [changed(site, test, right)];
}
function changed(site, { operator, key: key2, values }, { value, beside }) {
  const element = ["Condition", operator, key2];
  const [old] = values;
  const sole = !beside && values.length === 1 && old !== void 0;
  return {
    document: site.document,
    changes: [sole ? replaceItem(site, element, old, value) : addItems(site, element, [value])],
    description: sole ? `ask ${nameOf2(site.statement)} for ${key2} ${value} in the place of ${old}` : `add ${value} to the values of ${key2} in ${nameOf2(site.statement)}`
  };
}
function likeStatement({ document, statement }, test, value) {
  const own = valueAt(document.value, statement.path);
  const conditions = isObject(own) ? own["Condition"] : void 0;
  const block = isObject(conditions) ? conditions[test.operator] : void 0;
  if (!isObject(own) || !isObject(conditions) || !isObject(block)) return [];
  const { [test.key]: _equals, ...rest } = block;
  const { [test.operator]: _block, ...others } = conditions;
  const condition = {
    ...others,
    ...Object.keys(rest).length === 0 ? {} : { [test.operator]: rest },
    StringLike: { ...isObject(others["StringLike"]) ? others["StringLike"] : {}, [test.key]: value }
  };
  const copy = { ...own, Sid: freeSid("GenesysExport", document), Condition: condition };
  const site = { document, statement };
  const inPlace = {
    document,
    changes: [
      addItems(site, ["Condition", test.operator, test.key], [value]),
      { rename: [...statement.path, "Condition", test.operator], to: "StringLike" }
    ],
    description: `add ${value} to the values of ${test.key} in ${nameOf2(statement)}, under StringLike, as StringEquals takes no pattern`
  };
  const beside = {
    document,
    changes: [{ addTo: ["Statement"], value: copy }],
    description: `allow the same as ${nameOf2(statement)} where ${test.key} is like ${value}`
  };
  const isAlone = Object.keys(rest).length === 0 && others["StringLike"] === void 0;
  return test.operator === "StringEquals" && isAlone ? [inPlace, beside] : [beside];
}

// src/fixes/parts.ts
function wantedBy(decisions) {
  const found = decisions.map(({ call }) => ({ action: call.action, resource: resourceOf(call.resource) }));
  return [...new Map(found.map((one2) => [`${one2.action} ${one2.resource}`, one2])).values()];
}
function resourceOf(resource) {
  return resource.replace(/\/year=.*$/, "/*");
}
function together(all) {
  const options = all.filter((one2) => one2.length > 0);
  if (options.length === 0) return [];
  const most = Math.max(...options.map(({ length }) => length));
  return Array.from({ length: most }, (_, rank) => {
    const parts = options.flatMap((one2) => one2[Math.min(rank, one2.length - 1)] ?? []);
    return { parts, description: parts.map(({ description }) => description).join("; and ") };
  });
}

// src/fixes/shared.ts
function otherRolesOf(document, role, { roles }) {
  const same = (one2) => one2?.policy.id === document.policy.id;
  const has = ({ identityPolicies: identityPolicies2, permissionsBoundary }) => same(permissionsBoundary) || !isGap(identityPolicies2) && identityPolicies2.some(same);
  return roles.filter((one2) => one2.arn !== role && has(one2)).map(({ arn }) => arn);
}
function inWords(roles) {
  const names = roles.map((arn) => arn.replace(/^.*:role\//, ""));
  return `${names.length === 1 ? "the role" : "the roles"} ${listOf(names, "and")}`;
}

// src/fixes/allow-for-role.ts
function allowForRole(denial) {
  return waysIn(identityPolicies(denial.judged.export), denial);
}
function allowInBoundary(denial) {
  const { role } = denial.judged.export;
  const boundary = isGap(role) ? void 0 : role.permissionsBoundary;
  return waysIn(boundary === void 0 ? [] : [boundary], denial).map((part) => ({
    ...part,
    description: `in the role's permissions boundary, ${part.description}`
  }));
}
function waysIn(all, denial) {
  const { inventory, judged } = denial;
  const others = (document) => otherRolesOf(document, judged.export.declared.role, inventory);
  const documents = all.filter(isEditable);
  const isShared = (document) => others(document).length > 0;
  return [
    ...waysInEither(
      documents.filter((document) => !isShared(document)),
      denial
    ),
    ...waysInEither(documents.filter(isShared), denial).map((part) => ({
      ...part,
      description: `${part.description}. The policy is that of ${inWords(others(part.document))}, too: what it allows, they get as well`
    }))
  ];
}
function waysInEither(documents, denial) {
  const [first] = documents;
  if (first === void 0) return [];
  const wanted = wantedBy(denial.decisions);
  const sites = sitesIn(documents);
  const own = (more) => ownStatement(first, more, denial);
  return [
    ...correctActions(
      sites,
      wanted.map(({ action }) => action)
    ),
    ...correctCondition(documents, denial),
    ...addActions(sites, wanted, own, denial),
    ...addResource(documents, wanted, denial),
    own(wanted)
  ];
}
function addResource(documents, wanted, denial) {
  const { statement: quoted, pointer } = denial.finding;
  if (quoted === void 0 || pointer?.stoppedBy?.element !== "Resource") return [];
  const site = sitesIn(documents).find(
    ({ document: document2, statement: statement2 }) => document2.policy.id === quoted.policy && statement2.index === quoted.statement
  );
  if (site === void 0 || !isForExport2(site.statement)) return [];
  const { document, statement } = site;
  const path = [...statement.path, "Resource"];
  const listed = stringList(valueAt(document.value, path));
  const missing = unique(wanted.map(({ resource }) => resource)).filter((arn2) => !listed.includes(arn2));
  const [arn] = missing;
  const narrower = listed.filter(
    (one2) => missing.length === 1 && arn?.endsWith("/*") && one2.startsWith(arn.slice(0, -1))
  );
  const [narrow] = narrower;
  const isList = Array.isArray(valueAt(document.value, path));
  const widen = arn === void 0 || narrow === void 0 || narrower.length > 1 ? [] : [
    {
      document,
      changes: [{ set: isList ? [...path, listed.indexOf(narrow)] : path, value: arn }],
      description: `widen ${narrow} of ${nameOf2(statement)} to ${arn}, every key of your organization`
    }
  ];
  return [
    ...widen,
    {
      document,
      changes: [{ set: path, value: [...missing, ...listed] }],
      description: `add ${missing.join(" and ")} to the resources of ${nameOf2(statement)}`
    }
  ];
}
function ownStatement(document, wanted, denial) {
  const actions = unique(wanted.map(({ action }) => action));
  const resources = unique(wanted.map(({ resource }) => resource));
  const statement = {
    Sid: freeSid("GenesysExport", document),
    Effect: "Allow",
    Action: actions.length === 1 ? actions[0] : actions,
    Resource: resources.length === 1 ? resources[0] : resources
  };
  return {
    document,
    changes: [{ addTo: ["Statement"], value: statement }],
    description: `allow ${listOf(actions, "and")} on ${listOf(resources.map(resourceInWords), "and")}${dropped(denial)}`
  };
}
function resourceInWords(resource) {
  return resource.includes(":kms:") ? "the bucket's key" : resource;
}

// src/fixes/allow-in-bucket-policy.ts
function allowInBucketPolicy(denial) {
  const { bucket, declared } = denial.judged.export;
  const document = isGap(bucket) ? void 0 : bucket.policy;
  if (document === void 0 || !isEditable(document)) return [];
  const wanted = wantedBy(denial.decisions);
  const sites = sitesIn([document]).filter(isAllow);
  const ofRole = sites.filter(({ statement }) => namesOnly(statement, (text) => text === declared.role));
  const own = (more) => {
    const actions = unique(more.map(({ action }) => action));
    const resources = unique(more.map(({ resource }) => resource));
    return {
      document,
      changes: [
        {
          addTo: ["Statement"],
          value: {
            Sid: freeSid("GenesysExport", document),
            Effect: "Allow",
            Principal: { AWS: declared.role },
            Action: actions,
            Resource: resources
          }
        }
      ],
      description: `let the export role of the other account do ${listOf(actions, "and")} in the bucket policy${dropped(denial)}`
    };
  };
  return [
    ...correctActions(
      ofRole,
      wanted.map(({ action }) => action)
    ),
    ...addActions(ofRole, wanted, own, denial),
    own(wanted)
  ];
}

// src/fixes/allow-in-key-policy.ts
function allowInKeyPolicy(denial) {
  const { key: key2, declared } = denial.judged.export;
  if (key2 === void 0 || isGap(key2) || isGap(key2.policy) || !isEditable(key2.policy)) return [];
  const document = key2.policy;
  const sites = sitesIn([document]).filter(isAllow);
  const actions = unique(wantedBy(denial.decisions).map(({ action }) => action));
  return [
    ...correctActions(sites, actions),
    ...correctCondition([document], denial),
    ...addActions2(sites, actions, denial),
    ...nameRole(sites, actions, denial),
    {
      document,
      changes: [
        {
          addTo: ["Statement"],
          value: {
            Sid: freeSid("GenesysExport", document),
            Effect: "Allow",
            Principal: { AWS: declared.role },
            Action: ["kms:GenerateDataKey", "kms:Decrypt"],
            Resource: "*",
            Condition: { StringEquals: { "kms:ViaService": `s3.${regionOf(key2.arn)}.amazonaws.com` } }
          }
        }
      ],
      description: `let the export role use the key through S3, for what uploads need (K1)${dropped(denial, { conditions: [{ key: "kms:ViaService" }] })}`
    }
  ];
}
function addActions2(sites, actions, denial) {
  const { role } = denial.judged.export.declared;
  return sites.filter(({ statement }) => isForExport2(statement) && namesOnly(statement, (text) => text === role)).map((site) => {
    const missing = actions.filter((action) => !allows(site.statement, action));
    return {
      document: site.document,
      changes: [addItems(site, ["Action"], missing)],
      description: `add ${listOf(missing, "and")} to ${nameOf2(site.statement)}, which names the export role${dropped(denial, site.statement)}`
    };
  }).slice(0, 1);
}
function nameRole(sites, actions, denial) {
  const { role } = denial.judged.export.declared;
  return sites.filter(
    ({ statement }) => isForExport2(statement) && actions.every((action) => allows(statement, action)) && namesOnly(statement, (text) => /^arn:[^:]+:iam::\d{12}:role\//.test(text)) && statement.principal?.aws.includes(role) === false
  ).map((site) => ({
    document: site.document,
    changes: [addItems(site, ["Principal", "AWS"], [role])],
    description: `add the export role to ${nameOf2(site.statement)}, which allows what uploads need and no more (K1)${dropped(denial, site.statement)}`
  })).slice(0, 1);
}

// src/fixes/genesys-principal.ts
function genesysPrincipal({ account: given, region, role }) {
  const account = given ?? (region === void 0 ? void 0 : genesysAccount(region));
  if (account === void 0 || given === void 0 && accountNeedsConfirmation(account)) return void 0;
  return { account, arn: `arn:${partitionOf(role)}:iam::${account}:root` };
}

// src/fixes/trust-genesys.ts
function trustGenesys(denial) {
  const { role, declared } = denial.judged.export;
  const document = isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
  const organization = declared.organizationId;
  if (document === void 0 || !isEditable(document) || organization === void 0) return [];
  const sites = sitesIn([document]).filter(isAllow);
  return [
    ...correctActions(sites, ["sts:AssumeRole"]),
    ...correctExternalId(sites, organization, denial),
    ...correctAccount(sites, organization, denial),
    ...ownStatement2(denial, organization)
  ];
}
function correctExternalId(sites, organization, { finding }) {
  const stopped = finding.pointer?.stoppedBy;
  if (stopped?.element !== "Condition" || stopped.key?.toLowerCase() !== "sts:externalid") return [];
  const quoted = sites.find(({ statement }) => statement.index === finding.statement?.statement);
  const test = quoted === void 0 ? void 0 : testsOf(quoted.statement, "sts:ExternalId")[0];
  if (quoted === void 0 || test === void 0 || quoted.statement.principal?.aws.length !== 1) return [];
  const { values } = test;
  const wrong = values.length === 1 ? values[0] : values.find((value) => nearest(value, [organization]) !== void 0);
  if (wrong === void 0)
    return [
      {
        document: quoted.document,
        changes: [addItems(quoted, ["Condition", test.operator, test.key], [organization])],
        description: `add your organization id to the ExternalIds of ${nameOf2(quoted.statement)}; those that are there stay trusted`
      }
    ];
  const [principal] = quoted.statement.principal.aws;
  const same = sites.filter(({ statement }) => namesOnly(statement, (text) => text === principal));
  const changes = same.flatMap(
    (site) => testsOf(site.statement, "sts:ExternalId").filter(({ values: listed }) => listed.includes(wrong)).map(({ operator, key: key2 }) => replaceItem(site, ["Condition", operator, key2], wrong, organization))
  );
  const description = `ask for the organization id that the export is configured with, in the place of ${wrong}`;
  return [{ document: quoted.document, changes, description }];
}
function correctAccount(sites, organization, { judged }) {
  const genesys = genesysPrincipal(judged.export.declared);
  if (genesys === void 0) return [];
  return sites.filter(({ statement }) => {
    const ids = testsOf(statement, "sts:ExternalId");
    const asks = ids.some(({ values }) => values.length === 1 && values[0] === organization);
    return asks && namesOnly(statement, (text) => isAccount(text) && !text.includes(genesys.account));
  }).flatMap((site) => {
    const [old, second] = site.statement.principal?.aws ?? [];
    if (old === void 0 || second !== void 0) return [];
    return [
      {
        document: site.document,
        changes: [replaceItem(site, ["Principal", "AWS"], old, genesys.arn)],
        description: `trust the Genesys account ${genesys.account} in ${nameOf2(site.statement)} in the place of ${old}`
      }
    ];
  }).slice(0, 1);
}
function isAccount(text) {
  return /^(?:\d{12}|arn:[^:]+:iam::\d{12}:root)$/.test(text);
}
function ownStatement2(denial, organization) {
  const { declared, role } = denial.judged.export;
  const genesys = genesysPrincipal(declared);
  if (genesys === void 0 || isGap(role) || isGap(role.trustPolicy)) return [];
  const document = role.trustPolicy;
  const statement = {
    Sid: freeSid("GenesysCloud", document),
    Effect: "Allow",
    Principal: { AWS: genesys.arn },
    Action: "sts:AssumeRole",
    Condition: { StringEquals: { "sts:ExternalId": organization } }
  };
  return [
    {
      document,
      changes: [{ addTo: ["Statement"], value: statement }],
      description: `trust the Genesys account ${genesys.account} with your organization id as ExternalId${dropped(denial, { conditions: [{ key: "sts:ExternalId" }] })}`
    }
  ];
}

// src/fixes/allow.ts
var WAYS = {
  "identity-policy": allowForRole,
  "permissions-boundary": allowInBoundary,
  "bucket-policy": allowInBucketPolicy,
  "key-policy": allowInKeyPolicy,
  "trust-policy": trustGenesys
};
var allowMissing = (denial) => {
  const { worst } = denial.decision;
  if (worst.decision !== "implicitDeny") return [];
  return together(worst.missingAllow.map((kind) => WAYS[kind]?.(denial) ?? []));
};

// src/fixes/change-value.ts
function changeValue(value, change) {
  if ("rename" in change) return rename(value, change.rename, change.to);
  if ("set" in change) return set(value, change.set, change.value);
  return change.addTo.length === 0 ? void 0 : addTo(value, change.addTo, change.value);
}
function set(value, [step, ...rest], to) {
  if (step === void 0) return to;
  if (typeof value !== "object" || value === null) return void 0;
  const inner = Object.hasOwn(value, step) ? value[step] : {};
  return withMember(value, step, set(inner, rest, to));
}
function rename(value, [step, ...rest], to) {
  if (typeof value !== "object" || value === null || step === void 0 || !Object.hasOwn(value, step))
    return void 0;
  const own = value[step];
  if (rest.length > 0) return withMember(value, step, rename(own, rest, to));
  if (Array.isArray(value)) return void 0;
  const copy = {};
  for (const [name, member] of Object.entries(value)) setMember(copy, name === step ? to : name, member);
  return copy;
}
function addTo(value, [step, ...rest], item) {
  if (step === void 0) return Array.isArray(value) ? [item, ...value] : [item, value];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
  return withMember(value, step, addTo(value[step], rest, item));
}
function withMember(value, step, member) {
  if (Array.isArray(value)) return value.map((item, index) => index === step ? member : item);
  const copy = {};
  for (const [name, own] of Object.entries(value)) setMember(copy, name, own);
  setMember(copy, String(step), member);
  return copy;
}

// src/fixes/source/splice.ts
function spanFinder(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const offset = (line, column) => (starts[line - 1] ?? text.length) + column - 1;
  return ({ line, column, endLine, endColumn }) => ({
    start: offset(line, column),
    end: offset(endLine, endColumn)
  });
}
function applySplices(text, splices) {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let at = 0;
  for (const { start, end, text: replacement } of ordered) {
    if (start < at) return void 0;
    result += text.slice(at, start) + withEndings(replacement, text, start);
    at = end;
  }
  return result + text.slice(at);
}
function withEndings(replacement, text, offset) {
  if (!text.includes("\r\n")) return replacement;
  const next = text.indexOf("\n", offset);
  const end = next === -1 ? text.lastIndexOf("\n") : next;
  return replacement.replaceAll(/\r?\n/g, text[end - 1] === "\r" ? "\r\n" : "\n");
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
function insertFirst(text, container, first, write, separators = { lines: ",", line: "," }) {
  const gap = text.slice(container + 1, first);
  const end = gap.indexOf("\n");
  if (end === -1) {
    const between = gap === "" || COMMENT.test(gap) ? " " : gap;
    return insertion(first, `${write(indentAt(text, container))}${separators.line}${between}`);
  }
  const indent = /^[ \t]*/.exec(gap.slice(gap.lastIndexOf("\n") + 1))?.[0] ?? "";
  const child = `${write(indent)}${separators.lines}`;
  if (/\/\*(?!.*\*\/)/.test(gap.slice(0, end))) return insertion(first, `${child}
${indent}`);
  return insertion(container + 1 + (gap[end - 1] === "\r" ? end - 1 : end), `
${indent}${child}`);
}
var COMMENT = /#|\/[/*]/;
function insertion(start, text) {
  return { start, end: start, text };
}

// src/fixes/write-json.ts
var WIDEST = 100;
function writeJson(value, indent) {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || isFlat(value) && indent.length + line.length <= WIDEST)
    return line;
  const inner = `${indent}${indent.includes("	") ? "	" : "  "}`;
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
  return (Array.isArray(value) || inner.length <= 1) && inner.every((one2) => typeof one2 !== "object");
}
function onOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${onOneLine(member)}`);
  return `{ ${members.join(", ")} }`;
}

// src/fixes/edit-json.ts
function changeJson(text, changes) {
  return changes.reduce(changeOne, text);
}
function changeOne(text, change) {
  const root = parseTree(text);
  if (root === void 0) return text;
  if ("rename" in change) return renameMember(text, findNodeAtLocation(root, [...change.rename]), change.to);
  if ("addTo" in change) return addItem(text, findNodeAtLocation(root, [...change.addTo]), change.value);
  const { set: path, value } = change;
  const found = findNodeAtLocation(root, [...path]);
  const more = found?.type === "array" ? moreItems(getNodeValue(found), value) : void 0;
  if (more !== void 0)
    return [...more].reverse().reduce((edited, item) => addItem(edited, nodeAt(edited, path), item), text);
  if (found !== void 0)
    return splice(text, found.offset, found.length, writeJson(value, indentAt(text, found.offset)));
  const [step, ...missing] = missingSteps(root, path);
  const parent = findNodeAtLocation(root, path.slice(0, path.length - missing.length - 1));
  if (step === void 0 || parent?.type !== "object") return text;
  const built = missing.reduceRight((inner, name) => ({ [name]: inner }), value);
  return addMember(text, parent, String(step), built);
}
function renameMember(text, value, to) {
  const key2 = value?.parent?.type === "property" ? value.parent.children?.[0] : void 0;
  return key2 === void 0 ? text : splice(text, key2.offset, key2.length, JSON.stringify(to));
}
function nodeAt(text, path) {
  const root = parseTree(text);
  return root === void 0 ? void 0 : findNodeAtLocation(root, [...path]);
}
function missingSteps(root, path) {
  let depth = path.length;
  while (depth > 0 && findNodeAtLocation(root, path.slice(0, depth)) === void 0) depth -= 1;
  return path.slice(depth);
}
function splice(text, offset, length, replacement) {
  return applySplices(text, [{ start: offset, end: offset + length, text: replacement }]) ?? text;
}
function addMember(text, object, name, value) {
  const start = indentAt(text, object.offset);
  const [first] = object.children ?? [];
  if (first === void 0) return splice(text, object.offset, object.length, writeJson({ [name]: value }, start));
  const member = (indent) => `${JSON.stringify(name)}: ${writeJson(value, indent)}`;
  return inserted(text, object, first, member);
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
  return inserted(text, list, first, (indent) => writeJson(value, indent));
}
function inserted(text, container, first, write) {
  return applySplices(text, [insertFirst(text, container.offset, first.offset, write)]) ?? text;
}
function lineEdit(path, before, after) {
  if (before === after) return void 0;
  const old = before.split(/\r?\n/);
  const now = after.split(/\r?\n/);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  for (let [from, rest] = [start, end]; from > 0 && old.length - rest === from && now[from - 1] === now[now.length - rest - 1]; ) {
    from -= 1;
    rest += 1;
    if (!/^\s*[}\])]/.test(now[from] ?? "")) [start, end] = [from, rest];
  }
  return { path, line: start + 1, endLine: old.length - end, text: now.slice(start, now.length - end).join("\n") };
}

// src/fixes/source/hcl.ts
var WIDEST2 = 100;
var hclSyntax = {
  addMember(text, object, first, name, value) {
    if (first === void 0) return { ...object, text: writeHcl({ [name]: value }, indentAt(text, object.start)) };
    const quoted = text[first.start] === '"';
    const member = (indent) => `${key(name, quoted)} = ${writeHcl(value, indent)}`;
    return insertFirst(text, object.start, first.start, member, { lines: "", line: "," });
  },
  addItem(text, list, first, value) {
    if (first === void 0) return { ...list, text: writeHcl([value], indentAt(text, list.start)) };
    return insertFirst(text, list.start, first.start, (indent) => writeHcl(value, indent));
  },
  replace(text, span, value) {
    const constants = text.slice(span.start, span.end).replaceAll(/"(?:[^"\\]|\\.)*"/g, "");
    if (/#|\/[/*]/.test(constants)) return void 0;
    return { ...span, text: writeHcl(value, indentAt(text, span.start)) };
  },
  wrap(text, span, more) {
    const items = more.map((item) => writeHcl(item, ""));
    return { ...span, text: `[${[...items, text.slice(span.start, span.end)].join(", ")}]` };
  }
};
function writeHcl(value, indent) {
  if (typeof value === "string") return writeString(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}${indent.includes("	") ? "	" : "  "}`;
  if (Array.isArray(value)) {
    const line = `[${value.map((item) => writeHcl(item, inner)).join(", ")}]`;
    if (!line.includes("\n") && indent.length + line.length <= WIDEST2) return line;
    return `[
${value.map((item) => `${inner}${writeHcl(item, inner)},
`).join("")}${indent}]`;
  }
  const members = Object.entries(value).map(([name, member]) => `${key(name, false)} = ${writeHcl(member, inner)}`);
  const [only] = members;
  if (members.length === 1 && only !== void 0 && !only.includes("\n") && indent.length + only.length < WIDEST2 - 4)
    return `{ ${only} }`;
  return `{
${members.map((member) => `${inner}${member}
`).join("")}${indent}}`;
}
function writeString(text) {
  return JSON.stringify(text).replaceAll("${", () => "$${").replaceAll("%{", "%%{");
}
function key(name, quoted) {
  return !quoted && /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? name : writeString(name);
}

// src/fixes/source/policy-document.ts
function isStatementBlock(text, { start }) {
  return /^statement\s*\{/.test(text.slice(start, start + 100));
}
function addStatementBlock(text, first, statement) {
  const indent = indentAt(text, first.start);
  const lines = statementLines(statement);
  if (lines === void 0) return void 0;
  return {
    start: first.start,
    end: first.start,
    text: `${lines.map((line, at) => at === 0 || line === "" ? line : indent + line).join("\n")}

${indent}`
  };
}
function addElement(text, statement, path, value) {
  const lines = elementLines(path, value);
  if (lines === void 0 || text[statement.end - 1] !== "}") return void 0;
  const indent = `${indentAt(text, statement.start)}  `;
  const written2 = lines.map((line) => `${indent}${line}
`).join("");
  const close = statement.end - 1;
  const lineStart = text.lastIndexOf("\n", close - 1) + 1;
  const alone = text.slice(lineStart, close).trim() === "";
  return alone ? { start: lineStart, end: lineStart, text: `
${written2}` } : void 0;
}
function replaceBlocks(text, span, [element, ...rest], value) {
  const head = text.slice(span.start, span.end);
  if (rest.length > 0 || !/^(?:principals|condition)\s*\{/.test(head) || !isObject(value)) return void 0;
  if (/[#]|\/[/*]/.test(head.replaceAll(/"(?:[^"\\]|\\.)*"/g, ""))) return void 0;
  const lines = element === "Principal" ? principalLines(value) : Object.entries(value).flatMap(([operator, tests]) => elementLines(["Condition", operator], tests) ?? []);
  const indent = indentAt(text, span.start);
  return { ...span, text: lines.join("\n").trimStart().replaceAll("\n", `
${indent}`) };
}
var LISTS = {
  Action: "actions",
  NotAction: "not_actions",
  Resource: "resources",
  NotResource: "not_resources"
};
function elementLines([element, operator, key2], value) {
  if (element === "Condition" && typeof operator === "string" && typeof key2 === "string")
    return conditionLines(operator, key2, value);
  if (element === "Condition" && typeof operator === "string" && isObject(value))
    return Object.entries(value).flatMap(([name, values]) => conditionLines(operator, name, values));
  const list = LISTS[String(element)];
  return list === void 0 ? void 0 : [`${list} = ${writeHcl(stringList(value), "")}`];
}
function conditionLines(operator, key2, values) {
  return [
    "condition {",
    `  test     = ${writeHcl(operator, "")}`,
    `  variable = ${writeHcl(key2, "")}`,
    `  values   = ${writeHcl(stringList(values), "")}`,
    "}"
  ];
}
function statementLines(statement) {
  if (!isObject(statement)) return void 0;
  const inner = [];
  for (const [name, value] of Object.entries(statement)) {
    if (name === "Sid") inner.push(`sid = ${writeHcl(value, "")}`);
    else if (name === "Effect") inner.push(`effect = ${writeHcl(value, "")}`);
    else if (LISTS[name] !== void 0) inner.push(`${LISTS[name]} = ${writeHcl(stringList(value), "  ")}`);
    else if (name === "Principal" && value === "*") inner.push(...principalLines({ "*": "*" }));
    else if (name === "Principal" && isObject(value)) inner.push(...principalLines(value));
    else if (name === "Condition" && isObject(value))
      inner.push(
        ...Object.entries(value).flatMap(([operator, tests]) => [
          "",
          ...elementLines(["Condition", operator], tests) ?? []
        ])
      );
    else return void 0;
  }
  return ["statement {", ...inner.map((line) => line === "" ? "" : `  ${line}`), "}"];
}
function principalLines(principal) {
  return Object.entries(principal).flatMap(([type, identifiers]) => [
    "",
    "principals {",
    `  type        = ${writeHcl(type, "")}`,
    `  identifiers = ${writeHcl(stringList(identifiers), "")}`,
    "}"
  ]);
}

// src/fixes/source/json.ts
var jsonSyntax = syntaxOf((text) => text);
var quotedJsonSyntax = syntaxOf((text) => JSON.stringify(text).slice(1, -1));
var heredocJsonSyntax = syntaxOf((text) => text.replaceAll("${", () => "$${").replaceAll("%{", "%%{"));
function syntaxOf(encode) {
  const write = (value, indent) => encode(writeJson(value, indent));
  return {
    addMember(text, object, first, name, value) {
      if (first === void 0) return replaced(object, write({ [name]: value }, indentAt(text, object.start)));
      const member = (indent) => `${encode(JSON.stringify(name))}: ${write(value, indent)}`;
      return insertFirst(text, object.start, first.start, member);
    },
    addItem(text, list, first, value) {
      if (first === void 0) return replaced(list, write([value], indentAt(text, list.start)));
      return insertFirst(text, list.start, first.start, (indent) => write(value, indent));
    },
    replace: (text, span, value) => replaced(span, write(value, indentAt(text, span.start))),
    wrap(text, span, more) {
      const items = more.map((item) => write(item, indentAt(text, span.start)));
      return replaced(span, `[${[...items, text.slice(span.start, span.end)].join(", ")}]`);
    }
  };
}
function replaced({ start, end }, text) {
  return { start, end, text };
}

// src/fixes/source/yaml.ts
var yamlSyntax = {
  addMember(text, object, first, name, value) {
    if (text[object.start] === "{") return inFlow(object, first, `${scalarText(name)}: ${flowValue(value)}`, "{ }");
    const indent = first && ownIndent(text, first.start);
    if (first === void 0 || indent === void 0) return void 0;
    return { start: first.start, end: first.start, text: `${writeMember(name, value, indent)}
${indent}` };
  },
  addItem(text, list, first, value) {
    if (text[list.start] === "[") return inFlow(list, first, flowValue(value), "[]");
    const dash = first && dashBefore(text, first.start);
    const indent = dash === void 0 ? void 0 : ownIndent(text, dash);
    if (dash === void 0 || indent === void 0) return void 0;
    return { start: dash, end: dash, text: `- ${writeValue(value, `${indent}  `)}
${indent}` };
  },
  replace(text, span, value) {
    if (isScalar(value)) return isOneLine(text, span) ? { ...span, text: scalar(value) } : void 0;
    if (isOneLine(text, span) && !/^[\w"' -]+:/.test(text.slice(span.start, span.end)))
      return { ...span, text: flowValue(value) };
    const indent = ownIndent(text, span.start);
    if (indent === void 0 || text.slice(span.start, span.end).includes("#")) return void 0;
    return { ...span, text: writeValue(value, indent) };
  },
  wrap(text, span, more) {
    if (!isOneLine(text, span) || !more.every(isScalar)) return void 0;
    const own = text.slice(span.start, span.end);
    return { ...span, text: `[${[...more.map(flowScalar), flowItem(own)].join(", ")}]` };
  }
};
function ownIndent(text, offset) {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^[ -]*$/.test(before) ? before.replaceAll("-", " ") : void 0;
}
function dashBefore(text, offset) {
  let at = offset - 1;
  while (text[at] === " ") at -= 1;
  return text[at] === "-" ? at : void 0;
}
function writeMember(name, value, indent) {
  const key2 = scalarText(name);
  if (isScalar(value)) return `${key2}: ${scalar(value)}`;
  if (Array.isArray(value) && value.every(isScalar)) return `${key2}: [${value.map(flowScalar).join(", ")}]`;
  const inner = `${indent}  `;
  return `${key2}:
${inner}${writeValue(value, inner)}`;
}
function writeValue(value, indent) {
  if (Array.isArray(value)) return value.map((item) => `- ${writeValue(item, `${indent}  `)}`).join(`
${indent}`);
  if (typeof value === "object" && value !== null)
    return Object.entries(value).map(([name, member]) => writeMember(name, member, indent)).join(`
${indent}`);
  return scalar(value);
}
function inFlow(container, first, written2, brackets) {
  if (first === void 0) return { ...container, text: brackets[0] + written2 + brackets.slice(1) };
  return { start: first.start, end: first.start, text: `${written2}, ` };
}
function flowItem(own) {
  const [, tag = "", rest = own] = /^(![\w:]+\s+)(.*)$/.exec(own) ?? [];
  const isPlain = tag !== "" && !/[[\]{},#]|: /.test(rest);
  return `${tag}${isPlain || /^["']/.test(rest) ? rest : scalarText(rest)}`;
}
function flowValue(value) {
  if (Array.isArray(value)) return `[${value.map(flowValue).join(", ")}]`;
  if (typeof value !== "object" || value === null) return scalar(value);
  return `{ ${Object.entries(value).map(([name, member]) => `${scalarText(name)}: ${flowValue(member)}`).join(", ")} }`;
}
function isScalar(value) {
  return typeof value !== "object" || value === null;
}
function isOneLine(text, { start, end }) {
  return !text.slice(start, end).includes("\n");
}
function scalar(value) {
  return typeof value === "string" ? scalarText(value) : JSON.stringify(value);
}
function scalarText(text) {
  const plain = /^[A-Za-z][A-Za-z0-9:/_.@+=-]*$/.test(text) && !text.endsWith(":") && !WORDS2.test(text);
  return plain ? text : JSON.stringify(text);
}
function flowScalar(value) {
  return scalar(value);
}
var WORDS2 = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

// src/fixes/source/expressions.ts
function expressionsOf(syntax, path, written2, references) {
  const style = styleOf(syntax, path);
  if (style === void 0) return () => void 0;
  const starts = [
    ...[...references].flatMap(([text, name]) => {
      const template = style.ofResource(name, text);
      return template === void 0 ? [] : [{ text, template }];
    }),
    ...written2.flatMap(({ text, raw }) => {
      const start = style.readStart(raw);
      return start === void 0 || !text.endsWith(start.end) || !text.startsWith("arn:") ? [] : [{ text: text.slice(0, text.length - start.end.length), template: start.template }];
    })
  ].sort((a, b) => b.text.length - a.text.length);
  return (text) => {
    const start = starts.find((one2) => text.startsWith(one2.text) && /^(?:$|\/)/.test(text.slice(one2.text.length)));
    if (start === void 0) return void 0;
    const end = text.slice(start.text.length);
    return /^[\w/*.=-]*$/.test(end) ? style.write(start.template, end) : void 0;
  };
}
function styleOf(syntax, path) {
  const isHcl = /\.tf$/i.test(path);
  if (isHcl && syntax === hclSyntax) return HCL;
  if (isHcl && syntax === heredocJsonSyntax) return { ...HCL, write: (template, end) => `"${template}${end}"` };
  if (syntax === yamlSyntax) return YAML;
  return syntax === jsonSyntax && /\.json$/i.test(path) ? JSON_TEMPLATE : void 0;
}
var HCL = {
  readStart(raw) {
    if (/^[a-z_][\w-]*(?:\.[\w-]+|\[\d+\])+$/i.test(raw)) return { template: `\${${raw}}`, end: "" };
    return inside(raw);
  },
  ofResource: (name) => `\${${name}.arn}`,
  write: (template, end) => end === "" && isSole(template) ? template.slice(2, -1) : `"${template}${end}"`
};
function roleByName(name, arn) {
  const [, account = "", role] = /^arn:[^:]+:iam::([^:]*):(role\/.*)$/.exec(arn) ?? [];
  if (role === void 0 || isStandIn(role)) return `\${${name}.Arn}`;
  return isStandIn(account) ? `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:${role}` : void 0;
}
var YAML = {
  readStart(raw) {
    const attribute = /^!GetAtt\s+([\w.]+)$/.exec(raw)?.[1];
    if (attribute !== void 0) return { template: `\${${attribute}}`, end: "" };
    const text = /^!Sub\s+(.*)$/.exec(raw)?.[1];
    return text === void 0 ? void 0 : inside(text.startsWith('"') ? text : `"${text}"`);
  },
  ofResource: roleByName,
  write: (template, end) => end === "" && isAttribute(template) ? `!GetAtt ${template.slice(2, -1)}` : `!Sub "${template}${end}"`
};
var JSON_TEMPLATE = {
  readStart(raw) {
    const [, resource, attribute] = /^\{\s*"Fn::GetAtt"\s*:\s*\[\s*"(\w+)"\s*,\s*"([\w.]+)"\s*\]\s*\}$/.exec(raw) ?? [];
    if (resource !== void 0) return { template: `\${${resource}.${attribute}}`, end: "" };
    const text = /^\{\s*"Fn::Sub"\s*:\s*("[^"\\]*")\s*\}$/.exec(raw)?.[1];
    return text === void 0 ? void 0 : inside(text);
  },
  ofResource: YAML.ofResource,
  write: (template, end) => end === "" && isAttribute(template) ? `{ "Fn::GetAtt": [${template.slice(2, -1).split(/\.(.*)/).slice(0, 2).map((part) => JSON.stringify(part)).join(", ")}] }` : `{ "Fn::Sub": "${template}${end}" }`
};
function inside(raw) {
  const [, template, end] = /^"([^"\\]*\})([^"\\{}$%]*)"$/.exec(raw) ?? [];
  return template === void 0 || end === void 0 || !template.includes("${") ? void 0 : { template, end };
}
function isSole(template) {
  return /^\$\{[^{}]*\}$/.test(template);
}
function isAttribute(template) {
  return /^\$\{\w+\.[\w.]+\}$/.test(template);
}

// src/fixes/source/references.ts
function referencesFrom(document, { roles, keys }) {
  const here = document.origin === void 0 ? void 0 : moduleOf(document.origin);
  const declared = [
    ...roles.map(({ arn, origin }) => ({ arn, origin })),
    ...keys.map(({ arn, policy }) => ({ arn, origin: isGap(policy) ? void 0 : keyOf2(policy.origin) }))
  ];
  const found = declared.flatMap(({ arn, origin }) => {
    const there = origin === void 0 ? void 0 : moduleOf(origin);
    return there === void 0 || there.module !== here?.module ? [] : [[arn, there.name]];
  });
  return new Map(found);
}
function keyOf2(origin) {
  return origin === void 0 || /(?:^|[.#])aws_kms_key_policy\./.test(origin) ? void 0 : origin;
}
function moduleOf(origin) {
  const at = origin.lastIndexOf("#");
  const address = origin.slice(at + 1);
  const [, prefix = "", name = address] = /^((?:module\.[^.[]+(?:\[[^\]]*\])?\.)*)(.*)$/.exec(address) ?? [];
  return { module: `${origin.slice(0, at)}#${prefix}`, name };
}
function markReferences(value, expression) {
  const expressions = [];
  const mark = (one2) => {
    if (typeof one2 === "string") {
      const found = expression(one2);
      return found === void 0 ? one2 : nameOf3(expressions.push(found) - 1);
    }
    if (Array.isArray(one2)) return one2.map(mark);
    if (typeof one2 !== "object" || one2 === null) return one2;
    const copy = {};
    for (const [name, member] of Object.entries(one2)) setMember(copy, name, mark(member));
    return copy;
  };
  const restore = (written2) => expressions.reduce(
    (text, own, index) => text.replaceAll(`"${nameOf3(index)}"`, () => own).replaceAll(nameOf3(index), () => own),
    written2
  );
  return { value: mark(value), restore };
}
function nameOf3(index) {
  return `genesysExportGateReference${index}x`;
}

// src/fixes/source/site.ts
function siteOf(document, at, references) {
  const path = closest(document, at)?.place.path;
  const text = path === void 0 ? void 0 : textOf2(document, path);
  if (path === void 0 || text === void 0) return void 0;
  const find12 = spanFinder(text);
  const spanOf = (place) => place?.path === path ? find12(place) : void 0;
  return {
    document,
    path,
    text,
    references,
    valueSpan: (to) => spanOf(document.places.get(toPointer(to))?.value),
    memberSpan: (to) => spanOf(document.places.get(toPointer(to))?.key)
  };
}
function writtenSpan({ document, text, valueSpan, memberSpan }, path) {
  const own = valueSpan(path);
  const member = memberSpan(path) ?? valueSpan(path.slice(0, -1));
  if (own === void 0 && member === void 0) return void 0;
  if (own !== void 0 && (member === void 0 || contains(member, own))) {
    const around = memberSpan(path) === void 0 ? void 0 : expressionIn(text, member ?? own);
    const isSole2 = around !== void 0 && text[around.start] === "[" && contains(around, own);
    return isSole2 && !Array.isArray(valueAt(document.value, path)) ? around : own;
  }
  return memberSpan(path) === void 0 || member === void 0 ? void 0 : expressionIn(text, member);
}
function contains(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}
function expressionIn(text, { start, end }) {
  const member = text.slice(start, end);
  const assigned = /^(?:"(?:[^"\\]|\\.)*"|[\w-]+)\s*=\s*/.exec(member)?.[0].length;
  if (assigned !== void 0) return { start: start + assigned, end };
  const before = /^(?:condition|principals|not_principals)\s*\{[^[\]]*?(?:values|identifiers)\s*=\s*(?=\[)/.exec(
    member
  )?.[0].length;
  const list = before === void 0 ? void 0 : /^\[(?:"(?:[^"\\]|\\.)*"|[^"\]])*\]/.exec(member.slice(before))?.[0];
  if (before === void 0 || list === void 0) return void 0;
  return { start: start + before, end: start + before + list.length };
}
function textOf2({ path, text, alsoIn }, of) {
  const found = of === path ? text : alsoIn?.get(of);
  return found === "" ? void 0 : found;
}
function closest(document, path) {
  for (let length = path.length; length >= 0; length -= 1) {
    const at = path.slice(0, length);
    const place = document.places.get(toPointer(at))?.value;
    if (place !== void 0) return { at, place };
  }
  return void 0;
}
function languageAt(site, at) {
  const syntax = syntaxAt(site, at);
  return referring(syntax, expressionAt(site, syntax));
}
function withReferences(site, value, write) {
  const { value: marked, restore } = markReferences(value, expressionAt(site, hclSyntax));
  const splice2 = write(marked);
  return splice2 === void 0 ? void 0 : { ...splice2, text: restore(splice2.text) };
}
function syntaxAt({ text, path, valueSpan }, at) {
  const isHcl = /\.tf$/i.test(path);
  for (let length = at.length; length >= 0; length -= 1) {
    const span = valueSpan(at.slice(0, length));
    if (span === void 0) continue;
    const head = text.slice(span.start, span.start + 400);
    if (/^[{[]\s*(?:\\n|\\r|\s)*\\"/.test(head)) return quotedJsonSyntax;
    if (/^\{\s*(?:"(?:[^"\\]|\\.)*"|[\w-]+)\s*=/.test(head)) return hclSyntax;
    if (/^\{\s*"(?:[^"\\]|\\.)*"\s*:/.test(head)) return isHcl ? heredocJsonSyntax : jsonSyntax;
    if (!isHcl && !/^[{["]/.test(head) && !/\.json$/i.test(path)) return yamlSyntax;
  }
  return isHcl ? hclSyntax : jsonSyntax;
}
function expressionAt(site, syntax) {
  const { document, path, text, references } = site;
  const written2 = [...document.places.keys()].flatMap((pointer) => {
    const at = pointer.split("/").slice(1).map(readStep);
    const value = valueAt(document.value, at);
    const span = typeof value === "string" ? writtenSpan(site, at) : void 0;
    if (typeof value !== "string" || span === void 0) return [];
    const raw = text.slice(span.start, span.end);
    return [{ text: value, raw: /^\[\s*([^,[\]]*?)\s*\]$/.exec(raw)?.[1] ?? raw }];
  });
  return expressionsOf(syntax, path, written2, references);
}
function readStep(step) {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
function referring(syntax, expression) {
  const marked = (value, write) => {
    const { value: withMarks, restore } = markReferences(value, expression);
    const splice2 = write(withMarks);
    return splice2 === void 0 ? void 0 : { ...splice2, text: restore(splice2.text) };
  };
  return {
    addMember: (text, object, first, name, value) => marked(value, (one2) => syntax.addMember(text, object, first, name, one2)),
    addItem: (text, list, first, value) => marked(value, (one2) => syntax.addItem(text, list, first, one2)),
    replace: (text, span, value) => marked(value, (one2) => syntax.replace(text, span, one2)),
    wrap: (text, span, more) => marked(more, (some) => syntax.wrap(text, span, some))
  };
}

// src/fixes/source/change-source.ts
function changeSource(document, changes, references) {
  const edits = changes.map((change) => editOf(document, change, references));
  const [first] = edits;
  if (first === void 0) return void 0;
  const splices = [];
  for (const edit of edits) {
    if (edit === void 0 || edit.path !== first.path) return void 0;
    splices.push(...edit.splices);
  }
  const before = textOf2(document, first.path);
  const after = before === void 0 ? void 0 : applySplices(before, splices);
  return before === void 0 || after === void 0 ? void 0 : { path: first.path, before, after };
}
function editOf(document, change, references) {
  const edit = "rename" in change ? renameMember2(document, change, references) : valueEdit(document, change, references);
  return edit === void 0 || edit.splices.some(({ text }) => isStandIn(text)) ? void 0 : edit;
}
function valueEdit(document, change, references) {
  return "addTo" in change ? addItem2(document, change.addTo, change.value, references) : setValue(document, change.set, change.value, references);
}
function renameMember2(document, { rename: rename2, to }, references) {
  const site = siteOf(document, rename2.slice(0, -1), references);
  const member = site?.memberSpan(rename2);
  if (site === void 0 || member === void 0) return void 0;
  const text = site.text.slice(member.start, member.end);
  const old = String(rename2.at(-1)).replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  const [found, before = ""] = new RegExp(`^(\\\\?"?)${old}(?=\\W)`).exec(text) ?? new RegExp(`^(condition\\s*\\{[^{}]*?test\\s*=\\s*")${old}(?=")`).exec(text) ?? [];
  if (found === void 0 || !/^[\w:]+$/.test(to)) return void 0;
  const start = member.start + before.length;
  return one(site, { start, end: member.start + found.length, text: to });
}
function addItem2(document, path, value, references) {
  const site = siteOf(document, path, references);
  if (site === void 0) return void 0;
  const first = site.valueSpan([...path, 0]);
  if (first !== void 0 && isStatementBlock(site.text, first))
    return one(
      site,
      withReferences(site, value, (marked) => addStatementBlock(site.text, first, marked))
    );
  const list = site.valueSpan(path);
  if (list === void 0 || !Array.isArray(valueAt(document.value, path))) return void 0;
  return one(site, languageAt(site, path).addItem(site.text, list, first, value));
}
function setValue(document, path, value, references) {
  const more = moreItems(valueAt(document.value, path), value);
  const home = siteOf(document, path.slice(0, -1), references);
  if (!document.places.has(toPointer(path))) return home === void 0 ? void 0 : addMissing(home, path, value);
  const elsewhere = more === void 0 ? constantElsewhere(document, path, home, references) : void 0;
  if (elsewhere !== void 0) return replaced2(elsewhere.site, elsewhere.span, path, value);
  const span = home === void 0 ? void 0 : writtenSpan(home, path);
  if (home === void 0 || span === void 0) return void 0;
  return more === void 0 ? replaced2(home, span, path, value) : grown(home, span, path, more);
}
function constantElsewhere(document, path, home, references) {
  const site = siteOf(document, path, references);
  const span = site?.valueSpan(path);
  if (site === void 0 || span === void 0 || !/^"[^"$%]*"$/.test(site.text.slice(span.start, span.end)))
    return void 0;
  const around = home?.path === site.path ? home.memberSpan(path) ?? home.valueSpan(path.slice(0, -1)) : void 0;
  const isHome = around !== void 0 && around.start <= span.start && span.end <= around.end;
  return isHome ? void 0 : { site, span };
}
function replaced2(site, span, path, value) {
  const { text } = site;
  const blocks = withReferences(site, value, (marked) => replaceBlocks(text, span, path.slice(2), marked));
  const syntax = languageAt(site, path.slice(0, -1));
  const isList = isListOfOne(site, span, path) && typeof value === "string";
  return one(site, blocks ?? syntax.replace(text, span, isList ? [value] : value));
}
function isListOfOne({ text, document }, { start }, path) {
  return text[start] === "[" && typeof valueAt(document.value, path) === "string";
}
function grown(site, span, path, more) {
  const { text, document } = site;
  const isSole2 = isListOfOne(site, span, path);
  if (!Array.isArray(valueAt(document.value, path)) && !isSole2)
    return one(site, languageAt(site, path.slice(0, -1)).wrap(text, span, more));
  const list = languageAt(site, path);
  const first = site.valueSpan([...path, 0]);
  const isInside = first !== void 0 && span.start <= first.start && first.end <= span.end;
  const anchor = isInside && !isSole2 ? first : firstInside(text, span);
  const splices = more.map((item) => list.addItem(text, span, anchor, item));
  const known = splices.filter((splice2) => splice2 !== void 0);
  const [{ start, end } = { start: 0, end: 0 }] = known;
  return known.length < splices.length ? void 0 : one(site, { start, end, text: known.map((splice2) => splice2.text).join("") });
}
function firstInside(text, { start, end }) {
  const gap = /^\[\s*/.exec(text.slice(start, end))?.[0].length ?? 1;
  return { start: start + gap, end: start + gap };
}
function addMissing(site, path, value) {
  const { document, text } = site;
  const anchor = closest(document, path);
  if (anchor === void 0 || anchor.place.path !== site.path) return void 0;
  const block = site.valueSpan(path.slice(0, 2));
  if (block !== void 0 && isStatementBlock(text, block))
    return one(
      site,
      withReferences(site, value, (marked) => addElement(text, block, path.slice(2), marked))
    );
  const [name, ...missing] = path.slice(anchor.at.length);
  const object = valueAt(document.value, anchor.at);
  const span = site.valueSpan(anchor.at);
  if (name === void 0 || span === void 0) return void 0;
  if (typeof object !== "object" || object === null || Array.isArray(object)) return void 0;
  const built = missing.reduceRight((inner, step) => ({ [step]: inner }), value);
  const first = firstMember(site, anchor.at, Object.keys(object));
  return one(site, languageAt(site, anchor.at).addMember(text, span, first, String(name), built));
}
function firstMember({ memberSpan }, at, names) {
  const spans = names.flatMap((name) => memberSpan([...at, name]) ?? []);
  return spans.sort((a, b) => a.start - b.start)[0];
}
function one({ path }, splice2) {
  return splice2 === void 0 ? void 0 : { path, splices: [splice2] };
}

// src/fixes/cured-document.ts
function curedDocument(document, changes, inventory) {
  if (!isEditable(document)) return void 0;
  return document.format === "json" ? curedJson(document, changes) : curedSource(document, changes, referencesFrom(document, inventory));
}
function curedJson(document, changes) {
  const text = changeJson(document.text, changes);
  if (isStandIn(text) && !isStandIn(document.text)) return void 0;
  const parsed = parseJson(text, document.path);
  if (!("document" in parsed) || outgrows(document.kind, document.text, text)) return void 0;
  const cured = withValue({ ...document, text, places: parsed.document.places }, parsed.document.value);
  const apart = changes.flatMap((change) => lineEdits(document, change));
  const whole = lineEdit(document.path, document.text, text);
  const edits = editLines(document.text, apart) === text || whole === void 0 ? apart : [whole];
  return cured === void 0 ? void 0 : { document: cured, edits, toBeRead: false };
}
function curedSource(document, changes, references) {
  const value = changes.reduce(changeValue, document.value);
  const changed2 = changeSource(document, changes, references);
  if (value === void 0 || changed2 === void 0) return void 0;
  if (outgrows(document.kind, JSON.stringify(document.value), JSON.stringify(value))) return void 0;
  const cured = withValue(document, value);
  const edit = lineEdit(changed2.path, changed2.before, changed2.after);
  return cured === void 0 || edit === void 0 ? void 0 : { document: cured, edits: [edit], toBeRead: true };
}
function withValue(document, value) {
  const { kind, format } = document;
  const { policy, problems } = parsePolicy(value, kind, document.policy.id, { holes: format === "template" });
  return policy === void 0 || addsErrors(document.problems, problems) ? void 0 : { ...document, value, policy, problems };
}
function lineEdits({ path, text }, change) {
  const edit = lineEdit(path, text, changeJson(text, [change]));
  return edit === void 0 ? [] : [edit];
}
function addsErrors(before, after) {
  const count = (problems, wanted) => problems.filter(({ rule, severity }) => severity === "error" && rule === wanted).length;
  return after.some(({ rule }) => count(after, rule) > count(before, rule));
}

// src/fixes/replace-document.ts
function replaceDocument(inventory, before, after) {
  const one2 = (document) => document === before ? after : document;
  const orGap = (document) => isGap(document) ? document : one2(document);
  const levels = (lists) => lists.map((level) => level.map(one2));
  const placed = (organization) => {
    const { scps, rcps } = organization;
    return {
      ...organization,
      ...scps === void 0 ? {} : { scps: levels(scps) },
      ...rcps === void 0 ? {} : { rcps: levels(rcps) }
    };
  };
  const { organizations, vpcEndpoints } = inventory;
  const read = Object.entries(organizations ?? {}).map(([account, one3]) => [account, placed(one3)]);
  return {
    ...inventory,
    documents: inventory.documents.map(one2),
    roles: inventory.roles.map((role) => ({
      ...role,
      trustPolicy: orGap(role.trustPolicy),
      identityPolicies: isGap(role.identityPolicies) ? role.identityPolicies : role.identityPolicies.map(one2),
      ...role.permissionsBoundary === void 0 ? {} : { permissionsBoundary: one2(role.permissionsBoundary) }
    })),
    buckets: inventory.buckets.map((bucket) => ({
      ...bucket,
      ...bucket.policy === void 0 ? {} : { policy: one2(bucket.policy) }
    })),
    keys: inventory.keys.map((key2) => ({ ...key2, policy: orGap(key2.policy) })),
    organization: placed(inventory.organization),
    ...organizations === void 0 ? {} : { organizations: Object.fromEntries(read) },
    ...vpcEndpoints === void 0 ? {} : { vpcEndpoints: vpcEndpoints.map((endpoint) => ({ ...endpoint, policy: orGap(endpoint.policy) })) }
  };
}

// src/fixes/apply-cure.ts
function applyCure({ parts }, patient) {
  let { inventory } = patient;
  const edits = [];
  let toBeRead = false;
  for (const { document, changes } of parts) {
    const cured = curedDocument(document, changes, patient.inventory);
    if (cured === void 0) return void 0;
    inventory = replaceDocument(inventory, document, cured.document);
    edits.push(...cured.edits);
    toBeRead ||= cured.toBeRead;
  }
  const changed2 = new Set(parts.map(({ document }) => document));
  const exports = patient.exports.map(
    (before) => isTouched(before, patient.inventory, changed2) ? decideAgain(before, inventory, patient.now) : before
  );
  return { ...patient, inventory, exports, edits, toBeRead };
}
function decideAgain(before, inventory, now) {
  return withOverruled(decideExport(assembleExport(before.export.declared, inventory), inventory, now), before);
}
function withOverruled(after, before) {
  const calls = after.calls.map((call) => before.calls.find((old) => isOverruled(old, call)) ?? call);
  return { ...after, calls };
}
function isOverruled(old, { call }) {
  return old.overruled === true && old.call.id === call.id;
}
function isTouched({ export: target }, inventory, changed2) {
  return documentsAround(target, inventory).some((document) => changed2.has(document));
}

// src/fixes/chain.ts
var MOST_CAUSES = 4;
function chainedCure(denial, patient, curesOf2) {
  const wanted = denial.finding.calls;
  const parts = [];
  const descriptions = [];
  let now = { patient, denial };
  for (let step = 0; now !== void 0 && step < MOST_CAUSES; step += 1) {
    const next = firstStep(now, parts, curesOf2);
    if (next === void 0) return void 0;
    parts.push(...next.cure.parts);
    descriptions.push(next.cure.description);
    now = leftOf(denial, next.after, wanted);
  }
  return now !== void 0 || descriptions.length < 2 ? void 0 : { parts, description: `${unique(descriptions).join("; and as that alone is not enough: ")}` };
}
function firstStep({ patient, denial }, before, curesOf2) {
  const changed2 = new Set(before.map(({ document }) => document.policy.id));
  for (const cure of curesOf2(denial)) {
    if (cure.parts.some(({ document }) => changed2.has(document.policy.id))) continue;
    const after = applyCure(cure, patient);
    if (after !== void 0 && movesOn(denial, after)) return { cure, after };
  }
  return void 0;
}
function movesOn({ judged, decisions }, { exports }) {
  const after = exports.find((one2) => one2.export.declared.name === judged.export.declared.name);
  return decisions.every(({ call, worst }) => {
    const now = after?.calls.find((one2) => one2.call.id === call.id);
    if (now === void 0 || now.decision === "unknown") return false;
    return now.decision === "allowed" || causeOf(now) !== causeOf({ worst });
  });
}
function causeOf({ worst }) {
  const { decision, decidedBy, missingAllow } = worst;
  return JSON.stringify([decision, decidedBy.map(({ policy, path }) => [policy, path]), missingAllow]);
}
function leftOf({ judged }, patient, wanted) {
  const after = patient.exports.find((one2) => one2.export.declared.name === judged.export.declared.name);
  if (after === void 0) return void 0;
  const open = { ...after, calls: after.calls.filter(({ call }) => wanted.includes(call.id)) };
  const [finding] = callFindings(open, indexDocuments(patient.inventory), { require: "reported" });
  const ailment = finding === void 0 ? void 0 : describeAilment(finding, patient);
  return ailment?.kind === "denial" ? { patient, denial: ailment } : void 0;
}

// src/fixes/correct-principal.ts
var correctPrincipal = ({ finding, document, judged }) => {
  if (finding.rule !== "malformed-policy" || document === void 0) return [];
  const problems = problemsOf(finding, document).filter(
    ({ rule, path }) => rule === "P1" && path.includes("Principal")
  );
  const found = problems.flatMap((problem) => correction(problem, document.value, judged.export.declared) ?? []);
  const [first] = found;
  if (first === void 0 || found.length < problems.length) return [];
  return [{ parts: [{ document, changes: found.map(({ change }) => change) }], description: `name ${first.what}` }];
};
function correction({ path }, document, declared) {
  const text = valueAt(document, path);
  const isWhole2 = path.at(-1) === "Principal";
  if (typeof text !== "string") return isWhole2 ? fromList(path, text) : void 0;
  const arn = meant2(text, declared);
  if (arn === void 0) return void 0;
  const value = isWhole2 ? { AWS: arn } : arn;
  return { change: { set: path, value }, what: arn === text ? `${arn} as { AWS }` : `${arn} in the place of ${text}` };
}
function fromList(path, value) {
  const listed = Array.isArray(value) ? value : [];
  if (listed.length === 0 || isObject(value) || !listed.every((item) => typeof item === "string")) return void 0;
  return { change: { set: path, value: { AWS: listed } }, what: `${listed.join(" and ")} as { AWS }` };
}
var FULL = /^(?:\d{12}|arn:[^:*?]+:iam::\d{12}:(?:root|(?:role|user)\/[^*?]+))$/;
function meant2(text, declared) {
  const trimmed = text.trim();
  if (FULL.test(trimmed)) return trimmed;
  const { role } = declared;
  const own = accountOf(role);
  const [, , service = "", , account = "", ...rest] = trimmed.split(":");
  const [type, ...names] = rest.join(":").split("/");
  const isOwn = matches2(account, own);
  if (isOwn && (type === "role" || type === "assumed-role")) {
    const name = type === "role" ? names.at(-1) : names[0];
    return name !== void 0 && name.length > 3 && matches2(name, roleName(role)) ? role : void 0;
  }
  const genesys = genesysPrincipal(declared);
  if (service === "iam" && account === own && rest.join() === "*") return `arn:${partitionOf(role)}:iam::${own}:root`;
  return genesys !== void 0 && service === "iam" && account === genesys.account ? genesys.arn : void 0;
}
function matches2(pattern, text) {
  const parts = pattern.split("*");
  const [first = ""] = parts;
  if (parts.length === 1) return pattern === text;
  const last = parts.at(-1) ?? "";
  return parts.length === 2 && text.length >= first.length + last.length && text.startsWith(first) && text.endsWith(last);
}

// src/fixes/deny-plain-http.ts
function denyPlainHttp(document, { export: { declared } }) {
  const arn = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}`;
  const statement = {
    Sid: freeSid("DenyPlainHttp", document),
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } }
  };
  return { document, changes: [{ addTo: ["Statement"], value: statement }] };
}
var refusePlainHttp = ({ finding, judged }) => {
  const { bucket } = judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  if (finding.rule !== "plain-http-accepted" || policy === void 0 || !isEditable(policy)) return [];
  const description = "deny requests over plain HTTP in the bucket policy, to everybody";
  return [{ parts: [denyPlainHttp(policy, judged)], description }];
};

// src/fixes/exempt-from-deny.ts
var ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;
var ENCRYPTION_HEADER = /^s3:x-amz-server-side-encryption/i;
var exemptFromDeny = (denial) => {
  const { decision, finding, judged } = denial;
  if (decision.worst.decision !== "explicitDeny") return [];
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  const denying = denyingSites(denial);
  if (denying === void 0) return [];
  const exemption = decision.call.action === "sts:AssumeRole" ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"], denying) : exemptRole(judged.export.declared.role, denying);
  const exempted = exemption === void 0 ? [] : exempting(denying, exemption, denial);
  const apart = exemption === void 0 ? [] : exemptingApart(denying, exemption, decision.call.action);
  return [...apart, ...exempted, ...onlyWithHeader(denying, denial)];
};
function exemptingApart(denying, exemption, action) {
  const isListed = ({ statement: { actions = [] } }) => actions.length > 1 && actions.some((one2) => one2.toLowerCase() === action.toLowerCase());
  const [site, second] = denying;
  if (site === void 0 || second !== void 0 || site.document.kind !== "rcp" || !isListed(site)) return [];
  const { document, statement } = site;
  const own = valueAt(changeValue(document.value, exempt(site, exemption)), statement.path);
  if (!isObject(own)) return [];
  const rest = (statement.actions ?? []).filter((one2) => one2.toLowerCase() !== action.toLowerCase());
  const sid = freeSid(`${statement.sid ?? "Deny"}${action.replaceAll(/\W/g, "")}`, document);
  const changes = [
    { set: [...statement.path, "Action"], value: rest },
    { addTo: ["Statement"], value: { ...own, Sid: sid, Action: action } }
  ];
  const description = `${exemption.description([action])}; ${listOf(rest, "and")} stay denied as they are, as ${action} gets a Deny of its own${ownersOf(denying)}`;
  return [{ parts: [{ document, changes }], description }];
}
function exempting(denying, exemption, denial) {
  const parts = byDocument(denying, (site) => exempt(site, exemption));
  const description = `${exemption.description()}${alternative(denying)}${ownersOf(denying)}`;
  const cure = { parts, description };
  const second = secondPart(denial);
  if (second === void 0) return [cure];
  const both = {
    parts: merged([...parts, second]),
    description: `${description}. Second part: as this Deny also kept plain HTTP out, a Deny of plain HTTP is added for everybody`
  };
  return [cure, both];
}
function denyingSites({ decisions, inventory }) {
  const documents = indexDocuments(inventory);
  const references = decisions.flatMap(({ worst }) => worst.decision === "explicitDeny" ? worst.decidedBy : []);
  const sites = references.map(({ policy, statement: index }) => {
    const document = documents.get(policy);
    return document === void 0 || !isEditable(document) ? void 0 : sitesIn([document]).find(({ statement }) => statement.index === index);
  });
  const known = sites.filter((site) => site !== void 0);
  if (known.some(({ statement }) => statement.effect !== "Deny")) return void 0;
  const once = new Map(known.map((site) => [`${site.document.policy.id}#${site.statement.index}`, site]));
  return once.size === 0 ? void 0 : [...once.values()];
}
function byDocument(sites, change) {
  return [...groupBy(sites, ({ document }) => document.policy.id).values()].flatMap((group) => {
    const [first] = group;
    return first === void 0 ? [] : [{ document: first.document, changes: group.map(change) }];
  });
}
function merged(parts) {
  return [...groupBy(parts, ({ document }) => document.policy.id).values()].flatMap((group) => {
    const [first] = group;
    return first === void 0 ? [] : [{ document: first.document, changes: group.flatMap(({ changes }) => changes) }];
  });
}
function secondPart({ judged, decision }) {
  const { bucket } = judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  return policy === void 0 || !decision.call.action.startsWith("s3:") ? void 0 : denyPlainHttp(policy, judged);
}
function exemptRole(role, denying) {
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
    description: () => `exempt the export role from the Deny (of ${deniedActions(denying)}); everybody else stays denied`
  };
}
function deniedActions(denying) {
  const actions = unique(denying.flatMap(({ statement }) => statement.actions ?? []));
  if (actions.length > 0) return listOf(actions);
  return `all actions but ${listOf(unique(denying.flatMap(({ statement }) => statement.notActions ?? [])), "and")}`;
}
function exemptGenesys(account, denying) {
  if (typeof account !== "string") return void 0;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: (actions) => `exempt the Genesys account ${account} from the Deny (of ${actions === void 0 ? deniedActions(denying) : listOf(actions)})${rcpScope(denying)}; this role's trust policy still asks for your ExternalId`
  };
}
function rcpScope(denying) {
  return denying.some(({ document }) => document.kind === "rcp") ? ", for every role and resource under this RCP" : "";
}
function exempt({ document, statement }, { operators, key: key2, value: caller }) {
  for (const operator of operators) {
    const block = valueAt(document.value, [...statement.path, "Condition", operator]);
    const spelling = spellingOf(block, key2);
    const listed = stringList(valueAt(block, [spelling]));
    if (listed.length > 0)
      return { set: [...statement.path, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement.path, "Condition", operators[0], key2], value: caller };
}
function ownersOf(denying) {
  const kinds = unique(denying.map(({ document }) => document.kind)).filter((kind) => kind === "scp" || kind === "rcp");
  if (kinds.length === 0) return "";
  return ` (an ${listOf(
    kinds.map((kind) => kind.toUpperCase()),
    "and"
  )} of the organization: its owners have to agree)`;
}
function asksForHeader({ statement }) {
  return statement.conditions.some(({ key: key2 }) => ENCRYPTION_HEADER.test(key2));
}
function alternative(denying) {
  return denying.some(asksForHeader) ? ". A Null test of the header in the Deny would leave uploads without it to the bucket's default encryption, but everybody's" : "";
}
function onlyWithHeader(denying, { finding }) {
  const key2 = finding.pointer?.stoppedBy?.key;
  if (key2 === void 0 || !ENCRYPTION_HEADER.test(key2) || !denying.every(asksForHeader)) return [];
  const parts = byDocument(denying, ({ statement }) => ({
    set: [...statement.path, "Condition", "Null", key2],
    value: "false"
  }));
  const description = `deny a wrong ${key2} only where an upload has the header; without it the bucket's default encryption holds, for everybody`;
  return [{ parts, description }];
}

// src/fixes/limit-trust.ts
var askForExternalId = (open) => {
  const organization = open.judged.export.declared.organizationId;
  const genesys = genesysPrincipal(open.judged.export.declared);
  if (open.finding.rule !== "trust-without-external-id" || organization === void 0 || genesys === void 0)
    return [];
  const sites = openSites(open);
  const isGenesys = (text) => text.includes(genesys.account);
  if (sites.length === 0 || !sites.every(({ statement }) => namesOnly(statement, isGenesys))) return [];
  const changes = sites.map((site) => askIn(site, organization));
  const known = changes.filter((change) => change !== void 0);
  const [first] = sites;
  if (first === void 0 || known.length < changes.length) return [];
  return cureOf(
    first,
    known,
    `ask for your organization id as ExternalId in ${sites.map(({ statement }) => nameOf2(statement)).join(" and ")}, which trusts Genesys alone`
  );
};
function askIn(site, organization) {
  const tests = testsOf(site.statement, "sts:ExternalId");
  const [test, second] = tests;
  if (test === void 0)
    return { set: [...site.statement.path, "Condition", "StringEquals", "sts:ExternalId"], value: organization };
  return second === void 0 && isAnybody(test) ? replaceItem(site, ["Condition", test.operator, test.key], test.values[0] ?? "", organization) : void 0;
}
function isAnybody({ operator, values }) {
  const [only] = values;
  return values.length === 1 && /^String(?:Equals|Like)$/.test(operator) && /^(?:\*|.*[*?].*)$/.test(only ?? "");
}
var nameGenesys = (open) => {
  const genesys = genesysPrincipal(open.judged.export.declared);
  if (open.finding.rule !== "trust-too-wide" || genesys === void 0) return [];
  const sites = openSites(open).filter(({ statement }) => statement.principal?.everyone === true);
  const [first] = sites;
  if (first === void 0) return [];
  return cureOf(
    first,
    sites.map((site) => limitPrincipal(site, genesys.arn)),
    `trust the Genesys account ${genesys.account} in the place of everybody; whoever else used the role can no longer`
  );
};
function limitPrincipal({ document, statement }, arn) {
  const path = [...statement.path, "Principal"];
  const inMap = valueAt(document.value, [...path, "AWS"]);
  if (typeof inMap === "string") return { set: [...path, "AWS"], value: arn };
  if (Array.isArray(inMap)) return { set: [...path, "AWS", inMap.indexOf("*")], value: arn };
  return { set: path, value: { AWS: arn } };
}
function openSites({ guards, judged }) {
  const document = trustOf(judged.export);
  if (document === void 0 || !isEditable(document)) return [];
  const open = unique(guards.flatMap(({ decidedBy }) => decidedBy.map(({ statement }) => statement)));
  return sitesIn([document]).filter(({ statement }) => open.includes(statement.index));
}
function trustOf({ role }) {
  return isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
}
function cureOf({ document }, changes, description) {
  return [{ parts: [{ document, changes }], description }];
}

// src/fixes/limit-writers.ts
var nameRole2 = (open) => {
  const { bucket, declared } = open.judged.export;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  if (open.finding.rule !== "public-bucket-policy" || policy === void 0) return [];
  const sites = openSites2([policy], open).filter(({ statement }) => statement.principal?.everyone === true);
  if (sites.length === 0) return [];
  const names = listOf(
    sites.map(({ statement }) => nameOf2(statement)),
    "and"
  );
  return [
    {
      parts: [{ document: policy, changes: sites.map((site) => limitPrincipal(site, declared.role)) }],
      description: `name the export role in ${names} in the place of everybody; whoever else used what it allows can no longer`
    }
  ];
};
var limitResource = (open) => {
  if (open.finding.rule !== "write-beyond-export") return [];
  const [site] = openSites2(identityPolicies(open.judged.export), open);
  if (site === void 0 || !isForExport2(site.statement)) return [];
  const { declared } = open.judged.export;
  const { allExports = open.inventory.exports } = open.inventory;
  if (allExports.some((one2) => one2.role === declared.role && one2.bucket !== declared.bucket)) return [];
  const wanted = wantedBy(open.judged.calls.filter(({ call }) => allows(site.statement, call.action)));
  const known = new Set(CATALOGUE.map(({ action }) => action));
  const resources = unique(wanted.filter(({ action }) => known.has(action)).map(({ resource }) => resource));
  if (resources.length === 0) return [];
  return [
    {
      parts: [
        {
          document: site.document,
          changes: [
            {
              set: [...site.statement.path, "Resource"],
              value: resources.length === 1 ? resources[0] : resources
            }
          ]
        }
      ],
      description: `limit ${nameOf2(site.statement)} to ${listOf(resources, "and")}`
    }
  ];
};
function openSites2(documents, { guards }) {
  const open = guards.flatMap(({ decidedBy }) => decidedBy);
  return sitesIn(documents.filter(isEditable)).filter(
    ({ document, statement }) => open.some(({ policy, statement: index }) => policy === document.policy.id && index === statement.index)
  );
}

// src/rules/newly.ts
var OF_CALL = { allowed: 0, unknown: 1, implicitDeny: 2, explicitDeny: 2 };
var OF_GUARD = { explicitDeny: 0, implicitDeny: 0, unknown: 1, allowed: 2 };
var MOST_TELLING = ["explicitDeny", "implicitDeny", "unknown"];
function markNew(head, base, now) {
  return head.exports.map((judged) => {
    const before = base.exports.find((one2) => one2.export.declared.name === judged.export.declared.name);
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
  const refused = mayBeRefused.some((reason) => base.call.mayBeRefused?.includes(reason) !== true);
  const found = worseAnswers(head, base, head.call, OF_CALL);
  const told = MOST_TELLING.flatMap((word) => found.find((answer) => answer.decision.decision === word) ?? [])[0];
  if (told !== void 0) return aboutAnswer(decision, told);
  const alike = cut.length === 0 || judgedAlike(head, base);
  return refused || !alike ? { ...decision, newly: true } : decision;
}
function wasOverruledAlike(decision, was) {
  return was.overruled === true && was.decision === decision.decision;
}
function aboutAnswer(decision, { sample, decision: worst }) {
  const example = { decision: worst.decision, sample };
  const examples = decision.examples.map((one2) => one2.decision === worst.decision ? example : one2);
  return { ...decision, worst, decidedBy: worst.decidedBy, examples, newly: true };
}
function markGuard(decision, was, head, base) {
  if (was === void 0 || head === void 0 || base === void 0 || isHeld(was)) return { ...decision, newly: true };
  const found = worseAnswers(head, base, head.guard, OF_GUARD);
  const [first] = found;
  if (first === void 0)
    return head.guard.cut.length === 0 || judgedAlike(head, base) ? decision : { ...decision, newly: true };
  const entry = found.find((answer) => answer.decision.decision === "allowed");
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
  const { identityPolicies: identityPolicies2, scps, rcps, resourcePolicy, permissionsBoundary, sessionPolicy, ...rest } = layers;
  const level = (policies) => policies.map(textOf3).sort();
  const single = [resourcePolicy, permissionsBoundary, sessionPolicy].map((policy) => policy && textOf3(policy));
  const passed = [...endpoints].map(([id, policy]) => [id, textOf3(policy)]).sort();
  return JSON.stringify([level(identityPolicies2), scps?.map(level), rcps?.map(level), single, rest, passed]);
}
function textOf3(policy) {
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
  const touched = after.exports.filter((one2, index) => one2 !== before.exports[index]);
  const marked = markNew({ ...after, exports: touched }, before, now);
  const opened = [];
  for (const one2 of marked) {
    const was = before.exports.find((old) => old.export.declared.name === one2.export.declared.name);
    for (const [index, guard] of one2.guards.entries()) {
      if (isNoWorse(guard, was?.guards[index])) continue;
      if (!isByItsOwnPolicy(guard, one2, ailment)) return void 0;
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
  if (severityOf(guard.rule) !== "notice" || outcome !== "broken") return false;
  if (ailment.kind !== "denial") return false;
  const { worst } = ailment.decision;
  if (worst.decision !== "explicitDeny" || worst.decidedBy.some((one2) => tellsKeysApart(one2, ailment))) return false;
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

// src/fixes/prove.ts
function prove(cure, ailment, patient, extent = "calls") {
  const after = applyCure(cure, patient);
  if (after === void 0 || after.edits.length === 0) return void 0;
  const outcome = outcomeOf(ailment, patient, after.inventory, after.exports, extent);
  const { edits, toBeRead } = after;
  return outcome === void 0 ? void 0 : { description: cure.description, edits, verified: !toBeRead, ...outcome };
}
function outcomeOf(ailment, patient, inventory, after, extent = "calls") {
  if (!heals(ailment, patient, inventory, after, extent)) return void 0;
  const letIn = whomItLetsIn(ailment, patient, { inventory, exports: after }, patient.now);
  return letIn === void 0 ? void 0 : { complete: after.every(isWhole), ...letIn };
}
function isWhole({ calls, guards }) {
  return calls.every(isFine2) && guards.every(({ guard, outcome }) => outcome === "held" || severityOf(guard.rule) === "notice");
}
function heals(ailment, { exports: before, inventory: was }, inventory, after, extent) {
  const { finding, judged } = ailment;
  const nothingWorse = after.every((one2, index) => {
    const old = before[index];
    if (old === void 0) return false;
    const own = one2.export.declared.name === judged.export.declared.name;
    const held = !own || one2.guards.every((guard) => guard.outcome === "held" || !finding.calls.includes(guard.guard.id));
    const allowed = one2.calls.every((call, at) => {
      if (isFine2(call)) return true;
      const was2 = old.calls[at];
      if (!own || !finding.calls.includes(call.call.id)) return call.decision === was2?.decision;
      return extent === "cause" && was2 !== void 0 && isPastCause(was2, call, ailment);
    });
    return held && allowed;
  });
  if (!nothingWorse || ailment.kind !== "text") return nothingWorse;
  return isMended(finding, textFaults(was, before), textFaults(inventory, after));
}
var RANK = { allowed: 0, depends: 1, unknown: 1, implicitDeny: 2, explicitDeny: 3 };
function isPastCause(before, after, { finding }) {
  if (after.decision === "unknown" || RANK[after.decision] > RANK[before.decision]) return false;
  const { worst: was } = before;
  const { worst: is } = after;
  if (was.decision === "implicitDeny")
    return is.decision === "implicitDeny" && is.missingAllow.length > 0 && is.missingAllow.length < was.missingAllow.length && is.missingAllow.every((kind) => was.missingAllow.includes(kind));
  const named = finding.statement?.policy ?? was.decidedBy[0]?.policy;
  if (was.decision !== "explicitDeny" || !was.decidedBy.some(({ policy }) => policy === named)) return false;
  return is.decision === "implicitDeny" || is.decidedBy.every(({ policy }) => policy !== named);
}
function isFine2(call) {
  return call.decision === "allowed";
}

// src/fixes/add-fixes.ts
var OF_DENIALS = [exemptFromDeny, allowMissing];
var OF_GUARDS = [
  askForExternalId,
  nameGenesys,
  nameRole2,
  refusePlainHttp,
  limitResource
];
var OF_TEXTS = [correctNames, correctPrincipal];
function addFixes(findings2, patient) {
  return findings2.map((finding) => {
    const open = finding.status === "new" || finding.status === "existing";
    if (!open || finding.severity === "notice") return finding;
    const [fix] = fixesOf(finding, patient);
    return fix === void 0 ? { ...finding, ...adviceFor(finding, patient) } : { ...finding, fix };
  });
}
function* fixesOf(finding, patient) {
  const ailment = describeAilment(finding, patient);
  if (ailment === void 0) return;
  let proven = false;
  for (const cure of curesOf(ailment)) {
    const fix2 = prove(cure, ailment, patient);
    if (fix2 === void 0) continue;
    proven = true;
    yield fix2;
  }
  const chained = proven || ailment.kind !== "denial" ? void 0 : chainedCure(ailment, patient, curesOf);
  const fix = chained === void 0 ? void 0 : prove(chained, ailment, patient);
  if (fix !== void 0) yield fix;
  if (!proven && fix === void 0 && ailment.kind === "denial") yield* fixesOfOneCause(ailment, patient);
}
function* fixesOfOneCause(denial, patient) {
  for (const { parts, description } of curesOf(denial)) {
    const said = `${description}. That alone is not enough: something else stops the calls, too`;
    const fix = prove({ parts, description: said }, denial, patient, "cause");
    if (fix !== void 0) yield fix;
  }
}
function curesOf(ailment) {
  switch (ailment.kind) {
    case "denial":
      return OF_DENIALS.flatMap((make) => make(ailment));
    case "guard":
      return OF_GUARDS.flatMap((make) => make(ailment));
    case "text":
      return OF_TEXTS.flatMap((make) => make(ailment));
  }
}
function generatedDocument(ailment) {
  const { document, judged, kind } = ailment;
  if (document !== void 0) return isSynthesized(document) ? document : void 0;
  if (kind !== "denial") return void 0;
  const { missingAllow } = ailment.decision.worst;
  return documentsAround(judged.export, ailment.inventory).find(
    (one2) => missingAllow.includes(one2.kind) && isSynthesized(one2)
  );
}
function adviceFor(finding, patient) {
  const ailment = describeAilment(finding, patient);
  if (ailment === void 0) return {};
  const advice = finding.advice ?? (ailment.kind === "denial" ? adviceByHand(ailment) : void 0);
  const generated = generatedDocument(ailment);
  if (generated !== void 0) return { advice: inTheApp(generated, advice) };
  return advice === void 0 ? {} : { advice };
}

// src/fixes/read-again.ts
var MOST_READINGS = 12;
async function readCuresAgain(findings2, patient, reread) {
  const inventories = /* @__PURE__ */ new Map();
  const results = [];
  for (const finding of findings2) {
    const { fix, ...rest } = finding;
    if (fix === void 0 || fix.verified) {
      results.push(finding);
      continue;
    }
    const proven = await firstProven(finding);
    results.push(proven === void 0 ? { ...rest, ...adviceFor(rest, patient) } : { ...rest, fix: proven });
  }
  return results;
  async function firstProven(finding) {
    for (const fix of fixesOf(finding, patient)) {
      if (fix.verified) return fix;
      const inventory = await read(fix);
      const proven = inventory === void 0 ? void 0 : proofOf(finding, fix, inventory, patient);
      if (proven !== void 0) return proven;
    }
    return void 0;
  }
  async function read(fix) {
    const key2 = JSON.stringify(fix.edits);
    if (!inventories.has(key2) && inventories.size < MOST_READINGS)
      inventories.set(key2, await rereadWith(fix.edits, patient, reread));
    return inventories.get(key2);
  }
}
async function rereadWith(edits, { inventory }, reread) {
  const files = applyEdits(edits, inventory.documents);
  return files === void 0 ? void 0 : reread(files);
}
function proofOf(finding, fix, inventory, patient) {
  const ailment = describeAilment(finding, patient);
  if (ailment === void 0 || loses(patient, inventory)) return void 0;
  const after = patient.exports.map(
    (before) => decideAgain(before, inventory, patient.now)
  );
  const outcome = outcomeOf(ailment, patient, inventory, after) ?? outcomeOf(ailment, patient, inventory, after, "cause");
  return outcome === void 0 ? void 0 : { ...fix, verified: true, ...outcome };
}
function loses({ inventory }, after) {
  const ids = new Set(after.documents.map(({ policy }) => policy.id));
  const names = new Set(after.exports.map(({ role, bucket }) => `${role} ${bucket}`));
  return after.gaps.length > inventory.gaps.length || inventory.documents.some(({ policy }) => !ids.has(policy.id)) || inventory.exports.some(({ role, bucket }) => !names.has(`${role} ${bucket}`));
}

// src/genesys/not-evaluated.ts
var always = () => true;
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
    applies: always
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always
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
    ...exports.flatMap(({ narrowed = [] }) => narrowed),
    ...ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why })),
    ...foreignControls(inventory, exports),
    ...readAt === void 0 ? [] : [{ what: `changes in AWS since ${readAt}`, why: "that is when it was read" }]
  ];
}
function foreignControls(inventory, exports) {
  const own = roleAccounts(exports);
  const owners = unique(exports.flatMap((one2) => ownersOf2(one2.export))).filter((account) => /^\d{12}$/.test(account));
  const why = inventory.readAt === void 0 ? "no file gives them" : "the account was not read";
  return owners.filter((account) => !own.includes(account) && !wasRead(inventory, account)).map((account) => ({ what: `RCPs of the account ${account}`, why }));
}
function ownersOf2({ bucket, key: key2 }) {
  return [...isGap(bucket) ? [] : [bucket.account], ...key2 === void 0 || isGap(key2) ? [] : [accountOf(key2.arn)]];
}

// src/rules/compare.ts
function standings({ exports }, name) {
  const found = exports.find((one2) => one2.export.declared.name === name);
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
    severity: severityOf("no-export-found"),
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
    const after = head.inventory.exports.find((one2) => isSameExport(one2, before));
    if (after === void 0) return [];
    const now = attached(head.inventory, after);
    const gone = attached(base.inventory, before).filter(({ what, path }) => {
      const there = now.filter((one2) => one2.what === what);
      return !there.some((one2) => one2.path === path) && (there.length === 0 || path !== void 0 && head.files.has(path));
    });
    return gone.map(
      ({ what, path }) => ({
        rule: "policy-removed",
        severity: severityOf("policy-removed"),
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
  const key2 = inventory.keys.find(({ arn }) => arn === bucket?.encryption?.key);
  const account = accountOf(roleArn);
  const { scps = [], rcps = [] } = organizationOf(inventory, account);
  const owners = unique([bucket?.account ?? account, accountOf(key2?.arn ?? roleArn)]).filter((one2) => one2 !== account);
  const others = owners.map((owner) => [owner, inventory.organizations?.[owner]?.rcps ?? []]);
  const endpoints = (inventory.vpcEndpoints ?? []).filter(({ id }) => network.sourceVpce?.includes(id));
  const identity = role === void 0 || isGap(role.identityPolicies) ? [] : role.identityPolicies;
  const documents = [
    ["trust policy", role?.trustPolicy],
    ...identity.map((document) => ["identity policy", document]),
    ["permissions boundary", role?.permissionsBoundary],
    ["bucket policy", bucket?.policy],
    ["key policy", key2?.policy],
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
  return base.inventory.exports.filter((one2) => !head.inventory.exports.some((other) => isSameExport(one2, other))).map(({ name, place }) => ({
    rule: "export-removed",
    severity: severityOf("export-removed"),
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
    severity: severityOf("malformed-policy"),
    status: "new",
    export: declared.name,
    calls: [],
    refuted: []
  };
  const foreign2 = document.policy.statements.flatMap(
    ({ resources, notResources, path }) => (resources ?? notResources ?? []).filter((arn) => !isOf(arn, bucket.name)).map((arn) => ({ arn, path }))
  );
  return foreign2.map(({ arn, path }) => {
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
}
function isOf(arn, bucket) {
  const resource = arn.split(":").slice(5).join(":");
  const name = resource.split("/")[0] ?? "";
  return hasHole(arn) || arn === "*" || name === bucket || /[*?$]/.test(name) || arn.includes(":accesspoint/");
}

// src/rules/fact-findings.ts
var says = (text) => () => text;
var FACTS = [
  {
    rule: "key-in-another-region",
    applies: ({ export: { bucket } }) => !isGap(bucket) && bucket.region !== void 0 && bucket.encryption?.key !== void 0 && regionOf(bucket.encryption.key) !== bucket.region,
    message: says("The bucket's default key lies in another region than the bucket: no upload succeeds."),
    why: "S3 only uses a KMS key of the bucket's own region (K5).",
    about: "key",
    advice: "give the bucket a key of its own region as default encryption"
  },
  {
    rule: "key-not-enabled",
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
function unusableState({ export: { key: key2 } }) {
  if (key2 === void 0 || isGap(key2) || key2.state === void 0) return void 0;
  return USABLE.has(key2.state) ? void 0 : key2.state;
}
function factFindings(judged) {
  const { name } = judged.export.declared;
  return FACTS.filter(({ applies }) => applies(judged)).map(({ rule, message, why, about, advice }) => {
    const location = placeOfExport(judged.export, about);
    return {
      rule,
      severity: severityOf(rule),
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
var WORDS3 = {
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
  const open = judged.guards.filter(
    ({ guard, outcome }) => outcome === "unknown" && severityOf(guard.rule) === "error"
  );
  return open.length === 0 ? gone : [...gone, undecided(open, judged)];
}
function undecided(open, judged) {
  const { name } = judged.export.declared;
  const place = placeOfExport(judged.export, aboutOf(open[0]?.guard.action ?? "sts:"));
  const [reason = "what is known does not tell"] = open.flatMap(({ reasons }) => reasons);
  return {
    rule: "guard-undecided",
    severity: severityOf("guard-undecided"),
    status: "new",
    export: name,
    message: `Whether ${open.map(({ guard }) => guard.who).join(", and ")} would be denied cannot be told: ${reason}.`,
    calls: open.map(({ guard }) => guard.id),
    ...place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } },
    refuted: [],
    identity: `${name} guard-undecided`
  };
}
function toFinding2(first, group, judged, documents) {
  const { guard } = first;
  const words = WORDS3[guard.rule];
  if (words === void 0) throw new Error(`no words for the guard rule ${guard.rule}`);
  const telling = [...group.filter(({ newly }) => newly === true), ...group];
  const statement = telling.flatMap(({ decidedBy }) => decidedBy).find(({ policy }) => documents.has(policy));
  const location = placeFor(first, statement, judged, documents);
  return {
    rule: guard.rule,
    severity: severityOf(guard.rule),
    status: "new",
    export: judged.export.declared.name,
    message: `${words.consequence}: ${allowedWhom(group, statement)}.`,
    why: words.why,
    calls: group.map((one2) => one2.guard.id),
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

// src/rules/others-findings.ts
function othersFindings(judged) {
  const { role, bucket, declared } = judged.export;
  const known = [accountOf(declared.role), declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust = isGap(role) || isGap(role.trustPolicy) ? void 0 : role.trustPolicy;
  const policy = isGap(bucket) ? void 0 : bucket.policy;
  return [
    ...findings(judged, trust, "others-trusted", (statement) => ({ who: trusted(statement, known), actions: [] })),
    ...findings(judged, policy, "others-may-write", (statement, text) => writers(statement, text, judged))
  ];
}
function trusted({ principal }, known) {
  if (principal === void 0) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}
var OF_OBJECTS = [
  "s3:PutObject",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
  "s3:ReplicateObject",
  "s3:ReplicateDelete"
];
var OF_BUCKET = ["s3:PutLifecycleConfiguration"];
function writers(statement, policy, judged) {
  const matcher = compileActions(statement.actions, statement.notActions);
  const selected = (names) => matcher === void 0 ? [] : names.filter((name) => matchAction(matcher, name.toLowerCase()) === true);
  const actions = [
    ...isAboutRecordings(statement, policy, judged) ? selected(OF_OBJECTS) : [],
    ...isAboutBucket(statement, policy, judged) ? selected(OF_BUCKET) : []
  ];
  if (actions.length === 0) return { who: [], actions };
  const { principal } = statement;
  const named = principal === void 0 ? [] : [...foreign(principal, [accountOf(judged.export.declared.role)]), ...principal.canonicalUser];
  const everybody = !actions.includes("s3:PutObject") && isPublicStatement(statement) === true && isOpen(judged);
  return { who: everybody ? ["everybody"] : named, actions };
}
function isOpen({ export: { bucket } }) {
  if (isGap(bucket)) return false;
  const { restrictPublicBuckets, blockPublicPolicy } = bucket.publicAccessBlock ?? {};
  return restrictPublicBuckets !== true && blockPublicPolicy !== true;
}
function foreign({ aws }, known) {
  return aws.filter((arn) => {
    const account = /^\d{12}$/.test(arn) ? arn : accountOf(arn);
    return /^\d{12}$/.test(account) && !known.includes(account);
  });
}
var WORDS4 = {
  "others-trusted": {
    message: (who) => `The export role may also be assumed by ${who}.`,
    why: "Whoever assumes the role may write where recordings under legal hold lie.",
    advice: "give others a role of their own, or suppress this with the reason why they share it"
  },
  "others-may-write": {
    message: (who, actions) => `The bucket policy also lets ${who} write or delete: ${actions}.`,
    why: "Recordings under legal hold should have one writer, and nobody who deletes them.",
    advice: "narrow the statement to other prefixes, or to reading, or suppress this with the reason why they write here"
  }
};
function findings(judged, document, rule, whom) {
  if (document === void 0 || "unknown" in document.policy) return [];
  const policy = document.policy;
  return policy.statements.flatMap((statement) => {
    const { who, actions } = statement.effect === "Allow" ? whom(statement, policy) : { who: [], actions: [] };
    if (who.length === 0) return [];
    const { index, path, sid } = statement;
    const location = placeIn(document, path);
    const { message, why, advice } = WORDS4[rule];
    return [
      {
        rule,
        severity: severityOf(rule),
        status: "new",
        export: judged.export.declared.name,
        message: message(listOf(who, "and"), listOf(actions, "and")),
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
        identity: `${judged.export.declared.name} ${[rule, ...who, ...actions].join(" ")}`
      }
    ];
  });
}

// src/rules/verdict.ts
function isBlocking(finding, failOn) {
  if (finding.severity !== "error" || finding.status === "suppressed" || finding.status === "fixed") return false;
  return failOn === "all" || finding.status === "new";
}
function exportVerdict(judged, findings2, settings) {
  const { name } = judged.export.declared;
  const own = findings2.filter((finding) => finding.export === name);
  if (own.some((finding) => isBlocking(finding, settings.failOn))) return "fail";
  const suppressed = new Set(own.filter(({ status }) => status === "suppressed").map(({ rule }) => rule));
  const strangers = judged.guards.some(
    ({ guard, outcome }) => outcome === "unknown" && severityOf(guard.rule) === "error"
  );
  const open = strangers && !suppressed.has("guard-undecided") || judged.calls.some(
    (call) => call.decision === "unknown" && isRequired(call.call.evidence, settings) && !suppressed.has(ruleOf(call))
  );
  return open ? "undecided" : "pass";
}
function overallVerdict(exports, findings2, settings) {
  if (exports.includes("fail") || findings2.some((finding) => isBlocking(finding, settings.failOn))) {
    const proven = findings2.some((finding) => isBlocking(finding, settings.failOn) && !UNREAD.has(finding.rule));
    return proven || exports.includes("fail") ? "fail" : "undecided";
  }
  const gaps = findings2.some(({ rule, status }) => rule === "not-known" && (status === "new" || status === "existing"));
  return exports.includes("undecided") || gaps ? "undecided" : "pass";
}
var UNREAD = new Set(
  RULES.flatMap(({ id, effect }) => effect === "cannot judge" ? [id] : [])
);
function couldNotJudge(findings2) {
  return findings2.some(({ rule, severity, status }) => UNREAD.has(rule) && severity === "error" && status !== "fixed");
}

// src/rules/suppress.ts
function suppressionFor(rule, exportName, suppressions, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.find(
    (one2) => one2.rule === rule && (one2.export === void 0 || one2.export === exportName) && (one2.expires === void 0 || one2.expires >= today)
  );
}
function isSuppressed(decision, exportName, suppressions, now) {
  return decision.decision !== "allowed" && suppressionFor(ruleOf(decision), exportName, suppressions, now) !== void 0;
}
function applySuppressions(finding, suppressions, now) {
  if (UNREAD.has(finding.rule)) return finding;
  const found = suppressionFor(finding.rule, finding.export, suppressions, now);
  if (found === void 0) return finding;
  const { reason, owner, expires } = found;
  return {
    ...finding,
    status: "suppressed",
    suppression: { reason, ...owner === void 0 ? {} : { owner }, ...expires === void 0 ? {} : { expires } }
  };
}
function staleSuppressions(findings2, suppressions, configPath, now) {
  const today = now.toISOString().slice(0, 10);
  return suppressions.flatMap((one2) => {
    const expired = one2.expires !== void 0 && one2.expires < today;
    const used = findings2.some(
      ({ status, rule, export: name }) => status === "suppressed" && rule === one2.rule && (one2.export === void 0 || one2.export === name)
    );
    if (used && !expired) return [];
    const line = one2.line ?? 1;
    return [
      {
        rule: "stale-suppression",
        severity: severityOf("stale-suppression"),
        status: "new",
        ...one2.export === void 0 ? {} : { export: one2.export },
        message: expired ? `The suppression of ${one2.rule} expired on ${one2.expires}.` : `The suppression of ${one2.rule} matches no finding.`,
        calls: [],
        ...configPath === void 0 ? {} : { location: { path: configPath, line, column: 1, endLine: line, endColumn: 1 } },
        advice: "remove it, or renew its date",
        refuted: [],
        identity: `stale-suppression ${one2.rule} ${one2.export ?? ""}`
      }
    ];
  });
}

// src/rules/find.ts
function oneForOneCause(findings2) {
  const ofExport = (rule, name) => findings2.filter((one2) => one2.rule === rule && one2.export === name);
  return findings2.filter(({ rule, export: name, statement }) => {
    if (rule === "guard-undecided") return ofExport("call-undecided", name).length === 0;
    if (rule !== "trust-without-external-id") return true;
    return !ofExport("assume-role-denied", name).some((denial) => sameStatement(denial.statement, statement));
  });
}
function sameStatement(one2, other) {
  return one2 !== void 0 && one2.policy === other?.policy && one2.statement === other.statement;
}
function findFindings(world, exports, settings, now) {
  const documents = indexDocuments(world.inventory);
  const perExport = exports.flatMap((judged) => {
    const { name } = judged.export.declared;
    const suppressed = (call) => isSuppressed(call, name, settings.suppressions, now);
    const calls = judged.calls.filter(({ deniedBySimulator: deniedBySimulator2 }) => deniedBySimulator2 !== true);
    const open = { ...judged, calls: calls.filter((call) => !suppressed(call)) };
    const covered = [...groupBy(calls.filter(suppressed), ruleOf).values()];
    return [
      ...callFindings(open, documents, settings),
      ...covered.flatMap((group) => callFindings({ ...judged, calls: group }, documents, settings)),
      ...guardFindings(judged, documents),
      ...bucketPolicyFindings(judged),
      ...othersFindings(judged),
      ...factFindings(judged)
    ];
  });
  const all = [...inputFindings(world), ...withPolicyFindings(exports, oneForOneCause(perExport))];
  return all.map((finding) => applySuppressions(finding, settings.suppressions, now));
}

// src/simulator/compare-answers.ts
function compareAnswers(use, question, answer) {
  if (answer?.kind !== "judged") return { kind: "unanswered", why: answer?.why ?? "it was not asked" };
  const local = decide({ ...localSide(question, answer), request: use.sample.request });
  if (answer.decision === "allowed") return whenAllowed(local, answer, question);
  if (local.decision === "implicitDeny" || local.decision === "explicitDeny") return { kind: "agreed" };
  const open = whyOpen(question, answer);
  const outcome = outcomeOf2(use, answer);
  if (open !== void 0) return { kind: "inconclusive", reason: open, mayDeny: outcome !== "allowed" };
  return { kind: "stricter", local, judged: answer, outcome };
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
    return `IAM's simulator denies ${action}, but it lacked ${judged.missing.map((key2) => `\`${key2}\``).join(", ")}`;
  if (judged.allowedByOrganizations !== false || judged.matched.length > 0) return void 0;
  const unsent = unsentScpKeys(question);
  if (unsent === void 0)
    return `IAM's simulator says that an SCP denies ${action}, but the account's SCPs are not known, so it may only lack a context key`;
  if (unsent.length === 0) return void 0;
  return `IAM's simulator says that an SCP denies ${action}, but the SCPs look at ${unsent.map((key2) => `\`${key2}\``).join(", ")}, which the request does not carry`;
}
function unsentScpKeys({ subject, action, context }) {
  const { scps } = subject.local;
  if (scps === void 0 || scps.flat().some((policy) => "unknown" in policy)) return void 0;
  const sent = new Set(context.map(({ name }) => name.toLowerCase()));
  const layers = { resourceAccount: subject.account, identityPolicies: [], scps };
  return [...askedKeys(concernsOf(layers, action))].filter((key2) => !sent.has(key2)).sort();
}
var ALLOWS_NOTHING = {
  id: "the boundary that the simulator applied",
  kind: "permissions-boundary",
  version: "2012-10-17",
  statements: []
};
function outcomeOf2({ layers, sample }, { decision, allowedByBoundary, allowedByOrganizations }) {
  if (decision === "explicitDeny" || allowedByOrganizations === false) return decision;
  const boundary = allowedByBoundary === false ? { permissionsBoundary: ALLOWS_NOTHING } : {};
  const alone = decide({ ...layers, ...boundary, identityPolicies: [], request: sample.request });
  return alone.decision === "allowed" ? "allowed" : decision;
}

// src/simulator/findings.ts
function disagreementFindings(judged, disagreed, isRequired2) {
  return [...groupBy(disagreed, causeOf2).values()].map((group) => toFinding3(judged, group, isRequired2));
}
function causeOf2({ heard, comparison }) {
  const { local, judged } = comparison;
  const { subject } = heard.question;
  const statements = judged.matched.map((matched) => nameOf4(matched, findStatement(subject, matched), "without lines"));
  const boundary = judged.allowedByBoundary === false ? "boundary" : "";
  const organization = judged.allowedByOrganizations === false ? "organization" : "";
  const granted = isDenial(comparison) || comparison.kind === "more-lenient" ? "" : "granted by the resource";
  return [local.decision, judged.decision, ...unique(statements), boundary, organization, granted].join(" ");
}
function isDenial(comparison) {
  return comparison.kind === "stricter" && comparison.outcome !== "allowed";
}
function writes({ heard }) {
  return heard.question.action === "s3:PutObject";
}
function toFinding3(judged, disagreed, isRequired2) {
  const group = [...disagreed].sort((a, b) => Number(writes(b)) - Number(writes(a)));
  const [first] = group;
  if (first === void 0) throw new Error("a finding without a disagreement");
  const { question, sample } = first.heard;
  const { comparison } = first;
  const calls = unique(group.map(({ call }) => call.call.id));
  const place = placeOf(comparison.judged, question.subject);
  const found = foundIn(comparison.judged, question.subject);
  const stricter = comparison.kind === "stricter";
  const { name } = judged.export.declared;
  const actions = unique(group.map(({ heard }) => heard.question.action)).join(", ");
  return {
    rule: "simulator-disagrees",
    severity: severityOf2(group, judged, isRequired2),
    status: "new",
    export: name,
    message: stricter ? `IAM's simulator denies ${actions} to the role where the gate's own engine ${comparison.local.decision === "allowed" ? "allows it" : "cannot tell"}${comparison.outcome === "allowed" ? "; the resource's own policy allows it all the same" : ": the denial counts"}.` : `IAM's simulator allows ${actions} to the role where the gate's own engine denies it: the denial stands.`,
    why: `${localWords(comparison.local)} ${simulatorWords(comparison.judged, question.subject)} Asked about ${sample.request.resource}.`,
    calls,
    ...found === void 0 ? {} : { statement: found.reference },
    ...place === void 0 ? locationOf(judged) : { location: place },
    advice: adviceFor2(comparison, question.subject),
    refuted: [],
    identity: `${name} simulator-disagrees ${calls.join(" ")} ${causeOf2(first)}`
  };
}
function locationOf({ export: { declared } }) {
  return declared.place === void 0 ? {} : { location: declared.place };
}
function severityOf2(group, judged, isRequired2) {
  const stops = group.some(({ call, comparison }) => {
    const now = judged.calls.find((one2) => one2.call.id === call.call.id)?.decision;
    return isDenial(comparison) && isRequired2(call.call.evidence) && now !== "allowed" && now !== "unknown";
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
  const head = `The gate's own engine: ${WORDS5[local.decision]}`;
  const statements = local.decidedBy.filter(({ kind }) => kind !== "key-policy").map(({ sid, statement, policy }) => `statement ${sid ?? statement + 1} of ${policy}`);
  if (statements.length > 0) return `${head} by ${unique(statements).join(", ")}.`;
  if (local.decision === "unknown" && local.reasons.length > 0) return `${head}, ${local.reasons.join("; ")}.`;
  return local.missingAllow.length > 0 ? `${head}, no allow in: ${local.missingAllow.join(", ")}.` : `${head}.`;
}
function simulatorWords(judged, subject) {
  const operation = judged.how === "principal" ? "SimulatePrincipalPolicy" : "SimulateCustomPolicy";
  const statements = unique(
    judged.matched.map((matched) => nameOf4(matched, findStatement(subject, matched), "with lines"))
  );
  const details = [
    statements.length === 0 ? "it names no statement" : `by ${statements.join(", ")}`,
    ...judged.allowedByBoundary === false ? ["the permissions boundary does not allow it"] : [],
    ...judged.allowedByOrganizations === false ? ["the organization's SCPs do not allow it"] : [],
    ...judged.missing.length > 0 ? [`missing context keys: ${judged.missing.join(", ")}`] : []
  ];
  return `IAM's simulator (${operation}): ${WORDS5[judged.decision]}, ${details.join("; ")}.`;
}
var WORDS5 = {
  allowed: "allowed",
  implicitDeny: "implicitly denied",
  explicitDeny: "explicitly denied",
  unknown: "not settled"
};
function nameOf4(matched, found, lines) {
  if (found !== void 0) {
    const { sid, statement, policy } = found.reference;
    return `statement ${sid ?? statement + 1} of ${policy}`;
  }
  const at = lines === "with lines" && matched.line !== void 0 ? `line ${matched.line} of ` : "";
  return `${at}policy ${matched.policy}`;
}
function foundIn({ matched }, subject) {
  for (const one2 of matched) {
    const found = findStatement(subject, one2);
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
    ({ sample, question, comparison }) => isDenied2(comparison) ? [{ sample, question, comparison }] : []
  );
  const [first] = [...denied].sort((a, b) => rankOf(a.comparison) - rankOf(b.comparison));
  if (first !== void 0 && isOpenToDenial(decision)) return deniedBySimulator(decision, first, heard);
  const open = heard.flatMap(({ comparison }) => comparison.kind === "inconclusive" ? [comparison] : []);
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
  return unique(open.map(({ reason }) => reason));
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
  const spared = heard.find(({ comparison }) => !isDenied2(comparison));
  const told = { decidedBy: worst.decidedBy, worst, reasons: [] };
  const common = { ...decision, ...told, overruled: true, deniedBySimulator: true };
  if (spared === void 0) return { ...common, decision: outcome, dependsOn: [], examples: [] };
  const examples = [
    { decision: outcome, sample: first.sample },
    { decision: decision.decision === "allowed" ? "allowed" : "unknown", sample: spared.sample }
  ];
  return { ...common, decision: "depends", dependsOn: differences(first.sample, spared.sample), examples };
}
function isDenied2(comparison) {
  return comparison.kind === "stricter" && comparison.outcome !== "allowed";
}
function differences({ request: one2 }, { request: other }) {
  const keys = unique([...Object.keys(one2.context), ...Object.keys(other.context)]);
  const differing = keys.filter((key2) => JSON.stringify(one2.context[key2]) !== JSON.stringify(other.context[key2]));
  return [...one2.resource === other.resource ? [] : ["resource"], ...differing];
}
function decisionOf(judged, subject) {
  const references = judged.matched.flatMap((matched) => findStatement(subject, matched)?.reference ?? []);
  const denies = judged.decision === "explicitDeny";
  const missing = judged.allowedByOrganizations === false ? "scp" : judged.allowedByBoundary === false ? "permissions-boundary" : "identity-policy";
  return {
    // A deny by a statement that no file holds can only be told as what it comes to: the role's own side does not allow.
    decision: denies && references.length > 0 ? "explicitDeny" : "implicitDeny",
    decidedBy: denies ? references : [],
    missingAllow: denies && references.length > 0 ? [] : [missing],
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
function keyOf3(exportName, call) {
  return `${call} ${exportName}`;
}
function hear(opinion, questions) {
  const uses = groupBy(opinion.uses, ({ exportName, call }) => keyOf3(exportName, call));
  return new Map(
    [...uses].map(([key2, ofCall]) => [
      key2,
      ofCall.flatMap((use) => {
        const question = questions.get(use.question);
        if (question === void 0) return [];
        const comparison = compareAnswers(use, question, opinion.answers.get(use.question));
        return [{ sample: use.sample, question, comparison }];
      })
    ])
  );
}
function reconcileExport(judged, heard, isRequired2) {
  const { name } = judged.export.declared;
  const ofCall = ({ call }) => heard.get(keyOf3(name, call.id)) ?? [];
  const after = { ...judged, calls: judged.calls.map((decision) => overrideDecision(decision, ofCall(decision))) };
  const disagreed = judged.calls.flatMap(
    (call) => ofCall(call).flatMap((one2) => {
      const { comparison } = one2;
      const disagrees = comparison.kind === "stricter" || comparison.kind === "more-lenient";
      return disagrees ? [{ call, heard: one2, comparison }] : [];
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
    [...heard.values()].flat().map(({ question, comparison }) => [question.id, OUTCOMES[comparison.kind]])
  );
  const count = (outcome) => [...outcomes.values()].filter((one2) => one2 === outcome).length;
  const answers = [...opinion.answers.values()];
  const refusal = answers.find((answer) => answer.kind === "refused");
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
    const answer = answers.get(question.id);
    const why = answer === void 0 ? "it was not asked" : answer.kind === "judged" ? void 0 : answer.why;
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
  const { report } = judgeOpen(request);
  return { ...report, findings: report.findings.map(withoutOpenFix) };
}
async function judgeReading(request) {
  const { reread } = request;
  if (reread === void 0) return judge(request);
  const { report, patient } = judgeOpen(request);
  const again = async (files) => {
    const head = await reread(files);
    const { base } = request;
    return aligned({ head, ...base === void 0 ? {} : { base } }).head.inventory;
  };
  return { ...report, findings: await readCuresAgain(report.findings, patient, again) };
}
function withoutOpenFix(finding) {
  const { fix, ...rest } = finding;
  return fix === void 0 || fix.verified ? finding : rest;
}
function judgeOpen(request) {
  const { now, opinions } = request;
  const { head, base } = aligned(request);
  const settings = governingSettings(request);
  const baseSide = base === void 0 ? void 0 : judgeWorld(base, settings, now, { opinion: opinions?.base });
  const sharded = request.shard !== void 0;
  const headSide = judgeWorld(head, settings, now, { opinion: opinions?.head, base: baseSide, sharded });
  const compared = baseSide === void 0 ? headSide.findings : compareSides(headSide, baseSide);
  const readable = base !== void 0 && !couldNotJudge(headSide.findings.filter(({ rule }) => rule !== "no-export-found"));
  const removed = readable ? [...removedExports(head, base), ...removedPolicies(head, base)] : [];
  const files = request.compare?.(head, headSide.exports, settings);
  const covered = [...removed, ...files?.findings ?? []].map(
    (finding) => applySuppressions(finding, settings.suppressions, now)
  );
  const patient = { inventory: head.inventory, exports: headSide.exports, now };
  const found = addFixes([...compared, ...covered], patient);
  const stale = staleSuppressions(found, settings.suppressions, (base ?? head).configPath, now);
  const findings2 = [...found, ...stale];
  return { patient, report: assembleReport({ request, head, settings, headSide, baseSide, findings: findings2, files }) };
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
function judgeWorld(world, settings, now, {
  opinion,
  base,
  sharded = false
}) {
  const { inventory } = world;
  const decided = decisionsOf(world, now);
  const heard = opinion === void 0 ? void 0 : reconcile(decided, opinion, (evidence) => isRequired(evidence, settings));
  const judged = heard?.exports ?? decided;
  const exports = base === void 0 ? judged : markNew({ exports: judged, inventory }, base, now);
  const findings2 = findFindings(world, exports, settings, now);
  const nothing = !sharded && exports.length === 0 && world.inventory.gaps.length === 0 && !couldNotJudge(findings2);
  const none = nothing ? [noExportFound(world)] : [];
  const disagreements = (heard?.findings ?? []).map(
    (finding) => applySuppressions(finding, settings.suppressions, now)
  );
  return {
    exports,
    findings: [...findings2, ...disagreements, ...none],
    inventory,
    ...heard === void 0 ? {} : { simulator: heard.summary }
  };
}
function governingSettings({ head, base, strict, overrides: overrides2 }) {
  const { settings } = base ?? head;
  const failOn = base === void 0 ? "all" : overrides2.failOn ?? settings.failOn;
  const require2 = strict ? "reported" : settings.require;
  return { ...settings, failOn, require: require2, onUndecided: overrides2.onUndecided ?? settings.onUndecided };
}
function assembleReport({ request, head, settings, headSide, baseSide, findings: findings2, files }) {
  const { mode, comparison, base, shard, now, startedAt } = request;
  const { exports, simulator } = headSide;
  const reported = exports.map((decisions) => reportExport(decisions, baseSide, findings2, settings));
  return {
    tool: TOOL,
    mode,
    verdict: overallVerdict(
      reported.map(({ verdict }) => verdict),
      findings2,
      settings
    ),
    ...shard === void 0 || reported.length > 0 ? {} : { verdictReason: `no export falls to shard ${shard.index} of ${shard.of}` },
    inputs: [...head.inputs, ...base?.inputs ?? []],
    exports: reported,
    findings: findings2,
    notEvaluated: leftOut(request, head.inventory, exports),
    ...comparison === void 0 ? {} : { comparison },
    documents: [...head.inventory.documents, ...base?.inventory.documents ?? files?.documents ?? []],
    time: now.toISOString(),
    durationMs: Math.max(0, Date.now() - startedAt),
    couldNotJudge: couldNotJudge(findings2),
    ...settings.onUndecided === "warn" ? { undecidedPasses: true } : {},
    ...files === void 0 ? {} : { drift: files.drift },
    ...simulator === void 0 ? {} : { simulator },
    ...shard === void 0 ? {} : { shard }
  };
}
function reportExport(decisions, baseSide, findings2, settings) {
  const { name } = decisions.export.declared;
  const base = baseSide?.exports.find((one2) => one2.export.declared.name === name)?.calls;
  const verdict = exportVerdict(decisions, findings2, settings);
  return { name, verdict, decisions, ...base === void 0 ? {} : { base } };
}
function leftOut(request, inventory, exports) {
  const guards = exports.flatMap(
    (one2) => one2.guards.filter(({ outcome }) => outcome === "unknown").map(({ guard, reasons }) => ({ what: `that ${guard.who} is denied`, why: reasons.join("; ") }))
  );
  return [
    // What the sources took for granted is what a reader would least expect.
    ...request.head.notEvaluated,
    ...guards,
    ...notEvaluated(inventory, exports),
    ...request.notEvaluated ?? []
  ];
}

export {
  withUniqueNames,
  withNamesOf,
  judge,
  judgeReading,
  decisionsOf,
  aligned
};
