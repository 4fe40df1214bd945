/** Two Terraform roots that declare the same things, as `dev` and `prod` do: one gap, and not one for each thing. */

import { unique } from "../../../collections.ts";
import type { Gap } from "../../../inventory/model.ts";
import type { Origin } from "../pieces.ts";

type Definition = Pick<Origin, "id" | "place">;

/** More names help nobody. */
const MOST_NAMED = 5;

const definitions = new WeakMap<Gap, readonly Definition[]>();

/** Remembers which pieces define what the gap is about. */
export function definedBy(gap: Gap, pieces: readonly Definition[]): Gap {
  definitions.set(gap, pieces);
  return gap;
}

/** The gaps, with those that come of the same roots as one, in the place of the first. */
export function withRootsOnce(gaps: readonly Gap[]): readonly Gap[] {
  const groups = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = keyOf(gap);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), gap]);
  }
  return gaps.flatMap((gap) => {
    const group = groups.get(keyOf(gap) ?? "");
    if (group === undefined || group.length < 2) return [gap];
    return group[0] === gap ? [ofRoots(rootsOf(gap), group)] : [];
  });
}

function keyOf(gap: Gap): string | undefined {
  const roots = rootsOf(gap);
  return roots.length < 2 ? undefined : JSON.stringify(roots);
}

/** Folders of root modules; none where anything else defines it, too. */
function rootsOf(gap: Gap): readonly string[] {
  const all = definitions.get(gap) ?? [];
  const roots = unique(all.map(({ id }) => id.slice(0, id.indexOf("#")))).sort();
  const areSource = all.every(({ place }) => /\.tf(?:\.json)?$/.test(place.path));
  return areSource && roots.every((root) => !/\.json$/i.test(root)) ? roots : [];
}

function ofRoots(roots: readonly string[], gaps: readonly Gap[]): Gap {
  const things = unique(gaps.map(({ what }) => what));
  const named = things.slice(0, MOST_NAMED).join(", ");
  const others = things.length > MOST_NAMED ? ` and ${things.length - MOST_NAMED} more` : "";
  return {
    what: `the Terraform root modules ${roots.join(" and ")}`,
    why: `each of them defines ${named}${others}`,
    cure: "name one of them under inventory.terraform of a config, with the modules that it calls and its variable file",
  };
}
