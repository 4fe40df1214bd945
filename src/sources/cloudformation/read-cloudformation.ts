/** Reads CloudFormation and SAM templates, and what `cdk synth` writes. */

import type { SourceText } from "../document/read.ts";
import type { Declared, Surroundings } from "../template/model.ts";
import { localPath, nestedLocation } from "./files.ts";
import { type Library, loadFiles } from "./load.ts";
import type { Stack, Template } from "./model.ts";
import { type ParameterFile, readParameterFile } from "./parameter-files.ts";
import { piecesOf } from "./pieces.ts";
import { createReporter, type Reporter } from "./report.ts";
import { createRun } from "./run.ts";
import { stacksOf } from "./stack.ts";
import { readTemplate } from "./template.ts";

export interface CloudFormationOptions {
  /** By name, or by `path#name` for those of one template. Go before parameter files, which go before defaults. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly parameterFiles: readonly SourceText[];
  readonly surroundings: Surroundings;
  /** A file of the repository; undefined where there is none, or where it may not be read. */
  readonly readFile: (path: string) => Promise<SourceText | undefined>;
}

/**
 * What templates declare. A template that another one nests is read as a part of that one only. Broken texts and whatever
 * CloudFormation would refuse are problems; what may matter and cannot be told are gaps; never an exception.
 */
export async function readCloudFormation(
  sources: readonly SourceText[],
  options: CloudFormationOptions,
): Promise<Declared> {
  const reporter = createReporter();
  const library = await loadFiles(sources, options.readFile, reporter);
  const files: ParameterFile[] = [];
  for (const source of options.parameterFiles) {
    const file = await readParameterFile(source, reporter);
    if (file !== undefined) files.push(file);
  }
  const templates = new Map<string, Template | undefined>();
  const templateAt = (path: string): Template | undefined => {
    if (!templates.has(path)) templates.set(path, toTemplate(path, library, reporter));
    return templates.get(path);
  };
  const top = library.top.map(templateAt).filter((template) => template !== undefined);
  const stacks: Stack[] = [];
  const givens = { parameters: options.parameters, files };
  const run = createRun(reporter, library, options.surroundings, givens, { templates: top, stacks: () => stacks });
  const templateOf = (parent: Template, block: Stack["template"]["root"]): Template | undefined => {
    const location = nestedLocation(block);
    const path = location === undefined ? undefined : localPath(parent.source.path, location);
    return path === undefined ? undefined : templateAt(path);
  };
  for (const template of top) stacks.push(...stacksOf(template, { run, templateOf }));
  const pieces = piecesOf(stacks);
  return { pieces, ...reporter.said() };
}

function toTemplate(path: string, library: Library, reporter: Reporter): Template | undefined {
  const file = library.files.get(path);
  if (file === undefined) return undefined;
  if (file.root.kind !== "object") {
    reporter.broken(path, { line: 1, column: 1, message: "the template is no object (line 1, column 1)" });
    return undefined;
  }
  return readTemplate(file.source, file.root, {
    include: (location) => {
      const local = localPath(path, location);
      return local === undefined ? undefined : library.files.get(local)?.root;
    },
    warn: reporter.warn,
    macro: (name, place) =>
      reporter.gap({
        what: `the template ${path}`,
        why: `the macro ${name} (line ${place.line}) may change all of it`,
        cure: "give the template as CloudFormation processed it (aws cloudformation get-template --template-stage Processed)",
      }),
  });
}
