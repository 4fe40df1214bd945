/**
 * The report as JUnit XML: a suite for each export, a case for each call and guard, and one suite for everything else. It is red exactly
 * where the exit status is not 0.
 */

import type { Finding } from "../rules/model.ts";
import { exitCodeOf } from "./exit-code.ts";
import { byText } from "./json-value.ts";
import { callCases, guardCases } from "./junit/cases.ts";
import { findingCase } from "./junit/finding-case.ts";
import { type Case, printSuites, type Suite } from "./junit/print.ts";
import type { Report, ReportedExport } from "./model.ts";
import { worstFirst } from "./order.ts";
import { inWords } from "./stand-ins.ts";

/** Well-formed XML 1.0 whatever the text. */
export function renderJunit(judged: Report): string {
  const report = inWords(judged);
  const names = new Set(report.exports.map(({ name }) => name));
  const exports = byText(report.exports, ({ name }) => [name]);
  const others = inOrder(report.findings.filter(({ export: name }) => name === undefined || !names.has(name)));
  const suites: readonly Suite[] = [
    ...exports.map((exported) => exportSuite(exported, report)),
    {
      name: report.tool.name,
      cases: [...others.flatMap((finding) => findingCase(finding, report)), verdictCase(report)],
    },
  ];
  return printSuites(report.tool.name, suites, report.durationMs / 1_000, report.time);
}

function exportSuite(exported: ReportedExport, report: Report): Suite {
  const { decisions, name } = exported;
  const own = report.findings.filter((finding) => finding.export === name);
  const shown = new Set([
    ...decisions.calls.map(({ call }) => call.id),
    ...decisions.guards.map(({ guard }) => guard.id),
  ]);
  // What a call or a guard has its own case for is told there.
  const others = inOrder(own.filter(({ calls }) => !calls.some((id) => shown.has(id))));
  return {
    name,
    cases: [
      ...callCases(exported, own, report),
      ...guardCases(exported, own, report),
      ...others.flatMap((finding) => findingCase(finding, report)),
    ],
  };
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return worstFirst(byText(findings, ({ rule, identity, message }) => [rule, identity, message]));
}

/** There in every report: an empty one would be taken for a run that never was. */
function verdictCase(report: Report): Case {
  const name = "verdict";
  const { verdict, verdictReason } = report;
  switch (exitCodeOf(report)) {
    case 0:
      return { name, outcome: "passed", log: [verdictReason ?? verdict] };
    case 1:
      return { name, outcome: "failure", type: verdict, message: "a required call is denied, or an error was found" };
    case 2:
      return { name, outcome: "error", type: "could-not-judge", message: "something needed could not be read" };
    case 3:
      return {
        name,
        outcome: "error",
        type: verdict,
        message: "whether AWS would allow a required call cannot be told",
      };
  }
}
