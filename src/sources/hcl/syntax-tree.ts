/**
 * The syntax tree out of the library's memory. Each look into that memory costs as much as a hundred into this program's: a
 * tree is read once, without what nobody needs, and made into objects where somebody does.
 */

import type { TreeCursor } from "web-tree-sitter";

/** A node of the syntax tree. Offsets are UTF-16 code units of the text. */
export interface SyntaxNode {
  /** The name of the grammar's rule, or the token itself: `block`, `==`. `ERROR`: what fits nowhere. */
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** The parser made it up, as it had to stand here. */
  readonly missing: boolean;
  readonly children: readonly SyntaxNode[];
}

/** A statement of a file: its own children now, what is in them when asked for. */
export interface Statement {
  readonly node: SyntaxNode;
  readonly read: () => SyntaxNode;
}

/** Four numbers a node: its type, start, end, and the index behind its last descendant. */
interface FlatTree {
  readonly cells: Int32Array;
  readonly types: readonly string[];
}

const CELLS = 4;

/** Rules whose children matter; of all others the range tells all. */
const PARENTS: ReadonlySet<string> = new Set([
  ...["config_file", "body", "attribute", "block", "expression", "literal_value", "template_expr", "quoted_template"],
  ...["heredoc_template", "template_interpolation", "template_directive", "template_for", "template_for_start"],
  ...["template_if", "template_if_intro", "collection_value", "tuple", "object", "object_elem", "index", "new_index"],
  ...["splat", "attr_splat", "full_splat", "for_expr", "for_tuple_expr", "for_object_expr", "for_intro", "for_cond"],
  ...["function_call", "function_arguments", "conditional", "operation", "unary_operation", "binary_operation"],
]);

/** Rules without children, and tokens, that matter. */
const LEAVES: ReadonlySet<string> = new Set([
  ...["identifier", "string_lit", "get_attr", "variable_expr", "numeric_lit", "bool_lit", "null_lit", "legacy_index"],
  ...["heredoc_start", "heredoc_identifier", "block_start", "ellipsis", "template_for_end", "template_else_intro"],
  ...["template_if_end", "!", "==", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "&&", "||"],
]);

/** Reads a whole tree without errors. */
export function flatten(cursor: TreeCursor, types: readonly string[]): FlatTree {
  const isParent = types.map((type) => PARENTS.has(type));
  const isWanted = types.map((type) => PARENTS.has(type) || LEAVES.has(type));
  let cells = new Int32Array(1024);
  let used = 0;
  read();
  return { cells: cells.slice(0, used), types };

  function read(): void {
    const type = cursor.nodeTypeId;
    if (isWanted[type] !== true) return;
    if (used + CELLS > cells.length) {
      const larger = new Int32Array(cells.length * 2);
      larger.set(cells);
      cells = larger;
    }
    const at = used;
    used += CELLS;
    cells[at] = type;
    cells[at + 1] = cursor.startIndex;
    cells[at + 2] = cursor.endIndex;
    if (isParent[type] === true && cursor.gotoFirstChild()) {
      do read();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
    cells[at + 3] = used;
  }
}

/** The statements of a file: the root holds the body, that the statements. */
export function statementsOf(tree: FlatTree): Statement[] {
  const body = childrenOf(tree, 0)[0];
  if (body === undefined || typeOf(tree, body) !== "body") return [];
  return childrenOf(tree, body).map((at) => ({ node: nodeOf(tree, at, 1), read: () => nodeOf(tree, at) }));
}

/** The node at an index, with so many levels of children. */
function nodeOf(tree: FlatTree, at: number, levels = Number.POSITIVE_INFINITY): SyntaxNode {
  const { [at + 1]: start = 0, [at + 2]: end = 0 } = tree.cells;
  const children = levels === 0 ? [] : childrenOf(tree, at).map((child) => nodeOf(tree, child, levels - 1));
  return { type: typeOf(tree, at), start, end, missing: false, children };
}

function childrenOf({ cells }: FlatTree, at: number): number[] {
  const children: number[] = [];
  const end = cells[at + 3] ?? 0;
  for (let child = at + CELLS; child < end; child = cells[child + 3] ?? end) children.push(child);
  return children;
}

function typeOf({ cells, types }: FlatTree, at: number): string {
  return types[cells[at] ?? -1] ?? "";
}

/** Reads a whole tree with errors. */
export function readBroken(cursor: TreeCursor, types: readonly string[]): SyntaxNode {
  const children: SyntaxNode[] = [];
  const { startIndex: start, endIndex: end, nodeIsMissing: missing } = cursor;
  const type = types[cursor.nodeTypeId] ?? "ERROR";
  if (cursor.gotoFirstChild()) {
    do children.push(readBroken(cursor, types));
    while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, start, end, missing, children };
}
