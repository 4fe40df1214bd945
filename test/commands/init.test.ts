import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import {
  AUDIT,
  CHECK,
  CONFIG,
  DRIFT,
  type Files,
  init,
  listing,
  outcome,
  read,
  repository,
} from "../init/repositories.ts";
import { gitIn } from "../sources/git-in.ts";
import * as policies from "../sources/policies.ts";

const ALL = [CONFIG, AUDIT, DRIFT, CHECK].sort();
const FILES: Files = {
  "policies/trust.json": policies.trust,
  "policies/export.json": policies.identityWithKey,
  "policies/bucket.json": policies.bucketPolicy,
  "policies/key.json": policies.keyPolicy,
};

test("a config and three workflows are written, and the verdict is said", async () => {
  const root = repository(FILES);
  const { status, text } = await init(root);
  expect(status).toBe(0);
  expect(listing(root)).toEqual([...ALL, ...Object.keys(FILES)].sort());
  expect(text.split("\n").slice(0, 4)).toEqual([CONFIG, CHECK, DRIFT, AUDIT].map((path) => `wrote ${path}`));
  expect(text).toMatch(/^verdict: fail \(1 export, \d+ errors?\); `genesys-export-gate check` says why, and exits 1$/m);
  expect(parse(read(root, CONFIG))).toEqual({
    version: 1,
    exports: [
      {
        name: "GenesysExport",
        genesys: { "organization-id": policies.ORGANIZATION },
        role: policies.ROLE,
        bucket: policies.BUCKET,
      },
    ],
    inventory: {
      roles: [
        { arn: policies.ROLE, "trust-policy": "policies/trust.json", "identity-policies": ["policies/export.json"] },
      ],
      buckets: [
        {
          name: policies.BUCKET,
          account: "111122223333",
          region: "eu-west-2",
          policy: "policies/bucket.json",
          encryption: { algorithm: "aws:kms", key: policies.KEY },
        },
      ],
      keys: [{ arn: policies.KEY, policy: "policies/key.json" }],
    },
  });
});

test("each thing that was not known is named with the line that waits for it", async () => {
  const root = repository(FILES);
  const { text } = await init(root);
  const lines = read(root, CONFIG).split("\n");
  const places = [...text.matchAll(/^ {2}\.github\/genesys-export-gate\.yml:(\d+) ([^:]+):/gm)];
  const waiting = Object.fromEntries(
    places.map(([, line, what = ""]) => [what.split(/[,;]/)[0], lines[Number(line) - 1]?.trim().split(":")[0]]),
  );
  expect(waiting).toEqual({
    "the home region of the Genesys Cloud organization": "# region",
    "whether these are all managed and inline policies of the role": "identity-policies",
    "whether the role has a permissions boundary": "# permissions-boundary",
    "the role's tags": "# tags",
    "the bucket's account": "account",
    "the bucket's region": "region",
    "the bucket's default encryption": "encryption",
    "the bucket's Block Public Access": "# public-access-block",
    "whether the bucket takes ACLs": "# object-ownership",
    "the AWS organization with its SCPs and RCPs": "# organization",
  });
  expect(text).toContain(`${CHECK}: the default branch, taken to be main`);
  expect(text).toContain("arn:aws:iam::111122223333:role/GenesysExportGate");
});

test("a command that is offered for copying is made of plain names only", async () => {
  const hostile = JSON.parse(JSON.stringify(FILES).replaceAll("role/GenesysExport", "role/$(id);x"));
  const { text } = await init(repository(hostile), { dryRun: true });
  const commands = [...text.matchAll(/`aws [^`]*`/g)].map(([command]) => command);
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((command) => !/^`[\w .=-]+`$/.test(command))).toEqual([]);
});

describe("what is there", () => {
  test("is left and named, and the rest is written", async () => {
    const root = repository({ ...FILES, [CONFIG]: "version: 1\n", [DRIFT]: "on: push\n" });
    const { status, text } = await init(root);
    expect(status).toBe(0);
    expect(read(root, CONFIG)).toBe("version: 1\n");
    expect(read(root, DRIFT)).toBe("on: push\n");
    expect(listing(root)).toEqual([...ALL, ...Object.keys(FILES)].sort());
    expect(text).toContain(`kept ${CONFIG} (--force overwrites it)`);
    expect(text).toContain(`kept ${DRIFT} (--force overwrites it)`);
    expect(text).toContain(`wrote ${CHECK}`);
  });

  test("is overwritten by force, from what lies beside it and not from the old config", async () => {
    const root = repository({ ...FILES, [CONFIG]: "nonsense: [\n", [DRIFT]: "on: push\n" });
    const { text } = await init(root, { force: true });
    expect(text).toContain(`overwrote ${CONFIG}`);
    expect(parse(read(root, CONFIG)).exports).toHaveLength(1);
    expect(read(root, DRIFT)).toContain("mode: drift");
    expect(listing(root)).toEqual([...ALL, ...Object.keys(FILES)].sort());
  });

  test("a config under another of its names is one", async () => {
    const other = ".github/genesys-export-gate.yaml";
    const root = repository({ ...FILES, [other]: "version: 1\n" });
    const { text } = await init(root);
    expect(text).toContain(`kept ${other}`);
    expect(existsSync(join(root, CONFIG))).toBe(false);
    await expect(init(root, { force: true })).rejects.toThrow(`${other}: a config is there already`);
  });
});

test("a dry run prints paths and contents, says the same, and writes nothing", async () => {
  const root = repository(FILES);
  // Of a narrow terminal: the contents are copied from it, and folded YAML is another or none.
  const dry = await init(root, { dryRun: true, width: 60 });
  expect(dry.status).toBe(0);
  expect(listing(root)).toEqual(Object.keys(FILES).sort());
  await init(root);
  for (const path of ALL) {
    expect(dry.text).toContain(`would write ${path}`);
    expect(dry.text).toContain(`--- ${path}\n${read(root, path).trimEnd()}\n`);
  }
  expect(dry.text).toMatch(/^verdict with these files: fail/m);
});

describe("nothing is written", () => {
  const refused: Readonly<Record<string, { files: Files; message: RegExp; prepare?: (root: string) => void }>> = {
    "where nothing is found": {
      files: { "package.json": { name: "unrelated" }, "README.md": "# hello" },
      message: /^nothing was written: no file here is a policy document/,
    },
    "where the only policy cannot be read": {
      files: { "trust-policy.json": '{ "Version": "2012-10-17", "Statement": [' },
      message: /^nothing was written: no policy document could be read: trust-policy\.json/,
    },
    "where a folder has the name of a file": {
      files: { ...FILES, [`${AUDIT}/x`]: "" },
      message: /genesys-export-audit\.yml: a folder stands where the file would be/,
    },
    "where a file has the name of a folder": {
      files: { ...FILES, ".github/workflows": "" },
      message: /\.github\/workflows is no folder/,
    },
    "where a folder leads out of the repository": {
      files: FILES,
      prepare: (root) => {
        const outside = mkdtempSync(join(tmpdir(), "outside-"));
        onTestFinished(() => rmSync(outside, { recursive: true }));
        symlinkSync(outside, join(root, ".github"));
      },
      message: /\.github is a link that leads out of the repository/,
    },
  };

  test.each(Object.entries(refused))("%s", async (_name, { files, message, prepare }) => {
    const root = repository(files);
    prepare?.(root);
    const before = listing(root);
    await expect(init(root)).rejects.toThrow(message);
    expect(listing(root)).toEqual(before);
  });

  test("where one of the files cannot be", async () => {
    const root = repository({ ...FILES, ".github/x": "" });
    mkdirSync(join(root, ".github/workflows"));
    // A name that is taken between the look and the writing.
    const { fatesOf, writeFiles } = await import("../../src/init/write-files.ts");
    const fates = await fatesOf(root, [CONFIG, CHECK, DRIFT], false);
    writeFileSync(join(root, DRIFT), "of somebody else");
    const texts = new Map([CONFIG, CHECK, DRIFT].map((path) => [path, "text"]));
    await expect(writeFiles(root, texts, fates)).rejects.toThrow(`cannot write ${DRIFT} (EEXIST)`);
    expect(listing(root)).toEqual([...Object.keys(FILES), ".github/x", DRIFT].sort());
    expect(read(root, DRIFT)).toBe("of somebody else");
  });

  test("by force through a symbolic link", async () => {
    const root = repository({ ...FILES, "elsewhere.yml": "version: 1\n", ".github/x": "" });
    symlinkSync(join(root, "elsewhere.yml"), join(root, CONFIG));
    await expect(init(root, { force: true })).rejects.toThrow("a symbolic link is not overwritten");
    expect(read(root, "elsewhere.yml")).toBe("version: 1\n");
  });

  test.each([
    ["policies/trust.json", /not a folder/],
    ["nowhere", /no such file or folder/],
  ])("for %s", async (path, message) => {
    const root = repository(FILES);
    await expect(init(root, { path: join(root, path) })).rejects.toThrow(message);
    expect(listing(root)).toEqual(Object.keys(FILES).sort());
  });
});

describe("a repository without a trust policy of an export", () => {
  test("with Terraform gets a config to fill in, which check refuses", async () => {
    const root = repository({ "main.tf": 'resource "aws_s3_bucket_policy" "recordings" {}\n', "vpc.tf": "" });
    const { status, text } = await init(root);
    expect(status).toBe(0);
    expect(text).toMatch(/^read as CloudFormation or Terraform: main\.tf, vpc\.tf$/m);
    expect(text).toMatch(/^ {2}\.github\/genesys-export-gate\.yml:\d+ \(must be filled in\) the bucket's name/m);
    expect(parse(read(root, CONFIG)).inventory.terraform).toEqual(["*.tf"]);
    const { status: refused, problems } = await outcome(root);
    expect(refused).toBe(2);
    expect(problems).toContainEqual(expect.stringContaining("<bucket>"));
  });

  test("with a bucket policy names what it tells", async () => {
    const root = repository({ "bucket.json": policies.bucketPolicy, "key.json": policies.keyPolicy });
    await init(root);
    expect(parse(read(root, CONFIG)).inventory.buckets).toEqual([
      { name: policies.BUCKET, account: "<account>", region: "<region>", policy: "bucket.json" },
    ]);
    expect((await outcome(root)).status).toBe(2);
  });
});

describe("in git", () => {
  function cloned(): string {
    const origin = repository(FILES);
    gitIn(origin, "init", "--quiet", "--initial-branch=trunk");
    gitIn(origin, "add", ".");
    gitIn(origin, "commit", "--quiet", "--message=policies");
    const parent = repository({});
    gitIn(parent, "clone", "--quiet", origin, "clone");
    return join(parent, "clone");
  }

  test("the default branch is the remote's", async () => {
    const root = cloned();
    const { text } = await init(root);
    expect(parse(read(root, CHECK)).on.push.branches).toEqual(["trunk"]);
    expect(text).not.toContain("the default branch");
  });

  test("the workflows go to the root, wherever init is called", async () => {
    const root = cloned();
    await init(join(root, "policies"));
    expect(existsSync(join(root, CHECK))).toBe(true);
  });

  test("a folder of a repository is told that its workflows do not run there", async () => {
    const root = cloned();
    const { text } = await init(root, { path: join(root, "policies") });
    expect(text).toContain("GitHub runs the workflows of the root only");
  });

  test("a config that git ignores is said to be one", async () => {
    const root = cloned();
    writeFileSync(join(root, ".gitignore"), ".github\n");
    const { text } = await init(root);
    expect(text).toContain(`${CONFIG} is ignored by git`);
  });
});

test.skipIf(process.getuid?.() === 0)("a folder that may not be written to is named", async () => {
  const root = repository(FILES);
  chmodSync(root, 0o500);
  onTestFinished(() => chmodSync(root, 0o700));
  await expect(init(root)).rejects.toThrow("cannot write .github/genesys-export-gate.yml (EACCES)");
});
