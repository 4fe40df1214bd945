/** Instances of resources from plain data, and pieces as plain data again. */

import { HOLE } from "../../../../src/authorization/hole.ts";
import type { Place } from "../../../../src/inventory/model.ts";
import type { Member, ObjectValue, Value } from "../../../../src/sources/template/value.ts";
import { textValue, unknownValue } from "../../../../src/sources/template/value.ts";
import { RESOURCE_TYPES } from "../../../../src/sources/terraform/aws/registry.ts";
import type { Instance } from "../../../../src/sources/terraform/model.ts";

export const PLACE: Place = { path: "main.tf", line: 3, column: 1, endLine: 9, endColumn: 2 };

/** An argument that nobody knows, such as a variable without a value. */
export class Unknown {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export type Plain = null | boolean | number | string | Unknown | readonly Plain[] | { readonly [name: string]: Plain };

function toValue(plain: Plain): Value {
  if (plain === null) return { kind: "null", place: PLACE };
  if (plain instanceof Unknown) return unknownValue(plain.why, PLACE);
  if (typeof plain === "string") return textValue(plain, PLACE);
  if (typeof plain === "number") return { kind: "number", value: plain, place: PLACE };
  if (typeof plain === "boolean") return { kind: "boolean", value: plain, place: PLACE };
  if (Array.isArray(plain)) return { kind: "list", items: plain.map(toValue), place: PLACE };
  return objectOf(plain as { readonly [name: string]: Plain });
}

function objectOf(plain: { readonly [name: string]: Plain }): ObjectValue {
  const members = Object.entries(plain).map(([name, item]): [string, Member] => [
    name,
    { value: toValue(item), place: PLACE },
  ]);
  return { kind: "object", members: new Map(members), place: PLACE };
}

/** An instance with the id `id`; `account` and the others as given. */
export function instanceOf(
  type: string,
  plain: { readonly [name: string]: Plain },
  surroundings: Partial<Pick<Instance, "account" | "region" | "partition">> = {},
): Instance {
  return {
    id: "id",
    address: `${type}.x`,
    type,
    attributes: objectOf(plain),
    place: PLACE,
    account: textValue("111122223333", PLACE),
    region: textValue("eu-west-2", PLACE),
    partition: textValue("aws", PLACE),
    ...surroundings,
  };
}

/** What the type computes of an instance, as plain data. */
export function computedOf(instance: Instance): Readonly<Record<string, unknown>> {
  const computed = RESOURCE_TYPES.get(instance.type)?.computed(instance) ?? new Map();
  return Object.fromEntries([...computed].map(([name, value]) => [name, show(value)]));
}

/** The instance with what its type computes, as an evaluator hands it on. */
export function completed(instance: Instance): Instance {
  const computed = RESOURCE_TYPES.get(instance.type)?.computed(instance) ?? new Map<string, Value>();
  const members = [...computed].map(([name, value]): [string, Member] => [name, { value, place: value.place }]);
  return {
    ...instance,
    attributes: { ...instance.attributes, members: new Map([...instance.attributes.members, ...members]) },
  };
}

/** What an instance declares, as plain data without what all pieces have in common. */
export function piecesOf(instance: Instance): readonly unknown[] {
  const pieces = RESOURCE_TYPES.get(instance.type)?.pieces(completed(instance)) ?? [];
  return pieces.map((piece) => {
    const { id: _id, address: _address, place: _place, partition: _partition, ...rest } = piece;
    const shown = showAll(rest) as Record<string, unknown>;
    if (shown["account"] === "111122223333") delete shown["account"];
    if (shown["region"] === "eu-west-2") delete shown["region"];
    return shown;
  });
}

/** Values inside of plain data as {@link show}. */
export function showAll(data: unknown): unknown {
  if (isValue(data)) return show(data);
  if (Array.isArray(data)) return data.map(showAll);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, showAll(item)]));
}

/** A value as plain data; a hole of a text is `<of ID>` or `<why>`, an unknown value `unknown: ...`. */
function show(value: Value): unknown {
  switch (value.kind) {
    case "null":
      return null;
    case "unknown":
      return `unknown: ${value.hole.of === undefined ? value.hole.why : `of ${value.hole.of}`}`;
    case "string": {
      const holes = [...value.holes];
      return value.text.replaceAll(HOLE, () => {
        const hole = holes.shift();
        return `<${hole?.of === undefined ? hole?.why : `of ${hole.of}`}>`;
      });
    }
    case "list":
      return value.items.map(show);
    case "object":
      return Object.fromEntries([...value.members].map(([name, member]) => [name, show(member.value)]));
    default:
      return value.value;
  }
}

function isValue(data: unknown): data is Value {
  return typeof data === "object" && data !== null && "kind" in data && "place" in data;
}
