/** The whole way from what was read to the report, over plain data: exports -> calls -> decisions -> findings -> report. */

import type { Drift } from "../drift/model.ts";
import { addFixes } from "../fixes/add-fixes.ts";
import type { Patient } from "../fixes/model.ts";
import { readCuresAgain } from "../fixes/read-again.ts";
import { decideExport } from "../genesys/decide.ts";
import { assembleExport } from "../genesys/exports.ts";
import type { ExportDecisions, NotEvaluated } from "../genesys/model.ts";
import { notEvaluated } from "../genesys/not-evaluated.ts";
import type { Inventory } from "../inventory/model.ts";
import type { Report, ReportedExport } from "../report/model.ts";
import type { Side } from "../rules/compare.ts";
import { compareSides } from "../rules/compare.ts";
import { isRequired } from "../rules/denials.ts";
import { noExportFound, removedExports, removedPolicies } from "../rules/export-findings.ts";
import { findFindings } from "../rules/find.ts";
import type { Finding } from "../rules/model.ts";
import { type JudgedWorld, markNew } from "../rules/newly.ts";
import { withFactsOf, withNamesOf, withUniqueNames } from "../rules/same-export.ts";
import { applySuppressions, staleSuppressions } from "../rules/suppress.ts";
import { couldNotJudge, exportVerdict, overallVerdict } from "../rules/verdict.ts";
import type { Shard } from "../shards/shard.ts";
import type { Opinion, SimulatorSummary } from "../simulator/model.ts";
import { reconcile } from "../simulator/reconcile.ts";
import type { Settings, World } from "../sources/model.ts";
import { version } from "../version.ts";

const TOOL = { name: "genesys-export-gate", version } as const;

/** What AWS holds otherwise than the files, and what that means for the exports as they were judged. */
export type Compare = (live: World, exports: readonly ExportDecisions[], settings: Settings) => Comparison;

export interface Comparison {
  readonly drift: readonly Drift[];
  readonly findings: readonly Finding[];
  /** Of the files. */
  readonly documents: Inventory["documents"];
}

export interface JudgeRequest {
  readonly mode: Report["mode"];
  /** What is judged: the files of a revision, or what AWS holds. */
  readonly head: World;
  readonly base?: World;
  /** How people call the two revisions, where there are two. */
  readonly comparison?: { readonly base: string; readonly head: string };
  readonly now: Date;
  /** When the run started, in milliseconds since the epoch. */
  readonly startedAt: number;
  /** Reported calls count like documented ones. */
  readonly strict: boolean;
  /** Inputs of the run that win over the config's settings. */
  readonly overrides: Partial<Pick<Settings, "failOn" | "onUndecided">>;
  /** What the caller could not take in. */
  readonly notEvaluated?: readonly NotEvaluated[];
  /** What IAM's own simulator says of each side. */
  readonly opinions?: { readonly head: Opinion; readonly base?: Opinion };
  /** Under drift: the comparison with the files, which lies apart because nothing else loads it. */
  readonly compare?: Compare;
  /** The part of the exports that this run judges. */
  readonly shard?: Shard;
  /** The head, read again with these texts in the place of what its files hold; absent: it cannot be. */
  readonly reread?: (files: ReadonlyMap<string, string>) => Promise<World>;
}

/** A side judged, with what the simulator added. */
interface JudgedSide extends Side {
  readonly simulator?: SimulatorSummary;
}

/**
 * Judges the head, and the base where there is one. Settings and suppressions are those of the base. Cures of templates and of YAML
 * rest on reading the edited file again, which {@link judgeReading} does: here they are left out.
 */
export function judge(request: JudgeRequest): Report {
  const { report } = judgeOpen(request);
  return { ...report, findings: report.findings.map(withoutOpenFix) };
}

/** {@link judge}, with the cures that hold once the edited files are read again. */
export async function judgeReading(request: JudgeRequest): Promise<Report> {
  const { reread } = request;
  if (reread === undefined) return judge(request);
  const { report, patient } = judgeOpen(request);
  const again = async (files: ReadonlyMap<string, string>): Promise<Inventory> => {
    const head = await reread(files);
    const { base } = request;
    return aligned({ head, ...(base === undefined ? {} : { base }) }).head.inventory;
  };
  return { ...report, findings: await readCuresAgain(report.findings, patient, again) };
}

function withoutOpenFix(finding: Finding): Finding {
  const { fix, ...rest } = finding;
  return fix === undefined || fix.verified ? finding : rest;
}

function judgeOpen(request: JudgeRequest): { readonly report: Report; readonly patient: Patient } {
  const { now, opinions } = request;
  const { head, base } = aligned(request);
  const settings = governingSettings(request);
  const baseSide = base === undefined ? undefined : judgeWorld(base, settings, now, { opinion: opinions?.base });
  const sharded = request.shard !== undefined;
  const headSide = judgeWorld(head, settings, now, { opinion: opinions?.head, base: baseSide, sharded });
  const compared = baseSide === undefined ? headSide.findings : compareSides(headSide, baseSide);
  // What a head that cannot be read no longer shows is not taken away.
  const readable =
    base !== undefined && !couldNotJudge(headSide.findings.filter(({ rule }) => rule !== "no-export-found"));
  const removed = readable ? [...removedExports(head, base), ...removedPolicies(head, base)] : [];
  const files = request.compare?.(head, headSide.exports, settings);
  const covered = [...removed, ...(files?.findings ?? [])].map((finding) =>
    applySuppressions(finding, settings.suppressions, now),
  );
  const patient = { inventory: head.inventory, exports: headSide.exports, now };
  const found = addFixes([...compared, ...covered], patient);
  const stale = staleSuppressions(found, settings.suppressions, (base ?? head).configPath, now);
  const findings = [...found, ...stale];
  return { patient, report: assembleReport({ request, head, settings, headSide, baseSide, findings, files }) };
}

/** Every export of a world, decided by the gate's own engine. */
export function decisionsOf({ inventory }: Pick<World, "inventory">, now: Date): readonly ExportDecisions[] {
  return inventory.exports.map((declared) => decideExport(assembleExport(declared, inventory), inventory, now));
}

/** Both worlds with names that tell exports apart and mean the same in both, the head on the base's facts. */
export function aligned({ head, base }: Pick<JudgeRequest, "head" | "base">): {
  readonly head: World;
  readonly base?: World;
} {
  const own = withUniqueNames(head);
  if (base === undefined) return { head: own };
  const governed = withFactsOf(own, base);
  return { head: governed, base: withNamesOf(withUniqueNames(base), governed) };
}

function judgeWorld(
  world: World,
  settings: Settings,
  now: Date,
  {
    opinion,
    base,
    sharded = false,
  }: { opinion?: Opinion | undefined; base?: JudgedWorld | undefined; sharded?: boolean },
): JudgedSide {
  const { inventory } = world;
  const decided = decisionsOf(world, now);
  const heard =
    opinion === undefined ? undefined : reconcile(decided, opinion, (evidence) => isRequired(evidence, settings));
  const judged = heard?.exports ?? decided;
  // Before the findings are made, for they are about what is new.
  const exports = base === undefined ? judged : markNew({ exports: judged, inventory }, base, now);
  const findings = findFindings(world, exports, settings, now);
  // Where an export is there but cannot be put together, the gap says so. That no shard has one, only their merge can tell.
  const nothing = !sharded && exports.length === 0 && world.inventory.gaps.length === 0 && !couldNotJudge(findings);
  const none = nothing ? [noExportFound(world)] : [];
  const disagreements = (heard?.findings ?? []).map((finding) =>
    applySuppressions(finding, settings.suppressions, now),
  );
  return {
    exports,
    findings: [...findings, ...disagreements, ...none],
    inventory,
    ...(heard === undefined ? {} : { simulator: heard.summary }),
  };
}

/** The settings that govern: the base's where there is one, under what the run itself asks for. */
function governingSettings({ head, base, strict, overrides }: JudgeRequest): Settings {
  const { settings } = base ?? head;
  // Without a base there is nothing that could be new: everything counts.
  const failOn = base === undefined ? "all" : (overrides.failOn ?? settings.failOn);
  const require = strict ? "reported" : settings.require;
  return { ...settings, failOn, require, onUndecided: overrides.onUndecided ?? settings.onUndecided };
}

interface Judged {
  readonly request: JudgeRequest;
  readonly head: World;
  readonly settings: Settings;
  readonly headSide: JudgedSide;
  readonly baseSide: Side | undefined;
  readonly findings: readonly Finding[];
  readonly files: Comparison | undefined;
}

function assembleReport({ request, head, settings, headSide, baseSide, findings, files }: Judged): Report {
  const { mode, comparison, base, shard, now, startedAt } = request;
  const { exports, simulator } = headSide;
  const reported = exports.map((decisions) => reportExport(decisions, baseSide, findings, settings));
  return {
    tool: TOOL,
    mode,
    verdict: overallVerdict(
      reported.map(({ verdict }) => verdict),
      findings,
      settings,
    ),
    ...(shard === undefined || reported.length > 0
      ? {}
      : { verdictReason: `no export falls to shard ${shard.index} of ${shard.of}` }),
    inputs: [...head.inputs, ...(base?.inputs ?? [])],
    exports: reported,
    findings,
    notEvaluated: leftOut(request, head.inventory, exports),
    ...(comparison === undefined ? {} : { comparison }),
    documents: [...head.inventory.documents, ...(base?.inventory.documents ?? files?.documents ?? [])],
    time: now.toISOString(),
    durationMs: Math.max(0, Date.now() - startedAt),
    couldNotJudge: couldNotJudge(findings),
    ...(settings.onUndecided === "warn" ? { undecidedPasses: true } : {}),
    ...(files === undefined ? {} : { drift: files.drift }),
    ...(simulator === undefined ? {} : { simulator }),
    ...(shard === undefined ? {} : { shard }),
  };
}

function reportExport(
  decisions: ExportDecisions,
  baseSide: Side | undefined,
  findings: readonly Finding[],
  settings: Settings,
): ReportedExport {
  const { name } = decisions.export.declared;
  const base = baseSide?.exports.find((one) => one.export.declared.name === name)?.calls;
  const verdict = exportVerdict(decisions, findings, settings);
  return { name, verdict, decisions, ...(base === undefined ? {} : { base }) };
}

function leftOut(
  request: JudgeRequest,
  inventory: Inventory,
  exports: readonly ExportDecisions[],
): readonly NotEvaluated[] {
  const guards = exports.flatMap((one) =>
    one.guards
      .filter(({ outcome }) => outcome === "unknown")
      .map(({ guard, reasons }) => ({ what: `that ${guard.who} is denied`, why: reasons.join("; ") })),
  );
  return [
    // What the sources took for granted is what a reader would least expect.
    ...request.head.notEvaluated,
    ...guards,
    ...notEvaluated(inventory, exports),
    ...(request.notEvaluated ?? []),
  ];
}
