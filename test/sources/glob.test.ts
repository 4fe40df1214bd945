import { expect, test } from "vitest";
import { compileGlob } from "../../src/sources/glob.ts";

test.each<[string, string, boolean]>([
  ["infra/main.tf", "infra/main.tf", true],
  ["./infra/main.tf", "infra/main.tf", true],
  ["infra/*.tf", "infra/main.tf", true],
  ["infra/*.tf", "infra/modules/main.tf", false],
  ["infra/**/*.tf", "infra/main.tf", true],
  ["infra/**/*.tf", "infra/a/b/main.tf", true],
  ["infra/**/*.tf", "other/main.tf", false],
  ["**/*.tf", "main.tf", true],
  ["**", "a/b/c", true],
  ["infra/**", "infra", true],
  ["a/**/b/**/c", "a/x/b/y/b/c", true],
  ["a/**/b/**/c", "a/x/y/c", false],
  ["templates/**/*.{json,yaml,yml}", "templates/x/y.yaml", true],
  ["templates/**/*.{json,yaml,yml}", "templates/x/y.txt", false],
  ["{a,b/{c,d}}.tf", "b/d.tf", true],
  ["{a,b/{c,d}}.tf", "b/c", false],
  ["file?.tf", "file1.tf", true],
  ["file?.tf", "file12.tf", false],
  ["{open", "{open", true],
])("%s and %s: %s", (glob, path, expected) => {
  expect(compileGlob(glob)(path)).toBe(expected);
});

test("hostile globs end in time, or are refused", () => {
  const path = `${"a/".repeat(2_000)}b`;
  const started = performance.now();
  expect(compileGlob(`${"**/a/".repeat(200)}c`)(path)).toBe(false);
  expect(compileGlob(`${"*a".repeat(200)}c`)("a".repeat(10_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(() => compileGlob("{a,b}".repeat(20))).toThrow(/alternatives/);
});
