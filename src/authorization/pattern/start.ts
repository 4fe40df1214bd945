/** What is settled about a question before the search: patterns that part from the language at its fixed ends. */

import { type Automaton, automatonOf, isBeforeEnd, isUniversal, step, weightOf } from "./automaton.ts";
import { DEAD } from "./nodes.ts";
import { type Pattern, prefixOf, suffixOf } from "./pattern.ts";

/** What a pattern does to a string that it matches; one that is required must match. */
export const ROLE = { asked: 0, rejected: 1, required: 2 } as const;
export type Role = (typeof ROLE)[keyof typeof ROLE];

export interface Question {
  readonly include: Pattern;
  /** No string of these. */
  readonly rejected: readonly Pattern[];
  /** Only strings of all of these. */
  readonly required: readonly Pattern[];
  /** Which of these match the string is the answer. */
  readonly asked: readonly Pattern[];
}

/** A pattern whose answer is still open behind the language's fixed beginning, and the state it is in there. */
export interface Machine {
  readonly automaton: Automaton;
  readonly role: Role;
  readonly state: number;
  /** Length of the text that ends all strings of the pattern, where all strings of the language end with it too. */
  readonly commonEnd: number | undefined;
}

export interface Start {
  readonly language: Automaton;
  /** Text and nodes of the language's fixed beginning. */
  readonly prefix: string;
  readonly node: number;
  readonly machines: readonly Machine[];
  /** For each pattern that is asked about: its answer, or its machine. */
  readonly places: readonly (boolean | number)[];
  readonly work: number;
}

/** Undefined where no string is in question. Stops early, with more `work` than the bound, where that is exceeded. */
export function startOf(question: Question, bound: number): Start | undefined {
  const { include } = question;
  const prefix = prefixOf(include);
  const suffix = suffixOf(include);
  /** Otherwise the beginning is the end. */
  const open = include.tokens.length > 1;
  const language = automatonOf(include);
  const letters = Array.from(prefix, (text) => text.codePointAt(0) ?? 0);
  const machines: Machine[] = [];
  let work = 0;

  /** The answer, where the beginning or the end settles it; or what is open. */
  const settle = (pattern: Pattern): boolean | Omit<Machine, "role"> => {
    const own = prefixOf(pattern);
    const end = suffixOf(pattern);
    if (!agree(prefix, own, "startsWith") || !agree(suffix, end, "endsWith")) return false;
    const automaton = automatonOf(pattern);
    let state = automaton.counted ? 0 : Math.min(letters.length, lengthOf(own));
    for (let at = state; at < letters.length && state !== DEAD && work <= bound; at++) {
      work += weightOf(automaton, state);
      state = step(automaton, state, letters[at] ?? 0);
    }
    if (state === DEAD) return false;
    const commonEnd = open && suffix.endsWith(end) ? lengthOf(end) : undefined;
    const machine = { automaton, state, commonEnd };
    return isSettled(machine, state) ? true : machine;
  };

  for (const pattern of question.rejected) {
    const settled = settle(pattern);
    if (settled === true) return undefined;
    if (settled !== false) machines.push({ ...settled, role: ROLE.rejected });
  }
  for (const pattern of question.required) {
    const settled = settle(pattern);
    if (settled === false) return undefined;
    if (settled !== true) machines.push({ ...settled, role: ROLE.required });
  }
  const numbers = new Map<string, number>();
  const places = question.asked.map((pattern) => {
    const settled = settle(pattern);
    if (typeof settled === "boolean") return settled;
    const { key } = settled.automaton;
    const number = numbers.get(key) ?? machines.push({ ...settled, role: ROLE.asked }) - 1;
    numbers.set(key, number);
    return number;
  });
  return { language, prefix, node: letters.length, machines, places, work };
}

/**
 * Whether the pattern matches whatever the language has yet to come, where that is more than its fixed end.
 */
export function isSettled({ automaton, commonEnd }: Omit<Machine, "role">, state: number): boolean {
  return isUniversal(automaton, state) || (commonEnd !== undefined && isBeforeEnd(automaton, state, commonEnd));
}

/** Whether one text can stand where the other does. */
const agree = (left: string, right: string, how: "startsWith" | "endsWith"): boolean =>
  left.length > right.length ? left[how](right) : right[how](left);

function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
