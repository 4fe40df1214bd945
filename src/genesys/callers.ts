/** Who calls sts:AssumeRole: some principal of a Genesys account. Which one is not published. */

import { unique } from "../collections.ts";
import { accountOf, partitionOf, sessionArn } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import { type Circumstances, UNPUBLISHED_SESSION, unpublishedCaller } from "./requests.ts";

const CALLER_KEYS = ["aws:PrincipalArn", "aws:PrincipalAccount", "aws:PrincipalType"];
const TELL_THE_KIND = ["aws:principalarn", "aws:principaltype"];

/**
 * Callers of every account that may be Genesys': an unpublished role, and each principal of the account that the policies
 * name. Differing answers cannot be settled from files.
 */
export function callerDimension({ role, genesys }: Circumstances, { principals, keys }: Asked): ChoiceDimension {
  const accounts = genesys.settled ? genesys.accounts : withNamed(genesys.accounts, role, principals);
  const choices = accounts.flatMap((account) => {
    const unpublished = (kind: "role" | "user"): Choice =>
      toChoice(unpublishedCaller(partitionOf(role), account, kind), `some ${kind} of account ${account}`);
    const named = principals.filter((arn) => accountOf(arn) === account && /:(?:role|user|assumed-role)\//.test(arn));
    return [
      unpublished("role"),
      // Only these keys tell a user from a role.
      ...(TELL_THE_KIND.some((key) => keys.has(key)) ? [unpublished("user")] : []),
      ...unique(named.map((arn) => arn.replaceAll(/[*?]/g, "x"))).map((arn) => toChoice(arn, arn)),
    ];
  });
  const why = genesys.settled
    ? "Genesys does not publish which role or user of its account calls; trust the account's root and test sts:ExternalId"
    : "Genesys' account for this region is not published: set `genesys.account` of the export to the one that Genesys gave you";
  return { name: "caller", keys: [...CALLER_KEYS, "principal"], openPoint: { rule: "P2", why }, choices };
}

/** Where Genesys' own account is not certain, each foreign account that the policies name may be it. */
function withNamed(accounts: readonly string[], role: string, principals: readonly string[]): readonly string[] {
  const named = principals.map((arn) => (/^\d{12}$/.test(arn) ? arn : accountOf(arn)));
  const foreign = named.filter((account) => /^\d{12}$/.test(account) && account !== accountOf(role));
  return [...new Set([...accounts, ...foreign])];
}

/** A role calls through a session of its own; a user and a session call as they are. */
function toChoice(arn: string, words: string): Choice {
  const [, , , , account = "", resource = ""] = arn.split(":");
  const session = resource.startsWith("assumed-role/");
  const role = session ? `arn:${partitionOf(arn)}:iam::${account}:role/${resource.split("/")[1]}` : arn;
  const user = resource.startsWith("user/");
  return {
    words,
    context: {
      "aws:PrincipalArn": role,
      "aws:PrincipalAccount": account,
      "aws:PrincipalType": user ? "User" : "AssumedRole",
    },
    principal: { arn: session || user ? arn : sessionArn(arn, UNPUBLISHED_SESSION) },
  };
}

/** T5: long-term credentials carry neither key; Genesys uses no MFA. Comes behind the time, which sets when a token was issued. */
export const CREDENTIALS: ChoiceDimension = {
  name: "credentials",
  keys: ["aws:MultiFactorAuthPresent", "aws:TokenIssueTime"],
  openPoint: { rule: "T5", why: "whether Genesys calls with temporary or long-term credentials is not published" },
  choices: [
    { words: "temporary credentials without MFA", context: {} },
    {
      words: "long-term credentials",
      context: { "aws:MultiFactorAuthPresent": null, "aws:TokenIssueTime": null },
    },
  ],
};
