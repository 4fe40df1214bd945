/** Globs of a config: `*` and `?` within a folder's or file's name, `**` for any folders, `{a,b}` for one of several. */

import { compilePattern, matchPattern, type Wildcard } from "../authorization/match/wildcard.ts";
import { UserError } from "../errors.ts";

export type Glob = (path: string) => boolean;

const MOST_ALTERNATIVES = 1_000;

/** Compiles a glob over paths with `/`. Linear in the path for each `**`. Throws UserError for too many alternatives. */
export function compileGlob(glob: string): Glob {
  const patterns = alternatives(glob.replace(/^\.\//, "")).map((one) =>
    one.split("/").map((segment) => (segment === "**" ? segment : compilePattern(segment))),
  );
  return (path) => {
    const names = path.split("/");
    return patterns.some((pattern) => matches(pattern, names));
  };
}

/** True for a text that names files by a pattern and not one file. */
export function isGlob(text: string): boolean {
  return /[*?{]/.test(text);
}

type Segment = "**" | Wildcard;

/** As a wildcard match with folders in the place of characters: only the last `**` is ever tried again. */
function matches(pattern: readonly Segment[], names: readonly string[]): boolean {
  let at = 0;
  let name = 0;
  let retry: { readonly at: number; name: number } | undefined;
  while (name < names.length) {
    const segment = pattern[at];
    if (segment === "**") {
      at += 1;
      retry = { at, name };
    } else if (segment !== undefined && matchPattern(segment, names[name] ?? "")) {
      at += 1;
      name += 1;
    } else if (retry === undefined) return false;
    else {
      retry.name += 1;
      at = retry.at;
      name = retry.name;
    }
  }
  return pattern.slice(at).every((segment) => segment === "**");
}

function alternatives(glob: string): readonly string[] {
  const open = glob.indexOf("{");
  const close = closingBrace(glob, open);
  if (open === -1 || close === -1) return [glob];
  const before = glob.slice(0, open);
  const rest = alternatives(glob.slice(close + 1));
  const inner = splitTop(glob.slice(open + 1, close)).flatMap(alternatives);
  if (inner.length * rest.length > MOST_ALTERNATIVES)
    throw new UserError(`${glob}: more than ${MOST_ALTERNATIVES} alternatives`, "write several globs");
  return inner.flatMap((one) => rest.map((after) => `${before}${one}${after}`));
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at >= 0 && at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function splitTop(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") depth -= 1;
    else if (text[at] === "," && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}
