/** Which folders need parsing at all, told by their texts: most of a repository's Terraform has nothing to do with exports. */

import { type Folder, isLocalSource, localFolder } from "./folders.ts";

/** Resources that are read, as their types start. */
const TYPES = /\baws(?:cc)?_(?:iam|s3|s3control|kms|organizations|vpc_endpoint|cloudformation_stack)/;
/** A module's source, in HCL and in JSON. */
const SOURCE = /\bsource"?\s*[=:]\s*"((?:[^"\\\n]|\\.)*)"/g;
/** A remote module by such a name may hold policies. */
const NAME_OF_REMOTE = /s3|bucket|iam|role|polic|kms|scp|rcp|organi[sz]ation|landing-?zone|guardrail|endpoint/i;
/** So may one of another name, by what it is given. */
const WORD_OF_ARGUMENT = /bucket|polic/i;

/** Whether the source of a remote module says that it may hold what is read here. */
export function mayHoldPolicies(source: string): boolean {
  return NAME_OF_REMOTE.test(source);
}

/** Whether an argument's name says that what is called takes policies or buckets. */
export function speaksOfPolicies(argument: string): boolean {
  return WORD_OF_ARGUMENT.test(argument);
}

/** The sources of the modules that a folder calls, by its text alone: a comment may name one more. */
function sourcesIn({ configs, overrides }: Folder): readonly string[] {
  return [...configs, ...overrides].flatMap(({ text }) => [...text.matchAll(SOURCE)].map((match) => match[1] ?? ""));
}

/** The folders that a folder calls, by its text alone. */
export function calledByText(folder: Folder): readonly string[] {
  return sourcesIn(folder).flatMap((source) => (isLocalSource(source) ? (localFolder(folder.path, source) ?? []) : []));
}

/**
 * The folders whose text speaks of what is read here, those that call them and all that these call. It goes by text alone, so
 * that it may name a few too many.
 */
export function relevantFolders(folders: ReadonlyMap<string, Folder>): ReadonlySet<string> {
  const calls = new Map([...folders].map(([path, folder]) => [path, calledByText(folder)]));
  const callers = new Map<string, Set<string>>();
  for (const [path, called] of calls) {
    for (const one of called) callers.set(one, (callers.get(one) ?? new Set()).add(path));
  }
  const relevant = new Set([...folders].filter(([, folder]) => speaksOfTypes(folder)).map(([path]) => path));
  spread(relevant, (path) => [...(callers.get(path) ?? [])]);
  spread(relevant, (path) => calls.get(path) ?? []);
  return new Set([...folders.keys()].filter((path) => relevant.has(path)));
}

function speaksOfTypes(folder: Folder): boolean {
  const texts = [...folder.configs, ...folder.overrides].map(({ text }) => text);
  if (texts.some((text) => TYPES.test(text))) return true;
  const remote = sourcesIn(folder).filter((source) => !isLocalSource(source));
  return remote.some(mayHoldPolicies) || (remote.length > 0 && texts.some((text) => WORD_OF_ARGUMENT.test(text)));
}

/** Adds to a set what follows from its members, until nothing does. */
function spread(members: Set<string>, next: (member: string) => readonly string[]): void {
  // A set that grows while it is walked is walked to its new end.
  for (const member of members) for (const one of next(member)) members.add(one);
}
