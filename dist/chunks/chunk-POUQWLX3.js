import { createRequire as bundleCreateRequire } from "node:module";
const require = bundleCreateRequire(import.meta.url);
import {
  byText
} from "./chunk-ALJ6Q6VK.js";
import {
  before,
  inWords,
  worstFirst
} from "./chunk-ZKIF4XAY.js";
import {
  locationOf,
  lookups
} from "./chunk-O6ZNNXPA.js";

// src/report/drift-json.ts
function driftJson(drift) {
  return byText(drift, ({ id }) => [id]).map(oneJson);
}
function oneJson(drift) {
  const {
    id,
    what,
    attachedTo,
    exports,
    kind,
    change,
    filePath,
    live,
    difference,
    breaks,
    severity,
    firstSeen,
    unknown
  } = drift;
  return {
    id,
    what,
    attachedTo,
    exports: [...exports].sort(),
    kind,
    change,
    ...filePath === void 0 ? {} : { filePath },
    live,
    difference: [...difference],
    breaks: byText(breaks, ({ export: name, side }) => [name, side]).map(({ export: name, side, calls }) => ({
      export: name,
      side,
      calls: [...calls]
    })),
    severity,
    ...firstSeen === void 0 ? {} : { firstSeen },
    ...unknown === void 0 ? {} : { unknown }
  };
}
function simulatorJson(summary) {
  const { asked, calls, throttles, agreed, disagreed, inconclusive, unanswered, judgedBy, notAsked } = summary;
  return {
    asked,
    calls,
    throttles,
    agreed,
    disagreed,
    inconclusive,
    unanswered,
    judgedBy,
    notAsked: byText(
      notAsked.map(({ what, why }) => ({ what, why })),
      ({ what, why }) => [what, why]
    )
  };
}

// src/report/json.ts
var SCHEMA_VERSION = 1;
function renderJson(report) {
  return printJson(reportJson(inWords(report)));
}
function printJson(json) {
  return `${harmless(JSON.stringify(json, null, 2))}
`;
}
function reportJson(report) {
  const sides = lookups(report);
  const { shard } = report;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: report.tool.name, version: report.tool.version },
    mode: report.mode,
    verdict: report.verdict,
    ...report.verdictReason === void 0 ? {} : { verdictReason: report.verdictReason },
    couldNotJudge: report.couldNotJudge,
    ...report.undecidedPasses === void 0 ? {} : { undecidedPasses: report.undecidedPasses },
    time: report.time,
    durationMs: report.durationMs,
    ...report.comparison ? { comparison: { base: report.comparison.base, head: report.comparison.head } } : {},
    ...shard === void 0 ? {} : { shard: shardJson(shard) },
    inputs: inputs(report),
    exports: byText(
      report.exports.map((exported) => exportJson(exported, sides.head)),
      ({ name }) => [name]
    ),
    findings: worstFirst(
      byText(report.findings, (finding) => [
        finding.export,
        finding.rule,
        locationOf(finding, sides.of(finding))?.path,
        finding.message,
        JSON.stringify(findingJson(finding, sides))
      ])
    ).map((finding) => findingJson(finding, sides)),
    ...report.drift === void 0 ? {} : { drift: driftJson(report.drift) },
    ...report.simulator === void 0 ? {} : { simulator: simulatorJson(report.simulator) },
    notEvaluated: byText(
      report.notEvaluated.map(({ what, why }) => ({ what, why })),
      ({ what, why }) => [what, why]
    )
  };
}
function shardJson({ index, of, accounts }) {
  return { index, of, ...accounts === void 0 ? {} : { accounts: [...accounts] } };
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
  return byText(
    report.inputs.map(({ path, sha256, kind, ref }) => ({ path, sha256, kind, ref })),
    ({ path, ref, kind }) => [path, ref, kind]
  );
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
  const address = side.address(reference);
  return {
    policyType: reference.kind,
    path: side.path(reference),
    ...address === void 0 ? {} : { address },
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
  const side = sides.of(finding);
  const location = locationOf(finding, side);
  const address = finding.statement && side.address(finding.statement);
  const { suppression } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    status: finding.status,
    ...finding.export === void 0 ? {} : { export: finding.export },
    message: finding.message,
    ...finding.why === void 0 ? {} : { why: finding.why },
    ...location ? { location: locationJson(location, address) } : {},
    calls: [...finding.calls],
    ...fixJson(finding),
    ...finding.advice === void 0 ? {} : { advice: finding.advice },
    ...finding.example === void 0 ? {} : { example: finding.example },
    refuted: [...finding.refuted],
    ...suppression ? { suppression: suppressionJson(suppression) } : {}
  };
}
function locationJson({ path, line, endLine, column }, address) {
  return { path, ...address === void 0 ? {} : { address }, line, endLine, column };
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
  renderJson,
  printJson
};
