/** Contents in batches: GraphQL gives many for one request, of which GITHUB_TOKEN has 1,000 an hour and repository. */

import { Buffer } from "node:buffer";
import type { CommitEntry } from "../sources/tree/links.ts";
import type { GitHub } from "./model.ts";

const MOST_BLOBS = 100;
/** An answer may take GitHub 10 s. No policy is nearly as large. */
const MOST_BYTES = 1024 * 1024;
/** Above this GitHub may cut the text. */
const LARGEST = 256 * 1024;
/** All contents together: what is left is for REST, and its own limit. */
const MOST_BATCHES = 300;
/** Milliseconds for which reads that are asked for at the same time are collected. */
const COLLECT = 5;

interface Waiting {
  readonly id: string;
  readonly size: number;
  readonly give: (bytes: Uint8Array | undefined) => void;
}

/**
 * Collects reads and asks for many at once. Undefined where that gives nothing: a content that is large or no text, one by itself, or
 * a GitHub that does not answer such questions. The bytes are not checked yet.
 */
export function batchedBlobs(github: GitHub): (entry: CommitEntry) => Promise<Uint8Array | undefined> {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let batches = 0;
  let timer: NodeJS.Timeout | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    bytes = 0;
    batches += 1;
    // Rejections are no matter of the timer: whoever waits asks in another way.
    void fetchBatch(github, batches > MOST_BATCHES ? [] : batch).then((texts) => {
      for (const { id, give } of batch) {
        const text = texts.get(id);
        give(text === undefined ? undefined : Buffer.from(text, "utf8"));
      }
    });
  }

  return ({ object: id, size = 0 }) => {
    if (size > LARGEST || !/^[0-9a-f]{40,64}$/.test(id)) return Promise.resolve(undefined);
    if (waiting.length >= MOST_BLOBS || bytes + size > MOST_BYTES) flush();
    bytes += size;
    timer ??= setTimeout(flush, COLLECT);
    return new Promise((give) => {
      waiting.push({ id, size, give });
    });
  };
}

async function fetchBatch(github: GitHub, batch: readonly Waiting[]): Promise<ReadonlyMap<string, string>> {
  if (batch.length < 2) return new Map();
  try {
    return await github.blobTexts(batch.map(({ id }) => id));
  } catch {
    return new Map();
  }
}
