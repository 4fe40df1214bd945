/** Reading members of JSON of which nothing is certain. */

import { isObject } from "../collections.ts";
import { canonicalName, readColumn } from "./athena.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** An own member that is a text, and not an empty one. */
export function textOf(fields: Fields, name: string): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** An own member that is an object; one without members where it is none. */
export function fieldsOf(fields: Fields, name: string): Fields {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return isObject(value) ? value : {};
}

/** The objects of an own member that is a list. */
export function itemsOf(fields: Fields, name: string): readonly Fields[] {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** As {@link textOf}, whatever the case of the name: headers, and columns of tables. */
export function anyCase(fields: Fields, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const found = Object.keys(fields).find((key) => key.toLowerCase() === wanted);
  return found === undefined ? undefined : textOf(fields, found);
}

/** The members under CloudTrail's own spelling: tables write them in lower case, and what has fields of its own as text. */
export function canonical(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([given, value]) => {
      const name = canonicalName(given);
      return [name, typeof value === "string" ? readColumn(name, value) : value];
    }),
  );
}
