/** Variable files that Terraform does not load by itself, and that nobody names: defaults count then, and may not be what is deployed. */

import { posix } from "node:path";
import type { Gap } from "../../inventory/model.ts";
import type { SourceText } from "../document/read.ts";
import type { Declared } from "./model.ts";
import type { IsAbout } from "./relevance.ts";

/** True for a variable file that Terraform does not load by itself. */
export function isNamedVariableFile(path: string): boolean {
  return /\.tfvars(?:\.json)?$/i.test(path) && !isAutomaticVariableFile(path);
}

function isAutomaticVariableFile(path: string): boolean {
  return /(?:^|\/)terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/i.test(path);
}

/**
 * A gap for each root module of an export that has such files, where one of them sets a variable that has a default.
 * @param sources `.tf` and variable files, named or not
 * @param named the variable files that a config names: for a root that has one of them it is settled
 */
export function unusedVariableFiles(
  sources: readonly SourceText[],
  named: readonly SourceText[],
  { pieces }: Pick<Declared, "pieces">,
  isAbout: IsAbout,
): readonly Gap[] {
  const roots = new Set(pieces.map(({ id }) => id.slice(0, id.indexOf("#"))));
  const known = new Set(named.map(({ path }) => path));
  return [...roots].flatMap((root): Gap[] => {
    const inside = sources.filter(({ path }) => isInside(path, root));
    const own = inside.filter(({ path }) => isNamedVariableFile(path));
    if (own.some(({ path }) => known.has(path)) || !inside.some(({ text }) => isAbout(text))) return [];
    const defaults = withDefault(inside.filter(({ path }) => posix.dirname(path) === root));
    const files = own.filter(({ text }) => defaults.some((name) => sets(text, name)));
    if (files.length === 0) return [];
    const paths = files.map(({ path }) => path).join(", ");
    return [
      {
        what: `which values the variables of the Terraform root ${root} have`,
        why: `${paths} set some that have a default, and Terraform loads ${files.length === 1 ? "it" : "them"} only where somebody names ${files.length === 1 ? "it" : "one"}`,
        cure: `name the one that counts beside the .tf files, under inventory.terraform of a config, such as ${files[0]?.path}`,
      },
    ];
  });
}

function isInside(path: string, root: string): boolean {
  return root === "." || path.startsWith(`${root}/`);
}

/** Names of variables whose block has a default, as far as a look at the lines tells. */
function withDefault(sources: readonly SourceText[]): readonly string[] {
  return sources.flatMap(({ text }) => {
    const names: string[] = [];
    let current: string | undefined;
    for (const line of text.split("\n")) {
      const name = /^[ \t]*variable[ \t]+"([^"\n]+)"/.exec(line)?.[1];
      if (name !== undefined) current = name;
      else if (/^(?:resource|data|locals|module|output|provider|terraform)\b/.test(line)) current = undefined;
      if (current !== undefined && /\bdefault\s*=/.test(line)) names.push(current);
    }
    return names;
  });
}

function sets(text: string, name: string): boolean {
  const escaped = name.replaceAll(/[^\w-]/g, "\\$&");
  return new RegExp(`^[ \\t]*"?${escaped}"?[ \\t]*[=:]`, "m").test(text);
}
