// Generated from schema/inventory.schema.json by scripts/generate.ts. Do not edit.
import type { SchemaError } from "./config-validator.js";

declare const validate: {
  (data: unknown): boolean;
  errors: SchemaError[] | null;
};
export default validate;
