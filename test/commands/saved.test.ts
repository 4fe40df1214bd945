import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSaved } from "../../src/commands/saved.ts";

const folder = mkdtempSync(join(tmpdir(), "saved-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["broken syntax", '{ "kind": }', /^bad\.json: not JSON.*\(line 1, column \d+\)$/],
  ["another file", '{\n  "kind": "x" }', /^bad\.json: not a saved inventory \(line 2\)$/],
])("%s: the line is named once", async (_, text, message) => {
  writeFileSync(join(folder, "bad.json"), text);
  await expect(readSaved("bad.json", folder)).rejects.toThrow(message);
});
