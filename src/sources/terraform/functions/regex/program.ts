/** From a pattern to instructions of a machine that is in many places at once (Thompson's construction). */

import { type Assertion, type CharacterTest, type RegexNode, Unsupported } from "./model.ts";

export type Instruction =
  | { readonly type: "character"; readonly test: CharacterTest }
  | { readonly type: "assertion"; readonly assertion: Assertion }
  /** Remembers where the search is. */
  | { readonly type: "save"; readonly slot: number }
  /** Goes on at all of them, those before preferred. */
  | { readonly type: "fork"; targets: readonly number[] }
  | { readonly type: "match" };

type Repeat = Extract<RegexNode, { readonly type: "repeat" }>;

const MAX_INSTRUCTIONS = 2_000;

export function compile(node: RegexNode): readonly Instruction[] {
  const program: Instruction[] = [];
  write({ type: "group", node, index: 0 });
  push({ type: "match" });
  return program;

  function push(instruction: Instruction): number {
    if (program.length >= MAX_INSTRUCTIONS) throw new Unsupported("a pattern that is too large");
    return program.push(instruction) - 1;
  }

  function write(part: RegexNode): void {
    switch (part.type) {
      case "empty":
        return;
      case "character":
      case "assertion":
        push(part);
        return;
      case "sequence":
        for (const each of part.nodes) write(each);
        return;
      case "choice":
        writeChoice(part.nodes);
        return;
      case "group":
        push({ type: "save", slot: 2 * part.index });
        write(part.node);
        push({ type: "save", slot: 2 * part.index + 1 });
        return;
      case "repeat":
        writeRepeat(part);
    }
  }

  function writeChoice(nodes: readonly RegexNode[]): void {
    const fork: { type: "fork"; targets: readonly number[] } = { type: "fork", targets: [] };
    push(fork);
    const starts: number[] = [];
    const ends = nodes.map((each) => {
      starts.push(program.length);
      write(each);
      const end: { type: "fork"; targets: readonly number[] } = { type: "fork", targets: [] };
      push(end);
      return end;
    });
    fork.targets = starts;
    for (const end of ends) end.targets = [program.length];
  }

  function writeRepeat({ node: repeated, least, most, greedy }: Repeat): void {
    let start = program.length;
    for (let time = 0; time < least; time += 1) {
      start = program.length;
      write(repeated);
    }
    if (most !== Number.POSITIVE_INFINITY) {
      const skips = Array.from({ length: most - least }, () => {
        const skip = option(greedy);
        write(repeated);
        return skip;
      });
      for (const skip of skips) skip.close();
    } else if (least > 0) loop(start, greedy);
    else writeStar(repeated, greedy);
  }

  function writeStar(repeated: RegexNode, greedy: boolean): void {
    const skip = option(greedy);
    write(repeated);
    // x* of an x that may be empty is (x+)?, as in RE2: else what the last round remembers would be lost.
    if (mayBeEmpty(repeated)) loop(skip.at + 1, greedy);
    else push({ type: "fork", targets: [skip.at] });
    skip.close();
  }

  function loop(start: number, greedy: boolean): void {
    const after = program.length + 1;
    push({ type: "fork", targets: greedy ? [start, after] : [after, start] });
  }

  /** What follows may be left out; `close` where it ends. */
  function option(greedy: boolean): { readonly at: number; readonly close: () => void } {
    const fork: { type: "fork"; targets: readonly number[] } = { type: "fork", targets: [] };
    const at = push(fork);
    return {
      at,
      close: () => {
        fork.targets = greedy ? [at + 1, program.length] : [program.length, at + 1];
      },
    };
  }
}

function mayBeEmpty(node: RegexNode): boolean {
  switch (node.type) {
    case "character":
      return false;
    case "sequence":
      return node.nodes.every(mayBeEmpty);
    case "choice":
      return node.nodes.some(mayBeEmpty);
    case "group":
      return mayBeEmpty(node.node);
    case "repeat":
      return node.least === 0 || mayBeEmpty(node.node);
    default:
      return true;
  }
}
