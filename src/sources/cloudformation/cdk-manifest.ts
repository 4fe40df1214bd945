/** What `cdk synth` writes beside its templates; its manifest says what each stack is called and where it is deployed to. */

import { posix } from "node:path";
import { isObject } from "../../collections.ts";
import type { SourceText } from "../document/read.ts";
import type { Surroundings } from "../template/model.ts";

/** The manifest of a template that the CDK wrote; undefined for other templates. */
export function manifestPath(template: string): string | undefined {
  return template.endsWith(".template.json") ? posix.join(posix.dirname(template), "manifest.json") : undefined;
}

/** A stack as the CDK deploys it. */
export interface CdkStack {
  readonly name: string;
  readonly environment: Surroundings;
}

/**
 * Stacks by the path of their template. Without `stackName` the artifact's id is the name. An environment-agnostic stack
 * (`aws://unknown-account/unknown-region`) has an empty environment. Text that is no manifest gives none.
 */
export function stacksIn({ path, text }: SourceText): ReadonlyMap<string, CdkStack> {
  const artifacts = memberOf(parsed(text), "artifacts");
  const found = new Map<string, CdkStack>();
  for (const [id, artifact] of Object.entries(isObject(artifacts) ? artifacts : {})) {
    if (memberOf(artifact, "type") !== "aws:cloudformation:stack") continue;
    const properties = memberOf(artifact, "properties");
    const file = memberOf(properties, "templateFile");
    if (typeof file !== "string") continue;
    const name = memberOf(properties, "stackName");
    found.set(posix.join(posix.dirname(path), file), {
      name: typeof name === "string" && name !== "" ? name : id,
      environment: environmentOf(memberOf(artifact, "environment")),
    });
  }
  return found;
}

function environmentOf(environment: unknown): Surroundings {
  const [, account, region] = /^aws:\/\/([^/]+)\/([^/]+)$/.exec(String(environment)) ?? [];
  return {
    ...(account !== undefined && /^\d{12}$/.test(account) ? { account } : {}),
    ...(region !== undefined && /^[a-z]{2,}(?:-[a-z]+)+-\d+$/.test(region) ? { region } : {}),
  };
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
