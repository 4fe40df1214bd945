/** The command line's options, all commands together, and what is said about a word that is none. */

import { parseArgs } from "node:util";
import { nearest } from "../authorization/policy/nearest.ts";
import { UserError } from "../errors.ts";

const KNOWN = {
  config: { type: "string" },
  base: { type: "string" },
  inventory: { type: "string" },
  save: { type: "string" },
  shard: { type: "string" },
  of: { type: "string" },
  "aws-simulation": { type: "string" },
  format: { type: "string" },
  output: { type: "string" },
  report: { type: "string", multiple: true },
  fix: { type: "string" },
  strict: { type: "boolean" },
  verify: { type: "boolean" },
  "drift-issue": { type: "boolean" },
  path: { type: "string" },
  "like-manual-upload": { type: "boolean" },
  observe: { type: "boolean" },
  force: { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** The options as they were given. */
export type Values = ReturnType<typeof parse>["values"];

/**
 * Splits the words into options and the rest.
 * @param optionsOf the options that a command takes, by its name; undefined where there is no such command
 * Throws UserError naming an option that is not known, with the nearest that the command takes, or one that is given twice.
 */
export function parse(
  words: readonly string[],
  optionsOf: (command: string) => readonly string[] | undefined = () => undefined,
) {
  try {
    // `--fix` alone is `--fix=apply`: what follows it is a path and no value.
    const args = words.map((word) => (word === "--fix" ? "--fix=apply" : word));
    const parsed = parseArgs({ args, options: KNOWN, allowPositionals: true, strict: true, tokens: true });
    refuseRepeated(parsed.tokens.flatMap((token) => (token.kind === "option" ? [token.name] : [])));
    return parsed;
  } catch (error) {
    if (error instanceof UserError) throw error;
    const word = words.find((one) => one.startsWith("--") && !((one.slice(2).split("=")[0] as string) in KNOWN));
    if (word !== undefined)
      throw unknownOption(
        word,
        words.map(optionsOf).find((options) => options !== undefined),
      );
    throw new UserError(
      error instanceof Error ? (error.message.split(". ")[0] ?? "bad usage") : "bad usage",
      "see --help",
    );
  }
}

/** Of two values one would be lost without a word. */
function refuseRepeated(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index && valuesOf(name) === "one");
  if (twice === undefined) return;
  const help =
    twice === "format" || twice === "output" ? "one more report: --report FORMAT=FILE" : "leave one of them out";
  throw new UserError(`--${twice} is given twice`, help);
}

function valuesOf(name: string): "one" | "many" | "none" {
  const option = Object.entries(KNOWN).find(([key]) => key === name)?.[1];
  if (option?.type !== "string") return "none";
  return "multiple" in option ? "many" : "one";
}

/** The command's own options are meant first; those of others are told apart where they are read. */
function unknownOption(word: string, own: readonly string[] | undefined): UserError {
  const shown = (keys: readonly string[]): readonly string[] => keys.map((key) => `--${key}`);
  const known = shown([...(own ?? Object.keys(KNOWN).filter((key) => key !== "help" && key !== "version")), "help"]);
  return unknownWord("option", word.split("=")[0] ?? word, known);
}

/** A word that is none of the known ones: names the nearest. */
export function unknownWord(what: string, word: string, known: readonly string[]): UserError {
  const guess = nearest(word, known);
  return new UserError(
    `unknown ${what} \`${word}\``,
    guess === undefined ? `known: ${known.join(", ")}` : `did you mean \`${guess}\`?`,
  );
}
