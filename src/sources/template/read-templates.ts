/** Reads templates, plans and Terraform source, each with the reader of its kind, loaded only where there is one. */

import { groupBy, unique } from "../../collections.ts";
import type { Place } from "../../inventory/model.ts";
import { manifestPath, stacksIn } from "../cloudformation/cdk-manifest.ts";
import type { CloudFormationDeployment } from "../cloudformation/read-cloudformation.ts";
import type { SourceText } from "../document/read.ts";
import type { DeclaredByPlan } from "../terraform/plan/read-plan.ts";
import type { DeclaredBySource, ParsedFiles, TerraformOptions } from "../terraform/read-terraform.ts";
import type { TemplateFiles } from "./files.ts";
import { type Declared, NOTHING_DECLARED, type Surroundings } from "./model.ts";
import { type PairedPlan, pairWithRoot } from "./pair-plans.ts";
import { planWithSource } from "./plan-with-source.ts";
import { knownText } from "./value.ts";

/** Templates that are deployed with the same parameters to the same place, as far as a config says. */
export type Deployment = Omit<CloudFormationDeployment, "stackNames">;

export interface ReadOptions {
  /** What a config gives by Terraform address. */
  readonly values: ReadonlyMap<string, string>;
  readonly surroundings: Surroundings;
  /** Variable files that Terraform does not load by itself. */
  readonly variableFiles: readonly SourceText[];
  /** A file of the repository; undefined where there is none. */
  readonly readFile: (path: string) => Promise<SourceText | undefined>;
  /** What was parsed before: for whoever reads almost the same files again. */
  readonly cache?: ParsedFiles;
}

/** Everything that the files declare, problems and gaps included. */
export async function readTemplates(
  files: Pick<TemplateFiles, "plans" | "terraform">,
  deployments: readonly Deployment[],
  options: ReadOptions,
): Promise<Declared> {
  const { readFile } = options;
  const found: Declared[] = [];
  const placed = (await Promise.all(deployments.map((one) => byEnvironment(one, readFile)))).flat();
  const filled = placed.filter(({ templates }) => templates.length > 0);
  if (filled.length > 0) {
    const { readCloudFormation } = await import("../cloudformation/read-cloudformation.ts");
    found.push(await readCloudFormation(filled, readFile));
  }
  found.push(await readTerraformFiles(files, options));
  return merge(found);
}

/** Templates of the CDK apart, where their manifest says which account and Region they are deployed to, and their names. */
async function byEnvironment(
  deployment: Deployment,
  readFile: ReadOptions["readFile"],
): Promise<readonly CloudFormationDeployment[]> {
  const paths = unique(deployment.templates.flatMap(({ path }) => manifestPath(path) ?? []));
  const manifests = await Promise.all(paths.map(readFile));
  const stacks = new Map(manifests.flatMap((manifest) => [...(manifest ? stacksIn(manifest) : [])]));
  const stackNames = new Map([...stacks].map(([path, { name }]) => [path, name]));
  const groups = groupBy(deployment.templates, ({ path }) => JSON.stringify(stacks.get(path)?.environment ?? {}));
  return [...groups.values()].map((templates) => {
    const environment = stacks.get(templates[0]?.path ?? "")?.environment ?? {};
    return { ...deployment, templates, stackNames, surroundings: { ...environment, ...deployment.surroundings } };
  });
}

/** Where there is a plan, the source says where things are written, and what they say where the plan does not know. */
async function readTerraformFiles(
  { plans, terraform }: Pick<TemplateFiles, "plans" | "terraform">,
  options: ReadOptions,
): Promise<Declared> {
  const surroundings = { ...surroundingsIn(options.values), ...options.surroundings };
  const cache: ParsedFiles = options.cache ?? new Map();
  const source = await readSource(terraform, { ...options, surroundings, cache });
  if (plans.length === 0) return source;
  const { readTerraformPlan } = await import("../terraform/plan/read-plan.ts");
  const placeOf = await placesIn(terraform);
  const read = plans.map((one) => readTerraformPlan(one, { values: options.values, surroundings, placeOf }));
  const paired: PairedPlan[] = [];
  for (const plan of read) {
    // What the plan knows of its own root module holds for no other.
    const evaluate = (root: string) =>
      readSource(terraform, {
        ...options,
        cache,
        values: new Map([...options.values].filter(([name]) => !isOwnVariable(name, plan))),
        surroundings: { ...surroundingsOf(plan), ...surroundings },
        planned: { root, variable: plan.variable },
      });
    paired.push(await pairWithRoot(plan, source, evaluate));
  }
  return planWithSource(paired, source);
}

/** Whether the plan tells a variable that a config gives, too. */
function isOwnVariable(address: string, { variable }: DeclaredByPlan): boolean {
  const name = /^var\.([\w-]+)$/.exec(address)?.[1];
  return name !== undefined && variable(name, NOWHERE).kind !== "unknown";
}

const NOWHERE: Place = { path: "", line: 1, column: 1, endLine: 1, endColumn: 1 };

async function readSource(terraform: readonly SourceText[], options: TerraformOptions): Promise<DeclaredBySource> {
  if (terraform.length === 0) return { ...NOTHING_DECLARED, roots: new Map() };
  const { readTerraform } = await import("../terraform/read-terraform.ts");
  return readTerraform(terraform, options);
}

/** The account, Region and partition that all of a plan lies in. */
function surroundingsOf({ pieces }: Declared): Surroundings {
  const only = (values: readonly (string | undefined)[]): string | undefined => {
    const [first, ...others] = unique(values);
    return others.length === 0 ? first : undefined;
  };
  const account = only(pieces.map((piece) => knownText(piece.account)));
  const region = only(pieces.map((piece) => knownText(piece.region)));
  const partition = only(pieces.map((piece) => knownText(piece.partition)));
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(partition === undefined ? {} : { partition }),
  };
}

async function placesIn(terraform: readonly SourceText[]): Promise<(address: string) => Place | undefined> {
  if (terraform.length === 0) return () => undefined;
  const { indexBlocks } = await import("../terraform/modules/block-places.ts");
  return indexBlocks(terraform);
}

/** The account and Region that a config gives as values of data sources. */
function surroundingsIn(values: ReadonlyMap<string, string>): Surroundings {
  const only = (address: RegExp): string | undefined => {
    const found = new Set([...values].filter(([name]) => address.test(name)).map(([, value]) => value));
    return found.size === 1 ? [...found][0] : undefined;
  };
  const account = only(/(?:^|\.)data\.aws_caller_identity\.[^.]+\.account_id$/);
  const region = only(/(?:^|\.)data\.aws_region\.[^.]+\.(?:name|id|region)$/);
  const partition = only(/(?:^|\.)data\.aws_partition\.[^.]+\.partition$/);
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(partition === undefined ? {} : { partition }),
  };
}

function merge(all: readonly Declared[]): Declared {
  return {
    pieces: all.flatMap(({ pieces }) => pieces),
    problems: all.flatMap(({ problems }) => problems),
    gaps: all.flatMap(({ gaps }) => gaps),
    remarks: all.flatMap(({ remarks }) => remarks),
    files: all.flatMap(({ files }) => files),
  };
}
