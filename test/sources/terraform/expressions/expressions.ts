/** Evaluates expressions in tests: variables by name, values as JSON. */

import type { Place } from "../../../../src/inventory/model.ts";
import { parseExpression } from "../../../../src/sources/hcl/parse.ts";
import { loadHclParser } from "../../../../src/sources/hcl/parser.ts";
import { unknownValue, type Value } from "../../../../src/sources/template/value.ts";
import { evaluate } from "../../../../src/sources/terraform/expressions/evaluate.ts";
import { templateRenderer } from "../../../../src/sources/terraform/expressions/render-template.ts";
import { newBudget, type Scope } from "../../../../src/sources/terraform/expressions/scope.ts";
import { FUNCTIONS } from "../../../../src/sources/terraform/functions/registry.ts";
import { ExpressionError } from "../../../../src/sources/terraform/model.ts";

export const parser = await loadHclParser();

const ELSEWHERE: Place = { path: "variables.tf", line: 1, column: 1, endLine: 1, endColumn: 2 };

export function scopeOf(variables: Readonly<Record<string, Value>>, budget = newBudget()): Scope {
  const readFile = () => undefined;
  const renderTemplate = templateRenderer(parser, { functions: FUNCTIONS, budget, readFile });
  return {
    lookup: (name, _steps, place) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value === undefined) throw new ExpressionError(`${name} is not declared`, place);
      return { value, used: 0 };
    },
    functions: FUNCTIONS,
    context: { readFile, renderTemplate },
    budget,
  };
}

export function evaluateText(text: string, scope: Scope): Value {
  const parsed = parseExpression(parser, text, "main.tf");
  if ("problems" in parsed) throw new Error(parsed.problems[0].message);
  return evaluate(parsed.expression, scope);
}

/** From JSON; `{"$unknown": why}` is an unknown value and `{"$set": [...]}` a set. */
export function fromJson(json: unknown, place: Place = ELSEWHERE): Value {
  if (json === null) return { kind: "null", place };
  if (typeof json === "string") return { kind: "string", text: json, holes: [], place };
  if (typeof json === "number") return { kind: "number", value: json, place };
  if (typeof json === "boolean") return { kind: "boolean", value: json, place };
  if (Array.isArray(json)) return { kind: "list", items: json.map((item) => fromJson(item, place)), place };
  const entries = Object.entries(json as object);
  const [first] = entries;
  if (first?.[0] === "$unknown") return unknownValue(String(first[1]), place);
  if (first?.[0] === "$set") return { ...fromJson(first[1], place), set: true } as Value;
  const members = new Map(entries.map(([key, value]) => [key, { value: fromJson(value, place), place }]));
  return { kind: "object", members, place };
}

export function variablesOf(json: Readonly<Record<string, unknown>> = {}): Record<string, Value> {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, fromJson(value)]));
}

/** To JSON; an unknown value as `{"$unknown": why}`. */
export function toJson(value: Value): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "string":
      return value.text;
    case "list":
      return value.items.map(toJson);
    case "object":
      return Object.fromEntries([...value.members].map(([key, member]) => [key, toJson(member.value)]));
    case "unknown":
      return { $unknown: value.hole.why };
    default:
      return value.value;
  }
}
