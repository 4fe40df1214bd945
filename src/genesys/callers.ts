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
 * @param observed the role or user that records showed: then it is this one, in whichever of its sessions
 */
export function callerDimension(
  { role, genesys }: Circumstances,
  { principals, keys }: Asked,
  observed?: string,
): ChoiceDimension {
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
  return {
    name: "caller",
    keys: [...CALLER_KEYS, "principal"],
    openPoint: { rule: "P2", why },
    choices: observed === undefined ? choices : observedChoices(observed, principals),
  };
}

/** Policies may name a session of the role, and its name was not observed. */
function observedChoices(observed: string, principals: readonly string[]): readonly Choice[] {
  const own = toChoice(observed, observed);
  const sessions = sessionArn(observed, "");
  const named = isRole(observed) ? unique(principals.filter((arn) => arn.startsWith(sessions))) : [];
  return [own, ...named.map((arn) => ({ ...own, words: arn, principal: { arn: arn.replaceAll(/[*?]/g, "x") } }))];
}

function isRole(arn: string): boolean {
  return arn.includes(":role/");
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
const CREDENTIALS: ChoiceDimension = {
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

/** @param observed who was seen to call: a role's credentials are temporary */
export function credentialsDimension(observed?: string): ChoiceDimension {
  if (observed === undefined || !isRole(observed)) return CREDENTIALS;
  return { ...CREDENTIALS, choices: CREDENTIALS.choices.slice(0, 1) };
}
