/** An export as a table of what Genesys does, before and after. */

import type { StatementReference } from "../../authorization/model.ts";
import { groupBy, unique } from "../../collections.ts";
import type { CallDecision, GuardDecision } from "../../genesys/model.ts";
import { severityOf } from "../../rules/registry.ts";
import { code, prose, text } from "../escape/markdown.ts";
import { type Lookup, type Lookups, placeWords } from "../lookup.ts";
import type { Report, ReportedExport } from "../model.ts";
import { before, isMinor, isToldByInput } from "../order.ts";
import { callFamily, callNames, count, DECISION_WORDS, DENIED_BY_SIMULATOR, KIND_WORDS, listed } from "../words.ts";
import type { Section } from "./assemble.ts";
import { consequence } from "./headline.ts";

interface Row {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly cause: string;
}

interface Outcome {
  readonly calls: readonly CallDecision[];
  readonly before: string;
  readonly after: string;
  readonly cause: string;
}

const MOST_CAUSES = 3;

/** Nothing for an export that is all right: the headline has said so. */
export function exportSection(exported: ReportedExport, report: Report, sides: Lookups): readonly Section[] {
  const outcomes = grouped(exported, report, sides.head);
  const guards = exported.decisions.guards.filter(({ outcome }) => outcome !== "held");
  const isPlain = outcomes.every((outcome) => outcome.after === "✅" && outcome.before !== "❌") && guards.length === 0;
  if (isPlain && exported.verdict === "pass") return [];
  const { calls } = exported.decisions;
  const loud = outcomes.filter((outcome) => !isQuiet(outcome));
  const quiet = outcomes.filter(isQuiet);
  const rows = [
    ...loud.flatMap((outcome) => outcomeRows(outcome, calls)),
    ...guards.map((guard) => guardRow(guard, sides.head)),
    ...quiet.map((outcome) => quietRow(outcome, calls)),
  ];
  const title = report.exports.length > 1 ? [`#### ${code(exported.name)}`, consequence(exported, report)] : [];
  const parts = [...title, table(rows, report.comparison !== undefined), unknowns(exported, report)];
  return [
    {
      kind: "export",
      export: exported.name,
      text: parts.filter((part) => part !== "").join("\n\n"),
      minor: exported.verdict === "pass",
    },
  ];
}

/** Calls with the same outcome and cause together. */
function grouped(exported: ReportedExport, report: Report, side: Lookup): readonly Outcome[] {
  const groups = new Map<string, Outcome>();
  for (const call of exported.decisions.calls) {
    const base = before(exported, call.call.id);
    const outcome = {
      before: base ? mark(base, isMinor(report, exported, base), false) : "–",
      after: mark(call, isMinor(report, exported, call), true),
      cause: call.decision === "allowed" ? "" : causeOf(call, side),
    };
    const key = JSON.stringify(outcome);
    groups.set(key, { ...outcome, calls: [...(groups.get(key)?.calls ?? []), call] });
  }
  return [...groups.values()];
}

function isQuiet({ after }: Outcome): boolean {
  return after === "✅";
}

function outcomeRows(outcome: Outcome, all: readonly CallDecision[]): readonly Row[] {
  return namesOf(outcome, all).map((name) => ({ ...outcome, name }));
}

function quietRow(outcome: Outcome, all: readonly CallDecision[]): Row {
  const isAll = outcome.calls.length === all.length;
  return { ...outcome, name: isAll ? `all ${count(all.length, "call")}` : namesOf(outcome, all).join(" · ") };
}

function namesOf({ calls }: Outcome, all: readonly CallDecision[]): readonly string[] {
  return callNames(
    calls.map(({ call }) => call.id),
    all,
  ).map(text);
}

/** ✅, or what it is in words; a base in short. */
function mark({ decision, dependsOn }: CallDecision, minor: boolean, inFull: boolean): string {
  if (decision === "allowed") return "✅";
  if (decision === "unknown") return inFull ? "❔ unknown" : "❔";
  if (decision === "depends") return inFull ? `⚠️ depends on ${listed(dependsOn.map(code))}` : "⚠️ depends";
  // In a narrow column the words would stand below one another.
  return inFull ? `${minor ? "⚠️" : "❌"} ${DECISION_WORDS[decision].replaceAll(" ", "&nbsp;")}` : "❌";
}

function causeOf({ decidedBy, worst, decision, deniedBySimulator }: CallDecision, side: Lookup): string {
  const by = deniedBySimulator === true ? DENIED_BY_SIMULATOR : "";
  if (decidedBy.length > 0) {
    const shown = decidedBy.slice(0, MOST_CAUSES).map((reference) => statement(reference, side));
    const more = decidedBy.length - shown.length;
    return `${by === "" ? "" : `${by}: `}${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  }
  if (by !== "") return by;
  if (decision !== "implicitDeny" || worst.missingAllow.length === 0) return "";
  return `no ${listed(
    worst.missingAllow.map((kind) => KIND_WORDS[kind]),
    "and no",
  )} allows it`;
}

/** `DenyOutsideVpc` · policies/bucket.json:14 */
function statement(reference: StatementReference, side: Lookup): string {
  const place = side.place(reference);
  const where = text(place ? placeWords(place, reference, side) : side.path(reference));
  return reference.sid === undefined ? where : `${code(reference.sid)} · ${where}`;
}

function guardRow({ guard, outcome, decidedBy }: GuardDecision, side: Lookup): Row {
  const symbol = severityOf(guard.rule) === "error" ? "❌" : "⚠️";
  return {
    name: `${prose(guard.who)}: ${code(guard.action)}`,
    before: "",
    after: outcome === "unknown" ? "❔ unknown" : `${symbol} not denied`,
    cause: decidedBy
      .slice(0, MOST_CAUSES)
      .map((reference) => statement(reference, side))
      .join(", "),
  };
}

function table(rows: readonly Row[], compared: boolean): string {
  const head = compared ? ["call", "before", "after", "decided by"] : ["call", "decision", "decided by"];
  const lines = rows.map((row, index) => {
    const repeated = row.cause !== "" && rows[index - 1]?.cause === row.cause;
    const cause = repeated ? "〃" : row.cause;
    return compared ? [row.name, row.before, row.after, cause] : [row.name, row.after, cause];
  });
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What could not be known, once per reason, where no finding says it. */
function unknowns({ name, decisions }: ReportedExport, report: Report): string {
  const { findings } = report;
  const told = new Set(findings.filter((finding) => finding.export === name).flatMap((finding) => finding.calls));
  const unknown = [
    ...decisions.calls
      .filter(({ decision, call }) => decision === "unknown" && !told.has(call.id))
      .map(({ call, reasons }) => ({ what: callFamily(call.id), reasons })),
    ...decisions.guards
      .filter(({ outcome, guard }) => outcome === "unknown" && !told.has(guard.id))
      .map(({ guard, reasons }) => ({ what: guard.who, reasons })),
  ];
  const reasons = groupBy(
    unknown.flatMap(({ what, reasons }) =>
      reasons.filter((reason) => !isToldByInput(reason, report)).map((reason) => ({ reason, what })),
    ),
    ({ reason }) => reason,
  );
  if (reasons.size === 0) return "";
  const lines = [...reasons].map(
    ([reason, of]) => `- ${prose(reason)} (${listed(unique(of.map(({ what }) => text(what))))})`,
  );
  return `**What could not be known**\n${lines.join("\n")}`;
}
