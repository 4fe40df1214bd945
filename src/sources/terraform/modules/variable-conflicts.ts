/** Variable files that give one variable different values, as `prod.tfvars` and `test.tfvars` under one glob do. */

import type { Place } from "../../../inventory/model.ts";
import type { Attribute, Block } from "../../hcl/model.ts";
import type { SourceProblem } from "../../model.ts";
import { knownText, type Value } from "../../template/value.ts";
import { sameValue } from "../functions/equality.ts";
import { ExpressionError } from "../model.ts";
import type { ParsedFile } from "./parse-file.ts";

export interface Conflict {
  /** Of the variable. */
  readonly place: Place;
  readonly why: string;
  readonly problem: SourceProblem;
}

/**
 * By variable. Terraform takes the later of two `-var-file`; a list of files does not tell which one is meant.
 * @param named those that Terraform does not load by itself
 * @param variables of the root module: others count for nothing
 */
export function conflictsOf(
  named: readonly ParsedFile[],
  variables: ReadonlyMap<string, Block>,
  evaluate: (attribute: Attribute) => Value,
): ReadonlyMap<string, Conflict> {
  const first = new Map<string, Attribute>();
  const conflicts = new Map<string, Conflict>();
  for (const { body } of named) {
    for (const [name, attribute] of body?.attributes ?? []) {
      const variable = variables.get(name);
      const before = first.get(name);
      if (before === undefined) first.set(name, attribute);
      else if (variable !== undefined && !conflicts.has(name) && !isSame(before, attribute, evaluate))
        conflicts.set(name, conflict(name, variable, [before, attribute]));
    }
  }
  return conflicts;
}

function isSame(one: Attribute, other: Attribute, evaluate: (attribute: Attribute) => Value): boolean {
  try {
    const [left, right] = [evaluate(one), evaluate(other)];
    const text = knownText(left);
    // The variable's type makes 7 and "7" the same.
    return (text !== undefined && text === knownText(right)) || sameValue(left, right) === true;
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return false;
  }
}

/** The problem stands at the variable, in the root's own folder: the files may lie anywhere. */
function conflict(name: string, { place }: Block, attributes: readonly Attribute[]): Conflict {
  const files = attributes.map((one) => `${one.place.path} (line ${one.place.line})`).join(" and ");
  const why = `${files} give the variable ${name} different values`;
  const { path, line, column } = place;
  const help = "name one of them under inventory.terraform, or give the value under terraform-values";
  return {
    place,
    why,
    problem: { severity: "error", rule: "unreadable-input", path, line, column, message: why, help },
  };
}
