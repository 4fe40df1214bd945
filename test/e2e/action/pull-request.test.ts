/** The story of a pull request, told by dist/index.js as a process against a loopback GitHub. */

import { describe, expect, test } from "vitest";
import { buildRepository, type Files, writeCheckout } from "../git-objects.ts";
import type { Fault, StoredReviewComment } from "../github-server.ts";
import { runAction, temporaryFolder } from "./run-action.ts";
import { healthy, lockout, pullRequestEvent, pullRequestOf, type Stage, stage } from "./story.ts";

const MARK = "<!-- genesys-export-gate:default -->";
const asked = ({ server }: Stage, pattern: RegExp) =>
  server.requests.map(({ method, path }) => `${method} ${path}`).filter((request) => pattern.test(request));
const WRITES = /^(?:POST \/repos|PATCH|DELETE|PUT)/;
const FILES = /\/git\//;

/** What GitHub makes of a file when a suggestion on it is committed. */
function committed(text: string, suggestion: StoredReviewComment | undefined): string {
  const { body = "", line = 0, startLine = line } = suggestion ?? {};
  const [, , block = ""] = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body) ?? [];
  const lines = text.split("\n");
  lines.splice((startLine ?? 1) - 1, (line ?? 0) - (startLine ?? 0) + 1, ...block.split("\n").slice(0, -1));
  return lines.join("\n");
}

const EXEMPTION = `settings:
  on-undecided: warn
  suppressions:
    - { rule: put-object-denied, export: legal-hold, reason: trust me, owner: "@mallory", expires: 2099-12-31 }
`;

describe("a VPC-only Deny on the bucket", () => {
  test("is marked on its line, explained in the comment, and stops the merge", async () => {
    const scene = await stage(pullRequestOf(lockout));
    const result = await runAction(pullRequestEvent(scene));

    expect(result.exitCode).toBe(1);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]).toMatchObject({
      name: "error",
      properties: { file: "policies/bucket.json", line: "14", endLine: "23" },
      message: expect.stringContaining("DenyOutsideVpc"),
    });
    const [comment] = scene.server.comments();
    expect(scene.server.comments()).toHaveLength(1);
    expect(
      comment?.body.startsWith(`${MARK}\n### ❌ This change would stop the recording export \`legal-hold\`\n`),
    ).toBe(true);
    expect(comment?.body).toContain(
      "| write recordings | ✅ | ❌ explicit&nbsp;deny | `DenyOutsideVpc` · policies/bucket.json:14 |",
    );
    expect(comment?.body).toContain("**Why.**");
    expect(comment?.body).toMatch(/^\+ .*"aws:PrincipalArn": "arn:aws:iam::111122223333:role\/GenesysExport"/m);
    expect(result.summary).toContain("### ❌ This change would stop the recording export `legal-hold`");
    expect(result.outputs).toEqual({
      verdict: "fail",
      findings: "1",
      errors: "1",
      warnings: "0",
      "json-file": "",
      "sarif-file": "",
      "html-file": "",
      "comment-url": "https://github.com/acme/recording-archive/pull/7#issuecomment-1000",
      drift: "",
    });
    expect(result.stderr).toBe("");
    expect(scene.server.requests.filter(({ status }) => status >= 400)).toEqual([]);
    expect(asked(scene, WRITES)).toEqual([
      "POST /repos/acme/recording-archive/issues/7/comments",
      "POST /repos/acme/recording-archive/pulls/7/comments",
    ]);
  });

  test("is cured by committing the suggestion as it stands", async () => {
    const broken = await stage(pullRequestOf(lockout));
    await runAction(pullRequestEvent(broken));
    const [suggestion] = broken.server.reviewComments();
    expect(broken.server.reviewComments()).toHaveLength(1);
    expect(suggestion).toMatchObject({ path: "policies/bucket.json", commit: broken.id("head") });
    const cured = {
      ...lockout,
      "policies/bucket.json": committed(String(lockout["policies/bucket.json"]), suggestion),
    };
    const comments = { comments: broken.server.comments(), reviewComments: broken.server.reviewComments() };
    const fixed = await stage(pullRequestOf(cured), comments);
    const result = await runAction(pullRequestEvent(fixed));
    expect([result.exitCode, result.outputs["verdict"]]).toEqual([0, "pass"]);
    expect(fixed.server.reviewComments()).toEqual([]);
  });

  test("off: no suggestion, and none is looked for", async () => {
    const scene = await stage(pullRequestOf(lockout));
    await runAction({ ...pullRequestEvent(scene), inputs: { comment: "off" } });
    expect(asked(scene, /\/comments/)).toEqual([]);
  });

  test("a file whose diff GitHub does not give has the cure in the comment alone", async () => {
    const scene = await stage(pullRequestOf(lockout), { withoutPatch: /bucket/ });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(scene.server.reviewComments()).toEqual([]);
    expect(scene.server.comments()[0]?.body).toMatch(/^\+ .*"aws:PrincipalArn"/m);
    expect(result.annotations.map(({ name }) => name)).toEqual(["error"]);
  });

  test("cured by the next push: the comment says so, once, and the check is green", async () => {
    const broken = await stage(pullRequestOf(lockout));
    await runAction(pullRequestEvent(broken));
    const cured = { ...healthy, "README.md": "The recordings bucket stays as it is.\n" };
    const fixed = await stage(pullRequestOf(cured), { comments: broken.server.comments() });
    const result = await runAction(pullRequestEvent(fixed));

    expect(result.exitCode).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(result.outputs["verdict"]).toBe("pass");
    expect(fixed.server.comments().map(({ id }) => id)).toEqual([1000]);
    expect(fixed.server.comments()[0]?.body.startsWith(`${MARK}\n### ✅ Resolved`)).toBe(true);

    const again = await stage(pullRequestOf(cured), { comments: fixed.server.comments() });
    expect((await runAction(pullRequestEvent(again))).exitCode).toBe(0);
    expect(asked(again, WRITES)).toEqual([]);

    const worse = await stage(pullRequestOf(lockout), { comments: again.server.comments() });
    expect((await runAction(pullRequestEvent(worse))).exitCode).toBe(1);
    expect(worse.server.comments().map(({ id }) => id)).toEqual([1000]);
    expect(worse.server.comments()[0]?.body).toContain("### ❌");
  });

  test.each([
    ["a full checkout", ["fork", "main", "head", "merge"], 0],
    // Main before the merge, and the head that annotations are shown on.
    ["the shallow checkout of actions/checkout", ["merge"], 2],
  ])("%s is read in place of the API", async (_, commits, listings) => {
    const scene = await stage(pullRequestOf(lockout));
    const workspace = temporaryFolder();
    writeCheckout(workspace, scene.repository, "merge", commits);
    const result = await runAction({ ...pullRequestEvent(scene), workspace });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.properties).toMatchObject({ file: "policies/bucket.json", line: "14" });
    expect(scene.server.comments()[0]?.body).toContain("| write recordings | ✅ | ❌ explicit&nbsp;deny |");
    expect(asked(scene, /\/git\/commits\//)).toEqual([]);
    expect(asked(scene, /\/git\/trees\//)).toHaveLength(listings);
  });

  test("is marked where it stands in the pull request's own commit, not in the test merge", async () => {
    const bucket = String(lockout["policies/bucket.json"]);
    const story = pullRequestOf(lockout);
    const merged = { ...lockout, "policies/bucket.json": `\n\n\n${bucket}` };
    const scene = await stage({ ...story, merge: { files: merged, parents: ["main", "head"] } });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.annotations[0]?.properties).toMatchObject({
      file: "policies/bucket.json",
      line: "14",
      endLine: "23",
    });
    expect(scene.server.comments()[0]?.body).toContain("policies/bucket.json:17");
  });

  test("what main breaks already is not this pull request's fault, unless fail-on is all", async () => {
    const scene = await stage(pullRequestOf({ ...lockout, "policies/other.json": "{}" }, lockout));
    const { apiUrl, ...event } = pullRequestEvent(scene);
    const asNew = await runAction({ ...event, apiUrl });
    expect([asNew.exitCode, asNew.outputs["verdict"]]).toEqual([0, "pass"]);
    expect(asNew.outputs).toMatchObject({ findings: "1", errors: "0" });
    expect(asNew.annotations.map(({ name }) => name)).toEqual(["notice"]);
    const asAll = await runAction({ ...event, apiUrl, inputs: { "fail-on": "all" } });
    expect([asAll.exitCode, asAll.outputs["verdict"]]).toEqual([1, "fail"]);
    expect(asAll.annotations.map(({ name }) => name)).toEqual(["error"]);
  });

  test("a pull request cannot exempt itself: settings and suppressions are the base's", async () => {
    const config = healthy[".github/genesys-export-gate.yml"] ?? "";
    const exempt = `${config}${EXEMPTION}`;
    const scene = await stage(pullRequestOf({ ...lockout, ".github/genesys-export-gate.yml": exempt }));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(result.outputs["errors"]).toBe("1");
  });

  test("nor by a config and paths that the base does not have", async () => {
    const config = `${healthy[".github/genesys-export-gate.yml"]}`.replaceAll("policies/", "iam/");
    const moved = Object.entries(lockout).map(([path, file]) => [path.replace(/^policies/, "iam"), file] as const);
    const head = { ...Object.fromEntries(moved), "gate.yml": `${config}${EXEMPTION}` };
    const scene = await stage(pullRequestOf(head));
    const result = await runAction({ ...pullRequestEvent(scene), inputs: { paths: "iam", config: "gate.yml" } });
    expect(result.exitCode).toBe(1);
    expect(result.annotations[0]?.properties).toMatchObject({ file: "iam/bucket.json", line: "14" });
  });

  test("the other events of a pull request", async () => {
    const scene = await stage(pullRequestOf(lockout));
    const target = { ...pullRequestEvent(scene), event: "pull_request_target", sha: scene.id("main") };
    expect((await runAction(target)).exitCode).toBe(1);
    expect(asked(scene, /\/compare\//)).toHaveLength(1);
  });
});

describe("nothing that an export depends on", () => {
  const pages = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`docs/page-${index}.md`, `page ${index}`]),
  );

  test("a pass that says so in one line, and no comment", async () => {
    const scene = await stage(pullRequestOf({ ...healthy, ...pages }));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(0);
    expect(result.annotations).toEqual([]);
    expect(result.summary.split("\n")[0]).toContain("no file that an export depends on changed");
    expect(result.outputs).toMatchObject({ verdict: "pass", findings: "0" });
    expect(asked(scene, /\/pulls\/7\/files/)).toHaveLength(2);
    expect(asked(scene, WRITES)).toEqual([]);
  });

  test("is judged all the same where the listing is incomplete, and that is said", async () => {
    const scene = await stage(pullRequestOf({ ...healthy, ...pages }));
    const result = await runAction(pullRequestEvent(scene, { changedFiles: 131 }));
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain("listed 130 files where the event says 131");
    expect(result.summary).toContain("legal-hold");
  });

  const readme = { "README.md": "another text\n" };
  const CONFIG = ".github/genesys-export-gate.yml";

  test.each<[string, Files, number, string]>([
    ["where there is no export at all", { "package.json": "{}", "README.md": "hi\n" }, 2, "no export"],
    [
      "where the repository was undecided before",
      { ...healthy, [CONFIG]: String(healthy[CONFIG]).replace("      trust-policy: policies/role-trust.json\n", "") },
      3,
      "trust policy",
    ],
    [
      "where only the files tell of an export, and leave it undecided",
      { "trust.json": String(healthy["policies/role-trust.json"]) },
      3,
      "ARN of the trust policy",
    ],
  ])("is no pass %s", async (_, base, exitCode, said) => {
    const scene = await stage(pullRequestOf({ ...base, ...readme }, base));
    const result = await runAction(pullRequestEvent(scene, { changedFiles: 1 }));
    expect(result.exitCode).toBe(exitCode);
    expect(result.summary).toContain(said);
  });

  test("comment: always says it, on-findings takes the comment away", async () => {
    const first = await stage(pullRequestOf({ ...healthy, ...pages }));
    await runAction({ ...pullRequestEvent(first), inputs: { comment: "always", "comment-tag": "prod" } });
    expect(first.server.comments()[0]?.body.startsWith("<!-- genesys-export-gate:prod -->\n✅ ")).toBe(true);
    const second = await stage(pullRequestOf({ ...healthy, ...pages }), { comments: first.server.comments() });
    await runAction({ ...pullRequestEvent(second), inputs: { comment: "on-findings", "comment-tag": "prod" } });
    expect(second.server.comments()).toEqual([]);
  });
});

describe("GitHub in a bad hour", () => {
  const fault = (path: RegExp, rest: Partial<Fault> & Pick<Fault, "times" | "status">): Fault => ({
    method: "GET",
    path,
    ...rest,
  });

  test("a fork's read-only token: the verdict stands, and a notice says why there is no comment", async () => {
    const scene = await stage(pullRequestOf(lockout), { mayComment: false });
    const result = await runAction(pullRequestEvent(scene, { fork: true }));
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ name }) => name)).toEqual(["error", "notice"]);
    expect(result.annotations[1]?.message).toContain("pull requests from forks");
    expect(asked(scene, /\/pulls\/7\/comments/)).toEqual([]);
    expect(result.outputs).toMatchObject({ verdict: "fail", "comment-url": "" });
    expect(result.summary).toContain("### ❌");
  });

  test("a bad gateway and a secondary rate limit are waited out", async () => {
    const faults = [
      fault(/\/git\/trees\//, { times: 1, status: 502, body: { message: "Server Error" } }),
      fault(/\/comments$/, {
        times: 1,
        status: 429,
        headers: { "retry-after": "1" },
        body: { message: "You have exceeded a secondary rate limit." },
      }),
    ];
    const scene = await stage(pullRequestOf(lockout), { faults });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(scene.server.comments()).toHaveLength(1);
    expect(scene.server.requests.map(({ status }) => status)).toEqual(expect.arrayContaining([502, 429]));
  });

  test.each<[string, readonly Fault[], string]>([
    [
      "files that cannot be listed",
      [fault(/\/git\/trees\//, { times: 99, status: 404, body: { message: "Not Found" } })],
      "404 Not Found",
    ],
    [
      "a token that may not read",
      [fault(FILES, { times: 99, status: 403, body: { message: "Resource not accessible by integration" } })],
      "contents: read",
    ],
    [
      "files that cannot be read, said once and not for each",
      [
        fault(/\/git\/blobs\//, {
          times: 99,
          status: 403,
          body: { message: "Resource not accessible by integration" },
        }),
      ],
      "contents: read",
    ],
    [
      "a rate limit for the rest of the hour",
      [
        fault(FILES, {
          times: 99,
          status: 403,
          headers: { "retry-after": "3000" },
          body: { message: "secondary rate limit" },
        }),
      ],
      "rate limit is used up",
    ],
  ])("%s: exit 2, never a pass", async (_, faults, part) => {
    const scene = await stage(pullRequestOf(healthy), { faults });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(2);
    expect(result.annotations).toHaveLength(1);
    expect(result.annotations[0]?.message).toContain(part);
    expect(result.summary).toContain("could not be judged");
    expect(result.stdout).not.toContain("    at ");
  });

  test("where one revision cannot be listed the run does not wait for the other", async () => {
    const story = pullRequestOf(lockout);
    const { ids } = buildRepository(story);
    const faults = [
      fault(new RegExp(`/git/trees/${ids["main"]}`), { times: 9, status: 404, body: { message: "Not Found" } }),
      fault(new RegExp(`/git/trees/${ids["merge"]}`), {
        times: 9,
        status: 429,
        headers: { "retry-after": "100" },
        body: { message: "You have exceeded a secondary rate limit." },
      }),
    ];
    const scene = await stage(story, { faults });
    const startedAt = Date.now();
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(2);
    expect(Date.now() - startedAt).toBeLessThan(25_000);
    expect(result.annotations[0]?.message).toContain("404 Not Found");
    expect(result.stdout).toContain("GitHub asks to wait 100 s");
  });

  test("a commit that could not be judged does not keep the praise of an earlier one", async () => {
    const body = `${MARK}\n### ✅ Resolved: long ago`;
    const comments = [{ id: 5, body, login: "github-actions[bot]", type: "Bot" as const }];
    const faults = [fault(/\/git\/trees\//, { times: 99, status: 404, body: { message: "Not Found" } })];
    const scene = await stage(pullRequestOf(lockout), { faults, comments });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(2);
    expect(result.outputs).toMatchObject({ verdict: "undecided", "comment-url": expect.stringContaining("comment-5") });
    expect(scene.server.comments()).toHaveLength(1);
    expect(scene.server.comments()[0]?.body).toMatch(/^<!--.*-->\n### ⚠️ The latest commit could not be judged\n/);
  });

  test("a cut listing of the comments makes no second one", async () => {
    const comments = [{ id: 5, body: `${MARK}\nold`, login: "github-actions[bot]", type: "Bot" as const }];
    const faults = [fault(/\/comments$/, { times: 1, status: 200, raw: '[{"id":5', cut: true })];
    const scene = await stage(pullRequestOf(lockout), { faults, comments });
    expect((await runAction(pullRequestEvent(scene))).exitCode).toBe(1);
    expect(scene.server.comments().map(({ id }) => id)).toEqual([5]);
    expect(scene.server.comments()[0]?.body).toContain("### ❌");
  });

  test("a newer commit's run has the word", async () => {
    const scene = await stage(pullRequestOf(lockout), { pullRequests: { 7: { base: "main", head: "merge" } } });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ name }) => name)).toEqual(["error", "notice"]);
    expect(scene.server.comments()).toEqual([]);
  });

  test("a cut listing is completed", async () => {
    const scene = await stage(pullRequestOf(lockout), { treeLimit: 2 });
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(result.outputs["findings"]).toBe("1");
  });

  test("the token is masked first and told to nobody", async () => {
    const scene = await stage(pullRequestOf(lockout));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.commands[0]?.name).toBe("add-mask");
    const rest = result.stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
    expect(`${rest.join("\n")}${result.summary}${scene.server.comments()[0]?.body}`).not.toContain("ghs_");
  });
});
