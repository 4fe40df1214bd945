/** Judges what AWS holds: alone (audit), or against the files (drift). */

import type { DeclaredExport } from "../inventory/model.ts";
import type { Report } from "../report/model.ts";
import { ofShard, type Shard } from "../shards/shard.ts";
import type { ConfiguredAccount, World } from "../sources/model.ts";
import type { SavedInventory } from "../sources/saved/model.ts";
import { version } from "../version.ts";
import type { JudgeRequest } from "./judge.ts";
import { judgeWithSecondOpinion, type Simulation } from "./second-opinion.ts";

export interface LiveRequest extends Pick<JudgeRequest, "now" | "startedAt" | "strict" | "overrides"> {
  readonly mode: "audit" | "drift";
  /** The config's exports, accounts and settings; under drift with everything that the files hold. */
  readonly files: World;
  /** What was read before, instead of reading AWS. */
  readonly saved?: SavedInventory;
  readonly shard?: Shard;
  /** The days on which drifts were first seen, by the drift's id. */
  readonly firstSeen?: ReadonlyMap<string, string>;
  readonly simulation: Simulation;
}

export interface LiveOutcome {
  readonly report: Report;
  /** What was read of AWS; absent where the config cannot be understood. */
  readonly saved?: SavedInventory;
}

/** Throws UserError where AWS cannot be reached at all. */
export async function judgeLive(request: LiveRequest): Promise<LiveOutcome> {
  const { mode, shard, firstSeen, simulation, now, startedAt, strict, overrides } = request;
  const common = { mode, now, startedAt, strict, overrides, ...(shard === undefined ? {} : { shard }) };
  const part = partOf(request);
  const files = inPart(request.files, part);
  if (files.problems.some(({ rule, severity }) => rule === "bad-config" && severity === "error"))
    return { report: await judgeWithSecondOpinion({ ...common, head: files }, { ...simulation, mode: "off" }) };
  const saved = request.saved ?? (await readLive(files, request));
  const { worldOfSaved } = await import("../sources/saved/to-world.ts");
  // A shard without a declared export has none: it does not look for others.
  const declared = request.files.inventory.exports.some(({ discovered }) => !discovered);
  // What the files took for granted says nothing of AWS.
  const { standIns: _none, ...rest } = files;
  const own = { ...rest, notEvaluated: [] };
  const all = declared ? request.files.inventory.exports : undefined;
  const live = inPart(worldOfSaved(saved, own, { exports: declared ? "declared" : "found" }), part, all);
  const comparing =
    mode === "drift"
      ? (await import("./compare-files.ts")).comparingWith(files, live, saved, now, firstSeen)
      : undefined;
  const report = await judgeWithSecondOpinion({ ...common, head: live, ...comparing }, simulation);
  return { report, saved };
}

async function readLive(files: World, request: LiveRequest): Promise<SavedInventory> {
  const { simulation, now } = request;
  const isDeclared = ({ discovered }: DeclaredExport): boolean => !discovered;
  // What files only seem to hold must not keep the accounts' other roles from being found.
  const exports = files.inventory.exports.filter(isDeclared);
  const elsewhere = exports.length === 0 && request.files.inventory.exports.some(isDeclared);
  if (files.accounts?.length === 0 || elsewhere) return nothingRead(now);
  const own = new Set(files.accounts?.map(({ id }) => id));
  // A role writes to buckets and uses keys of any account, whichever shard reads that account's roles.
  const others = request.files.accounts?.filter(({ id }) => !own.has(id)) ?? [];
  const { readAws } = await import("../sources/aws/read-aws.ts");
  const { environment, progress } = simulation;
  const { inventory } = await readAws({
    accounts: files.accounts ?? [],
    others,
    exports,
    environment,
    now,
    progress,
  });
  return inventory;
}

/** None of several accounts, or none of the declared exports, falls to this shard. */
function nothingRead(now: Date): SavedInventory {
  const tool = { name: "genesys-export-gate", version };
  return { kind: "genesys-export-gate inventory", schemaVersion: 1, tool, readAt: now.toISOString(), accounts: [] };
}

/** What one run looks at of all accounts and exports. */
interface Part {
  readonly shard: Shard | undefined;
  /** Several accounts: a shard takes whole ones. */
  readonly byAccount: boolean;
}

function partOf({ files, saved, shard }: LiveRequest): Part {
  const accounts = files.accounts ?? saved?.accounts ?? [];
  return { shard, byAccount: accounts.length > 1 };
}

/**
 * The part of the accounts and exports that this run looks at.
 * @param all the exports of all parts, where the world holds its part already
 */
function inPart(world: World, { shard, byAccount }: Part, all = world.inventory.exports): World {
  const accountOf = ({ role }: DeclaredExport): string => role.split(":")[4] ?? "";
  // A role has the same name in many accounts, and its export one name whatever else is judged with it.
  const named = world.inventory.exports.map((one) =>
    byAccount && one.discovered ? { ...one, name: `${accountOf(one)}/${one.name}` } : one,
  );
  const exports =
    shard === undefined
      ? named
      : ofShard(named, (one) => (byAccount ? accountOf(one) : `${one.role} ${one.bucket}`), shard);
  const accounts =
    shard === undefined || !byAccount
      ? world.accounts
      : ofShard(world.accounts ?? [], ({ id }: ConfiguredAccount) => id, shard);
  return {
    ...world,
    inventory: { ...world.inventory, exports, ...(shard === undefined ? {} : { allExports: all }) },
    ...(accounts === undefined ? {} : { accounts }),
  };
}
