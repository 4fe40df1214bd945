/** From the resources of a stack to pieces, and gaps for those that may matter and cannot be told. */

import type { Piece } from "../template/pieces.ts";
import { type Hole, knownText, memberOf, type Value } from "../template/value.ts";
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
  if (exists === false) return retained(resource, stack);
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

/** Of what binds without a word of the export: it may still be there. */
const BINDING: ReadonlySet<string> = new Set(["AWS::S3::BucketPolicy", "AWS::Organizations::Policy"]);

/** A resource whose condition became false is deleted, unless its DeletionPolicy says that it stays. */
function retained(resource: Resource, stack: Stack): readonly Piece[] {
  const kept = knownText(memberOf(resource.block, "DeletionPolicy"));
  if (!RESOURCE_TYPES.has(resource.type) || kept === undefined || !kept.startsWith("Retain")) return [];
  const what = describe(resource, stack);
  const why =
    "its condition is false, and its DeletionPolicy is Retain: where it was created before, it is still there";
  if (!BINDING.has(resource.type)) stack.run.remark(what, why);
  else
    stack.run.gap({
      what,
      why,
      path: resource.place.path,
      cure: "delete it in AWS and take it out of the template, or give its policy as a document",
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

/** The name of a remote template that may hold policies; the bucket that it lies in says nothing of that. */
const REMOTE = /(?:polic|iam|bucket|kms|scp)[^/]*$/i;

/** A nested stack of which no template was found: it matters where it is given something that matters. */
function nestedRemarks(resource: Resource, stack: Stack): readonly Piece[] {
  if (stack.nested.has(resource.logicalId)) return [];
  const given = memberOf(memberOf(resource.block, "Properties"), "Parameters");
  const matters = [...namesIn(given)].find((name) => RESOURCE_TYPES.has(stack.resources.get(name)?.type ?? ""));
  const what = describe(resource, stack);
  const why = "the template of the nested stack is not in the repository";
  const url = memberOf(memberOf(resource.block, "Properties"), "TemplateURL");
  const named = [resource.logicalId, ...textsIn(url)].some((text) => REMOTE.test(text));
  if (matters === undefined && !named) stack.run.remark(what, why);
  else {
    const cure = "refer to the template by its path in the repository, as `aws cloudformation package` takes it";
    stack.run.gap({
      what,
      why: `${why}, and it ${matters === undefined ? "speaks of policies or buckets" : `is given ${matters}`}`,
      cure,
    });
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
  if (type === "AWS::CloudFormation::StackSet" || isCustom(type)) foreign(resource, stack);
  return [];
}

function isCustom(type: string): boolean {
  return type.startsWith("Custom::") || type === "AWS::CloudFormation::CustomResource";
}

/** What a policy, or what takes one, is called in properties and in templates that are texts. */
const SPEAKS = /polic|AWS::(?:IAM|S3|KMS|Organizations)::|"?Effect"?\s*:\s*"?(?:Allow|Deny)\b/i;

/** Something that this program does not run: it matters where it is given a policy, or a template that declares one. */
function foreign(resource: Resource, stack: Stack): void {
  const what = describe(resource, stack);
  const isStackSet = !isCustom(resource.type);
  const why = isStackSet ? "templates of stack sets are not read" : "what a custom resource makes is not known";
  const properties = memberOf(resource.block, "Properties");
  if (![...textsIn(properties)].some((text) => SPEAKS.test(text))) stack.run.remark(what, why);
  else {
    const cure = "give the policies that it makes as documents under inventory";
    stack.run.gap({ what, why: `${why}, and it speaks of policies`, cure, path: resource.place.path });
  }
}

/** Keys and texts of a value, and which is the value of which. */
function* textsIn(value: Value | undefined): Generator<string> {
  if (value?.kind === "string") yield value.text;
  if (value?.kind === "list") for (const item of value.items) yield* textsIn(item);
  if (value?.kind !== "object") return;
  for (const [name, { value: inner }] of value.members) {
    yield inner.kind === "string" ? `${name}: ${inner.text}` : name;
    yield* textsIn(inner);
  }
}
