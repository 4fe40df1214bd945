/** Runs git on a repository that nobody vouches for: no shell, no hooks, no helpers, no network. */

import { spawn } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { UserError } from "../../errors.ts";

/** A repository's own settings must not make git start programs of its choice. */
const HARMLESS = [
  "--no-pager",
  ...["safe.directory=*", "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.sshCommand=false"].flatMap(
    (setting) => ["-c", setting],
  ),
  ...["-c", "protocol.allow=never"],
];

const MAX_OUTPUT = 512 * 1024 * 1024;

export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs one git command in `directory`.
 * @returns its exit status and output; `undefined` where git itself is not installed or the directory is not there
 */
export function runGit(directory: string, args: readonly string[], input?: string): Promise<GitResult | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...HARMLESS, ...args], { cwd: directory, env: cleanEnvironment(), stdio: "pipe" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") resolve(undefined);
      else notStarted(directory, error.code).then(reject, reject);
    });
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_OUTPUT) out.push(chunk);
      else {
        child.kill();
        reject(new UserError(`git ${args[0]} answers with more than ${MAX_OUTPUT} bytes`));
      }
    });
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.on("close", (status) => {
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() });
    });
    // git may end before it has read everything.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

/** As {@link runGit}, for commands that must succeed. */
export async function git(directory: string, args: readonly string[], input?: string): Promise<Buffer> {
  const result = await runGit(directory, args, input);
  if (result === undefined) throw await notStarted(directory);
  if (result.status !== 0) throw new UserError(`git ${args[0]} failed: ${result.stderr || `status ${result.status}`}`);
  return result.stdout;
}

/** Why no git process came to be: the folder may not be entered, or git itself is not there. */
export async function notStarted(directory: string, code = "ENOENT"): Promise<UserError> {
  const folder = await access(directory, constants.R_OK | constants.X_OK).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? "unknown",
  );
  if (folder !== undefined) return new UserError(`cannot read ${directory} (${folder})`);
  if (code === "ENOENT") return new UserError("git is not installed", "install git, or put it on the PATH");
  return new UserError(`git could not be started (${code})`, "check the permissions of the git program");
}

/** Hooks set GIT_DIR and the like, which would point git to another repository than `directory`. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_LITERAL_PATHSPECS: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_NO_LAZY_FETCH: "1",
  };
}
