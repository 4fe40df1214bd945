import { describe, expect, test } from "vitest";
import { type CommentMode, marker, publishComment, replaceComment } from "../../src/github/comment.ts";
import type { Fault, ServerDescription, StoredComment } from "../e2e/github-server.ts";
import { asked, loopback } from "./loopback.ts";

const commits = { base: { files: {} }, head: { files: { "a.json": "{}" }, parents: ["base"] } };
const BOT = { login: "github-actions[bot]", type: "Bot" } as const;
const MARK = marker("default");

const comment = (id: number, body: string, author: Pick<StoredComment, "login" | "type"> = BOT): StoredComment => ({
  id,
  body,
  ...author,
});
const OURS = comment(5, `${MARK}\nold text`);

interface Case {
  readonly mode?: CommentMode;
  readonly clean?: boolean;
  readonly bodies?: readonly string[];
  readonly tag?: string;
  readonly server?: Partial<ServerDescription>;
  /** The commit that was judged; absent: the pull request's. */
  readonly judged?: string;
}

async function publish({
  mode = "auto",
  clean = false,
  bodies = ["❌ text"],
  tag = "default",
  server = {},
  judged,
}: Case) {
  const connection = await loopback(commits, { pullRequests: { 7: { base: "base", head: "head" } }, ...server });
  const request = { pullRequest: 7, judged: judged ?? connection.ids["head"] ?? "", tag, mode };
  const content = { clean, bodies, resolved: "### ✅ Resolved" };
  const outcome = await publishComment(connection.github, { ...request, content });
  return { outcome, after: connection.server.comments(), requests: asked(connection) };
}

const writes = (requests: readonly string[]) =>
  requests.filter((request) => /^(?:POST \/repos|PATCH|DELETE)/.test(request));
const idAndBody = (after: readonly StoredComment[]) => after.map(({ id, body }) => [id, body]);

describe("what each mode does", () => {
  const resolved = `${MARK}\n### ✅ Resolved`;
  test.each<[CommentMode, "clean" | "findings", "earlier comment" | "none", string | undefined]>([
    ["auto", "findings", "none", `${MARK}\n❌ text`],
    ["auto", "findings", "earlier comment", `${MARK}\n❌ text`],
    ["auto", "clean", "none", undefined],
    ["auto", "clean", "earlier comment", resolved],
    ["on-findings", "findings", "none", `${MARK}\n❌ text`],
    ["on-findings", "clean", "none", undefined],
    ["on-findings", "clean", "earlier comment", undefined],
    ["always", "clean", "none", `${MARK}\n❌ text`],
    ["always", "clean", "earlier comment", `${MARK}\n❌ text`],
    ["off", "findings", "none", undefined],
    ["off", "findings", "earlier comment", OURS.body],
  ])("%s, %s, %s", async (mode, state, earlier, expected) => {
    const comments = earlier === "none" ? [] : [OURS];
    const { after, outcome } = await publish({ mode, clean: state === "clean", server: { comments } });
    expect(after).toHaveLength(expected === undefined ? 0 : 1);
    if (expected !== undefined) expect(after[0]?.body.startsWith(expected)).toBe(true);
    expect(outcome.problem).toBeUndefined();
    if (expected !== undefined && mode !== "off") expect(outcome.url).toContain("#issuecomment-");
  });

  test("off asks GitHub nothing", async () => {
    expect((await publish({ mode: "off", server: { comments: [OURS] } })).requests).toEqual([]);
  });

  test("an unchanged text is not written again", async () => {
    const comments = [comment(5, `${MARK}\r\n❌ text`)];
    const { requests, outcome } = await publish({ server: { comments } });
    expect(writes(requests)).toEqual([]);
    expect(outcome.url).toContain("#issuecomment-5");
  });
});

describe("finding our comment", () => {
  const others = Array.from({ length: 230 }, (_, index) =>
    comment(index + 1000, `noise ${index}`, { login: "dana-dev", type: "User" }),
  );

  test("on the third page of a busy pull request", async () => {
    const { after, requests } = await publish({ server: { comments: [...others, comment(5000, OURS.body)] } });
    expect(after).toHaveLength(231);
    expect(after.at(-1)?.body).toBe(`${MARK}\n❌ text`);
    expect(requests.filter((request) => /^GET .*comments$/.test(request))).toHaveLength(3);
  });

  test.each<[string, StoredComment]>([
    ["a person pasted the marker", comment(5, OURS.body, { login: "mallory", type: "User" })],
    ["another bot pasted the marker", comment(5, OURS.body, { login: "other[bot]", type: "Bot" })],
    ["the marker is quoted further down", comment(5, `hello\n${MARK}\nold text`)],
    ["the marker is quoted", comment(5, `> ${MARK}\nold text`)],
    ["another job's tag", comment(5, `${marker("default-2")}\nold text`)],
    ["more behind the marker", comment(5, `${MARK} and more\nold text`)],
  ])("%s: not ours", async (_, foreign) => {
    const { after } = await publish({ server: { comments: [foreign] } });
    expect(after[0]).toEqual(foreign);
    expect(after).toHaveLength(2);
  });

  test.each<[string, Pick<StoredComment, "login" | "type">, boolean]>([
    ["GITHUB_TOKEN's owner is taken for us where GitHub does not say who we are", BOT, true],
    ["but no other bot", { login: "acme-gate[bot]", type: "Bot" }, false],
    ["and no person", { login: "mallory", type: "User" }, false],
  ])("%s", async (_, author, ours) => {
    const { after } = await publish({ server: { viewer: null, comments: [comment(5, OURS.body, author)] } });
    expect(after.length).toBe(ours ? 1 : 2);
  });

  test("a personal token's own comment", async () => {
    const server = { viewer: "dana-dev", comments: [comment(5, OURS.body, { login: "dana-dev", type: "User" })] };
    expect(idAndBody((await publish({ server })).after)).toEqual([[5, `${MARK}\n❌ text`]]);
  });

  test("duplicates of ours go, the oldest stays", async () => {
    const server = {
      comments: [
        comment(9, `${MARK}\nc`),
        comment(5, `${MARK}\na`),
        comment(7, `${MARK}\nb`, { login: "mallory", type: "User" }),
      ],
    };
    expect(idAndBody((await publish({ server })).after)).toEqual([
      [5, `${MARK}\n❌ text`],
      [7, `${MARK}\nb`],
    ]);
  });

  test("a duplicate that cannot be deleted does not keep the comment from being right", async () => {
    const faults: Fault[] = [{ method: "DELETE", path: /comments/, times: 9, status: 403, body: { message: "no" } }];
    const server = { faults, comments: [OURS, comment(9, `${MARK}\nc`)] };
    const { outcome, after } = await publish({ server });
    expect(outcome).toEqual({ url: expect.stringContaining("#issuecomment-5") });
    expect(idAndBody(after)[0]).toEqual([5, `${MARK}\n❌ text`]);
  });

  test("tags stand side by side", async () => {
    const { after } = await publish({ tag: "prod", server: { comments: [OURS] } });
    expect(after.map(({ body }) => body)).toEqual([OURS.body, `${marker("prod")}\n❌ text`]);
  });
});

describe("a commit that could not be judged", () => {
  const replace = async (comments: readonly StoredComment[], mode: CommentMode = "auto") => {
    const connection = await loopback(commits, { pullRequests: { 7: { base: "base", head: "head" } }, comments });
    const request = { pullRequest: 7, judged: connection.ids["head"] ?? "", tag: "default", mode };
    await replaceComment(connection.github, request, "not judged");
    return connection.server.comments();
  };

  test("takes the place of what an earlier comment said", async () => {
    expect(idAndBody(await replace([OURS]))).toEqual([[5, `${MARK}\nnot judged`]]);
  });

  test("makes no comment of its own, and none is touched where comments are off", async () => {
    expect(await replace([])).toEqual([]);
    expect(await replace([OURS], "off")).toEqual([OURS]);
  });
});

describe("when GitHub does not take it", () => {
  const create = (rest: Partial<Fault> & Pick<Fault, "times" | "status">): Fault => ({
    method: "POST",
    path: /\/issues\/7\/comments$/,
    body: { message: "sorry" },
    ...rest,
  });

  test.each<[string, readonly StoredComment[]]>([
    ["creating", []],
    ["updating", [OURS]],
  ])("a fork's read-only token: a notice, %s", async (_, comments) => {
    const { outcome, after } = await publish({ server: { mayComment: false, comments } });
    expect(outcome).toEqual({
      problem: { level: "notice", message: expect.stringContaining("pull requests from forks") },
    });
    expect(after).toEqual(comments);
  });

  test("a locked conversation has its own words", async () => {
    const body = { message: "Unable to create comment because issue is locked." };
    const { outcome } = await publish({ server: { faults: [create({ times: 1, status: 403, body })] } });
    expect(outcome.problem).toEqual({ level: "notice", message: expect.stringContaining("conversation is locked") });
  });

  test("a comment that was deleted meanwhile is made anew", async () => {
    const faults: Fault[] = [{ method: "PATCH", path: /comments/, times: 1, status: 404, body: { message: "gone" } }];
    const { outcome, after } = await publish({ server: { faults, comments: [OURS] } });
    expect(outcome.url).toContain("#issuecomment-1000");
    expect(after.at(-1)?.body).toBe(`${MARK}\n❌ text`);
  });

  test.each<[string, boolean, readonly StoredComment[]]>([
    ["a new comment", false, []],
    ["an update", false, [OURS]],
    ["Resolved", true, [OURS]],
  ])("a run that a newer commit has overtaken leaves things alone: %s", async (_, clean, comments) => {
    const { outcome, after, requests } = await publish({ judged: "e".repeat(40), clean, server: { comments } });
    expect(outcome.problem).toEqual({ level: "notice", message: expect.stringContaining("this run judged eeeeeee") });
    expect(after).toEqual(comments);
    expect(writes(requests)).toEqual([]);
  });

  test("a mistake of ours is a warning", async () => {
    const { github } = await loopback(commits);
    const broken = { ...github, comments: () => Promise.reject(new TypeError("x is not a function")) };
    const request = { pullRequest: 7, judged: "", tag: "default", mode: "auto" } as const;
    const outcome = await publishComment(broken, {
      ...request,
      content: { clean: false, bodies: ["a"], resolved: "" },
    });
    expect(outcome.problem).toEqual({
      level: "warning",
      message: expect.stringContaining("internal error (TypeError)"),
    });
  });

  test("a pull request that is gone: a notice", async () => {
    expect((await publish({ server: { pullRequests: {} } })).outcome.problem?.level).toBe("notice");
  });

  test("too long by our count: the shorter text, without a try", async () => {
    const { after, requests } = await publish({ bodies: ["x".repeat(65_536), "short"] });
    expect(after[0]?.body).toBe(`${MARK}\nshort`);
    expect(writes(requests)).toHaveLength(1);
  });

  test("too long by GitHub's count: the shorter text", async () => {
    const { after, requests } = await publish({
      bodies: ["long", "short"],
      server: { faults: [create({ times: 1, status: 422 })] },
    });
    expect(after[0]?.body).toBe(`${MARK}\nshort`);
    expect(writes(requests)).toHaveLength(2);
  });

  test("an answer lost after the comment was made leaves one comment", async () => {
    const faults = [create({ times: 1, status: 502, afterEffect: true })];
    const { after, requests } = await publish({ server: { faults } });
    expect(after).toHaveLength(1);
    expect(writes(requests)).toHaveLength(1);
  });

  test("a bad gateway before it was made: tried again", async () => {
    const { after } = await publish({ server: { faults: [create({ times: 1, status: 502 })] } });
    expect(after).toHaveLength(1);
  });

  test("5xx to the end: a warning, for the verdict stands", async () => {
    const { outcome } = await publish({ server: { faults: [create({ times: 9, status: 503 })] } });
    expect(outcome.problem?.level).toBe("warning");
    expect(outcome.problem?.message).toContain("503");
  });

  test.each([
    ["cut", { raw: "[", cut: true }],
    ["null", { raw: "null" }],
  ])("nor does one that is %s", async (_, given) => {
    const faults: Fault[] = [{ method: "GET", path: /comments$/, times: 9, status: 200, ...given }];
    const { outcome, after } = await publish({ server: { comments: [OURS], faults } });
    expect(outcome.problem?.level).toBe("warning");
    expect(after).toEqual([OURS]);
  });

  test("a creation whose answer was cut is not made twice", async () => {
    const { after } = await publish({
      server: { faults: [create({ times: 1, status: 201, raw: "{", cut: true, afterEffect: true })] },
    });
    expect(after).toHaveLength(1);
  });

  test("a listing that fails does not make a second comment", async () => {
    const faults: Fault[] = [{ method: "GET", path: /comments$/, times: 9, status: 500, body: { message: "sorry" } }];
    const { outcome, after } = await publish({ server: { comments: [OURS], faults } });
    expect(outcome.problem?.level).toBe("warning");
    expect(after).toEqual([OURS]);
  });
});
