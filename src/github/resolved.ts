/** What an earlier comment says once the change is clean: only what is true of the latest commit. */

import type { Report } from "../report/model.ts";
import { isOpen } from "../report/order.ts";

export function resolvedText(report: Report): string {
  const before = report.findings.filter((finding) => isOpen(finding) && finding.severity === "error");
  if (before.length > 0) {
    const denied = report.exports.some(({ name, decisions }) =>
      decisions.calls.some(
        ({ decision, call }) =>
          decision !== "allowed" &&
          before.some((finding) => finding.export === name && finding.calls.includes(call.id)),
      ),
    );
    return [
      `### ⚠️ This change breaks nothing; ${denied ? "the export was already denied before" : "what is wrong was so before"}`,
      "What was reported here as new does not hold for the latest commit of this pull request. The job summary has what stands already.",
    ].join("\n\n");
  }
  return [
    "### ✅ Resolved: this change no longer stands in the way of a recording export",
    report.exports.length === 0
      ? "The latest commit of this pull request changes no file that an export depends on."
      : "What was reported here does not hold for the latest commit of this pull request.",
  ].join("\n\n");
}
