import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  placesOf
} from "./chunk-5VKBCNGO.js";
import {
  hasHole,
  showHoles
} from "./chunk-XQZTVO2D.js";

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

// src/simulator/open-texts.ts
var NOTHING_STANDS = () => void 0;
function whyOpen(text, standsFor) {
  if (hasHole(text)) return openReason(text);
  const name = standsFor(text);
  return name === void 0 ? void 0 : `it holds what AWS has still to give: ${name}; what AWS holds tells it: check --inventory FILE`;
}
function whyContextOpen(context, standsFor) {
  const texts = Object.values(context).flat();
  return texts.map((text) => whyOpen(text, standsFor)).find((why) => why !== void 0);
}
var MOST_SHOWN = 60;
function openReason(text) {
  const [shown = text] = text.match(/[^"]*\uFDD0[^"]*/) ?? [];
  const known = showHoles(shown.trim());
  const cut = known.length > MOST_SHOWN ? `${known.slice(0, MOST_SHOWN)}…` : known;
  return `it holds text that is known only after apply (${JSON.stringify(cut)}); its value in the config settles it: terraform-values, or parameters of the template`;
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
function sentDocument(document, standsFor) {
  const { policy, path } = document;
  if ("unknown" in policy) return { what: path, why: policy.unknown };
  const own = document.format === "json" && isPolicyText(document.text);
  const text = own ? document.text : printedLines(printPolicy(policy));
  const why = whyOpen(text, standsFor) ?? whyRefused("policy", text);
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

export {
  printPolicy,
  whyRefused,
  NOTHING_STANDS,
  whyOpen,
  whyContextOpen,
  sentDocument,
  isNotAsked,
  findStatement
};
