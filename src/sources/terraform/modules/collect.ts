/** The instances of a root module that are read, and what may matter and cannot be read. */

import type { Place } from "../../../inventory/model.ts";
import type { Block, Expression } from "../../hcl/model.ts";
import type { Declared } from "../../template/model.ts";
import { IGNORED_TYPES, isUnreadType } from "../aws/registry.ts";
import { ExpressionError, type Instance } from "../model.ts";
import { variableNames } from "./expression-names.ts";
import { mayDeclarePolicies, STACKS } from "./foreign-stacks.ts";
import { forgotten } from "./forgotten.ts";
import type { Module } from "./module.ts";
import { sourceText } from "./node.ts";
import { perhaps } from "./perhaps.ts";
import { mayHoldPolicies, speaksOfPolicies } from "./relevant-folders.ts";
import { shown } from "./report.ts";
import { instanceOf, instancesOf } from "./resources.ts";
import type { Children, ModuleNode } from "./run.ts";

const SETTLE = "give the value under terraform-values, or let a plan be read (terraform-plans)";

/** The instances of all types that are read, module by module. */
export function collectInstances(node: ModuleNode): readonly Instance[] {
  const own = [...node.module.resources.values()].flatMap((block) => readInstances(node, block));
  const others = [...node.module.calls.keys()].flatMap((call) => {
    const block = node.module.calls.get(call);
    return block === undefined ? [] : calledInstances(node, call, block);
  });
  for (const { address, place } of forgotten(node)) {
    const why = "Terraform forgets it and leaves it in AWS (removed, destroy = false): no file says what it holds";
    const cure = "declare it, or give the policies that it holds as documents under inventory";
    node.run.report.gap(gapAt(address, place, why, cure));
  }
  return [...own, ...others];
}

function readInstances(node: ModuleNode, block: Block): readonly Instance[] {
  const [type = ""] = block.labels;
  const address = `${node.prefix}${block.labels.join(".")}`;
  const { report, resourceTypes } = node.run;
  const ignored = IGNORED_TYPES.get(type);
  if (ignored !== undefined) report.remark({ what: at(address, block.place), why: ignored });
  if (isUnreadType(type)) {
    const why = `resources of the type ${type} are not read`;
    report.gap(gapAt(address, block.place, why, "declare it with the provider hashicorp/aws, or let a plan be read"));
  }
  if (STACKS.has(type)) return foreignStack(node, block, address);
  if (!resourceTypes.has(type)) return [];
  return guarded(node, address, block.place, () => {
    const { instances, open } = instancesOf(node, "resource", block);
    if (open !== undefined) report.gap(gapAt(address, block.place, open, SETTLE));
    const all = instances.flatMap((expanded) =>
      guarded(node, `${address}${expanded.suffix}`, block.place, () => [instanceOf(node, "resource", block, expanded)]),
    );
    return open === undefined ? all : all.map((instance) => perhaps(instance, open));
  });
}

/** Says that the template of a stack is not read, where it may matter. */
function foreignStack(node: ModuleNode, block: Block, address: string): readonly Instance[] {
  return guarded(node, address, block.place, () => {
    for (const expanded of instancesOf(node, "resource", block).instances) {
      if (!mayDeclarePolicies(instanceOf(node, "resource", block, expanded))) continue;
      const why = "the CloudFormation template that it deploys is not read, and it speaks of policies or buckets";
      const cure = "give the template under cloudformation of a config, or its policies as documents under inventory";
      node.run.report.gap(gapAt(address, block.place, why, cure));
    }
    return [];
  });
}

function calledInstances(node: ModuleNode, call: string, block: Block): readonly Instance[] {
  const address = `${node.prefix}module.${call}`;
  const { report } = node.run;
  return guarded(node, address, block.place, () => {
    const children = node.children(call);
    if ("unread" in children) {
      sayUnread(node, address, block, children);
      return [];
    }
    const [first] = children.instances;
    if (children.open !== undefined && first !== undefined && declaresAny(first.node)) {
      report.gap(gapAt(address, block.place, children.open, SETTLE));
    }
    const all = children.instances.flatMap((child) => collectInstances(child.node));
    const { open } = children;
    return open === undefined ? all : all.map((instance) => perhaps(instance, open));
  });
}

/** What cannot be evaluated is said, and the rest goes on. */
function guarded(
  node: ModuleNode,
  address: string,
  place: Place,
  work: () => readonly Instance[],
): readonly Instance[] {
  try {
    return work();
  } catch (error) {
    // A RangeError: the stack is too small for what the text asks for.
    if (!(error instanceof ExpressionError || error instanceof RangeError)) throw error;
    const why = error instanceof ExpressionError ? error.message : "its expressions are nested too deeply";
    node.run.report.gap(gapAt(address, place, why, "mend the expression, or let a plan be read (terraform-plans)"));
    return [];
  }
}

function sayUnread(
  node: ModuleNode,
  address: string,
  block: Block,
  { unread, remote }: Extract<Children, { readonly unread: string }>,
): void {
  const { report } = node.run;
  if (remote && !mayMatter(node, block)) {
    report.remark({ what: at(address, block.place), why: `${unread}; nothing says that it holds policies` });
    return;
  }
  const why = remote ? `${unread}; it may hold policies that are not read` : unread;
  const cure = remote
    ? "let a plan be read (terraform-plans), or give its policies as documents under inventory"
    : "name the module's files under terraform, or let a plan be read (terraform-plans)";
  report.gap(gapAt(address, block.place, why, cure));
}

/** Whether a module that nobody can read may hold what is read here: its name says so, or what it is given. */
function mayMatter(node: ModuleNode, block: Block): boolean {
  if (mayHoldPolicies(sourceText(block) ?? "")) return true;
  return [...block.body.attributes].some(
    ([name, { expression }]) => speaksOfPolicies(name) || namesBucketOrRole(node.module, expression),
  );
}

/** A module that is given a bucket, or the name of a role, may give it a policy. */
function namesBucketOrRole(module: Module, expression: Expression): boolean {
  const names = variableNames(expression);
  if (names.has("aws_s3_bucket")) return true;
  return names.has("aws_iam_role") && [...module.resources.keys()].some((name) => name.startsWith("aws_iam_role."));
}

function declaresAny(node: ModuleNode): boolean {
  const types = [...node.module.resources.values()].map(({ labels }) => labels[0] ?? "");
  if (types.some((type) => node.run.resourceTypes.has(type) || isUnreadType(type))) return true;
  return [...node.module.calls.keys()].some((call) => {
    const children = node.children(call);
    return "unread" in children || children.instances.some((child) => declaresAny(child.node));
  });
}

function gapAt(address: string, place: Place, why: string, cure: string): Declared["gaps"][number] {
  return { what: at(address, place), why, cure, path: place.path };
}

function at(address: string, place: Place): string {
  return `${address} (${shown(place)})`;
}
