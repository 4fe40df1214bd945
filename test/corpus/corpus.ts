/** One test for each cause of the corpus, in one language. */

import { describe, expect, it } from "vitest";
import type { Fixed } from "../../src/commands/fix.ts";
import { diffLines } from "../../src/line-diff.ts";
import { CAUSES, type Cause } from "./causes.ts";
import { cured, judged, openFindings } from "./judged.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { HEALTHY } from "./story.ts";

export function describeCorpus(language: Language): void {
  const render = LANGUAGES[language];
  describe(language, () => {
    it("nothing is found where nothing is wrong", async () => {
      const report = await judged(render(HEALTHY));

      expect(report.verdict).toBe("pass");
      expect(openFindings(report)).toEqual([]);
    });

    it.each(CAUSES.filter(({ cures }) => cures !== undefined))("$name: is named first, and cured", async (cause) => {
      const files = render(cause.story);
      const fixed = await cured(files);
      const { before } = fixed;

      expectNamed(before.findings[0], cause);
      expect(before.verdict).toBe(cause.passesBefore === true ? "pass" : "fail");
      expect(fixed.applied.map(({ description }) => description)).toEqual(
        cause.cures?.map((cure) => expect.stringMatching(cure) as string),
      );
      expectOnlyTheCure(fixed, cause);
      if (cause.advice === undefined) {
        expect(openFindings(fixed.report)).toEqual([]);
        expect(fixed.report.verdict).toBe("pass");
      } else expect(openFindings(fixed.report)[0]?.advice).toMatch(cause.advice);
    });

    it.each(CAUSES.filter(({ cures }) => cures === undefined))("$name: is named first, for a person", async (cause) => {
      const files = render(cause.story);
      const { report, applied } = await cured(files);
      const [first] = report.findings;

      expectNamed(first, cause);
      expect(first?.fix).toBeUndefined();
      expect(first?.advice).toMatch(cause.advice ?? /\w/);
      expect(applied).toEqual([]);
    });
  });
}

function expectNamed(finding: { rule: string; message: string } | undefined, { rule, says }: Cause): void {
  expect(finding).toMatchObject({ rule, message: expect.stringMatching(says) as string });
}

/** One file, few lines, every comment, and a text that reads as before. */
function expectOnlyTheCure({ files, report }: Fixed, { lines: [gone, come] = [2, 26] }: Cause): void {
  expect(files).toHaveLength(1);
  for (const { before, after } of files) {
    const diff = diffLines(before.split("\n"), after.split("\n"));
    expect(diff.filter(({ sign }) => sign === "-").length).toBeLessThanOrEqual(gone);
    expect(diff.filter(({ sign }) => sign === "+").length).toBeLessThanOrEqual(come);
    expect(commentsOf(after)).toEqual(commentsOf(before));
    expect(/[ \t]$/m.test(after)).toBe(/[ \t]$/m.test(before));
  }
  expect(report.couldNotJudge).toBe(false);
  expect(report.documents.flatMap(({ problems }) => problems)).toEqual([]);
}

function commentsOf(text: string): readonly string[] {
  return text.match(/#.*$/gm) ?? [];
}
