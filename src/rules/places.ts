/** Where a finding stands that no statement decides: at the policy of the thing that it is about. */

import type { Export } from "../genesys/model.ts";
import type { DocumentOrGap, Place } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import { placeIn } from "./documents.ts";

/** What of an export a finding is about. */
export type About = "role" | "bucket" | "key";

/**
 * Where a config declares the export. One that was found stands at its trust policy, which tells nothing of bucket and key:
 * what is about these stands at the first line of their policies, or nowhere.
 */
export function placeOfExport({ declared, bucket, key }: Export, about: About): Place | undefined {
  if (!declared.discovered || about === "role") return declared.place;
  const policy = about === "bucket" ? (isGap(bucket) ? undefined : bucket.policy) : policyOf(key);
  const whole = policy === undefined || isGap(policy) ? undefined : placeIn(policy, []);
  return whole === undefined ? undefined : { ...whole, endLine: whole.line, endColumn: whole.column };
}

function policyOf(key: Export["key"]): DocumentOrGap | undefined {
  return key === undefined || isGap(key) ? undefined : key.policy;
}

/** What a call asks for. */
export function aboutOf(action: string): About {
  if (action.startsWith("sts:")) return "role";
  return action.startsWith("kms:") ? "key" : "bucket";
}
