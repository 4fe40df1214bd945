/** The top of the page: what happens to whom, and the facts of the judgement. */

import type { Report, ReportedExport } from "../model.ts";
import {
  allCalls,
  before,
  isAboutInput,
  isEmptyHanded,
  isMinor,
  isOpen,
  isUnread,
  severities,
  tally,
  worstFirst,
} from "../order.ts";
import { count } from "../words.ts";
import { revision } from "./closing.ts";
import { code, html, type Markup, type Part, prose } from "./markup.ts";
import { toned, VERDICT_LOOKS } from "./tones.ts";
import type { View } from "./view.ts";

interface Headline {
  readonly title: Markup;
  readonly lede: Markup;
}

export function masthead(view: View): Markup {
  const { report } = view;
  const { title, lede } = headline(report);
  const look = isUnread(report)
    ? { tone: "bad" as const, sign: "!", word: "Could not judge" }
    : VERDICT_LOOKS[report.verdict];
  return html`<header class="masthead ${look.tone}">
<p class="verdict">${toned(look, look.word)}<span class="about">${about(report)}</span></p>
<h1>${title}</h1>
<p class="lede">${lede}</p>
<dl class="facts">${facts(report).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</header>`;
}

/** For the title of the page, without markup. */
export function plainTitle(report: Report): string {
  const word = isUnread(report) ? "Could not judge" : VERDICT_LOOKS[report.verdict].word;
  const [only, ...others] = report.exports;
  const what = only === undefined ? "no export" : others.length === 0 ? only.name : `${report.exports.length} exports`;
  return `${word}: ${what} · Genesys Cloud recording export`;
}

const ABOUT: Readonly<Record<Report["mode"], string>> = {
  check: "Genesys Cloud recording export, judged from files",
  audit: "Genesys Cloud recording export, judged as AWS holds it",
  drift: "Genesys Cloud recording export, AWS compared with the files",
};

function about({ mode }: Report): string {
  return ABOUT[mode];
}

function headline(report: Report): Headline {
  if (isUnread(report)) return couldNotJudge(report);
  if (report.verdict === "fail") return failed(report);
  if (report.verdict === "undecided") return undecided(report);
  return passed(report);
}

function couldNotJudge(report: Report): Headline {
  const inputs = report.findings.filter((finding) => isAboutInput(finding) && isOpen(finding)).length;
  if (inputs === 0 && isEmptyHanded(report)) {
    return {
      title: html`No recording export was found`,
      lede: html`This is not a pass. As long as the gate knows no export it guards nothing.`,
    };
  }
  const what = inputs === 0 ? "Something needed" : count(inputs, "input");
  return {
    title: html`Could not judge whether recordings can be exported`,
    lede: html`This is not a pass. ${what} could not be read or understood, so no export is proven to work.`,
  };
}

function failed(report: Report): Headline {
  const failing = report.exports.filter(({ verdict }) => verdict === "fail");
  const stopped = failing.filter((exported) => isStopped(exported, report));
  const worst = worstFirst(report.findings).find(isOpen);
  const whose = worst?.export === undefined || report.exports.length < 2 ? undefined : html`${code(worst.export)}: `;
  const message = worst === undefined ? html`` : html`${whose}${prose(worst.message, namesOf(worst))}`;
  if (failing.length === 0)
    return { title: worst === undefined ? html`A blocking problem was found` : message, lede: html`` };
  if (stopped.length === 0) {
    const guarded = failing.some(({ decisions }) => decisions.guards.some(({ outcome }) => outcome === "broken"));
    const names = exportNames(failing, report);
    return { title: guarded ? html`Strangers could use ${names}` : html`A problem blocks ${names}`, lede: message };
  }
  return { title: stopTitle(stopped, report), lede: message };
}

function stopTitle(stopped: readonly ReportedExport[], report: Report): Markup {
  const names = exportNames(stopped, report);
  const partly = stopped.every(({ decisions }) => tally(decisions.calls).denied === 0);
  const cases = partly ? " in every case" : "";
  if (report.comparison !== undefined && stopped.some((exported) => isNewlyStopped(exported, report)))
    return html`This change would stop ${names}${partly ? " in some cases" : ""}`;
  if (report.mode !== "check")
    return html`${upper(names)} ${stopped.length === 1 ? "is" : "are"} stopped now${partly ? " in some cases" : ""}`;
  return html`${upper(names)} cannot be written${cases}`;
}

function undecided(report: Report): Headline {
  const open = report.exports.filter(({ verdict }) => verdict === "undecided");
  const names = open.length === 0 ? html`every recording export` : exportNames(open, report);
  return {
    title: html`It could not be decided whether ${names} can be written`,
    lede: html`No denial was found, but a permission that is needed rests on something that could not be known. This is not a pass: what is missing, and what settles it, is named below.`,
  };
}

function passed(report: Report): Headline {
  const reason = report.verdictReason;
  const because = reason === undefined ? html`` : html` ${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  if (report.exports.length === 0) return { title: html`No recording export is touched`, lede: because };
  const stopped = report.exports.filter((exported) => isStopped(exported, report));
  if (stopped.length > 0) {
    return {
      title: html`${upper(exportNames(stopped, report))} cannot be written${report.comparison ? ", as before" : ""}`,
      lede: html`${report.comparison ? "This change breaks nothing that worked before it." : "Nothing of it blocks."}${because}`,
    };
  }
  const calls = allCalls(report);
  const { allowed } = tally(calls);
  const share =
    allowed === calls.length ? `All ${count(calls.length, "call")}` : `${allowed} of ${count(calls.length, "call")}`;
  const guards = report.exports.flatMap(({ decisions }) => decisions.guards);
  const strangers =
    guards.length > 0 && guards.every(({ outcome }) => outcome === "held") ? ", and strangers stay out" : "";
  return {
    title: html`${upper(exportNames(report.exports, report))} can ${report.comparison ? "still " : ""}be written`,
    lede: html`${share} that Genesys Cloud makes are allowed${strangers}.${because}`,
  };
}

function facts(report: Report): readonly (readonly [string, Part])[] {
  const calls = allCalls(report);
  const { denied, depends, unknown, allowed } = tally(calls);
  const outcomes = [
    ...(denied > 0 ? [`${denied} denied`] : []),
    ...(depends > 0 ? [`${depends} ${depends === 1 ? "depends" : "depend"}`] : []),
    ...(unknown > 0 ? [`${unknown} unknown`] : []),
    ...(allowed > 0 ? [`${allowed} allowed`] : []),
  ];
  const { error, warning, notice } = severities(report.findings);
  const found = [
    ...(error > 0 ? [count(error, "error")] : []),
    ...(warning > 0 ? [count(warning, "warning")] : []),
    ...(notice > 0 ? [count(notice, "notice")] : []),
  ];
  return [
    ["Exports", String(report.exports.length)],
    ["Calls", outcomes.length === 0 ? "none" : outcomes.join(", ")],
    ["Findings", found.length === 0 ? "none" : found.join(", ")],
    ["Judged", instant(report.time)],
    ...(report.comparison === undefined ? [] : [["Revision", revision(report.comparison)] as const]),
    ...(report.verdict === "undecided" && report.undecidedPasses === true
      ? [["Settings", "an undecided verdict does not fail the run"] as const]
      : []),
    ...(report.shard === undefined ? [] : [["Part", `${report.shard.index} of ${report.shard.of}`] as const]),
  ];
}

/** `2026-11-21 17:00 UTC` */
function instant(time: string): Markup {
  const shown = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time);
  return html`<time datetime="${time}">${shown ? `${shown[1]} ${shown[2]} UTC` : time}</time>`;
}

function exportNames(exports: readonly ReportedExport[], report: Report): Markup {
  const [only, ...others] = exports;
  if (only !== undefined && others.length === 0) return html`the recording export ${code(only.name)}`;
  const all = exports.length === report.exports.length ? "all" : `${exports.length} of`;
  return html`${all} ${report.exports.length} recording exports`;
}

function upper({ markup }: Markup): Markup {
  return { markup: markup.charAt(0).toUpperCase() + markup.slice(1) };
}

/** A call that counts is denied, for all of its requests or for some. */
function isStopped(exported: ReportedExport, report: Report): boolean {
  const { denied, depends } = tally(exported.decisions.calls.filter((call) => !isMinor(report, exported, call)));
  return denied + depends > 0;
}

function isNewlyStopped(exported: ReportedExport, report: Report): boolean {
  const stopped = exported.decisions.calls.filter(
    (call) => !isMinor(report, exported, call) && call.decision !== "allowed" && call.decision !== "unknown",
  );
  return stopped.some((call) => {
    const base = before(exported, call.call.id)?.decision;
    return base === undefined || base === "allowed" || base === "unknown";
  });
}

function namesOf({ statement, export: name }: Report["findings"][number]): readonly string[] {
  return [statement?.sid, name].filter((word) => word !== undefined);
}
