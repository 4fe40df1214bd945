/** Contents of a local repository by their id. */

import { UserError } from "../../errors.ts";
import { git } from "./git-process.ts";
import type { ReadBlob } from "./links.ts";

/** Bytes that one git process is asked for at a time. */
const BATCH_BYTES = 32 * 1024 * 1024;

interface Waiting {
  readonly object: string;
  readonly size: number;
  readonly resolve: (bytes: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads contents from the objects of a local repository. Reads asked for in the same turn share one git process: starting one takes longer than reading. */
export function localBlobs(directory: string): ReadBlob {
  let queue: Waiting[] = [];
  return ({ object, size = 0 }) =>
    new Promise((resolve, reject) => {
      if (queue.length === 0) setImmediate(flush);
      queue.push({ object, size, resolve, reject });
    });

  async function flush(): Promise<void> {
    const all = queue;
    queue = [];
    for (const batch of batchesOf(all)) {
      try {
        await answer(directory, batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
}

function batchesOf(all: readonly Waiting[]): Waiting[][] {
  const batches: Waiting[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of all) {
    if (bytes + one.size > BATCH_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(one);
    bytes += one.size;
  }
  return batches;
}

/** `cat-file --batch` answers each id with `id type size`, a line feed, the bytes and a line feed. */
async function answer(directory: string, batch: readonly Waiting[]): Promise<void> {
  const output = await git(directory, ["cat-file", "--batch"], batch.map(({ object }) => `${object}\n`).join(""));
  let at = 0;
  for (const { object, resolve, reject } of batch) {
    const end = output.indexOf(10, at);
    const header = output.subarray(at, end === -1 ? output.length : end).toString();
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(header)?.[1];
    at = end + 1 + (size === undefined ? 0 : Number(size) + 1);
    if (size === undefined || end === -1 || at > output.length) {
      reject(new UserError(`git does not have the object ${object}: ${header}`, "fetch the whole repository"));
    } else resolve(output.subarray(end + 1, at - 1));
  }
}
