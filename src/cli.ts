/** The command line: reads the words, calls a command, sets the exit status. */

import { readFile } from "node:fs/promises";
import { text as readStream } from "node:stream/consumers";
import { readOptions } from "./commands/options.ts";
import type { Surroundings } from "./commands/surroundings.ts";
import { terminalProgress } from "./commands/terminal-progress.ts";
import { systemCode, UserError } from "./errors.ts";
import { visible } from "./report/escape/terminal.ts";
import { version } from "./version.ts";

const COULD_NOT_JUDGE = 2;

const out = (text: string): void => void process.stdout.write(text);
const err = (text: string): void => void process.stderr.write(text);

async function readText(file: string): Promise<string> {
  if (file === "-") return readStream(process.stdin);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = systemCode(error);
    throw new UserError(`cannot read ${file} (${code})`);
  }
}

/** Standard input as bytes; what is beyond the limit is not read. */
async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.byteLength;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Colour for people at a terminal who did not ask for none (no-color.org). */
function wantsColor(): boolean {
  if (process.env["NO_COLOR"]) return false;
  return process.stdout.isTTY === true || Boolean(process.env["FORCE_COLOR"]);
}

async function run(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  switch (options.command) {
    case "version":
      out(`${version}\n`);
      return 0;
    case "help":
      out((await import("./commands/help.ts")).helpText(options.topic));
      return 0;
    case "rules":
      out(await (await import("./commands/rules.ts")).rulesText(options.id));
      return 0;
    case "explain":
      return (await import("./commands/explain.ts")).explainCommand(options, { ...surroundings(), input: readInput });
    case "authorize":
      return (await import("./commands/authorize.ts")).authorizeCommand(options, { readText, out, err });
    case "init":
      return (await import("./commands/init.ts")).initCommand(options, surroundings());
    case "check":
      return (await import("./commands/check.ts")).checkCommand(options, surroundings());
    case "audit":
    case "drift":
      return (await import("./commands/audit.ts")).auditCommand(options, surroundings());
    case "merge":
      return (await import("./commands/merge.ts")).mergeCommand(options, surroundings());
  }
}

function surroundings(): Surroundings {
  const { stderr, stdout, env } = process;
  const watched = stderr.isTTY === true && env["TERM"] !== "dumb";
  return {
    directory: process.cwd(),
    now: new Date(),
    environment: env,
    out,
    err,
    progress: terminalProgress({ write: err, watched, width: stderr.columns ?? 80 }, Date.now),
    color: wantsColor(),
    width: stdout.columns ?? 120,
  };
}

/** A closed pipe (`| head`) is the reader's wish, not an error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
  throw error;
});

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = COULD_NOT_JUDGE;
  if (error instanceof UserError) {
    err(`error: ${visible(error.message)}\n${error.help === undefined ? "" : `       ${visible(error.help)}\n`}`);
  } else {
    const kind = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    err(
      `internal error of genesys-export-gate ${version}: ${visible(kind)}\n       please report it; DEBUG=1 prints the stack\n`,
    );
    if (process.env["DEBUG"] && error instanceof Error) err(`${visible(error.stack ?? "")}\n`);
  }
}
