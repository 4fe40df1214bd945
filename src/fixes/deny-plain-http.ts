/** Cure of a bucket that accepts plain HTTP: a Deny for everybody. */

import { partitionOf } from "../genesys/arn.ts";
import type { ExportDecisions } from "../genesys/model.ts";
import type { PolicyDocument } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { isEditable } from "./documents-around.ts";
import { freeSid } from "./json-values.ts";
import type { CureMaker, CurePart, OpenGuard } from "./model.ts";

/** One more statement for the bucket's policy. */
export function denyPlainHttp(document: PolicyDocument, { export: { declared } }: ExportDecisions): CurePart {
  const arn = `arn:${partitionOf(declared.role)}:s3:::${declared.bucket}`;
  const statement = {
    Sid: freeSid("DenyPlainHttp", document),
    Effect: "Deny",
    Principal: "*",
    Action: "s3:*",
    Resource: [arn, `${arn}/*`],
    Condition: { Bool: { "aws:SecureTransport": "false" } },
  };
  return { document, changes: [{ addTo: ["Statement"], value: statement }] };
}

/** The cure of the finding `plain-http-accepted`. Where the bucket has no policy there is no text to edit. */
export const refusePlainHttp: CureMaker<OpenGuard> = ({ finding, judged }) => {
  const { bucket } = judged.export;
  const policy = isGap(bucket) ? undefined : bucket.policy;
  if (finding.rule !== "plain-http-accepted" || policy === undefined || !isEditable(policy)) return [];
  const description = "deny requests over plain HTTP in the bucket policy, to everybody";
  return [{ parts: [denyPlainHttp(policy, judged)], description }];
};
