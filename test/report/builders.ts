/** What the reports of the tests are built of: policies, calls, guards, exports. */

import type { PolicyKind, Request, StatementReference } from "../../src/authorization/model.ts";
import type {
  Call,
  CallDecision,
  CallDecisionWord,
  Evidence,
  Example,
  GuardDecision,
} from "../../src/genesys/model.ts";
import type { DeclaredExport, PolicyDocument } from "../../src/inventory/model.ts";
import type { Report, ReportedExport } from "../../src/report/model.ts";
import { policyDocument, reference } from "./documents.ts";

const ORGANIZATION = "3f0b5d2e-7c1a-4f7e-9b52-0d6f3a1c9e10";
export const ROLE = "arn:aws:iam::111122223333:role/GenesysExport";
const BUCKET = "acme-legal-recordings";

const BUCKET_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyPlainHttp",
      "Effect": "Deny",
      "Principal": "*",
      "Action": "s3:*",
      "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
    },
    {
      "Sid": "DenyOutsideVpc",
      "Effect": "Deny",
      "Principal": "*",
      "Action": "s3:*",
      "Resource": ["arn:aws:s3:::acme-legal-recordings", "arn:aws:s3:::acme-legal-recordings/*"],
      "Condition": {
        "StringNotEquals": { "aws:SourceVpce": "vpce-0abc" }
      }
    }
  ]
}
`;

const BASE_BUCKET_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyPlainHttp",
      "Effect": "Deny",
      "Principal": "*",
      "Action": "s3:*",
      "Resource": "arn:aws:s3:::acme-legal-recordings/*",
      "Condition": { "Bool": { "aws:SecureTransport": "false" } }
    }
  ]
}
`;

const TRUST_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::765628985471:root" },
      "Action": "sts:AssumeRole",
      "Condition": { "StringEquals": { "sts:ExternalId": "${ORGANIZATION}" } }
    }
  ]
}
`;

const ROLE_POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "WriteRecordings",
      "Effect": "Allow",
      "Action": ["s3:PutObject", "s3:PutObjectAcl"],
      "Resource": "arn:aws:s3:::acme-legal-recordings/*",
      "Condition": { "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }
    },
    {
      "Sid": "UseKey",
      "Effect": "Allow",
      "Action": ["kms:GenerateDataKey", "kms:Decrypt"],
      "Resource": "*"
    }
  ]
}
`;

export const bucketPolicy = policyDocument("policies/bucket.json", "bucket-policy", BUCKET_POLICY);
export const baseBucketPolicy = policyDocument(
  "policies/bucket.json",
  "bucket-policy",
  BASE_BUCKET_POLICY,
  "base:policies/bucket.json",
);
export const trustPolicy = policyDocument("policies/role-trust.json", "trust-policy", TRUST_POLICY);
export const rolePolicy = policyDocument("policies/role-export.json", "identity-policy", ROLE_POLICY);

export const DENY = reference(bucketPolicy, 1);
export const ALLOW = reference(rolePolicy, 0);

/** Id, action, evidence, and the statement that allows it. */
const CALLS: readonly (readonly [string, string, Evidence, readonly StatementReference[]])[] = [
  ["assume-role", "sts:AssumeRole", "documented", [reference(trustPolicy, 0)]],
  ["get-bucket-location", "s3:GetBucketLocation", "documented", [ALLOW]],
  ["get-encryption-configuration", "s3:GetEncryptionConfiguration", "documented", [ALLOW]],
  ["put-recording", "s3:PutObject", "documented", [ALLOW]],
  ["put-metadata", "s3:PutObject", "documented", [ALLOW]],
  ["put-recording-with-acl", "s3:PutObject", "reported", [ALLOW]],
  ["put-object-acl", "s3:PutObjectAcl", "documented", [ALLOW]],
  ["put-recording-multipart", "s3:PutObject", "reported", [ALLOW]],
  ["abort-multipart-upload", "s3:AbortMultipartUpload", "reported", [ALLOW]],
  ["generate-data-key", "kms:GenerateDataKey", "required", [reference(rolePolicy, 1)]],
  ["decrypt", "kms:Decrypt", "reported", [reference(rolePolicy, 1)]],
  ["list-bucket", "s3:ListBucket", "reported", [ALLOW]],
];

export const CALL_IDS = CALLS.map(([id]) => id);

export const S3_CALLS = CALLS.filter(([, action]) => action.startsWith("s3:")).map(([id]) => id);

export interface Outcome {
  readonly decision: CallDecisionWord;
  readonly decidedBy?: readonly StatementReference[];
  readonly dependsOn?: readonly string[];
  readonly examples?: readonly Example[];
  readonly reasons?: readonly string[];
  readonly missingAllow?: readonly PolicyKind[];
}

/** Every call of an export: as given, or allowed. */
export function calls(outcomes: Readonly<Record<string, Outcome>> = {}): readonly CallDecision[] {
  return CALLS.map(([id, action, evidence, allow]) => {
    const outcome = outcomes[id] ?? { decision: "allowed", decidedBy: allow };
    return callDecision(call(id, action, evidence), outcome);
  });
}

function call(id: string, action: string, evidence: Evidence): Call {
  const resource = id === "assume-role" ? ROLE : `arn:aws:s3:::${BUCKET}/${ORGANIZATION}/*`;
  return { id, action, resource, evidence, source: "Genesys Resource Center", dimensions: [], samples: [], cut: [] };
}

function callDecision(of: Call, outcome: Outcome): CallDecision {
  const { decision, decidedBy = [], dependsOn = [], examples = [], reasons = [], missingAllow = [] } = outcome;
  const worst = decision === "depends" ? "implicitDeny" : decision;
  return {
    call: of,
    decision,
    decidedBy,
    dependsOn,
    examples,
    reasons,
    worst: { decision: worst, decidedBy, missingAllow, trace: [], reasons, rules: [] },
  };
}

export function example(
  decision: Example["decision"],
  context: Request["context"],
  choices: Readonly<Record<string, string>> = {},
): Example {
  const key = `${ORGANIZATION}/year=2026/month=11/day=21/hour=17/conversation_id=c/r.opus`;
  const principal = { arn: "arn:aws:sts::111122223333:assumed-role/GenesysExport/genesys" };
  const request = { principal, action: "s3:PutObject", resource: `arn:aws:s3:::${BUCKET}/${key}`, context };
  return { decision, sample: { request, choices } };
}

/** Strangers that must be kept out: id, rule, who, action. */
const GUARDS = [
  [
    "assume-role-for-another-organization",
    "trust-without-external-id",
    "Genesys on behalf of another customer's organization",
    "sts:AssumeRole",
  ],
  ["write-anonymously", "public-bucket-policy", "anybody, without credentials", "s3:PutObject"],
] as const;

export function guards(
  outcomes: Readonly<Record<string, Pick<GuardDecision, "outcome" | "decidedBy" | "reasons">>> = {},
): readonly GuardDecision[] {
  return GUARDS.map(([id, rule, who, action]) => ({
    guard: { id, rule, action, resource: ROLE, who, dimensions: [], samples: [], cut: [] },
    ...(outcomes[id] ?? { outcome: "held", decidedBy: [], reasons: [] }),
  }));
}

export function exported(
  verdict: ReportedExport["verdict"],
  judged: readonly CallDecision[],
  more: {
    readonly base?: readonly CallDecision[];
    readonly name?: string;
    readonly guards?: readonly GuardDecision[];
  } = {},
): ReportedExport {
  const name = more.name ?? "legal-hold";
  const declared: DeclaredExport = {
    name,
    organizationId: ORGANIZATION,
    region: "eu-west-2",
    role: ROLE,
    bucket: BUCKET,
    network: {},
    discovered: false,
  };
  const gap = { what: "not needed", why: "the formats do not read it", cure: "none" };
  return {
    name,
    verdict,
    decisions: { export: { declared, role: gap, bucket: gap }, calls: judged, guards: more.guards ?? guards() },
    ...(more.base ? { base: more.base } : {}),
  };
}

export function report(changes: Partial<Report>): Report {
  const documents = changes.documents ?? [bucketPolicy, trustPolicy, rolePolicy];
  return {
    tool: { name: "genesys-export-gate", version: "0.1.0" },
    mode: "check",
    verdict: "pass",
    inputs: documents.map(input),
    exports: [],
    findings: [],
    notEvaluated: [{ what: "SCPs and RCPs", why: "none in the repository" }],
    documents,
    time: "2026-11-21T17:00:00.000Z",
    durationMs: 61.4,
    couldNotJudge: false,
    ...changes,
  };
}

function input({ path, kind }: PolicyDocument): Report["inputs"][number] {
  return {
    path,
    kind,
    sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ref: "working tree",
  };
}
