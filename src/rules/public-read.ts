/** A bucket policy that lets everybody read recordings (B4, B6). */

import { isPublicStatement } from "../authorization/evaluate/public-access.ts";
import { compileActions, matchAction } from "../authorization/match/action.ts";
import type { Policy, Statement } from "../authorization/model.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { Bucket } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { listOf } from "./phrases.ts";
import { type Draft, nameOf, ofStatement, type PolicyRule, type RuleScene } from "./policy-rule.ts";
import { isAboutRecordings, isDenied } from "./strangers.ts";

export const publicRead: PolicyRule = { id: "public-read", find };

const READING = ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTorrent"];

/** Guards whose requests are those of strangers to the bucket. */
const STRANGERS: ReadonlySet<string> = new Set(["write-anonymously", "write-from-another-account"]);

function find({ judged, attached }: RuleScene): readonly Draft[] {
  const { bucket } = judged.export;
  if (isGap(bucket) || keepsStrangersOut(bucket)) return [];
  return attached
    .filter(({ policy }) => policy.kind === "bucket-policy")
    .flatMap((one) =>
      one.policy.statements.flatMap((statement): readonly Draft[] => {
        const reads = readBy(statement);
        if (reads.length === 0 || isPublicStatement(statement) !== true) return [];
        if (!isAboutRecordings(statement, one.policy, judged)) return [];
        if (reads.every((action) => allDenied(one.policy, judged, bucket.account, action))) return [];
        return [
          {
            document: one.document,
            path: statement.path,
            statement,
            message: `Everybody can read the recordings: ${nameOf(statement)} allows ${listOf(reads, "and")} to strangers.`,
            why: `No fixed value limits whom it allows (B6), and RestrictPublicBuckets is ${bucket.publicAccessBlock?.restrictPublicBuckets === false ? "off" : "not known to be on"} (B4).`,
            advice:
              "name who reads as Principal, or limit the Allow by a fixed aws:PrincipalArn, aws:PrincipalOrgID, aws:SourceVpce or aws:SourceIp, and turn RestrictPublicBuckets on",
            subject: `public-read ${statement.sid ?? statement.index}`,
            foldsInto: (finding) => finding.rule === "public-bucket-policy" && ofStatement(one, statement)(finding),
            asReason: `It lets everybody read recordings, too: it allows ${listOf(reads, "and")}.`,
          },
        ];
      }),
    );
}

/** B4; under BlockPublicPolicy S3 refuses to store the policy, which block-public-access-conflict tells (B3). */
function keepsStrangersOut({ publicAccessBlock: block }: Bucket): boolean {
  return block?.restrictPublicBuckets === true || block?.blockPublicPolicy === true;
}

function readBy({ effect, actions, notActions }: Statement): readonly string[] {
  const matcher = compileActions(actions, notActions);
  if (effect === "Deny" || matcher === undefined) return [];
  return READING.filter((action) => matchAction(matcher, action.toLowerCase()) === true);
}

/** Every stranger whom the guards send is stopped by a Deny of the policy. */
function allDenied(policy: Policy, { guards }: ExportDecisions, owner: string, action: string): boolean {
  const requests = guards
    .filter(({ guard }) => STRANGERS.has(guard.id))
    .flatMap(({ guard }) => guard.samples.map(({ request }) => ({ ...request, action })));
  return requests.length > 0 && requests.every((request) => isDenied(policy, request, owner));
}
