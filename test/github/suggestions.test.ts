import { describe, expect, test } from "vitest";
import { publishSuggestions } from "../../src/github/publish-suggestions.ts";
import { curedPaths, isSuggestion, type Sides, suggestCures } from "../../src/github/suggestions.ts";
import type { Edit, Finding } from "../../src/rules/model.ts";
import type { ServerDescription, StoredReviewComment } from "../e2e/github-server.ts";
import { hunksOf } from "../e2e/patch.ts";
import { bucketPolicy, report } from "../report/builders.ts";
import { lockoutFinding } from "../report/reports.ts";
import { asked, loopback } from "./loopback.ts";

const PATH = "policies/bucket.json";
const HEAD = bucketPolicy.text;
const LINES = HEAD.split("\n");
/** The base has neither line 10 nor line 19. */
const BASE = LINES.filter((_, index) => index !== 9 && index !== 18).join("\n");

const patchOf = (before: string, after: string) =>
  hunksOf(before, after)
    .map(({ text }) => text)
    .join("\n");

const sides = (before = BASE, after = HEAD): Sides => ({
  patches: new Map([[PATH, patchOf(before, after)]]),
  moved: new Map(),
});

const edit = (line: number, endLine: number, text: string, path = PATH): Edit => ({ path, line, endLine, text });

function finding(edits: readonly Edit[], changes: Partial<Finding> = {}): Finding {
  const fix = { description: "except the export's own role from the deny", edits, verified: true, complete: true };
  return { ...lockoutFinding, fix, ...changes };
}

const suggest = (findings: readonly Finding[], given: Sides = sides()) =>
  suggestCures(report({ findings }), "default", given);

const blockOf = (body = "") => /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body)?.[2];

describe("from an edit to the lines that it replaces", () => {
  test.each<[string, Edit, [number, number, readonly string[]] | undefined]>([
    ["one line", edit(19, 19, "x"), [19, 19, ["x"]]],
    ["one line by two", edit(19, 19, "x\ny\n"), [19, 19, ["x", "y"]]],
    ["several lines", edit(18, 20, "x"), [18, 20, ["x"]]],
    ["nothing in place of a line", edit(19, 19, ""), [19, 19, []]],
    ["an insertion repeats the line above", edit(20, 19, "x"), [19, 19, [LINES[18] ?? "", "x"]]],
    ["or, where that is not in the diff, the line below", edit(16, 15, "x"), [16, 16, ["x", LINES[15] ?? ""]]],
    ["at the very top", edit(1, 0, "x"), undefined],
    ["a line that the diff does not show", edit(2, 2, "x"), undefined],
    ["lines of which it shows a part", edit(2, 9, "x"), undefined],
    [
      "backticks cannot end the block",
      edit(19, 19, "a ```` b\n```suggestion"),
      [19, 19, ["a ```` b", "```suggestion"]],
    ],
    ["tabs stay tabs", edit(19, 19, "\t\tx"), [19, 19, ["\t\tx"]]],
    ["what a page would hide is not suggested", edit(19, 19, 'x\u202e"'), undefined],
    ["nor a carriage return", edit(19, 19, "x\ry"), undefined],
  ])("%s", (_, given, expected) => {
    const [cure] = suggest([finding([given])]);
    const [suggestion] = cure ?? [];
    expect(suggestion && [suggestion.startLine, suggestion.endLine]).toEqual(expected?.slice(0, 2));
    const block = blockOf(suggestion?.body);
    expect(block).toBe(expected?.[2].map((line) => `${line}\n`).join(""));
  });

  test("the marker is the first line, then what the edit does and the rule", () => {
    const body = suggest([finding([edit(19, 19, "x")])])[0]?.[0]?.body ?? "";
    expect(isSuggestion(body, "default")).toBe(true);
    expect(isSuggestion(body, "defaul")).toBe(false);
    expect(isSuggestion(`> ${body}`, "default")).toBe(false);
    expect(body.split("\n")[1]).toMatch(
      /^\*\*Cure\*\* for `put-object-denied` \(checked: .*\)\. except the export's own role/,
    );
  });
});

describe("what is not suggested", () => {
  const one = edit(19, 19, "x");
  test.each<[string, readonly Finding[], Sides]>([
    ["a finding that was there before", [finding([one], { status: "existing" })], sides()],
    ["one that is fixed", [finding([one], { status: "fixed" })], sides()],
    ["one that is suppressed", [finding([one], { status: "suppressed" })], sides()],
    [
      "a fix that was not verified",
      [finding([], { fix: { description: "", edits: [one], verified: false, complete: false } })],
      sides(),
    ],
    ["half a cure", [finding([one, edit(2, 2, "y")])], sides()],
    [
      "a cure of a file that is not in the diff",
      [finding([one, edit(1, 1, "y", "policies/role-trust.json")])],
      sides(),
    ],
    ["edits that overlap", [finding([one, edit(19, 20, "y")])], sides()],
    ["a file without a patch", [finding([one])], { patches: new Map(), moved: new Map() }],
    [
      "a patch that is cut",
      [finding([one])],
      { patches: new Map([[PATH, patchOf(BASE, HEAD).slice(0, -40)]]), moved: new Map() },
    ],
    [
      "lines that read otherwise in the diff",
      [finding([one])],
      sides(BASE, HEAD.replace("StringNotEquals", "StringEquals")),
    ],
    ["a body beyond GitHub's limit", [finding([edit(19, 19, "x".repeat(65_600))])], sides()],
  ])("%s", (_, findings, given) => {
    expect(suggest(findings, given)).toEqual([]);
  });

  test("the same lines twice: the worst finding's cure alone", () => {
    const mild = finding([edit(19, 19, "mild")], { severity: "warning", identity: "other" });
    const cures = suggest([mild, finding([edit(19, 19, "worst")])]);
    expect(cures.flat().map(({ body }) => blockOf(body))).toEqual(["worst\n"]);
  });

  test("more than ten, and no cure in part", () => {
    const all = Array.from({ length: 12 }, (_, index) =>
      finding([edit(10 + index, 10 + index, "x")], { identity: `${index}` }),
    );
    const whole = sides("", HEAD);
    expect(suggest(all, whole).flat()).toHaveLength(10);
    const pair = finding([edit(1, 1, "a"), edit(3, 3, "b")], { identity: "pair", severity: "warning" });
    const nine = suggest([...all.slice(0, 9), pair], whole);
    expect(nine.flat()).toHaveLength(9);
  });
});

test("lines that stand elsewhere in the head than in what was judged are suggested there", () => {
  const shown = `\n\n${HEAD}`;
  const moved = new Map([[PATH, { judged: HEAD, shown }]]);
  const patches = new Map([[PATH, patchOf(`\n\n${BASE}`, shown)]]);
  expect(suggest([finding([edit(19, 19, "x")])], { patches, moved })[0]?.[0]).toMatchObject({
    startLine: 21,
    endLine: 21,
  });
  const gone = new Map([[PATH, { judged: HEAD }]]);
  expect(suggest([finding([edit(19, 19, "x")])], { patches, moved: gone })).toEqual([]);
});

test("cured paths are those of all new cures", () => {
  const findings = [
    finding([edit(1, 1, "x"), edit(1, 1, "x", "b.json")]),
    finding([edit(1, 1, "x", "c.json")], { status: "fixed" }),
  ];
  expect([...curedPaths(report({ findings }))]).toEqual([PATH, "b.json"]);
});

describe("on the pull request", () => {
  const commits = { base: { files: { [PATH]: BASE } }, head: { files: { [PATH]: HEAD }, parents: ["base"] } };
  const WRITES = /^(?:POST \/repos|PATCH|DELETE)/;

  async function publish(findings: readonly Finding[], server: Partial<ServerDescription> = {}, judged?: string) {
    const connection = await loopback(commits, { pullRequests: { 7: { base: "base", head: "head" } }, ...server });
    const judgement = report({ findings });
    const problem = await publishSuggestions(connection.github, {
      pullRequest: 7,
      judged: judged ?? connection.ids["head"] ?? "",
      tag: "default",
      paths: curedPaths(judgement),
      cures: (patches) => suggestCures(judgement, "default", { patches, moved: new Map() }),
    });
    const requests = asked(connection);
    return {
      problem,
      after: connection.server.reviewComments(),
      requests,
      writes: requests.filter((one) => WRITES.test(one)),
    };
  }

  const ONE = finding([edit(19, 19, "x")]);
  const PAIR = finding([edit(10, 11, "a"), edit(19, 19, "x")], { identity: "pair" });

  test("is posted on exactly its lines, and not twice", async () => {
    const first = await publish([PAIR]);
    expect(first.problem).toBeUndefined();
    expect(first.after.map(({ path, startLine, line }) => [path, startLine, line])).toEqual([
      [PATH, 10, 11],
      [PATH, undefined, 19],
    ]);
    const second = await publish([PAIR], { reviewComments: first.after });
    expect(second.writes).toEqual([]);
    expect(second.after).toEqual(first.after);
  }, 20_000);

  test("nothing to say and nothing said: one request", async () => {
    expect((await publish([])).requests).toEqual(["GET /repos/acme/archive/pulls/7/comments"]);
  });

  const posted = async (): Promise<StoredReviewComment> => {
    const [comment] = (await publish([ONE])).after;
    if (comment === undefined) throw new Error("nothing was posted");
    return { ...comment, id: 5 };
  };

  test("goes when the finding is gone, on the third page too", async () => {
    const noise = Array.from(
      { length: 230 },
      (_, index) => ({ id: 2000 + index, body: "noise", login: "dana", type: "User", path: PATH, line: 19 }) as const,
    );
    const { after, writes } = await publish([], { reviewComments: [...noise, await posted()] });
    expect(after).toHaveLength(230);
    expect(writes).toEqual(["DELETE /repos/acme/archive/pulls/comments/5"]);
  });

  test.each<[string, Partial<StoredReviewComment>, readonly Finding[]]>([
    ["another fix", {}, [finding([edit(19, 19, "other")])]],
    ["lines that are no longer in the diff", { line: null }, [ONE]],
    ["lines elsewhere", { line: 18 }, [ONE]],
  ])("is made anew: %s", async (_, changes, findings) => {
    const old = { ...(await posted()), ...changes };
    const { after } = await publish(findings, { reviewComments: [old] });
    expect(after.map(({ id, line }) => [id === old.id, line])).toEqual([[false, 19]]);
  });

  test.each<[string, Partial<StoredReviewComment>]>([
    ["a person pasted it", { login: "mallory", type: "User" }],
    ["it is another job's", { body: "<!-- genesys-export-gate:prod:suggestion:0123456789abcdef -->\nx" }],
    ["the marker is quoted", { body: "hi\n<!-- genesys-export-gate:default:suggestion:0123456789abcdef -->\nx" }],
    ["it is an answer", { inReplyTo: 4 }],
  ])("is left alone where %s", async (_, changes) => {
    const foreign = { ...(await posted()), ...changes };
    const { after, writes } = await publish([], { reviewComments: [foreign] });
    expect(after).toEqual([foreign]);
    expect(writes).toEqual([]);
  });

  test("is kept where people have answered", async () => {
    const ours = await posted();
    const answer: StoredReviewComment = {
      ...ours,
      id: 9,
      body: "but why?",
      login: "dana",
      type: "User",
      inReplyTo: ours.id,
    };
    const { after, writes } = await publish([], { reviewComments: [ours, answer] });
    expect(after).toHaveLength(2);
    expect(writes).toEqual([]);
  });

  test("a head that moved on: nothing is posted, nothing is said", async () => {
    const { after, problem } = await publish([ONE], {}, "e".repeat(40));
    expect(after).toEqual([]);
    expect(problem).toBeUndefined();
  });

  test("a line that GitHub does not take is no failure, and no half of a cure stays", async () => {
    const refused = {
      method: "POST",
      path: /pulls\/7\/comments$/,
      status: 422,
      body: { message: "Unprocessable Entity" },
    };
    expect((await publish([ONE], { faults: [{ ...refused, times: 1 }] })).problem).toBeUndefined();
    const first = await publish([PAIR]);
    const standing = first.after.slice(0, 1);
    const { after, problem } = await publish([PAIR], { reviewComments: standing, faults: [{ ...refused, times: 1 }] });
    expect(problem).toBeUndefined();
    expect(after).toEqual([]);
  }, 20_000);

  test("a token that may not write: a notice", async () => {
    const { problem, after } = await publish([ONE], { mayComment: false });
    expect(problem).toEqual({ level: "notice", message: expect.stringContaining("pull-requests: write") });
    expect(after).toEqual([]);
  });

  test("a secondary rate limit is waited out", async () => {
    const limit = {
      method: "POST",
      path: /pulls\/7\/comments$/,
      times: 1,
      status: 429,
      headers: { "retry-after": "1" },
      body: { message: "You have exceeded a secondary rate limit" },
    };
    const { after, problem } = await publish([ONE], { faults: [limit] });
    expect(problem).toBeUndefined();
    expect(after).toHaveLength(1);
  });

  test("an answer lost after it was made leaves one", async () => {
    const lost = {
      method: "POST",
      path: /pulls\/7\/comments$/,
      times: 1,
      status: 502,
      afterEffect: true,
      body: { message: "Bad Gateway" },
    };
    const { after, problem } = await publish([ONE], { faults: [lost] });
    expect(problem).toBeUndefined();
    expect(after).toHaveLength(1);
  });

  test("5xx to the end: a warning, for the verdict stands", async () => {
    const down = { method: "GET", path: /pulls\/7\/comments$/, times: 9, status: 503, body: { message: "sorry" } };
    expect((await publish([ONE], { faults: [down] })).problem).toEqual({
      level: "warning",
      message: expect.stringContaining("503"),
    });
  });

  test("the listing of files is read as far as it has to be", async () => {
    const others = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`zzz/${index}.md`, "x"]));
    const connection = await loopback(
      { base: commits.base, head: { files: { ...commits.head.files, ...others }, parents: ["base"] } },
      { pullRequests: { 7: { base: "base", head: "head" } } },
    );
    expect([...(await connection.github.pullRequestPatches(7, new Set([PATH]))).keys()]).toEqual([PATH]);
    expect(asked(connection)).toHaveLength(1);
  });
});
