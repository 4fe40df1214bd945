/** Changes to texts and to JSON values. */

import { ODD_KEYS, ODD_TEXTS, ODD_VALUES } from "./corpus.ts";
import type { Random } from "./random.ts";

/** A few bytes flipped, taken out, doubled or put in. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let result = [...bytes];
  for (let count = 1 + random.below(6); count > 0; count--) {
    const at = random.below(result.length + 1);
    const length = random.below(20);
    const change = random.below(5);
    if (change === 0) result[at] = random.below(256);
    else if (change === 1) result.splice(at, length);
    else if (change === 2) result.splice(at, 0, ...result.slice(at, at + length));
    else if (change === 3) result.splice(at, 0, ...random.bytes(1 + random.below(4)));
    else result = result.slice(0, Math.max(1, at));
  }
  return Uint8Array.from(result, (byte) => byte ?? 0);
}

/** The value with about one in `rarity` of its parts changed; deeper than 40 levels it is left alone. */
export function mutateJson(value: unknown, random: Random, rarity = 12, depth = 0): unknown {
  if (depth > 40) return value;
  if (random.below(rarity) === 0) return oddInstead(value, random);
  const inner = (item: unknown): unknown => mutateJson(item, random, rarity, depth + 1);
  if (Array.isArray(value)) {
    const items = value.map(inner);
    if (items.length > 0 && random.chance(0.1)) items.push(random.pick(items));
    return items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(() => !random.chance(0.03))
    .map(([key, item]): [string, unknown] => [random.chance(0.04) ? random.pick(ODD_KEYS) : key, inner(item)]);
  return Object.fromEntries(entries);
}

function oddInstead(value: unknown, random: Random): unknown {
  if (random.chance(0.2)) return random.pick(ODD_VALUES);
  if (random.chance(0.15)) return [value, random.pick(ODD_TEXTS)];
  if (typeof value !== "string" || random.chance(0.3)) return random.pick(ODD_TEXTS);
  const at = random.below(value.length + 1);
  return value.slice(0, at) + random.pick(ODD_TEXTS) + value.slice(random.chance(0.5) ? at : at + random.below(8));
}
