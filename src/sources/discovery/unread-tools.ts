/** Files of tools around Terraform that decide what its source means, and that are not read. */

import { posix } from "node:path";
import type { Gap } from "../../inventory/model.ts";
import type { Declared } from "../template/model.ts";

const PLAN = "let a plan be read: terraform-plans of the config, as terraform show -json prints it";

const TOOLS: readonly { readonly name: RegExp; readonly what: string; readonly why: string }[] = [
  {
    name: /(?:^|\/)(?:terragrunt|root)\.hcl$/,
    what: "Terragrunt's inputs",
    why: "they are not read, and may give variables other values than their defaults",
  },
  {
    name: /\.tofu(?:\.json)?$/,
    what: "OpenTofu's own files",
    why: "they are not read, and OpenTofu takes them before .tf files of the same name",
  },
];

/**
 * A gap for each tool whose files lie in the repository, where Terraform source says something of an export.
 * @param paths every path of the tree
 */
export function unreadTools(paths: readonly string[], { pieces }: Pick<Declared, "pieces">): readonly Gap[] {
  const isSource = pieces.some(({ place }) => /\.tf(?:\.json)?$/i.test(place.path));
  if (!isSource) return [];
  return TOOLS.flatMap(({ name, what, why }) => {
    const found = paths.filter((path) => name.test(path) && !path.split("/").includes(".terraform"));
    const [first] = found;
    if (first === undefined) return [];
    const shown =
      found.length === 1 ? first : `${first} and ${found.length - 1} more in ${posix.dirname(first)} and elsewhere`;
    return [{ what: `${what} in ${shown}`, why, cure: PLAN }];
  });
}
