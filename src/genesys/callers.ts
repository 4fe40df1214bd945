/** Who calls sts:AssumeRole: some principal of a Genesys account. Which one is not published. */

import { accountOf, partitionOf, sessionArn } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import type { Circumstances } from "./requests.ts";

const UNPUBLISHED_SESSION = "unpublished-session";

/**
 * Callers of every account that may be Genesys': an unpublished role, and each principal of the account that the policies
 * name. Differing answers cannot be settled from files.
 */
export function callerDimension({ role, genesys }: Circumstances, { principals }: Asked): ChoiceDimension {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account) => {
    const unpublished = `arn:${partitionOf(role)}:iam::${account}:role/unpublished-genesys-role`;
    const named = principals.filter((arn) => accountOf(arn) === account && /:(?:role|user|assumed-role)\//.test(arn));
    return [unpublished, ...new Set(named.map((arn) => arn.replaceAll(/[*?]/g, "x")))].map(toChoice);
  });
  const why = genesys.settled
    ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId"
    : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return { name: "caller", keys: ["aws:PrincipalArn", "principal"], openPoint: { rule: "P2", why }, choices };
}

/** Where Genesys' own account is not certain, each foreign account that the policies name may be it. */
function withNamed(accounts: readonly string[], role: string, principals: readonly string[]): readonly string[] {
  const named = principals.map((arn) => (/^\d{12}$/.test(arn) ? arn : accountOf(arn)));
  const foreign = named.filter((account) => /^\d{12}$/.test(account) && account !== accountOf(role));
  return [...new Set([...accounts, ...foreign])];
}

/** A role calls through a session of its own; a user and a session call as they are. */
function toChoice(arn: string): Choice {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const session = resource.startsWith("assumed-role/");
  const role = session ? `arn:${partitionOf(arn)}:iam::${account}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words: resource.includes("unpublished") ? `some role of account ${account}` : `${arn}`,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account,
      "aws:PrincipalType": user ? "User" : "AssumedRole",
    },
    principal: { arn: session || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) },
  };
}
