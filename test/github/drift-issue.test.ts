import { describe, expect, test } from "vitest";
import {
  DRIFT_LABEL,
  findDriftIssues,
  type IssueDrift,
  publishDriftIssues,
  withFirstSeen,
} from "../../src/github/drift-issue.ts";
import type { GitHub } from "../../src/github/model.ts";
import type { ServerDescription, StoredIssue } from "../e2e/github-server.ts";
import { INJECTIONS } from "../report/injections.ts";
import { foreignMarkup } from "../report/markdown-check.ts";
import { asked, loopback } from "./loopback.ts";

const commits = { main: { files: {} } };

const drift: IssueDrift = {
  id: "bucket-policy-0123456789ab",
  what: "the policy of bucket acme-legal-recordings",
  exports: ["legal-hold"],
  change: "differs",
  difference: ['-   "Effect": "Allow"', '+   "Effect": "Deny"'],
  breaks: [{ export: "legal-hold", side: "live" }],
};

interface Run {
  readonly drift?: readonly IssueDrift[];
  readonly exports?: readonly string[];
  readonly today?: string;
  readonly tag?: string;
}

/** One day's run: look for issues, then bring them in line. */
async function run(
  github: GitHub,
  { drift: drifts = [drift], exports = ["legal-hold"], today = "2026-11-21", tag = "default" }: Run = {},
) {
  const found = await findDriftIssues(github);
  if ("problem" in found)
    return { urls: new Map<string, string>(), problems: [found.problem], firstSeen: new Map<string, string>() };
  return {
    ...(await publishDriftIssues(github, { drift: drifts, exports, today, tag }, found)),
    firstSeen: found.firstSeen,
  };
}

const server = (description: Partial<ServerDescription> = {}) => loopback(commits, description);
const writes = (requests: readonly string[]) => requests.filter((one) => /^(?:POST \/repos|PATCH)/.test(one));
const own = (number: number, body: string, more: Partial<StoredIssue> = {}): StoredIssue => ({
  number,
  title: "old",
  body,
  login: "github-actions[bot]",
  type: "Bot",
  state: "open",
  labels: [],
  ...more,
});

describe("the life of an issue", () => {
  test("opened, left alone, updated in place, closed with a comment", async () => {
    const connection = await server();
    const first = await run(connection.github);
    expect(first.problems).toEqual([]);
    expect(first.urls.get("legal-hold")).toBe("https://github.com/acme/archive/issues/101");
    const [opened] = connection.server.issues();
    expect(opened).toMatchObject({
      state: "open",
      labels: [DRIFT_LABEL],
      title: "AWS differs from the files: recording export legal-hold",
    });
    expect(opened?.body).toContain("stopped in AWS now");
    expect(opened?.body).toContain("first seen on 2026-11-21");

    const before = writes(asked(connection)).length;
    const second = await run(connection.github, { today: "2026-11-22" });
    expect(second.firstSeen.get(drift.id)).toBe("2026-11-21");
    expect(writes(asked(connection))).toHaveLength(before);

    await run(connection.github, { drift: [{ ...drift, difference: ["+ other"] }], today: "2026-11-23" });
    expect(connection.server.issues()).toHaveLength(1);
    expect(connection.server.issues()[0]?.body).toContain("+ other");
    expect(connection.server.issues()[0]?.body).toContain("first seen on 2026-11-21");

    await run(connection.github, { drift: [], today: "2026-11-24" });
    expect(connection.server.issues()[0]?.state).toBe("closed");
    expect(connection.server.comments().map(({ body }) => body)).toEqual([
      expect.stringContaining("The drift is gone"),
    ]);

    await run(connection.github, { drift: [], today: "2026-11-25" });
    expect(connection.server.comments()).toHaveLength(1);
  });

  test("a drift that comes back gets an issue, and a day, of its own", async () => {
    const connection = await server();
    await run(connection.github);
    await run(connection.github, { drift: [] });
    await run(connection.github, { today: "2026-12-01" });
    expect(connection.server.issues().map(({ state }) => state)).toEqual(["closed", "open"]);
    expect(connection.server.issues()[1]?.body).toContain("first seen on 2026-12-01");
  });

  test("a new drift beside an old one keeps the old one's day", async () => {
    const connection = await server();
    await run(connection.github);
    const other = { ...drift, id: "key-policy-0123456789ab" };
    await run(connection.github, { drift: [drift, other], today: "2026-12-01" });
    const { firstSeen } = await run(connection.github, { drift: [drift, other], today: "2026-12-02" });
    expect([...firstSeen]).toEqual([
      [drift.id, "2026-11-21"],
      [other.id, "2026-12-01"],
    ]);
  });

  test("one issue for each export, and tags apart", async () => {
    const connection = await server();
    const two = [drift, { ...drift, id: "scps-0123456789ab", exports: ["claims"], breaks: [] }];
    await run(connection.github, { drift: two, exports: ["legal-hold", "claims", "fine"] });
    expect(connection.server.issues()).toHaveLength(2);
    await run(connection.github, { tag: "nightly" });
    expect(connection.server.issues()).toHaveLength(3);
  });

  test("the issue of an export that this run did not judge is left alone", async () => {
    const connection = await server();
    await run(connection.github);
    await run(connection.github, { drift: [], exports: ["claims"] });
    expect(connection.server.issues()[0]?.state).toBe("open");
  });
});

describe("what could not be told", () => {
  const unknown: IssueDrift = { ...drift, change: "unknown", unknown: "AccessDenied", difference: [], breaks: [] };

  test("opens no issue", async () => {
    const connection = await server();
    await run(connection.github, { drift: [unknown] });
    expect(connection.server.issues()).toEqual([]);
  });

  test("closes none either, and keeps the day", async () => {
    const connection = await server();
    await run(connection.github);
    await run(connection.github, { drift: [unknown], today: "2026-12-01" });
    expect(connection.server.issues()[0]).toMatchObject({ state: "open" });
    expect(connection.server.issues()[0]?.body).toContain(`${drift.id}=2026-11-21`);
  });
});

describe("whose issue it is", () => {
  const marked = async (): Promise<string> => {
    const connection = await server();
    await run(connection.github);
    return connection.server.issues()[0]?.body ?? "";
  };

  test.each([
    ["somebody else's with our marker", { login: "mallory", type: "User" }, (body: string) => body],
    ["one that quotes the marker further down", {}, (body: string) => `> quoted\n${body}`],
    ["a pull request", { isPullRequest: true }, (body: string) => body],
    ["a closed one", { state: "closed" }, (body: string) => body],
  ] as const)("not %s", async (_, more, change) => {
    const connection = await server({ issues: [own(5, change(await marked()), more)] });
    const { firstSeen } = await run(connection.github, { today: "2026-12-24" });
    expect(firstSeen.size).toBe(0);
    expect(connection.server.issues()).toHaveLength(2);
    expect(connection.server.issues()[0]?.title).toBe("old");
  });

  test("found on the last of many pages, and without a description nothing breaks", async () => {
    const others = Array.from({ length: 250 }, (_, index) =>
      own(index + 1000, "", { body: index % 2 === 0 ? null : "text" }),
    );
    const connection = await server({ issues: [...others, own(2000, await marked())] });
    await run(connection.github, { drift: [] });
    expect(connection.server.issues().at(-1)?.state).toBe("closed");
    expect(asked(connection).filter((one) => one.startsWith("GET"))).toHaveLength(3);
  });

  test("line ends of GitHub's own are no change, and duplicates are closed", async () => {
    const body = await marked();
    const title = "AWS differs from the files: recording export legal-hold";
    const connection = await server({
      issues: [own(7, body, { title }), own(5, body.replaceAll("\n", "\r\n"), { title })],
    });
    await run(connection.github);
    expect(connection.server.issues().map(({ number, state }) => [number, state])).toEqual([
      [7, "closed"],
      [5, "open"],
    ]);
    expect(writes(asked(connection))).toHaveLength(1);
  });

  test("a day that is none is not believed", async () => {
    const body = (await marked()).replace("=2026-11-21", "=2026-13-45");
    const connection = await server({ issues: [own(5, body)] });
    expect((await run(connection.github)).firstSeen.size).toBe(0);
  });
});

describe("what GitHub refuses is said, and never thrown", () => {
  test.each<[string, Partial<ServerDescription>, "notice" | "warning", RegExp]>([
    ["issues turned off", { noIssues: true }, "notice", /turned off/],
    ["no permission", { mayWriteIssues: false }, "notice", /issues: write/],
    [
      "an error of GitHub",
      { faults: [{ method: "GET", path: /\/issues$/, times: 99, status: 500, body: {} }] },
      "warning",
      /No drift issue/,
    ],
  ])("%s", async (_, description, level, message) => {
    const connection = await server(description);
    const { problems } = await run(connection.github);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ level, message: expect.stringMatching(message) });
    expect(problems[0]?.message).toContain("The verdict stands");
    expect(connection.server.issues()).toEqual([]);
  });

  test("a creation whose answer is lost is not made twice", async () => {
    const faults = [{ method: "POST", path: /\/issues$/, times: 1, status: 502, afterEffect: true, body: {} }];
    const connection = await server({ faults });
    const { urls, problems } = await run(connection.github);
    expect(problems).toEqual([]);
    expect(urls.size).toBe(1);
    expect(connection.server.issues()).toHaveLength(1);
  });
});

describe("hostile and long text", () => {
  test.each(INJECTIONS.map((text) => [text.slice(0, 30), text]))("%j", async (_, text) => {
    const connection = await server();
    const hostile = {
      ...drift,
      what: text,
      difference: [`+ ${text}`],
      exports: [text],
      breaks: [{ export: text, side: "files" as const }],
    };
    await run(connection.github, { drift: [hostile], exports: [text] });
    const [issue] = connection.server.issues();
    const [marker = "", ...shown] = issue?.body?.split("\n") ?? [];
    expect(marker).toMatch(/^<!-- genesys-export-gate:drift:[0-9a-f]{16} bucket-policy-0123456789ab=2026-11-21 -->$/);
    expect(foreignMarkup(shown.join("\n"))).toEqual([]);
    expect(issue?.title.length).toBeLessThanOrEqual(256);
    const { firstSeen } = await run(connection.github, { drift: [hostile], exports: [text] });
    expect([...firstSeen]).toEqual([[drift.id, "2026-11-21"]]);
    expect(connection.server.issues()).toHaveLength(1);
  });

  test("a hundred long differences fit", async () => {
    const connection = await server();
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...drift,
      id: `scps-${index}`,
      difference: Array.from({ length: 200 }, () => `+ ${"x".repeat(80)}`),
    }));
    expect((await run(connection.github, { drift: many })).problems).toEqual([]);
    const [issue] = connection.server.issues();
    expect(issue?.body?.length).toBeLessThanOrEqual(65_536);
    expect(issue?.body).toContain("Left out here");
    expect((await run(connection.github, { drift: many, today: "2027-01-01" })).firstSeen.get("scps-99")).toBe(
      "2026-11-21",
    );
  });
});

test("the day of a drift that no issue knows is today", () => {
  const firstSeen = new Map([["a", "2026-01-01"]]);
  expect(withFirstSeen([{ id: "a" }, { id: "b" }], { firstSeen }, "2026-11-21").map((one) => one.firstSeen)).toEqual([
    "2026-01-01",
    "2026-11-21",
  ]);
});
