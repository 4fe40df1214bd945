/** Findings about strangers who get in: an Allow that goes too far. */

import type { StatementReference } from "../authorization/model.ts";
import { groupBy } from "../collections.ts";
import { accountNeedsConfirmation, genesysAccount } from "../genesys/accounts.ts";
import { partitionOf } from "../genesys/arn.ts";
import type { ExportDecisions, GuardDecision } from "../genesys/model.ts";
import type { DeclaredExport, Place } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import type { DocumentIndex } from "./documents.ts";
import { placeIn, placeOfStatement, statementName } from "./documents.ts";
import { KIND_WORDS } from "./explain.ts";
import type { Finding } from "./model.ts";
import { aboutOf, placeOfExport } from "./places.ts";
import { severityOf } from "./registry.ts";

interface GuardWords {
  readonly consequence: string;
  readonly why: string;
  readonly advice: string | ((declared: DeclaredExport) => string);
}

/** By rule. */
const WORDS: Readonly<Record<string, GuardWords>> = {
  "trust-without-external-id": {
    consequence: "Other customers of Genesys Cloud could use your role (confused deputy)",
    why: "Genesys calls every customer's role from the same AWS account; only the ExternalId, your organization id, tells the customers apart (T2).",
    advice:
      "require StringEquals sts:ExternalId with your Genesys Cloud organization id in every statement that trusts the Genesys account",
  },
  "trust-too-wide": {
    consequence: "Others than Genesys Cloud can use your role",
    why: "The organization id is no secret: it is the first segment of every key. Only the account in Principal keeps others out.",
    advice: nameAccount,
  },
  "public-bucket-policy": {
    consequence: "Strangers can write into the bucket",
    why: "The bucket policy allows principals outside of your account without a condition that names them; recordings under legal hold could be overwritten or salted.",
    advice:
      "name the role's ARN as Principal instead of \"*\", or drop the statement: within one account the role's own policy is enough (S1)",
  },
  "plain-http-accepted": {
    consequence: "The bucket accepts recordings over plain HTTP",
    why: "No statement denies requests whose aws:SecureTransport is false.",
    advice: "add a Deny on s3:* with Bool aws:SecureTransport false to the bucket policy",
  },
  "write-beyond-export": {
    consequence: "The export role may write to buckets other than this export's",
    why: "Its identity policies allow s3:PutObject on more than the export's bucket.",
    advice: "limit the Resource to this bucket's objects",
  },
  "write-beyond-organization": {
    consequence: "The export role may write under any prefix of the bucket",
    why: "This is what Genesys documents (bucket/*); recordings only ever go under your organization id.",
    advice: "a Resource of bucket/ORGANIZATION-ID/* is enough",
  },
};

/** The findings of one export's guards, one for each rule. */
export function guardFindings(judged: ExportDecisions, documents: DocumentIndex): readonly Finding[] {
  const broken = judged.guards.filter(({ outcome }) => outcome === "broken");
  const gone = [...groupBy(broken, ({ guard }) => guard.rule).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [toFinding(first, group, judged, documents)];
  });
  const open = judged.guards.filter(
    ({ guard, outcome }) => outcome === "unknown" && severityOf(guard.rule) === "error",
  );
  return open.length === 0 ? gone : [...gone, undecided(open, judged)];
}

/** Whether strangers stay out is as much part of a pass as that Genesys gets in. */
function undecided(open: readonly GuardDecision[], judged: ExportDecisions): Finding {
  const { name } = judged.export.declared;
  const place = placeOfExport(judged.export, aboutOf(open[0]?.guard.action ?? "sts:"));
  const [reason = "what is known does not tell"] = open.flatMap(({ reasons }) => reasons);
  return {
    rule: "guard-undecided",
    severity: severityOf("guard-undecided"),
    status: "new",
    export: name,
    message: `Whether ${open.map(({ guard }) => guard.who).join(", and ")} would be denied cannot be told: ${reason}.`,
    calls: open.map(({ guard }) => guard.id),
    ...(place === undefined ? {} : { location: { ...place, endLine: place.line, endColumn: place.column } }),
    refuted: [],
    identity: `${name} guard-undecided`,
  };
}

function toFinding(
  first: GuardDecision,
  group: readonly GuardDecision[],
  judged: ExportDecisions,
  documents: DocumentIndex,
): Finding {
  const { guard } = first;
  const words = WORDS[guard.rule];
  if (words === undefined) throw new Error(`no words for the guard rule ${guard.rule}`);
  // Against a base it is what the change adds that a reader looks for.
  const telling = [...group.filter(({ newly }) => newly === true), ...group];
  const statement = telling.flatMap(({ decidedBy }) => decidedBy).find(({ policy }) => documents.has(policy));
  const location = placeFor(first, statement, judged, documents);
  return {
    rule: guard.rule,
    severity: severityOf(guard.rule),
    status: "new",
    export: judged.export.declared.name,
    message: `${words.consequence}: ${allowedWhom(group, statement)}.`,
    why: words.why,
    calls: group.map((one) => one.guard.id),
    ...(statement === undefined ? {} : { statement }),
    ...(location === undefined ? {} : { location }),
    advice: typeof words.advice === "string" ? words.advice : words.advice(judged.export.declared),
    refuted: [],
    identity: `${judged.export.declared.name} ${guard.rule}`,
  };
}

/** Which account is Genesys' depends on the export's home region; for some regions Genesys names none in public. */
function nameAccount({ account, region, role }: DeclaredExport): string {
  const known = account ?? genesysAccount(region);
  const certain = known !== undefined && (account !== undefined || !accountNeedsConfirmation(known));
  const which =
    known === undefined
      ? "the account that Genesys gave you"
      : `Genesys' account${certain ? "" : " (confirm it with Genesys)"}`;
  const arn = known === undefined ? "" : `, arn:${partitionOf(role)}:iam::${known}:root,`;
  return `name ${which} as Principal${arn} and keep the ExternalId`;
}

/** What lacks a Deny is the bucket policy, not the Allow that lets the role in. */
function placeFor(
  { guard }: GuardDecision,
  statement: StatementReference | undefined,
  judged: ExportDecisions,
  documents: DocumentIndex,
): Place | undefined {
  const { bucket, declared } = judged.export;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  const place = placeOfExport(judged.export, aboutOf(guard.action));
  if (guard.rule === "plain-http-accepted" && (policy !== undefined || declared.discovered)) {
    const whole = policy === undefined ? undefined : placeIn(policy, []);
    return whole === undefined ? place : { ...whole, endLine: whole.line, endColumn: whole.column };
  }
  return statement === undefined ? place : placeOfStatement(statement, documents);
}

function allowedWhom(group: readonly GuardDecision[], statement: StatementReference | undefined): string {
  const who = group.map(({ guard }) => guard.who).join(", and ");
  if (statement === undefined) return `AWS would allow ${who}`;
  return `${statementName(statement)} of ${KIND_WORDS[statement.kind]} allows ${who}`;
}
