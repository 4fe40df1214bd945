/** Reads CloudFormation and SAM templates, and what `cdk synth` writes. */

import type { SourceText } from "../document/read.ts";
import type { Declared, Surroundings } from "../template/model.ts";
import { localPath, nestedLocation } from "./files.ts";
import { type Library, loadFiles } from "./load.ts";
import type { Neighbours, Stack, Template } from "./model.ts";
import { neighboursOf } from "./neighbours.ts";
import { type ParameterFile, readParameterFile } from "./parameter-files.ts";
import { piecesOf } from "./pieces.ts";
import { createReporter, type Reporter } from "./report.ts";
import { createRun } from "./run.ts";
import { stacksOf } from "./stack.ts";
import { readTemplate } from "./template.ts";

/** Templates that are deployed with the same parameters to the same place. */
export interface CloudFormationDeployment {
  readonly templates: readonly SourceText[];
  /** By name, or by `path#name` for those of one template. Go before parameter files, which go before defaults. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly parameterFiles: readonly SourceText[];
  readonly surroundings: Surroundings;
  /** Names of stacks by the path of their template. What `parameters` gives for `AWS::StackName` goes before. */
  readonly stackNames: ReadonlyMap<string, string>;
}

/** A file of the repository; undefined where there is none, or where it may not be read. */
type ReadFile = (path: string) => Promise<SourceText | undefined>;

interface Deployed {
  readonly stacks: readonly Stack[];
  readonly reporter: Reporter;
}

/**
 * What templates declare. A template that another one nests is read as a part of that one only. Stacks see the exports and outputs of
 * those of all deployments. Broken texts and whatever CloudFormation would refuse are problems; what may matter and cannot be told are
 * gaps; never an exception.
 */
export async function readCloudFormation(
  deployments: readonly CloudFormationDeployment[],
  readFile: ReadFile,
): Promise<Declared> {
  let all: readonly Stack[] | undefined;
  const neighbours = neighboursOf(() => all);
  const ids = uniqueIds();
  const deployed: Deployed[] = [];
  for (const deployment of deployments) deployed.push(await deploy(deployment, readFile, neighbours, ids));
  all = deployed.flatMap(({ stacks }) => stacks);
  const pieces = deployed.flatMap(({ stacks }) => piecesOf(stacks));
  const said = deployed.map(({ reporter }) => reporter.said());
  return {
    pieces,
    problems: said.flatMap(({ problems }) => problems),
    gaps: said.flatMap(({ gaps }) => gaps),
    remarks: said.flatMap(({ remarks }) => remarks),
    files: said.flatMap(({ files }) => files),
  };
}

/** A template that is deployed several times is several stacks: `stack.yaml`, `stack.yaml (2)`. */
function uniqueIds(): (path: string) => string {
  const seen = new Map<string, number>();
  return (path) => {
    const count = (seen.get(path) ?? 0) + 1;
    seen.set(path, count);
    return count === 1 ? path : `${path} (${count})`;
  };
}

async function deploy(
  { templates: sources, parameters, parameterFiles, surroundings, stackNames }: CloudFormationDeployment,
  readFile: ReadFile,
  neighbours: Neighbours,
  idOf: (path: string) => string,
): Promise<Deployed> {
  const reporter = createReporter();
  const library = await loadFiles(sources, readFile, reporter);
  const files: ParameterFile[] = [];
  for (const source of parameterFiles) {
    const file = await readParameterFile(source, reporter);
    if (file !== undefined) files.push(file);
  }
  const templates = new Map<string, Template | undefined>();
  const templateAt = (path: string): Template | undefined => {
    if (!templates.has(path)) templates.set(path, toTemplate(path, library, reporter));
    return templates.get(path);
  };
  const top = library.top.map(templateAt).filter((template) => template !== undefined);
  const givens = { parameters, files, stackNames };
  const run = createRun(reporter, library, surroundings, givens, { templates: top, neighbours });
  const templateOf = (parent: Template, block: Stack["template"]["root"]): Template | undefined => {
    const location = nestedLocation(block);
    const path = location === undefined ? undefined : localPath(parent.source.path, location);
    return path === undefined ? undefined : templateAt(path);
  };
  const stacks = top.flatMap((template) => stacksOf(template, idOf(template.source.path), { run, templateOf }));
  return { stacks, reporter };
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
