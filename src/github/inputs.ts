/** The Action's inputs and outputs: one table for the code, action.yml and the README, and the reading of the inputs. */

import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";
import type { CommentMode } from "./comment.ts";

export interface InputDescription {
  readonly name: string;
  /** The values that are allowed, where they are a list. */
  readonly values?: readonly string[];
  /** What holds when it is not given; action.yml sets none of them, so that the config file can. */
  readonly default: string;
  readonly description: string;
}

const BOOLEAN = ["true", "false"];
const LATER = "Not in this version.";

export const INPUTS: readonly InputDescription[] = [
  {
    name: "mode",
    values: ["auto", "check", "audit", "drift"],
    default: "auto",
    description: `What to do. auto follows the event: in this version every event checks the files. audit and drift: ${LATER.toLowerCase()}`,
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
    description: `IAM's own simulator as a second opinion. ${LATER} auto and off judge with the built-in engine alone, required fails.`,
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
      "The pull request comment. auto: once there is something to say, then kept up to date; on-findings: deleted when clean.",
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
  { name: "sarif-file", default: "none", description: `Path for a SARIF report. ${LATER}` },
  { name: "json-file", default: "none", description: "Path for the JSON report, relative to the workspace." },
  { name: "html-file", default: "none", description: `Path for an HTML report. ${LATER}` },
  { name: "drift-issue", values: BOOLEAN, default: "false", description: `Keep an issue on drift. ${LATER}` },
  { name: "shard", default: "none", description: `Judge the i-th of n parts of the exports, as i/n. ${LATER}` },
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
  { name: "sarif-file", description: "Empty in this version." },
  { name: "html-file", description: "Empty in this version." },
  { name: "comment-url", description: "Address of the pull request comment, when there is one." },
  { name: "drift", description: "Empty in this version." },
];

export interface Inputs {
  readonly config?: string;
  readonly paths: readonly string[];
  readonly token: string;
  readonly awsSimulation: "auto" | "off";
  readonly strict: boolean;
  readonly comment: CommentMode;
  readonly commentTag: string;
  readonly annotations: boolean;
  readonly jsonFile?: string;
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
  for (const [name, refuses, why] of NOT_YET) {
    const value = read(name);
    if (refuses(value)) throw new UserError(`${name}: ${JSON.stringify(value)} is not in this version`, why);
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
  const jsonFile = read("json-file");
  if (jsonFile !== "") checkFilePath("json-file", jsonFile);
  const failOn = choice(read("fail-on"), ["new", "all"]);
  const onUndecided = choice(read("on-undecided"), ["fail", "warn"]);
  const baseRef = read("base-ref");
  return {
    paths: read("paths")
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    token,
    awsSimulation: choice(read("aws-simulation"), ["auto", "off"]) ?? "auto",
    strict: read("strict").toLowerCase() === "true",
    comment: choice(read("comment"), ["auto", "always", "on-findings", "off"]) ?? "auto",
    commentTag: tag === "" ? "default" : tag,
    annotations: read("annotations").toLowerCase() !== "false",
    ...(config === "" ? {} : { config }),
    ...(jsonFile === "" ? {} : { jsonFile }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(onUndecided === undefined ? {} : { onUndecided }),
    ...(baseRef === "" ? {} : { baseRef }),
  };
}

const isGiven = (value: string) => value !== "";

/** Asked for and not there: refused, never ignored. */
const NOT_YET: readonly (readonly [name: string, refuses: (value: string) => boolean, why: string])[] = [
  [
    "mode",
    (value) => value === "audit" || value === "drift",
    "use auto or check: both judge the files of the repository",
  ],
  ["aws-simulation", (value) => value === "required", "use auto or off: both judge with the built-in engine alone"],
  ["sarif-file", isGiven, "use json-file"],
  ["html-file", isGiven, "use json-file, or the job summary"],
  ["drift-issue", (value) => value.toLowerCase() === "true", "leave it out"],
  ["shard", isGiven, "leave it out: one job judges all exports"],
];

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
