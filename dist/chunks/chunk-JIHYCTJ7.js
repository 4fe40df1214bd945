import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  before,
  locationOf,
  lookups,
  worstFirst
} from "./chunk-PVZWD7WB.js";

// src/report/json.ts
var SCHEMA_VERSION = 1;
function renderJson(report) {
  const sides = lookups(report);
  const json = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: report.tool.name, version: report.tool.version },
    mode: report.mode,
    verdict: report.verdict,
    ...report.verdictReason === void 0 ? {} : { verdictReason: report.verdictReason },
    couldNotJudge: report.couldNotJudge,
    time: report.time,
    durationMs: report.durationMs,
    ...report.comparison ? { comparison: { base: report.comparison.base, head: report.comparison.head } } : {},
    inputs: inputs(report),
    exports: report.exports.map((exported) => exportJson(exported, sides.head)),
    findings: worstFirst(report.findings).map((finding) => findingJson(finding, sides)),
    notEvaluated: report.notEvaluated.map(({ what, why }) => ({ what, why }))
  };
  return `${harmless(JSON.stringify(json, null, 2))}
`;
}
function harmless(json) {
  return json.replace(/##(?=\w*\[)/g, "#\\u0023").replace(
    /[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu,
    (character) => Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`
    ).join("")
  );
}
function inputs(report) {
  const key = ({ path, ref, kind }) => `${path}
${ref}
${kind}`;
  return [...report.inputs].sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0).map(({ path, sha256, kind, ref }) => ({ path, sha256, kind, ref }));
}
function exportJson(exported, side) {
  const { decisions } = exported;
  return {
    name: exported.name,
    verdict: exported.verdict,
    role: decisions.export.declared.role,
    bucket: decisions.export.declared.bucket,
    calls: decisions.calls.map((call) => callJson(call, before(exported, call.call.id), side)),
    guards: decisions.guards.map((guard) => guardJson(guard, side))
  };
}
function callJson(decided, base, side) {
  const { call, decision, decidedBy, dependsOn, examples, reasons } = decided;
  return {
    id: call.id,
    action: call.action,
    resource: call.resource,
    evidence: call.evidence,
    decision,
    ...base ? { baseDecision: base.decision } : {},
    decidedBy: decidedBy.map((reference) => referenceJson(reference, side)),
    dependsOn: [...dependsOn],
    examples: examples.map(exampleJson),
    reasons: [...reasons]
  };
}
function guardJson({ guard, outcome, decidedBy, example, reasons }, side) {
  return {
    id: guard.id,
    action: guard.action,
    resource: guard.resource,
    who: guard.who,
    outcome,
    decidedBy: decidedBy.map((reference) => referenceJson(reference, side)),
    examples: example ? [exampleJson(example)] : [],
    reasons: [...reasons]
  };
}
function referenceJson(reference, side) {
  const place = side.place(reference);
  return {
    policyType: reference.kind,
    path: side.path(reference),
    line: place?.line ?? null,
    endLine: place?.endLine ?? null,
    statement: reference.statement,
    sid: reference.sid ?? null
  };
}
function exampleJson({ decision, sample }) {
  const { resource, context } = sample.request;
  const keys = Object.keys(context).sort();
  return { decision, resource, context: Object.fromEntries(keys.map((key) => [key, valueJson(context[key] ?? "")])) };
}
function valueJson(value) {
  return typeof value === "string" ? value : [...value];
}
function findingJson(finding, sides) {
  const location = locationOf(finding, sides.of(finding));
  const { suppression } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    status: finding.status,
    ...finding.export === void 0 ? {} : { export: finding.export },
    message: finding.message,
    ...finding.why === void 0 ? {} : { why: finding.why },
    ...location ? { location: locationJson(location) } : {},
    calls: [...finding.calls],
    ...fixJson(finding),
    ...finding.advice === void 0 ? {} : { advice: finding.advice },
    refuted: [...finding.refuted],
    ...suppression ? { suppression: suppressionJson(suppression) } : {}
  };
}
function locationJson({ path, line, endLine, column }) {
  return { path, line, endLine, column };
}
function fixJson({ fix }) {
  if (!fix?.verified) return {};
  const edits = fix.edits.map(({ path, line, endLine, text }) => ({ path, line, endLine, text }));
  return { fix: { description: fix.description, edits, verified: true } };
}
function suppressionJson({ reason, owner, expires }) {
  return {
    reason,
    ...owner === void 0 ? {} : { owner },
    ...expires === void 0 ? {} : { expires }
  };
}

export {
  renderJson
};
