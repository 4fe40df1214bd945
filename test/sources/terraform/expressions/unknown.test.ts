import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtHoles } from "../../../../src/authorization/hole.ts";
import { firstHole, unknownValue, type Value } from "../../../../src/sources/template/value.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { evaluateText, fromJson, scopeOf, toJson } from "./expressions.ts";

const NAMES = ["a", "b", "n", "yes", "l", "m", "o", "s"] as const;

/** Values that each variable may turn out to have. */
const variables = fc.record({
  a: fc.constantFrom("", "x", "k1", "true", "5", "arn:aws:s3:::b"),
  b: fc.constantFrom("x", "y", null),
  n: fc.constantFrom(0, 1, 2, -1, 0.5),
  yes: fc.boolean(),
  l: fc.constantFrom([], ["x"], ["x", "y"], ["y", "x", "5"]),
  m: fc.constantFrom({}, { k1: "x" }, { k1: "x", k2: "y" }),
  o: fc.constantFrom(
    [{ id: "i", v: [1] }],
    [
      { id: "i", v: [] },
      { id: "j", v: [2] },
    ],
    [],
  ),
  s: fc.constantFrom({ $set: ["x"] }, { $set: ["x", "y"] }, { $set: [] }),
});

/** Expressions of every form, of which most are free of errors for some values. */
const { expression } = fc.letrec<Record<"expression" | "template" | "condition" | "list", string>>((tie) => {
  const [any, text, condition, list] = [tie("expression"), tie("template"), tie("condition"), tie("list")];
  const scalar = fc.constantFrom("1", "n", "null", "yes");
  const join = (parts: readonly string[], ...values: fc.Arbitrary<string>[]) =>
    fc.tuple(...values).map((all) => parts.map((part, index) => part + (all[index] ?? "")).join(""));
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom(...NAMES, "1", '"x"', "true", "null", "[]", '{ k1 = "q" }'),
      text,
      condition,
      list,
      // Of a value that is not known, neither is the type: mixed types are an error only once it is known.
      join(["(", " ? ", " : ", ")"], condition, fc.oneof(text, scalar), fc.oneof(text, scalar)),
      join(["(", " ? ", " : ", ")"], condition, fc.constant("l"), list),
      join(["(", " + ", ")"], any, any),
      join(["(", " * 2)"], any),
      join(["[", ", ", "]"], any, any),
      join(["{ k1 = ", ", (", ") = 1 }"], any, text),
      join(["{ for k, v in ", " : k => ", "}"], any, any),
      join(["{ for v in ", " : v => ", "... }"], list, any),
      join(["try(", ", ", ")"], any, any),
      join(["", "[0]"], any),
      join(["", "[", "]"], any, any),
      join(["", ".k1"], any),
      join(["jsonencode(", ")"], any),
      join(["merge(m, ", ")"], any),
      join(["lookup(m, ", ', "none")'], text),
      join(["length(", ")"], any),
      join(["coalesce(", ", ", ")"], text, fc.oneof(text, scalar)),
    ),
    template: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom("a", "b", '"x"', '"k1"'),
      join(['"p${', '}q"'], any),
      join(['"${', "}${", '}"'], any, any),
      join(['"%{ if ', " }yes%{ else }${", '}%{ endif }"'], condition, any),
      join(['"%{ for v in ', ' }<${v}>%{ endfor }"'], any),
      join(["upper(", ")"], text),
      join(['join(",", ', ")"], list),
      join(["replace(", ', "x", "z")'], text),
      join(['format("%s-%s", ', ", ", ")"], any, any),
    ),
    condition: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom("yes", "true", "false"),
      join(["(", " == ", ")"], any, any),
      join(["(", " != ", ")"], any, any),
      join(["(", " > ", ")"], any, any),
      join(["(", " && ", ")"], condition, condition),
      join(["(", " || ", ")"], condition, condition),
      join(["!", ""], condition),
      join(["can(", ")"], any),
      join(["contains(", ", ", ")"], list, text),
    ),
    list: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom("l", "s", "o[*].id", "o.*.v", "o[*].v[0]"),
      join(["[for v in ", " : v if ", "]"], any, condition),
      join(["[for k, v in ", " : ", "]"], any, any),
      join(["", "[*]"], any),
      join(["concat(", ", l)"], list),
      join(["toset(", ")"], list),
      join(["keys(", ")"], any),
      join(["distinct(", ")"], list),
    ),
  };
});

test("what is evaluated with unknown variables admits what it comes to once they are known", () => {
  let compared = 0;
  fc.assert(
    fc.property(expression, variables, fc.subarray([...NAMES], { minLength: 1 }), (text, given, unknown) => {
      const known = Object.fromEntries(Object.entries(given).map(([name, json]) => [name, fromJson(json)]));
      const final = attempt(text, known);
      // What even the known values leave open says nothing that could be compared.
      if (final === undefined || firstHole(final) !== undefined) return;
      const hidden = Object.fromEntries(unknown.map((name) => [name, hole(known[name])]));
      const now = evaluateText(text, scopeOf({ ...known, ...hidden }));
      expect(admits(now, final), `${JSON.stringify(toJson(now))} admits ${JSON.stringify(toJson(final))}`).toBe(true);
      compared += 1;
    }),
    { numRuns: 4000 },
  );
  expect(compared).toBeGreaterThan(500);
});

function hole(value: Value | undefined): Value {
  return unknownValue("known after apply", value?.place ?? fromJson(null).place);
}

/** Undefined where Terraform would refuse it. */
function attempt(text: string, known: Record<string, Value>): Value | undefined {
  try {
    return evaluateText(text, scopeOf(known));
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function admits(now: Value, final: Value): boolean {
  if (now.kind === "unknown") return true;
  if (now.kind === "string" && final.kind === "string") return mayBe(now.text, final.text);
  if (now.kind === "list" && final.kind === "list") {
    if (now.set) return true;
    return now.items.length === final.items.length && now.items.every((item, at) => admitsAt(item, final.items[at]));
  }
  if (now.kind === "object" && final.kind === "object") {
    const keys = [...now.members.keys()];
    return (
      now.members.size === final.members.size &&
      keys.every((key) => admitsAt(now.members.get(key)?.value, final.members.get(key)?.value))
    );
  }
  return JSON.stringify(toJson(now)) === JSON.stringify(toJson(final));
}

function admitsAt(now: Value | undefined, final: Value | undefined): boolean {
  return now !== undefined && final !== undefined && admits(now, final);
}

function mayBe(text: string, known: string): boolean {
  const pattern = cutAtHoles(text).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${pattern.join("[^]*")}$`).test(known);
}
