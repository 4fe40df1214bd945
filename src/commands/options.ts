/** The command line's words, checked. */

import { parseArgs } from "node:util";
import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";

export const FORMATS = ["text", "json", "markdown", "github"] as const;
export type Format = (typeof FORMATS)[number];

/** Named by the contract, coming in later versions: told apart from typing mistakes. */
const LATER_FORMATS: readonly string[] = ["sarif", "html"];
const LATER_COMMANDS: readonly string[] = ["audit", "drift", "explain", "init"];
const COMMANDS = ["check", "authorize", "rules"] as const;
export type CommandName = (typeof COMMANDS)[number];

export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

export interface CheckOptions {
  readonly command: "check";
  readonly paths: readonly string[];
  readonly config?: string;
  readonly base?: string;
  readonly format: Format;
  readonly output?: string;
  readonly reports: readonly ReportFile[];
  readonly strict: boolean;
}

export type Options =
  | CheckOptions
  | { readonly command: "authorize"; readonly file: string; readonly verify: boolean }
  | { readonly command: "rules"; readonly id?: string }
  | { readonly command: "help"; readonly topic?: CommandName }
  | { readonly command: "version" };

const KNOWN = {
  config: { type: "string" },
  base: { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string", multiple: true },
  strict: { type: "boolean" },
  verify: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parse>["values"];

/** Options that only some commands take; the others take all that is not listed. */
const OPTIONS_OF: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["config", "base", "format", "output", "report", "strict"],
  authorize: ["verify"],
  rules: [],
};

/**
 * @param words the arguments after the program's name
 * @param env tells whether GitHub Actions runs it
 * Throws UserError naming the word and the nearest that is known.
 */
export function readOptions(words: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.version === true) return { command: "version" };
  if (name === undefined && values.help !== true)
    throw new UserError("no command given", `one of: ${COMMANDS.join(", ")}; see --help`);
  if (name === undefined || name === "help") return { command: "help", ...topicOf(rest[0]) };
  const command = readCommand(name);
  if (values.help === true) return { command: "help", topic: command };
  refuseForeignOptions(command, values);
  switch (command) {
    case "check":
      return readCheck(rest, values, env);
    case "authorize":
      if (rest.length > 1) throw new UserError(`authorize takes one file, not ${rest.length}`);
      return { command, file: rest[0] ?? "-", verify: values.verify === true };
    case "rules":
      return { command, ...(rest[0] === undefined ? {} : { id: rest[0] }) };
  }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: KNOWN, allowPositionals: true, strict: true });
  } catch (error) {
    const word = words.find((one) => one.startsWith("--") && !((one.slice(2).split("=")[0] as string) in KNOWN));
    if (word !== undefined)
      throw unknownWord(
        "option",
        word,
        Object.keys(KNOWN).map((key) => `--${key}`),
      );
    throw new UserError(
      error instanceof Error ? (error.message.split(". ")[0] ?? "bad usage") : "bad usage",
      "see --help",
    );
  }
}

function unknownWord(what: string, word: string, known: readonly string[]): UserError {
  const guess = nearest(word, known);
  return new UserError(
    `unknown ${what} \`${word}\``,
    guess === undefined ? `known: ${known.join(", ")}` : `did you mean \`${guess}\`?`,
  );
}

function topicOf(word: string | undefined): { topic?: CommandName } {
  return word === undefined ? {} : { topic: readCommand(word) };
}

function readCommand(word: string): CommandName {
  const found = COMMANDS.find((one) => one === word);
  if (found !== undefined) return found;
  if (LATER_COMMANDS.includes(word))
    throw new UserError(`\`${word}\` is not in this version`, `this version has: ${COMMANDS.join(", ")}`);
  throw unknownWord("command", word, COMMANDS);
}

function refuseForeignOptions(command: CommandName, values: Values): void {
  const foreign = Object.keys(values).find((key) => !OPTIONS_OF[command].includes(key));
  if (foreign !== undefined) throw new UserError(`${command} takes no --${foreign}`, `see ${command} --help`);
}

function readFormat(word: string): Format {
  const found = FORMATS.find((one) => one === word);
  if (found !== undefined) return found;
  if (LATER_FORMATS.includes(word))
    throw new UserError(`format \`${word}\` is not in this version`, `this version has: ${FORMATS.join(", ")}`);
  throw unknownWord("format", word, FORMATS);
}

function readReport(word: string): ReportFile {
  const at = word.indexOf("=");
  if (at < 1 || at === word.length - 1)
    throw new UserError(`\`--report ${word}\` is not FORMAT=FILE`, "such as --report json=report.json");
  return { format: readFormat(word.slice(0, at)), file: word.slice(at + 1) };
}

function readCheck(
  paths: readonly string[],
  values: Values,
  env: Readonly<Record<string, string | undefined>>,
): CheckOptions {
  const { config, base, output } = values;
  for (const [key, value] of Object.entries({ config, base, output }))
    if (value === "") throw new UserError(`--${key} is empty`);
  if (paths.includes("")) throw new UserError("an empty PATH names nothing");
  const files = (values.report ?? []).map(readReport).map(({ file }) => file);
  const twice = files.find((file, index) => files.indexOf(file) !== index || file === output);
  if (twice !== undefined) throw new UserError(`two reports would be written to ${twice}`);
  return {
    command: "check",
    paths,
    format: readFormat(values.format ?? (env["GITHUB_ACTIONS"] === "true" ? "github" : "text")),
    reports: (values.report ?? []).map(readReport),
    strict: values.strict === true,
    ...(config === undefined ? {} : { config }),
    ...(base === undefined ? {} : { base }),
    ...(output === undefined ? {} : { output }),
  };
}
