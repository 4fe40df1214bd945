/** The Action's inputs and outputs: one table for the code, action.yml and the README, and the reading of the inputs. */

import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";
import { parseShard, type Shard } from "../shards/shard.ts";
import type { CommentMode } from "./comment.ts";
import { FILE_INPUTS, type FileInput } from "./report-file.ts";

export interface InputDescription {
  readonly name: string;
  /** The values that are allowed, where they are a list. */
  readonly values?: readonly string[];
  /** What holds when it is not given; action.yml sets none of them, so that the config file can. */
  readonly default: string;
  readonly description: string;
}

const BOOLEAN = ["true", "false"];

export const INPUTS: readonly InputDescription[] = [
  {
    name: "mode",
    values: ["auto", "check", "audit", "drift"],
    default: "auto",
    description:
      "What to do. check: the files of the change; audit: what AWS holds; drift: AWS against the files. auto follows the event: schedule is drift, workflow_dispatch audit, every other one check.",
  },
  {
    name: "config",
    default: ".github/genesys-export-gate.yml",
    description: "Path of the configuration, relative to the repository.",
  },
  {
    name: "paths",
    default: "the whole repository",
    description: "Policy documents and folders to judge together instead of the whole repository; one path a line.",
  },
  {
    name: "github-token",
    default: "${{ github.token }}",
    description: "Reads the repository and the pull request's files, and writes the comment.",
  },
  {
    name: "aws-simulation",
    values: ["auto", "off", "required"],
    default: "auto",
    description:
      "IAM's own simulator as a second opinion. auto: where the job holds AWS credentials; required: without it nothing is judged.",
  },
  {
    name: "strict",
    values: BOOLEAN,
    default: "false",
    description: "Require the calls too that are known from field reports only.",
  },
  {
    name: "comment",
    values: ["auto", "always", "on-findings", "off"],
    default: "auto",
    description:
      "The pull request comment, and cures as suggestions on their lines. auto: once there is something to say, then kept up to date; on-findings: deleted when clean.",
  },
  {
    name: "comment-tag",
    default: "default",
    description: "Tells the comments of several jobs on one pull request apart: 1 to 32 of A-Z a-z 0-9 . _ -",
  },
  {
    name: "annotations",
    values: BOOLEAN,
    default: "true",
    description: "Mark the lines that stand in the way in the pull request's Files tab.",
  },
  {
    name: "sarif-file",
    default: "none",
    description: "Path for a SARIF report of what is open, relative to the workspace: for code scanning.",
  },
  { name: "json-file", default: "none", description: "Path for the JSON report, relative to the workspace." },
  {
    name: "html-file",
    default: "none",
    description: "Path for the HTML report, relative to the workspace: one page for auditors.",
  },
  {
    name: "inventory-file",
    default: "none",
    description: "Path to save what was read of AWS to, under audit and drift, so that it can be judged again offline.",
  },
  {
    name: "drift-issue",
    values: BOOLEAN,
    default: "false",
    description: "Under drift: keep one issue for each export that differs, and close it when the drift is gone.",
  },
  {
    name: "shard",
    default: "none",
    description: "Under audit and drift: judge the i-th of n parts of the accounts and exports, as i/n.",
  },
  {
    name: "fail-on",
    values: ["new", "all"],
    default: "the configuration's, else new",
    description: "With a base to compare with, fail on what this change breaks (new) or on everything (all).",
  },
  {
    name: "on-undecided",
    values: ["fail", "warn"],
    default: "the configuration's, else fail",
    description: "What a required call that cannot be decided does.",
  },
  {
    name: "base-ref",
    default: "follows from the event",
    description: "Compare with this branch, tag or commit.",
  },
];

export interface OutputDescription {
  readonly name: string;
  readonly description: string;
}

export const OUTPUTS: readonly OutputDescription[] = [
  { name: "verdict", description: "pass, fail or undecided; undecided too when nothing could be judged." },
  { name: "findings", description: "How many findings there are, without those that are fixed or suppressed." },
  {
    name: "errors",
    description: "How many errors are new with this change; without a base to compare with, all of them.",
  },
  {
    name: "warnings",
    description: "How many warnings are new with this change; without a base to compare with, all of them.",
  },
  { name: "json-file", description: "Path of the JSON report, when one was asked for." },
  { name: "sarif-file", description: "Path of the SARIF report, when one was asked for." },
  { name: "html-file", description: "Path of the HTML report, when one was asked for." },
  { name: "comment-url", description: "Address of the pull request comment, when there is one." },
  { name: "drift", description: "Under drift: how many documents and settings differ between AWS and the files." },
];

export interface Inputs {
  readonly mode: "auto" | "check" | "audit" | "drift";
  readonly config?: string;
  readonly paths: readonly string[];
  readonly token: string;
  readonly awsSimulation: "auto" | "off" | "required";
  readonly strict: boolean;
  readonly comment: CommentMode;
  readonly commentTag: string;
  readonly annotations: boolean;
  /** Paths of the files to write, by the input that names them. */
  readonly files: Readonly<Partial<Record<FileInput, string>>>;
  readonly driftIssue: boolean;
  readonly shard?: Shard;
  readonly failOn?: "new" | "all";
  readonly onUndecided?: "fail" | "warn";
  readonly baseRef?: string;
}

/** Reads and checks all inputs; `read` gives an input's text, empty when it is not set. Throws UserError naming the input. */
export function readInputs(read: (name: string) => string): Inputs {
  for (const { name, values } of INPUTS) {
    const value = read(name);
    if (values !== undefined && value !== "") checkValue(name, value, values);
  }
  const token = read("github-token");
  // A line break in it would end the header that it is sent in; the message does not repeat it.
  if (/\s/.test(token))
    throw new UserError("github-token: there is white space in it", "store the secret anew, without it");
  const tag = read("comment-tag");
  if (tag !== "" && !/^[A-Za-z0-9._-]{1,32}$/.test(tag)) {
    throw new UserError("comment-tag: 1 to 32 of the characters A-Z a-z 0-9 . _ - are allowed");
  }
  const config = read("config");
  const shard = read("shard");
  const failOn = choice(read("fail-on"), ["new", "all"]);
  const onUndecided = choice(read("on-undecided"), ["fail", "warn"]);
  const baseRef = read("base-ref");
  return {
    mode: choice(read("mode"), ["auto", "check", "audit", "drift"]) ?? "auto",
    paths: read("paths")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    token,
    awsSimulation: choice(read("aws-simulation"), ["auto", "off", "required"]) ?? "auto",
    strict: read("strict").toLowerCase() === "true",
    comment: choice(read("comment"), ["auto", "always", "on-findings", "off"]) ?? "auto",
    commentTag: tag === "" ? "default" : tag,
    annotations: read("annotations").toLowerCase() !== "false",
    driftIssue: read("drift-issue").toLowerCase() === "true",
    ...(config === "" ? {} : { config }),
    files: readFiles(read),
    ...(shard === "" ? {} : { shard: parseShard(shard) }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(onUndecided === undefined ? {} : { onUndecided }),
    ...(baseRef === "" ? {} : { baseRef }),
  };
}

function readFiles(read: (name: string) => string): Inputs["files"] {
  const named = FILE_INPUTS.flatMap((name) => {
    const path = read(name);
    if (path === "") return [];
    checkFilePath(name, path);
    return [[name, path] as const];
  });
  const twice = named.find(([, path], index) => named.findIndex(([, other]) => other === path) !== index);
  if (twice !== undefined)
    throw new UserError(`${twice[0]}: another file is to be written to ${JSON.stringify(twice[1])}`);
  return Object.fromEntries(named);
}

function checkValue(name: string, value: string, values: readonly string[]): void {
  // YAML writes booleans in three ways.
  if (values.includes(value) || (values === BOOLEAN && /^(?:true|false|True|False|TRUE|FALSE)$/.test(value))) return;
  const close = nearest(value, values);
  const suggestion = close === undefined ? "" : `; did you mean ${close}?`;
  throw new UserError(`${name}: ${JSON.stringify(value)} is not one of ${values.join(", ")}${suggestion}`);
}

/** A file of the workspace by its name alone; where its folders' links lead is looked at where it is written. */
function checkFilePath(name: string, path: string): void {
  if (/[\0-\x1f]/.test(path) || /[\\/]$|(?:^|[\\/])\.{1,2}$/.test(path)) {
    throw new UserError(`${name}: ${JSON.stringify(path)} is not the path of a file`);
  }
  if (/(?:^|[\\/])\.git(?:[\\/]|$)/i.test(path)) {
    throw new UserError(`${name}: ${JSON.stringify(path)} lies in git's own folder`);
  }
}

function choice<T extends string>(value: string, values: readonly T[]): T | undefined {
  return values.find((candidate) => candidate === value);
}
