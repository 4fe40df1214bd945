/** The syntax tree of a file of Terraform, in either of its two syntaxes. */

import type { SourceText } from "../../document/read.ts";
import type { Body } from "../../hcl/model.ts";
import { parseHcl } from "../../hcl/parse.ts";
import { type HclParser, loadHclParser } from "../../hcl/parser.ts";
import type { SourceProblem } from "../../model.ts";
import { parseJsonSyntax } from "./json-syntax.ts";

export interface ParsedFile {
  readonly source: SourceText;
  /** Undefined where the text is broken. */
  readonly body: Body | undefined;
  readonly problems: readonly SourceProblem[];
}

/** Parses a file; the parser of HCL is loaded by the first call. */
export async function newFileParser(): Promise<(source: SourceText) => ParsedFile> {
  const parser = await loadHclParser();
  return (source) => parseFile(parser, source);
}

/** Parses a `.tf` or `.tfvars` file, or one of those that ends with `.json`. */
export function parseFile(parser: HclParser, source: SourceText): ParsedFile {
  const { path, text } = source;
  const result = path.endsWith(".json") ? parseJsonSyntax(parser, text, path) : parseHcl(parser, text, path);
  if ("body" in result) return { source, body: result.body, problems: [] };
  const problems = result.problems.map(
    (problem): SourceProblem => ({ severity: "error", rule: "unreadable-input", path, ...problem }),
  );
  return { source, body: undefined, problems };
}
