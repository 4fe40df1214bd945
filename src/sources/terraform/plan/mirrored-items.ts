/** Items of a list that the provider shows, without those that resources of the plan account for. */

import { knownText, memberOf, unknownValue, type Value } from "../../template/value.ts";
import type { SetterItems, Setters } from "./mirror-setters.ts";

/**
 * Items that a resource of the plan sets, ceases to set or removes are left out; those that one of them perhaps replaces or removes
 * are unknown; all others are AWS' and stay.
 */
export function withoutAccounted(value: Value, setters: readonly Setters[]): Value {
  if (value.kind !== "list") return value;
  const verdictOf = judge(setters);
  const items = value.items.flatMap((item): readonly Value[] => {
    const verdict = verdictOf(nameOf(item));
    if (verdict === "accounted") return [];
    return [verdict === "perhaps" ? unknownItem(item) : item];
  });
  return { ...value, items };
}

type Verdict = "accounted" | "perhaps" | "kept";

function judge(setters: readonly Setters[]): (name: string | undefined) => Verdict {
  const rules = setters.map(({ setter, mine, perhaps }) =>
    setter.leaves === undefined ? setRule(mine, perhaps, setter.replaces === true) : removalRule(mine, perhaps),
  );
  return (name) => {
    const verdicts = rules.map((rule) => rule(name));
    if (verdicts.includes("accounted")) return "accounted";
    return verdicts.includes("perhaps") ? "perhaps" : "kept";
  };
}

/** Of resources that set one item each. */
function setRule(
  mine: readonly SetterItems[],
  perhaps: readonly SetterItems[],
  replaces: boolean,
): (name: string | undefined) => Verdict {
  const names = new Set(mine.flatMap((items) => [...items.names]));
  const possible = new Set(perhaps.flatMap((items) => [...items.names]));
  const isOpen = [...mine, ...perhaps].some((items) => items.isOpen);
  return (name) => {
    if (name !== undefined && names.has(name)) return "accounted";
    // What only adds takes nothing away from what is there.
    if (!replaces) return "kept";
    const touched = name === undefined ? names.size + possible.size > 0 : possible.has(name);
    return isOpen || touched ? "perhaps" : "kept";
  };
}

/** Of resources that remove all items but those that they list. */
function removalRule(
  mine: readonly SetterItems[],
  perhaps: readonly SetterItems[],
): (name: string | undefined) => Verdict {
  const sure = mine.filter(({ gone }) => !gone);
  const possible = perhaps.filter(({ gone }) => !gone);
  return (name) => {
    const removes = (items: SetterItems) => name !== undefined && !items.isOpen && !items.names.has(name);
    const mayRemove = (items: SetterItems) => name === undefined || !items.names.has(name);
    if (sure.some(removes)) return "accounted";
    return [...sure, ...possible].some(mayRemove) ? "perhaps" : "kept";
  };
}

function nameOf(item: Value): string | undefined {
  return knownText(item.kind === "object" ? memberOf(item, "name") : item);
}

/** Nobody knows whether it stays; of an inline policy the name is known. */
function unknownItem(item: Value): Value {
  const unknown = unknownValue("another resource of the plan may replace or remove it", item.place);
  if (item.kind !== "object") return unknown;
  const members = new Map(item.members);
  members.set("policy", { value: unknown, place: item.place });
  return { ...item, members };
}
