import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "usage-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly words: readonly string[];
  readonly says: RegExp;
}

const MISTAKES: readonly Row[] = [
  { words: ["chek"], says: /unknown command `chek`[\s\S]*did you mean `check`/ },
  { words: ["check", "--formt", "json"], says: /unknown option `--formt`[\s\S]*did you mean `--format`/ },
  { words: ["check", "--format", "jsn"], says: /unknown format `jsn`[\s\S]*did you mean `json`/ },
  { words: ["check", "--format", "sarf"], says: /did you mean `sarif`/ },
  { words: ["merge", "a.json", "--format", "html"], says: /merge has no format `html`/ },
  { words: ["init", "a", "b"], says: /init takes one folder/ },
  { words: ["check", "--format"], says: /--format/ },
  { words: ["check", "--report", "json"], says: /FORMAT=FILE/ },
  { words: ["check", "no/such/folder"], says: /no\/such\/folder: no such file or folder/ },
  { words: ["check", "examples/healthy", "--config", "nope.yml"], says: /nope\.yml/ },
  { words: ["check", "examples/healthy", "--base", "no-such-ref"], says: /no-such-ref/ },
  { words: ["check", "examples/healthy", "--base", "--output=x"], says: /base/ },
  { words: ["check", "examples/healthy", "--output", "no/such/folder/report"], says: /cannot write/ },
  { words: ["check", "examples/healthy", "--verify"], says: /check takes no --verify/ },
  { words: [], says: /no command given/ },
  { words: ["check", ""], says: /empty PATH/ },
  { words: ["check", "examples/healthy", "examples/vpce-lockout"], says: /one repository at a time/ },
  { words: ["check", "examples/healthy", "--report", "json=x", "--report", "text=x"], says: /two reports/ },
  { words: ["audit"], says: /credentials/ },
  { words: ["audit", "examples/healthy", "examples/vpce-lockout"], says: /audit takes one folder, not 2/ },
  { words: ["audit", "--shard", "9/8"], says: /INDEX\/COUNT/ },
  { words: ["audit", "--save", "x", "--inventory", "y"], says: /leave one of them out/ },
  { words: ["audit", "--inventory", "nope.json"], says: /cannot read nope\.json/ },
  { words: ["audit", "--base", "main"], says: /audit takes no --base/ },
  { words: ["drift", "--aws-simulation", "on"], says: /--aws-simulation/ },
  { words: ["merge"], says: /merge takes the JSON reports/ },
  { words: ["merge", "--of", "0", "a.json"], says: /not a number of shards/ },
  { words: ["explain", "nope.json"], says: /nope\.json/ },
  { words: ["check", "--fix=all"], says: /--fix/ },
  { words: ["authorize", "nope.jsonl"], says: /cannot read nope\.jsonl/ },
  { words: ["authorize"], says: /no case to decide/ },
  { words: ["rules", "put-objct-denied"], says: /did you mean `put-object-denied`/ },
];

describe("mistakes on the command line", () => {
  it.each(MISTAKES)("$words", ({ words, says }) => {
    const { status, err, out } = runCli(words);

    expect(status).toBe(2);
    expect(err).toMatch(says);
    expect(err).not.toMatch(/\n\s+at .*:\d+/);
    expect(out).toBe("");
  });
});

describe("help and version", () => {
  it("prints the version of package.json", () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as { version: string };

    expect(runCli(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });

  it.each([["--help"], ["help"]])("shows the commands: %s", (...words) => {
    const { status, out } = runCli(words);

    expect(status).toBe(0);
    expect(out).toMatch(/check \[PATH\.\.\.\][\s\S]*authorize[\s\S]*rules/);
  });

  it("shows a command's options", () => {
    expect(runCli(["check", "--help"]).out).toContain("--base REF");
  });

  it("lists every rule, and tells about one", () => {
    expect(runCli(["rules"]).out).toMatch(/^put-object-denied +error/m);
    expect(runCli(["rules", "put-object-denied"]).out).toContain("Cure of a Deny: exempt the role inside of it");
  });
});

describe("several reports from one run", () => {
  it("writes each where it was asked for, and nothing to standard output", () => {
    const json = join(folder, "report.json");
    const markdown = join(folder, "report.md");
    const text = join(folder, "report.txt");
    const words = ["--output", text, "--report", `json=${json}`, "--report", `markdown=${markdown}`];
    const result = runCli(["check", "examples/vpce-lockout", ...words], { env: { FORCE_COLOR: "1" } });

    expect(result).toEqual({ status: 1, out: "", err: "" });
    expect(JSON.parse(readFileSync(json, "utf8"))).toHaveProperty("verdict", "fail");
    expect(readFileSync(markdown, "utf8")).toMatch(/^### ❌/);
    expect(readFileSync(text, "utf8")).not.toContain("\u001b[");
  });

  it("prints workflow commands when GitHub Actions runs it", () => {
    const { out } = runCli(["check", "examples/vpce-lockout"], { env: { GITHUB_ACTIONS: "true" } });

    expect(out).toMatch(/^::error file=policies\/bucket\.json,line=14/m);
  });
});

it("verifies nothing where no case says what is expected", () => {
  const line = {
    id: "a",
    request: {
      principal: "arn:aws:iam::111122223333:role/r",
      action: "s3:GetObject",
      resource: "arn:aws:s3:::b/k",
      context: {},
    },
    identityPolicies: [],
    resourceAccount: "111122223333",
  };
  const { status, out, err } = runCli(["authorize", "--verify"], { input: JSON.stringify(line) });

  expect(status).toBe(2);
  expect(err).toContain("no case has an `expected`");
  expect(out).toMatch(/0 passed, 0 failed\n$/);
});
