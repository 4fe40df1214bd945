/** The most general type of several values, to which Terraform converts the items of lists, sets and maps. */

import { unknownValue, type Value } from "../../template/value.ts";
import { ExpressionError } from "../model.ts";
import { toText } from "./arguments.ts";
import { objectValue } from "./elements.ts";

const UNSETTLED = "its type depends on a value that is not known";

/** The values converted to the type that they have in common. Throws where there is none. */
export function toCommonType(values: readonly Value[]): readonly Value[] {
  const typed = values.filter(({ kind }) => kind !== "null");
  const known = typed.filter(({ kind }) => kind !== "unknown");
  if (known.length < typed.length) return values.map(loosen);
  const kinds = new Set(known.map(({ kind }) => kind));
  if (kinds.size === 0) return values;
  if (kinds.has("list") || kinds.has("object")) {
    if (kinds.size > 1) throw new ExpressionError("all values must have the same type");
    return kinds.has("list") ? ofLists(values) : ofObjects(values);
  }
  if (kinds.size === 1) return values;
  if (!kinds.has("string")) throw new ExpressionError("all values must have the same type");
  return values.map((value) => (value.kind === "null" ? value : toText(value)));
}

/** Whatever a text is converted with stays a text; a number or bool may become one. */
function loosen(value: Value): Value {
  switch (value.kind) {
    case "number":
    case "boolean":
      return unknownValue(UNSETTLED, value.place);
    case "list":
      return { ...value, items: value.items.map(loosen) };
    case "object":
      return objectValue(
        Array.from(value.members, ([name, { value: inner, place }]) => [name, { value: loosen(inner), place }]),
        value.place,
      );
    default:
      return value;
  }
}

function ofLists(values: readonly Value[]): readonly Value[] {
  const lists = values.flatMap((value) => (value.kind === "list" ? [value] : []));
  const sets = lists.filter(({ set }) => set === true).length;
  if (sets !== 0 && sets !== lists.length) return values.map((value) => unknownValue(UNSETTLED, value.place));
  const length = lists[0]?.items.length ?? 0;
  const alike = sets === 0 && lists.every(({ items }) => items.length === length);
  const converted = alike ? byPosition(lists, length) : allTogether(lists.map(({ items }) => items));
  let next = 0;
  return values.map((value) => {
    if (value.kind !== "list") return value;
    const items = converted[next] ?? [];
    next += 1;
    return { ...value, items };
  });
}

/** Tuples of one length: each position has a type of its own. */
function byPosition(lists: readonly { readonly items: readonly Value[] }[], length: number): Value[][] {
  const rows: Value[][] = lists.map(() => []);
  for (let position = 0; position < length; position += 1) {
    const column = toCommonType(lists.flatMap(({ items }) => items.slice(position, position + 1)));
    for (const [row, value] of column.entries()) rows[row]?.push(value);
  }
  return rows;
}

function allTogether(groups: readonly (readonly Value[])[]): Value[][] {
  const converted = toCommonType(groups.flat());
  let at = 0;
  return groups.map(({ length }) => {
    at += length;
    return converted.slice(at - length, at);
  });
}

/** Objects of the same attributes: each has a type of its own. Else they are maps, with one type for all. */
function ofObjects(values: readonly Value[]): readonly Value[] {
  const objects = values.flatMap((value) => (value.kind === "object" ? [value] : []));
  const names = [...(objects[0]?.members.keys() ?? [])];
  const alike = objects.every(
    ({ members }) => members.size === names.length && names.every((name) => members.has(name)),
  );
  const rows = objects.map(({ members }) => [...members].map(([, { value }]) => value));
  const converted = alike
    ? transposeBack(objects.map(({ members }) => names.map((name) => members.get(name)?.value)))
    : allTogether(rows);
  let next = 0;
  return values.map((value) => {
    if (value.kind !== "object") return value;
    const row = converted[next] ?? [];
    next += 1;
    const order = alike ? names : [...value.members.keys()];
    return objectValue(
      order.flatMap((name, index) => {
        const [inner, member] = [row[index], value.members.get(name)];
        return inner === undefined || member === undefined
          ? []
          : [[name, { value: inner, place: member.place }] as const];
      }),
      value.place,
    );
  });
}

function transposeBack(rows: readonly (readonly (Value | undefined)[])[]): Value[][] {
  const lists = rows.map((row) => ({ items: row.filter((value) => value !== undefined) }));
  return byPosition(lists, lists[0]?.items.length ?? 0);
}
