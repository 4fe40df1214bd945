/** The account, Region and partition that templates are deployed to, where they leave that to whoever deploys them. */

import { unique } from "../../../collections.ts";
import { GENESYS_ACCOUNTS } from "../../../genesys/accounts.ts";
import type { Piece } from "../pieces.ts";
import type { Hole, Value } from "../value.ts";

/** What a config says of accounts and Regions; empty: nothing. */
export interface Known {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly partitions: readonly string[];
}

export interface Surrounded {
  /** By the id of the hole. */
  readonly texts: ReadonlyMap<string, string>;
  readonly assumptions: readonly { readonly what: string; readonly why: string }[];
}

/** Stands for an account that nobody named. AWS gives no such id to a customer. */
export const STAND_IN_ACCOUNT = "000000000000";
const STAND_IN_REGION = "region-not-known";

/**
 * The one account (Region, partition) that a config knows. Where it knows none, and no policy names any, a stand-in that is the
 * same everywhere: what is compared with it is then written in the same terms. Else it stays open.
 * @param texts all texts of policies, for accounts and Regions that they name
 */
export function surroundingsOf(pieces: readonly Piece[], known: Known, texts: readonly string[]): Surrounded {
  const result = new Map<string, string>();
  const assumptions = new Map<string, string>();
  const fill = (
    hole: Hole | undefined,
    what: string,
    candidates: readonly string[],
    standIn: string | undefined,
  ): void => {
    if (hole?.of === undefined || result.has(hole.of)) return;
    const [only, second] = unique(candidates);
    const text = second === undefined ? (only ?? standIn) : undefined;
    if (text === undefined) return;
    result.set(hole.of, text);
    const why =
      only === undefined
        ? `nothing names it: ${text} stands for it in this report`
        : `taken to be ${text}, the one that the config names`;
    assumptions.set(`${what} that ${rootOf(hole.of)} is deployed to`, why);
  };
  const account = namesAccount(texts) ? undefined : STAND_IN_ACCOUNT;
  const region = texts.some((text) => REGION.test(text)) ? undefined : STAND_IN_REGION;
  for (const piece of pieces) {
    fill(holeOf(piece.account), "the account", known.accounts, account);
    fill(holeOf(piece.region), "the Region", known.regions, region);
  }
  for (const piece of pieces) {
    const hole = holeOf(piece.partition);
    if (hole?.of !== undefined)
      result.set(hole.of, known.partitions.length === 1 ? (known.partitions[0] ?? "aws") : "aws");
  }
  return { texts: result, assumptions: [...assumptions].map(([what, why]) => ({ what, why })) };
}

const REGION = /\b[a-z]{2}(?:-[a-z]+){1,2}-\d\b/;

function namesAccount(texts: readonly string[]): boolean {
  return texts.some((text) => (text.match(/\b\d{12}\b/g) ?? []).some((id) => !GENESYS_ACCOUNTS.includes(id)));
}

/** The hole that the whole text is. */
function holeOf(value: Value): Hole | undefined {
  if (value.kind === "unknown") return value.hole;
  return value.kind === "string" && value.text.length === 1 ? value.holes[0] : undefined;
}

/** `account of infra aws` -> `infra aws`. */
function rootOf(id: string): string {
  return id.slice(id.indexOf(" of ") + 4);
}
