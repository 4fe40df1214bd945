/** A trap of the real simulator: a key that is sent as a list never matches an operator for single values. */

import type { ConditionTest, Policy } from "../../../../src/authorization/model.ts";
import type { Question } from "./decide.ts";

/** The policy as the simulator sees it: tests that cannot match ask for a key that no request has. */
export function blindToLists(policy: Policy, { context }: Pick<Question, "context">): Policy {
  const lists = new Set(Object.keys(context).flatMap((key) => (isText(context[key]) ? [] : [key.toLowerCase()])));
  if (lists.size === 0) return policy;
  const statements = policy.statements.map((statement) => ({
    ...statement,
    conditions: statement.conditions.map((test) => (isBlind(test, lists) ? hidden(test) : test)),
  }));
  return { ...policy, statements };
}

function isText(value: string | readonly string[] | undefined): boolean {
  return typeof value === "string";
}

function isBlind({ operator, key }: ConditionTest, lists: ReadonlySet<string>): boolean {
  return lists.has(key.toLowerCase()) && !/^(ForAnyValue:|ForAllValues:|Null$)/i.test(operator);
}

function hidden(test: ConditionTest): ConditionTest {
  return { ...test, key: `sent-as-a-list:${test.key}`, operator: test.operator.replace(/IfExists$/i, "") };
}
