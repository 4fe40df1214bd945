/** Templates (https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates). */

import type { Place } from "../../../inventory/model.ts";
import type { Expression, TemplatePart } from "../../hcl/model.ts";
import { joinTexts, type TextValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { entriesOf } from "./collections.ts";
import { toBoolean, toText, unknownFrom } from "./convert.ts";
import { type Scope, spend, withNames } from "./scope.ts";

type Evaluate = (expression: Expression, scope: Scope) => Value;

/** Characters that are as much work as a step. */
const CHARACTERS_PER_STEP = 64;

/** A template in quotes or a heredoc: of a single interpolation, what that comes to; else a text. */
export function applyTemplate(parts: readonly TemplatePart[], scope: Scope, place: Place, evaluate: Evaluate): Value {
  const [only, ...others] = parts;
  if (only?.type === "interpolation" && others.length === 0) return evaluate(only.expression, scope);
  return templateText(parts, scope, place, evaluate);
}

/** Always a text, holes where parts are not known. */
export function templateText(
  parts: readonly TemplatePart[],
  scope: Scope,
  place: Place,
  evaluate: Evaluate,
): TextValue {
  const texts = parts.flatMap((part) => textsOf(part, scope, evaluate));
  const joined = joinTexts(texts, place);
  if (joined.kind !== "string") throw new ExpressionError("a template of what is no text", place);
  spend(scope.budget, Math.ceil(joined.text.length / CHARACTERS_PER_STEP) + (joined.segments?.length ?? 0), place);
  return joined;
}

function textsOf(part: TemplatePart, scope: Scope, evaluate: Evaluate): readonly Value[] {
  switch (part.type) {
    case "text": {
      const { text, place, verbatim } = part;
      return [{ kind: "string", text, holes: [], place, segments: [{ length: text.length, place, verbatim }] }];
    }
    case "interpolation":
      return [toText(evaluate(part.expression, scope), part.place)];
    case "if":
      return ifTexts(part, scope, evaluate);
    default:
      return forTexts(part, scope, evaluate);
  }
}

function ifTexts(
  { condition, then, otherwise, place }: Extract<TemplatePart, { readonly type: "if" }>,
  scope: Scope,
  evaluate: Evaluate,
): readonly Value[] {
  const value = evaluate(condition, scope);
  const known = toBoolean(value, condition.place);
  if (known === undefined) return [unknownFrom(value, place)];
  return (known ? then : otherwise).flatMap((part) => textsOf(part, scope, evaluate));
}

function forTexts(
  { key, item, collection, body, place }: Extract<TemplatePart, { readonly type: "for" }>,
  scope: Scope,
  evaluate: Evaluate,
): readonly Value[] {
  const values = evaluate(collection, scope);
  const entries = entriesOf(values, collection.place);
  if (entries === undefined) return [unknownFrom(values, place)];
  const texts: Value[] = [];
  for (const entry of entries) {
    spend(scope.budget, 1 + body.length, place);
    const names = new Map([[item, entry.value]]);
    if (key !== undefined) names.set(key, entry.key);
    const inner = withNames(scope, names);
    for (const part of body) texts.push(...textsOf(part, inner, evaluate));
  }
  return texts;
}

/** What a template file may speak of: its variables and nothing else. */
export function templateScope(
  scope: Omit<Scope, "lookup">,
  members: ReadonlyMap<string, { readonly value: Value }>,
): Scope {
  // A template must not render templates, or two could render each other for ever.
  const functions = new Map([...scope.functions].filter(([name]) => !/^templat(efile|estring)$/.test(name)));
  const lookup: Scope["lookup"] = (name, _steps, place) => {
    const value = members.get(name)?.value;
    if (value !== undefined) return { value, used: 0 };
    throw new ExpressionError(`the template has no variable ${JSON.stringify(name)}`, place);
  };
  return { ...scope, functions, lookup };
}
