/** Cutting lists into pages, as each service does with its own names. */

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

/**
 * @param token what the caller sent to go on; one that no list has given makes the whole answer `undefined`
 * @param size most entries on the page
 */
export function pageOf<T>(all: readonly T[], token: string | undefined, size: number): Page<T> | undefined {
  const start = token === undefined ? 0 : readToken(token);
  if (start === undefined || start > all.length) return undefined;
  const end = start + Math.max(1, size);
  return { items: all.slice(start, end), ...(end < all.length && { next: writeToken(end) }) };
}

function writeToken(start: number): string {
  return Buffer.from(`page:${start}:+/=&<`).toString("base64");
}

function readToken(token: string): number | undefined {
  const found = /^page:(\d+):\+\/=&<$/.exec(Buffer.from(token, "base64").toString("utf8"));
  return found === null ? undefined : Number(found[1]);
}
