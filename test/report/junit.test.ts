import { describe, expect, test } from "vitest";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import { renderJunit } from "../../src/report/junit.ts";
import type { Report } from "../../src/report/model.ts";
import type { Finding } from "../../src/rules/model.ts";
import { type Element, elementsOf, parseXml } from "../support/xml.ts";
import { calls, exported, guards, report } from "./builders.ts";
import { hostileReport, hostileVariants } from "./hostile.ts";
import { INJECTIONS } from "./injections.ts";
import { comparison, depends, lockout, lockoutFinding, openDoor, STORIES, sixty } from "./reports.ts";

function suitesOf(from: Report): readonly Element[] {
  return parseXml(renderJunit(from)).children;
}

/** Outcome by the case's first word: `put-recording` -> `failure`. */
function outcomes(from: Report, suite: string): Readonly<Record<string, string>> {
  const found = suitesOf(from).find(({ attributes }) => attributes["name"] === suite);
  const cases = found?.children ?? [];
  return Object.fromEntries(
    cases.map(({ attributes, children }) => [
      /^[\w-]+/.exec(attributes["name"] ?? "")?.[0] ?? "",
      children.find(({ name }) => name !== "system-out")?.name ?? "passed",
    ]),
  );
}

function caseOf(from: Report, start: string): Element {
  const found = elementsOf(parseXml(renderJunit(from)), "testcase").find(({ attributes }) =>
    attributes["name"]?.startsWith(start),
  );
  if (found === undefined) throw new Error(`no case ${start}`);
  return found;
}

const ALL = { ...STORIES, comparison, sixty };

describe.each(Object.entries(ALL))("%s", (_, story) => {
  const xml = renderJunit(story);

  test("is counted right", () => {
    const root = parseXml(xml);
    for (const element of [root, ...root.children]) {
      const cases = elementsOf(element, "testcase");
      const of = (name: string) =>
        String(cases.filter(({ children }) => children.some((one) => one.name === name)).length);
      expect(element.attributes).toMatchObject({
        tests: String(cases.length),
        failures: of("failure"),
        errors: of("error"),
        skipped: of("skipped"),
      });
      expect(cases.length).toBeGreaterThan(0);
    }
  });

  test("is red exactly where the exit status is not 0", () => {
    const { failures, errors } = parseXml(xml).attributes;
    expect(Number(failures) + Number(errors) > 0).toBe(exitCodeOf(story) !== 0);
  });

  test("has a suite for each export and a case for each call and guard", () => {
    const suites = suitesOf(story);
    expect(suites).toHaveLength(story.exports.length + 1);
    for (const { name, decisions } of story.exports) {
      const cases = suites.find(({ attributes }) => attributes["name"] === name)?.children ?? [];
      expect(cases.length).toBeGreaterThanOrEqual(decisions.calls.length + decisions.guards.length);
    }
  });

  test("is the same in any order", () => {
    const { findings, exports } = story;
    const shuffled = { ...story, findings: [...findings].reverse(), exports: [...exports].reverse() };
    expect(elementsOf(parseXml(renderJunit(shuffled)), "testsuite").map(({ attributes }) => attributes)).toEqual(
      elementsOf(parseXml(xml), "testsuite").map(({ attributes }) => attributes),
    );
  });
});

test.each(INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))("%s stays text", (_, text) => {
  for (const variant of hostileVariants(text)) {
    const xml = renderJunit(variant);
    expect(() => parseXml(xml)).not.toThrow();
    expect(xml).not.toMatch(/##\w*\[/);
    expect(xml.split("\n").filter((line) => /^\s*::/.test(line))).toEqual([]);
  }
});

test("characters that XML cannot hold are shown", () => {
  const [suite] = suitesOf(hostileReport("a\u0000b\ufffe\uffff\ud800c]]>"));
  expect(suite?.attributes["name"]).toBe("a\\x00b\\ufffe\\uffff\\ud800c]]>");
});

/** As the rules make it: named after the most harmful of its calls. */
const named: Finding = {
  ...lockoutFinding,
  calls: ["put-recording", ...lockoutFinding.calls.filter((id) => id !== "put-recording")],
};
const lockedOut: Report = { ...lockout, findings: [named] };

test("a denied required call fails with statement, reason and cure", () => {
  const [failure] = caseOf(lockedOut, "put-recording ").children;
  expect(failure).toMatchObject({
    name: "failure",
    attributes: { type: "put-object-denied", message: lockoutFinding.message },
  });
  expect(failure?.text.split("\n")).toEqual([
    "s3:PutObject: explicit deny",
    "policies/bucket.json:12",
    lockoutFinding.why,
    `Cure (checked): ${lockoutFinding.fix?.description}`,
  ]);
});

test("a call that the same cause stops is told in its own words, with the finding below", () => {
  const [failure] = caseOf(lockedOut, "get-bucket-location ").children;
  expect(failure).toMatchObject({
    name: "failure",
    attributes: { type: "put-object-denied", message: "s3:GetBucketLocation: explicit deny" },
  });
  expect(failure?.text.split("\n").slice(0, 2)).toEqual([lockoutFinding.message, "policies/bucket.json:12"]);
});

test.each(["existing", "suppressed"] as const)("also where the finding is %s", (status) => {
  const comparison = { base: "main", head: "change" };
  const past: Report = { ...lockedOut, verdict: "pass", comparison, findings: [{ ...named, status }] };
  const [skipped] = caseOf(past, "get-bucket-location ").children;
  expect(skipped?.name).toBe("skipped");
  expect(skipped?.attributes["message"]).toMatch(/: s3:GetBucketLocation: explicit deny$/);
});

test("a broken guard fails", () => {
  expect(Object.values(outcomes(openDoor, "legal-hold")).filter((one) => one === "failure")).toHaveLength(1);
});

test("a call that depends fails as a denied one", () => {
  expect(outcomes(depends, "legal-hold")["put-recording"]).toBe("failure");
});

describe("what is not known", () => {
  const judged = calls({
    "put-recording": { decision: "unknown", reasons: ["the boundary is not given"] },
    "list-bucket": { decision: "unknown", reasons: ["the boundary is not given"] },
  });
  const open = report({ verdict: "undecided", exports: [exported("undecided", judged)] });

  test("is an error where the call is required, with the reason", () => {
    expect(outcomes(open, "legal-hold")).toMatchObject({ "put-recording": "error", "list-bucket": "passed" });
    expect(caseOf(open, "put-recording ").children[0]?.attributes["message"]).toBe(
      "whether AWS would allow s3:PutObject cannot be told: the boundary is not given",
    );
    expect(caseOf(open, "list-bucket ").children[0]?.text).toMatch(/^notice: whether AWS would allow s3:ListBucket/);
  });

  test("does not count under on-undecided: warn, and passes neither", () => {
    const warned = { ...open, undecidedPasses: true } as const;
    expect(outcomes(warned, "legal-hold")["put-recording"]).toBe("skipped");
    expect(parseXml(renderJunit(warned)).attributes).toMatchObject({ failures: "0", errors: "0" });
  });

  test("is an error for strangers too", () => {
    const unknown = { outcome: "unknown", decidedBy: [], reasons: ["the RCPs are not given"] } as const;
    const door = exported("undecided", calls(), { guards: guards({ "write-anonymously": unknown }) });
    expect(outcomes(report({ verdict: "undecided", exports: [door] }), "legal-hold")["write-anonymously"]).toBe(
      "error",
    );
  });
});

describe("a denied reported call", () => {
  const judged = calls({ "list-bucket": { decision: "implicitDeny" } });
  const warning: Finding = {
    ...lockoutFinding,
    rule: "list-bucket-denied",
    severity: "warning",
    calls: ["list-bucket"],
  };
  const denied = (finding: Finding) => report({ exports: [exported("pass", judged)], findings: [finding] });

  test("passes with a warning", () => {
    expect(outcomes(denied(warning), "legal-hold")["list-bucket"]).toBe("passed");
    expect(caseOf(denied(warning), "list-bucket ").children[0]?.text).toContain(
      "warning: s3:ListBucket: implicit deny",
    );
  });

  test("fails where it is an error: --strict", () => {
    expect(outcomes(denied({ ...warning, severity: "error" }), "legal-hold")["list-bucket"]).toBe("failure");
  });

  test("is skipped where it is suppressed, with the reason", () => {
    const suppressed = denied({ ...warning, status: "suppressed", suppression: { reason: "case 123" } });
    expect(caseOf(suppressed, "list-bucket ").children[0]).toMatchObject({
      name: "skipped",
      attributes: { message: expect.stringMatching(/^suppressed \(case 123\): /) },
    });
  });
});

test("what was so before the change is skipped, and fails where nothing newer explains the failure", () => {
  const judged = calls({ "put-recording": { decision: "explicitDeny" } });
  const existing: Finding = { ...lockoutFinding, status: "existing", calls: ["put-recording"] };
  const story = (verdict: "pass" | "fail") =>
    report({
      verdict,
      exports: [exported(verdict, judged, { base: judged })],
      findings: [existing],
      comparison: { base: "a", head: "b" },
    });
  expect(outcomes(story("pass"), "legal-hold")["put-recording"]).toBe("skipped");
  expect(outcomes(story("fail"), "legal-hold")["put-recording"]).toBe("failure");
});

test("an input that cannot be read is an error of its own", () => {
  const { export: _export, fix: _fix, ...rest } = lockoutFinding;
  const unread: Finding = { ...rest, rule: "unreadable-input", message: "not valid JSON", calls: [] };
  const failed = report({ verdict: "undecided", couldNotJudge: true, findings: [unread] });
  expect(outcomes(failed, "genesys-export-gate")).toEqual({ "unreadable-input": "error", verdict: "error" });
});

test("nothing to judge is a report, too", () => {
  const nothing = report({ verdictReason: "no policy file changed" });
  expect(caseOf(nothing, "verdict").children[0]?.text).toBe("no policy file changed");
});

test.each([
  "<a>",
  "<a></b>",
  "<a></a></a>",
  "<a/><b/>",
  "<a>&amp</a>",
  "<a>&nbsp;</a>",
  "<a>]]></a>",
  '<a b="<"/>',
  '<a b="1" b="2"/>',
  "<a>\u0001</a>",
  "<a>\ufffe</a>",
  "a<b/>",
])("the tests' own reader refuses %j", (xml) => {
  expect(() => parseXml(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)).toThrow();
});
