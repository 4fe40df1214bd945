/** Reads a saved inventory and validates it against its schema. */

import type { SchemaError } from "../../generated/config-validator.js";
import validate from "../../generated/inventory-validator.js";
import { parseJson } from "../document/json.ts";
import type { ParsedDocument } from "../document/model.ts";
import { decode, type ReadResult } from "../document/read.ts";
import type { SourceProblem } from "../model.ts";
import type { SavedInventory } from "./model.ts";

const KIND = "genesys-export-gate inventory";
const VERSION = 1;
const MAX_PROBLEMS = 20;
const RULE = "unreadable-input";

/**
 * The saved inventory in a file's bytes; or everything that is wrong with it, up to 20 problems with JSON pointer and line.
 * @param path how the messages call the file
 */
export function parseSavedInventory(path: string, bytes: Uint8Array): ReadResult<SavedInventory> {
  const text = decode(path, bytes, RULE);
  if (!("ok" in text)) return text;
  const parsed = parseJson(text.ok.text, path);
  if (!("document" in parsed)) {
    return { problems: parsed.problems.map((problem) => ({ severity: "error", rule: RULE, path, ...problem })) };
  }
  const { document } = parsed;
  const other = whyNotThisFormat(path, document);
  if (other !== undefined) return { problems: [other] };
  if (validate(document.value)) {
    const saved = document.value as SavedInventory;
    const twice = accountsTwice(path, document, saved);
    return twice.length === 0 ? { ok: saved } : { problems: twice };
  }
  const problems = explain(path, document, validate.errors ?? []);
  const left = problems.length - MAX_PROBLEMS;
  if (left <= 0) return { problems };
  const more = { severity: "error", rule: RULE, path, message: `and ${left} more problems` } as const;
  return { problems: [...problems.slice(0, MAX_PROBLEMS), more] };
}

/** Another file altogether, or one of a later version: its members would only confuse. */
function whyNotThisFormat(path: string, document: ParsedDocument): SourceProblem | undefined {
  const kind = memberOf(document.value, "kind");
  if (kind !== KIND) {
    const help = `a saved inventory is what \`audit --save FILE\` writes; its kind is ${JSON.stringify(KIND)}`;
    return problem(path, document, kind === undefined ? "" : "/kind", "not a saved inventory", help);
  }
  const version = memberOf(document.value, "schemaVersion");
  if (typeof version !== "number" || !(version > VERSION)) return undefined;
  const message = `written by a newer version: its schemaVersion is ${version}, and this one reads ${VERSION}`;
  return problem(path, document, "/schemaVersion", message, "update genesys-export-gate, or save the inventory again");
}

/** Each account is saved once: of two that say different things nobody knows which one holds. */
function accountsTwice(path: string, document: ParsedDocument, { accounts }: SavedInventory): readonly SourceProblem[] {
  const ids = accounts.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const at = `/accounts/${index}/id`;
    return [problem(path, document, at, `${at}: account ${id} is already /accounts/${first}`, "keep one of them")];
  });
}

/** One problem for each place and member, in the order of the file. */
function explain(path: string, document: ParsedDocument, errors: readonly SchemaError[]): readonly SourceProblem[] {
  const found = new Map<string, SourceProblem>();
  for (const error of errors) {
    // `if` only says that the branch which it chose does not fit, and that branch says why.
    if (error.keyword === "if") continue;
    const { instancePath: pointer, params } = error;
    const subject = params["additionalProperty"] ?? params["missingProperty"] ?? "";
    const identity = JSON.stringify([pointer, subject]);
    if (!found.has(identity)) found.set(identity, explainOne(path, document, error));
  }
  const place = ({ line = 0, column = 0 }: SourceProblem): number => line * 1e6 + column;
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

function explainOne(
  path: string,
  document: ParsedDocument,
  { instancePath, keyword, params }: SchemaError,
): SourceProblem {
  const name = instancePath === "" ? "the inventory" : instancePath;
  const say = (message: string, at = instancePath): SourceProblem => problem(path, document, at, message);
  switch (keyword) {
    case "additionalProperties": {
      const at = `${instancePath}/${escaped(String(params["additionalProperty"]))}`;
      return say(`${at}: unknown member`, at);
    }
    case "required":
      return say(`${name}: ${String(params["missingProperty"])} is missing`);
    case "type":
      return say(`${name} must be ${[params["type"]].flat().map(String).join(" or ")}`);
    case "const":
      return say(`${name} must be ${JSON.stringify(params["allowedValue"])}`);
    case "enum":
      return say(`${name} must be one of ${[params["allowedValues"]].flat().map(String).join(", ")}`);
    default:
      return say(`${name} is not valid (${keyword}${"pattern" in params ? ` ${String(params["pattern"])}` : ""})`);
  }
}

function problem(
  path: string,
  document: ParsedDocument,
  pointer: string,
  message: string,
  help?: string,
): SourceProblem {
  const places = document.places.get(pointer);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: RULE,
    path,
    message,
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
    ...(help === undefined ? {} : { help }),
  };
}

function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
    return undefined;
  return (value as Record<string, unknown>)[name];
}
