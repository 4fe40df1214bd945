/** The library that parses HCL (tree-sitter, compiled to WebAssembly), behind plain data. Loaded by the first HCL file. */

import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Language, Node, Parser, TreeCursor } from "web-tree-sitter";

/** A node of the syntax tree. Offsets are UTF-16 code units of the text. */
export interface SyntaxNode {
  /** The name of the grammar's rule, or the token itself: `block`, `=`. `ERROR`: what fits nowhere. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The parser made it up, as it had to stand here. */
  readonly missing: boolean;
  readonly children: readonly SyntaxNode[];
}

/** A statement of a file: its own tokens now, what is in them when asked for. */
export interface Statement {
  /** With its children, without theirs. */
  readonly node: SyntaxNode;
  readonly read: () => SyntaxNode;
}

export interface HclParser {
  /** The statements of a file's body; or the whole tree of a text that is no HCL. */
  readonly parse: (text: string) => { readonly statements: readonly Statement[] } | { readonly broken: SyntaxNode };
}

/** A syntax tree of this many characters in all is kept for later; beyond, it is made a second time. */
const MAX_KEPT = 32 * 1024 * 1024;

const FILES = [
  { name: "web-tree-sitter.wasm", module: "web-tree-sitter/web-tree-sitter.wasm" },
  {
    name: "tree-sitter-terraform.wasm",
    module: "@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm",
  },
] as const;

let loaded: Promise<HclParser> | undefined;

/** The parser; the library is loaded once. */
export function loadHclParser(): Promise<HclParser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<HclParser> {
  const { Language, Parser } = await import("web-tree-sitter");
  const [library, grammar] = await Promise.all([readWasm(FILES[0]), readWasm(FILES[1])]);
  await Parser.init({ wasmBinary: library.slice().buffer });
  const language = await Language.load(grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return newParser(parser, language);
}

/** In `dist` the file lies beside the bundle or a folder above; in the sources, in its package. */
async function readWasm({ name, module }: (typeof FILES)[number]): Promise<Uint8Array> {
  const beside = ["./", "../"].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  return readFile(beside.find((path) => existsSync(path)) ?? createRequire(import.meta.url).resolve(module));
}

function newParser(parser: Parser, language: Language): HclParser {
  const names = language.types;
  let kept = 0;
  return { parse };

  function parse(text: string): ReturnType<HclParser["parse"]> {
    const tree = parseTree(text);
    if (tree.rootNode.hasError) {
      const broken = withCursor(tree.rootNode, (cursor) => readNode(cursor, 0));
      tree.delete();
      return { broken };
    }
    const keep = kept + text.length <= MAX_KEPT;
    if (keep) kept += text.length;
    const statements = withCursor(tree.rootNode, (cursor) => readStatements(cursor, keep, text));
    if (!keep) tree.delete();
    return { statements };
  }

  function parseTree(text: string) {
    const tree = parser.parse(text);
    if (tree === null) throw new Error("the HCL parser gave no tree");
    return tree;
  }

  /** The cursor is at the root: in it the body, in that the statements. */
  function readStatements(cursor: TreeCursor, keep: boolean, text: string): Statement[] {
    if (!cursor.gotoFirstChild()) return [];
    while (typeOf(cursor) !== "body") if (!cursor.gotoNextSibling()) return [];
    return siblings(cursor, () => {
      const node = shallow(cursor);
      if (!keep) return { node, read: () => readAgain(text, node) };
      const kept = cursor.currentNode;
      return { node, read: () => withCursor(kept, (own) => readNode(own, 0)) };
    });
  }

  function readAgain(text: string, { start, end }: SyntaxNode): SyntaxNode {
    const tree = parseTree(`${text.slice(start, end)}\n`);
    const root = withCursor(tree.rootNode, (cursor) => readNode(cursor, start));
    tree.delete();
    const statement = root.children.find(({ type }) => type === "body")?.children[0];
    if (statement === undefined) throw new Error("the HCL parser gave another tree");
    return statement;
  }

  function shallow(cursor: TreeCursor): SyntaxNode {
    const children = siblings(cursor, () => leaf(cursor, 0));
    return { ...leaf(cursor, 0), children };
  }

  function readNode(cursor: TreeCursor, shift: number): SyntaxNode {
    const node = leaf(cursor, shift);
    const children = siblings(cursor, () => readNode(cursor, shift));
    return children.length === 0 ? node : { ...node, children };
  }

  function leaf(cursor: TreeCursor, shift: number): SyntaxNode {
    return {
      type: typeOf(cursor),
      start: cursor.startIndex + shift,
      end: cursor.endIndex + shift,
      missing: cursor.nodeIsMissing,
      children: [],
    };
  }

  function typeOf(cursor: TreeCursor): string {
    return names[cursor.nodeTypeId] ?? "ERROR";
  }
}

/** Visits the children of the cursor's node; the cursor ends where it was. */
function siblings<T>(cursor: TreeCursor, visit: () => T): T[] {
  const found: T[] = [];
  if (!cursor.gotoFirstChild()) return found;
  do found.push(visit());
  while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return found;
}

function withCursor<T>(node: Node, use: (cursor: TreeCursor) => T): T {
  const cursor = node.walk();
  try {
    return use(cursor);
  } finally {
    cursor.delete();
  }
}
