/**
 * What a newcomer types first, before any install: the committed bundle on the examples, with the Node.js that is installed
 * on the machine (and not the one of node_modules, which runs the scripts and tests).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./bundle.ts";

const runs = [
  { example: "vpce-lockout", exit: 1, says: /cure/i },
  { example: "healthy", exit: 0, says: /pass/i },
];

const node = installedNode();
for (const { example, exit, says } of runs) {
  const { status, stdout, stderr } = spawnSync(node, ["dist/cli.js", "check", `examples/${example}`], {
    cwd: root,
    encoding: "utf8",
    env: environmentOfATerminal(),
  });
  if (status !== exit || !says.test(stdout)) {
    console.error(`${node} dist/cli.js check examples/${example}: exit ${status}, wanted ${exit} and ${says}`);
    console.error(stdout + stderr);
    process.exitCode = 1;
  }
}

function installedNode(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return folders.map((folder) => join(folder, "node")).find((file) => existsSync(file)) ?? process.execPath;
}

/** Without GitHub's variables, by which the output would be meant for GitHub. */
function environmentOfATerminal(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GITHUB_")));
}
