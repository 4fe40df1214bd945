/** Values of which only some parts are known: whether there are others, and what is in them, nobody can tell. */

import type { Place } from "../../../inventory/model.ts";
import type { Hole, Value } from "../../template/value.ts";

type Unknown = Extract<Value, { readonly kind: "unknown" }>;

interface PartlyKnown extends Unknown {
  /** By name, key or index. */
  readonly parts: ReadonlyMap<string, Value>;
}

export function partlyKnown(parts: ReadonlyMap<string, Value>, hole: Hole, place: Place): Value {
  const value: PartlyKnown = { kind: "unknown", hole, place, parts };
  return value;
}

export function knownPart(value: Value, step: string | number): Value | undefined {
  return "parts" in value ? (value as PartlyKnown).parts.get(String(step)) : undefined;
}
