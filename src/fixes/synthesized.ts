/** Templates that `cdk synth` wrote: the next synth undoes every edit, so the cure is made in the app. */

import type { PolicyDocument } from "../inventory/model.ts";
import { valueAt } from "./json-values.ts";

/** Each resource of a synthesized template has this in its Metadata: AWS CDK, `aws:cdk:enable-path-metadata`. */
const PATH_METADATA = "aws:cdk:path";
const WRITTEN = new RegExp(`["']?${PATH_METADATA}["']?\\s*:`);

/** Whether the document is of a template that is generated. */
export function isSynthesized({ format, text, alsoIn }: PolicyDocument): boolean {
  return format === "template" && [text, ...(alsoIn?.values() ?? [])].some((one) => WRITTEN.test(one));
}

/** Where the change has to be made, around what has to be done. */
export function inTheApp(document: PolicyDocument, advice: string | undefined): string {
  const name = logicalIdOf(document);
  const path = pathOf(document, name);
  const construct =
    path === undefined ? `the construct of the resource ${name}` : `the construct whose ${PATH_METADATA} is ${path}`;
  return `the template is generated: change it in the CDK app, in ${construct}${advice === undefined ? "" : ` (${advice})`}, then run cdk synth again`;
}

function logicalIdOf({ origin, address, path }: PolicyDocument): string {
  const named = origin?.slice(origin.lastIndexOf("#") + 1) ?? address ?? path;
  return /^[\w-]+/.exec(named)?.[0] ?? named;
}

/** Only of a template in JSON, as `cdk synth` writes it. */
function pathOf({ text }: PolicyDocument, name: string): string | undefined {
  try {
    const found = valueAt(JSON.parse(text), ["Resources", name, "Metadata", PATH_METADATA]);
    return typeof found === "string" ? found : undefined;
  } catch {
    return undefined;
  }
}
