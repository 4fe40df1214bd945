/** A loopback GitHub and the program's own client on it, for tests of what stands on the client. */

import { onTestFinished } from "vitest";
import { createGitHub } from "../../src/github/client.ts";
import type { ClientOptions } from "../../src/github/connection.ts";
import type { GitHub } from "../../src/github/model.ts";
import { buildRepository, type RepositoryDescription } from "../e2e/git-objects.ts";
import { type GitHubServer, type ServerDescription, startGitHubServer, TOKEN } from "../e2e/github-server.ts";

export interface Loopback {
  readonly github: GitHub;
  readonly server: GitHubServer;
  readonly ids: Readonly<Record<string, string>>;
}

type Rest = Partial<Omit<ServerDescription, "repository" | "fullName">>;

/** Starts a server for `commits` and connects a client that waits no time between retries. It ends with the test. */
export async function loopback(
  commits: RepositoryDescription,
  rest: Rest = {},
  token = TOKEN,
  options: Partial<ClientOptions> = {},
): Promise<Loopback> {
  const repository = buildRepository(commits);
  const server = await startGitHubServer({ repository, fullName: "acme/archive", ...rest });
  onTestFinished(() => server.close());
  const github = createGitHub({
    repository: { owner: "acme", name: "archive" },
    token,
    apiUrl: server.url,
    second: 0,
    ...options,
  });
  return { github, server, ids: repository.ids };
}

/** `METHOD path` of every request so far. */
export function asked({ server }: Loopback): readonly string[] {
  return server.requests.map(({ method, path }) => `${method} ${path}`);
}
