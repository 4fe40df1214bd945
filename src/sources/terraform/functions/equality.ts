/** Whether two values are the same, as Terraform's functions compare: never across types. */

import { cutAtHoles, hasHole } from "../../../authorization/hole.ts";
import type { ObjectValue, TextValue, Value } from "../../template/value.ts";
import { isName } from "./texts.ts";

/** Undefined: nobody knows. */
export function sameValue(a: Value, b: Value): boolean | undefined {
  if (a.kind === "unknown" || b.kind === "unknown") return undefined;
  if (a.kind === "null" || b.kind === "null") return a.kind === b.kind;
  if (a.kind === "string" && b.kind === "string") return sameText(a, b);
  if (a.kind === "number" && b.kind === "number") return a.value === b.value;
  if (a.kind === "boolean" && b.kind === "boolean") return a.value === b.value;
  if (a.kind === "list" && b.kind === "list") return sameList(a, b);
  if (a.kind === "object" && b.kind === "object") return sameObject(a, b);
  return false;
}

type ListValue = Extract<Value, { readonly kind: "list" }>;

function sameList(a: ListValue, b: ListValue): boolean | undefined {
  const verdict =
    a.items.length === b.items.length
      ? both(
          a.items.map((item, index) => {
            const other = b.items[index];
            return other === undefined ? false : sameValue(item, other);
          }),
        )
      : false;
  // Items of a set have no order of their own, and unknown ones may be one and the same.
  return a.set === true || b.set === true ? verdict || undefined : verdict;
}

function sameObject(a: ObjectValue, b: ObjectValue): boolean | undefined {
  if (a.members.size !== b.members.size) return false;
  return both(
    Array.from(a.members, ([name, { value }]) => {
      const other = b.members.get(name);
      return other === undefined ? false : sameValue(value, other.value);
    }),
  );
}

function both(verdicts: readonly (boolean | undefined)[]): boolean | undefined {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

/** Two holes are the same text where both stand for the same name. */
function sameText(a: TextValue, b: TextValue): boolean | undefined {
  if (!hasHole(a.text) && !hasHole(b.text)) return a.text === b.text;
  if (a.text === b.text && a.holes.every((hole, index) => isName(hole) && hole.of === b.holes[index]?.of)) return true;
  return mayBeSame(a.text, b.text) ? undefined : false;
}

function mayBeSame(a: string, b: string): boolean {
  if (!hasHole(b)) return mayBe(a, b);
  if (!hasHole(a)) return mayBe(b, a);
  const [one, other] = [cutAtHoles(a), cutAtHoles(b)];
  return (
    agree(one[0] ?? "", other[0] ?? "", (text, length) => text.slice(0, length)) &&
    agree(one.at(-1) ?? "", other.at(-1) ?? "", (text, length) => text.slice(text.length - length))
  );
}

function agree(a: string, b: string, part: (text: string, length: number) => string): boolean {
  const length = Math.min(a.length, b.length);
  return part(a, length) === part(b, length);
}

/** True where the holes of a text can be filled so that it is this other one. */
function mayBe(text: string, known: string): boolean {
  const parts = cutAtHoles(text);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (known.length < first.length + last.length || !known.startsWith(first) || !known.endsWith(last)) return false;
  const end = known.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = known.indexOf(part, at);
    if (found === -1 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
