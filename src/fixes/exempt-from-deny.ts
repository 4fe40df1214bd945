/** Cure of an explicit deny: take the export's caller out of the Deny by one more condition, which is ANDed (C1). */

import type { JsonPath } from "../authorization/model.ts";
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

/** AWS refuses a Principal with wildcards (P1), so the exemption is a condition, not a NotPrincipal (E5). */
export const exemptFromDeny: CureMaker = ({ finding, judged, decision, document, value }): readonly Cure[] => {
  const statement = finding.statement;
  if (decision.worst.decision !== "explicitDeny" || document === undefined || statement === undefined) return [];
  const exemption =
    decision.call.action === "sts:AssumeRole"
      ? exemptGenesys(decision.call.samples[0]?.request.context["aws:PrincipalAccount"])
      : exemptRole(judged.export.declared.role);
  if (exemption === undefined) return [];
  return [{ document, changes: [exempt(value, statement.path, exemption)], description: exemption.description }];
};

function exemptRole(role: string): Exemption {
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
    description: "exempt the export role from the Deny; everybody else stays denied",
  };
}

function exemptGenesys(account: unknown): Exemption | undefined {
  if (typeof account !== "string") return undefined;
  return {
    operators: ["StringNotEqualsIfExists", "StringNotEquals", "StringNotLike"],
    key: "aws:PrincipalAccount",
    value: account,
    description: `exempt the Genesys account ${account} from the Deny; the trust policy still asks for your ExternalId`,
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
