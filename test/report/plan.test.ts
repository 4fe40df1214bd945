/** A plan is never shown: what stands in it is told by its address. */

import { describe, expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { renderHtml } from "../../src/report/html.ts";
import { renderJunit } from "../../src/report/junit.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderText } from "../../src/report/text.ts";
import { onlyResult, resultsOf } from "./sarif-log.ts";
import { inPlan, PLAN, templates } from "./templates.ts";

const KEY = "module.keys.aws_kms_key.recordings";
const one = { ...templates, findings: [inPlan] };

describe("where", () => {
  test("in a terminal, with the end of the address where there is little room", () => {
    const wide = renderText(one, { color: false, width: 140 });
    expect(wide).toMatch(new RegExp(`decrypt +allowed +${KEY} {2}UseKey`));
    expect(wide).toContain(`permission-expires   ${PLAN}#${KEY}`);
    const narrow = renderText(one, { color: false, width: 80 });
    expect(narrow).toMatch(/decrypt +allowed +….*_key\.recordings {2}UseKey/);
    for (const line of narrow.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("why, although nothing is quoted", () => {
    expect(renderText(one, { color: false, width: 110 })).toContain("no request after that day is allowed");
    expect(renderText({ ...one, findings: [{ ...inPlan, why: "It ends." }] }, { color: false, width: 110 })).toContain(
      "It ends.",
    );
  });

  test("in Markdown and in JUnit", () => {
    expect(renderMarkdown(one)).toContain(
      "plan.json#&#8203;module.keys.aws\\_kms\\_key.recordings · `permission-expires`",
    );
    expect(renderJunit(one)).toContain(`${PLAN}#${KEY}`);
  });

  test("on the file as a whole in a pull request, and the address in words", () => {
    const [annotation] = annotations(one).shown;
    expect(annotation).toMatchObject({ path: PLAN, level: "warning" });
    expect(annotation).not.toHaveProperty("startLine");
    expect(annotation).not.toHaveProperty("startColumn");
    expect(annotation?.message.split("\n").at(-1)).toBe(`${PLAN}#${KEY}`);
  });

  test.each(["text", "markdown", "html", "junit"])("no line of it in %s", (format) => {
    const render = {
      text: () => renderText(templates, { color: false, width: 110 }),
      markdown: () => renderMarkdown(templates),
      html: () => renderHtml(templates),
      junit: () => renderJunit(templates),
    }[format];
    expect(render?.()).not.toContain(`${PLAN}:1`);
  });
});

describe("in SARIF", () => {
  test("the address is the logical location, of every file of a template", () => {
    const [denied, expires] = resultsOf(templates);
    expect(expires?.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: KEY, kind: "resource" }]);
    expect(expires?.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: PLAN },
      region: { startLine: 1 },
    });
    expect(denied?.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: "infra/modules/deny/main.tf" },
      region: { startLine: 13, endLine: 17 },
    });
    expect(denied?.locations[0].logicalLocations?.[0]?.fullyQualifiedName).toBe("aws_s3_bucket_policy.recordings");
  });

  test("related statements name theirs", () => {
    const related = onlyResult(one).relatedLocations ?? [];
    expect(related.map(({ logicalLocations }) => logicalLocations?.[0]?.fullyQualifiedName)).toEqual([
      "aws_iam_role_policy.write",
    ]);
  });

  test("several policies of one file have fingerprints of their own, and a change of one leaves the other's", () => {
    const other = { ...inPlan, identity: "legal-hold permission-expires other" };
    const fingerprints = (findings: typeof templates.findings) =>
      resultsOf({ ...templates, findings }).map(
        ({ partialFingerprints }) => partialFingerprints["genesysExportGate/v1"],
      );
    const both = fingerprints([inPlan, other]);
    expect(new Set(both).size).toBe(2);
    expect(both).toContain(fingerprints([other])[0]);
    expect(new Set(fingerprints([inPlan, inPlan])).size).toBe(2);
  });
});
