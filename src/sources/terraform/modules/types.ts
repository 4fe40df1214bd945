/** Types of variables and the conversion to them (https://developer.hashicorp.com/terraform/language/expressions/type-constraints). */

import type { Place } from "../../../inventory/model.ts";
import type { Expression } from "../../hcl/model.ts";
import { asText, knownText, type Member, type ObjectValue, unknownValue, type Value } from "../../template/value.ts";
import { toCommonType } from "../functions/common-type.ts";
import { orderedItems, setValue } from "../functions/elements.ts";
import { ExpressionError } from "../model.ts";

export type Type =
  | { readonly kind: "any" | "string" | "number" | "bool" }
  | { readonly kind: "list" | "set" | "map"; readonly of: Type }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, AttributeType> };

interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  readonly default?: Expression;
}

export const ANY: Type = { kind: "any" };

/** Throws {@link ExpressionError} for what is no type. */
export function readType(expression: Expression): Type {
  if (expression.type === "variable") return simpleType(expression.name, expression.place);
  if (expression.type === "template" || expression.type === "literal") return legacyType(expression);
  if (expression.type !== "call") throw noType(expression.place);
  const [argument] = expression.arguments;
  if (argument === undefined || expression.arguments.length !== 1) throw noType(expression.place);
  switch (expression.name) {
    case "list":
    case "set":
    case "map":
      return { kind: expression.name, of: readType(argument) };
    case "tuple":
      if (argument.type !== "tuple") throw noType(argument.place);
      return { kind: "tuple", items: argument.items.map(readType) };
    case "object":
      if (argument.type !== "object") throw noType(argument.place);
      return { kind: "object", attributes: new Map(argument.items.map(attributeType)) };
    default:
      throw noType(expression.place);
  }
}

function simpleType(name: string, place: Place): Type {
  if (name === "any" || name === "string" || name === "number" || name === "bool") return { kind: name };
  // As in versions before 0.12.
  if (name === "list" || name === "set" || name === "map") return { kind: name, of: ANY };
  throw noType(place);
}

/** `type = "list"`, as versions before 0.12 wrote it. */
function legacyType(expression: Expression): Type {
  const name = nameOfKey(expression);
  if (name === "string") return { kind: "string" };
  if (name === "list" || name === "map") return { kind: name, of: { kind: "string" } };
  throw noType(expression.place);
}

function attributeType({ key, value }: { readonly key: Expression; readonly value: Expression }) {
  const name = nameOfKey(key);
  if (name === undefined) throw noType(key.place);
  if (value.type !== "call" || value.name !== "optional") {
    return [name, { type: readType(value), optional: false }] as const;
  }
  const [type, otherwise] = value.arguments;
  if (type === undefined) throw noType(value.place);
  const read = { type: readType(type), optional: true };
  return [name, otherwise === undefined ? read : { ...read, default: otherwise }] as const;
}

function nameOfKey(key: Expression): string | undefined {
  if (key.type === "variable") return key.name;
  if (key.type === "literal") return typeof key.value === "string" ? key.value : undefined;
  const [part] = key.type === "template" ? key.parts : [];
  return part?.type === "text" ? part.text : undefined;
}

function noType(place: Place): ExpressionError {
  return new ExpressionError("this is no type", place);
}

/**
 * A value as one of the type. What is unknown stays unknown. Throws {@link ExpressionError} for what cannot be converted.
 * @param evaluate the defaults of optional attributes
 */
export function convert(value: Value, type: Type, evaluate: (expression: Expression) => Value): Value {
  if (value.kind === "unknown" || value.kind === "null") return value;
  switch (type.kind) {
    case "any":
      return value;
    case "string":
      return asText(value) ?? refuse(value, "a string");
    case "number":
      return toNumber(value);
    case "bool":
      return toBoolean(value);
    case "list":
    case "set":
      return toList(value, type.kind, (items) => convertItems(items, type.of, evaluate));
    case "map":
      return toMap(value, (items) => convertItems(items, type.of, evaluate));
    case "tuple":
      return toTuple(value, type.items, evaluate);
    case "object":
      return toObject(value, type.attributes, evaluate);
  }
}

/** Items of a collection have one type, also where the constraint leaves it open. */
function convertItems(
  items: readonly Value[],
  type: Type,
  evaluate: (expression: Expression) => Value,
): readonly Value[] {
  const converted = items.map((item) => convert(item, type, evaluate));
  return isOpen(type) ? toCommonType(converted) : converted;
}

function isOpen(type: Type): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "list":
    case "set":
    case "map":
      return isOpen(type.of);
    case "tuple":
      return type.items.some(isOpen);
    case "object":
      return [...type.attributes.values()].some((attribute) => isOpen(attribute.type));
    default:
      return false;
  }
}

function toNumber(value: Value): Value {
  if (value.kind === "number") return value;
  if (value.kind !== "string") return refuse(value, "a number");
  const [hole] = value.holes;
  if (hole !== undefined) return { kind: "unknown", hole, place: value.place };
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value.text)) return refuse(value, "a number");
  return { kind: "number", value: Number(value.text), place: value.place };
}

function toBoolean(value: Value): Value {
  if (value.kind === "boolean") return value;
  if (value.kind !== "string") return refuse(value, "true or false");
  const [hole] = value.holes;
  if (hole !== undefined) return { kind: "unknown", hole, place: value.place };
  const text = knownText(value);
  if (text === "true" || text === "1") return { kind: "boolean", value: true, place: value.place };
  if (text === "false" || text === "0") return { kind: "boolean", value: false, place: value.place };
  return refuse(value, "true or false");
}

type ConvertItems = (items: readonly Value[]) => readonly Value[];

function toList(value: Value, kind: "list" | "set", convertAll: ConvertItems): Value {
  if (value.kind !== "list") return refuse(value, `a ${kind}`);
  if (kind === "set") return setValue(convertAll(value.items), value.place);
  // The order of a set is not that of its text.
  const items = orderedItems(value);
  if (items === undefined) return unknownValue("it is a set whose order is not known", value.place);
  return { kind: "list", items: convertAll(items), place: value.place };
}

function toMap(value: Value, convertAll: ConvertItems): Value {
  if (value.kind !== "object") return refuse(value, "a map");
  const entries = [...value.members];
  const converted = convertAll(entries.map(([, member]) => member.value));
  const members = entries.map(([name, member], index): [string, Member] => [
    name,
    { ...member, value: converted[index] ?? member.value },
  ]);
  return { ...value, members: new Map(members) };
}

function toTuple(value: Value, types: readonly Type[], evaluate: (expression: Expression) => Value): Value {
  if (value.kind !== "list" || value.items.length !== types.length) return refuse(value, `a list of ${types.length}`);
  const items = value.items.map((item, index) => convert(item, types[index] ?? ANY, evaluate));
  return { kind: "list", items, place: value.place };
}

function toObject(
  value: Value,
  attributes: ReadonlyMap<string, AttributeType>,
  evaluate: (expression: Expression) => Value,
): ObjectValue {
  if (value.kind !== "object") return refuse(value, "an object");
  const members = new Map<string, Member>();
  for (const [name, attribute] of attributes) {
    const member = value.members.get(name);
    const given = member?.value.kind === "null" ? undefined : member;
    const place = member?.place ?? value.place;
    if (given !== undefined) members.set(name, { ...given, value: convert(given.value, attribute.type, evaluate) });
    else if (member === undefined && !attribute.optional) {
      throw new ExpressionError(`the attribute ${name} is missing`, value.place);
    } else if (attribute.default !== undefined) {
      members.set(name, { value: convert(evaluate(attribute.default), attribute.type, evaluate), place });
    } else members.set(name, { value: { kind: "null", place }, place });
  }
  return { kind: "object", members, place: value.place };
}

function refuse(value: Value, wanted: string): never {
  throw new ExpressionError(`${wanted} is required here`, value.place);
}
