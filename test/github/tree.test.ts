import { describe, expect, test } from "vitest";
import { sharedBlobs } from "../../src/github/blobs.ts";
import type { GitHub } from "../../src/github/model.ts";
import { githubTree } from "../../src/github/tree.ts";
import type { Files } from "../e2e/git-objects.ts";
import type { Fault } from "../e2e/github-server.ts";
import { asked, loopback } from "./loopback.ts";

const treeOf = (github: GitHub, commit: string, blobs = sharedBlobs(github).read) => githubTree(github, commit, blobs);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const files = {
  "README.md": "# hello\n",
  "policies/bucket.json": '{ "Sid": "Grüße 🔒" }\n',
  "policies/deep/er/role.json": "{}",
  "policies.json": "[]",
  link: { symlink: "policies/bucket.json" },
  "policies/up": { symlink: "../README.md" },
  folder: { symlink: "policies/deep" },
  outside: { symlink: "../../etc/passwd" },
  absolute: { symlink: "/etc/passwd" },
  loop: { symlink: "loop" },
  vendored: { submodule: "a".repeat(40) },
};

describe("a commit's files", () => {
  test("one request lists all of them, with type and size", async () => {
    const connection = await loopback({ main: { files } });
    const tree = treeOf(connection.github, connection.ids["main"] ?? "");
    const entries = await tree.list();
    expect(entries.map(({ path }) => path).sort()).toEqual(Object.keys(files).sort());
    expect(entries.find(({ path }) => path === "policies.json")).toEqual({
      path: "policies.json",
      type: "file",
      size: 2,
      object: "0637a088a01e8ddab3bf3fa98dbe804cbde1a0dc",
    });
    expect(entries.find(({ path }) => path === "link")?.type).toBe("symlink");
    expect(entries.find(({ path }) => path === "vendored")?.type).toBe("submodule");
    await tree.read("README.md");
    expect(asked(connection).filter((request) => request.includes("/git/trees/"))).toHaveLength(1);
  });

  test.each([
    ["README.md", files["README.md"]],
    ["policies/bucket.json", files["policies/bucket.json"]],
    ["./policies/../README.md", files["README.md"]],
    ["link", files["policies/bucket.json"]],
    ["policies/up", files["README.md"]],
    ["folder/er/role.json", "{}"],
  ])("reads %s", async (path, expected) => {
    const { github, ids } = await loopback({ main: { files } });
    expect(text(await treeOf(github, ids["main"] ?? "").read(path))).toBe(expected);
  });

  test.each([
    ["missing.json", "no such file"],
    ["README.md/x", "no such file"],
    ["policies", "no such file"],
    ["outside", "leads out of the repository"],
    ["absolute", "leads out of the repository"],
    ["../outside.json", "leads out of the repository"],
    ["/etc/passwd", "absolute path"],
    ["loop", "leads to itself"],
    ["vendored/x.json", "submodule"],
    ["", "not a path"],
  ])("does not read %j", async (path, part) => {
    const { github, ids } = await loopback({ main: { files } });
    await expect(treeOf(github, ids["main"] ?? "").read(path)).rejects.toThrow(part);
  });

  test("the same blob of two commits is fetched once", async () => {
    const connection = await loopback({
      one: { files },
      two: { files: { ...files, "new.json": "{}" }, parents: ["one"] },
    });
    const blobs = sharedBlobs(connection.github).read;
    await treeOf(connection.github, connection.ids["one"] ?? "", blobs).read("README.md");
    await treeOf(connection.github, connection.ids["two"] ?? "", blobs).read("README.md");
    expect(asked(connection).filter((request) => request.includes("/git/blobs/"))).toHaveLength(1);
  });
});

test("more files than the rate limit bears: said with the way out, and not asked for", async () => {
  const many = Object.fromEntries(Array.from({ length: 401 }, (_, index) => [`p${index}.json`, `${index}`]));
  const connection = await loopback({ main: { files: many } }, { noBlobTexts: true });
  const tree = treeOf(connection.github, connection.ids["main"] ?? "");
  const failure = await Promise.all(Object.keys(many).map((path) => tree.read(path))).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: expect.stringContaining("400 files"),
    help: expect.stringContaining("fetch-depth: 2"),
  });
  expect(asked(connection).filter((request) => request.includes("/git/blobs/")).length).toBeLessThanOrEqual(400);
});

describe("many files at once", () => {
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`p${index}.json`, `{"n": ${index}}`]));
  const readAll = async (given: Files, rest = {}) => {
    const connection = await loopback({ main: { files: given } }, rest);
    const tree = treeOf(connection.github, connection.ids["main"] ?? "");
    const texts = await Promise.all(Object.keys(given).map(async (path) => text(await tree.read(path))));
    const of = (pattern: RegExp) => asked(connection).filter((request) => pattern.test(request)).length;
    return { texts, queries: of(/graphql/), blobs: of(/blobs/) };
  };

  test("a hundred a request", async () => {
    expect(await readAll(many)).toEqual({ texts: Object.values(many), queries: 3, blobs: 0 });
  });

  test("what is no text, large, or empty is right all the same", async () => {
    const odd = { "a.json": "\ufeff{}", "b.json": "{}\r\n\u0000", "c.json": `"${"x".repeat(300_000)}"`, "d.json": "" };
    const { texts, blobs } = await readAll(odd);
    expect(texts).toEqual(["{}", odd["b.json"], odd["c.json"], ""]);
    expect(blobs).toBe(1);
  });

  test.each<[string, object]>([
    ["a GitHub without such questions", { noBlobTexts: true }],
    ["one that refuses them", { faults: [{ method: "POST", path: /graphql/, times: 9, status: 403, body: {} }] }],
    [
      "other texts than the ids say",
      {
        faults: [
          {
            method: "POST",
            path: /graphql/,
            times: 9,
            status: 200,
            body: { data: { repository: { b0: { oid: "0".repeat(40), text: "lie", isTruncated: false } } } },
          },
        ],
      },
    ],
  ])("one by one from %s", async (_, rest) => {
    const few = Object.fromEntries(Object.entries(many).slice(0, 10));
    const { texts, blobs } = await readAll(few, rest);
    expect(texts).toEqual(Object.values(few));
    expect(blobs).toBe(10);
  });

  test("a text that is not its blob's is not believed", async () => {
    const sha = "0637a088a01e8ddab3bf3fa98dbe804cbde1a0dc";
    const b0 = { oid: sha, text: "lie", isTruncated: false };
    const faults = [{ method: "POST", path: /graphql/, times: 1, status: 200, body: { data: { repository: { b0 } } } }];
    expect(await readAll({ "a.json": "[]", "b.json": "{}" }, { faults })).toMatchObject({
      texts: ["[]", "{}"],
      blobs: 2,
    });
  });
});

describe("answers that cannot be trusted", () => {
  test("a truncated listing is completed by the subtrees", async () => {
    const connection = await loopback({ main: { files } }, { treeLimit: 3 });
    const tree = treeOf(connection.github, connection.ids["main"] ?? "");
    expect((await tree.list()).map(({ path }) => path).sort()).toEqual(Object.keys(files).sort());
    expect(text(await tree.read("policies/deep/er/role.json"))).toBe("{}");
  });

  test("more subtrees than the rate limit bears: said, never a part", async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`d${index}/a/x`, ""]));
    const { github, ids } = await loopback({ main: { files: many } }, { treeLimit: 1 });
    await expect(treeOf(github, ids["main"] ?? "").list()).rejects.toThrow("more files than GitHub lists");
  });

  test("a file above 10 MiB is refused by its listing", async () => {
    const connection = await loopback({ main: { files: { "big.json": " ".repeat(10 * 1024 * 1024 + 1) } } });
    await expect(treeOf(connection.github, connection.ids["main"] ?? "").read("big.json")).rejects.toThrow("10 MiB");
    expect(asked(connection).filter((request) => request.includes("/git/blobs/"))).toEqual([]);
  });

  test("other bytes than the blob's id says", async () => {
    const content = Buffer.from('{"Effect":"Allow"}').toString("base64");
    const lie: Fault = {
      method: "GET",
      path: /\/git\/blobs\//,
      times: 1,
      status: 200,
      body: { content, encoding: "base64" },
    };
    const { github, ids } = await loopback({ main: { files } }, { faults: [lie] });
    await expect(treeOf(github, ids["main"] ?? "").read("README.md")).rejects.toThrow("other bytes");
  });

  test("a commit that is not there", async () => {
    const { github } = await loopback({ main: { files } });
    await expect(treeOf(github, "e".repeat(40)).list()).rejects.toThrow("404");
  });
});
