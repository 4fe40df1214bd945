import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { command, renderGithub } from "../../src/report/github.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderComment, renderMarkdown, renderSummary } from "../../src/report/markdown.ts";
import { renderText } from "../../src/report/text.ts";
import { hostileReport, hostileVariants } from "./hostile.ts";
import { INJECTIONS } from "./injections.ts";
import { foreignMarkup } from "./markdown-check.ts";

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const named = INJECTIONS.map((text) => [JSON.stringify(text).slice(0, 60), text] as const);

test("the corpus is large", () => {
  expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(40);
});

describe.each(named)("%s", (_, injection) => {
  const reports = hostileVariants(injection);

  test("a terminal is told nothing but our own colours", () => {
    for (const report of reports) {
      const plain = renderText(report, { color: false, width: 100 });
      expect(plain.replaceAll("\n", "")).not.toMatch(INVISIBLE);
      const colored = renderText(report, { color: true, width: 100 });
      expect(stripVTControlCharacters(colored).replace(/ +$/gm, "")).toBe(plain);
    }
  });

  test("a log takes no command from it", () => {
    for (const report of reports) {
      const own = new Set(annotations(report).shown.map(command));
      const lines = renderGithub(report).split("\n");
      const commands = lines.filter((line) => /^\s*::/.test(line));
      expect(commands.filter((line) => !own.has(line) && !/^::(group::|endgroup::$)/.test(line))).toEqual([]);
      expect(commands.filter((line) => line.startsWith("::group::"))).toHaveLength(1);
      expect(commands.filter((line) => line === "::endgroup::")).toHaveLength(1);
      expect(lines.filter((line) => line.includes("##["))).toEqual([]);
      expect(lines.join("")).not.toMatch(INVISIBLE);
    }
  });

  test("an annotation's properties stay its own", () => {
    for (const annotation of annotations(hostileReport(injection)).shown) {
      const line = command(annotation);
      const properties = /^::\w+ (.*?)::/.exec(line)?.[1] ?? "";
      const names = properties.split(",").map((property) => property.slice(0, property.indexOf("=")));
      expect(names).toEqual(names.filter((name) => ["file", "line", "endLine", "col", "title"].includes(name)));
      expect(new Set(names).size).toBe(names.length);
      expect(properties.replace(/%(25|0A|0D|3A|2C)/g, "")).not.toMatch(/[%:]/);
    }
  });

  test("Markdown shows it as text", () => {
    for (const report of reports) {
      for (const markdown of [renderComment(report), renderSummary(report), renderMarkdown(report)]) {
        expect(foreignMarkup(markdown)).toEqual([]);
      }
    }
  });

  test("JSON gives it back unchanged and hides nothing", () => {
    const json = renderJson(hostileReport(injection));
    const read = JSON.parse(json);
    expect(read.exports[0].name).toBe(injection);
    expect(read.findings[0].advice).toBe(injection);
    expect(read.exports[0].calls[3].decidedBy[0].sid).toBe(injection);
    expect(json.replaceAll("\n", "")).not.toMatch(INVISIBLE);
    expect(json).not.toContain("##[");
  });
});
