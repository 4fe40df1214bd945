/** A cure that goes around conditions says so. */

import { unique } from "../collections.ts";
import type { Denial } from "./model.ts";

/** A test by its key, as a statement of a policy or one that is to be written has it. */
interface Home {
  readonly conditions: readonly { readonly key: string }[];
}

/** Every key that the quoted statement asks for, and the place where the cure allows instead does not. */
function droppedKeys({ finding, document }: Denial, { conditions }: Home): readonly string[] {
  const policy = document?.policy;
  const quoted =
    policy === undefined || "unknown" in policy ? undefined : policy.statements[finding.statement?.statement ?? -1];
  if (quoted?.effect !== "Allow") return [];
  const kept = new Set(conditions.map(({ key }) => key.toLowerCase()));
  return unique(quoted.conditions.map(({ key }) => key)).filter((key) => !kept.has(key.toLowerCase()));
}

/** The same as the end of a sentence; empty where the new place asks for all of them. */
export function dropped(denial: Denial, home: Home = { conditions: [] }): string {
  const keys = droppedKeys(denial, home);
  if (keys.length === 0) return "";
  return `, without the ${keys.length === 1 ? "condition" : "conditions"} on ${keys.join(", ")}`;
}
