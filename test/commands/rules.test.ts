import { describe, expect, it } from "vitest";
import { rulesText } from "../../src/commands/rules.ts";
import { RULES } from "../../src/rules/registry.ts";

describe("rules", () => {
  it("lists every rule on a line, with its severity", async () => {
    const lines = (await rulesText(undefined)).trimEnd().split("\n");

    expect(lines.map((line) => line.split(/ +/).slice(0, 2))).toEqual(RULES.map(({ id, severity }) => [id, severity]));
  });

  it.each(RULES.map(({ id }) => id))(
    "prints the page of %s, without headings of its own and link targets",
    async (id) => {
      const text = await rulesText(id);

      expect(text).toContain(`${id} (`);
      expect(text).toMatch(/## Why[\s\S]+## Bad[\s\S]+## Good[\s\S]+## Fix[\s\S]+## Evidence/);
      expect(text).not.toMatch(/^# |\]\(/m);
    },
  );

  it("names the nearest rule for one that does not exist", async () => {
    await expect(rulesText("put-objct-denied")).rejects.toMatchObject({ message: "unknown rule `put-objct-denied`" });
    await expect(rulesText("../README")).rejects.toThrow("unknown rule");
  });
});
