/** From the JSON of a planned object to values: what is unknown or sensitive in it is unknown. */

import { HOLE } from "../../../authorization/hole.ts";
import { isObject } from "../../../collections.ts";
import type { Place } from "../../../inventory/model.ts";
import { type Member, type ObjectValue, textValue, unknownValue, type Value } from "../../template/value.ts";
import { listAt, MAX_DEPTH, memberAt } from "./json.ts";

/** Arguments that hold whole policies. */
const POLICIES = new Set(["policy", "assume_role_policy", "content"]);

/** A value of the plan that is only known after apply, on the way through its object. */
export interface UnknownAt {
  /** As the config's terraform-values name it: `aws_kms_key.k.arn`. */
  readonly path: string;
  /** Names of attributes and blocks, without indexes. */
  readonly names: readonly string[];
  /** Of the configuration, where it says how the value is made. */
  readonly expression: unknown;
  /** The items of a list that are all unknown; 1 for anything else. */
  readonly count: number;
}

export interface Reading {
  readonly address: string;
  readonly place: Place;
  /** What a config says of values that the plan does not show, by address and path. */
  readonly values: ReadonlyMap<string, string>;
  /** Values for what is only known after apply, as many as `count`; undefined: nothing is known of it. */
  readonly settle: (unknown: UnknownAt) => readonly Value[] | undefined;
}

interface Part {
  readonly after: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly expression: unknown;
  readonly path: string;
  readonly names: readonly string[];
}

/** The attributes of an object, by name. */
export function readAttributes(
  {
    after,
    unknown,
    sensitive,
    expressions,
  }: Readonly<Record<"after" | "unknown" | "sensitive" | "expressions", unknown>>,
  reading: Reading,
): ReadonlyMap<string, Value> {
  const names = new Set([...keysOf(after), ...keysOf(unknown)]);
  const attributes = new Map<string, Value>();
  for (const name of names) {
    const part = {
      after: memberAt(after, name),
      unknown: unknown === true || memberAt(unknown, name),
      sensitive: sensitive === true || memberAt(sensitive, name),
      expression: memberAt(expressions, name),
      path: `${reading.address}.${name}`,
      names: [name],
    };
    attributes.set(name, read(part, reading, 0));
  }
  return attributes;
}

/** Why a value that is only known after apply is not known, and what to do where it is a policy. */
function knownAfterApply(path: string, name: string | undefined): string {
  const why = `known after apply: ${path}`;
  return POLICIES.has(name ?? "")
    ? `${why} (let inventory.terraform read the source, or give its text in terraform-values)`
    : why;
}

function read(part: Part, reading: Reading, depth: number): Value {
  const { after, unknown, sensitive, path, names } = part;
  const { place } = reading;
  if (sensitive === true || unknown === true) {
    const given = reading.values.get(path);
    if (given !== undefined) return text(given, part, reading);
  }
  if (sensitive === true) return unknownValue(`sensitive: ${path}`, place);
  if (unknown === true) {
    const settled = reading.settle({ path, names, expression: part.expression, count: 1 });
    return settled?.[0] ?? unknownValue(knownAfterApply(path, names.at(-1)), place);
  }
  if (depth > MAX_DEPTH) return unknownValue(`nested more than ${MAX_DEPTH} levels deep: ${path}`, place);
  if (Array.isArray(after) || Array.isArray(unknown)) return list(part, reading, depth);
  if (isObject(after) || isObject(unknown)) return object(part, reading, depth);
  if (typeof after === "string") return text(after, part, reading);
  if (typeof after === "boolean") return { kind: "boolean", value: after, place };
  if (typeof after === "number") return { kind: "number", value: after, place };
  return { kind: "null", place };
}

function text(content: string, { path }: Part, { place }: Reading): Value {
  return content.includes(HOLE)
    ? unknownValue(`it holds U+FDD0, which is no character: ${path}`, place)
    : textValue(content, place);
}

function list(part: Part, reading: Reading, depth: number): Value {
  const after = listAt(part.after);
  const unknown = listAt(part.unknown);
  const length = Math.max(after.length, unknown.length);
  const { path, names, expression } = part;
  const settled =
    length > 0 && unknown.length === length && unknown.every((item) => item === true)
      ? reading.settle({ path, names, expression, count: length })
      : undefined;
  const items = Array.from({ length }, (_, index) => {
    const item: Part = {
      after: after[index],
      unknown: unknown[index],
      sensitive: memberAt(part.sensitive, index),
      // The order of a set's blocks is not that of the source.
      expression: length === 1 && listAt(expression).length === 1 ? listAt(expression)[0] : undefined,
      path: `${path}[${index}]`,
      names,
    };
    const value = settled?.[index];
    return value === undefined || item.sensitive === true || reading.values.has(item.path)
      ? read(item, reading, depth + 1)
      : value;
  });
  return { kind: "list", items, place: reading.place };
}

function object(part: Part, reading: Reading, depth: number): ObjectValue {
  const members = new Map<string, Member>();
  for (const name of new Set([...keysOf(part.after), ...keysOf(part.unknown)])) {
    const member = {
      after: memberAt(part.after, name),
      unknown: memberAt(part.unknown, name),
      sensitive: memberAt(part.sensitive, name),
      expression: memberAt(part.expression, name),
      path: /^[\w-]+$/.test(name) ? `${part.path}.${name}` : `${part.path}[${JSON.stringify(name)}]`,
      names: [...part.names, name],
    };
    members.set(name, { value: read(member, reading, depth + 1), place: reading.place });
  }
  return { kind: "object", members, place: reading.place };
}

function keysOf(value: unknown): readonly string[] {
  return isObject(value) ? Object.keys(value) : [];
}
