/** Renders template files for `templatefile` (https://developer.hashicorp.com/terraform/language/functions/templatefile). */

import { parseTemplate } from "../../hcl/parse.ts";
import type { HclParser } from "../../hcl/parser.ts";
import { ExpressionError, type FunctionContext } from "../model.ts";
import { evaluate } from "./evaluate.ts";
import type { Scope } from "./scope.ts";
import { templateScope, templateText } from "./templates.ts";

/**
 * The function that renders templates, as {@link FunctionContext} wants it.
 * @param scope what the templates may use beside their variables
 */
export function templateRenderer(
  parser: HclParser,
  scope: Pick<Scope, "functions" | "budget"> & { readonly readFile: FunctionContext["readFile"] },
): FunctionContext["renderTemplate"] {
  const renderTemplate: FunctionContext["renderTemplate"] = (file, { members, place: given }) => {
    const result = parseTemplate(parser, file.text, file.path);
    if ("problems" in result) throw new ExpressionError(`${file.path}: ${result.problems[0].message}`, given);
    const last = file.text.split("\n");
    const end = { endLine: last.length, endColumn: (last.at(-1)?.length ?? 0) + 1 };
    const place = { path: file.path, line: 1, column: 1, ...end };
    const { functions, budget, readFile } = scope;
    const inner = templateScope({ functions, budget, context: { readFile, renderTemplate } }, members);
    return templateText(result.parts, inner, place, evaluate);
  };
  return renderTemplate;
}
