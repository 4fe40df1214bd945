/** Files that cannot be written: told before anything is read, and never at the price of the verdict. */

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { auditCommand } from "../../src/commands/audit.ts";
import { checkCommand } from "../../src/commands/check.ts";
import type { CheckOptions } from "../../src/commands/judging-options.ts";
import { mergeCommand } from "../../src/commands/merge.ts";
import type { ReportOptions } from "../../src/commands/report-options.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "write-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file that can be opened and never written. */
const FULL = "/dev/full";

function around() {
  const said = { out: "", err: "" };
  const surroundings = {
    directory: folder,
    now: new Date("2026-11-21T12:00:00Z"),
    environment: {},
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    progress: { step: () => undefined, done: () => undefined },
    color: false,
    width: 120,
  };
  return { said, surroundings };
}

const check = (example: string, more: Partial<CheckOptions>): CheckOptions => ({
  command: "check",
  paths: [`${ROOT}examples/${example}`],
  simulation: "off",
  strict: false,
  format: "text",
  reports: [],
  ...more,
});

describe("before anything is read", () => {
  test.each<[string, Partial<ReportOptions>, RegExp]>([
    [
      "a folder that is not there",
      { reports: [{ format: "html", file: "no/such/x.html" }] },
      /no\/such\/x\.html \(ENOENT\)/,
    ],
    ["a folder in the place of the file", { output: "." }, /cannot write \.: it is a folder/],
    ["a file in the place of the folder", { output: "plain/x" }, /cannot write plain\/x/],
  ])("%s", async (_, options, message) => {
    writeFileSync(join(folder, "plain"), "");
    const { surroundings, said } = around();
    // A path that is not there would be the first thing that reading finds.
    const asked = checkCommand(check("no-such-example", options), surroundings);
    await expect(asked).rejects.toThrow(message);
    expect(said).toEqual({ out: "", err: "" });
  });

  test("audit asks for its inventory's place before it asks AWS", async () => {
    const { surroundings } = around();
    const options = {
      format: "text",
      reports: [],
      simulation: "off",
      strict: false,
      save: "no/such/inventory.json",
    } as const;
    await expect(auditCommand({ command: "audit", ...options }, surroundings)).rejects.toThrow(
      /cannot write no\/such\/inventory\.json/,
    );
  });

  test("merge", async () => {
    const { surroundings } = around();
    const options = {
      command: "merge",
      driftIssue: false,
      files: ["a.json"],
      format: "text",
      reports: [],
      output: "no/such/x",
    } as const;
    await expect(mergeCommand(options, surroundings)).rejects.toThrow(/cannot write no\/such\/x/);
  });

  test("nothing is made by asking", async () => {
    const { surroundings } = around();
    await expect(checkCommand(check("no-such-example", { output: "later.txt" }), surroundings)).rejects.toThrow();
    expect(existsSync(join(folder, "later.txt"))).toBe(false);
  });
});

describe.skipIf(!existsSync(FULL))("a write that fails all the same", () => {
  test.each<[string, number, RegExp]>([
    ["healthy", 2, /^ {2}pass /m],
    ["vpce-lockout", 1, /^ {2}fail /m],
  ])(
    "%s: the verdict is printed, the other files are written, and the status is %d",
    async (example, status, verdict) => {
      const { surroundings, said } = around();
      const file = `${example}.json`;
      const reports = [
        { format: "html", file: FULL },
        { format: "json", file },
      ] as const;
      expect(await checkCommand(check(example, { reports }), surroundings)).toBe(status);
      expect(said.out).toMatch(verdict);
      expect(said.err).toBe(`error: cannot write ${FULL} (ENOSPC)\n`);
      expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toHaveProperty("verdict");
    },
  );

  test("of the main report: the verdict is printed as text", async () => {
    const { surroundings, said } = around();
    const status = await checkCommand(check("healthy", { format: "json", output: FULL }), surroundings);
    expect([status, said.err]).toEqual([2, `error: cannot write ${FULL} (ENOSPC)\n`]);
    expect(said.out).toMatch(/^ {2}pass /m);
  });

  test("of a merged report", async () => {
    const { surroundings, said } = around();
    const options = {
      command: "merge",
      driftIssue: false,
      files: ["nope.json"],
      format: "json",
      reports: [],
      output: FULL,
    } as const;
    expect(await mergeCommand(options, surroundings)).toBe(2);
    expect(said.err).toContain(FULL);
    expect(said.out).toContain("nope.json cannot be merged: there is no such file.");
  });
});
