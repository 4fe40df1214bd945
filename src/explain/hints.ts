/** A text or a job that tells no request: what the calls of the inventory's exports say to it. */

import type { JobEvidence, TextEvidence } from "../evidence/model.ts";
import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { CallDecision, ExportDecisions } from "../genesys/model.ts";
import { isRequired } from "../rules/denials.ts";
import { placeIn, placeOfStatement } from "../rules/documents.ts";
import { explain } from "../rules/explain.ts";
import type { Explaining } from "./cause.ts";
import { isKnownCode, meaningOf } from "./meanings.ts";
import type { Candidate, Hint, Meaning } from "./model.ts";
import { readOf } from "./reads.ts";

/** Every export of the inventory, decided once for all hints. */
export function exportsOf({ inventory, now }: Explaining): readonly ExportDecisions[] {
  return inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, now));
}

const NO_REASON: Meaning = {
  can: [
    "anything that S3, KMS or STS refuses: Genesys Cloud's answers have no field for AWS' reason",
    "the role could not be assumed at all: then the bucket's trail shows nothing, and the role's account does not log it either (T1)",
  ],
  cannot: ["a recording that was exported before: that one is skipped, not failed"],
};

/** @param exports of {@link exportsOf} */
export function hintOfText(evidence: TextEvidence, exports: readonly ExportDecisions[], explaining: Explaining): Hint {
  const { at, error, action, bucket, service } = evidence;
  const meaning = meaningOf(error, service);
  if (evidence.outcome === "failed") {
    const known = isKnownCode(error.code) ? meaning : noDenial(error.code);
    return { at, text: error.message, meaning: known, ...NOTHING, reasons: [], settled: false };
  }
  const concerned = bucket === undefined ? exports : exports.filter((one) => one.export.declared.bucket === bucket);
  const fits = (call: CallDecision): boolean =>
    (action === undefined || call.call.action.toLowerCase() === action.toLowerCase()) && namesLayer(call, evidence);
  return { at, text: error.message, meaning, ...candidates(concerned, fits, explaining) };
}

const NOTHING = { causes: [], allowed: [], suspects: [] } as const;

function noDenial(code: string | undefined): Meaning {
  return { can: [`an error that is no denial: ${code ?? "without a code"}`], cannot: ["a lack of permission"] };
}

/** A denial that AWS names a layer for is none of another layer. */
function namesLayer({ worst, decision }: CallDecision, { error: { named } }: TextEvidence): boolean {
  if (named === undefined || decision === "unknown") return true;
  const kinds = worst.decision === "explicitDeny" ? worst.decidedBy.map(({ kind }) => kind) : worst.missingAllow;
  return kinds.some((kind) => named.kinds.includes(kind));
}

export function hintOfJob(job: JobEvidence, exports: readonly ExportDecisions[], explaining: Explaining): Hint {
  const text = [
    job.id === undefined ? undefined : `job ${job.id}`,
    job.state,
    job.failed === undefined ? undefined : `${job.failed} failed recordings`,
    job.processed === undefined ? undefined : `${job.processed} processed`,
    job.message,
  ].filter((part) => part !== undefined);
  const succeeded = !job.failedOnly && (job.failed ?? 0) === 0 && !/^(?:FAILED|ERROR|CANCELLED)$/.test(job.state ?? "");
  const said = text.length === 0 ? "failed recordings" : text.join(", ");
  if (succeeded)
    return {
      at: job.at,
      text: said,
      meaning: { can: ["no failure"], cannot: [] },
      ...NOTHING,
      reasons: [],
      settled: false,
    };
  return { at: job.at, text: said, meaning: NO_REASON, ...candidates(exports, () => true, explaining) };
}

function candidates(
  exports: readonly ExportDecisions[],
  fits: (call: CallDecision) => boolean,
  explaining: Explaining,
): Pick<Hint, "causes" | "allowed" | "suspects" | "reasons" | "settled"> {
  const causes = exports.flatMap((one) => causesOf(one, fits, explaining));
  const allowed = exports.flatMap(({ export: { declared }, calls }) =>
    calls.filter(fits).every(({ decision }) => decision === "allowed") ? [declared.name] : [],
  );
  const unknown = exports.flatMap(({ calls }) => calls.filter((call) => fits(call) && call.decision === "unknown"));
  const none = exports.length === 0 ? ["the inventory holds no export: name its folder with --path"] : [];
  const reasons = [...none, ...new Set(unknown.flatMap((call) => call.reasons))];
  const suspects = causes.length > 0 || exports.length === 0 ? [] : [NEXT_EVIDENCE];
  return { causes, allowed, suspects, reasons, settled: causes.length > 0 };
}

/** What is always better than a text: the record of the request. */
const NEXT_EVIDENCE: Hint["suspects"][number] = {
  kind: "data-events",
  name: "CloudTrail's data events of the bucket",
  named: false,
  why: "they show who called, from where, with which headers, and AWS' own words; explain reads them",
  read: readOf("data-events", {}),
};

/** One candidate for one cause, with all calls that it stops; required calls first. */
function causesOf(
  decided: ExportDecisions,
  fits: (call: CallDecision) => boolean,
  explaining: Explaining,
): Candidate[] {
  const bad = decided.calls.filter(
    (call) =>
      fits(call) &&
      call.worst.decision !== "allowed" &&
      call.worst.decision !== "unknown" &&
      call.decision !== "unknown",
  );
  const ranked = [...bad].sort((a, b) => rank(a) - rank(b));
  const found = new Map<string, Candidate>();
  for (const call of ranked) {
    const { documents } = explaining;
    const { cause, why, statement, pointer } = explain(call.call, call.worst, documents);
    const key = statement === undefined ? cause : `${statement.policy}#${statement.statement}`;
    const known = found.get(key);
    if (known !== undefined) {
      found.set(key, { ...known, calls: [...known.calls, call.call.id] });
      continue;
    }
    const place = statement === undefined ? undefined : placeOfStatement(statement, documents);
    const document = statement === undefined ? undefined : documents.get(statement.policy);
    const pointed = pointer && document && placeIn(document, pointer.stoppedBy.path, "member");
    const layer = call.worst.decision === "explicitDeny" ? statement?.kind : call.worst.missingAllow[0];
    found.set(key, {
      export: decided.export.declared.name,
      calls: [call.call.id],
      action: call.call.action,
      decision: call.decision,
      cause,
      why,
      ...(layer === undefined ? {} : { layer }),
      ...(statement === undefined ? {} : { statement }),
      ...(place === undefined ? {} : { place }),
      ...(pointer === undefined || pointed === undefined ? {} : { pointer: { place: pointed, text: pointer.text } }),
    });
  }
  return [...found.values()];
}

const rank = ({ call: { evidence } }: CallDecision): number =>
  isRequired(evidence, { require: "documented" }) ? 0 : 1;
