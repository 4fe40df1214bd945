import { expect, test } from "vitest";
import { RULES } from "../../src/rules/registry.ts";
import { read, sourceFiles } from "./repository.ts";

/** Parts that may not import the registry write a severity beside the rule's id: it is one of the registry's. */
test("a severity that stands beside a rule's id is one that the registry gives it", () => {
  const allowed = new Map(RULES.map(({ id, severity, otherwise }) => [id as string, [severity, otherwise]]));
  const written = sourceFiles().flatMap((path) =>
    [...read(path).matchAll(/rule: "([a-z-]+)",\s*severity: "(\w+)"|severity: "(\w+)",\s*rule: "([a-z-]+)"/g)].map(
      ([, rule, severity, first, second]) => ({
        path,
        rule: rule ?? second ?? "",
        severity: severity ?? first ?? "",
      }),
    ),
  );

  expect(written.length).toBeGreaterThan(0);
  expect(written.filter(({ rule, severity }) => !(allowed.get(rule) ?? []).some((one) => one === severity))).toEqual(
    [],
  );
});

test("a rule that stops a merge is an error, and a notice stops nothing", () => {
  expect(RULES.filter(({ severity, effect }) => effect === "fail" && severity !== "error")).toEqual([]);
  expect(RULES.filter(({ severity, effect }) => severity === "error" && effect === "none")).toEqual([]);
  expect(RULES.filter(({ severity, effect }) => severity === "notice" && effect !== "none")).toEqual([]);
});
