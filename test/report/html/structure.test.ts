import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { text } from "../../../src/report/escape/html.ts";
import { renderHtml } from "../../../src/report/html.ts";
import { bucketPolicy, report } from "../builders.ts";
import { STORIES } from "../reports.ts";
import { manyExports, PAGES } from "./stories.ts";

function all(page: string, pattern: RegExp): readonly string[] {
  return [...page.matchAll(pattern)].map(([whole, found]) => found ?? whole);
}

const ESCAPES = [
  ["<b a=\"1\" b='2' c=`3`>&amp;", "&lt;b a=&quot;1&quot; b=&#39;2&#39; c=&#96;3&#96;&gt;&amp;amp;"],
  ["a\n\u202e\u0000\u200b", "a\\n\\u202e\\x00\\u200b"],
  ["é 漢字 🎉", "é 漢字 🎉"],
  ["\ud800", "\\ud800"],
] as const;

test.each(ESCAPES)("%j is text", (foreign, escaped) => {
  expect(text(foreign)).toBe(escaped);
});

describe.each(Object.entries(PAGES))("%s", (_, story) => {
  const page = renderHtml(story);

  test("the same report gives the same bytes", () => {
    expect(renderHtml(structuredClone({ ...story, documents: [] }))).toBe(renderHtml({ ...story, documents: [] }));
    expect(renderHtml(story)).toBe(page);
  });

  test("nothing runs, nothing is loaded", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b|<[^>]* (style|src|on\w+)=/i);
    expect(style).not.toMatch(/url\(|@import/);
  });

  test("links lead to places of the page, and each place is there once", () => {
    const ids = all(page, / id="([^"]*)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const there = new Set(ids.map((id) => `#${id}`));
    expect(all(page, / href="([^"]*)"/g).filter((href) => !there.has(href))).toEqual([]);
    expect(all(page, / aria-labelledby="([^"]*)"/g).filter((id) => !there.has(`#${id}`))).toEqual([]);
  });

  test("headings go down one level at a time", () => {
    const levels = all(page, /<h([1-6])\b/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  test("tables name their columns and rows", () => {
    expect(all(page, /<th(?![^>]* scope="(?:col|row)")[ >]/g)).toEqual([]);
    const rows = all(page, /<tbody>([\s\S]*?)<\/tbody>/g).flatMap((body) => all(body, /<tr\b[^>]*>(<\w+)/g));
    expect(rows.filter((first) => first !== "<th")).toEqual([]);
  });

  test("every input and everything that was left out is told", () => {
    for (const { sha256, path } of story.inputs) {
      expect(page).toContain(sha256);
      expect(page).toContain(text(path));
    }
    for (const { what } of story.notEvaluated) expect(page).toContain(text(what.split(" ")[0] ?? ""));
  });
});

describe("the lockout", () => {
  const page = renderHtml(STORIES.lockout);

  test("says first what happens to whom", () => {
    expect(/<h1>(.*?)<\/h1>/.exec(page)?.[1]).toBe("The recording export <code>legal-hold</code> cannot be written");
  });

  test("names the broken link in words", () => {
    expect(page).toMatch(/The chain is broken between the role and the bucket: .*DenyOutsideVpc.* decides it\./);
    expect(all(page, /<li class="link (\w+)">/g)).toEqual(["allowed", "broken", "allowed"]);
  });

  test("has every call with its evidence and its decision", () => {
    const [story] = STORIES.lockout.exports;
    const rows = all(page, /<tr id="export-1-call-\d+">.*?<\/tr>/g);
    expect(rows).toHaveLength(story?.decisions.calls.length ?? 0);
    for (const [index, { call }] of (story?.decisions.calls ?? []).entries()) {
      expect(rows[index]).toContain(`<code>${call.action}</code>`);
      expect(rows[index]).toContain(`<td data-label="Evidence">${call.evidence}</td>`);
    }
    expect(rows.filter((row) => row.includes("explicit deny"))).toHaveLength(9);
  });

  test("a call leads to its deciding line, and the line back to the call", () => {
    const row = all(page, /<tr id="export-1-call-4">.*?<\/tr>/g)[0] ?? "";
    const line = /href="#(file-\d+-L12)"/.exec(row)?.[1];
    expect(line).toBeDefined();
    expect(page).toContain(`<div class="line marked bad" id="${line}">`);
    expect(page).toMatch(
      /DenyOutsideVpc<\/code> \(lines 12 to 21\) denies .*<a href="#export-1-call-4">put-recording<\/a>/,
    );
  });

  test("marks the element that decides, in the finding and in the policy", () => {
    expect(all(page, /<mark>(.*?)<\/mark>/g)).toEqual(
      Array(2).fill("&quot;aws:SourceVpce&quot;: &quot;vpce-0abc&quot;"),
    );
  });

  test("shows the cure as a diff that can be heard", () => {
    expect(page).toMatch(/<span class="spoken">added: <\/span><code> +&quot;ArnNotEquals&quot;/);
  });
});

test("against a base, calls have a before, and a fixed finding leads to the base's text", () => {
  const page = renderHtml(STORIES.comparison);
  expect(page).toContain('<td data-label="Before">');
  expect(page).toContain("as on the base");
  const fixed = /<details class="finding plain"><summary>[^\n]*fixed<\/span>[\s\S]*?<\/details>/.exec(page)?.[0] ?? "";
  const file = /href="#(file-\d+)-L/.exec(fixed)?.[1];
  expect(page).toMatch(new RegExp(`id="${file}"[^>]*>\n<summary>.*as on the base`));
});

test("of a hundred exports the failing ones come first, and few are open", () => {
  const page = renderHtml(manyExports(100));
  const index = /<table class="index">[\s\S]*?<\/table>/.exec(page)?.[0] ?? "";
  const verdicts = all(index, /<td data-label="Verdict">.*?<\/span> (\w+)<\/span><\/td>/g);
  expect(verdicts).toEqual([...Array(10).fill("Fail"), ...Array(90).fill("Pass")]);
  expect(all(page, /<details class="export" id="[^"]*" open>/g)).toHaveLength(3);
  expect(page.length).toBeLessThan(3_000_000);
});

test("a long file is shown around what decides, and says what is not shown", () => {
  const padded = { ...bucketPolicy, text: bucketPolicy.text + "\n".repeat(5_000) };
  const page = renderHtml(report({ documents: [padded] }));
  expect(all(page, /<div class="line[" ]/g).length).toBeLessThan(100);
  expect(renderHtml({ ...STORIES.lockout, documents: [padded] })).toContain('id="file-1-L24"');
  expect(page).toMatch(/\d+ lines not shown/);
});

test("a passing export says so", () => {
  const page = renderHtml(STORIES.healthy);
  expect(page).toContain("No link of the chain is broken.");
  expect(page).toContain("All 12 calls that Genesys Cloud makes are allowed, and strangers stay out.");
});

test("no verdict is no pass", () => {
  for (const story of [STORIES["could-not-judge"], STORIES["no-export"], STORIES.undecided])
    expect(renderHtml(story)).toContain("This is not a pass");
});
