/** The options of the commands that judge: check, audit, drift. */

import { UserError } from "../errors.ts";
import { parseShard, type Shard } from "../shards/shard.ts";
import { type ReportOptions, readReportOptions } from "./report-options.ts";
import { unknownWord, type Values } from "./words.ts";

export const SIMULATION = ["auto", "off", "required"] as const;

/** IAM's own simulator as a second opinion; auto: where the environment holds credentials. */
export type SimulationMode = (typeof SIMULATION)[number];

interface Judging extends ReportOptions {
  readonly config?: string;
  /** A saved inventory, instead of reading AWS live. */
  readonly inventory?: string;
  readonly simulation: SimulationMode;
  readonly strict: boolean;
}

export interface CheckOptions extends Judging {
  readonly command: "check";
  readonly paths: readonly string[];
  readonly base?: string;
  /** Apply the cures that hold, or print them as a patch. */
  readonly fix?: FixMode;
}

const FIX_MODES = ["apply", "diff"] as const;
export type FixMode = (typeof FIX_MODES)[number];

interface LiveOptions extends Judging {
  /** A repository's folder, for its config and, under drift, its files. */
  readonly path?: string;
  /** Where to write what was read of AWS. */
  readonly save?: string;
  readonly shard?: Shard;
}

export interface AuditOptions extends LiveOptions {
  readonly command: "audit";
}

export interface DriftOptions extends LiveOptions {
  readonly command: "drift";
}

/** Throws UserError naming the option and its cure. */
export function readJudging(
  command: "check" | "audit" | "drift",
  paths: readonly string[],
  values: Values,
  environment: Readonly<Record<string, string | undefined>>,
): CheckOptions | AuditOptions | DriftOptions {
  const { config, base, inventory, save, shard } = values;
  const judging: Judging = {
    ...readReportOptions(values, environment),
    // Files and replays are judged offline unless AWS is asked for; who reads AWS may ask its simulator, too.
    simulation: readSimulation(
      values["aws-simulation"] ?? (command === "check" || inventory !== undefined ? "off" : "auto"),
    ),
    strict: values.strict === true,
    ...(config === undefined ? {} : { config }),
    ...(inventory === undefined ? {} : { inventory }),
  };
  if (command === "check") {
    const fix = values.fix === undefined ? {} : { fix: readFix(values.fix) };
    return { ...judging, command, paths, ...(base === undefined ? {} : { base }), ...fix };
  }
  if (paths.length > 1) throw new UserError(`${command} takes one folder, not ${paths.length}`);
  if (save !== undefined && inventory !== undefined)
    throw new UserError("--save with --inventory would save what was read from a file", "leave one of them out");
  const [path] = paths;
  return {
    ...judging,
    command,
    ...(path === undefined ? {} : { path }),
    ...(save === undefined ? {} : { save }),
    ...(shard === undefined ? {} : { shard: parseShard(shard) }),
  };
}

function readFix(word: string): FixMode {
  const found = FIX_MODES.find((one) => one === word);
  if (found === undefined) throw unknownWord("--fix", word, FIX_MODES);
  return found;
}

function readSimulation(word: string): SimulationMode {
  const found = SIMULATION.find((one) => one === word);
  if (found === undefined) throw unknownWord("--aws-simulation", word, SIMULATION);
  return found;
}
