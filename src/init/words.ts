/** What init says when it is done. */

import { visible, visibleLines } from "../report/escape/terminal.ts";
import type { Report } from "../report/model.ts";
import type { Question } from "./render-config.ts";
import type { FoundTemplates } from "./templates.ts";
import { wrapCommands } from "./wrap-commands.ts";
import type { Fate } from "./write-files.ts";

export interface Done {
  readonly dryRun: boolean;
  readonly files: ReadonlyMap<string, string>;
  readonly fates: ReadonlyMap<string, Fate>;
  readonly config: string;
  readonly questions: readonly Question[];
  /** Other things that were not known, each a sentence. */
  readonly notes: readonly string[];
  readonly templates: FoundTemplates;
  readonly report: Report;
  /** Of `check` on what was written. */
  readonly exitCode: number;
  readonly problems: readonly string[];
}

const MOST_TEMPLATES = 5;
const MOST_PROBLEMS = 5;

/** All of it, for a terminal `width` columns wide. */
export function doneText(done: Done, width: number): string {
  const said = [fileLines(done), templateLines(done), questionLines(done), verdictLines(done)];
  const sections = [contents(done), ...said.map((section) => section.flatMap((line) => folded(line, width)))];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => ["", ...section]);
  return `${lines.slice(1).join("\n")}\n`;
}

/** Contents are shown as they are, to the line, but for what a terminal would obey. */
function contents({ dryRun, files }: Done): readonly string[] {
  if (!dryRun) return [];
  return [...files].flatMap(([path, text]) => [
    `--- ${visible(path)}`,
    ...visibleLines(text.trimEnd()).split("\n"),
    "",
  ]);
}

function fileLines({ dryRun, fates }: Done): readonly string[] {
  const words = dryRun
    ? { write: "would write", overwrite: "would overwrite", keep: "would keep" }
    : { write: "wrote", overwrite: "overwrote", keep: "kept" };
  return [...fates].map(([path, fate]) => `${words[fate]} ${path}${fate === "keep" ? " (--force overwrites it)" : ""}`);
}

function templateLines({ templates: { read, others, unused } }: Done): readonly string[] {
  if (read.length + others + unused.length === 0) return [];
  const rest =
    others === 0
      ? ""
      : `${others} other ${others === 1 ? "file" : "files"} of CloudFormation or Terraform: nothing in ${others === 1 ? "it" : "them"} is a role, bucket, key or policy of an export.`;
  return [
    ...(read.length === 0 ? [] : [`read as CloudFormation or Terraform: ${listed(read)}`]),
    ...(rest === "" ? [] : [`not read: ${rest}`]),
    ...(unused.length === 0
      ? []
      : [
          `not read: ${listed(unused)}. Variable and parameter files count where the config names them: under inventory.terraform, or as parameters under inventory.cloudformation.`,
        ]),
  ];
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, MOST_TEMPLATES).map(visible);
  const more = paths.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function questionLines({ questions, notes, config }: Done): readonly string[] {
  if (questions.length + notes.length === 0) return [];
  const ordered = [...questions].sort((a, b) => Number(b.placeholder) - Number(a.placeholder) || a.line - b.line);
  return [
    "not known:",
    ...ordered.map(
      ({ line, what, how, placeholder }) =>
        `  ${config}:${line}${placeholder ? " (must be filled in)" : ""} ${visible(what)}: ${visible(how)}`,
    ),
    ...notes.map((note) => `  ${visible(note)}`),
  ];
}

function verdictLines({ report, exitCode, problems, dryRun, questions }: Done): readonly string[] {
  const { exports, findings } = report;
  const errors = findings.filter(({ severity, status }) => severity === "error" && status !== "fixed").length;
  const judged = `${exports.length} ${exports.length === 1 ? "export" : "exports"}, ${errors} ${errors === 1 ? "error" : "errors"}`;
  const word = report.couldNotJudge && report.verdict !== "fail" ? "could not judge" : report.verdict;
  const wanted = questions.some(({ placeholder }) => placeholder)
    ? ", since the <...> of the config are to be filled in"
    : "";
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${visible(problem)}`);
  const more = problems.length - shown.length;
  return [
    `${dryRun ? "verdict with these files" : "verdict"}: ${word} (${judged})${wanted}; \`genesys-export-gate check\` ${exitCode === 0 ? "says more" : `says why, and exits ${exitCode}`}`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

function folded(line: string, width: number): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? "";
  if (indent.length === 0 && !/^(?:not read|read|verdict)/.test(line)) return [line];
  return wrapCommands(line.trimStart(), Math.max(40, width) - indent.length - 2).map((part, index) =>
    index === 0 ? `${indent}${part}` : `${indent}  ${part}`,
  );
}
