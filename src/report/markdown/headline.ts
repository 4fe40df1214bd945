/** The first lines: what happens to whom. */

import type { CallDecision } from "../../genesys/model.ts";
import { severityOf } from "../../rules/registry.ts";
import { code, prose, text } from "../escape/markdown.ts";
import type { Report, ReportedExport } from "../model.ts";
import { allCalls, before, isAboutInput, isEmptyHanded, isMinor, isOpen, isUnread, worstFirst } from "../order.ts";
import { callNames, callPhrase, count, listed, roleName } from "../words.ts";

const MOST_NAMES = 4;

/** Calls without which nothing is written at all. */
const VITAL: ReadonlySet<string> = new Set(["assume-role", "put-recording", "put-metadata", "generate-data-key"]);

/** Headline and, below it, the consequence in a sentence or two. */
export function headline(report: Report): string {
  if (isUnread(report)) return couldNotJudge(report);
  if (report.verdict === "fail") return failed(report);
  if (report.verdict === "undecided") return undecided(report);
  return passed(report);
}

/** What an export's outcome means for the recordings, in sentences; empty where all is well. */
export function consequence(exported: ReportedExport, report: Report): string {
  const all = exported.decisions.calls.filter(isDenied);
  const major = all.filter((call) => !isMinor(report, exported, call));
  const broken = sides(exported);
  if (all.length === 0 || (major.length === 0 && broken !== "")) return broken;
  const denied = major.length > 0 ? major : all;
  const vital = denied.some(isVital);
  const partly = !denied.some(({ decision }) => decision !== "depends");
  const tense = tenseOf(exported, report);
  const what = lost(denied, exported);
  const end = vital
    ? `Exports ${tense.fail} with 403 Access Denied${partly ? " for a part of the requests" : ""}.`
    : mayFail(denied);
  return [`${tense.cannot} ${what}${partly ? " in every case" : ""}. ${end}`, broken].filter(Boolean).join(" ");
}

function mayFail(denied: readonly CallDecision[]): string {
  return denied.every(({ call }) => call.evidence === "reported")
    ? "Genesys does not ask for it, but there are reports of exports that failed without it."
    : "Genesys asks for it: without it an export may fail with 403 Access Denied.";
}

function failed(report: Report): string {
  const failing = report.exports.filter(({ verdict }) => verdict === "fail");
  const names = exportNames(failing);
  if (failing.length === 0) return [`### ❌ ${blockingTitle(report)}`, firstMessage(report)].filter(Boolean).join("\n");
  const stopped = failing.filter((exported) =>
    exported.decisions.calls.some((call) => isDenied(call) && !isMinor(report, exported, call)),
  );
  if (stopped.length === 0) {
    const guarded = failing.some(({ decisions }) => decisions.guards.some(({ outcome }) => outcome === "broken"));
    const title = guarded
      ? `Strangers could use ${names}`
      : `${names} ${failing.length === 1 ? "has" : "have"} a blocking problem`;
    const only = failing.length === 1 ? failing[0] : undefined;
    const sentence = guarded && only ? sides(only) : firstMessage(report);
    return `### ❌ ${upper(title)}\n${sentence}`;
  }
  const vital = stopped.some(isStopped);
  const title = stopTitle(stopped, vital, report);
  const only = report.exports.length === 1 ? report.exports[0] : undefined;
  return [`### ❌ ${title}`, only ? consequence(only, report) : ""].filter(Boolean).join("\n");
}

function stopTitle(denied: readonly ReportedExport[], vital: boolean, report: Report): string {
  const exports = vital ? denied.filter(isStopped) : denied;
  const names = exportNames(exports);
  const partly = exports.every(({ decisions }) =>
    decisions.calls.every((call) => !isDenied(call) || call.decision === "depends"),
  );
  if (report.comparison !== undefined && exports.some(isNewlyDenied)) {
    return `This change would ${vital ? "stop" : "break"} ${names}${partly ? " in some cases" : ""}`;
  }
  if (!vital) return `${upper(names)} may fail`;
  // What AWS holds is no plan.
  if (report.mode !== "check")
    return `${upper(names)} ${exports.length === 1 ? "is" : "are"} stopped now${partly ? " in some cases" : ""}`;
  return `${upper(names)} cannot be written${partly ? " in every case" : ""}`;
}

function undecided(report: Report): string {
  const open = report.exports.filter(({ verdict }) => verdict === "undecided");
  const names = open.length === 0 ? "every recording export" : exportNames(open);
  const still = report.comparison ? "still " : "";
  return [
    `### ❔ It could not be decided whether ${names} can ${still}be written`,
    "No denial was found, but a permission that is needed rests on something that could not be known. This is not a pass: what is missing, and what settles it, is named below.",
  ].join("\n");
}

function passed(report: Report): string {
  const reason = report.verdictReason;
  if (report.exports.length === 0) return `✅ No recording export is touched: ${text(reason ?? "there is none here")}.`;
  const calls = allCalls(report);
  const denied = report.exports.filter(isStopped);
  if (denied.length > 0) {
    const was = report.comparison ? ", as before" : "";
    return `### ⚠️ ${report.comparison ? "This change breaks nothing, but " : ""}${exportNames(denied)} cannot be written${was}`;
  }
  const cured = report.findings.some(({ status, severity }) => status === "fixed" && severity === "error");
  const names = exportNames(report.exports);
  const title = cured
    ? `With this change ${names} can be written again`
    : `${upper(names)} can ${report.comparison ? "still " : ""}be written`;
  const allowed = calls.filter(({ decision }) => decision === "allowed").length;
  const share =
    allowed === calls.length ? `All ${count(calls.length, "call")}` : `${allowed} of ${count(calls.length, "call")}`;
  const guards = report.exports.flatMap(({ decisions }) => decisions.guards);
  const strangers =
    guards.length > 0 && guards.every(({ outcome }) => outcome === "held") ? ", and strangers stay out" : "";
  const because = reason === undefined ? "" : ` ${upper(text(reason))}.`;
  return `### ✅ ${title}\n${share} that Genesys Cloud makes are allowed${strangers}.${because}`;
}

/** Names the files and lines, and says that this is no pass. */
function couldNotJudge(report: Report): string {
  const inputs = worstFirst(report.findings).filter((finding) => isAboutInput(finding) && isOpen(finding));
  if (inputs.length === 0 && isEmptyHanded(report)) {
    return "### ⚠️ No recording export was found\n**This is not a pass.** As long as the gate knows no export it guards nothing.";
  }
  const number = inputs.length === 0 ? "Something needed" : count(inputs.length, "input");
  return [
    "### ⚠️ Could not judge whether recordings can be exported",
    `**This is not a pass.** ${number} could not be read or understood, so no export is proven to work.`,
  ].join("\n");
}

/** Without an export that fails, the finding that blocks is the headline. */
function blockingTitle(report: Report): string {
  const blocking = worstFirst(report.findings).find(isOpen);
  return blocking ? prose(blocking.message) : "A blocking problem was found";
}

function firstMessage(report: Report): string {
  const first = worstFirst(report.findings).find(isOpen);
  return first && report.exports.some(({ verdict }) => verdict === "fail") ? prose(first.message) : "";
}

/** Guards that did not hold, as sentences. */
function sides({ decisions }: ReportedExport): string {
  return decisions.guards
    .filter(({ outcome, guard }) => outcome === "broken" && severityOf(guard.rule) === "error")
    .map(({ guard }) => `${upper(prose(guard.who))} could call ${code(guard.action)} on ${code(guard.resource)}.`)
    .join(" ");
}

function lost(denied: readonly CallDecision[], exported: ReportedExport): string {
  const ids = new Set(denied.map(({ call }) => call.id));
  const { bucket, role } = exported.decisions.export.declared;
  const into = code(bucket);
  if (ids.has("assume-role")) return `assume the role ${code(roleName(role))}, so nothing reaches ${into}`;
  if (ids.has("put-recording") && ids.has("put-metadata")) return `write recordings or their metadata to ${into}`;
  if (ids.has("put-recording")) return `write recordings to ${into}`;
  if (ids.has("put-metadata")) return `write the metadata of recordings to ${into}`;
  if (ids.has("generate-data-key")) return `use the key of ${into}, so it cannot write there`;
  return `${listed(
    callNames([...ids], exported.decisions.calls)
      .map(callPhrase)
      .map(text),
    "or",
  )} (${into})`;
}

function tenseOf(exported: ReportedExport, report: Report): { cannot: string; fail: string } {
  if (!report.comparison || !isNewlyDenied(exported)) return { cannot: "Genesys Cloud cannot", fail: "fail" };
  if (!exported.base) return { cannot: "Genesys Cloud could not", fail: "would fail" };
  return { cannot: "From the merge on, Genesys Cloud could no longer", fail: "would fail" };
}

/** Something that was not denied on the base, or an export that was not there. */
function isNewlyDenied(exported: ReportedExport): boolean {
  return exported.decisions.calls.some((call) => {
    const base = before(exported, call.call.id);
    return isDenied(call) && !(base && isDenied(base));
  });
}

function isDenied({ decision }: CallDecision): boolean {
  return decision === "implicitDeny" || decision === "explicitDeny" || decision === "depends";
}

/** Nothing is written any more. */
function isStopped({ decisions }: ReportedExport): boolean {
  return decisions.calls.some((call) => isDenied(call) && isVital(call));
}

function isVital({ call }: CallDecision): boolean {
  return VITAL.has(call.id);
}

function exportNames(exports: readonly ReportedExport[]): string {
  const noun = exports.length === 1 ? "the recording export" : `${exports.length} recording exports:`;
  return `${noun} ${listed(
    exports.map(({ name }) => code(name)),
    "and",
    MOST_NAMES,
  )}`;
}

function upper(sentence: string): string {
  // AWS' names keep their case: `s3:PutObject`.
  return /^[a-z0-9-]+:\S/.test(sentence) ? sentence : sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
