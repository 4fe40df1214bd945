/** The shards' reports joined into the one that a single run would have given. Pure. */

import { groupBy, unique } from "../collections.ts";
import { byText } from "../report/json-value.ts";
import { type ReportJson, readReportJson } from "../report/read-json.ts";
import { joinDrift } from "./merge-drift.ts";

type Finding = ReportJson["findings"][number];

export interface ReportText {
  /** The file, for messages. */
  readonly file: string;
  readonly text: string;
  /** Why there is no text. */
  readonly problem?: string;
}

/** A report that says which shard it is. */
interface Part {
  readonly file: string;
  readonly report: ReportJson;
  readonly index: number;
  readonly of: number;
}

/** What keeps the judgement from being whole. */
interface Problem {
  readonly rule: "shard-missing" | "shard-unusable";
  readonly message: string;
}

/** The shards of one run end within it: a job of GitHub Actions has 6 hours at most, and may be run again. */
const LONGEST_RUN_HOURS = 24;

/** Rules of the findings that make a run `could not judge`. */
const UNREAD = ["unreadable-input", "bad-config", "no-export-found", "shard-unusable"];

const SEVERITIES = ["error", "warning", "notice"];
const STATUSES = ["new", "existing", "fixed", "suppressed"];

/**
 * Joins the JSON reports. `of`: how many shards there should be; left out, as many as the reports say. A shard that is missing makes
 * the verdict undecided, a report that cannot be used `couldNotJudge` too; each is a finding. A fail stays a fail, also of a report
 * that cannot be merged with the others.
 */
export function mergeReports(files: readonly ReportText[], of?: number): ReportJson {
  const read = files.map(({ file, text, problem }) => ({
    file,
    ...(problem === undefined ? readReportJson(text) : { problem }),
  }));
  const unreadable = read.flatMap((one) => ("problem" in one ? [unusable(one.file, one.problem)] : []));
  const reports = read.flatMap((one) => ("report" in one ? [{ file: one.file, report: one.report }] : []));
  const parts = reports.flatMap(({ file, report }): readonly Part[] =>
    report.shard === undefined ? [] : [{ file, report, index: report.shard.index, of: report.shard.of }],
  );
  const whole = reports
    .filter(({ report }) => report.shard === undefined)
    .map(({ file }) => unusable(file, "the report is of no shard: nothing says which part it is"));
  const expected = of ?? mostCommon(parts.map((part) => part.of)) ?? Math.max(1, files.length);
  const { used, problems } = usable(parts, expected);
  const missing = missingShards(used, expected);
  const others = reports.filter(({ report }) => !used.some((part) => part.report === report));
  return join(
    byIndex(used).map(({ report }) => report),
    others.map(({ report }) => report),
    [...unreadable, ...whole, ...problems, ...missing],
  );
}

/** What the reports of one run have in common. */
interface Run {
  readonly of: number;
  readonly version: string | undefined;
  readonly mode: string | undefined;
  readonly config: string | undefined;
  /** When the last of them was made, in milliseconds since the epoch. */
  readonly end: number;
}

/** One report a shard, all of one judgement; what is wrong with the others. */
function usable(
  parts: readonly Part[],
  expected: number,
): { readonly used: readonly Part[]; readonly problems: readonly Problem[] } {
  const run: Run = {
    of: expected,
    version: mostCommon(parts.map(({ report }) => report.tool.version)),
    mode: mostCommon(parts.map(({ report }) => report.mode)),
    config: mostCommon(parts.map(({ report }) => configOf(report))),
    end: Math.max(...parts.map(({ report }) => Date.parse(report.time))),
  };
  const used = new Map<number, Part>();
  const problems: Problem[] = [];
  for (const part of byIndex(parts)) {
    const why = whyOfAnother(part, run, used.get(part.index)?.file);
    if (why === undefined) used.set(part.index, part);
    else problems.push(unusable(part.file, why));
  }
  return { used: [...used.values()], problems };
}

/** Why a report is not of this run; undefined where it is. */
function whyOfAnother({ report, index, of }: Part, run: Run, same: string | undefined): string | undefined {
  const { tool, mode, time } = report;
  if (of !== run.of) return `it is one of ${of} shards, and ${run.of} are merged`;
  if (index > run.of) return `it says that it is shard ${index} of ${of}`;
  if (tool.version !== run.version)
    return `version ${tool.version} made it, and version ${run.version ?? "?"} the others`;
  if (mode !== run.mode) return `its mode is ${mode}, and that of the others ${run.mode ?? "?"}`;
  if (configOf(report) !== run.config) return "it was judged with another config than the others";
  if (run.end - Date.parse(time) > LONGEST_RUN_HOURS * 3_600_000)
    return `it is of ${time}, and another of ${new Date(run.end).toISOString()}: they are not of one run`;
  return same === undefined ? undefined : `it is shard ${index}, and so is ${same}`;
}

/** The config's content, by its hash; empty where there was none. */
function configOf({ inputs }: ReportJson): string {
  const hashes = inputs.filter(({ kind }) => kind === "config").map(({ sha256 }) => sha256);
  return unique(hashes).sort().join(" ");
}

function missingShards(used: readonly Part[], expected: number): readonly Problem[] {
  const there = new Set(used.map(({ index }) => index));
  return Array.from({ length: expected }, (_, index) => index + 1)
    .filter((index) => !there.has(index))
    .map((index) => ({ rule: "shard-missing", message: `There is no report of shard ${index} of ${expected}.` }));
}

function unusable(file: string, why: string): Problem {
  return { rule: "shard-unusable", message: `The report ${file} cannot be merged: ${why.replace(/\.$/, "")}.` };
}

function join(used: readonly ReportJson[], others: readonly ReportJson[], problems: readonly Problem[]): ReportJson {
  const [first] = [...used, ...others];
  const exports = byText(
    used.flatMap((report) => report.exports),
    ({ name, role, bucket }) => [name, role, bucket],
  );
  const drift = joinDrift(used);
  const failing = others.filter(({ verdict }) => verdict === "fail");
  const findings = inOrder([
    ...problems.map(problemFinding),
    ...joinFindings(used, exports.length === 0, drift?.wasOnlyDifferent ?? (() => false)),
    ...(used.length > 0 && exports.length === 0 ? nothingFound(used) : []),
    ...failing.flatMap((report) => report.findings.filter(({ severity }) => severity === "error")),
  ]);
  const could = findings.some(
    ({ rule, severity, status }) => UNREAD.includes(rule) && severity === "error" && status !== "fixed",
  );
  const simulator = joinSimulator(used);
  const passes = used.length > 0 && used.every(({ undecidedPasses }) => undecidedPasses === true);
  return {
    schemaVersion: 1,
    tool: first?.tool ?? { name: "genesys-export-gate", version: "" },
    mode: first?.mode ?? "audit",
    verdict: verdictOf(used, failing, problems, exports.length === 0),
    couldNotJudge: could,
    // What `warn` lets pass is what policies leave open, not a part that nobody judged.
    ...(passes && problems.length === 0 ? { undecidedPasses: true as const } : {}),
    time: latest([...used, ...others].map(({ time }) => time)),
    durationMs: Math.max(0, ...used.map(({ durationMs }) => durationMs)),
    ...(first?.comparison === undefined ? {} : { comparison: first.comparison }),
    inputs: [
      ...distinct(
        byText(
          used.flatMap(({ inputs }) => inputs),
          ({ path, ref, kind }) => [path, ref, kind],
        ),
      ),
    ],
    exports: [...exports],
    findings: [...findings],
    ...(drift === undefined ? {} : { drift: [...drift.drift] }),
    ...(simulator === undefined ? {} : { simulator }),
    notEvaluated: [
      ...distinct(
        byText(
          used.flatMap(({ notEvaluated }) => notEvaluated),
          ({ what, why }) => [what, why],
        ),
      ),
    ],
  };
}

/** A shard without any export is no reason to doubt, where others have some. */
function verdictOf(
  used: readonly ReportJson[],
  failing: readonly ReportJson[],
  problems: readonly Problem[],
  empty: boolean,
): ReportJson["verdict"] {
  const counting = used.filter((report) => empty || !isEmptyHanded(report));
  if (failing.length > 0 || counting.some(({ verdict }) => verdict === "fail")) return "fail";
  if (problems.length > 0 || used.length === 0 || empty) return "undecided";
  return counting.some(({ verdict }) => verdict !== "pass") ? "undecided" : "pass";
}

/** It found no export, and has nothing else against a pass. */
function isEmptyHanded({ exports, findings }: ReportJson): boolean {
  const blocking = findings.filter(
    ({ severity, rule, status }) =>
      (severity === "error" || rule === "not-known") && (status === "new" || status === "existing"),
  );
  return exports.length === 0 && blocking.length > 0 && blocking.every(({ rule }) => rule === "no-export-found");
}

function joinFindings(
  used: readonly ReportJson[],
  empty: boolean,
  isTold: (finding: Finding) => boolean,
): readonly Finding[] {
  const groups = groupBy(
    used.flatMap((report) => distinct(report.findings)),
    (finding) => JSON.stringify(finding),
  );
  return [...groups.values()].flatMap((same) => {
    const [finding] = same;
    if (finding === undefined || isTold(finding)) return [];
    if (finding.rule === "no-export-found" && !empty) return [];
    // A suppression that matches nothing in one shard may match in another.
    if (finding.rule === "stale-suppression" && same.length < used.length) return [];
    return [finding];
  });
}

/** Nothing to judge in any shard is no pass: the gate would guard nothing. */
function nothingFound(used: readonly ReportJson[]): readonly Finding[] {
  if (used.some(({ findings }) => findings.some(({ rule }) => rule === "no-export-found"))) return [];
  return [
    {
      rule: "no-export-found",
      severity: "error",
      status: "new",
      message: "No export to judge: none of the shards has one.",
      calls: [],
      advice: "Name the accounts of the exports under `accounts` of the config, or the exports themselves.",
      refuted: [],
    },
  ];
}

function problemFinding({ rule, message }: Problem): Finding {
  const advice =
    rule === "shard-missing"
      ? "Look at the job of that shard, and run it again."
      : "Merge the reports of one run only, all made by one version.";
  return { rule, severity: "error", status: "new", message, calls: [], advice, refuted: [] };
}

/** As the JSON report orders them. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const isOpen = ({ status }: Finding): boolean => status === "new" || status === "existing";
  return [
    ...byText(findings, (finding) => [
      finding.export,
      finding.rule,
      finding.location?.path,
      finding.message,
      JSON.stringify(finding),
    ]),
  ].sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
  );
}

/** Counts add up: each shard asked its own questions. */
function joinSimulator(used: readonly ReportJson[]): ReportJson["simulator"] {
  const all = used.flatMap(({ simulator }) => (simulator === undefined ? [] : [simulator]));
  if (all.length === 0) return undefined;
  const sum = (count: (one: (typeof all)[number]) => number): number =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    asked: sum(({ asked }) => asked),
    calls: sum(({ calls }) => calls),
    throttles: sum(({ throttles }) => throttles),
    agreed: sum(({ agreed }) => agreed),
    disagreed: sum(({ disagreed }) => disagreed),
    inconclusive: sum(({ inconclusive }) => inconclusive),
    unanswered: sum(({ unanswered }) => unanswered),
    judgedBy: unique(all.map(({ judgedBy }) => judgedBy)).join(" "),
    notAsked: [
      ...distinct(
        byText(
          all.flatMap(({ notAsked }) => notAsked),
          ({ what, why }) => [what, why],
        ),
      ),
    ],
  };
}

function byIndex(parts: readonly Part[]): readonly Part[] {
  return [...parts].sort((a, b) => a.index - b.index || (a.file < b.file ? -1 : 1));
}

/** The value that most have; the first of several. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const groups = [...groupBy(values, (value) => value).values()];
  return groups.reduce<readonly T[]>((most, group) => (group.length > most.length ? group : most), [])[0];
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function latest(times: readonly string[]): string {
  return [...times].sort().at(-1) ?? new Date(0).toISOString();
}
