/** Bucket policies that S3 would not store for their bucket: what is deployed is then something else. */

import { hasHole } from "../authorization/hole.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import { isGap } from "../inventory/model.ts";
import { placeIn } from "./documents.ts";
import type { Finding } from "./model.ts";
import { severityOf } from "./registry.ts";

/** A Resource of another bucket (1.4). */
export function bucketPolicyFindings(judged: ExportDecisions): readonly Finding[] {
  const { bucket, declared } = judged.export;
  const document = isGap(bucket) ? undefined : bucket.policy;
  if (isGap(bucket) || document === undefined || "unknown" in document.policy) return [];
  const base = {
    rule: "malformed-policy",
    severity: severityOf("malformed-policy"),
    status: "new",
    export: declared.name,
    calls: [],
    refuted: [],
  } as const;
  const foreign = document.policy.statements.flatMap(({ resources, notResources, path }) =>
    (resources ?? notResources ?? []).filter((arn) => !isOf(arn, bucket.name)).map((arn) => ({ arn, path })),
  );
  return foreign.map(({ arn, path }): Finding => {
    const location = placeIn(document, path);
    return {
      ...base,
      message: `AWS would refuse this policy: it is the policy of ${bucket.name} and names the resource ${arn}.`,
      why: 'S3 answers MalformedPolicy, "Policy has invalid resource", where a bucket policy names another bucket.',
      ...(location === undefined ? {} : { location }),
      advice: `write arn:aws:s3:::${bucket.name} and arn:aws:s3:::${bucket.name}/*`,
      identity: `${declared.name} foreign-resource ${arn}`,
    };
  });
}

function isOf(arn: string, bucket: string): boolean {
  const resource = arn.split(":").slice(5).join(":");
  const name = resource.split("/")[0] ?? "";
  return hasHole(arn) || arn === "*" || name === bucket || /[*?$]/.test(name) || arn.includes(":accesspoint/");
}
