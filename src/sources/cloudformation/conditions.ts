/** Conditions of a template: true, false, or not known. */

import { hasHole } from "../../authorization/hole.ts";
import { asText, firstHole, type Hole, knownText, type Value } from "../template/value.ts";
import { evaluate } from "./evaluate.ts";
import type { Stack, Truth } from "./model.ts";
import { sameValue } from "./text.ts";
import { mayBeAbsent } from "./unknown.ts";

const CONDITION = "the condition ";

/** A condition of the template by its name. */
export function truthOf(name: string, stack: Stack, value?: Value): Truth {
  const known = stack.memo.truths.get(name);
  if (known !== undefined) return known;
  const member = stack.conditions.get(name);
  const key = `condition ${name}`;
  if (member === undefined || stack.memo.open.has(key)) {
    const message = member === undefined ? `there is no condition ${name}` : `the condition ${name} refers to itself`;
    const help = member === undefined ? stack.run.didYouMean(name, stack.conditions.keys()) : undefined;
    const place = value?.place ?? member?.place;
    if (place !== undefined) stack.run.warn(place, message, help);
    return { hole: { why: message } };
  }
  stack.memo.open.add(key);
  const truth = judge(member.value, stack);
  stack.memo.open.delete(key);
  const named = typeof truth === "boolean" ? truth : { hole: because(name, truth.hole) };
  stack.memo.truths.set(name, named);
  return named;
}

/** Of conditions that rest on each other the innermost says why. */
function because(name: string, { why }: Hole): Hole {
  return { why: why.startsWith(CONDITION) ? why : `${CONDITION}${name}: ${why}` };
}

/** True where both are; false where one of them is. */
export function bothTrue(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === true ? right : left;
}

type Judge = (argument: Value, stack: Stack) => Truth;

/** Functions that stand in conditions only. */
export const CONDITION_FUNCTIONS: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ["Fn::Equals", equals],
  ["Fn::And", (argument, stack) => several("Fn::And", argument, stack, false)],
  ["Fn::Or", (argument, stack) => several("Fn::Or", argument, stack, true)],
  ["Fn::Not", not],
  ["Condition", (argument, stack) => truthOf(knownText(argument) ?? "", stack, argument)],
]);

function judge(value: Value, stack: Stack): Truth {
  const [name, member] = value.kind === "object" && value.members.size === 1 ? ([...value.members][0] ?? []) : [];
  const test = name === undefined ? undefined : CONDITION_FUNCTIONS.get(name);
  if (test === undefined || member === undefined) {
    const help = name === undefined ? undefined : stack.run.didYouMean(name, CONDITION_FUNCTIONS.keys());
    return refuse(value, stack, "a condition is Fn::Equals, Fn::And, Fn::Or, Fn::Not or Condition", help);
  }
  return stack.run.deeper(() => test(member.value, stack)) ?? refuse(value, stack, "conditions lead too deep");
}

function refuse(value: Value, stack: Stack, message: string, help?: string): Truth {
  stack.run.warn(value.place, message, help);
  return { hole: { why: message } };
}

function equals(argument: Value, stack: Stack): Truth {
  const [first, second] = argument.kind === "list" && argument.items.length === 2 ? argument.items : [];
  if (first === undefined || second === undefined) return refuse(argument, stack, "Fn::Equals takes two values");
  const left = evaluate(first, stack);
  const right = evaluate(second, stack);
  if (left === undefined || right === undefined) return { hole: { why: "AWS::NoValue is compared" } };
  const hole = firstOpen(left) ?? firstOpen(right);
  const [a, b] = [asText(left), asText(right)];
  if (a !== undefined && b !== undefined) return sameValue(a, b) || (hole === undefined ? false : { hole });
  // Lists and objects: whether a number in them equals its text is not documented.
  return sameValue(left, right) || { hole: hole ?? { why: "lists or objects are compared" } };
}

/** What keeps a value from being compared. CloudFormation resolves no dynamic references in conditions. */
function firstOpen(value: Value): Hole | undefined {
  const hole = firstHole(value);
  if (hole !== undefined || mayBeAbsent(value)) return hole;
  const text = asText(value)?.text;
  return text?.includes("{{resolve:") === true || (text !== undefined && hasHole(text))
    ? { why: "a dynamic reference is compared" }
    : undefined;
}

/** @param decides the value of one condition that settles all */
function several(name: string, argument: Value, stack: Stack, decides: boolean): Truth {
  const items = argument.kind === "list" ? argument.items : [];
  if (items.length < 2 || items.length > 10) return refuse(argument, stack, `${name} takes two to ten conditions`);
  const truths = items.map((item) => judge(item, stack));
  if (truths.includes(decides)) return decides;
  return truths.find((truth) => typeof truth !== "boolean") ?? !decides;
}

function not(argument: Value, stack: Stack): Truth {
  const [only] = argument.kind === "list" && argument.items.length === 1 ? argument.items : [];
  if (only === undefined) return refuse(argument, stack, "Fn::Not takes a list of one condition");
  const truth = judge(only, stack);
  return typeof truth === "boolean" ? !truth : truth;
}
