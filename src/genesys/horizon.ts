/** How far ahead a policy is held to allow the export: what comes later is nobody's to plan. */

const YEARS_AHEAD = 10;

/** The last year that is judged. */
export function lastYear(now: Date): number {
  return now.getUTCFullYear() + YEARS_AHEAD;
}

/** The last instant that is judged, in milliseconds since 1970. */
export function lastInstant(now: Date): number {
  return Date.UTC(lastYear(now) + 1, 0, 1) - 1;
}
