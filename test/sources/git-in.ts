import { execFileSync } from "node:child_process";

/** Runs git in a folder, with nobody's settings but its own. */
export function gitIn(directory: string, ...args: readonly string[]): string {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
  const env = {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_AUTHOR_NAME: "Test",
    GIT_AUTHOR_EMAIL: "test@example.com",
    GIT_COMMITTER_NAME: "Test",
    GIT_COMMITTER_EMAIL: "test@example.com",
  };
  return execFileSync("git", ["-c", "init.defaultBranch=main", ...args], { cwd: directory, env })
    .toString()
    .trim();
}
