/** Several causes in one repository. */

import { HEALTHY, type Statement, type Story } from "./story.ts";

const SECTIONS = ["trust", "role", "bucket", "key", "boundary", "scp", "rcp"] as const;

/** What each story changes, statement by statement, on top of what the ones before it changed. */
export function combined(stories: readonly Story[]): Story {
  let so = HEALTHY;
  for (const story of stories) {
    const sections = SECTIONS.flatMap((section) => {
      const statements = merged(HEALTHY[section] ?? [], so[section] ?? [], story[section] ?? []);
      return statements.length === 0 && HEALTHY[section] === undefined ? [] : [[section, statements] as const];
    });
    so = { ...so, ...Object.fromEntries(sections), bucketKey: so.bucketKey && story.bucketKey };
  }
  return so;
}

function merged(
  healthy: readonly Statement[],
  so: readonly Statement[],
  own: readonly Statement[],
): readonly Statement[] {
  const changed = so.map((statement, index) =>
    index < healthy.length && own[index] !== undefined && own[index] !== healthy[index] ? own[index] : statement,
  );
  const sids = new Set(changed.map(({ Sid }) => Sid));
  return [...changed, ...own.slice(healthy.length).filter(({ Sid }) => !sids.has(Sid))];
}
