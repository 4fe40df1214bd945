// Generated from schema/genesys-export-gate.schema.json by scripts/generate.ts. Do not edit.
import type { Config } from "./config.ts";

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
