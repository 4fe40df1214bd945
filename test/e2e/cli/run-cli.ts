/** Runs the committed bundle of the command line as a process, as a user does. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `node dist/cli.js` with these words; nothing of the surroundings but PATH reaches it. */
export function runCli(
  words: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${ROOT}dist/cli.js`, ...words], {
    cwd: options.cwd ?? ROOT,
    input: options.input ?? "",
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env["PATH"] ?? "", HOME: "/nonexistent", ...options.env },
  });
  return { status, out: stdout, err: stderr };
}
