/** A config for a repository that has no trust policy of an export: everything is asked for but what single documents tell. */

import type { Config, ConfigBucket } from "../generated/config.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { keysOf } from "../sources/discovery/keys.ts";
import { bucketsOfPolicy, ofKind } from "../sources/discovery/read-policies.ts";
import type { Declared } from "../sources/template/model.ts";
import { ACCOUNT_QUESTION, BUCKET_QUESTION, REGION_QUESTION } from "./stand-ins.ts";
import { bucketOfTemplates, roleOfTemplates } from "./template-facts.ts";

/** The ARN of a role of which nothing is known. */
export const UNKNOWN_ROLE = `arn:aws:iam::${ACCOUNT_QUESTION}:role/<name>`;

/**
 * `<...>` stands where the reader must fill something in; such a config is refused until that is done. What templates declare
 * is left to them.
 */
export function skeleton(documents: readonly PolicyDocument[], declared: Declared): Config {
  const declaredRole = roleOfTemplates(declared);
  const declaredBucket = bucketOfTemplates(declared);
  const policies = ofKind(documents, "bucket-policy");
  const [policy] = policies;
  const named = policy !== undefined && policies.length === 1 ? bucketsOfPolicy(policy) : [];
  const onlyNamed = named.length === 1 ? named[0] : undefined;
  const bucket = onlyNamed ?? declaredBucket ?? BUCKET_QUESTION;
  const isDeclared = policies.length === 0 && declaredBucket !== undefined;
  const { arns, policies: ofKeys } = keysOf(documents);
  const keys = arns.map((arn) => {
    const own = ofKeys.get(arn);
    return { arn, ...(own === undefined ? {} : { policy: own.path }) };
  });
  const { scps, rcps } = levels(documents);
  return {
    version: 1,
    exports: [
      {
        name: "recordings",
        genesys: { "organization-id": "<Genesys organization id>" },
        role: declaredRole ?? UNKNOWN_ROLE,
        bucket,
      },
    ],
    inventory: {
      ...(declaredRole === undefined ? { roles: [ROLE_QUESTION] } : {}),
      ...(isDeclared
        ? {}
        : {
            buckets: [
              { name: bucket, account: ACCOUNT_QUESTION, region: REGION_QUESTION, ...bucketPolicy(policies, declared) },
            ],
          }),
      ...(keys.length === 0 ? {} : { keys }),
      ...(scps === undefined && rcps === undefined ? {} : { organization: { ...scps, ...rcps } }),
    },
  };
}

const ROLE_QUESTION = {
  arn: UNKNOWN_ROLE,
  "trust-policy": "<the role's trust policy>",
  "identity-policies": ["<every managed and inline policy of the role>"],
};

function bucketPolicy([first, second]: readonly PolicyDocument[], { pieces }: Declared): Pick<ConfigBucket, "policy"> {
  const isDeclared = pieces.some((piece) => piece.type === "bucket-settings" && piece.settings.policy !== undefined);
  if (first === undefined && isDeclared) return {};
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
