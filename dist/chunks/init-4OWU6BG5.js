import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  openDirectoryTree,
  scopeOf
} from "./chunk-GXIPRM4F.js";
import {
  CONFIG_PATHS,
  loadWorld,
  repositoryRoot,
  runGit
} from "./chunk-BV63LFIR.js";
import {
  judge,
  withUniqueNames
} from "./chunk-7SNFKF2X.js";
import {
  keysOf
} from "./chunk-LPIQV4KA.js";
import {
  GENESYS_ACCOUNTS,
  bucketsOfPolicy,
  ofKind
} from "./chunk-W4QLCOXX.js";
import "./chunk-NTTTDZIG.js";
import {
  isGap
} from "./chunk-OZLGPRWQ.js";
import "./chunk-C4HAOTYH.js";
import {
  wrap
} from "./chunk-NRGMYMGR.js";
import {
  unique
} from "./chunk-F74P53MW.js";
import {
  exitCodeOf
} from "./chunk-SWLO5RG2.js";
import {
  version
} from "./chunk-RCBA2AWI.js";
import {
  visible,
  visibleLines
} from "./chunk-BX6KRGDW.js";
import "./chunk-EIT25PDI.js";
import "./chunk-GAQ6NJES.js";
import "./chunk-MVVXAPO5.js";
import "./chunk-JRUSAPN5.js";
import "./chunk-L6GNCT5K.js";
import "./chunk-LNUGSBBW.js";
import "./chunk-OCJO3G7C.js";
import {
  Document,
  Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  isScalar,
  parse
} from "./chunk-Y5Z4UOAU.js";
import "./chunk-LKSW4DSU.js";
import {
  UserError,
  systemCode
} from "./chunk-J3BASWJ2.js";
import "./chunk-4Y5DMW6T.js";
import "./chunk-5VKBCNGO.js";
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

// src/init/skeleton.ts
var UNKNOWN_ROLE = "arn:aws:iam::<account>:role/<name>";
function skeleton(documents) {
  const policies = ofKind(documents, "bucket-policy");
  const [policy] = policies;
  const named = policy !== void 0 && policies.length === 1 ? bucketsOfPolicy(policy) : [];
  const bucket = named.length === 1 ? named[0] ?? "<bucket>" : "<bucket>";
  const { arns, policies: ofKeys } = keysOf(documents);
  const keys = arns.map((arn) => {
    const own = ofKeys.get(arn);
    return { arn, ...own === void 0 ? {} : { policy: own.path } };
  });
  const { scps, rcps } = levels(documents);
  return {
    version: 1,
    exports: [
      { name: "recordings", genesys: { "organization-id": "<Genesys organization id>" }, role: UNKNOWN_ROLE, bucket }
    ],
    inventory: {
      roles: [
        {
          arn: UNKNOWN_ROLE,
          "trust-policy": "<the role's trust policy>",
          "identity-policies": ["<every managed and inline policy of the role>"]
        }
      ],
      buckets: [{ name: bucket, account: "<account>", region: "<region>", ...bucketPolicy(policies) }],
      ...keys.length === 0 ? {} : { keys },
      ...scps === void 0 && rcps === void 0 ? {} : { organization: { ...scps, ...rcps } }
    }
  };
}
function bucketPolicy([first, second]) {
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
function plainConfig(world, templates) {
  const { inventory } = world;
  const examples = inventory.gaps.flatMap(({ example }) => example === void 0 ? [] : [parse(example)]);
  const settled = withUniqueNames(world).inventory.exports;
  if (settled.length === 0 && examples.length === 0) return withTemplates(skeleton(inventory.documents), templates);
  const known = settled.every(({ organizationId }) => organizationId !== void 0);
  const exports = [...settled.map(exportOf), ...examples.flatMap((example) => example.exports ?? [])];
  const open = examples.map((example) => example.inventory ?? {});
  const declared = {
    roles: uniqueBy(
      [...open.flatMap(({ roles = [] }) => roles), ...inventory.roles.map(roleOf)],
      ({ arn, ...role }) => arn === UNKNOWN_ROLE ? `${arn} ${role["trust-policy"]}` : arn
    ),
    buckets: uniqueBy(
      [
        ...open.flatMap(({ buckets = [] }) => buckets),
        ...inventory.buckets.map((bucket) => bucketOf(bucket, inventory.documents))
      ],
      ({ name }) => name
    ),
    ...keysOf2(inventory, open),
    ...organizationOf(inventory)
  };
  const different = uniqueBy(
    exports,
    ({ role, bucket }, index) => role === UNKNOWN_ROLE ? index : `${role} ${bucket}`
  );
  const config = {
    version: 1,
    ...known || examples.length > 0 ? { exports: withNames(different) } : {},
    inventory: declared
  };
  return withTemplates(config, templates);
}
function withTemplates({ inventory, ...config }, templates) {
  const kinds = unique(templates.map(({ kind }) => kind));
  const lists = kinds.map((kind) => [kind, templates.filter((one) => one.kind === kind).map(({ path }) => path)]);
  return { ...config, inventory: { ...inventory, ...Object.fromEntries(lists) } };
}
function exportOf({ name, organizationId, role, bucket }) {
  return { name, genesys: { "organization-id": organizationId ?? "<Genesys organization id>" }, role, bucket };
}
function roleOf({ arn, trustPolicy, identityPolicies, permissionsBoundary }) {
  return {
    arn,
    ...isGap(trustPolicy) ? {} : { "trust-policy": trustPolicy.path },
    ...isGap(identityPolicies) ? {} : { "identity-policies": identityPolicies.map(({ path }) => path) },
    ...permissionsBoundary === void 0 ? {} : { "permissions-boundary": permissionsBoundary.path }
  };
}
function bucketOf({ name, account, region, policy, encryption }, documents) {
  return {
    name,
    account: account === "" ? "<account>" : account,
    ...region === void 0 ? {} : { region },
    // Discovery gives a policy that could be several, or another bucket's, as a document that is none of the tree's.
    ...policy === void 0 ? {} : { policy: documents.includes(policy) ? policy.path : `<one of ${policy.path}>` },
    ...encryption?.key === void 0 ? {} : { encryption: { algorithm: encryption.algorithm, key: encryption.key } }
  };
}
function keysOf2({ keys, documents }, open) {
  const attached = new Set(keys.flatMap(({ policy }) => isGap(policy) ? [] : [policy.path]));
  const left = documents.filter(({ kind, path }) => kind === "key-policy" && !attached.has(path));
  const all = [
    ...keys.map(keyOf),
    ...open.flatMap((inventory) => inventory.keys ?? []),
    ...left.map(({ path }) => ({ arn: "<ARN of the key that has this policy>", policy: path }))
  ];
  const found = uniqueBy(all, ({ arn, policy }) => arn.startsWith("<") ? policy ?? arn : arn);
  return found.length === 0 ? {} : { keys: found };
}
function keyOf({ arn, policy }) {
  return { arn, ...isGap(policy) ? {} : { policy: policy.path } };
}
function organizationOf({ documents }) {
  const { scps, rcps } = levels(documents);
  return scps === void 0 && rcps === void 0 ? {} : { organization: { ...scps, ...rcps } };
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

// src/init/notes.ts
var ROLE_ARN = {
  what: "the role's ARN, with its path",
  how: "the integration in Genesys Cloud names it; `aws iam get-role --role-name {role}` prints it"
};
var BUCKET_NAME = { what: "the bucket's name", how: "the integration in Genesys Cloud names it" };
var KEY_POLICY = "`aws kms get-key-policy --policy-name default --key-id KEY` prints it";
var NOT_READ = "This version judges policies as JSON or YAML documents only. While something stands here no verdict is a pass: give its policies as documents above, then take it out.";
var NOTES = /* @__PURE__ */ new Map([
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
        what: "the AWS organization with its SCPs and RCPs; left out, none are taken to apply",
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
  ["inventory.cloudformation", { present: NOT_READ }],
  ["inventory.terraform", { present: NOT_READ }],
  ["inventory.terraform-plans", { present: NOT_READ }]
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
function renderConfig(config, remarks) {
  const asked = [];
  const document = new Document();
  document.contents = buildMap({ ...config }, [], /* @__PURE__ */ new Map(), asked);
  document.commentBefore = [
    ` yaml-language-server: $schema=${SCHEMA}`,
    "",
    ...["Written by `genesys-export-gate init`: look it over.", ...remarks].flatMap(commentLines)
  ].join("\n");
  document.comment = LATER.map((line) => ` ${line}`).join("\n");
  const text = withoutInvisible(document.toString({ lineWidth: 0, flowCollectionPadding: true }));
  return { text, questions: located(text, asked) };
}
function build(value, path, names, asked) {
  if (Array.isArray(value)) return buildList(value, path, names, asked);
  if (typeof value === "object" && value !== null) return buildMap(value, path, names, asked);
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
function buildList(items, path, names, asked) {
  const list = new YAMLSeq();
  list.items = items.map((item) => build(item, [...path, "*"], names, asked));
  list.flow = list.items.every((item) => isScalar(item)) || items.every((item) => Array.isArray(item));
  return list;
}
function buildMap(value, path, outer, asked) {
  const map = new YAMLMap();
  const names = new Map([...outer, ...namesOf(path, value)]);
  for (const [index, [key, member]] of Object.entries(value).entries()) {
    const at = [...path, key];
    const comment2 = commentOf(at, member, names, asked);
    const scalar = new Scalar(key);
    if (comment2 !== void 0 && index === 0 && path.at(-1) === "*") map.commentBefore = comment2;
    else if (comment2 !== void 0) scalar.commentBefore = comment2;
    if (path.length === 0 && index > 0) scalar.spaceBefore = true;
    map.items.push(new Pair(scalar, build(member, at, names, asked)));
  }
  const absent = absentLines(path, Object.keys(value), names, asked);
  if (absent.length > 0) map.comment = absent.join("\n");
  map.flow = path.at(-1) === "encryption";
  return map;
}
function commentOf(path, value, names, asked) {
  const note = NOTES.get(path.join("."));
  const open = isOpen(value);
  const ask = open ? note?.placeholder : note?.guessed;
  const said = note?.present === void 0 || open && ask !== void 0 ? [] : commentLines(note.present);
  const lines = ask === void 0 ? [] : commentLines(question(ask, names));
  if (ask !== void 0)
    asked.push({ ...filledIn(ask, names), placeholder: open, comment: lines, distance: lines.length });
  return said.length + lines.length === 0 ? void 0 : [...said, ...lines].join("\n");
}
function absentLines(path, present, names, asked) {
  const lines = [];
  for (const [at, { absent }] of NOTES) {
    const steps = at.split(".");
    const key = steps.pop() ?? "";
    if (absent === void 0 || steps.join(".") !== path.join(".") || present.includes(key)) continue;
    const comment2 = commentLines(question(absent, names));
    asked.push({ ...filledIn(absent, names), placeholder: false, comment: comment2, distance: comment2.length });
    lines.push(...comment2, ` ${absent.sample ?? `${key}:`}`);
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
  return {
    ...rest,
    what,
    how: how.replaceAll(/\{(\w+)\}/g, (_, name) => names.get(name) ?? name.toUpperCase())
  };
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
async function draftConfig({ world, templates, before, outcomeWith }) {
  const full = plainConfig(world, templates);
  const left = openPoints(world);
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
    const rendered = renderConfig(config, remarks);
    const after = await outcomeWith(rendered.text);
    const same = after.verdict === before.verdict && after.exitCode === before.exitCode;
    if (same && after.open >= before.open || hasPlaceholders(config) && after.exitCode === REFUSED)
      return { ...rendered, open: left };
  }
  return { ...renderConfig({ version: 1 }, why), open: left };
}
function openPoints({ inventory, problems }) {
  return [
    ...problems.filter(({ severity }) => severity === "error").map(({ path, message }) => sentence(`${path}: ${message}`)),
    ...inventory.gaps.filter(({ example }) => example === void 0).map(({ what, why }) => sentence(`${what}: ${why}`))
  ];
}
function sentence(text) {
  return `${text.replace(/\.$/, "")}.`;
}

// src/init/overlay.ts
function withoutConfig(tree) {
  return { ...tree, list: async () => (await tree.list()).filter(({ path }) => !CONFIG_PATHS.includes(path)) };
}
function withFiles(tree, files) {
  return {
    ...tree,
    list: async () => [
      ...(await tree.list()).filter(({ path }) => !files.has(path)),
      ...[...files].map(([path, text]) => ({ path, type: "file", size: Buffer.byteLength(text) }))
    ],
    read: async (path) => {
      const text = files.get(path);
      return text === void 0 ? tree.read(path) : Buffer.from(text);
    }
  };
}

// src/init/templates.ts
var FILES = /\.(?:json|ya?ml|tf)$/i;
var AT_ONCE = 64;
var SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i"
);
async function findTemplates(tree) {
  const files = (await tree.list()).filter(({ path, type }) => type === "file" && FILES.test(path));
  const ofExports = [];
  let others = 0;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const texts = await Promise.all(files.slice(at, at + AT_ONCE).map(({ path }) => readText(tree, path)));
    for (const [index, text] of texts.entries()) {
      const path = files[at + index]?.path ?? "";
      const kind = kindOf(path, text);
      if (kind === void 0) continue;
      if (SPEAKS_OF_EXPORTS.test(text)) ofExports.push({ path, kind });
      else others += 1;
    }
  }
  return { ofExports: ofExports.sort((a, b) => a.path < b.path ? -1 : 1), others };
}
async function readText(tree, path) {
  try {
    return Buffer.from(await tree.read(path)).toString("utf8");
  } catch (error) {
    if (error instanceof UserError) return "";
    throw error;
  }
}
function kindOf(path, text) {
  if (/\.tf$/i.test(path)) return "terraform";
  if (text.includes('"planned_values"')) return "terraform-plans";
  const template = text.includes("AWSTemplateFormatVersion") || text.includes("Resources") && /["']?Type["']?\s*:\s*["']?AWS::/.test(text);
  return template ? "cloudformation" : void 0;
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
function templateLines({ templates: { ofExports, others } }) {
  const shown = ofExports.slice(0, MOST_TEMPLATES).map(({ path }) => visible(path));
  const more = ofExports.length - shown.length;
  const named = `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const rest = others === 0 ? "" : ` ${others} other ${others === 1 ? "template" : "templates"} of this kind: not read either.`;
  if (ofExports.length > 0)
    return [
      `not read: ${named}. In CloudFormation and Terraform this version sees that there is something and no more: it judges policies as JSON or YAML documents.${rest}`
    ];
  return others === 0 ? [] : [`not read: CloudFormation and Terraform. This version judges policies as JSON or YAML documents.${rest}`];
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
  if (indent.length === 0 && !/^(?:not read|verdict)/.test(line)) return [line];
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
  const templates = await findTemplates(tree);
  const config = keeps === void 0 ? await newConfig(tree, templates, now) : void 0;
  const world = config?.world ?? await loadWorld(tree);
  const facts = { branch: branch ?? "main", ...placeOf(world) };
  const files = /* @__PURE__ */ new Map();
  if (config !== void 0) files.set(CONFIG, config.text);
  for (const { path, text } of workflows(facts)) if (fates.get(path) !== "keep") files.set(path, text);
  if (!options.dryRun) await writeFiles(root, files, fates);
  const written = options.dryRun ? withFiles(tree, files) : await openDirectoryTree(root);
  const head = await loadWorld(written);
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
  const listed = new Set((await tree.list()).map(({ path }) => path));
  return CONFIG_PATHS.find((path) => path !== CONFIG && listed.has(path));
}
async function newConfig(tree, templates, now) {
  const bare = withoutConfig(tree);
  const world = await loadWorld(bare);
  if (world.inventory.documents.length === 0 && templates.ofExports.length === 0) throw nothingFound(world);
  const outcomeWith = async (text) => outcomeOf(judgeFiles(await loadWorld(withFiles(bare, /* @__PURE__ */ new Map([[CONFIG, text]]))), now));
  const before = outcomeOf(judgeFiles(world, now));
  return { ...await draftConfig({ world, templates: templates.ofExports, before, outcomeWith }), world };
}
function nothingFound({ problems }) {
  const [problem] = problems;
  return new UserError(
    problem === void 0 ? "nothing was written: no file here is a policy document of an export, nor a template that speaks of one" : `nothing was written: no policy document could be read: ${problemText(problem)}`,
    "run init in the repository that has the role's trust policy, or the bucket's policy, as a JSON or YAML document"
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
  return { account: first?.role.split(":")[4] ?? "<account>", region: bucket?.region ?? "<region>" };
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
