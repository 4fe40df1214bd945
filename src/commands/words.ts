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
  strict: { type: "boolean" },
  verify: { type: "boolean" },
  force: { type: "boolean" },
  "dry-run": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** The options as they were given. */
export type Values = ReturnType<typeof parse>["values"];
/** Splits the words into options and the rest. Throws UserError naming an unknown option and the nearest that is known. */
export function parse(words: readonly string[]) {
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

/** A word that is none of the known ones: names the nearest. */
export function unknownWord(what: string, word: string, known: readonly string[]): UserError {
  const guess = nearest(word, known);
  return new UserError(
    `unknown ${what} \`${word}\``,
    guess === undefined ? `known: ${known.join(", ")}` : `did you mean \`${guess}\`?`,
  );
}
