/** How a template speaks of a role that it declares itself: by reference, as its ARN may be known only after deployment. */

import type { Inventory, PolicyDocument } from "../../inventory/model.ts";
import { isStandIn } from "../../sources/template/stand-in-names.ts";
import { hclSyntax } from "./hcl.ts";
import { jsonSyntax } from "./json.ts";
import type { Splice } from "./splice.ts";
import type { Syntax } from "./syntax.ts";
import { yamlSyntax } from "./yaml.ts";

/** Resources' addresses, as the document's own file calls them, by ARN. */
export type References = ReadonlyMap<string, string>;

/** Roles that the template or the module of the document declares. */
export function referencesFrom(document: PolicyDocument, { roles }: Pick<Inventory, "roles">): References {
  const here = document.origin === undefined ? undefined : moduleOf(document.origin);
  const found = roles.flatMap(({ arn, origin }) => {
    const there = origin === undefined ? undefined : moduleOf(origin);
    return there === undefined || there.module !== here?.module ? [] : [[arn, there.name] as const];
  });
  return new Map(found);
}

/** `infra#module.a.aws_iam_role.x` lies in the module `infra#module.a`. */
function moduleOf(origin: string): { readonly module: string; readonly name: string } {
  const at = origin.lastIndexOf("#");
  const address = origin.slice(at + 1);
  const [, prefix = "", name = address] = /^((?:module\.[^.[]+(?:\[[^\]]*\])?\.)*)(.*)$/.exec(address) ?? [];
  return { module: `${origin.slice(0, at)}#${prefix}`, name };
}

/**
 * The edit with references in the place of ARNs. Undefined where a stand-in is left: nobody could write that.
 * @param path of the file that is edited
 */
export function withReferences(
  splice: Splice,
  syntax: Syntax,
  path: string,
  references: References,
): Splice | undefined {
  let { text } = splice;
  for (const [arn, name] of references) {
    const written = referenceIn(syntax, path, name);
    if (written !== undefined) text = text.replaceAll(JSON.stringify(arn), written).replaceAll(arn, () => written);
  }
  return isStandIn(text) ? undefined : { ...splice, text };
}

function referenceIn(syntax: Syntax, path: string, name: string): string | undefined {
  const isHcl = /\.tf$/i.test(path);
  if (isHcl) return syntax === hclSyntax ? `${name}.arn` : undefined;
  if (syntax === yamlSyntax) return `!GetAtt ${name}.Arn`;
  return syntax === jsonSyntax && /\.json$/i.test(path) ? JSON.stringify({ "Fn::GetAtt": [name, "Arn"] }) : undefined;
}
