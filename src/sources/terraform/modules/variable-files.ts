/** Values of the root module's variables (https://developer.hashicorp.com/terraform/language/values/variables). */

import { posix } from "node:path";
import type { SourceText } from "../../document/read.ts";
import type { Attribute } from "../../hcl/model.ts";
import type { Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import type { Scope } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import type { Folder } from "./folders.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { Report } from "./report.ts";

/** The files that give a root its values, the weakest first: those that Terraform loads by itself, then those that are named. */
export function variableFilesOf(
  folder: Folder,
  named: readonly SourceText[],
  roots: readonly string[],
): readonly SourceText[] {
  const own = new Set(named.map(({ path }) => path));
  const automatic = folder.variableFiles.filter(({ path }) => !own.has(path));
  return [...automatic, ...named.filter(({ path }) => belongsTo(path, folder.path, roots))];
}

/** A file within a root's folder is that root's; any other is everybody's. */
function belongsTo(path: string, root: string, roots: readonly string[]): boolean {
  const owner = roots
    .filter((one) => one !== "." && path.startsWith(`${one}/`))
    .sort((left, right) => right.length - left.length)[0];
  if (owner !== undefined) return owner === root;
  return root === "." || posix.dirname(path) !== "." || !roots.includes(".");
}

/** By variable. @param scope whose functions and limits hold; values refer to nothing */
export function readValues(
  files: readonly ParsedFile[],
  scope: Omit<Scope, "lookup">,
  report: Report,
): ReadonlyMap<string, () => Value> {
  const constants: Scope = {
    ...scope,
    lookup: (name, _steps, place) => {
      throw new ExpressionError(`a variable file may not refer to ${name}`, place);
    },
  };
  const found = new Map<string, Attribute>();
  for (const { body, problems } of files) {
    for (const problem of problems) report.problem(problem);
    for (const [name, attribute] of body?.attributes ?? []) found.set(name, attribute);
  }
  return new Map([...found].map(([name, { expression }]) => [name, () => evaluate(expression, constants)] as const));
}
