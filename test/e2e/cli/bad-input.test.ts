import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT, runCli } from "./run-cli.ts";

const CONFIG = ".github/genesys-export-gate.yml";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bad-input-"));
  cpSync(`${ROOT}examples/healthy`, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const DEEP = `{"Version":"2012-10-17","Statement":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[..."bcdefghi"].map((name, index) => `${name}: &${name} [${`*${"abcdefgh"[index]},`.repeat(9)}]`).join("\n")}\nStatement: *i\n`;

interface Row {
  readonly name: string;
  readonly break: () => void;
  readonly says: RegExp;
  readonly status?: number;
}

const ROWS: readonly Row[] = [
  {
    name: "broken JSON",
    break: () => put("policies/bucket.json", '{\n  "Version": "2012-10-17",\n  "Statement": [\n}\n'),
    says: /policies\/bucket\.json[\s\S]*line 4/,
  },
  {
    name: "typographic quotes",
    break: () => put("policies/bucket.json", '{\n  “Version”: "2012-10-17"\n}\n'),
    says: /U\+201C[\s\S]*line 2, column 3/,
  },
  { name: "an empty file", break: () => put("policies/bucket.json", ""), says: /policies\/bucket\.json/ },
  {
    name: "not a policy",
    break: () => put("policies/bucket.json", "[1, 2]"),
    says: /malformed-policy +policies\/bucket\.json:1/,
    status: 1,
  },
  {
    name: "a duplicate key",
    break: () => put("policies/bucket.json", '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}'),
    says: /Version[\s\S]*twice/,
  },
  { name: "10,000-deep nesting", break: () => put("policies/bucket.json", DEEP), says: /nested more than 100 levels/ },
  {
    name: "a file of 100 MB",
    break: () => truncateSync(join(folder, "policies/bucket.json"), 100 * 1024 * 1024),
    says: /policies\/bucket\.json[\s\S]*MiB/,
  },
  {
    name: "a YAML alias bomb",
    break: () => {
      rmSync(join(folder, "policies/bucket.json"));
      put("policies/bucket.yaml", BOMB);
      put(CONFIG, execFileSync("sed", ["s/bucket.json/bucket.yaml/", join(folder, CONFIG)], { encoding: "utf8" }));
    },
    says: /policies\/bucket\.yaml[\s\S]*alias/i,
  },
  { name: "a missing file", break: () => rmSync(join(folder, "policies/bucket.json")), says: /policies\/bucket\.json/ },
  {
    name: "a symbolic link that leaves the repository",
    break: () => {
      rmSync(join(folder, "policies/bucket.json"));
      symlinkSync("/etc/passwd", join(folder, "policies/bucket.json"));
    },
    says: /policies\/bucket\.json[\s\S]*out of the repository/,
  },
  {
    name: "a path that leaves the repository",
    break: () =>
      put(
        CONFIG,
        'version: 1\ninventory:\n  roles:\n    - { arn: "arn:aws:iam::111122223333:role/x", trust-policy: ../../etc/passwd }\n',
      ),
    says: /etc\/passwd/,
  },
  {
    name: "an unknown config key",
    break: () => put(CONFIG, "version: 1\nexprots: []\n"),
    says: /genesys-export-gate\.yml:2[\s\S]*exprots[\s\S]*exports/,
  },
  {
    name: "broken YAML in the config",
    break: () => put(CONFIG, "version: 1\nexports:\n  - name: [\n"),
    says: /genesys-export-gate\.yml/,
  },
  {
    name: "two exports of nothing",
    break: () => put(CONFIG, "version: 1\nexports: []\ninventory: {}\n"),
    says: /no export/i,
  },
  {
    name: "a policy AWS would refuse",
    break: () =>
      put(
        "policies/bucket.json",
        '{"Version":"2012-10-17","Statement":[{"Effect":"allow","Principal":"*","Action":"s3:*","Resource":"*"}]}',
      ),
    says: /malformed-policy[\s\S]*Allow/,
    status: 1,
  },
];

describe("bad input", () => {
  it.each(ROWS)("$name", ({ break: damage, says, status = 2 }) => {
    damage();
    const started = Date.now();
    const result = runCli(["check", folder]);

    expect(result.out + result.err).toMatch(says);
    expect(result.status).toBe(status);
    expect(result.out + result.err).not.toMatch(/\n\s+at .*:\d+|internal error/);
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it("says where nothing concerns Genesys", () => {
    rmSync(join(folder, ".github"), { recursive: true });
    rmSync(join(folder, "policies"), { recursive: true });
    const { status, out } = runCli(["check", folder]);

    expect(status).toBe(2);
    expect(out).toContain("no-export-found");
  });
});

describe("hostile names", () => {
  it("shows control characters instead of obeying them, and starts no workflow command", () => {
    const sid = "x\\u001b[31m\\n::set-output name=verdict::pass";
    put(
      "policies/bucket.json",
      `{"Version":"2012-10-17","Statement":[{"Sid":"${sid}","Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}`,
    );
    const text = runCli(["check", folder]).out;
    const log = runCli(["check", folder, "--format", "github"]).out;

    expect(text).not.toContain("\u001b");
    expect(text).toContain("\\x1b[31m");
    expect(
      log
        .split("\n")
        .filter((line) => /^\s*::/.test(line) && !/^::(?:error|warning|notice|group|endgroup)\b/.test(line)),
    ).toEqual([]);
  });
});
