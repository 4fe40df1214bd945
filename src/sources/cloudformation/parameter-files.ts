/** Parameter files, in the forms that the AWS CLI and CodePipeline take. */

import type { SourceText } from "../document/read.ts";
import { asText, type Hole, knownText, memberOf, type Value } from "../template/value.ts";
import type { Reporter } from "./report.ts";
import { readTemplateText } from "./syntax/read.ts";

export type Given = { readonly text: string } | { readonly hole: Hole };

export interface ParameterFile {
  readonly path: string;
  readonly values: ReadonlyMap<string, Given>;
}

/** @returns undefined for what is no parameter file, which the reporter is told */
export async function readParameterFile(source: SourceText, reporter: Reporter): Promise<ParameterFile | undefined> {
  reporter.file(source, "parameters");
  const result = await readTemplateText(source);
  if ("problems" in result) {
    for (const problem of result.problems) reporter.broken(source.path, problem);
    return undefined;
  }
  const values = valuesOf(result.root);
  if (values !== undefined) return { path: source.path, values };
  const message = "not a parameter file (line 1, column 1)";
  const help = 'write [{ "ParameterKey": "Name", "ParameterValue": "value" }] or { "Parameters": { "Name": "value" } }';
  reporter.broken(source.path, { line: 1, column: 1, message, help });
  return undefined;
}

function valuesOf(root: Value): ReadonlyMap<string, Given> | undefined {
  if (root.kind === "list") return ofList(root.items);
  const parameters = memberOf(root, "Parameters");
  if (parameters?.kind !== "object") return undefined;
  return new Map([...parameters.members].map(([name, { value }]) => [name, given(value)]));
}

/** `[{ParameterKey, ParameterValue}]` (create-stack), or `["Name=value"]` (deploy). */
function ofList(items: readonly Value[]): ReadonlyMap<string, Given> | undefined {
  const values = new Map<string, Given>();
  for (const item of items) {
    const text = item.kind === "string" ? item.text : undefined;
    const equals = text?.indexOf("=") ?? -1;
    const key = text === undefined ? knownText(memberOf(item, "ParameterKey")) : text.slice(0, Math.max(0, equals));
    if (key === undefined || key === "") return undefined;
    if (text !== undefined) values.set(key, { text: text.slice(equals + 1) });
    else if (knownText(memberOf(item, "UsePreviousValue")) === "true")
      values.set(key, { hole: { why: `the parameter ${key} keeps the value that it has in AWS` } });
    else values.set(key, given(memberOf(item, "ParameterValue")));
  }
  return values;
}

function given(value: Value | undefined): Given {
  const text = value === undefined ? undefined : asText(value);
  const [hole] = text?.holes ?? [];
  if (text === undefined) return { hole: { why: "the parameter file gives it no text" } };
  return hole === undefined ? { text: text.text } : { hole };
}

/**
 * The files that are meant for a template: all of whose parameters it has. A file that is for no one template in whole is
 * shared by those that have some of them (`aws cloudformation deploy` leaves out the others).
 */
export function filesFor(
  names: ReadonlySet<string>,
  files: readonly ParameterFile[],
  templates: readonly ReadonlySet<string>[],
): readonly ParameterFile[] {
  const has = (all: ReadonlySet<string>, { values }: ParameterFile): boolean =>
    [...values.keys()].every((name) => all.has(name));
  return files.filter((file) => has(names, file) || !templates.some((all) => has(all, file)));
}

/** The value that files give; where they differ nobody can say which one is meant. */
export function valueIn(files: readonly ParameterFile[], name: string): Given | undefined {
  const all = files.flatMap(({ path, values }) => {
    const value = values.get(name);
    return value === undefined ? [] : [{ path, value }];
  });
  const [first, ...others] = all;
  if (first === undefined) return undefined;
  const differs = others.find(({ value }) => {
    return "hole" in value || "hole" in first.value || value.text !== first.value.text;
  });
  if (differs === undefined) return first.value;
  return { hole: { why: `${first.path} and ${differs.path} give the parameter ${name} different values` } };
}
