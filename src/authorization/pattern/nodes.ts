/** A pattern as a chain of nodes, one for each character or wildcard, in typed arrays. */

import { caseVariants } from "./case.ts";
import type { ColonRule, Pattern, PatternToken } from "./pattern.ts";

const COLON = 0x3a;
/** In place of a node: no way on. */
export const DEAD = -1;

export const KIND = { literal: 0, folded: 1, separator: 2, one: 3, run: 4, nothing: 5, choice: 6, end: 7 } as const;
const RULE: Readonly<Record<ColonRule, number>> = { cross: 0, stop: 1, sixth: 2 };

/**
 * Node `index` is the place before its token; the last one is the end. Where the number of colons so far counts, there is
 * one layer of nodes for each number up to five: node = layer * width + index. A run node also stands for the node
 * after it. No two runs are neighbours.
 */
export interface Nodes {
  readonly width: number;
  readonly counted: boolean;
  readonly kinds: Uint8Array;
  /** Code point of a literal, colon of a separator. */
  readonly characters: Int32Array;
  readonly rules: Uint8Array;
  /** For a run: the first node from where on all that may come before the run could be part of it as well. */
  readonly floors: Int32Array;
  /** Code points of folded literals, by index. */
  readonly variants: ReadonlyMap<number, readonly number[]>;
  /** Texts of choices as code points, by index. */
  readonly choices: ReadonlyMap<number, readonly (readonly number[])[]>;
  /** Every character that some node treats unlike others. */
  readonly used: ReadonlySet<number>;
}

interface Step {
  readonly kind: number;
  readonly character: number;
  readonly rule: number;
  readonly texts?: readonly string[];
}

export function compileNodes(pattern: Pattern): Nodes {
  const steps = normalize(pattern.tokens.flatMap(stepsOf));
  const length = steps.length;
  const kinds = Uint8Array.from([...steps.map(({ kind }) => kind), KIND.end]);
  const characters = Int32Array.from([...steps.map(({ character }) => character), 0]);
  const rules = Uint8Array.from([...steps.map(({ rule }) => rule), 0]);
  const variants = new Map<number, readonly number[]>();
  const choices = new Map<number, readonly (readonly number[])[]>();
  for (const [index, { kind, character, texts = [] }] of steps.entries()) {
    if (kind === KIND.folded) variants.set(index, caseVariants(character));
    if (kind === KIND.choice) choices.set(index, lettersOf(texts));
  }
  const counted = steps.some(({ kind, rule }) => kind === KIND.separator || rule === RULE.sixth);
  const nodes = { width: length + 1, counted, kinds, characters, rules, floors: floorsOf(steps), variants, choices };
  const used = new Set<number>();
  for (let index = 0; index < length; index++) for (const one of charactersOf(nodes, index)) used.add(one);
  return { ...nodes, used };
}

const known = new WeakMap<readonly string[], readonly (readonly number[])[]>();

/** The texts of a choice as code points; the same list is often part of many patterns. */
function lettersOf(texts: readonly string[]): readonly (readonly number[])[] {
  const before = known.get(texts) ?? texts.map(codePoints);
  known.set(texts, before);
  return before;
}

const codePoints = (text: string): readonly number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0);

/** The literals of some nodes as text. */
export function textBetween(characters: Int32Array, start: number, end: number): string {
  let text = "";
  for (let index = start; index < end; index++) text += String.fromCodePoint(characters[index] ?? 0);
  return text;
}

function stepsOf(token: PatternToken): readonly Step[] {
  switch (token.kind) {
    case "literal":
      return Array.from(token.text, (text) => literalStep(text.codePointAt(0) ?? 0, token.ignoreCase));
    case "separator":
      return [{ kind: KIND.separator, character: COLON, rule: 0 }];
    case "choice":
      return [{ kind: KIND.choice, character: 0, rule: 0, texts: token.texts }];
    case "nothing":
      return [{ kind: KIND.nothing, character: 0, rule: 0 }];
    default:
      return [{ kind: KIND[token.kind], character: 0, rule: RULE[token.colons] }];
  }
}

function literalStep(character: number, ignoreCase: boolean): Step {
  const folded = ignoreCase && caseVariants(character).length > 1;
  return { kind: folded ? KIND.folded : KIND.literal, character, rule: 0 };
}

/** `**` is `*`, and `*?` is `?*`: fewer places to be in at once. */
function normalize(steps: readonly Step[]): readonly Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const before = result.at(-1);
    const sameRun = before?.kind === KIND.run && before.rule === step.rule;
    if (sameRun && step.kind === KIND.one) result.splice(-1, 0, step);
    else if (!sameRun || step.kind !== KIND.run) result.push(step);
  }
  return result;
}

function floorsOf(steps: readonly Step[]): Int32Array {
  const floors = new Int32Array(steps.length + 1);
  /** By rule of a run: where the tokens start that it could take up, all of them up to it. */
  const starts = [0, 0, 0];
  for (const [index, { kind, rule, character }] of steps.entries()) {
    if (kind === KIND.run) floors[index] = starts[rule] ?? index;
    const wildcard = kind === KIND.one || kind === KIND.run;
    if (wildcard ? rule !== RULE.stop : character === COLON) starts[RULE.stop] = index + 1;
    if (wildcard ? rule === RULE.cross : character === COLON) starts[RULE.sixth] = index + 1;
  }
  return floors;
}

/** Where one character leads from a node that is no run; {@link DEAD} where it does not match. */
export function consume(nodes: Nodes, node: number, character: number): number {
  const index = nodes.counted ? node % nodes.width : node;
  return matches(nodes, node, index, character) ? node + 1 + shift(nodes, node, character) : DEAD;
}

/** Where one character leads inside of a run. */
export function stay(nodes: Nodes, node: number, character: number): number {
  const index = nodes.counted ? node % nodes.width : node;
  return admits(nodes, node, index, character) ? node + shift(nodes, node, character) : DEAD;
}

function matches(nodes: Nodes, node: number, index: number, character: number): boolean {
  switch (nodes.kinds[index]) {
    case KIND.literal:
      return nodes.characters[index] === character;
    case KIND.folded:
      return nodes.variants.get(index)?.includes(character) === true;
    case KIND.separator:
      return character === COLON && !pastFifth(nodes, node);
    case KIND.one:
      return admits(nodes, node, index, character);
    default:
      return false;
  }
}

function admits(nodes: Nodes, node: number, index: number, character: number): boolean {
  if (character !== COLON) return true;
  const rule = nodes.rules[index];
  return rule === RULE.cross || (rule === RULE.sixth && pastFifth(nodes, node));
}

const pastFifth = (nodes: Nodes, node: number): boolean => node >= 5 * nodes.width;

/** A colon leads to the next layer. */
function shift(nodes: Nodes, node: number, character: number): number {
  return nodes.counted && character === COLON && !pastFifth(nodes, node) ? nodes.width : 0;
}

/** Characters that a node treats unlike all others, without those of the node after a run. */
export function charactersOf(nodes: Omit<Nodes, "used">, index: number): readonly number[] {
  switch (nodes.kinds[index]) {
    case KIND.literal:
    case KIND.separator:
      return [nodes.characters[index] ?? 0];
    case KIND.folded:
      return nodes.variants.get(index) ?? [];
    case KIND.one:
    case KIND.run:
      return nodes.counted || nodes.rules[index] !== RULE.cross ? [COLON] : [];
    default:
      return [];
  }
}

/** A run to the end that takes every character. */
export function isUniversalNode(nodes: Nodes, index: number): boolean {
  return index === nodes.width - 2 && nodes.kinds[index] === KIND.run && nodes.rules[index] === RULE.cross;
}
