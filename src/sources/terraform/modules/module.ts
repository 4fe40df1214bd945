/** The blocks of a module, by name, its override files merged in. */

import type { Attribute, Block, Body } from "../../hcl/model.ts";
import type { SourceProblem } from "../../model.ts";
import type { Folder } from "./folders.ts";
import { mergeBlock } from "./overrides.ts";

/** Names: `recordings` of a variable, `aws_iam_role.export` of a resource, `aws.replica` of a provider. */
export interface Module {
  /** Its folder; `.` at the top of the repository. */
  readonly path: string;
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly outputs: ReadonlyMap<string, Block>;
  readonly resources: ReadonlyMap<string, Block>;
  readonly data: ReadonlyMap<string, Block>;
  readonly ephemerals: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  readonly providers: ReadonlyMap<string, Block>;
  /** `removed` blocks, which have no name. */
  readonly removed: readonly Block[];
}

type Blocks = Exclude<keyof Module, "path" | "locals" | "removed">;

/** Block types that are read, how many labels each has, and where they are kept. All others are skipped. */
const KINDS: ReadonlyMap<string, { readonly labels: number; readonly kept: Blocks }> = new Map([
  ["variable", { labels: 1, kept: "variables" }],
  ["output", { labels: 1, kept: "outputs" }],
  ["resource", { labels: 2, kept: "resources" }],
  ["data", { labels: 2, kept: "data" }],
  ["ephemeral", { labels: 2, kept: "ephemerals" }],
  ["module", { labels: 1, kept: "calls" }],
  ["provider", { labels: 1, kept: "providers" }],
]);

interface Draft {
  readonly locals: Map<string, Attribute>;
  readonly blocks: Readonly<Record<Blocks, Map<string, Block>>>;
  readonly removed: Block[];
  readonly problems: SourceProblem[];
}

/** @param bodyOf the parsed file; undefined where it is broken, which somebody else has said */
export function readModule(
  folder: Folder,
  bodyOf: (path: string) => Body | undefined,
): { readonly module: Module; readonly problems: readonly SourceProblem[] } {
  const draft: Draft = {
    locals: new Map(),
    blocks: {
      variables: new Map(),
      outputs: new Map(),
      resources: new Map(),
      data: new Map(),
      ephemerals: new Map(),
      calls: new Map(),
      providers: new Map(),
    },
    removed: [],
    problems: [],
  };
  const broken = folder.configs.some(({ path }) => bodyOf(path) === undefined);
  for (const { path } of folder.configs) for (const block of bodyOf(path)?.blocks ?? []) declare(draft, block);
  for (const { path } of folder.overrides) {
    for (const block of bodyOf(path)?.blocks ?? []) override(draft, block, broken);
  }
  const { locals, removed, blocks, problems } = draft;
  return { module: { path: folder.path, locals, removed, ...blocks }, problems };
}

function declare(draft: Draft, block: Block): void {
  if (block.type === "removed") draft.removed.push(block);
  if (block.type === "locals") {
    for (const [name, local] of block.body.attributes) {
      if (draft.locals.has(name)) draft.problems.push(twice(`the local value ${name}`, local));
      else draft.locals.set(name, local);
    }
    return;
  }
  const found = nameOf(draft, block);
  if (found === undefined) return;
  const blocks = draft.blocks[found.kept];
  // Providers may stand for more than one configuration only by alias, which is part of the name.
  if (blocks.has(found.name)) draft.problems.push(twice(`${block.type} ${found.name}`, block));
  else blocks.set(found.name, block);
}

function override(draft: Draft, block: Block, broken: boolean): void {
  if (block.type === "locals") {
    for (const [name, local] of block.body.attributes) draft.locals.set(name, local);
    return;
  }
  const found = nameOf(draft, block);
  if (found === undefined) return;
  const blocks = draft.blocks[found.kept];
  const base = blocks.get(found.name);
  if (base !== undefined) blocks.set(found.name, mergeBlock(base, block));
  else {
    blocks.set(found.name, block);
    if (!broken) draft.problems.push(withoutBase(`${block.type} ${found.name}`, block));
  }
}

/** Undefined for blocks that are skipped, and those that lack a label. */
function nameOf(draft: Draft, block: Block): { readonly kept: Blocks; readonly name: string } | undefined {
  const kind = KINDS.get(block.type);
  if (kind === undefined) return undefined;
  if (block.labels.length !== kind.labels) {
    draft.problems.push(
      problem(block.place, `a block ${block.type} has ${wordsOf(kind.labels)}`, "Terraform refuses it"),
    );
    return undefined;
  }
  const name = block.labels.join(".");
  if (kind.kept !== "providers") return { kept: kind.kept, name };
  const alias = block.body.attributes.get("alias");
  const literal = alias === undefined ? undefined : literalText(alias.expression);
  return { kept: kind.kept, name: literal === undefined ? name : `${name}.${literal}` };
}

function wordsOf(labels: number): string {
  return labels === 1 ? "one label, its name" : "two labels, its type and its name";
}

/** The text of an expression without interpolation, as Terraform wants it for names and sources. */
export function literalText(expression: Attribute["expression"]): string | undefined {
  if (expression.type === "literal") return typeof expression.value === "string" ? expression.value : undefined;
  if (expression.type !== "template") return undefined;
  const texts = expression.parts.map((part) => (part.type === "text" ? part.text : undefined));
  return texts.includes(undefined) ? undefined : texts.join("");
}

function twice(what: string, { place }: Attribute | Block): SourceProblem {
  return problem(place, `${what} is declared twice`, "keep one of them: Terraform refuses both");
}

function withoutBase(what: string, { place }: Block): SourceProblem {
  return problem(place, `${what} is overridden and declared nowhere`, "declare it in a file that is no override file");
}

function problem({ path, line, column }: Block["place"], message: string, help: string): SourceProblem {
  return { severity: "error", rule: "unreadable-input", path, line, column, message, help };
}
