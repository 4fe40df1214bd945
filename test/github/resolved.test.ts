import { expect, test } from "vitest";
import { resolvedText } from "../../src/github/resolved.ts";
import type { Report } from "../../src/report/model.ts";
import { calls, exported, report } from "../report/builders.ts";
import { lockoutChange, lockoutFinding } from "../report/reports.ts";

const old = { ...lockoutFinding, status: "existing" } as const;
const fine = [exported("pass", calls(), { base: calls() })];

test.each<[string, Partial<Report>, string, string]>([
  ["all is well", { exports: fine }, "✅ Resolved", "does not hold for the latest commit"],
  ["nothing was judged", {}, "✅ Resolved", "changes no file that an export depends on"],
  [
    "the export was denied before",
    { exports: lockoutChange.exports, findings: [old] },
    "This change breaks nothing; the export was already denied before",
    "job summary",
  ],
  [
    "something else was wrong before",
    { exports: fine, findings: [old] },
    "This change breaks nothing; what is wrong was so before",
    "job summary",
  ],
  [
    "only warnings stand",
    { exports: fine, findings: [{ ...old, severity: "warning" }] },
    "✅ Resolved",
    "does not hold",
  ],
])("%s", (_, given, title, sentence) => {
  const text = resolvedText(report(given));
  expect(text.split("\n")[0]).toContain(title);
  expect(text).toContain(sentence);
});
