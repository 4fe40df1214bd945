/** The report as SARIF 2.1.0, within the limits of GitHub code scanning. */

import { gzipSync } from "node:zlib";
import type { Finding } from "../rules/model.ts";
import { exitCodeOf } from "./exit-code.ts";
import { printJson } from "./json.ts";
import { byText, type Json } from "./json-value.ts";
import { locationOf, lookups } from "./lookup.ts";
import type { Report } from "./model.ts";
import { isOpen, worstFirst } from "./order.ts";
import { SOURCE_ROOT } from "./sarif/locations.ts";
import { notifications } from "./sarif/notifications.ts";
import { sarifResults } from "./sarif/results.ts";
import { HOME, sarifRules } from "./sarif/rules.ts";
import { inWords } from "./stand-ins.ts";

export interface SarifOptions {
  /** `https://github.com/acme/policies`: with it the log says which revision of which repository was judged. */
  readonly repositoryUri?: string;
  /**
   * `open`: without what is fixed or suppressed. For uploads to GitHub, which reads neither `baselineState` nor `suppressions` and
   * would show such results as open alerts.
   */
  readonly only?: "open";
}

/** More are refused by GitHub. */
const MOST_RESULTS = 25_000;
/** Of the gzipped file: GitHub's 10 MB, whichever way they are counted. */
const MOST_BYTES = 10_000_000;

/** One run with every finding, worst first. What is over GitHub's limits is left out from the end, and a notification says so. */
export function renderSarif(judged: Report, options: SarifOptions = {}): string {
  const report = inWords(judged);
  const findings = inOrder(report).filter((finding) => options.only !== "open" || isOpen(finding));
  let kept = Math.min(findings.length, MOST_RESULTS);
  for (;;) {
    const text = printJson(log(report, findings.slice(0, kept), findings.length - kept, options));
    const size = gzippedSize(text);
    if (size <= MOST_BYTES || kept === 0) return text;
    kept = Math.floor(kept * Math.min(0.9, (MOST_BYTES / size) * 0.95));
  }
}

/** Small texts are not packed: they fit as they are. */
function gzippedSize(text: string): number {
  const size = Buffer.byteLength(text);
  return size <= MOST_BYTES ? size : gzipSync(text).length;
}

/** Worst first, and within that in an order that neither files nor exports have a say in, nor lines that moved. */
function inOrder(report: Report): readonly Finding[] {
  const sides = lookups(report);
  return worstFirst(
    byText(report.findings, (finding) => [
      finding.export,
      finding.rule,
      locationOf(finding, sides.of(finding))?.path,
      finding.identity,
      finding.message,
      finding.why,
    ]),
  );
}

function log(
  report: Report,
  findings: readonly Finding[],
  leftOut: number,
  options: SarifOptions,
): { readonly [key: string]: Json } {
  const { tool, mode, verdict, verdictReason, couldNotJudge, shard } = report;
  const part = shard === undefined ? "" : `shard-${shard.index}-of-${shard.of}/`;
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            semanticVersion: tool.version,
            informationUri: HOME,
            rules: sarifRules(),
          },
        },
        // What stands before the last slash is GitHub's category: a check and an audit do not close each other's alerts.
        automationDetails: { id: `${tool.name}/${mode}/${part}` },
        invocations: [
          {
            executionSuccessful: !couldNotJudge,
            exitCode: exitCodeOf(report),
            startTimeUtc: report.time,
            toolExecutionNotifications: notifications(report, leftOut),
          },
        ],
        ...provenance(report, options.repositoryUri),
        originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "The root of the repository that was judged." } } },
        columnKind: "utf16CodeUnits",
        results: sarifResults(report, findings),
        properties: { mode, verdict, couldNotJudge, ...(verdictReason === undefined ? {} : { verdictReason }) },
      },
    ],
  };
}

/** Only where both the repository and the commit are known. */
function provenance(
  { comparison, inputs }: Report,
  repositoryUri: string | undefined,
): { readonly [key: string]: Json } {
  const refs = new Set(inputs.map(({ ref }) => ref));
  const [only] = refs;
  const revision = comparison?.head ?? (refs.size === 1 ? only : undefined);
  if (repositoryUri === undefined || revision === undefined || !/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(revision))
    return {};
  if (!URL.canParse(repositoryUri)) return {};
  const mappedTo = { uriBaseId: SOURCE_ROOT };
  return {
    versionControlProvenance: [{ repositoryUri: new URL(repositoryUri).href, revisionId: revision, mappedTo }],
  };
}
