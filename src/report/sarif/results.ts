/** Findings as SARIF results. */

import { createHash } from "node:crypto";
import type { Finding, Status } from "../../rules/model.ts";
import type { Json } from "../json-value.ts";
import { lookups } from "../lookup.ts";
import type { Report } from "../model.ts";
import { fixesJson } from "./fixes.ts";
import { locationJson, relatedJson, standInPath } from "./locations.ts";
import { messageJson, plainText } from "./message.ts";
import { LEVELS, ruleIndex } from "./rules.ts";

const BASELINE_STATES: Readonly<Record<Status, string | undefined>> = {
  new: "new",
  existing: "unchanged",
  fixed: "absent",
  suppressed: undefined,
};

/** The findings in their order. */
export function sarifResults(report: Report, findings: readonly Finding[]): readonly Json[] {
  const sides = lookups(report);
  const exports = new Map(report.exports.map((exported) => [exported.name, exported]));
  const standIn = standInPath(report);
  const fingerprint = fingerprints();
  return findings.map((finding) => {
    const side = sides.of(finding);
    const exported = finding.export === undefined ? undefined : exports.get(finding.export);
    const related = relatedJson(finding, exported, side);
    const index = ruleIndex(finding.rule);
    return {
      ruleId: finding.rule,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: LEVELS[finding.severity],
      message: messageJson(finding),
      locations: [locationJson(finding, side, standIn)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { "genesysExportGate/v1": fingerprint(finding) },
      ...fixesJson(finding, side),
      ...suppressionsJson(finding),
      ...baselineJson(finding, report),
      properties: {
        ...(finding.export === undefined ? {} : { export: finding.export }),
        calls: [...finding.calls],
        severity: finding.severity,
        status: finding.status,
      },
    };
  });
}

/**
 * Of what a finding is about, free of lines; a number tells apart what has the same identity. `primaryLocationLineHash`, the only one
 * that GitHub reads, is left to github/codeql-action/upload-sarif, which makes it from the file and warns of any other.
 */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, identity }) => {
    // A syntax error's message says where; the same error further down is the same.
    const subject = identity.replace(/ \(line \d+, column \d+\)/g, "");
    const hash = createHash("sha256")
      .update(JSON.stringify([rule, subject]))
      .digest("hex")
      .slice(0, 32);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}

function suppressionsJson({ status, suppression }: Finding): { readonly [key: string]: Json } {
  if (status !== "suppressed") return {};
  const { reason = "", owner, expires } = suppression ?? {};
  const properties = { ...(owner === undefined ? {} : { owner }), ...(expires === undefined ? {} : { expires }) };
  return {
    suppressions: [{ kind: "external", status: "accepted", justification: plainText(reason), properties }],
  };
}

/** Without a base there is nothing that a result could be new against. */
function baselineJson({ status }: Finding, { comparison }: Report): { readonly [key: string]: Json } {
  const state = comparison === undefined ? undefined : BASELINE_STATES[status];
  return state === undefined ? {} : { baselineState: state };
}
