import { expect, test } from "vitest";
import { unknownValue } from "../../../../src/sources/template/value.ts";
import { newBudget, type Scope, type Step } from "../../../../src/sources/terraform/expressions/scope.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";
import { evaluateText, fromJson, scopeOf, toJson } from "./expressions.ts";

function recording(): { readonly scope: Scope; readonly asked: (readonly [string, readonly Step[]])[] } {
  const asked: (readonly [string, readonly Step[]])[] = [];
  const scope: Scope = {
    ...scopeOf({}),
    lookup: (name, steps, place) => {
      asked.push([name, steps]);
      if (name === "key") return { value: fromJson("eu"), used: 0 };
      if (name === "open") return { value: unknownValue("known after apply", place), used: 0 };
      return { value: fromJson({ rest: [10, 20] }), used: Math.max(0, steps.indexOf("rest")) };
    },
  };
  return { scope, asked };
}

test.each<[string, readonly Step[], unknown]>([
  ["aws_x.y.rest[1]", ["y", "rest", 1], 20],
  ['module.m["a"].rest[0]', ["m", "a", "rest", 0], 10],
  ["aws_x.y[key].rest[1]", ["y", "eu", "rest", 1], 20],
  ["aws_x.y.0.rest.1", ["y", 0, "rest", 1], 20],
  ["aws_x.y.rest[*]", ["y", "rest"], [10, 20]],
  ["aws_x.y.rest[open]", ["y", "rest"], { $unknown: "known after apply" }],
])("%s is looked up with the steps that are known", (text, steps, wanted) => {
  const { scope, asked } = recording();
  expect(toJson(evaluateText(text, scope))).toEqual(wanted);
  expect(asked.find(([name]) => name === "aws_x" || name === "module")?.[1]).toEqual(steps);
});

test("what an object lacks can be unknown instead of an error", () => {
  const scope: Scope = {
    ...scopeOf({ role: fromJson({ name: "x" }) }),
    missingAttribute: (_, name, place) => unknownValue(`${name} is known after apply`, place),
  };
  expect(toJson(evaluateText("role.arn", scope))).toEqual({ $unknown: "arn is known after apply" });
  expect(toJson(evaluateText('try(role.arn, "none")', scope))).toEqual({ $unknown: "arn is known after apply" });
});

test("a reference that leads to something is settled for try, though what is in it is not known", () => {
  const role = { name: "x", arn: { $unknown: "known after apply" } };
  const evaluate = (text: string) => toJson(evaluateText(text, scopeOf({ role: fromJson(role) })));
  expect(evaluate('try(role, "none")')).toEqual(role);
  expect(evaluate('try(role.name, "none")')).toBe("x");
  expect(evaluate("can(role)")).toBe(true);
  expect(evaluate('try(upper(role.arn), "none")')).toEqual({ $unknown: "known after apply" });
  expect(evaluate("try(length([upper(role.arn)]), 0)")).toEqual({ $unknown: "known after apply" });
});

test("names of for hide those around them, and no name of JavaScript is one", () => {
  expect(toJson(evaluateText("[for key in [1] : key]", recording().scope))).toEqual([1]);
  expect(() => evaluateText("constructor", scopeOf({}))).toThrow(ExpressionError);
  expect(() => evaluateText("m.constructor", scopeOf({ m: fromJson({}) }))).toThrow("no attribute");
  expect(toJson(evaluateText('{ "__proto__" = 1 }["__proto__"]', scopeOf({})))).toBe(1);
});

test.each([
  ["loops in loops", "[for a in l : [for b in l : [for c in l : [for d in l : 1]]]]", "too large"],
  ["texts that double", doubling((inner) => `[for x in [${inner}] : "\${x}\${x}"][0]`, '"xxxxxxxx"'), "too large"],
  ["lists that double", doubling((inner) => `[for x in [${inner}] : [x, x]][0]`, "1"), "too large"],
])("%s", (_, text, message) => {
  const list = fromJson(Array.from({ length: 100 }, (_, index) => index));
  expect(() => evaluateText(text, scopeOf({ l: list }))).toThrow(message);
});

/** Doubles what is in it thirty times. */
function doubling(around: (inner: string) => string, core: string): string {
  return Array.from({ length: 30 }).reduce<string>((inner) => around(inner), core);
}

test("work is counted for all expressions of a module together, and try does not hide its end", () => {
  const budget = newBudget(10);
  const scope = scopeOf({}, budget);
  expect(toJson(evaluateText("[1, 2, 3]", scope))).toEqual([1, 2, 3]);
  expect(() => evaluateText('try([1, 2, 3, 4, 5, 6], "none")', scope)).toThrow("too large");
});

test("references that lead to one another without end are an error, not a crash", () => {
  const scope: Scope = { ...scopeOf({}), lookup: (name) => ({ value: evaluateText(`[${name}]`, scope), used: 0 }) };
  expect(() => evaluateText("try(a, 1)", scope)).toThrow("levels deep");
});
