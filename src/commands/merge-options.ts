/** The options of `merge`. */

import { UserError } from "../errors.ts";
import { type ReportOptions, readReportOptions } from "./report-options.ts";
import type { Values } from "./words.ts";

export interface MergeOptions extends ReportOptions {
  readonly command: "merge";
  /** JSON reports of the shards. */
  readonly files: readonly string[];
  /** How many shards there should be; left out: as many as the reports themselves say. */
  readonly of?: number;
  /** Keep the drift issues of the repository that GITHUB_REPOSITORY names. */
  readonly driftIssue: boolean;
}

/** Throws UserError naming the option and its cure. */
export function readMerge(
  files: readonly string[],
  values: Values,
  environment: Readonly<Record<string, string | undefined>>,
): MergeOptions {
  if (files.length === 0)
    throw new UserError("merge takes the JSON reports of the shards", "merge shard-1.json shard-2.json");
  const { of } = values;
  if (of !== undefined && !/^[1-9]\d{0,2}$/.test(of)) throw new UserError(`--of ${of} is not a number of shards`);
  return {
    ...readReportOptions(values, environment),
    command: "merge",
    files,
    driftIssue: values["drift-issue"] === true,
    ...(of === undefined ? {} : { of: Number(of) }),
  };
}
