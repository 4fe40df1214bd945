/** The account, Region and partition that templates are deployed to, where they leave that to whoever deploys them. */

import { unique } from "../../../collections.ts";
import { GENESYS_ACCOUNTS } from "../../../genesys/accounts.ts";
import { STAND_IN_ACCOUNT, STAND_IN_REGION } from "../../../inventory/stand-ins.ts";
import type { Piece } from "../pieces.ts";
import { type Surrounding, surroundingId } from "../symbols.ts";
import { type Hole, knownText, type Value } from "../value.ts";

/** What a config says of accounts and Regions; empty: nothing. */
export interface Known {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  readonly partitions: readonly string[];
  /** Names of the exports' roles and buckets; absent: nobody named any. */
  readonly named?: ReadonlySet<string>;
}

export interface Surrounded {
  /** By the id of the hole. */
  readonly texts: ReadonlyMap<string, string>;
  readonly assumptions: readonly { readonly what: string; readonly why: string }[];
}

/**
 * The one account (Region, partition) that a config knows. Where it knows none, and nothing names any, a stand-in that is the
 * same everywhere: what is compared with it is then written in the same terms. Else it stays open.
 * @param texts all that policies and templates say, for accounts and Regions that they name
 */
export function surroundingsOf(pieces: readonly Piece[], known: Known, texts: readonly string[]): Surrounded {
  const result = new Map<string, string>();
  const assumptions = new Map<string, string>();
  const anchored = anchoredScopes(pieces, known.named);
  const fill = (
    value: Value,
    what: Surrounding,
    shown: string,
    candidates: readonly string[],
    standIn: string | undefined,
  ): void => {
    const id = holeOf(value)?.of;
    // Of another resource, such as an account that a template makes: nobody's stand-in.
    if (!id?.startsWith(surroundingId(what, "")) || result.has(id)) return;
    const [only, second] = unique(candidates);
    // What the config names is where its exports are; what has none of them may be deployed elsewhere.
    if (what === "account" && only !== undefined && anchored !== undefined && !anchored.has(id)) return;
    const text = second === undefined ? (only ?? standIn) : undefined;
    if (text === undefined) return;
    result.set(id, text);
    if (what === "partition") return;
    const why =
      only === undefined
        ? `nothing names it: ${text} stands for it in this report`
        : `taken to be ${text}, the one that the config names`;
    assumptions.set(`${shown} that ${rootOf(id)} is deployed to`, why);
  };
  const account = texts.some(namesAccount) ? undefined : STAND_IN_ACCOUNT;
  const region = texts.some(namesRegion) ? undefined : STAND_IN_REGION;
  const partition = texts.some(namesPartition) ? undefined : "aws";
  for (const piece of pieces) {
    fill(piece.account, "account", "the account", known.accounts, account);
    fill(piece.region, "region", "the Region", known.regions, region);
    fill(piece.partition, "partition", "the partition", known.partitions, partition);
  }
  return { texts: result, assumptions: [...assumptions].map(([what, why]) => ({ what, why })) };
}

/**
 * The accounts, by the id of their hole, in which a template declares something that the config's exports name; undefined where there
 * is only one place, or nobody named anything.
 */
function anchoredScopes(
  pieces: readonly Piece[],
  named: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  const scopes = new Map<string, boolean>();
  for (const piece of pieces) {
    const id = holeOf(piece.account)?.of;
    if (id === undefined) continue;
    scopes.set(id, scopes.get(id) === true || namesOf(piece).some((name) => named?.has(name) === true));
  }
  if (named === undefined || named.size === 0 || scopes.size < 2) return undefined;
  return new Set([...scopes].filter(([, isAnchored]) => isAnchored).map(([id]) => id));
}

function namesOf(piece: Piece): readonly string[] {
  const values =
    piece.type === "role" || piece.type === "bucket"
      ? [piece.name]
      : piece.type === "bucket-settings"
        ? [piece.bucket]
        : piece.type === "role-policy" || piece.type === "policy-attachment" || piece.type === "managed-policy"
          ? piece.roles
          : [];
  return values.flatMap((value) => knownText(value) ?? []);
}

const AREAS = "us|eu|ap|sa|ca|me|af|il|mx|cn";
/** A Region, or a pattern that covers some Regions. */
const REGION = new RegExp(
  `\\b[a-z]{2}(?:-[a-z]+){1,2}-\\d\\b|\\b(?:${AREAS})(?:-[a-z]*)*[*?\uFDD0]|[*?\uFDD0]-?(?:north|south|east|west|central)`,
);

function namesRegion(text: string): boolean {
  return REGION.test(text);
}

/** An account's id, or a pattern of some of them. */
function namesAccount(text: string): boolean {
  if (/^(?:arn:[^:]*:[^:]*:[^:]*:)?(?:\d{1,11}[*?\uFDD0]|[*?\uFDD0]+\d{1,11}(?!\d))/.test(text)) return true;
  return (text.match(/(?<!\d)\d{12}(?!\d)/g) ?? []).some((id) => !GENESYS_ACCOUNTS.includes(id));
}

/** Another partition than the one of nearly everybody, by ARN or by Region. */
function namesPartition(text: string): boolean {
  return /\barn:aws-|\b(?:cn-north|cn-northwest|us-gov-[a-z]+|us-isob?-[a-z]+|eusc-[a-z]+-[a-z]+)-\d\b/.test(text);
}

/** The hole that the whole text is. */
function holeOf(value: Value): Hole | undefined {
  if (value.kind === "unknown") return value.hole;
  return value.kind === "string" && value.text.length === 1 ? value.holes[0] : undefined;
}

/** `account of infra aws.replica` is that of the provider aws.replica of infra; of a template that of its path. */
function rootOf(id: string): string {
  const scope = id.slice(id.indexOf(" of ") + 4);
  const [, root, provider] = /^(.*) (aws(?:\.\S+)?)$/.exec(scope) ?? [];
  if (root === undefined) return scope;
  return `the provider ${provider}${root === "." ? "" : ` of ${root}`}`;
}
