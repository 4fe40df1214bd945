/** `init`: looks at a repository, and writes the config and the workflows that fit it. */

import { realpath } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { defaultBranch } from "../init/default-branch.ts";
import { draftConfig, type Outcome } from "../init/draft-config.ts";
import type { Question } from "../init/render-config.ts";
import { ACCOUNT_QUESTION, known, REGION_QUESTION } from "../init/stand-ins.ts";
import { type FoundTemplates, findTemplates } from "../init/templates.ts";
import { doneText } from "../init/words.ts";
import { workflows } from "../init/workflows.ts";
import { type Fate, fatesOf, writeFiles } from "../init/write-files.ts";
import { exitCodeOf } from "../report/exit-code.ts";
import type { Report } from "../report/model.ts";
import { CONFIG_PATHS, type LoadOptions, loadWorld } from "../sources/load-world.ts";
import type { Tree, World } from "../sources/model.ts";
import { openDirectoryTree } from "../sources/tree/directory.ts";
import { repositoryRoot } from "../sources/tree/git.ts";
import { withFiles, withoutConfig } from "../sources/tree/overlay.ts";
import { judge } from "./judge.ts";
import { scopeOf } from "./scope.ts";
import type { Surroundings } from "./surroundings.ts";

export interface InitOptions {
  /** The repository's folder; absent: the one around. */
  readonly path?: string;
  /** Overwrite what is there. */
  readonly force: boolean;
  /** Print what would be written, and write nothing. */
  readonly dryRun: boolean;
}

const CONFIG = ".github/genesys-export-gate.yml";

/** 0 when the files are written, whatever the verdict; throws UserError for what the user can mend. */
export async function initCommand(options: InitOptions, surroundings: Surroundings): Promise<number> {
  const { now, out, width } = surroundings;
  const root = await rootOf(options.path, surroundings.directory);
  const tree = await openDirectoryTree(root);
  const other = await otherConfig(tree);
  if (other !== undefined && options.force)
    throw new UserError(
      `${other}: a config is there already, under another name`,
      `remove it, or rename it to ${CONFIG}`,
    );
  const branch = await defaultBranch(root);
  const paths = workflows({ branch: "main", account: "", region: "" }).map(({ path }) => path);
  const fates = await fatesOf(root, [...(other === undefined ? [CONFIG] : []), ...paths], options.force);
  const keeps = other ?? (fates.get(CONFIG) === "keep" ? CONFIG : undefined);
  const cache: NonNullable<LoadOptions["cache"]> = new Map();
  const templates = await findTemplates(withoutConfig(tree), cache);
  const config = keeps === undefined ? await newConfig(tree, templates, { now, cache }) : undefined;
  const world = config?.world ?? (await loadWorld(tree, { cache }));
  const facts = { branch: branch ?? "main", ...placeOf(world) };
  const files = new Map<string, string>();
  if (config !== undefined) files.set(CONFIG, config.text);
  for (const { path, text } of workflows(facts)) if (fates.get(path) !== "keep") files.set(path, text);
  if (!options.dryRun) await writeFiles(root, files, fates);
  const written = options.dryRun ? withFiles(tree, files) : await openDirectoryTree(root);
  const head = await loadWorld(written, { cache });
  const report = judgeFiles(head, now);
  out(
    doneText(
      {
        dryRun: options.dryRun,
        files,
        fates: new Map<string, Fate>([...(other === undefined ? [] : [[other, "keep"] as const]), ...fates]),
        config: keeps ?? CONFIG,
        questions: config?.questions ?? [],
        notes: [
          ...(config?.open ?? []),
          ...notesOf(facts, branch, fates),
          ...(await misplaced(root)),
          ...(head.configPath === undefined ? [`${CONFIG} is ignored by git: commit it with git add --force`] : []),
        ],
        templates,
        report,
        exitCode: exitCodeOf(report),
        problems: head.problems.filter(({ severity }) => severity === "error").map(problemText),
      },
      width,
    ),
  );
  return 0;
}

async function rootOf(path: string | undefined, directory: string): Promise<string> {
  const scope = await scopeOf(path === undefined ? [] : [path], directory);
  if (scope.paths !== undefined) throw new UserError(`${path}: not a folder`, "init takes the folder of a repository");
  return scope.root;
}

/** A config under another of its names. */
async function otherConfig(tree: Tree): Promise<string | undefined> {
  const listed = new Set((await tree.list()).map(({ path }) => path));
  return CONFIG_PATHS.find((path) => path !== CONFIG && listed.has(path));
}

interface NewConfig {
  readonly text: string;
  readonly questions: readonly Question[];
  readonly open: readonly string[];
  /** As discovery made it. */
  readonly world: World;
}

interface Run extends Pick<LoadOptions, "cache"> {
  readonly now: Date;
}

async function newConfig(tree: Tree, templates: FoundTemplates, { now, ...loading }: Run): Promise<NewConfig> {
  const bare = withoutConfig(tree);
  const world = await loadWorld(bare, loading);
  if (world.inventory.documents.length === 0 && !templates.speaks) throw nothingFound(world);
  const outcomeWith = async (text: string): Promise<Outcome> =>
    outcomeOf(judgeFiles(await loadWorld(withFiles(bare, new Map([[CONFIG, text]])), loading), now));
  const before = outcomeOf(judgeFiles(world, now));
  return { ...(await draftConfig({ world, templates, before, outcomeWith })), world };
}

function nothingFound({ problems }: World): UserError {
  const [problem] = problems;
  return new UserError(
    problem === undefined
      ? "nothing was written: no file here is a policy document of an export, nor a template that speaks of one"
      : `nothing was written: no policy document could be read: ${problemText(problem)}`,
    "run init in the repository that has the role's trust policy, or the bucket's policy: as JSON or YAML, in CloudFormation or in Terraform",
  );
}

function judgeFiles(head: World, now: Date): Report {
  return judge({ mode: "check", head, now, startedAt: now.getTime(), strict: false, overrides: {} });
}

/** Rules that say that something could not be read or known. */
const OPEN: ReadonlySet<string> = new Set(["not-known", "unreadable-input"]);

function outcomeOf(report: Report): Outcome {
  const open = report.findings.filter(({ rule }) => OPEN.has(rule)).length;
  return { verdict: report.verdict, exitCode: exitCodeOf(report), open };
}

/** The account and region in which the workflows start: those of the first export. */
function placeOf({ inventory }: World): { readonly account: string; readonly region: string } {
  const [first] = inventory.exports;
  const bucket = inventory.buckets.find(({ name }) => name === first?.bucket);
  return {
    account: known(first?.role.split(":")[4]) ?? ACCOUNT_QUESTION,
    region: known(bucket?.region) ?? REGION_QUESTION,
  };
}

function notesOf(
  { account, region }: { readonly account: string; readonly region: string },
  branch: string | undefined,
  fates: ReadonlyMap<string, Fate>,
): readonly string[] {
  const [check, drift, audit] = workflows({ branch: "", account: "", region: "" }).map(({ path }) => path);
  const isWritten = (path: string | undefined): boolean => path !== undefined && fates.get(path) !== "keep";
  const live = [drift, audit].filter(isWritten).join(" and ");
  return [
    ...(branch === undefined && isWritten(check) ? [`${check}: the default branch, taken to be main`] : []),
    ...(live === ""
      ? []
      : [
          `${live}: whether the role arn:aws:iam::${account}:role/GenesysExportGate is there, and its region${region.startsWith("<") ? "" : `, taken to be ${region}`}. examples/aws-access of the gate has the role for CloudFormation and Terraform`,
        ]),
  ];
}

/** GitHub looks for workflows at the root of a repository only. */
async function misplaced(root: string): Promise<readonly string[]> {
  const [outer, own] = await Promise.all([repositoryRoot(root), realpath(root)]);
  if (outer === undefined || outer === own) return [];
  return [
    `${root} is a folder of the repository ${outer}: GitHub runs the workflows of the root only, so move them there, and name the folder's policies in its config`,
  ];
}

function problemText({ path, line, message }: World["problems"][number]): string {
  const place = line === undefined ? path : `${path}:${line}`;
  return message.startsWith(path) ? message : `${place}: ${message}`;
}
