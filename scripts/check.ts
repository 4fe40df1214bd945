/** Every check beside the tests, two at a time. Prints the output of those that fail; the last line is `N passed, N failed`. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { delimiter } from "node:path";
import { root } from "./bundle.ts";

interface Step {
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
}

interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

const script = (name: string, ...options: string[]) => ({
  command: process.execPath,
  arguments: [`scripts/${name}.ts`, ...options],
});

const steps: readonly Step[] = [
  { name: "types", command: "tsc", arguments: ["--noEmit"] },
  { name: "lint and format", command: "biome", arguments: ["check", "."] },
  { name: "dead code", command: "knip", arguments: [] },
  {
    name: "code that only tests reach",
    command: "knip",
    arguments: ["--production", "--config", "knip.production.json"],
  },
  { name: "generated files equal their sources", ...script("generate", "--check") },
  { name: "dist equals src", ...script("build", "--check") },
  { name: "third-party licences", ...script("licences", "--check") },
  { name: "a newcomer's first command", ...script("first-run") },
  { name: "links in the documents", ...script("links") },
];

const waiting = [...steps];
const outcomes: Outcome[] = [];
const atOnce = Math.min(2, availableParallelism());
await Promise.all(Array.from({ length: atOnce }, work));

const failed = outcomes.filter(({ passed }) => !passed).length;
console.log(`${outcomes.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const start = performance.now();
    const outcome = await run(step);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${outcome.passed ? "✓" : "✗"} ${step.name}  ${seconds} s`);
    if (!outcome.passed) {
      console.log(outcome.output.trimEnd());
    }
    outcomes.push(outcome);
  }
}

function run(step: Step): Promise<Outcome> {
  const path = `${root}node_modules/.bin${delimiter}${process.env["PATH"]}`;
  const child = spawn(step.command, step.arguments, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ passed: false, output: error.message }));
    child.on("close", (status) => resolve({ passed: status === 0, output: Buffer.concat(chunks).toString() }));
  });
}
