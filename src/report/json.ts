/** The report for programs: section 5 of the contract, described by schema/report.schema.json. */

import type { ContextValue, StatementReference } from "../authorization/model.ts";
import type { CallDecision, Example, GuardDecision } from "../genesys/model.ts";
import type { Place } from "../inventory/model.ts";
import type { Finding } from "../rules/model.ts";
import { driftJson, simulatorJson } from "./drift-json.ts";
import { byText, type Json } from "./json-value.ts";
import { type Lookup, type Lookups, locationOf, lookups } from "./lookup.ts";
import type { Report, ReportedExport } from "./model.ts";
import { before, worstFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";

const SCHEMA_VERSION = 1;

/** The whole report as JSON with a fixed order of keys and lists. Characters that a terminal or a log would obey are escaped. */
export function renderJson(report: Report): string {
  return printJson(reportJson(inWords(report)));
}

/** A report of the published form as text. */
export function printJson(json: object): string {
  return `${harmless(JSON.stringify(json, null, 2))}\n`;
}

function reportJson(report: Report): { readonly [key: string]: Json } {
  const sides = lookups(report);
  const { shard } = report;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: report.tool.name, version: report.tool.version },
    mode: report.mode,
    verdict: report.verdict,
    ...(report.verdictReason === undefined ? {} : { verdictReason: report.verdictReason }),
    couldNotJudge: report.couldNotJudge,
    ...(report.undecidedPasses === undefined ? {} : { undecidedPasses: report.undecidedPasses }),
    time: report.time,
    durationMs: report.durationMs,
    ...(report.comparison ? { comparison: { base: report.comparison.base, head: report.comparison.head } } : {}),
    ...(shard === undefined ? {} : { shard: shardJson(shard) }),
    inputs: inputs(report),
    exports: byText(
      report.exports.map((exported) => exportJson(exported, sides.head)),
      ({ name }) => [name],
    ),
    findings: worstFirst(
      byText(report.findings, (finding) => [
        finding.export,
        finding.rule,
        locationOf(finding, sides.of(finding))?.path,
        finding.message,
        JSON.stringify(findingJson(finding, sides)),
      ]),
    ).map((finding) => findingJson(finding, sides)),
    ...(report.drift === undefined ? {} : { drift: driftJson(report.drift) }),
    ...(report.simulator === undefined ? {} : { simulator: simulatorJson(report.simulator) }),
    notEvaluated: byText(
      report.notEvaluated.map(({ what, why }) => ({ what, why })),
      ({ what, why }) => [what, why],
    ),
  };
}

function shardJson({ index, of, accounts }: NonNullable<Report["shard"]>): Json {
  return { index, of, ...(accounts === undefined ? {} : { accounts: [...accounts] }) };
}

/** What JSON.stringify leaves as it is: invisible characters, and `##[`, which the Actions runner obeys within a line. */
function harmless(json: string): string {
  return json
    .replace(/##(?=\w*\[)/g, "#\\u0023")
    .replace(/[\p{Cf}\p{Zl}\p{Zp}\x7f-\x9f]/gu, (character) =>
      Array.from(
        { length: character.length },
        (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
      ).join(""),
    );
}

function inputs(report: Report): Json {
  return byText(
    report.inputs.map(({ path, sha256, kind, ref }) => ({ path, sha256, kind, ref })),
    ({ path, ref, kind }) => [path, ref, kind],
  );
}

function exportJson(exported: ReportedExport, side: Lookup): { readonly name: string; readonly [key: string]: Json } {
  const { decisions } = exported;
  return {
    name: exported.name,
    verdict: exported.verdict,
    role: decisions.export.declared.role,
    bucket: decisions.export.declared.bucket,
    calls: decisions.calls.map((call) => callJson(call, before(exported, call.call.id), side)),
    guards: decisions.guards.map((guard) => guardJson(guard, side)),
  };
}

function callJson(decided: CallDecision, base: CallDecision | undefined, side: Lookup): Json {
  const { call, decision, decidedBy, dependsOn, examples, reasons } = decided;
  return {
    id: call.id,
    action: call.action,
    resource: call.resource,
    evidence: call.evidence,
    decision,
    ...(base ? { baseDecision: base.decision } : {}),
    decidedBy: decidedBy.map((reference) => referenceJson(reference, side)),
    dependsOn: [...dependsOn],
    examples: examples.map(exampleJson),
    reasons: [...reasons],
  };
}

function guardJson({ guard, outcome, decidedBy, example, reasons }: GuardDecision, side: Lookup): Json {
  return {
    id: guard.id,
    action: guard.action,
    resource: guard.resource,
    who: guard.who,
    outcome,
    decidedBy: decidedBy.map((reference) => referenceJson(reference, side)),
    examples: example ? [exampleJson(example)] : [],
    reasons: [...reasons],
  };
}

function referenceJson(reference: StatementReference, side: Lookup): Json {
  const place = side.place(reference);
  const address = side.address(reference);
  return {
    policyType: reference.kind,
    path: side.path(reference),
    ...(address === undefined ? {} : { address }),
    line: place?.line ?? null,
    endLine: place?.endLine ?? null,
    statement: reference.statement,
    sid: reference.sid ?? null,
  };
}

function exampleJson({ decision, sample }: Example): Json {
  const { resource, context } = sample.request;
  const keys = Object.keys(context).sort();
  return { decision, resource, context: Object.fromEntries(keys.map((key) => [key, valueJson(context[key] ?? "")])) };
}

function valueJson(value: ContextValue): Json {
  return typeof value === "string" ? value : [...value];
}

function findingJson(finding: Finding, sides: Lookups): Json {
  const side = sides.of(finding);
  const location = locationOf(finding, side);
  const address = finding.statement && side.address(finding.statement);
  const { suppression } = finding;
  return {
    rule: finding.rule,
    severity: finding.severity,
    status: finding.status,
    ...(finding.export === undefined ? {} : { export: finding.export }),
    message: finding.message,
    ...(finding.why === undefined ? {} : { why: finding.why }),
    ...(location ? { location: locationJson(location, address) } : {}),
    calls: [...finding.calls],
    ...fixJson(finding),
    ...(finding.advice === undefined ? {} : { advice: finding.advice }),
    ...(finding.example === undefined ? {} : { example: finding.example }),
    refuted: [...finding.refuted],
    ...(suppression ? { suppression: suppressionJson(suppression) } : {}),
  };
}

/** @param address what of a file with several policies it is */
function locationJson({ path, line, endLine, column }: Place, address: string | undefined): Json {
  return { path, ...(address === undefined ? {} : { address }), line, endLine, column };
}

/** Only a fix that was proven: the contract knows no other. */
function fixJson({ fix }: Finding): { readonly [key: string]: Json } {
  if (!fix?.verified) return {};
  const edits = fix.edits.map(({ path, line, endLine, text }) => ({ path, line, endLine, text }));
  return { fix: { description: fix.description, edits, verified: true } };
}

function suppressionJson({ reason, owner, expires }: NonNullable<Finding["suppression"]>): Json {
  return {
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(expires === undefined ? {} : { expires }),
  };
}
