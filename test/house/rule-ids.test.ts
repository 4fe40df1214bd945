import { expect, test } from "vitest";
import { read, sourceFiles } from "./repository.ts";

const page = read("docs/how-a-decision-is-made.md");
const explained = new Set([...page.matchAll(/^\| <a id="([a-z]\d+)"><\/a>([A-Z]\d+) \|/gm)].map(([, , id]) => id));

/** `(C1)`, `(N2, M2)`, and ids that stand alone in a string. */
const citation = /\(([A-Z]\d{1,2}(?:(?:,| and| or) [A-Z]\d{1,2})*)\)|["'`]([GPARCVETSKBONMX]\d{1,2})["'`]/g;

test("the page explains rules, each under its own anchor", () => {
  const anchors = [...page.matchAll(/<a id="([^"]+)"><\/a>([A-Z]\d+)/g)];
  expect(anchors.length).toBeGreaterThan(80);
  expect(anchors.filter(([, anchor, id]) => anchor !== id?.toLowerCase())).toEqual([]);
  expect(new Set(anchors.map(([, anchor]) => anchor)).size).toBe(anchors.length);
});

test("every rule that the code cites is explained", () => {
  const cited = sourceFiles().flatMap((path) =>
    [...read(path).matchAll(citation)].flatMap(([, list, single]) =>
      (list ?? single ?? "").split(/(?:,| and| or) /).map((id) => ({ path, id })),
    ),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter(({ id }) => !explained.has(id))).toEqual([]);
});
