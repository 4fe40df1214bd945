import { describe, expect, test } from "vitest";
import { relativeUri } from "../../src/report/escape/uri.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { sarifErrors } from "../support/sarif/validate.ts";
import { hostileReport, hostileVariants } from "./hostile.ts";
import { INJECTIONS } from "./injections.ts";
import { foreignMarkup } from "./markdown-check.ts";
import { resultsOf } from "./sarif-log.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe.each(INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const))("%s", (_, text) => {
  test("stays text", () => {
    for (const variant of hostileVariants(text)) {
      const sarif = renderSarif(variant, { repositoryUri: "https://github.com/acme/policies" });
      expect(sarifErrors(sarif)).toEqual([]);
      expect(sarif.replaceAll("\n", "")).not.toMatch(INVISIBLE);
      expect(sarif).not.toContain("##[");
    }
    for (const result of resultsOf(hostileReport(text))) {
      expect(result.message.text.replaceAll("\n", "")).not.toMatch(INVISIBLE);
      // An embedded link or a placeholder of SARIF.
      expect(result.message.text).not.toMatch(/\]\(/);
      expect(result.message.text.replaceAll("{{", "").replaceAll("}}", "")).not.toMatch(/\{\d+\}/);
      expect(foreignMarkup(result.message.markdown)).toEqual([]);
    }
  });

  test("leads to no other place than a file of the repository", () => {
    for (const { locations } of resultsOf(hostileReport(text))) {
      const { uri } = locations[0].physicalLocation.artifactLocation;
      const url = new URL(uri, "https://here.example/root/");
      expect(url.href.startsWith("https://here.example/root/policies/")).toBe(true);
      expect(url.search + url.hash).toBe("");
      expect(decodeURIComponent(uri)).toBe(`policies/${text.replace(/\p{Cs}/gu, "\ufffd")}.json`);
    }
  });
});

test.each([
  ["a b/ü#?.json", "a%20b/%C3%BC%23%3F.json"],
  ["c:/x", "c%3A/x"],
  ["//evil.example/x", "%2F%2Fevil.example/x"],
  ["%2e", "%252e"],
  ["it's (1)!", "it%27s%20%281%29%21"],
])("the path %s is the reference %s", (path, uri) => {
  expect(relativeUri(path)).toBe(uri);
});
