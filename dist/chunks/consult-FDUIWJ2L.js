import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  NOTHING_STANDS,
  isNotAsked,
  sentDocument,
  whyContextOpen,
  whyOpen,
  whyRefused
} from "./chunk-EAP5UTM7.js";
import {
  kmsLayers,
  managedKeyLayers,
  s3Layers
} from "./chunk-Q4FRW4BE.js";
import {
  accountOf,
  partitionOf
} from "./chunk-C4HAOTYH.js";
import {
  askedKeys,
  concernsOf
} from "./chunk-N5TSIYIH.js";
import {
  isGap,
  organizationOf
} from "./chunk-OZLGPRWQ.js";
import "./chunk-NHM4UX66.js";
import "./chunk-3PFPOZC7.js";
import "./chunk-5VKBCNGO.js";
import {
  groupBy,
  unique
} from "./chunk-F74P53MW.js";
import "./chunk-XQZTVO2D.js";
import "./chunk-GGLZDCZS.js";

// src/simulator/batches.ts
var MOST_RESOURCES = 20;
var MOST_QUESTIONS = 100;
function batchesOf(questions) {
  const groups = groupBy(questions, ({ subject, context }) => JSON.stringify([subject.role, context]));
  return [...groups.values()].flatMap(ofOneContext);
}
function ofOneContext(questions) {
  const byAction = [...groupBy(questions, ({ action }) => action).values()];
  const bySameResources = groupBy(byAction, (group) => JSON.stringify(group.map(({ resource }) => resource).sort()));
  return [...bySameResources.values()].flatMap((groups) => rectangles(groups.flat()));
}
function rectangles(questions) {
  const [first] = questions;
  if (first === void 0) return [];
  const { subject, context } = first;
  return chunks(unique(questions.map(({ resource }) => resource)), MOST_RESOURCES).flatMap(
    (resources) => chunks(unique(questions.map(({ action }) => action)), Math.floor(MOST_QUESTIONS / resources.length)).map(
      (actions) => ({
        subject,
        context,
        actions,
        resources,
        questions: questions.filter(({ action, resource }) => actions.includes(action) && resources.includes(resource))
      })
    )
  );
}
function chunks(values, size) {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}

// src/simulator/context.ts
var SCALARS = {
  "aws:securetransport": "boolean",
  "aws:multifactorauthpresent": "boolean",
  "aws:principalisawsservice": "boolean",
  "aws:viaawsservice": "boolean",
  "aws:currenttime": "date",
  "aws:tokenissuetime": "date",
  "aws:sourceip": "ip",
  "aws:vpcsourceip": "ip",
  "aws:multifactorauthage": "numeric",
  "s3:max-keys": "numeric",
  "s3:signatureage": "numeric",
  "s3:tlsversion": "numeric",
  "s3:object-lock-remaining-retention-days": "numeric",
  "s3:object-lock-retain-until-date": "date"
};
var MULTIVALUED = /* @__PURE__ */ new Set([
  "aws:calledvia",
  "aws:principalorgpaths",
  "aws:principalservicenameslist",
  "aws:resourceorgpaths",
  "aws:sourceorgpaths",
  "aws:tagkeys",
  "aws:vpceorgpaths",
  "kms:encryptioncontextkeys",
  "kms:resourcealiases",
  "s3:requestobjecttagkeys",
  "sts:transitivetagkeys"
]);
var BY_OPERATOR = /* @__PURE__ */ new Set(["aws:epochtime"]);
var FAMILIES = [
  [/^Numeric/i, "numeric"],
  [/^Date/i, "date"],
  [/^Bool/i, "boolean"],
  [/IpAddress/i, "ip"],
  [/^(?:String|Arn)/i, "string"]
];
function operatorTypes(statements) {
  const types = /* @__PURE__ */ new Map();
  for (const { operator, key } of statements.flatMap(({ conditions }) => conditions)) {
    const name = operator.replace(/^For(?:All|Any)Values?s?:/i, "");
    const type = FAMILIES.find(([pattern]) => pattern.test(name))?.[1];
    if (type !== void 0) types.set(key.toLowerCase(), (types.get(key.toLowerCase()) ?? /* @__PURE__ */ new Set()).add(type));
  }
  return new Map([...types].flatMap(([key, [only, ...more]]) => only && more.length === 0 ? [[key, only]] : []));
}
var SHAPES = {
  string: /^/,
  numeric: /^[+-]?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/i,
  ip: /^[\da-f.:]+(?:\/\d+)?$/i,
  date: /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$|^\d+$/
};
function contextType(key, values, operators) {
  const name = key.toLowerCase();
  const wanted = SCALARS[name] ?? operators.get(name) ?? (BY_OPERATOR.has(name) ? "date" : "string");
  const scalar = values.every((value) => SHAPES[wanted].test(value)) ? wanted : "string";
  return MULTIVALUED.has(name) ? `${scalar}List` : scalar;
}
function contextEntries(context, operators) {
  const entries = [];
  for (const [name, value] of Object.entries(context)) {
    const values = typeof value === "string" ? [value] : value;
    const type = contextType(name, values, operators);
    const refused = [whyRefused("context key", name), ...values.map((one) => whyRefused("context value", one))];
    const why = refused.find((one) => one !== void 0);
    if (why !== void 0) return { why: `${JSON.stringify(name)}: ${why}` };
    if (!type.endsWith("List") && values.length !== 1)
      return { why: `\`${name}\` holds ${values.length} values, the simulator takes one` };
    entries.push({ name, type, values });
  }
  return entries.sort((a, b) => a.name < b.name ? -1 : 1);
}

// src/simulator/identity-side.ts
function identitySide(target, inventory) {
  const { identityPolicies, permissionsBoundary, scps } = s3Layers(target, inventory);
  const { role } = target.declared;
  return {
    resourceAccount: accountOf(role),
    identityPolicies,
    ...permissionsBoundary === void 0 ? {} : { permissionsBoundary },
    ...scps === void 0 ? {} : { scps },
    resourcePolicy: delegatingKeyPolicy(role)
  };
}
function delegatingKeyPolicy(role) {
  const root = `arn:${partitionOf(role)}:iam::${accountOf(role)}:root`;
  return {
    id: "a key policy that lets the account decide",
    kind: "key-policy",
    version: "2012-10-17",
    statements: [
      {
        index: 0,
        path: ["Statement", 0],
        effect: "Allow",
        principal: { everyone: false, aws: [root], service: [], federated: [], canonicalUser: [] },
        actions: ["kms:*"],
        resources: ["*"],
        conditions: []
      }
    ]
  };
}
function layersOf(action, target, inventory) {
  if (!action.startsWith("kms:")) return s3Layers(target, inventory);
  const key = isGap(target.bucket) ? void 0 : target.bucket.encryption?.key;
  return key === void 0 ? managedKeyLayers(target, inventory) : kmsLayers(target, inventory, key);
}

// src/simulator/pick-samples.ts
var MOST_CONTEXTS = 6;
var MOST_RESOURCES2 = 4;
function pickSamples({ call, examples }, local) {
  const { resourcePolicy: _none, ...own } = local;
  const asked = askedKeys(concernsOf(own, call.action));
  const varied = call.dimensions.filter(
    ({ keys }) => keys.some((key) => key === "resource" || asked.has(key.toLowerCase()))
  );
  const first = call.samples[0];
  if (first === void 0) return [];
  const quoted = examples.map(({ sample }) => sample);
  return bounded([
    ...quoted,
    first,
    ...varied.flatMap((dimension) => oneForEachChoice(dimension, call.samples, first))
  ]);
}
function oneForEachChoice({ name }, samples, first) {
  const best = /* @__PURE__ */ new Map();
  for (const sample of samples) {
    const choice = sample.choices[name] ?? "";
    const likeness = Object.entries(first.choices).filter(([key, value]) => sample.choices[key] === value).length;
    if (likeness > (best.get(choice)?.likeness ?? -1)) best.set(choice, { sample, likeness });
  }
  return [...best.values()].map(({ sample }) => sample);
}
function bounded(samples) {
  const contexts = /* @__PURE__ */ new Map();
  return samples.filter(({ request: { context, resource } }) => {
    const key = JSON.stringify(Object.entries(context).sort());
    const resources = contexts.get(key) ?? /* @__PURE__ */ new Set();
    if (resources.has(resource)) return false;
    if (resources.size === 0 ? contexts.size >= MOST_CONTEXTS : resources.size >= MOST_RESOURCES2) return false;
    contexts.set(key, resources.add(resource));
    return true;
  });
}

// src/simulator/questions.ts
function questionsOf(exports, inventory, mayAsk = () => void 0, standsFor = NOTHING_STANDS) {
  const subjects = /* @__PURE__ */ new Map();
  const questions = /* @__PURE__ */ new Map();
  const uses = [];
  const notAsked = /* @__PURE__ */ new Map();
  const leaveOut = (one) => notAsked.set(`${one.what}
${one.why}`, one);
  for (const judged of exports) {
    const { role } = judged.export.declared;
    const made = subjects.get(role) ?? subjectOf(judged, inventory, { mayAsk, standsFor });
    subjects.set(role, made);
    if ("why" in made) {
      leaveOut(made);
      continue;
    }
    made.notes.forEach(leaveOut);
    for (const decision of judged.calls) {
      const asked = ask(decision, judged, made.subject, { inventory, standsFor });
      asked.notAsked.forEach(leaveOut);
      for (const question of asked.questions) questions.set(question.id, question);
      uses.push(...asked.uses);
    }
  }
  return { questions: [...questions.values()], uses, notAsked: [...notAsked.values()] };
}
var NOTHING = { questions: [], uses: [], notAsked: [] };
function ask(decision, judged, subject, { inventory, standsFor }) {
  const { id: call, action } = decision.call;
  const { name } = judged.export.declared;
  if (action.startsWith("sts:")) return NOTHING;
  const foreign = keyOfAnotherAccount(decision, subject);
  if (foreign !== void 0)
    return { ...NOTHING, notAsked: [{ what: `${call} of ${name}`, why: foreign, inherent: true }] };
  const operators = operatorTypes(statementsOf(subject));
  const layers = layersOf(action, judged.export, inventory);
  const questions = [];
  const uses = [];
  const notAsked = [];
  for (const sample of pickSamples(decision, subject.local)) {
    const { resource } = sample.request;
    const context = contextEntries(sample.request.context, operators);
    const why = whyOpen(resource, standsFor) ?? whyContextOpen(sample.request.context, standsFor) ?? whyRefused("action", action) ?? whyRefused("resource", resource) ?? whyOf(context);
    if (why !== void 0 || "why" in context) {
      notAsked.push({ what: `${call} of ${name}`, why: why ?? "" });
      continue;
    }
    const id = JSON.stringify([subject.role, action, resource, context]);
    questions.push({ id, subject, action, resource, context });
    uses.push({ question: id, exportName: name, call, sample, layers });
  }
  return { questions, uses, notAsked };
}
function whyOf(context) {
  return "why" in context ? context.why : void 0;
}
function keyOfAnotherAccount({ call }, { account }) {
  const owner = call.action.startsWith("kms:") ? accountOf(call.samples[0]?.request.resource ?? "") : account;
  return owner === account ? void 0 : `the simulator takes no resource policies for roles, and the key belongs to account ${owner}`;
}
function statementsOf({ local }) {
  const policies = [...local.identityPolicies, local.permissionsBoundary ?? [], ...(local.scps ?? []).flat()].flat();
  return policies.flatMap((policy) => "unknown" in policy ? [] : policy.statements);
}
function subjectOf({ export: target }, inventory, { mayAsk, standsFor }) {
  const { role: arn } = target.declared;
  const { role } = target;
  const account = accountOf(arn);
  const what = `role ${arn}`;
  const why = whyOpen(arn, standsFor) ?? mayAsk(account) ?? whyRefused("resource", arn);
  if (why !== void 0) return { what, why };
  const identity = isGap(role) || isGap(role.identityPolicies) ? "attached" : sendable(role.identityPolicies, standsFor);
  if (isRefusal(identity)) return notSendable(what, identity);
  const declared = isGap(role) ? void 0 : role.permissionsBoundary;
  const boundary = declared === void 0 ? void 0 : sentDocument(declared, standsFor);
  if (boundary !== void 0 && isNotAsked(boundary)) return notSendable(what, boundary);
  const scps = scpsOf(inventory, account, standsFor);
  return {
    subject: {
      role: arn,
      account,
      identity,
      ...boundary === void 0 ? {} : { boundary },
      ..."levels" in scps ? { scps: scps.levels } : {},
      local: identitySide(target, inventory)
    },
    notes: "note" in scps ? [scps.note] : []
  };
}
function scpsOf(inventory, account, standsFor) {
  const { scps } = organizationOf(inventory, account);
  if (scps === void 0) return { none: true };
  const levels = [];
  for (const documents of scps) {
    const level = sendable(documents, standsFor);
    if (isRefusal(level)) {
      const why = `${level.why}; a role that does not exist yet is asked about without SCPs`;
      return { note: { what: level.what, why } };
    }
    levels.push(level);
  }
  return { levels };
}
function isRefusal(value) {
  return typeof value === "object" && "why" in value;
}
function sendable(documents, standsFor) {
  const sent = documents.map((one) => sentDocument(one, standsFor));
  return sent.find(isNotAsked) ?? sent.filter((one) => !isNotAsked(one));
}
function notSendable(what, { what: document, why }) {
  return { what, why: `${document} cannot be sent: ${why}` };
}

// src/simulator/consult.ts
async function consult(request) {
  const { exports, inventory, simulator, progress, mayAsk, standsFor } = request;
  const asked = questionsOf(exports, inventory, mayAsk, standsFor);
  const batches = batchesOf(asked.questions);
  const answers = /* @__PURE__ */ new Map();
  const before = simulator.traffic();
  let done = 0;
  const settle = (batch, reply) => {
    for (const { id } of batch.questions) answers.set(id, answerIn(reply, id));
    done += 1;
    progress?.(done, batches.length);
  };
  const byRole = groupBy(batches, ({ subject }) => subject.role);
  await Promise.all([...byRole.values()].map((ofRole) => askAboutRole(ofRole, simulator, settle)));
  const { calls, throttles } = simulator.traffic();
  return { ...asked, answers, calls: calls - before.calls, throttles: throttles - before.throttles };
}
async function askAboutRole(batches, simulator, settle) {
  const [first, ...others] = batches;
  if (first === void 0) return;
  const known = await simulator.ask(first, "principal");
  const way = known.kind === "no-such-role" ? "custom" : "principal";
  const reply = way === "custom" ? await askCustom(first, simulator) : known;
  settle(first, reply);
  await Promise.all(
    others.map(async (batch) => {
      if (reply.kind === "refused") settle(batch, reply);
      else settle(batch, await (way === "custom" ? askCustom(batch, simulator) : simulator.ask(batch, way)));
    })
  );
}
async function askCustom(batch, simulator) {
  const { identity } = batch.subject;
  const documents = identity === "attached" ? 0 : identity.length;
  if (documents > 0) return simulator.ask(batch, "custom");
  return { kind: "failed", why: "the role does not exist, and the inventory holds no policy of it to ask about" };
}
function answerIn(reply, id) {
  if (reply.kind === "no-such-role") return { kind: "failed", why: "the role does not exist any more" };
  if (reply.kind !== "answered") return reply;
  return reply.answers.get(id) ?? { kind: "failed", why: "the simulator gave no decision for this resource" };
}
export {
  consult
};
