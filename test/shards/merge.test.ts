import { describe, expect, test } from "vitest";
import type { Drift } from "../../src/drift/model.ts";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import { printJson, renderJson } from "../../src/report/json.ts";
import { mergedMarkdown } from "../../src/report/merged-markdown.ts";
import { mergedText } from "../../src/report/merged-text.ts";
import type { Report, ReportedExport } from "../../src/report/model.ts";
import { type ReportJson, readReportJson } from "../../src/report/read-json.ts";
import type { Finding } from "../../src/rules/model.ts";
import { mergeReports, type ReportText } from "../../src/shards/merge.ts";
import { ofShard } from "../../src/shards/shard.ts";
import { calls, exported, report } from "../report/builders.ts";
import { INJECTIONS } from "../report/injections.ts";
import { foreignMarkup } from "../report/markdown-check.ts";
import { lockoutFinding } from "../report/reports.ts";
import { templates } from "../report/templates.ts";

const drift: Drift = {
  id: "bucket-policy-0123456789ab",
  what: "the policy of bucket acme-legal-recordings",
  attachedTo: "acme-legal-recordings",
  exports: ["export-1"],
  kind: "bucket-policy",
  change: "differs",
  live: "arn:aws:s3:::acme-legal-recordings#bucket-policy",
  difference: ["- a", "+ b"],
  breaks: [],
  severity: "warning",
  policies: [],
};

const note = (message: string, more: Partial<Finding> = {}): Finding => ({
  rule: "not-known",
  severity: "notice",
  status: "new",
  message,
  calls: [],
  refuted: [],
  identity: message,
  ...more,
});

/** What one run says of these exports. */
function judged(exports: readonly ReportedExport[], shard?: Report["shard"], more: Partial<Report> = {}): Report {
  const findings: Finding[] = exports
    .filter(({ verdict }) => verdict === "fail")
    .map(({ name }) => ({ ...lockoutFinding, export: name, message: `${name} cannot be written.` }));
  return report({
    mode: "audit",
    verdict: exports.some(({ verdict }) => verdict === "fail")
      ? "fail"
      : exports.some(({ verdict }) => verdict === "undecided")
        ? "undecided"
        : "pass",
    exports,
    findings: [...findings, note("Said in every shard.")],
    ...(shard === undefined ? {} : { shard }),
    ...more,
  });
}

const many = Array.from({ length: 20 }, (_, index) => {
  const verdict = index % 7 === 3 ? "fail" : index % 7 === 5 ? "undecided" : "pass";
  return exported(verdict, calls(), { name: `export-${index}` });
});

function shards(
  exports: readonly ReportedExport[],
  of: number,
  more: Partial<Report> = {},
): { file: string; text: string }[] {
  return Array.from({ length: of }, (_, at) => {
    const own = ofShard(exports, ({ name }) => name, { index: at + 1, of });
    return { file: `shard-${at + 1}.json`, text: renderJson(judged(own, { index: at + 1, of }, more)) };
  });
}

/** Without what differs between two runs. */
function comparable(text: string): unknown {
  const { time: _time, durationMs: _duration, shard: _shard, ...rest } = JSON.parse(text);
  return rest;
}

const change = (text: string, changes: object): string => JSON.stringify({ ...JSON.parse(text), ...changes });
const problems = ({ findings }: ReportJson): readonly string[] =>
  findings.filter(({ rule }) => rule.startsWith("shard-")).map(({ rule, message }) => `${rule}: ${message}`);

describe("all shards are there", () => {
  test.each([1, 2, 3, 8, 30])("%d shards equal one run, to the byte of every member", (of) => {
    const merged = mergeReports(shards(many, of).toReversed());
    const one = renderJson(judged(many.toReversed()));
    expect(comparable(printJson(merged))).toEqual(comparable(one));
    const order = (text: string) => Object.keys(comparable(text) as object);
    expect(order(printJson(merged))).toEqual(order(one));
    expect(problems(merged)).toEqual([]);
    expect(readReportJson(printJson(merged))).toHaveProperty("report");
    expect(exitCodeOf(merged)).toBe(1);
  });

  test.each<[string, readonly ReportedExport["verdict"][], ReportJson["verdict"], number]>([
    ["pass", ["pass", "pass"], "pass", 0],
    ["undecided", ["pass", "undecided"], "undecided", 3],
    ["fail", ["undecided", "fail"], "fail", 1],
  ])("%s", (_, verdicts, verdict, exit) => {
    const exports = verdicts.map((one, index) => exported(one, calls(), { name: `e${index}` }));
    const merged = mergeReports(shards(exports, 2), 2);
    expect(merged.verdict).toBe(verdict);
    expect(exitCodeOf(merged)).toBe(exit);
  });

  test("`on-undecided: warn` holds where every shard has it", () => {
    const exports = [exported("undecided", calls(), { name: "e" })];
    expect(exitCodeOf(mergeReports(shards(exports, 2, { undecidedPasses: true })))).toBe(0);
    const [one, two] = shards(exports, 2, { undecidedPasses: true });
    const { undecidedPasses: _, ...strict } = JSON.parse(two?.text ?? "{}");
    expect(exitCodeOf(mergeReports([one ?? { file: "", text: "" }, { file: "b", text: JSON.stringify(strict) }]))).toBe(
      3,
    );
  });

  test("a shard without exports is no reason to doubt, all of them are", () => {
    const none = note("No recording export was found.", { rule: "no-export-found", severity: "error" });
    const empty = (index: number, of: number) =>
      renderJson(judged([], { index, of }, { verdict: "undecided", couldNotJudge: true, findings: [none] }));
    const full = renderJson(judged([exported("pass", calls())], { index: 1, of: 2 }));
    const merged = mergeReports([
      { file: "a", text: full },
      { file: "b", text: empty(2, 2) },
    ]);
    expect([merged.verdict, merged.couldNotJudge, exitCodeOf(merged)]).toEqual(["pass", false, 0]);
    const nothing = mergeReports([
      { file: "a", text: empty(1, 2) },
      { file: "b", text: empty(2, 2) },
    ]);
    expect([nothing.verdict, exitCodeOf(nothing)]).toEqual(["undecided", 2]);
  });

  test("a suppression is stale only where it matches in no shard", () => {
    const stale = note("A suppression matches nothing.", { rule: "stale-suppression" });
    const text = (index: number, findings: readonly Finding[]) =>
      renderJson(judged([], { index, of: 2 }, { findings }));
    const rules = (one: readonly Finding[], two: readonly Finding[]) =>
      mergeReports([
        { file: "a", text: text(1, one) },
        { file: "b", text: text(2, two) },
      ])
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule !== "no-export-found");
    expect(rules([stale], [])).toEqual([]);
    expect(rules([stale], [stale])).toEqual(["stale-suppression"]);
  });

  test("a drift that two shards know is one, with the exports of both", () => {
    const breaks = (name: string) => [{ export: name, side: "live" as const, calls: ["put-recording"] }];
    const warning = note("The policy of bucket acme-legal-recordings in AWS is not what the files say.", {
      rule: "drift",
      severity: "warning",
    });
    const text = (index: number, more: Partial<Report>) =>
      renderJson(judged([], { index, of: 3 }, { mode: "drift", ...more }));
    const merged = mergeReports([
      { file: "a", text: text(1, { drift: [drift], findings: [warning] }) },
      {
        file: "b",
        text: text(2, { drift: [{ ...drift, severity: "error", breaks: breaks("two"), exports: ["two"] }] }),
      },
      {
        file: "c",
        text: text(3, { drift: [{ ...drift, severity: "error", breaks: breaks("one"), exports: ["one"] }] }),
      },
    ]);
    expect(merged.drift).toHaveLength(1);
    expect(merged.drift?.[0]).toMatchObject({ severity: "error", exports: ["export-1", "one", "two"] });
    expect(merged.drift?.[0]?.breaks.map((one) => one.export)).toEqual(["one", "two"]);
    expect(merged.findings.filter(({ rule }) => rule === "drift")).toEqual([]);
  });

  test("what the simulator was asked adds up", () => {
    const simulator = {
      asked: 3,
      calls: 2,
      throttles: 1,
      agreed: 3,
      disagreed: 0,
      inconclusive: 0,
      unanswered: 0,
      judgedBy: "Both.",
      notAsked: [],
    };
    expect(mergeReports(shards(many, 4, { simulator })).simulator).toEqual({
      ...simulator,
      asked: 12,
      calls: 8,
      throttles: 4,
      agreed: 12,
    });
  });
});

describe("what is missing or wrong is named, and never a pass", () => {
  const passing = Array.from({ length: 9 }, (_, index) => exported("pass", calls(), { name: `p${index}` }));
  const three = shards(passing, 3);
  const [first, second, third] = three;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three shards");

  test.each<[string, readonly ReportText[], number | undefined, RegExp, 2 | 3]>([
    ["a missing shard", [first, third], undefined, /no report of shard 2 of 3/, 3],
    [
      "none but the first, by the expected number",
      [{ file: "a", text: change(first.text, { shard: { index: 1, of: 1 } }) }],
      3,
      /one of 1 shards, and 3/,
      2,
    ],
    ["a duplicate", [...three, { ...second, file: "again.json" }], undefined, /is shard 2, and so is/, 2],
    [
      "another version",
      [
        first,
        second,
        { ...third, text: change(third.text, { tool: { name: "genesys-export-gate", version: "9.9.9" } }) },
      ],
      undefined,
      /version 9\.9\.9 made it/,
      2,
    ],
    [
      "another mode",
      [first, second, { ...third, text: change(third.text, { mode: "drift" }) }],
      undefined,
      /its mode is drift/,
      2,
    ],
    [
      "another number",
      [first, second, { ...third, text: change(third.text, { shard: { index: 3, of: 4 } }) }],
      undefined,
      /one of 4 shards, and 3/,
      2,
    ],
    ["more than expected", three, 2, /one of 3 shards, and 2/, 2],
    [
      "another config",
      [
        first,
        second,
        {
          ...third,
          text: change(third.text, {
            inputs: [{ path: "gate.yml", sha256: "a".repeat(64), kind: "config", ref: "working tree" }],
          }),
        },
      ],
      undefined,
      /shard-3\.json cannot be merged: it was judged with another config/,
      2,
    ],
    [
      "another day",
      [first, second, { ...third, text: change(third.text, { time: "2020-01-01T00:00:00.000Z" }) }],
      undefined,
      /it is of 2020-01-01T00:00:00\.000Z, and another of .*: they are not of one run/,
      2,
    ],
    [
      "no file",
      [first, second, { file: "nope.json", text: "", problem: "there is no such file" }],
      undefined,
      /nope\.json cannot be merged: there is no such file\./,
      2,
    ],
    ["an empty file", [first, second, { ...third, text: "" }], undefined, /the file is empty/, 2],
    [
      "half a file",
      [first, second, { ...third, text: third.text.slice(0, 500) }],
      undefined,
      /not JSON, or it breaks off/,
      2,
    ],
    ["no report", [first, second, { ...third, text: "{}" }], undefined, /not a report/, 2],
    [
      "a verdict of its own",
      [first, second, { ...third, text: change(third.text, { verdict: "fine" }) }],
      undefined,
      /\/verdict/,
      2,
    ],
    [
      "a report of no shard",
      [...three, { file: "whole.json", text: renderJson(judged(passing)) }],
      undefined,
      /whole\.json.*of no shard/,
      2,
    ],
    ["nothing at all", [], 2, /no report of shard 1 of 2/, 3],
  ])("%s", (_, files, of, message, exit) => {
    const merged = mergeReports(files, of);
    expect(merged.verdict).toBe("undecided");
    expect(problems(merged).join("\n")).toMatch(message);
    expect(exitCodeOf(merged)).toBe(exit);
    expect(readReportJson(printJson(merged))).toHaveProperty("report");
    expect(mergedMarkdown(merged)).toContain("This is not a pass");
  });

  test("jobs that took some hours are of one run", () => {
    const time = JSON.parse(first.text).time as string;
    const later = new Date(Date.parse(time) + 23 * 3_600_000).toISOString();
    const merged = mergeReports([first, second, { ...third, text: change(third.text, { time: later }) }]);
    expect([merged.verdict, merged.time, problems(merged)]).toEqual(["pass", later, []]);
  });

  test("as text it is said once, with the notices and without what there is none of", () => {
    const text = mergedText(mergeReports([first, second]), { color: false, width: 200 });
    expect(text).toMatch(/ {2}notice {2}not-known {3}Said in every shard\./);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^ {2}undecided {3}.* · 1 error, 1 notice$/);
    expect(text).not.toContain("can be written");
    const lost = mergedText(mergeReports([first, second, { ...third, text: "" }]), { color: false, width: 200 });
    expect(lost.trimEnd().split("\n").at(-1)).toBe(
      "  could not judge   not every part was judged: this is not a pass · 2 errors, 1 notice",
    );
  });

  test("a warning for undecided exports does not let a missing shard pass", () => {
    const [one] = shards(passing, 2, { undecidedPasses: true });
    expect(exitCodeOf(mergeReports(one === undefined ? [] : [one], 2))).toBe(3);
  });

  test("fail stays fail: with a missing shard, and of a report that cannot be merged", () => {
    const failing = exported("fail", calls(), { name: "broken" });
    const text = renderJson(judged([failing], { index: 1, of: 3 }));
    expect(mergeReports([{ file: "a", text }]).verdict).toBe("fail");
    const foreign = change(text, { mode: "drift", shard: { index: 3, of: 3 } });
    const merged = mergeReports([first, second, { file: "c", text: foreign }]);
    expect([merged.verdict, exitCodeOf(merged)]).toEqual(["fail", 1]);
    expect(merged.findings.map(({ message }) => message)).toContain("broken cannot be written.");
  });
});

describe("as text", () => {
  const failing = exported("fail", calls(), { name: "legal-hold" });
  const merged = mergeReports([
    { file: "a", text: renderJson(judged([failing, ...many.slice(0, 2)], { index: 1, of: 1 }, { drift: [drift] })) },
  ]);

  test("the headline, the export, its finding, its cure and the drift are told", () => {
    const markdown = mergedMarkdown(merged);
    expect(markdown.split("\n")[0]).toBe("### ❌ 1 of 3 recording exports is stopped or open to strangers now");
    for (const part of [
      "| `legal-hold` | ❌ fail |",
      "policies/bucket.json:12",
      "**Cure** (checked)",
      "aws:PrincipalArn",
      "2 exports without a problem",
      "Drift: AWS differs from the files",
    ])
      expect(markdown).toContain(part);
    const text = mergedText(merged, { color: false, width: 100 });
    for (const part of [
      "✗ legal-hold   fail",
      "put-object-denied   legal-hold   policies/bucket.json:12",
      "+ b",
      "1 error",
    ])
      expect(text).toContain(part);
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^ {2}fail /);
  });

  test("within a limit whole sections are left out", () => {
    const markdown = mergedMarkdown(merged, 900);
    expect(markdown.length).toBeLessThanOrEqual(900);
    expect(markdown).toContain("Left out here");
  });

  test.each(INJECTIONS.map((text) => [text.slice(0, 30), text]))("%j stays text", (_, text) => {
    const hostile = judged(
      [exported("fail", calls(), { name: text })],
      { index: 1, of: 1 },
      {
        findings: [note(text, { rule: "put-object-denied", severity: "error", export: text, why: text, advice: text })],
        drift: [
          { ...drift, what: text, difference: [`+ ${text}`], breaks: [{ export: text, side: "live", calls: [] }] },
        ],
        notEvaluated: [{ what: text, why: text }],
      },
    );
    const json = mergeReports([{ file: "a", text: renderJson(hostile) }]);
    expect(foreignMarkup(mergedMarkdown(json))).toEqual([]);
    expect(mergedText(json, { color: false, width: 100 }).replaceAll("\n", "")).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
    );
    expect(mergedMarkdown(mergeReports([{ file: text, text: "" }])).split("\n").length).toBeLessThan(40);
  });
});

test("what of a template a policy is stays in the merged report", () => {
  const addresses = (text: string): readonly string[] => text.match(/"address": "[^"]+"/g) ?? [];
  const text = renderJson({ ...templates, shard: { index: 1, of: 1 } });
  const read = readReportJson(printJson(mergeReports([{ file: "shard-1.json", text }])));

  expect(read).toHaveProperty("report");
  expect(addresses(text)).not.toEqual([]);
  expect(addresses(JSON.stringify(read, undefined, 2)).toSorted()).toEqual(addresses(text).toSorted());
});
