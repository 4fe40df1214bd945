/** Cure of an explicit deny: take the export's caller out of the Deny by one more condition, which is ANDed (C1). */

import type { JsonPath } from "../authorization/model.ts";
import { listOf } from "../rules/phrases.ts";
import type { Change } from "./edit-json.ts";
import { spellingOf, stringList, valueAt } from "./json-values.ts";
import type { Cure, CureMaker } from "./model.ts";

/** One way to say "unless it is this caller": a negated operator on a key, with the value to leave out. */
interface Exemption {
  readonly operators: readonly [string, ...string[]];
  readonly key: string;
  readonly value: string;
  readonly description: string;
}

const ASKED_OF_ALL = /^(?:s3:TlsVersion|aws:SecureTransport|s3:signature|s3:authType|sts:ExternalId)/i;

/** AWS refuses a Principal with wildcards (P1), so the exemption is a condition, not a NotPrincipal (E5). */
export const exemptFromDeny: CureMaker = ({ finding, judged, decision, document, value }): readonly Cure[] => {
  const statement = finding.statement;
  if (decision.worst.decision !== "explicitDeny" || document === undefined || statement === undefined) return [];
  // What a protocol or the ExternalId asks for is asked of everybody: the cure is to meet it, not to be exempt.
  if (ASKED_OF_ALL.test(finding.pointer?.stoppedBy?.key ?? "")) return [];
  const exemption =
    decision.call.action === "sts:AssumeRole"
      ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"])
      : exemptRole(judged.export.declared.role, deniedActions(value, statement.path));
  if (exemption === undefined) return [];
  // Every Deny that hits must let the caller out; those of another document are another cure's matter.
  const denying = decision.worst.decidedBy.filter(({ policy }) => policy === statement.policy);
  if (denying.length < decision.worst.decidedBy.length) return [];
  const changes = denying.map(({ path }) => exempt(value, path, exemption));
  return [{ parts: [{ document, changes }], description: exemption.description }];
};

function exemptRole(role: string, actions: string): Exemption {
  return {
    operators: [
      "ArnNotEquals",
      "ArnNotLike",
      "StringNotEquals",
      "StringNotLike",
      "ArnNotEqualsIfExists",
      "ArnNotLikeIfExists",
    ],
    key: "aws:PrincipalArn",
    value: role,
    description: `exempt the export role from the Deny (of ${actions}); everybody else stays denied`,
  };
}

/** What the Deny denies, so that nobody exempts more than he reads. */
function deniedActions(value: unknown, statement: JsonPath): string {
  const actions = stringList(valueAt(value, [...statement, "Action"]));
  if (actions.length > 0) return listOf(actions);
  return `all actions but ${listOf(stringList(valueAt(value, [...statement, "NotAction"])), "and")}`;
}

function exemptGenesys(account: unknown): Exemption | undefined {
  if (typeof account !== "string") return undefined;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: `exempt the Genesys account ${account} from the Deny; this role's trust policy still asks for your ExternalId`,
  };
}

/** Adds the value where the statement already leaves others out by the same key, else a condition of its own. */
function exempt(value: unknown, statement: JsonPath, { operators, key, value: caller }: Exemption): Change {
  for (const operator of operators) {
    const block = valueAt(value, [...statement, "Condition", operator]);
    const spelling = spellingOf(block, key);
    const listed = stringList(valueAt(block, [spelling]));
    if (listed.length > 0) return { set: [...statement, "Condition", operator, spelling], value: [...listed, caller] };
  }
  return { set: [...statement, "Condition", operators[0], key], value: caller };
}
