/** The library that parses HCL (tree-sitter, compiled to WebAssembly), behind plain data. Loaded by the first HCL file. */

import type { Language, Parser } from "web-tree-sitter";
import { flatten, readBroken, type Statement, type SyntaxNode, statementsOf } from "./syntax-tree.ts";
import { readWasm } from "./wasm.ts";

export interface HclParser {
  /** The statements of a file's body; or the whole tree of a text that is no HCL. */
  readonly parse: (text: string) => { readonly statements: readonly Statement[] } | { readonly broken: SyntaxNode };
}

let loaded: Promise<HclParser> | undefined;

/** The parser; the library is loaded once. */
export function loadHclParser(): Promise<HclParser> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<HclParser> {
  const { Language, Parser } = await import("web-tree-sitter");
  const [library, grammar] = await Promise.all([readWasm("library"), readWasm("grammar")]);
  await Parser.init({ wasmBinary: library.slice().buffer });
  const language = await Language.load(grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return newParser(parser, language);
}

function newParser(parser: Parser, language: Language): HclParser {
  return {
    parse: (text) => {
      const tree = parser.parse(text);
      if (tree === null) throw new Error("the HCL parser gave no tree");
      const cursor = tree.walk();
      try {
        if (tree.rootNode.hasError) return { broken: readBroken(cursor, language.types) };
        return { statements: statementsOf(flatten(cursor, language.types)) };
      } finally {
        cursor.delete();
        tree.delete();
      }
    },
  };
}
