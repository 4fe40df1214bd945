/** Every rule about the text of the policies around an export: one file each, run here. A rule that says the same as a denial is folded into it. */

import type { ExportDecisions } from "../genesys/model.ts";
import type { DocumentOrGap } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { actionDoesNotExist } from "./action-does-not-exist.ts";
import { actionResourceMismatch } from "./action-resource-mismatch.ts";
import { blockPublicAccessConflict } from "./block-public-access-conflict.ts";
import { bucketKeyContext } from "./bucket-key-context.ts";
import { conditionNeverTrue } from "./condition-never-true.ts";
import { isManagedByAws, placeIn } from "./documents.ts";
import { keyOpenToAccount } from "./key-open-to-account.ts";
import type { Finding } from "./model.ts";
import { networkConditionCannotHold } from "./network-condition-cannot-hold.ts";
import type { Attached, Draft, PolicyRule, RuleScene } from "./policy-rule.ts";
import { policyTooLarge } from "./policy-too-large.ts";
import { publicRead } from "./public-read.ts";
import { milderSeverityOf, severityOf } from "./registry.ts";
import { shadowedStatement } from "./shadowed-statement.ts";
import { unverifiablePrincipal } from "./unverifiable-principal.ts";

const POLICY_RULES: readonly PolicyRule[] = [
  blockPublicAccessConflict,
  publicRead,
  keyOpenToAccount,
  policyTooLarge,
  actionDoesNotExist,
  actionResourceMismatch,
  conditionNeverTrue,
  networkConditionCannotHold,
  bucketKeyContext,
  unverifiablePrincipal,
  shadowedStatement,
];

interface Drafted {
  readonly rule: PolicyRule["id"];
  readonly draft: Draft;
  readonly export: string;
}

/**
 * The findings so far, some with a reason more, and those of the policies' own text.
 * @param findings of all exports
 */
export function withPolicyFindings(
  exports: readonly ExportDecisions[],
  findings: readonly Finding[],
): readonly Finding[] {
  const reasons = new Map<Finding, readonly string[]>();
  const folded = new Set<string>();
  const drafts = exports.flatMap((judged): readonly Drafted[] => {
    const { name } = judged.export.declared;
    const scene: RuleScene = { judged, attached: attachedTo(judged) };
    const own = findings.filter((finding) => finding.export === name);
    return POLICY_RULES.flatMap(({ id, find }) =>
      find(scene).flatMap((draft): readonly Drafted[] => {
        const same = draft.foldsInto === undefined ? undefined : own.find(draft.foldsInto);
        if (same === undefined) return [{ rule: id, draft, export: name }];
        if (draft.asReason !== undefined) reasons.set(same, [...(reasons.get(same) ?? []), draft.asReason]);
        folded.add(keyOf(id, draft));
        return [];
      }),
    );
  });
  const told = findings.map((finding) => withReasons(finding, reasons.get(finding)));
  return [...told, ...oncePerDocument(drafts.filter(({ rule, draft }) => !folded.has(keyOf(rule, draft))))];
}

/** Beside the quoted line, too: a terminal shows that in place of the reasons. */
function withReasons(finding: Finding, reasons: readonly string[] | undefined): Finding {
  if (reasons === undefined) return finding;
  const { why, pointer } = finding;
  const more = [...new Set(reasons)].join(" ");
  return {
    ...finding,
    why: why === undefined ? more : `${why} ${more}`,
    ...(pointer === undefined ? {} : { pointer: { ...pointer, text: `${pointer.text}. ${more.replace(/\.$/, "")}` } }),
  };
}

function keyOf(rule: string, { document, subject }: Draft): string {
  return `${rule} ${document.policy.id} ${subject}`;
}

/** A policy that several exports share is told once, and as nobody's in particular. */
function oncePerDocument(drafts: readonly Drafted[]): readonly Finding[] {
  const byKey = new Map<string, Drafted[]>();
  for (const one of drafts) {
    const key = keyOf(one.rule, one.draft);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey].flatMap(([identity, group]) => {
    const [first, ...others] = group;
    return first === undefined ? [] : [toFinding(first, identity, others.length === 0)];
  });
}

function toFinding({ rule, draft, export: name }: Drafted, identity: string, sole: boolean): Finding {
  const { document, path, statement, message, why, advice, milder } = draft;
  const location = placeIn(document, path, "member");
  return {
    rule,
    severity: milder === true ? milderSeverityOf(rule) : severityOf(rule),
    status: "new",
    ...(sole ? { export: name } : {}),
    message,
    why,
    calls: [],
    ...(statement === undefined
      ? {}
      : {
          statement: {
            policy: document.policy.id,
            kind: document.kind,
            statement: statement.index,
            path: statement.path,
            ...(statement.sid === undefined ? {} : { sid: statement.sid }),
          },
        }),
    ...(location === undefined
      ? {}
      : { location: path.length > 0 ? location : { ...location, endLine: location.line, endColumn: location.column } }),
    ...(advice === undefined ? {} : { advice }),
    refuted: [],
    identity,
  };
}

/** The policies of the export's role, bucket and key, that are known. */
function attachedTo({ export: { role, bucket, key } }: ExportDecisions): readonly Attached[] {
  const documents: readonly (DocumentOrGap | undefined)[] = [
    ...(isGap(role) ? [] : [role.trustPolicy, role.permissionsBoundary]),
    ...(isGap(role) || isGap(role.identityPolicies) ? [] : role.identityPolicies),
    ...(isGap(bucket) ? [] : [bucket.policy]),
    ...(key === undefined || isGap(key) ? [] : [key.policy]),
  ];
  return documents.flatMap((document): readonly Attached[] => {
    if (document === undefined || isGap(document) || "unknown" in document.policy) return [];
    return isManagedByAws(document) ? [] : [{ document, policy: document.policy }];
  });
}
