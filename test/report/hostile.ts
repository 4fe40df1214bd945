/** Reports with one text in every place that policies, file names and settings can reach. */

import type { StatementReference } from "../../src/authorization/model.ts";
import type { Place, PolicyDocument } from "../../src/inventory/model.ts";
import type { Report } from "../../src/report/model.ts";
import { calls, exported, guards, report } from "./builders.ts";
import { placeAt, policyDocument, reference } from "./documents.ts";
import { lockoutFinding } from "./reports.ts";

/** A document that holds the text as Sid and as value, on lines of its own and within a line. */
function hostileDocument(text: string): PolicyDocument {
  const quoted = JSON.stringify(text);
  const raw = `{
  "Statement": [
    {
      "Sid": ${quoted},
      "Effect": "Deny", "Action": ${quoted},
      "Condition": { ${quoted}: { ${JSON.stringify(`a${text}`)}: [
        ${quoted}
      ] } }
    }
  ]
}`;
  // JSON.stringify escapes controls; a file may hold them bare, and its lines are quoted as they are.
  const document = policyDocument(`policies/${text}.json`, "bucket-policy", raw);
  return { ...document, text: document.text.replaceAll(quoted.slice(1, -1), text.replaceAll("\n", " ")) };
}

function at(place: Place, path: string): Place {
  return { ...place, path };
}

export function hostileReport(text: string): Report {
  const document = hostileDocument(text);
  const deny: StatementReference = { ...reference(document, 0), sid: text };
  const location = at(placeAt(document, "Statement", 0), document.path);
  const finding = {
    ...lockoutFinding,
    rule: "put-object-denied",
    export: text,
    message: `Recordings cannot be written: ${text} denies them.`,
    why: text,
    statement: deny,
    location,
    pointer: { place: placeAt(document, "Statement", 0, "Condition", text), text },
    fix: {
      description: text,
      edits: [{ path: document.path, line: 5, endLine: 5, text: `${text}\n  "x": 1\n` }],
      verified: true,
      complete: true,
    },
    advice: text,
    refuted: [text, `x ${text}`],
    identity: text,
  };
  const call = { decision: "explicitDeny", decidedBy: [deny] } as const;
  const depends = { decision: "depends", dependsOn: [text], decidedBy: [deny] } as const;
  const judged = calls({
    "put-recording": call,
    "put-metadata": depends,
    decrypt: { decision: "unknown", reasons: [text] },
  });
  const broken = { outcome: "broken", decidedBy: [deny], reasons: [text] } as const;
  const story = exported("fail", judged, {
    name: text,
    base: calls(),
    guards: guards({ "write-anonymously": broken }),
  });
  const { declared } = story.decisions.export;
  const hostile = {
    ...story,
    decisions: {
      ...story.decisions,
      export: {
        ...story.decisions.export,
        declared: { ...declared, bucket: text, role: text, region: text, organizationId: text },
      },
    },
  };
  return report({
    verdict: "fail",
    verdictReason: text,
    documents: [document],
    exports: [hostile, { ...hostile, verdict: "pass" }],
    findings: [
      finding,
      { ...finding, severity: "warning", status: "existing" },
      { ...finding, severity: "notice" },
      { ...finding, status: "fixed" },
      { ...finding, status: "suppressed", suppression: { reason: text, owner: text, expires: text } },
      { ...finding, rule: "unreadable-input" },
    ],
    notEvaluated: [{ what: text, why: text }],
    comparison: { base: text, head: text },
    inputs: [{ path: document.path, sha256: "0".repeat(64), kind: text, ref: text }],
  });
}

/** The same where nothing could be judged, nothing was decided, or all is well: other sentences, the same borders. */
export function hostileVariants(text: string): readonly Report[] {
  const failed = hostileReport(text);
  const exports = failed.exports.map((one) => ({ ...one, verdict: "undecided" as const }));
  return [
    failed,
    { ...failed, couldNotJudge: true },
    { ...failed, verdict: "undecided", exports },
    { ...failed, verdict: "pass", exports: failed.exports.slice(1), findings: [] },
    { ...failed, verdict: "pass", exports: [], findings: [] },
    { ...failed, exports: [] },
  ];
}
