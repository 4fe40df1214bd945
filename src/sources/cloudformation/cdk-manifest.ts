/** What `cdk synth` writes beside its templates; its manifest says which account and Region each stack is deployed to. */

import { posix } from "node:path";
import { isObject } from "../../collections.ts";
import type { SourceText } from "../document/read.ts";
import type { Surroundings } from "../template/model.ts";

/** The manifest of a template that the CDK wrote; undefined for other templates. */
export function manifestPath(template: string): string | undefined {
  return template.endsWith(".template.json") ? posix.join(posix.dirname(template), "manifest.json") : undefined;
}

/**
 * The environments of stacks by the path of their template. An environment-agnostic stack
 * (`aws://unknown-account/unknown-region`) has none. Text that is no manifest gives none.
 */
export function environmentsIn({ path, text }: SourceText): ReadonlyMap<string, Surroundings> {
  const artifacts = memberOf(parsed(text), "artifacts");
  const found = new Map<string, Surroundings>();
  for (const artifact of Object.values(isObject(artifacts) ? artifacts : {})) {
    if (memberOf(artifact, "type") !== "aws:cloudformation:stack") continue;
    const file = memberOf(memberOf(artifact, "properties"), "templateFile");
    const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(String(memberOf(artifact, "environment"))) ?? [];
    if (typeof file !== "string") continue;
    found.set(posix.join(posix.dirname(path), file), {
      ...(account !== undefined && /^\d{12}$/.test(account) ? { account } : {}),
      ...(region !== undefined && /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region) ? { region } : {}),
    });
  }
  return found;
}

/** Files of a cloud assembly beside its templates, and how each begins: what they say of policies the templates say. */
const BESIDE_TEMPLATES: readonly (readonly [name: RegExp, start: RegExp])[] = [
  [/^tree\.json$/, /^\s*\{\s*"version"\s*:\s*"tree-\d+\.\d+"/],
  [
    /^manifest\.json$/,
    /^\s*\{\s*"version"\s*:\s*"\d+\.\d+\.\d+"\s*,\s*"(?:minimumCliVersion"\s*:\s*"[^"]*"\s*,\s*")?artifacts"/,
  ],
  [/\.assets\.json$/, /^\s*\{\s*"version"\s*:\s*"\d+\.\d+\.\d+"\s*,\s*"files"/],
];

/**
 * True for the tree of constructs, the manifest and the lists of assets that `cdk synth` writes.
 * @param isThere whether the repository has a file
 */
export function isBesideTemplates(
  { path, text }: Pick<SourceText, "path" | "text">,
  isThere: (path: string) => boolean,
): boolean {
  const name = posix.basename(path);
  const isOne = BESIDE_TEMPLATES.some(([names, start]) => names.test(name) && start.test(text));
  return isOne && isThere(posix.join(posix.dirname(path), "manifest.json"));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
