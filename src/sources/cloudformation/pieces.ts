/** From the resources of a stack to pieces, and gaps for those that may matter and cannot be told. */

import type { Piece } from "../template/pieces.ts";
import { type Hole, memberOf, type Value } from "../template/value.ts";
import { isForEach } from "./for-each.ts";
import type { Resource, Stack } from "./model.ts";
import { isNestedStack, NESTED_STACKS } from "./outputs.ts";
import { existence, viewOf } from "./resources.ts";
import { RESOURCE_TYPES } from "./types/registry.ts";

/** @param stacks one and all that are nested in it */
export function piecesOf(stacks: readonly Stack[]): readonly Piece[] {
  return stacks.flatMap((stack) => {
    if (stack.open !== undefined && mayHide(stack)) openGap(stack, stack.open);
    return [...stack.resources.values()].flatMap((resource) => resourcePieces(resource, stack));
  });
}

function resourcePieces(resource: Resource, stack: Stack): readonly Piece[] {
  const exists = existence(resource, stack);
  if (exists === false) return [];
  if (isNestedStack(resource)) return nestedRemarks(resource, stack);
  const type = RESOURCE_TYPES.get(resource.type);
  if (type === undefined) return otherType(resource, stack);
  if (exists === true) return type.pieces(viewOf(resource, stack));
  stack.run.gap({
    what: describe(resource, stack),
    why: `whether it is created is not known: ${exists.hole.why}`,
    cure: "give the parameters that its condition tests a value",
  });
  return [];
}

function describe({ logicalId, type, place }: Resource, { prefix }: Stack): string {
  return `${prefix}${logicalId} (${type}) in ${place.path}, line ${place.line}`;
}

/** Whether what is not seen of a stack's resources may be of a type that matters: loops say of which types they are. */
function mayHide({ template }: Stack): boolean {
  const { members, open } = template.resources;
  if (open !== undefined || template.parameters.open !== undefined) return true;
  return [...members].some(([name, { value }]) => isForEach(name) && [...typesIn(value)].some(matters));
}

/** @param type undefined: it is made by a function */
function matters(type: string | undefined): boolean {
  return type === undefined || RESOURCE_TYPES.has(type) || NESTED_STACKS.has(type) || type.endsWith("::MODULE");
}

function* typesIn(value: Value): Generator<string | undefined> {
  if (value.kind === "list") for (const item of value.items) yield* typesIn(item);
  if (value.kind !== "object") return;
  const type = value.members.get("Type")?.value;
  // A placeholder of the loop may be in it.
  if (type !== undefined) yield type.kind === "string" && !/[$&]\{/.test(type.text) ? type.text : undefined;
  else for (const { value: inner } of value.members.values()) yield* typesIn(inner);
}

function openGap(stack: Stack, hole: Hole): void {
  const { prefix, template, run } = stack;
  run.gap({
    what: `the resources of ${template.source.path}${prefix === "" ? "" : ` as ${prefix.slice(0, -1)}`}`,
    why: hole.why,
    cure: "give its parameters a value, or give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)",
  });
}

/** A nested stack of which no template was found: it matters where it is given something that matters. */
function nestedRemarks(resource: Resource, stack: Stack): readonly Piece[] {
  if (stack.nested.has(resource.logicalId)) return [];
  const given = memberOf(memberOf(resource.block, "Properties"), "Parameters");
  const matters = [...namesIn(given)].find((name) => RESOURCE_TYPES.has(stack.resources.get(name)?.type ?? ""));
  const what = describe(resource, stack);
  const why = "the template of the nested stack is not in the repository";
  if (matters === undefined) stack.run.remark(what, why);
  else {
    const cure = "refer to the template by its path in the repository, as `aws cloudformation package` takes it";
    stack.run.gap({ what, why: `${why}, and it is given ${matters}`, cure });
  }
  return [];
}

/** Names that `Ref`, `Fn::GetAtt` and `Fn::Sub` in a value may mean. */
function* namesIn(value: Value | undefined): Generator<string> {
  if (value?.kind === "string") {
    yield value.text.split(".")[0] ?? "";
    for (const [, name = ""] of value.text.matchAll(/\$\{([^!{}.]*)/g)) yield name.trim();
  }
  if (value?.kind === "list") for (const item of value.items) yield* namesIn(item);
  if (value?.kind === "object") for (const { value: inner } of value.members.values()) yield* namesIn(inner);
}

/** Types that stand for other templates, which are not read. */
function otherType(resource: Resource, stack: Stack): readonly Piece[] {
  const { type } = resource;
  if (type.endsWith("::MODULE"))
    stack.run.gap({
      what: describe(resource, stack),
      why: "it is a module of the CloudFormation registry, whose resources no one sees here",
      cure: "give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)",
    });
  if (type === "AWS::CloudFormation::StackSet")
    stack.run.remark(describe(resource, stack), "templates of stack sets are not read");
  return [];
}
