import axe from "axe-core";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { renderHtml } from "../../../src/report/html.ts";
import { STORIES } from "../reports.ts";
import { describeInBrowser } from "./browser.ts";
import { PAGES } from "./stories.ts";

const stories = Object.entries(PAGES);
const OPEN_ALL = `for (const fold of document.querySelectorAll("details")) fold.open = true`;

/** Elements whose text does not fit into them, or that reach out of the page. */
const CLIPPED = `[...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.clipPath !== "none" || element.closest(".spoken, .skip, thead, svg") || box.width === 0) return false;
  return box.right > innerWidth + 1 || box.left < -1 || (style.display !== "inline" && element.scrollWidth > element.clientWidth + 1);
}).map((element) => element.outerHTML.slice(0, 160))`;

async function open(page: Page, html: string, width: number, dark = false): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await page.setContent(html);
}

describeInBrowser("the page in a browser", ({ page: newPage }) => {
  test.each(stories)("%s fits a phone and a desktop", async (_, report) => {
    const page = await newPage();
    for (const width of [360, 1280]) {
      await open(page, renderHtml(report), width);
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(await page.evaluate(CLIPPED)).toEqual([]);
    }
    await page.close();
  });

  test.each(stories.filter(([name]) => name !== "many-exports"))("%s is accessible", async (_, report) => {
    const page = await newPage();
    // axe is a script, and the page takes none.
    await page.setBypassCSP(true);
    for (const dark of [false, true]) {
      await open(page, renderHtml(report), 1280, dark);
      await page.evaluate(OPEN_ALL);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(`axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html, failureSummary }) => html + " " + failureSummary).join("; ")))`);
      expect(violations).toEqual([]);
    }
    await page.close();
  });

  test("a keyboard reaches every fold and every link, and opens them", async () => {
    const page = await newPage();
    await open(page, renderHtml(STORIES.comparison), 1280);
    const stops = Number(await page.evaluate(`${OPEN_ALL}; document.querySelectorAll("summary, a[href]").length`));
    await page.evaluate(`window.reached = new Set(); window.unseen = []`);
    for (let index = 0; index < stops; index += 1) {
      await page.keyboard.press("Tab");
      await page.evaluate(`reached.add(document.activeElement);
        if (getComputedStyle(document.activeElement).outlineStyle === "none") unseen.push(document.activeElement.outerHTML)`);
    }
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("summary, a[href]")].filter((one) => !reached.has(one)).map((one) => one.outerHTML)`,
      ),
    ).toEqual([]);
    expect(await page.evaluate("unseen")).toEqual([]);
    await page.focus("details > summary");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(`document.querySelector("details").open`)).toBe(false);
    await page.close();
  });

  test("the first stop skips to the report", async () => {
    const page = await newPage();
    await open(page, renderHtml(STORIES.lockout), 360);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getBoundingClientRect().left")).toBe(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.close();
  });

  test("a link to a line in a fold opens the fold", async () => {
    const page = await newPage();
    await open(page, renderHtml(STORIES.lockout), 1280);
    await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = false`);
    await page.evaluate(`document.querySelector("#export-1-call-1 a").click()`);
    expect(await page.evaluate(`document.querySelector(":target").closest("details").open`)).toBe(true);
    await page.close();
  });

  test("on paper every fold is open, in dark ink", async () => {
    const page = await newPage();
    await open(page, renderHtml(STORIES.comparison), 1280, true);
    await page.evaluate(`for (const fold of document.querySelectorAll("details")) fold.open = false`);
    await page.emulateMediaType("print");
    const hidden = `[...document.querySelectorAll("details :is(p, code, td)")].filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length`;
    expect(await page.evaluate(hidden)).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.body).color")).toBe("rgb(0, 0, 0)");
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    const pdf = Buffer.from(await page.pdf({ format: "A4" })).toString("latin1");
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(15);
    await page.close();
  });
});
