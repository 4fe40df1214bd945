/** `explain [FILE|-]`: why was this denied - from a record, an error text or a Genesys job to the statement that did it. */

import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { systemCode, UserError } from "../errors.ts";
import type { EvidenceRead } from "../evidence/model.ts";
import { readEvidence } from "../evidence/read.ts";
import { TEXT_LIMITS, unpack } from "../evidence/unpack.ts";
import { exitCodeOf, explainEvidence } from "../explain/explain.ts";
import { observe } from "../explain/observe.ts";
import { indexDocuments } from "../rules/documents.ts";
import { loadConfig, loadWorld } from "../sources/load-world.ts";
import type { World } from "../sources/model.ts";
import { openDirectoryTree } from "../sources/tree/directory.ts";
import type { ExplainOptions } from "./explain-options.ts";
import { readSaved } from "./saved.ts";
import { loadingOf, scopeOf } from "./scope.ts";
import type { Surroundings } from "./surroundings.ts";

export interface ExplainSurroundings
  extends Pick<Surroundings, "directory" | "now" | "out" | "err" | "color" | "width"> {
  /** Standard input, no more than the limit of bytes and one. */
  readonly input: (limit: number) => Promise<Uint8Array>;
}

const NOTHING: EvidenceRead = { evidence: [], unreadable: [] };
const NOT_UNDERSTOOD = 2;
const NOTHING_LEARNT = 3;

/** @returns 0 explained, 2 not understood, 3 not explained. Throws UserError for what the user can mend. */
export async function explainCommand(options: ExplainOptions, surroundings: ExplainSurroundings): Promise<number> {
  const { file } = options;
  const input = file === "-" ? "standard input" : (file ?? "no input");
  const read = file === undefined ? NOTHING : readEvidence(unpack(input, await bytesOf(file, options, surroundings)));
  const world = await worldOf(options, surroundings);
  return options.observe
    ? learn(input, read, world, options, surroundings)
    : say(input, read, world, options, surroundings);
}

async function say(
  input: string,
  read: EvidenceRead,
  world: World,
  options: ExplainOptions,
  surroundings: ExplainSurroundings,
): Promise<number> {
  const { now, color, width } = surroundings;
  const { inventory } = world;
  const problems = problemsOf(world);
  const { likeManualUpload } = options;
  const explained = explainEvidence({ input, read, inventory, problems, now, likeManualUpload });
  const status = exitCodeOf(explained, likeManualUpload);
  const text =
    options.format === "json"
      ? (await import("../explain/json.ts")).renderJson(explained, status, indexDocuments(inventory))
      : (await import("../explain/text.ts")).renderText(explained, inventory.documents, {
          color: color && options.output === undefined,
          width,
        });
  await write(text, options, surroundings);
  return status;
}

async function learn(
  input: string,
  read: EvidenceRead,
  world: World,
  options: ExplainOptions,
  surroundings: ExplainSurroundings,
): Promise<number> {
  const { visible } = await import("../report/escape/terminal.ts");
  const observations = observe(read.evidence, world.inventory);
  for (const { at, why } of read.unreadable) surroundings.err(`${visible(at)}: ${visible(why)}\n`);
  for (const problem of problemsOf(world)) surroundings.err(`${visible(problem)}\n`);
  const text =
    options.format === "json"
      ? (await import("../explain/json.ts")).renderObservedJson(input, observations)
      : (await import("../explain/print-observed.ts")).printObserved(observations);
  if (observations.length === 0)
    surroundings.err("nothing learnt: no record of a successful request to S3 by an export's role\n");
  await write(text, options, surroundings);
  if (read.unreadable.length > 0 || problemsOf(world).length > 0) return NOT_UNDERSTOOD;
  return observations.length === 0 ? NOTHING_LEARNT : 0;
}

async function write(text: string, { output }: ExplainOptions, { directory, out }: ExplainSurroundings): Promise<void> {
  if (output === undefined) return out(text);
  try {
    await writeFile(resolve(directory, output), text);
  } catch (error) {
    throw new UserError(`cannot write ${output} (${systemCode(error)})`);
  }
}

/** No more than that of a file, device or pipe. */
async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of createReadStream(path, { end: most - 1, highWaterMark: 1024 * 1024 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function bytesOf(file: string, { likeManualUpload }: ExplainOptions, { directory, input }: ExplainSurroundings) {
  if (file === "-") return input(TEXT_LIMITS.bytes);
  try {
    return await readAtMost(resolve(directory, file), TEXT_LIMITS.bytes + 1);
  } catch (error) {
    const code = systemCode(error);
    const help = code === "EISDIR" ? `the repository's folder is named by --path ${file}` : undefined;
    throw new UserError(
      `cannot read ${file} (${code})`,
      help ?? (likeManualUpload ? "no FILE: from the model" : undefined),
    );
  }
}

/** The files, or what `audit` saved of AWS with the config's exports. */
async function worldOf(options: ExplainOptions, { directory }: ExplainSurroundings): Promise<World> {
  const { path, config, inventory } = options;
  const scope = await scopeOf(path === undefined ? [] : [path], directory);
  const tree = await openDirectoryTree(scope.root);
  const loading = { ...loadingOf(scope, config, directory), withoutRemarks: true };
  if (inventory === undefined) return loadWorld(tree, loading);
  const [files, saved] = [await loadConfig(tree, loading), await readSaved(inventory, directory)];
  const { worldOfSaved } = await import("../sources/saved/to-world.ts");
  return worldOfSaved(saved, files);
}

function problemsOf({ problems }: World): readonly string[] {
  return problems
    .filter(({ severity }) => severity === "error")
    .map(({ path, line, message }) => `${path ?? "the inventory"}${line === undefined ? "" : `:${line}`}: ${message}`);
}
