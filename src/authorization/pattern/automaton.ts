/**
 * A pattern as a deterministic automaton, built as far as it is walked. A state is the set of nodes that the characters
 * so far can have led to; a single node is its own state, larger sets are numbered after the nodes.
 */

import { charactersOf, compileNodes, consume, DEAD, isUniversalNode, KIND, type Nodes, stay } from "./nodes.ts";
import type { Pattern } from "./pattern.ts";

export interface Automaton extends Nodes {
  /** The same for patterns of the same tokens. */
  readonly key: string;
  /** Number of the first state that is a set of several nodes. */
  readonly firstSet: number;
  /** Each in ascending order. */
  readonly sets: (readonly number[])[];
  readonly numbers: Map<string, number>;
  readonly moves: (Moves | undefined)[];
}

interface Moves {
  /** Characters that the state treats unlike all others. */
  readonly characters: readonly number[];
  /** Where each of them leads, and last, where any other does. */
  readonly targets: number[];
}

const NOT_WALKED = -2;
/** Sets that are kept from one question to the next. */
const MOST_SETS = 4096;

const known = new WeakMap<Pattern, Automaton>();

/** The automaton of a pattern; what was built for an earlier question is still there. */
export function automatonOf(pattern: Pattern): Automaton {
  const before = known.get(pattern);
  if (before !== undefined && before.sets.length <= MOST_SETS) return before;
  const nodes = before ?? { ...compileNodes(pattern), key: JSON.stringify(pattern.tokens) };
  const firstSet = nodes.width * (nodes.counted ? 6 : 1);
  const automaton: Automaton = { ...nodes, firstSet, sets: [], numbers: new Map(), moves: [] };
  known.set(pattern, automaton);
  return automaton;
}

/** State after one more character; {@link DEAD} where nothing can match any more. */
export function step(automaton: Automaton, state: number, character: number): number {
  if (state < automaton.firstSet) {
    const index = indexOf(automaton, state);
    if (automaton.kinds[index] !== KIND.run) return consume(automaton, state, character);
    if (isUniversalNode(automaton, index)) return state;
  }
  const { characters, targets } = movesOf(automaton, state);
  const place = characters.indexOf(character);
  const slot = place < 0 ? characters.length : place;
  const target = targets[slot] ?? NOT_WALKED;
  if (target !== NOT_WALKED) return target;
  const found = numberOf(automaton, successors(automaton, nodesOf(automaton, state), character));
  targets[slot] = found;
  return found;
}

/** Whether the characters so far are a string of the pattern. */
export function accepts(automaton: Automaton, state: number): boolean {
  const end = automaton.width - 1;
  for (const node of nodesOf(automaton, state)) {
    const index = indexOf(automaton, node);
    if (index === end || (index === end - 1 && automaton.kinds[index] === KIND.run)) return true;
  }
  return false;
}

/** Whether every continuation is a string of the pattern. */
export function isUniversal(automaton: Automaton, state: number): boolean {
  return state < automaton.firstSet && isUniversalNode(automaton, indexOf(automaton, state));
}

/** Whether the state is in a run of any characters that only a fixed text follows, of this length. */
export function isBeforeEnd(automaton: Automaton, state: number, length: number): boolean {
  const [first = DEAD] = nodesOf(automaton, state);
  const index = indexOf(automaton, first);
  return index === automaton.width - 2 - length && automaton.kinds[index] === KIND.run && automaton.rules[index] === 0;
}

/** Characters that the state treats unlike all others. */
export function distinctCharacters(automaton: Automaton, state: number): readonly number[] {
  return isUniversal(automaton, state) ? [] : movesOf(automaton, state).characters;
}

/** Number of nodes that a step from the state looks at. */
export function weightOf(automaton: Automaton, state: number): number {
  return state < automaton.firstSet ? 1 : (automaton.sets[state - automaton.firstSet]?.length ?? 1);
}

const indexOf = (automaton: Automaton, node: number): number => (automaton.counted ? node % automaton.width : node);

const nodesOf = (automaton: Automaton, state: number): readonly number[] =>
  state < automaton.firstSet ? [state] : (automaton.sets[state - automaton.firstSet] ?? []);

function movesOf(automaton: Automaton, state: number): Moves {
  const before = automaton.moves[state];
  if (before !== undefined) return before;
  const distinct = new Set<number>();
  for (const node of nodesOf(automaton, state)) {
    const index = indexOf(automaton, node);
    for (const character of charactersOf(automaton, index)) distinct.add(character);
    if (automaton.kinds[index] !== KIND.run) continue;
    for (const character of charactersOf(automaton, index + 1)) distinct.add(character);
  }
  const characters = [...distinct];
  const moves: Moves = { characters, targets: Array<number>(characters.length + 1).fill(NOT_WALKED) };
  automaton.moves[state] = moves;
  return moves;
}

/** The nodes that one character leads to, in ascending order, as those of `nodes` are. */
function successors(automaton: Automaton, nodes: readonly number[], character: number): readonly number[] {
  const found: number[] = [];
  for (const node of nodes) {
    const run = automaton.kinds[indexOf(automaton, node)] === KIND.run;
    const same = run ? stay(automaton, node, character) : DEAD;
    if (same !== DEAD) found.push(same);
    const next = consume(automaton, run ? node + 1 : node, character);
    if (next !== DEAD) found.push(next);
  }
  return reduce(automaton, found);
}

/**
 * Leaves out nodes that add nothing: the one after a run, which the run stands for, and those before a run that could
 * take up all that leads from them to it. So a pattern is never in more than one of its runs.
 */
function reduce(automaton: Automaton, nodes: readonly number[]): readonly number[] {
  const kept: number[] = [];
  let floor = Number.POSITIVE_INFINITY;
  let run = floor;
  for (const node of nodes.toReversed()) {
    if (node === kept.at(-1) || (node < run && node >= floor)) continue;
    const index = indexOf(automaton, node);
    if (automaton.kinds[index] === KIND.run) {
      run = node;
      floor = node - index + (automaton.floors[index] ?? index);
      if (kept.at(-1) === node + 1) kept.pop();
    }
    kept.push(node);
  }
  return kept.reverse();
}

function numberOf(automaton: Automaton, nodes: readonly number[]): number {
  const [first = DEAD] = nodes;
  if (nodes.length < 2) return first;
  const key = nodes.join();
  const before = automaton.numbers.get(key);
  if (before !== undefined) return before;
  const number = automaton.firstSet + automaton.sets.length;
  automaton.sets.push(nodes);
  automaton.numbers.set(key, number);
  return number;
}
