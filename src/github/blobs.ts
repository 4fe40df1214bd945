/** Contents by git's id of them: read once a run, from the checkout where it has them, else through the API. */

import { createHash } from "node:crypto";
import { UserError } from "../errors.ts";
import type { CommitEntry, ReadBlob } from "../sources/tree/links.ts";
import { batchedBlobs } from "./blob-batches.ts";
import type { GitHub } from "./model.ts";

/** GITHUB_TOKEN has 1,000 requests an hour and repository, for all runs together. */
const MAX_BLOB_REQUESTS = 400;

export interface SharedBlobs {
  readonly read: ReadBlob;
  /**
   * Why GitHub could not be asked for more. From then on every read fails with it, and whoever takes a failed read for a fault of the
   * file has to look here.
   */
  failure(): UserError | undefined;
}

/**
 * Reads what `local` does not have through the API. Base and head share one, for they have nearly all contents in common. Bytes that
 * do not hash to the id are not believed. Many are asked for at once where GitHub gives them so, the rest one by one. Throws UserError where a run would need more than {@link MAX_BLOB_REQUESTS} requests.
 */
export function sharedBlobs(github: GitHub, local?: ReadBlob): SharedBlobs {
  const known = new Map<string, Promise<Uint8Array>>();
  const batch = batchedBlobs(github);
  let requests = 0;
  let failure: UserError | undefined;

  async function request(id: string): Promise<Uint8Array> {
    if (failure !== undefined) throw failure;
    requests += 1;
    try {
      if (requests > MAX_BLOB_REQUESTS) throw tooMany();
      return await github.blob(id);
    } catch (error) {
      if (error instanceof UserError) failure ??= error;
      throw error;
    }
  }

  async function download(entry: CommitEntry): Promise<Uint8Array> {
    const { path, object: id } = entry;
    if (failure !== undefined) throw failure;
    const text = await batch(entry);
    if (text !== undefined && blobId(text, id.length) === id) return text;
    const bytes = await request(id);
    if (blobId(bytes, id.length) === id) return bytes;
    throw new UserError(`${path}: GitHub sent other bytes than blob ${id}`, "run the job again");
  }

  function read(entry: CommitEntry): Promise<Uint8Array> {
    const { object } = entry;
    const cached = known.get(object);
    if (cached !== undefined) return cached;
    const bytes = (local === undefined ? Promise.resolve(undefined) : unlessMissing(local(entry))).then((found) =>
      found !== undefined && blobId(found, object.length) === object ? found : download(entry),
    );
    known.set(object, bytes);
    return bytes;
  }

  return { read, failure: () => failure };
}

async function unlessMissing(bytes: Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await bytes;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function tooMany(): UserError {
  return new UserError(
    `more than ${MAX_BLOB_REQUESTS} files would have to be read through GitHub's API, one request each`,
    "check the repository out first: actions/checkout with `fetch-depth: 2`",
  );
}

/** Git's own name for the bytes: SHA-1, or SHA-256 in repositories that use it. */
function blobId(bytes: Uint8Array, length: number): string {
  return createHash(length === 64 ? "sha256" : "sha1")
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest("hex");
}
