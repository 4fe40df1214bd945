/** An export: who writes where, and how each call came out. */

import type { StatementReference } from "../../authorization/model.ts";
import type { CallDecision, CallDecisionWord, GuardDecision } from "../../genesys/model.ts";
import { severityOf } from "../../rules/registry.ts";
import { visible } from "../escape/terminal.ts";
import { clip } from "../excerpt.ts";
import { isHidden, type Lookups } from "../lookup.ts";
import type { Report, ReportedExport } from "../model.ts";
import { before, changed, isMinor } from "../order.ts";
import { count, DECISION_WORDS, DENIED_BY_SIMULATOR, listed, roleName, shortId } from "../words.ts";
import { displayWidth, padTo } from "../wrap.ts";
import { type Line, print, type Style, span } from "./lines.ts";

const ARROW = "  ->  ";
/** What a line begins with that goes on with the line before it. */
const BROKEN = "   ";

interface Row {
  readonly mark: string;
  readonly style: Style;
  readonly id: string;
  readonly outcome: string;
  readonly cause: string;
  /** Where there is no room for all of the cause, its end says more than its start. */
  readonly endFirst?: boolean;
}

const MARKS: Readonly<Record<CallDecisionWord, { mark: string; style: Style }>> = {
  allowed: { mark: "✓", style: "green" },
  implicitDeny: { mark: "✗", style: "red" },
  explicitDeny: { mark: "✗", style: "red" },
  depends: { mark: "~", style: "yellow" },
  unknown: { mark: "?", style: "yellow" },
};

/** The header, a line per call, and the guards that did not hold. A passing export keeps to what is not plainly allowed. */
export function exportLines(exported: ReportedExport, report: Report, sides: Lookups, width: number): Line[] {
  const { calls, guards } = exported.decisions;
  const passed = exported.verdict === "pass";
  const shown = calls.filter((call) => !passed || call.decision !== "allowed" || changed(exported, call));
  const rows = [
    ...shown.map((call) => callRow(call, exported, report, sides)),
    ...guards.filter(({ outcome }) => outcome !== "held").map((guard) => guardRow(guard, sides)),
  ];
  const lines = [...header(exported, width), "", ...table(rows, width)];
  const quiet = summary(calls.length - shown.length, rows.length > 0, guards);
  return quiet === undefined ? lines : [...lines, ["  ", span("✓", "green"), " ", quiet]];
}

/** On one line where it fits, else broken before the arrows. */
function header({ decisions, name }: ReportedExport, width: number): readonly Line[] {
  const { organizationId, region, role, bucket } = decisions.export.declared;
  const org =
    organizationId === undefined ? "Genesys Cloud, org not known" : `Genesys Cloud org ${shortId(organizationId)}`;
  const where = region === undefined ? "" : ` (${region})`;
  const start = ["  ", span(name, "bold"), `   ${org}${where}`];
  const toRole = [span(ARROW, "dim"), `role ${roleName(role)}`];
  const toBucket = [span(ARROW, "dim"), `s3://${bucket}`];
  const fits = (line: Line): boolean => displayWidth(print([line], false)) <= width;
  const whole: Line = [...start, ...toRole, ...toBucket];
  if (fits(whole)) return [whole];
  const rest: Line = [BROKEN, ...toRole, ...toBucket];
  return fits(rest) ? [start, rest] : [start, [BROKEN, ...toRole], [BROKEN, ...toBucket]];
}

function callRow(call: CallDecision, exported: ReportedExport, report: Report, sides: Lookups): Row {
  const base = before(exported, call.call.id);
  const now = DECISION_WORDS[call.decision];
  const { mark, style } = MARKS[call.decision];
  return {
    mark,
    style: style === "red" && isMinor(report, exported, call) ? "yellow" : style,
    id: call.call.id,
    outcome: base && base.decision !== call.decision ? `${DECISION_WORDS[base.decision]} -> ${now}` : now,
    cause: causeOf(call, sides),
    endFirst: call.decidedBy.some((reference) => addressOf(reference, sides) !== undefined),
  };
}

function causeOf(call: CallDecision, sides: Lookups): string {
  const by = call.decidedBy.length === 0 ? undefined : placesOf(call.decidedBy, sides);
  if (call.deniedBySimulator === true) {
    const on = call.decision === "depends" ? ` depending on ${listed(call.dependsOn)}` : "";
    return `${DENIED_BY_SIMULATOR}${on}${by === undefined ? "" : `  ${by}`}`;
  }
  if (call.decision === "depends") return `on ${listed(call.dependsOn)}${by === undefined ? "" : `  ${by}`}`;
  if (by !== undefined) return by;
  if (call.decision === "unknown") return call.reasons[0] ?? "";
  const missing = call.worst.missingAllow;
  return missing.length === 0
    ? ""
    : `no ${listed(
        missing.map((kind) => kind.replaceAll("-", " ")),
        "and no",
      )} allows it`;
}

function guardRow({ guard, outcome, decidedBy, reasons }: GuardDecision, sides: Lookups): Row {
  const who = `${guard.who}: ${guard.action}`;
  if (outcome === "unknown") return { ...MARKS.unknown, id: guard.id, outcome: "unknown", cause: reasons[0] ?? who };
  const style = severityOf(guard.rule) === "error" ? "red" : "yellow";
  return {
    mark: "✗",
    style,
    id: guard.id,
    outcome: "not denied",
    cause: `${placesOf(decidedBy, sides)}  ${who}`.trim(),
  };
}

/** `bucket.json:14  DenyOutsideVpc`, for two statements joined with `and`. */
function placesOf(references: readonly StatementReference[], sides: Lookups): string {
  const places = references.map((reference) => {
    const place = sides.head.place(reference);
    if (place === undefined) return sides.head.path(reference);
    return addressOf(reference, sides) ?? `${sides.shortPath(place.path)}:${place.line}`;
  });
  const sids = [...new Set(references.flatMap(({ sid }) => (sid === undefined ? [] : [sid])))];
  const only = sids.length === 1 && references.length === 1 ? `  ${sids[0]}` : "";
  return `${listed([...new Set(places)], "and", 3)}${only}`;
}

/** Where there are no lines to show, the address says more than the file's name. */
function addressOf(reference: StatementReference, { head }: Lookups): string | undefined {
  const place = head.place(reference);
  return place !== undefined && isHidden(place.path, head) ? head.address(reference) : undefined;
}

const LONGEST_ID = 40;

function table(rows: readonly Row[], width: number): Line[] {
  const cells = rows.map((row) => ({ ...row, id: clip(visible(row.id), LONGEST_ID).text }));
  const ids = Math.max(30, ...cells.map(({ id }) => displayWidth(id)));
  const outcomes = Math.max(0, ...cells.map(({ outcome }) => displayWidth(outcome)));
  const room = Math.max(20, width - ids - outcomes - 8);
  return cells.map(({ mark, style, id, outcome, cause, endFirst = false }) => [
    "  ",
    span(mark, style),
    ` ${padTo(id, ids)}  `,
    span(padTo(outcome, outcomes), ...(style === "green" ? [] : [style])),
    "  ",
    span(clip(visible(cause), room, endFirst ? { from: cause.length, to: cause.length } : undefined).text, "dim"),
  ]);
}

/** What went as it should, in one line. */
function summary(quietCalls: number, besides: boolean, guards: readonly GuardDecision[]): string | undefined {
  const held = guards.filter(({ outcome }) => outcome === "held").length;
  const calls =
    quietCalls === 0
      ? []
      : [besides ? `${count(quietCalls, "other call")} allowed` : `all ${count(quietCalls, "call")} allowed`];
  const strangers =
    held === 0
      ? []
      : [held === guards.length ? "strangers stay out" : `${held} of ${guards.length} kinds of stranger stay out`];
  const parts = [...calls, ...strangers];
  return parts.length === 0 ? undefined : parts.join(", ");
}
