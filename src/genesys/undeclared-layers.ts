/**
 * Facts beside the request that decide which policies count and that nobody declared. Each is tried both ways: where the answers
 * differ, the call is unknown and names the fact.
 */

import { publicPolicy } from "../authorization/evaluate/public-access.ts";
import type { Request } from "../authorization/model.ts";
import { bucketPolicyCounts } from "../authorization/s3/further-actions.ts";
import { isGap } from "../inventory/model.ts";
import { accountOf } from "./arn.ts";
import { isKnownRegion } from "./circumstances.ts";
import type { ChoiceDimension } from "./dimensions.ts";
import type { Export } from "./model.ts";
import type { Scene } from "./scene.ts";

/** RestrictPublicBuckets cuts other accounts off from a public policy (B4); it is on in new buckets. */
export function publicAccessDimension({ declared, bucket }: Export): readonly ChoiceDimension[] {
  if (isGap(bucket) || bucket.publicAccessBlock?.restrictPublicBuckets !== undefined) return [];
  const policy = bucket.policy?.policy;
  const foreign = bucket.account !== accountOf(declared.role);
  if (!foreign || policy === undefined || "unknown" in policy || publicPolicy(policy) === false) return [];
  return [
    {
      name: "Block Public Access",
      keys: [],
      openPoint: {
        rule: "B4",
        why: "whether RestrictPublicBuckets cuts other accounts off from the bucket's public policy is not declared: set `public-access-block` of the bucket under `inventory.buckets`",
      },
      choices: [
        { words: "without RestrictPublicBuckets", context: {} },
        {
          words: "with RestrictPublicBuckets",
          context: {},
          adjustment: { layers: { blockPublicAccess: { restrictPublicBuckets: true } } },
        },
      ],
    },
  ];
}

/**
 * RCPs protect the resources of one organization's accounts (E7): whether those of the files bind another account than the role's
 * nobody says.
 * @param what that account owns: `the bucket`
 */
export function rcpDimension({ target, inventory }: Scene, owner: string, what: string): readonly ChoiceDimension[] {
  const { rcps } = inventory.organization;
  const own = owner === accountOf(target.declared.role);
  if (own || rcps === undefined || inventory.organizations?.[owner] !== undefined) return [];
  return [
    {
      name: "RCPs of the owner",
      keys: [],
      openPoint: {
        rule: "E7",
        why: `whether the RCPs under \`inventory.organization\` bind the account ${owner}, which owns ${what}, is not known: read that account (\`accounts\` of the config, \`audit\`)`,
      },
      choices: [
        { words: `RCPs that do not bind ${owner}`, context: {} },
        {
          words: `RCPs that bind ${owner}`,
          context: {},
          adjustment: { layers: { rcps: rcps.map((level) => level.map(({ policy }) => policy)) } },
        },
      ],
    },
  ];
}

/**
 * S3: through another Region than the bucket's, GetBucketLocation is decided without the bucket policy. Inside one account that
 * only spares the session its Denies, and the bucket's own Region is where an SDK asks; another account is then left out.
 */
export function bucketRegionDimension({ target, circumstances }: Scene, base: Request): readonly ChoiceDimension[] {
  const { role, bucket, genesysRegion } = circumstances;
  if (bucket.account === accountOf(role)) return [];
  const { "aws:RequestedRegion": _own, ...rest } = base.context;
  const context = genesysRegion === undefined ? rest : { ...rest, "aws:RequestedRegion": genesysRegion };
  const counts = bucketPolicyCounts({ ...base, context }, isKnownRegion(bucket.region) ? bucket.region : undefined);
  if (counts === true) return [];
  const cure = isGap(target.bucket) || target.bucket.region === undefined ? ": declare the bucket's `region`" : "";
  return [
    {
      name: "S3 endpoint",
      keys: [],
      openPoint: {
        rule: "X1",
        why: `through which Region Genesys asks for the bucket's location is not known, and another account's bucket policy counts in the bucket's own Region only (S3)${cure}`,
      },
      choices: [
        { words: "in the bucket's Region", context: {} },
        {
          words: "through another Region",
          context: genesysRegion === undefined ? {} : { "aws:RequestedRegion": genesysRegion },
          adjustment: { withoutResourcePolicy: true },
        },
      ],
    },
  ];
}

/** Grants only allow: where they could not be read, what nothing else allows may be allowed by one (K3). */
export function grantDimension({ declared, key }: Export, action: string): readonly ChoiceDimension[] {
  if (key === undefined || isGap(key) || key.unreadGrants === undefined) return [];
  const { what, why } = key.unreadGrants;
  const grant = { granteePrincipal: declared.role, operations: [action.slice("kms:".length)] };
  return [
    {
      name: "grants of the key",
      keys: [],
      openPoint: { rule: "K3", why: `${what}: ${why}` },
      choices: [
        { words: "without a grant to the role", context: {} },
        {
          words: "with a grant to the role",
          context: {},
          adjustment: { layers: { kmsGrants: [...key.grants, grant] } },
        },
      ],
    },
  ];
}
