import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  diffLines
} from "./chunk-3YWBJLIZ.js";
import {
  bindStandIns,
  changePolicies,
  completeWorld,
  withTextsOf
} from "./chunk-UWEYSJZJ.js";
import {
  standInsOf
} from "./chunk-BHPWRIYY.js";
import "./chunk-O2643AV2.js";
import "./chunk-ZPYFCFOQ.js";
import {
  decisionsOf,
  withNamesOf,
  withUniqueNames
} from "./chunk-VNL5YEEQ.js";
import "./chunk-B33QSCPD.js";
import "./chunk-EAP5UTM7.js";
import {
  isRequired
} from "./chunk-ZZLPULXM.js";
import "./chunk-Q4FRW4BE.js";
import "./chunk-C4HAOTYH.js";
import "./chunk-UGDP6TVT.js";
import "./chunk-N5TSIYIH.js";
import "./chunk-Q4CVXKZT.js";
import "./chunk-DRBF2ZEW.js";
import "./chunk-UCW3CZV4.js";
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import "./chunk-5VN2VIFB.js";
import "./chunk-MZ27P2FY.js";
import "./chunk-POFHYFND.js";
import "./chunk-NHM4UX66.js";
import "./chunk-3PFPOZC7.js";
import "./chunk-RCBA2AWI.js";
import {
  severityOf
} from "./chunk-6CKXNUN2.js";
import "./chunk-VDDINHJK.js";
import "./chunk-5VKBCNGO.js";
import "./chunk-OCJO3G7C.js";
import {
  isObject,
  unique
} from "./chunk-F74P53MW.js";
import {
  HOLE,
  cutAtHoles,
  hasHole,
  showHoles
} from "./chunk-XQZTVO2D.js";
import "./chunk-S2ERT2MI.js";
import "./chunk-GGLZDCZS.js";

// src/drift/breaks.ts
var LAYERS = {
  "trust-policy": "trust-policy",
  "identity-policies": "identity-policy",
  "permissions-boundary": "permissions-boundary",
  "bucket-policy": "bucket-policy",
  "key-policy": "key-policy",
  scps: "scp",
  rcps: "rcp"
};
function withBreaks(drifts, files, live, requirement) {
  const differences = differencesBetween(files, live, requirement);
  const blamed = new Map(differences.map((one) => [one, culprits(one, drifts)]));
  return drifts.map((drift2) => {
    const own = differences.filter((one) => blamed.get(one)?.includes(drift2));
    return own.length === 0 ? drift2 : { ...drift2, severity: "error", breaks: breaksOf(own) };
  });
}
function unexplainedBreaks(drifts, files, live, requirement) {
  const differences = differencesBetween(files, live, requirement);
  return breaksOf(differences.filter((one) => culprits(one, drifts).length === 0));
}
function differencesBetween(files, live, requirement) {
  return files.flatMap((one) => {
    const other = live.find((candidate) => candidate.export.declared.name === one.export.declared.name);
    return other === void 0 ? [] : differencesOf(one, other, requirement);
  });
}
function breaksOf(differences) {
  const found = /* @__PURE__ */ new Map();
  for (const { export: name, side, id } of differences) {
    const key = `${side}
${name}`;
    const one = found.get(key) ?? { export: name, side, calls: [] };
    one.calls.push(id);
    found.set(key, one);
  }
  return [...found.values()];
}
function culprits(difference, drifts) {
  const touching = drifts.filter(({ exports }) => exports.includes(difference.export));
  const known = touching.filter(({ change }) => change !== "unknown");
  const exact = known.filter(
    ({ policies, kind }) => policies.some((id) => difference.policies.has(id)) || difference.missing.has(LAYERS[kind] ?? "")
  );
  if (exact.length > 0) return exact;
  return known.length > 0 ? known : touching;
}
function differencesOf(files, live, requirement) {
  const name = files.export.declared.name;
  const calls = files.calls.filter(({ call }) => isRequired(call.evidence, requirement)).flatMap((one) => {
    const other = live.calls.find(({ call }) => call.id === one.call.id);
    const side = other && worseSide(isDenied(one), isDenied(other), isAllowed(one), isAllowed(other));
    if (other === void 0 || side === void 0) return [];
    return [{ export: name, id: one.call.id, side, ...causesOf(one, other, side === "files" ? one : other) }];
  });
  const guards = files.guards.filter(({ guard }) => severityOf(guard.rule) === "error").flatMap((one) => {
    const other = live.guards.find(({ guard }) => guard.id === one.guard.id);
    const side = other && worseSide(isBroken(one), isBroken(other), isHeld(one), isHeld(other));
    if (other === void 0 || side === void 0) return [];
    const policies = new Set([...one.decidedBy, ...other.decidedBy].map(({ policy }) => policy));
    return [{ export: name, id: one.guard.id, side, policies, missing: /* @__PURE__ */ new Set() }];
  });
  return [...calls, ...guards];
}
function worseSide(filesBad, liveBad, filesGood, liveGood) {
  if (filesBad && liveGood) return "files";
  return liveBad && filesGood ? "live" : void 0;
}
function causesOf(one, other, worse) {
  const denied = worse.decidedBy.length > 0 ? worse.decidedBy : [...one.decidedBy, ...other.decidedBy];
  return { policies: new Set(denied.map(({ policy }) => policy)), missing: new Set(worse.worst.missingAllow) };
}
function isAllowed({ decision }) {
  return decision === "allowed";
}
function isDenied({ decision }) {
  return decision === "implicitDeny" || decision === "explicitDeny" || decision === "depends";
}
function isHeld({ outcome }) {
  return outcome === "held";
}
function isBroken({ outcome }) {
  return outcome === "broken";
}

// src/drift/difference.ts
var NO_SIDS = { files: /* @__PURE__ */ new Map(), live: /* @__PURE__ */ new Map() };
var MOST_LINES = 200;
var MOST_PAIRED = 60;
var ALIKE = 0.5;
function spellingOf(policies) {
  const written = policies.flatMap(({ statements }) => statements).flatMap(({ actions = [], notActions = [], conditions }) => [
    ...actions,
    ...notActions,
    ...conditions.map(({ key }) => key)
  ]);
  return new Map(written.toReversed().map((name) => [name.toLowerCase(), name]));
}
function statementDifference(files, live, spelling, sids = NO_SIDS) {
  const [inFiles, inLive] = [files, live].map((side) => new Set(side.map((one) => JSON.stringify(one))));
  const onlyFiles = files.filter((one) => inLive?.has(JSON.stringify(one)) !== true);
  const onlyLive = live.filter((one) => inFiles?.has(JSON.stringify(one)) !== true);
  const blocks = paired(
    onlyFiles.map((one) => jsonLines(named(one, sids.files), spelling)),
    onlyLive.map((one) => jsonLines(named(one, sids.live), spelling))
  );
  return bounded(blocks.flatMap(([one, other]) => signed(one, other)));
}
function named(statement, sids) {
  const sid = sids.get(JSON.stringify(statement));
  return sid === void 0 ? statement : { Sid: sid, ...statement };
}
function valueDifference(files, live) {
  const lines = (value) => value === void 0 ? [] : jsonLines(value, /* @__PURE__ */ new Map());
  const difference = signed(lines(files), lines(live));
  return difference.every((line) => line.startsWith(" ")) ? [] : bounded(difference);
}
function paired(files, live) {
  const left = new Set(live);
  const pairs = files.map((one) => {
    const candidates = files.length > MOST_PAIRED || live.length > MOST_PAIRED ? [] : [...left];
    const best = candidates.map((other) => ({ other, likeness: likeness(one, other) })).reduce(
      (most, next) => next.likeness > (most?.likeness ?? ALIKE) ? next : most,
      void 0
    );
    if (best === void 0) return [one, []];
    left.delete(best.other);
    return [one, best.other];
  });
  return [...pairs, ...[...left].map((other) => [[], other])];
}
function likeness(one, other) {
  const lines = new Set(other);
  return 2 * one.filter((line) => lines.has(line)).length / (one.length + other.length);
}
function signed(one, other) {
  return diffLines(one, other).map(({ sign, text }) => `${sign} ${text}`);
}
function bounded(lines) {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `  … and ${lines.length - MOST_LINES} more lines`];
}
function jsonLines(value, spelling) {
  return JSON.stringify(respelled(value, spelling), null, 2).split("\n").map((line) => showHoles(line.replace(/,$/, "")));
}
function respelled(value, spelling) {
  if (spelling.size === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([element, inner]) => {
      if (/^(?:Not)?Action$/.test(element) && Array.isArray(inner))
        return [element, inner.map((action) => spelling.get(String(action)) ?? action)];
      return [element, element === "Condition" ? respelledKeys(inner, spelling) : inner];
    })
  );
}
function respelledKeys(condition, spelling) {
  if (!isObject2(condition)) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isObject2(keys) ? Object.fromEntries(Object.entries(keys).map(([key, values]) => [spelling.get(key) ?? key, values])) : keys
    ])
  );
}
function isObject2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/drift/sides.ts
import { createHash } from "node:crypto";
var NONE = { is: "none" };
var SILENT = { is: "silent" };
function there(value) {
  return { is: "there", value };
}
function unknown(why) {
  return { is: "unknown", why };
}
var NOT_THERE = /^(?:it could not be read: )?(?:NoSuchEntity|NoSuchBucket|NoSuchBucketPolicy|NotFoundException)\b/;
function fromGap({ why }) {
  return NOT_THERE.test(why) ? NONE : unknown(why);
}
function compareKnown(subject, files, live, difference) {
  if (files.is === "silent" || live.is === "silent") return [];
  if (files.is === "unknown") return [drift(subject, "unknown", [], files.why)];
  if (live.is === "unknown") return [drift(subject, "unknown", [], live.why)];
  const [one, other] = [files, live].map((side) => side.is === "there" ? side.value : void 0);
  if (one === void 0 && other === void 0) return [];
  const lines = difference(one, other);
  if (lines.length === 0) return [];
  return [drift(subject, one === void 0 ? "undeclared" : other === void 0 ? "missing" : "differs", lines)];
}
function drift(subject, change, difference, why) {
  const { kind, attachedTo, what, live, filePath, place, policies = [] } = subject;
  return {
    id: idOf(kind, attachedTo),
    what,
    attachedTo,
    exports: [],
    kind,
    change,
    ...filePath === void 0 ? {} : { filePath },
    ...place === void 0 ? {} : { place },
    live,
    difference,
    breaks: [],
    severity: "warning",
    ...why === void 0 ? {} : { unknown: why },
    policies
  };
}
function idOf(kind, attachedTo) {
  return `${kind}-${createHash("sha256").update(`${kind}
${attachedTo}`).digest("hex").slice(0, 12)}`;
}

// src/drift/facts.ts
var NOT_READ = unknown("it was not read from AWS");
function absent(subject, name, live) {
  const gap = live.said.find(({ what }) => what.includes(name));
  const held = gap === void 0 ? NONE : fromGap(gap);
  return compareKnown(subject, there(subject.attachedTo), held, valueDifference);
}
function orSilent(value, toJson) {
  return value === void 0 ? SILENT : there(toJson(value));
}
function orElse(value, live, name, setting, toJson) {
  if (value !== void 0) return there(toJson(value));
  const gap = live.said.find(({ what }) => what.includes(name) && what.includes(setting));
  return gap === void 0 ? NOT_READ : unknown(gap.why);
}
function inOrder(value) {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
function nameOf(arn) {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

// src/drift/open-texts.ts
var MOST_OPEN = 200;
function fitsText(open, held) {
  const parts = cutAtHoles(open);
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === void 0) return open === held;
  if (held.length < first.length + last.length || !held.startsWith(first) || !held.endsWith(last)) return false;
  let at = first.length;
  const end = held.length - last.length;
  for (const part of others) {
    const found = held.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return at <= end;
}
function fitsList(open, held, fits = fitsText) {
  if (open.every((text) => text === HOLE)) return held.length > 0;
  const known = new Set(open.filter((text) => !hasHole(text)));
  if ([...known].some((text) => !held.some((one) => fits(text, one)))) return false;
  const unsure = open.filter(hasHole);
  const rest = unique(held).filter((one) => ![...known].some((text) => fits(text, one)));
  const pairs = pairUp(rest, unsure, (one, text) => fits(text, one));
  return pairs.size === rest.length && unsure.every((text) => held.some((one) => fits(text, one)));
}
function pairUp(items, others, fits) {
  if (items.length > MOST_OPEN || others.length > MOST_OPEN) return /* @__PURE__ */ new Map();
  const fitting = items.map((item) => others.flatMap((other, index) => fits(item, other) ? [index] : []));
  const takenBy = /* @__PURE__ */ new Map();
  const place = (item, tried) => {
    for (const other of fitting[item] ?? []) {
      if (tried.has(other)) continue;
      tried.add(other);
      const holder = takenBy.get(other);
      if (holder !== void 0 && !place(holder, tried)) continue;
      takenBy.set(other, item);
      return true;
    }
    return false;
  };
  for (const item of items.keys()) place(item, /* @__PURE__ */ new Set());
  return new Map([...takenBy].map(([other, item]) => [item, other]));
}

// src/drift/normalise.ts
var ROOT_ARN = /^arn:aws[a-z-]*:iam::(\d{12}):root$/;
function normalise(policies) {
  const statements = policies.flatMap(
    ({ version, statements: statements2 }) => statements2.map((statement) => normaliseStatement(statement, version))
  );
  const known = /* @__PURE__ */ new Map();
  const open = [];
  for (const statement of statements) {
    const text = JSON.stringify(statement);
    if (hasHole(text)) open.push([text, statement]);
    else known.set(text, statement);
  }
  return [...known, ...open].sort(([a], [b]) => a < b ? -1 : 1).map(([, statement]) => statement);
}
function sidsOf(policies) {
  const named2 = policies.flatMap(
    ({ version, statements }) => statements.flatMap(
      (statement) => statement.sid === void 0 || statement.sid === "" ? [] : [[JSON.stringify(normaliseStatement(statement, version)), statement.sid]]
    )
  );
  return new Map(named2.toReversed());
}
function normaliseStatement(statement, version) {
  const { effect, principal, notPrincipal, actions, notActions, resources, notResources, conditions } = statement;
  const members = [
    ["Effect", effect],
    ["Principal", principal && normalisePrincipal(principal)],
    ["NotPrincipal", notPrincipal && normalisePrincipal(notPrincipal)],
    ["Action", actions && normaliseActions(actions)],
    ["NotAction", notActions && normaliseActions(notActions)],
    ["Resource", resources && sorted(resources)],
    ["NotResource", notResources && sorted(notResources)],
    ["Condition", conditions.length === 0 ? void 0 : normaliseConditions(conditions)]
  ];
  const normal = Object.fromEntries(members.filter((member) => member[1] !== void 0));
  const literal = version !== "2012-10-17" && JSON.stringify(normal).includes("${");
  return literal ? { Version: version, ...normal } : normal;
}
function normaliseActions(actions) {
  return sorted(actions.map((action) => action.toLowerCase()));
}
function normalisePrincipal({ everyone, aws, service, federated, canonicalUser }) {
  const types = [
    ["AWS", [...everyone ? ["*"] : [], ...aws.map((name) => name.replace(ROOT_ARN, "$1"))]],
    ["Service", service],
    ["Federated", federated],
    ["CanonicalUser", canonicalUser]
  ];
  return Object.fromEntries(
    types.filter(([, names]) => names.length > 0).map(([type, names]) => [type, sorted(names)])
  );
}
function normaliseConditions(tests) {
  const entries = unique(
    tests.map(({ operator, key, values }) => JSON.stringify([operator, key.toLowerCase(), sorted(values)]))
  ).sort();
  const operators = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const [operator, key, values] = JSON.parse(entry);
    const keys = operators.get(operator) ?? /* @__PURE__ */ new Map();
    operators.set(operator, keys.set(freeName(key, keys), values));
  }
  return Object.fromEntries([...operators].map(([operator, keys]) => [operator, Object.fromEntries(keys)]));
}
function freeName(key, taken) {
  if (!taken.has(key)) return key;
  let number = 2;
  while (taken.has(`${key} (${number})`)) number += 1;
  return `${key} (${number})`;
}
function sorted(values) {
  return [...unique(values.filter((value) => !hasHole(value))), ...values.filter(hasHole)].sort();
}

// src/drift/open-statements.ts
function settled(files, live) {
  const inLive = new Set(live.map((one) => JSON.stringify(one)));
  const known = files.filter((one) => !isOpen(one));
  const open = files.filter(isOpen);
  const taken = new Set(known.map((one) => JSON.stringify(one)).filter((text) => inLive.has(text)));
  const rest = live.filter((one) => !taken.has(JSON.stringify(one)));
  const pairs = pairUp(rest, open, (held, one) => fitsStatement(one, held));
  const heldBy = new Map([...pairs].map(([held, one]) => [one, rest[held]]));
  const same = (one) => live.find((held) => fitsStatement(one, held));
  return [...known, ...open.map((one, index) => heldBy.get(index) ?? same(one) ?? one)];
}
function isOpen(statement) {
  return hasHole(JSON.stringify(statement));
}
function fitsStatement(open, held) {
  const { Condition: openTests, ...one } = open;
  const { Condition: heldTests, ...other } = held;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => fitsElement(name, one[name], other[name])) && fitsConditions(openTests, heldTests);
}
function fitsElement(name, open, held) {
  if (open === void 0 || held === void 0) return false;
  if (typeof open === "string" && typeof held === "string") return fitsText(open, held);
  if (isTexts(open) && isTexts(held)) return fitsList(open, held);
  if (!isMembers(open) || !isMembers(held) || !/^(?:Not)?Principal$/.test(name)) return false;
  const types = Object.keys(open);
  return types.length === Object.keys(held).length && types.every((type) => {
    const [names, others] = [open[type], held[type]];
    return isTexts(names) && isTexts(others) && fitsList(names, others, type === "AWS" ? fitsPrincipal : fitsText);
  });
}
function fitsPrincipal(open, held) {
  if (fitsText(open, held)) return true;
  return /^\d{12}$/.test(held) && PARTITIONS.some((partition) => fitsText(open, `arn:${partition}:iam::${held}:root`));
}
var PARTITIONS = ["aws", "aws-us-gov", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b"];
function fitsConditions(open, held) {
  if (open === void 0 || !isMembers(open)) return open === held;
  if (Object.hasOwn(open, HOLE)) return true;
  if (held === void 0 || !isMembers(held)) return false;
  const operators = Object.keys(open);
  return operators.length === Object.keys(held).length && operators.every((operator) => fitsTests(open[operator], held[operator]));
}
function fitsTests(open, held) {
  if (!isMembers(open) || !isMembers(held)) return false;
  if (Object.hasOwn(open, HOLE)) return true;
  const keys = Object.keys(open);
  return keys.length === Object.keys(held).length && keys.every((key) => {
    const [values, others] = [open[key], held[key]];
    return isTexts(values) && isTexts(others) && fitsList(values, others);
  });
}
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function isMembers(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/drift/policies.ts
function ofFiles(document) {
  if (document === void 0) return NONE;
  return isGap(document) ? SILENT : there([document]);
}
function ofLive(document) {
  if (document === void 0) return NONE;
  return isGap(document) ? fromGap(document) : there([document]);
}
function comparePolicies(subject, files, live, leaveOut = () => false) {
  const known = withKnownText(files);
  const [declared, held] = [readable(known), readable(live)];
  const counted = (side) => {
    if (side.is !== "there") return side;
    const statements = normalise(side.value).filter((statement) => !leaveOut(statement));
    return statements.length === 0 ? NONE : there(statements);
  };
  const sides = settledSides(counted(declared), counted(held), known !== files);
  const documents = [files, live].flatMap((side) => side.is === "there" ? side.value : []);
  const policiesOf = (side) => side.is === "there" ? side.value : [];
  const spelling = spellingOf([...policiesOf(declared), ...policiesOf(held)]);
  const sids = { files: sidsOf(policiesOf(declared)), live: sidsOf(policiesOf(held)) };
  const livePath = live.is === "there" && live.value.length === 1 ? live.value[0]?.path : void 0;
  const about = {
    ...subject,
    ...placeOf(files),
    live: livePath ?? subject.live,
    policies: documents.map(({ policy }) => policy.id)
  };
  return compareKnown(
    about,
    sides.files,
    sides.live,
    (one = [], other = []) => statementDifference(one, other, spelling, sids)
  );
}
function withKnownText(files) {
  if (files.is !== "there" || !files.value.some(({ policy }) => "unknown" in policy)) return files;
  const known = files.value.filter(({ policy }) => !("unknown" in policy));
  return known.length === 0 ? SILENT : there(known);
}
function settledSides(files, live, partial) {
  if (partial && files.is === "none") return { files: SILENT, live };
  if (files.is !== "there" || live.is !== "there") return { files, live };
  const same = settled(files.value, live.value);
  const told = new Set(same.map((one) => JSON.stringify(one)));
  const held = partial ? live.value.filter((one) => told.has(JSON.stringify(one))) : live.value;
  return { files: there(same), live: there(held) };
}
function readable(side) {
  if (side.is !== "there") return side;
  const policies = [];
  for (const { policy, path } of side.value) {
    if ("unknown" in policy) return unknown(`${path}: ${policy.unknown}`);
    policies.push(policy);
  }
  return there(policies);
}
function placeOf(files) {
  const [first] = files.is === "there" ? files.value : [];
  if (first === void 0) return {};
  const place = first.places.get("")?.value;
  return { filePath: first.path, ...place === void 0 ? {} : { place } };
}

// src/drift/buckets.ts
function bucketDrift(written, live, open) {
  const { name } = written;
  const held = live.buckets.find((bucket) => bucket.name === name);
  const declared = withKnownFacts(written, held, open);
  const about = (kind, what) => ({
    kind,
    attachedTo: name,
    what,
    live: `arn:aws:s3:::${name}#${kind}`
  });
  if (held === void 0)
    return absent({ ...about("bucket", `bucket ${name}`), live: `arn:aws:s3:::${name}` }, name, live);
  const setting = (kind, what, read) => {
    const says = read(declared);
    return compareKnown(
      about(kind, `the ${what} of bucket ${name}`),
      orSilent(says, asDeclared(says)),
      orElse(read(held), live, name, what, asDeclared(says)),
      valueDifference
    );
  };
  return [
    ...setting("bucket-region", "region", ({ region }) => region),
    ...comparePolicies(
      about("bucket-policy", `the policy of bucket ${name}`),
      ofFiles(declared.policy),
      bucketPolicy(held, live)
    ),
    ...setting("public-access-block", "Block Public Access", ({ publicAccessBlock }) => publicAccessBlock),
    ...setting("object-ownership", "Object Ownership", ({ objectOwnership }) => objectOwnership),
    ...setting("encryption", "default encryption", ({ encryption }) => encryption),
    ...setting("object-lock", "Object Lock", ({ objectLock }) => objectLock)
  ];
}
function withKnownFacts(declared, held, open) {
  const { region, encryption, ...rest } = declared;
  const text = open(encryption?.key ?? "");
  const key = held?.encryption?.key ?? "";
  const known = hasHole(text) ? { key: fitsText(text, key) ? key : showHoles(text) } : {};
  return {
    ...rest,
    ...region === void 0 || hasHole(open(region)) ? {} : { region },
    ...encryption === void 0 ? {} : { encryption: { ...encryption, ...known } }
  };
}
function bucketPolicy(held, live) {
  if (held.policy !== void 0) return ofLive(held.policy);
  const gap = live.gaps.find(({ what }) => what.includes(held.name) && /\bpolicy\b/i.test(what));
  return gap === void 0 ? NONE : fromGap(gap);
}
function asDeclared(declared) {
  const names = isObject(declared) ? Object.keys(declared).filter((name) => declared[name] !== void 0) : void 0;
  return (value) => {
    if (!isObject(value) || names === void 0) return scalar(value);
    return inOrder(Object.fromEntries(names.map((name) => [name, scalar(value[name])])));
  };
}
function scalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
function keyDrift(declared, live) {
  const { arn } = declared;
  const held = live.keys.find((key) => key.arn === arn);
  if (held === void 0 && !live.buckets.some(({ encryption }) => encryption?.key === arn)) return [];
  const about = { attachedTo: arn, live: `${arn}#key-policy` };
  if (held === void 0) return absent({ ...about, kind: "key", what: `key ${nameOf(arn)}`, live: arn }, arn, live);
  const subject = { ...about, kind: "key-policy", what: `the policy of key ${nameOf(arn)}` };
  return comparePolicies(subject, ofFiles(declared.policy), ofLive(held.policy));
}

// src/drift/inventoried.ts
function knownPieces(inventory, isKnown) {
  const { roles, buckets, keys } = inventory;
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => isKnown(arn)),
    buckets: buckets.filter(({ name }) => isKnown(name)),
    keys: keys.filter(({ arn }) => isKnown(arn))
  };
}
function ofExports(inventory) {
  const { exports, roles, buckets, keys } = inventory;
  const own = buckets.filter(({ name }) => exports.some(({ bucket }) => bucket === name));
  return {
    ...inventory,
    roles: roles.filter(({ arn }) => exports.some(({ role }) => role === arn)),
    buckets: own,
    keys: keys.filter(({ arn }) => own.some(({ encryption }) => encryption?.key === arn))
  };
}

// src/drift/organization.ts
function accountsOf({ roles, buckets }) {
  const ofRoles = roles.map(({ arn }) => arn.split(":")[4] ?? "");
  return unique([...ofRoles, ...buckets.map(({ account }) => account)]).filter((account) => account !== "").sort();
}
function organizationDrift(account, files, live) {
  const [declared, held] = [organizationOf(files, account), organizationOf(live, account)];
  return [
    ...levelsDrift("scps", account, declared.scps, held.scps, live),
    ...levelsDrift("rcps", account, declared.rcps, held.rcps, live)
  ];
}
function levelsDrift(kind, account, files, live, side) {
  if (files === void 0 || ofTemplates(files)) return [];
  const word = kind.slice(0, -1).toUpperCase();
  const leaveOut = (statement) => isFullAccess(statement) && (kind === "rcps" || files.flat().length === 0);
  const subject = { kind, live: `${account}#${kind}` };
  if (live === void 0) {
    const gap = side.gaps.find(({ what }) => what.includes(word));
    const attachedTo = account;
    const isRead = side.organizations?.[account] !== void 0;
    const why = gap !== void 0 ? fromGap(gap) : isRead ? NONE : NOT_READ;
    return comparePolicies(
      { ...subject, attachedTo, what: `the ${word}s of account ${account}` },
      there(files.flat()),
      why,
      leaveOut
    );
  }
  if (files.length !== live.length) {
    const what = `the ${word}s of account ${account}`;
    return comparePolicies(
      { ...subject, attachedTo: account, what },
      there(files.flat()),
      there(live.flat()),
      leaveOut
    );
  }
  return files.flatMap((level, index) => {
    const attachedTo = index === 0 ? account : `${account}/${index}`;
    const what = `the ${word}s of account ${account}${files.length === 1 ? "" : ` on level ${index + 1} of ${files.length}`}`;
    return comparePolicies({ ...subject, attachedTo, what }, there(level), there(live[index] ?? []), leaveOut);
  });
}
function ofTemplates(levels) {
  return levels.flat().some(({ format }) => format === "template");
}
function isFullAccess(statement) {
  const { Effect, Principal: _everyone, Action, Resource, ...rest } = statement;
  const isAll = (value) => JSON.stringify(value) === '["*"]';
  return Effect === "Allow" && isAll(Action) && isAll(Resource) && Object.keys(rest).length === 0;
}

// src/drift/roles.ts
function roleDrift(declared, live) {
  const { arn } = declared;
  const held = live.roles.find((role) => role.arn === arn);
  const subject = (kind, name) => ({
    kind,
    attachedTo: arn,
    what: `the ${name} of role ${nameOf(arn)}`,
    live: `${arn}#${kind}`
  });
  if (held === void 0) return absent({ ...subject("role", ""), what: `role ${nameOf(arn)}`, live: arn }, arn, live);
  const identity = declared.identityPolicies;
  return [
    ...comparePolicies(
      subject("trust-policy", "trust policy"),
      ofFiles(declared.trustPolicy),
      ofLive(held.trustPolicy)
    ),
    ...comparePolicies(
      subject("identity-policies", "identity policies"),
      isGap(identity) ? SILENT : there(identity),
      isGap(held.identityPolicies) ? fromGap(held.identityPolicies) : there(held.identityPolicies)
    ),
    ...comparePolicies(
      subject("permissions-boundary", "permissions boundary"),
      ofFiles(declared.permissionsBoundary),
      ofLive(held.permissionsBoundary)
    ),
    ...compareKnown(
      subject("role-tags", "tags"),
      orSilent(declared.tags, ownTags),
      orElse(held.tags, live, arn, "tags", tagsLike(declared)),
      valueDifference
    )
  ];
}
function ownTags(tags) {
  return inOrder(Object.fromEntries(Object.entries(tags).filter(([name]) => !name.startsWith("aws:"))));
}
function tagsLike({ origin, tags = {} }) {
  if (origin === void 0) return ownTags;
  return (held) => ownTags(Object.fromEntries(Object.entries(held).filter(([name]) => Object.hasOwn(tags, name))));
}
function undeclaredRoles(files, live, open) {
  const { undeclared: undeclared2, unsure } = liveRoles(files, live, open);
  const drift2 = (arn, held) => compareKnown(
    { kind: "role", attachedTo: arn, what: `role ${nameOf(arn)} that trusts Genesys`, live: arn },
    NONE,
    held,
    valueDifference
  );
  return [
    ...undeclared2.flatMap((arn) => drift2(arn, there(arn))),
    ...unsure.flatMap((arn) => drift2(arn, unknown(`${MAY_BE_OURS}, and these are fewer than such roles`)))
  ];
}
var MAY_BE_OURS = "it may be a role of the files of which not all is known before deployment";
var LOST_ROLE = /^the (?:ARN of the role|trust policy of) .+ \([^()]+:\d+\)$/;
function liveRoles(side, live, open) {
  const { inventory: files, notEvaluated = [] } = side;
  const own = unique([...files.roles.map(({ arn }) => arn), ...files.exports.map(({ role }) => role)]);
  const lost = [...files.gaps, ...notEvaluated].filter(({ what }) => LOST_ROLE.test(what));
  const unnamed = [...own.map(open).filter(hasHole), ...lost.map(() => HOLE)];
  const others = unique(live.exports.map(({ role }) => role)).filter((arn) => !own.includes(arn));
  const mayBe = others.filter((arn) => unnamed.some((name) => fitsText(name, arn)));
  const all = mayBe.length <= unnamed.length;
  return {
    undeclared: others.filter((arn) => !mayBe.includes(arn)),
    perhaps: all ? mayBe : [],
    unsure: all ? [] : mayBe
  };
}

// src/drift/compare.ts
function compareInventories(files, live) {
  const open = files.open ?? ((text) => text);
  const isKnown = (text) => !hasHole(open(text));
  const declared = knownPieces(ofExports(files.inventory), isKnown);
  const held = { ...live.inventory, said: [...live.inventory.gaps, ...live.notEvaluated ?? []] };
  const drifts = [
    ...declared.roles.flatMap((role) => roleDrift(role, held)),
    ...declared.buckets.flatMap((bucket) => bucketDrift(bucket, held, open)),
    ...declared.keys.flatMap((key) => keyDrift(key, held)),
    ...accountsOf(declared).filter(isKnown).flatMap((account) => organizationDrift(account, declared, held)),
    ...undeclaredRoles(files, held, open)
  ];
  const exports = [...files.inventory.exports, ...held.exports];
  return drifts.map((drift2) => ({ ...drift2, exports: touched(drift2, exports, declared) }));
}
function touched({ attachedTo }, exports, { buckets }) {
  const own = exports.filter(({ role, bucket }) => {
    const held = buckets.find(({ name }) => name === bucket);
    const parts = [role, bucket, role.split(":")[4], held?.account, held?.encryption?.key];
    return parts.includes(attachedTo.replace(/^(\d{12})\/\d+$/, "$1"));
  });
  return unique(own.map(({ name }) => name));
}

// src/drift/findings.ts
var CHANGES = {
  differs: (verb) => `in AWS ${verb} not what the files say`,
  missing: (verb) => `${verb} in the files and not in AWS`,
  undeclared: (verb) => `${verb} in AWS and in no file`
};
var PLURALS = /* @__PURE__ */ new Set(["identity-policies", "role-tags", "scps", "rcps"]);
var TAKE_OVER = "Take the change over into the files, or apply the files, so that both are the same again.";
function driftFindings(drifts) {
  return drifts.flatMap(
    (drift2) => drift2.breaks.length === 0 ? [onlyDiffers(drift2)] : drift2.breaks.map((one) => breaking(drift2, one))
  );
}
function onlyDiffers(drift2) {
  const { what, kind, change, unknown: unknown2 } = drift2;
  const common = { severity: severityOf("drift"), status: "new", calls: [], refuted: [], ...location(drift2) };
  if (change === "unknown") {
    return {
      ...common,
      rule: "drift",
      message: sentence(`Whether ${what} in AWS ${verbOf(kind)} what the files say cannot be told: ${reason(unknown2)}`),
      advice: "Give what is missing, and compare again.",
      identity: `drift ${drift2.id}`
    };
  }
  return {
    ...common,
    rule: "drift",
    message: `${upper(what)} ${CHANGES[change](verbOf(kind))}${since(drift2)}.`,
    why: "It changes the verdict of no export.",
    advice: TAKE_OVER,
    identity: `drift ${drift2.id}`
  };
}
function breaking(drift2, { export: name, side, calls }) {
  const { what, kind, change } = drift2;
  const how = change === "unknown" ? "cannot be read" : CHANGES[change](verbOf(kind));
  const message = side === "live" ? `${name} is stopped in AWS now, and not by the files: ${what} ${how}${since(drift2)}.` : `${name} works in AWS now, and the next apply of the files would stop it: ${what} ${how}${since(drift2)}.`;
  const advice = side === "live" ? "Apply the files: with them the calls are allowed. If the change in AWS was meant, take it over and let the gate judge it." : "Do not apply the files before the change in AWS is taken over into them.";
  return {
    rule: "drift-breaks-export",
    severity: severityOf("drift-breaks-export"),
    status: "new",
    export: name,
    message,
    // Calls that are denied on both sides, or known from field reports only, are in the table of calls and not here.
    why: `Of what the verdict rests on, this goes wrong ${side === "live" ? "in AWS" : "by the files"} and not on the other side: ${calls.join(", ")}.`,
    calls,
    ...location(drift2),
    advice,
    refuted: [],
    identity: `drift-breaks-export ${drift2.id} ${name} ${side}`
  };
}
function verbOf(kind) {
  return PLURALS.has(kind) ? "are" : "is";
}
function reason(unknown2) {
  return unknown2?.replace(/^it could not be read: /, "") ?? "nobody says it";
}
function sentence(text) {
  return `${text.replace(/[.\s]+$/, "")}.`;
}
function since({ firstSeen }) {
  return firstSeen === void 0 ? "" : ` (first seen on ${firstSeen})`;
}
function location({ place }) {
  return place === void 0 ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } };
}
function upper(sentence2) {
  return sentence2.charAt(0).toUpperCase() + sentence2.slice(1);
}

// src/drift/not-compared.ts
var NO_NAME = "what that is in AWS follows from nothing that was read";
function notCompared(files, live) {
  const { open = (text) => text } = files;
  const { roles, buckets, keys, organization } = ofExports(files.inventory);
  const isOpen2 = (text) => hasHole(open(text));
  const unnamed = (what, name) => isOpen2(name) ? [{ what: `drift of ${what}`, why: `${showHoles(open(name))}: ${NO_NAME}` }] : [];
  const { scps = [], rcps = [] } = organization;
  return [
    ...roles.flatMap((role) => {
      const of = `role ${nameOf(role.arn)}`;
      const { trustPolicy, identityPolicies, permissionsBoundary } = role;
      if (isOpen2(role.arn)) return unnamed(of, role.arn);
      return [
        ...openPolicy(`the trust policy of ${of}`, trustPolicy),
        ...(isGap(identityPolicies) ? [] : identityPolicies).flatMap(
          (one) => openPolicy(`the identity policies of ${of}`, one)
        ),
        ...openPolicy(`the permissions boundary of ${of}`, permissionsBoundary),
        ...role.tags === void 0 && role.origin !== void 0 ? [{ what: `drift of the tags of ${of}`, why: "the template does not tell all of them before deployment" }] : []
      ];
    }),
    ...buckets.flatMap(({ name, policy, region, encryption }) => {
      const of = `bucket ${name}`;
      if (isOpen2(name)) return unnamed(of, name);
      return [
        ...unnamed(`the region of ${of}`, region ?? ""),
        ...openPolicy(`the policy of ${of}`, policy),
        ...unnamed(`the key of ${of}`, encryption?.key ?? "")
      ];
    }),
    ...keys.flatMap(
      ({ arn, policy }) => isOpen2(arn) ? unnamed(`key ${nameOf(arn)}`, arn) : openPolicy(`the policy of key ${nameOf(arn)}`, policy)
    ),
    ...[
      { levels: scps, what: "SCPs" },
      { levels: rcps, what: "RCPs" }
    ].filter(({ levels }) => ofTemplates(levels)).map(({ what }) => ({
      what: `drift of the ${what}`,
      why: "templates do not tell the tree of the organization, and with it not whom a policy binds"
    })),
    ...undeclared(files, live, open),
    ...files.inventory.gaps.map(({ what, why }) => ({ what: `drift of ${what}`, why }))
  ];
}
function openPolicy(what, document) {
  if (document === void 0 || isGap(document)) return [];
  const { policy, path } = document;
  if ("unknown" in policy) return [{ what: `drift of ${what}`, why: `${path}: ${policy.unknown}` }];
  const text = openText(document);
  if (text === void 0) return [];
  const why = `what is known only after apply was taken for what AWS holds in its place: ${JSON.stringify(text)} in ${policy.id}`;
  return [{ what: `drift of ${what}, in part`, why }];
}
var MOST_SHOWN = 120;
function openText({ policy }) {
  let found;
  const walk = (data) => {
    if (found !== void 0) return;
    if (typeof data === "string" && hasHole(data)) found = data;
    else if (typeof data === "object" && data !== null) Object.values(data).forEach(walk);
  };
  walk("unknown" in policy ? [] : policy.statements);
  return found === void 0 ? void 0 : showHoles(found).slice(0, MOST_SHOWN);
}
function undeclared(files, live, open) {
  const roles = liveRoles(files, live.inventory, open);
  return roles.perhaps.map((arn) => ({
    what: `whether role ${nameOf(arn)}, which trusts Genesys, is in the files`,
    why: MAY_BE_OURS
  }));
}

// src/drift/unexplained.ts
function unexplainedFindings(breaks) {
  return breaks.map(({ export: name, side, calls }) => ({
    rule: "drift-breaks-export",
    severity: severityOf("drift-breaks-export"),
    status: "new",
    export: name,
    message: side === "live" ? `${name} is stopped in AWS now, and not by the files: what makes the difference is not among what is compared.` : `${name} works in AWS now, and the files would stop it: what makes the difference is not among what is compared.`,
    why: `Stopped ${side === "live" ? "in AWS" : "by the files"} only: ${calls.join(", ")}.`,
    calls,
    advice: "look at the calls of `check` and of `audit` beside each other: their deciding statements tell",
    refuted: [],
    identity: `drift-breaks-export unexplained ${name} ${side}`
  }));
}

// src/commands/compare-files.ts
function comparingWith(world, live, saved, now, firstSeen = /* @__PURE__ */ new Map()) {
  const { world: files, remarks } = bindStandIns(world, saved);
  const standIns = standInsOf(files.standIns ?? []);
  const open = (text) => standIns.replace(text, () => HOLE);
  const comparable = ({ inventory, notEvaluated }) => ({
    inventory: changePolicies(withTexts(inventory, live), open),
    notEvaluated,
    open
  });
  const compare = (live2, exports, settings) => {
    const named2 = withNamesOf(withUniqueNames(files), live2);
    const applied = decisionsOf(completeWorld(named2, saved), now);
    const compared = compareInventories(comparable(named2), live2);
    const drift2 = withBreaks(compared, applied, exports, settings).map((one) => {
      const day = firstSeen.get(one.id);
      return day === void 0 ? one : { ...one, firstSeen: day };
    });
    const unexplained = unexplainedBreaks(compared, applied, exports, settings);
    return {
      drift: drift2,
      findings: [...driftFindings(drift2), ...unexplainedFindings(unexplained)],
      documents: files.inventory.documents
    };
  };
  return { compare, notEvaluated: [...remarks, ...notCompared(comparable(files), live)] };
}
function withTexts(inventory, { inventory: live }) {
  const roles = inventory.roles.map((role) => {
    const held = live.roles.find(({ arn }) => arn === role.arn);
    return held === void 0 ? role : withTextsOf(role, held);
  });
  return { ...inventory, roles };
}
export {
  comparingWith
};
