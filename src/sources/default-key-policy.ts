/** The key policy that AWS attaches where nobody gives one (KMS Developer Guide, "Default key policy"). */

import type { PolicyDocument } from "../inventory/model.ts";
import { policyDocument } from "./collector.ts";
import { parseJson } from "./document/json.ts";

/** The default policy of a key that was created without one: its account's IAM policies decide. */
export function defaultKeyPolicy(arn: string): PolicyDocument {
  const [, partition = "aws", , , account = ""] = arn.split(":");
  const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Enable IAM User Permissions",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:${partition}:iam::${account}:root" },
      "Action": "kms:*",
      "Resource": "*"
    }
  ]
}
`;
  const path = `default key policy of ${arn}`;
  const parsed = parseJson(text, path);
  if (!("document" in parsed)) throw new Error(`the default key policy of ${arn} does not parse`);
  return policyDocument({ path, text, sha256: "", format: "json", ...parsed.document }, "key-policy");
}
