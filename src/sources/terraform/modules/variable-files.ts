/** Values of the root module's variables (https://developer.hashicorp.com/terraform/language/values/variables). */

import { posix } from "node:path";
import type { SourceText } from "../../document/read.ts";
import type { Attribute, Block } from "../../hcl/model.ts";
import { unknownValue, type Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import type { Scope } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import type { Folder } from "./folders.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { Report } from "./report.ts";
import { conflictsOf } from "./variable-conflicts.ts";

export interface VariableFiles<T> {
  /** Those that Terraform loads by itself, the weakest first. */
  readonly automatic: readonly T[];
  /** Those that are named: each counts before the automatic ones. */
  readonly named: readonly T[];
}

/** The files that give a root its values. */
export function variableFilesOf(
  folder: Folder,
  named: readonly SourceText[],
  roots: readonly string[],
): VariableFiles<SourceText> {
  const own = new Set(named.map(({ path }) => path));
  const automatic = folder.variableFiles.filter(({ path }) => !own.has(path));
  return { automatic, named: named.filter(({ path }) => belongsTo(path, folder.path, roots)) };
}

/** A file within a root's folder is that root's; any other is everybody's. */
function belongsTo(path: string, root: string, roots: readonly string[]): boolean {
  const owner = roots
    .filter((one) => one !== "." && path.startsWith(`${one}/`))
    .sort((left, right) => right.length - left.length)[0];
  if (owner !== undefined) return owner === root;
  return root === "." || posix.dirname(path) !== "." || !roots.includes(".");
}

/**
 * By variable. What named files give differently is a problem, and unknown.
 * @param isGiven whether a config gives the variable's value, whatever files say
 * @param scope whose functions and limits hold; values refer to nothing
 */
export function readValues(
  { automatic, named }: VariableFiles<ParsedFile>,
  root: { readonly variables: ReadonlyMap<string, Block>; readonly isGiven: (variable: string) => boolean },
  scope: Omit<Scope, "lookup">,
  report: Report,
): ReadonlyMap<string, () => Value> {
  const constants: Scope = {
    ...scope,
    lookup: (name, _steps, place) => {
      throw new ExpressionError(`a variable file may not refer to ${name}`, place);
    },
  };
  const constant = ({ expression }: Attribute): Value => evaluate(expression, constants);
  const found = new Map<string, Attribute>();
  for (const { body, problems } of [...automatic, ...named]) {
    for (const problem of problems) report.problem(problem);
    for (const [name, attribute] of body?.attributes ?? []) found.set(name, attribute);
  }
  const values = new Map([...found].map(([name, attribute]) => [name, () => constant(attribute)] as const));
  for (const [name, { why, problem, place }] of conflictsOf(named, root.variables, constant)) {
    if (root.isGiven(name)) continue;
    report.problem(problem);
    values.set(name, () => unknownValue(why, place));
  }
  return values;
}
