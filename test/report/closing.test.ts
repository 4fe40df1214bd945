/** What the last line says of what was left out, and what stands before a cure that nobody checked. */

import { expect, test } from "vitest";
import { judgeWithSecondOpinion } from "../../src/commands/second-opinion.ts";
import { renderText } from "../../src/report/text.ts";
import { worldOf } from "../support/world.ts";
import { calls, exported, report } from "./builders.ts";
import { lockoutFinding } from "./reports.ts";

const print = (one: Parameters<typeof renderText>[0]) =>
  renderText(one, { color: false, width: 120 }).replace(/\s+/g, " ");
const left = ["a", "b", "c", "d", "e"].map((what) => ({ what, why: "because" }));

test("where the rest is stands beside its number", () => {
  expect(print(report({ exports: [exported("pass", calls())], notEvaluated: left }))).toContain(
    "not judged: a, b, c and 2 more (--format markdown or html names all)",
  );
  expect(print(report({ exports: [exported("pass", calls())], notEvaluated: left.slice(0, 3) }))).not.toContain(
    "--format",
  );
});

test.each([
  ["auto", true],
  ["off", false],
] as const)("aws-simulation %s without credentials", async (mode, isSaid) => {
  const progress = { step: () => undefined, done: () => undefined };
  const now = new Date("2026-11-21T12:00:00Z");
  const request = { mode: "check", head: await worldOf({}), now, startedAt: 0, strict: false, overrides: {} } as const;
  const text = print(await judgeWithSecondOpinion(request, { mode, environment: {}, progress }));
  expect(text.includes("without IAM's simulator: the environment holds no AWS credentials")).toBe(isSaid);
});

test("a cure that is not checked has its label", () => {
  const { fix: _fix, ...finding } = lockoutFinding;
  const advice = "take the condition out";
  expect(print(report({ verdict: "fail", findings: [{ ...finding, advice }] }))).toContain(`What to do: ${advice}`);
});
