/** The data sources that are read: what follows from their arguments without asking AWS. A row here for each. */

import type { Value } from "../../template/value.ts";
import type { Instance } from "../model.ts";
import { CALLER_IDENTITY, PARTITION, REGION } from "./identity.ts";
import { IAM_POLICY, IAM_ROLE, KMS_ALIAS, KMS_KEY, S3_BUCKET } from "./named.ts";
import { IAM_POLICY_DOCUMENT } from "./policy-document/document.ts";

export interface DataSource {
  readonly type: string;
  /** What is unknown with the reason where the arguments are refused. */
  readonly texts: readonly string[];
  /** Attributes that follow from the arguments; any other is unknown. May throw an ExpressionError. */
  readonly computed: (instance: Instance) => ReadonlyMap<string, Value>;
}

const SOURCES: readonly DataSource[] = [
  CALLER_IDENTITY,
  REGION,
  PARTITION,
  IAM_POLICY_DOCUMENT,
  IAM_ROLE,
  IAM_POLICY,
  S3_BUCKET,
  KMS_KEY,
  KMS_ALIAS,
];

/** By type. */
export const DATA_SOURCES: ReadonlyMap<string, DataSource> = new Map(SOURCES.map((source) => [source.type, source]));
