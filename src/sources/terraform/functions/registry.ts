/** All functions of Terraform's language that can be worked out here, by name. `try` and `can` are the evaluator's. */

import type { TerraformFunction } from "../model.ts";
import type { FunctionTable } from "./arguments.ts";
import { AWS_FUNCTIONS } from "./aws.ts";
import { BUILD_FUNCTIONS } from "./build.ts";
import { CASE_FUNCTIONS } from "./case.ts";
import { COLLECTION_FUNCTIONS } from "./collection.ts";
import { CONVERSION_FUNCTIONS } from "./conversion.ts";
import { DATE_FUNCTIONS } from "./date.ts";
import { ENCODING_FUNCTIONS } from "./encoding.ts";
import { FILESYSTEM_FUNCTIONS } from "./filesystem.ts";
import { FORMAT_FUNCTIONS } from "./format.ts";
import { HASH_FUNCTIONS } from "./hash.ts";
import { NETWORK_FUNCTIONS } from "./network.ts";
import { NUMERIC_FUNCTIONS } from "./numeric.ts";
import { REGEX_FUNCTIONS } from "./regex.ts";
import { SET_FUNCTIONS } from "./sets.ts";
import { bounded } from "./size.ts";
import { STRING_FUNCTIONS } from "./string.ts";
import { TRIM_FUNCTIONS } from "./trim.ts";

const FAMILIES: readonly FunctionTable[] = [
  AWS_FUNCTIONS,
  BUILD_FUNCTIONS,
  CASE_FUNCTIONS,
  COLLECTION_FUNCTIONS,
  CONVERSION_FUNCTIONS,
  DATE_FUNCTIONS,
  ENCODING_FUNCTIONS,
  FILESYSTEM_FUNCTIONS,
  FORMAT_FUNCTIONS,
  HASH_FUNCTIONS,
  NETWORK_FUNCTIONS,
  NUMERIC_FUNCTIONS,
  REGEX_FUNCTIONS,
  SET_FUNCTIONS,
  STRING_FUNCTIONS,
  TRIM_FUNCTIONS,
];

/** Those of the language under their own name, those of AWS' provider with its namespace. */
export const FUNCTIONS: ReadonlyMap<string, TerraformFunction> = new Map(
  FAMILIES.flatMap((family) => Object.entries(family)).map(([name, work]) => [name, bounded(work)] as const),
);
