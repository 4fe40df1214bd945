/** Parts of cures: what one document needs, and how several of them make one cure. */

import type { CallDecision } from "../genesys/model.ts";
import type { Cure, CurePart } from "./model.ts";

/** One way to do what one document must. */
export interface Part extends CurePart {
  readonly description: string;
}

/** What a policy must allow. */
export interface Wanted {
  readonly action: string;
  /** As it is written in a policy: the bucket, the key, or every object of the organization. */
  readonly resource: string;
}

/** What the calls ask for, each thing once. */
export function wantedBy(decisions: readonly CallDecision[]): readonly Wanted[] {
  const found = decisions.map(({ call }) => ({ action: call.action, resource: resourceOf(call.resource) }));
  return [...new Map(found.map((one) => [`${one.action} ${one.resource}`, one])).values()];
}

function resourceOf(resource: string): string {
  return resource.replace(/\/year=.*$/, "/*");
}

/**
 * Cures of which each takes one part for every document that lacks something; the smallest parts come first.
 * @param all by what lacks something; one that is empty is left to others
 */
export function together(all: readonly (readonly Part[])[]): readonly Cure[] {
  const options = all.filter((one) => one.length > 0);
  if (options.length === 0) return [];
  const most = Math.max(...options.map(({ length }) => length));
  return Array.from({ length: most }, (_, rank) => {
    const parts = options.flatMap((one) => one[Math.min(rank, one.length - 1)] ?? []);
    return { parts, description: parts.map(({ description }) => description).join("; and ") };
  });
}
