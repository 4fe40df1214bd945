/** Which piece a reference of another piece means: a name, an id or an ARN, as far as they are known. */

import { cutAtHoles, hasHole } from "../../../authorization/hole.ts";
import type { Origin } from "../pieces.ts";
import { type Resolve, type ResolvedText, resolveText } from "../resolve.ts";
import { asText, type Value } from "../value.ts";

/** `perhaps`: text that is not known decides it. */
export type Match = "yes" | "no" | "perhaps";

/** Something that is referred to. */
export interface Target {
  readonly id: string;
  /** Names that are unique in all of AWS: ARNs, names of buckets, generated ids. */
  readonly names: readonly Value[];
  /** Names that are unique in one account, and where `region` is set in one Region of it. */
  readonly localNames?: readonly Value[];
  readonly account?: Value;
  readonly region?: Value;
}

/** Whether a reference means the target of that id. `from`: who refers to it. */
export type Matcher = (reference: Value, from: Pick<Origin, "account" | "region">, id: string) => Match;

/** A reference that surely means one of the targets means none of the others. */
export function matcherOf(targets: readonly Target[], resolve: Resolve): Matcher {
  const byId = new Map(targets.map((target) => [target.id, target]));
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    for (const name of [...target.names, ...(target.localNames ?? [])]) {
      const key = keyOf(name, resolve);
      if (key === undefined) continue;
      byName.set(key, [...(byName.get(key) ?? []), target]);
    }
  }

  return (reference, from, id) => {
    const target = byId.get(id);
    if (target === undefined) return "no";
    const own = refersToTarget(reference, from, target, resolve);
    if (own !== "perhaps") return own;
    const key = keyOf(reference, resolve);
    const named = key === undefined ? [] : (byName.get(key) ?? []);
    return named.some((other) => refersToTarget(reference, from, other, resolve) === "yes") ? "no" : "perhaps";
  };
}

function refersToTarget(
  reference: Value,
  from: Pick<Origin, "account" | "region">,
  { names, localNames = [], account, region }: Target,
  resolve: Resolve,
): Match {
  const anywhere = refersTo(reference, names, resolve);
  if (anywhere === "yes") return anywhere;
  const here = localNames.length === 0 ? "no" : refersTo(reference, localNames, resolve);
  if (here === "no") return anywhere;
  const same = [
    account === undefined ? "yes" : refersTo(from.account, [account], resolve),
    region === undefined ? "yes" : refersTo(from.region, [region], resolve),
  ];
  if (same.includes("no")) return anywhere;
  return here === "yes" && !same.includes("perhaps") ? "yes" : "perhaps";
}

/** Equal for texts that are surely the same; undefined where part of it nobody can tell from other texts. */
function keyOf(value: Value, resolve: Resolve): string | undefined {
  const text = read(value, resolve);
  if (text === undefined || text.holes.some(({ of }) => of === undefined)) return undefined;
  return JSON.stringify([text.text, text.holes.map(({ of }) => of)]);
}

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
