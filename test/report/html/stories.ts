/** Reports for the page: the stories that all formats tell, and those that only a page has room for. */

import type { Drift } from "../../../src/drift/model.ts";
import type { Report } from "../../../src/report/model.ts";
import type { SimulatorSummary } from "../../../src/simulator/model.ts";
import { bucketPolicy, calls, DENY, exported, report } from "../builders.ts";
import { hostileReport } from "../hostile.ts";
import { lockoutFinding, STORIES } from "../reports.ts";

function driftWith(text: string): Drift {
  return {
    id: "bucket-policy",
    what: text,
    attachedTo: text,
    exports: [text],
    kind: "bucket-policy",
    change: "differs",
    live: text,
    difference: [`- ${text}`, `+ ${text}`, `  ${text}`],
    breaks: [{ export: text, side: "live", calls: ["put-recording"] }],
    severity: "error",
    firstSeen: text,
    unknown: text,
    policies: [],
  };
}

function simulatorWith(text: string): SimulatorSummary {
  return {
    asked: 12,
    calls: 3,
    throttles: 1,
    agreed: 10,
    disagreed: 1,
    inconclusive: 1,
    unanswered: 0,
    refusal: { permission: text, why: text },
    judgedBy: text,
    notAsked: [{ what: text, why: text }],
  };
}

/** One text in every place of a report, the sections included that other formats leave out. */
export function hostilePage(text: string): Report {
  const hostile = hostileReport(text);
  return {
    ...hostile,
    mode: "drift",
    tool: { name: text, version: text },
    time: text,
    drift: [driftWith(text)],
    simulator: simulatorWith(text),
    shard: { index: 1, of: 2 },
    findings: [...hostile.findings, ...hostile.findings.map((one) => ({ ...one, export: "nobody's", example: text }))],
  };
}

/** Passing exports, and every tenth failing. */
export function manyExports(number: number): Report {
  const names = Array.from({ length: number }, (_, index) => `export-of-team-${index}`);
  const denied = calls({ "put-recording": { decision: "explicitDeny", decidedBy: [DENY] } });
  return report({
    verdict: "fail",
    exports: names.map((name, index) =>
      index % 10 === 9 ? exported("fail", denied, { name }) : exported("pass", calls(), { name }),
    ),
    findings: names.flatMap((name, index) => (index % 10 === 9 ? [{ ...lockoutFinding, export: name }] : [])),
  });
}

const drifted: Report = {
  ...STORIES.lockout,
  mode: "drift",
  drift: [{ ...driftWith("the bucket policy of acme-legal-recordings"), exports: ["legal-hold"] }],
  simulator: simulatorWith("IAM judged the identity side"),
};

/** Names without a place to break, as long as AWS and file systems have them. */
const long = "n".repeat(250);
const longNames: Report = {
  ...hostileReport(`${long}-${long}`),
  documents: [{ ...bucketPolicy, text: `{"${"x".repeat(3_000)}": 1}` }],
};

export const PAGES: Readonly<Record<string, Report>> = {
  ...STORIES,
  drifted,
  "long-names": longNames,
  "many-exports": manyExports(100),
};
