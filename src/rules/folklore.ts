/** Advice that circulates for these 403s and would not help, with the reason. */

import type { StoppedBy } from "../authorization/model.ts";
import type { CallDecision } from "../genesys/model.ts";

interface Folklore {
  readonly applies: (decision: CallDecision, tests: readonly StoppedBy[], foreign: boolean) => boolean;
  readonly text: string;
}

function tests(key: RegExp): Folklore["applies"] {
  return (_decision, found) => found.some((test) => key.test(test.key ?? ""));
}

const FOLKLORE: readonly Folklore[] = [
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "An Allow with both aws:SourceVpc and aws:SourceVpce would not help: both keys are absent from outside, and an Allow never lifts a Deny.",
  },
  {
    applies: tests(/^aws:SourceVpc/i),
    text: "Endpoint policies and route tables play no part: Genesys' requests do not pass your endpoint. A manual upload with the same role that works came from inside of it.",
  },
  {
    applies: tests(/^aws:SourceIp$/i),
    text: "No address list can be right: Genesys publishes no range for exports, and its addresses change at any time.",
  },
  {
    applies: tests(/^s3:x-amz-server-side-encryption$/i),
    text: "Default encryption of the bucket does not satisfy the condition: S3 judges the policy by the headers that were sent (N1).",
  },
  {
    applies: tests(/^aws:RequestedRegion$/i),
    text: "The bucket need not be in us-east-1: Genesys writes to a bucket of any region; only such a condition makes the region matter.",
  },
  {
    applies: (decision) => decision.decision === "explicitDeny",
    text: "Adding an Allow would not help: an explicit deny always wins.",
  },
  {
    applies: (decision) => decision.worst.missingAllow.includes("trust-policy"),
    text: "Naming a Genesys role would not help: Genesys does not publish which one calls. Trust its account and test sts:ExternalId.",
  },
  {
    applies: (decision) => decision.call.action.startsWith("kms:") && decision.decision === "implicitDeny",
    text: "Key policy and IAM policy need not both allow within one account; a key policy that names the role is enough. No service-linked role takes part.",
  },
  {
    applies: (decision, _tests, foreign) =>
      !foreign && decision.call.action.startsWith("s3:") && decision.worst.missingAllow.includes("identity-policy"),
    text: "The bucket policy need not name a Genesys principal: the session belongs to your own role, and within one account its identity policy is enough. Block Public Access does not touch it either.",
  },
];

const MOST = 3;

/**
 * The advice to refute beside a finding about this decision; at most three.
 * @param foreign the bucket belongs to another account than the role
 */
export function refutedFor(decision: CallDecision, foreign: boolean): readonly string[] {
  const found = decision.worst.trace.flatMap((trace) => [
    ...trace.held,
    ...(trace.stoppedBy === undefined ? [] : [trace.stoppedBy]),
  ]);
  return FOLKLORE.filter(({ applies }) => applies(decision, found, foreign))
    .slice(0, MOST)
    .map(({ text }) => text);
}
