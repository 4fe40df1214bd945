/** An export: its picture, what stands in the way, every call with its evidence, and who is kept out. */

import type { CallDecision, GuardDecision } from "../../genesys/model.ts";
import type { Finding } from "../../rules/model.ts";
import { severityOf } from "../../rules/registry.ts";
import { onePerOutcome, requestWords } from "../examples.ts";
import type { ReportedExport } from "../model.ts";
import { before, isMinor, tally, worstExportsFirst } from "../order.ts";
import { callNames, count, DECISION_WORDS, DENIED_BY_SIMULATOR, KIND_WORDS, listed, roleName } from "../words.ts";
import { chainFigure } from "./chain.ts";
import { anchors } from "./files.ts";
import { findingList } from "./findings.ts";
import { code, heading, html, listing, type Markup, prose } from "./markup.ts";
import { DECISION_LOOKS, OUTCOME_LOOKS, toned, VERDICT_LOOKS } from "./tones.ts";
import { statementLink, type View } from "./view.ts";

/** More exports than these are folded, failing ones too: the index leads to them. */
const MOST_OPEN = 3;

/** An index where there are several exports, and each of them, failing ones first. */
export function exportsSection(view: View, findingsOf: (index: number) => readonly Finding[]): Markup {
  const { report } = view;
  if (report.exports.length === 0) return html``;
  const order = worstExportsFirst(report.exports);
  const [only] = order;
  if (only !== undefined && order.length === 1) return exportAlone(only, findingsOf(0), view);
  const sections = order.map((exported, index) => {
    const open = exported.verdict !== "pass" && index < MOST_OPEN;
    return exportFold(exported, open, findingsOf(report.exports.indexOf(exported)), view);
  });
  return html`<section aria-labelledby="exports"><h2 id="exports">Exports</h2>
${indexTable(order, view)}
${sections}
</section>`;
}

function indexTable(order: readonly ReportedExport[], view: View): Markup {
  const rows = order.map((exported) => {
    const { decisions, name, verdict } = exported;
    const { organizationId, role, bucket } = decisions.export.declared;
    const { allowed } = tally(decisions.calls);
    const look = VERDICT_LOOKS[verdict];
    return html`<tr><th scope="row"><a href="#${anchorOf(exported, view)}">${code(name)}</a></th><td data-label="Verdict">${toned(look, look.word)}</td><td data-label="Calls">${allowed} of ${decisions.calls.length} allowed</td><td data-label="Organization">${organizationId === undefined ? "not known" : code(organizationId)}</td><td data-label="Role">${code(roleName(role))}</td><td data-label="Bucket">${code(bucket)}</td></tr>`;
  });
  return html`<div class="stacked"><table class="index"><caption>All exports, failing ones first</caption>
<thead><tr><th scope="col">Export</th><th scope="col">Verdict</th><th scope="col">Calls</th><th scope="col">Organization</th><th scope="col">Role</th><th scope="col">Bucket</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function anchorOf(exported: ReportedExport, { report }: View): string {
  return anchors.export(report.exports.indexOf(exported));
}

/** The only export needs no fold. */
function exportAlone(exported: ReportedExport, findings: readonly Finding[], view: View): Markup {
  return html`<section class="export only" id="${anchorOf(exported, view)}" aria-labelledby="exports"><h2 id="exports">Export ${code(exported.name)}</h2>
${exportBody(exported, findings, 3, view)}
</section>`;
}

function exportFold(exported: ReportedExport, open: boolean, findings: readonly Finding[], view: View): Markup {
  const look = VERDICT_LOOKS[exported.verdict];
  return html`<details class="export" id="${anchorOf(exported, view)}"${open ? html` open` : undefined}>
<summary><h3>${code(exported.name)}</h3> ${toned(look, look.word)}</summary>
${exportBody(exported, findings, 4, view)}
</details>`;
}

function exportBody(exported: ReportedExport, findings: readonly Finding[], level: 3 | 4, view: View): Markup {
  return html`${chainFigure(exported, view)}
${findingList(findings, level, view)}
${callsTable(exported, level, view)}
${guardsTable(exported, level, view)}`;
}

function callsTable(exported: ReportedExport, level: 3 | 4, view: View): Markup {
  const { calls } = exported.decisions;
  if (calls.length === 0) return html``;
  const compared = exported.base !== undefined;
  const rows = calls.map((call, index) => callRow(call, index, exported, view));
  const was = compared ? html`<th scope="col">Before</th>` : undefined;
  return html`${heading(level, html`Calls that Genesys Cloud makes`)}
<div class="stacked"><table class="calls">
<thead><tr><th scope="col">Call</th><th scope="col">Request</th><th scope="col">Evidence</th>${was}<th scope="col">Decision</th><th scope="col">Decided by</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function callRow(decided: CallDecision, index: number, exported: ReportedExport, view: View): Markup {
  const { call, decision } = decided;
  const id = anchors.call(view.report.exports.indexOf(exported), index);
  const name = callNames([call.id], exported.decisions.calls)[0] ?? call.id;
  const base = exported.base === undefined ? undefined : before(exported, call.id);
  const was =
    exported.base === undefined
      ? undefined
      : html`<td data-label="Before">${base === undefined ? "not there" : toned(DECISION_LOOKS[base.decision], DECISION_WORDS[base.decision])}</td>`;
  const look = DECISION_LOOKS[decision];
  const tone =
    look.tone === "bad" && isMinor(view.report, exported, decided) ? { ...look, tone: "warn" as const } : look;
  const own = name === call.id ? undefined : code(call.id);
  return html`<tr id="${id}"><th scope="row"><span class="call">${name}</span> ${own}</th><td data-label="Request">${code(call.action)} <span class="on">on ${code(call.resource)}</span></td><td data-label="Evidence">${call.evidence}</td>${was}<td data-label="Decision">${toned(tone, DECISION_WORDS[decision])}</td><td data-label="Decided by">${causes(decided, view)}</td></tr>`;
}

function causes(call: CallDecision, view: View): Markup {
  const { decision, decidedBy, dependsOn, reasons, worst, deniedBySimulator = false } = call;
  return lines([
    ...(deniedBySimulator ? [html`${DENIED_BY_SIMULATOR}`] : []),
    ...decidedBy.map((reference) => statementLink(reference, view)),
    ...(!deniedBySimulator && decidedBy.length === 0 && decision === "implicitDeny" && worst.missingAllow.length > 0
      ? [
          html`no ${listed(
            worst.missingAllow.map((kind) => KIND_WORDS[kind]),
            "and no",
          )} allows it`,
        ]
      : []),
    ...(decision === "depends" ? [html`depends on ${listing(dependsOn.map(code))}`] : []),
    ...(decision === "depends"
      ? onePerOutcome(call).map(
          (one) => html`${DECISION_WORDS[one.decision]}: ${prose(requestWords(one, dependsOn), dependsOn)}`,
        )
      : []),
    ...reasons.map((reason) => prose(reason)),
  ]);
}

/** Folded where all of them stay out. */
function guardsTable(exported: ReportedExport, level: 3 | 4, view: View): Markup {
  const { guards } = exported.decisions;
  if (guards.length === 0) return html``;
  const exportIndex = view.report.exports.indexOf(exported);
  const explained = guards.some(({ decidedBy, reasons }) => decidedBy.length + reasons.length > 0);
  const rows = guards.map((guard, index) => guardRow(guard, anchors.guard(exportIndex, index), explained, view));
  const held = guards.filter(({ outcome }) => outcome === "held").length;
  const title = html`Strangers: ${held === guards.length ? "all" : `${held} of`} ${count(guards.length, "kind")} kept out`;
  return html`<details class="strangers"${held === guards.length ? undefined : html` open`}><summary>${heading(level, title)}</summary>
<div class="stacked"><table class="guards">
<thead><tr><th scope="col">Who tries</th><th scope="col">Request</th><th scope="col">Outcome</th>${explained ? html`<th scope="col">Decided by</th>` : undefined}</tr></thead>
<tbody>${rows}</tbody>
</table></div></details>`;
}

function guardRow(
  { guard, outcome, decidedBy, reasons }: GuardDecision,
  id: string,
  explained: boolean,
  view: View,
): Markup {
  const look = OUTCOME_LOOKS[outcome];
  const tone = outcome === "broken" && severityOf(guard.rule) !== "error" ? { ...look, tone: "warn" as const } : look;
  const by = lines([
    ...decidedBy.map((reference) => statementLink(reference, view)),
    ...reasons.map((reason) => prose(reason)),
  ]);
  return html`<tr id="${id}"><th scope="row">${prose(guard.who)} ${code(guard.id)}</th><td data-label="Request">${code(guard.action)} <span class="on">on ${code(guard.resource)}</span></td><td data-label="Outcome">${toned(tone, look.word)}</td>${explained ? html`<td data-label="Decided by">${by}</td>` : undefined}</tr>`;
}

function lines(items: readonly Markup[]): Markup {
  return items.length < 2 ? html`<span>${items}</span>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
