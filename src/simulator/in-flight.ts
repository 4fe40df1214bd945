/** Bounds how many tasks run at one time. */

/** Runs tasks in order of arrival, at most `most` of them at one time. */
export function inFlight(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (task) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      // The place goes on to the next one, so that nobody who comes meanwhile can take it.
      if (next === undefined) free += 1;
      else next();
    }
  };
}
