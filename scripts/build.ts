/**
 * Builds dist/ from src/. With `--check` nothing is written: the build is compared with dist/ byte by byte, the files that
 * differ are named, and the exit status is 1.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { bundle, root } from "./bundle.ts";

type BundledFile = Awaited<ReturnType<typeof bundle>>["files"][number];

const { files } = await bundle();
if (process.argv.includes("--check")) {
  const differences = compare(files);
  for (const difference of differences) {
    console.error(difference);
  }
  if (differences.length > 0) {
    console.error("dist/ is not what src/ builds: run `npm run build` and commit dist/");
    process.exitCode = 1;
  }
} else {
  write(files);
}

function write(files: readonly BundledFile[]): void {
  rmSync(`${root}dist`, { recursive: true, force: true });
  for (const { path, contents, executable } of files) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, contents, { mode: executable ? 0o755 : 0o644 });
    console.log(`${path}  ${Math.ceil(contents.length / 1000)} kB`);
  }
}

function compare(files: readonly BundledFile[]): string[] {
  const built = new Set(files.map(({ path }) => path));
  const superfluous = globSync("dist/**", { cwd: root, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length))
    .filter((path) => !built.has(path));
  return [
    ...files.flatMap((file) => difference(file) ?? []),
    ...superfluous.map((path) => `${path}: src/ builds no such file`),
  ];
}

function difference({ path, contents, executable }: BundledFile): string | undefined {
  if (!existsSync(root + path)) {
    return `${path}: missing`;
  }
  if (!readFileSync(root + path).equals(contents)) {
    return `${path}: differs`;
  }
  const isExecutable = (statSync(root + path).mode & 0o100) !== 0;
  return isExecutable === executable ? undefined : `${path}: ${executable ? "is not" : "is"} executable`;
}
