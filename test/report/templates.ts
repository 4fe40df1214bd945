/** A report on templates: policies in one file, of several files, of a plan, and one that nobody knows; names that come with the deployment. */

import type { Effect, PolicyKind, PolicyOrUnknown, StatementReference } from "../../src/authorization/model.ts";
import type { NodePlaces, Place, PolicyDocument } from "../../src/inventory/model.ts";
import type { Report, ReportedExport } from "../../src/report/model.ts";
import type { Finding } from "../../src/rules/model.ts";
import { calls, exported, report, S3_CALLS } from "./builders.ts";
import { reference } from "./documents.ts";

const MAIN = "infra/main.tf";
const SHARED = "infra/modules/deny/main.tf";
export const PLAN = "plan.json";

const MAIN_TEXT = `module "deny" {
  source = "./modules/deny"
}

data "aws_iam_policy_document" "bucket" {
  source_policy_documents = [module.deny.json]

  statement {
    sid       = "AllowExport"
    actions   = ["s3:PutObject"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "write" {
  role = aws_iam_role.export.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "*" }]
  })
}

resource "aws_iam_role" "export" {
  permissions_boundary = data.external.boundary.result.arn
}
`;

const SHARED_TEXT = `data "aws_iam_policy_document" "deny" {
  statement {
    sid       = "DenyOutsideVpc"
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = ["*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }

    condition {
      test     = "StringNotEquals"
      variable = "aws:SourceVpce"
      values   = ["vpce-0abc"]
    }
  }
}
`;

interface Written {
  readonly sid?: string;
  readonly effect: Effect;
  readonly place: Place;
}

/** A policy of a template. Its texts are those of the files that its places lie in. */
export function templatePolicy(
  place: Place,
  address: string,
  kind: PolicyKind,
  statements: readonly Written[] | string,
  texts: Readonly<Record<string, string>>,
): PolicyDocument {
  const id = `${place.path}#${address}`;
  const places = new Map<string, NodePlaces>([["", { value: place }]]);
  const others = new Map<string, string>();
  const written = typeof statements === "string" ? [] : statements;
  for (const [index, one] of written.entries()) {
    places.set(`/Statement/${index}`, { value: one.place });
    if (one.place.path !== place.path) others.set(one.place.path, texts[one.place.path] ?? "");
  }
  const policy: PolicyOrUnknown =
    typeof statements === "string"
      ? { id, kind, unknown: statements }
      : {
          id,
          kind,
          version: "2012-10-17",
          statements: statements.map(({ sid, effect }, index) => ({
            index,
            path: ["Statement", index],
            ...(sid === undefined ? {} : { sid }),
            effect,
            conditions: [],
          })),
        };
  return {
    path: place.path,
    address,
    kind,
    format: "template",
    text: texts[place.path] ?? "",
    policy,
    problems: [],
    places,
    ...(others.size === 0 ? {} : { alsoIn: others }),
  };
}

export function lines(path: string, line: number, endLine: number, column = 3, endColumn = 4): Place {
  return { path, line, column, endLine, endColumn };
}

const TEXTS = { [MAIN]: MAIN_TEXT, [SHARED]: SHARED_TEXT };
/** All that a plan's text tells. */
const IN_PLAN = lines(PLAN, 1, 1, 1, 1);

const bucketPolicy = templatePolicy(
  lines(MAIN, 5, 13, 1, 2),
  "aws_s3_bucket_policy.recordings",
  "bucket-policy",
  [
    { sid: "DenyOutsideVpc", effect: "Deny", place: lines(SHARED, 2, 18) },
    { sid: "AllowExport", effect: "Allow", place: lines(MAIN, 8, 12) },
  ],
  TEXTS,
);
const rolePolicy = templatePolicy(
  lines(MAIN, 17, 20, 12),
  "aws_iam_role_policy.write",
  "identity-policy",
  [{ effect: "Allow", place: lines(MAIN, 19, 19, 18, 70) }],
  TEXTS,
);
const boundary = templatePolicy(
  lines(MAIN, 24, 24, 26, 59),
  "aws_iam_role.export",
  "permissions-boundary",
  "the data source external.boundary is not declared",
  TEXTS,
);
const trustPolicy = templatePolicy(
  IN_PLAN,
  "aws_iam_role.export/trust-policy",
  "trust-policy",
  [{ sid: "GenesysCloud", effect: "Allow", place: IN_PLAN }],
  TEXTS,
);
const keyPolicy = templatePolicy(
  IN_PLAN,
  "module.keys.aws_kms_key.recordings",
  "key-policy",
  [{ sid: "UseKey", effect: "Allow", place: IN_PLAN }],
  TEXTS,
);

const DENY = reference(bucketPolicy, 0);
const NAMES: Readonly<Record<string, readonly StatementReference[]>> = {
  "assume-role": [reference(trustPolicy, 0)],
  "generate-data-key": [reference(rolePolicy, 0), reference(keyPolicy, 0)],
  decrypt: [reference(keyPolicy, 0)],
};
const ROLE = "arn:aws:iam::000000000000:role/not-known-aws-iam-role-export";
const KEY = "arn:aws:kms:region-not-known:000000000000:key/not-known-module-keys-aws-kms-key-recordings";
const BUCKET = "name-not-known-aws-s3-bucket-recordings";

const denied: Finding = {
  rule: "put-object-denied",
  severity: "error",
  status: "new",
  export: "legal-hold",
  message: `Recordings cannot be written to ${BUCKET}: statement DenyOutsideVpc denies every request that does not come through vpce-0abc.`,
  why: `Genesys calls as ${ROLE} from its own network, where aws:SourceVpce is absent (C1).`,
  calls: S3_CALLS,
  statement: DENY,
  location: lines(SHARED, 2, 18),
  pointer: { place: lines(SHARED, 13, 17, 5, 6), text: "the key is absent, so the condition holds (C1)" },
  fix: {
    description: "exempt the export role from the Deny",
    edits: [
      { path: SHARED, line: 3, endLine: 3, text: '    sid       = "DenyOthersOutsideVpc"' },
      {
        path: SHARED,
        line: 18,
        endLine: 17,
        text: '\n    condition {\n      test     = "ArnNotEquals"\n      variable = "aws:PrincipalArn"\n      values   = [aws_iam_role.export.arn]\n    }',
      },
    ],
    verified: true,
    complete: true,
  },
  refuted: ["Adding an Allow would not help: an explicit deny always wins (E1)."],
  identity: "legal-hold put-recording explicitDeny",
};

/** It stands in the plan. */
export const inPlan: Finding = {
  rule: "permission-expires",
  severity: "warning",
  status: "new",
  export: "legal-hold",
  message: "The permission to use the bucket's key ends on 2027-01-01.",
  calls: ["generate-data-key", "decrypt"],
  statement: reference(keyPolicy, 0),
  location: IN_PLAN,
  pointer: { place: IN_PLAN, text: "no request after that day is allowed" },
  refuted: [],
  identity: "legal-hold permission-expires",
};

function atDeployment(one: ReportedExport): ReportedExport {
  const { decisions } = one;
  const declared = { ...decisions.export.declared, role: ROLE, bucket: BUCKET };
  return {
    ...one,
    decisions: {
      ...decisions,
      export: { ...decisions.export, declared },
      calls: decisions.calls.map((decided) => {
        const { call } = decided;
        const service = call.action.slice(0, 3);
        const resource = service === "sts" ? ROLE : service === "kms" ? KEY : `arn:aws:s3:::${BUCKET}/*`;
        return { ...decided, call: { ...call, resource } };
      }),
    },
  };
}

const judged = calls({
  ...Object.fromEntries(S3_CALLS.map((id) => [id, { decision: "explicitDeny", decidedBy: [DENY] } as const])),
  ...Object.fromEntries(
    Object.entries(NAMES).map(([id, decidedBy]) => [id, { decision: "allowed", decidedBy } as const]),
  ),
});

export const templates: Report = report({
  verdict: "fail",
  documents: [boundary, rolePolicy, bucketPolicy, trustPolicy, keyPolicy],
  inputs: [
    { path: MAIN, kind: "terraform", sha256: "1".repeat(64), ref: "working tree" },
    { path: SHARED, kind: "terraform", sha256: "2".repeat(64), ref: "working tree" },
    { path: PLAN, kind: "terraform-plan", sha256: "3".repeat(64), ref: "working tree" },
  ],
  exports: [atDeployment(exported("fail", judged))],
  findings: [denied, inPlan],
  notEvaluated: [
    { what: "the account that the provider aws is deployed to", why: "nothing names it: 000000000000 stands for it" },
  ],
});
