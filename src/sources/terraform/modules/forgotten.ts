/** `removed { lifecycle { destroy = false } }` (https://developer.hashicorp.com/terraform/language/block/removed). */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Expression } from "../../hcl/model.ts";
import { isUnreadType } from "../aws/registry.ts";
import { literalText } from "./module.ts";
import type { ModuleNode } from "./run.ts";

export interface Forgotten {
  readonly address: string;
  readonly place: Place;
}

/** What stays in AWS without a file that says what it is: resources of the types that are read, and modules of them. */
export function forgotten(node: ModuleNode): readonly Forgotten[] {
  return node.module.removed.flatMap((block) => {
    if (isDestroyed(block)) return [];
    const from = block.body.attributes.get("from");
    const steps = from === undefined ? [] : stepsOf(from.expression);
    return matters(node, steps) ? [{ address: `${node.prefix}${steps.join(".")}`, place: block.place }] : [];
  });
}

/** As Terraform does unless it is told not to; a value that is no literal is refused by Terraform. */
function isDestroyed({ body }: Block): boolean {
  const written = body.blocks
    .filter(({ type }) => type === "lifecycle")
    .flatMap((lifecycle) => lifecycle.body.attributes.get("destroy") ?? []);
  return written.every(({ expression }) => isTrue(expression));
}

function isTrue(expression: Expression): boolean {
  return (expression.type === "literal" && expression.value === true) || literalText(expression) === "true";
}

/** A module that is forgotten as a whole may hold anything. */
function matters(node: ModuleNode, steps: readonly string[]): boolean {
  let at = 0;
  while (steps[at] === "module") at += 2;
  const type = steps[at];
  return type === undefined || node.run.resourceTypes.has(type) || isUnreadType(type);
}

/** `module.a.aws_iam_role.x` in its parts, also where it is a text, as JSON has it. */
function stepsOf(expression: Expression): readonly string[] {
  switch (expression.type) {
    case "variable":
      return [expression.name];
    case "attribute":
      return [...stepsOf(expression.target), expression.name];
    case "index":
      return stepsOf(expression.target);
    default:
      return (literalText(expression) ?? "")
        .replace(/\[[^\]]*\]/g, "")
        .split(".")
        .filter((step) => step !== "");
  }
}
