import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { renderGithub } from "../../src/report/github.ts";
import { renderComment } from "../../src/report/markdown.ts";
import { renderText } from "../../src/report/text.ts";
import { lockout, STORIES } from "./reports.ts";

/** What a person sees, word for word: read these files to judge the taste. */
function expected(file: string): string {
  return readFileSync(new URL(`expected/${file}`, import.meta.url), "utf8");
}

describe.each(Object.entries(STORIES))("%s", (name, report) => {
  test("in a terminal", () => {
    expect(renderText(report, { color: false, width: 110 })).toBe(expected(`${name}.txt`));
  });

  test("as a comment", () => {
    expect(`${renderComment(report)}\n`).toBe(expected(`${name}.comment.txt`));
  });
});

test("in the log of a job", () => {
  expect(renderGithub(lockout)).toBe(expected("lockout.log"));
});

test("in colour", () => {
  expect(renderText(lockout, { color: true, width: 110 })).toBe(expected("lockout.ansi.txt"));
});
