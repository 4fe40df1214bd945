/** What is said about words on the command line that mean nothing, or two things. */

import { describe, expect, test } from "vitest";
import { readOptions } from "../../src/commands/options.ts";
import { UserError } from "../../src/errors.ts";

function refusal(...words: string[]): { readonly message: string; readonly help: string | undefined } {
  try {
    readOptions(words, {});
  } catch (error) {
    if (error instanceof UserError) return { message: error.message, help: error.help };
    throw error;
  }
  throw new Error(`taken: ${words.join(" ")}`);
}

describe("an option that is none", () => {
  test.each([
    ["audit", ["--save", "--shard", "--inventory"], ["--verify", "--of", "--base", "--force", "--dry-run"]],
    ["check", ["--base", "--format"], ["--save", "--shard", "--verify"]],
    ["init", ["--force", "--dry-run"], ["--format", "--save"]],
    ["rules", ["--help"], ["--force", "--format"]],
  ])("%s names only what it takes", (command, own, foreign) => {
    const { message, help } = refusal(command, "--frobnicate");
    expect(message).toBe("unknown option `--frobnicate`");
    expect(help?.split(/[ ,]+/)).toEqual(expect.arrayContaining(own));
    expect(help?.split(/[ ,]+/).filter((word) => foreign.includes(word))).toEqual([]);
  });

  test("the nearest is one that the command takes", () => {
    expect(refusal("audit", "--sav=x")).toEqual({ message: "unknown option `--sav`", help: "did you mean `--save`?" });
    expect(refusal("check", "--sav", "x").help).not.toContain("did you mean `--save`");
  });
});

describe("an option that is given twice", () => {
  test.each(["format", "output", "config", "base", "inventory", "aws-simulation"])("--%s", (name) => {
    expect(refusal("check", `--${name}`, "json", `--${name}=html`).message).toBe(`--${name} is given twice`);
  });

  test("further reports may be several, and a switch may be said twice", () => {
    const words = ["check", "--report", "json=a", "--report", "html=b", "--strict", "--strict"];
    expect(readOptions(words, {})).toMatchObject({ strict: true, reports: [{ file: "a" }, { file: "b" }] });
  });
});
