import { beforeAll, expect, test } from "vitest";
import { bundle } from "../../scripts/bundle.ts";

let built: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
  built = await bundle();
}, 120_000);

test("the same source gives the same bytes", async () => {
  expect((await bundle()).files).toEqual(built.files);
});

test("the command line starts without a single package", () => {
  const atStart = inputsOf("dist/cli.js", ["import-statement"]);
  expect(atStart).toContain("src/cli.ts");
  expect(atStart.filter((input) => input.includes("node_modules/"))).toEqual([]);
});

test("the command line loads what speaks to GitHub for the drift issues of a merge only", () => {
  const issues = Object.keys(built.metafile.outputs).filter((path) => path.includes("/merged-issues-"));
  expect(issues).toHaveLength(1);
  const everLoaded = inputsOf("dist/cli.js", ["import-statement", "dynamic-import"], new Set(issues));
  expect(everLoaded.filter((input) => /node_modules\/(@actions|@octokit|undici)\//.test(input))).toEqual([]);
});

/** Inputs of an output and of all that it imports in these ways. */
function inputsOf(output: string, kinds: readonly string[], seen = new Set<string>()): string[] {
  const entry = built.metafile.outputs[output];
  if (!entry || seen.has(output)) {
    return [];
  }
  seen.add(output);
  const imported = entry.imports.filter(({ kind }) => kinds.includes(kind));
  return [...Object.keys(entry.inputs), ...imported.flatMap(({ path }) => inputsOf(path, kinds, seen))];
}
