/** JUnit's elements: suites of cases, counted and printed. */

import { xmlAttribute, xmlText } from "../escape/xml.ts";

interface Told {
  readonly name: string;
  /** Lines for the case's own output. */
  readonly log?: readonly string[];
}

/** `error`: no answer was reached. `skipped`: it does not count, and why. */
export type Case =
  | (Told & { readonly outcome: "passed" })
  | (Told & {
      readonly outcome: "failure" | "error" | "skipped";
      readonly type?: string;
      readonly message: string;
      readonly details?: readonly string[];
    });

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** The whole document. */
export function printSuites(name: string, suites: readonly Suite[], seconds: number, timestamp: string): string {
  const all = suites.flatMap(({ cases }) => cases);
  return [
    DECLARATION,
    `<testsuites ${attributes({ name, ...counts(all), time: seconds.toFixed(3), timestamp })}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteLines({ name, cases }: Suite): readonly string[] {
  return [
    `  <testsuite ${attributes({ name, ...counts(cases) })}>`,
    ...cases.flatMap((one) => caseLines(one, name)),
    "  </testsuite>",
  ];
}

function counts(cases: readonly Case[]): Readonly<Record<string, string>> {
  const of = (outcome: Case["outcome"]): string => String(cases.filter((one) => one.outcome === outcome).length);
  return { tests: String(cases.length), failures: of("failure"), errors: of("error"), skipped: of("skipped") };
}

function caseLines(one: Case, suite: string): readonly string[] {
  const start = `    <testcase ${attributes({ classname: suite, name: one.name })}`;
  const inner = [...outcomeLines(one), ...logLines(one.log ?? [])];
  return inner.length === 0 ? [`${start}/>`] : [`${start}>`, ...inner, "    </testcase>"];
}

function outcomeLines(one: Case): readonly string[] {
  if (one.outcome === "passed") return [];
  const { outcome, message, type, details = [] } = one;
  // A skipped case has a message only, in every dialect.
  const given = outcome === "skipped" ? { message } : { message, ...(type === undefined ? {} : { type }) };
  const start = `      <${outcome} ${attributes(given)}`;
  if (outcome === "skipped" || details.length === 0) return [`${start}/>`];
  return [`${start}>${xmlText(details.join("\n"))}</${outcome}>`];
}

function logLines(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`      <system-out>${xmlText(lines.join("\n"))}</system-out>`];
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${xmlAttribute(value)}"`)
    .join(" ");
}
