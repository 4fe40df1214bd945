import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/report/model.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import type { Finding } from "../../src/rules/model.ts";
import { bucketPolicy, calls, exported, report } from "./builders.ts";
import { policyDocument } from "./documents.ts";
import { lockoutFinding } from "./reports.ts";
import { onlyResult } from "./sarif-log.ts";

/** Tens of megabytes are printed and packed: slow on a busy machine. */
describe("GitHub's limits", { timeout: 120_000 }, () => {
  const many = (count: number, words: (index: number) => string): Report =>
    report({
      verdict: "fail",
      exports: [exported("fail", calls())],
      findings: Array.from({ length: count }, (_, index): Finding => {
        const severity = index === count - 1 ? "error" : "notice";
        return { ...lockoutFinding, severity, identity: `finding ${index}`, message: words(index), refuted: [] };
      }),
    });

  test("25,000 results of 30,000, the worst first, and it is said", () => {
    const [run] = JSON.parse(renderSarif(many(30_000, (index) => `Finding ${index}.`))).runs;
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0].level).toBe("error");
    const [first] = run.invocations[0].toolExecutionNotifications;
    expect(first.message.text).toBe("5000 more findings: see the JSON report.");
  });

  test("10 MB gzipped", () => {
    let state = 1;
    const noise = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state.toString(36);
    };
    const sarif = renderSarif(many(4_500, () => Array.from({ length: 650 }, noise).join(" ")));
    expect(gzipSync(sarif).length).toBeLessThanOrEqual(10_000_000);
    const [run] = JSON.parse(sarif).runs;
    expect(run.results.length).toBeGreaterThan(1_000);
    expect(run.results.length).toBeLessThan(4_500);
    expect(run.results[0].level).toBe("error");
  });

  test("100 related locations", () => {
    const statements = Array.from({ length: 300 }, (_, index) => ({ Sid: `S${index}`, Effect: "Deny" as const }));
    const document = policyDocument(
      "policies/long.json",
      "bucket-policy",
      JSON.stringify({ Statement: statements }, null, 1),
    );
    const decidedBy = statements.map(({ Sid }, statement) => ({
      policy: document.policy.id,
      kind: document.kind,
      statement,
      path: ["Statement", statement],
      sid: Sid,
    }));
    const judged = calls({ "put-recording": { decision: "explicitDeny", decidedBy } });
    const result = onlyResult(
      report({ exports: [exported("fail", judged)], findings: [lockoutFinding], documents: [bucketPolicy, document] }),
    );
    expect(result.relatedLocations).toHaveLength(100);
    expect(result.relatedLocations?.[1]).toMatchObject({ message: { text: "bucket policy, statement S1" } });
  });
});
