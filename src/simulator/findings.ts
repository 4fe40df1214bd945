/** A disagreement of both engines as a finding, with what each of them says. */

import type { Decision } from "../authorization/model.ts";
import { groupBy, unique } from "../collections.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import type { Place } from "../inventory/model.ts";
import { placesOf } from "../inventory/pointer.ts";
import type { Finding, Severity } from "../rules/model.ts";
import type { Comparison } from "./compare-answers.ts";
import { findStatement } from "./documents.ts";
import type { FoundStatement, Judged, MatchedStatement, Subject } from "./model.ts";
import type { Heard } from "./override.ts";

type Disagreement = Extract<Comparison, { kind: "stricter" | "more-lenient" }>;

/** A disagreement about one call. */
export interface Disagreed {
  readonly call: CallDecision;
  readonly heard: Heard;
  readonly comparison: Disagreement;
}

/** Whether a call must be allowed for a pass. */
export type IsRequired = (evidence: CallDecision["call"]["evidence"]) => boolean;

/**
 * One finding for each export and cause.
 * @param judged the export as it stands after the simulator was heard
 */
export function disagreementFindings(
  judged: ExportDecisions,
  disagreed: readonly Disagreed[],
  isRequired: IsRequired,
): readonly Finding[] {
  return [...groupBy(disagreed, causeOf).values()].map((group) => toFinding(judged, group, isRequired));
}

/** What both say, free of line numbers: the same disagreement is the same one after lines have moved. */
function causeOf({ heard, comparison }: Disagreed): string {
  const { local, judged } = comparison;
  const { subject } = heard.question;
  const statements = judged.matched.map((matched) => nameOf(matched, findStatement(subject, matched), "without lines"));
  const boundary = judged.allowedByBoundary === false ? "boundary" : "";
  const organization = judged.allowedByOrganizations === false ? "organization" : "";
  const granted = isDenial(comparison) || comparison.kind === "more-lenient" ? "" : "granted by the resource";
  return [local.decision, judged.decision, ...unique(statements), boundary, organization, granted].join(" ");
}

/** The simulator's denial counts: nothing else allows the call. */
function isDenial(comparison: Disagreement): boolean {
  return comparison.kind === "stricter" && comparison.outcome !== "allowed";
}

function writes({ heard }: Disagreed): boolean {
  return heard.question.action === "s3:PutObject";
}

function toFinding(judged: ExportDecisions, disagreed: readonly Disagreed[], isRequired: IsRequired): Finding {
  // Named after the most harmful, as every finding is: that recordings are not written.
  const group = [...disagreed].sort((a, b) => Number(writes(b)) - Number(writes(a)));
  const [first] = group;
  if (first === undefined) throw new Error("a finding without a disagreement");
  const { question, sample } = first.heard;
  const { comparison } = first;
  const calls = unique(group.map(({ call }) => call.call.id));
  const place = placeOf(comparison.judged, question.subject);
  const found = foundIn(comparison.judged, question.subject);
  const stricter = comparison.kind === "stricter";
  const { name } = judged.export.declared;
  const actions = unique(group.map(({ heard }) => heard.question.action)).join(", ");
  return {
    rule: "simulator-disagrees",
    severity: severityOf(group, judged, isRequired),
    status: "new",
    export: name,
    message: stricter
      ? `IAM's simulator denies ${actions} to the role where the gate's own engine ${comparison.local.decision === "allowed" ? "allows it" : "cannot tell"}${comparison.outcome === "allowed" ? "; the resource's own policy allows it all the same" : ": the denial counts"}.`
      : `IAM's simulator allows ${actions} to the role where the gate's own engine denies it: the denial stands.`,
    why: `${localWords(comparison.local)} ${simulatorWords(comparison.judged, question.subject)} Asked about ${sample.request.resource}.`,
    calls,
    ...(found === undefined ? {} : { statement: found.reference }),
    ...(place === undefined ? locationOf(judged) : { location: place }),
    advice: adviceFor(comparison, question.subject),
    refuted: [],
    identity: `${name} simulator-disagrees ${calls.join(" ")} ${causeOf(first)}`,
  };
}

function locationOf({ export: { declared } }: ExportDecisions): Pick<Finding, "location"> {
  return declared.place === undefined ? {} : { location: declared.place };
}

/** An error where the simulator's denial stops a required call. */
function severityOf(group: readonly Disagreed[], judged: ExportDecisions, isRequired: IsRequired): Severity {
  const stops = group.some(({ call, comparison }) => {
    const now = judged.calls.find((one) => one.call.id === call.call.id)?.decision;
    return isDenial(comparison) && isRequired(call.call.evidence) && now !== "allowed" && now !== "unknown";
  });
  return stops ? "error" : "warning";
}

function adviceFor({ judged }: Disagreement, subject: Subject): string {
  if (judged.allowedByOrganizations === false && judged.how === "principal")
    return "compare the organization's SCPs that are attached with those of the inventory: the simulator applies the attached ones";
  if (subject.identity === "attached")
    return "name the role's identity policies under `inventory.roles`, so that both judge the same documents";
  if (judged.allowedByBoundary === false && subject.boundary === undefined)
    return "name the role's permissions boundary under `inventory.roles`: one is attached that the inventory does not hold";
  return "look at the statements that both name; if they are the same, report it with them: one of the engines is wrong";
}

function localWords(local: Decision): string {
  const head = `The gate's own engine: ${WORDS[local.decision]}`;
  const statements = local.decidedBy
    .filter(({ kind }) => kind !== "key-policy")
    .map(({ sid, statement, policy }) => `statement ${sid ?? statement + 1} of ${policy}`);
  if (statements.length > 0) return `${head} by ${unique(statements).join(", ")}.`;
  if (local.decision === "unknown" && local.reasons.length > 0) return `${head}, ${local.reasons.join("; ")}.`;
  return local.missingAllow.length > 0 ? `${head}, no allow in: ${local.missingAllow.join(", ")}.` : `${head}.`;
}

function simulatorWords(judged: Judged, subject: Subject): string {
  const operation = judged.how === "principal" ? "SimulatePrincipalPolicy" : "SimulateCustomPolicy";
  const statements = unique(
    judged.matched.map((matched) => nameOf(matched, findStatement(subject, matched), "with lines")),
  );
  const details = [
    statements.length === 0 ? "it names no statement" : `by ${statements.join(", ")}`,
    ...(judged.allowedByBoundary === false ? ["the permissions boundary does not allow it"] : []),
    ...(judged.allowedByOrganizations === false ? ["the organization's SCPs do not allow it"] : []),
    ...(judged.missing.length > 0 ? [`missing context keys: ${judged.missing.join(", ")}`] : []),
  ];
  return `IAM's simulator (${operation}): ${WORDS[judged.decision]}, ${details.join("; ")}.`;
}

const WORDS: Readonly<Record<Decision["decision"], string>> = {
  allowed: "allowed",
  implicitDeny: "implicitly denied",
  explicitDeny: "explicitly denied",
  unknown: "not settled",
};

/** The statement as its file knows it, else the simulator's own name of the policy. */
function nameOf(
  matched: MatchedStatement,
  found: FoundStatement | undefined,
  lines: "with lines" | "without lines",
): string {
  if (found !== undefined) {
    const { sid, statement, policy } = found.reference;
    return `statement ${sid ?? statement + 1} of ${policy}`;
  }
  const at = lines === "with lines" && matched.line !== undefined ? `line ${matched.line} of ` : "";
  return `${at}policy ${matched.policy}`;
}

function foundIn({ matched }: Judged, subject: Subject): FoundStatement | undefined {
  for (const one of matched) {
    const found = findStatement(subject, one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function placeOf(judged: Judged, subject: Subject): Place | undefined {
  const found = foundIn(judged, subject);
  return found === undefined ? undefined : placesOf(found.document, found.reference.path)?.value;
}
