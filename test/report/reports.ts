/** Hand-built reports, one for each story that the formats have to tell. */

import type { Finding } from "../../src/rules/model.ts";
import {
  ALLOW,
  baseBucketPolicy,
  bucketPolicy,
  calls,
  DENY,
  example,
  exported,
  guards,
  type Outcome,
  ROLE,
  report,
  rolePolicy,
  S3_CALLS,
  trustPolicy,
} from "./builders.ts";
import { placeAt, reference } from "./documents.ts";
import { templates } from "./templates.ts";

export const lockoutFinding: Finding = {
  rule: "put-object-denied",
  severity: "error",
  status: "new",
  export: "legal-hold",
  message:
    "Recordings cannot be written: statement DenyOutsideVpc denies every request that does not come through vpce-0abc.",
  why: "Genesys calls from its own network, where `aws:SourceVpce` is absent, and StringNotEquals on an absent key is true (C1).",
  calls: S3_CALLS,
  statement: DENY,
  location: placeAt(bucketPolicy, "Statement", 1),
  pointer: {
    place: placeAt(bucketPolicy, "Statement", 1, "Condition", "StringNotEquals", "aws:SourceVpce"),
    text: "Genesys calls from its own network: the key is absent, so the condition holds (C1)",
  },
  fix: {
    description: "except the export's own role from the deny.",
    edits: [
      {
        path: "policies/bucket.json",
        line: 19,
        endLine: 19,
        text: `        "StringNotEquals": { "aws:SourceVpce": "vpce-0abc" },\n        "ArnNotEquals": { "aws:PrincipalArn": "${ROLE}" }\n`,
      },
    ],
    verified: true,
    complete: true,
  },
  refuted: ["Adding an Allow would not help: an explicit deny always wins (E1)."],
  identity: "legal-hold put-recording explicitDeny",
};

const DENIED: Readonly<Record<string, Outcome>> = Object.fromEntries(
  S3_CALLS.map((id) => [id, { decision: "explicitDeny", decidedBy: [DENY] } as const]),
);

/** A VPC-only bucket policy, judged alone. */
export const lockout = report({
  verdict: "fail",
  exports: [exported("fail", calls(DENIED))],
  findings: [lockoutFinding],
});

/** The same as a change. */
export const lockoutChange = report({
  verdict: "fail",
  exports: [exported("fail", calls(DENIED), { base: calls() })],
  findings: [lockoutFinding],
  comparison: { base: "1f0c2d3e4b5a69788796a5b4c3d2e1f001122334", head: "9988776655443322110099887766554433221100" },
  documents: [bucketPolicy, trustPolicy, rolePolicy, baseBucketPolicy],
});

const healthy = report({ exports: [exported("pass", calls())] });

const dependsFinding: Finding = {
  rule: "put-object-denied",
  severity: "error",
  status: "new",
  export: "legal-hold",
  message: "Recordings cannot be written in every case: WriteRecordings allows 203.0.113.0/24 only.",
  why: "Genesys publishes no address range for exports.",
  calls: ["put-recording"],
  statement: ALLOW,
  location: placeAt(rolePolicy, "Statement", 0),
  pointer: {
    place: placeAt(rolePolicy, "Statement", 0, "Condition", "IpAddress", "aws:SourceIp"),
    text: "Genesys publishes no address range for exports",
  },
  advice: "Leave the address out of the condition and rely on the ExternalId.",
  refuted: [],
  identity: "legal-hold put-recording depends",
};

/** An address range that Genesys may or may not be in. */
export const depends = report({
  verdict: "fail",
  exports: [
    exported(
      "fail",
      calls({
        "put-recording": {
          decision: "depends",
          decidedBy: [ALLOW],
          dependsOn: ["aws:SourceIp"],
          examples: [
            example("allowed", { "aws:SourceIp": "203.0.113.7" }, { network: "over the internet" }),
            example("implicitDeny", { "aws:SourceIp": "198.51.100.7" }, { network: "over the internet" }),
            example("implicitDeny", {}, { network: "through an endpoint" }),
          ],
        },
      }),
    ),
  ],
  findings: [dependsFinding],
});

const NO_KEY = "The policy of key 11111111-2222-4333-8444-555555555555 is not in the repository.";

/** The key's policy is not known. */
const undecided = report({
  verdict: "undecided",
  exports: [
    exported(
      "undecided",
      calls({
        "generate-data-key": { decision: "unknown", reasons: [NO_KEY] },
        decrypt: { decision: "unknown", reasons: [NO_KEY] },
      }),
    ),
  ],
  findings: [
    {
      rule: "call-undecided",
      severity: "warning",
      status: "new",
      export: "legal-hold",
      message: "Whether AWS would allow generate-data-key, decrypt cannot be told from what is known.",
      why: NO_KEY,
      calls: ["generate-data-key", "decrypt"],
      advice: "Add the key's policy to the repository and name it under inventory.keys in the config.",
      refuted: [],
      identity: "legal-hold generate-data-key decrypt unknown",
    },
  ],
});

const couldNotJudge = report({
  verdict: "undecided",
  couldNotJudge: true,
  documents: [],
  findings: [
    {
      rule: "unreadable-input",
      severity: "error",
      status: "new",
      message: "This is not JSON: a typographic quote (U+201C) stands where a straight one belongs.",
      calls: [],
      location: { path: "policies/bucket.json", line: 3, column: 5, endLine: 3, endColumn: 6 },
      advice: "Replace the quotes “ and ” by the straight quote.",
      refuted: [],
      identity: "unreadable-input policies/bucket.json",
    },
  ],
});

const nothingChanged = report({
  verdictReason: "no policy file changed",
  documents: [],
  notEvaluated: [],
  durationMs: 4,
});

function numbered(index: number): Finding {
  const severity = (["error", "warning", "notice"] as const)[index % 3] ?? "notice";
  return {
    ...lockoutFinding,
    severity,
    status: index % 2 === 0 ? "existing" : "new",
    message: `Finding ${index}: statement DenyOutsideVpc denies it.`,
    identity: `finding ${index}`,
  };
}

/** 20 of each severity, each half new and half existing. */
export const sixty = report({
  ...lockoutChange,
  findings: Array.from({ length: 60 }, (_, index) => numbered(index)),
});

const denyHttp = placeAt(baseBucketPolicy, "Statement", 0);

/** One finding of every status. */
export const comparison = report({
  ...lockoutChange,
  findings: [
    lockoutFinding,
    {
      ...dependsFinding,
      rule: "list-bucket-denied",
      severity: "warning",
      status: "existing",
      message: "The bucket cannot be listed: no identity policy allows s3:ListBucket.",
      calls: ["list-bucket"],
    },
    {
      rule: "plain-http-accepted",
      severity: "warning",
      status: "fixed",
      export: "legal-hold",
      message: "Plain HTTP is accepted for the bucket itself: DenyPlainHttp names the objects only.",
      calls: [],
      statement: reference(baseBucketPolicy, 0),
      location: denyHttp,
      refuted: [],
      identity: "legal-hold plain-http",
    },
    {
      rule: "role-writes-whole-bucket",
      severity: "notice",
      status: "suppressed",
      export: "legal-hold",
      message: "The role may write anywhere in the bucket.",
      calls: [],
      location: placeAt(rolePolicy, "Statement", 0),
      refuted: [],
      suppression: { reason: "Genesys support case 123", owner: "@acme/legal", expires: "2027-03-31" },
      identity: "legal-hold whole bucket",
    },
    {
      rule: "object-lock-checksum",
      severity: "notice",
      status: "new",
      export: "legal-hold",
      message: "Object Lock with default retention needs a checksum header on every upload.",
      calls: [],
      refuted: [],
      identity: "legal-hold object lock",
    },
  ],
});

/** A trust policy that lets Genesys in for every customer of theirs. */
export const openDoor = report({
  verdict: "fail",
  exports: [
    exported("fail", calls(), {
      guards: guards({
        "assume-role-for-another-organization": {
          outcome: "broken",
          decidedBy: [reference(trustPolicy, 0)],
          reasons: [],
        },
      }),
    }),
  ],
  findings: [
    {
      rule: "trust-without-external-id",
      severity: "error",
      status: "new",
      export: "legal-hold",
      message: "Genesys could assume the role for another customer: the trust policy does not check the ExternalId.",
      why: "Without sts:ExternalId every Genesys customer who knows the role's ARN can have Genesys write here.",
      calls: ["assume-role-for-another-organization"],
      statement: reference(trustPolicy, 0),
      location: placeAt(trustPolicy, "Statement", 0),
      refuted: [],
      identity: "legal-hold trust",
    },
  ],
});

const NOT_JSON = "not JSON: found “ (U+201C, left double quotation mark), which JSON does not know (line 3, column 18)";
const UNREAD = `policies/bucket.json cannot be read: ${NOT_JSON}`;

/** A policy of an export is no JSON any more. */
const brokenInput = report({
  verdict: "undecided",
  couldNotJudge: true,
  exports: [
    exported("undecided", calls({ "put-recording": { decision: "unknown", reasons: [UNREAD] } }), {
      base: calls(),
      guards: guards({ "write-anonymously": { outcome: "unknown", decidedBy: [], reasons: [UNREAD] } }),
    }),
  ],
  findings: [
    {
      rule: "unreadable-input",
      severity: "error",
      status: "new",
      message: NOT_JSON,
      calls: [],
      location: { path: "policies/bucket.json", line: 3, column: 18, endLine: 3, endColumn: 19 },
      advice: 'replace every typographic quote by a straight "',
      refuted: [],
      identity: "unreadable-input policies/bucket.json",
    },
    {
      rule: "call-undecided",
      severity: "warning",
      status: "new",
      export: "legal-hold",
      message: "Whether AWS would allow put-recording cannot be told from what is known.",
      why: `${UNREAD}.`,
      calls: ["put-recording"],
      refuted: [],
      identity: "legal-hold put-recording unknown",
    },
  ],
  comparison: {
    base: "1f0c2d3e4b5a69788796a5b4c3d2e1f001122334",
    head: "9988776655443322110099887766554433221100",
    merged: "abcdef0123456789abcdef0123456789abcdef01",
  },
});

/** Policies, but no export among them. */
const noExport = report({
  verdict: "undecided",
  couldNotJudge: true,
  documents: [],
  notEvaluated: ["every single request", "SCPs", "RCPs", "session policy", "what AWS holds"].map((what) => ({
    what,
    why: "a reason",
  })),
  findings: [
    {
      rule: "no-export-found",
      severity: "error",
      status: "new",
      message: "No export to judge: no trust policy of the repository trusts Genesys Cloud's account.",
      calls: [],
      advice: "declare the export in .github/genesys-export-gate.yml",
      refuted: [],
      identity: "no-export-found",
    },
    {
      rule: "not-known",
      severity: "warning",
      status: "new",
      message: "the role of the trust policy policies/role-trust.json: no policy names the role.",
      calls: [],
      advice: "write .github/genesys-export-gate.yml:",
      example: 'version: 1\nexports:\n  - name: recordings # "```"\n    role: arn:aws:iam::<account>:role/<name>\n',
      refuted: [],
      identity: "not-known role",
    },
  ],
});

const other = { ...dependsFinding, export: "quality", severity: "warning", identity: "quality put-recording" } as const;

/** Two exports in one report. */
const severalExports = report({
  verdict: "fail",
  exports: [exported("pass", calls(), { name: "quality" }), exported("fail", calls(DENIED))],
  findings: [other, lockoutFinding, { ...other, severity: "notice", message: "Good to know.", identity: "notice" }],
});

export const STORIES = {
  lockout,
  "lockout-change": lockoutChange,
  healthy,
  depends,
  undecided,
  "could-not-judge": couldNotJudge,
  "nothing-changed": nothingChanged,
  comparison,
  "open-door": openDoor,
  "broken-input": brokenInput,
  "no-export": noExport,
  "several-exports": severalExports,
  templates,
} as const;
