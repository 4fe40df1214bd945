import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readlink, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asOnDisk, fixAll, writeFixed } from "../../src/commands/fix.ts";
import { patchOf } from "../../src/commands/patch.ts";
import { CAUSES } from "../corpus/causes.ts";
import { judging } from "../corpus/judged.ts";
import { jsonDocuments } from "../corpus/render/documents.ts";
import { HEALTHY } from "../corpus/story.ts";

let root = "";
let outside = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fix-"));
  outside = await mkdtemp(join(tmpdir(), "outside-"));
});

afterEach(async () => {
  await rm(root, { recursive: true });
  await rm(outside, { recursive: true });
});

const change = { path: "policies/bucket.json", before: '{"a":1}\n', after: '{"a":2}\n' };

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, "policies"), { recursive: true });
  await writeFile(join(root, path), text);
}

const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");

describe("writing what was cured", () => {
  it("writes the file, and nothing of a longer old text is left", async () => {
    await write(change.path, "{ }          \n");
    await writeFixed(root, [{ ...change, before: "{ }          \n", after: "{}\n" }]);

    expect(await read(change.path)).toBe("{}\n");
  });

  it("keeps a byte order mark", async () => {
    await write(change.path, `\ufeff${change.before}`);
    await writeFixed(root, [change]);

    expect(await read(change.path)).toBe(`\ufeff${change.after}`);
  });

  it("leaves a file alone that changed since it was judged, and says what was written before it", async () => {
    await write(change.path, '{"a":3}\n');
    await write("policies/key.json", change.before);
    const other = { ...change, path: "policies/key.json" };

    await expect(writeFixed(root, [other, change])).rejects.toThrow(
      /policies\/bucket\.json: it changed since it was judged \(written before it: policies\/key\.json\)/,
    );
    expect(await read(change.path)).toBe('{"a":3}\n');
    expect(await read(other.path)).toBe(other.after);
  });

  it("never writes through a link that leads out of the root", async () => {
    await writeFile(join(outside, "bucket.json"), change.before);
    await mkdir(join(root, "policies"));
    await symlink(join(outside, "bucket.json"), join(root, change.path));

    await expect(writeFixed(root, [change])).rejects.toThrow(/leads out of .* \(nothing was written\)/);
    expect(await readFile(join(outside, "bucket.json"), "utf8")).toBe(change.before);
  });

  it("names a file that is gone", async () => {
    await expect(writeFixed(root, [change])).rejects.toThrow(
      /cannot write policies\/bucket\.json \(.*; nothing was written\)/,
    );
  });
});

describe("what a patch is made of", () => {
  it("has the byte order mark of the file", async () => {
    await write(change.path, `\ufeff${change.before}`);

    expect(await asOnDisk(root, [change])).toEqual([
      { path: change.path, before: `\ufeff${change.before}`, after: `\ufeff${change.after}` },
    ]);
  });

  it("names the file that a link leads to, which git takes and a link it does not", async () => {
    await write("policies/real.json", change.before);
    await symlink("real.json", join(root, change.path));
    const patch = patchOf(await asOnDisk(root, [change]));
    execFileSync("git", ["apply", "-"], { cwd: root, input: patch });

    expect(await read("policies/real.json")).toBe(change.after);
    expect(await readlink(join(root, change.path))).toBe("real.json");
  });

  it("is no file under two names, none outside of the root and none that changed", async () => {
    await write("policies/real.json", change.before);
    await symlink("real.json", join(root, change.path));
    await writeFile(join(outside, "far.json"), change.before);
    await symlink(join(outside, "far.json"), join(root, "policies/far.json"));

    const real = { ...change, path: "policies/real.json" };
    await expect(asOnDisk(root, [change, real])).rejects.toThrow(/which another cure changes, too/);
    await expect(asOnDisk(root, [{ ...change, path: "policies/far.json" }])).rejects.toThrow(/leads out of/);
    await expect(asOnDisk(root, [{ ...change, before: "other\n" }])).rejects.toThrow(/changed since it was judged/);
    await expect(asOnDisk(root, [{ ...change, path: "none.json" }])).rejects.toThrow(/cannot read none\.json/);
  });
});

describe("applying every cure", () => {
  const bucket = CAUSES.find(({ name }) => name === "only through the VPC endpoint")?.story.bucket ?? [];
  const trust = CAUSES.find(({ name }) => name === "wrong ExternalId")?.story.trust ?? [];
  const files = jsonDocuments({ ...HEALTHY, bucket, trust });

  it("cures one thing after the other, each on what the ones before it left", async () => {
    const { report, applied, files: changed } = await fixAll(judging(files));

    expect(report.verdict).toBe("pass");
    expect(applied.map(({ path }) => path).sort()).toEqual(["policies/bucket.json", "policies/trust.json"]);
    expect(changed.map(({ path, before }) => before === files[path])).toEqual([true, true]);
  });

  it("keeps the line breaks of Windows", async () => {
    const windows = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
    );
    const { report, files: changed } = await fixAll(judging(windows));

    expect(report.verdict).toBe("pass");
    for (const { after } of changed) expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("takes a byte order mark for no part of the text", async () => {
    const marked = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, `\ufeff${text}`]));
    const { report, files: changed } = await fixAll(judging(marked));

    expect(report.verdict).toBe("pass");
    expect(changed).not.toEqual([]);
    for (const { before, after } of changed) expect(`${before}${after}`).not.toContain("\ufeff");
  });

  it("changes nothing where nothing is wrong", async () => {
    const { files: changed, applied } = await fixAll(judging(jsonDocuments(HEALTHY)));

    expect([...changed, ...applied]).toEqual([]);
  });

  it("ends where a cure makes nothing better", async () => {
    const judge = judging(files);
    let count = 0;
    const always = await judge(new Map());
    const { applied } = await fixAll(async () => {
      count += 1;
      return always;
    });

    expect(applied).toEqual([]);
    expect(count).toBeLessThan(5);
  });
});
