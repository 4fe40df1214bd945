/** `condition` blocks as an element of a policy. */

import { knownText, type Member, unknownValue, type Value } from "../../../template/value.ts";
import { ExpressionError } from "../../model.ts";
import { alone, argumentOf, itemsIn, spanOf, textsIn, withVariables } from "./elements.ts";
import { together } from "./together.ts";

interface Test {
  readonly operator: string;
  readonly key: string;
  /** A list, or unknown. The place is the block's. */
  readonly values: Member;
}

/** `{"StringEquals": {"aws:SourceVpce": ...}}`. Blocks with one test and variable have their values together (provider 5.14). */
export function conditionElement(blocks: Value): Value | undefined {
  const items = itemsIn(blocks);
  if (items.length === 0) return undefined;
  const operators = new Map<string, Map<string, Member>>();
  for (const item of items) {
    const test = readBlock(item);
    if (test === undefined) return unknownTest(item);
    const keys = operators.get(test.operator) ?? new Map<string, Member>();
    keys.set(test.key, together(keys.get(test.key), test.values));
    operators.set(test.operator, keys);
  }
  const members = [...operators].map(([operator, keys]): [string, Member] => {
    const place = spanOf(
      [...keys.values()].map((member) => member.place),
      blocks.place,
    );
    const single = [...keys].map(([key, member]): [string, Member] => [
      key,
      { ...member, value: shortened(member.value) },
    ]);
    return [operator, { value: { kind: "object", members: new Map(single), place }, place }];
  });
  return { kind: "object", members: new Map(members), place: blocks.place };
}

/** Undefined where nobody knows what it tests. */
function readBlock(block: Value): Test | undefined {
  if (block.kind !== "object") return undefined;
  const [test, variable, values] = ["test", "variable", "values"].map((name) => argumentOf(block, name));
  if (test === undefined || variable === undefined || values === undefined) {
    throw new ExpressionError("a condition needs test, variable and values", block.place);
  }
  const operator = knownText(test.value);
  const key = knownText(variable.value);
  if (operator === undefined || key === undefined) return undefined;
  const { value } = values;
  const list: Value =
    value.kind === "unknown" ? value : { kind: "list", items: textsIn(value).map(withVariables), place: value.place };
  return { operator, key, values: { value: list, place: block.place } };
}

function shortened(value: Value): Value {
  return value.kind === "list" ? alone(value.items, value.place) : value;
}

function unknownTest(block: Value): Value {
  return block.kind === "unknown" ? block : unknownValue("what a condition tests is not known", block.place);
}
