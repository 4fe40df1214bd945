/** What two normalised sides differ in, as lines to read. */

import { showHoles } from "../authorization/hole.ts";
import type { Policy } from "../authorization/model.ts";
import { diffLines } from "../line-diff.ts";
import type { Json, NormalStatement } from "./normalise.ts";

/** How names that are compared without case were written: by their lower case. */
export type Spelling = ReadonlyMap<string, string>;

/** The Sids of each side's statements, by the statement's JSON. They are shown, and do not count. */
export interface Sids {
  readonly files: ReadonlyMap<string, string>;
  readonly live: ReadonlyMap<string, string>;
}

const NO_SIDS: Sids = { files: new Map(), live: new Map() };

const MOST_LINES = 200;

/** Pairing looks at every statement of one side with every one of the other: past so many they are listed instead. */
const MOST_PAIRED = 60;

/** Two statements with less in common are not the same one changed. */
const ALIKE = 0.5;

/** Actions and condition keys as the policies write them; the first that writes a name decides. */
export function spellingOf(policies: readonly Policy[]): Spelling {
  const written = policies
    .flatMap(({ statements }) => statements)
    .flatMap(({ actions = [], notActions = [], conditions }) => [
      ...actions,
      ...notActions,
      ...conditions.map(({ key }) => key),
    ]);
  return new Map(written.toReversed().map((name) => [name.toLowerCase(), name]));
}

/** Lines `- `, `+ ` and `  `: the statements that only one side has, those that are one statement changed side by side. */
export function statementDifference(
  files: readonly NormalStatement[],
  live: readonly NormalStatement[],
  spelling: Spelling,
  sids: Sids = NO_SIDS,
): readonly string[] {
  const [inFiles, inLive] = [files, live].map((side) => new Set(side.map((one) => JSON.stringify(one))));
  const onlyFiles = files.filter((one) => inLive?.has(JSON.stringify(one)) !== true);
  const onlyLive = live.filter((one) => inFiles?.has(JSON.stringify(one)) !== true);
  const blocks = paired(
    onlyFiles.map((one) => jsonLines(named(one, sids.files), spelling)),
    onlyLive.map((one) => jsonLines(named(one, sids.live), spelling)),
  );
  return bounded(blocks.flatMap(([one, other]) => signed(one, other)));
}

function named(statement: NormalStatement, sids: ReadonlyMap<string, string>): NormalStatement {
  const sid = sids.get(JSON.stringify(statement));
  return sid === undefined ? statement : { Sid: sid, ...statement };
}

/** The same for two values; no line where they are equal. */
export function valueDifference(files: Json | undefined, live: Json | undefined): readonly string[] {
  const lines = (value: Json | undefined) => (value === undefined ? [] : jsonLines(value, new Map()));
  const difference = signed(lines(files), lines(live));
  return difference.every((line) => line.startsWith(" ")) ? [] : bounded(difference);
}

type Lines = readonly string[];

/** Each block of one side with the block of the other that has the most lines in common; an empty list: none. */
function paired(files: readonly Lines[], live: readonly Lines[]): readonly (readonly [Lines, Lines])[] {
  const left = new Set(live);
  const pairs = files.map((one): readonly [Lines, Lines] => {
    const candidates = files.length > MOST_PAIRED || live.length > MOST_PAIRED ? [] : [...left];
    const best = candidates
      .map((other) => ({ other, likeness: likeness(one, other) }))
      .reduce<{ other: Lines; likeness: number } | undefined>(
        (most, next) => (next.likeness > (most?.likeness ?? ALIKE) ? next : most),
        undefined,
      );
    if (best === undefined) return [one, []];
    left.delete(best.other);
    return [one, best.other];
  });
  return [...pairs, ...[...left].map((other): readonly [Lines, Lines] => [[], other])];
}

/** The share of lines that both have. */
function likeness(one: Lines, other: Lines): number {
  const lines = new Set(other);
  return (2 * one.filter((line) => lines.has(line)).length) / (one.length + other.length);
}

function signed(one: Lines, other: Lines): readonly string[] {
  return diffLines(one, other).map(({ sign, text }) => `${sign} ${text}`);
}

function bounded(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `  … and ${lines.length - MOST_LINES} more lines`];
}

function jsonLines(value: Json, spelling: Spelling): Lines {
  // A comma more or less is no difference.
  return JSON.stringify(respelled(value, spelling), null, 2)
    .split("\n")
    .map((line) => showHoles(line.replace(/,$/, "")));
}

/** Actions and condition keys as they were written. */
function respelled(value: Json, spelling: Spelling): Json {
  if (spelling.size === 0 || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([element, inner]) => {
      if (/^(?:Not)?Action$/.test(element) && Array.isArray(inner))
        return [element, inner.map((action) => spelling.get(String(action)) ?? action)];
      return [element, element === "Condition" ? respelledKeys(inner, spelling) : inner];
    }),
  );
}

function respelledKeys(condition: Json, spelling: Spelling): Json {
  if (!isObject(condition)) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      isObject(keys)
        ? Object.fromEntries(Object.entries(keys).map(([key, values]) => [spelling.get(key) ?? key, values]))
        : keys,
    ]),
  );
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
