/** What stacks take from each other: by the name of an export, and by the name of the stack. */

import type { Surroundings } from "../template/model.ts";
import { knownText, memberOf, type Value } from "../template/value.ts";
import { evaluate } from "./evaluate.ts";
import type { Exported, Neighbours, Stack } from "./model.ts";
import { isAtTop } from "./stack.ts";

/** @param stacks of all deployments; undefined while they are still being made: then nobody finds anything */
export function neighboursOf(stacks: () => readonly Stack[] | undefined): Neighbours {
  let exports: Map<string, Exported[]> | undefined;
  let names: ReadonlyMap<string, readonly Stack[]> | undefined;
  return {
    exported: (name, importer) => {
      const all = stacks();
      if (exports === undefined && all !== undefined) {
        // Names of exports may be made by imports themselves: these find nothing.
        exports = new Map();
        exports = exportsOf(all);
      }
      const found = (exports?.get(name) ?? []).filter(({ stack }) => mayShare(stack, importer));
      return ownFirst(found, ({ stack }) => stack, importer);
    },
    named: (name, place, importer) => {
      const all = stacks();
      if (names === undefined && all !== undefined) names = stacksByName(all);
      const found = (names?.get(name) ?? []).filter(({ run }) => mayLieIn(run.surroundings, place));
      return ownFirst(found, (stack) => stack, importer);
    },
  };
}

/** Outputs by the name of their export; those whose name is not known nobody can import here. */
function exportsOf(stacks: readonly Stack[]): Map<string, Exported[]> {
  const index = new Map<string, Exported[]>();
  for (const stack of stacks) {
    for (const [output, { value }] of stack.outputs) {
      const written: Value | undefined = memberOf(memberOf(value, "Export"), "Name");
      const name = written === undefined ? undefined : knownText(evaluate(written, stack));
      if (name === undefined) continue;
      const all = index.get(name) ?? [];
      all.push({ stack, output });
      index.set(name, all);
    }
  }
  return index;
}

function stacksByName(stacks: readonly Stack[]): ReadonlyMap<string, readonly Stack[]> {
  const index = new Map<string, Stack[]>();
  for (const stack of stacks.filter(isAtTop)) {
    const name = stack.run.stackName(stack);
    if (name === undefined) continue;
    const all = index.get(name) ?? [];
    all.push(stack);
    index.set(name, all);
  }
  return index;
}

/** Exports are of one account and Region ("Fn::ImportValue": no cross-Region references). */
function mayShare(one: Stack, other: Stack): boolean {
  return mayLieIn(one.run.surroundings, other.run.surroundings);
}

function mayLieIn(one: Surroundings, other: Surroundings): boolean {
  return (["account", "region", "partition"] as const).every(
    (what) => one[what] === undefined || other[what] === undefined || one[what] === other[what],
  );
}

/** Names are unique where they count: what lies in the very place of the importer goes before what may lie there. */
function ownFirst<T>(found: readonly T[], stackOf: (item: T) => Stack, { run }: Stack): readonly T[] {
  const own = found.filter((item) => stackOf(item).run === run);
  return own.length > 0 ? own : found;
}
