/** What was judged and what was not: for whoever wants to know what the verdict rests on. */

import { code, prose, text } from "../escape/markdown.ts";
import type { Report } from "../model.ts";
import { tally } from "../order.ts";
import { count, JSON_REPORT, KIND_WORDS } from "../words.ts";
import type { Section } from "./assemble.ts";

const SHORT_HASH = 12;

/** Nothing where nothing was read. `inputs` bounds how many files are listed. */
export function judgedFold(report: Report, inputs: number): readonly Section[] {
  if (report.exports.length === 0 && report.inputs.length === 0 && report.notEvaluated.length === 0) return [];
  const parts = [...exportLines(report), ...inputLines(report, inputs), ...notJudged(report), origin(report)];
  const body = `<details><summary>What was judged, and what was not</summary>\n\n${parts.join("\n\n")}\n\n</details>`;
  return [{ kind: "details", text: body }];
}

function exportLines(report: Report): readonly string[] {
  if (report.exports.length === 0) return [];
  const lines = report.exports.map(({ name, decisions }) => {
    const { organizationId, region, role, bucket } = decisions.export.declared;
    const org =
      organizationId === undefined ? "an organization that is not known" : `organization ${code(organizationId)}`;
    const { calls, guards } = decisions;
    const held = guards.filter(({ outcome }) => outcome === "held").length;
    const strangers = guards.length === 0 ? "" : `; ${held} of ${count(guards.length, "kind")} of stranger kept out`;
    return `- ${code(name)}: ${org}${region === undefined ? "" : ` (${text(region)})`} → ${code(role)} → ${code(`s3://${bucket}`)}; ${tally(calls).allowed} of ${count(calls.length, "call")} allowed${strangers}`;
  });
  return [lines.join("\n")];
}

function inputLines(report: Report, most: number): readonly string[] {
  if (report.inputs.length === 0) return [];
  const shown = report.inputs.slice(0, most);
  const rows = shown.map(
    ({ path, kind, sha256, ref }) =>
      `| ${code(path)} | ${text(kindWords(kind))} | ${code(sha256.slice(0, SHORT_HASH))} | ${/^[0-9a-f]{40}$/.test(ref) ? code(shortRef(ref)) : text(ref)} |`,
  );
  const more = report.inputs.length - shown.length;
  const rest = more > 0 ? [`\nand ${count(more, "more file")}, listed in ${JSON_REPORT}.`] : [];
  return [["| file | kind | sha256 | at |", "| --- | --- | --- | --- |", ...rows, ...rest].join("\n")];
}

function notJudged({ notEvaluated }: Report): readonly string[] {
  if (notEvaluated.length === 0) return [];
  return [`Not judged\n${notEvaluated.map(({ what, why }) => `- ${prose(what)}: ${prose(why)}`).join("\n")}`];
}

/** Without time and duration: the same judgement is the same comment, which then needs no update. */
function origin({ tool, comparison }: Report): string {
  const compared = comparison ? ` ${comparedWords(comparison)}` : "";
  return `Judged by ${code(`${tool.name} ${tool.version}`)}.${compared}`;
}

/** A test merge is in nobody's history: it is told by what it merges. */
function comparedWords({ base, head, merged }: NonNullable<Report["comparison"]>): string {
  const into = code(shortRef(base));
  return merged === undefined
    ? `Base ${into}, head ${code(shortRef(head))}.`
    : `Base ${into}, head: merge of ${code(shortRef(merged))} into ${into}.`;
}

function kindWords(kind: string): string {
  const words: Readonly<Record<string, string>> = KIND_WORDS;
  return Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
}

function shortRef(ref: string): string {
  return /^[0-9a-f]{40}$/.test(ref) ? ref.slice(0, 7) : ref;
}
