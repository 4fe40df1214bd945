import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { version } from "../../src/version.ts";
import { exists, read, root } from "./repository.ts";

const packageJson = JSON.parse(read("package.json"));
const lockfile = JSON.parse(read("package-lock.json"));

describe("package.json", () => {
  test("is MIT, as the LICENSE says", () => {
    expect(packageJson.license).toBe("MIT");
    expect(read("LICENSE")).toMatch(/MIT License/i);
  });

  test("runs from Node 20.19 on", () => {
    expect(packageJson.engines).toEqual({ node: ">=20.19" });
  });

  test.each([...Object.values<string>(packageJson.bin), ...packageJson.files])("%s is there", (path) => {
    expect(exists(path)).toBe(true);
  });

  test("the command line is executable", () => {
    expect(statSync(join(root, packageJson.bin["genesys-export-gate"])).mode & 0o111).toBe(0o111);
    expect(read("dist/cli.js")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test("names exact versions", () => {
    const wanted: string[] = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
    expect(wanted.filter((range) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  test("its version is the one the program tells", () => {
    expect(version).toBe(packageJson.version);
  });
});

test("action.yml runs the bundle on Node 24", () => {
  expect(parse(read("action.yml")).runs).toMatchObject({ using: "node24", main: "dist/index.js" });
});

interface LockedPackage {
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

test("the lockfile names no registry, but the hash of each package that the usual Linux machine needs", () => {
  const packages = Object.entries<LockedPackage>(lockfile.packages).filter(([path]) => path !== "");
  expect(packages.filter(([, locked]) => "resolved" in locked)).toEqual([]);
  const unverified = packages.filter(([, locked]) => isNeeded(locked) && !locked.integrity && !locked.inBundle);
  expect(unverified.map(([path]) => path)).toEqual([]);
});

/** Optional packages are the native parts of tools, one for each kind of machine. */
function isNeeded({ optional, os, cpu, libc }: LockedPackage): boolean {
  const usual = os?.includes("linux") && (cpu?.includes("x64") || cpu?.includes("arm64")) && !libc?.includes("musl");
  return !optional || Boolean(usual);
}
