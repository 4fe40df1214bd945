/** The command line's words, checked: which command, with what. */

import { UserError } from "../errors.ts";
import { type ExplainOptions, readExplain } from "./explain-options.ts";
import type { InitOptions } from "./init.ts";
import { type AuditOptions, type CheckOptions, type DriftOptions, readJudging } from "./judging-options.ts";
import { type MergeOptions, readMerge } from "./merge-options.ts";
import { parse, unknownWord, type Values } from "./words.ts";

const COMMANDS = ["init", "check", "audit", "drift", "merge", "explain", "authorize", "rules"] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Options =
  | CheckOptions
  | AuditOptions
  | DriftOptions
  | MergeOptions
  | ExplainOptions
  | ({ readonly command: "init" } & InitOptions)
  | { readonly command: "authorize"; readonly file: string; readonly verify: boolean }
  | { readonly command: "rules"; readonly id?: string }
  | { readonly command: "help"; readonly topic?: CommandName }
  | { readonly command: "version" };

type Environment = Readonly<Record<string, string | undefined>>;

const REPORTS = ["format", "output", "report"];
const JUDGING = ["config", "inventory", "aws-simulation", "strict", ...REPORTS];

/** The options that each command takes. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
  init: ["force", "dry-run"],
  check: [...JUDGING, "base", "fix"],
  audit: [...JUDGING, "save", "shard"],
  drift: [...JUDGING, "save", "shard"],
  merge: [...REPORTS, "of", "drift-issue"],
  explain: ["path", "config", "inventory", "like-manual-upload", "observe", "format", "output"],
  authorize: ["verify"],
  rules: [],
};

/**
 * @param words the arguments after the program's name
 * @param environment tells whether GitHub Actions runs it
 * Throws UserError naming the word and the nearest that is known.
 */
export function readOptions(words: readonly string[], environment: Environment): Options {
  const { values, positionals } = parse(
    words,
    (name) => COMMANDS.flatMap((one) => (one === name ? [OPTIONS_OF[one]] : []))[0],
  );
  const [name, ...rest] = positionals;
  if (values.version === true) return { command: "version" };
  if (name === undefined && values.help !== true)
    throw new UserError("no command given", `one of: ${COMMANDS.join(", ")}; see --help`);
  if (name === undefined || name === "help") return { command: "help", ...topicOf(rest[0]) };
  const command = readCommand(name);
  if (values.help === true) return { command: "help", topic: command };
  refuseForeignOptions(command, values);
  refuseEmpty(rest, values);
  switch (command) {
    case "check":
    case "audit":
    case "drift":
      return readJudging(command, rest, values, environment);
    case "init":
      return readInit(rest, values);
    case "merge":
      return readMerge(rest, values, environment);
    case "explain":
      return readExplain(rest, values);
    case "authorize":
      if (rest.length > 1) throw new UserError(`authorize takes one file, not ${rest.length}`);
      return { command, file: rest[0] ?? "-", verify: values.verify === true };
    case "rules":
      return { command, ...(rest[0] === undefined ? {} : { id: rest[0] }) };
  }
}

function readInit(paths: readonly string[], values: Values): { readonly command: "init" } & InitOptions {
  const [path, ...others] = paths;
  if (others.length > 0) throw new UserError(`init takes one folder, not ${paths.length}`);
  const flags = { force: values.force === true, dryRun: values["dry-run"] === true };
  return { command: "init", ...flags, ...(path === undefined ? {} : { path }) };
}

function topicOf(word: string | undefined): { topic?: CommandName } {
  return word === undefined ? {} : { topic: readCommand(word) };
}

function readCommand(word: string): CommandName {
  const found = COMMANDS.find((one) => one === word);
  if (found !== undefined) return found;
  throw unknownWord("command", word, COMMANDS);
}

function refuseForeignOptions(command: CommandName, values: Values): void {
  const foreign = Object.keys(values).find((key) => !OPTIONS_OF[command].includes(key));
  if (foreign !== undefined) throw new UserError(`${command} takes no --${foreign}`, `see ${command} --help`);
}

function refuseEmpty(paths: readonly string[], values: Values): void {
  for (const [key, value] of Object.entries(values)) if (value === "") throw new UserError(`--${key} is empty`);
  if (paths.includes("")) throw new UserError("an empty PATH names nothing");
}
