/** Runs dist/index.js as GitHub's runner does: a process of its own, inputs and event by environment, commands by standard output. */

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { TOKEN } from "../github-server.ts";

export interface ActionRun {
  readonly event: string;
  /** The payload as an object, or as the text of the file. */
  readonly payload: object | string;
  readonly sha: string;
  readonly apiUrl: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** A checkout; absent: an empty workspace. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Everything that the runner would obey, in order. */
  readonly commands: readonly Command[];
  /** Those of them that are annotations. */
  readonly annotations: readonly Command[];
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly workspace: string;
}

const ACTION = fileURLToPath(new URL("../../../dist/index.js", import.meta.url));

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "export-gate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export async function runAction(run: ActionRun): Promise<ActionResult> {
  const runner = temporaryFolder();
  const workspace = run.workspace ?? temporaryFolder();
  const file = (name: string, text: string) => {
    writeFileSync(join(runner, name), text);
    return join(runner, name);
  };
  const files = {
    GITHUB_EVENT_PATH: file("event.json", typeof run.payload === "string" ? run.payload : JSON.stringify(run.payload)),
    GITHUB_OUTPUT: file("output", ""),
    GITHUB_STEP_SUMMARY: file("summary.md", ""),
  };
  const env = {
    PATH: process.env["PATH"] ?? "",
    HOME: runner,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_EVENT_NAME: run.event,
    GITHUB_REPOSITORY: "acme/recording-archive",
    GITHUB_SHA: run.sha,
    GITHUB_API_URL: run.apiUrl,
    GITHUB_WORKSPACE: workspace,
    ...files,
    ...inputEnvironment({ "github-token": TOKEN, ...run.inputs }),
    ...run.env,
  };
  const { exitCode, stdout, stderr } = await execute(env, workspace);
  const commands = commandsIn(`${stdout}\n${stderr}`);
  return {
    exitCode,
    stdout,
    stderr,
    commands,
    annotations: commands.filter(({ name }) => ["error", "warning", "notice"].includes(name)),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8"),
    outputs: outputsIn(readFileSync(files.GITHUB_OUTPUT, "utf8")),
    workspace,
  };
}

/** `INPUT_` and the name in upper case, spaces as underscores; the hyphens stay. */
function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]));
}

function execute(
  env: Record<string, string>,
  cwd: string,
): Promise<Pick<ActionResult, "exitCode" | "stdout" | "stderr">> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ACTION], { cwd, env });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/**
 * What the runner takes for a command (actions/runner, ActionCommand): a line that starts with `::` after white space, or
 * `##[` anywhere in it.
 */
function commandsIn(output: string): readonly Command[] {
  return output.split(/\r\n|\n|\r/).flatMap((line) => {
    const found = /^\s*::([^\s:]+)(?:\s+(.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?:\s+(.*?))?\](.*)$/.exec(line);
    if (found === null) return [];
    const [, name = "", properties = "", message = ""] = found;
    return [{ name, properties: propertiesIn(properties), message: unescapeText(message) }];
  });
}

function propertiesIn(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), unescapeText(pair.slice(pair.indexOf("=") + 1))]),
  );
}

function unescapeText(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

/** `name<<delimiter`, the value's lines, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([^<\n]+)<<(.+)\n([\s\S]*?)\n?\2$/gm)].map(([, name = "", , value = ""]) => [name, value]),
  );
}
