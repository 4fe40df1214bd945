import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}

export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Hand-written source files, as `src/...`. */
export function sourceFiles(): string[] {
  return globSync("src/**/*.{ts,js}", { cwd: root })
    .filter((path) => !path.startsWith("src/generated/"))
    .sort();
}

/** Every file that git knows and that is there. */
export function committedFiles(): string[] {
  const listing = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  return listing.split("\0").filter((path) => path !== "" && exists(path));
}
