/** What an expression of a plan's configuration refers to. A plan lists references, it does not show expressions. */

import { type Configuration, moduleSteps } from "./configuration.ts";
import { listAt, memberAt } from "./json.ts";

/** An attribute of a resource's instance. */
export interface Target {
  readonly address: string;
  readonly type: string;
  readonly attribute: string;
}

/** Modules that hand a value on to each other. */
const LONGEST_WAY = 32;
/** Of one expression; with more it is anything but one reference. */
const MOST_COMPARED = 200;
const KEY = String.raw`(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;
const ATTRIBUTE = new RegExp(String.raw`^([a-z][a-z0-9_]*)\.([\w-]+)${KEY}\.([a-z][a-z0-9_]*)$`);
const VARIABLE = /^var\.([\w-]+)$/;
const OUTPUT = new RegExp(String.raw`^module\.([\w-]+)${KEY}\.([\w-]+)$`);
/** First names of what is no resource. */
const OTHERS = new Set(["data", "var", "local", "each", "count", "path", "self", "terraform", "module"]);

/**
 * The attributes that an expression refers to, one for each of its references; undefined where one of them is something
 * else, such as a local value or `each.key`. Variables and outputs of modules are followed.
 */
export function targetsOf(
  expression: unknown,
  module: string,
  configuration: Configuration,
): readonly Target[] | undefined {
  const targets = mostExact(expression).map((reference) => follow(reference, module, configuration, 0));
  return targets.every((target) => target !== undefined) ? targets : undefined;
}

/** References without those that others imply: `aws_s3_bucket.b.id` implies `aws_s3_bucket.b`. */
export function mostExact(expression: unknown): readonly string[] {
  const references = [...new Set(listAt(expression, "references").filter((one) => typeof one === "string"))];
  if (references.length > MOST_COMPARED) return references;
  return references.filter((one) => !references.some((other) => implies(other, one)));
}

function implies(exact: string, other: string): boolean {
  return exact.length > other.length && exact.startsWith(other) && /[.[]/.test(exact.charAt(other.length));
}

function follow(reference: string, module: string, configuration: Configuration, way: number): Target | undefined {
  if (way > LONGEST_WAY) return undefined;
  const [, type = "", name = "", key = "", attribute = ""] = ATTRIBUTE.exec(reference) ?? [];
  if (type !== "" && !OTHERS.has(type)) {
    const prefix = module === "" ? "" : `${module}.`;
    return { address: `${prefix}${type}.${name}${key}`, type, attribute };
  }
  const next = variable(reference, module, configuration) ?? output(reference, module, configuration);
  const [only, second] = next === undefined ? [] : mostExact(next.expression);
  if (next === undefined || only === undefined || second !== undefined) return undefined;
  return follow(only, next.module, configuration, way + 1);
}

interface Next {
  readonly expression: unknown;
  readonly module: string;
}

/** The argument that the module's caller gives. */
function variable(reference: string, module: string, configuration: Configuration): Next | undefined {
  const name = VARIABLE.exec(reference)?.[1];
  const caller = moduleSteps(module)?.at(-1);
  if (name === undefined || caller === undefined) return undefined;
  const call = configuration.call(caller.parent, caller.name);
  return { expression: memberAt(call, "expressions", name), module: caller.parent };
}

function output(reference: string, module: string, configuration: Configuration): Next | undefined {
  const [, name, key = "", value = ""] = OUTPUT.exec(reference) ?? [];
  if (name === undefined) return undefined;
  const address = `${module === "" ? "" : `${module}.`}module.${name}${key}`;
  return { expression: memberAt(configuration.module(address), "outputs", value, "expression"), module: address };
}
