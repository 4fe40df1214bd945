/** Searches a text in linear time, all ways of matching at once: the leftmost match, and of these the preferred one. */

import { type Assertion, type ParsedRegex, Unsupported } from "./model.ts";
import { parseRegex } from "./parse.ts";
import { compile, type Instruction } from "./program.ts";

/** Steps of one call, whatever the pattern and the text. */
const MAX_STEPS = 5_000_000;
const MAX_TEXT = 10_000;

/** Where the whole and each group start and end, in code points; undefined: the group took no part. */
export type Captures = readonly (number | undefined)[];

export interface Search {
  readonly names: ParsedRegex["names"];
  /** The stretch from one code point up to another. */
  readonly slice: (start: number, end: number) => string;
  /** The first match from a code point on. */
  readonly find: (from: number) => Captures | undefined;
  /** Every match; an empty one right after another does not count. */
  readonly findAll: () => readonly Captures[];
}

/** Throws {@link Unsupported} where the text or the work is too large. */
export function searchIn(pattern: string, text: string): Search {
  if (text.length > MAX_TEXT) throw new Unsupported(`a text of more than ${MAX_TEXT} characters`);
  const { node, names } = parseRegex(pattern);
  const program = compile(node);
  const characters = [...text];
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  let steps = 0;
  return { names, slice: (start, end) => characters.slice(start, end).join(""), find, findAll };

  function find(from: number): Captures | undefined {
    let threads = new Threads(program, codes);
    let following = new Threads(program, codes);
    let found: Captures | undefined;
    for (let at = from; at <= codes.length; at += 1) {
      if (found === undefined) threads.add(0, at, []);
      if (threads.list.length === 0 && found !== undefined) break;
      const code = codes[at];
      for (const { instruction, captures, position } of threads.list) {
        if (instruction.type === "match") {
          found = captures;
          break;
        }
        if (instruction.type === "character" && code !== undefined && instruction.test(code)) {
          following.add(position + 1, at + 1, captures);
        }
      }
      steps += threads.seen.size + 1;
      if (steps > MAX_STEPS) throw new Unsupported("a search that takes too long");
      [threads, following] = [following, threads];
      following.clear();
    }
    return found;
  }

  function findAll(): readonly Captures[] {
    const all: Captures[] = [];
    let last = -1;
    for (let from = 0; from <= codes.length; ) {
      const captures = find(from);
      const [start, end] = captures ?? [];
      if (captures === undefined || start === undefined || end === undefined) break;
      if (start !== end || end !== last) all.push(captures);
      last = end;
      from = start === end ? end + 1 : end;
    }
    return all;
  }
}

interface Thread {
  readonly instruction: Instruction;
  readonly position: number;
  readonly captures: Captures;
}

/** The places at which the machine is, the preferred ones first, each once. */
class Threads {
  readonly list: Thread[] = [];
  readonly seen = new Set<number>();
  readonly #program: readonly Instruction[];
  readonly #codes: readonly number[];

  constructor(program: readonly Instruction[], codes: readonly number[]) {
    this.#program = program;
    this.#codes = codes;
  }

  clear(): void {
    this.list.length = 0;
    this.seen.clear();
  }

  /** Goes on to the next characters that are asked for. */
  add(start: number, at: number, first: Captures): void {
    const open: { readonly position: number; readonly captures: Captures }[] = [{ position: start, captures: first }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { position, captures } = next;
      const instruction = this.#program[position];
      if (instruction === undefined || this.seen.has(position)) continue;
      this.seen.add(position);
      if (instruction.type === "fork") {
        for (const target of instruction.targets.toReversed()) open.push({ position: target, captures });
      } else if (instruction.type === "save") {
        const saved = [...captures];
        saved[instruction.slot] = at;
        open.push({ position: position + 1, captures: saved });
      } else if (instruction.type === "assertion") {
        if (holds(instruction.assertion, this.#codes, at)) open.push({ position: position + 1, captures });
      } else {
        this.list.push({ instruction, position, captures });
      }
    }
  }
}

function holds(assertion: Assertion, codes: readonly number[], at: number): boolean {
  switch (assertion) {
    case "start":
      return at === 0;
    case "end":
      return at === codes.length;
    case "line start":
      return at === 0 || codes[at - 1] === 10;
    case "line end":
      return at === codes.length || codes[at] === 10;
    case "boundary":
      return isWord(codes[at - 1]) !== isWord(codes[at]);
    case "no boundary":
      return isWord(codes[at - 1]) === isWord(codes[at]);
  }
}

function isWord(code: number | undefined): boolean {
  return code !== undefined && code < 128 && /\w/.test(String.fromCharCode(code));
}
