/** What a judgement of files leaves out, said in every report. */

import type { Inventory } from "../inventory/model.ts";
import { isGap } from "../inventory/model.ts";
import type { ExportDecisions, NotEvaluated } from "./model.ts";

interface Row {
  readonly what: string;
  readonly why: string;
  readonly applies: (inventory: Inventory, exports: readonly ExportDecisions[]) => boolean;
}

const always = (): boolean => true;

const ROWS: readonly Row[] = [
  { what: "SCPs", why: "none in the repository", applies: ({ organization }) => organization.scps === undefined },
  { what: "RCPs", why: "none in the repository", applies: ({ organization }) => organization.rcps === undefined },
  {
    what: "permissions boundary",
    why: "none in the repository",
    applies: ({ roles }) => roles.some((role) => role.permissionsBoundary === undefined),
  },
  {
    what: "bucket policy",
    why: "none in the repository, so none is assumed to be attached",
    applies: (_inventory, exports) =>
      exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.policy === undefined),
  },
  {
    what: "default encryption of the bucket",
    why: "not declared, so SSE-S3 is assumed and no KMS call is judged",
    applies: (_inventory, exports) =>
      exports.some(({ export: { bucket } }) => !isGap(bucket) && bucket.encryption === undefined),
  },
  {
    what: "session policy",
    why: "Genesys may pass one when it assumes the role; only CloudTrail shows it (E6)",
    applies: always,
  },
  {
    what: "Genesys' own policies and SCPs",
    why: "they are Genesys' matter and assumed to allow sts:AssumeRole (T1)",
    applies: always,
  },
  { what: "what AWS holds", why: "the files were judged, not the live account", applies: always },
];

/** The lines of the report's `notEvaluated` that follow from the inventory. */
export function notEvaluated(inventory: Inventory, exports: readonly ExportDecisions[]): readonly NotEvaluated[] {
  return ROWS.filter(({ applies }) => applies(inventory, exports)).map(({ what, why }) => ({ what, why }));
}
