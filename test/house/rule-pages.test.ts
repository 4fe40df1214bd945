import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULE_IDS } from "../../src/generated/rule-ids.ts";
import { RULES } from "../../src/rules/registry.ts";
import { read, root } from "./repository.ts";

const SECTIONS = ["Why", "Bad", "Good", "Fix", "Evidence"];

const pages = readdirSync(`${root}/docs/rules`)
  .filter((name) => name !== "README.md")
  .map((name) => name.replace(/\.md$/, ""));

const anchors = new Set(
  [...read("docs/how-a-decision-is-made.md").matchAll(/<a id="([a-z]\d+)">/g)].map(([, anchor]) => anchor),
);

test("every rule has a page, and every page a rule", () => {
  expect([...pages].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

test("a config may suppress every rule of the gate, and no other", () => {
  expect(RULE_IDS).toEqual(RULES.map(({ id }) => id));
});

describe.each(RULES)("the page of $id", ({ id, severity, otherwise }) => {
  const [heading, ...rest] = read(`docs/rules/${id}.md`).split("\n");
  const [what = "", ...sections] = rest.join("\n").split(/^## /m);

  test("says first what is wrong, and how bad it is", () => {
    expect(heading).toBe(`# ${id}`);
    const [first = ""] = what.trim().split("\n\n");
    expect(first.toLowerCase()).toMatch(new RegExp(`^${severity}\\b`));
    if (otherwise !== undefined) expect(first.toLowerCase()).toContain(otherwise);
    expect(first.replace(/^[^.]*\./, "").trim()).not.toBe("");
  });

  test("has all sections", () => {
    expect(sections.map((section) => section.split("\n")[0])).toEqual(SECTIONS);
    for (const section of sections) expect(section.split("\n").slice(1).join("").trim()).not.toBe("");
  });

  test("shows a bad and a good example, which differ", () => {
    const examples = sections.slice(1, 3).map((section) => /^```\w+\n([\s\S]+?)\n```$/m.exec(section)?.[1]);
    expect(examples).not.toContain(undefined);
    if (!id.startsWith("drift")) expect(examples[0]).not.toBe(examples[1]);
  });

  test("cites rules that are explained, and a source", () => {
    const cited = [...rest.join("\n").matchAll(/\(([A-Z]\d{1,2}(?:, [A-Z]\d{1,2})*)\)/g)].flatMap(([, list = ""]) =>
      list.split(", "),
    );
    expect(cited.filter((one) => !anchors.has(one.toLowerCase()))).toEqual([]);
    expect(sections[4]).toMatch(/^- .*\]\(/m);
  });
});
