/** CloudFormation, Terraform and plans of a tree, as discovery reads them, and how a config names them. */

import { posix } from "node:path";
import type { ConfigInventory } from "../generated/config.ts";
import { GENESYS_ACCOUNTS } from "../genesys/accounts.ts";
import { createCollector } from "../sources/collector.ts";
import { isParameterFile } from "../sources/config/templates.ts";
import { scanFiles } from "../sources/discovery/scan.ts";
import { readText, type SourceText } from "../sources/document/read.ts";
import type { Tree } from "../sources/model.ts";
import { deploymentsIn, type TemplateFiles } from "../sources/template/files.ts";
import type { Declared } from "../sources/template/model.ts";
import { type ReadOptions, readTemplates } from "../sources/template/read-templates.ts";
import { globsFor } from "./globs.ts";

export interface TemplateGlobs extends Pick<ConfigInventory, "terraform-plans" | "terraform"> {
  readonly cloudformation?: readonly string[];
}

export interface FoundTemplates {
  readonly declared: Declared;
  /** Globs of all files that were read, and of no others. */
  readonly globs: TemplateGlobs;
  readonly read: readonly string[];
  /** How many templates and Terraform files hold nothing that is read. */
  readonly others: number;
  /** Variable and parameter files, which count only where somebody names them. */
  readonly unused: readonly string[];
  /** Whether what was read may be about an export. */
  readonly speaks: boolean;
}

const SPEAKS_OF_EXPORTS = new RegExp(
  [...GENESYS_ACCOUNTS, "sts:ExternalId", "aws_s3_bucket_policy", "AWS::S3::BucketPolicy"].join("|"),
  "i",
);
const SOURCE = /\.tf(?:\.json)?$/i;
/** Variable files that Terraform loads by itself. */
const AUTOMATIC = /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i;
const VARIABLES = /\.tfvars(?:\.json)?$/i;
const PERHAPS_PARAMETERS = /param[^/]*(?:\/[^/]*)?\.json$/i;

/**
 * @param tree as discovery sees it: without a config
 * @param cache of what was parsed
 */
export async function findTemplates(
  tree: Tree,
  cache: NonNullable<ReadOptions["cache"]> = new Map(),
): Promise<FoundTemplates> {
  const entries = (await tree.list()).filter(({ type }) => type !== "submodule");
  const paths = entries.map(({ path }) => path);
  // What cannot be read discovery tells of.
  const { templates } = await scanFiles(tree, entries, new Set(), createCollector(tree.ref));
  const declared = await readTemplates(templates, deploymentsIn(templates, new Set()), {
    values: new Map(),
    surroundings: {},
    variableFiles: [],
    cache,
    readFile: async (path) => {
      const text = await readText(tree, path);
      return "ok" in text ? text.ok : undefined;
    },
  });
  const globs = globsOf(declared, templates, paths);
  const read = declared.files.map(({ path }) => path);
  const sources = [...templates.cloudformation, ...templates.plans, ...templates.terraform.filter(isSource)];
  const isRead = new Set([...read, ...placesIn(templates)]);
  return {
    declared,
    globs,
    read,
    others: sources.filter(({ path }) => !isRead.has(path)).length,
    unused: await unusedFiles(tree, templates, paths),
    speaks: declared.files.some(({ kind, text }) =>
      kind === "terraform-plan" ? declared.pieces.length > 0 : SPEAKS_OF_EXPORTS.test(text),
    ),
  };
}

function globsOf(declared: Declared, templates: TemplateFiles, paths: readonly string[]): TemplateGlobs {
  const read = new Set(declared.files.map(({ path }) => path));
  const those = (sources: readonly SourceText[]): readonly string[] =>
    sources.map(({ path }) => path).filter((path) => read.has(path));
  const terraform = [...those(templates.terraform), ...placesIn(templates)];
  const named = {
    cloudformation: globsFor({ wanted: those(templates.cloudformation), allowed: new Set(), byFolder: false }, paths),
    "terraform-plans": globsFor({ wanted: those(templates.plans), allowed: new Set(), byFolder: false }, paths),
    terraform: globsFor({ wanted: terraform, allowed: harmless(templates), byFolder: true }, paths),
  };
  return Object.fromEntries(Object.entries(named).filter(([, globs]) => globs.length > 0));
}

/** Beside a plan the source says where things are written, whatever else it says. */
function placesIn({ plans, terraform }: TemplateFiles): readonly string[] {
  return plans.length === 0 ? [] : terraform.filter(isSource).map(({ path }) => path);
}

/** What Terraform loads by itself may be named, whether there is anything in it or not. */
function harmless({ terraform }: TemplateFiles): ReadonlySet<string> {
  const paths = terraform.map(({ path }) => path);
  return new Set(paths.filter((path) => SOURCE.test(path) || AUTOMATIC.test(path)));
}

/** Copies of remote modules, which `terraform init` makes, are not read. */
function isSource({ path }: SourceText): boolean {
  return SOURCE.test(path) && !posix.dirname(path).split("/").includes(".terraform");
}

async function unusedFiles(tree: Tree, templates: TemplateFiles, paths: readonly string[]): Promise<readonly string[]> {
  const variables = templates.terraform
    .map(({ path }) => path)
    .filter((path) => VARIABLES.test(path) && !AUTOMATIC.test(path));
  if (templates.cloudformation.length === 0) return variables;
  const parameters: string[] = [];
  for (const path of paths.filter((one) => PERHAPS_PARAMETERS.test(one))) {
    const text = await readText(tree, path);
    if ("ok" in text && isParameterFile(text.ok)) parameters.push(path);
  }
  return [...variables, ...parameters];
}
