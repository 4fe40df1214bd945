/** A key policy that lets everybody, or another account as a whole, use or administer the key (K3, K4). */

import { isPublicStatement } from "../authorization/evaluate/public-access.ts";
import { hasHole } from "../authorization/hole.ts";
import { compileActions, matchAction } from "../authorization/match/action.ts";
import type { Policy, Request, Statement } from "../authorization/model.ts";
import { unique } from "../collections.ts";
import { accountOf, partitionOf, regionOf } from "../genesys/arn.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { STRANGER_ACCOUNT } from "../genesys/strangers.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "./phrases.ts";
import { type Draft, nameOf, type PolicyRule, type RuleScene } from "./policy-rule.ts";
import { knownTests, needsValue } from "./single-tests.ts";
import { isDenied } from "./strangers.ts";

export const keyOpenToAccount: PolicyRule = { id: "key-open-to-account", find };

/** What uses the key, gives it on, or ends it. */
const ACTIONS = [
  "kms:Decrypt",
  "kms:GenerateDataKey",
  "kms:GenerateDataKeyWithoutPlaintext",
  "kms:Encrypt",
  "kms:ReEncryptFrom",
  "kms:CreateGrant",
  "kms:PutKeyPolicy",
  "kms:ScheduleKeyDeletion",
  "kms:DisableKey",
];

const ACCOUNT_ID = /^\d{12}$/;
const ACCOUNT_ROOT = /^arn:[a-z-]+:iam::(\d{12}):root$/;
/** Keys that hold the callers to accounts. */
const ACCOUNT_KEYS: ReadonlySet<string> = new Set(["kms:calleraccount", "aws:principalaccount"]);

function find({ judged, attached }: RuleScene): readonly Draft[] {
  const { key } = judged.export;
  if (key === undefined || isGap(key)) return [];
  const own = accountsOf(judged, key.arn);
  return attached
    .filter(({ policy }) => policy.kind === "key-policy")
    .flatMap(({ document, policy }) =>
      policy.statements.flatMap((statement): readonly Draft[] => {
        const actions = allowedBy(statement);
        const who = openTo(statement, own).filter((account) =>
          actions.some((action) => !deniedTo(account, action, policy, key.arn)),
        );
        if (actions.length === 0 || who.length === 0) return [];
        const whom = listOf(
          who.map((account) => (account === EVERYBODY ? "everybody" : `account ${account}`)),
          "and",
        );
        return [
          {
            document,
            path: statement.path,
            statement,
            message: `The key of the recordings is open to ${whom}: ${nameOf(statement)} of the key policy allows ${listOf(actions, "and")}.`,
            why: "A key policy alone lets principals of other accounts in; whoever may use the key can read what it encrypts once he gets at the objects, and whoever administers it can end them all (K4).",
            advice: "name the roles that need the key as Principal, or limit the Allow by kms:CallerAccount",
            subject: `open-key ${who.join(" ")} ${actions.join(" ")}`,
          },
        ];
      }),
    );
}

/** Accounts whose root in the key policy is AWS' default: those of key, bucket and role. */
function accountsOf({ export: { bucket, declared } }: ExportDecisions, key: string): readonly string[] {
  return unique([accountOf(key), accountOf(declared.role), ...(isGap(bucket) ? [] : [bucket.account])]);
}

function allowedBy({ effect, actions, notActions }: Statement): readonly string[] {
  const matcher = compileActions(actions, notActions);
  if (effect === "Deny" || matcher === undefined) return [];
  return ACTIONS.filter((action) => matchAction(matcher, action.toLowerCase()) === true);
}

const EVERYBODY = "*";

/** Accounts beside the export's that are let in as a whole, or everybody. */
function openTo(statement: Statement, own: readonly string[]): readonly string[] {
  const everyone = statement.principal === undefined || statement.principal.everyone;
  const held = everyone ? accountsHeld(statement) : undefined;
  if (everyone && held === undefined) return isPublicStatement(statement) === true ? [EVERYBODY] : [];
  const named = (statement.principal?.aws ?? []).flatMap((text) =>
    ACCOUNT_ID.test(text) ? [text] : (ACCOUNT_ROOT.exec(text)?.[1] ?? []),
  );
  return unique(held ?? named).filter((account) => ACCOUNT_ID.test(account) && !own.includes(account));
}

/** The accounts to which a condition holds an Allow to everybody; undefined where none does. */
function accountsHeld({ conditions }: Statement): readonly string[] | undefined {
  // A hole or variable holds it to an account that is not known here.
  const open = conditions.some(
    ({ key, values }) => ACCOUNT_KEYS.has(key.toLowerCase()) && values.some((value) => hasHole(value)),
  );
  if (open) return [];
  const tests = knownTests(conditions).filter(
    (one) => ACCOUNT_KEYS.has(one.key) && needsValue(one) && one.test.values.every((value) => ACCOUNT_ID.test(value)),
  );
  return tests[0]?.test.values;
}

/** A role of the account, by its own request and through S3. */
function deniedTo(account: string, action: string, policy: Policy, key: string): boolean {
  const caller = account === EVERYBODY ? STRANGER_ACCOUNT : account;
  const arn = `arn:${partitionOf(key)}:iam::${caller}:role/stranger`;
  const context: Request["context"] = {
    "aws:PrincipalArn": arn,
    "aws:PrincipalAccount": caller,
    "aws:PrincipalType": "AssumedRole",
    "aws:PrincipalIsAWSService": "false",
    "aws:userid": "AROASTRANGER000000000:stranger",
    "aws:SecureTransport": "true",
    "kms:CallerAccount": caller,
    ...(account === EVERYBODY ? { "aws:PrincipalOrgID": "o-stranger00" } : {}),
  };
  const via = { "aws:ViaAWSService": "true", "kms:ViaService": `s3.${regionOf(key) ?? ""}.amazonaws.com` };
  const direct = { "aws:ViaAWSService": "false", "aws:SourceIp": "198.51.100.7" };
  return [direct, via].every((way) =>
    isDenied(
      policy,
      {
        principal: { arn: arn.replace(":iam:", ":sts:").replace(":role/stranger", ":assumed-role/stranger/stranger") },
        action,
        resource: key,
        context: { ...context, ...way },
      },
      accountOf(key),
    ),
  );
}
