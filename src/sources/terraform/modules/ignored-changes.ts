/** `lifecycle { ignore_changes = [...] }` (https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle). */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Expression } from "../../hcl/model.ts";
import { type Member, type ObjectValue, unknownValue } from "../../template/value.ts";
import { literalText } from "./module.ts";

/** By `all`: what a resource is called and what it belongs to. An object of another name is one that nobody declares. */
const NAMES: ReadonlySet<string> = new Set([
  "bucket",
  "name",
  "path",
  "region",
  "role",
  "roles",
  "key_id",
  "target_key_id",
  "primary_key_arn",
  "policy_id",
  "target_id",
  "vpc_endpoint_id",
  "service_name",
  "type",
]);

/** Arguments that Terraform takes away, or sets to their default, where they are not written, unless it ignores them. */
const APPLIED_WHERE_ABSENT: ReadonlySet<string> = new Set(["permissions_boundary", "is_enabled", "enabled", "tags"]);
const ABSENT_BY_ALL: ReadonlyMap<string, readonly string[]> = new Map([
  ["aws_iam_role", ["permissions_boundary", "tags"]],
]);

/** The arguments of a resource, unknown where Terraform leaves an object that is there already as it is. */
export function withoutIgnored(attributes: ObjectValue, block: Block): ObjectValue {
  const ignored = ignoredBy(block);
  if (ignored === undefined) return attributes;
  const { names, all, place } = ignored;
  const written = [...attributes.members.keys()];
  const absent = names.filter((name) => APPLIED_WHERE_ABSENT.has(name));
  const everything = [
    ...written.filter((name) => !NAMES.has(name)),
    ...(ABSENT_BY_ALL.get(block.labels[0] ?? "") ?? []),
  ];
  const open = new Set([...written.filter((name) => names.includes(name)), ...absent, ...(all ? everything : [])]);
  const members = [...open].map((name): [string, Member] => {
    const at = attributes.members.get(name)?.place ?? place;
    return [name, { value: unknownValue(`ignore_changes: AWS may hold another value of ${name}`, at), place: at }];
  });
  return { ...attributes, members: new Map([...attributes.members, ...members]) };
}

interface Ignored {
  readonly names: readonly string[];
  readonly all: boolean;
  readonly place: Place;
}

function ignoredBy({ body }: Block): Ignored | undefined {
  const attributes = body.blocks
    .filter(({ type }) => type === "lifecycle")
    .flatMap((lifecycle) => lifecycle.body.attributes.get("ignore_changes") ?? []);
  const [first] = attributes;
  if (first === undefined) return undefined;
  const items = attributes.flatMap(({ expression }) => (expression.type === "tuple" ? expression.items : [expression]));
  const names = items.map(firstName);
  // What is no name of an argument is refused by Terraform, or nothing that is known here.
  const all = names.some((name) => name === undefined || name === "all");
  // Tags that are ignored with the provider's are not the resource's own either.
  const known = names.flatMap((name) => (name === "tags_all" ? ["tags"] : (name ?? [])));
  return { names: known, all, place: first.place };
}

/** `policy`, `rule[0].status`, and their texts as older versions and JSON have them. */
function firstName(expression: Expression): string | undefined {
  switch (expression.type) {
    case "variable":
      return expression.name;
    case "attribute":
    case "index":
    case "splat":
      return firstName(expression.target);
    default:
      return /^[\w-]+/.exec(literalText(expression) ?? "")?.[0];
  }
}
