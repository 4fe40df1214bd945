/** One call of S3, as far as it can be told: what the policies say, and what S3 looks at beside them. */

import { decide } from "../evaluate/decide.ts";
import { prepareRequest } from "../evaluate/request.ts";
import type { Authorization, Decision, DecisionWord, StatementReference } from "../model.ts";
import { type AccessPoint, decideThroughAccessPoint } from "./access-point.ts";
import { type EncryptionKey, encryptionKeyOf } from "./encryption-key.ts";
import { bucketPolicyCounts, type FurtherAction, furtherActions } from "./further-actions.ts";
import { s3Gates, WRITES } from "./gates.ts";
import type { BucketSettings, Refusal, S3Call } from "./model.ts";

/** A call with everything around it. `call.request` is that of the authorization. */
export interface S3Scene {
  readonly authorization: Authorization;
  readonly call: S3Call;
  readonly bucket: BucketSettings;
  readonly accessPoint?: AccessPoint;
}

export interface S3Decision {
  /** What the policies make of it; through a VPC's access point also where the call comes from (S8). */
  readonly decision: DecisionWord;
  readonly decidedBy: readonly StatementReference[];
  readonly reasons: readonly string[];
  /** Why S3 refuses the call, whatever the policies say. */
  readonly refusals: readonly Refusal[];
  /** Actions on the same object that have to be allowed besides (O2, L1): cases of their own. */
  readonly alsoNeeds: readonly FurtherAction[];
  /** For a write: which key S3 encrypts with (K5). Its KMS call is a case of its own. */
  readonly encryptionKey?: EncryptionKey;
}

/** Decides a call of S3 with the bucket's settings, directly or through an access point. */
export function decideS3Call({ authorization, call, bucket, accessPoint }: S3Scene): S3Decision {
  const { account } = prepareRequest(authorization).caller;
  const refusals = s3Gates(call, bucket, account === "" ? undefined : account);
  const beside = {
    alsoNeeds: furtherActions(call, bucket),
    ...(WRITES.has(call.operation) ? { encryptionKey: encryptionKeyOf(call.request, bucket.encryption) } : {}),
  };
  if (accessPoint === undefined) return { ...decideInRegion(authorization, bucket), refusals, ...beside };
  const through = decideThroughAccessPoint(authorization, accessPoint, bucket.publicAccessBlock);
  return {
    decision: through.decision,
    decidedBy: [through.accessPoint, through.bucket].flatMap(({ decision, decidedBy }) =>
      decision === through.decision ? decidedBy : [],
    ),
    reasons: through.reasons,
    refusals: [...through.refusals, ...refusals],
    ...beside,
  };
}

type Outcome = Pick<S3Decision, "decision" | "decidedBy" | "reasons">;

/** With the bucket policy, or without it where S3 leaves it out (S3); where that is open, both have to agree. */
function decideInRegion(authorization: Authorization, { region }: BucketSettings): Outcome {
  const { resourcePolicy: _policy, ...bare } = authorization;
  const counts = bucketPolicyCounts(authorization.request, region);
  const outcome = outcomeOf(decide(counts === false ? bare : authorization));
  if (counts !== "unknown" || decide(bare).decision === outcome.decision) return outcome;
  return { decision: "unknown", decidedBy: [], reasons: [OTHER_REGION] };
}

const outcomeOf = ({ decision, decidedBy, reasons }: Decision): Outcome => ({ decision, decidedBy, reasons });

const OTHER_REGION =
  "GetBucketLocation through another Region than the bucket's is decided without its policy (S3), and one of the two is not known: give `bucket.region` and aws:RequestedRegion";
