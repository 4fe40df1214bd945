/** The policy of a caller that may do what this program does, and nothing else: made from the table of calls. */

import { unique } from "../src/collections.ts";
import { API_CALLS } from "../src/sources/aws/permissions.ts";

interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: string;
}

interface Policy {
  readonly Version: "2012-10-17";
  readonly Statement: readonly Statement[];
}

type Kind = (typeof API_CALLS)[keyof typeof API_CALLS]["on"];

/** What IAM takes as resource of an action on each kind; `*` where it takes none. */
const RESOURCES: Readonly<Record<Kind, { readonly sid: string; readonly resource: string }>> = {
  role: { sid: "ReadRoles", resource: "iam::*:role/*" },
  "managed-policy": { sid: "ReadManagedPolicies", resource: "iam::*:policy/*" },
  bucket: { sid: "ReadBuckets", resource: "s3:::*" },
  "access-point": { sid: "ReadAccessPoints", resource: "s3:*:*:accesspoint/*" },
  key: { sid: "ReadKeys", resource: "kms:*:*:key/*" },
  account: { sid: "ReadAccount", resource: "*" },
  "vpc-endpoint": { sid: "ReadVpcEndpoints", resource: "*" },
  organization: { sid: "ReadOrganization", resource: "*" },
};

/** Assuming roles is for the starting account alone, and bound to their names there. */
const APART = "sts:AssumeRole";

/** @param partition of the ARNs: `aws`, or how a template writes the one that it is deployed to */
export function readOnlyPolicy(partition: string): Policy {
  const calls = Object.values(API_CALLS);
  const statements = Object.entries(RESOURCES).map(([kind, { sid, resource }]): Statement => {
    const actions = calls.filter(({ on }) => on === kind).flatMap((call): readonly string[] => call.actions);
    return {
      Sid: sid,
      Effect: "Allow",
      Action: unique(actions.filter((action) => action !== APART)).sort(),
      Resource: resource === "*" ? resource : `arn:${partition}:${resource}`,
    };
  });
  return { Version: "2012-10-17", Statement: statements };
}
