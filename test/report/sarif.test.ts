import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import type { Finding } from "../../src/rules/model.ts";
import { RULES } from "../../src/rules/registry.ts";
import { sarifErrors } from "../support/sarif/validate.ts";
import { bucketPolicy, report } from "./builders.ts";
import { placeAt } from "./documents.ts";
import { comparison, lockout, lockoutChange, lockoutFinding, STORIES, sixty } from "./reports.ts";
import { onlyResult, resultsOf, runOf } from "./sarif-log.ts";

describe("the schema of SARIF 2.1.0", () => {
  test.each(Object.entries({ ...STORIES, comparison, sixty }))("describes %s", (_, story) => {
    expect(sarifErrors(renderSarif(story))).toEqual([]);
    expect(resultsOf(story)).toHaveLength(story.findings.length);
  });

  test("refuses what it does not know", () => {
    const log = JSON.parse(renderSarif(lockout));
    log.runs[0].results[0].level = "fatal";
    expect(sarifErrors(JSON.stringify(log))).not.toEqual([]);
  });
});

describe("the rules", () => {
  const rules = runOf(lockout).tool.driver.rules;

  test("are all there, each with its page, within GitHub's limits", () => {
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(rules.length).toBeLessThan(25_000);
    for (const rule of rules) {
      expect(rule.name).toMatch(/^[A-Z][A-Za-z]+$/);
      expect(rule.help.text.length).toBeGreaterThan(30);
      expect(rule.fullDescription.text.length).toBeGreaterThan(20);
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1_024);
      expect(rule.fullDescription.text).not.toMatch(/^(Error|Warning|Notice)\.|\]\(/);
      expect(rule.properties.tags.length).toBeLessThanOrEqual(10);
      for (const [, target = ""] of rule.help.markdown.matchAll(/\]\(([^)]*)\)/g))
        expect(target).toMatch(/^https:\/\//);
    }
  });

  test("have the level that they usually have", () => {
    const levels = Object.fromEntries(
      rules.map((rule: { id: string; defaultConfiguration: { level: string } }) => [
        rule.id,
        rule.defaultConfiguration.level,
      ]),
    );
    expect(levels).toMatchObject({
      "put-object-denied": "error",
      "plain-http-accepted": "warning",
      "stale-suppression": "note",
    });
  });

  test("are named by index", () => {
    const all = report({ findings: RULES.map(({ id }) => ({ ...lockoutFinding, rule: id })) });
    const named = resultsOf(all).map(({ ruleId, ruleIndex }) => [ruleId, rules[ruleIndex].id]);
    expect(named).toHaveLength(RULES.length);
    expect(named.filter(([ruleId, id]) => ruleId !== id)).toEqual([]);
  });
});

test("a result says what, why and how to cure it, and points at the element that decides", () => {
  const result = onlyResult(lockoutChange);
  expect(result).toMatchObject({ ruleId: "put-object-denied", level: "error", baselineState: "new" });
  expect(result.message.text.split("\n").slice(0, 3)).toEqual([
    lockoutFinding.message,
    lockoutFinding.why,
    `Cure (checked): ${lockoutFinding.fix?.description}`,
  ]);
  expect(result.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: "policies/bucket.json", uriBaseId: "%SRCROOT%" },
    region: { startLine: 19, startColumn: 30, endLine: 19, endColumn: 59 },
  });
});

describe("new, existing, fixed and suppressed", () => {
  test("are told apart", () => {
    expect(resultsOf(comparison).map(({ baselineState }) => baselineState)).toEqual([
      "new",
      "unchanged",
      "new",
      "absent",
      undefined,
    ]);
    expect(resultsOf(comparison).at(-1)?.suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "Genesys support case 123",
        properties: { owner: "@acme/legal", expires: "2027-03-31" },
      },
    ]);
  });

  test("without a base nothing is new", () => {
    expect(onlyResult(lockout)).not.toHaveProperty("baselineState");
  });

  test("only open ones are for GitHub, which reads neither baselines nor suppressions", () => {
    expect(resultsOf(comparison, { only: "open" }).map(({ baselineState }) => baselineState)).toEqual([
      "new",
      "unchanged",
      "new",
    ]);
  });
});

describe("fingerprints", () => {
  const prints = (from: Report) => resultsOf(from).map(({ partialFingerprints }) => partialFingerprints);

  test("stay when lines move", () => {
    const down = (finding: Finding): Finding => {
      const { location, pointer } = finding;
      if (location === undefined || pointer === undefined) throw new Error("the story has places");
      const moved = (place: typeof location) => ({ ...place, line: place.line + 7, endLine: place.endLine + 7 });
      return { ...finding, location: moved(location), pointer: { ...pointer, place: moved(pointer.place) } };
    };
    const moved = { ...lockout, findings: lockout.findings.map(down) };
    expect(prints(moved)).toEqual(prints(lockout));
    expect(resultsOf(moved)[0]?.locations[0].physicalLocation.region.startLine).toBe(26);
  });

  test("stay when a syntax error moves", () => {
    const unread = (line: number): Report => {
      const message = `not JSON: a comma too many (line ${line}, column 3)`;
      const identity = `unreadable-input policies/bucket.json ${message}`;
      return report({ findings: [{ ...lockoutFinding, rule: "unreadable-input", message, identity }] });
    };
    expect(prints(unread(4))).toEqual(prints(unread(9)));
  });

  test("differ for what differs, and in one report all do", () => {
    expect(prints(report({ findings: [{ ...lockoutFinding, identity: "other" }] }))).not.toEqual(prints(lockout));
    const twice = report({ findings: [lockoutFinding, { ...lockoutFinding, message: "The same again." }] });
    expect(new Set(prints(twice).map((one) => JSON.stringify(one))).size).toBe(2);
  });
});

describe("what has no place in a file", () => {
  const live = { ...lockoutFinding, fix: undefined, statement: undefined, pointer: undefined };
  const { fix: _fix, statement: _statement, pointer: _pointer, location: _location, ...nowhere } = live;
  const path = "arn:aws:s3:::acme-legal-recordings#policy";
  const inAws: Finding = { ...nowhere, location: { ...placeAt(bucketPolicy, "Statement", 1), path } };
  const input = { path: "policies/bucket.json", sha256: "0".repeat(64), kind: "bucket-policy", ref: "working tree" };
  const config = { ...input, path: ".github/genesys-export-gate.yml", kind: "config" };

  test("stands on the config's first line, and is named", () => {
    const result = onlyResult(
      report({ mode: "audit", findings: [inAws], inputs: [input, config, { ...input, path }] }),
    );
    expect(result.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: config.path },
      region: { startLine: 1 },
    });
    expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: path, kind: "resource" }]);
  });

  test("or on the first file that was judged", () => {
    const result = onlyResult(report({ findings: [nowhere], inputs: [{ ...input, path }, input] }));
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(input.path);
    expect(result.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: "legal-hold", kind: "resource" }]);
  });

  test("or where the config would be", () => {
    const result = onlyResult(report({ findings: [inAws], inputs: [] }));
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(".github/genesys-export-gate.yml");
  });
});

describe("the run", () => {
  test("carries every finding whatever the exit status", () => {
    const warned = report({ verdict: "undecided", undecidedPasses: true, findings: [lockoutFinding] });
    expect(runOf(warned).invocations[0]).toMatchObject({ exitCode: 0, executionSuccessful: true });
    expect(resultsOf(warned)).toHaveLength(1);
  });

  test("says what could not be judged, and what was left out", () => {
    const unread = { ...lockoutFinding, rule: "unreadable-input", message: "not valid JSON" };
    const failed = report({
      verdict: "undecided",
      couldNotJudge: true,
      findings: [unread],
      notEvaluated: [{ what: "SCPs", why: "none given" }],
    });
    const [invocation] = runOf(failed).invocations;
    expect(invocation).toMatchObject({ exitCode: 2, executionSuccessful: false });
    expect(
      invocation.toolExecutionNotifications.map((one: { level: string; message: { text: string } }) => [
        one.level,
        one.message.text,
      ]),
    ).toEqual([
      ["error", "Could not judge: something needed could not be read. This is not a pass."],
      ["error", "not valid JSON"],
      ["note", "Not evaluated: SCPs: none given"],
    ]);
  });

  test("names the revision only where it is known", () => {
    const repositoryUri = "https://github.com/acme/policies";
    expect(runOf(lockoutChange, { repositoryUri }).versionControlProvenance).toEqual([
      {
        repositoryUri,
        revisionId: lockoutChange.comparison?.head,
        mappedTo: { uriBaseId: "%SRCROOT%" },
      },
    ]);
    expect(runOf(lockoutChange)).not.toHaveProperty("versionControlProvenance");
    expect(runOf(lockout, { repositoryUri })).not.toHaveProperty("versionControlProvenance");
  });

  test("does not depend on the order in which things came", () => {
    const { findings, inputs, exports, notEvaluated } = comparison;
    const shuffled = {
      ...comparison,
      findings: [...findings].reverse(),
      inputs: [...inputs].reverse(),
      exports: [...exports].reverse(),
      notEvaluated: [...notEvaluated].reverse(),
    };
    expect(renderSarif(shuffled)).toBe(renderSarif(comparison));
    expect(renderSarif(comparison)).toBe(renderSarif(comparison));
  });
});
