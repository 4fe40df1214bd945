/** Findings about others that a policy names beside Genesys and the own account. */

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

/** One finding for each statement that lets others in. */
export function othersFindings(judged: ExportDecisions): readonly Finding[] {
  const { role, bucket, declared } = judged.export;
  const account = accountOf(declared.role);
  const known = [account, declared.account ?? "", ...GENESYS_ACCOUNTS];
  const trust = isGap(role) || isGap(role.trustPolicy) ? undefined : role.trustPolicy;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  return [
    ...findings(judged, trust, "others-trusted", (statement) => trusted(statement, known)),
    ...findings(judged, policy, "others-may-write", (statement) => writers(statement, account)),
  ];
}

function trusted({ principal }: Statement, known: readonly string[]): readonly string[] {
  if (principal === undefined) return [];
  return [...foreign(principal, known), ...principal.federated, ...principal.service];
}

function writers({ principal, actions = [] }: Statement, account: string): readonly string[] {
  if (principal === undefined || !actions.some((action) => /^(?:\*|s3:\*|s3:put(?:\*|object\*?))$/i.test(action)))
    return [];
  return [...foreign(principal, [account]), ...principal.canonicalUser];
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
    message: (who: string) => `The bucket policy also lets ${who} write.`,
    why: "Recordings under legal hold should have one writer.",
    advice: "narrow the statement to other prefixes, or suppress this with the reason why they write here",
  },
} as const;

function findings(
  judged: ExportDecisions,
  document: PolicyDocument | undefined,
  rule: keyof typeof WORDS,
  whom: (statement: Statement) => readonly string[],
): readonly Finding[] {
  if (document === undefined || "unknown" in document.policy) return [];
  const policy: Policy = document.policy;
  return policy.statements.flatMap((statement): Finding[] => {
    const who = statement.effect === "Allow" ? whom(statement) : [];
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
        message: message(listOf(who, "and")),
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
        identity: `${judged.export.declared.name} ${rule} ${who.join(" ")}`,
      },
    ];
  });
}
