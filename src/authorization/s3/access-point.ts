/** Requests through an S3 access point: its policy and the bucket's both decide (S8). */

import { collectAnswers, isRefused } from "../evaluate/answers.ts";
import { decide } from "../evaluate/decide.ts";
import { prepareRequest } from "../evaluate/request.ts";
import { requestContext } from "../match/context.ts";
import type { Authorization, ContextValue, Decision, DecisionWord, PolicyOrUnknown } from "../model.ts";
import type { PublicAccessSettings, Refusal } from "./model.ts";
import { strictest } from "./public-access-block.ts";

export interface AccessPoint {
  /** `arn:aws:s3:REGION:ACCOUNT:accesspoint/NAME` */
  readonly arn: string;
  readonly account: string;
  readonly policy?: PolicyOrUnknown;
  /** Set for a network origin of VPC: the only VPC that it answers to. */
  readonly vpc?: string;
  readonly publicAccessBlock?: PublicAccessSettings;
}

export interface AccessPointDecision {
  readonly decision: DecisionWord;
  /** What the access point's policy makes of it, on the access point's ARN. */
  readonly accessPoint: Decision;
  /** What the bucket's policy makes of it, on the bucket's ARN. */
  readonly bucket: Decision;
  readonly refusals: readonly Refusal[];
  /** For `unknown`: what is not settled. */
  readonly reasons: readonly string[];
}

/**
 * Decides an S3 request that goes through an access point.
 *
 * @param authorization as for the bucket itself: its ARN or an object's as resource, the bucket policy as resource policy
 * @param bucketSettings the bucket's Block Public Access; undefined: not known, taken for off
 */
export function decideThroughAccessPoint(
  authorization: Authorization,
  accessPoint: AccessPoint,
  bucketSettings?: PublicAccessSettings,
): AccessPointDecision {
  const request = {
    ...authorization.request,
    context: { ...authorization.request.context, ...accessPointContext(accessPoint) },
  };
  const { resourcePolicy: bucketPolicy, ...shared } = authorization;
  const onPoint: Authorization = {
    ...shared,
    request: { ...request, resource: accessPointResource(accessPoint.arn, request.resource) },
    resourceAccount: accessPoint.account,
    ...(accessPoint.policy === undefined ? {} : { resourcePolicy: accessPoint.policy }),
    // A VPC's access point is never public (B6).
    blockPublicAccess: accessPoint.vpc === undefined ? effective(accessPoint, bucketSettings) : OPEN,
  };
  const onBucket: Authorization = {
    ...shared,
    request,
    ...(bucketPolicy === undefined ? {} : { resourcePolicy: bucketPolicy }),
  };
  const point = decide(onPoint);
  const bucket = decide(onBucket);
  const refusals = outsideOfVpc(accessPoint, request.context);
  const { decision, reasons } = combine(point, bucket, onPoint);
  return { decision: withRefusals(decision, refusals), accessPoint: point, bucket, refusals, reasons };
}

const OPEN = { restrictPublicBuckets: false };

/** B5: the access point's own settings and the bucket's, the stricter. */
function effective({ publicAccessBlock }: AccessPoint, bucket: PublicAccessSettings | undefined) {
  return strictest(...[publicAccessBlock, bucket].filter((settings) => settings !== undefined));
}

function accessPointContext({ arn, account, vpc }: AccessPoint): Record<string, ContextValue> {
  return {
    "s3:DataAccessPointArn": arn,
    "s3:DataAccessPointAccount": account,
    "s3:AccessPointNetworkOrigin": vpc === undefined ? "Internet" : "VPC",
  };
}

/** `arn:aws:s3:::bucket/KEY` becomes `ACCESSPOINT/object/KEY`; the bucket becomes the access point. */
export function accessPointResource(accessPoint: string, resource: string): string {
  const slash = resource.indexOf("/");
  return slash < 0 ? accessPoint : `${accessPoint}/object${resource.slice(slash)}`;
}

function outsideOfVpc({ vpc }: AccessPoint, context: Authorization["request"]["context"]): readonly Refusal[] {
  if (vpc === undefined || requestContext(context).get("aws:sourcevpc") === vpc) return [];
  const reason = `the access point answers to requests from ${vpc} only`;
  return [{ applies: true, status: 403, code: "AccessDenied", rule: "S8", reason }];
}

/** A refusal is no statement: nothing denies explicitly, and nothing can allow. */
function withRefusals(decision: DecisionWord, refusals: readonly Refusal[]): DecisionWord {
  return refusals.length > 0 && decision !== "explicitDeny" ? "implicitDeny" : decision;
}

const IDENTITY_ON_BUCKET =
  "whether IAM's side has to cover the bucket's ARN beside the access point's is not documented (S8): name both";

/** Both have to allow, and either can deny. */
function combine(
  point: Decision,
  bucket: Decision,
  onPoint: Authorization,
): { decision: DecisionWord; reasons: readonly string[] } {
  const firm = (decision: DecisionWord) => ({ decision, reasons: [] });
  if (point.decision === "explicitDeny" || deniesByItself(bucket)) return firm("explicitDeny");
  if (point.decision === "implicitDeny") return firm("implicitDeny");
  // What IAM's side says of the bucket's ARN may not count, as the request names the access point's.
  const unsettled =
    bucket.decision === "explicitDeny" || (bucket.decision === "implicitDeny" && identityAllows(onPoint));
  if (unsettled) return { decision: "unknown", reasons: [IDENTITY_ON_BUCKET] };
  if (bucket.decision === "implicitDeny") return firm(bucket.decision);
  const reasons = [...new Set([...point.reasons, ...bucket.reasons])];
  return reasons.length > 0 ? { decision: "unknown", reasons } : firm("allowed");
}

/** Whether the bucket's own policy denies, not IAM's side alone. */
function deniesByItself({ decision, decidedBy }: Decision): boolean {
  return decision === "explicitDeny" && decidedBy.some(({ kind }) => kind === "bucket-policy");
}

/** Whether the caller's own side allows the access point's ARN, in the owner's account. */
function identityAllows(onPoint: Authorization): boolean {
  const request = prepareRequest(onPoint);
  if (!request.sameAccount || isRefused(request)) return false;
  const { resourcePolicy: _policy, ...bare } = onPoint;
  const { identity, boundary, session } = collectAnswers(bare, request);
  return identity === true && boundary === true && session === true;
}
