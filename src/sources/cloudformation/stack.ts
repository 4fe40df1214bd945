/** Makes a stack of a template: loops written out, nested stacks below it. */

import type { Place } from "../../inventory/model.ts";
import { knownText, type Member, memberOf, unknownValue, type Value } from "../template/value.ts";
import { expandForEach } from "./for-each.ts";
import type { Resource, Run, Section, Stack, Template } from "./model.ts";
import { isNestedStack } from "./outputs.ts";
import { existence, viewOf } from "./resources.ts";

/** "Nested stacks" have no documented limit; a stack's stacks are a few. */
const MAX_STACKS = 500;

export interface Nesting {
  readonly run: Run;
  /** The template of a nested stack; undefined where it is not in the repository. */
  readonly templateOf: (parent: Template, block: Value) => Template | undefined;
}

/** True for a stack that is no part of another one. */
export function isAtTop({ prefix }: Stack): boolean {
  return prefix === "";
}

/**
 * @param id unique among the stacks at the top
 * @returns the stack, and all that are nested in it, itself first
 */
export function stacksOf(template: Template, id: string, nesting: Nesting): readonly Stack[] {
  const all: Stack[] = [];
  build({ template, id, prefix: "", exists: () => true }, []);
  return all;

  function build(at: Pick<Stack, "template" | "id" | "prefix" | "exists" | "given">, above: readonly string[]): Stack {
    const nested = new Map<string, Stack>();
    const stack = createStack({ ...at, scope: id }, nested, nesting.run);
    all.push(stack);
    const chain = [...above, at.template.source.path];
    for (const resource of stack.resources.values()) {
      if (!isNestedStack(resource) || existence(resource, stack) === false) continue;
      const inner = nesting.templateOf(at.template, resource.block);
      if (inner === undefined) continue;
      if (chain.includes(inner.source.path) || all.length >= MAX_STACKS) {
        nesting.run.warn(resource.place, `the nested stack ${resource.logicalId} leads back to its own template`);
        continue;
      }
      const { logicalId } = resource;
      const child = build(
        {
          template: inner,
          id: `${at.id}/${logicalId}`,
          prefix: `${at.prefix}${logicalId}.`,
          exists: () => existence(resource, stack),
          given: (name) => givenBy(resource, stack, name),
        },
        chain,
      );
      nested.set(logicalId, child);
    }
    return stack;
  }
}

function createStack(
  at: Pick<Stack, "template" | "id" | "prefix" | "exists" | "given" | "scope">,
  nested: ReadonlyMap<string, Stack>,
  run: Run,
): Stack {
  const { template } = at;
  const memo = { values: new Map(), truths: new Map(), open: new Set<string>() };
  const empty = { resources: new Map(), outputs: new Map(), conditions: template.conditions.members };
  // Collections of loops hold parameters and mappings, but no resources.
  const base: Stack = { ...at, run, nested, memo, ...empty };
  const conditions = expandForEach(template.conditions.members, base).members;
  const resources = expand(template.resources, base);
  const outputs = expand(template.outputs, base).members;
  const open = resources.open ?? template.parameters.open;
  const stack = { ...base, conditions, outputs, resources: readResources(resources.members, base) };
  return open === undefined ? stack : { ...stack, open };
}

function expand(section: Section, stack: Stack): Section {
  const written = expandForEach(section.members, stack);
  const open = written.open ?? section.open;
  return open === undefined ? { members: written.members } : { members: written.members, open };
}

function readResources(members: ReadonlyMap<string, Member>, stack: Stack): ReadonlyMap<string, Resource> {
  const resources = new Map<string, Resource>();
  for (const [logicalId, { value, place }] of members) {
    const type = knownText(memberOf(value, "Type"));
    if (value.kind === "object" && type !== undefined)
      resources.set(logicalId, { logicalId, type, place, block: value });
    else notUnderstood(logicalId, place, stack);
  }
  return resources;
}

function notUnderstood(logicalId: string, place: Place, { run, prefix }: Stack): void {
  run.warn(place, `the resource ${logicalId} has no Type`);
  run.gap({
    what: `the resource ${prefix}${logicalId} in ${place.path}, line ${place.line}`,
    why: "it has no Type, and nobody can say what it is",
    cure: "give it a Type, such as AWS::IAM::Role",
  });
}

/** What a parent gives for a parameter; undefined: nothing. */
function givenBy(resource: Resource, stack: Stack, name: string): Value | undefined {
  const parameters = viewOf(resource, stack).property("Parameters");
  if (parameters === undefined) return undefined;
  if (parameters.kind === "object") return parameters.members.get(name)?.value;
  return unknownValue("the parameters of the nested stack are not known", resource.place);
}
