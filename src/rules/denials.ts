/** Findings about calls: what is denied or not settled, one finding for one cause. */

import { groupBy, unique } from "../collections.ts";
import { accountOf } from "../genesys/arn.ts";
import type { CallDecision, Evidence, ExportDecisions } from "../genesys/model.ts";
import type { Place } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import type { DenialRule } from "./denial-rules.ts";
import { denialRank, denialRule } from "./denial-rules.ts";
import type { DocumentIndex } from "./documents.ts";
import { placeIn, placeOfStatement } from "./documents.ts";
import type { Explanation } from "./explain.ts";
import { explain } from "./explain.ts";
import { refutedFor } from "./folklore.ts";
import type { Finding, Severity } from "./model.ts";
import { expiresAt } from "./permission-expires.ts";
import { aboutOf, placeOfExport } from "./places.ts";

/** Which evidence makes a call required: under `reported` every call of the catalogue. */
export interface Requirement {
  readonly require: "documented" | "reported";
}

/** True where the call must be allowed for a pass. */
export function isRequired(evidence: Evidence, { require }: Requirement): boolean {
  return require === "reported" || evidence !== "reported";
}

interface Explained {
  readonly decision: CallDecision;
  readonly rule: DenialRule;
  readonly explanation: Explanation;
}

/**
 * The findings of one export's calls: a cause that stops eight calls is one finding, named after the most harmful.
 * @param judged the calls, without those whose finding a suppression takes away
 */
export function callFindings(
  judged: ExportDecisions,
  documents: DocumentIndex,
  requirement: Requirement,
): readonly Finding[] {
  const bad = judged.calls
    .filter(({ decision }) => decision !== "allowed")
    .map((decision) => explained(decision, documents));
  const groups = groupBy(bad, causeOf);
  return [...groups.values()].map((group) => toFinding(group, judged, documents, requirement));
}

/** The rule that a call's finding has when it stands alone: what a suppression names. */
export function ruleOf(decision: CallDecision): string {
  if (decision.decision === "unknown") return "call-undecided";
  if (expiresAt(decision) !== undefined) return "permission-expires";
  return isEncryptionHeader(decision) ? "encryption-header-required" : denialRule(decision.call.id).rule;
}

function isEncryptionHeader(decision: CallDecision): boolean {
  return (
    decision.decision === "depends" &&
    decision.dependsOn.some((key) => key.toLowerCase().startsWith("s3:x-amz-server-side-encryption"))
  );
}

function explained(decision: CallDecision, documents: DocumentIndex): Explained {
  const explanation = explain(decision.call, decision.worst, documents);
  return { decision, rule: denialRule(decision.call.id), explanation };
}

/** Same statement, or the same kind of policy that lacks an Allow: one cause. */
function causeOf({ decision, explanation }: Explained): string {
  if (decision.decision === "unknown") return `unknown ${decision.reasons.join("\n")}`;
  const { statement, pointer } = explanation;
  const denies = decision.worst.decision === "explicitDeny";
  if (statement !== undefined)
    return `${denies} ${statement.policy}#${statement.statement} ${denies ? "" : pointer?.stoppedBy.path.join("/")}`;
  return `${decision.worst.missingAllow.join()} ${decision.call.action.split(":")[0]}`;
}

function severityOf(decision: CallDecision, requirement: Requirement): Severity {
  const required = isRequired(decision.call.evidence, requirement);
  if (decision.decision === "unknown") return required ? "warning" : "notice";
  return required ? "error" : "warning";
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

function toFinding(
  group: readonly Explained[],
  judged: ExportDecisions,
  documents: DocumentIndex,
  requirement: Requirement,
): Finding {
  const ranked = [...group].sort(
    (a, b) =>
      SEVERITIES.indexOf(severityOf(a.decision, requirement)) -
        SEVERITIES.indexOf(severityOf(b.decision, requirement)) ||
      denialRank(a.decision.call.id) - denialRank(b.decision.call.id),
  );
  const [worst] = ranked;
  if (worst === undefined) throw new Error("a finding without calls");
  const { decision, explanation } = worst;
  const location = locate(explanation, documents) ?? fallbackPlace(decision, judged, documents);
  const pointer = pointTo(explanation, documents);
  const unknown = decision.decision === "unknown";
  const calls = ranked.map((one) => one.decision.call.id);
  return {
    rule: ruleOf(decision),
    severity: severityOf(decision, requirement),
    status: "new",
    export: judged.export.declared.name,
    message: unknown ? undecidedMessage(ranked) : `${consequenceOf(worst)}: ${explanation.cause}.`,
    ...(unknown ? { ...moreReasons(decision.reasons), ...settling(decision, judged) } : { why: explanation.why }),
    calls,
    ...(explanation.statement === undefined || unknown ? {} : { statement: explanation.statement }),
    ...(location === undefined ? {} : { location }),
    ...(pointer === undefined || unknown ? {} : { pointer }),
    refuted: unknown ? [] : unique(ranked.flatMap((one) => refutedFor(one.decision, isForeign(judged)))).slice(0, 3),
    identity: `${judged.export.declared.name} ${calls.join(" ")} ${decision.decision}`,
  };
}

/** The bucket or key is another account's: what holds within one account does not. */
function isForeign({ export: { declared, bucket } }: ExportDecisions): boolean {
  return !isGap(bucket) && bucket.account !== accountOf(declared.role);
}

function consequenceOf({ decision, rule }: Explained): string {
  if (decision.decision !== "depends") return rule.consequence;
  const when = expiresAt(decision);
  if (when !== undefined) return `${rule.consequence} from ${when} on`;
  const keys = decision.dependsOn.map((key) => (key === "resource" ? "the object key" : key));
  return `${rule.consequence} in every case (it depends on ${keys.join(" and ")})`;
}

/** What settles the call, where it is a piece of the export that is not known. */
function settling({ reasons }: CallDecision, { export: { role, bucket, key } }: ExportDecisions): Partial<Finding> {
  const pieces = [
    role,
    ...(isGap(role) ? [] : [role.trustPolicy, role.identityPolicies]),
    bucket,
    ...(key === undefined ? [] : isGap(key) ? [key] : [key, key.policy]),
  ];
  const gap = pieces.filter(isGap).find(({ what }) => reasons.some((reason) => reason.includes(what)));
  if (gap === undefined) return {};
  return { advice: gap.cure, ...(gap.example === undefined ? {} : { example: gap.example }) };
}

/** The first reason is in the message. */
function moreReasons(reasons: readonly string[]): Pick<Finding, "why"> {
  return reasons.length < 2 ? {} : { why: `Nor is it known: ${reasons.slice(1).join("; ")}.` };
}

function undecidedMessage(group: readonly Explained[]): string {
  const calls = group.map(({ decision }) => decision.call.id);
  const [reason = "what is known does not tell"] = group[0]?.decision.reasons ?? [];
  return `Whether AWS would allow ${calls.join(", ")} cannot be told: ${reason}.`;
}

function locate(explanation: Explanation, documents: DocumentIndex): Place | undefined {
  return explanation.statement === undefined ? undefined : placeOfStatement(explanation.statement, documents);
}

function pointTo(explanation: Explanation, documents: DocumentIndex): NonNullable<Finding["pointer"]> | undefined {
  const { statement, pointer } = explanation;
  const document = statement === undefined ? undefined : documents.get(statement.policy);
  if (document === undefined || pointer === undefined) return undefined;
  const place = placeIn(document, pointer.stoppedBy.path, "member");
  return place === undefined ? undefined : { place, text: pointer.text, stoppedBy: pointer.stoppedBy };
}

/** Where no statement is to blame: the first document that would have to say it, else where the export is declared. */
function fallbackPlace(decision: CallDecision, judged: ExportDecisions, documents: DocumentIndex): Place | undefined {
  const kinds = decision.worst.missingAllow;
  const document = [...documents.values()].find(({ kind }) => kinds.includes(kind));
  const start = document === undefined ? undefined : placeIn(document, []);
  // The whole document would be noise: its first line is where people start to read.
  return start === undefined
    ? placeOfExport(judged.export, aboutOf(decision.call.action))
    : { ...start, endLine: start.line, endColumn: start.column };
}
