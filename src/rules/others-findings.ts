/** Findings about others that a policy names beside Genesys and the own account. */

import { isPublicStatement } from "../authorization/evaluate/public-access.ts";
import { compileActions, matchAction } from "../authorization/match/action.ts";
import type { Policy, PrincipalElement, Statement } from "../authorization/model.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import { accountOf } from "../genesys/arn.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { placeIn } from "./documents.ts";
import type { Finding } from "./model.ts";
import { listOf } from "./phrases.ts";
import { severityOf } from "./registry.ts";
import { isAboutBucket, isAboutRecordings } from "./strangers.ts";

/** One finding for each statement that lets others in. */
export function othersFindings(judged: ExportDecisions): readonly Finding[] {
  const { role, bucket, declared } = judged.export;
  const known = [accountOf(declared.role), declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust = isGap(role) || isGap(role.trustPolicy) ? undefined : role.trustPolicy;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  return [
    ...findings(judged, trust, "others-trusted", (statement) => ({ who: trusted(statement, known), actions: [] })),
    ...findings(judged, policy, "others-may-write", (statement, text) => writers(statement, text, judged)),
  ];
}

interface Others {
  readonly who: readonly string[];
  /** What they may do, where the rule says so. */
  readonly actions: readonly string[];
}

function trusted({ principal }: Statement, known: readonly string[]): readonly string[] {
  if (principal === undefined) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}

/** What makes, replaces or ends recordings: on objects, and on the bucket. */
const OF_OBJECTS = [
  "s3:PutObject",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
  "s3:ReplicateObject",
  "s3:ReplicateDelete",
];
const OF_BUCKET = ["s3:PutLifecycleConfiguration"];

function writers(statement: Statement, policy: Policy, judged: ExportDecisions): Others {
  const matcher = compileActions(statement.actions, statement.notActions);
  const selected = (names: readonly string[]): readonly string[] =>
    matcher === undefined ? [] : names.filter((name) => matchAction(matcher, name.toLowerCase()) === true);
  const actions = [
    ...(isAboutRecordings(statement, policy, judged) ? selected(OF_OBJECTS) : []),
    ...(isAboutBucket(statement, policy, judged) ? selected(OF_BUCKET) : []),
  ];
  if (actions.length === 0) return { who: [], actions };
  const { principal } = statement;
  const named =
    principal === undefined
      ? []
      : [...foreign(principal, [accountOf(judged.export.declared.role)]), ...principal.canonicalUser];
  // That everybody may write is an error of its own (public-bucket-policy).
  const everybody = !actions.includes("s3:PutObject") && isPublicStatement(statement) === true && isOpen(judged);
  return { who: everybody ? ["everybody"] : named, actions };
}

/** Neither does RestrictPublicBuckets cut strangers off (B4), nor BlockPublicPolicy keep S3 from storing the policy (B3). */
function isOpen({ export: { bucket } }: ExportDecisions): boolean {
  if (isGap(bucket)) return false;
  const { restrictPublicBuckets, blockPublicPolicy } = bucket.publicAccessBlock ?? {};
  return restrictPublicBuckets !== true && blockPublicPolicy !== true;
}

function foreign({ aws }: PrincipalElement, known: readonly string[]): readonly string[] {
  return aws.filter((arn) => {
    const account = /^\d{12}$/.test(arn) ? arn : accountOf(arn);
    return /^\d{12}$/.test(account) && !known.includes(account);
  });
}

const WORDS = {
  "others-trusted": {
    message: (who: string) => `The export role may also be assumed by ${who}.`,
    why: "Whoever assumes the role may write where recordings under legal hold lie.",
    advice: "give others a role of their own, or suppress this with the reason why they share it",
  },
  "others-may-write": {
    message: (who: string, actions: string) => `The bucket policy also lets ${who} write or delete: ${actions}.`,
    why: "Recordings under legal hold should have one writer, and nobody who deletes them.",
    advice:
      "narrow the statement to other prefixes, or to reading, or suppress this with the reason why they write here",
  },
} as const;

function findings(
  judged: ExportDecisions,
  document: PolicyDocument | undefined,
  rule: keyof typeof WORDS,
  whom: (statement: Statement, policy: Policy) => Others,
): readonly Finding[] {
  if (document === undefined || "unknown" in document.policy) return [];
  const policy: Policy = document.policy;
  return policy.statements.flatMap((statement): Finding[] => {
    const { who, actions }: Others = statement.effect === "Allow" ? whom(statement, policy) : { who: [], actions: [] };
    if (who.length === 0) return [];
    const { index, path, sid } = statement;
    const location = placeIn(document, path);
    const { message, why, advice } = WORDS[rule];
    return [
      {
        rule,
        severity: severityOf(rule),
        status: "new",
        export: judged.export.declared.name,
        message: message(listOf(who, "and"), listOf(actions, "and")),
        why,
        calls: [],
        statement: {
          policy: policy.id,
          kind: policy.kind,
          statement: index,
          path,
          ...(sid === undefined ? {} : { sid }),
        },
        ...(location === undefined ? {} : { location }),
        advice,
        refuted: [],
        identity: `${judged.export.declared.name} ${[rule, ...who, ...actions].join(" ")}`,
      },
    ];
  });
}
