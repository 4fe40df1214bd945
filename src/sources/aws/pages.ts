/** Lists that come in pages. */

import { AwsFailure, incomplete } from "./failures.ts";
import type { ApiCallName } from "./permissions.ts";

export interface Page<T> {
  readonly items: readonly T[] | undefined;
  /** Where the next page starts. */
  readonly next: string | undefined;
  /** Whether there is one, for services that say so. */
  readonly more?: boolean | undefined;
}

const MOST_PAGES = 10_000;

/** All items of a list. A list that says there is more and not where, or that runs in circles, is a failure. */
export async function allPages<T>(
  call: ApiCallName,
  read: (token: string | undefined) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const page = await read(token);
    // An empty list is there all the same: an answer without it is none.
    items.push(...present(call, page.items, "its list"));
    if (page.more === true && !page.next) throw incomplete(call, "the place where the list goes on");
    token = page.more === false ? undefined : page.next || undefined;
    if (token !== undefined && (seen.has(token) || seen.size >= MOST_PAGES))
      throw new AwsFailure(call, "IncompleteAnswer", `${call} gives the same page again`);
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

/** A member that every answer has. */
export function present<T>(call: ApiCallName, value: T | undefined | null, missing: string): T {
  if (value === undefined || value === null) throw incomplete(call, missing);
  return value;
}

/** A policy's text; one that is not whole is no policy. */
export function policyText(call: ApiCallName, text: string | undefined): string {
  const whole = present(call, text, "a policy");
  try {
    JSON.parse(whole);
    return whole;
  } catch {
    throw new AwsFailure(call, "IncompleteAnswer", `the policy that ${call} gave is no JSON`);
  }
}
