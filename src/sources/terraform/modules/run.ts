/** The work on one root module, and the modules it is made of. */

import type { Surroundings } from "../../template/model.ts";
import type { ObjectValue, Value } from "../../template/value.ts";
import type { Budget, Scope, Step } from "../expressions/scope.ts";
import type { ResourceType, TerraformFunction } from "../model.ts";
import type { Cells } from "./cells.ts";
import type { Given } from "./given.ts";
import type { Module } from "./module.ts";
import type { Report } from "./report.ts";

export interface Run {
  /** The folder of the root module. */
  readonly root: string;
  /** The module of a folder; undefined where none of the given files is in it. */
  readonly moduleIn: (folder: string) => Module | undefined;
  readonly resourceTypes: ReadonlyMap<string, ResourceType>;
  readonly functions: ReadonlyMap<string, TerraformFunction>;
  readonly context: Scope["context"];
  readonly budget: Budget;
  readonly given: Given;
  readonly surroundings: Surroundings;
  readonly report: Report;
  /** Resources as objects, with their addresses: the attributes that one lacks the provider may compute. */
  readonly wholes: WeakMap<ObjectValue, string>;
  /** How many references deep the evaluation is, and how many instances there are. */
  readonly meter: { depth: number; instances: number };
}

/** A module as it is called: an instance of it. */
export interface ModuleNode {
  readonly run: Run;
  readonly module: Module;
  /** `module.exports["eu"].`, what the addresses of its resources start with; empty for the root. */
  readonly prefix: string;
  /** The folders of the modules that call it, root first, and its own. */
  readonly trail: readonly string[];
  readonly cells: Cells;
  /** What the call or a variable file gives; undefined: nothing. */
  readonly input: (name: string) => Value | undefined;
  /** The configuration that the call passes for a provider; undefined: none. */
  readonly passed: (provider: string) => ProviderFacts | undefined;
  readonly scope: (repetition: Repetition) => Scope;
  readonly children: (call: string) => Children;
}

/** What `count` or `for_each` gives to the expressions of an instance. */
export interface Repetition {
  readonly count?: Value;
  readonly each?: { readonly key: Value; readonly value: Value };
}

export const ONCE: Repetition = {};

/** An instance that a block stands for. `suffix` follows the block's address: `[0]`, `["eu"]`, nothing. */
export interface Expanded {
  readonly key: Step | undefined;
  readonly suffix: string;
  readonly repetition: Repetition;
}

/** `open`: why nobody knows how many instances there are; then `instances` is one, that stands for all. */
export interface Expansion<T> {
  readonly mode: "single" | "count" | "each";
  readonly instances: readonly (T & { readonly key: Step | undefined })[];
  readonly open?: string;
}

/** The instances of a module call. `unread`: why nothing is known of it. */
export type Children = { readonly unread: string; readonly remote: boolean } | Expansion<{ readonly node: ModuleNode }>;

/** What a provider's configuration says of where its resources are. Texts. */
export interface ProviderFacts {
  readonly account: Value;
  readonly region: Value;
  readonly partition: Value;
  /** `default_tags`: an object, or unknown; absent: none. */
  readonly tags?: Value;
}
