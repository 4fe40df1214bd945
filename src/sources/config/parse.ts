/** Reads the config: YAML or JSON, validated against its schema. */

import type { Config } from "../../generated/config.ts";
import validate from "../../generated/config-validator.js";
import { placesOf } from "../../inventory/pointer.ts";
import type { ParsedDocument } from "../document/model.ts";
import { parseText, type SourceText } from "../document/read.ts";
import type { Settings, SourceProblem } from "../model.ts";
import { checkConfig } from "./check.ts";
import { configProblem, explainSchemaErrors } from "./explain.ts";

/** A valid config with the places of everything in it. */
export interface ParsedConfig {
  readonly path: string;
  readonly config: Config;
  readonly document: ParsedDocument;
}

const MAX_PROBLEMS = 20;

export const DEFAULT_SETTINGS: Settings = {
  require: "documented",
  failOn: "new",
  onUndecided: "fail",
  suppressions: [],
};

/** The config in a file's text; or everything that is wrong with it, up to 20 problems. */
export async function parseConfig(
  source: SourceText,
): Promise<{ readonly ok: ParsedConfig } | { readonly problems: readonly SourceProblem[] }> {
  const parsed = await parseText(source, "bad-config");
  if (!("ok" in parsed)) return parsed;
  const document = parsed.ok;
  const { value } = document;
  if (!validate(value))
    return { problems: bounded(explainSchemaErrors(source, document, validate.errors ?? []), source) };
  const mistakes = checkConfig(value).map(({ at, message, help }) =>
    configProblem(source.path, document, at, message, help),
  );
  if (mistakes.length > 0) return { problems: bounded(mistakes, source) };
  return { ok: { path: source.path, config: value, document } };
}

/** The settings with their defaults. */
export function settingsOf({ config, document }: ParsedConfig): Settings {
  const settings = config.settings ?? {};
  return {
    require: settings.require ?? DEFAULT_SETTINGS.require,
    failOn: settings["fail-on"] ?? DEFAULT_SETTINGS.failOn,
    onUndecided: settings["on-undecided"] ?? DEFAULT_SETTINGS.onUndecided,
    suppressions: (settings.suppressions ?? []).map((suppression, index) => {
      const line = placesOf(document, ["settings", "suppressions", index])?.value.line;
      return line === undefined ? suppression : { ...suppression, line };
    }),
  };
}

function bounded(problems: readonly SourceProblem[], source: SourceText): readonly SourceProblem[] {
  const sorted = [...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const left = sorted.length - MAX_PROBLEMS;
  if (left <= 0) return sorted;
  const more = {
    severity: "error",
    rule: "bad-config",
    path: source.path,
    message: `and ${left} more problems`,
  } as const;
  return [...sorted.slice(0, MAX_PROBLEMS), more];
}
