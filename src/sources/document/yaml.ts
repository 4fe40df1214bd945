/** YAML 1.2 (core schema) with the exact place of every value. The library is loaded by the first YAML file only. */

import type { Document, ParsedNode } from "yaml";
import { describeCharacter, findPasted } from "./characters.ts";
import { problemAt } from "./json.ts";
import { indexLines, type Lines } from "./lines.ts";
import { MAX_DEPTH, type ParseResult, type SyntaxProblem } from "./model.ts";
import { readYamlDocument } from "./yaml-nodes.ts";

type Yaml = typeof import("yaml");

/** AWS takes no policy above 131,072 characters, and the library takes its time with hostile texts. */
const MAX_LENGTH = 256 * 1024;

/** Own checks replace the library's for duplicate keys (quadratic there) and aliases. */
const OPTIONS = { version: "1.2", schema: "core", strict: true, merge: false, uniqueKeys: false } as const;

/**
 * Parses a YAML text of one document. Duplicate keys, tags, keys that are no scalars, aliases that grow without measure,
 * and nesting beyond {@link MAX_DEPTH} are problems. Dates stay strings, as the core schema has none.
 * @param text without a byte order mark
 * @param path the file's path, for the places
 */
export async function parseYaml(text: string, path: string): Promise<ParseResult> {
  const lines = indexLines(text);
  const composed = await composeYaml(text, lines, { characters: MAX_LENGTH, shown: "256 KiB" });
  if ("problems" in composed) return composed;
  return readYamlDocument(composed.yaml, composed.document, text, path, lines);
}

export type Composed =
  | { readonly yaml: Yaml; readonly document: Document.Parsed<ParsedNode> }
  | { readonly problems: readonly [SyntaxProblem] };

/** The nodes of a YAML text of one document, before anything is made of them. */
export async function composeYaml(
  text: string,
  lines: Lines,
  most: { readonly characters: number; readonly shown: string },
): Promise<Composed> {
  if (text.length > most.characters) {
    const message = `a YAML file of more than ${most.shown}`;
    return { problems: [problemAt(lines, 0, message, "split it, or write it as JSON")] };
  }
  const yaml = await import("yaml");
  const deep = findTooDeep(yaml, text);
  if (deep !== undefined) {
    return { problems: [problemAt(lines, deep, `nested more than ${MAX_DEPTH} levels deep`, "no policy needs that")] };
  }
  const documents = [...new yaml.Composer(OPTIONS).compose(new yaml.Parser().parse(text), true, text.length)];
  const document = documents[0] as Document.Parsed<ParsedNode>;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) {
    const reason = error.message.split("\n")[0] ?? "";
    return { problems: [problemAt(lines, error.pos[0], `not YAML: ${lowerFirst(reason)}`, pastedHelp(text))] };
  }
  const second = documents[1];
  if (second !== undefined) {
    const message = "a second YAML document starts in this file";
    return { problems: [problemAt(lines, second.range[0], message, "put each document in a file of its own")] };
  }
  return { yaml, document };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function pastedHelp(text: string): string | undefined {
  const at = findPasted(text);
  return at === -1 ? undefined : `the file holds ${describeCharacter(text.charAt(at))}, perhaps pasted from a web page`;
}

/** Offset of the collection that is a level too deep. Both passes are iterative, unlike the composer. */
function findTooDeep(yaml: Yaml, text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  // Flow collections by their brackets: the lexer tells them from brackets in scalars.
  for (const lexeme of new yaml.Lexer().lex(text)) {
    if (lexeme === "[" || lexeme === "{") depth += 1;
    else if (lexeme === "]" || lexeme === "}") depth -= 1;
    if (depth > MAX_DEPTH) return offset;
    // The lexer's own marks (document start, flow error, scalar) take no room in the text.
    if (!/^[\u0002\u0018\u001f\ufeff]$/.test(lexeme)) offset += lexeme.length;
  }
  const waiting: { token: TokenLike; depth: number }[] = [];
  for (const token of new yaml.Parser().parse(text)) waiting.push({ token: token as TokenLike, depth: 0 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token } = next;
    const level = next.depth + (token.items === undefined ? 0 : 1);
    if (level > MAX_DEPTH) return token.offset ?? 0;
    for (const child of childrenOf(token)) waiting.push({ token: child, depth: level });
  }
  return undefined;
}

/** The part of the library's concrete syntax tokens that tells how they nest. */
interface TokenLike {
  readonly offset?: number;
  readonly value?: TokenLike | undefined;
  readonly items?: readonly { readonly key?: TokenLike | null | undefined; readonly value?: TokenLike | undefined }[];
}

function childrenOf(token: TokenLike): readonly TokenLike[] {
  const items = (token.items ?? []).flatMap(({ key, value }) => [key, value]);
  return [token.value, ...items].filter((child): child is TokenLike => typeof child === "object" && child !== null);
}
