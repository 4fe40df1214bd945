/** A report that was read back from JSON, as Markdown: for the job summary, the comment and the issue of a merged judgement. */

import { groupBy } from "../collections.ts";
import { code, fenced, html, prose, text } from "./escape/markdown.ts";
import { assemble, type Section } from "./markdown/assemble.ts";
import { driftSections, simulatorSections } from "./markdown/drift.ts";
import type { ReportJson } from "./read-json.ts";
import { count, JSON_REPORT } from "./words.ts";

type Finding = ReportJson["findings"][number];
type Export = ReportJson["exports"][number];

const SYMBOLS: Readonly<Record<Finding["severity"], string>> = { error: "❌", warning: "⚠️", notice: "ℹ️" };
const VERDICTS: Readonly<Record<ReportJson["verdict"], string>> = {
  pass: "✅ pass",
  fail: "❌ fail",
  undecided: "❔ undecided",
};

const MOST_EDIT_LINES = 40;

/** At most `limit` characters, shortened at whole sections. */
export function mergedMarkdown(report: ReportJson, limit = Number.POSITIVE_INFINITY): string {
  const sections: readonly Section[] = [
    { kind: "headline", text: headlineOf(report) },
    ...partSections(report),
    ...exportTable(report),
    ...findingSections(report),
    ...driftSections(
      (report.drift ?? []).map(({ unknown, firstSeen, ...rest }) => ({
        ...rest,
        ...(unknown === undefined ? {} : { unknown }),
        ...(firstSeen === undefined ? {} : { firstSeen }),
      })),
    ),
    ...(report.simulator === undefined ? [] : simulatorSections({ simulator: report.simulator })),
    ...notJudged(report),
  ];
  return assemble(sections, limit, (body) => body.length, JSON_REPORT);
}

/** In one line what came out. */
export function mergedHeadline({ verdict, couldNotJudge, exports }: ReportJson): string {
  const of = (word: ReportJson["verdict"]) => exports.filter((one) => one.verdict === word).length;
  if (verdict === "fail") {
    const failing = of("fail");
    return failing === 0
      ? "A blocking problem was found"
      : `${failing} of ${count(exports.length, "recording export")} ${failing === 1 ? "is" : "are"} stopped or open to strangers now`;
  }
  if (couldNotJudge) return "Could not judge whether all recordings can be exported";
  if (verdict === "undecided") return "It could not be decided whether all recordings can be exported";
  return exports.length === 0
    ? "There is no recording export"
    : `${exports.length === 1 ? "The recording export" : `All ${exports.length} recording exports`} can be written`;
}

function headlineOf(report: ReportJson): string {
  const { verdict, couldNotJudge } = report;
  const symbol = couldNotJudge && verdict !== "fail" ? "⚠️" : VERDICTS[verdict].split(" ")[0];
  const doubt = verdict === "undecided" ? "\n**This is not a pass.** What is missing is named below." : "";
  return `### ${symbol} ${mergedHeadline(report)}${doubt}`;
}

/** What keeps the judgement from being whole comes first. */
function partSections({ findings }: ReportJson): readonly Section[] {
  const parts = findings.filter(isAboutParts);
  if (parts.length === 0) return [];
  return [{ kind: "finding", text: parts.map(({ message }) => `- ❌ ${prose(message)}`).join("\n") }];
}

function isAboutParts({ rule }: Finding): boolean {
  return rule === "shard-missing" || rule === "shard-unusable";
}

function exportTable({ exports }: ReportJson): readonly Section[] {
  if (exports.length === 0) return [];
  const order: readonly Export["verdict"][] = ["fail", "undecided", "pass"];
  const rows = [...exports]
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
    .map(
      (one) =>
        `| ${code(one.name)} | ${VERDICTS[one.verdict]} | ${callsOf(one)} | ${code(one.role)} | ${code(one.bucket)} |`,
    );
  const loud = exports.filter(({ verdict }) => verdict !== "pass").length;
  const head = ["| export | verdict | calls | role | bucket |", "| --- | --- | --- | --- | --- |"];
  const quiet = rows.slice(loud);
  const fold =
    quiet.length === 0
      ? []
      : [
          `<details><summary>${count(quiet.length, "export")} without a problem</summary>\n\n${[...head, ...quiet].join("\n")}\n\n</details>`,
        ];
  return [
    ...(loud === 0 ? [] : [{ kind: "export", text: [...head, ...rows.slice(0, loud)].join("\n") } as const]),
    ...fold.map((body) => ({ kind: "details", text: body }) as const),
  ];
}

function callsOf({ calls, guards }: Export): string {
  const allowed = calls.filter(({ decision }) => decision === "allowed").length;
  const open = guards.filter(({ outcome }) => outcome === "broken").length;
  return `${allowed} of ${calls.length} allowed${open === 0 ? "" : `, ${count(open, "kind")} of stranger not denied`}`;
}

/** By export, errors in full; the rest folded. */
function findingSections({ findings }: ReportJson): readonly Section[] {
  const open = findings.filter(
    (finding) => !isAboutParts(finding) && (finding.status === "new" || finding.status === "existing"),
  );
  return [...groupBy(open, (finding) => finding.export)].flatMap(([name, own]): readonly Section[] => {
    const errors = own.filter(({ severity }) => severity === "error");
    const others = own.filter(({ severity }) => severity !== "error");
    const title = name === undefined ? "#### Of no single export" : `#### ${code(name)}`;
    const about = name === undefined ? {} : { export: name };
    const fold = `<details><summary>${name === undefined ? "" : `${html(name)}: `}${others.length} more (warnings and notices)</summary>\n\n${others.map(findingText).join("\n\n")}\n\n</details>`;
    return [
      ...(errors.length === 0
        ? []
        : [{ kind: "finding", text: [title, ...errors.map(findingText)].join("\n\n"), ...about } as const]),
      ...(others.length === 0 ? [] : [{ kind: "finding", text: fold, minor: true, ...about } as const]),
    ];
  });
}

function findingText(finding: Finding): string {
  const { severity, message, rule, location, why, fix, advice } = finding;
  const where = location === undefined ? "" : `${text(`${location.path}:${location.line}`)} · `;
  return [
    `${SYMBOLS[severity]} **${prose(message)}**<br>${where}${code(rule)}`,
    ...(why === undefined ? [] : [`**Why.** ${prose(why)}`]),
    ...(fix === undefined ? [] : [fixText(fix)]),
    ...(advice === undefined ? [] : [`**What to do.** ${prose(advice)}`]),
  ].join("\n\n");
}

/** The files are not at hand: the new lines alone. */
function fixText({ description, edits }: NonNullable<Finding["fix"]>): string {
  const blocks = edits.map(({ path, line, endLine, text: fresh }) => {
    const place =
      endLine < line ? `before line ${line}` : line === endLine ? `line ${line}` : `lines ${line} to ${endLine}`;
    const lines = fresh.replace(/\r?\n$/, "").split(/\r\n|\n|\r/);
    const shown = lines.slice(0, MOST_EDIT_LINES).map((row) => `+${row}`);
    return `${text(path)}, ${place}${fresh === "" ? ": take out" : `\n${fenced("diff", shown)}`}`;
  });
  return [`**Cure** (checked): ${prose(description)}`, ...blocks].join("\n");
}

function notJudged({ notEvaluated, tool }: ReportJson): readonly Section[] {
  const lines = notEvaluated.map(({ what, why }) => `- ${prose(what)}: ${prose(why)}`).join("\n");
  const origin = `Judged by ${code(`${tool.name} ${tool.version}`)}.`;
  const body = notEvaluated.length === 0 ? origin : `Not judged\n${lines}\n\n${origin}`;
  return [{ kind: "details", text: `<details><summary>What was not judged</summary>\n\n${body}\n\n</details>` }];
}
