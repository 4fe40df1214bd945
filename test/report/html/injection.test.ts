import { expect, test } from "vitest";
import { visible } from "../../../src/report/escape/terminal.ts";
import { STYLE } from "../../../src/report/html/style.ts";
import { renderHtml } from "../../../src/report/html.ts";
import type { Report } from "../../../src/report/model.ts";
import { hostileVariants } from "../hostile.ts";
import { INJECTIONS } from "../injections.ts";
import { describeInBrowser } from "./browser.ts";
import { hostilePage } from "./stories.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

interface Census {
  readonly kinds: readonly string[];
  readonly links: readonly string[];
  readonly once: readonly number[];
  readonly comments: number;
  readonly title: string;
  readonly text: string;
}

/** What a browser makes of each page: its kinds of elements and attributes, where links lead, what is to be read. */
const CENSUS = `(pages) => pages.map((page) => {
  const parsed = new DOMParser().parseFromString(page, "text/html");
  const kinds = new Set();
  for (const element of parsed.querySelectorAll("*")) {
    kinds.add(element.localName);
    for (const { name } of element.attributes) kinds.add(element.localName + "[" + name + "]");
    if (element.className && element.namespaceURI.endsWith("xhtml")) kinds.add("." + element.className);
  }
  const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
  let comments = 0;
  while (walker.nextNode()) comments += 1;
  return {
    kinds: [...kinds].sort(),
    links: [...parsed.querySelectorAll("[href]")].map((link) => link.getAttribute("href")),
    once: ["html", "head", "title", "style", "body", "main", "nav", "h1", "#main"].map((one) => parsed.querySelectorAll(one).length),
    comments,
    title: parsed.title,
    text: parsed.body.textContent,
  };
})`;

function variants(text: string): readonly Report[] {
  return [hostilePage(text), ...hostileVariants(text)];
}

/** Few of them, without our own style sheet: the browser is the slow part. */
function pages(text: string): readonly string[] {
  const [hostile, , unread, , , , empty] = variants(text);
  return [hostile, unread, empty].filter((one) => one !== undefined).map((one) => renderHtml(one).replace(STYLE, ""));
}

test.each(INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))(
  "%s hides nothing",
  (_, text) => {
    for (const report of variants(text)) {
      const page = renderHtml(report);
      expect(page.replaceAll("\n", "")).not.toMatch(INVISIBLE);
      expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
    }
  },
);

describeInBrowser("the page in a browser", ({ page: newPage }) => {
  test("hostile text makes no element, no attribute and no link", async () => {
    const page = await newPage();
    const census = async (text: string): Promise<readonly Census[]> =>
      (await page.evaluate(`(${CENSUS})(${JSON.stringify(pages(text))})`)) as Census[];
    const kinds = new Set((await census("vpce-0abc arn:aws:s3:::b `word` word")).flatMap((one) => one.kinds));
    const plain = (await census("word")).map(({ once }) => once);
    for (const text of INJECTIONS) {
      const found = await census(text);
      expect(found.flatMap((one) => one.kinds).filter((kind) => !kinds.has(kind))).toEqual([]);
      expect(found.map(({ once }) => once)).toEqual(plain);
      expect(found.flatMap(({ links }) => links).filter((link) => !/^#[a-z0-9-]+(L\d+)?$/.test(link))).toEqual([]);
      expect(found.every(({ comments }) => comments === 0)).toBe(true);
      expect(found[0]?.text).toContain(visible(text));
      expect(found[0]?.title).toMatch(/Genesys Cloud recording export$/);
    }
    await page.close();
  }, 120_000);

  test.each([
    ["with its Content-Security-Policy", false],
    ["even without it", true],
  ] as const)(
    "no script runs and nothing leaves, %s",
    async (_, bypass) => {
      const page = await newPage();
      const seen: string[] = [];
      page.on("request", (request) => seen.push(request.url()));
      page.on("dialog", (dialog) => {
        seen.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("console", (message) => seen.push(message.text()));
      page.on("pageerror", (error) => seen.push(String(error)));
      await page.setBypassCSP(bypass);
      const reports = INJECTIONS.map(hostilePage);
      const [first] = reports;
      if (first === undefined) throw new Error("no hostile text");
      const together: Report = {
        ...first,
        exports: reports.flatMap((one) => one.exports),
        findings: reports.flatMap((one) => one.findings),
        documents: reports.flatMap((one) => one.documents),
        inputs: reports.flatMap((one) => one.inputs),
        drift: reports.flatMap((one) => one.drift ?? []),
        notEvaluated: reports.flatMap((one) => one.notEvaluated),
      };
      await page.setContent(renderHtml(together));
      await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = true;
      for (const one of document.querySelectorAll("*")) for (const type of ["mouseover", "focus", "toggle"]) one.dispatchEvent(new Event(type));`);
      expect(seen).toEqual([]);
      expect(await page.evaluate("document.styleSheets.length === 1 && getComputedStyle(document.body).maxWidth")).toBe(
        "1120px",
      );
      await page.close();
    },
    120_000,
  );
});
