/** Reading the members of a request's input. */

import type { Parameters, ParameterValue } from "./model.ts";

export function textOf(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === "string" ? value : undefined;
}

/** A member that the SDK never leaves out: its own models require it. */
export function requiredText(parameters: Parameters, name: string): string {
  return textOf(parameters, name) ?? "";
}

/** A number; the query protocol and headers carry it as text. */
export function numberOf(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name];
  return value === undefined || value === null || value === "" ? undefined : Number(value);
}

/** A list; the query protocol writes an empty one as an empty text. */
export function listOf(parameters: Parameters, name: string): readonly ParameterValue[] {
  const value = parameters[name];
  return isList(value) ? value : [];
}

export function textsOf(parameters: Parameters, name: string): readonly string[] {
  return listOf(parameters, name).filter((value) => typeof value === "string");
}

export function structuresOf(parameters: Parameters, name: string): readonly Parameters[] {
  return listOf(parameters, name).filter(isStructure);
}

export function isStructure(value: ParameterValue | undefined): value is Parameters {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: ParameterValue | undefined): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
