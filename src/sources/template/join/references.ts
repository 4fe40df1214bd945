/** Which piece a reference of another piece means: a name, an id or an ARN, as far as they are known. */

import { cutAtHoles, hasHole } from "../../../authorization/hole.ts";
import { type Resolve, type ResolvedText, resolveText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";

/** `perhaps`: text that is not known decides it. */
export type Match = "yes" | "no" | "perhaps";

/** Whether a reference is one of the texts by which a piece is called. */
export function refersTo(reference: Value, names: readonly Value[], resolve: Resolve): Match {
  const text = read(reference, resolve);
  if (text === undefined) return "perhaps";
  const matches = names.map((name) => compare(text, read(name, resolve)));
  if (matches.includes("yes")) return "yes";
  return matches.includes("perhaps") ? "perhaps" : "no";
}

function read(value: Value, resolve: Resolve): ResolvedText | undefined {
  const text = asText(value);
  return text === undefined ? undefined : resolveText(text, resolve);
}

function compare(one: ResolvedText, other: ResolvedText | undefined): Match {
  if (other === undefined) return "perhaps";
  if (one.text === other.text && sameHoles(one, other)) return "yes";
  return possible(one.text, other.text) && possible(other.text, one.text) ? "perhaps" : "no";
}

/** Two holes are the same text where they stand for the name of one resource. */
function sameHoles(one: ResolvedText, other: ResolvedText): boolean {
  return one.holes.every((hole, index) => hole.of !== undefined && hole.of === other.holes[index]?.of);
}

/** Whether a text with holes can be another: its known ends must fit. Both with holes: nobody can say. */
function possible(open: string, other: string): boolean {
  if (!hasHole(open)) return hasHole(other) || open === other;
  const parts = cutAtHoles(open);
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  const [otherFirst = ""] = cutAtHoles(other);
  const otherLast = cutAtHoles(other).at(-1) ?? "";
  if (hasHole(other)) return agree(first, otherFirst, "start") && agree(last, otherLast, "end");
  return other.length >= first.length + last.length && other.startsWith(first) && other.endsWith(last);
}

function agree(one: string, other: string, end: "start" | "end"): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return end === "start" ? long.startsWith(short) : long.endsWith(short);
}
