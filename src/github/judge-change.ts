/** From a change to its report: which revisions, their worlds, whether the change concerns an export, the judgement. */

import type { NotEvaluated } from "../genesys/model.ts";
import type { Comparison, Report } from "../report/model.ts";
import { type LoadOptions, loadWorld } from "../sources/load-world.ts";
import type { Tree, World } from "../sources/model.ts";
import { checkedPath } from "../sources/tree/limits.ts";
import { withFiles } from "../sources/tree/overlay.ts";
import { version } from "../version.ts";
import { type ChangedFiles, haveSameInputs, listChangedFiles, touchesInputs } from "./changed-files.ts";
import type { Commits } from "./checkout.ts";
import type { Inputs } from "./inputs.ts";
import type { Change, GitHub } from "./model.ts";
import { chooseRevisions, type Revisions } from "./revisions.ts";
import { isUntouched } from "./untouched.ts";

/** The judgement itself, of the commands' stage. */
export type Judge = (request: {
  mode: "check";
  head: World;
  base?: World;
  now: Date;
  startedAt: number;
  strict: boolean;
  overrides: { failOn?: "new" | "all"; onUndecided?: "fail" | "warn" };
  comparison?: Comparison;
  notEvaluated?: readonly NotEvaluated[];
  reread?: (files: ReadonlyMap<string, string>) => Promise<World>;
}) => Promise<Report>;

export interface ChangeRequest {
  readonly change: Change;
  readonly inputs: Pick<Inputs, "config" | "paths" | "strict" | "failOn" | "onUndecided" | "baseRef">;
  readonly commits: Commits;
  readonly github: GitHub;
  readonly judge: Judge;
  readonly now: Date;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

/** Judges a change. Throws UserError where a revision cannot be read. */
export async function judgeChange(request: ChangeRequest): Promise<Report> {
  const { change, inputs, commits } = request;
  if (change.deleted === true)
    return nothingToJudge(request, "the branch was deleted", { inputs: [], notEvaluated: [] });
  const revisions = await chooseRevisions(change, commits.history, inputs.baseRef);
  const said = leftOut(change, revisions);
  const changed = changedFiles(request);
  if (await isSpared(request, revisions, changed)) return nothingChanged(request, revisions, [], said);
  const cache: Cache = new Map();
  const [head, base] = await Promise.all([
    loadHead(commits, revisions.head, inputs, cache),
    revisions.base === undefined ? undefined : loadBase(commits, revisions.base, inputs, cache),
  ]);
  const failure = commits.failure();
  if (failure !== undefined) throw failure;
  const { relevant, notes } = await concern(request, head, base, changed);
  const notEvaluated = [...notes, ...said];
  const judged = await judgeWorlds(request, revisions, head, base, notEvaluated, cache);
  // What was undecided before the change is so after it: no verdict is never a pass.
  return relevant || judged.verdict !== "pass" ? judged : nothingChanged(request, revisions, head.inputs, notEvaluated);
}

async function judgeWorlds(
  request: ChangeRequest,
  revisions: Revisions,
  head: World,
  base: World | undefined,
  notEvaluated: readonly NotEvaluated[],
  cache: Cache,
): Promise<Report> {
  const { judge, now, startedAt, commits } = request;
  const { strict, failOn, onUndecided } = request.inputs;
  const overrides = {
    ...(failOn === undefined ? {} : { failOn }),
    ...(onUndecided === undefined ? {} : { onUndecided }),
  };
  const tree = await commits.tree(revisions.head);
  const reread = (files: ReadonlyMap<string, string>): Promise<World> =>
    load(withFiles(tree, files), request.inputs.config, request.inputs.paths, { cache });
  const common = { mode: "check", head, now, startedAt, strict, overrides, notEvaluated, reread } as const;
  if (base === undefined || revisions.base === undefined) return judge(common);
  return judge({ ...common, base, ...comparisonOf(request.change, revisions) });
}

function comparisonOf(change: Change, { base, head }: Revisions): Pick<Report, "comparison"> {
  if (base === undefined) return {};
  const merged = change.pullRequest !== undefined && head !== change.head ? { merged: change.head } : {};
  return { comparison: { base, head, ...merged } };
}

type Changed = () => Promise<ChangedFiles>;

/** The pull request's files, asked for once. */
function changedFiles({ change, github }: ChangeRequest): Changed {
  let listing: Promise<ChangedFiles> | undefined;
  return () => {
    listing ??=
      change.pullRequest === undefined
        ? Promise.resolve({ paths: new Set<string>(), incomplete: "there is no pull request" })
        : listChangedFiles(change.pullRequest, github);
    return listing;
  };
}

/** True where the listings tell that nothing changes, and the base, read as far as its config goes, is no undecided one. */
async function isSpared(request: ChangeRequest, revisions: Revisions, changed: Changed): Promise<boolean> {
  const { change, commits, inputs } = request;
  if (change.pullRequest === undefined || revisions.base === undefined) return false;
  const [head, base] = await Promise.all([commits.tree(revisions.head), commits.tree(revisions.base)]);
  if (!(await isUntouched({ head, base, inputs, changed }))) return false;
  const world = await load(base, inputs.config, [], { withoutRemarks: true });
  const failure = commits.failure();
  if (failure !== undefined) throw failure;
  const { verdict } = await judgeWorlds(request, revisions, world, world, [], new Map());
  return verdict === "pass";
}

interface Concern {
  readonly relevant: boolean;
  readonly notes: readonly NotEvaluated[];
}

/**
 * Only a pull request that cannot change any verdict is spared the findings: what cannot be told counts as relevant, and so does a
 * repository in which nothing can be judged.
 */
async function concern(
  { change, inputs }: ChangeRequest,
  head: World,
  base: World | undefined,
  list: Changed,
): Promise<Concern> {
  const relevant = { relevant: true, notes: [] };
  if (base === undefined || change.pullRequest === undefined || !haveSameInputs(head, base)) return relevant;
  const failOn = inputs.failOn ?? base.settings.failOn;
  if (failOn === "all" || hasErrors(head) || head.inventory.exports.length === 0) return relevant;
  const changed = await list();
  if (changed.incomplete === undefined) return { relevant: touchesInputs(changed.paths, head, base), notes: [] };
  const why = `${changed.incomplete}; so everything counts as changed, and was judged`;
  return { relevant: true, notes: [{ what: "which files the pull request changes", why }] };
}

function hasErrors({ problems }: World): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function nothingChanged(
  request: ChangeRequest,
  revisions: Revisions,
  inputs: Report["inputs"],
  notEvaluated: readonly NotEvaluated[],
): Report {
  const compared = comparisonOf(request.change, revisions);
  return nothingToJudge(request, "no file that an export depends on changed", { inputs, notEvaluated, ...compared });
}

function nothingToJudge(
  { now, startedAt }: ChangeRequest,
  verdictReason: string,
  rest: Pick<Report, "inputs" | "notEvaluated" | "comparison">,
): Report {
  return {
    tool: { name: "genesys-export-gate", version },
    mode: "check",
    verdict: "pass",
    verdictReason,
    exports: [],
    findings: [],
    documents: [],
    time: now.toISOString(),
    durationMs: Date.now() - startedAt,
    couldNotJudge: false,
    ...rest,
  };
}

type Selection = Pick<Inputs, "config" | "paths">;

/** What both revisions have in common is parsed once. */
type Cache = NonNullable<LoadOptions["cache"]>;

async function loadHead(commits: Commits, commit: string, { config, paths }: Selection, cache: Cache): Promise<World> {
  return load(await commits.tree(commit), config, paths, { cache });
}

/**
 * A config or path that only the head has is no fault of the base: there the base holds nothing, and its settings govern all the
 * same.
 */
async function loadBase(commits: Commits, commit: string, { config, paths }: Selection, cache: Cache): Promise<World> {
  const tree = await commits.tree(commit);
  const listed = await tree.list();
  const exists = (given: string) => {
    const path = checkedPath(given).replace(/\/$/, "");
    return path === "." || listed.some((entry) => entry.path === path || entry.path.startsWith(`${path}/`));
  };
  const configPath = config !== undefined && exists(config) ? config : undefined;
  const there = paths.filter(exists);
  const world = await load(tree, configPath, there, { cache });
  if (paths.length === 0 || there.length > 0) return world;
  return { ...world, inputs: [], inventory: { ...world.inventory, exports: [], documents: [] } };
}

function load(
  tree: Tree,
  configPath: string | undefined,
  paths: readonly string[],
  options: Pick<LoadOptions, "withoutRemarks" | "cache">,
): Promise<World> {
  return loadWorld(tree, {
    ...options,
    ...(configPath === undefined ? {} : { configPath }),
    ...(paths.length === 0 ? {} : { paths }),
  });
}

function leftOut(change: Change, revisions: Revisions): readonly NotEvaluated[] {
  if (change.base === undefined || revisions.base !== undefined) return [];
  return [{ what: "comparison with the base", why: `GitHub no longer has commit ${change.base}` }];
}
