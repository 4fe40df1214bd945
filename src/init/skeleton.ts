/** A config for a repository that has no trust policy of an export: everything is asked for but what single documents tell. */

import type { Config } from "../generated/config.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { keysOf } from "../sources/discovery/keys.ts";
import { bucketsOfPolicy, ofKind } from "../sources/discovery/read-policies.ts";

/** The ARN of a role of which nothing is known. */
export const UNKNOWN_ROLE = "arn:aws:iam::<account>:role/<name>";

/** `<...>` stands where the reader must fill something in; such a config is refused until that is done. */
export function skeleton(documents: readonly PolicyDocument[]): Config {
  const policies = ofKind(documents, "bucket-policy");
  const [policy] = policies;
  const named = policy !== undefined && policies.length === 1 ? bucketsOfPolicy(policy) : [];
  const bucket = named.length === 1 ? (named[0] ?? "<bucket>") : "<bucket>";
  const { arns, policies: ofKeys } = keysOf(documents);
  const keys = arns.map((arn) => {
    const own = ofKeys.get(arn);
    return { arn, ...(own === undefined ? {} : { policy: own.path }) };
  });
  const { scps, rcps } = levels(documents);
  return {
    version: 1,
    exports: [
      { name: "recordings", genesys: { "organization-id": "<Genesys organization id>" }, role: UNKNOWN_ROLE, bucket },
    ],
    inventory: {
      roles: [
        {
          arn: UNKNOWN_ROLE,
          "trust-policy": "<the role's trust policy>",
          "identity-policies": ["<every managed and inline policy of the role>"],
        },
      ],
      buckets: [{ name: bucket, account: "<account>", region: "<region>", ...bucketPolicy(policies) }],
      ...(keys.length === 0 ? {} : { keys }),
      ...(scps === undefined && rcps === undefined ? {} : { organization: { ...scps, ...rcps } }),
    },
  };
}

function bucketPolicy([first, second]: readonly PolicyDocument[]): { policy: string } {
  if (first === undefined) return { policy: "<the bucket's policy>" };
  return { policy: second === undefined ? first.path : "<the bucket's policy>" };
}

/** Every SCP and RCP on one level; the levels of several that allow are asked for, since there the order matters. */
export function levels(documents: readonly PolicyDocument[]): {
  readonly scps?: { scps: string[][] };
  readonly rcps?: { rcps: string[][] };
} {
  const scps = documents.filter(({ kind }) => kind === "scp");
  const rcps = documents.filter(({ kind }) => kind === "rcp");
  const allowing = scps.filter(
    ({ policy }) => !("unknown" in policy) && policy.statements.some(({ effect }) => effect === "Allow"),
  );
  const paths = scps.map(({ path }) => path);
  const asked = [`<one list for each level, root first: ${paths.join(", ")}>`];
  return {
    ...(scps.length === 0 ? {} : { scps: { scps: [allowing.length > 1 ? asked : paths] } }),
    ...(rcps.length === 0 ? {} : { rcps: { rcps: [rcps.map(({ path }) => path)] } }),
  };
}
