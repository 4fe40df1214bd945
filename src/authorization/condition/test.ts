/** One `operator: { key: values }` entry, compiled and evaluated (C1-C4). */

import { hasHole, holeReason, showHoles } from "../hole.ts";
import { type RequestContext, valuesOf } from "../match/context.ts";
import type { ConditionTest, ContextValue, Truth } from "../model.ts";
import { not, or } from "../truth.ts";
import type { Comparison } from "./family.ts";
import { type OperatorName, readOperator } from "./registry.ts";

export interface CompiledTest {
  readonly source: ConditionTest;
  /** Lower case (C2). */
  readonly key: string;
  readonly name: OperatorName;
  readonly compare: Comparison;
  /** For Null: which states of the key it accepts. */
  readonly acceptsAbsent: boolean;
  readonly acceptsPresent: boolean;
  /** Which key it asks for is known only after apply. */
  readonly openKey: boolean;
}

export function compileTest(test: ConditionTest, variables: boolean): CompiledTest {
  const name = readOperator(test.operator);
  const wanted = test.values.map((value) => value.toLowerCase());
  return {
    source: test,
    key: test.key.toLowerCase(),
    name,
    compare: name.operator?.compile(test.values, variables) ?? (() => "unknown"),
    acceptsAbsent: wanted.includes("true"),
    acceptsPresent: wanted.includes("false"),
    openKey: hasHole(test.key),
  };
}

/** Whether the test holds for the request. */
export function evaluateTest(test: CompiledTest, context: RequestContext): Truth {
  const { operator, base, set, ifExists } = test.name;
  // AWS refuses to store it; no telling what it would mean.
  if (operator === undefined || test.openKey) return "unknown";
  const value = context.get(test.key);
  const absent = value === undefined || value.length === 0;
  if (base === "Null") {
    const result = evaluateNull(test, value);
    return result === false && set === undefined && test.source.values.some(hasHole) ? "unknown" : result;
  }
  if (absent && value !== "") {
    if (ifExists || set === "ForAllValues") return true;
    // An absent key differs from everything: negated operators hold.
    return set === "ForAnyValue" ? false : operator.negated;
  }
  // C3: AWS calls such a test one that never matches, but "differs from all of none" holds for everything.
  if (operator.negated && test.source.values.length === 0) return "unknown";
  if (set !== undefined) return evaluateSet(test, valuesOf(value), operator.negated, context);
  const match = typeof value === "string" ? test.compare(value, context) : matchAny(test, valuesOf(value), context);
  return operator.negated ? not(match) : match;
}

function matchAny(test: CompiledTest, values: readonly string[], context: RequestContext): Truth {
  let result: Truth = false;
  for (const value of values) {
    result = or(result, test.compare(value, context));
    if (result === true) return true;
  }
  return result;
}

/** C4: every value, or some value; with a negated operator a value passes that matches none of the policy's. */
function evaluateSet(test: CompiledTest, values: readonly string[], negated: boolean, context: RequestContext): Truth {
  const all = test.name.set === "ForAllValues";
  let result: Truth = all;
  for (const value of values) {
    const match = test.compare(value, context);
    const passes = negated ? not(match) : match;
    if (passes === !all) {
      result = passes;
      break;
    }
    if (passes === "unknown") result = passes;
  }
  // AWS once called an empty string a null data set, for which ForAllValues holds and ForAnyValue does not.
  return values.every((value) => value === "") && result !== all ? "unknown" : result;
}

/** A key with an empty list counts as absent; whether one with an empty string does is not documented. */
function evaluateNull(test: CompiledTest, value: ContextValue | undefined): Truth {
  if (test.name.set !== undefined) return test.name.set === "ForAllValues";
  if (test.acceptsAbsent === test.acceptsPresent) return test.acceptsAbsent;
  if (value === undefined) return test.acceptsAbsent;
  if (typeof value === "string" ? value === "" : value.length > 0 && value.every((item) => item === ""))
    return "unknown";
  return value.length === 0 ? test.acceptsAbsent : test.acceptsPresent;
}

/** Why a test is not settled, and what would settle it. */
export function unsettledTest(test: CompiledTest, context: RequestContext): string {
  const { operator, key } = test.source;
  const hole = holeReason(`${showHoles(operator)} ${showHoles(key)}`, [operator, key, ...test.source.values]);
  if (hole !== undefined) return hole;
  if (test.name.operator === undefined) return `"${operator}" is no condition operator (G5): write an existing one`;
  if (test.source.values.length === 0)
    return `whether ${operator} ${key} without values holds for a key that is there is not documented (C3): list a value, or delete the test`;
  const values = valuesOf(context.get(test.key));
  if (values.every((value) => value === "")) {
    return `whether ${operator} takes the empty string of ${key} for a missing value is not documented (C4)`;
  }
  if (test.name.base.endsWith("IpAddress")) {
    return `whether the IPv4-mapped address of ${key} counts as IPv4 is not documented`;
  }
  return `a variable in ${operator} ${key} names a key with several values; only single-valued keys may be used (V1)`;
}
