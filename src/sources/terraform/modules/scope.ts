/** What an expression of a module may speak of (https://developer.hashicorp.com/terraform/language/expressions/references). */

import { posix } from "node:path";
import type { Place } from "../../../inventory/model.ts";
import { textValue, unknownValue } from "../../template/value.ts";
import type { Found, Scope, Step } from "../expressions/scope.ts";
import { ExpressionError } from "../model.ts";
import { moduleReference } from "./module-reference.ts";
import { undeclared } from "./names.ts";
import { missingAttribute, resourceReference } from "./resource-reference.ts";
import type { ModuleNode, Repetition } from "./run.ts";
import { localValue, variableValue } from "./variables.ts";

interface Reference {
  readonly node: ModuleNode;
  readonly repetition: Repetition;
  readonly steps: readonly Step[];
  readonly place: Place;
}

type Lookup = (reference: Reference) => Found;

const LOOKUPS: ReadonlyMap<string, Lookup> = new Map<string, Lookup>([
  ["var", ({ node, steps, place }) => ({ value: variableValue(node, nameIn("var", steps, place), place), used: 1 })],
  ["local", ({ node, steps, place }) => ({ value: localValue(node, nameIn("local", steps, place), place), used: 1 })],
  ["module", ({ node, steps, place }) => moduleReference(node, nameIn("module", steps, place), steps, place)],
  ["data", dataReference],
  ["each", eachReference],
  ["count", countReference],
  ["path", pathReference],
  ["terraform", terraformReference],
  ["ephemeral", (reference) => unknownReference(reference, "ephemeral values are in no plan")],
  ["self", (reference) => unknownReference(reference, "self is known after apply")],
]);

export function moduleScope(node: ModuleNode, repetition: Repetition): Scope {
  const { functions, context, budget } = node.run;
  return {
    functions,
    context,
    budget,
    missingAttribute: (object, name, place) => missingAttribute(node.run, object, name, place),
    lookup: (name, steps, place) => {
      const known = LOOKUPS.get(name);
      if (known !== undefined) return known({ node, repetition, steps, place });
      return managedReference({ node, repetition, steps, place }, name);
    },
  };
}

function managedReference({ node, steps, place }: Reference, type: string): Found {
  const { resources } = node.module;
  const name = nameIn(type, steps, place);
  const block = resources.get(`${type}.${name}`);
  if (block === undefined) throw undeclared("resource", `${type}.${name}`, resources.keys(), place);
  return resourceReference(node, "resource", block, { steps, used: 1, place });
}

function dataReference({ node, steps, place }: Reference): Found {
  const { data } = node.module;
  const name = `${nameIn("data", steps, place)}.${nameIn("data", steps.slice(1), place)}`;
  const block = data.get(name);
  if (block === undefined) throw undeclared("data source", name, data.keys(), place);
  return resourceReference(node, "data", block, { steps, used: 2, place });
}

function eachReference({ repetition: { each }, steps, place }: Reference): Found {
  const name = nameIn("each", steps, place);
  if (each === undefined) throw new ExpressionError("each is there in blocks with for_each only", place);
  if (name === "key" || name === "value") return { value: each[name], used: 1 };
  throw undeclared("name", `each.${name}`, ["each.key", "each.value"], place);
}

function countReference({ repetition: { count }, steps, place }: Reference): Found {
  if (count === undefined) throw new ExpressionError("count is there in blocks with count only", place);
  if (nameIn("count", steps, place) === "index") return { value: count, used: 1 };
  throw new ExpressionError("count has nothing but count.index", place);
}

/** Paths as Terraform makes them where it runs in the root module's folder. */
function pathReference({ node, steps, place }: Reference): Found {
  const name = nameIn("path", steps, place);
  const { run, module } = node;
  if (name === "root") return { value: textValue(".", place), used: 1 };
  if (name === "module") return { value: textValue(posix.relative(run.root, module.path) || ".", place), used: 1 };
  if (name !== "cwd") throw undeclared("name", `path.${name}`, ["path.cwd", "path.module", "path.root"], place);
  const given = run.given.value("path.cwd", place);
  return { value: given ?? unknownValue("nobody knows the folder that Terraform runs in", place), used: 1 };
}

function terraformReference({ node, steps, place }: Reference): Found {
  const name = nameIn("terraform", steps, place);
  const given = node.run.given.value(`terraform.${name}`, place);
  return { value: given ?? unknownValue(`nobody says what terraform.${name} is`, place), used: 1 };
}

function unknownReference({ steps, place }: Reference, why: string): Found {
  return { value: unknownValue(why, place), used: steps.length };
}

function nameIn(what: string, [name]: readonly Step[], place: Place): string {
  if (typeof name === "string") return name;
  throw new ExpressionError(`${what} needs a name after it`, place);
}
