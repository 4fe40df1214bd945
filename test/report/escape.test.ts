import { describe, expect, test } from "vitest";
import { code, fenced, html, prose, text } from "../../src/report/escape/markdown.ts";
import { visible, visibleLines } from "../../src/report/escape/terminal.ts";
import { commandData, commandProperty, logText } from "../../src/report/escape/workflow-command.ts";

type Rows = readonly (readonly [from: string, to: string])[];

const VISIBLE: Rows = [
  ["\u001b[31m", "\\x1b[31m"],
  ["a\r\nb\tc", "a\\r\\nb\\tc"],
  ["\u202ex\u200b", "\\u202ex\\u200b"],
  ["\u{e0041}", "\\u{e0041}"],
  ["\ud800", "\\ud800"],
  ["é 漢字 🎉 “”", "é 漢字 🎉 “”"],
];

const TEXT: Rows = [
  ["@octocat", "@&#8203;octocat"],
  ["#12, GH-12", "\\#&#8203;12, GH&#8203;-12"],
  ["https://x.example", "https:&#8203;//x.example"],
  ["www.x.example", "www&#8203;.x.example"],
  ["<b> & &amp;", "&lt;b&gt; &amp; &amp;amp;"],
  ["*a* _b_ `c` [d] e|f ~g~ \\", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] e\\|f \\~g\\~ \\\\"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["1. item", "1&#8203;. item"],
  ["0.1.0 of 12", "0.1.0 of 12"],
  ["a\nb", "a\\\\nb"],
  [":rocket:", ":&#8203;rocket:"],
  ["$x$", "<span>$</span>x<span>$</span>"],
  ["0123456789abcdef", "012345&#8203;6789ab&#8203;cdef"],
  ["policies/bucket.json:14", "policies/bucket.json:14"],
];

const CODE: Rows = [
  ["plain", "`plain`"],
  ["a ` b", "``a ` b``"],
  ["`a``", "``` `a`` ```"],
  [" a ", "`  a  `"],
  ["a|b", "<code>a&#124;b</code>"],
  ["@a|\\`", "<code>&#64;&#8203;a&#124;&#92;&#96;</code>"],
  ["", "<code></code>"],
  ["a\nb", "`a\\nb`"],
];

const PROSE: Rows = [
  ["`aws:Foo` is absent", "`aws:Foo` is absent"],
  ["needs s3:PutObject on arn:aws:s3:::b/*.", "needs `s3:PutObject` on `arn:aws:s3:::b/*`."],
  ["StringNotEqualsIfExists and vpce-0abc, not vpce", "`StringNotEqualsIfExists` and `vpce-0abc`, not vpce"],
  ["statement Deny_It denies", "statement `Deny_It` denies"],
  ["Deny_Its own", "Deny\\_Its own"],
  ["  spaces\nlines  ", "spaces lines"],
];

const HTML: Rows = [
  ['</summary><b title="x">', "&#60;/summary&#62;&#60;b title=&#34;x&#34;&#62;"],
  ["@octocat &amp;", "@&#8203;octocat &#38;amp;"],
  ["*not markup*", "*not markup*"],
];

const LOG: Rows = [
  ["::error::x", ": :error::x"],
  ["  ::error::x", "  : :error::x"],
  ["a\n::error::x", "a\n: :error::x"],
  ["a ::b::", "a ::b::"],
  ["x ##[error]y", "x # #[error]y"],
];

const DATA: Rows = [
  ["50% a:b,c", "50%25 a:b,c"],
  ["a\nb", "a%0Ab"],
  ["%0A", "%250A"],
];

const PROPERTY: Rows = [["a:b,c%3A", "a%3Ab%2Cc%253A"]];

describe.each([
  ["visible", visible, VISIBLE],
  ["text", text, TEXT],
  ["code", code, CODE],
  ["prose", (foreign: string) => prose(foreign, ["Deny_It"]), PROSE],
  ["html", html, HTML],
  ["logText", logText, LOG],
  ["commandData", commandData, DATA],
  ["commandProperty", commandProperty, PROPERTY],
] as const)("%s", (_, escaped, rows) => {
  test.each(rows)("%j", (from, to) => {
    expect(escaped(from)).toBe(to);
  });
});

test("making visible twice changes nothing more", () => {
  for (const [from] of VISIBLE) expect(visible(visible(from))).toBe(visible(from));
});

test("lines stay lines where they may", () => {
  expect(visibleLines("a\r\nb\n\u001bc")).toBe("a\nb\n\\x1bc");
});

test("a fence is longer than any run in it", () => {
  expect(fenced("diff", ["+x", "```", "`````"])).toBe("``````diff\n+x\n```\n`````\n``````");
});

test("long names are cut, and never within a character", () => {
  expect(code("x".repeat(500))).toBe(`\`${"x".repeat(240)}…\``);
  expect(code(`${"x".repeat(239)}🎉🎉`)).toBe(`\`${"x".repeat(239)}…\``);
});
