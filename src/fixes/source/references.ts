/** How a template speaks of what it declares itself: by reference, as an ARN may be known only after deployment. */

import type { Inventory, PolicyDocument } from "../../inventory/model.ts";
import { isGap } from "../../inventory/model.ts";
import { setMember } from "../../sources/document/json.ts";

/** Resources' addresses, as the document's own file calls them, by ARN. */
export type References = ReadonlyMap<string, string>;

/** Roles and keys that the template or the module of the document declares. */
export function referencesFrom(document: PolicyDocument, { roles, keys }: Inventory): References {
  const here = document.origin === undefined ? undefined : moduleOf(document.origin);
  const declared = [
    ...roles.map(({ arn, origin }) => ({ arn, origin })),
    ...keys.map(({ arn, policy }) => ({ arn, origin: isGap(policy) ? undefined : keyOf(policy.origin) })),
  ];
  const found = declared.flatMap(({ arn, origin }) => {
    const there = origin === undefined ? undefined : moduleOf(origin);
    return there === undefined || there.module !== here?.module ? [] : [[arn, there.name] as const];
  });
  return new Map(found);
}

/** A key's policy is its own resource's, but for Terraform's `aws_kms_key_policy`. */
function keyOf(origin: string | undefined): string | undefined {
  return origin === undefined || /(?:^|[.#])aws_kms_key_policy\./.test(origin) ? undefined : origin;
}

/** `infra#module.a.aws_iam_role.x` lies in the module `infra#module.a`. */
function moduleOf(origin: string): { readonly module: string; readonly name: string } {
  const at = origin.lastIndexOf("#");
  const address = origin.slice(at + 1);
  const [, prefix = "", name = address] = /^((?:module\.[^.[]+(?:\[[^\]]*\])?\.)*)(.*)$/.exec(address) ?? [];
  return { module: `${origin.slice(0, at)}#${prefix}`, name };
}

/** How a language writes a text that is no constant; undefined: as the text itself. */
export type Expression = (text: string) => string | undefined;

/** A value to write, with marks in the place of such texts, and what puts them back into what was written. */
export interface Marked {
  readonly value: unknown;
  readonly restore: (written: string) => string;
}

/** Every language writes a mark as a plain word or in quotes. */
export function markReferences(value: unknown, expression: Expression): Marked {
  const expressions: string[] = [];
  const mark = (one: unknown): unknown => {
    if (typeof one === "string") {
      const found = expression(one);
      return found === undefined ? one : nameOf(expressions.push(found) - 1);
    }
    if (Array.isArray(one)) return one.map(mark);
    if (typeof one !== "object" || one === null) return one;
    const copy: Record<string, unknown> = {};
    for (const [name, member] of Object.entries(one)) setMember(copy, name, mark(member));
    return copy;
  };
  const restore = (written: string): string =>
    expressions.reduce(
      (text, own, index) => text.replaceAll(`"${nameOf(index)}"`, () => own).replaceAll(nameOf(index), () => own),
      written,
    );
  return { value: mark(value), restore };
}

/** Ends in a letter, so that no number is the start of another. */
function nameOf(index: number): string {
  return `genesysExportGateReference${index}x`;
}
