/** Makes the pictures of docs/images: the HTML report on a desktop, a phone and in the dark, and the comment of a pull request. */

import { mkdirSync, statSync, writeFileSync } from "node:fs";
import type { Browser } from "puppeteer-core";
import { renderHtml } from "../src/report/html.ts";
import { renderComment } from "../src/report/markdown.ts";
import { root } from "./bundle.ts";
import { findBrowser, launchBrowser } from "./screenshots/browser.ts";
import { commentPage } from "./screenshots/comment.ts";
import { exampleReport } from "./screenshots/stories.ts";

interface Shot {
  readonly file: string;
  readonly page: string;
  readonly width: number;
  /** What is seen without scrolling; absent: the whole page. */
  readonly height?: number;
  readonly dark?: boolean;
}

const LARGEST = 300_000;
const folder = `${root}docs/images/`;

const executable = findBrowser();
if (executable === undefined) throw new Error("no Chromium found: install one, or name it in CHROMIUM");

const html = renderHtml(await exampleReport("vpce-lockout"));
const comment = commentPage(renderComment(await exampleReport("vpce-lockout", "healthy")));
const shots: readonly Shot[] = [
  { file: "report-desktop.png", page: html, width: 1280, height: 1500 },
  { file: "report-dark.png", page: html, width: 1280, height: 1500, dark: true },
  { file: "report-phone.png", page: html, width: 390, height: 1400 },
  { file: "comment.png", page: comment, width: 920 },
];

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser(executable);
try {
  for (const shot of shots) await take(browser, shot);
} finally {
  await browser.close();
}

async function take(from: Browser, { file, page: content, width, height, dark = false }: Shot): Promise<void> {
  const page = await from.newPage();
  await page.setViewport({ width, height: height ?? 600 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);
  await page.setContent(content);
  writeFileSync(`${folder}${file}`, await page.screenshot({ fullPage: height === undefined }));
  await page.close();
  const { size } = statSync(`${folder}${file}`);
  console.log(`${file}  ${Math.round(size / 1000)} kB`);
  if (size > LARGEST) throw new Error(`${file} is larger than ${LARGEST} bytes`);
}
