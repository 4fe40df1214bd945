/** The repository's default branch, as far as the checkout tells. */

import { runGit } from "../sources/tree/git-process.ts";

/** Branch names that mean themselves in a workflow's filter and in a comment. */
const PLAIN = /^[A-Za-z0-9][\w./-]*$/;

/** Undefined outside of git, without a remote that says it, and for a name that a workflow would take for a pattern. */
export async function defaultBranch(root: string): Promise<string | undefined> {
  const result = await runGit(root, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  const name =
    result?.status === 0
      ? result.stdout
          .toString()
          .trim()
          .replace(/^origin\//, "")
      : "";
  return PLAIN.test(name) ? name : undefined;
}
