import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  bucketsWithoutAccount,
  bucketsWithoutEncryption,
  contradictionsOf,
  danglingReferences,
  keyGap,
  roleGap
} from "./chunk-ZZLPULXM.js";
import {
  pathAt,
  segmentLines
} from "./chunk-BCK6BG5W.js";
import {
  decode,
  fileReader,
  isLfsPointer,
  parseText,
  readText
} from "./chunk-YBMV5TNB.js";
import {
  bucketsOfRole,
  findBuckets,
  findExports,
  suggestConfig
} from "./chunk-DRBF2ZEW.js";
import {
  GENESYS_ACCOUNTS,
  GENESYS_REGIONS,
  accountOf,
  accountsOf,
  bucketsIn,
  bucketsOfPolicy,
  createCollector,
  namedKeys,
  namedRoles,
  ofKind,
  policyDocument,
  readTrust,
  statementsOf,
  unreadablePolicy,
  writingRoles,
  writtenResources
} from "./chunk-UCW3CZV4.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import {
  STAND_IN_ACCOUNT,
  STAND_IN_REGION,
  isStandIn,
  standInName
} from "./chunk-5VN2VIFB.js";
import {
  aKind
} from "./chunk-POFHYFND.js";
import {
  compilePattern,
  matchPattern
} from "./chunk-3PFPOZC7.js";
import {
  UserError,
  noSuchFile
} from "./chunk-J3BASWJ2.js";
import {
  readTemplateText
} from "./chunk-P5O6T775.js";
import {
  cureForPasted,
  describeCharacter,
  indexLines,
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
  isTerraformPlan,
  notTextOfPlan
} from "./chunk-3Y47BSFT.js";
import {
  NOTHING_DECLARED
} from "./chunk-E74MSO3V.js";
import {
  groupBy,
  isObject,
  unique
} from "./chunk-F74P53MW.js";
import {
  resourceId,
  surroundingId
} from "./chunk-G7GM7AV2.js";
import {
  asText,
  joinTexts,
  knownText,
  segmentsOf,
  textValue
} from "./chunk-H7KYX7BM.js";
import {
  HOLE,
  cutAtHoles,
  hasHole
} from "./chunk-XQZTVO2D.js";
import {
  parse
} from "./chunk-S2ERT2MI.js";

// src/sources/config/known.ts
function knownOf(parsed3) {
  const { exports = [], inventory = {}, accounts = [] } = parsed3?.config ?? {};
  const arns = [...exports.map(({ role }) => role), ...(inventory.roles ?? []).map(({ arn: arn2 }) => arn2)];
  const buckets = inventory.buckets ?? [];
  const keys = (inventory.keys ?? []).map(({ arn: arn2 }) => arn2);
  return {
    accounts: unique([
      ...[...arns, ...keys].flatMap((arn2) => arn2.split(":")[4] ?? []),
      ...buckets.flatMap(({ account }) => account ?? []),
      ...accounts.map(({ id }) => id)
    ]),
    regions: unique([
      ...buckets.flatMap(({ region }) => region ?? []),
      ...keys.flatMap((arn2) => arn2.split(":")[3] ?? []),
      ...accounts.flatMap(({ regions = [] }) => regions)
    ]),
    partitions: unique(arns.flatMap((arn2) => arn2.split(":")[1] ?? [])),
    named: /* @__PURE__ */ new Set([
      ...arns.map((arn2) => arn2.slice(arn2.lastIndexOf("/") + 1)),
      ...exports.map(({ bucket }) => bucket),
      ...buckets.map(({ name }) => name)
    ])
  };
}

// src/generated/config-shape.ts
var CONFIG_SHAPE = {
  "": {
    "description": "Configuration of genesys-export-gate: .github/genesys-export-gate.yml. Paths are relative to the repository's root.",
    "keys": [
      "version",
      "exports",
      "inventory",
      "accounts",
      "settings"
    ]
  },
  "version": {
    "description": "The version of this config format, which is 1.",
    "values": [
      1
    ]
  },
  "exports": {
    "description": "The Genesys Cloud integrations to judge. Left out: found by their trust policies."
  },
  "exports/*": {
    "description": "One Genesys Cloud integration: organization, role and bucket.",
    "keys": [
      "name",
      "genesys",
      "role",
      "bucket",
      "network",
      "observed"
    ]
  },
  "exports/*/name": {
    "description": "How the report calls it. A text that says something."
  },
  "exports/*/genesys": {
    "keys": [
      "organization-id",
      "region",
      "account"
    ]
  },
  "exports/*/genesys/organization-id": {
    "description": "The organization's id: the ExternalId, and the first segment of every key. A Genesys Cloud organization id: a UUID in lower case, as Genesys shows it."
  },
  "exports/*/genesys/region": {
    "description": "Home region of the organization. An AWS region, such as eu-west-2."
  },
  "exports/*/genesys/account": {
    "description": "Genesys' AWS account; follows from the region where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/role": {
    "description": "The ARN of an IAM role, with its path."
  },
  "exports/*/bucket": {
    "description": "The name of an S3 bucket."
  },
  "exports/*/network": {
    "description": "What is known about the network path of the export. Genesys publishes nothing about it.",
    "keys": [
      "source-ips",
      "source-vpce",
      "via"
    ]
  },
  "exports/*/network/source-ips": {},
  "exports/*/network/source-ips/*": {
    "description": "A network in CIDR notation, such as 203.0.113.0/24."
  },
  "exports/*/network/source-vpce": {},
  "exports/*/network/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/network/via": {
    "description": "How the requests reach S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed": {
    "description": "Facts learnt from CloudTrail records of real exports.",
    "keys": [
      "records",
      "first",
      "last",
      "account",
      "principal",
      "headers",
      "same-headers",
      "session-name",
      "multipart",
      "via",
      "source-vpce",
      "tls-versions"
    ]
  },
  "exports/*/observed/records": {
    "description": "How many records it was learnt from."
  },
  "exports/*/observed/first": {
    "description": "Time of the first of them, ISO 8601. A text that says something."
  },
  "exports/*/observed/last": {
    "description": "Time of the last of them, ISO 8601. A text that says something."
  },
  "exports/*/observed/account": {
    "description": "Genesys' AWS account that assumed the role. An AWS account id: 12 digits, in quotes."
  },
  "exports/*/observed/principal": {
    "description": "The principal of that account, where the records name it. A text that says something."
  },
  "exports/*/observed/headers": {
    "description": "Request headers that uploads sent, such as `x-amz-acl: bucket-owner-full-control`; empty: none of those that CloudTrail shows."
  },
  "exports/*/observed/headers/*": {
    "description": "A text that says something."
  },
  "exports/*/observed/same-headers": {
    "description": "Every upload sent all of `headers`; left out: some may have sent fewer."
  },
  "exports/*/observed/session-name": {
    "description": "The role session's name. A text that says something."
  },
  "exports/*/observed/multipart": {
    "description": "Recordings are uploaded in parts."
  },
  "exports/*/observed/via": {
    "description": "How the requests reached S3.",
    "values": [
      "internet",
      "endpoint"
    ]
  },
  "exports/*/observed/source-vpce": {
    "description": "VPC endpoints that they came through."
  },
  "exports/*/observed/source-vpce/*": {
    "description": "The id of a VPC endpoint."
  },
  "exports/*/observed/tls-versions": {
    "description": "TLS versions that they were sent over."
  },
  "exports/*/observed/tls-versions/*": {},
  "inventory": {
    "description": "What the AWS accounts hold. Left out: found in the repository.",
    "keys": [
      "roles",
      "buckets",
      "keys",
      "vpc-endpoints",
      "organization",
      "cloudformation",
      "terraform-plans",
      "terraform",
      "terraform-values"
    ]
  },
  "inventory/roles": {},
  "inventory/roles/*": {
    "keys": [
      "arn",
      "trust-policy",
      "identity-policies",
      "permissions-boundary",
      "unique-id",
      "tags"
    ]
  },
  "inventory/roles/*/arn": {
    "description": "The ARN of an IAM role, with its path."
  },
  "inventory/roles/*/trust-policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/identity-policies": {
    "description": "Every managed and inline policy of the role. An empty list says that it has none."
  },
  "inventory/roles/*/identity-policies/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/permissions-boundary": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/roles/*/unique-id": {
    "description": "The role's unique id, what aws:userid of its sessions starts with (aws iam get-role shows it as RoleId)."
  },
  "inventory/roles/*/tags": {
    "description": "All tags of the role: one that is not listed is absent. Left out: the tags are not known."
  },
  "inventory/roles/*/tags/*": {},
  "inventory/buckets": {},
  "inventory/buckets/*": {
    "keys": [
      "name",
      "account",
      "region",
      "policy",
      "public-access-block",
      "object-ownership",
      "encryption",
      "object-lock",
      "requester-pays"
    ]
  },
  "inventory/buckets/*/name": {
    "description": "The name of an S3 bucket."
  },
  "inventory/buckets/*/account": {
    "description": "Its AWS account; the role's where it is left out. An AWS account id: 12 digits, in quotes."
  },
  "inventory/buckets/*/region": {
    "description": "An AWS region, such as eu-west-2."
  },
  "inventory/buckets/*/policy": {
    "description": "The bucket policy. Left out: it has none. A file of the repository, relative to its root."
  },
  "inventory/buckets/*/public-access-block": {
    "keys": [
      "block-public-acls",
      "ignore-public-acls",
      "block-public-policy",
      "restrict-public-buckets"
    ]
  },
  "inventory/buckets/*/public-access-block/block-public-acls": {},
  "inventory/buckets/*/public-access-block/ignore-public-acls": {},
  "inventory/buckets/*/public-access-block/block-public-policy": {},
  "inventory/buckets/*/public-access-block/restrict-public-buckets": {},
  "inventory/buckets/*/object-ownership": {
    "values": [
      "BucketOwnerEnforced",
      "BucketOwnerPreferred",
      "ObjectWriter"
    ]
  },
  "inventory/buckets/*/encryption": {
    "description": "The bucket's default encryption.",
    "keys": [
      "algorithm",
      "key",
      "bucket-key"
    ]
  },
  "inventory/buckets/*/encryption/algorithm": {
    "values": [
      "AES256",
      "aws:kms",
      "aws:kms:dsse"
    ]
  },
  "inventory/buckets/*/encryption/key": {
    "description": "Left out with aws:kms: the AWS managed key aws/s3. The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/buckets/*/encryption/bucket-key": {
    "description": "S3 Bucket Keys are on. Left out: not known, and judged both ways."
  },
  "inventory/buckets/*/object-lock": {
    "keys": [
      "enabled",
      "mode",
      "days"
    ]
  },
  "inventory/buckets/*/object-lock/enabled": {},
  "inventory/buckets/*/object-lock/mode": {
    "values": [
      "GOVERNANCE",
      "COMPLIANCE"
    ]
  },
  "inventory/buckets/*/object-lock/days": {},
  "inventory/buckets/*/requester-pays": {
    "description": "The bucket is Requester Pays. Left out: it is not."
  },
  "inventory/keys": {},
  "inventory/keys/*": {
    "keys": [
      "arn",
      "policy",
      "grants"
    ]
  },
  "inventory/keys/*/arn": {
    "description": "The ARN of a KMS key: the key itself, not an alias."
  },
  "inventory/keys/*/policy": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/keys/*/grants": {},
  "inventory/keys/*/grants/*": {
    "description": "A KMS grant.",
    "keys": [
      "grantee-principal",
      "operations",
      "encryption-context-equals",
      "encryption-context-subset"
    ]
  },
  "inventory/keys/*/grants/*/grantee-principal": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/operations": {},
  "inventory/keys/*/grants/*/operations/*": {
    "description": "A text that says something."
  },
  "inventory/keys/*/grants/*/encryption-context-equals": {},
  "inventory/keys/*/grants/*/encryption-context-equals/*": {},
  "inventory/keys/*/grants/*/encryption-context-subset": {},
  "inventory/keys/*/grants/*/encryption-context-subset/*": {},
  "inventory/vpc-endpoints": {
    "description": "VPC endpoints that network.source-vpce of an export names, with their policies."
  },
  "inventory/vpc-endpoints/*": {
    "keys": [
      "id",
      "policy"
    ]
  },
  "inventory/vpc-endpoints/*/id": {
    "description": "The id of a VPC endpoint."
  },
  "inventory/vpc-endpoints/*/policy": {
    "description": "The endpoint's policy. A file of the repository, relative to its root."
  },
  "inventory/organization": {
    "description": "The AWS organization that the accounts belong to.",
    "keys": [
      "id",
      "scps",
      "rcps"
    ]
  },
  "inventory/organization/id": {
    "description": "The id of the AWS organization; none: the account is in no organization."
  },
  "inventory/organization/scps": {
    "description": "Service control policies: one list per level, root first."
  },
  "inventory/organization/scps/*": {},
  "inventory/organization/scps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/organization/rcps": {
    "description": "Resource control policies: one list per level, root first."
  },
  "inventory/organization/rcps/*": {},
  "inventory/organization/rcps/*/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/cloudformation": {
    "description": "CloudFormation and SAM templates, what cdk synth writes, and parameter files: as globs, or with where they are deployed."
  },
  "inventory/cloudformation/*": {},
  "inventory/terraform-plans": {
    "description": "Terraform plans as JSON (terraform show -json), as globs."
  },
  "inventory/terraform-plans/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform": {
    "description": "Terraform files (.tf, .tf.json), and variable files (.tfvars) that Terraform does not load by itself, as globs."
  },
  "inventory/terraform/*": {
    "description": "A file of the repository, relative to its root."
  },
  "inventory/terraform-values": {
    "description": "Values that only AWS or a secret store knows, by their Terraform address."
  },
  "inventory/terraform-values/*": {},
  "accounts": {
    "description": "AWS accounts to read live, for audit and drift."
  },
  "accounts/*": {
    "keys": [
      "id",
      "role",
      "regions"
    ]
  },
  "accounts/*/id": {
    "description": "An AWS account id: 12 digits, in quotes."
  },
  "accounts/*/role": {
    "description": "The role to read it with. The ARN of an IAM role, with its path."
  },
  "accounts/*/regions": {},
  "accounts/*/regions/*": {
    "description": "An AWS region, such as eu-west-2."
  },
  "settings": {
    "description": "What fails a check. In a pull request those of the base revision govern.",
    "keys": [
      "require",
      "fail-on",
      "on-undecided",
      "suppressions"
    ]
  },
  "settings/require": {
    "description": "Which calls must be allowed.",
    "values": [
      "documented",
      "reported"
    ]
  },
  "settings/fail-on": {
    "description": "With a base: only what the change breaks, or everything.",
    "values": [
      "new",
      "all"
    ]
  },
  "settings/on-undecided": {
    "description": "What a call that cannot be decided does.",
    "values": [
      "fail",
      "warn"
    ]
  },
  "settings/suppressions": {},
  "settings/suppressions/*": {
    "description": "A finding that does not fail the check, and why.",
    "keys": [
      "rule",
      "export",
      "reason",
      "owner",
      "expires"
    ]
  },
  "settings/suppressions/*/rule": {
    "description": "The rule's id. A text that says something."
  },
  "settings/suppressions/*/export": {
    "description": "Only for the export of this name. A text that says something."
  },
  "settings/suppressions/*/reason": {
    "description": "Why it may stay. A text that says something."
  },
  "settings/suppressions/*/owner": {
    "description": "Who answers for it. A text that says something."
  },
  "settings/suppressions/*/expires": {
    "description": "The last day on which it holds, UTC: YYYY-MM-DD."
  }
};

// src/sources/config/explain.ts
function configProblem(file, document, at, message, help) {
  const places = placesOf(document, at);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: "bad-config",
    path: file,
    message,
    ...place === void 0 ? {} : { line: place.line, column: place.column },
    ...help === void 0 ? {} : { help }
  };
}
function explainSchemaErrors(source, document, errors) {
  const explained = /* @__PURE__ */ new Set();
  return errors.flatMap((error) => {
    const path = pathOf(error.instancePath, document.value);
    const subject = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const identity = JSON.stringify([path, subject]);
    if (explained.has(identity)) return [];
    explained.add(identity);
    const {
      at = path,
      message,
      help
    } = explain(error, path, {
      value: valueAt(document.value, path),
      written: writtenAt(source.text, document, path)
    });
    return [configProblem(source.path, document, at, message, help)];
  });
}
function showPath(path) {
  const text = path.map((step) => typeof step === "number" ? `[${step}]` : `.${step}`).join("");
  return text === "" ? "the config" : text.replace(/^\./, "");
}
function writtenAt(text, document, path) {
  const place = document.places.get(toPointer(path))?.value;
  if (place === void 0 || place.line !== place.endLine) return void 0;
  return text.split("\n")[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
}
function explain(error, path, { value, written: written2 }) {
  const shape = shapeOf(path);
  const name = showPath(path);
  const wanted = shape?.description === void 0 ? void 0 : lowerFirst(shape.description);
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknownKey(String(error.params["additionalProperty"]), path, shape);
    case "required": {
      const key = String(error.params["missingProperty"]);
      const { description, values = [] } = shapeOf([...path, key]) ?? {};
      const [only] = values;
      const help = values.length === 1 ? `write ${key}: ${String(only)}` : description && `${key}: ${lowerFirst(description)}`;
      return { message: `${name}: ${key} is missing`, help };
    }
    case "type": {
      const quotes = error.params["type"] === "string" && ["number", "boolean"].includes(typeof value);
      const help = quotes ? `put it in quotes: "${written2 ?? String(value)}"` : wanted;
      const found = quotes && written2 !== void 0 ? written2 : describe(value);
      return { message: `${name} must be ${typeName(String(error.params["type"]))}, found ${found}`, help };
    }
    case "const":
      return {
        message: `${name} must be ${JSON.stringify(error.params["allowedValue"])}, found ${describe(value)}`,
        help: wanted
      };
    case "enum":
      return explainEnum(name, value, shape);
    case "minItems":
      return {
        message: `${name}: the list is empty`,
        help: "list at least one, or leave the key out: it is not known then"
      };
    default:
      return { message: `${name}: ${describe(value)} is not valid`, help: wanted };
  }
}
function explainUnknownKey(key, path, shape) {
  const meant = nearest(key, shape?.keys ?? []);
  return {
    at: [...path, key],
    message: `${showPath([...path, key])}: unknown key${meant === void 0 ? "" : `, did you mean ${meant}?`}`,
    help: `${showPath(path)} takes ${(shape?.keys ?? []).join(", ")}`
  };
}
function explainEnum(name, value, shape) {
  const values = (shape?.values ?? []).map(String);
  const meant = typeof value === "string" ? nearest(value, values) : void 0;
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return { message: `${name}: ${describe(value)} is not one of ${values.join(", ")}${hint}` };
}
function shapeOf(path) {
  const steps = path.map(String);
  const exact = steps.map((step, index) => typeof path[index] === "number" ? "*" : step);
  return CONFIG_SHAPE[exact.join("/")] ?? CONFIG_SHAPE[[...exact.slice(0, -1), "*"].join("/")];
}
function pathOf(pointer, root) {
  let value = root;
  return pointer.split("/").slice(1).map((step) => {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    const index = Array.isArray(value) ? Number(key) : key;
    value = valueAt(value, [index]);
    return index;
  });
}
function valueAt(root, path) {
  return path.reduce((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
    return value[step];
  }, root);
}
var SHOWN = 60;
function describe(value) {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "nothing";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
function typeName(type) {
  const names = {
    object: "a map",
    array: "a list",
    string: "a string",
    boolean: "true or false",
    integer: "a whole number"
  };
  return names[type] ?? type;
}
function lowerFirst(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

// src/sources/config/observations.ts
function strangeObservations({ path, document }, exports) {
  return exports.flatMap(
    (declared, index) => contradictionsOf(declared, accountsOf(declared)).map(({ key, why, cure }) => {
      const at = ["exports", index, "observed", key];
      return { ...configProblem(path, document, at, `${showPath(at)}: ${why}`, cure), severity: "warning" };
    })
  );
}

// src/generated/config-validator.js
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var require_ucs2length = __commonJS({ "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  function ucs2length(str) {
    let len = str.length, length = 0, pos = 0, value;
    for (; pos < len; ) length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
    return length;
  }
  exports.default = ucs2length;
  ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
} });
var require_formats = __commonJS({ "node_modules/ajv-formats/dist/formats.js"(exports) {
  "use strict";
  Object.defineProperty(exports, "__esModule", { value: true });
  exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
  function fmtDef(validate2, compare2) {
    return { validate: validate2, compare: compare2 };
  }
  exports.fullFormats = { date: fmtDef(date, compareDate), time: fmtDef(getTime(true), compareTime), "date-time": fmtDef(getDateTime(true), compareDateTime), "iso-time": fmtDef(getTime(), compareIsoTime), "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime), duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/, uri, "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i, url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu, email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i, hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i, ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/, ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i, regex, uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/, "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i, "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/, byte, int32: { type: "number", validate: validateInt32 }, int64: { type: "number", validate: validateInt64 }, float: { type: "number", validate: validateNumber }, double: { type: "number", validate: validateNumber }, password: true, binary: true };
  exports.fastFormats = { ...exports.fullFormats, date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate), time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime), "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime), "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime), "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime), uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i, "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i, email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i };
  exports.formatNames = Object.keys(exports.fullFormats);
  function isLeapYear(year) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  }
  var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  function date(str) {
    let matches2 = DATE.exec(str);
    if (!matches2) return false;
    let year = +matches2[1], month = +matches2[2], day = +matches2[3];
    return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
  }
  function compareDate(d1, d2) {
    if (d1 && d2) return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
  }
  var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
  function getTime(strictTimeZone) {
    return function(str) {
      let matches2 = TIME.exec(str);
      if (!matches2) return false;
      let hr = +matches2[1], min = +matches2[2], sec = +matches2[3], tz = matches2[4], tzSign = matches2[5] === "-" ? -1 : 1, tzH = +(matches2[6] || 0), tzM = +(matches2[7] || 0);
      if (tzH > 23 || tzM > 59 || strictTimeZone && !tz) return false;
      if (hr <= 23 && min <= 59 && sec < 60) return true;
      let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
      return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
    };
  }
  function compareTime(s1, s2) {
    if (!(s1 && s2)) return;
    let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
    if (t1 && t2) return t1 - t2;
  }
  function compareIsoTime(t1, t2) {
    if (!(t1 && t2)) return;
    let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
    if (a1 && a2) return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
  }
  var DATE_TIME_SEPARATOR = /t|\s/i;
  function getDateTime(strictTimeZone) {
    let time = getTime(strictTimeZone);
    return function(str) {
      let dateTime = str.split(DATE_TIME_SEPARATOR);
      return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
    };
  }
  function compareDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
    if (d1 && d2) return d1 - d2;
  }
  function compareIsoDateTime(dt1, dt2) {
    if (!(dt1 && dt2)) return;
    let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
    if (res !== void 0) return res || compareTime(t1, t2);
  }
  var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
  function uri(str) {
    return NOT_URI_FRAGMENT.test(str) && URI.test(str);
  }
  var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
  function byte(str) {
    return BYTE.lastIndex = 0, BYTE.test(str);
  }
  var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
  function validateInt32(value) {
    return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
  }
  function validateInt64(value) {
    return Number.isInteger(value);
  }
  function validateNumber() {
    return true;
  }
  var Z_ANCHOR = /[^\\]\\Z/;
  function regex(str) {
    if (Z_ANCHOR.test(str)) return false;
    try {
      return new RegExp(str), true;
    } catch {
      return false;
    }
  }
} });
var validator_default = validate10;
var pattern0 = new RegExp("\\S", "u");
var pattern4 = new RegExp("^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$", "u");
var pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$", "u");
var pattern1 = new RegExp("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "u");
var pattern2 = new RegExp("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", "u");
var pattern3 = new RegExp("^[0-9]{12}$", "u");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["organization-id"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "organization-id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "organization-id" || key0 === "region" || key0 === "account")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data["organization-id"] !== void 0) {
      let data0 = data["organization-id"];
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err2 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/organization-id", schemaPath: "#/definitions/uuid/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.region !== void 0) {
      let data1 = data.region;
      if (typeof data1 == "string") {
        if (!pattern2.test(data1)) {
          let err4 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.account !== void 0) {
      let data2 = data.account;
      if (typeof data2 == "string") {
        if (!pattern3.test(data2)) {
          let err6 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
var schema20 = { title: "ConfigNetwork", description: "What is known about the network path of the export. Genesys publishes nothing about it.", type: "object", additionalProperties: false, properties: { "source-ips": { type: "array", minItems: 1, items: { $ref: "#/definitions/cidr" } }, "source-vpce": { type: "array", minItems: 1, items: { $ref: "#/definitions/vpceId" } }, via: { description: "How the requests reach S3.", type: "string", enum: ["internet", "endpoint"] } } };
var pattern6 = new RegExp("^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$", "u");
var pattern7 = new RegExp("^vpce-[0-9a-zA-Z]+$", "u");
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "source-ips" || key0 === "source-vpce" || key0 === "via")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data["source-ips"] !== void 0) {
      let data0 = data["source-ips"];
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err1 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern6.test(data1)) {
              let err2 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/pattern", keyword: "pattern", params: { pattern: "^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)/[0-9]{1,3}$" } };
              vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
            }
          } else {
            let err3 = { instancePath: instancePath + "/source-ips/" + i0, schemaPath: "#/definitions/cidr/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
        }
      } else {
        let err4 = { instancePath: instancePath + "/source-ips", schemaPath: "#/properties/source-ips/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["source-vpce"] !== void 0) {
      let data2 = data["source-vpce"];
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err5 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 == "string") {
            if (!pattern7.test(data3)) {
              let err6 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.via !== void 0) {
      let data4 = data.via;
      if (typeof data4 != "string") {
        let err9 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data4 === "internet" || data4 === "endpoint")) {
        let err10 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/enum", keyword: "enum", params: { allowedValues: schema20.properties.via.enum } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate14.errors = vErrors, errors === 0;
}
var schema23 = { title: "ConfigObserved", description: "Facts learnt from CloudTrail records of real exports.", type: "object", additionalProperties: false, properties: { records: { description: "How many records it was learnt from.", type: "integer", minimum: 1 }, first: { description: "Time of the first of them, ISO 8601.", $ref: "#/definitions/text" }, last: { description: "Time of the last of them, ISO 8601.", $ref: "#/definitions/text" }, account: { description: "Genesys' AWS account that assumed the role.", $ref: "#/definitions/accountId" }, principal: { description: "The principal of that account, where the records name it.", $ref: "#/definitions/text" }, headers: { description: "Request headers that uploads sent, such as `x-amz-acl: bucket-owner-full-control`; empty: none of those that CloudTrail shows.", type: "array", items: { $ref: "#/definitions/text" } }, "same-headers": { description: "Every upload sent all of `headers`; left out: some may have sent fewer.", type: "boolean" }, "session-name": { description: "The role session's name.", $ref: "#/definitions/text" }, multipart: { description: "Recordings are uploaded in parts.", type: "boolean" }, via: { description: "How the requests reached S3.", type: "string", enum: ["internet", "endpoint"] }, "source-vpce": { description: "VPC endpoints that they came through.", type: "array", minItems: 1, items: { $ref: "#/definitions/vpceId" } }, "tls-versions": { description: "TLS versions that they were sent over.", type: "array", minItems: 1, items: { type: "string", pattern: "^[0-9.]{1,8}$" } } } };
var func2 = Object.prototype.hasOwnProperty;
var pattern15 = new RegExp("^[0-9.]{1,8}$", "u");
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!func2.call(schema23.properties, key0)) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.records !== void 0) {
      let data0 = data.records;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err1 = { instancePath: instancePath + "/records", schemaPath: "#/properties/records/type", keyword: "type", params: { type: "integer" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err2 = { instancePath: instancePath + "/records", schemaPath: "#/properties/records/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.first !== void 0) {
      let data1 = data.first;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1)) {
          let err3 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/first", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.last !== void 0) {
      let data2 = data.last;
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err5 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/last", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.account !== void 0) {
      let data3 = data.account;
      if (typeof data3 == "string") {
        if (!pattern3.test(data3)) {
          let err7 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.principal !== void 0) {
      let data4 = data.principal;
      if (typeof data4 == "string") {
        if (!pattern0.test(data4)) {
          let err9 = { instancePath: instancePath + "/principal", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/principal", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.headers !== void 0) {
      let data5 = data.headers;
      if (Array.isArray(data5)) {
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 == "string") {
            if (!pattern0.test(data6)) {
              let err11 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          } else {
            let err12 = { instancePath: instancePath + "/headers/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        let err13 = { instancePath: instancePath + "/headers", schemaPath: "#/properties/headers/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data["same-headers"] !== void 0 && typeof data["same-headers"] != "boolean") {
      let err14 = { instancePath: instancePath + "/same-headers", schemaPath: "#/properties/same-headers/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data["session-name"] !== void 0) {
      let data8 = data["session-name"];
      if (typeof data8 == "string") {
        if (!pattern0.test(data8)) {
          let err15 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/session-name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.multipart !== void 0 && typeof data.multipart != "boolean") {
      let err17 = { instancePath: instancePath + "/multipart", schemaPath: "#/properties/multipart/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.via !== void 0) {
      let data10 = data.via;
      if (typeof data10 != "string") {
        let err18 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data10 === "internet" || data10 === "endpoint")) {
        let err19 = { instancePath: instancePath + "/via", schemaPath: "#/properties/via/enum", keyword: "enum", params: { allowedValues: schema23.properties.via.enum } };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data["source-vpce"] !== void 0) {
      let data11 = data["source-vpce"];
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          let err20 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        let len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data12 = data11[i1];
          if (typeof data12 == "string") {
            if (!pattern7.test(data12)) {
              let err21 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/source-vpce/" + i1, schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/source-vpce", schemaPath: "#/properties/source-vpce/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data["tls-versions"] !== void 0) {
      let data13 = data["tls-versions"];
      if (Array.isArray(data13)) {
        if (data13.length < 1) {
          let err24 = { instancePath: instancePath + "/tls-versions", schemaPath: "#/properties/tls-versions/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        let len2 = data13.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data14 = data13[i2];
          if (typeof data14 == "string") {
            if (!pattern15.test(data14)) {
              let err25 = { instancePath: instancePath + "/tls-versions/" + i2, schemaPath: "#/properties/tls-versions/items/pattern", keyword: "pattern", params: { pattern: "^[0-9.]{1,8}$" } };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/tls-versions/" + i2, schemaPath: "#/properties/tls-versions/items/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/tls-versions", schemaPath: "#/properties/tls-versions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate16.errors = vErrors, errors === 0;
}
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.genesys === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "genesys" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.role === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.bucket === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bucket" } };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data) if (!(key0 === "name" || key0 === "genesys" || key0 === "role" || key0 === "bucket" || key0 === "network" || key0 === "observed")) {
      let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.genesys !== void 0 && (validate12(data.genesys, { instancePath: instancePath + "/genesys", parentData: data, parentDataProperty: "genesys", rootData }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length)), data.role !== void 0) {
      let data2 = data.role;
      if (typeof data2 == "string") {
        if (!pattern4.test(data2)) {
          let err7 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.bucket !== void 0) {
      let data3 = data.bucket;
      if (typeof data3 == "string") {
        if (!pattern5.test(data3)) {
          let err9 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/bucket", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    data.network !== void 0 && (validate14(data.network, { instancePath: instancePath + "/network", parentData: data, parentDataProperty: "network", rootData }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.observed !== void 0 && (validate16(data.observed, { instancePath: instancePath + "/observed", parentData: data, parentDataProperty: "observed", rootData }) || (vErrors = vErrors === null ? validate16.errors : vErrors.concat(validate16.errors), errors = vErrors.length));
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
var schema31 = { title: "ConfigInventory", description: "What the AWS accounts hold. Left out: found in the repository.", type: "object", additionalProperties: false, properties: { roles: { type: "array", items: { $ref: "#/definitions/role" } }, buckets: { type: "array", items: { $ref: "#/definitions/bucket" } }, keys: { type: "array", items: { $ref: "#/definitions/key" } }, "vpc-endpoints": { description: "VPC endpoints that network.source-vpce of an export names, with their policies.", type: "array", items: { $ref: "#/definitions/vpcEndpoint" } }, organization: { $ref: "#/definitions/organization" }, cloudformation: { description: "CloudFormation and SAM templates, what cdk synth writes, and parameter files: as globs, or with where they are deployed.", type: "array", items: { anyOf: [{ $ref: "#/definitions/path" }, { $ref: "#/definitions/cloudformation" }] } }, "terraform-plans": { description: "Terraform plans as JSON (terraform show -json), as globs.", $ref: "#/definitions/paths" }, terraform: { description: "Terraform files (.tf, .tf.json), and variable files (.tfvars) that Terraform does not load by itself, as globs.", $ref: "#/definitions/paths" }, "terraform-values": { description: "Values that only AWS or a secret store knows, by their Terraform address.", type: "object", additionalProperties: { type: "string" } } } };
var func4 = require_ucs2length().default;
var pattern17 = new RegExp("^AROA[A-Z0-9]+$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (typeof data0 == "string") {
        if (func4(data0) < 1) {
          let err0 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
      } else {
        let err1 = { instancePath: instancePath + "/" + i0, schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "trust-policy" || key0 === "identity-policies" || key0 === "permissions-boundary" || key0 === "unique-id" || key0 === "tags")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["trust-policy"] !== void 0) {
      let data1 = data["trust-policy"];
      if (typeof data1 == "string") {
        if (func4(data1) < 1) {
          let err4 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/trust-policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["identity-policies"] !== void 0 && (validate21(data["identity-policies"], { instancePath: instancePath + "/identity-policies", parentData: data, parentDataProperty: "identity-policies", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["permissions-boundary"] !== void 0) {
      let data3 = data["permissions-boundary"];
      if (typeof data3 == "string") {
        if (func4(data3) < 1) {
          let err6 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/permissions-boundary", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["unique-id"] !== void 0) {
      let data4 = data["unique-id"];
      if (typeof data4 == "string") {
        if (!pattern17.test(data4)) {
          let err8 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/pattern", keyword: "pattern", params: { pattern: "^AROA[A-Z0-9]+$" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/unique-id", schemaPath: "#/properties/unique-id/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data5 = data.tags;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key1 in data5) if (typeof data5[key1] != "string") {
          let err10 = { instancePath: instancePath + "/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/tags/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
var schema38 = { title: "ConfigBucket", type: "object", additionalProperties: false, required: ["name"], properties: { name: { $ref: "#/definitions/bucketName" }, account: { description: "Its AWS account; the role's where it is left out.", $ref: "#/definitions/accountId" }, region: { $ref: "#/definitions/regionName" }, policy: { description: "The bucket policy. Left out: it has none.", $ref: "#/definitions/path" }, "public-access-block": { $ref: "#/definitions/publicAccessBlock" }, "object-ownership": { type: "string", enum: ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"] }, encryption: { $ref: "#/definitions/encryption" }, "object-lock": { $ref: "#/definitions/objectLock" }, "requester-pays": { description: "The bucket is Requester Pays. Left out: it is not.", type: "boolean" } } };
var schema46 = { title: "ConfigObjectLock", type: "object", additionalProperties: false, required: ["enabled"], properties: { enabled: { type: "boolean" }, mode: { type: "string", enum: ["GOVERNANCE", "COMPLIANCE"] }, days: { type: "integer", minimum: 1 } } };
var schema44 = { title: "ConfigEncryption", description: "The bucket's default encryption.", type: "object", additionalProperties: false, required: ["algorithm"], properties: { algorithm: { type: "string", enum: ["AES256", "aws:kms", "aws:kms:dsse"] }, key: { description: "Left out with aws:kms: the AWS managed key aws/s3.", $ref: "#/definitions/keyArn" }, "bucket-key": { description: "S3 Bucket Keys are on. Left out: not known, and judged both ways.", type: "boolean" } } };
var pattern21 = new RegExp("^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.algorithm === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "algorithm" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "algorithm" || key0 === "key" || key0 === "bucket-key")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.algorithm !== void 0) {
      let data0 = data.algorithm;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (!(data0 === "AES256" || data0 === "aws:kms" || data0 === "aws:kms:dsse")) {
        let err3 = { instancePath: instancePath + "/algorithm", schemaPath: "#/properties/algorithm/enum", keyword: "enum", params: { allowedValues: schema44.properties.algorithm.enum } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.key !== void 0) {
      let data1 = data.key;
      if (typeof data1 == "string") {
        if (!pattern21.test(data1)) {
          let err4 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/key", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data["bucket-key"] !== void 0 && typeof data["bucket-key"] != "boolean") {
      let err6 = { instancePath: instancePath + "/bucket-key", schemaPath: "#/properties/bucket-key/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!func2.call(schema38.properties, key0)) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (!pattern5.test(data0)) {
          let err2 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/name", schemaPath: "#/definitions/bucketName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.account !== void 0) {
      let data1 = data.account;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err4 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.region !== void 0) {
      let data2 = data.region;
      if (typeof data2 == "string") {
        if (!pattern2.test(data2)) {
          let err6 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data3 = data.policy;
      if (typeof data3 == "string") {
        if (func4(data3) < 1) {
          let err8 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["public-access-block"] !== void 0) {
      let data4 = data["public-access-block"];
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        for (let key1 in data4) if (!(key1 === "block-public-acls" || key1 === "ignore-public-acls" || key1 === "block-public-policy" || key1 === "restrict-public-buckets")) {
          let err10 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data4["block-public-acls"] !== void 0 && typeof data4["block-public-acls"] != "boolean") {
          let err11 = { instancePath: instancePath + "/public-access-block/block-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data4["ignore-public-acls"] !== void 0 && typeof data4["ignore-public-acls"] != "boolean") {
          let err12 = { instancePath: instancePath + "/public-access-block/ignore-public-acls", schemaPath: "#/definitions/publicAccessBlock/properties/ignore-public-acls/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4["block-public-policy"] !== void 0 && typeof data4["block-public-policy"] != "boolean") {
          let err13 = { instancePath: instancePath + "/public-access-block/block-public-policy", schemaPath: "#/definitions/publicAccessBlock/properties/block-public-policy/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4["restrict-public-buckets"] !== void 0 && typeof data4["restrict-public-buckets"] != "boolean") {
          let err14 = { instancePath: instancePath + "/public-access-block/restrict-public-buckets", schemaPath: "#/definitions/publicAccessBlock/properties/restrict-public-buckets/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/public-access-block", schemaPath: "#/definitions/publicAccessBlock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data["object-ownership"] !== void 0) {
      let data9 = data["object-ownership"];
      if (typeof data9 != "string") {
        let err16 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data9 === "BucketOwnerEnforced" || data9 === "BucketOwnerPreferred" || data9 === "ObjectWriter")) {
        let err17 = { instancePath: instancePath + "/object-ownership", schemaPath: "#/properties/object-ownership/enum", keyword: "enum", params: { allowedValues: schema38.properties["object-ownership"].enum } };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.encryption !== void 0 && (validate25(data.encryption, { instancePath: instancePath + "/encryption", parentData: data, parentDataProperty: "encryption", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data["object-lock"] !== void 0) {
      let data11 = data["object-lock"];
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.enabled === void 0) {
          let err18 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/required", keyword: "required", params: { missingProperty: "enabled" } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key2 in data11) if (!(key2 === "enabled" || key2 === "mode" || key2 === "days")) {
          let err19 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data11.enabled !== void 0 && typeof data11.enabled != "boolean") {
          let err20 = { instancePath: instancePath + "/object-lock/enabled", schemaPath: "#/definitions/objectLock/properties/enabled/type", keyword: "type", params: { type: "boolean" } };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data11.mode !== void 0) {
          let data13 = data11.mode;
          if (typeof data13 != "string") {
            let err21 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (!(data13 === "GOVERNANCE" || data13 === "COMPLIANCE")) {
            let err22 = { instancePath: instancePath + "/object-lock/mode", schemaPath: "#/definitions/objectLock/properties/mode/enum", keyword: "enum", params: { allowedValues: schema46.properties.mode.enum } };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data11.days !== void 0) {
          let data14 = data11.days;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err23 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/type", keyword: "type", params: { type: "integer" } };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 1 || isNaN(data14))) {
            let err24 = { instancePath: instancePath + "/object-lock/days", schemaPath: "#/definitions/objectLock/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/object-lock", schemaPath: "#/definitions/objectLock/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data["requester-pays"] !== void 0 && typeof data["requester-pays"] != "boolean") {
      let err26 = { instancePath: instancePath + "/requester-pays", schemaPath: "#/properties/requester-pays/type", keyword: "type", params: { type: "boolean" } };
      vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
    }
  } else {
    let err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data["grantee-principal"] === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "grantee-principal" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.operations === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operations" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "grantee-principal" || key0 === "operations" || key0 === "encryption-context-equals" || key0 === "encryption-context-subset")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data["grantee-principal"] !== void 0) {
      let data0 = data["grantee-principal"];
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/grantee-principal", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.operations !== void 0) {
      let data1 = data.operations;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern0.test(data2)) {
              let err5 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/operations/" + i0, schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/operations", schemaPath: "#/properties/operations/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data["encryption-context-equals"] !== void 0) {
      let data3 = data["encryption-context-equals"];
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        for (let key1 in data3) if (typeof data3[key1] != "string") {
          let err8 = { instancePath: instancePath + "/encryption-context-equals/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-equals/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/encryption-context-equals", schemaPath: "#/properties/encryption-context-equals/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data["encryption-context-subset"] !== void 0) {
      let data5 = data["encryption-context-subset"];
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (let key2 in data5) if (typeof data5[key2] != "string") {
          let err10 = { instancePath: instancePath + "/encryption-context-subset/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/encryption-context-subset/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/encryption-context-subset", schemaPath: "#/properties/encryption-context-subset/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.arn === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "arn" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "arn" || key0 === "policy" || key0 === "grants")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.arn !== void 0) {
      let data0 = data.arn;
      if (typeof data0 == "string") {
        if (!pattern21.test(data0)) {
          let err2 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/arn", schemaPath: "#/definitions/keyArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func4(data1) < 1) {
          let err4 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.grants !== void 0) {
      let data2 = data.grants;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) validate29(data2[i0], { instancePath: instancePath + "/grants/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.policy === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "policy" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "policy")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern7.test(data0)) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/pattern", keyword: "pattern", params: { pattern: "^vpce-[0-9a-zA-Z]+$" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/vpceId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.policy !== void 0) {
      let data1 = data.policy;
      if (typeof data1 == "string") {
        if (func4(data1) < 1) {
          let err5 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/policy", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
var pattern26 = new RegExp("^(o-[a-z0-9]{10,32}|none)$", "u");
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) validate21(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
  } else {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "array" } };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "id" || key0 === "scps" || key0 === "rcps")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern26.test(data0)) {
          let err1 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/pattern", keyword: "pattern", params: { pattern: "^(o-[a-z0-9]{10,32}|none)$" } };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/organizationId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    data.scps !== void 0 && (validate35(data.scps, { instancePath: instancePath + "/scps", parentData: data, parentDataProperty: "scps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length)), data.rcps !== void 0 && (validate35(data.rcps, { instancePath: instancePath + "/rcps", parentData: data, parentDataProperty: "rcps", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length));
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate34.errors = vErrors, errors === 0;
}
var schema60 = { title: "ConfigCloudformation", type: "object", additionalProperties: false, required: ["templates"], properties: { templates: { description: "A template, or a glob of several.", $ref: "#/definitions/path" }, parameters: { description: "A parameter file, or the parameters' values by name: texts, in quotes where they look like numbers.", anyOf: [{ $ref: "#/definitions/path" }, { type: "object", additionalProperties: { type: ["string", "boolean"] } }] }, account: { description: "The account that they are deployed to.", $ref: "#/definitions/accountId" }, region: { description: "The Region that they are deployed to.", $ref: "#/definitions/regionName" } } };
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.templates === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "templates" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "templates" || key0 === "parameters" || key0 === "account" || key0 === "region")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.templates !== void 0) {
      let data0 = data.templates;
      if (typeof data0 == "string") {
        if (func4(data0) < 1) {
          let err2 = { instancePath: instancePath + "/templates", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/templates", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.parameters !== void 0) {
      let data1 = data.parameters, _errs6 = errors, valid2 = false, _errs7 = errors;
      if (typeof data1 == "string") {
        if (func4(data1) < 1) {
          let err4 = { instancePath: instancePath + "/parameters", schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/parameters", schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      var _valid0 = _errs7 === errors;
      if (valid2 = valid2 || _valid0, !valid2) {
        let _errs10 = errors;
        if (data1 && typeof data1 == "object" && !Array.isArray(data1)) for (let key1 in data1) {
          let data2 = data1[key1];
          if (typeof data2 != "string" && typeof data2 != "boolean") {
            let err6 = { instancePath: instancePath + "/parameters/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/parameters/anyOf/1/additionalProperties/type", keyword: "type", params: { type: schema60.properties.parameters.anyOf[1].additionalProperties.type } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
        else {
          let err7 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/anyOf/1/type", keyword: "type", params: { type: "object" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        var _valid0 = _errs10 === errors;
        valid2 = valid2 || _valid0;
      }
      if (valid2) errors = _errs6, vErrors !== null && (_errs6 ? vErrors.length = _errs6 : vErrors = null);
      else {
        let err8 = { instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/anyOf", keyword: "anyOf", params: {} };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.account !== void 0) {
      let data3 = data.account;
      if (typeof data3 == "string") {
        if (!pattern3.test(data3)) {
          let err9 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/account", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.region !== void 0) {
      let data4 = data.region;
      if (typeof data4 == "string") {
        if (!pattern2.test(data4)) {
          let err11 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/region", schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!func2.call(schema31.properties, key0)) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.roles !== void 0) {
      let data0 = data.roles;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) validate20(data0[i0], { instancePath: instancePath + "/roles/" + i0, parentData: data0, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/roles", schemaPath: "#/properties/roles/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.buckets !== void 0) {
      let data2 = data.buckets;
      if (Array.isArray(data2)) {
        let len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) validate24(data2[i1], { instancePath: instancePath + "/buckets/" + i1, parentData: data2, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/buckets", schemaPath: "#/properties/buckets/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.keys !== void 0) {
      let data4 = data.keys;
      if (Array.isArray(data4)) {
        let len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) validate28(data4[i2], { instancePath: instancePath + "/keys/" + i2, parentData: data4, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/keys", schemaPath: "#/properties/keys/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data["vpc-endpoints"] !== void 0) {
      let data6 = data["vpc-endpoints"];
      if (Array.isArray(data6)) {
        let len3 = data6.length;
        for (let i3 = 0; i3 < len3; i3++) validate32(data6[i3], { instancePath: instancePath + "/vpc-endpoints/" + i3, parentData: data6, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/vpc-endpoints", schemaPath: "#/properties/vpc-endpoints/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.organization !== void 0 && (validate34(data.organization, { instancePath: instancePath + "/organization", parentData: data, parentDataProperty: "organization", rootData }) || (vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors), errors = vErrors.length)), data.cloudformation !== void 0) {
      let data9 = data.cloudformation;
      if (Array.isArray(data9)) {
        let len4 = data9.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data10 = data9[i4], _errs18 = errors, valid11 = false, _errs19 = errors;
          if (typeof data10 == "string") {
            if (func4(data10) < 1) {
              let err5 = { instancePath: instancePath + "/cloudformation/" + i4, schemaPath: "#/definitions/path/minLength", keyword: "minLength", params: { limit: 1 } };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
          } else {
            let err6 = { instancePath: instancePath + "/cloudformation/" + i4, schemaPath: "#/definitions/path/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          var _valid0 = _errs19 === errors;
          if (valid11 = valid11 || _valid0, !valid11) {
            let _errs22 = errors;
            validate40(data10, { instancePath: instancePath + "/cloudformation/" + i4, parentData: data9, parentDataProperty: i4, rootData }) || (vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors), errors = vErrors.length);
            var _valid0 = _errs22 === errors;
            valid11 = valid11 || _valid0;
          }
          if (valid11) errors = _errs18, vErrors !== null && (_errs18 ? vErrors.length = _errs18 : vErrors = null);
          else {
            let err7 = { instancePath: instancePath + "/cloudformation/" + i4, schemaPath: "#/properties/cloudformation/items/anyOf", keyword: "anyOf", params: {} };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/cloudformation", schemaPath: "#/properties/cloudformation/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data["terraform-plans"] !== void 0 && (validate21(data["terraform-plans"], { instancePath: instancePath + "/terraform-plans", parentData: data, parentDataProperty: "terraform-plans", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data.terraform !== void 0 && (validate21(data.terraform, { instancePath: instancePath + "/terraform", parentData: data, parentDataProperty: "terraform", rootData }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length)), data["terraform-values"] !== void 0) {
      let data13 = data["terraform-values"];
      if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
        for (let key1 in data13) if (typeof data13[key1] != "string") {
          let err9 = { instancePath: instancePath + "/terraform-values/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/terraform-values/additionalProperties/type", keyword: "type", params: { type: "string" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/terraform-values", schemaPath: "#/properties/terraform-values/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate19.errors = vErrors, errors === 0;
}
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "id" || key0 === "role" || key0 === "regions")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern3.test(data0)) {
          let err2 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/pattern", keyword: "pattern", params: { pattern: "^[0-9]{12}$" } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/id", schemaPath: "#/definitions/accountId/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.role !== void 0) {
      let data1 = data.role;
      if (typeof data1 == "string") {
        if (!pattern4.test(data1)) {
          let err4 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/pattern", keyword: "pattern", params: { pattern: "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:role/([!-.0-~]*/)*[A-Za-z0-9+=,.@_-]{1,64}$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/role", schemaPath: "#/definitions/roleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.regions !== void 0) {
      let data2 = data.regions;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 == "string") {
            if (!pattern2.test(data3)) {
              let err6 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/pattern", keyword: "pattern", params: { pattern: "^[a-z]{2,4}(-[a-z]+)+-[0-9]+$" } };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          } else {
            let err7 = { instancePath: instancePath + "/regions/" + i0, schemaPath: "#/definitions/regionName/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/regions", schemaPath: "#/properties/regions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
var schema69 = { title: "ConfigSettings", description: "What fails a check. In a pull request those of the base revision govern.", type: "object", additionalProperties: false, properties: { require: { description: "Which calls must be allowed.", type: "string", enum: ["documented", "reported"] }, "fail-on": { description: "With a base: only what the change breaks, or everything.", type: "string", enum: ["new", "all"] }, "on-undecided": { description: "What a call that cannot be decided does.", type: "string", enum: ["fail", "warn"] }, suppressions: { type: "array", items: { $ref: "#/definitions/suppression" } } } };
var pattern36 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
var formats0 = require_formats().fullFormats.date;
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rule === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rule" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.reason === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data) if (!(key0 === "rule" || key0 === "export" || key0 === "reason" || key0 === "owner" || key0 === "expires")) {
      let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.rule !== void 0) {
      let data0 = data.rule;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err3 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/rule", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.export !== void 0) {
      let data1 = data.export;
      if (typeof data1 == "string") {
        if (!pattern0.test(data1)) {
          let err5 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/export", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 == "string") {
        if (!pattern0.test(data2)) {
          let err7 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/reason", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data3 = data.owner;
      if (typeof data3 == "string") {
        if (!pattern0.test(data3)) {
          let err9 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/pattern", keyword: "pattern", params: { pattern: "\\S" } };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/owner", schemaPath: "#/definitions/text/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expires !== void 0) {
      let data4 = data.expires;
      if (typeof data4 == "string") {
        if (!pattern36.test(data4)) {
          let err11 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!formats0.validate(data4)) {
          let err12 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/format", keyword: "format", params: { format: "date" } };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate48.errors = vErrors, errors === 0;
}
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) if (!(key0 === "require" || key0 === "fail-on" || key0 === "on-undecided" || key0 === "suppressions")) {
      let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.require !== void 0) {
      let data0 = data.require;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (!(data0 === "documented" || data0 === "reported")) {
        let err2 = { instancePath: instancePath + "/require", schemaPath: "#/properties/require/enum", keyword: "enum", params: { allowedValues: schema69.properties.require.enum } };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data["fail-on"] !== void 0) {
      let data1 = data["fail-on"];
      if (typeof data1 != "string") {
        let err3 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (!(data1 === "new" || data1 === "all")) {
        let err4 = { instancePath: instancePath + "/fail-on", schemaPath: "#/properties/fail-on/enum", keyword: "enum", params: { allowedValues: schema69.properties["fail-on"].enum } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data["on-undecided"] !== void 0) {
      let data2 = data["on-undecided"];
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (!(data2 === "fail" || data2 === "warn")) {
        let err6 = { instancePath: instancePath + "/on-undecided", schemaPath: "#/properties/on-undecided/enum", keyword: "enum", params: { allowedValues: schema69.properties["on-undecided"].enum } };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.suppressions !== void 0) {
      let data3 = data.suppressions;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) validate48(data3[i0], { instancePath: instancePath + "/suppressions/" + i0, parentData: data3, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/suppressions", schemaPath: "#/properties/suppressions/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate47.errors = vErrors, errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.version === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data) if (!(key0 === "version" || key0 === "exports" || key0 === "inventory" || key0 === "accounts" || key0 === "settings")) {
      let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version !== void 0 && data.version !== 1) {
      let err2 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/const", keyword: "const", params: { allowedValue: 1 } };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.exports !== void 0) {
      let data1 = data.exports;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) validate11(data1[i0], { instancePath: instancePath + "/exports/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/exports", schemaPath: "#/properties/exports/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.inventory !== void 0 && (validate19(data.inventory, { instancePath: instancePath + "/inventory", parentData: data, parentDataProperty: "inventory", rootData }) || (vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors), errors = vErrors.length)), data.accounts !== void 0) {
      let data4 = data.accounts;
      if (Array.isArray(data4)) {
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++) validate45(data4[i1], { instancePath: instancePath + "/accounts/" + i1, parentData: data4, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/accounts", schemaPath: "#/properties/accounts/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    data.settings !== void 0 && (validate47(data.settings, { instancePath: instancePath + "/settings", parentData: data, parentDataProperty: "settings", rootData }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length));
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate10.errors = vErrors, errors === 0;
}

// src/sources/config/check.ts
import { isIP } from "node:net";

// src/generated/rule-ids.ts
var RULE_IDS = [
  "assume-role-denied",
  "put-object-denied",
  "encryption-header-required",
  "permission-expires",
  "put-object-acl-denied",
  "get-bucket-location-denied",
  "get-encryption-configuration-denied",
  "generate-data-key-denied",
  "decrypt-denied",
  "abort-multipart-upload-denied",
  "list-bucket-denied",
  "call-undecided",
  "simulator-disagrees",
  "trust-without-external-id",
  "trust-too-wide",
  "public-bucket-policy",
  "plain-http-accepted",
  "write-beyond-export",
  "write-beyond-organization",
  "others-trusted",
  "others-may-write",
  "public-read",
  "key-open-to-account",
  "guard-undecided",
  "malformed-policy",
  "suspicious-policy",
  "block-public-access-conflict",
  "policy-too-large",
  "action-does-not-exist",
  "action-resource-mismatch",
  "condition-never-true",
  "network-condition-cannot-hold",
  "bucket-key-context",
  "unverifiable-principal",
  "shadowed-statement",
  "key-in-another-region",
  "key-not-enabled",
  "object-lock-needs-checksum",
  "genesys-account-to-confirm",
  "genesys-account-unknown",
  "unreadable-input",
  "bad-config",
  "not-known",
  "no-export-found",
  "export-removed",
  "policy-removed",
  "stale-suppression",
  "drift-breaks-export",
  "drift",
  "shard-missing",
  "shard-unusable"
];

// src/sources/tree/limits.ts
import { posix } from "node:path";
var DEFAULT_LIMITS = { fileBytes: 10 * 1024 * 1024, files: 2e5 };
function checkedPath(path) {
  const normal = posix.normalize(path);
  if (path === "" || path.includes("\0")) throw new UserError(`${JSON.stringify(path)} is not a path`);
  if (posix.isAbsolute(path) || /^[A-Za-z]:[\\/]/.test(path)) {
    throw new UserError(`${path}: an absolute path`, "write it relative to the repository's root");
  }
  if (normal === ".." || normal.startsWith("../")) throw outsideRoot(path);
  if (inGitFolder(normal)) throw new UserError(`${path}: git's own files are not read`);
  return normal;
}
function inGitFolder(path) {
  return path.split(/[\\/]/).some((segment) => segment.toLowerCase() === ".git");
}
function outsideRoot(path) {
  return new UserError(`${path}: leads out of the repository`, "copy the file into the repository and name it there");
}
function tooLarge(path, bytes, limits) {
  const megabytes = (count) => `${(count / 1024 / 1024).toFixed(count % (1024 * 1024) === 0 ? 0 : 1)} MiB`;
  return new UserError(
    `${path}: ${megabytes(bytes)}, more than the ${megabytes(limits.fileBytes)} that are read`,
    "a policy is far smaller: AWS takes 131,072 characters at most"
  );
}
function inSubmodule(path, submodule) {
  return new UserError(
    `${path}: lies in a submodule, which is not read`,
    `${submodule} is the submodule: check its own repository, or keep a copy of the policy in this one`
  );
}
function tooManyFiles(limits) {
  return new UserError(
    `more than ${limits.files.toLocaleString("en")} files`,
    "name the policy documents in a config, or check the folder that holds them"
  );
}

// src/sources/config/check.ts
function checkConfig(config) {
  const { accounts = [], exports = [], inventory = {} } = config;
  const { suppressions = [] } = config.settings ?? {};
  return [
    ...repeated(
      exports.map(({ name }) => name),
      ["exports"],
      "name"
    ),
    ...repeated(
      accounts.map(({ id }) => id),
      ["accounts"],
      "id"
    ),
    ...repeated(
      (inventory.roles ?? []).map(({ arn: arn2 }) => arn2),
      ["inventory", "roles"],
      "arn"
    ),
    ...repeated(
      (inventory.buckets ?? []).map(({ name }) => name),
      ["inventory", "buckets"],
      "name"
    ),
    ...repeated(
      (inventory.keys ?? []).map(({ arn: arn2 }) => arn2),
      ["inventory", "keys"],
      "arn"
    ),
    ...repeated(
      (inventory["vpc-endpoints"] ?? []).map(({ id }) => id),
      ["inventory", "vpc-endpoints"],
      "id"
    ),
    ...policyPaths(config).flatMap(({ path, at }) => checkPath(path, at)),
    ...exports.flatMap(
      ({ network }, index) => (network?.["source-ips"] ?? []).flatMap(
        (cidr, position) => checkCidr(cidr, ["exports", index, "network", "source-ips", position])
      )
    ),
    ...suppressions.flatMap(({ rule }, index) => checkRule(rule, ["settings", "suppressions", index, "rule"])),
    ...checkFilledIn(inventory["terraform-values"], ["inventory", "terraform-values"]),
    ...(inventory.cloudformation ?? []).flatMap(
      (entry, index) => typeof entry === "string" || typeof entry.parameters === "string" ? [] : checkFilledIn(entry.parameters, ["inventory", "cloudformation", index, "parameters"])
    ),
    ...exports.flatMap(({ genesys }, index) => checkRegion(genesys.region, ["exports", index, "genesys", "region"])),
    ...(inventory.buckets ?? []).flatMap(
      ({ encryption }, index) => encryption?.algorithm === "AES256" && encryption.key !== void 0 ? [
        {
          at: ["inventory", "buckets", index, "encryption", "key"],
          message: `inventory.buckets[${index}].encryption: a key does not go with AES256`,
          help: "algorithm: aws:kms where the bucket's default encryption uses a KMS key"
        }
      ] : []
    )
  ];
}
function policyPaths({ inventory = {} }) {
  const found = [];
  const add = (path, ...at) => {
    if (path !== void 0) found.push({ path, at: ["inventory", ...at] });
  };
  for (const [index, role] of (inventory.roles ?? []).entries()) {
    add(role["trust-policy"], "roles", index, "trust-policy");
    for (const [position, path] of (role["identity-policies"] ?? []).entries()) {
      add(path, "roles", index, "identity-policies", position);
    }
    add(role["permissions-boundary"], "roles", index, "permissions-boundary");
  }
  for (const [index, bucket] of (inventory.buckets ?? []).entries()) add(bucket.policy, "buckets", index, "policy");
  for (const [index, key] of (inventory.keys ?? []).entries()) add(key.policy, "keys", index, "policy");
  for (const [index, { policy }] of (inventory["vpc-endpoints"] ?? []).entries()) {
    add(policy, "vpc-endpoints", index, "policy");
  }
  for (const name of ["scps", "rcps"]) {
    for (const [level, paths] of (inventory.organization?.[name] ?? []).entries()) {
      for (const [position, path] of paths.entries()) add(path, "organization", name, level, position);
    }
  }
  return found;
}
function checkPath(path, at) {
  try {
    checkedPath(path);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ at, message: `${showPath(at)}: ${error.message}`, help: error.help }];
  }
}
function checkRegion(region, at) {
  if (region === void 0 || GENESYS_REGIONS.has(region)) return [];
  const known = [...GENESYS_REGIONS.keys()];
  const meant = nearest(region, known);
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: ${JSON.stringify(region)} is no region of Genesys Cloud${hint}`,
      help: `the home region of the Genesys organization, one of ${known.join(", ")}; for a newer one give account and no region`
    }
  ];
}
function checkRule(rule, at) {
  if (RULE_IDS.includes(rule)) return [];
  const meant = nearest(rule, RULE_IDS);
  const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
  return [
    {
      at,
      message: `${showPath(at)}: there is no rule ${JSON.stringify(rule)}${hint}`,
      help: "`genesys-export-gate rules` lists the rules, and a report names the rule of each finding"
    }
  ];
}
function checkFilledIn(values = {}, under) {
  return Object.entries(values).flatMap(([name, value]) => {
    if (typeof value !== "string" || !/^<[^<>]*>$/.test(value)) return [];
    const at = [...under, name];
    return [{ at, message: `${showPath(at)}: ${value} is to be filled in`, help: "or take the line out" }];
  });
}
function checkCidr(cidr, at) {
  const [address = "", bits = ""] = cidr.split("/");
  const family = isIP(address);
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) return [];
  return [{ at, message: `${showPath(at)}: "${cidr}" is no network`, help: "such as 203.0.113.0/24" }];
}
function repeated(names, list2, key) {
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (first === index) return [];
    const at = [...list2, index, key];
    return [
      { at, message: `${showPath(at)}: "${name}" is already ${showPath([...list2, first])}`, help: "keep one of them" }
    ];
  });
}

// src/sources/config/parse.ts
var MAX_PROBLEMS = 20;
var DEFAULT_SETTINGS = {
  require: "documented",
  failOn: "new",
  onUndecided: "fail",
  suppressions: []
};
async function parseConfig(source) {
  const parsed3 = await parseText(source, "bad-config");
  if (!("ok" in parsed3)) return parsed3;
  const document = parsed3.ok;
  const { value } = document;
  if (!validator_default(value))
    return { problems: bounded(explainSchemaErrors(source, document, validator_default.errors ?? []), source) };
  const mistakes = checkConfig(value).map(
    ({ at, message, help }) => configProblem(source.path, document, at, message, help)
  );
  if (mistakes.length > 0) return { problems: bounded(mistakes, source) };
  return { ok: { path: source.path, config: value, document } };
}
function settingsOf({ config, document }) {
  const settings = config.settings ?? {};
  return {
    require: settings.require ?? DEFAULT_SETTINGS.require,
    failOn: settings["fail-on"] ?? DEFAULT_SETTINGS.failOn,
    onUndecided: settings["on-undecided"] ?? DEFAULT_SETTINGS.onUndecided,
    suppressions: (settings.suppressions ?? []).map((suppression, index) => {
      const line = placesOf(document, ["settings", "suppressions", index])?.value.line;
      return line === void 0 ? suppression : { ...suppression, line };
    })
  };
}
function bounded(problems, source) {
  const sorted2 = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const left = sorted2.length - MAX_PROBLEMS;
  if (left <= 0) return sorted2;
  const more = {
    severity: "error",
    rule: "bad-config",
    path: source.path,
    message: `and ${left} more problems`
  };
  return [...sorted2.slice(0, MAX_PROBLEMS), more];
}

// src/sources/config/suppressions.ts
function strangeSuppressions({ path, document, config }, exports) {
  const names = exports.map(({ name }) => name);
  if (names.length === 0) return [];
  return (config.settings?.suppressions ?? []).flatMap(({ export: named }, index) => {
    if (named === void 0 || names.includes(named)) return [];
    const at = ["settings", "suppressions", index, "export"];
    const meant = nearest(named, names);
    const hint = meant === void 0 ? "" : `, did you mean ${meant}?`;
    const message = `${showPath(at)}: there is no export ${JSON.stringify(named)}${hint}`;
    const help = `it suppresses nothing; the exports are ${names.join(", ")}`;
    return [{ ...configProblem(path, document, at, message, help), severity: "warning" }];
  });
}

// src/sources/config/templates.ts
import { posix as posix3 } from "node:path";

// src/sources/glob.ts
var MOST_ALTERNATIVES = 1e3;
function compileGlob(glob) {
  const patterns = alternatives(glob.replace(/^\.\//, "")).map(
    (one2) => one2.split("/").map((segment) => segment === "**" ? segment : compilePattern(segment))
  );
  return (path) => {
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}
function isGlob(text) {
  return /[*?{]/.test(text);
}
function matches(pattern, names) {
  let at = 0;
  let name = 0;
  let retry;
  while (name < names.length) {
    const segment = pattern[at];
    if (segment === "**") {
      at += 1;
      retry = { at, name };
    } else if (segment !== void 0 && matchPattern(segment, names[name] ?? "")) {
      at += 1;
      name += 1;
    } else if (retry === void 0) return false;
    else {
      retry.name += 1;
      at = retry.at;
      name = retry.name;
    }
  }
  return pattern.slice(at).every((segment) => segment === "**");
}
function alternatives(glob) {
  const open = glob.indexOf("{");
  const close = closingBrace(glob, open);
  if (open === -1 || close === -1) return [glob];
  const before = glob.slice(0, open);
  const rest = alternatives(glob.slice(close + 1));
  const inner = splitTop(glob.slice(open + 1, close)).flatMap(alternatives);
  if (inner.length * rest.length > MOST_ALTERNATIVES)
    throw new UserError(`${glob}: more than ${MOST_ALTERNATIVES} alternatives`, "write several globs");
  return inner.flatMap((one2) => rest.map((after) => `${before}${one2}${after}`));
}
function closingBrace(text, open) {
  let depth2 = 0;
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    if (text[at] === "{") depth2 += 1;
    if (text[at] === "}") depth2 -= 1;
    if (depth2 === 0) return at;
  }
  return -1;
}
function splitTop(text) {
  const parts = [];
  let depth2 = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth2 += 1;
    else if (text[at] === "}") depth2 -= 1;
    else if (text[at] === "," && depth2 === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

// src/sources/template/unused-variables.ts
import { posix as posix2 } from "node:path";
function isNamedVariableFile(path) {
  return /\.tfvars(?:\.json)?$/i.test(path) && !isAutomaticVariableFile(path);
}
function isAutomaticVariableFile(path) {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i.test(path);
}
function unusedVariableFiles(sources, named, { pieces }, isAbout) {
  const roots = new Set(pieces.map(({ id }) => id.slice(0, id.indexOf("#"))));
  const known = new Set(named.map(({ path }) => path));
  return [...roots].flatMap((root) => {
    const inside = sources.filter(({ path }) => isInside(path, root));
    const own = inside.filter(({ path }) => isNamedVariableFile(path));
    if (own.some(({ path }) => known.has(path)) || !inside.some(({ text }) => isAbout(text))) return [];
    const defaults = withDefault(inside.filter(({ path }) => posix2.dirname(path) === root));
    const files = own.filter(({ text }) => defaults.some((name) => sets(text, name)));
    if (files.length === 0) return [];
    const paths = files.map(({ path }) => path).join(", ");
    return [
      {
        what: `which values the variables of the Terraform root ${root} have`,
        why: `${paths} set some that have a default, and Terraform loads ${files.length === 1 ? "it" : "them"} only where somebody names ${files.length === 1 ? "it" : "one"}`,
        cure: `name the one that counts beside the .tf files, under inventory.terraform of a config, such as ${files[0]?.path}`
      }
    ];
  });
}
function isInside(path, root) {
  return root === "." || path.startsWith(`${root}/`);
}
function withDefault(sources) {
  return sources.flatMap(({ text }) => {
    const names = [];
    let current;
    for (const line of text.split("\n")) {
      const name = /^[ \t]*variable[ \t]+"([^"\n]+)"/.exec(line)?.[1];
      if (name !== void 0) current = name;
      else if (/^(?:resource|data|locals|module|output|provider|terraform)\b/.test(line)) current = void 0;
      if (current !== void 0 && /\bdefault\s*=/.test(line)) names.push(current);
    }
    return names;
  });
}
function sets(text, name) {
  const escaped = name.replaceAll(/[^\w-]/g, "\\$&");
  return new RegExp(`^[ \\t]*"?${escaped}"?[ \\t]*[=:]`, "m").test(text);
}

// src/sources/config/templates.ts
function namesTemplates({ config }) {
  const { inventory = {} } = config;
  return [inventory.cloudformation, inventory.terraform, inventory["terraform-plans"]].some(
    (list2) => (list2 ?? []).length > 0
  );
}
async function configuredTemplates(parsed3, tree, collector) {
  const { inventory = {} } = parsed3.config;
  const paths = (await tree.list()).filter(({ type }) => type !== "submodule").map(({ path }) => path);
  const read2 = async (glob, at) => {
    const sources = [];
    for (const path of matching(glob, paths, at, parsed3, collector)) {
      const notText = at[1] === "terraform-plans" ? await notTextAt(path, tree) : void 0;
      if (notText !== void 0) {
        collector.problem(notText);
        continue;
      }
      const text = await readText(tree, path);
      if ("ok" in text) sources.push(text.ok);
      else collector.problem(...text.problems);
    }
    return sources;
  };
  const all = async (globs, key) => {
    const lists = await Promise.all((globs ?? []).map((glob, index) => read2(glob, ["inventory", key, index])));
    return unique2(lists.flat());
  };
  const deployments = [];
  for (const [index, entry] of (inventory.cloudformation ?? []).entries()) {
    const at = ["inventory", "cloudformation", index];
    deployments.push(typeof entry === "string" ? plain(await read2(entry, at)) : await deployment(entry, at, read2));
  }
  const named = await all(inventory.terraform, "terraform");
  const rest = await restOfModules(named, paths, tree, collector);
  const terraform = unique2([...named, ...rest.filter(({ path }) => !isNamedVariableFile(path))]);
  return {
    deployments: together(deployments),
    files: { plans: await all(inventory["terraform-plans"], "terraform-plans"), terraform },
    variableFiles: named.filter(({ path }) => isNamedVariableFile(path)),
    unnamedVariableFiles: rest.filter(({ path }) => isNamedVariableFile(path))
  };
}
async function restOfModules(named, paths, tree, collector) {
  const folders = new Set(named.filter(({ path }) => isModuleFile(path)).map(({ path }) => posix3.dirname(path)));
  const known = new Set(named.map(({ path }) => path));
  const rest = [];
  for (const path of paths) {
    if (known.has(path) || !folders.has(posix3.dirname(path)) || !(isModuleFile(path) || /\.tfvars(?:\.json)?$/i.test(path)))
      continue;
    const text = await readText(tree, path);
    if ("ok" in text) rest.push(text.ok);
    else collector.problem(...text.problems);
  }
  return rest;
}
function isModuleFile(path) {
  return /\.tf(?:\.json)?$/i.test(path);
}
async function notTextAt(path, tree) {
  try {
    return notTextOfPlan(path, await tree.read(path));
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}
function matching(glob, paths, at, parsed3, collector) {
  if (!isGlob(glob)) return [glob];
  const problem = (message, help) => {
    collector.problem({
      ...configProblem(parsed3.path, parsed3.document, at, `${showPath(at)}: ${message}`, help),
      rule: "unreadable-input"
    });
    return [];
  };
  try {
    const found = paths.filter(compileGlob(glob));
    return found.length > 0 ? found : problem(`no file fits ${glob}`, "name the files that are there");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return problem(error.message, error.help);
  }
}
async function deployment({ templates, parameters, account, region }, at, read2) {
  const given = isObject(parameters) ? Object.entries(parameters).map(([name, value]) => [name, String(value)]) : [];
  return {
    templates: await read2(templates, [...at, "templates"]),
    parameterFiles: typeof parameters === "string" ? await read2(parameters, [...at, "parameters"]) : [],
    parameters: new Map(given),
    surroundings: { ...account === void 0 ? {} : { account }, ...region === void 0 ? {} : { region } }
  };
}
function plain(sources) {
  const parameterFiles = sources.filter(isParameterFile);
  const templates = sources.filter((source) => !parameterFiles.includes(source));
  return { templates, parameterFiles, parameters: /* @__PURE__ */ new Map(), surroundings: {} };
}
function isParameterFile({ path, text }) {
  if (!/\.json$/i.test(path)) return false;
  return LIST_OF_OVERRIDES.test(text) || !text.includes('"Resources"') && LIST_OR_OBJECT.test(text);
}
var LIST_OF_OVERRIDES = /^\uFEFF?\s*\[\s*"[A-Za-z0-9]+=/;
var LIST_OR_OBJECT = /"(?:ParameterKey|Parameters)"\s*:/;
function together(deployments) {
  const isPlain = ({ parameters, surroundings }) => parameters.size === 0 && Object.keys(surroundings).length === 0;
  const plainOnes = deployments.filter(isPlain);
  const joined = {
    templates: unique2(plainOnes.flatMap(({ templates }) => templates)),
    parameterFiles: unique2(plainOnes.flatMap(({ parameterFiles }) => parameterFiles)),
    parameters: /* @__PURE__ */ new Map(),
    surroundings: {}
  };
  return [joined, ...deployments.filter((one2) => !isPlain(one2))];
}
function unique2(sources) {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}

// src/sources/template/lost-parts.ts
var EXCLUSIVE = [
  ["Action", "NotAction"],
  ["Resource", "NotResource"],
  ["Principal", "NotPrincipal"]
];
function lostPart(policy) {
  if (!isObject(policy)) return void 0;
  const name = openName(policy, []) ?? openText(policy, "Version", []) ?? openText(policy, "Statement", []);
  if (name !== void 0) return name;
  const statements = policy["Statement"];
  if (!Array.isArray(statements)) return lostInStatement(statements, ["Statement"]);
  for (const [index, statement] of statements.entries()) {
    const lost = lostInStatement(statement, ["Statement", index]);
    if (lost !== void 0) return lost;
  }
  return void 0;
}
function lostInStatement(statement, at) {
  if (isOpen(statement)) return at;
  if (!isObject(statement)) return void 0;
  const own = openName(statement, at) ?? openText(statement, "Effect", at) ?? openText(statement, "Condition", at);
  if (own !== void 0) return own;
  for (const names of EXCLUSIVE) {
    const open = names.find((name) => isOpen(statement[name]));
    if (open !== void 0 && names.every((name) => statement[name] !== void 0)) return [...at, open];
  }
  for (const name of ["Principal", "NotPrincipal"]) {
    const lost = openName(statement[name], [...at, name]);
    if (lost !== void 0) return lost;
  }
  return lostInCondition(statement["Condition"], [...at, "Condition"]);
}
function lostInCondition(condition, at) {
  if (!isObject(condition)) return void 0;
  const operator = Object.keys(condition).find((name) => isOpen(condition[name]));
  return operator === void 0 ? void 0 : [...at, operator];
}
function openName(value, at) {
  const name = isObject(value) ? Object.keys(value).find(hasHole) : void 0;
  return name === void 0 ? void 0 : [...at, name];
}
function openText(value, name, at) {
  return isOpen(value[name]) ? [...at, name] : void 0;
}
function isOpen(value) {
  return typeof value === "string" && hasHole(value);
}
function holeAt(policy, at, holes) {
  let seen = 0;
  const count = (text) => {
    seen += text.split(HOLE).length - 1;
  };
  const walk = (value, path) => {
    if (typeof value === "string") {
      if (isSame(path, at)) return true;
      count(value);
    } else if (Array.isArray(value)) return value.some((item, index) => walk(item, [...path, index]));
    else if (isObject(value))
      return Object.entries(value).some(([name, member]) => {
        if (hasHole(name) && isSame([...path, name], at)) return true;
        count(name);
        return walk(member, [...path, name]);
      });
    return false;
  };
  return walk(policy, []) ? holes[seen] : holes[0];
}
function isSame(one2, other) {
  return one2.length === other.length && one2.every((step, index) => step === other[index]);
}

// src/sources/template/resolve.ts
var UNTOLD = { why: "part of its text is not known" };
function resolveText(value, resolve) {
  let next = 0;
  const left = [];
  const fill = (run) => run.replaceAll(HOLE, () => {
    const hole = value.holes[next] ?? UNTOLD;
    next += 1;
    const known = resolve(hole);
    if (known !== void 0) return known;
    left.push(hole);
    return HOLE;
  });
  let at = 0;
  const parts = [];
  const segments = runsOf(value).map((segment) => {
    const run = value.text.slice(at, at + segment.length);
    at += segment.length;
    const filled = fill(run);
    parts.push(filled);
    return { ...segment, length: filled.length, verbatim: segment.verbatim && filled === run };
  });
  return { text: parts.join(""), holes: left, segments };
}
function runsOf(value) {
  const segments = segmentsOf(value);
  const length = segments.reduce((sum, segment) => sum + segment.length, 0);
  const rest = value.text.length - length;
  return rest > 0 ? [...segments, { length: rest, place: value.place, verbatim: false }] : segments;
}
function resolvedText(value, resolve) {
  const text = value === void 0 ? void 0 : asText(value);
  if (text === void 0) return void 0;
  const resolved = resolveText(text, resolve);
  return hasHole(resolved.text) ? void 0 : resolved.text;
}
function itemsOf(value) {
  if (value === void 0 || value.kind === "null") return [];
  if (value.kind === "list") return value.items;
  return value.kind === "unknown" ? void 0 : [value];
}

// src/sources/template/to-json.ts
var OPEN_TEST = { [HOLE]: HOLE };
function policyJson(value, resolve) {
  switch (value.kind) {
    case "unknown":
      return { unknown: value.hole.why };
    case "string":
      return value.decoded === void 0 ? ofText(value, resolve) : policyJson(value.decoded, resolve);
    case "object":
      return ofObject(value, resolve);
    default:
      return { problem: problemAt(value.place, "a policy is an object or a text of JSON") };
  }
}
function ofObject(value, resolve) {
  const places = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Map();
  const json = convert(value, [], void 0, { resolve, places, open });
  return readable({ value: json, places }, (at) => open.get(toPointer(at)));
}
function ofText(value, resolve) {
  const { text, holes, segments } = resolveText(value, resolve);
  const result = parseJson(text, value.place.path, segmentLines(segments, value.place));
  if ("document" in result) {
    const { document } = result;
    return readable(document, (at) => holeAt(document.value, at, holes));
  }
  const [problem] = result.problems;
  const open = holeOutsideOfStrings(value) ?? (hasHole(problem.message) ? holes[0] : void 0);
  if (open !== void 0) return { unknown: open.why };
  return { problem: { ...problem, path: pathAt(segments, problem, value.place) } };
}
function readable(document, holeOf2) {
  const lost = lostPart(document.value);
  return lost === void 0 ? { document } : { unknown: holeOf2(lost)?.why ?? "part of its structure is not known" };
}
function holeOutsideOfStrings({ text, holes }) {
  let seen = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === HOLE) {
      if (!inString) return holes[seen];
      seen += 1;
    } else if (character === '"') inString = !inString;
    else if (inString && character === "\\") at += 1;
  }
  return void 0;
}
function convert(value, at, member, conversion) {
  const { resolve, places, open } = conversion;
  const pointer = toPointer(at);
  places.set(pointer, member === void 0 ? { value: value.place } : { value: value.place, key: member });
  switch (value.kind) {
    case "null":
      return null;
    case "string": {
      const { text, holes } = resolveText(value, resolve);
      if (holes[0] !== void 0) open.set(pointer, holes[0]);
      return text;
    }
    case "list":
      return value.items.map((item, index) => convert(item, [...at, index], void 0, conversion));
    case "object": {
      const object = {};
      for (const [name, entry] of value.members)
        setMember(object, name, convert(entry.value, [...at, name], entry.place, conversion));
      return object;
    }
    case "unknown":
      open.set(pointer, value.hole);
      return isConditions(at) ? openConditions(at) : resolve(value.hole) ?? HOLE;
    default:
      return value.value;
  }
}
function isConditions(at) {
  return at.at(-1) === "Condition" || at.at(-2) === "Condition";
}
function openConditions(at) {
  return at.at(-1) === "Condition" ? { [HOLE]: OPEN_TEST } : OPEN_TEST;
}
function problemAt({ path, line, column }, message) {
  return { path, line, column, message };
}

// src/sources/document/kind.ts
import { posix as posix4 } from "node:path";
var STATEMENT_MEMBERS = ["Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal"];
var VERSIONS = ["2012-10-17", "2008-10-17"];
var WORDS = [
  { kind: "permissions-boundary", words: /boundar/ },
  // FullAWSAccess is the SCP of AWS' own.
  { kind: "scp", words: /\bscps?\b|service.control|guardrail|full awsaccess/ },
  { kind: "rcp", words: /\brcps?\b|resource.control/ },
  { kind: "vpc-endpoint-policy", words: /endpoint|\bvpce\b/ },
  { kind: "bucket-policy", words: /bucket/ },
  { kind: "key-policy", words: /\bkms\b|\bkeys?\b/ },
  { kind: "trust-policy", words: /trust|assume/ },
  { kind: "session-policy", words: /\bsession\b/ },
  { kind: "identity-policy", words: /identity|\binline\b|permissions\b/ }
];
function isPolicyDocument(value) {
  if (!isObject(value) || !Object.hasOwn(value, "Statement")) return false;
  const statements = listOf(value["Statement"]).filter(isObject);
  const speaks = statements.some((statement) => STATEMENT_MEMBERS.some((name) => Object.hasOwn(statement, name)));
  return speaks || VERSIONS.includes(value["Version"]);
}
function recogniseKind(value, path) {
  const traits = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement));
  return traits.principal ? withPrincipal(traits, path) : withoutPrincipal(traits, path);
}
function kindOfName(name) {
  return WORDS.find(({ words: words2 }) => words2.test(spaced(name)))?.kind;
}
var OWN_SERVICE = {
  "trust-policy": "sts",
  "bucket-policy": "s3",
  "key-policy": "kms"
};
var WITHOUT_PRINCIPAL = ["identity-policy", "permissions-boundary", "scp"];
function otherKind(value, expected) {
  if (!isPolicyDocument(value)) return void 0;
  const own = OWN_SERVICE[expected];
  if (own === void 0 && !WITHOUT_PRINCIPAL.includes(expected)) return void 0;
  const found = recogniseKind(value, "");
  if (found === void 0 || found.kind === expected) return void 0;
  if (!found.certain && found.kind !== "identity-policy") return void 0;
  if (OWN_SERVICE[found.kind] !== void 0) return found;
  const services = traitsOf(listOf(value["Statement"]).filter(isObject).map(readStatement)).services;
  const forgotten = own === void 0 || services.has("*") || services.has(own) || services.size === 0;
  return found.kind === "identity-policy" && !forgotten ? found : void 0;
}
function withPrincipal(traits, path) {
  const { services, resources, buckets } = traits;
  const word = wordKind(path, ["rcp", "vpc-endpoint-policy", "bucket-policy", "key-policy", "trust-policy"]);
  const sure = (kind, why) => ({ kind, certain: true, why });
  const guess = (kind, why) => ({ kind, certain: kind === word, why });
  if (traits.denyOnly && traits.everyone && resources.length === 0) {
    if (isOnly(services, "sts") && !word?.startsWith("rcp"))
      return guess("trust-policy", "it denies everybody sts actions");
    const many = services.size > 1;
    if (!many && word === "key-policy" && isOnly(services, "kms"))
      return guess("key-policy", "it denies everybody kms actions");
    if (word === "bucket-policy" && isOnly(services, "s3"))
      return guess("bucket-policy", "it denies everybody s3 actions, and its name");
    const why = "it only denies, to every principal, and names no resource";
    return many ? sure("rcp", `${why}, over several services`) : guess("rcp", why);
  }
  if (traits.denyOnly && traits.everyone && services.size > 1 && buckets.size !== 1) {
    return guess("rcp", "it only denies, to every principal, over several services");
  }
  if (isOnly(services, "sts") && resources.length === 0) return sure("trust-policy", "a principal and sts actions");
  if (isOnly(services, "kms")) {
    if (word === "vpc-endpoint-policy" && traits.everyone)
      return guess(word, "every principal, kms actions, and its name");
    return sure("key-policy", "a principal and kms actions");
  }
  if (services.has("s3") || buckets.size > 0) return bucketOrEndpoint(traits, word);
  if (services.has("*")) {
    if (word !== void 0) return guess(word, "a principal, every action, and its name");
    return guess("vpc-endpoint-policy", "a principal and every action, as in an endpoint's default policy");
  }
  if (services.size === 0 && word !== void 0) return guess(word, "its name");
  return void 0;
}
function bucketOrEndpoint(traits, word) {
  const asks = traits.keys.has("aws:sourcevpce") || traits.keys.has("aws:sourcevpc");
  if (traits.buckets.size === 1 && isOnly(traits.services, "s3")) {
    if (word === "vpc-endpoint-policy" && traits.everyone && !asks) {
      return { kind: word, certain: false, why: "s3 actions for every principal, and its name" };
    }
    const certain = traits.resources.length > 0 && word !== "vpc-endpoint-policy";
    return { kind: "bucket-policy", certain, why: "a principal and s3 actions on one bucket" };
  }
  if (word === "bucket-policy") return { kind: word, certain: false, why: "a principal, s3 actions, and its name" };
  const why = "a principal and s3 actions on no one bucket";
  return { kind: "vpc-endpoint-policy", certain: word === "vpc-endpoint-policy", why };
}
function withoutPrincipal(traits, path) {
  const word = wordKind(path, ["permissions-boundary", "scp", "rcp", "session-policy", "identity-policy"]);
  if (word !== void 0) return { kind: word, certain: true, why: "no principal, and its name" };
  if (traits.denyOnly) return { kind: "scp", certain: false, why: "no principal, and it only denies" };
  const certain = traits.resources.length > 0;
  return { kind: "identity-policy", certain, why: `no principal, and it allows${certain ? "" : " on every resource"}` };
}
function wordKind(path, kinds) {
  const file = posix4.basename(path).replace(/\.[^.]*$/, "");
  const folder = posix4.basename(posix4.dirname(path));
  for (const name of [file, folder]) {
    const found = WORDS.find((entry) => kinds.includes(entry.kind) && entry.words.test(spaced(name)));
    if (found !== void 0) return found.kind;
  }
  return void 0;
}
function spaced(name) {
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]/g, " ").toLowerCase();
}
function traitsOf(statements) {
  const resources = statements.flatMap((statement) => statement.resources).filter((resource) => resource !== "*");
  return {
    principal: statements.some((statement) => statement.principal),
    denyOnly: statements.length > 0 && statements.every((statement) => !statement.allows),
    everyone: statements.length > 0 && statements.every((statement) => statement.everyone),
    services: new Set(statements.flatMap((statement) => statement.services)),
    resources,
    buckets: new Set(resources.flatMap((resource) => /^arn:[^:]*:s3:::([^/]+)/.exec(resource)?.[1] ?? [])),
    keys: new Set(statements.flatMap((statement) => statement.keys))
  };
}
function readStatement(statement) {
  const actions = [...strings(statement["Action"]), ...strings(statement["NotAction"])];
  const principal = statement["Principal"];
  const condition = isObject(statement["Condition"]) ? Object.values(statement["Condition"]) : [];
  return {
    allows: statement["Effect"] !== "Deny",
    principal: Object.hasOwn(statement, "Principal") || Object.hasOwn(statement, "NotPrincipal"),
    everyone: principal === "*" || isObject(principal) && strings(principal["AWS"]).includes("*"),
    services: actions.map((action) => (action.split(":")[0] ?? "").toLowerCase()),
    resources: [...strings(statement["Resource"]), ...strings(statement["NotResource"])],
    keys: condition.filter(isObject).flatMap((tests) => Object.keys(tests).map((key) => key.toLowerCase()))
  };
}
function isOnly(services, service) {
  return services.size === 1 && services.has(service);
}
function listOf(value) {
  return Array.isArray(value) ? value : [value];
}
function strings(value) {
  return listOf(value).filter((item) => typeof item === "string");
}

// src/sources/document/inside.ts
var MOST = 20;
async function policiesInside(source) {
  const parsed3 = await readTemplateText(source);
  if (!("root" in parsed3)) return { policies: [], broken: [], tooMany: false };
  const found = [];
  const broken = [];
  walk(parsed3.root, []);
  return { policies: found.slice(0, MOST), broken, tooMany: found.length > MOST };
  function walk(value, at) {
    if (found.length > MOST) return;
    const json = mayBePolicy(value) ? policyJson(value, () => void 0) : void 0;
    if (json !== void 0 && take(json, at)) return;
    if (value.kind === "list") for (const [index, item] of value.items.entries()) walk(item, [...at, index]);
    if (value.kind === "object") for (const [name, member] of value.members) walk(member.value, [...at, name]);
  }
  function take(json, at) {
    if ("problem" in json) broken.push(json.problem);
    if (!("document" in json) || !isPolicyDocument(json.document.value)) return false;
    const { path, text, sha256 } = source;
    const address = at.length === 0 ? {} : { address: toPointer(at) };
    found.push({ path, text, sha256, format: "template", ...address, ...json.document });
    return true;
  }
}
function mayBePolicy(value) {
  if (value.kind === "object") return value.members.has("Statement");
  return value.kind === "string" && value.text.trimStart().startsWith("{") && isPolicyText(value.text);
}
function isPolicyText(text) {
  return text.includes("Statement") && (text.includes("Effect") || /20(?:12|08)-10-17/.test(text));
}

// src/sources/discovery/unrecognised.ts
import { posix as posix5 } from "node:path";
var POLICY_WORDS = /(?:^|[^a-z])(?:polic(?:y|ies)|buckets?|trust|roles?|keys?|kms|scps?|rcps?|iam)(?![a-z])/;
var NEARLY_STATEMENT = /^stat(?:e?m?e?n?t?|emen|menet|emnet|eemnt|ementt|emment)s?$/i;
var MEMBERS = /* @__PURE__ */ new Set(["effect", "action", "notaction", "principal", "notprincipal"]);
function isNamedLikePolicy(path) {
  const name = posix5.basename(path).replaceAll(/([a-z])([A-Z])/g, "$1-$2");
  return /\.json$/i.test(path) && POLICY_WORDS.test(name.toLowerCase());
}
function mayBeMisspelt(text) {
  return /["']?stat[a-z]{2,8}["']?\s*:/i.test(text) && (/\beffect\b/i.test(text) || /20(?:12|08)-10-17/.test(text));
}
function isLenientJson(text) {
  const errors = [];
  parse(text, errors, { allowTrailingComma: true });
  return text.trim() !== "" && errors.length === 0;
}
function meantAsPolicy(path, document) {
  const { value, places } = document;
  const misspelt = misspeltStatement(value);
  if (misspelt === void 0) return void 0;
  const place = places.get(`/${misspelt}`);
  const { line, column } = place?.key ?? place?.value ?? { line: 1, column: 1 };
  const message = `${path}: a policy with ${JSON.stringify(misspelt)} in the place of "Statement" (line ${line}, column ${column})`;
  return { severity: "error", rule: "unreadable-input", path, line, column, message, help: 'write "Statement"' };
}
function misspeltStatement(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return Object.entries(value).find(([name, member]) => NEARLY_STATEMENT.test(name) && hasStatement(member))?.[0];
}
function hasStatement(value) {
  const items = Array.isArray(value) ? value : [value];
  return items.some((item) => {
    if (typeof item !== "object" || item === null) return false;
    const members = Object.keys(item).map((name) => name.toLowerCase());
    return members.includes("effect") && members.filter((name) => MEMBERS.has(name)).length > 1;
  });
}

// src/sources/discovery/find-documents.ts
var PASTED_MEMBER = /[\u2018-\u201f]\s*(?:Statement|Effect|Version)\b/;
async function findDocuments(sources, explicit, collector) {
  const documents = [];
  const nested = [];
  const doubtful = /* @__PURE__ */ new Set();
  const later = [];
  for (const source of sources) {
    const found = await examine(source, explicit.has(source.path), collector, doubtful);
    if ("policies" in found) later.push({ source, inside: found });
    else documents.push(...found);
  }
  const own = [...documents];
  for (const { source, inside } of later) {
    const taken = takeInside(inside, own, explicit.has(source.path), collector, doubtful);
    if (taken === void 0) nested.push({ path: source.path, text: source.text });
    else documents.push(...taken);
  }
  documents.sort((a, b) => a.policy.id < b.policy.id ? -1 : 1);
  const undecided = documents.filter((document) => doubtful.has(document.path)).map(bucketOrEndpoint2);
  return { documents, gaps: undecided, nested };
}
function bucketOrEndpoint2({ path }) {
  return {
    what: `what ${path} is attached to`,
    why: "its content suits a bucket policy and a VPC endpoint policy",
    cure: "name it in a config under inventory.buckets, or call the file endpoint or bucket after what it is attached to"
  };
}
async function examine(source, explicit, collector, doubtful) {
  const { path, text } = source;
  const looksLike = explicit || isPolicyText(text);
  const named = isNamedLikePolicy(path);
  const parsed3 = await parseText(source);
  if (!("ok" in parsed3)) {
    if (looksLike || named && !isLenientJson(text)) collector.problem(...parsed3.problems);
    return [];
  }
  const { value } = parsed3.ok;
  if (isPolicyDocument(value)) return recognise({ ...parsed3.ok, value }, explicit, collector, doubtful);
  const inside = await policiesInside(source);
  return inside.policies.length === 0 ? examineOther(source, parsed3.ok, inside, explicit, collector) : inside;
}
function takeInside({ policies, broken, tooMany }, own, explicit, collector, doubtful) {
  const values = policies.flatMap(
    (policy) => isPolicyDocument(policy.value) ? { ...policy, value: policy.value } : []
  );
  const kinds = values.map(({ value }) => recogniseKind(value, ""));
  const certain = kinds.every((found) => found?.certain !== false);
  if (tooMany || broken.length > 0 || !certain && !explicit) return void 0;
  if (!explicit && values.some(({ value }, index) => hasOwnFile(value, kinds[index]?.kind, own))) return void 0;
  const documents = values.flatMap((policy) => recognise(policy, explicit, collector, doubtful));
  for (const { policy } of documents)
    collector.assume(policy.id, "it stands inside of the file, and was taken to be in force");
  return documents;
}
function hasOwnFile(value, kind, own) {
  const text = JSON.stringify(value);
  return own.some(
    (document) => document.kind === kind && (kind !== "bucket-policy" || bucketsOfPolicy(document).some((bucket) => text.includes(`:::${bucket}`)))
  );
}
function recognise(source, explicit, collector, doubtful) {
  const { path, address } = source;
  const what = address === void 0 ? path : `${path}#${address}`;
  const recognised = recogniseKind(source.value, path);
  if (recognised === void 0) {
    const why = "a resource policy of a service that takes no part in an export, or of no service that can be told";
    if (explicit) collector.problem({ severity: "error", rule: "unreadable-input", path, message: `${what}: ${why}` });
    else collector.remark(what, why);
    return [];
  }
  if (!recognised.certain) {
    if (recognised.kind === "vpc-endpoint-policy") doubtful.add(path);
    collector.assume(what, `it was taken for ${aKind(recognised.kind)}: ${recognised.why}`);
  }
  return [collector.policy(source, recognised.kind)];
}
function examineOther(source, document, inside, explicit, collector) {
  const { path, text } = source;
  const meant = meantAsPolicy(path, document);
  const pasted = PASTED_MEMBER.exec(text);
  if (pasted !== null) {
    const { line, column } = indexLines(text).position(pasted.index);
    const character = text.charAt(pasted.index);
    const message = `found ${describeCharacter(character)} around the name of an element (line ${line}, column ${column})`;
    const help = cureForPasted(character);
    collector.problem({ severity: "error", rule: "unreadable-input", path, line, column, message, help });
  } else if (meant !== void 0) collector.problem(meant);
  else if (explicit) {
    const message = `${path}: not a policy document, which has Statement at its top level`;
    collector.problem({ severity: "error", rule: "unreadable-input", path, message, ...inside.broken[0] });
  } else if (inside.broken.length > 0) return inside;
  return [];
}

// src/sources/cloudformation/cdk-manifest.ts
import { posix as posix6 } from "node:path";
function manifestPath(template) {
  return template.endsWith(".template.json") ? posix6.join(posix6.dirname(template), "manifest.json") : void 0;
}
function stacksIn({ path, text }) {
  const artifacts = memberOf(parsed(text), "artifacts");
  const found = /* @__PURE__ */ new Map();
  for (const [id, artifact] of Object.entries(isObject(artifacts) ? artifacts : {})) {
    if (memberOf(artifact, "type") !== "aws:cloudformation:stack") continue;
    const properties = memberOf(artifact, "properties");
    const file = memberOf(properties, "templateFile");
    if (typeof file !== "string") continue;
    const name = memberOf(properties, "stackName");
    found.set(posix6.join(posix6.dirname(path), file), {
      name: typeof name === "string" && name !== "" ? name : id,
      environment: environmentOf(memberOf(artifact, "environment"))
    });
  }
  return found;
}
function environmentOf(environment) {
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(String(environment)) ?? [];
  return {
    ...account !== void 0 && /^\d{12}$/.test(account) ? { account } : {},
    ...region !== void 0 && /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region) ? { region } : {}
  };
}
var BESIDE_TEMPLATES = [
  [/^tree\.json$/, /^\s*\{\s*"version"\s*:\s*"tree-\d+\.\d+"/],
  [
    /^manifest\.json$/,
    /^\s*\{\s*"version"\s*:\s*"\d+\.\d+\.\d+"\s*,\s*"(?:minimumCliVersion"\s*:\s*"[^"]*"\s*,\s*")?artifacts"/
  ],
  [/\.assets\.json$/, /^\s*\{\s*"version"\s*:\s*"\d+\.\d+\.\d+"\s*,\s*"files"/]
];
function isBesideTemplates({ path, text }, isThere) {
  const name = posix6.basename(path);
  const isOne = BESIDE_TEMPLATES.some(([names, start]) => names.test(name) && start.test(text));
  return isOne && isThere(posix6.join(posix6.dirname(path), "manifest.json"));
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function memberOf(value, name) {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : void 0;
}

// src/sources/cloudformation/recognise.ts
var NAMES = /\.(?:json|ya?ml|template|cfn|cform)$/i;
var JSON_TEXT = /^\s*\{/;
var TYPE = /(?:^|[\s{,])["']?Type["']?\s*:\s*["']?[A-Za-z0-9]{1,64}::[A-Za-z0-9]/;
var YAML_SECTION = /^["']?(?:Resources|Fn::Transform|Transform)["']?[ \t]*:/m;
var JSON_SECTION = /"Resources"\s*:\s*\{/;
var FORMAT = /(?:^|[\s{,])["']?AWSTemplateFormatVersion["']?\s*:/;
function isCloudFormation(path, text) {
  if (!NAMES.test(path)) return false;
  if (FORMAT.test(text)) return true;
  const section = JSON_TEXT.test(text) ? JSON_SECTION : YAML_SECTION;
  return section.test(text) && TYPE.test(text);
}

// src/sources/template/files.ts
function templateKind(path, text) {
  if (/\.(?:tf|tf\.json|tfvars|tfvars\.json)$/i.test(path)) return "terraform";
  if (isTerraformPlan(path, text)) return "terraform-plan";
  return isCloudFormation(path, text) ? "cloudformation" : void 0;
}
var MAY_MATTER = new RegExp(
  [
    ...GENESYS_ACCOUNTS,
    "sts:ExternalId",
    "s3:Put",
    "AWS::S3::",
    "AWS::KMS::",
    "AWS::IAM::(?:Role|Managed)?Policy",
    "AWS::Organizations::Policy",
    "AWS::CloudFormation::Stack"
  ].join("|"),
  "i"
);
function deploymentsIn({ cloudformation }, explicit) {
  const templates = cloudformation.filter(({ path, text }) => explicit.has(path) || MAY_MATTER.test(text));
  return [{ templates, parameterFiles: [], parameters: /* @__PURE__ */ new Map(), surroundings: {} }];
}

// src/sources/discovery/scan.ts
function isCandidate(path) {
  return /\.(?:json|ya?ml|tf|tfvars|template|cfn|cform)$/i.test(path);
}
var CHUNK_BYTES = 16 * 1024 * 1024;
var CHUNK_FILES = 256;
async function scanFiles(tree, entries, explicit, collector) {
  for (const { path, type } of entries) {
    if (type === "submodule") collector.remark(path, "a submodule: its files are not read");
  }
  const candidates = entries.filter(({ path, type }) => type !== "submodule" && (isCandidate(path) || explicit.has(path))).sort((a, b) => Number(a.type === "symlink") - Number(b.type === "symlink") || (a.path < b.path ? -1 : 1));
  const links = new Set(candidates.filter(({ type }) => type === "symlink").map(({ path }) => path));
  const listed = new Set(entries.map(({ path }) => path));
  const isOfCdk = (source) => isBesideTemplates(source, (path) => listed.has(path));
  const known = /* @__PURE__ */ new Set();
  const documents = [];
  const templates = { cloudformation: [], plans: [], terraform: [] };
  for (const chunk of chunksOf(candidates)) {
    const sources = await Promise.all(
      chunk.map((entry) => readCandidate(tree, entry, explicit.has(entry.path), collector))
    );
    for (const source of sources) {
      if (source === void 0 || links.has(source.path) && known.has(source.sha256)) continue;
      known.add(source.sha256);
      const kind = templateKind(source.path, source.text);
      if (kind === "terraform") templates.terraform.push(source);
      else if (kind === "terraform-plan") templates.plans.push(source);
      else if (kind === "cloudformation") templates.cloudformation.push(source);
      else if (explicit.has(source.path) || looksLikePolicy(source) && !isOfCdk(source)) documents.push(source);
    }
  }
  return { documents, templates };
}
function looksLikePolicy({ path, text }) {
  return isPolicyText(text) || isNamedLikePolicy(path) || mayBeMisspelt(text);
}
async function readCandidate(tree, entry, explicit, collector) {
  try {
    const bytes = await tree.read(entry.path);
    const notText = explicit ? notTextOfPlan(entry.path, bytes) : void 0;
    if (notText !== void 0) {
      collector.problem(notText);
      return void 0;
    }
    const decoded = decode(entry.path, bytes);
    if ("ok" in decoded) return decoded.ok;
    if (isLfsPointer(bytes)) {
      if (explicit || isNamedLikePolicy(entry.path)) collector.problem(...decoded.problems);
      else collector.remark(entry.path, "a pointer of Git LFS: its content is not in git");
      return void 0;
    }
    if (isPolicyText(Buffer.from(bytes).toString("latin1").replaceAll("\0", "")))
      collector.problem(...decoded.problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (entry.type === "symlink" && error.code !== void 0) return void 0;
    const help = error.help === void 0 ? {} : { help: error.help };
    collector.problem({
      severity: "error",
      rule: "unreadable-input",
      path: entry.path,
      message: error.message,
      ...help
    });
  }
  return void 0;
}
function chunksOf(entries) {
  const chunks = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    const size = entry.size ?? 0;
    if (bytes + size > CHUNK_BYTES || (chunks.at(-1)?.length ?? 0) >= CHUNK_FILES) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(entry);
    bytes += size;
  }
  return chunks;
}

// src/sources/config/unreferenced.ts
async function remarkUnreferenced(tree, { buckets }, exports, collector) {
  const inputs = collector.inputs();
  const paths = new Set(inputs.map(({ path }) => path));
  const names = new Set(exports.map(({ bucket }) => bucket));
  const keys = new Set(
    buckets.filter(({ name }) => names.has(name)).flatMap(({ encryption }) => encryption?.key ?? [])
  );
  const entries = (await tree.list()).filter(({ path, type }) => type === "file" && !paths.has(path));
  const apart = createCollector(tree.ref);
  const { documents: sources } = await scanFiles(tree, entries, /* @__PURE__ */ new Set(), apart);
  const { documents, nested } = await findDocuments(sources, /* @__PURE__ */ new Set(), apart);
  for (const document of documents) {
    const named = namedBy(document, names, keys);
    if (named !== void 0) collector.assume(document.path, `it names ${named}, but the config does not reference it`);
    if (document.kind === "trust-policy" && readTrust(document).genesys)
      collector.assume(document.path, `${trusts(document.text)}, but the config does not reference it: ${UNJUDGED}`);
  }
  for (const { path, text } of nested) {
    if (GENESYS_ACCOUNTS.some((account) => text.includes(account)))
      collector.assume(path, `${trusts(text)} below its top level, but the config does not reference it: ${UNJUDGED}`);
  }
}
var UNJUDGED = "an export by the role that it belongs to is not judged unless the config names it under exports";
function trusts(text) {
  const account = GENESYS_ACCOUNTS.find((id) => text.includes(id));
  return account === void 0 ? "it trusts Genesys" : `it trusts the Genesys account ${account}`;
}
function namedBy(document, buckets, keys) {
  if (document.kind === "bucket-policy") {
    const bucket = bucketsOfPolicy(document).find((name) => buckets.has(name));
    return bucket === void 0 ? void 0 : `the bucket ${bucket}`;
  }
  if (document.kind !== "key-policy") return void 0;
  const key = namedKeys([document]).find((arn2) => keys.has(arn2));
  const byPath = [...keys].find((arn2) => document.path.includes(arn2.split("key/")[1] ?? arn2));
  return key === void 0 && byPath === void 0 ? void 0 : `the key ${key ?? byPath}`;
}

// src/sources/full-access.ts
var TEXT = `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }]
}
`;
var PATH = "FullAWSAccess (AWS managed)";
function withFullAccess(scps, collector) {
  const mayAllow = scps.some(
    ({ policy }) => "unknown" in policy || policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (mayAllow || scps.length === 0) return scps;
  const paths = scps.map(({ path }) => path).join(", ");
  collector.remark(paths, "these SCPs only deny, so AWS' own FullAWSAccess is taken to be attached beside them");
  const parsed3 = parseJson(TEXT, PATH);
  if (!("document" in parsed3)) return scps;
  const { value, places } = parsed3.document;
  const source = { path: PATH, text: TEXT, sha256: "", format: "json", value, places };
  return [collector.managedPolicy(source, "scp"), ...scps];
}

// src/sources/template/join/two-roots.ts
var MOST_NAMED = 5;
var definitions = /* @__PURE__ */ new WeakMap();
function definedBy(gap, pieces) {
  definitions.set(gap, pieces);
  return gap;
}
function withRootsOnce(gaps) {
  const groups = /* @__PURE__ */ new Map();
  for (const gap of gaps) {
    const key = keyOf(gap);
    if (key !== void 0) groups.set(key, [...groups.get(key) ?? [], gap]);
  }
  return gaps.flatMap((gap) => {
    const group = groups.get(keyOf(gap) ?? "");
    if (group === void 0 || group.length < 2) return [gap];
    return group[0] === gap ? [ofRoots(rootsOf(gap), group)] : [];
  });
}
function keyOf(gap) {
  const roots = rootsOf(gap);
  return roots.length < 2 ? void 0 : JSON.stringify(roots);
}
function rootsOf(gap) {
  const all = definitions.get(gap) ?? [];
  const roots = unique(all.map(({ id }) => id.slice(0, id.indexOf("#")))).sort();
  const areSource = all.every(({ place }) => /\.tf(?:\.json)?$/.test(place.path));
  return areSource && roots.every((root) => !/\.json$/i.test(root)) ? roots : [];
}
function ofRoots(roots, gaps) {
  const things = unique(gaps.map(({ what }) => what));
  const named = things.slice(0, MOST_NAMED).join(", ");
  const others = things.length > MOST_NAMED ? ` and ${things.length - MOST_NAMED} more` : "";
  return {
    what: `the Terraform root modules ${roots.join(" and ")}`,
    why: `each of them defines ${named}${others}`,
    cure: "name one of them under inventory.terraform of a config, with the modules that it calls and its variable file"
  };
}

// src/sources/template/join/context.ts
function ofType(pieces, type) {
  const groups = sorted.get(pieces) ?? groupBy(pieces, (piece) => piece.type);
  sorted.set(pieces, groups);
  return (groups.get(type) ?? []).filter((piece) => piece.type === type);
}
var sorted = /* @__PURE__ */ new WeakMap();
function shown({ address, place }) {
  return `${address} (${place.path}:${place.line})`;
}
var GIVE_VALUES = "give the value: as a default or parameter of the template, in terraform-values of the config, or write the policy out";
function twice(what, pieces) {
  const why = `it is defined twice: ${pieces.map(shown).join(" and ")}`;
  return definedBy({ what, why, cure: "keep one of them" }, pieces);
}
function knownBoolean(value, resolve) {
  if (value.kind === "boolean") return value.value;
  const text = resolvedText(value, resolve)?.toLowerCase();
  return text === "true" ? true : text === "false" ? false : void 0;
}
function whyOpen(value, resolve) {
  return asText(value)?.holes.find((hole) => resolve(hole) === void 0)?.why;
}

// src/sources/template/join/references.ts
function matcherOf(targets, resolve) {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const byName = /* @__PURE__ */ new Map();
  for (const target of targets) {
    for (const name of [...target.names, ...target.localNames ?? []]) {
      const key = keyOf2(name, resolve);
      if (key === void 0) continue;
      byName.set(key, [...byName.get(key) ?? [], target]);
    }
  }
  return (reference, from, id) => {
    const target = byId.get(id);
    if (target === void 0) return "no";
    const own = refersToTarget(reference, from, target, resolve);
    if (own !== "perhaps") return own;
    const key = keyOf2(reference, resolve);
    const named = key === void 0 ? [] : byName.get(key) ?? [];
    return named.some((other) => refersToTarget(reference, from, other, resolve) === "yes") ? "no" : "perhaps";
  };
}
function refersToTarget(reference, from, { names, localNames = [], account, region }, resolve) {
  const anywhere = refersTo(reference, names, resolve);
  if (anywhere === "yes") return anywhere;
  const here = localNames.length === 0 ? "no" : refersTo(reference, localNames, resolve);
  if (here === "no") return anywhere;
  const same = [
    account === void 0 ? "yes" : refersTo(from.account, [account], resolve),
    region === void 0 ? "yes" : refersTo(from.region, [region], resolve)
  ];
  if (same.includes("no")) return anywhere;
  return here === "yes" && !same.includes("perhaps") ? "yes" : "perhaps";
}
function keyOf2(value, resolve) {
  const text = read(value, resolve);
  if (text === void 0 || text.holes.some(({ of }) => of === void 0)) return void 0;
  return JSON.stringify([text.text, text.holes.map(({ of }) => of)]);
}
function refersTo(reference, names, resolve) {
  const text = read(reference, resolve);
  if (text === void 0) return "perhaps";
  const matches2 = names.map((name) => compare(text, read(name, resolve)));
  if (matches2.includes("yes")) return "yes";
  return matches2.includes("perhaps") ? "perhaps" : "no";
}
function read(value, resolve) {
  const text = asText(value);
  return text === void 0 ? void 0 : resolveText(text, resolve);
}
function compare(one2, other) {
  if (other === void 0) return "perhaps";
  if (one2.text === other.text && sameHoles(one2, other)) return "yes";
  return possible(one2.text, other.text) && possible(other.text, one2.text) ? "perhaps" : "no";
}
function sameHoles(one2, other) {
  return one2.holes.every((hole, index) => hole.of !== void 0 && hole.of === other.holes[index]?.of);
}
function possible(open, other) {
  if (!hasHole(open)) return hasHole(other) || open === other;
  const parts = cutAtHoles(open);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  const [otherFirst = ""] = cutAtHoles(other);
  const otherLast = cutAtHoles(other).at(-1) ?? "";
  if (hasHole(other)) return agree(first, otherFirst, "start") && agree(last, otherLast, "end");
  return other.length >= first.length + last.length && other.startsWith(first) && other.endsWith(last);
}
function agree(one2, other, end) {
  const [short, long] = one2.length <= other.length ? [one2, other] : [other, one2];
  return end === "start" ? long.startsWith(short) : long.endsWith(short);
}

// src/sources/default-key-policy.ts
function defaultKeyPolicy(arn2) {
  const [, partition = "aws", , , account = ""] = arn2.split(":");
  const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Enable IAM User Permissions",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:${partition}:iam::${account}:root" },
      "Action": "kms:*",
      "Resource": "*"
    }
  ]
}
`;
  const path = `default key policy of ${arn2}`;
  const parsed3 = parseJson(text, path);
  if (!("document" in parsed3)) throw new Error(`the default key policy of ${arn2} does not parse`);
  return policyDocument({ path, text, sha256: "", format: "json", ...parsed3.document }, "key-policy");
}

// src/sources/template/join/names.ts
function roleArn(role) {
  return arn(role, ["iam", "", "account"], "role", role.path, role.name);
}
function managedPolicyArn(policy) {
  return arn(policy, ["iam", "", "account"], "policy", policy.path, policy.name);
}
function keyArn(key) {
  return arn(key, ["kms", "region", "account"], "key/", key.keyId);
}
function aliasArn(origin, alias) {
  return arn(origin, ["kms", "region", "account"], "", alias);
}
function arn(origin, [service, region, account], ...rest) {
  const { place } = origin;
  const field = (name) => name === "" ? "" : origin[name];
  const parts = [
    "arn:",
    origin.partition,
    `:${service}:`,
    field(region),
    ":",
    field(account),
    ":",
    ...rest
  ];
  return joinTexts(
    parts.map((part) => toValue(part, place)),
    place
  );
}
function toValue(part, place) {
  return typeof part === "string" ? textValue(part, place) : part;
}

// src/sources/template/join/keys.ts
function joinKeys(joining) {
  const { pieces, resolve } = joining;
  const own = ofType(pieces, "key").flatMap((piece) => {
    const arn2 = resolvedText(keyArn(piece), resolve);
    return arn2 === void 0 ? [] : [joinOne(piece, arn2, (key) => joining.match.key(key.key, key, piece.id), joining)];
  });
  const known = new Set(own.map(({ key }) => key.arn));
  const elsewhere = /* @__PURE__ */ new Map();
  for (const piece of ofType(pieces, "key-policy")) {
    const arn2 = resolvedText(piece.key, resolve);
    if (arn2 !== void 0 && KEY_ARN.test(arn2) && !known.has(arn2) && !elsewhere.has(arn2)) elsewhere.set(arn2, piece);
  }
  const others = [...elsewhere].map(([arn2, policy]) => {
    const piece = keyElsewhere(arn2, policy);
    return joinOne(piece, arn2, ({ key }) => refersTo(key, [keyArn(piece)], resolve), joining);
  });
  return [...own, ...others];
}
var KEY_ARN = /^arn:[^:]+:kms:[^:]+:\d{12}:key\/./;
function keyElsewhere(arn2, { place, id, address }) {
  const [, partition = "", , region = "", account = ""] = arn2.split(":");
  const text = (value) => textValue(value, place);
  const keyId = text(arn2.slice(arn2.indexOf(":key/") + ":key/".length));
  const origin = { id, address, place, partition: text(partition), region: text(region), account: text(account) };
  return { type: "key", ...origin, keyId };
}
function joinOne(piece, arn2, isOwn, joining) {
  const { grants, unread } = grantsOf(isOwn, joining);
  const state = stateOf(piece, joining);
  const key = {
    arn: arn2,
    origin: piece.id,
    policy: openUse(piece, arn2, joining) ?? policyOf(piece, arn2, isOwn, joining),
    grants,
    ...unread === void 0 ? {} : { unreadGrants: unread },
    ...state === void 0 ? {} : { state }
  };
  return { piece, key };
}
var NOT_SYMMETRIC = "unusable by S3, as it is no key for symmetric encryption";
function stateOf({ enabled, symmetric }, { resolve }) {
  if (symmetric !== void 0 && knownBoolean(symmetric, resolve) === false) return NOT_SYMMETRIC;
  return enabled !== void 0 && knownBoolean(enabled, resolve) === false ? "Disabled" : void 0;
}
function openUse({ enabled, symmetric }, arn2, { resolve }) {
  const uses = [
    { value: enabled, what: `whether the key ${arn2} is enabled` },
    { value: symmetric, what: `whether the key ${arn2} is for symmetric encryption` }
  ];
  const open = uses.find(({ value }) => value !== void 0 && knownBoolean(value, resolve) === void 0);
  if (open?.value === void 0) return void 0;
  return { what: open.what, why: whyOpen(open.value, resolve) ?? "it is no boolean", cure: GIVE_VALUES };
}
function policyOf(piece, arn2, isOwn, { read: read2, pieces }) {
  const all = ofType(pieces, "key-policy").map((one2) => ({ one: one2, match: isOwn(one2) }));
  const own = all.filter(({ match }) => match === "yes").map(({ one: one2 }) => one2);
  const maybe = all.find(({ match }) => match === "perhaps");
  const what = `the key policy of ${arn2}`;
  const [only, second] = own;
  const written2 = only ?? (piece.policy === void 0 ? void 0 : piece);
  if (second !== void 0 || only !== void 0 && piece.policy !== void 0)
    return twice(what, [...piece.policy === void 0 ? [] : [piece], ...own]);
  if (maybe !== void 0) {
    return { what, why: `${shown(maybe.one)} may set it or not: its key is not known`, cure: GIVE_VALUES };
  }
  if (written2?.policy !== void 0) return read2(written2, written2.policy, "key-policy");
  return defaultKeyPolicy(arn2);
}
function grantsOf(isOwn, joining) {
  const grants = [];
  let unread;
  for (const piece of ofType(joining.pieces, "key-grant")) {
    const match = isOwn(piece);
    if (match === "no") continue;
    const grant = match === "yes" ? grantOf(piece, joining) : void 0;
    if (grant !== void 0) grants.push(grant);
    else unread = { what: `the grant ${shown(piece)}`, why: "not all of it is known", cure: GIVE_VALUES };
  }
  return unread === void 0 ? { grants } : { grants, unread };
}
function grantOf(piece, { resolve }) {
  const granteePrincipal = resolvedText(piece.grantee, resolve);
  const operations = itemsOf(piece.operations)?.map((item) => resolvedText(item, resolve));
  const equals = contextOf(piece.encryptionContextEquals, resolve);
  const subset = contextOf(piece.encryptionContextSubset, resolve);
  if (granteePrincipal === void 0 || operations === void 0 || equals === "open" || subset === "open")
    return void 0;
  const known = operations.filter((operation) => operation !== void 0);
  if (known.length < operations.length) return void 0;
  return {
    granteePrincipal,
    operations: known,
    ...equals === void 0 ? {} : { encryptionContextEquals: equals },
    ...subset === void 0 ? {} : { encryptionContextSubset: subset }
  };
}
function contextOf(value, resolve) {
  if (value === void 0 || value.kind === "null") return void 0;
  if (value.kind !== "object") return "open";
  const entries = [];
  for (const [name, member] of value.members) {
    const text = resolvedText(member.value, resolve);
    if (text === void 0 || hasHole(name)) return "open";
    entries.push([name, text]);
  }
  return Object.fromEntries(entries);
}
var MANAGED_ALIAS = /^(?:arn:[^:]+:kms:[^:]*:[^:]*:)?alias\/aws\/s3$/;
function isManagedKey(reference, { resolve }) {
  return MANAGED_ALIAS.test(resolvedText(reference, resolve) ?? "");
}
function keyOfReference(reference, from, keys, joining) {
  const { resolve } = joining;
  const named = keys.filter(({ piece }) => isNamed(reference, from, piece, joining));
  const [arn2, another] = unique(named.map(({ key }) => key.arn));
  const what = `the KMS key of ${shown(from)}`;
  if (arn2 !== void 0 && another !== void 0)
    return { what, why: `it could be ${arn2} or ${another}`, cure: "name it by its ARN" };
  if (arn2 !== void 0) return arn2;
  const text = resolvedText(reference, resolve);
  if (text !== void 0 && KEY_ARN.test(text)) return text;
  const account = resolvedText(from.account, resolve);
  const region = resolvedText(from.region, resolve);
  const partition = resolvedText(from.partition, resolve);
  const isId = text !== void 0 && /^(?:mrk-)?[0-9a-f-]{32,36}$/i.test(text);
  if (isId && account !== void 0 && region !== void 0 && partition !== void 0)
    return `arn:${partition}:kms:${region}:${account}:key/${text}`;
  const why = text === void 0 ? whyOpen(reference, resolve) ?? "its key is not known" : `${text} names a key that is in none of the files`;
  return { what, why, cure: GIVE_VALUES };
}
function isNamed(reference, from, key, { pieces, resolve, match }) {
  if (refersTo(reference, [keyArn(key)], resolve) === "yes") return true;
  const isHere = refersTo(from.account, [key.account], resolve) === "yes" && refersTo(from.region, [key.region], resolve) === "yes";
  if (isHere && refersTo(reference, [key.keyId], resolve) === "yes") return true;
  return ofType(pieces, "key-alias").filter((alias) => match.key(alias.key, alias, key.id) === "yes").some((alias) => {
    const names = [aliasArn(alias, alias.name), ...isHere ? [alias.name] : []];
    return refersTo(reference, names, resolve) === "yes";
  });
}

// src/sources/template/join/sources.ts
function settingsOf2({ sure, perhaps: perhaps2 }, key) {
  return {
    sure: sure.flatMap((from) => {
      const value = from.settings[key];
      return value === void 0 ? [] : [{ from, value }];
    }),
    perhaps: perhaps2.filter(({ settings }) => settings[key] !== void 0)
  };
}
var ASKED_ALWAYS = /* @__PURE__ */ new Set(["encryption"]);
function onlySetting(sources, key, what, gaps, { resolve }) {
  const { sure, perhaps: perhaps2 } = settingsOf2(sources, key);
  const [first, second] = sure;
  if (second !== void 0) {
    gaps.push(
      twice(
        what,
        sure.map(({ from }) => from)
      )
    );
    return "open";
  }
  const [open] = perhaps2;
  if (open === void 0) return first;
  const why = whyOpen(open.bucket, resolve) ?? "its bucket is not known";
  if (ASKED_ALWAYS.has(key)) gaps.push({ what, why: `${shown(open)} may set it or not: ${why}`, cure: GIVE_VALUES });
  return "open";
}

// src/sources/template/join/settings.ts
var ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"];
function encryptionOf(sources, name, declared, keys, gaps, joining) {
  const { resolve } = joining;
  const what = `the default encryption of the bucket ${name}`;
  const setting = onlySetting(sources, "encryption", what, gaps, joining);
  if (setting === "open") return void 0;
  if (setting === void 0) return declared ? { algorithm: "AES256" } : void 0;
  const { algorithm: written2, key, bucketKey: switchWritten } = setting.value;
  const algorithm = ALGORITHMS.find((one2) => one2 === resolvedText(written2, resolve));
  if (algorithm === void 0) {
    const why = whyOpen(written2, resolve) ?? `${shown(setting.from)} gives no algorithm that S3 knows`;
    gaps.push({ what, why, cure: GIVE_VALUES });
    return void 0;
  }
  const bucketKey = switchWritten === void 0 ? false : knownBoolean(switchWritten, resolve);
  const switched = bucketKey === void 0 ? {} : { bucketKey };
  const managed = key === void 0 || key.kind === "null" || isManagedKey(key, joining);
  if (managed || algorithm === "AES256") return { algorithm, ...switched };
  const arn2 = keyOfReference(key, setting.from, keys, joining);
  if (typeof arn2 === "string") return { algorithm, key: arn2, ...switched };
  gaps.push({ ...arn2, what });
  return void 0;
}
var MEMBERS2 = ["blockPublicAcls", "ignorePublicAcls", "blockPublicPolicy", "restrictPublicBuckets"];
function blockOf(sources, name, gaps, joining) {
  const setting = onlySetting(sources, "publicAccessBlock", `Block Public Access of the bucket ${name}`, gaps, joining);
  if (setting === "open") return {};
  if (setting === void 0) return void 0;
  const entries = MEMBERS2.flatMap((member) => {
    const value = setting.value[member];
    const known = value === void 0 ? void 0 : knownBoolean(value, joining.resolve);
    return known === void 0 ? [] : [[member, known]];
  });
  return Object.fromEntries(entries);
}
function withAccountBlock(own, { account }, { pieces, resolve }) {
  const blocks = ofType(pieces, "account-public-access-block").map((piece) => ({ piece, is: refersTo(piece.account, [account], resolve) })).filter(({ is }) => is !== "no");
  if (blocks.length === 0) return own;
  const entries = MEMBERS2.flatMap((member) => {
    const all = [
      own?.[member],
      ...blocks.map(({ piece, is }) => {
        const value = piece.settings[member];
        const known = value === void 0 ? false : knownBoolean(value, resolve);
        return known === true && is === "perhaps" ? void 0 : known;
      })
    ];
    if (all.includes(true)) return [[member, true]];
    return all.includes(void 0) ? [] : [[member, false]];
  });
  return Object.fromEntries(entries);
}
var OWNERSHIPS = ["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"];
function ownershipOf(sources, name, gaps, joining) {
  const setting = onlySetting(sources, "objectOwnership", `Object Ownership of the bucket ${name}`, gaps, joining);
  if (setting === void 0 || setting === "open") return void 0;
  const text = resolvedText(setting.value, joining.resolve);
  return OWNERSHIPS.find((one2) => one2 === text);
}
var MODES = ["GOVERNANCE", "COMPLIANCE"];
function lockOf(sources, name, declared, gaps, joining) {
  const { resolve } = joining;
  const { sure, perhaps: perhaps2 } = settingsOf2(sources, "objectLock");
  const what = `Object Lock of the bucket ${name}`;
  const open = (why) => {
    gaps.push({ what, why, cure: GIVE_VALUES });
    return void 0;
  };
  const [other] = perhaps2;
  if (other !== void 0)
    return open(`${shown(other)} may set it or not: ${whyOpen(other.bucket, resolve) ?? "its bucket is not known"}`);
  if (sure.length === 0) return declared ? { enabled: false } : void 0;
  const written2 = (key) => sure.flatMap(({ value }) => value[key] ?? []).filter(({ kind }) => kind !== "null");
  const switches = written2("enabled").map((value) => knownBoolean(value, resolve));
  const enabled = switches.includes(true) || switches.length === 0;
  if (!enabled && switches.includes(void 0)) return open("whether it is on is not known");
  const modes = written2("mode").map((value) => resolvedText(value, resolve));
  const mode = MODES.find((one2) => one2 === modes[0]);
  if (enabled && modes.length > 0 && (mode === void 0 || modes.length > 1))
    return open("the mode of its default retention is not known, or set twice");
  const [days, years] = [daysOf(written2("days")[0], 1, resolve), daysOf(written2("years")[0], 365, resolve)];
  const retention = days ?? years;
  return {
    enabled,
    ...mode === void 0 ? {} : { mode },
    ...retention === void 0 ? {} : { days: retention }
  };
}
function daysOf(value, each, resolve) {
  const text = resolvedText(value, resolve);
  const number = text === void 0 || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number * each : void 0;
}

// src/sources/template/join/buckets.ts
function joinBuckets(keys, joining) {
  const { pieces, resolve, match } = joining;
  const settings = ofType(pieces, "bucket-settings");
  const known = ofType(pieces, "bucket").flatMap((piece) => {
    const name = resolvedText(piece.name, resolve);
    const matches2 = settings.map((one2) => ({ one: one2, is: match.bucket(one2.bucket, one2, piece.id) }));
    const sure = matches2.filter(({ is }) => is === "yes").map(({ one: one2 }) => one2);
    const perhaps2 = matches2.filter(({ is }) => is === "perhaps").map(({ one: one2 }) => one2);
    return name === void 0 ? [] : [joinOne2(name, piece, { sure: [piece, ...sure], perhaps: perhaps2 }, keys, joining)];
  });
  const elsewhere = /* @__PURE__ */ new Map();
  for (const piece of settings) {
    const name = resolvedText(piece.bucket, resolve);
    if (name === void 0 || known.some(({ bucket }) => bucket.name === name)) continue;
    elsewhere.set(name, [...elsewhere.get(name) ?? [], piece]);
  }
  const others = [...elsewhere].flatMap(([name, sure]) => {
    const [first] = sure;
    const perhaps2 = settingsThatMayBeOf(name, joining);
    return first === void 0 ? [] : [joinOne2(name, first, { sure, perhaps: perhaps2 }, keys, joining)];
  });
  return [...known, ...others];
}
function settingsThatMayBeOf(name, { pieces, resolve, match }) {
  const buckets = ofType(pieces, "bucket");
  return ofType(pieces, "bucket-settings").filter((piece) => {
    const text = { kind: "string", text: name, holes: [], place: piece.place };
    if (refersTo(piece.bucket, [text], resolve) !== "perhaps") return false;
    return !buckets.some(({ id }) => match.bucket(piece.bucket, piece, id) === "yes");
  });
}
function joinOne2(name, piece, sources, keys, joining) {
  const { resolve } = joining;
  const gaps = [];
  const region = resolvedText(piece.region, resolve);
  const account = resolvedText(piece.account, resolve);
  if (account === void 0) gaps.push(unknownAccount(name, piece, joining));
  const policy = policyOf2(name, piece, sources, gaps, joining);
  const encryption = encryptionOf(sources, name, piece.type === "bucket", keys, gaps, joining);
  const own = blockOf(sources, name, gaps, joining);
  const block = withAccountBlock(own, piece, joining);
  const ownership = ownershipOf(sources, name, gaps, joining);
  const lock = lockOf(sources, name, piece.type === "bucket", gaps, joining);
  const payer = onlySetting(sources, "requesterPays", `who pays for requests to the bucket ${name}`, gaps, joining);
  const pays = payer === void 0 || payer === "open" ? void 0 : knownBoolean(payer.value, resolve);
  const bucket = {
    name,
    origin: piece.id,
    account: account ?? "",
    ...region === void 0 ? {} : { region },
    ...policy === void 0 ? {} : { policy },
    ...encryption === void 0 ? {} : { encryption },
    ...block === void 0 ? {} : { publicAccessBlock: block },
    ...own === void 0 || own === block ? {} : { ownPublicAccessBlock: own },
    ...ownership === void 0 ? {} : { objectOwnership: ownership },
    ...lock === void 0 ? {} : { objectLock: lock },
    ...pays === void 0 ? {} : { requesterPays: pays }
  };
  return { bucket, piece, gaps };
}
function unknownAccount(name, { account }, { resolve }) {
  const why = whyOpen(account, resolve) ?? "it is not known before deployment";
  return { what: `the account of the bucket ${name}`, why, cure: GIVE_VALUES };
}
function policyOf2(name, piece, sources, gaps, joining) {
  const what = `the bucket policy of ${name}`;
  const { sure, perhaps: perhaps2 } = settingsOf2(sources, "policy");
  const [first, second] = sure;
  if (second !== void 0) {
    const gap = twice(
      what,
      sure.map(({ from }) => from)
    );
    gaps.push(gap);
    return unreadablePolicy(sure.map(({ from }) => shown(from)).join(" and "), "bucket-policy", gap.why);
  }
  const [open] = perhaps2;
  if (open !== void 0) {
    const why = `${shown(open)} may set it or not: ${whyOpen(open.bucket, joining.resolve) ?? "its bucket is not known"}`;
    gaps.push({ what, why, cure: GIVE_VALUES });
    return unreadablePolicy(shown(open), "bucket-policy", why);
  }
  if (first !== void 0) return joining.read(first.from, first.value, "bucket-policy");
  if (piece.type === "bucket-settings")
    joining.assume(what, `the bucket and its policy are in none of the files: it was taken to have none`);
  return void 0;
}

// src/sources/template/written.ts
function placed(known, written2) {
  if (!("document" in written2)) return known;
  if ("unknown" in known) return written2;
  if (!("document" in known)) return known;
  const { value } = known.document;
  if (isSamePolicy(value, written2.document.value)) return { document: { value, places: written2.document.places } };
  return isSamePolicy(plain2(value), plain2(written2.document.value)) && !JSON.stringify(written2.document.value).includes(HOLE) ? written2 : known;
}
function isSamePolicy(known, written2) {
  if (typeof known === "string" && typeof written2 === "string") return isSameText(known, written2);
  if (Array.isArray(known) && Array.isArray(written2)) {
    return known.length === written2.length && known.every((item, index) => isSamePolicy(item, written2[index]));
  }
  if (isObject(known) && isObject(written2)) {
    const names = Object.keys(known);
    return names.length === Object.keys(written2).length && names.every((name) => Object.hasOwn(written2, name) && isSamePolicy(known[name], written2[name]));
  }
  return known === written2;
}
function isSameText(known, written2) {
  if (known === written2) return true;
  const pattern = written2.replaceAll(/[*?]/g, (character) => WILDCARDS[character] ?? character).replaceAll(HOLE, "*");
  const text = known.replaceAll(/[*?]/g, (character) => WILDCARDS[character] ?? character);
  return written2.includes(HOLE) && matchPattern(compilePattern(pattern), text);
}
var WILDCARDS = { "*": "", "?": "" };
function plain2(value) {
  if (Array.isArray(value)) {
    const items = value.map(plain2);
    return items.length === 1 && typeof items[0] === "string" ? items[0] : items;
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain2(member)]));
}

// src/sources/template/join/documents.ts
var INLINE = /* @__PURE__ */ new Set(["role", "role-policy"]);
function documentReader(files, resolve) {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const hashes = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const known = /* @__PURE__ */ new Map();
  const problems = /* @__PURE__ */ new Map();
  function read2(origin, policy, kind) {
    const same = known.get(policy)?.get(kind);
    if (same !== void 0) return same;
    const document = make(origin, policy, kind);
    const kinds = known.get(policy) ?? /* @__PURE__ */ new Map();
    known.set(policy, kinds.set(kind, document));
    return document;
  }
  function make(origin, policy, kind) {
    const address = [origin.address, kindPart(kind), policy.name].filter((part) => part !== void 0).join("/");
    const { path } = origin.place;
    const text = texts.get(path) ?? "";
    const known2 = policyJson(policy.value, resolve);
    const json = policy.written === void 0 ? known2 : placed(known2, policyJson(policy.written, resolve));
    if ("document" in json) {
      const { value, places: places2 } = json.document;
      const alsoIn = otherTexts(places2.values(), path, texts);
      return policyDocument(
        {
          path,
          address,
          origin: origin.id,
          text,
          sha256: hashes.get(path) ?? "",
          format: "template",
          holes: true,
          inline: INLINE.has(origin.type),
          value,
          places: places2,
          ...alsoIn
        },
        kind
      );
    }
    const why = "unknown" in json ? json.unknown : `it is not a policy: ${json.problem.message}`;
    const places = /* @__PURE__ */ new Map([["", { value: policy.value.place }]]);
    const unknown = { id: `${path}#${address}`, kind, unknown: why };
    const named = { path, address, origin: origin.id, kind, format: "template", text };
    const document = { ...named, problems: [], places, policy: unknown };
    if ("problem" in json) {
      const message = `${address}: ${json.problem.message}`;
      problems.set(document, { severity: "error", rule: "unreadable-input", ...json.problem, message });
    }
    return document;
  }
  return { read: read2, problemOf: (document) => problems.get(document) };
}
function kindPart(kind) {
  return kind === "trust-policy" ? "trust-policy" : void 0;
}
function otherTexts(places, own, texts) {
  const others = /* @__PURE__ */ new Map();
  for (const { value } of places) {
    const text = value.path === own ? void 0 : texts.get(value.path);
    if (text !== void 0) others.set(value.path, text);
  }
  return others.size === 0 ? {} : { alsoIn: others };
}

// src/sources/template/join/endpoints.ts
function joinEndpoints(joining) {
  return ofType(joining.pieces, "vpc-endpoint").flatMap((piece) => {
    const id = resolvedText(piece.endpointId, joining.resolve);
    return id === void 0 || isStandIn(id) ? [] : [{ id, policy: policyOf3(piece, id, joining) }];
  });
}
function policyOf3(piece, id, joining) {
  const { pieces, resolve, read: read2 } = joining;
  const matches2 = ofType(pieces, "vpc-endpoint-policy").map((one2) => ({
    one: one2,
    match: refersTo(one2.endpoint, [piece.endpointId], resolve)
  }));
  const [own, second] = matches2.filter(({ match }) => match === "yes").map(({ one: one2 }) => one2);
  const open = matches2.find(({ match }) => match === "perhaps");
  if (second !== void 0 || own !== void 0 && piece.policy !== void 0)
    return unreadablePolicy(id, "vpc-endpoint-policy", "it is defined twice");
  if (open !== void 0)
    return unreadablePolicy(
      id,
      "vpc-endpoint-policy",
      `${shown(open.one)} may set it or not: its endpoint is not known`
    );
  const written2 = own ?? (piece.policy === void 0 ? void 0 : piece);
  return written2?.policy === void 0 ? fullAccess(id) : read2(written2, written2.policy, "vpc-endpoint-policy");
}
function fullAccess(id) {
  const path = `default endpoint policy of ${id}`;
  const text = '{ "Statement": [{ "Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*" }] }\n';
  const parsed3 = parseJson(text, path);
  if (!("document" in parsed3)) throw new Error(`${path} does not parse`);
  return policyDocument({ path, text, sha256: "", format: "json", ...parsed3.document }, "vpc-endpoint-policy");
}

// src/sources/template/join/only-ones.ts
function onlyOnes(items, nameOf4, what, gaps) {
  const all = /* @__PURE__ */ new Map();
  for (const item of items) all.set(nameOf4(item), [...all.get(nameOf4(item)) ?? [], item]);
  return [...all].flatMap(([name, same]) => {
    if (same.length > 1)
      gaps.push(
        twice(
          `${what} ${name}`,
          same.map(({ piece }) => piece)
        )
      );
    return same.slice(0, 1);
  });
}

// src/sources/template/join/organization.ts
var KINDS = /* @__PURE__ */ new Map([
  ["SERVICE_CONTROL_POLICY", "scp"],
  ["RESOURCE_CONTROL_POLICY", "rcp"]
]);
function joinOrganization(accounts, owners, joining) {
  const scps = [];
  const rcps = [];
  for (const piece of ofType(joining.pieces, "organization-policy")) {
    const type = resolvedText(piece.policyType, joining.resolve);
    const kind = type === void 0 ? void 0 : KINDS.get(type);
    if (type === void 0)
      joining.gaps.push({
        what: `the type of the policy ${shown(piece)}`,
        why: "it may be an SCP or an RCP",
        cure: GIVE_VALUES
      });
    if (kind === void 0) continue;
    if (!mayBind(piece, kind === "scp" ? accounts : [...accounts, ...owners], joining)) continue;
    (kind === "scp" ? scps : rcps).push(joining.read(piece, piece.policy, kind));
  }
  return { scps, rcps };
}
function mayBind(piece, accounts, joining) {
  const { resolve, pieces, match, remark } = joining;
  const attachments = ofType(pieces, "organization-policy-attachment").map((one2) => ({
    target: one2.target,
    is: match.organizationPolicy(one2.policy, one2, piece.id)
  }));
  const sure = [
    ...piece.targets.flatMap((target) => itemsOf(target) ?? [target]),
    ...attachments.filter(({ is }) => is === "yes").map(({ target }) => target)
  ];
  if (sure.length === 0) {
    remark(shown(piece), "it is attached to nothing in the files: it was taken to bind the account all the same");
    return true;
  }
  const all = [...sure, ...attachments.filter(({ is }) => is === "perhaps").map(({ target }) => target)];
  const elsewhere = all.every((target) => isOtherAccount(resolvedText(target, resolve), accounts));
  remark(
    shown(piece),
    elsewhere ? "it is attached to other accounts than those of the exports" : "it was taken to bind the account: files do not tell the tree of the organization"
  );
  return !elsewhere;
}
function isOtherAccount(target, accounts) {
  if (accounts.length === 0 || accounts.includes(STAND_IN_ACCOUNT)) return false;
  return target !== void 0 && /^\d{12}$/.test(target) && !accounts.includes(target);
}

// src/sources/template/join/relevant-buckets.ts
function relevantBuckets(joined, roles, facts, joining) {
  const policies = [
    ...joined.flatMap(({ bucket }) => bucket.policy ?? []),
    ...facts.documents.filter(({ kind }) => kind === "bucket-policy")
  ];
  const names = /* @__PURE__ */ new Set([
    ...facts.exports.map(({ bucket }) => bucket),
    ...[...facts.roles, ...roles].flatMap((role) => bucketsOfRole(role, policies))
  ]);
  const described = new Set(policies.flatMap(bucketsOfPolicy));
  for (const name of names)
    if (!described.has(name) && !joined.some(({ bucket }) => bucket.name === name))
      joining.gaps.push(...perhapsDeclared(name, joining));
  return onlyOnes(
    joined.filter(({ bucket }) => names.has(bucket.name)),
    ({ bucket }) => bucket.name,
    "the bucket",
    joining.gaps
  );
}
function perhapsDeclared(name, joining) {
  const { pieces } = joining;
  const [bucket] = ofType(pieces, "bucket").filter(
    (piece) => refersTo(textValue(name, piece.place), [piece.name], (hole) => unlessGenerated(hole, joining)) !== "no"
  );
  const [settings] = settingsThatMayBeOf(name, joining);
  const open = bucket ?? settings;
  if (open === void 0) return [];
  const value = open.type === "bucket" ? open.name : open.bucket;
  const why = `it may be the one of ${shown(open)}: ${asText(value)?.holes[0]?.why ?? "its name is not known"}`;
  return [{ what: `the bucket ${name}`, why, cure: GIVE_VALUES }];
}
function unlessGenerated(hole, { pieces, resolve }) {
  return pieces.some(({ id }) => id === hole.of) ? void 0 : resolve(hole);
}

// src/sources/template/join/exclusive.ts
function nameOfInline(from, name) {
  if (name !== void 0) return textValue(name, from.place);
  return { kind: "unknown", hole: { why: "the policy's name is not known", of: from.id }, place: from.place };
}
function inlineLost(one2, all, role, joining) {
  const twin = all.find((other) => other !== one2 && sameName(one2, other, joining));
  if (twin !== void 0) {
    const both = [one2, twin].map(({ from }) => shown(from)).join(" and ");
    return `it is defined twice, and the one overwrites the other: ${both} have one name`;
  }
  return lostTo(one2, "inline", role, joining);
}
function sameName(one2, other, { resolve }) {
  if (one2.name === void 0 || other.name === void 0) return false;
  return refersTo(one2.name, [other.name], resolve) === "yes";
}
function attachedLost(one2, role, joining) {
  const { pieces, match, resolve } = joining;
  const other = ofType(pieces, "policy-attachment").find((piece) => {
    if (piece.exclusive !== true || piece.id === one2.from.id || one2.name === void 0) return false;
    if (piece.roles.some((name) => match.role(name, piece, role) === "yes")) return false;
    return refersTo(piece.policy, [one2.name], resolve) === "yes";
  });
  if (other !== void 0) return `${shown(other)} takes the policy from every role that it does not list`;
  return lostTo(one2, "attached", role, joining);
}
function lostTo({ name, from }, list2, role, joining) {
  const { pieces, match, resolve } = joining;
  const taker = ofType(pieces, "role-exclusive").find((piece) => {
    const kept = piece[list2];
    if (kept === void 0 || piece.id === from.id || match.role(piece.role, piece, role) === "no") return false;
    return name === void 0 || !kept.some((one2) => refersTo(one2, [name], resolve) === "yes");
  });
  return taker && `${shown(taker)} takes from the role what it does not list, and it may not list ${shown(from)}`;
}

// src/sources/template/join/roles.ts
function joinRoles(joining, mayMatter) {
  return ofType(joining.pieces, "role").flatMap((piece) => {
    const arn2 = resolvedText(roleArn(piece), joining.resolve);
    if (!mayMatter(piece, arn2)) return [];
    if (arn2 !== void 0) return [{ piece, role: roleOf(piece, arn2, joining) }];
    joining.gaps.push(unnamed(piece, joining));
    return [];
  });
}
function roleOf(piece, arn2, joining) {
  const { read: read2 } = joining;
  const boundary = piece.boundary === void 0 ? void 0 : managedPolicy(piece.boundary, piece, "permissions-boundary", joining);
  const tags = tagsOf(piece, joining);
  const own = piece.inline.map((policy) => ({ from: piece, policy, name: nameOfPolicy(piece, policy) }));
  const policies = [
    ...inlinePolicies(own, piece.id, joining),
    ...piece.attached.flatMap((attached2) => managedPolicies(attached2, piece, joining)),
    ...attachedPolicies(piece.id, joining)
  ];
  return {
    arn: arn2,
    origin: piece.id,
    trustPolicy: read2(piece, piece.trust, "trust-policy"),
    // Attached twice it counts once.
    identityPolicies: [...new Set(policies)],
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary },
    ...tags === void 0 ? {} : { tags }
  };
}
function tagsOf({ tags }, { resolve }) {
  if (tags === void 0) return {};
  if (tags.kind !== "object") return void 0;
  const entries = [...tags.members].map(([name, { value }]) => [name, resolvedText(value, resolve)]);
  const known = entries.filter((entry) => !hasHole(entry[0]) && entry[1] !== void 0);
  return known.length === entries.length ? Object.fromEntries(known) : void 0;
}
function policiesFor(role, joining) {
  return [...inlinePolicies([], role, joining), ...attachedPolicies(role, joining)];
}
function inlinePolicies(own, role, joining) {
  const matches2 = ofType(joining.pieces, "role-policy").map((from) => ({
    from,
    match: matchAny(from.roles, from, role, joining)
  }));
  const others = matches2.filter(({ match }) => match === "yes").map(({ from }) => ({ from, policy: from.policy, name: nameOfPolicy(from, from.policy) }));
  const all = [...own, ...others];
  const open = matches2.filter(({ match }) => match === "perhaps");
  return [
    ...all.map((one2) => {
      const lost = inlineLost(one2, all, role, joining);
      return lost === void 0 ? joining.read(one2.from, one2.policy, "identity-policy") : perhaps(one2.from, lost);
    }),
    ...open.map(({ from }) => perhaps(from, `${shown(from)} may be attached to it or not: its role is not known`))
  ];
}
function nameOfPolicy(from, { name }) {
  return from.type === "role" && name === void 0 ? void 0 : nameOfInline(from, name);
}
function attachedPolicies(role, joining) {
  const attachments = ofType(joining.pieces, "policy-attachment").flatMap((piece) => {
    const match = matchAny(piece.roles, piece, role, joining);
    if (match === "no") return [];
    const lost = match === "yes" ? attachedLost({ from: piece, name: piece.policy }, role, joining) : void 0;
    if (lost !== void 0) return [perhaps(piece, lost)];
    return match === "yes" ? managedPolicies(piece.policy, piece, joining) : [perhaps(piece, `${shown(piece)} may attach a policy to it or not: its role is not known`)];
  });
  const selfAttached = ofType(joining.pieces, "managed-policy").flatMap(
    (piece) => one(
      matchAny(piece.roles, piece, role, joining),
      () => joining.read(piece, piece.policy, "identity-policy"),
      () => perhaps(piece, `${shown(piece)} may attach itself to it or not: its roles are not known`)
    )
  );
  return [...attachments, ...selfAttached];
}
function one(match, yes, maybe) {
  return match === "no" ? [] : [match === "yes" ? yes() : maybe()];
}
function managedPolicies(value, from, joining) {
  const items = value.kind === "list" ? value.items : [value];
  return items.map((item) => managedPolicy(item, from, "identity-policy", joining));
}
function managedPolicy(arn2, from, kind, { pieces, match, read: read2, resolve }) {
  const policies = ofType(pieces, "managed-policy");
  const [found, second] = policies.filter(({ id }) => match.managedPolicy(arn2, from, id) === "yes");
  const text = resolvedText(arn2, resolve);
  if (found !== void 0 && second !== void 0)
    return unreadablePolicy(shown(found), kind, `it is defined twice: ${shown(found)} and ${shown(second)}`);
  if (found !== void 0) return read2(found, found.policy, kind);
  if (text !== void 0) return unreadablePolicy(text, kind, `${text} is in none of the files`);
  const why = whyOpen(arn2, resolve) ?? "its ARN is not known";
  return unreadablePolicy(`${arn2.place.path}:${arn2.place.line}`, kind, `which policy is attached is not known: ${why}`);
}
function perhaps({ place, address }, why) {
  return unreadablePolicy(`${place.path}#${address}`, "identity-policy", why);
}
function matchAny(names, from, role, { match }) {
  const matches2 = names.map((name) => match.role(name, from, role));
  if (matches2.includes("yes")) return "yes";
  return matches2.includes("perhaps") ? "perhaps" : "no";
}
function unnamed(piece, { resolve }) {
  const hole = [piece.account, piece.partition, piece.path, piece.name].map((value) => whyOpen(value, resolve)).find((why) => why !== void 0);
  return {
    what: `the ARN of the role ${shown(piece)}`,
    why: hole ?? "it is not known before deployment",
    cure: `name the role's account: declare the export with its role's ARN under exports of the config, or ${GIVE_VALUES}`
  };
}

// src/sources/template/join/relevant-roles.ts
function relevantRoles(joining, { exports }, collector) {
  const declared = new Set(exports.map(({ role }) => role));
  const isDeclared = (piece, arn2) => arn2 === void 0 ? [...declared].some((one2) => refersTo(textValue(one2, piece.place), [roleArn(piece)], joining.resolve) !== "no") : declared.has(arn2);
  const mayLetIn = (piece, arn2) => {
    if (!maySpeakOfGenesys(piece.trust.value) && !maySpeakOfGenesys(piece.trust.written)) return false;
    const trust = joining.read(piece, piece.trust, "trust-policy");
    return lettingGenesysIn(trust) || arn2 !== void 0 && mayTrustGenesys(trust);
  };
  const all = joinRoles(joining, declared.size > 0 ? isDeclared : mayLetIn);
  const once = (roles) => onlyOnes(roles, ({ role }) => role.arn, "the role", joining.gaps).map(({ role }) => role);
  if (declared.size > 0) return once(all);
  const sure = all.filter(({ role }) => isExportRole(role));
  for (const { role, piece } of all) {
    if (sure.some((one2) => one2.role === role) || !mayTrustGenesys(role.trustPolicy)) continue;
    const what = `the trust policy of ${shown(piece)}`;
    const why = `not all of it is known, so neither is whether Genesys may assume ${role.arn}${whyUnknown(role.trustPolicy)}`;
    if (sure.length > 0) collector.remark(what, why);
    else
      joining.gaps.push({
        what,
        why,
        cure: "declare the exports in a config, or give what the template leaves open"
      });
  }
  return once(sure);
}
function maySpeakOfGenesys(value) {
  switch (value?.kind) {
    case "unknown":
      return true;
    case "string":
      return value.holes.length > 0 || maySpeak(value.text) || maySpeakOfGenesys(value.decoded);
    case "list":
      return value.items.some(maySpeakOfGenesys);
    case "object":
      return [...value.members].some(
        ([name, member]) => hasHole(name) || maySpeak(name) || maySpeakOfGenesys(member.value)
      );
    default:
      return false;
  }
}
function maySpeak(text) {
  return /sts:ExternalId/i.test(text) || text.includes("\\") || GENESYS_ACCOUNTS.some((account) => text.includes(account));
}
function mayTrustGenesys(trust) {
  if (isGap(trust)) return false;
  if ("unknown" in trust.policy) return true;
  const allows = statementsOf(trust).filter(({ effect }) => effect === "Allow");
  return allows.some(({ principal }) => (principal?.aws ?? []).some(mayBeGenesys));
}
function mayBeGenesys(principal) {
  if (!hasHole(principal)) return false;
  const account = principal.split(":")[4];
  return account === void 0 ? principal.startsWith(HOLE) || /^\d+\uFDD0/.test(principal) : hasHole(account) || principal.startsWith(HOLE);
}
function whyUnknown(document) {
  return !isGap(document) && "unknown" in document.policy ? `: ${document.policy.unknown}` : "";
}
function lettingGenesysIn(trust) {
  const { genesys, externalIds } = readTrust(trust);
  return genesys || externalIds.length > 0;
}
function isExportRole({ trustPolicy, identityPolicies }) {
  if (isGap(trustPolicy)) return false;
  const { genesys, externalIds } = readTrust(trustPolicy);
  if (genesys) return true;
  const policies = isGap(identityPolicies) ? [] : identityPolicies;
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}

// src/sources/template/join/spelled-names.ts
var RUN = { run: "" };
var PART = { run: ":" };
var OWN = { run: ":/", own: true };
function literal(text) {
  return [...text].map((character) => ({ text: character }));
}
function patternSteps(text) {
  const cut = text.replaceAll(/\$\{[^}]*\}/g, HOLE);
  return [...cut].map(
    (character) => character === "*" || character === HOLE ? RUN : character === "?" ? "one" : { text: character }
  );
}
function spellsOut(pattern, shape) {
  const seen = /* @__PURE__ */ new Set();
  const open = [[0, 0, false]];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    const [i, j, spelled] = next;
    const at = (i * (shape.length + 1) + j) * 2 + Number(spelled);
    if (seen.has(at)) continue;
    seen.add(at);
    if (spelled && i === pattern.length && j === shape.length) return true;
    const [a, b] = [pattern[i], shape[j]];
    if (isRun(a)) open.push([i + 1, j, spelled]);
    if (isRun(b)) open.push([i, j + 1, spelled]);
    if (a === void 0 || b === void 0 || !mayMeet(a, b)) continue;
    const here = !isRun(a) && isRun(b) && b.own === true;
    open.push([isRun(a) ? i : i + 1, isRun(b) ? j : j + 1, spelled || here]);
  }
  return false;
}
function isRun(step) {
  return typeof step === "object" && "run" in step;
}
function mayMeet(a, b) {
  if (isText(a) && isText(b)) return a.text === b.text;
  if (isText(a)) return !isRun(b) || !b.run.includes(a.text);
  if (isText(b)) return !isRun(a) || !a.run.includes(b.text);
  return true;
}
function isText(step) {
  return typeof step === "object" && "text" in step;
}

// src/sources/template/join/stand-ins.ts
function standIns(pieces, around, textsWith) {
  const generated = pieces.filter(isGenerated);
  const candidates = namesFor(generated);
  const resolve = (hole) => around(hole) ?? (hole.of === void 0 ? void 0 : candidates.get(hole.of));
  const texts = unique(textsWith(resolve)).filter(mayBeName);
  const named = namesByType(pieces, resolve);
  const others = /* @__PURE__ */ new Map();
  const result = /* @__PURE__ */ new Map();
  for (const piece of generated) {
    const doubtful = others.get(piece.type) ?? texts.filter((text) => !isOther(text, piece.type, named.get(piece.type) ?? /* @__PURE__ */ new Set()));
    others.set(piece.type, doubtful);
    const standIn = candidates.get(piece.id);
    const isFresh = !doubtful.some((text) => mayMean(text, piece, around));
    if (standIn !== void 0 && isFresh) result.set(piece.id, standIn);
  }
  return result;
}
function isGenerated(piece) {
  const name = nameOf(piece);
  const holes = name === void 0 ? [] : asText(name)?.holes ?? [];
  return holes.some(({ of }) => of === piece.id);
}
function nameOf(piece) {
  switch (piece.type) {
    case "key":
      return piece.keyId;
    case "vpc-endpoint":
      return piece.endpointId;
    case "role":
    case "bucket":
    case "managed-policy":
      return piece.name;
    default:
      return void 0;
  }
}
function namesFor(pieces) {
  const used = /* @__PURE__ */ new Set();
  const names = /* @__PURE__ */ new Map();
  for (const { id, type, address } of pieces) {
    const known = standInName(type === "bucket" ? "bucket" : "other", address);
    const plain3 = type === "vpc-endpoint" ? `vpce-${known}` : known;
    let name = plain3;
    for (let count = 2; used.has(name); count += 1) name = `${plain3}-${count}`;
    used.add(name);
    names.set(id, name);
  }
  return names;
}
function namesByType(pieces, resolve) {
  const names = /* @__PURE__ */ new Map();
  for (const piece of pieces) {
    const name = resolvedText(nameOf(piece), resolve);
    if (name !== void 0) names.set(piece.type, (names.get(piece.type) ?? /* @__PURE__ */ new Set()).add(name));
  }
  return names;
}
function mayBeName(text) {
  return /^(?:arn:|vpce-|[*?$\uFDD0])/.test(text) || /^ar?n?:?[*?\uFDD0]/.test(text);
}
var NAME_IN = {
  bucket: [/^arn:[^:]*:s3:::(?<name>[^/]*)/],
  role: [
    /^arn:[^:]*:iam::[^:]*:role\/(?:.*\/)?(?<name>[^/]+)$/,
    /^arn:[^:]*:sts::[^:]*:assumed-role\/(?<name>[^/]+)(?:\/.*)?$/
  ],
  key: [/^arn:[^:]*:kms:[^:]*:[^:]*:key\/(?<name>.*)$/],
  "vpc-endpoint": [/^(?<name>.*)$/]
};
function isOther(text, type, named) {
  return (NAME_IN[type] ?? []).some((pattern) => {
    const name = pattern.exec(text)?.groups?.["name"];
    return name !== void 0 && !/[*?$]/.test(name) && !hasHole(name) && named.has(name);
  });
}
function mayMean(text, piece, around) {
  const steps = patternSteps(text);
  return shapesOf(piece, around).some((shape) => spellsOut(steps, shape));
}
function shapesOf(piece, around) {
  const name = stepsOf(nameOf(piece) ?? textValue("", piece.place), piece.id, around);
  switch (piece.type) {
    case "bucket": {
      const bucket = [...literal("arn:"), PART, ...literal(":s3:::"), ...name];
      return [bucket, [...bucket, ...literal("/"), RUN]];
    }
    case "role": {
      const path = stepsOf(piece.path, piece.id, around);
      const session = arnOf("sts", [...literal("assumed-role/"), ...name]);
      return [arnOf("iam", [...literal("role"), ...path, ...name]), session, [...session, ...literal("/"), RUN]];
    }
    case "key":
      return [arnOf("kms", [...literal("key/"), ...name])];
    case "vpc-endpoint":
      return [[...literal("vpce-"), OWN]];
    default:
      return [];
  }
}
function arnOf(service, resource) {
  return [
    ...literal("arn:"),
    PART,
    ...literal(`:${service}:`),
    PART,
    ...literal(":"),
    PART,
    ...literal(":"),
    ...resource
  ];
}
function stepsOf(value, id, around) {
  const text = asText(value);
  if (text === void 0) return [RUN];
  const { text: known, holes } = resolveText(text, around);
  return cutAtHoles(known).flatMap((part, index) => [
    ...index === 0 ? [] : [holes[index - 1]?.of === id ? OWN : RUN],
    ...literal(part)
  ]);
}

// src/sources/template/join/surroundings.ts
function surroundingsOf(pieces, known, texts) {
  const result = /* @__PURE__ */ new Map();
  const assumptions = /* @__PURE__ */ new Map();
  const anchored = anchoredScopes(pieces, known.named);
  const fill = (value, what, shown2, candidates, standIn) => {
    const id = holeOf(value)?.of;
    if (!id?.startsWith(surroundingId(what, "")) || result.has(id)) return;
    const [only, second] = unique(candidates);
    if (what === "account" && only !== void 0 && anchored !== void 0 && !anchored.has(id)) return;
    const text = second === void 0 ? only ?? standIn : void 0;
    if (text === void 0) return;
    result.set(id, text);
    if (what === "partition") return;
    const why = only === void 0 ? `nothing names it: ${text} stands for it in this report` : `taken to be ${text}, the one that the config names`;
    assumptions.set(`${shown2} that ${rootOf(id)} is deployed to`, why);
  };
  const account = texts.some(namesAccount) ? void 0 : STAND_IN_ACCOUNT;
  const region = texts.some(namesRegion) ? void 0 : STAND_IN_REGION;
  const partition = texts.some(namesPartition) ? void 0 : "aws";
  for (const piece of pieces) {
    fill(piece.account, "account", "the account", known.accounts, account);
    fill(piece.region, "region", "the Region", known.regions, region);
    fill(piece.partition, "partition", "the partition", known.partitions, partition);
  }
  return { texts: result, assumptions: [...assumptions].map(([what, why]) => ({ what, why })) };
}
function anchoredScopes(pieces, named) {
  const scopes = /* @__PURE__ */ new Map();
  for (const piece of pieces) {
    const id = holeOf(piece.account)?.of;
    if (id === void 0) continue;
    scopes.set(id, scopes.get(id) === true || namesOf(piece).some((name) => named?.has(name) === true));
  }
  if (named === void 0 || named.size === 0 || scopes.size < 2) return void 0;
  return new Set([...scopes].filter(([, isAnchored]) => isAnchored).map(([id]) => id));
}
function namesOf(piece) {
  const values = piece.type === "role" || piece.type === "bucket" ? [piece.name] : piece.type === "bucket-settings" ? [piece.bucket] : piece.type === "role-policy" || piece.type === "policy-attachment" || piece.type === "managed-policy" ? piece.roles : [];
  return values.flatMap((value) => knownText(value) ?? []);
}
var AREAS = "us|eu|ap|sa|ca|me|af|il|mx|cn";
var REGION = new RegExp(
  `\\b[a-z]{2}(?:-[a-z]+){1,2}-\\d\\b|\\b(?:${AREAS})(?:-[a-z]*)*[*?﷐]|[*?﷐]-?(?:north|south|east|west|central)`
);
function namesRegion(text) {
  return REGION.test(text);
}
function namesAccount(text) {
  if (/^(?:arn:[^:]*:[^:]*:[^:]*:)?(?:\d{1,11}[*?\uFDD0]|[*?\uFDD0]+\d{1,11}(?!\d))/.test(text)) return true;
  return (text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []).some((id) => !GENESYS_ACCOUNTS.includes(id));
}
function namesPartition(text) {
  return /\barn:aws-|\b(?:cn-north|cn-northwest|us-gov-[a-z]+|us-isob?-[a-z]+|eusc-[a-z]+-[a-z]+)-\d\b/.test(text);
}
function holeOf(value) {
  if (value.kind === "unknown") return value.hole;
  return value.kind === "string" && value.text.length === 1 ? value.holes[0] : void 0;
}
function rootOf(id) {
  const scope = id.slice(id.indexOf(" of ") + 4);
  const [, root, provider] = /^(.*) (aws(?:\.\S+)?)$/.exec(scope) ?? [];
  if (root === void 0) return scope;
  return `the provider ${provider}${root === "." ? "" : ` of ${root}`}`;
}

// src/sources/template/join/texts.ts
function textsOfPolicies(pieces, resolve) {
  return pieces.flatMap((piece) => [
    ...policiesOf(piece).flatMap(({ value }) => textsOf(value, resolve)),
    ...grantTexts(piece, resolve)
  ]);
}
function externalIdsOf(pieces, resolve) {
  return pieces.flatMap((piece) => policiesOf(piece).flatMap(({ value }) => externalIdsIn(value, resolve)));
}
var EXTERNAL_ID = "sts:externalid";
var EXTERNAL_ID_IN_JSON = /"sts:ExternalId"\s*:\s*(?:\[[^\]]*\]|"[^"]*")/gi;
function externalIdsIn(value, resolve) {
  if (value.kind === "list") return value.items.flatMap((item) => externalIdsIn(item, resolve));
  if (value.kind === "object") {
    return [...value.members].flatMap(
      ([name, member]) => (name.toLowerCase() === EXTERNAL_ID ? textsOf : externalIdsIn)(member.value, resolve)
    );
  }
  if (value.kind !== "string") return [];
  if (value.decoded !== void 0) return externalIdsIn(value.decoded, resolve);
  const { text } = resolveText(value, resolve);
  return (text.match(EXTERNAL_ID_IN_JSON) ?? []).flatMap((member) => stringsOf(member).slice(1));
}
function textsOfPieces(pieces) {
  const found = [];
  const walk = (node) => {
    if (typeof node !== "object" || node === null) return;
    if (isValue(node)) found.push(...textsOf(node, () => void 0));
    else for (const member of Object.values(node)) walk(member);
  };
  for (const piece of pieces) walk(piece);
  return found;
}
function isValue(node) {
  return "kind" in node && "place" in node;
}
function policiesOf(piece) {
  switch (piece.type) {
    case "role":
      return [piece.trust, ...piece.inline];
    case "bucket":
    case "bucket-settings":
      return piece.settings.policy === void 0 ? [] : [piece.settings.policy];
    default:
      return "policy" in piece && piece.policy !== void 0 ? [piece.policy].filter(isPolicy) : [];
  }
}
function grantTexts(piece, resolve) {
  if (piece.type !== "key-grant") return [];
  const { grantee, encryptionContextEquals, encryptionContextSubset } = piece;
  return [grantee, encryptionContextEquals, encryptionContextSubset].flatMap(
    (value) => value === void 0 ? [] : textsOf(value, resolve)
  );
}
function textsOf(value, resolve) {
  switch (value.kind) {
    case "list":
      return value.items.flatMap((item) => textsOf(item, resolve));
    case "object":
      return [...value.members.values()].flatMap((member) => textsOf(member.value, resolve));
    default: {
      if (value.kind === "string" && value.decoded !== void 0) return textsOf(value.decoded, resolve);
      const written2 = asText(value);
      if (written2 === void 0) return [];
      const { text } = resolveText(written2, resolve);
      return text.trimStart().startsWith("{") ? [...stringsOf(text), text] : [text];
    }
  }
}
function stringsOf(text) {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([quoted, inner = ""]) => {
    try {
      return String(JSON.parse(quoted));
    } catch {
      return inner;
    }
  });
}
function isPolicy(policy) {
  return !("kind" in policy);
}

// src/sources/template/join/resolver.ts
function resolver(pieces, facts, collector) {
  const written2 = facts.documents.flatMap(textsOfDocument);
  const surroundings = surroundingsOf(pieces, facts.known, [...textsOfPieces(pieces), ...written2]);
  for (const { what, why } of surroundings.assumptions) collector.assume(what, why);
  const around = ({ of }) => of === void 0 ? void 0 : surroundings.texts.get(of);
  const named = facts.exports.flatMap(({ role, bucket, network }) => [
    role,
    `arn:aws:s3:::${bucket}`,
    ...network.sourceVpce ?? []
  ]);
  const others = [...written2, ...named, ...facts.roles.map(({ arn: arn2 }) => arn2)];
  const generated = standIns(pieces, around, (resolve) => {
    const external = /* @__PURE__ */ new Set([
      ...externalIdsOf(pieces, resolve),
      ...facts.exports.map(({ organizationId }) => organizationId)
    ]);
    return [...textsOfPolicies(pieces, resolve), ...others].filter((text) => !external.has(text));
  });
  for (const standIn of namedStandIns(pieces, surroundings.texts, generated, facts)) collector.standIn(standIn);
  const names = namesOf2(pieces, around);
  return (hole) => around(hole) ?? (hole.of === void 0 ? void 0 : names.get(hole.of) ?? generated.get(hole.of));
}
function namedStandIns(pieces, around, generated, { known }) {
  const places = new Set(around.values());
  const ofPlace = (text, of, given) => places.has(text) && !given.includes(text) ? [{ text, of }] : [];
  return [
    ...ofPlace(STAND_IN_ACCOUNT, "account", known.accounts),
    ...ofPlace(STAND_IN_REGION, "region", known.regions),
    ...pieces.flatMap(({ id, type }) => {
      const text = generated.get(id);
      const of = GENERATED.find((one2) => one2 === type);
      return text === void 0 || of === void 0 ? [] : [{ text, of, origin: id }];
    })
  ];
}
var GENERATED = ["role", "managed-policy", "bucket", "key", "vpc-endpoint"];
function namesOf2(pieces, resolve) {
  const names = /* @__PURE__ */ new Map();
  for (const piece of pieces) {
    const name = piece.type === "key" ? piece.keyId : piece.type === "role" || piece.type === "bucket" || piece.type === "managed-policy" ? piece.name : void 0;
    const text = resolvedText(name, resolve);
    if (text !== void 0) names.set(piece.id, text);
  }
  return names;
}
function textsOfDocument(document) {
  return statementsOf(document).flatMap(({ resources, notResources, principal, notPrincipal, conditions }) => [
    ...resources ?? [],
    ...notResources ?? [],
    ...principal?.aws ?? [],
    ...notPrincipal?.aws ?? [],
    ...conditions.flatMap(({ values }) => values)
  ]);
}

// src/sources/template/join/same-account.ts
function perhapsOtherAccounts({ roles, buckets, keys }, { pieces }) {
  const arns = new Set(
    [...roles, ...keys].map(({ arn: arn2 }) => arn2).filter((arn2) => arn2.split(":")[4] === STAND_IN_ACCOUNT)
  );
  const open = buckets.filter(({ account }) => account === STAND_IN_ACCOUNT);
  if (arns.size + open.length < 2) return [];
  const origins = new Set([...roles, ...buckets, ...keys].flatMap(({ origin }) => origin ?? []));
  const scopes = new Map(
    pieces.filter(({ id }) => origins.has(id)).flatMap((piece) => {
      const scope = asText(piece.account)?.holes[0]?.of;
      return scope === void 0 ? [] : [[scope, piece]];
    })
  );
  if (scopes.size < 2) return [];
  const names = [...scopes.values()].map(shown).join(" and ");
  return [
    {
      what: `whether ${names} lie in one account`,
      why: "they are deployed apart, and nothing names their accounts",
      cure: "name the accounts: in the providers, as account of the templates in a config, or by declaring the export with its role's ARN"
    }
  ];
}

// src/sources/template/join/targets.ts
function matchersOf(pieces, roles, resolve) {
  return {
    role: matcherOf([...ofType(pieces, "role").map(roleTarget), ...roles.map(({ arn: arn2 }) => writtenRole(arn2))], resolve),
    managedPolicy: matcherOf(
      ofType(pieces, "managed-policy").map((piece) => ({ id: piece.id, names: [managedPolicyArn(piece)] })),
      resolve
    ),
    bucket: matcherOf(
      ofType(pieces, "bucket").map(({ id, name }) => ({ id, names: [name] })),
      resolve
    ),
    key: matcherOf(
      ofType(pieces, "key").map((piece) => ({ id: piece.id, names: [piece.keyId, keyArn(piece)] })),
      resolve
    ),
    organizationPolicy: matcherOf(ofType(pieces, "organization-policy").map(policyTarget), resolve)
  };
}
function roleTarget(piece) {
  return { id: piece.id, names: [roleArn(piece)], localNames: [piece.name], account: piece.account };
}
function writtenRoleId(arn2) {
  return `role ${arn2}`;
}
function writtenRole(arn2) {
  const name = arn2.slice(arn2.lastIndexOf("/") + 1);
  const [, , , , account = ""] = arn2.split(":");
  return { id: writtenRoleId(arn2), names: [written(arn2)], localNames: [written(name)], account: written(account) };
}
function policyTarget({ id, place, policyId }) {
  const generated = { kind: "unknown", hole: { why: "AWS generates it", of: id }, place };
  return { id, names: [policyId ?? generated] };
}
function written(text) {
  return textValue(text, { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 });
}

// src/sources/template/join/join.ts
function joinTemplates(declared, facts, collector) {
  const { pieces } = declared;
  const resolve = resolver(pieces, facts, collector);
  const documents = documentReader(declared.files, resolve);
  const gaps = [...declared.gaps];
  const { remark, assume } = collector;
  const match = matchersOf(pieces, facts.roles, resolve);
  const joining = { pieces, resolve, read: documents.read, match, gaps, remark, assume };
  for (const { what, why } of declared.remarks) remark(what, why);
  collector.problem(...declared.problems);
  const roles = relevantRoles(joining, facts, collector);
  const attached2 = new Map(facts.roles.map(({ arn: arn2 }) => [arn2, policiesFor(writtenRoleId(arn2), joining)]));
  const keys = joinKeys(joining);
  const buckets = relevantBuckets(joinBuckets(keys, joining), roles, facts, joining);
  const used = new Set(buckets.flatMap(({ bucket }) => bucket.encryption?.key ?? []));
  const ownKeys = onlyOnes(
    keys.filter(({ key }) => used.has(key.arn)),
    ({ key }) => key.arn,
    "the key",
    gaps
  ).map(({ key }) => key);
  const accounts = unique([
    ...facts.exports.map(({ role }) => role),
    ...[...facts.roles, ...roles].map(({ arn: arn2 }) => arn2)
  ]);
  const organization = joinOrganization(
    accounts.map(accountOf),
    [...buckets.map(({ bucket }) => bucket.account), ...[...used].map(accountOf)],
    joining
  );
  const parts = { roles, buckets: buckets.map(({ bucket }) => bucket), keys: ownKeys };
  const result = {
    ...parts,
    attached: attached2,
    ...organization,
    vpcEndpoints: namedEndpoints(facts, joining),
    gaps: [...gaps, ...buckets.flatMap((one2) => one2.gaps), ...perhapsOtherAccounts(parts, joining)]
  };
  adopt(result, declared, documents.problemOf, collector);
  return result;
}
function namedEndpoints({ exports }, joining) {
  const named = new Set(exports.flatMap(({ network }) => network.sourceVpce ?? []));
  return named.size === 0 ? [] : joinEndpoints(joining).filter(({ id }) => named.has(id));
}
function adopt({ roles, attached: attached2, buckets, keys, scps, rcps, vpcEndpoints }, { files }, problemOf, collector) {
  const documents = [
    ...roles.flatMap(({ trustPolicy, identityPolicies, permissionsBoundary }) => [
      trustPolicy,
      ...isGap(identityPolicies) ? [] : identityPolicies,
      permissionsBoundary
    ]),
    ...[...attached2.values()].flat(),
    ...buckets.map(({ policy }) => policy),
    ...keys.map(({ policy }) => policy),
    ...scps,
    ...rcps,
    ...vpcEndpoints.map(({ policy }) => policy)
  ];
  for (const document of new Set(documents)) {
    if (document === void 0 || isGap(document) || document.format !== "template") continue;
    collector.adopt(document);
    const problem = problemOf(document);
    if (problem !== void 0) collector.problem(problem);
  }
  for (const { path, sha256, kind } of files) collector.input(path, sha256, kind);
}

// src/sources/template/to-inventory.ts
function withTemplates(inventory, found) {
  const gaps = [];
  const settled = settledBy(inventory);
  const endpoints = join(
    inventory.vpcEndpoints ?? [],
    found.vpcEndpoints,
    ({ id }) => id,
    (one2, other) => ({
      ...one2,
      policy: pick(`the policy of the VPC endpoint ${one2.id}`, one2.policy, other.policy, gaps)
    })
  );
  const roles = inventory.roles.map((role) => withAttached(role, found.attached.get(role.arn) ?? []));
  return {
    ...inventory,
    roles: join(
      roles,
      found.roles,
      ({ arn: arn2 }) => arn2,
      (one2, other) => joinRole(one2, other, gaps)
    ),
    buckets: join(
      inventory.buckets,
      found.buckets,
      ({ name }) => name,
      (one2, other) => joinBucket(one2, other, gaps)
    ),
    keys: join(
      inventory.keys,
      found.keys,
      ({ arn: arn2 }) => arn2,
      (one2, other) => joinKey(one2, other, gaps)
    ),
    ...endpoints.length === 0 ? {} : { vpcEndpoints: endpoints },
    gaps: [...inventory.gaps, ...withRootsOnce(found.gaps.filter(({ what }) => !settled.has(what))), ...gaps]
  };
}
function settledBy({ buckets }) {
  return new Set(
    buckets.flatMap(({ name, account, policy, encryption, objectLock }) => {
      const known = policy !== void 0 && !("unknown" in policy.policy);
      return [
        ...known || encryption !== void 0 ? [`the bucket ${name}`] : [],
        ...account === "" ? [] : [`the account of the bucket ${name}`],
        ...known ? [`the bucket policy of ${name}`] : [],
        ...encryption === void 0 ? [] : [`the default encryption of the bucket ${name}`],
        ...objectLock === void 0 ? [] : [`Object Lock of the bucket ${name}`]
      ];
    })
  );
}
function withAttached(role, attached2) {
  if (isGap(role.identityPolicies) || attached2.length === 0) return role;
  return { ...role, identityPolicies: [...role.identityPolicies, ...attached2] };
}
function join(one2, other, nameOf4, both) {
  const found = new Map(other.map((item) => [nameOf4(item), item]));
  const joined = one2.map((item) => {
    const same = found.get(nameOf4(item));
    found.delete(nameOf4(item));
    return same === void 0 ? item : both(item, same);
  });
  return [...joined, ...found.values()];
}
function joinRole(one2, other, gaps) {
  const boundary = one2.permissionsBoundary ?? other.permissionsBoundary;
  if (one2.permissionsBoundary !== void 0 && other.permissionsBoundary !== void 0)
    gaps.push(twice2(`the permissions boundary of ${one2.arn}`, one2.permissionsBoundary, other.permissionsBoundary));
  const policies = isGap(one2.identityPolicies) ? other.identityPolicies : one2.identityPolicies;
  if (!isGap(one2.identityPolicies) && !isGap(other.identityPolicies) && other.identityPolicies.length > 0)
    gaps.push(twice2(`the identity policies of ${one2.arn}`, one2.identityPolicies[0], other.identityPolicies[0]));
  if (one2.tags !== void 0 && other.tags !== void 0 && !isSame2(one2.tags, other.tags, STRICT))
    gaps.push(differing(`the tags of ${one2.arn}`, one2.tags, other.tags));
  return {
    ...other,
    ...one2,
    trustPolicy: pick(`the trust policy of ${one2.arn}`, one2.trustPolicy, other.trustPolicy, gaps),
    identityPolicies: policies,
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary }
  };
}
function joinBucket(one2, other, gaps) {
  const what = (part) => `${part} of the bucket ${one2.name}`;
  if (one2.policy !== void 0 && other.policy !== void 0 && !("unknown" in other.policy.policy))
    gaps.push(twice2(what("the policy"), one2.policy, other.policy));
  for (const key of [
    "encryption",
    "objectOwnership",
    "publicAccessBlock",
    "objectLock",
    "requesterPays",
    "region",
    "account"
  ]) {
    const [mine, theirs] = [one2[key], other[key]];
    if (mine === void 0 || theirs === void 0 || mine === "" || theirs === "") continue;
    if (isSame2(mine, theirs, ABSENT_MEANS[key])) continue;
    gaps.push(differing(what(NAMES2[key]), mine, theirs));
  }
  return { ...other, ...one2, account: one2.account === "" ? other.account : one2.account };
}
var NAMES2 = {
  encryption: "the default encryption",
  objectOwnership: "Object Ownership",
  publicAccessBlock: "Block Public Access",
  objectLock: "Object Lock",
  requesterPays: "who pays for requests",
  region: "the Region",
  account: "the account"
};
var STRICT = "something";
var ABSENT_MEANS = {
  encryption: /* @__PURE__ */ new Set(["key"]),
  objectLock: /* @__PURE__ */ new Set(["mode"])
};
function isSame2(one2, other, absent = "anything") {
  if (!isObject(one2) || !isObject(other)) return one2 === other;
  return unique([...Object.keys(one2), ...Object.keys(other)]).every((name) => {
    const both = Object.hasOwn(one2, name) && Object.hasOwn(other, name);
    if (both) return one2[name] === other[name];
    return absent === "anything" || absent !== "something" && !absent.has(name);
  });
}
function differing(what, mine, theirs) {
  const why = `the config or a file says ${JSON.stringify(mine)}, a template ${JSON.stringify(theirs)}`;
  return { what, why, cure: "keep one of them, or make them agree" };
}
function joinKey(one2, other, gaps) {
  return {
    ...other,
    ...one2,
    policy: pick(`the key policy of ${one2.arn}`, one2.policy, other.policy, gaps),
    grants: [...one2.grants, ...other.grants]
  };
}
function pick(what, one2, other, gaps) {
  if (isGap(one2)) return other;
  if (!isGap(other) && !("unknown" in other.policy)) gaps.push(twice2(what, one2, other));
  return one2;
}
function twice2(what, one2, other) {
  const name = (document) => document === void 0 || isGap(document) ? "nothing" : document.policy.id;
  return {
    what,
    why: `it is defined twice: ${name(one2)} and ${name(other)}`,
    cure: "keep one of them"
  };
}

// src/sources/discovery/roles.ts
import { posix as posix9 } from "node:path";

// src/sources/discovery/identity-policies.ts
import { posix as posix8 } from "node:path";

// src/sources/discovery/names.ts
import { posix as posix7 } from "node:path";
var KIND_WORDS = new Set(
  "policy policies role roles trust assume identity inline permission permissions boundary bucket key kms s3 iam aws json yaml document doc the for".split(
    " "
  )
);
function words(text) {
  const spaced2 = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return new Set(spaced2.split(/[^a-z0-9]+/).filter((word) => word !== "" && !KIND_WORDS.has(word)));
}
function fileWords(path) {
  return words(posix7.basename(path).replace(/\.[^.]*$/, ""));
}
function shared(a, b) {
  return [...a].filter((word) => b.has(word)).length;
}
function closest(items, target, wordsOf) {
  const scored = items.map((item) => ({ item, score: shared(wordsOf(item), target) })).sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  if (first === void 0 || first.score === 0 || first.score === second?.score) return void 0;
  return first.item;
}
function isPart(part, whole2) {
  return part.size > 0 && shared(part, whole2) === part.size;
}
function areSame(a, b) {
  return a.size === b.size && isPart(a, b);
}

// src/sources/discovery/identity-policies.ts
var GENERAL = new Set(
  "infra infrastructure terraform tf config configs src main prod production dev staging test live account accounts security cloud platform genesys all common shared".split(
    " "
  )
);
function identityPoliciesOf(trust, documents) {
  const all = ofKind(documents, "identity-policy");
  const trusts2 = ofKind(documents, "trust-policy");
  const beside = all.filter((document) => folderOf(document) === folderOf(trust));
  const group = beside.length > 0 ? beside : all;
  const named = group.filter((document) => ownerByName(document, trusts2) === trust);
  if (named.length > 0) return attach(named, group);
  const free = group.filter((document) => ownerByName(document, trusts2) === void 0);
  const rivals = beside.length > 0 ? trusts2.filter((other) => folderOf(other) === folderOf(trust)) : trusts2;
  const alone = rivals.length === 1;
  if (alone && (group.length === 1 || beside.length > 0 && isOwnFolder(trust, documents))) return attach(free, group);
  return { attached: [], perhaps: free, others: [] };
}
var OF_IDENTITIES = /\broles?\b|identity|\binline\b|permissions\b|administrator ?access|power ?user/;
function mayBeGuardrail({ path, policy }) {
  if ("unknown" in policy || OF_IDENTITIES.test(spacedName(path))) return false;
  return policy.statements.some(
    ({ effect, actions, notActions, resources }) => effect === "Allow" && (notActions !== void 0 || actions?.includes("*")) && resources?.includes("*")
  );
}
function spacedName(path) {
  const name = posix8.basename(path).replace(/\.[^.]*$/, "");
  return name.replaceAll(/([a-z])([A-Z])/g, "$1 $2").replaceAll(/[-_.]/g, " ").toLowerCase();
}
function attach(attached2, group) {
  return { attached: attached2, perhaps: [], others: group.filter((document) => !attached2.includes(document)) };
}
function ownerByName(document, trusts2) {
  const own = fileWords(document.path);
  const fitting = trusts2.map((trust) => ({ trust, of: fileWords(trust.path) })).filter(({ of }) => isPart(of, own) || isPart(own, of)).sort((a, b) => b.of.size - a.of.size);
  const [first, second] = fitting;
  return first === void 0 || first.of.size === second?.of.size ? void 0 : first.trust;
}
function isOwnFolder(trust, documents) {
  const name = [...words(posix8.basename(folderOf(trust)))];
  if (!name.some((word) => !GENERAL.has(word))) return false;
  const kinds = documents.filter((document) => folderOf(document) === folderOf(trust)).map(({ kind }) => kind);
  return kinds.every((kind) => ["trust-policy", "identity-policy", "permissions-boundary"].includes(kind));
}
function folderOf({ path }) {
  return posix8.dirname(path);
}

// src/sources/discovery/roles.ts
function findRoles(documents, declared, collector) {
  const candidates = declared.length > 0 ? declared : roleCandidates(documents);
  const trusts2 = ofKind(documents, "trust-policy").map((trust) => ({ trust, identity: identityPoliciesOf(trust, documents) })).filter(isExportTrust);
  const found = trusts2.map(({ trust, identity }) => {
    const arn2 = declared.length > 0 ? declaredRole(trust, declared, trusts2.length) : roleByName(trust, candidates) ?? roleThatWrites(identity.attached, documents);
    return { trust, identity, arn: arn2 };
  });
  const roles = [];
  const gaps = [];
  for (const one2 of found) {
    const { trust, identity, arn: arn2 } = one2;
    if (arn2 === void 0 || found.filter((other) => other.arn === arn2).length > 1) {
      gaps.push(unnamedRole(trust, identity, candidates, documents));
      continue;
    }
    if (declared.length === 0)
      collector.assume(trust.path, `taken for the trust policy of ${arn2}, ${reason(one2, candidates)}`);
    roles.push({ arn: arn2, trustPolicy: trust, ...attached(trust, identity, arn2, documents, gaps, collector) });
  }
  return { roles, gaps };
}
function isExportTrust({ trust, identity }) {
  const { genesys, externalIds } = readTrust(trust);
  if (genesys) return true;
  const policies = [...identity.attached, ...identity.perhaps];
  return externalIds.length > 0 && (policies.length === 0 || writtenResources(policies).length > 0);
}
function roleCandidates(documents) {
  const named = namedRoles(documents);
  const accounts = namedKeys(documents).map(accountOf);
  const inAccount = named.filter((arn2) => accounts.includes(accountOf(arn2)));
  return inAccount.length > 0 ? inAccount : named;
}
function declaredRole(trust, declared, trusts2) {
  const hints = /* @__PURE__ */ new Set([...fileWords(trust.path), ...folderWords(trust.path)]);
  const byName = closest(declared, hints, nameWords);
  return byName ?? (declared.length === 1 && trusts2 === 1 ? declared[0] : void 0);
}
function roleByName(trust, candidates) {
  const named = candidates.filter(
    (arn2) => areSame(nameWords(arn2), fileWords(trust.path)) || areSame(nameWords(arn2), folderWords(trust.path))
  );
  return named.length === 1 ? named[0] : void 0;
}
function roleThatWrites(identity, documents) {
  const buckets = bucketsIn(writtenResources(identity));
  const about = documents.filter(
    (document) => document.kind === "key-policy" || document.kind === "bucket-policy" && (buckets.length === 0 || bucketsOfPolicy(document).some((name) => buckets.includes(name)))
  );
  const writing = writingRoles(about);
  return writing.length === 1 ? writing[0] : void 0;
}
function reason({ trust, arn: arn2 = "" }, candidates) {
  return roleByName(trust, candidates) === arn2 ? "which has the name of the file or its folder" : "the one role that bucket and key policies let write";
}
function nameWords(arn2) {
  return words(arn2.slice(arn2.lastIndexOf("/") + 1));
}
function folderWords(path) {
  return words(posix9.basename(posix9.dirname(path)));
}
function attached(trust, identity, arn2, documents, gaps, collector) {
  const told = identity.attached.length > 0 && !identity.attached.some(mayBeGuardrail);
  if (told) {
    collector.assume(list(identity.attached), `taken for all identity policies of ${arn2}`);
  }
  if (identity.others.length > 0)
    collector.remark(
      list(identity.others),
      `not taken for policies of ${arn2}: their names do not tie them to ${trust.path}`
    );
  const boundary = boundaryOf(trust, arn2, documents, gaps);
  if (boundary !== void 0) collector.assume(boundary.path, `taken for the permissions boundary of ${arn2}`);
  return {
    identityPolicies: told ? identity.attached : unknownPolicies(trust, identity, arn2, documents),
    ...boundary === void 0 ? {} : { permissionsBoundary: boundary }
  };
}
function unknownPolicies(trust, { attached: identity, perhaps: perhaps2 }, role, documents) {
  const guardrails = identity.filter(mayBeGuardrail);
  const open = guardrails.length > 0 ? identity : perhaps2;
  const organizationId = readTrust(trust).externalIds[0];
  return {
    what: `the identity policies of ${role}`,
    why: whyUnknown2(trust, guardrails, perhaps2),
    ...suggestConfig({ role, trust, identity: [], perhaps: open, organizationId }, documents)
  };
}
function whyUnknown2(trust, guardrails, perhaps2) {
  if (guardrails.length > 0)
    return `${list(guardrails)} allows everything, as service control policies and permissions boundaries do: whether it is the role's own cannot be told`;
  return perhaps2.length === 0 ? `no identity policy belongs to ${trust.path} by its folder or name` : `they could be any of ${list(perhaps2)}`;
}
function boundaryOf(trust, arn2, documents, gaps) {
  const all = ofKind(documents, "permissions-boundary");
  const only = all.length === 1 && ofKind(documents, "trust-policy").length === 1 ? all[0] : void 0;
  const boundary = only ?? closest(all, fileWords(trust.path), ({ path }) => fileWords(path));
  if (boundary === void 0 && all.length > 0) {
    gaps.push({
      what: `the permissions boundary of ${arn2}`,
      why: `it could be any of ${list(all)}, or none`,
      cure: `name it in a config, as permissions-boundary of ${arn2} under inventory.roles`
    });
  }
  return boundary;
}
function unnamedRole(trust, identity, candidates, documents) {
  const buckets = bucketsIn(writtenResources(identity.attached));
  const { genesys, externalIds } = readTrust(trust);
  const which = candidates.length === 0 ? "no policy names a role that could be it" : `it could be any of ${candidates.join(", ")}, or another`;
  const why = `${genesys ? "the trust policy trusts Genesys" : "the trust policy asks for an organization's ExternalId"}, and ${which}`;
  return {
    what: `the role's ARN of the trust policy ${trust.path}`,
    why: statementsOf(trust).length === 0 ? `${why}; the document has no statement that could be read` : why,
    ...suggestConfig(
      {
        trust,
        identity: identity.attached,
        perhaps: identity.perhaps,
        organizationId: externalIds[0],
        bucket: buckets.length === 1 ? buckets[0] : void 0
      },
      documents
    )
  };
}
function list(documents) {
  return documents.map(({ path }) => path).join(", ");
}

// src/sources/discovery/discover.ts
function discoverInventory({ documents, gaps: found, templates, known }, exports, collector) {
  const own = findRoles(documents, unique(exports.map(({ role }) => role)), collector);
  const declared = joinTemplates(templates, { exports, roles: own.roles, documents, known }, collector);
  const roles = [...own.roles, ...declared.roles];
  const nothing = roles.length === 0 && own.gaps.length === 0 && declared.gaps.length === 0 && exports.length === 0;
  if (nothing) {
    collector.remark("exports", "no trust policy among the files lets a Genesys account or a UUID ExternalId in");
    return { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: found, documents };
  }
  const buckets = findBuckets(
    documents,
    roles,
    unique(exports.map(({ bucket }) => bucket)),
    declared.buckets,
    collector
  );
  for (const document of ofKind(documents, "vpc-endpoint-policy")) {
    collector.remark(
      document.path,
      "a VPC endpoint policy counts for requests through that endpoint; Genesys' do not go there"
    );
  }
  const inventory = {
    exports,
    roles: own.roles,
    buckets: buckets.buckets,
    keys: buckets.keys,
    organization: discoverOrganization(documents, declared, collector),
    gaps: [...found, ...own.gaps, ...buckets.gaps, ...unknownLevels([...documents, ...declared.scps])],
    documents
  };
  return withTemplates(inventory, declared);
}
function unknownLevels(documents) {
  const allowing = ofKind(documents, "scp").filter(
    ({ policy }) => "unknown" in policy ? false : policy.statements.some(({ effect }) => effect === "Allow")
  );
  if (allowing.length < 2) return [];
  return [
    {
      what: `the levels of the service control policies ${allowing.map(({ path }) => path).join(", ")}`,
      why: "files do not tell whether they stand on one level of the organization or on several",
      cure: "say so under inventory.organization.scps of a config: one list per level, root first"
    }
  ];
}
function withOrganization(inventory, found, collector) {
  const { organization } = inventory;
  const join2 = (levels, more) => {
    if (more.length === 0) return levels;
    const [only, ...others] = levels ?? [];
    return only !== void 0 && others.length === 0 ? [[...only, ...more]] : [...levels ?? [], more];
  };
  const scps = join2(organization.scps, found.scps)?.map((level) => withFullAccess(level, collector));
  const rcps = join2(organization.rcps, found.rcps);
  return {
    ...inventory,
    organization: { ...organization, ...scps === void 0 ? {} : { scps }, ...rcps === void 0 ? {} : { rcps } }
  };
}
function discoverOrganization(documents, declared, collector) {
  const scps = [...ofKind(documents, "scp"), ...declared.scps];
  const rcps = [...ofKind(documents, "rcp"), ...declared.rcps];
  if (scps.length === 0) collector.remark("service control policies", "no document is one: none was taken to apply");
  else collector.remark(scps.map(({ path }) => path).join(", "), "taken for the account's SCPs, all on one level");
  if (rcps.length === 0) collector.remark("resource control policies", "no document is one: none was taken to apply");
  return {
    ...scps.length === 0 ? {} : { scps: [withFullAccess(scps, collector)] },
    ...rcps.length === 0 ? {} : { rcps: [rcps] }
  };
}

// src/sources/discovery/nested.ts
function nestedGaps(nested, exports, { buckets }, collector) {
  const names = exports.flatMap((one2) => namesOf3(one2, buckets));
  return nested.flatMap(({ path, text }) => {
    const named = names.find(({ pattern }) => pattern.test(text));
    if (named === void 0) {
      const why = "it holds a policy below its top level; put the policy in a file of its own to have it judged";
      collector.remark(path, why);
      return [];
    }
    return [
      {
        what: `the policy inside ${path}`,
        why: `it stands below the file's top level and the file names ${named.what}: whether it is in force is not known`,
        cure: "put the policy in a file of its own, or name every policy of the export in .github/genesys-export-gate.yml"
      }
    ];
  });
}
function namesOf3({ role, bucket }, buckets) {
  const key = buckets.find(({ name }) => name === bucket)?.encryption?.key;
  return [
    { what: `the bucket ${bucket}`, pattern: whole(bucket) },
    { what: `the role ${role}`, pattern: whole(role) },
    ...key === void 0 ? [] : [{ what: `the key ${key}`, pattern: whole(key) }]
  ];
}
function whole(name) {
  return new RegExp(`(?<![A-Za-z0-9.-])${name.replaceAll(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])`);
}

// src/sources/config/policy-reader.ts
import { posix as posix10 } from "node:path";
function policyReader(parsed3, tree, collector) {
  return async (named, kind, at) => {
    const { path, pointer } = splitName(named);
    const text = await readText(tree, path);
    if (!("ok" in text)) {
      const [problem] = text.problems;
      const message = problem?.message ?? path;
      if (problem?.line === void 0) {
        const help = problem?.help ?? await similarFile(tree, path, kind);
        collector.problem({
          ...configProblem(parsed3.path, parsed3.document, at, `${showPath(at)}: ${message}`, help),
          rule: "unreadable-input"
        });
      } else collector.problem(problem);
      return unreadablePolicy(named, kind, `it cannot be read: ${message}`);
    }
    const found = await policyOf4(text.ok, pointer, kind, parsed3, at);
    if ("policy" in found) return collector.policy(found.policy, kind);
    const [first] = found.problems;
    collector.problem(...found.problems);
    collector.input(path, text.ok.sha256, kind);
    return unreadablePolicy(named, kind, `it cannot be read: ${first?.message}`);
  };
}
function splitName(named) {
  const at = named.indexOf("#/");
  return at === -1 ? { path: named } : { path: named.slice(0, at), pointer: named.slice(at + 1) };
}
async function policyOf4(text, pointer, kind, parsed3, at) {
  const document = await parseText(text);
  if (!("ok" in document)) return { problems: document.problems };
  const whole2 = isPolicyDocument(document.ok.value);
  if (pointer === void 0 && whole2) return checked(document.ok, kind, parsed3, at);
  const { policies, broken } = await policiesInside(text);
  const [problem] = broken;
  const named = policies.filter(({ address }) => pointer === void 0 || address === pointer);
  const ofKind2 = named.length < 2 ? named : named.filter(({ value, path }) => isPolicyDocument(value) && recogniseKind(value, path)?.kind === kind);
  const [only, second] = ofKind2;
  if (only !== void 0 && second === void 0) return checked(only, kind, parsed3, at);
  if (problem !== void 0 && named.length === 0)
    return { problems: [{ severity: "error", rule: "unreadable-input", path: text.path, ...problem }] };
  if (pointer === void 0 && policies.length === 0) return checked(document.ok, kind, parsed3, at);
  return { problems: [whichInside(text.path, pointer, policies, parsed3, at)] };
}
function checked(policy, kind, parsed3, at) {
  const other = otherKind(policy.value, kind);
  if (other === void 0) return { policy };
  const message = `${showPath(at)}: ${policy.path} is ${aKind(other.kind)} (${other.why}), and the config names it as ${aKind(kind)}`;
  return { problems: [configProblem(parsed3.path, parsed3.document, at, message, `name ${aKind(kind)} here`)] };
}
function whichInside(path, pointer, policies, parsed3, at) {
  const names = policies.map(({ address = "" }) => `${path}#${address}`);
  const message = pointer === void 0 ? `${showPath(at)}: ${path} holds ${policies.length} policies` : `${showPath(at)}: ${path} holds no policy at ${pointer}`;
  const help = names.length === 0 ? "name the file that is the policy" : `name the one that is meant: ${names.join(", ")}`;
  return { ...configProblem(parsed3.path, parsed3.document, at, message, help), rule: "unreadable-input" };
}
async function similarFile(tree, path, kind) {
  const paths = (await tree.list()).map((entry) => entry.path);
  const folder = posix10.dirname(posix10.normalize(path));
  const stem = (file) => posix10.basename(file).replace(/\.[^.]*$/, "");
  const beside = paths.filter(
    (file) => posix10.dirname(file) === folder && /\.(json|ya?ml)$/i.test(file) && (kindOfName(stem(file)) ?? kind) === (kindOfName(stem(path)) ?? kind)
  );
  const name = nearest(stem(path), beside.map(stem));
  const close = paths.includes(path) ? void 0 : beside.find((file) => stem(file) === name);
  return close === void 0 ? void 0 : `did you mean ${close}?`;
}

// src/sources/inventory-from-config.ts
function exportsFromConfig({ config, document }) {
  return (config.exports ?? []).map((declared, index) => {
    const { region, account } = declared.genesys;
    const { "source-ips": sourceIps, "source-vpce": sourceVpce, via } = declared.network ?? {};
    return {
      name: declared.name,
      organizationId: declared.genesys["organization-id"],
      role: declared.role,
      bucket: declared.bucket,
      discovered: false,
      ...defined({ region, account, place: placesOf(document, ["exports", index])?.value }),
      network: defined({ sourceIps, sourceVpce, via }),
      ...declared.observed === void 0 ? {} : { observed: observedFacts(declared.observed) }
    };
  });
}
function observedFacts(observed) {
  const {
    "session-name": sessionName,
    "same-headers": sameHeaders,
    "source-vpce": sourceVpce,
    "tls-versions": tlsVersions,
    ...rest
  } = observed;
  return defined({ ...rest, sessionName, sameHeaders, sourceVpce, tlsVersions });
}
async function inventoryFromConfig(parsed3, exports, tree, collector) {
  const { inventory = {} } = parsed3.config;
  const read2 = policyReader(parsed3, tree, collector);
  const roles = await inOrder(inventory.roles, (role, index) => readRole(role, ["inventory", "roles", index], read2));
  const accountOfBucket = bucketAccounts(exports, roles);
  const buckets = await inOrder(
    inventory.buckets,
    (bucket, index) => readBucket(bucket, accountOfBucket(bucket.name), ["inventory", "buckets", index], read2)
  );
  const keys = await inOrder(inventory.keys, (key, index) => readKey(key, ["inventory", "keys", index], read2));
  const endpoints = await inOrder(inventory["vpc-endpoints"], async ({ id, policy }, index) => ({
    id,
    policy: await read2(policy, "vpc-endpoint-policy", ["inventory", "vpc-endpoints", index, "policy"])
  }));
  return {
    exports,
    roles,
    buckets,
    keys: [...keys, ...keysWithoutEntry(buckets, keys)],
    organization: await readOrganization(inventory, read2, collector),
    ...endpoints.length === 0 ? {} : { vpcEndpoints: endpoints },
    gaps: [],
    documents: collector.documents()
  };
}
function gapsOfConfig({ exports, roles, buckets, keys }) {
  return [
    ...danglingReferences(exports, roles, buckets),
    ...bucketsWithoutAccount(buckets),
    ...bucketsWithoutEncryption(buckets, keys.length)
  ];
}
async function readRole(role, at, read2) {
  const { "trust-policy": trust, "identity-policies": identity, "permissions-boundary": boundary } = role;
  return {
    arn: role.arn,
    trustPolicy: trust === void 0 ? roleGap(role.arn, "the trust policy", "trust-policy") : await read2(trust, "trust-policy", [...at, "trust-policy"]),
    identityPolicies: identity === void 0 ? roleGap(role.arn, "the identity policies", "identity-policies") : await inOrder(identity, (path, index) => read2(path, "identity-policy", [...at, "identity-policies", index])),
    ...boundary === void 0 ? {} : { permissionsBoundary: await read2(boundary, "permissions-boundary", [...at, "permissions-boundary"]) },
    ...defined({ tags: role.tags, uniqueId: role["unique-id"] })
  };
}
async function readBucket(bucket, account, at, read2) {
  const { "public-access-block": block, encryption, "object-lock": objectLock } = bucket;
  const publicAccessBlock = block && defined({
    blockPublicAcls: block["block-public-acls"],
    ignorePublicAcls: block["ignore-public-acls"],
    blockPublicPolicy: block["block-public-policy"],
    restrictPublicBuckets: block["restrict-public-buckets"]
  });
  return {
    name: bucket.name,
    account: bucket.account ?? account,
    ...defined({
      region: bucket.region,
      policy: bucket.policy === void 0 ? void 0 : await read2(bucket.policy, "bucket-policy", [...at, "policy"]),
      publicAccessBlock,
      objectOwnership: bucket["object-ownership"],
      encryption: encryption && readEncryption(encryption),
      objectLock,
      requesterPays: bucket["requester-pays"]
    })
  };
}
function readEncryption(encryption) {
  const { algorithm, key, "bucket-key": bucketKey } = encryption;
  return { algorithm, ...defined({ key, bucketKey }) };
}
async function readKey(key, at, read2) {
  const policy = key.policy === void 0 ? keyGap(key.arn) : await read2(key.policy, "key-policy", [...at, "policy"]);
  return { arn: key.arn, policy, grants: (key.grants ?? []).map(readGrant) };
}
function readGrant(grant) {
  return {
    granteePrincipal: grant["grantee-principal"],
    operations: grant.operations,
    ...defined({
      encryptionContextEquals: grant["encryption-context-equals"],
      encryptionContextSubset: grant["encryption-context-subset"]
    })
  };
}
function keysWithoutEntry(buckets, keys) {
  const named = buckets.flatMap(({ encryption }) => encryption?.key ?? []);
  const missing2 = [...new Set(named)].filter((arn2) => !keys.some((key) => key.arn === arn2));
  return missing2.map((arn2) => ({ arn: arn2, policy: keyGap(arn2), grants: [] }));
}
async function readOrganization(inventory, read2, collector) {
  const { organization } = inventory;
  if (organization === void 0) return {};
  const levels = async (name, kind) => {
    const lists = organization[name];
    if (lists === void 0) return void 0;
    return inOrder(
      lists,
      (paths, level) => inOrder(paths, (path, index) => read2(path, kind, ["inventory", "organization", name, level, index]))
    );
  };
  const scps = (await levels("scps", "scp"))?.map((level) => withFullAccess(level, collector));
  return defined({ id: organization.id, scps, rcps: await levels("rcps", "rcp") });
}
function bucketAccounts(exports, roles) {
  const accountOf2 = (arn2) => arn2.split(":")[4] ?? "";
  const ofRoles = [...new Set(roles.map(({ arn: arn2 }) => accountOf2(arn2)))];
  const fallback = ofRoles.length === 1 ? ofRoles[0] ?? "" : "";
  return (bucket) => {
    const writer = exports.find((declared) => declared.bucket === bucket);
    return writer === void 0 ? fallback : accountOf2(writer.role);
  };
}
async function inOrder(items, read2) {
  const results = [];
  for (const [index, item] of (items ?? []).entries()) results.push(await read2(item, index));
  return results;
}
function defined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== void 0));
}

// src/sources/discovery/unread-tools.ts
import { posix as posix11 } from "node:path";
var PLAN = "let a plan be read: terraform-plans of the config, as terraform show -json prints it";
var TOOLS = [
  {
    name: /(?:^|\/)(?:terragrunt|root)\.hcl$/,
    what: "Terragrunt's inputs",
    why: "they are not read, and may give variables other values than their defaults"
  },
  {
    name: /\.tofu(?:\.json)?$/,
    what: "OpenTofu's own files",
    why: "they are not read, and OpenTofu takes them before .tf files of the same name"
  }
];
function unreadTools(paths, { pieces }) {
  const isSource = pieces.some(({ place }) => /\.tf(?:\.json)?$/i.test(place.path));
  if (!isSource) return [];
  return TOOLS.flatMap(({ name, what, why }) => {
    const found = paths.filter((path) => name.test(path) && !path.split("/").includes(".terraform"));
    const [first] = found;
    if (first === void 0) return [];
    const shown2 = found.length === 1 ? first : `${first} and ${found.length - 1} more in ${posix11.dirname(first)} and elsewhere`;
    return [{ what: `${what} in ${shown2}`, why, cure: PLAN }];
  });
}

// src/sources/template/unused-parameters.ts
function mayBeParameterFile(path) {
  return /param/i.test(path) && /\.json$/i.test(path);
}
function unusedParameterFiles(files, deployments, isAbout) {
  const given = files.map(({ path, text }) => ({ path, names: parametersIn(text) })).filter(({ names }) => names.length > 0);
  return deployments.filter(({ parameterFiles, parameters }) => parameterFiles.length === 0 && parameters.size === 0).flatMap(({ templates }) => templates).filter(({ text }) => isAbout(text) && /\bDefault\b/.test(text)).flatMap(({ path, text }) => {
    const own = given.filter(({ names }) => names.some((name) => declares(text, name)));
    const [first] = own;
    if (first === void 0) return [];
    return [
      {
        what: `which values the parameters of ${path} have`,
        why: `${own.map((file) => file.path).join(", ")} may give them other values than their defaults`,
        cure: `name the one that counts under inventory.cloudformation of a config: { templates: ${path}, parameters: ${first.path} }`
      }
    ];
  });
}
function parametersIn(text) {
  const value = parsed2(text);
  if (Array.isArray(value)) {
    return value.flatMap((one2) => {
      if (typeof one2 === "string") return /^([A-Za-z0-9]+)=/.exec(one2)?.[1] ?? [];
      const key = isObject(one2) ? one2["ParameterKey"] : void 0;
      return typeof key === "string" ? [key] : [];
    });
  }
  const parameters = isObject(value) ? value["Parameters"] : void 0;
  return isObject(parameters) && !isObject(Object.values(parameters)[0]) ? Object.keys(parameters) : [];
}
function declares(text, name) {
  return /^[A-Za-z0-9]+$/.test(name) && new RegExp(`(?:^|[\\s"'{,])${name}["']?\\s*:`, "m").test(text);
}
function parsed2(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// src/sources/template/beside.ts
async function openSources({
  tree,
  plans,
  sources,
  variableFiles,
  declared,
  isAbout
}) {
  if (plans.length > 0) return [];
  const paths = (await tree.list()).map(({ path }) => path);
  return [...unreadTools(paths, declared), ...unusedVariableFiles(sources, variableFiles, declared, isAbout)];
}
async function openParameters(tree, deployments, isAbout) {
  if (deployments.every(({ templates }) => templates.length === 0)) return [];
  const read2 = fileReader(tree);
  const paths = (await tree.list()).filter(({ path, type }) => type === "file" && mayBeParameterFile(path));
  const files = await Promise.all(paths.slice(0, MOST_PARAMETER_FILES).map(({ path }) => read2(path)));
  return unusedParameterFiles(
    files.filter((file) => file !== void 0),
    deployments,
    isAbout
  );
}
var MOST_PARAMETER_FILES = 200;

// src/sources/template/pair-plans.ts
import { posix as posix12 } from "node:path";
function pieceKey({ type, address }) {
  return `${type} ${address}`;
}
function rootOf2(id) {
  return id.slice(0, id.indexOf("#"));
}
async function pairWithRoot(plan, source, evaluate) {
  const planned = new Map(plan.pieces.map((piece) => [pieceKey(piece), piece]));
  const roots = new Set(source.pieces.filter((piece) => planned.has(pieceKey(piece))).map(({ id }) => rootOf2(id)));
  const candidates = [];
  for (const root of roots) {
    const { pieces } = await evaluate(root);
    const common = pieces.filter((piece) => planned.has(pieceKey(piece)));
    const isOther2 = common.some((piece) => isCalledOtherwise(piece, planned.get(pieceKey(piece))));
    if (!isOther2 && common.length > 0 && common.length * 2 >= pieces.length)
      candidates.push({ root, pieces, agreeing: common.length });
  }
  const most = Math.max(...candidates.map(({ agreeing }) => agreeing));
  const best = candidates.filter(({ agreeing }) => agreeing === most);
  const [only, second] = best.length > 1 ? nearest2(best, plan.path) : best;
  if (only === void 0) return { plan, gaps: [] };
  if (second !== void 0) return { plan, gaps: [ambiguous(plan, best)] };
  return { plan, source: only, gaps: missing(plan, only, planned) };
}
function nearest2(candidates, path) {
  const around = candidates.filter(({ root }) => root === "." || path.startsWith(`${root}/`));
  const deepest = Math.max(...around.map(({ root }) => depth(root)));
  const found = around.filter(({ root }) => root !== "." && depth(root) === deepest);
  return found.length === 0 ? candidates : found;
}
function depth(root) {
  return root === "." ? 0 : root.split(posix12.sep).length;
}
function isCalledOtherwise(piece, planned) {
  const [one2, other] = [nameOf2(piece), planned && nameOf2(planned)];
  return one2 !== void 0 && other !== void 0 && one2 !== other;
}
function nameOf2(piece) {
  switch (piece.type) {
    case "role":
    case "managed-policy":
    case "bucket":
    case "key-alias":
      return knownText(piece.name);
    case "bucket-settings":
      return knownText(piece.bucket);
    default:
      return void 0;
  }
}
function ambiguous({ path }, candidates) {
  return {
    what: `the plan ${path}`,
    why: `it may be of each of the Terraform root modules ${candidates.map(({ root }) => root).join(", ")}`,
    cure: "name under inventory.terraform only the root module that the plan is of, or put the plan in its folder",
    path
  };
}
var OPEN = /\[(?!\d+\]|")/;
function missing({ path }, { pieces }, planned) {
  return pieces.filter((piece) => !planned.has(pieceKey(piece)) && !OPEN.test(piece.address)).map(({ address, place }) => ({
    what: `${address} in ${place.path}`,
    why: `the plan ${path} is older than the source: ${address} is not in it`,
    cure: "plan again: terraform plan -out plan, then terraform show -json plan > plan.json",
    path: place.path
  }));
}

// src/sources/template/plan-with-source.ts
import { posix as posix13 } from "node:path";
function planWithSource(plans, source) {
  const covered = new Set(plans.flatMap((plan) => plan.source?.root ?? []));
  const isOther2 = outside(covered, source.roots);
  const ofPlans = plans.map(({ plan }) => plan);
  return {
    pieces: [...plans.flatMap(piecesOf), ...source.pieces.filter(({ id }) => !covered.has(rootOf2(id)))],
    problems: [...ofPlans.flatMap(({ problems }) => problems), ...source.problems.filter(({ path }) => isOther2(path))],
    gaps: [
      ...ofPlans.flatMap(({ gaps }) => gaps),
      ...plans.flatMap(({ gaps }) => gaps),
      ...source.gaps.filter(({ path }) => isOther2(path))
    ],
    remarks: [
      ...ofPlans.flatMap(({ remarks }) => remarks),
      ...covered.size === 0 || covered.size < source.roots.size ? source.remarks : []
    ],
    files: [...ofPlans.flatMap(({ files }) => files), ...source.files]
  };
}
function piecesOf({ plan, source }) {
  const own = new Map(source?.pieces.map((piece) => [pieceKey(piece), piece]));
  return plan.pieces.map((piece) => withWritten(piece, own.get(pieceKey(piece))));
}
function outside(covered, roots) {
  const owners = /* @__PURE__ */ new Map();
  for (const [root, folders] of roots) {
    for (const folder of folders) {
      const known = owners.get(folder);
      if (known === void 0) owners.set(folder, [root]);
      else known.push(root);
    }
  }
  return (path) => {
    if (path === void 0) return true;
    let folder = posix13.dirname(path);
    while (folder !== "." && folder !== "/" && !owners.has(folder)) folder = posix13.dirname(folder);
    const found = owners.get(folder) ?? [];
    return found.length === 0 || found.some((root) => !covered.has(root));
  };
}
function withWritten(piece, source) {
  if (source === void 0 || source.type !== piece.type) return piece;
  const rewrite = rewriter(rootOf2(source.id), rootOf2(piece.id));
  const both = (own, other) => other === void 0 ? own : { ...own, written: rewrite(other.value) };
  switch (piece.type) {
    case "role":
      return source.type === "role" ? {
        ...piece,
        trust: both(piece.trust, source.trust),
        inline: piece.inline.map(
          (policy) => both(
            policy,
            source.inline.find(({ name }) => name === policy.name)
          )
        )
      } : piece;
    case "bucket":
    case "bucket-settings":
      return source.type === piece.type ? { ...piece, settings: withPolicy(piece.settings, source.settings, both) } : piece;
    case "role-policy":
    case "managed-policy":
    case "key-policy":
    case "organization-policy":
    case "vpc-endpoint-policy":
      return source.type === piece.type ? { ...piece, policy: both(piece.policy, source.policy) } : piece;
    case "key":
    case "vpc-endpoint":
      return source.type === piece.type && piece.policy !== void 0 ? { ...piece, policy: both(piece.policy, source.policy) } : piece;
    default:
      return piece;
  }
}
function withPolicy(settings, source, both) {
  return settings.policy === void 0 ? settings : { ...settings, policy: both(settings.policy, source.policy) };
}
function rewriter(from, to) {
  const hole = (one2) => one2.of?.startsWith(`${from}#`) === true ? { ...one2, of: resourceId(to, one2.of.slice(from.length + 1)) } : one2;
  const rewrite = (value) => {
    switch (value.kind) {
      case "unknown":
        return { ...value, hole: hole(value.hole) };
      case "string":
        return {
          ...value,
          holes: value.holes.map(hole),
          ...value.decoded === void 0 ? {} : { decoded: rewrite(value.decoded) }
        };
      case "list":
        return { ...value, items: value.items.map(rewrite) };
      case "object": {
        const members = [...value.members].map(
          ([name, member]) => [name, { ...member, value: rewrite(member.value) }]
        );
        return { ...value, members: new Map(members) };
      }
      default:
        return value;
    }
  };
  return rewrite;
}

// src/sources/template/read-templates.ts
async function readTemplates(files, deployments, options) {
  const { readFile } = options;
  const found = [];
  const placed2 = (await Promise.all(deployments.map((one2) => byEnvironment(one2, readFile)))).flat();
  const filled = placed2.filter(({ templates }) => templates.length > 0);
  if (filled.length > 0) {
    const { readCloudFormation } = await import("./read-cloudformation-UNZ3B2BR.js");
    found.push(await readCloudFormation(filled, readFile));
  }
  found.push(await readTerraformFiles(files, options));
  return merge(found);
}
async function byEnvironment(deployment2, readFile) {
  const paths = unique(deployment2.templates.flatMap(({ path }) => manifestPath(path) ?? []));
  const manifests = await Promise.all(paths.map(readFile));
  const stacks = new Map(manifests.flatMap((manifest) => [...manifest ? stacksIn(manifest) : []]));
  const stackNames = new Map([...stacks].map(([path, { name }]) => [path, name]));
  const groups = groupBy(deployment2.templates, ({ path }) => JSON.stringify(stacks.get(path)?.environment ?? {}));
  return [...groups.values()].map((templates) => {
    const environment = stacks.get(templates[0]?.path ?? "")?.environment ?? {};
    return { ...deployment2, templates, stackNames, surroundings: { ...environment, ...deployment2.surroundings } };
  });
}
async function readTerraformFiles({ plans, terraform }, options) {
  const surroundings = { ...surroundingsIn(options.values), ...options.surroundings };
  const cache = options.cache ?? /* @__PURE__ */ new Map();
  const source = await readSource(terraform, { ...options, surroundings, cache });
  if (plans.length === 0) return source;
  const { readTerraformPlan } = await import("./read-plan-CM2OXZT6.js");
  const placeOf = await placesIn(terraform);
  const read2 = plans.map((one2) => readTerraformPlan(one2, { values: options.values, surroundings, placeOf }));
  const paired = [];
  for (const plan of read2) {
    const evaluate = (root) => readSource(terraform, {
      ...options,
      cache,
      values: new Map([...options.values].filter(([name]) => !isOwnVariable(name, plan))),
      surroundings: { ...surroundingsOf2(plan), ...surroundings },
      planned: { root, variable: plan.variable }
    });
    paired.push(await pairWithRoot(plan, source, evaluate));
  }
  return planWithSource(paired, source);
}
function isOwnVariable(address, { variable }) {
  const name = /^var\.([\w-]+)$/.exec(address)?.[1];
  return name !== void 0 && variable(name, NOWHERE).kind !== "unknown";
}
var NOWHERE = { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
async function readSource(terraform, options) {
  if (terraform.length === 0) return { ...NOTHING_DECLARED, roots: /* @__PURE__ */ new Map() };
  const { readTerraform } = await import("./read-terraform-KXWUEPPO.js");
  return readTerraform(terraform, options);
}
function surroundingsOf2({ pieces }) {
  const only = (values) => {
    const [first, ...others] = unique(values);
    return others.length === 0 ? first : void 0;
  };
  const account = only(pieces.map((piece) => knownText(piece.account)));
  const region = only(pieces.map((piece) => knownText(piece.region)));
  const partition = only(pieces.map((piece) => knownText(piece.partition)));
  return {
    ...account === void 0 ? {} : { account },
    ...region === void 0 ? {} : { region },
    ...partition === void 0 ? {} : { partition }
  };
}
async function placesIn(terraform) {
  if (terraform.length === 0) return () => void 0;
  const { indexBlocks } = await import("./block-places-AM5ZLOLP.js");
  return indexBlocks(terraform);
}
function surroundingsIn(values) {
  const only = (address) => {
    const found = new Set([...values].filter(([name]) => address.test(name)).map(([, value]) => value));
    return found.size === 1 ? [...found][0] : void 0;
  };
  const account = only(/(?:^|\.)data\.aws_caller_identity\.[^.]+\.account_id$/);
  const region = only(/(?:^|\.)data\.aws_region\.[^.]+\.(?:name|id|region)$/);
  const partition = only(/(?:^|\.)data\.aws_partition\.[^.]+\.partition$/);
  return {
    ...account === void 0 ? {} : { account },
    ...region === void 0 ? {} : { region },
    ...partition === void 0 ? {} : { partition }
  };
}
function merge(all) {
  return {
    pieces: all.flatMap(({ pieces }) => pieces),
    problems: all.flatMap(({ problems }) => problems),
    gaps: all.flatMap(({ gaps }) => gaps),
    remarks: all.flatMap(({ remarks }) => remarks),
    files: all.flatMap(({ files }) => files)
  };
}

// src/sources/template/relevance.ts
import { posix as posix14 } from "node:path";
function aboutExports(exports, documents = []) {
  const names = exports.flatMap(({ role, bucket }) => [nameOf3(role), bucket]);
  const told = [...bucketsIn(writtenResources(documents)), ...namedRoles(documents).map(nameOf3)];
  const words2 = [...GENESYS_ACCOUNTS, ...names, ...told];
  return (text) => /sts:ExternalId/i.test(text) || words2.some((word) => text.includes(word));
}
function nameOf3(arn2) {
  return arn2.slice(arn2.lastIndexOf("/") + 1);
}
var BINDS_ALL = /aws(?:cc)?_organizations_policy|aws_s3_account_public_access_block|AWS::Organizations::Policy|(?:SERVICE|RESOURCE)_CONTROL_POLICY/;
var BINDS_ONE = /aws(?:cc)?_s3_bucket_policy|aws(?:cc)?_kms_key|aws(?:cc)?_iam_role_polic|AWS::S3::BucketPolicy|AWS::KMS::Key|AWS::IAM::(?:Role|Managed)?Policy/;
function relevantOf(declared, isAbout) {
  const texts = new Map(declared.files.map(({ path, text }) => [path, text]));
  const about = new Set(declared.files.filter(({ text }) => isAbout(text)).map(({ path }) => posix14.dirname(path)));
  const isNear = (path) => [...about].some((folder) => areRelated(folder, posix14.dirname(path)));
  const isHidden = (path) => (texts.get(path) ?? "") === "";
  const bindsAll = (path) => BINDS_ALL.test(texts.get(path) ?? "");
  const isOpen2 = ({ path, what }) => path === void 0 || isHidden(path) || isNear(path) || bindsAll(path) || BINDS_ONE.test(what);
  const isBroken = ({ path }) => isHidden(path) || isNear(path) || bindsAll(path) || BINDS_ONE.test(texts.get(path) ?? "");
  return {
    ...declared,
    gaps: declared.gaps.filter(isOpen2).map(withoutPath),
    problems: declared.problems.filter(isBroken),
    remarks: [
      ...declared.remarks,
      ...declared.gaps.filter((gap) => !isOpen2(gap)).map(({ what, why }) => ({ what, why })),
      ...declared.problems.filter((problem) => !isBroken(problem)).map(({ path, message }) => ({
        what: path,
        why: `it does not speak of an export, and was not read: ${message}`
      }))
    ]
  };
}
function withoutPath({ what, why, cure, example }) {
  return { what, why, cure, ...example === void 0 ? {} : { example } };
}
function areRelated(one2, other) {
  const inside = (inner, outer) => outer === "." || inner === outer || inner.startsWith(`${outer}/`);
  return inside(one2, other) || inside(other, one2);
}

// src/sources/load-world.ts
var CONFIG_PATHS = [
  ".github/genesys-export-gate.yml",
  ".github/genesys-export-gate.yaml",
  ".github/genesys-export-gate.json"
];
var EMPTY = { exports: [], roles: [], buckets: [], keys: [], organization: {}, gaps: [], documents: [] };
async function loadWorld(tree, options = {}) {
  return load(tree, options, readInventory);
}
async function loadConfig(tree, options = {}) {
  return load(tree, options, async (_tree, parsed3, _options, collector) => {
    if (parsed3 === void 0) return EMPTY;
    const exports = exportsFromConfig(parsed3);
    if (parsed3.config.exports !== void 0) collector.problem(...strangeSuppressions(parsed3, exports));
    collector.problem(...strangeObservations(parsed3, exports));
    return { ...EMPTY, exports };
  });
}
async function load(tree, options, inventoryOf) {
  const collector = createCollector(tree.ref);
  const configPath = await findConfig(tree, options, collector);
  const parsed3 = configPath === void 0 ? void 0 : await readConfig(tree, configPath, collector);
  const stopped = collector.problems().some(({ severity }) => severity === "error");
  const inventory = stopped ? EMPTY : await inventoryOf(tree, parsed3, options, collector);
  const accounts = parsed3?.config.accounts;
  return {
    ref: tree.ref,
    ...configPath === void 0 ? {} : { configPath },
    settings: parsed3 === void 0 ? DEFAULT_SETTINGS : settingsOf(parsed3),
    ...accounts === void 0 ? {} : { accounts },
    inventory,
    files: new Set((await tree.list()).map(({ path }) => path)),
    inputs: collector.inputs(),
    problems: collector.problems(),
    notEvaluated: collector.remarks(),
    ...collector.standIns().length === 0 ? {} : { standIns: collector.standIns() }
  };
}
async function findConfig(tree, options, collector) {
  const { configPath, paths = [] } = options;
  if (configPath === void 0 && paths.length > 0) return void 0;
  const listed = new Set((await tree.list()).map(({ path }) => path));
  if (configPath !== void 0) {
    const path = checkedPath(configPath);
    if (listed.has(path) || await exists(tree, path)) return path;
    const close = nearest(path, [...listed]);
    throw new UserError(`${configPath}: no such config`, close === void 0 ? void 0 : `did you mean ${close}?`);
  }
  const found = CONFIG_PATHS.filter((path) => listed.has(path));
  const [first, second] = found;
  if (first !== void 0 && second !== void 0) {
    const message = `two configs: ${found.join(" and ")}`;
    collector.problem({ severity: "error", rule: "bad-config", path: second, message, help: "keep one of them" });
  }
  return first;
}
async function exists(tree, path) {
  try {
    await tree.read(path);
    return true;
  } catch (error) {
    if (error instanceof UserError) return error.code !== "no-such-file";
    throw error;
  }
}
async function readConfig(tree, path, collector) {
  const text = await readText(tree, path, "bad-config");
  if (!("ok" in text)) {
    collector.problem(...text.problems);
    return void 0;
  }
  collector.input(path, text.ok.sha256, "config");
  const parsed3 = await parseConfig(text.ok);
  if ("ok" in parsed3) return parsed3.ok;
  collector.problem(...parsed3.problems);
  return void 0;
}
async function readInventory(tree, parsed3, options, collector) {
  const exports = parsed3 === void 0 ? [] : exportsFromConfig(parsed3);
  const declaresInventory = parsed3?.config.inventory !== void 0 && (options.paths ?? []).length === 0;
  const inventory = parsed3 !== void 0 && declaresInventory ? await declaredInventory(parsed3, exports, tree, options, collector) : await discover(tree, exports, parsed3, options, collector);
  if (parsed3 !== void 0) collector.problem(...strangeObservations(parsed3, exports));
  const completed = parsed3?.config.exports === void 0 ? findExports({ ...inventory, documents: collector.documents() }) : { exports, gaps: [] };
  if (parsed3 !== void 0) {
    collector.problem(...strangeSuppressions(parsed3, completed.exports));
    if (declaresInventory && options.withoutRemarks !== true)
      await remarkUnreferenced(tree, inventory, completed.exports, collector);
  }
  return {
    ...inventory,
    exports: completed.exports,
    gaps: [...inventory.gaps, ...completed.gaps],
    documents: collector.documents()
  };
}
async function declaredInventory(parsed3, exports, tree, options, collector) {
  const own = await inventoryFromConfig(parsed3, exports, tree, collector);
  const inventory = namesTemplates(parsed3) ? await withDeclared(own, parsed3, tree, options, collector) : own;
  return { ...inventory, gaps: [...inventory.gaps, ...gapsOfConfig(inventory)] };
}
async function withDeclared(own, parsed3, tree, options, collector) {
  const { deployments, files, variableFiles, unnamedVariableFiles } = await configuredTemplates(
    parsed3,
    tree,
    collector
  );
  const { config } = parsed3;
  const declared = await readTemplates(files, deployments, {
    values: new Map(Object.entries(config.inventory?.["terraform-values"] ?? {})),
    surroundings: {},
    variableFiles,
    readFile: fileReader(tree),
    ...cacheOf(options)
  });
  const facts = { exports: own.exports, roles: own.roles, documents: own.documents, known: knownOf(parsed3) };
  const isAbout = aboutExports(own.exports);
  const found = joinTemplates(relevantOf(declared, isAbout), facts, collector);
  const inventory = withTemplates(withOrganization(own, found, collector), found);
  const sources = [...files.terraform, ...variableFiles, ...unnamedVariableFiles];
  const open = [
    ...await openSources({ tree, plans: files.plans, sources, variableFiles, declared, isAbout }),
    ...await openParameters(tree, deployments, isAbout)
  ];
  return { ...inventory, gaps: [...inventory.gaps, ...open] };
}
async function discover(tree, exports, parsed3, options, collector) {
  const { entries, explicit } = await selectEntries(tree, options);
  const scanned = await scanFiles(tree, entries, explicit, collector);
  const deployments = deploymentsIn(scanned.templates, explicit);
  const templates = await readTemplates(scanned.templates, deployments, {
    values: /* @__PURE__ */ new Map(),
    surroundings: {},
    variableFiles: [],
    readFile: fileReader(tree),
    ...cacheOf(options)
  });
  const read2 = new Set(templates.files.map(({ path }) => path));
  const sources = scanned.documents.filter(({ path }) => !read2.has(path));
  const { documents, gaps, nested } = await findDocuments(sources, explicit, collector);
  const isAbout = aboutExports(exports, documents);
  const found = { documents, gaps, templates: relevantOf(templates, isAbout), known: knownOf(parsed3) };
  const inventory = discoverInventory(found, exports, collector);
  const known = exports.length > 0 ? exports : findExports(inventory).exports;
  const { plans, terraform } = scanned.templates;
  const open = [
    ...await openSources({ tree, plans, sources: terraform, variableFiles: [], declared: templates, isAbout }),
    ...await openParameters(tree, deployments, isAbout)
  ];
  return { ...inventory, gaps: [...inventory.gaps, ...nestedGaps(nested, known, inventory, collector), ...open] };
}
function cacheOf({ cache }) {
  return cache === void 0 ? {} : { cache };
}
async function selectEntries(tree, { paths = [], missingPaths }) {
  const listed = await tree.list();
  if (paths.length === 0) return { entries: listed, explicit: /* @__PURE__ */ new Set() };
  const explicit = /* @__PURE__ */ new Set();
  const selected = /* @__PURE__ */ new Map();
  for (const given of paths) {
    const path = checkedPath(given).replace(/\/$/, "");
    const named = listed.find((entry) => entry.path === path && entry.type !== "submodule");
    const inside = listed.filter((entry) => path === "." || entry.path.startsWith(`${path}/`));
    const file = named ?? (inside.length === 0 && await exists(tree, path) ? { path, type: "file" } : void 0);
    if (file !== void 0) explicit.add(path);
    else if (inside.length === 0 && missingPaths !== "ignore") {
      const close = nearest(
        path,
        listed.map((entry) => entry.path)
      );
      throw new UserError(
        `${given}: no such file or folder`,
        close === void 0 ? void 0 : `did you mean ${close}?`
      );
    }
    for (const entry of file === void 0 ? inside : [file]) selected.set(entry.path, entry);
  }
  return { entries: [...selected.values()], explicit };
}

// src/sources/tree/git-process.ts
import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
var HARMLESS = [
  "--no-pager",
  ...["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false"].flatMap(
    (setting) => ["-c", setting]
  ),
  ...["-c", "protocol.allow=never"]
];
var MAX_OUTPUT = 512 * 1024 * 1024;
function runGit(directory, args, input) {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], { cwd: directory, env: cleanEnvironment(), stdio: "pipe" });
    const out = [];
    const err = [];
    let size = 0;
    child.on("error", (error) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") resolve(void 0);
      else notStarted(directory, error.code).then(reject, reject);
    });
    child.stdout.on("data", (chunk) => {
      size += chunk.length;
      if (size <= MAX_OUTPUT) out.push(chunk);
      else {
        child.kill();
        reject(new UserError(`git ${args[0]} answers with more than ${MAX_OUTPUT} bytes`));
      }
    });
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() });
    });
    child.stdin.on("error", () => {
    });
    child.stdin.end(input ?? "");
  });
}
async function git(directory, args, input) {
  const result = await runGit(directory, args, input);
  if (result === void 0) throw await notStarted(directory);
  if (result.status !== 0) throw new UserError(`git ${args[0]} failed: ${result.stderr || `status ${result.status}`}`);
  return result.stdout;
}
async function notStarted(directory, code = "ENOENT") {
  const folder = await access(directory, constants.R_OK | constants.X_OK).then(
    () => void 0,
    (error) => error.code ?? "unknown"
  );
  if (folder !== void 0) return new UserError(`cannot read ${directory} (${folder})`);
  if (code === "ENOENT") return new UserError("git is not installed", "install git, or put it on the PATH");
  return new UserError(`git could not be started (${code})`, "check the permissions of the git program");
}
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1"
  };
}

// src/sources/tree/git-blobs.ts
var BATCH_BYTES = 32 * 1024 * 1024;
function localBlobs(directory) {
  let queue = [];
  return ({ object, size = 0 }) => new Promise((resolve, reject) => {
    if (queue.length === 0) setImmediate(flush);
    queue.push({ object, size, resolve, reject });
  });
  async function flush() {
    const all = queue;
    queue = [];
    for (const batch of batchesOf(all)) {
      try {
        await answer(directory, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}
function batchesOf(all) {
  const batches = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one2 of all) {
    if (bytes + one2.size > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(one2);
    bytes += one2.size;
  }
  return batches;
}
async function answer(directory, batch) {
  const output = await git(directory, ["cat-file", "--batch"], batch.map(({ object }) => `${object}
`).join(""));
  let at = 0;
  for (const { object, resolve, reject } of batch) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end === -1 ? output.length : end).toString();
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 1 + (size === void 0 ? 0 : Number(size) + 1);
    if (size === void 0 || end === -1 || at > output.length) {
      reject(new UserError(`git does not have the object ${object}: ${header}`, "fetch the whole repository"));
    } else resolve(output.subarray(end + 1, at - 1));
  }
}

// src/sources/tree/links.ts
import { posix as posix15 } from "node:path";
var MAX_SYMLINKS = 20;
async function follow(entries, path, read2) {
  let current = checkedPath(path);
  for (let links = 0; links <= MAX_SYMLINKS; links += 1) {
    const [found, rest] = firstEntry(entries, current);
    if (found?.type === "submodule") throw inSubmodule(path, found.path);
    if (found === void 0 || found.type === "file" && rest !== "") throw noSuchFile(path);
    if (found.type === "file") return found;
    const target = new TextDecoder().decode(await read2(found));
    const next = posix15.join(posix15.dirname(found.path), target, rest);
    if (posix15.isAbsolute(target) || next === ".." || next.startsWith("../")) throw outsideRoot(path);
    current = checkedPath(next);
  }
  throw new UserError(`${path}: a symbolic link that leads to itself`);
}
function firstEntry(entries, path) {
  const segments = path.split("/");
  for (let length = 1; length <= segments.length; length += 1) {
    const entry = entries.get(segments.slice(0, length).join("/"));
    if (entry !== void 0) return [entry, segments.slice(length).join("/")];
  }
  return [void 0, ""];
}

// src/sources/tree/git.ts
async function resolveCommit(directory, ref) {
  if (ref === "" || ref.startsWith("-") || /[\0-\x20\x7f]/.test(ref)) {
    throw new UserError(`${JSON.stringify(ref)} is not a git revision`, "give a branch, a tag or a commit id");
  }
  const result = await runGit(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (result === void 0) throw await notStarted(directory);
  const id = result.stdout.toString().trim().split("\n").at(-1) ?? "";
  if (result.status === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  if (/not a git repository/.test(result.stderr)) {
    throw new UserError(`${directory} is not in a git repository`, "a base can only be compared with inside of one");
  }
  throw new UserError(
    `no commit ${JSON.stringify(ref)} in this repository`,
    "fetch it first; with actions/checkout set fetch-depth: 0"
  );
}
async function repositoryRoot(directory) {
  const result = await runGit(directory, ["rev-parse", "--show-toplevel"]);
  const root = result?.stdout.toString().replace(/\n$/, "") ?? "";
  return result?.status === 0 && root !== "" ? root : void 0;
}
async function hasCommit(directory, commit) {
  try {
    await resolveCommit(directory, commit);
    return true;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}
async function mergeBase(directory, a, b) {
  const [first, second] = [await resolveCommit(directory, a), await resolveCommit(directory, b)];
  const result = await runGit(directory, ["merge-base", first, second]);
  const id = result?.stdout.toString().trim() ?? "";
  return result?.status === 0 && id !== "" ? id : void 0;
}
async function commitParents(directory, commit) {
  const id = await resolveCommit(directory, commit);
  const text = (await git(directory, ["cat-file", "commit", id])).toString();
  const header = text.slice(0, text.indexOf("\n\n"));
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? "");
}
async function openGitTree(directory, ref, limits = DEFAULT_LIMITS, blobs = localBlobs(directory)) {
  const commit = await resolveCommit(directory, ref);
  const prefix = (await git(directory, ["rev-parse", "--show-prefix"])).toString().replace(/\n$/, "");
  let listing;
  const entries = () => {
    listing ??= listCommit(directory, commit, prefix, limits);
    return listing;
  };
  return {
    ref: commit,
    async list() {
      return [...(await entries()).values()];
    },
    async read(path) {
      const entry = await follow(await entries(), path, blobs);
      const size = entry.size ?? 0;
      if (size > limits.fileBytes) throw tooLarge(path, size, limits);
      return blobs(entry);
    }
  };
}
async function listCommit(directory, commit, prefix, limits) {
  const within = prefix === "" ? [] : ["--", prefix];
  const output = await git(directory, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit, ...within]);
  const entries = /* @__PURE__ */ new Map();
  for (const line of output.toString().split("\0")) {
    if (line === "") continue;
    const match = /^(\d+) \w+ ([0-9a-f]+) +(\d+|-)\t(.*)$/s.exec(line);
    const [, mode = "", object = "", size = "-", fullPath = ""] = match ?? [];
    if (match === null) throw notListed(commit, line);
    if (!fullPath.startsWith(prefix)) continue;
    const path = fullPath.slice(prefix.length);
    const type = mode === "120000" ? "symlink" : mode === "160000" ? "submodule" : "file";
    entries.set(path, { path, type, object, ...size === "-" ? {} : { size: Number(size) } });
    if (entries.size > limits.files) throw tooManyFiles(limits);
  }
  return entries;
}
function notListed(commit, line) {
  return new UserError(
    `git does not have every file of commit ${commit}: ${JSON.stringify(line.slice(line.indexOf("	") + 1))} is missing`,
    "fetch the whole repository: a clone without --filter, and with actions/checkout without `filter` and `sparse-checkout`"
  );
}

export {
  DEFAULT_LIMITS,
  checkedPath,
  inGitFolder,
  outsideRoot,
  tooLarge,
  inSubmodule,
  tooManyFiles,
  parseConfig,
  settingsOf,
  compileGlob,
  isGlob,
  isParameterFile,
  deploymentsIn,
  isCandidate,
  scanFiles,
  readTemplates,
  CONFIG_PATHS,
  loadWorld,
  loadConfig,
  runGit,
  localBlobs,
  follow,
  resolveCommit,
  repositoryRoot,
  hasCommit,
  mergeBase,
  commitParents,
  openGitTree
};
