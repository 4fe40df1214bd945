/** A real browser for the tests, where the machine has one. */

import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe } from "vitest";
import { findBrowser, launchBrowser } from "../../../scripts/screenshots/browser.ts";

/** `off` leaves these tests out; `required` makes a machine without a browser a failure. */
const wish = process.env["BROWSER_TESTS"];
const executable = wish === "off" ? undefined : findBrowser();

export interface InBrowser {
  /** A new page that closes with the tests. */
  page(): Promise<Page>;
}

/** Tests that need a browser: left out, with a warning, where there is none. */
export function describeInBrowser(name: string, tests: (browser: InBrowser) => void): void {
  if (executable === undefined && wish !== "required") {
    console.warn(`${name}: left out, ${wish === "off" ? "BROWSER_TESTS=off" : "no Chromium found (see CHROMIUM)"}`);
  }
  describe.skipIf(executable === undefined && wish !== "required")(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (executable === undefined) throw new Error("no Chromium found: install one, or name it in CHROMIUM");
      browser = await launchBrowser(executable);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    tests({
      page: async () => {
        if (browser === undefined) throw new Error("the browser did not start");
        return browser.newPage();
      },
    });
  });
}
