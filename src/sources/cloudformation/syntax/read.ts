/** From a template's text to its values. */

import type { SourceText } from "../../document/read.ts";
import { readJsonTemplate } from "./json.ts";
import type { SyntaxResult } from "./model.ts";
import { readYamlTemplate } from "./yaml.ts";

/** JSON where the text starts like it, whatever the file's name: CloudFormation looks at the text, too. */
export async function readTemplateText({ path, text }: SourceText): Promise<SyntaxResult> {
  const json = /\.json$/i.test(path) || (/^\s*\{/.test(text) && !/\.ya?ml$/i.test(path));
  return json ? readJsonTemplate(text, path) : await readYamlTemplate(text, path);
}
