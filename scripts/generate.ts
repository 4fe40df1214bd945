/**
 * Compiles the JSON Schemas of what is read to validators without run-time dependencies, and the config's to TypeScript types
 * too, into src/generated/; and the pages of docs/rules to tables there, and their list by group.
 * With --check nothing is written: the committed files must equal what the schema gives.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Ajv as AjvClass, AnySchemaObject } from "ajv";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { ruleIds, ruleList, rulePages } from "./rule-pages.ts";

const root = new URL("../", import.meta.url).pathname;
const schemaPath = "schema/genesys-export-gate.schema.json";
const inventoryPath = "schema/inventory.schema.json";
const reportPath = "schema/report.schema.json";
const target = "src/generated";
const headerOf = (path: string): string => `// Generated from ${path} by scripts/generate.ts. Do not edit.\n`;
const header = headerOf(schemaPath);

// These packages are CommonJS whose default export is the class itself.
const require = createRequire(import.meta.url);
const Ajv: typeof AjvClass = require("ajv").Ajv;
const standaloneCode: (ajv: AjvClass, validate: unknown) => string = require("ajv/dist/standalone").default;
const addFormats: (ajv: AjvClass, formats: readonly string[]) => void = require("ajv-formats");

const schema = readSchema(schemaPath);
const files = new Map([
  [`${target}/config-validator.js`, await validator(schemaPath)],
  [`${target}/config-validator.d.ts`, declaration()],
  [`${target}/inventory-validator.js`, await validator(inventoryPath)],
  [`${target}/inventory-validator.d.ts`, inventoryDeclaration()],
  [`${target}/report-validator.js`, await validator(reportPath)],
  [`${target}/report-validator.d.ts`, reportDeclaration()],
  [`${target}/report.ts`, await types(reportPath, "ReportJson")],
  [`${target}/config.ts`, await types(schemaPath, "Config")],
  [`${target}/config-shape.ts`, shapes()],
  [`${target}/rule-pages.ts`, rulePages()],
  [`${target}/rule-ids.ts`, ruleIds()],
  ["docs/rules/README.md", ruleList()],
]);

if (process.argv.includes("--check")) {
  const stale = [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => path);
  if (stale.length > 0) {
    console.error(`not equal to what schema/, docs/ and the registry give: ${stale.join(", ")}\nrun: npm run generate`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(root + target, { recursive: true });
  for (const [path, text] of files) writeFileSync(root + path, text);
}

/** ajv's standalone code still requires parts of ajv; bundling takes them in. */
async function validator(path: string): Promise<string> {
  // Alternatives name members that only some of them have.
  const options = { allErrors: true, messages: false, strict: true, strictRequired: false, allowUnionTypes: true };
  const ajv = new Ajv({ ...options, code: { source: true, esm: true } });
  // The pattern of a date is for editors, the format checks that the day exists.
  addFormats(ajv, ["date", "date-time"]);
  const code = standaloneCode(ajv, ajv.compile(readSchema(path)));
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: "validator.js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["main"],
    target: "node20.19",
    charset: "utf8",
    legalComments: "none",
    minifySyntax: true,
    minifyWhitespace: true,
  });
  const bundled = outputFiles[0]?.text ?? "";
  // esbuild's stand-in for a require that it could not take in.
  if (bundled.includes("__require")) throw new Error("the validator still requires a package at run time");
  return headerOf(path) + bundled;
}

function readSchema(path: string): AnySchemaObject {
  return JSON.parse(readFileSync(root + path, "utf8"));
}

function declaration(): string {
  return `${header}import type { Config } from "./config.ts";

/** One violation of the schema, as ajv reports it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

declare const validate: {
  (data: unknown): data is Config;
  errors: SchemaError[] | null;
};
export default validate;
`;
}

/** The types are written by hand, in src/sources/saved/model.ts. */
function inventoryDeclaration(): string {
  return `${headerOf(inventoryPath)}import type { SchemaError } from "./config-validator.js";

declare const validate: {
  (data: unknown): boolean;
  errors: SchemaError[] | null;
};
export default validate;
`;
}

function reportDeclaration(): string {
  return `${headerOf(reportPath)}import type { SchemaError } from "./config-validator.js";
import type { ReportJson } from "./report.ts";

declare const validate: {
  (data: unknown): data is ReportJson;
  errors: SchemaError[] | null;
};
export default validate;
`;
}

/** What may stand where, for error messages: by path in the config, with `*` for any item or member. */
function shapes(): string {
  const found: Record<string, object> = {};
  collectShapes(schema, [], found);
  return `${header}
export interface Shape {
  readonly description?: string;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
}

export const CONFIG_SHAPE: Readonly<Record<string, Shape>> = ${JSON.stringify(found, undefined, 2)};
`;
}

function collectShapes(node: AnySchemaObject, path: readonly string[], found: Record<string, object>): void {
  const target = typeof node.$ref === "string" ? schema.definitions[node.$ref.replace("#/definitions/", "")] : {};
  const {
    properties,
    items,
    additionalProperties,
    const: constant,
    enum: values = constant && [constant],
  } = { ...target, ...node };
  // What it is for, then what it must look like.
  const description = [node.description, target.description].filter(Boolean).join(" ") || undefined;
  found[path.join("/")] = { description, keys: properties && Object.keys(properties), values };
  for (const [key, child] of Object.entries<AnySchemaObject>(properties ?? {}))
    collectShapes(child, [...path, key], found);
  if (items) collectShapes(items, [...path, "*"], found);
  if (typeof additionalProperties === "object") collectShapes(additionalProperties, [...path, "*"], found);
}

function types(path: string, name: string): Promise<string> {
  const options = { bannerComment: headerOf(path), additionalProperties: false };
  return compile(withoutOverriddenReferences({ ...readSchema(path), title: name }), name, options);
}

/** In draft 7 nothing beside a $ref counts; the type generator gives such a description a type of its own. */
function withoutOverriddenReferences<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutOverriddenReferences) as T;
  if (typeof node !== "object" || node === null) return node;
  if ("$ref" in node) return { $ref: node.$ref } as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutOverriddenReferences(value)])) as T;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(root + path, "utf8");
  } catch {
    return undefined;
  }
}
