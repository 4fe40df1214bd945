/** From violations of the config's schema to messages with the path, the line and the cure. */

import type { JsonPath } from "../../authorization/model.ts";
import { nearest } from "../../authorization/policy/nearest.ts";
import { CONFIG_SHAPE, type Shape } from "../../generated/config-shape.ts";
import type { SchemaError } from "../../generated/config-validator.js";
import { placesOf, toPointer } from "../../inventory/pointer.ts";
import type { ParsedDocument } from "../document/model.ts";
import type { SourceText } from "../document/read.ts";
import type { SourceProblem } from "../model.ts";

interface Explanation {
  /** Where to point, when not at the value itself. */
  readonly at?: JsonPath;
  readonly message: string;
  readonly help?: string | undefined;
}

/** A problem of the config at a path in it. */
export function configProblem(
  file: string,
  document: ParsedDocument,
  at: JsonPath,
  message: string,
  help?: string | undefined,
): SourceProblem {
  const places = placesOf(document, at);
  const place = places?.key ?? places?.value;
  return {
    severity: "error",
    rule: "bad-config",
    path: file,
    message,
    ...(place === undefined ? {} : { line: place.line, column: place.column }),
    ...(help === undefined ? {} : { help }),
  };
}

/** One problem for each violation; of several about the same value only the first. */
export function explainSchemaErrors(
  source: SourceText,
  document: ParsedDocument,
  errors: readonly SchemaError[],
): readonly SourceProblem[] {
  const explained = new Set<string>();
  return errors.flatMap((error) => {
    const path = pathOf(error.instancePath, document.value);
    const subject = error.params["additionalProperty"] ?? error.params["missingProperty"] ?? "";
    const identity = JSON.stringify([path, subject]);
    if (explained.has(identity)) return [];
    explained.add(identity);
    const {
      at = path,
      message,
      help,
    } = explain(error, path, {
      value: valueAt(document.value, path),
      written: writtenAt(source.text, document, path),
    });
    return [configProblem(source.path, document, at, message, help)];
  });
}

/** `exports[0].genesys.organization-id`; `the config` for its root. */
export function showPath(path: JsonPath): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("");
  return text === "" ? "the config" : text.replace(/^\./, "");
}

interface Found {
  readonly value: unknown;
  /** A number or the like as the file has it: 011122223333 would lose its zero. */
  readonly written: string | undefined;
}

function writtenAt(text: string, document: ParsedDocument, path: JsonPath): string | undefined {
  const place = document.places.get(toPointer(path))?.value;
  if (place === undefined || place.line !== place.endLine) return undefined;
  return text.split("\n")[place.line - 1]?.slice(place.column - 1, place.endColumn - 1);
}

function explain(error: SchemaError, path: JsonPath, { value, written }: Found): Explanation {
  const shape = shapeOf(path);
  const name = showPath(path);
  const wanted = shape?.description === undefined ? undefined : lowerFirst(shape.description);
  switch (error.keyword) {
    case "additionalProperties":
      return explainUnknownKey(String(error.params["additionalProperty"]), path, shape);
    case "required": {
      const key = String(error.params["missingProperty"]);
      const { description, values = [] } = shapeOf([...path, key]) ?? {};
      const [only] = values;
      const help =
        values.length === 1 ? `write ${key}: ${String(only)}` : description && `${key}: ${lowerFirst(description)}`;
      return { message: `${name}: ${key} is missing`, help };
    }
    case "type": {
      const quotes = error.params["type"] === "string" && ["number", "boolean"].includes(typeof value);
      const help = quotes ? `put it in quotes: "${written ?? String(value)}"` : wanted;
      const found = quotes && written !== undefined ? written : describe(value);
      return { message: `${name} must be ${typeName(String(error.params["type"]))}, found ${found}`, help };
    }
    case "const":
      return {
        message: `${name} must be ${JSON.stringify(error.params["allowedValue"])}, found ${describe(value)}`,
        help: wanted,
      };
    case "enum":
      return explainEnum(name, value, shape);
    case "minItems":
      return {
        message: `${name}: the list is empty`,
        help: "list at least one, or leave the key out: it is not known then",
      };
    default:
      return { message: `${name}: ${describe(value)} is not valid`, help: wanted };
  }
}

function explainUnknownKey(key: string, path: JsonPath, shape: Shape | undefined): Explanation {
  const meant = nearest(key, shape?.keys ?? []);
  return {
    at: [...path, key],
    message: `${showPath([...path, key])}: unknown key${meant === undefined ? "" : `, did you mean ${meant}?`}`,
    help: `${showPath(path)} takes ${(shape?.keys ?? []).join(", ")}`,
  };
}

function explainEnum(name: string, value: unknown, shape: Shape | undefined): Explanation {
  const values = (shape?.values ?? []).map(String);
  const meant = typeof value === "string" ? nearest(value, values) : undefined;
  const hint = meant === undefined ? "" : `, did you mean ${meant}?`;
  return { message: `${name}: ${describe(value)} is not one of ${values.join(", ")}${hint}` };
}

function shapeOf(path: JsonPath): Shape | undefined {
  const steps = path.map(String);
  const exact = steps.map((step, index) => (typeof path[index] === "number" ? "*" : step));
  return CONFIG_SHAPE[exact.join("/")] ?? CONFIG_SHAPE[[...exact.slice(0, -1), "*"].join("/")];
}

/** ajv writes JSON pointers, in which an index looks like a key. */
function pathOf(pointer: string, root: unknown): JsonPath {
  let value = root;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const index = Array.isArray(value) ? Number(key) : key;
      value = valueAt(value, [index]);
      return index;
    });
}

function valueAt(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<string | number, unknown>)[step];
  }, root);
}

const SHOWN = 60;

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "nothing";
  if (typeof value === "object") return "a map";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

function typeName(type: string): string {
  const names: Record<string, string> = {
    object: "a map",
    array: "a list",
    string: "a string",
    boolean: "true or false",
    integer: "a whole number",
  };
  return names[type] ?? type;
}

function lowerFirst(text: string): string {
  // An acronym keeps its capitals.
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
