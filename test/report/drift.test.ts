/** Reports on AWS itself: drift, the simulator, and words that fit what is there already. */

import { describe, expect, test } from "vitest";
import type { Drift } from "../../src/drift/model.ts";
import { annotations } from "../../src/report/annotations.ts";
import { renderGithub } from "../../src/report/github.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderComment, renderMarkdown } from "../../src/report/markdown.ts";
import { readReportJson } from "../../src/report/read-json.ts";
import { renderText } from "../../src/report/text.ts";
import { calls, exported, report } from "./builders.ts";
import { placeAt, policyDocument, reference } from "./documents.ts";
import { INJECTIONS } from "./injections.ts";
import { foreignMarkup } from "./markdown-check.ts";
import { lockoutFinding } from "./reports.ts";

const LIVE = "arn:aws:s3:::acme-legal-recordings#bucket-policy";
const livePolicy = policyDocument(
  LIVE,
  "bucket-policy",
  '{\n  "Statement": [\n    { "Sid": "DenyOutsideVpc", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }\n  ]\n}\n',
);
const deny = reference(livePolicy, 0);
const { pointer: _pointer, ...unpointed } = lockoutFinding;
const liveFinding = {
  ...unpointed,
  statement: deny,
  location: placeAt(livePolicy, "Statement", 0),
  fix: {
    description: "take the statement out.",
    edits: [{ path: LIVE, line: 3, endLine: 3, text: "" }],
    verified: true,
    complete: true,
  },
};

const drift: Drift = {
  id: "bucket-policy-0123456789ab",
  what: "the policy of bucket acme-legal-recordings",
  attachedTo: "acme-legal-recordings",
  exports: ["legal-hold"],
  kind: "bucket-policy",
  change: "differs",
  filePath: "policies/bucket.json",
  live: LIVE,
  difference: ['    "Effect": [', '-     "Allow"', '+     "Deny"'],
  breaks: [{ export: "legal-hold", side: "live", calls: ["put-recording"] }],
  severity: "error",
  firstSeen: "2026-11-20",
  policies: [],
};

const live = report({
  mode: "drift",
  verdict: "fail",
  exports: [exported("fail", calls({ "put-recording": { decision: "explicitDeny", decidedBy: [deny] } }))],
  findings: [liveFinding],
  documents: [livePolicy],
  drift: [drift],
  simulator: {
    asked: 12,
    calls: 3,
    throttles: 1,
    agreed: 11,
    disagreed: 1,
    inconclusive: 0,
    unanswered: 0,
    judgedBy: "IAM's simulator judged the identity side.",
    notAsked: [{ what: "the bucket policy", why: "it takes none for a role" }],
  },
});

describe("what AWS holds is told as it is now", () => {
  test.each(["audit", "drift"] as const)("%s", (mode) => {
    const markdown = renderMarkdown({ ...live, mode });
    expect(markdown.split("\n")[0]).toBe("### ❌ The recording export `legal-hold` is stopped now");
    expect(markdown).not.toMatch(/this change|would (?:stop|break)|From the merge on/i);
    expect(renderText({ ...live, mode }, { color: false, width: 110 })).not.toContain("offline");
  });

  test("files are still judged as files", () => {
    expect(renderMarkdown({ ...live, mode: "check" })).toContain("cannot be written");
  });
});

test("an annotation never points at what is no file", () => {
  const { shown } = annotations(live);
  expect(shown.map(({ path }) => path)).toEqual([".github"]);
  expect(renderGithub(live)).not.toMatch(/file=arn/);
});

test("excerpts and fixes of live documents are shown under their name", () => {
  const text = renderText(live, { color: false, width: 110 });
  expect(text).toContain("DenyOutsideVpc");
  expect(text).toContain(`${LIVE}:3`);
  expect(renderMarkdown(live)).toContain('-    { "Sid": "DenyOutsideVpc"');
});

test("the difference is told with its sides, the day and who it breaks", () => {
  const text = renderText(live, { color: false, width: 110 }).replaceAll(/\n {2}(?=is stopped)/g, " ");
  for (const part of [
    "Drift: AWS differs from the files",
    "first seen on 2026-11-20",
    "legal-hold is stopped in AWS",
    '+     "Deny"',
    "12 questions in 3 calls, 1 throttled",
  ])
    expect(text).toContain(part);
  const markdown = renderComment(live);
  for (const part of [
    "#### Drift: AWS differs from the files",
    '```diff\n    "Effect": [\n-     "Allow"\n+     "Deny"\n```',
    "first seen on 2026-11-20",
    "What IAM's simulator was asked",
  ])
    expect(markdown).toContain(part);
});

test("the JSON report holds to its schema and can be read back", () => {
  const read = readReportJson(
    renderJson({ ...live, shard: { index: 1, of: 2, accounts: ["111122223333"] }, undecidedPasses: true }),
  );
  expect(read).toMatchObject({
    report: {
      mode: "drift",
      shard: { index: 1, of: 2 },
      undecidedPasses: true,
      drift: [{ id: drift.id, change: "differs", firstSeen: "2026-11-20" }],
      simulator: { asked: 12 },
    },
  });
});

test("what only differs is no more than a warning sign", () => {
  const { firstSeen: _day, ...undated } = drift;
  const markdown = renderMarkdown({ ...live, drift: [{ ...undated, breaks: [], change: "undeclared" }] });
  expect(markdown).toContain("⚠️ the policy of bucket acme-legal-recordings: in AWS, in no file</summary>");
});

describe.each(INJECTIONS.map((text) => [text.slice(0, 30), text]))("%j", (_, text) => {
  const hostile = {
    ...live,
    findings: [],
    drift: [
      {
        ...drift,
        what: text,
        unknown: text,
        difference: [`+ ${text}`],
        breaks: [{ export: text, side: "files" as const, calls: [text] }],
      },
    ],
  };

  test("stays text in every format", () => {
    expect(foreignMarkup(renderMarkdown(hostile))).toEqual([]);
    expect(renderText(hostile, { color: false, width: 100 }).replaceAll("\n", "")).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
    );
    const lines = renderGithub(hostile)
      .split("\n")
      .filter((line) => /^\s*::/.test(line) || line.includes("##["));
    expect(lines.filter((line) => !/^::(group::|endgroup::$)/.test(line))).toEqual([]);
    expect(readReportJson(renderJson(hostile))).toHaveProperty("report");
  });
});
