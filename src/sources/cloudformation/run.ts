/** What all stacks of one reading share: budgets, given parameters, exports. */

import { nearest } from "../../authorization/policy/nearest.ts";
import type { Surroundings } from "../template/model.ts";
import { resourceId } from "../template/symbols.ts";
import { knownText, memberOf, type Value } from "../template/value.ts";
import { evaluate } from "./evaluate.ts";
import { localPath } from "./files.ts";
import type { Library } from "./load.ts";
import type { Exported, Run, Stack, Template } from "./model.ts";
import { filesFor, type Given, type ParameterFile, valueIn } from "./parameter-files.ts";
import { pseudoParameter } from "./pseudo.ts";
import type { Reporter } from "./report.ts";

/** Values that are evaluated in one run, and characters made in hundreds. */
const MAX_STEPS = 5_000_000;
/** Each compares a name with all others. */
const MAX_SUGGESTIONS = 50;
/** How deep references may lead into each other, within what the call stack bears. */
const MAX_DEPTH = 300;

interface Givens {
  readonly parameters: ReadonlyMap<string, string>;
  readonly files: readonly ParameterFile[];
}

export function createRun(
  reporter: Reporter,
  library: Library,
  surroundings: Surroundings,
  givens: Givens,
  known: { readonly templates: readonly Template[]; readonly stacks: () => readonly Stack[] },
): Run {
  let steps = 0;
  let depth = 0;
  let suggestions = 0;
  const exports = lazyExports(known.stacks);
  const given = givenParameters(givens, known.templates);

  return {
    warn: reporter.warn,
    didYouMean: (word, known) => {
      suggestions += 1;
      const near = suggestions > MAX_SUGGESTIONS ? undefined : nearest(word, known);
      return near === undefined ? undefined : `did you mean ${near}?`;
    },
    gap: reporter.gap,
    remark: reporter.remark,
    spend: (count) => {
      steps += count;
      if (steps > MAX_STEPS)
        reporter.gap({
          what: "the templates",
          why: "they take too much to evaluate",
          cure: "check fewer templates at a time, by the config's cloudformation: patterns",
        });
      return steps <= MAX_STEPS;
    },
    deeper: (work) => {
      if (depth >= MAX_DEPTH) return undefined;
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
      }
    },
    pseudo: (name, scope, place) => pseudoParameter(name, scope, place, surroundings),
    given,
    include: (from, location) => {
      const path = localPath(from, location);
      return path === undefined ? undefined : library.files.get(path)?.root;
    },
    exported: exports,
  };
}

function givenParameters({ parameters, files }: Givens, templates: readonly Template[]): Run["given"] {
  const names = new Map(templates.map(({ source, parameters: all }) => [source.path, new Set(all.members.keys())]));
  const byTemplate = new Map<string, readonly ParameterFile[]>();
  return (template, parameter): Given | undefined => {
    const text = parameters.get(resourceId(template, parameter)) ?? parameters.get(parameter);
    if (text !== undefined) return { text };
    const own = byTemplate.get(template) ?? filesFor(names.get(template) ?? new Set(), files, [...names.values()]);
    byTemplate.set(template, own);
    return valueIn(own, parameter);
  };
}

/** Outputs by the name of their export; those whose name is not known nobody can import here. */
function lazyExports(stacks: () => readonly Stack[]): Run["exported"] {
  let index: Map<string, Exported[]> | undefined;
  return (name) => {
    if (index === undefined) {
      // Names of exports may be made by imports themselves: these find nothing.
      index = new Map();
      index = indexExports(stacks());
    }
    return index.get(name) ?? [];
  };
}

function indexExports(stacks: readonly Stack[]): Map<string, Exported[]> {
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
