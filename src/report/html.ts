/** The report as one page for those who have to rely on it: no script, nothing loaded, readable on paper and by ear. */

import { createHash } from "node:crypto";
import { groupBy } from "../collections.ts";
import type { Finding } from "../rules/model.ts";
import { footer, judgedSection, leftOutSection, readingSection } from "./html/closing.ts";
import { driftSection, simulatorSection } from "./html/drift.ts";
import { exportsSection } from "./html/exports.ts";
import { findingList } from "./html/findings.ts";
import { masthead, plainTitle } from "./html/headline.ts";
import { html, type Markup, styleElement } from "./html/markup.ts";
import { policiesSection } from "./html/policies.ts";
import { STYLE } from "./html/style.ts";
import { type View, viewOf } from "./html/view.ts";
import type { Report } from "./model.ts";
import { isUnread, worstFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";

/** The whole page. The same report gives the same bytes. */
export function renderHtml(judged: Report): string {
  const report = inWords(judged);
  const view = viewOf(report);
  const { own, others } = sorted(report);
  const general = generalSection(others, view);
  const unread = isUnread(report);
  return `${
    html`<!doctype html>
<html lang="en">
${head(report)}
<body>
<a class="skip" href="#main">Skip to the report</a>
${masthead(view)}
${contents(view, others.length > 0)}
<main id="main" tabindex="-1">
${unread ? general : undefined}
${exportsSection(view, (index) => own.get(index) ?? [])}
${unread ? undefined : general}
${driftSection(view)}
${simulatorSection(view)}
${policiesSection(view)}
${judgedSection(view)}
${leftOutSection(view)}
${readingSection(view)}
</main>
${footer(view)}
</body>
</html>`.markup
  }\n`;
}

function head(report: Report): Markup {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${report.tool.name} ${report.tool.version}">
<title>${plainTitle(report)}</title>
${styleElement(STYLE)}
</head>`;
}

/** Findings by the place of their export in the report, and those of none. Each stands on the page once. */
function sorted(report: Report): {
  readonly own: ReadonlyMap<number, readonly Finding[]>;
  readonly others: readonly Finding[];
} {
  const indexOf = ({ export: name }: Finding): number => report.exports.findIndex((exported) => exported.name === name);
  const own = groupBy(worstFirst(report.findings), indexOf);
  const others = own.get(-1) ?? [];
  return { own, others };
}

function generalSection(findings: readonly Finding[], view: View): Markup | undefined {
  if (findings.length === 0) return undefined;
  const title = view.report.exports.length === 0 ? "Findings" : "Findings that concern no single export";
  return html`<section aria-labelledby="findings"><h2 id="findings">${title}</h2>
${findingList(findings, 3, view)}
</section>`;
}

function contents({ report, files }: View, general: boolean): Markup {
  const sections: readonly (readonly [boolean, string, string])[] = [
    [report.exports.length > 0, "exports", report.exports.length > 1 ? "Exports" : "Export"],
    [general, "findings", report.exports.length > 0 ? "Other findings" : "Findings"],
    [report.drift !== undefined, "drift", "Drift"],
    [report.simulator !== undefined, "simulator", "Simulator"],
    [files.length > 0, "policies", "Policies"],
    [true, "judged", "What was judged"],
    [true, "left-out", "What was not"],
    [true, "reading", "How to read"],
  ];
  const items = sections.filter(([there]) => there).map(([, id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<nav aria-label="Contents"><ul>${items}</ul></nav>`;
}
