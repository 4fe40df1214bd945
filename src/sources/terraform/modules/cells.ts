/** Lazy evaluation: each thing is worked out once, when it is needed, and cycles are told. */

import type { Place } from "../../../inventory/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { isSpent } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { shown } from "./report.ts";
import type { ModuleNode } from "./run.ts";

export type Cells = Map<string, { readonly value: unknown } | "busy">;

/** References that lead to references; keeps the evaluation within the stack. */
const MAX_DEPTH = 100;

/**
 * The result of `work`, which is done once for a key.
 * @param key also the name of the thing in messages, such as `local.name`
 */
export function once<T>(node: ModuleNode, key: string, place: Place, work: () => T): T {
  const { cells, run } = node;
  const cell = cells.get(key);
  if (cell === "busy") throw new ExpressionError(`${node.prefix}${key} refers to itself`, place);
  // A key is used for one kind of thing, so that what was kept is a T.
  if (cell !== undefined) return cell.value as T;
  if (run.meter.depth >= MAX_DEPTH) {
    throw new ExpressionError(`more than ${MAX_DEPTH} references lead from one to the next`, place);
  }
  cells.set(key, "busy");
  run.meter.depth += 1;
  let value: T;
  try {
    value = work();
  } catch (error) {
    cells.delete(key);
    throw error;
  } finally {
    run.meter.depth -= 1;
  }
  cells.set(key, { value });
  return value;
}

/** The value of `work`; unknown, and a warning, where Terraform would refuse it: no `try` of the text may go on from there. */
export function orUnknown(node: ModuleNode, place: Place, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    // Where the limit of work is reached everything fails, which is said once, of the whole module.
    if (!isSpent(node.run.budget)) node.run.report.warn(error, place);
    return unknownValue(`${error.message} (${shown(error.place ?? place)})`, place);
  }
}

/** The value of `work`, worked out once; unknown where Terraform would refuse it, and where it needs itself. */
export function valueOnce(node: ModuleNode, key: string, place: Place, work: () => Value): Value {
  return orUnknown(node, place, () => once(node, key, place, () => orUnknown(node, place, work)));
}
