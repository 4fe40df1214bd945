/** Reading condition tests one by one: which of them asks for a value that has to be there. */

import { type OperatorName, readOperator } from "../authorization/condition/registry.ts";
import { hasHole } from "../authorization/hole.ts";
import type { ConditionTest } from "../authorization/model.ts";

export interface ReadTest {
  readonly test: ConditionTest;
  readonly name: OperatorName;
  /** Lower case. */
  readonly key: string;
}

/** The tests whose text is known in full: nothing is said of an operator that AWS does not have, of holes and of policy variables. */
export function knownTests(tests: readonly ConditionTest[]): readonly ReadTest[] {
  return tests.flatMap((test): readonly ReadTest[] => {
    const name = readOperator(test.operator);
    const texts = [test.operator, test.key, ...test.values];
    if (name.operator === undefined || test.values.length === 0 || texts.some(hasHole)) return [];
    return test.values.some((value) => value.includes("${")) ? [] : [{ test, name, key: test.key.toLowerCase() }];
  });
}

/** It holds only for a request that has the key with one of these values (C1, C4). */
export function needsValue({ name }: ReadTest): boolean {
  return name.operator?.negated === false && name.base !== "Null" && !name.ifExists && name.set !== "ForAllValues";
}
