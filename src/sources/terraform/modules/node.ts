/** Modules as they are called: the root, and the instances of each call. */

import type { Block } from "../../hcl/model.ts";
import type { Value } from "../../template/value.ts";
import { evaluate } from "../expressions/evaluate.ts";
import { once, valueOnce } from "./cells.ts";
import { expand } from "./expand.ts";
import { isLocalSource, localFolder } from "./folders.ts";
import { literalText, type Module } from "./module.ts";
import { providerFacts, providerReference } from "./providers.ts";
import { type Children, type Expanded, type ModuleNode, ONCE, type ProviderFacts, type Run } from "./run.ts";
import { moduleScope } from "./scope.ts";

/** Calls within calls: deeper than modules that people write. */
const MAX_CALLS = 20;

/** @param input what variable files give */
export function rootNode(run: Run, module: Module, input: ModuleNode["input"]): ModuleNode {
  return newNode({ run, module, prefix: "", trail: [module.path], input, passed: () => undefined });
}

type Fields = Omit<ModuleNode, "cells" | "scope" | "children">;

function newNode(fields: Fields): ModuleNode {
  const node: ModuleNode = {
    ...fields,
    cells: new Map(),
    scope: (repetition) => moduleScope(node, repetition),
    children: (call) => childrenOf(node, call),
  };
  return node;
}

function childrenOf(node: ModuleNode, call: string): Children {
  const block = node.module.calls.get(call);
  if (block === undefined) return { unread: `the module ${call} is not called`, remote: false };
  return once(node, `calls of module.${call}`, block.place, (): Children => {
    const source = sourceOf(node, block);
    if ("unread" in source) return source;
    const { instances, ...expansion } = expand(block, node.scope(ONCE), node.run);
    return {
      ...expansion,
      instances: instances.map((one) => ({ key: one.key, node: childNode(node, block, source.module, one) })),
    };
  });
}

/** The source of a call as written; undefined where it is missing or no plain text. */
export function sourceText(block: Block): string | undefined {
  const source = block.body.attributes.get("source");
  return source && literalText(source.expression);
}

type Source = { readonly module: Module } | { readonly unread: string; readonly remote: boolean };

function sourceOf(node: ModuleNode, block: Block): Source {
  const text = sourceText(block);
  if (text === undefined) return { unread: "the call of a module has no source", remote: false };
  if (!isLocalSource(text)) return { unread: `the module ${text} is not part of the repository`, remote: true };
  const folder = localFolder(node.module.path, text);
  if (folder === undefined) return { unread: `the module ${text} is outside of the repository`, remote: false };
  if (node.trail.includes(folder)) return { unread: `the module in ${folder} calls itself`, remote: false };
  if (node.trail.length >= MAX_CALLS) {
    return { unread: `modules call modules more than ${MAX_CALLS} levels deep`, remote: false };
  }
  const module = node.run.moduleIn(folder);
  if (module !== undefined) return { module };
  return { unread: `no .tf file of ${folder} is among the files to read`, remote: false };
}

function childNode(parent: ModuleNode, block: Block, module: Module, one: Expanded): ModuleNode {
  const [name = ""] = block.labels;
  const within = `module.${name}${one.suffix}`;
  const { attributes } = block.body;
  const input = (variable: string): Value | undefined => {
    const argument = META.has(variable) ? undefined : attributes.get(variable);
    if (argument === undefined) return undefined;
    return valueOnce(parent, `${within} ${variable}`, argument.place, () =>
      evaluate(argument.expression, parent.scope(one.repetition)),
    );
  };
  return newNode({
    run: parent.run,
    module,
    prefix: `${parent.prefix}${within}.`,
    trail: [...parent.trail, module.path],
    input,
    passed: (provider) => passedProvider(parent, block, module, provider),
  });
}

/** Arguments of a call that are Terraform's own. */
const META: ReadonlySet<string> = new Set(["source", "version", "count", "for_each", "providers", "depends_on"]);

/** What the call passes by `providers`; else, of a default configuration that the module does not declare, the caller's. */
function passedProvider(parent: ModuleNode, block: Block, module: Module, name: string): ProviderFacts | undefined {
  const map = block.body.attributes.get("providers");
  const items = map?.expression.type === "object" ? map.expression.items : [];
  const item = items.find(({ key }) => providerReference(key) === name);
  const passed = item && providerReference(item.value);
  if (passed !== undefined) return providerFacts(parent, passed, block.place);
  if (name.includes(".") || module.providers.has(name)) return undefined;
  return providerFacts(parent, name, block.place);
}
