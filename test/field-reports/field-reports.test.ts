import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { exists, read, root } from "../house/repository.ts";

interface Run {
  readonly words: readonly string[];
  readonly status: number;
  readonly says: string;
}

interface Claim {
  readonly number: number;
  readonly answer: string;
  readonly runs: readonly Run[];
}

/** The rows of the table: number, claim, what holds, rule, commands, exit statuses, texts; several of the last three lie under each other. */
const CLAIMS: readonly Claim[] = read("docs/field-reports.md")
  .split("\n")
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => {
    const [number = "", , , answer = "", commands = "", statuses = "", texts = ""] = line.slice(2, -2).split(" | ");
    const says = texts.split("<br>").map(withoutCode);
    const runs = commands.split("<br>").map((command, index) => ({
      words: withoutCode(command).split(" "),
      status: Number(statuses.split("<br>")[index]),
      says: says[index] ?? "",
    }));
    return { number: Number(number), answer, runs };
  });

function withoutCode(cell: string): string {
  return cell.replace(/^(`+) ?(.*?) ?\1$/, "$2");
}

/** Several claims look at the same run. */
const done = new Map<string, { readonly status: number | null; readonly stdout: string }>();

function run(words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const key = words.join(" ");
  const before = done.get(key);
  if (before !== undefined) return before;
  const result = spawnSync(process.execPath, [`${root}/src/cli.ts`, ...words], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent" },
  });
  done.set(key, result);
  return result;
}

/** As text that a terminal wraps. */
function unwrapped(text: string): string {
  return text.replace(/\s+/g, " ");
}

it("answers every claim, each with a rule or page and a run that says something", () => {
  expect(CLAIMS.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
  for (const { answer, runs } of CLAIMS) {
    expect(answer).not.toBe("");
    expect(runs.length).toBeGreaterThan(0);
    for (const { says } of runs) expect(says).not.toBe("");
    for (const [, page = ""] of answer.matchAll(/\]\(([^)]+)\)/g)) expect(exists(`docs/${page}`)).toBe(true);
  }
});

describe.each(CLAIMS)("claim $number", ({ runs }) => {
  it.each(runs)("$words", ({ words, status, says }) => {
    const result = run(words);

    expect(unwrapped(result.stdout)).toContain(unwrapped(says));
    expect(result.status).toBe(status);
  });
});
