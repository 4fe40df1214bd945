/** Reads a pattern in the syntax of RE2 (https://github.com/google/re2/wiki/Syntax). */

import { inRanges, namedClass, negated, perlClass, unicodeClass, withoutCase } from "./classes.ts";
import { type CharacterTest, invalid, type ParsedRegex, type RegexNode, Unsupported } from "./model.ts";

const MAX_PATTERN = 1_000;
const MAX_DEPTH = 50;
/** RE2 refuses more. */
const MAX_REPEAT = 1_000;

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** Throws {@link Unsupported} for what is not read here, ExpressionError for what RE2 refuses. */
export function parseRegex(pattern: string): ParsedRegex {
  if (pattern.length > MAX_PATTERN) throw new Unsupported(`a pattern of more than ${MAX_PATTERN} characters`);
  const characters = [...pattern];
  const names: (string | undefined)[] = [];
  let at = 0;
  const node = readChoice({ i: false, m: false, s: false, U: false }, 0);
  if (at < characters.length) throw invalid("unexpected )");
  return { node, names };

  function rest(text: string): boolean {
    return characters.slice(at, at + text.length).join("") === text;
  }

  function take(text: string): boolean {
    if (!rest(text)) return false;
    at += text.length;
    return true;
  }

  function next(what: string): string {
    const character = characters[at];
    if (character === undefined) throw invalid(`${what} has no end`);
    at += 1;
    return character;
  }

  function readChoice(outer: Flags, depth: number): RegexNode {
    if (depth > MAX_DEPTH) throw new Unsupported(`groups nested more than ${MAX_DEPTH} levels deep`);
    let flags = outer;
    const choices: RegexNode[][] = [[]];
    while (at < characters.length && characters[at] !== ")") {
      if (take("|")) {
        choices.push([]);
        continue;
      }
      const changed = readFlags(flags);
      if (changed !== undefined) {
        flags = changed;
        continue;
      }
      const atom = readAtom(flags, depth);
      choices.at(-1)?.push(...atom.slice(0, -1), readRepeats(atom.at(-1) ?? { type: "empty" }, flags));
    }
    const nodes = choices.map((sequence): RegexNode => ({ type: "sequence", nodes: sequence }));
    return nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : { type: "choice", nodes };
  }

  /** `(?i)`: for the rest of the group. */
  function readFlags(flags: Flags): Flags | undefined {
    const match = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(characters.slice(at, at + 20).join(""));
    if (match === null || match[0] === "(?)") return undefined;
    at += match[0].length;
    return changeFlags(flags, match[1] ?? "", match[2] ?? "");
  }

  function readAtom(flags: Flags, depth: number): RegexNode[] {
    const character = next("the pattern");
    switch (character) {
      case "(":
        return [readGroup(flags, depth)];
      case "[":
        return [characterNode(readClass(flags))];
      case ".":
        return [characterNode(flags.s ? () => true : (code) => code !== 10)];
      case "^":
        return [{ type: "assertion", assertion: flags.m ? "line start" : "start" }];
      case "$":
        return [{ type: "assertion", assertion: flags.m ? "line end" : "end" }];
      case "*":
      case "+":
      case "?":
        throw invalid(`nothing before ${character}`);
      case "\\":
        return readEscape(flags);
      default:
        return [literal(character, flags)];
    }
  }

  function readGroup(flags: Flags, depth: number): RegexNode {
    if (!take("?")) return readCapture(undefined, flags, depth);
    const named = /^P?<(\w+)>/.exec(characters.slice(at, at + 100).join(""));
    if (named?.[1] !== undefined) {
      at += named[0].length;
      if (names.includes(named[1])) throw invalid(`a second group is called ${named[1]}`);
      return readCapture(named[1], flags, depth);
    }
    const changed = /^([imsU]*)(?:-([imsU]+))?:/.exec(characters.slice(at, at + 20).join(""));
    if (changed === null) throw invalid("(? begins nothing that RE2 has");
    at += changed[0].length;
    const inner = readChoice(changeFlags(flags, changed[1] ?? "", changed[2] ?? ""), depth + 1);
    closeGroup();
    return inner;
  }

  function readCapture(name: string | undefined, flags: Flags, depth: number): RegexNode {
    const index = names.push(name);
    const node = readChoice(flags, depth + 1);
    closeGroup();
    return { type: "group", node, index };
  }

  function closeGroup(): void {
    if (!take(")")) throw invalid("a group has no end");
  }

  function readRepeats(node: RegexNode, flags: Flags): RegexNode {
    const times = readTimes();
    if (times === undefined) return node;
    const lazy = take("?");
    const start = at;
    if (readTimes() !== undefined) throw invalid("a repetition of a repetition");
    at = start;
    return { type: "repeat", node, ...times, greedy: lazy === flags.U };
  }

  function readTimes(): { readonly least: number; readonly most: number } | undefined {
    if (take("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (take("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    if (take("?")) return { least: 0, most: 1 };
    const match = /^\{(\d+)(,(\d*))?\}/.exec(characters.slice(at, at + 20).join(""));
    if (match === null) return undefined;
    at += match[0].length;
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (least > MAX_REPEAT || (most > MAX_REPEAT && Number.isFinite(most)) || most < least) {
      throw invalid(`the repetition ${match[0]}`);
    }
    return { least, most };
  }

  function readEscape(flags: Flags): RegexNode[] {
    const character = next("the escape");
    if (character === "A") return [{ type: "assertion", assertion: "start" }];
    if (character === "z") return [{ type: "assertion", assertion: "end" }];
    if (character === "b") return [{ type: "assertion", assertion: "boundary" }];
    if (character === "B") return [{ type: "assertion", assertion: "no boundary" }];
    if (character === "Q") return readQuoted(flags);
    if (character === "C") throw new Unsupported("\\C");
    const test = readEscapedClass(character);
    if (test !== undefined) return [characterNode(test)];
    return [literal(String.fromCodePoint(readEscapedCode(character)), flags)];
  }

  function readQuoted(flags: Flags): RegexNode[] {
    const nodes: RegexNode[] = [];
    while (at < characters.length && !take("\\E")) nodes.push(literal(next("the quotation"), flags));
    return nodes.length === 0 ? [{ type: "empty" }] : nodes;
  }

  function readEscapedClass(character: string): CharacterTest | undefined {
    if (character !== "p" && character !== "P") return perlClass(character);
    let name = next("the class");
    if (name === "{") {
      name = "";
      for (let letter = next("the class"); letter !== "}"; letter = next("the class")) name += letter;
    }
    const test = unicodeClass(name);
    return character === "p" ? test : negated(test);
  }

  function readEscapedCode(character: string): number {
    const control = CONTROLS[character];
    if (control !== undefined) return control;
    if (character === "x") return readHexadecimal();
    if (character === "0") {
      let digits = "0";
      while (digits.length < 3 && /^[0-7]$/.test(characters[at] ?? "")) digits += next("the escape");
      return Number.parseInt(digits, 8);
    }
    if (/^[1-7]$/.test(character) && /^[0-7]$/.test(characters[at] ?? "")) throw new Unsupported("an octal escape");
    if (/^[0-9A-Za-z\u0080-\u{10ffff}]$/u.test(character)) throw invalid(`the escape \\${character}`);
    return character.codePointAt(0) ?? 0;
  }

  function readHexadecimal(): number {
    const match = /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))/.exec(characters.slice(at, at + 8).join(""));
    const code = Number.parseInt(match?.[1] ?? match?.[2] ?? "", 16);
    if (match === null || code > 0x10ffff) throw invalid("the escape \\x");
    at += match[0].length;
    return code;
  }

  function readClass(flags: Flags): CharacterTest {
    const negative = take("^");
    const tests: CharacterTest[] = [];
    for (let first = true; first || characters[at] !== "]"; first = false) tests.push(readClassPart(flags));
    at += 1;
    const any: CharacterTest = (code) => tests.some((test) => test(code));
    return negative ? negated(any) : any;
  }

  function readClassPart(flags: Flags): CharacterTest {
    if (at >= characters.length) throw invalid("a class has no end");
    const named = /^\[:(\^?\w+):\]/.exec(characters.slice(at, at + 20).join(""));
    if (named?.[1] !== undefined) {
      at += named[0].length;
      return fold(namedClass(named[1]), flags);
    }
    const low = readClassMember();
    if (typeof low !== "number") return fold(low, flags);
    if (characters[at] !== "-" || characters[at + 1] === "]" || at + 1 >= characters.length) {
      return fold(inRanges([[low, low]]), flags, low);
    }
    at += 1;
    const high = readClassMember();
    if (typeof high !== "number" || high < low) throw invalid("a range that ends before it starts");
    return fold(inRanges([[low, high]]), flags, high);
  }

  function readClassMember(): number | CharacterTest {
    const character = next("a class");
    if (character !== "\\") return character.codePointAt(0) ?? 0;
    const escaped = next("the escape");
    return readEscapedClass(escaped) ?? readEscapedCode(escaped);
  }
}

function changeFlags(flags: Flags, on: string, off: string): Flags {
  const value = (flag: keyof Flags): boolean => (flags[flag] || on.includes(flag)) && !off.includes(flag);
  return { i: value("i"), m: value("m"), s: value("s"), U: value("U") };
}

function literal(character: string, flags: Flags): RegexNode {
  const code = character.codePointAt(0) ?? 0;
  return characterNode(fold((other) => other === code, flags, code));
}

/** Beyond ASCII case is left alone: languages differ. */
function fold(test: CharacterTest, flags: Flags, highest = 0): CharacterTest {
  if (!flags.i) return test;
  if (highest > 127) throw new Unsupported("letters beyond ASCII in any case");
  return withoutCase(test);
}

function characterNode(test: CharacterTest): RegexNode {
  return { type: "character", test };
}
