/** Bounds how much is under way at one time. */

export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `most` pieces of work at a time; the others wait in the order in which they came. */
export function limit(most: number): Limit {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A place is handed on, so that nobody who comes later gets in between.
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
