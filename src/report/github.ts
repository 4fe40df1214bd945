/** The report for the log of a GitHub Actions job: the text, folded, and the findings as workflow commands. */

import { type Annotation, annotations, type MovedFile, NO_FILE, relocated } from "./annotations.ts";
import { commandData, commandProperty, logText } from "./escape/workflow-command.ts";
import type { Report } from "./model.ts";
import { closingText, renderText } from "./text.ts";
import { count } from "./words.ts";

const LOG_WIDTH = 120;

/** Nothing of the policies in it can be a workflow command of its own. `moved`: see {@link relocated}. */
export function renderGithub(report: Report, moved: ReadonlyMap<string, MovedFile> = new Map()): string {
  const { shown, hidden } = annotations(report);
  const more = hidden === 0 ? [] : [`${count(hidden, "more finding")} in the text above and in the job summary.`];
  return [
    `::group::${commandData(closingText(report))}`,
    logText(renderText(report, { color: false, width: LOG_WIDTH })).trimEnd(),
    "::endgroup::",
    ...shown.map((annotation) => command(relocated(annotation, moved))),
    ...more,
    "",
  ].join("\n");
}

/** `::error file=...,line=...,endLine=...,title=...::message` */
export function command(annotation: Annotation): string {
  const { level, path, startLine, endLine, startColumn, title, message } = annotation;
  const place = path === NO_FILE ? {} : { file: path, line: startLine, endLine, col: startColumn };
  const properties = Object.entries({ ...place, title })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${commandProperty(String(value))}`);
  return `::${level} ${properties.join(",")}::${commandData(message)}`;
}
