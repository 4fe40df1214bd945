/** Strangers who come through an access point: where the bucket policy leaves it to access points, each has a say (S8). */

import { decide } from "../authorization/evaluate/decide.ts";
import { compilePattern, matchPattern } from "../authorization/match/wildcard.ts";
import type { Authorization, Decision, Policy, PolicyOrUnknown } from "../authorization/model.ts";
import { type AccessPoint, decideThroughAccessPoint } from "../authorization/s3/access-point.ts";
import type { Layers } from "../authorization/space/policies.ts";
import { unique } from "../collections.ts";
import { isGap } from "../inventory/model.ts";
import { accountOf, partitionOf } from "./arn.ts";
import type { Asked } from "./asked.ts";
import type { Choice, ChoiceDimension } from "./dimensions.ts";
import type { Export } from "./model.ts";
import type { Circumstances } from "./requests.ts";
import { STRANGER_ACCOUNT } from "./strangers.ts";

/** What is known of a bucket's access points. */
export interface AccessPoints {
  /** Those of the owner's account, by ARN. */
  readonly listed: ReadonlyMap<string, AccessPoint>;
  /** The list is whole, but for those of other accounts. */
  readonly complete: boolean;
  /** Why nobody knows what another one's policy says, and what would tell it. */
  readonly unlisted: string;
}

const KEYS = ["s3:DataAccessPointArn", "s3:DataAccessPointAccount", "s3:AccessPointNetworkOrigin"];
const [ARN = "", ACCOUNT = "", ORIGIN = ""] = KEYS;

export function accessPointsOf({ bucket, declared }: Export): AccessPoints {
  const given = isGap(bucket) ? bucket : bucket.accessPoints;
  const cure = "or have the bucket policy's statement name principals";
  if (given === undefined)
    return {
      listed: new Map(),
      complete: false,
      unlisted: `no file gives the access points of the bucket ${declared.bucket}: judge what AWS holds (audit), ${cure}`,
    };
  if (isGap(given)) return { listed: new Map(), complete: false, unlisted: `${given.what}: ${given.why}, ${cure}` };
  const points = given.map(({ arn, vpc, policy }) => ({
    arn,
    account: accountOf(arn),
    ...(vpc === undefined ? {} : { vpc }),
    ...(policy === undefined ? {} : { policy: policy.policy }),
  }));
  return {
    listed: new Map(points.map((point) => [point.arn, point])),
    complete: true,
    unlisted: `it is none of the account that owns the bucket ${declared.bucket}: have the bucket policy's statement name principals`,
  };
}

/** Whether a policy tells requests through an access point from others. Without that, whom the bucket keeps out no access point lets in. */
export function asksForAccessPoints({ keys }: Asked): boolean {
  return KEYS.some((key) => keys.has(key.toLowerCase()));
}

/** The layers with what the access points' policies ask, as of the bucket's own objects: for questions only. */
export function withAccessPoints(layers: Layers, { listed }: AccessPoints, bucketArn: string): Layers {
  const policies = [...listed.values()].flatMap(({ policy }) =>
    policy === undefined || "unknown" in policy ? [] : onBucket(policy, bucketArn),
  );
  return { ...layers, identityPolicies: [...layers.identityPolicies, ...policies] };
}

function onBucket(policy: Policy, bucketArn: string): Policy {
  const translated = (resources: readonly string[]): readonly string[] =>
    resources.map((resource) => resource.replace(/^arn:.*:accesspoint\/[^/]*(?:\/object(?=\/))?/, bucketArn));
  const statements = policy.statements.map((statement) => ({
    ...statement,
    ...(statement.resources === undefined ? {} : { resources: translated(statement.resources) }),
    ...(statement.notResources === undefined ? {} : { notResources: translated(statement.notResources) }),
  }));
  return { ...policy, statements };
}

/**
 * The ways to the bucket: by its own name, through each access point that is known, through one of the stranger's own, and
 * through such as the conditions name and nobody listed.
 */
export function accessPointDimensions(
  circumstances: Circumstances,
  points: AccessPoints,
  asked: Asked,
): readonly ChoiceDimension[] {
  const arns = unique([...points.listed.keys(), ...unlistedArns(circumstances, points, asked)]);
  const through = (arn: string): Choice => {
    const origin = points.listed.get(arn)?.vpc === undefined ? "Internet" : "VPC";
    return { words: `through ${arn}`, context: { [ARN]: arn, [ACCOUNT]: accountOf(arn), [ORIGIN]: origin } };
  };
  const own = ownArns(circumstances, asked);
  const ways: ChoiceDimension = {
    name: "access point",
    keys: KEYS,
    choices: [
      { words: "to the bucket itself", context: {} },
      ...arns.map(through),
      ...own.map((arn) => ({ ...through(arn), words: `through ${arn} of their own` })),
      ...own.map((arn) => ({
        words: `through ${arn} of their own VPC`,
        context: { ...through(arn).context, [ORIGIN]: "VPC", "aws:SourceVpc": STRANGER_VPC, "aws:SourceIp": null },
      })),
    ],
  };
  return points.listed.size === 0 ? [ways] : [ways, OWN_BLOCK];
}

const STRANGER_VPC = "vpc-0stranger00000000";

/** B5: an access point has settings of its own, which nobody read. */
const OWN_BLOCK: ChoiceDimension = {
  name: "Block Public Access of the access point",
  keys: KEYS,
  openPoint: {
    rule: "B5",
    why: "the policy of an access point lets strangers in, unless Block Public Access of that access point restricts it, which this version does not read: name principals in its policy",
  },
  choices: [
    { words: "off", context: {} },
    { words: "on", context: {}, adjustment: { accessPointRestricted: true } },
  ],
};

/** ARNs of access points as the conditions compare them, wildcards and all. */
function namedArns(asked: Asked): readonly string[] {
  return asked.values(ARN).filter((arn) => /^arn:[^:]*:s3:[^:]*:[^:]*:accesspoint\/./.test(arn));
}

const concrete = (text: string): string => text.replace(/[*?]/g, "0");

function unnamed({ role, bucket }: Circumstances, account: string): string {
  return `arn:${partitionOf(role)}:s3:${bucket.region}:${account}:accesspoint/unnamed`;
}

/** Whoever may make an access point for the bucket in an account of his own gives it the name that a condition asks for. */
function ownArns(circumstances: Circumstances, asked: Asked): readonly string[] {
  const like = namedArns(asked)
    .filter((arn) => matchPattern(compilePattern(accountOf(arn)), STRANGER_ACCOUNT))
    .map((arn) => concrete(arn.split(":").with(4, STRANGER_ACCOUNT).join(":")));
  return unique([unnamed(circumstances, STRANGER_ACCOUNT), ...like]);
}

/** An access point for every account and ARN that the conditions name, of which no list tells. */
function unlistedArns(circumstances: Circumstances, points: AccessPoints, asked: Asked): readonly string[] {
  const { bucket } = circumstances;
  const named = namedArns(asked);
  const accounts = unique([bucket.account, ...asked.values(ACCOUNT), ...named.map(accountOf)].map(concrete));
  const arns = [
    ...named.map(concrete),
    ...accounts.filter((account) => /^\d{12}$/.test(account)).map((account) => unnamed(circumstances, account)),
  ];
  return arns.filter((arn) => {
    const account = accountOf(arn);
    return account !== STRANGER_ACCOUNT && !(points.complete && account === bucket.account);
  });
}

/** Decides a stranger's request, by whichever way it comes. */
export function decideByWay(authorization: Authorization, points: AccessPoints, restricted: boolean): Decision {
  const arn = authorization.request.context[ARN];
  // What the stranger's own access point allows is the stranger's choice: the bucket decides.
  if (typeof arn !== "string" || accountOf(arn) === STRANGER_ACCOUNT) return decide(authorization);
  const point = points.listed.get(arn) ?? { arn, account: accountOf(arn), policy: unlistedPolicy(arn, points) };
  const { decision, accessPoint, bucket, reasons } = decideThroughAccessPoint(
    authorization,
    { ...point, publicAccessBlock: settings(restricted) },
    settings(authorization.blockPublicAccess?.restrictPublicBuckets === true),
  );
  return {
    decision,
    reasons,
    get decidedBy() {
      const deciding = [bucket, accessPoint].filter((one) => one.decision === decision);
      return deciding.flatMap(({ decidedBy }) => decidedBy);
    },
    get missingAllow() {
      return unique([...bucket.missingAllow, ...accessPoint.missingAllow]);
    },
    get trace() {
      return [...bucket.trace, ...accessPoint.trace];
    },
    get rules() {
      return unique([...bucket.rules, ...accessPoint.rules, "S8"]);
    },
  };
}

function unlistedPolicy(arn: string, { unlisted }: AccessPoints): PolicyOrUnknown {
  return {
    id: `the policy of an access point of the account ${accountOf(arn)}`,
    kind: "bucket-policy",
    unknown: unlisted,
  };
}

function settings(restrictPublicBuckets: boolean) {
  return { blockPublicAcls: false, ignorePublicAcls: false, blockPublicPolicy: false, restrictPublicBuckets };
}
