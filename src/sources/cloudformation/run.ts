/** What all stacks of one deployment share: budgets, given parameters, names. */

import { nearest } from "../../authorization/policy/nearest.ts";
import type { Surroundings } from "../template/model.ts";
import { resourceId } from "../template/symbols.ts";
import { localPath } from "./files.ts";
import type { Library } from "./load.ts";
import type { Neighbours, Run, Template } from "./model.ts";
import { filesFor, type Given, type ParameterFile, valueIn } from "./parameter-files.ts";
import { pseudoParameter } from "./pseudo.ts";
import type { Reporter } from "./report.ts";
import { isAtTop } from "./stack.ts";

/** Values that are evaluated in one run, and characters made in hundreds. */
const MAX_STEPS = 5_000_000;
/** Each compares a name with all others. */
const MAX_SUGGESTIONS = 50;
/** How deep references may lead into each other, within what the call stack bears. */
const MAX_DEPTH = 300;

interface Givens {
  readonly parameters: ReadonlyMap<string, string>;
  readonly files: readonly ParameterFile[];
  /** By the path of the template. */
  readonly stackNames: ReadonlyMap<string, string>;
}

export function createRun(
  reporter: Reporter,
  library: Library,
  surroundings: Surroundings,
  givens: Givens,
  known: { readonly templates: readonly Template[]; readonly neighbours: Neighbours },
): Run {
  let steps = 0;
  let depth = 0;
  let suggestions = 0;
  const given = givenParameters(givens, known.templates);
  const names = stackNames(givens, known.templates);
  const stackName: Run["stackName"] = (stack) => (isAtTop(stack) ? names.get(stack.template.source.path) : undefined);

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
    surroundings,
    stackName,
    pseudo: (name, stack, place) => {
      const own = stackName(stack);
      return pseudoParameter(
        name,
        stack.scope,
        place,
        own === undefined ? surroundings : { ...surroundings, stackName: own },
      );
    },
    given,
    include: (from, location) => {
      const path = localPath(from, location);
      return path === undefined ? undefined : library.files.get(path)?.root;
    },
    ...known.neighbours,
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

const STACK_NAME = "AWS::StackName";

/** A name that is given is that of one stack: of several templates nobody can say which. */
function stackNames(
  { parameters, stackNames: others }: Givens,
  templates: readonly Template[],
): ReadonlyMap<string, string> {
  const shared = templates.length === 1 ? parameters.get(STACK_NAME) : undefined;
  return new Map(
    templates.flatMap(({ source: { path } }) => {
      const name = parameters.get(resourceId(path, STACK_NAME)) ?? shared ?? others.get(path);
      return name === undefined ? [] : [[path, name] as const];
    }),
  );
}
