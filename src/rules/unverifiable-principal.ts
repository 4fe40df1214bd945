/** Principals of whom nobody can say that they exist: ids of deleted roles and users (P2), and identities inside of Genesys' account (T2). */

import { parsePrincipalArn } from "../authorization/match/arn.ts";
import type { Statement } from "../authorization/model.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import { isGap } from "../inventory/model.ts";
import {
  type Attached,
  type Draft,
  nameOf,
  ofDeniedCall,
  ofStatement,
  type PolicyRule,
  type RuleScene,
} from "./policy-rule.ts";

export const unverifiablePrincipal: PolicyRule = { id: "unverifiable-principal", find };

const UNIQUE_ID = /^A(?:ROA|IDA)[A-Z0-9]{5,}$/;

function find(scene: RuleScene): readonly Draft[] {
  const { role, declared } = scene.judged.export;
  const own = isGap(role) ? undefined : role.uniqueId;
  const genesys = [...GENESYS_ACCOUNTS, ...(declared.account === undefined ? [] : [declared.account])];
  return scene.attached.flatMap((attached) =>
    attached.policy.statements.flatMap((statement) =>
      (statement.principal?.aws ?? []).flatMap((text): readonly Draft[] => {
        if (UNIQUE_ID.test(text)) return text === own ? [] : [ofDeleted(text, statement, attached, scene)];
        const arn = attached.policy.kind === "trust-policy" ? parsePrincipalArn(text) : undefined;
        if (arn === undefined || arn.type === "root" || !genesys.includes(arn.account)) return [];
        return [ofGenesys(text, statement, attached)];
      }),
    ),
  );
}

function ofDeleted(id: string, statement: Statement, attached: Attached, scene: RuleScene): Draft {
  const quoted = ofStatement(attached, statement);
  const allows = statement.effect === "Allow";
  const ofCall = ofDeniedCall(scene.judged, ({ worst }) => allows && worst.missingAllow.includes(attached.policy.kind));
  return {
    document: attached.document,
    path: [...statement.path, "Principal"],
    statement,
    message: `${nameOf(statement).replace(/^s/, "S")} names ${id}, the id of a ${id.startsWith("AROA") ? "role" : "user"} that may be gone.`,
    why: "AWS shows a principal by its id after it was deleted; the id matches nobody, also not one that was created again under the same name (P2).",
    advice: "write the ARN of the role or user that is meant, and save the policy anew",
    subject: `${nameOf(statement)} ${id}`,
    foldsInto: (finding) => quoted(finding) || ofCall(finding),
    asReason: `${nameOf(statement).replace(/^s/, "S")} names ${id}, an id that matches nobody after its role or user was deleted (P2).`,
  };
}

function ofGenesys(arn: string, statement: Statement, attached: Attached): Draft {
  const quoted = ofStatement(attached, statement);
  return {
    document: attached.document,
    path: [...statement.path, "Principal"],
    statement,
    message: `Whether ${arn} is who calls for Genesys Cloud cannot be verified.`,
    why: "Genesys publishes its account and not the identity in it that calls (T2).",
    advice: "trust the account's root and keep the ExternalId",
    subject: `${nameOf(statement)} ${arn}`,
    foldsInto: (finding) => quoted(finding) || finding.calls.includes("assume-role"),
    asReason: `Whether ${arn} is who calls for Genesys Cloud cannot be verified: Genesys publishes its account only (T2).`,
  };
}
