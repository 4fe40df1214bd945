/** The templates, plans and Terraform files that a config names. */

import { posix } from "node:path";
import type { JsonPath } from "../../authorization/model.ts";
import { isObject } from "../../collections.ts";
import { UserError } from "../../errors.ts";
import type { ConfigCloudformation } from "../../generated/config.ts";
import type { Collector } from "../collector.ts";
import { readText, type SourceText } from "../document/read.ts";
import { compileGlob, isGlob } from "../glob.ts";
import type { SourceProblem, Tree } from "../model.ts";
import type { TemplateFiles } from "../template/files.ts";
import type { Deployment } from "../template/read-templates.ts";
import { isNamedVariableFile } from "../template/unused-variables.ts";
import { notTextOfPlan } from "../terraform/plan/recognise.ts";
import { configProblem, showPath } from "./explain.ts";
import type { ParsedConfig } from "./parse.ts";

export interface ConfiguredTemplates {
  readonly deployments: readonly Deployment[];
  readonly files: Pick<TemplateFiles, "plans" | "terraform">;
  readonly variableFiles: readonly SourceText[];
  /** Those beside the modules that the config does not name, and that Terraform does not load by itself. */
  readonly unnamedVariableFiles: readonly SourceText[];
}

/** True where the config names any. */
export function namesTemplates({ config }: ParsedConfig): boolean {
  const { inventory = {} } = config;
  return [inventory.cloudformation, inventory.terraform, inventory["terraform-plans"]].some(
    (list) => (list ?? []).length > 0,
  );
}

/** Reads every file that the globs name. A glob that names none is a problem: a file that was meant is not there. */
export async function configuredTemplates(
  parsed: ParsedConfig,
  tree: Tree,
  collector: Collector,
): Promise<ConfiguredTemplates> {
  const { inventory = {} } = parsed.config;
  const paths = (await tree.list()).filter(({ type }) => type !== "submodule").map(({ path }) => path);
  const read = async (glob: string, at: JsonPath): Promise<readonly SourceText[]> => {
    const sources: SourceText[] = [];
    for (const path of matching(glob, paths, at, parsed, collector)) {
      const notText = at[1] === "terraform-plans" ? await notTextAt(path, tree) : undefined;
      if (notText !== undefined) {
        collector.problem(notText);
        continue;
      }
      const text = await readText(tree, path);
      if ("ok" in text) sources.push(text.ok);
      else collector.problem(...text.problems);
    }
    return sources;
  };
  const all = async (globs: readonly string[] | undefined, key: string): Promise<readonly SourceText[]> => {
    const lists = await Promise.all((globs ?? []).map((glob, index) => read(glob, ["inventory", key, index])));
    return unique(lists.flat());
  };
  const deployments: Deployment[] = [];
  for (const [index, entry] of (inventory.cloudformation ?? []).entries()) {
    const at = ["inventory", "cloudformation", index];
    deployments.push(typeof entry === "string" ? plain(await read(entry, at)) : await deployment(entry, at, read));
  }
  const named = await all(inventory.terraform, "terraform");
  const rest = await restOfModules(named, paths, tree, collector);
  const terraform = unique([...named, ...rest.filter(({ path }) => !isNamedVariableFile(path))]);
  return {
    deployments: together(deployments),
    files: { plans: await all(inventory["terraform-plans"], "terraform-plans"), terraform },
    variableFiles: named.filter(({ path }) => isNamedVariableFile(path)),
    unnamedVariableFiles: rest.filter(({ path }) => isNamedVariableFile(path)),
  };
}

/** A folder is one module, and Terraform loads all of it, whichever of its files the config names. */
async function restOfModules(
  named: readonly SourceText[],
  paths: readonly string[],
  tree: Tree,
  collector: Collector,
): Promise<readonly SourceText[]> {
  const folders = new Set(named.filter(({ path }) => isModuleFile(path)).map(({ path }) => posix.dirname(path)));
  const known = new Set(named.map(({ path }) => path));
  const rest: SourceText[] = [];
  for (const path of paths) {
    if (
      known.has(path) ||
      !folders.has(posix.dirname(path)) ||
      !(isModuleFile(path) || /\.tfvars(?:\.json)?$/i.test(path))
    )
      continue;
    const text = await readText(tree, path);
    if ("ok" in text) rest.push(text.ok);
    else collector.problem(...text.problems);
  }
  return rest;
}

function isModuleFile(path: string): boolean {
  return /\.tf(?:\.json)?$/i.test(path);
}

/** A plan in Terraform's own form, or in PowerShell's encoding. A file that cannot be read is told of by whoever reads its text. */
async function notTextAt(path: string, tree: Tree): Promise<SourceProblem | undefined> {
  try {
    return notTextOfPlan(path, await tree.read(path));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** A path stands for itself, listed or not: the reader then says what is wrong with it. */
function matching(
  glob: string,
  paths: readonly string[],
  at: JsonPath,
  parsed: ParsedConfig,
  collector: Collector,
): readonly string[] {
  if (!isGlob(glob)) return [glob];
  const problem = (message: string, help?: string): readonly string[] => {
    collector.problem({
      ...configProblem(parsed.path, parsed.document, at, `${showPath(at)}: ${message}`, help),
      rule: "unreadable-input",
    });
    return [];
  };
  try {
    const found = paths.filter(compileGlob(glob));
    return found.length > 0 ? found : problem(`no file fits ${glob}`, "name the files that are there");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return problem(error.message, error.help);
  }
}

async function deployment(
  { templates, parameters, account, region }: ConfigCloudformation,
  at: JsonPath,
  read: (glob: string, at: JsonPath) => Promise<readonly SourceText[]>,
): Promise<Deployment> {
  const given = isObject(parameters)
    ? Object.entries(parameters).map(([name, value]) => [name, String(value)] as const)
    : [];
  return {
    templates: await read(templates, [...at, "templates"]),
    parameterFiles: typeof parameters === "string" ? await read(parameters, [...at, "parameters"]) : [],
    parameters: new Map(given),
    surroundings: { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) },
  };
}

function plain(sources: readonly SourceText[]): Deployment {
  const parameterFiles = sources.filter(isParameterFile);
  const templates = sources.filter((source) => !parameterFiles.includes(source));
  return { templates, parameterFiles, parameters: new Map(), surroundings: {} };
}

/** What `aws cloudformation` takes as parameters: a list of them, an object with them, or `["Name=value"]` for `deploy`. */
export function isParameterFile({ path, text }: SourceText): boolean {
  if (!/\.json$/i.test(path)) return false;
  return LIST_OF_OVERRIDES.test(text) || (!text.includes('"Resources"') && LIST_OR_OBJECT.test(text));
}

const LIST_OF_OVERRIDES = /^\uFEFF?\s*\[\s*"[A-Za-z0-9]+=/;
const LIST_OR_OBJECT = /"(?:ParameterKey|Parameters)"\s*:/;

/** Those without facts of their own are one deployment, so that stacks see each other's exports. */
function together(deployments: readonly Deployment[]): readonly Deployment[] {
  const isPlain = ({ parameters, surroundings }: Deployment): boolean =>
    parameters.size === 0 && Object.keys(surroundings).length === 0;
  const plainOnes = deployments.filter(isPlain);
  const joined = {
    templates: unique(plainOnes.flatMap(({ templates }) => templates)),
    parameterFiles: unique(plainOnes.flatMap(({ parameterFiles }) => parameterFiles)),
    parameters: new Map<string, string>(),
    surroundings: {},
  };
  return [joined, ...deployments.filter((one) => !isPlain(one))];
}

function unique(sources: readonly SourceText[]): readonly SourceText[] {
  return [...new Map(sources.map((source) => [source.path, source])).values()];
}
