import { describe, expect, it } from "vitest";
import { decisionsOf, reportOn, worldOf } from "../support/world.ts";
import { SCENARIOS } from "./scenarios.ts";

describe.each(SCENARIOS)("$name", ({ files, read, decisions, rules, verdict, cured }) => {
  it("decides each call, names the rules, and cures what it can", async () => {
    const world = await worldOf(files);
    const report = reportOn(read === undefined ? world : { ...world, inventory: read(world.inventory) });
    const notAllowed = Object.entries(decisionsOf(report)).filter(([, decision]) => decision !== "allowed");
    const said = report.findings.filter(({ severity }) => severity !== "notice");
    const uncured = said.filter(({ severity, fix }) => severity === "error" && fix?.verified !== true);

    expect(Object.fromEntries(notAllowed)).toEqual(decisions);
    expect(said.map(({ rule }) => rule)).toEqual(rules);
    expect(report.verdict).toBe(verdict);
    if (cured === true) expect(uncured).toEqual([]);
  });
});
