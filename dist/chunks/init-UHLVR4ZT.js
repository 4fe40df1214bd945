import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  openDirectoryTree,
  scopeOf
} from "./chunk-UUTK3G3I.js";
import {
  withFiles,
  withoutConfig
} from "./chunk-JESC3PMT.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  judge,
  withUniqueNames
} from "./chunk-VNL5YEEQ.js";
import "./chunk-B33QSCPD.js";
import "./chunk-EAP5UTM7.js";
import {
  CONFIG_PATHS,
  compileGlob,
  deploymentsIn,
  isGlob,
  isParameterFile,
  loadWorld,
  readTemplates,
  repositoryRoot,
  runGit,
  scanFiles
} from "./chunk-HWBFDDJE.js";
import "./chunk-ZZLPULXM.js";
import "./chunk-Q4FRW4BE.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-UGDP6TVT.js";
import "./chunk-N5TSIYIH.js";
import "./chunk-BCK6BG5W.js";
import {
  readText
} from "./chunk-YBMV5TNB.js";
import "./chunk-Q4CVXKZT.js";
import {
  wrap
} from "./chunk-NRGMYMGR.js";
import {
  keysOf
} from "./chunk-DRBF2ZEW.js";
import {
  GENESYS_ACCOUNTS,
  bucketsOfPolicy,
  createCollector,
  namedKeys,
  ofKind
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
import "./chunk-MZ27P2FY.js";
import "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import {
  compilePattern,
  matchPattern
} from "./chunk-3PFPOZC7.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  visible,
  visibleLines
} from "./chunk-IPPBXDWB.js";
import "./chunk-6CKXNUN2.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";
import {
  Document,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  isScalar,
  parse
} from "./chunk-Y5Z4UOAU.js";
import "./chunk-P5O6T775.js";
import "./chunk-42U3HHUD.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import "./chunk-3Y47BSFT.js";
import "./chunk-E74MSO3V.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-G7GM7AV2.js";
import {
  asText,
  knownText
} from "./chunk-H7KYX7BM.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/commands/init.ts
import { realpath as realpath2 } from "node:fs/promises";

// src/init/default-branch.ts
var PLAIN = /^[A-Za-z0-9][\w./-]*$/;
async function defaultBranch(root) {
  const result = await runGit(root, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  const name = result?.status === 0 ? result.stdout.toString().trim().replace(/^origin\//, "") : "";
  return PLAIN.test(name) ? name : void 0;
}

// src/init/open-values.ts
var KEY = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
var ADDRESS = new RegExp(String.raw`^(?:module\.[\w-]+${KEY}\.)*(?:data\.)?[a-z]\w*\.[\w-]+${KEY}\.[a-z]\w*$`);
var VARIABLE = /^the variable ([\w-]+) has no value$/;
var PARAMETER = /(?:^|: )the parameter ([A-Za-z0-9]+) has no value$/;
var ACCOUNT_OF_STACK = "the account that the template is deployed to is not known";
var REGION_OF_STACK = "the Region that the template is deployed to is not known";
var REGION_OF_PROVIDER = /^nobody says the Region of the provider |^the plan does not tell the region$/;
var REGION_ADDRESS = "data.aws_region.current.region";
var MOST_NAMED = 20;
function openValues({ inventory, notEvaluated }, declared) {
  const { pieces } = declared;
  const generated = [
    ...inventory.exports.map(({ role }) => role).filter((arn) => isStandIn(nameOfRole(arn))),
    ...inventory.exports.map(({ bucket }) => bucket).filter(isStandIn)
  ];
  const named = unique(generated).map((text) => generatedName(text, pieces));
  const relevant = inventory.exports.length === 0 ? perhapsOfExport(pieces) : ofDocuments(pieces, inventory.documents);
  const generatedIds = new Set(pieces.map(({ id }) => id));
  const holes = relevant.flatMap((piece) => [...holesIn(piece)]).filter(({ of = "" }) => !generatedIds.has(of));
  const reasons = unique(holes.map(({ why }) => why));
  const standsIn = notEvaluated.some(({ why }) => why.includes(STAND_IN_REGION));
  const made = holes.filter(({ why, of }) => of === void 0 || !standsIn && why !== ACCOUNT_OF_STACK);
  return {
    names: new Map(named.flatMap((entry) => entry === void 0 ? [] : [entry])),
    others: unique([
      ...made.some(({ why }) => REGION_OF_PROVIDER.test(why)) ? [REGION_ADDRESS] : [],
      ...reasons.flatMap((why) => addressIn(why) ?? [])
    ]).slice(0, MOST_NAMED),
    parameters: reasons.flatMap((why) => PARAMETER.exec(why)?.[1] ?? []).slice(0, MOST_NAMED),
    place: /* @__PURE__ */ new Set([
      ...made.some(({ why }) => why === ACCOUNT_OF_STACK) ? ["account"] : [],
      ...made.some(({ why }) => why === REGION_OF_STACK) ? ["region"] : []
    ]),
    unnameable: named.includes(void 0)
  };
}
function ofDocuments(pieces, documents) {
  return pieces.filter((piece) => documents.some((document) => isOf(document, piece)));
}
function perhapsOfExport(pieces) {
  const few = pieces.filter(({ type }) => type === "bucket").length <= MOST_BUCKETS;
  return pieces.filter(({ type }) => type === "role" || few && BUCKETS.has(type));
}
var MOST_BUCKETS = 3;
var BUCKETS = /* @__PURE__ */ new Set(["role-policy", "bucket", "bucket-settings"]);
function isOf({ origin, path, address }, { id, place, address: own }) {
  if (origin !== void 0) return origin === id;
  return path === place.path && (address === own || address?.startsWith(`${own}/`) === true);
}
function nameOfRole(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}
function generatedName(text, pieces) {
  const isRole = text.startsWith("arn:");
  const piece = pieces.find(
    (one) => one.type === (isRole ? "role" : "bucket") && text.includes(standInName(isRole ? "other" : "bucket", one.address))
  );
  const hole = asText(piece?.name ?? { kind: "null", place: NOWHERE })?.holes.find(({ of }) => of === piece?.id);
  const address = hole === void 0 ? void 0 : addressIn(hole.why);
  return address === void 0 ? void 0 : [address, isRole ? "<name>" : "<bucket>"];
}
var NOWHERE = { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };
function addressIn(why) {
  const variable = VARIABLE.exec(why)?.[1];
  if (variable !== void 0) return `var.${variable}`;
  const address = /^(?:known after apply|sensitive): (.+)$/.exec(why)?.[1];
  return address !== void 0 && ADDRESS.test(address) ? address : void 0;
}
function* holesIn(value) {
  if (typeof value !== "object" || value === null) return;
  const items = value instanceof Map ? value.values() : Array.isArray(value) ? value : void 0;
  if (items !== void 0) {
    for (const item of items) yield* holesIn(item);
    return;
  }
  if ("written" in value && "value" in value) {
    if (!holesIn(value.value).next().done) yield* holesIn(value.written);
    return;
  }
  for (const [name, member] of Object.entries(value)) {
    if (name === "hole" && isHole(member)) yield member;
    else if (name === "holes" && Array.isArray(member)) yield* member.filter(isHole);
    else if (name !== "place" && name !== "segments") yield* holesIn(member);
  }
}
function isHole(value) {
  return typeof value === "object" && value !== null && "why" in value && typeof value.why === "string";
}

// src/init/stand-ins.ts
var ACCOUNT_QUESTION = "<account>";
var BUCKET_QUESTION = "<bucket>";
var REGION_QUESTION = "<region>";
var VALUE_QUESTION = "<value>";
function askedRole(arn) {
  const [prefix, partition, service, region, account = "", ...rest] = arn.split(":");
  const resource = rest.join(":");
  const place = account === STAND_IN_ACCOUNT ? ACCOUNT_QUESTION : account;
  return [prefix, partition, service, region, place, isStandIn(resource) ? "role/<name>" : resource].join(":");
}
function askedBucket(name) {
  return isStandIn(name) ? BUCKET_QUESTION : name;
}
function known(text) {
  return text === void 0 || text === "" || isStandIn(text) ? void 0 : text;
}
function askedText(text) {
  return text.replaceAll(STAND_IN_ACCOUNT, ACCOUNT_QUESTION).replaceAll(STAND_IN_REGION, REGION_QUESTION).replaceAll(/(?:name-)?not-known-[A-Za-z0-9-]*/g, "<name>");
}

// src/init/template-facts.ts
function mayDeclareBucket({ pieces }, name) {
  return pieces.some((piece) => {
    const text = piece.type === "bucket" ? piece.name : piece.type === "bucket-settings" ? piece.bucket : void 0;
    const pattern = text === void 0 ? void 0 : asText(text)?.text;
    return pattern !== void 0 && matchPattern(compilePattern(pattern), name) !== false;
  });
}
function roleOfTemplates({ pieces }) {
  const roles = pieces.filter((piece) => piece.type === "role" && speaksOfGenesys(piece));
  const arns = unique(roles.map(askedArn));
  return arns.length === 1 ? arns[0] : void 0;
}
function bucketOfTemplates({ pieces }) {
  const names = pieces.flatMap((piece) => piece.type === "bucket" ? [knownText(piece.name)] : []);
  const [only, second] = unique(names);
  return names.length === 0 || second !== void 0 ? void 0 : only ?? BUCKET_QUESTION;
}
function askedArn({ account, partition, path, name }) {
  const role = knownText(name);
  const folder = knownText(path);
  const resource = role === void 0 || folder === void 0 ? "/<name>" : `${folder}${role}`;
  return `arn:${knownText(partition) ?? "aws"}:iam::${knownText(account) ?? ACCOUNT_QUESTION}:role${resource}`;
}
function speaksOfGenesys({ trust }) {
  return [...textsIn(trust.value)].some(
    (text) => text.includes("sts:ExternalId") || GENESYS_ACCOUNTS.some((account) => text.includes(account))
  );
}
function* textsIn(value) {
  if (typeof value === "string") yield value;
  if (typeof value !== "object" || value === null) return;
  const items = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
  for (const item of items) yield* textsIn(item);
}

// src/init/skeleton.ts
var UNKNOWN_ROLE = `arn:aws:iam::${ACCOUNT_QUESTION}:role/<name>`;
function skeleton(documents, declared) {
  const declaredRole = roleOfTemplates(declared);
  const declaredBucket = bucketOfTemplates(declared);
  const policies = ofKind(documents, "bucket-policy");
  const [policy] = policies;
  const named = policy !== void 0 && policies.length === 1 ? bucketsOfPolicy(policy) : [];
  const onlyNamed = named.length === 1 ? named[0] : void 0;
  const bucket = onlyNamed ?? declaredBucket ?? BUCKET_QUESTION;
  const isDeclared = policies.length === 0 && declaredBucket !== void 0;
  const { arns, policies: ofKeys } = keysOf(documents);
  const keys = arns.map((arn) => {
    const own = ofKeys.get(arn);
    return { arn, ...own === void 0 ? {} : { policy: own.path } };
  });
  const { scps, rcps } = levels(documents);
  return {
    version: 1,
    exports: [
      {
        name: "recordings",
        genesys: { "organization-id": "<Genesys organization id>" },
        role: declaredRole ?? UNKNOWN_ROLE,
        bucket
      }
    ],
    inventory: {
      ...declaredRole === void 0 ? { roles: [ROLE_QUESTION] } : {},
      ...isDeclared ? {} : {
        buckets: [
          { name: bucket, account: ACCOUNT_QUESTION, region: REGION_QUESTION, ...bucketPolicy(policies, declared) }
        ]
      },
      ...keys.length === 0 ? {} : { keys },
      ...scps === void 0 && rcps === void 0 ? {} : { organization: { ...scps, ...rcps } }
    }
  };
}
var ROLE_QUESTION = {
  arn: UNKNOWN_ROLE,
  "trust-policy": "<the role's trust policy>",
  "identity-policies": ["<every managed and inline policy of the role>"]
};
function bucketPolicy([first, second], { pieces }) {
  const isDeclared = pieces.some((piece) => piece.type === "bucket-settings" && piece.settings.policy !== void 0);
  if (first === void 0 && isDeclared) return {};
  if (first === void 0) return { policy: "<the bucket's policy>" };
  return { policy: second === void 0 ? first.path : "<the bucket's policy>" };
}
function levels(documents) {
  const scps = documents.filter(({ kind }) => kind === "scp");
  const rcps = documents.filter(({ kind }) => kind === "rcp");
  const allowing = scps.filter(
    ({ policy }) => !("unknown" in policy) && policy.statements.some(({ effect }) => effect === "Allow")
  );
  const paths = scps.map(({ path }) => path);
  const asked = [`<one list for each level, root first: ${paths.join(", ")}>`];
  return {
    ...scps.length === 0 ? {} : { scps: { scps: [allowing.length > 1 ? asked : paths] } },
    ...rcps.length === 0 ? {} : { rcps: { rcps: [rcps.map(({ path }) => path)] } }
  };
}

// src/init/plain-config.ts
function plainConfig(world, templates, open) {
  const { inventory } = world;
  const files = inventory.documents.filter(({ format }) => format !== "template");
  const examples = examplesOf(inventory, files);
  const settled = withUniqueNames(world).inventory.exports;
  if (settled.length === 0 && examples.length === 0)
    return { config: withSources(skeleton(files, templates.declared), templates, open), completed: /* @__PURE__ */ new Set() };
  const canBeSaid = settled.every(({ organizationId }) => organizationId !== void 0) && !open.unnameable;
  const exports = [...settled.map(exportOf), ...examples.flatMap((example) => example.exports ?? [])];
  const asked = examples.map((example) => example.inventory ?? {});
  const buckets = inventory.buckets.flatMap((bucket) => bucketOf(bucket, files, templates) ?? []);
  const completed = buckets.filter(({ name }) => mayDeclareBucket(templates.declared, name));
  const roles = uniqueBy(
    [...asked.flatMap((one) => one.roles ?? []), ...inventory.roles.flatMap((role) => roleOf(role, files) ?? [])],
    ({ arn, ...role }) => arn === UNKNOWN_ROLE ? `${arn} ${role["trust-policy"]}` : arn
  );
  const declared = {
    ...unlessEmpty("roles", roles),
    ...unlessEmpty(
      "buckets",
      uniqueBy([...asked.flatMap((one) => one.buckets ?? []), ...buckets], ({ name }) => name)
    ),
    ...keysOf2(inventory, files, asked),
    ...organizationOf(files)
  };
  const different = uniqueBy(
    exports,
    ({ role, bucket }, index) => role === UNKNOWN_ROLE ? index : `${role} ${bucket}`
  );
  const config = {
    version: 1,
    ...canBeSaid || examples.length > 0 ? { exports: withNames(different) } : {},
    inventory: declared
  };
  return { config: withSources(config, templates, open), completed: new Set(completed) };
}
function examplesOf({ gaps }, files) {
  const paths = new Set(files.map(({ path }) => path));
  const isFile = (path) => path === void 0 || path.startsWith("<") || paths.has(path);
  return gaps.flatMap(({ example }) => {
    if (example === void 0) return [];
    const config = parse(example);
    const { roles = [], ...rest } = config.inventory ?? {};
    return [
      {
        ...config,
        exports: (config.exports ?? []).map((one) => ({ ...one, role: askedRole(one.role) })),
        inventory: {
          ...rest,
          ...unlessEmpty(
            "roles",
            roles.filter((role) => isFile(role["trust-policy"]))
          )
        }
      }
    ];
  });
}
function withSources({ inventory, ...config }, { globs, unused }, open) {
  const { cloudformation = [], ...others } = globs;
  const deployed = deployments(cloudformation, unused, open);
  const values = Object.fromEntries(open.names);
  return {
    ...config,
    inventory: {
      ...inventory,
      ...deployed.length === 0 ? {} : { cloudformation: deployed },
      ...others,
      ...Object.keys(values).length === 0 ? {} : { "terraform-values": values }
    }
  };
}
function deployments(globs, unused, { parameters, place }) {
  if (globs.length === 0 || globs.some((glob) => /[{},]/.test(glob))) return [...globs];
  if (parameters.length === 0 && place.size === 0) return [...globs];
  return [
    {
      templates: globs.length === 1 ? globs.join("") : `{${globs.join(",")}}`,
      ...parameters.length === 0 ? {} : { parameters: parametersToAsk(parameters, unused) },
      ...place.has("account") ? { account: ACCOUNT_QUESTION } : {},
      ...place.has("region") ? { region: REGION_QUESTION } : {}
    }
  ];
}
function parametersToAsk(names, unused) {
  const files = unused.filter((path) => path.endsWith(".json") && !path.endsWith(".tfvars.json"));
  if (files.length > 0) return `<one of ${files.join(", ")}>`;
  return Object.fromEntries(names.map((name) => [name, VALUE_QUESTION]));
}
function exportOf({ name, organizationId, role, bucket }) {
  return {
    name: isStandIn(name) ? "recordings" : name,
    genesys: { "organization-id": organizationId ?? "<Genesys organization id>" },
    role: askedRole(role),
    bucket: askedBucket(bucket)
  };
}
function roleOf({ arn, origin, trustPolicy, identityPolicies, permissionsBoundary }, files) {
  const isFile = (document) => !isGap(document) && files.some((file) => file === document);
  const identity = isGap(identityPolicies) ? [] : identityPolicies.filter(isFile);
  const boundary = permissionsBoundary !== void 0 && isFile(permissionsBoundary) ? permissionsBoundary : void 0;
  if (origin !== void 0 && !isFile(trustPolicy) && identity.length === 0 && boundary === void 0) return void 0;
  return {
    arn: askedRole(arn),
    ...isFile(trustPolicy) ? { "trust-policy": trustPolicy.path } : {},
    ...identity.length === 0 ? {} : { "identity-policies": identity.map(({ path }) => path) },
    ...boundary === void 0 ? {} : { "permissions-boundary": boundary.path }
  };
}
function bucketOf({ name, account, region, policy, encryption }, files, { declared }) {
  const own = policyOf(policy, files);
  const where = known(account);
  if (mayDeclareBucket(declared, name)) {
    if (own === void 0) return void 0;
    return { name: askedBucket(name), ...where === void 0 ? {} : { account: where }, policy: own };
  }
  const place = known(region);
  const key = known(encryption?.key);
  return {
    name: askedBucket(name),
    account: where ?? ACCOUNT_QUESTION,
    ...place === void 0 ? {} : { region: place },
    ...own === void 0 ? {} : { policy: own },
    ...encryption === void 0 || key === void 0 ? {} : { encryption: { algorithm: encryption.algorithm, key } }
  };
}
function policyOf(policy, files) {
  if (policy === void 0 || policy.format === "template") return void 0;
  if (files.includes(policy)) return policy.path;
  const paths = new Set(files.map(({ path }) => path));
  return policy.path.split(", ").some((path) => paths.has(path)) ? `<one of ${policy.path}>` : void 0;
}
function keysOf2({ keys }, files, asked) {
  const attached = new Set(keys.flatMap(({ policy }) => isGap(policy) ? [] : [policy.path]));
  const left = files.filter(({ kind, path }) => kind === "key-policy" && !attached.has(path));
  const named = new Set(namedKeys(files));
  const own = keys.filter(({ arn, policy }) => isGap(policy) ? named.has(arn) : files.includes(policy));
  const all = [
    ...own.filter(({ arn }) => !isStandIn(arn)).map(keyOf),
    ...asked.flatMap((inventory) => inventory.keys ?? []),
    ...left.map(({ path }) => ({ arn: "<ARN of the key that has this policy>", policy: path }))
  ];
  return unlessEmpty(
    "keys",
    uniqueBy(all, ({ arn, policy }) => arn.startsWith("<") ? policy ?? arn : arn)
  );
}
function keyOf({ arn, policy }) {
  return { arn, ...isGap(policy) ? {} : { policy: policy.path } };
}
function organizationOf(files) {
  const { scps, rcps } = levels(files);
  return scps === void 0 && rcps === void 0 ? {} : { organization: { ...scps, ...rcps } };
}
function unlessEmpty(key, list) {
  return list.length === 0 ? {} : { [key]: list };
}
function withNames(exports) {
  return exports.map((one, index) => {
    const before = exports.slice(0, index).filter(({ name }) => name === one.name).length;
    return before === 0 ? one : { ...one, name: `${one.name}-${before + 1}` };
  });
}
function uniqueBy(items, keyOf2) {
  const seen = /* @__PURE__ */ new Map();
  for (const [index, item] of items.entries()) {
    const key = keyOf2(item, index);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

// src/init/template-notes.ts
var DEPLOYED = "Read with the defaults of their parameters. Where others count: { templates: FILE, parameters: FILE or { Name: value }, account: ..., region: ... }.";
var EVALUATED = "Evaluated without a plan. Variable files that Terraform does not load by itself count only where they are named here.";
var PLANNED = "As `terraform show -json` prints them. Beside a plan, Terraform files say where things are written, and what the plan does not know.";
var GIVE_LATER = "take the line out where nobody knows it yet: what rests on it stays undecided";
var TEMPLATE_NOTES = [
  ["inventory.cloudformation", { present: DEPLOYED }],
  [
    "inventory.cloudformation.*.account",
    {
      placeholder: {
        what: "the account that the templates are deployed to, 12 digits in quotes",
        how: "the stack's ARN names it"
      }
    }
  ],
  [
    "inventory.cloudformation.*.region",
    { placeholder: { what: "the Region that the templates are deployed to", how: "the stack's ARN names it" } }
  ],
  [
    "inventory.cloudformation.*.parameters",
    {
      placeholder: {
        what: "the parameters of the stack: a file that holds them, or each by its name",
        how: "`aws cloudformation describe-stacks` prints those of a stack"
      }
    }
  ],
  [
    "inventory.cloudformation.*.parameters.*",
    {
      placeholder: {
        what: "the value of the parameter {parameter}",
        how: "`aws cloudformation describe-stacks` prints the parameters of a stack"
      }
    }
  ],
  ["inventory.terraform-plans", { present: PLANNED }],
  ["inventory.terraform", { present: EVALUATED }],
  [
    "inventory.terraform-values",
    {
      present: "What the files do not say, by Terraform address.",
      absent: {
        what: "values that the Terraform files leave open, by their address",
        how: `\`terraform state show\` or the secret store tells them; ${GIVE_LATER}`,
        sample: ""
      }
    }
  ],
  [
    "inventory.terraform-values.*",
    {
      placeholder: {
        what: "the value of {address}",
        how: `\`terraform state show\` or the secret store tells it; ${GIVE_LATER}`
      }
    }
  ]
];

// src/init/notes.ts
var ROLE_ARN = {
  what: "the role's ARN, with its path",
  how: "the integration in Genesys Cloud names it; `aws iam get-role --role-name {role}` prints it"
};
var BUCKET_NAME = { what: "the bucket's name", how: "the integration in Genesys Cloud names it" };
var KEY_POLICY = "`aws kms get-key-policy --policy-name default --key-id KEY` prints it";
var NOTES = new Map([
  [
    "exports",
    {
      present: "Each Genesys Cloud integration: its organization, the role that it assumes, the bucket that it writes to.",
      absent: {
        what: "the id of the Genesys Cloud organization of each export; until it is said, exports are found by their trust policies",
        how: "Genesys Cloud shows it under Admin, Organization Settings, Organization Details",
        sample: "exports: [{ name: recordings, genesys: { organization-id: <id> }, role: <role's ARN>, bucket: <bucket> }]"
      }
    }
  ],
  [
    "exports.*.genesys.organization-id",
    {
      present: "As the policies have it; Genesys Cloud shows it under Admin, Organization Settings, Organization Details.",
      placeholder: {
        what: "the id of the Genesys Cloud organization",
        how: "Genesys Cloud shows it under Admin, Organization Settings, Organization Details"
      }
    }
  ],
  [
    "exports.*.genesys.region",
    {
      absent: {
        what: "the home region of the Genesys Cloud organization",
        how: "the address of Genesys Cloud tells it: apps.euw2.pure.cloud is eu-west-2",
        sample: "region: eu-west-2"
      }
    }
  ],
  ["exports.*.role", { placeholder: ROLE_ARN }],
  ["exports.*.bucket", { placeholder: BUCKET_NAME }],
  [
    "inventory",
    {
      present: "What the AWS accounts hold. Only what is named here is judged: look for policies that are not in this repository."
    }
  ],
  ["inventory.roles.*.arn", { placeholder: ROLE_ARN }],
  [
    "inventory.roles.*.trust-policy",
    {
      placeholder: {
        what: "the role's trust policy",
        how: "`aws iam get-role --role-name {role}` prints it; name the file that you keep it in"
      },
      absent: {
        what: "the role's trust policy",
        how: "`aws iam get-role --role-name {role}` prints it",
        sample: "trust-policy: <file>"
      }
    }
  ],
  [
    "inventory.roles.*.identity-policies",
    {
      guessed: {
        what: "whether these are all managed and inline policies of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them"
      },
      placeholder: {
        what: "every managed and inline policy of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them"
      },
      absent: {
        what: "every managed and inline policy of the role",
        how: "`aws iam list-attached-role-policies --role-name {role}` and `aws iam list-role-policies --role-name {role}` name them",
        sample: "identity-policies: [<file>]"
      }
    }
  ],
  [
    "inventory.roles.*.permissions-boundary",
    {
      placeholder: {
        what: "the role's permissions boundary, or that it has none (then take the line out)",
        how: "`aws iam get-role --role-name {role}` tells it"
      },
      absent: {
        what: "whether the role has a permissions boundary; left out, it has none",
        how: "`aws iam get-role --role-name {role}` tells it",
        sample: "permissions-boundary: <file>"
      }
    }
  ],
  [
    "inventory.roles.*.tags",
    {
      absent: {
        what: "the role's tags, which policies may ask for",
        how: "`aws iam list-role-tags --role-name {role}` prints them",
        sample: "tags: {}"
      }
    }
  ],
  ["inventory.buckets.*.name", { placeholder: BUCKET_NAME }],
  [
    "inventory.buckets.*.account",
    {
      guessed: { what: "the bucket's account, taken to be the role's", how: "the owner of the bucket knows" },
      placeholder: { what: "the bucket's account, 12 digits in quotes", how: "the owner of the bucket knows" }
    }
  ],
  [
    "inventory.buckets.*.region",
    {
      guessed: {
        what: "the bucket's region, taken to be the key's",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it"
      },
      placeholder: {
        what: "the bucket's region",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it"
      },
      absent: {
        what: "the bucket's region",
        how: "`aws s3api get-bucket-location --bucket {bucket}` prints it",
        sample: "region: <region>"
      }
    }
  ],
  [
    "inventory.buckets.*.policy",
    {
      placeholder: {
        what: "the bucket's policy (take the line out where it has none)",
        how: "`aws s3api get-bucket-policy --bucket {bucket}` prints it; name the file that you keep it in"
      },
      absent: {
        what: "whether the bucket has a policy; left out, it has none",
        how: "`aws s3api get-bucket-policy --bucket {bucket}` prints it",
        sample: "policy: <file>"
      }
    }
  ],
  [
    "inventory.buckets.*.encryption",
    {
      guessed: {
        what: "the bucket's default encryption, taken to be the key that the policies name, and its bucket-key",
        how: "`aws s3api get-bucket-encryption --bucket {bucket}` prints both"
      },
      absent: {
        what: "the bucket's default encryption; left out, no KMS key takes part",
        how: "`aws s3api get-bucket-encryption --bucket {bucket}` prints it",
        sample: "encryption: { algorithm: aws:kms, key: <key's ARN>, bucket-key: true }"
      }
    }
  ],
  [
    "inventory.buckets.*.public-access-block",
    {
      absent: {
        what: "the bucket's Block Public Access",
        how: "`aws s3api get-public-access-block --bucket {bucket}` prints it",
        sample: "public-access-block: { block-public-acls: true, ignore-public-acls: true, block-public-policy: true, restrict-public-buckets: true }"
      }
    }
  ],
  [
    "inventory.buckets.*.object-ownership",
    {
      absent: {
        what: "whether the bucket takes ACLs",
        how: "`aws s3api get-bucket-ownership-controls --bucket {bucket}` prints it",
        sample: "object-ownership: BucketOwnerEnforced"
      }
    }
  ],
  [
    "inventory.keys.*.arn",
    {
      placeholder: {
        what: "the ARN of the key that has this policy (take the entry out where no bucket of an export uses it)",
        how: "`aws kms list-aliases` and the bucket's encryption name keys"
      }
    }
  ],
  [
    "inventory.keys.*.policy",
    {
      placeholder: { what: "the key's policy", how: KEY_POLICY },
      absent: { what: "the key's policy", how: KEY_POLICY, sample: "policy: <file>" }
    }
  ],
  [
    "inventory.organization",
    {
      absent: {
        what: "the AWS organization with its SCPs and RCPs; left out, none apply but those that templates declare",
        how: "`aws organizations describe-organization` tells the id; docs/aws-access.md says who may read the policies",
        sample: "organization: { id: <o-... or none>, scps: [[<file of the root>], [<file of the OU>]] }"
      }
    }
  ],
  [
    "inventory.organization.scps",
    {
      guessed: {
        what: "the levels of the SCPs, all taken to stand on one",
        how: "one list for each level, root first: the root, each OU, the account"
      },
      placeholder: {
        what: "the levels of the SCPs: one list for each level, root first",
        how: "`aws organizations list-policies-for-target --filter SERVICE_CONTROL_POLICY --target-id TARGET` for the root, each OU, the account"
      }
    }
  ],
  [
    "inventory.organization.id",
    {
      absent: {
        what: "the id of the AWS organization; none: the account is in no organization",
        how: "`aws organizations describe-organization` tells it",
        sample: "id: <o-... or none>"
      }
    }
  ],
  ...TEMPLATE_NOTES
]);
var LATER = [
  "settings: what fails a check. In a pull request those of the base branch govern.",
  "settings:",
  "  require: reported      # calls that are known from field reports only must be allowed, too",
  "  fail-on: all           # what was broken before a change fails it, too",
  "accounts: what audit and drift read, where it is not just the account of the job's credentials.",
  "accounts:",
  '  - { id: "111122223333", role: arn:aws:iam::111122223333:role/GenesysExportGateReader, regions: [eu-west-2] }'
];

// src/init/wrap-commands.ts
var NO_BREAK = " ";
function wrapCommands(text, width) {
  const whole = text.replaceAll(/`[^`]*`/g, (command) => command.replaceAll(" ", NO_BREAK));
  return wrap(whole, width).map((line) => line.replaceAll(NO_BREAK, " "));
}

// src/init/render-config.ts
var SCHEMA = "https://raw.githubusercontent.com/genesys-export-gate/genesys-export-gate/main/schema/genesys-export-gate.schema.json";
var WIDTH = 100;
function renderConfig(config, { remarks, completed, samples }) {
  const asked = [];
  const building = { asked, completed, samples };
  const document = new Document();
  document.contents = buildMap({ ...config }, [], /* @__PURE__ */ new Map(), building);
  document.commentBefore = [
    ` yaml-language-server: $schema=${SCHEMA}`,
    "",
    ...["Written by `genesys-export-gate init`: look it over.", ...remarks].flatMap(commentLines)
  ].join("\n");
  document.comment = LATER.map((line) => ` ${line}`).join("\n");
  const text = withoutInvisible(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
  return { text, questions: located(text, asked) };
}
var OWN_NAMES = /* @__PURE__ */ new Map([
  ["terraform-values", "address"],
  ["parameters", "parameter"]
]);
function build(value, path, names, building) {
  if (Array.isArray(value)) return buildList(value, path, names, building);
  if (typeof value === "object" && value !== null) return buildMap(value, path, names, building);
  const scalar = new Scalar(value);
  if (typeof value === "string" && visible(value) !== value) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
function withoutInvisible(text) {
  return text.replaceAll(/[^\n\P{C}]|[\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 65535 ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}
function buildList(items, path, names, building) {
  const list = new YAMLSeq();
  list.items = items.map((item) => build(item, [...path, "*"], names, building));
  list.flow = list.items.every((item) => isScalar(item)) || items.every((item) => Array.isArray(item));
  return list;
}
function buildMap(value, path, outer, building) {
  const map = new YAMLMap();
  const names = new Map([...outer, ...namesOf(path, value)]);
  for (const [index, [key, member]] of Object.entries(value).entries()) {
    const at = [...path, key];
    const own = OWN_NAMES.get(path.at(-1) ?? "");
    const named = own === void 0 ? names : new Map([...names, [own, key]]);
    const comment2 = commentOf(at, member, named, building.asked);
    const scalar = new Scalar(key);
    if (comment2 !== void 0 && index === 0 && path.at(-1) === "*") map.commentBefore = comment2;
    else if (comment2 !== void 0) scalar.commentBefore = comment2;
    if (path.length === 0 && index > 0) scalar.spaceBefore = true;
    map.items.push(new Pair(scalar, build(member, at, names, building)));
  }
  const absent = building.completed.has(value) ? [] : absentLines(path, Object.keys(value), names, building);
  if (absent.length > 0) map.comment = absent.join("\n");
  map.flow = path.at(-1) === "encryption";
  return map;
}
function commentOf(path, value, names, asked) {
  const note = NOTES.get(path.join(".")) ?? NOTES.get([...path.slice(0, -1), "*"].join("."));
  const open = isOpen(value);
  const ask = open ? note?.placeholder : note?.guessed;
  const said = note?.present === void 0 || open && ask !== void 0 ? [] : commentLines(note.present);
  const lines = ask === void 0 ? [] : commentLines(question(ask, names));
  if (ask !== void 0)
    asked.push({ ...filledIn(ask, names), placeholder: open, comment: lines, distance: lines.length });
  return said.length + lines.length === 0 ? void 0 : [...said, ...lines].join("\n");
}
function absentLines(path, present, names, { asked, samples }) {
  const lines = [];
  for (const [at, { absent }] of NOTES) {
    const steps = at.split(".");
    const key = steps.pop() ?? "";
    if (absent === void 0 || steps.join(".") !== path.join(".") || present.includes(key)) continue;
    const sample = samples.get(at) ?? absent.sample ?? `${key}:`;
    if (sample === "") continue;
    const comment2 = commentLines(question(absent, names));
    asked.push({ ...filledIn(absent, names), placeholder: false, comment: comment2, distance: comment2.length });
    lines.push(...comment2, ` ${sample}`);
  }
  return lines;
}
function isOpen(value) {
  if (Array.isArray(value)) return value.some(isOpen);
  return typeof value === "string" && (value.startsWith("<") && value.endsWith(">") || /:<account>:|\/<name>$/.test(value));
}
function hasPlaceholders(value) {
  if (typeof value !== "object" || value === null) return isOpen(value);
  return Object.values(value).some(hasPlaceholders);
}
function question(ask, names) {
  const { what, how } = filledIn(ask, names);
  return `Not known: ${what}. ${how.charAt(0).toUpperCase()}${how.slice(1)}.`;
}
function filledIn({ what, how, ...rest }, names) {
  const fill = (text) => text.replaceAll(/\{(\w+)\}/g, (_, name) => names.get(name) ?? name.toUpperCase());
  return { ...rest, what: fill(what), how: fill(how) };
}
function namesOf(path, value) {
  const [list, entry] = path.slice(-2);
  if (entry !== "*") return [];
  const text = list === "roles" ? String(Reflect.get(value, "arn")) : String(Reflect.get(value, "name"));
  const name = list === "roles" ? text.slice(text.lastIndexOf("/") + 1) : text;
  const kind = list === "roles" ? "role" : "bucket";
  return (list === "roles" || list === "buckets") && /^\w[\w.+=,@-]*$/.test(name) ? [[kind, name]] : [];
}
function commentLines(text) {
  return wrapCommands(visible(text), WIDTH).map((line) => ` ${line}`);
}
function located(text, asked) {
  const lines = text.split("\n").map((line) => line.trim());
  let from = 0;
  return asked.map(({ what, how, placeholder, comment: comment2, distance }) => {
    const [first = ""] = comment2;
    const found = lines.indexOf(`#${first}`, from);
    from = found + 1;
    return { what, how, placeholder, line: found + distance + 1 };
  });
}

// src/init/draft-config.ts
var REFUSED = 2;
var UNDECIDED = 3;
async function draftConfig({ world, templates, before, outcomeWith }) {
  const values = valuesToAsk(openValues(world, templates.declared), before);
  const { config: full, completed } = plainConfig(world, templates, values);
  const samples = samplesOf(values);
  const left = [...openPoints(world), ...values.unnameable ? [UNNAMEABLE] : []];
  const why = [
    "What was found is not listed here, for a config says what counts and this is not settled:",
    ...left.length === 0 ? ["- how a config would say it"] : left.map((point) => `- ${point}`),
    "List it under inventory (the schema has the members) once it is."
  ];
  const blanks = [
    ...hasPlaceholders(full) ? ["Fill in every <...>: until then the config is refused, and nothing passes."] : [],
    ...left.length === 0 ? [] : ["Not settled by this file:", ...left.map((point) => `- ${point}`)]
  ];
  const { inventory: _inventory, ...small } = full;
  const candidates = [
    [full, blanks],
    ...small.exports === void 0 || hasPlaceholders(small) ? [] : [[small, why]]
  ];
  for (const [config, remarks] of candidates) {
    const rendered = renderConfig(config, { remarks, completed, samples });
    const after = await outcomeWith(rendered.text);
    const same = after.verdict === before.verdict && after.exitCode === before.exitCode;
    if (same && after.open >= before.open || hasPlaceholders(config) && after.exitCode === REFUSED)
      return { ...rendered, open: left };
  }
  return { ...renderConfig({ version: 1 }, { remarks: why, completed, samples: /* @__PURE__ */ new Map() }), open: left };
}
var UNNAMEABLE = "The export's role or bucket has no name in its template, and no config can give the one that AWS generates: name it there (RoleName, BucketName), or leave exports out, as here.";
function valuesToAsk(values, { exitCode }) {
  const { names, others } = values;
  const mustBeGiven = exitCode === UNDECIDED;
  if (names.size === 0 && !mustBeGiven) return { ...values, parameters: [], place: /* @__PURE__ */ new Set() };
  const asked = others.map((address) => [address, VALUE_QUESTION]);
  return {
    ...values,
    names: new Map([...names, ...asked]),
    others: [],
    parameters: mustBeGiven ? values.parameters : [],
    place: mustBeGiven ? values.place : /* @__PURE__ */ new Set()
  };
}
function samplesOf({ others }) {
  if (others.length === 0) return /* @__PURE__ */ new Map();
  const members = others.map((address) => `${JSON.stringify(address)}: ${VALUE_QUESTION}`);
  return /* @__PURE__ */ new Map([["inventory.terraform-values", `terraform-values: { ${members.join(", ")} }`]]);
}
function openPoints({ inventory, problems }) {
  return [
    ...problems.filter(({ severity }) => severity === "error").map(({ path, message }) => sentence(`${path}: ${message}`)),
    ...inventory.gaps.filter(({ example }) => example === void 0).map(({ what, why }) => sentence(`${what}: ${why}`))
  ];
}
function sentence(text) {
  return `${askedText(text).replace(/\.$/, "")}.`;
}

// src/init/templates.ts
import { posix as posix2 } from "node:path";

// src/init/globs.ts
import { posix } from "node:path";
function globsFor({ wanted, allowed, byFolder }, paths) {
  const mayBeNamed = /* @__PURE__ */ new Set([...wanted, ...allowed]);
  const isExact = (glob) => {
    const matches = compileGlob(glob);
    return paths.every((path) => mayBeNamed.has(path) || !matches(path));
  };
  const cover = (folder, files, suffix) => {
    const pattern = suffix.startsWith(".") ? `*${suffix}` : suffix;
    const mayBeGlob = folder !== "." || byFolder;
    const own = files.filter((path) => posix.dirname(path) === folder);
    const below = groupBy(
      files.filter((path) => posix.dirname(path) !== folder),
      (path) => nextFolder(path, folder)
    );
    const deep = inFolder(folder, `**/${pattern}`);
    if (mayBeGlob && below.size > 1 - Math.min(own.length, 1) && isExact(deep)) return [deep];
    const flat = inFolder(folder, pattern);
    const isFolder = mayBeGlob && (own.length > 1 || byFolder && own.length > 0) && isExact(flat);
    return [
      ...isFolder ? [flat] : own.map(literal),
      ...[...below].flatMap(([inner, rest]) => cover(inner, rest, suffix))
    ];
  };
  return unique([...groupBy(wanted, suffixOf)].flatMap(([suffix, files]) => cover(".", files, suffix)));
}
function suffixOf(path) {
  const name = posix.basename(path);
  if (/^terraform\.tfvars/.test(name)) return name;
  return /\.(?:template\.(?:json|ya?ml)|tf\.json|auto\.tfvars(?:\.json)?|[^.]*)$/.exec(name)?.[0] ?? name;
}
function nextFolder(path, folder) {
  const start = folder === "." ? 0 : folder.length + 1;
  return path.slice(0, path.indexOf("/", start));
}
function inFolder(folder, pattern) {
  return folder === "." ? pattern : `${literal(folder)}/${pattern}`;
}
function literal(path) {
  return isGlob(path) ? path.replaceAll(/[*?{]/g, "?") : path;
}

// src/init/templates.ts
var SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i"
);
var SOURCE = /\.tf(?:\.json)?$/i;
var AUTOMATIC = /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i;
var VARIABLES = /\.tfvars(?:\.json)?$/i;
var PERHAPS_PARAMETERS = /param[^/]*(?:\/[^/]*)?\.json$/i;
async function findTemplates(tree, cache = /* @__PURE__ */ new Map()) {
  const entries = (await tree.list()).filter(({ type }) => type !== "submodule");
  const paths = entries.map(({ path }) => path);
  const { templates } = await scanFiles(tree, entries, /* @__PURE__ */ new Set(), createCollector(tree.ref));
  const declared = await readTemplates(templates, deploymentsIn(templates, /* @__PURE__ */ new Set()), {
    values: /* @__PURE__ */ new Map(),
    surroundings: {},
    variableFiles: [],
    cache,
    readFile: async (path) => {
      const text = await readText(tree, path);
      return "ok" in text ? text.ok : void 0;
    }
  });
  const globs = globsOf(declared, templates, paths);
  const read = declared.files.map(({ path }) => path);
  const sources = [...templates.cloudformation, ...templates.plans, ...templates.terraform.filter(isSource)];
  const isRead = /* @__PURE__ */ new Set([...read, ...placesIn(templates)]);
  return {
    declared,
    globs,
    read,
    others: sources.filter(({ path }) => !isRead.has(path)).length,
    unused: await unusedFiles(tree, templates, paths),
    speaks: declared.files.some(
      ({ kind, text }) => kind === "terraform-plan" ? declared.pieces.length > 0 : SPEAKS_OF_EXPORTS.test(text)
    )
  };
}
function globsOf(declared, templates, paths) {
  const read = new Set(declared.files.map(({ path }) => path));
  const those = (sources) => sources.map(({ path }) => path).filter((path) => read.has(path));
  const terraform = [...those(templates.terraform), ...placesIn(templates)];
  const named = {
    cloudformation: globsFor({ wanted: those(templates.cloudformation), allowed: /* @__PURE__ */ new Set(), byFolder: false }, paths),
    "terraform-plans": globsFor({ wanted: those(templates.plans), allowed: /* @__PURE__ */ new Set(), byFolder: false }, paths),
    terraform: globsFor({ wanted: terraform, allowed: harmless(templates), byFolder: true }, paths)
  };
  return Object.fromEntries(Object.entries(named).filter(([, globs]) => globs.length > 0));
}
function placesIn({ plans, terraform }) {
  return plans.length === 0 ? [] : terraform.filter(isSource).map(({ path }) => path);
}
function harmless({ terraform }) {
  const paths = terraform.map(({ path }) => path);
  return new Set(paths.filter((path) => SOURCE.test(path) || AUTOMATIC.test(path)));
}
function isSource({ path }) {
  return SOURCE.test(path) && !posix2.dirname(path).split("/").includes(".terraform");
}
async function unusedFiles(tree, templates, paths) {
  const variables = templates.terraform.map(({ path }) => path).filter((path) => VARIABLES.test(path) && !AUTOMATIC.test(path));
  if (templates.cloudformation.length === 0) return variables;
  const parameters = [];
  for (const path of paths.filter((one) => PERHAPS_PARAMETERS.test(one))) {
    const text = await readText(tree, path);
    if ("ok" in text && isParameterFile(text.ok)) parameters.push(path);
  }
  return [...variables, ...parameters];
}

// src/init/words.ts
var MOST_TEMPLATES = 5;
var MOST_PROBLEMS = 5;
function doneText(done, width) {
  const said = [fileLines(done), templateLines(done), questionLines(done), verdictLines(done)];
  const sections = [contents(done), ...said.map((section) => section.flatMap((line) => folded(line, width)))];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  return `${lines.slice(1).join("\n")}
`;
}
function contents({ dryRun, files }) {
  if (!dryRun) return [];
  return [...files].flatMap(([path, text]) => [
    `--- ${visible(path)}`,
    ...visibleLines(text.trimEnd()).split("\n"),
    ""
  ]);
}
function fileLines({ dryRun, fates }) {
  const words = dryRun ? { write: "would write", overwrite: "would overwrite", keep: "would keep" } : { write: "wrote", overwrite: "overwrote", keep: "kept" };
  return [...fates].map(([path, fate]) => `${words[fate]} ${path}${fate === "keep" ? " (--force overwrites it)" : ""}`);
}
function templateLines({ templates: { read, others, unused } }) {
  if (read.length + others + unused.length === 0) return [];
  const rest = others === 0 ? "" : `${others} other ${others === 1 ? "file" : "files"} of CloudFormation or Terraform: nothing in ${others === 1 ? "it" : "them"} is a role, bucket, key or policy of an export.`;
  return [
    ...read.length === 0 ? [] : [`read as CloudFormation or Terraform: ${listed(read)}`],
    ...rest === "" ? [] : [`not read: ${rest}`],
    ...unused.length === 0 ? [] : [
      `not read: ${listed(unused)}. Variable and parameter files count where the config names them: under inventory.terraform, or as parameters under inventory.cloudformation.`
    ]
  ];
}
function listed(paths) {
  const shown = paths.slice(0, MOST_TEMPLATES).map(visible);
  const more = paths.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function questionLines({ questions, notes, config }) {
  if (questions.length + notes.length === 0) return [];
  const ordered = [...questions].sort((a, b) => Number(b.placeholder) - Number(a.placeholder) || a.line - b.line);
  return [
    "not known:",
    ...ordered.map(
      ({ line, what, how, placeholder }) => `  ${config}:${line}${placeholder ? " (must be filled in)" : ""} ${visible(what)}: ${visible(how)}`
    ),
    ...notes.map((note) => `  ${visible(note)}`)
  ];
}
function verdictLines({ report, exitCode, problems, dryRun, questions }) {
  const { exports, findings } = report;
  const errors = findings.filter(({ severity, status }) => severity === "error" && status !== "fixed").length;
  const judged = `${exports.length} ${exports.length === 1 ? "export" : "exports"}, ${errors} ${errors === 1 ? "error" : "errors"}`;
  const word = report.couldNotJudge && report.verdict !== "fail" ? "could not judge" : report.verdict;
  const wanted = questions.some(({ placeholder }) => placeholder) ? ", since the <...> of the config are to be filled in" : "";
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${visible(problem)}`);
  const more = problems.length - shown.length;
  return [
    `${dryRun ? "verdict with these files" : "verdict"}: ${word} (${judged})${wanted}; \`genesys-export-gate check\` ${exitCode === 0 ? "says more" : `says why, and exits ${exitCode}`}`,
    ...shown,
    ...more > 0 ? [`  and ${more} more`] : []
  ];
}
function folded(line, width) {
  const indent = /^ */.exec(line)?.[0] ?? "";
  if (indent.length === 0 && !/^(?:not read|read|verdict)/.test(line)) return [line];
  return wrapCommands(line.trimStart(), Math.max(40, width) - indent.length - 2).map(
    (part, index) => index === 0 ? `${indent}${part}` : `${indent}  ${part}`
  );
}

// src/init/workflows.ts
var ACTION = `genesys-export-gate/genesys-export-gate@v${version}`;
var PIN = [
  "A tag can be moved. To run what you have looked at and nothing else, pin the commit:",
  `  uses: ${ACTION.replace(/@.*/, "@")}<40 digits> # v${version}`,
  `git ls-remote https://github.com/genesys-export-gate/genesys-export-gate v${version} prints them.`
];
function workflows(facts) {
  return [
    { path: ".github/workflows/genesys-export-gate.yml", text: checkWorkflow(facts) },
    { path: ".github/workflows/genesys-export-drift.yml", text: driftWorkflow(facts) },
    { path: ".github/workflows/genesys-export-audit.yml", text: auditWorkflow(facts) }
  ];
}
function checkWorkflow({ branch }) {
  return `# Can Genesys Cloud still write recordings to the bucket after this change? Make its job a required check.
name: Genesys export gate

on:
  # No paths filter: a required check that does not run stays pending. A change that touches no policy passes in seconds.
  pull_request:
  merge_group:
  push:
    branches: [${quoted(branch)}]

permissions:
  contents: read
  pull-requests: write # the comment; without it annotations and summary are still there

concurrency:
  group: \${{ github.workflow }}-\${{ github.event.pull_request.number || github.ref }}
  # A newer push of a pull request makes the older verdict pointless; the queue and the branch want each of theirs.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Genesys export gate
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      # No checkout: both revisions are read through GitHub's API, and nothing of a pull request is executed.
${comment(PIN)}
      - uses: ${ACTION}
`;
}
function driftWorkflow(facts) {
  return `# Does AWS still hold what the files say? Every night; a difference becomes an issue, which is closed when it is gone.
name: Genesys export drift

on:
  schedule:
    - cron: "23 4 * * *" # UTC
  workflow_dispatch:

permissions:
  contents: read
  id-token: write # exchanged for a session of the role below; no key is stored
  issues: write # drift-issue

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: false

jobs:
  drift:
    name: Genesys export drift
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
${credentials(facts)}
${comment(PIN)}
      - uses: ${ACTION}
        with:
          mode: drift
          drift-issue: "true"
`;
}
function auditWorkflow(facts) {
  return `# Judges what AWS holds now, by hand: Actions, this workflow, Run workflow.
name: Genesys export audit

on:
  workflow_dispatch:

permissions:
  contents: read
  id-token: write # exchanged for a session of the role below; no key is stored

concurrency:
  group: \${{ github.workflow }}
  cancel-in-progress: false

jobs:
  audit:
    name: Genesys export audit
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
${credentials(facts)}
${comment(PIN)}
      - uses: ${ACTION}
        with:
          mode: audit
          json-file: genesys-export-gate.json
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: genesys-export-gate
          path: genesys-export-gate.json
          if-no-files-found: warn
`;
}
function credentials({ account, region, branch }) {
  const role = `arn:aws:iam::${account}:role/GenesysExportGate`;
  return `      # A role that reads and never writes: docs/aws-access.md of the gate has it for CloudFormation and Terraform.
      # Its trust policy names this repository and branch: repo:OWNER/REPO:ref:refs/heads/${branch}
      - uses: aws-actions/configure-aws-credentials@v5
        with:
          role-to-assume: ${quoted(role)}
          aws-region: ${quoted(region)}`;
}
function comment(lines) {
  return lines.map((line) => `      # ${line}`).join("\n");
}
function quoted(text) {
  return JSON.stringify(text);
}

// src/init/write-files.ts
import { lstat, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
async function fatesOf(root, paths, force) {
  const fates = /* @__PURE__ */ new Map();
  for (const path of paths) fates.set(path, await fateOf(root, path, force));
  return fates;
}
async function fateOf(root, path, force) {
  await refuseStrangeFolders(root, path);
  const stats = await lstat(join(root, path)).catch((error) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
    throw cannotWrite(path, error);
  });
  if (stats === void 0) return "write";
  if (stats.isDirectory()) throw new UserError(`${path}: a folder stands where the file would be`);
  if (!force) return "keep";
  if (stats.isSymbolicLink()) throw new UserError(`${path}: a symbolic link is not overwritten`, "remove it first");
  return "overwrite";
}
async function refuseStrangeFolders(root, path) {
  const realRoot = await realpath(root);
  const steps = dirname(path).split("/");
  for (const [index] of steps.entries()) {
    const folder = steps.slice(0, index + 1).join("/");
    const stats = await lstat(join(root, folder)).catch(() => void 0);
    if (stats === void 0) return;
    const real = await realpath(join(root, folder)).catch((error) => {
      throw cannotWrite(path, error);
    });
    if (real !== realRoot && !real.startsWith(realRoot.endsWith(sep) ? realRoot : realRoot + sep))
      throw new UserError(`${path}: ${folder} is a link that leads out of the repository`);
    if (!(await lstat(real)).isDirectory()) throw new UserError(`${path}: ${folder} is no folder`);
  }
}
async function writeFiles(root, files, fates) {
  const made = [];
  const moves = [];
  for (const [path, text] of files) {
    const target = join(root, path);
    const overwrite = fates.get(path) === "overwrite";
    const written = overwrite ? `${target}.${process.pid}.tmp` : target;
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(written, text, { flag: "wx" });
    } catch (error) {
      await Promise.all(made.map((file) => rm(file, { force: true })));
      throw cannotWrite(path, error);
    }
    made.push(written);
    if (overwrite) moves.push([written, target]);
  }
  for (const [from, to] of moves) await rename(from, to);
}
function cannotWrite(path, error) {
  const code = systemCode(error);
  return new UserError(`cannot write ${path} (${code})`, "nothing was written");
}

// src/commands/init.ts
var CONFIG = ".github/genesys-export-gate.yml";
async function initCommand(options, surroundings) {
  const { now, out, width } = surroundings;
  const root = await rootOf(options.path, surroundings.directory);
  const tree = await openDirectoryTree(root);
  const other = await otherConfig(tree);
  if (other !== void 0 && options.force)
    throw new UserError(
      `${other}: a config is there already, under another name`,
      `remove it, or rename it to ${CONFIG}`
    );
  const branch = await defaultBranch(root);
  const paths = workflows({ branch: "main", account: "", region: "" }).map(({ path }) => path);
  const fates = await fatesOf(root, [...other === void 0 ? [CONFIG] : [], ...paths], options.force);
  const keeps = other ?? (fates.get(CONFIG) === "keep" ? CONFIG : void 0);
  const cache = /* @__PURE__ */ new Map();
  const templates = await findTemplates(withoutConfig(tree), cache);
  const config = keeps === void 0 ? await newConfig(tree, templates, { now, cache }) : void 0;
  const world = config?.world ?? await loadWorld(tree, { cache });
  const facts = { branch: branch ?? "main", ...placeOf(world) };
  const files = /* @__PURE__ */ new Map();
  if (config !== void 0) files.set(CONFIG, config.text);
  for (const { path, text } of workflows(facts)) if (fates.get(path) !== "keep") files.set(path, text);
  if (!options.dryRun) await writeFiles(root, files, fates);
  const written = options.dryRun ? withFiles(tree, files) : await openDirectoryTree(root);
  const head = await loadWorld(written, { cache });
  const report = judgeFiles(head, now);
  out(
    doneText(
      {
        dryRun: options.dryRun,
        files,
        fates: new Map([...other === void 0 ? [] : [[other, "keep"]], ...fates]),
        config: keeps ?? CONFIG,
        questions: config?.questions ?? [],
        notes: [
          ...config?.open ?? [],
          ...notesOf(facts, branch, fates),
          ...await misplaced(root),
          ...head.configPath === void 0 ? [`${CONFIG} is ignored by git: commit it with git add --force`] : []
        ],
        templates,
        report,
        exitCode: exitCodeOf(report),
        problems: head.problems.filter(({ severity }) => severity === "error").map(problemText)
      },
      width
    )
  );
  return 0;
}
async function rootOf(path, directory) {
  const scope = await scopeOf(path === void 0 ? [] : [path], directory);
  if (scope.paths !== void 0) throw new UserError(`${path}: not a folder`, "init takes the folder of a repository");
  return scope.root;
}
async function otherConfig(tree) {
  const listed2 = new Set((await tree.list()).map(({ path }) => path));
  return CONFIG_PATHS.find((path) => path !== CONFIG && listed2.has(path));
}
async function newConfig(tree, templates, { now, ...loading }) {
  const bare = withoutConfig(tree);
  const world = await loadWorld(bare, loading);
  if (world.inventory.documents.length === 0 && !templates.speaks) throw nothingFound(world);
  const outcomeWith = async (text) => outcomeOf(judgeFiles(await loadWorld(withFiles(bare, /* @__PURE__ */ new Map([[CONFIG, text]])), loading), now));
  const before = outcomeOf(judgeFiles(world, now));
  return { ...await draftConfig({ world, templates, before, outcomeWith }), world };
}
function nothingFound({ problems }) {
  const [problem] = problems;
  return new UserError(
    problem === void 0 ? "nothing was written: no file here is a policy document of an export, nor a template that speaks of one" : `nothing was written: no policy document could be read: ${problemText(problem)}`,
    "run init in the repository that has the role's trust policy, or the bucket's policy: as JSON or YAML, in CloudFormation or in Terraform"
  );
}
function judgeFiles(head, now) {
  return judge({ mode: "check", head, now, startedAt: now.getTime(), strict: false, overrides: {} });
}
var OPEN = /* @__PURE__ */ new Set(["not-known", "unreadable-input"]);
function outcomeOf(report) {
  const open = report.findings.filter(({ rule }) => OPEN.has(rule)).length;
  return { verdict: report.verdict, exitCode: exitCodeOf(report), open };
}
function placeOf({ inventory }) {
  const [first] = inventory.exports;
  const bucket = inventory.buckets.find(({ name }) => name === first?.bucket);
  return {
    account: known(first?.role.split(":")[4]) ?? ACCOUNT_QUESTION,
    region: known(bucket?.region) ?? REGION_QUESTION
  };
}
function notesOf({ account, region }, branch, fates) {
  const [check, drift, audit] = workflows({ branch: "", account: "", region: "" }).map(({ path }) => path);
  const isWritten = (path) => path !== void 0 && fates.get(path) !== "keep";
  const live = [drift, audit].filter(isWritten).join(" and ");
  return [
    ...branch === void 0 && isWritten(check) ? [`${check}: the default branch, taken to be main`] : [],
    ...live === "" ? [] : [
      `${live}: whether the role arn:aws:iam::${account}:role/GenesysExportGate is there, and its region${region.startsWith("<") ? "" : `, taken to be ${region}`}. examples/aws-access of the gate has the role for CloudFormation and Terraform`
    ]
  ];
}
async function misplaced(root) {
  const [outer, own] = await Promise.all([repositoryRoot(root), realpath2(root)]);
  if (outer === void 0 || outer === own) return [];
  return [
    `${root} is a folder of the repository ${outer}: GitHub runs the workflows of the root only, so move them there, and name the folder's policies in its config`
  ];
}
function problemText({ path, line, message }) {
  const place = line === void 0 ? path : `${path}:${line}`;
  return message.startsWith(path) ? message : `${place}: ${message}`;
}
export {
  initCommand
};
