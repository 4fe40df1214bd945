/** From HCL text to its syntax tree with the place of everything. */

import { convertFile } from "./convert.ts";
import { convertExpression } from "./convert-expression.ts";
import { convertTemplate } from "./convert-template.ts";
import type { Expression, HclProblem, HclResult, TemplatePart } from "./model.ts";
import type { HclParser } from "./parser.ts";
import { type ScanMode, type Scanned, scanHcl } from "./scan.ts";
import { explainSyntaxError } from "./syntax-error.ts";
import type { SyntaxNode } from "./syntax-tree.ts";
import type { Source } from "./text.ts";

type Problems = { readonly problems: readonly [HclProblem, ...HclProblem[]] };

/** What is set around a text so that the grammar, which knows only files, can read it. */
const AROUND: Readonly<Record<Exclude<ScanMode, "body">, readonly [before: string, after: string]>> = {
  expression: ["_=(", "\n)\n"],
  template: ["_=<<_\n", "\n_\n"],
};

/**
 * Parses a `.tf` or `.tfvars` file. What stands in its blocks is converted when it is first looked at.
 * @param text without a byte order mark
 * @param path the file's path, for the places
 */
export function parseHcl(parser: HclParser, text: string, path: string): HclResult {
  const scanned = scanHcl(text, "body");
  if ("problem" in scanned) return { problems: [scanned.problem] };
  const parsed = parser.parse(`${scanned.masked}\n`);
  if ("broken" in parsed) return { problems: [explainSyntaxError(text, scanned.lines, parsed.broken, 0)] };
  return { body: convertFile(sourceOf(text, path, scanned), parsed.statements) };
}

/** Parses a template without quotes around it: a template file, a text of Terraform's JSON syntax. */
export function parseTemplate(
  parser: HclParser,
  text: string,
  path: string,
  source?: Source,
): { readonly parts: readonly TemplatePart[] } | Problems {
  const read = readWrapped(parser, text, "template");
  if ("problems" in read) return read;
  const own = source ?? sourceOf(text, path, read.scanned);
  // heredoc, template_expr, expression
  const heredoc = read.value.children[0]?.children[0];
  const nodes = heredoc?.children ?? [];
  const convert = (node: SyntaxNode) => convertExpression(own, node);
  return { parts: convertTemplate(own, nodes, [0, text.length], "lines", convert) };
}

/** Parses an expression alone, such as the address of a resource. */
export function parseExpression(
  parser: HclParser,
  text: string,
  path: string,
): { readonly expression: Expression } | Problems {
  const read = readWrapped(parser, text, "expression");
  if ("problems" in read) return read;
  return { expression: convertExpression(sourceOf(text, path, read.scanned), read.value) };
}

/** The value that the text was made the argument of, with the offsets of the text. */
function readWrapped(
  parser: HclParser,
  text: string,
  mode: keyof typeof AROUND,
): { readonly value: SyntaxNode; readonly scanned: Scanned } | Problems {
  const scanned = scanHcl(text, mode);
  if ("problem" in scanned) return { problems: [scanned.problem] };
  const [before, after] = AROUND[mode];
  const parsed = parser.parse(before + scanned.masked + after);
  if ("broken" in parsed) {
    return { problems: [explainSyntaxError(text, scanned.lines, parsed.broken, before.length)] };
  }
  const value = parsed.statements[0]?.read().children.find(({ type }) => type === "expression");
  if (value === undefined || parsed.statements.length !== 1) throw new Error("the HCL parser gave another tree");
  return { value: shifted(value, -before.length), scanned };
}

function shifted(node: SyntaxNode, by: number): SyntaxNode {
  const children = node.children.map((child) => shifted(child, by));
  return { ...node, start: node.start + by, end: node.end + by, children };
}

function sourceOf(text: string, path: string, { lines }: Scanned): Source {
  return { text, place: (start, end) => lines.place(path, start, end), verbatim: true };
}
