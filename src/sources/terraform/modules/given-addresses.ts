/** Whether addresses of `terraform-values` are those of anything. */

import { nearest } from "../../../authorization/policy/nearest.ts";
import { isLocalSource, localFolder } from "./folders.ts";
import { withoutKeys } from "./given.ts";
import { attributePath } from "./given-path.ts";
import type { Module } from "./module.ts";
import { sourceText } from "./node.ts";

/** What there is to give: addresses without keys, and whether the block stands for several instances. */
export interface Known {
  readonly blocks: ReadonlyMap<string, { readonly repeated: boolean }>;
  /** `module.x.` of modules that cannot be read: anything may be in them. */
  readonly open: ReadonlySet<string>;
}

const MAX_CALLS = 20;

export function knownAddresses(roots: readonly string[], moduleIn: (folder: string) => Module | undefined): Known {
  const blocks = new Map<string, { readonly repeated: boolean }>();
  const open = new Set<string>();
  for (const root of roots) visit(root, "", []);
  return { blocks, open };

  function visit(folder: string, prefix: string, trail: readonly string[]): void {
    const module = moduleIn(folder);
    if (module === undefined || trail.includes(folder) || trail.length > MAX_CALLS) {
      open.add(prefix);
      return;
    }
    for (const name of module.variables.keys()) blocks.set(`${prefix}var.${name}`, { repeated: false });
    for (const name of module.locals.keys()) blocks.set(`${prefix}local.${name}`, { repeated: false });
    if (prefix !== "") for (const name of module.outputs.keys()) blocks.set(`${prefix}${name}`, { repeated: false });
    for (const [kind, found] of [
      ["", module.resources],
      ["data.", module.data],
    ] as const) {
      for (const [name, { body }] of found) {
        blocks.set(`${prefix}${kind}${name}`, {
          repeated: body.attributes.has("count") || body.attributes.has("for_each"),
        });
      }
    }
    for (const [name, block] of module.calls) {
      const source = sourceText(block) ?? "";
      const next = isLocalSource(source) ? localFolder(folder, source) : undefined;
      visit(next ?? "", `${prefix}module.${name}.`, [...trail, folder]);
    }
  }
}

const OTHERS = new Set(["path.cwd", "terraform.workspace"]);

/**
 * What is wrong with an address that nothing asked for; undefined where it only was not needed.
 * @param unparsed texts of which nobody knows more than what they hold
 */
export function addressProblem(
  address: string,
  { blocks, open }: Known,
  unparsed: readonly string[],
): string | undefined {
  if (OTHERS.has(address)) return undefined;
  const plain = withoutKeys(address);
  if ([...open].some((prefix) => plain.startsWith(prefix))) return undefined;
  const named = blocks.get(plain);
  if (named !== undefined) return undefined;
  const instance = attributePath(address)?.instance ?? address.slice(0, Math.max(address.lastIndexOf("."), 0));
  const name = withoutKeys(instance);
  const block = blocks.get(name);
  if (block !== undefined) {
    const indexed = instance.endsWith("]");
    if (indexed === block.repeated) return undefined;
    return block.repeated
      ? "its block has count or for_each: the address needs the index or key of an instance"
      : "its block has neither count nor for_each: the address has no index";
  }
  const [type, label] = name.split(".").slice(-2);
  if (unparsed.some((text) => text.includes(`"${type}" "${label}"`))) return undefined;
  const attribute = plain.slice(name.length);
  const meant = nearest(
    plain,
    [...blocks.keys()].flatMap((one) => [one, one + attribute]),
  );
  return `nothing has this address${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
