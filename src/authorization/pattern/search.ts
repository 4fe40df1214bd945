/**
 * The search behind every question about patterns: through all ways to spell a string of the language, with the
 * automata of all other patterns in step. Two ways that leave the language at the same node and all automata in the same
 * states are one, so the search ends; cheapest strings come first.
 */

import { type Automaton, accepts, distinctCharacters, step, weightOf } from "./automaton.ts";
import { charactersOf, consume, DEAD, KIND, stay, textBetween } from "./nodes.ts";
import { otherCharacter } from "./other.ts";
import { isSettled, type Machine, type Question, ROLE, startOf } from "./start.ts";
import { createTable, type Table } from "./table.ts";

/** One string for each combination of answers that occurs. */
export interface Finding {
  readonly witness: string;
  /** For each pattern that was asked about. */
  readonly answers: readonly boolean[];
}

export type SearchResult = { readonly found: readonly Finding[] } | { readonly exceeded: true };

/** A run is left empty only where one character would not do as well: that is what reads best. */
const EMPTY_RUN = 2;
const PRUNED = -1;
/** In place of a machine's state: it matches, whatever comes. */
const MATCHED = -3;

/** A state is `[node * 2 + fresh, machine, state, machine, state, ...]` with the machines that may still match. */
interface Search {
  readonly language: Automaton;
  readonly machines: readonly Machine[];
  readonly places: readonly (boolean | number)[];
  readonly table: Table;
  /** By state: what the cheapest way to it costs, from which state it comes, and by which text. */
  readonly costs: number[];
  readonly origins: number[];
  readonly texts: string[];
  /** States to look at, by cost. */
  readonly queue: number[][];
  readonly stretches: Map<number, string>;
  /** A character that no pattern names. */
  readonly other: number;
  readonly found: Map<string, Finding>;
  readonly current: Int32Array;
  readonly next: Int32Array;
  readonly bound: number;
  work: number;
}

/**
 * All combinations of answers to a question, each with the cheapest string for it: shortest, but with one character
 * rather than none for a run. `enough`: how many combinations are wanted. `bound`: the most steps of one pattern by one
 * character, counted by the places it can be in at once.
 */
export function search(question: Question, bound: number, enough = Number.POSITIVE_INFINITY): SearchResult {
  const start = startOf(question, bound);
  if (start === undefined) return { found: [] };
  if (start.work > bound) return { exceeded: true };
  const { language, machines, places } = start;
  const run: Search = {
    language,
    machines,
    places,
    table: createTable(),
    costs: [],
    origins: [],
    texts: [],
    queue: [],
    stretches: new Map(),
    other: otherCharacter(machines.map(({ automaton }) => automaton.used)),
    found: new Map(),
    current: new Int32Array(1 + 2 * machines.length),
    next: new Int32Array(1 + 2 * machines.length),
    bound,
    work: start.work,
  };
  for (const [number, { state }] of machines.entries()) run.next.set([number, state], 1 + 2 * number);
  arrive(run, start.node, 1 + 2 * machines.length, 0, -1, start.prefix);
  for (let cost = 0; cost < run.queue.length; cost++) {
    const states = run.queue[cost] ?? [];
    // Grows while it is read.
    for (let at = 0; at < states.length; at++) {
      const state = states[at] ?? 0;
      if (run.costs[state] === cost) expand(run, state, cost);
      if (run.found.size >= enough) return { found: [...run.found.values()] };
      if (run.work > bound) return { exceeded: true };
    }
  }
  return { found: [...run.found.values()] };
}

/** Goes on from a state by every character that makes a difference. */
function expand(run: Search, state: number, cost: number): void {
  const { language, current, next } = run;
  const length = run.table.read(state, current);
  const code = current[0] ?? 0;
  const node = code >> 1;
  const index = language.counted ? node % language.width : node;
  const kind = language.kinds[index];
  const fresh = code & 1;
  const last = kind === KIND.run && fresh === 0 && index === language.width - 2;
  if (kind === KIND.end || last) record(run, state, length);
  else if (kind === KIND.run) {
    next.set(current.subarray(0, length));
    arrive(run, node + 1, length, cost + fresh * EMPTY_RUN, state, "");
  }
  if (kind === KIND.end) return;
  if (kind === KIND.choice) {
    choose(run, node, index, length, cost, state);
    return;
  }
  for (const character of charactersAt(run, index, length)) {
    const target = kind === KIND.run ? stay(language, node, character) : consume(language, node, character);
    if (target === DEAD) continue;
    const end = stepAll(run, current, length, character);
    if (end === PRUNED) continue;
    const text = String.fromCodePoint(character);
    if (kind === KIND.run) enter(run, target * 2, end, cost + 1, state, text, true);
    else arrive(run, target, end, cost + 1, state, text);
  }
}

/** Goes on from a state by each text of a choice; of single characters that no machine tells apart, one does for all. */
function choose(run: Search, node: number, index: number, length: number, cost: number, origin: number): void {
  const told = new Set(charactersAt(run, index, length));
  let alike = false;
  for (const letters of run.language.choices.get(index) ?? []) {
    if (letters.length === 1 && !told.has(letters[0] ?? 0)) {
      if (alike) continue;
      alike = true;
    }
    run.next.set(run.current.subarray(0, length));
    let end = length;
    for (const character of letters) if (end !== PRUNED) end = stepAll(run, run.next, end, character);
    if (end !== PRUNED) arrive(run, node + 1, end, cost + letters.length, origin, String.fromCodePoint(...letters));
  }
}

/** The characters to tell apart at a node of the language. */
function charactersAt(run: Search, index: number, length: number): Iterable<number> {
  if (run.language.kinds[index] === KIND.folded) return charactersOf(run.language, index);
  // Where the language itself tells colons apart, they are a case of their own.
  const characters = new Set([run.other, ...charactersOf(run.language, index)]);
  for (let at = 1; at < length; at += 2) {
    const machine = run.machines[run.current[at] ?? 0];
    if (machine === undefined || run.current[at + 1] === MATCHED) continue;
    for (const character of distinctCharacters(machine.automaton, run.current[at + 1] ?? 0)) characters.add(character);
  }
  return characters;
}

/** Goes through the fixed text from a node on, with the states in `next`, up to where there is a choice. */
function arrive(run: Search, from: number, count: number, cost: number, origin: number, before: string): void {
  const { language } = run;
  let node = from;
  let length = count;
  for (;;) {
    const index = language.counted ? node % language.width : node;
    const kind = language.kinds[index];
    if (kind !== KIND.literal && kind !== KIND.separator) {
      const fresh = kind === KIND.run ? 1 : 0;
      const steps = node === from ? 0 : index - (language.counted ? from % language.width : from);
      const text = steps === 0 ? before : before + stretchAt(run, from, steps);
      enter(run, node * 2 + fresh, length, cost + steps, origin, text, kind !== KIND.end);
      return;
    }
    const character = language.characters[index] ?? 0;
    node = consume(language, node, character);
    if (node === DEAD || run.work > run.bound) return;
    length = stepAll(run, run.next, length, character);
    if (length === PRUNED) return;
  }
}

function stretchAt(run: Search, node: number, steps: number): string {
  const index = run.language.counted ? node % run.language.width : node;
  const before = run.stretches.get(index);
  if (before !== undefined) return before;
  const text = textBetween(run.language.characters, index, index + steps);
  run.stretches.set(index, text);
  return text;
}

/** Takes every machine of `source` one character further, into `next`; those that cannot match any more are left out. */
function stepAll(run: Search, source: Int32Array, length: number, character: number): number {
  const { machines, next } = run;
  let end = 1;
  run.work++;
  for (let at = 1; at < length; at += 2) {
    const number = source[at] ?? 0;
    const state = source[at + 1] ?? 0;
    const machine = machines[number];
    if (machine === undefined) continue;
    const target = state === MATCHED ? MATCHED : step(machine.automaton, state, character);
    run.work += state === MATCHED ? 1 : weightOf(machine.automaton, state);
    if (target === DEAD) {
      if (machine.role === ROLE.required) return PRUNED;
      continue;
    }
    next[end] = number;
    next[end + 1] = target;
    end += 2;
  }
  return end;
}

/** Notes a way to the state in `next`, where there is no cheaper one. `open`: the language's fixed end is yet to come. */
function enter(
  run: Search,
  code: number,
  length: number,
  cost: number,
  origin: number,
  text: string,
  open: boolean,
): void {
  if (open && !settleAll(run, length)) return;
  run.next[0] = code;
  const state = run.table.add(run.next, length);
  const before = run.costs[state];
  if (before !== undefined && before <= cost) return;
  run.costs[state] = cost;
  run.origins[state] = origin;
  run.texts[state] = text;
  while (run.queue.length <= cost) run.queue.push([]);
  run.queue[cost]?.push(state);
}

/** Marks the machines in `next` whose answer is settled; false where that leaves no string to look for. */
function settleAll(run: Search, length: number): boolean {
  for (let at = 1; at < length; at += 2) {
    const machine = run.machines[run.next[at] ?? 0];
    const state = run.next[at + 1] ?? MATCHED;
    if (machine === undefined || state === MATCHED || !isSettled(machine, state)) continue;
    if (machine.role === ROLE.rejected) return false;
    run.next[at + 1] = MATCHED;
  }
  return true;
}

/** The string ends here: notes its answers, where they are new. */
function record(run: Search, state: number, length: number): void {
  const matching = new Set<number>();
  for (let at = 1; at < length; at += 2) {
    const number = run.current[at] ?? 0;
    const machine = run.machines[number];
    if (machine === undefined) continue;
    const last = run.current[at + 1] ?? 0;
    const match = last === MATCHED || accepts(machine.automaton, last);
    if (match ? machine.role === ROLE.rejected : machine.role === ROLE.required) return;
    if (match) matching.add(number);
  }
  const key = [...matching].join();
  if (run.found.has(key)) return;
  const answers = run.places.map((place) => (typeof place === "boolean" ? place : matching.has(place)));
  run.found.set(key, { witness: spell(run, state), answers });
}

function spell(run: Search, state: number): string {
  let text = "";
  for (let at = state; at >= 0; at = run.origins[at] ?? -1) text = (run.texts[at] ?? "") + text;
  return text;
}
