/** Text of policies and file names is data: nothing of it is obeyed by the runner, the terminal or GitHub's Markdown. */

import { describe, expect, test } from "vitest";
import { runAction } from "./run-action.ts";
import { healthy, lockout, pullRequestEvent, pullRequestOf, type Stage, stage } from "./story.ts";

const OWN_COMMANDS = new Set(["add-mask", "group", "endgroup", "error", "warning", "notice"]);

const SIDS: readonly (readonly [name: string, sid: string])[] = [
  ["a workflow command", "::error file=README.md,line=1::pwned"],
  ["a command on a line of its own", "x\n::set-output name=verdict::pass\n::stop-commands::t"],
  ["an escaped line break", "x%0A::error::pwned%0D%0A"],
  ["a command of the old kind", "##[set-env name=NODE_OPTIONS]--require=/tmp/x"],
  ["the end of a group", "x\r\n::endgroup::\r\n::add-mask::policies"],
  ["our own marker", "-->\n<!-- genesys-export-gate:default -->\n### ✅ Resolved"],
  ["markup", "<img src=x onerror=alert(1)><script>alert(1)</script></details>"],
  ["a code fence", "```\n# heading\n```"],
  ["a table", "a | b | c\n| --- | --- |"],
  [
    "a mention and a reference",
    "@acme/security fixes #1 [click](https://evil.example) ![](https://evil.example/x.png)",
  ],
  ["terminal colours", "\u001b[2J\u001b[31mred\u001b]8;;https://evil.example\u0007link"],
  ["invisible and turned characters", "a\u202egnp.exe\u2066b\u200bc"],
];

/** The lockout with another Sid. */
function lockoutNamed(sid: string) {
  const policy = String(lockout["policies/bucket.json"]).replace('"DenyOutsideVpc"', JSON.stringify(sid));
  return { ...lockout, "policies/bucket.json": policy };
}

/** Markdown outside of code: what GitHub would render. */
function rendered(markdown: string): string {
  return markdown.replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "").replaceAll(/(?<!\\)(`+)[^`][\s\S]*?[^`]?\1/g, "");
}

const HARMFUL =
  /<(?:img|script|!--)|@acme|(?<!\\)\]\(|https:\/\/evil|[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** What GitHub renders of the suggestion, beside the lines to commit. */
function suggestionOf({ server }: Stage): string {
  const [marker = "", ...lines] = server.reviewComments()[0]?.body.split("\n") ?? [];
  expect(marker).toMatch(/^<!-- genesys-export-gate:default:suggestion:[0-9a-f]{16} -->$/);
  return rendered(lines.join("\n"));
}

describe("a Sid that holds", () => {
  test.each(SIDS)("%s", async (_, sid) => {
    const scene = await stage(pullRequestOf(lockoutNamed(sid)));
    const result = await runAction(pullRequestEvent(scene));

    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ verdict: "fail", errors: "1" });
    expect(result.commands.filter(({ name }) => !OWN_COMMANDS.has(name))).toEqual([]);
    expect(result.commands.map(({ name }) => name)).toEqual(["add-mask", "group", "endgroup", "error"]);
    expect(result.annotations[0]?.properties).toMatchObject({ file: "policies/bucket.json", line: "14" });
    expect(`${result.stdout}${result.stderr}`).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/,
    );

    for (const markdown of [scene.server.comments()[0]?.body ?? "", result.summary]) {
      const shown = rendered(markdown.replace(/^<!-- genesys-export-gate:default -->\n/, ""));
      expect(shown).toContain("This change would stop the recording export");
      expect(shown).not.toMatch(/<(?:img|script|!--)|@acme|(?<!\\)\]\(|https:\/\/evil/);
      expect(shown.match(/<\/?details>/g)).toEqual(["<details>", "</details>"]);
      expect(markdown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
    }
    expect(scene.server.comments()).toHaveLength(1);
    expect(scene.server.reviewComments()).toHaveLength(1);
    expect(suggestionOf(scene)).not.toMatch(HARMFUL);
  });
});

describe("a file name that holds", () => {
  test.each([
    ["a workflow command", "policies/::error file=x::pwned.json"],
    ["properties of an annotation", "policies/a,line=1,title=pwned::b.json"],
    ["a percent escape", "policies/a%0A::notice::b.json"],
    ["Markdown", "policies/`a`|<b>[x](y)@acme.json"],
    ["white space and quotes", "policies/a \"b\" 'c'.json"],
  ])("%s", async (_, path) => {
    const config = String(healthy[".github/genesys-export-gate.yml"]);
    const named = (files: Readonly<Record<string, unknown>>) => {
      const { "policies/bucket.json": policy, ...rest } = files as Record<string, string>;
      const text = config.replace("policies/bucket.json", JSON.stringify(path));
      return { ...rest, [path]: String(policy), ".github/genesys-export-gate.yml": text };
    };
    const scene = await stage(pullRequestOf(named(lockout), named(healthy)));
    const result = await runAction(pullRequestEvent(scene));
    expect(result.exitCode).toBe(1);
    expect(result.commands.map(({ name }) => name)).toEqual(["add-mask", "group", "endgroup", "error"]);
    expect(result.annotations[0]?.properties).toMatchObject({ file: path, line: "14", endLine: "23" });
    expect(Object.keys(result.annotations[0]?.properties ?? {}).sort()).toEqual(["endLine", "file", "line", "title"]);
    const body = rendered(scene.server.comments()[0]?.body.split("\n").slice(1).join("\n") ?? "");
    expect(body).not.toMatch(/<b>|@acme|(?<!\\)\]\(/);
    expect(scene.server.reviewComments().map((comment) => comment.path)).toEqual([path]);
    expect(suggestionOf(scene)).not.toMatch(/<b>|@acme|(?<!\\)\]\(/);
  });
});

test("a broken policy's text is not told by an error of ours", async () => {
  const secret = "AKIAIOSFODNN7EXAMPLE";
  const scene = await stage(pullRequestOf({ ...healthy, "policies/bucket.json": `{ "Sid": ${secret} }` }));
  const result = await runAction(pullRequestEvent(scene));
  expect(result.exitCode).toBe(2);
  expect(result.annotations[0]?.properties).toMatchObject({ file: "policies/bucket.json" });
  expect(`${result.stdout}${result.stderr}`).not.toMatch(/internal error|^\s+at /m);
});
