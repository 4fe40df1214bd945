/** What of a file is shown: all of a policy's own file; of a template the policies in it, each under its address. */

import { groupBy, unique } from "../../collections.ts";
import type { Place, PolicyDocument } from "../../inventory/model.ts";

export interface PolicyTitle {
  /** Of the policy. */
  readonly id: string;
  readonly address: string;
  readonly kind: PolicyDocument["kind"];
  /** Why nobody knows what it says. */
  readonly unknown?: string;
  /** The policy itself stands in another file, and has statements or values here. */
  readonly part?: true;
}

/** Lines `from` to `to`, both included; `to < from`: nothing is shown. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly titles: readonly PolicyTitle[];
  /** So many more lines of the policies follow. */
  readonly more?: number;
}

/** Longer files are shown around their marked statements. */
const MOST_LINES = 1_000;
const LINES_AROUND = 3;

/**
 * @param lines how many the file has; none: it is never shown, and its policies are named only
 * @param places what is marked, pointed at or found in the file
 */
export function blocksOf(
  path: string,
  lines: number,
  documents: readonly PolicyDocument[],
  places: readonly Place[],
): readonly Block[] {
  if (lines === 0) {
    const titles = documents
      .filter((document) => document.path === path)
      .flatMap((document) => titlesOf(document, path));
    return titles.map((title) => ({ from: 1, to: 0, titles: [title] }));
  }
  const around = places.map(({ line, endLine }) => untitled(line - LINES_AROUND, endLine + LINES_AROUND, lines));
  if (documents.some((document) => document.path === path && document.address === undefined)) {
    if (lines <= MOST_LINES) return [untitled(1, lines, lines)];
    return united([untitled(1, LINES_AROUND, lines), ...around]);
  }
  const own = united(documents.flatMap((document) => ownBlocks(document, path, lines))).map(shortened);
  const isShown = ({ line, endLine }: Place): boolean => own.some(({ from, to }) => from <= line && endLine <= to);
  return united([...own, ...around.filter((_, index) => !isShown(places[index] ?? NOWHERE))]);
}

const NOWHERE = { line: 0, endLine: 0 } as Place;

function untitled(from: number, to: number, lines: number): Block {
  return { from: Math.max(1, from), to: Math.min(to, lines), titles: [] };
}

/** Longer than any policy that AWS stores: its start, and what is marked. */
function shortened(block: Block): Block {
  if (block.to - block.from < MOST_LINES) return block;
  const to = block.from + LINES_AROUND;
  return { ...block, to, more: block.to - to };
}

/** The lines of a template's policy: from its first to its last, and the statements that stand elsewhere in the file. */
function ownBlocks(document: PolicyDocument, path: string, lines: number): readonly Block[] {
  const titles = titlesOf(document, path);
  const isPart = document.path !== path;
  const places = [...document.places]
    .filter(([pointer, { value }]) => isStatement(pointer) || (isPart && value.endLine - value.line < LINES_AROUND))
    .map(([, { value }]) => value)
    .filter((place) => place.path === path);
  return united(places.map(({ line, endLine }) => ({ ...untitled(line, endLine, lines), titles })));
}

/** The document, its list of statements, or one of them. */
function isStatement(pointer: string): boolean {
  return /^(?:\/Statement(?:\/\d+)?)?$/.test(pointer);
}

function titlesOf({ address, kind, policy, path }: PolicyDocument, file: string): readonly PolicyTitle[] {
  if (address === undefined) return [];
  return [
    {
      id: policy.id,
      address,
      kind,
      ...("unknown" in policy ? { unknown: policy.unknown } : {}),
      ...(path === file ? {} : { part: true as const }),
    },
  ];
}

/** In their order, those that overlap as one: no line stands there twice. */
function united(blocks: readonly Block[]): readonly Block[] {
  const sorted = blocks.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from || a.to - b.to);
  const result: Block[] = [];
  for (const block of sorted) {
    const last = result.at(-1);
    if (last === undefined || block.from > last.to) result.push(block);
    else result[result.length - 1] = joined(last, block);
  }
  return result;
}

function joined(one: Block, other: Block): Block {
  const titles = groupBy([...one.titles, ...other.titles], ({ id }) => id);
  const first = [...titles.values()].flatMap(([title]) => title ?? []);
  return { from: one.from, to: Math.max(one.to, other.to), titles: unique(first) };
}
