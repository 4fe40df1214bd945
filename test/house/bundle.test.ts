import { beforeAll, expect, test } from "vitest";
import { bundle } from "../../scripts/bundle.ts";

let built: Awaited<ReturnType<typeof bundle>>;

beforeAll(async () => {
  built = await bundle();
});

test("the same source gives the same bytes", async () => {
  expect((await bundle()).files).toEqual(built.files);
});

test("the command line starts without a single package", () => {
  expect([...loadedAtStart("dist/cli.js")].filter((input) => input.includes("node_modules/"))).toEqual([]);
});

test("the command line never holds what only the Action needs", () => {
  const needed = [...built.files].filter(({ path }) => path !== "dist/index.js");
  const text = new TextDecoder();
  const withOctokit = needed.filter(({ contents }) => text.decode(contents).includes("// node_modules/@octokit/"));
  expect(withOctokit.map(({ path }) => path)).toEqual([]);
});

/** Inputs of an output and of all that it imports statically. */
function loadedAtStart(output: string, seen = new Set<string>()): Set<string> {
  const entry = built.metafile.outputs[output];
  if (!entry || seen.has(output)) {
    return new Set();
  }
  seen.add(output);
  const imported = entry.imports.filter(({ kind }) => kind === "import-statement");
  const inputs = Object.keys(entry.inputs);
  return new Set([...inputs, ...imported.flatMap(({ path }) => [...loadedAtStart(path, seen)])]);
}
