/** Calls that must be denied: an Allow that goes too far is a finding like a Deny that does. */

import type { PolicyOrUnknown, Request } from "../authorization/model.ts";
import { globPattern } from "../authorization/pattern/pattern.ts";
import type { Layers } from "../authorization/space/policies.ts";
import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { accessPointDimensions, accessPointsOf, asksForAccessPoints, withAccessPoints } from "./access-points.ts";
import { partitionOf, sessionArn } from "./arn.ts";
import type { Asked, Judges } from "./asked.ts";
import { askedOf } from "./asked.ts";
import { callerDimension, credentialsDimension } from "./callers.ts";
import { circumstancesOf, openDimensions, organizationIdsBut, UNDECLARED_KEYS } from "./circumstances.ts";
import type { ChoiceDimension } from "./dimensions.ts";
import { encryptionHeaderDimension, keyDimension, timeDimension, valueDimension } from "./dimensions.ts";
import { isAlias } from "./exports.ts";
import { sampleKey } from "./key-layout.ts";
import { assumeRoleLayers, endpointPolicies, STRANGER_SIDE, s3Layers } from "./layers.ts";
import type { Export, Guard } from "./model.ts";
import { assumeRoleRequest, bucketArn, s3Request } from "./requests.ts";
import { drawSamples } from "./samples.ts";
import { networkDimensions, type Scene } from "./scene.ts";
import {
  anonymousRequest,
  anywhereDimension,
  chosenDimensions,
  STRANGER_ACCOUNT,
  STRANGERS,
  STRANGERS_CREDENTIALS,
  strangerRequest,
} from "./strangers.ts";

/** A guard and what AWS looks at to answer it. */
export interface JudgeableGuard extends Judges {
  readonly guard: Guard;
}

interface GuardRow extends Pick<Guard, "id" | "rule" | "who"> {
  readonly service: "sts" | "s3";
  readonly request: (scene: Scene) => Request;
  readonly layers: (scene: Scene) => Layers;
  readonly dimensions: (scene: Scene, asked: Asked) => readonly ChoiceDimension[];
  /** Context keys that make the stranger: never taken for undeclared. */
  readonly fixed: readonly string[];
}

const WHO = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:userid"];

function objectArn({ circumstances }: Scene, bucket = circumstances.bucket.name): string {
  const key = sampleKey(circumstances.organizationId, circumstances.now);
  return `arn:${partitionOf(circumstances.role)}:s3:::${bucket}/${key}`;
}

function withContext(request: Request, changes: Record<string, string | undefined>): Request {
  const kept = Object.entries(request.context).filter(([key]) => !(key in changes));
  const set = Object.entries(changes).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  return { ...request, context: Object.fromEntries([...kept, ...set]) };
}

const trust = ({ target, inventory }: Scene): Layers => assumeRoleLayers(target, inventory);
const ownS3 = ({ target, inventory }: Scene): Layers => s3Layers(target, inventory);

/** What the bucket's side says to strangers, whose own side allows everything. */
function toStrangers(scene: Scene, identityPolicies: Layers["identityPolicies"]): Layers {
  const { scps: _scps, permissionsBoundary: _boundary, resourcePolicy, ...rest } = ownS3(scene);
  const policy = resourcePolicy === undefined ? {} : { resourcePolicy: withoutCanonicalUsers(resourcePolicy) };
  return { ...rest, ...policy, identityPolicies };
}

/** A stranger is none of the canonical users that a policy names. */
function withoutCanonicalUsers(policy: PolicyOrUnknown): PolicyOrUnknown {
  if ("unknown" in policy || !policy.statements.some(({ principal }) => (principal?.canonicalUser.length ?? 0) > 0))
    return policy;
  const statements = policy.statements.map((statement) =>
    statement.principal === undefined
      ? statement
      : { ...statement, principal: { ...statement.principal, canonicalUser: [] } },
  );
  return { ...policy, statements };
}

/** Other buckets of the role's own account, with no policies of their own. */
function otherBuckets(scene: Scene): Layers {
  const { resourcePolicy: _policy, blockPublicAccess: _block, ...rest } = ownS3(scene);
  return { ...rest, resourceAccount: scene.target.declared.role.split(":")[4] ?? "" };
}

/** Any principal of the Genesys account: whichever Genesys uses for others, none may get in. */
function anyCaller({ circumstances }: Scene, asked: Asked): readonly ChoiceDimension[] {
  return [callerDimension(circumstances, asked), credentialsDimension()].map(
    ({ openPoint: _unpublished, ...any }) => any,
  );
}

/** The id of any organization but those whose exports use this role. */
function otherOrganization({ target, inventory }: Scene, asked: Asked): ChoiceDimension {
  const { allExports = inventory.exports } = inventory;
  const own = allExports.filter(({ role }) => role === target.declared.role);
  return valueDimension(
    "sts:ExternalId",
    organizationIdsBut(own.flatMap(({ organizationId }) => organizationId ?? [])),
    asked,
  );
}

/** Every object of the bucket, whatever its key. */
function anyKey({ circumstances }: Scene, asked: Asked): ChoiceDimension {
  return keyDimension({ strings: { include: globPattern(`${bucketArn(circumstances)}/?*`) } }, asked);
}

/** Every key outside of the organization's own prefix. */
function otherPrefix({ circumstances }: Scene, asked: Asked): ChoiceDimension {
  const arn = bucketArn(circumstances);
  const include = globPattern(`${arn}/?*`);
  return keyDimension(
    { strings: { include, exclude: [globPattern(`${arn}/${circumstances.organizationId}/*`)] } },
    asked,
  );
}

/** Every object of every other bucket. */
function otherBucket({ circumstances }: Scene, asked: Asked): ChoiceDimension {
  const include = globPattern(`arn:${partitionOf(circumstances.role)}:s3:::?*/?*`);
  return keyDimension({ strings: { include, exclude: [globPattern(`${bucketArn(circumstances)}/*`)] } }, asked);
}

const GUARDS: readonly GuardRow[] = [
  {
    id: "assume-role-for-another-organization",
    rule: "trust-without-external-id",
    who: "Genesys on behalf of another customer's organization",
    service: "sts",
    request: ({ circumstances }) => assumeRoleRequest(circumstances),
    layers: trust,
    dimensions: (scene, asked) => [
      ...networkDimensions(scene, asked),
      ...anyCaller(scene, asked),
      otherOrganization(scene, asked),
    ],
    fixed: ["sts:ExternalId"],
  },
  {
    id: "assume-role-without-external-id",
    rule: "trust-without-external-id",
    who: "a caller in the Genesys account who sends no ExternalId",
    service: "sts",
    request: ({ circumstances }) => withContext(assumeRoleRequest(circumstances), { "sts:ExternalId": undefined }),
    layers: trust,
    dimensions: (scene, asked) => [...networkDimensions(scene, asked), ...anyCaller(scene, asked)],
    fixed: ["sts:ExternalId"],
  },
  {
    id: "assume-role-from-another-account",
    rule: "trust-too-wide",
    who: "anybody's AWS account that knows the organization id",
    service: "sts",
    request: ({ circumstances }) => {
      const role = `arn:${partitionOf(circumstances.role)}:iam::${STRANGER_ACCOUNT}:role/stranger`;
      const changes = {
        "aws:PrincipalArn": role,
        "aws:PrincipalAccount": STRANGER_ACCOUNT,
        "aws:PrincipalOrgID": "o-stranger00",
      };
      return {
        ...withContext(assumeRoleRequest(circumstances), changes),
        principal: { arn: sessionArn(role, "stranger") },
      };
    },
    layers: trust,
    dimensions: (_scene, asked) => [
      anywhereDimension(asked),
      STRANGERS,
      STRANGERS_CREDENTIALS,
      ...chosenDimensions(asked, false),
    ],
    fixed: WHO,
  },
  {
    id: "write-anonymously",
    rule: "public-bucket-policy",
    who: "anybody, without credentials",
    service: "s3",
    request: (scene) => anonymousRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, []),
    dimensions: (scene, asked) => [anyKey(scene, asked), anywhereDimension(asked), ...chosenDimensions(asked, true)],
    fixed: [...WHO, "aws:PrincipalArn", "aws:PrincipalAccount", "aws:TokenIssueTime", "aws:MultiFactorAuthPresent"],
  },
  {
    id: "write-from-another-account",
    rule: "public-bucket-policy",
    who: "a principal of an unrelated AWS account",
    service: "s3",
    request: (scene) => strangerRequest(scene.circumstances, objectArn(scene)),
    layers: (scene) => toStrangers(scene, [STRANGER_SIDE]),
    dimensions: (scene, asked) => [
      anyKey(scene, asked),
      anywhereDimension(asked),
      STRANGERS,
      STRANGERS_CREDENTIALS,
      ...chosenDimensions(asked, false),
    ],
    fixed: WHO,
  },
  {
    id: "write-over-http",
    rule: "plain-http-accepted",
    who: "the role over plain HTTP",
    service: "s3",
    request: (scene) =>
      withContext(s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)), {
        "aws:SecureTransport": "false",
        "s3:TlsVersion": undefined,
      }),
    layers: ownS3,
    dimensions: (scene, asked) => [
      ...networkDimensions(scene, asked),
      encryptionHeaderDimension(isGap(scene.target.bucket) ? {} : scene.target.bucket),
    ],
    fixed: ["s3:TlsVersion"],
  },
  {
    id: "write-to-another-bucket",
    rule: "write-beyond-export",
    who: "the role in other buckets of the account",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene, "another-bucket")),
    layers: otherBuckets,
    dimensions: (scene, asked) => [otherBucket(scene, asked), ...networkDimensions(scene, asked)],
    fixed: [],
  },
  {
    id: "write-under-another-organization",
    rule: "write-beyond-organization",
    who: "the role under another organization's prefix",
    service: "s3",
    request: (scene) => s3Request(scene.circumstances, "s3:PutObject", objectArn(scene)),
    layers: ownS3,
    dimensions: (scene, asked) => [otherPrefix(scene, asked), ...networkDimensions(scene, asked)],
    fixed: [],
  },
];

/** Guards that only the bucket's side answers: they can be judged although the role is in no file. */
const BY_THE_BUCKET: ReadonlySet<string> = new Set(["write-anonymously", "write-from-another-account"]);

/**
 * The guards of one export, with the requests that a stranger would make.
 * @param beside by guard: another world's policies, whose questions tell requests apart, too
 */
export function guardsOf(
  target: Export,
  inventory: Inventory,
  now: Date,
  beside: ReadonlyMap<string, Judges> = new Map(),
): readonly JudgeableGuard[] {
  const scene: Scene = { target, inventory, circumstances: circumstancesOf(target, inventory, now) };
  const known = isGap(target.role) ? GUARDS.filter(({ id }) => BY_THE_BUCKET.has(id)) : GUARDS;
  // Behind an alias stands a bucket of another name, and any bucket may be it.
  const rows = isAlias(target.declared.bucket) ? known.filter(({ layers }) => layers !== otherBuckets) : known;
  return rows.map((row) => toGuard(row, scene, beside.get(row.id)));
}

function toGuard(row: GuardRow, scene: Scene, beside: Judges | undefined): JudgeableGuard {
  const { id, rule, who, service } = row;
  const { circumstances, target } = scene;
  const layers = row.layers(scene);
  const base = row.request(scene);
  // Strangers come by ways of their own.
  const own = row.layers === ownS3 || row.layers === otherBuckets;
  const endpoints = own ? endpointPolicies(target, scene.inventory) : new Map<string, PolicyOrUnknown>();
  const askedBy = (asking: Layers): Asked => askedOf(asking, base, UNDECLARED_KEYS, [...endpoints.values()], beside);
  const points = BY_THE_BUCKET.has(id) ? accessPointsOf(target) : undefined;
  const direct = askedBy(layers);
  const byPoints = points !== undefined && asksForAccessPoints(direct);
  const asked = byPoints ? askedBy(withAccessPoints(layers, points, bucketArn(circumstances))) : direct;
  const varied = [
    timeDimension(circumstances.now, asked),
    ...row.dimensions(scene, asked),
    ...(byPoints ? accessPointDimensions(circumstances, points, asked) : []),
  ];
  const present = [...Object.keys(base.context), ...varied.flatMap(({ keys }) => keys)];
  const open = openDimensions(service, asked, circumstances, target, present, row.fixed);
  const drawn = drawSamples(base, [...varied, ...open], asked);
  return {
    guard: { id, rule, who, action: base.action, resource: base.resource, ...drawn },
    layers,
    endpoints,
    ...(points === undefined ? {} : { accessPoints: points }),
  };
}
