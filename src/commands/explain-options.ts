/** The options of `explain`. */

import { UserError } from "../errors.ts";
import { unknownWord, type Values } from "./words.ts";

export const EXPLAIN_FORMATS = ["text", "json"] as const;
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number];

export interface ExplainOptions {
  readonly command: "explain";
  /** `-`: standard input; absent: none, which only --like-manual-upload does without. */
  readonly file?: string;
  /** The repository's folder, or policy documents. */
  readonly path?: string;
  readonly config?: string;
  /** A saved inventory, instead of the files. */
  readonly inventory?: string;
  readonly likeManualUpload: boolean;
  readonly observe: boolean;
  readonly format: ExplainFormat;
  readonly output?: string;
}

/** Throws UserError naming the option and its cure. */
export function readExplain(files: readonly string[], values: Values): ExplainOptions {
  const { config, inventory, path, output, format = "text" } = values;
  if (files.length > 1)
    throw new UserError(
      `explain takes one file, not ${files.length}`,
      "name the repository's folder with --path FOLDER",
    );
  const found = EXPLAIN_FORMATS.find((one) => one === format);
  if (found === undefined) throw unknownWord("format of explain", format, EXPLAIN_FORMATS);
  const likeManualUpload = values["like-manual-upload"] === true;
  const observe = values.observe === true;
  if (likeManualUpload && observe)
    throw new UserError("--observe with --like-manual-upload", "leave one of them out: one learns, the other explains");
  const file = files[0] ?? (likeManualUpload ? undefined : "-");
  return {
    command: "explain",
    ...(file === undefined ? {} : { file }),
    ...(path === undefined ? {} : { path }),
    ...(config === undefined ? {} : { config }),
    ...(inventory === undefined ? {} : { inventory }),
    likeManualUpload,
    observe,
    format: found,
    ...(output === undefined ? {} : { output }),
  };
}
