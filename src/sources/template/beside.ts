/** Files beside templates and Terraform source that decide what they mean. */

import type { Gap } from "../../inventory/model.ts";
import { unreadTools } from "../discovery/unread-tools.ts";
import { fileReader, type SourceText } from "../document/read.ts";
import type { Tree } from "../model.ts";
import type { Declared } from "./model.ts";
import type { Deployment } from "./read-templates.ts";
import type { IsAbout } from "./relevance.ts";
import { mayBeParameterFile, unusedParameterFiles } from "./unused-parameters.ts";
import { unusedVariableFiles } from "./unused-variables.ts";

interface ReadSources {
  readonly tree: Tree;
  readonly plans: readonly SourceText[];
  readonly sources: readonly SourceText[];
  readonly variableFiles: readonly SourceText[];
  readonly declared: Declared;
  readonly isAbout: IsAbout;
}

/** What lies beside Terraform source and decides what it means; a plan has it in it. */
export async function openSources({
  tree,
  plans,
  sources,
  variableFiles,
  declared,
  isAbout,
}: ReadSources): Promise<readonly Gap[]> {
  if (plans.length > 0) return [];
  const paths = (await tree.list()).map(({ path }) => path);
  return [...unreadTools(paths, declared), ...unusedVariableFiles(sources, variableFiles, declared, isAbout)];
}

/** Parameter files that nobody names; only where there is a template are they looked for. */
export async function openParameters(
  tree: Tree,
  deployments: readonly Deployment[],
  isAbout: IsAbout,
): Promise<readonly Gap[]> {
  if (deployments.every(({ templates }) => templates.length === 0)) return [];
  const read = fileReader(tree);
  const paths = (await tree.list()).filter(({ path, type }) => type === "file" && mayBeParameterFile(path));
  const files = await Promise.all(paths.slice(0, MOST_PARAMETER_FILES).map(({ path }) => read(path)));
  return unusedParameterFiles(
    files.filter((file) => file !== undefined),
    deployments,
    isAbout,
  );
}

const MOST_PARAMETER_FILES = 200;
