/** `count` and `for_each`: the instances that a block stands for. */

import { showHoles } from "../../../authorization/hole.ts";
import type { Place } from "../../../inventory/model.ts";
import type { Attribute, Block } from "../../hcl/model.ts";
import { asText, knownText, textValue, unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import type { Scope } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { shown } from "./report.ts";
import { type Expanded, type Expansion, ONCE, type Run } from "./run.ts";

/** More instances than any root module has. */
const MAX_INSTANCES = 20_000;

/** @param scope of the module, without a repetition */
export function expand(block: Block, scope: Scope, run: Run): Expansion<Expanded> {
  const count = block.body.attributes.get("count");
  const forEach = block.body.attributes.get("for_each");
  if (count === undefined && forEach === undefined) {
    return { mode: "single", instances: [{ key: undefined, suffix: "", repetition: ONCE }] };
  }
  const expansion = count !== undefined ? byCount(count, scope) : byKey(forEach as Attribute, scope, run);
  run.meter.instances += expansion.instances.length;
  if (run.meter.instances <= MAX_INSTANCES) return expansion;
  return openAfter(
    count === undefined ? "each" : "count",
    `more than ${MAX_INSTANCES.toLocaleString("en")} instances`,
    block.place,
  );
}

function byCount({ expression, place }: Attribute, scope: Scope): Expansion<Expanded> {
  try {
    const value = evaluate(expression, scope);
    if (value.kind === "unknown") return openAfter("count", value.hole.why, place);
    const text = knownText(value);
    const count = text === undefined || text === "" ? Number.NaN : Number(text);
    if (!Number.isInteger(count) || count < 0) throw new ExpressionError("count is no whole number", place);
    if (count > MAX_INSTANCES) return openAfter("count", `a count of ${count} is too large`, place);
    const indexes = Array.from({ length: count }, (_, index) => index);
    return { mode: "count", instances: indexes.map((index) => counted(index, place)) };
  } catch (error) {
    return openAfter("count", reason(error, place), place);
  }
}

function counted(index: number, place: Place): Expanded {
  return { key: index, suffix: `[${index}]`, repetition: { count: { kind: "number", value: index, place } } };
}

function byKey({ expression, place }: Attribute, scope: Scope, run: Run): Expansion<Expanded> {
  try {
    const value = evaluate(expression, scope);
    if (value.kind === "unknown") return openAfter("each", value.hole.why, place);
    const pairs = pairsOf(value, place);
    if (run.meter.instances + pairs.length > MAX_INSTANCES) {
      return openAfter("each", `more than ${MAX_INSTANCES.toLocaleString("en")} instances`, place);
    }
    return { mode: "each", instances: distinct(pairs) };
  } catch (error) {
    return openAfter("each", reason(error, place), place);
  }
}

interface Pair {
  readonly key: Value;
  readonly value: Value;
}

function pairsOf(value: Value, place: Place): readonly Pair[] {
  if (value.kind === "object") {
    return [...value.members].map(([key, member]) => ({ key: textValue(key, member.place), value: member.value }));
  }
  if (value.kind !== "list" || (value.set !== true && value.items.length > 0)) {
    throw new ExpressionError("for_each takes a map or a set of strings: toset() makes a set of a list", place);
  }
  return value.items.map((item) => ({ key: item, value: item }));
}

/** Two keys that are not known may show the same text; their instances still need addresses of their own. */
function distinct(pairs: readonly Pair[]): readonly Expanded[] {
  const seen = new Map<string, number>();
  return pairs.map(({ key, value }) => {
    const text = asText(key);
    if (text === undefined) throw new ExpressionError("a key of for_each is no text", key.place);
    const label = JSON.stringify(showHoles(text.text));
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    const suffix = times === 1 ? `[${label}]` : `[${label} #${times}]`;
    return { key: text.text, suffix, repetition: { each: { key: text, value } } };
  });
}

function openAfter(mode: "count" | "each", why: string, place: Place): Expansion<Expanded> {
  const open = `${mode === "count" ? "count" : "for_each"} is not known: ${why}`;
  const unknown = unknownValue(open, place);
  const one: Expanded =
    mode === "count"
      ? { key: 0, suffix: "[0]", repetition: { count: unknown } }
      : { key: undefined, suffix: "[(known after apply)]", repetition: { each: { key: unknown, value: unknown } } };
  return { mode, instances: [one], open };
}

function reason(error: unknown, place: Place): string {
  if (!(error instanceof ExpressionError)) throw error;
  return `${error.message} (${shown(error.place ?? place)})`;
}
