import { describe, expect, test } from "vitest";
import { annotations, relocated } from "../../src/report/annotations.ts";
import { renderComment, renderMarkdown, renderSummary } from "../../src/report/markdown.ts";
import { renderText } from "../../src/report/text.ts";
import { report } from "./builders.ts";
import { foreignMarkup } from "./markdown-check.ts";
import { comparison, lockoutChange, lockoutFinding, sixty } from "./reports.ts";

/** So many findings, so long, that GitHub would refuse the whole. */
const huge = report({
  ...lockoutChange,
  findings: Array.from({ length: 3_000 }, (_, index) => ({
    ...lockoutFinding,
    severity: index % 2 === 0 ? "error" : "warning",
    message: `Finding ${index} é: ${"long ".repeat(300)}`,
    identity: String(index),
  })),
});

describe("a comment", () => {
  test.each([65_000, 20_000, 4_000, 2_000])(
    "of at most %i characters is whole Markdown and says what it leaves out",
    (limit) => {
      const comment = renderComment(huge, { limit });
      expect(comment.length).toBeLessThanOrEqual(limit);
      expect(comment).toMatch(/^### ❌ This change would stop the recording export `legal-hold`\n/);
      expect(foreignMarkup(comment)).toEqual([]);
      const shown = comment.match(/Finding \d+ é/g)?.length ?? 0;
      expect(comment).toMatch(new RegExp(`Left out here.* ${3_000 - shown} findings`));
    },
  );

  test("is within GitHub's limit by itself", () => {
    expect(renderComment(huge).length).toBeLessThanOrEqual(65_000);
  });

  test("keeps errors before warnings", () => {
    const comment = renderComment(huge);
    expect(comment).toContain("❌ **Finding");
    expect(comment).not.toContain("⚠️ Finding");
  });

  test("leaves nothing out where there is room", () => {
    expect(renderComment(sixty)).not.toContain("Left out here");
    expect(renderComment(sixty).match(/Finding \d+:/g)).toHaveLength(60);
  });
});

test("what does not fit is in a report that a run has to be asked for", () => {
  expect(renderComment(huge)).toContain("the JSON report (`json-file`, or `--format json`)");
});

test("each export's findings come before the next export's table", () => {
  const names = Array.from({ length: 40 }, (_, index) => `export-${index}`);
  const [first] = lockoutChange.exports;
  if (first === undefined) throw new Error("the story has an export");
  const many = report({
    ...lockoutChange,
    exports: names.map((name) => ({ ...first, name })),
    findings: names.map((name) => ({
      ...lockoutFinding,
      export: name,
      message: `Finding of ${name}.`,
      identity: name,
    })),
  });
  const comment = renderComment(many, { limit: 20_000 });
  const shown = names.filter((name) => comment.includes(`#### \`${name}\``));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.length).toBeLessThan(20);
  // The last table that fits may have no room for its finding.
  expect(shown.slice(0, -1).filter((name) => !comment.includes(`Finding of \`${name}\``))).toEqual([]);
});

test("a summary stays under 1 MiB of UTF-8", () => {
  const bytes = Buffer.byteLength(renderSummary(huge));
  expect(bytes).toBeLessThanOrEqual(1024 * 1024);
  expect(bytes).toBeGreaterThan(900_000);
});

test("Markdown for a file is never shortened", () => {
  expect(renderMarkdown(huge).match(/Finding \d+ é/g)).toHaveLength(3_000);
});

describe("annotations", () => {
  test("are at most 10 a level, new ones first, and the rest is counted", () => {
    const { shown, hidden } = annotations(sixty);
    expect(shown.map(({ level }) => level)).toEqual([
      ...Array.from({ length: 10 }, () => "error"),
      ...Array.from({ length: 10 }, () => "warning"),
      ...Array.from({ length: 10 }, () => "notice"),
    ]);
    expect(hidden).toBe(30);
    const odd = shown.filter(
      ({ level, message }) => level === "error" && Number(/Finding (\d+)/.exec(message)?.[1]) % 2 === 1,
    );
    expect(odd).toHaveLength(10);
  });

  test("leave out what is fixed or suppressed", () => {
    const { shown, hidden } = annotations(comparison);
    expect(shown.map(({ title }) => title)).toEqual([
      "Recordings cannot be written (put-object-denied, legal-hold)",
      "Object Lock with default retention needs a checksum header on every upload (object-lock-checksum, legal-hold)",
      "The bucket cannot be listed (list-bucket-denied, legal-hold)",
    ]);
    expect(hidden).toBe(0);
  });

  const levels = (given: Parameters<typeof report>[0]) =>
    annotations(report(given)).shown.map(({ level, message }) => [level, message.includes("so before this change")]);
  const old = { ...lockoutFinding, status: "existing" } as const;
  const { comparison: compared } = lockoutChange;

  test.each<[string, Parameters<typeof report>[0], readonly (readonly [string, boolean])[]]>([
    [
      "does not block",
      { verdict: "pass", findings: [old], ...(compared && { comparison: compared }) },
      [["notice", true]],
    ],
    [
      "is not why the change fails",
      { verdict: "fail", findings: [old, lockoutFinding], ...(compared && { comparison: compared }) },
      [
        ["error", false],
        ["notice", true],
      ],
    ],
    [
      "fails all the same",
      { verdict: "fail", findings: [old], ...(compared && { comparison: compared }) },
      [["error", false]],
    ],
    ["is judged by itself", { verdict: "fail", findings: [old] }, [["error", false]]],
  ])("are red for what was there before only where it %s", (_, given, expected) => {
    expect(levels(given)).toEqual(expected);
  });

  describe("on a commit where the file reads otherwise", () => {
    const at = { level: "error", path: "a.json", title: "t", message: "m" } as const;
    const lines = { ...at, startLine: 2, endLine: 3 };
    test.each<[string, string | undefined, object]>([
      ["the lines moved", "new\n\na\nb\nc\nd", { startLine: 4, endLine: 5 }],
      ["with other line ends", "b\r\nc\r\n", { startLine: 1, endLine: 2 }],
      ["the lines are there twice", "b\nc\nb\nc", {}],
      ["the lines are not there", "b\nx\nc", {}],
      ["the file is not there", undefined, {}],
    ])("%s", (_, shown, expected) => {
      const file = { judged: "a\nb\nc\nd", ...(shown === undefined ? {} : { shown }) };
      expect(relocated(lines, new Map([["a.json", file]]))).toEqual({ ...at, ...expected });
      expect(relocated(lines, new Map([["b.json", file]]))).toBe(lines);
    });
  });

  test("have a column only on one line, and stand somewhere without a file", () => {
    const { location, statement, ...nowhere } = lockoutFinding;
    const line = { path: "a.json", line: 3, column: 5, endLine: 3, endColumn: 9 };
    const findings = [lockoutFinding, { ...lockoutFinding, location: line }, nowhere];
    const places = annotations(report({ findings })).shown.map(({ title, message, level, ...place }) => place);
    expect(places).toEqual([
      { path: "policies/bucket.json", startLine: 12, endLine: 21 },
      { path: "a.json", startLine: 3, endLine: 3, startColumn: 5 },
      { path: ".github", startLine: 1, endLine: 1 },
    ]);
    expect(location?.line).toBe(12);
    expect(statement?.sid).toBe("DenyOutsideVpc");
  });
});

test.each([40, 60, 80, 110, 200])("text keeps to %i columns, or to the narrowest that can be read", (width) => {
  const quoted = /│/;
  const lines = renderText(sixty, { color: false, width }).split("\n");
  const prose = lines.filter(
    (line) => !quoted.test(line) && !/^ {2}\S+ {3}Genesys Cloud org|^ {2}(error|warning)/.test(line),
  );
  expect(prose.filter((line) => line.length > Math.max(width, 84))).toEqual([]);
});
