/** Evaluates a root module to the pieces that it declares. */

import { posix } from "node:path";
import type { Place } from "../../../inventory/model.ts";
import type { SourceText } from "../../document/read.ts";
import type { HclParser } from "../../hcl/parser.ts";
import type { Piece } from "../../template/pieces.ts";
import { exclusiveOfRole } from "../aws/iam-role-exclusive.ts";
import { RESOURCE_TYPES } from "../aws/registry.ts";
import { templateRenderer } from "../expressions/render-template.ts";
import { isSpent, newBudget } from "../expressions/scope.ts";
import { FUNCTIONS } from "../functions/registry.ts";
import type { FunctionContext } from "../model.ts";
import type { TerraformOptions } from "../read-terraform.ts";
import { collectInstances } from "./collect.ts";
import type { Folder } from "./folders.ts";
import type { Given } from "./given.ts";
import type { Module } from "./module.ts";
import { rootNode } from "./node.ts";
import type { ParsedFile } from "./parse-file.ts";
import { newReport, type Report } from "./report.ts";
import type { Run } from "./run.ts";
import { readValues, variableFilesOf } from "./variable-files.ts";

export interface RootWork {
  readonly root: string;
  readonly roots: readonly string[];
  readonly folder: Folder;
  readonly modules: ReadonlyMap<string, Module>;
  readonly parser: HclParser;
  readonly parse: (source: SourceText) => ParsedFile;
  readonly given: Given;
  readonly report: Report;
  readonly options: TerraformOptions;
  /** Files that expressions have read, by path; more are added. */
  readonly files: Map<string, SourceText>;
}

/** Of all expressions of a root module together: some hundred times what large ones need. */
const MAX_STEPS = 2_000_000;

/** A file may name the next: each round reads those that the last one asked for. */
const MAX_ROUNDS = 5;

export async function evaluateRoot(work: RootWork): Promise<readonly Piece[]> {
  const absent = new Set<string>();
  for (let round = 1; ; round += 1) {
    const asked = new Set<string>();
    const report = newReport();
    const pieces = evaluateOnce(work, report, (path) => {
      const inside = pathInside(work.root, path);
      const known = inside === undefined ? undefined : work.files.get(inside);
      if (inside !== undefined && known === undefined && !absent.has(inside)) asked.add(inside);
      return known;
    });
    if (asked.size === 0 || round === MAX_ROUNDS) {
      report.tell(work.report);
      return pieces;
    }
    for (const path of asked) {
      const file = await work.options.readFile(path);
      if (file === undefined) absent.add(path);
      else work.files.set(path, file);
    }
  }
}

function evaluateOnce(work: RootWork, report: Report, readFile: FunctionContext["readFile"]): readonly Piece[] {
  const { root, roots, folder, modules, parser, parse, given, options } = work;
  const module = modules.get(root);
  if (module === undefined) return [];
  const budget = newBudget(MAX_STEPS);
  const renderTemplate = templateRenderer(parser, { functions: FUNCTIONS, budget, readFile });
  const context = { readFile, renderTemplate };
  const { automatic, named } = variableFilesOf(folder, options.variableFiles, roots);
  const values = readValues(
    { automatic: automatic.map(parse), named: named.map(parse) },
    { variables: module.variables, isGiven: (name) => options.values.has(`var.${name}`) },
    { functions: FUNCTIONS, budget, context },
    report,
  );
  const run: Run = {
    root,
    moduleIn: (path) => modules.get(path),
    resourceTypes: RESOURCE_TYPES,
    functions: FUNCTIONS,
    context,
    budget,
    given,
    surroundings: options.surroundings,
    report,
    wholes: new WeakMap(),
    meter: { depth: 0, instances: 0 },
  };
  const { planned } = options;
  const input = (name: string) =>
    planned === undefined
      ? values.get(name)?.()
      : planned.variable(name, module.variables.get(name)?.place ?? start(root));
  const instances = collectInstances(rootNode(run, module, input));
  if (isSpent(budget)) {
    const what = `the Terraform root module ${root}`;
    const why = "its expressions are too large to be evaluated in full";
    report.gap({
      what,
      why,
      cure: "let a plan of it be read (terraform-plans)",
      path: folder.configs[0]?.path ?? root,
    });
  }
  return instances.flatMap((instance) => [
    ...(RESOURCE_TYPES.get(instance.type)?.pieces(instance) ?? []),
    ...exclusiveOfRole(instance),
  ]);
}

function start(path: string): Place {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** A path as Terraform takes it, in the root module's folder; undefined where it leaves the repository. */
function pathInside(root: string, path: string): string | undefined {
  if (posix.isAbsolute(path)) return undefined;
  const joined = posix.join(root, path);
  return joined === ".." || joined.startsWith("../") ? undefined : joined;
}
