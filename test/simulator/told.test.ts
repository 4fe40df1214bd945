import { describe, expect, it } from "vitest";
import { judge } from "../../src/commands/judge.ts";
import { exitCodeOf } from "../../src/report/exit-code.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import type { Report } from "../../src/report/model.ts";
import { renderText } from "../../src/report/text.ts";
import { consult } from "../../src/simulator/consult.ts";
import type { Opinion, Simulator } from "../../src/simulator/model.ts";
import { type Files, withStatements, worldOf } from "../support/world.ts";
import { saying, sceneOf } from "./scenes.ts";

const NOW = new Date("2026-11-21T12:00:00Z");

const DENIES_ALL = saying(() => ({ decision: "explicitDeny" }));
const LACKS_ALL = saying(() => ({ decision: "implicitDeny" }));

async function reportHearing(simulator: Simulator, files: Files = {}, heard = (opinion: Opinion) => opinion) {
  const head = await worldOf(files);
  const opinion = heard(await consult({ ...sceneOf(head.inventory), simulator }));
  const common = { mode: "check", now: NOW, startedAt: Date.now(), strict: false, overrides: {} } as const;
  return judge({ ...common, head, opinions: { head: opinion } });
}

const FORMATS: readonly (readonly [string, (report: Report) => string])[] = [
  ["text", (report) => renderText(report, { width: 140, color: false })],
  ["Markdown", renderMarkdown],
  ["HTML", renderHtml],
];

const plain = (page: string): string =>
  page
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("&#39;", "'");

describe.each([
  ["denies", DENIES_ALL],
  ["lacks an allow for", LACKS_ALL],
])("where the simulator %s everything that the policies allow", (_, simulator) => {
  it("fails, and only because of the simulator", async () => {
    const report = await reportHearing(simulator);
    const errors = report.findings.filter(({ severity }) => severity !== "notice");

    expect(report.verdict).toBe("fail");
    expect(exitCodeOf(report)).toBe(1);
    expect(errors.map(({ rule, severity }) => [rule, severity])).toEqual([["simulator-disagrees", "error"]]);
    expect(errors[0]?.message).toMatch(/simulator denies s3:PutObject.*the gate's own engine allows it/);
  });

  it.each(FORMATS)("in %s each row names the simulator, and no policy that lacks an Allow", async (_, render) => {
    const page = plain(render(await reportHearing(simulator)));

    expect(page).toMatch(/denied by IAM.s simulator/);
    expect(page).not.toMatch(/no identity policy allows it|needs an Allow of its own|Adding an Allow/);
  });

  it("in JUnit too", async () => {
    expect(renderJunit(await reportHearing(simulator))).toContain(
      "s3:GetBucketLocation: denied by IAM&apos;s simulator",
    );
  });
});

it("what the policies deny beside it keeps its own finding, after the simulator's", async () => {
  const files = withStatements("policies/bucket.json", {
    Effect: "Deny",
    Principal: "*",
    Action: "s3:PutObject",
    Resource: "arn:aws:s3:::acme-legal-recordings/*",
    Condition: { StringNotEquals: { "aws:SourceVpce": "vpce-0abc" } },
  });
  const text = renderText(await reportHearing(DENIES_ALL, files), { width: 140, color: false });

  expect([...text.matchAll(/^ {2}error {2}(\S+)/gm)].map(([, rule]) => rule)).toEqual([
    "simulator-disagrees",
    "put-object-denied",
  ]);
});

describe("a simulator that was asked nothing", () => {
  const silent = () =>
    reportHearing(DENIES_ALL, {}, (opinion) => ({ ...opinion, questions: [], uses: [], answers: new Map(), calls: 0 }));

  it.each(FORMATS)("agreed to nothing in %s", async (_, render) => {
    const page = plain(render(await silent()));

    expect(page).toMatch(/nothing was asked|Asked ?nothing/);
    expect(page).not.toMatch(/all agreed|0 agreed|0 questions|over examples of them/);
    expect(page).toMatch(/the gate's own engine alone, for IAM.s simulator answered nothing/);
  });
});
