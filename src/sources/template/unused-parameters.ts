/** Parameter files of CloudFormation that nobody names: defaults count then, and may not be what is deployed. */

import { isObject } from "../../collections.ts";
import type { Gap } from "../../inventory/model.ts";
import type { SourceText } from "../document/read.ts";
import type { Deployment } from "./read-templates.ts";
import type { IsAbout } from "./relevance.ts";

/** True for a file whose name speaks of parameters. */
export function mayBeParameterFile(path: string): boolean {
  return /param/i.test(path) && /\.json$/i.test(path);
}

/**
 * A gap for each template of an export that has no parameter file or parameters of its own, where a file gives one of its parameters a
 * value.
 * @param files those that may be parameter files, named or not
 */
export function unusedParameterFiles(
  files: readonly SourceText[],
  deployments: readonly Deployment[],
  isAbout: IsAbout,
): readonly Gap[] {
  const given = files
    .map(({ path, text }) => ({ path, names: parametersIn(text) }))
    .filter(({ names }) => names.length > 0);
  return deployments
    .filter(({ parameterFiles, parameters }) => parameterFiles.length === 0 && parameters.size === 0)
    .flatMap(({ templates }) => templates)
    .filter(({ text }) => isAbout(text) && /\bDefault\b/.test(text))
    .flatMap(({ path, text }): Gap[] => {
      const own = given.filter(({ names }) => names.some((name) => declares(text, name)));
      const [first] = own;
      if (first === undefined) return [];
      return [
        {
          what: `which values the parameters of ${path} have`,
          why: `${own.map((file) => file.path).join(", ")} may give them other values than their defaults`,
          cure: `name the one that counts under inventory.cloudformation of a config: { templates: ${path}, parameters: ${first.path} }`,
        },
      ];
    });
}

/** Names that `aws cloudformation` would take from the file, in either of its forms; none where it is no such file. */
function parametersIn(text: string): readonly string[] {
  const value = parsed(text);
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown) => {
      if (typeof one === "string") return /^([A-Za-z0-9]+)=/.exec(one)?.[1] ?? [];
      const key = isObject(one) ? one["ParameterKey"] : undefined;
      return typeof key === "string" ? [key] : [];
    });
  }
  const parameters = isObject(value) ? value["Parameters"] : undefined;
  return isObject(parameters) && !isObject(Object.values(parameters)[0]) ? Object.keys(parameters) : [];
}

/** A member of that name at the start of a line or after a quote, as JSON and YAML have it. */
function declares(text: string, name: string): boolean {
  return /^[A-Za-z0-9]+$/.test(name) && new RegExp(`(?:^|[\\s"'{,])${name}["']?\\s*:`, "m").test(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
