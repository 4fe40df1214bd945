// Generated from schema/report.schema.json by scripts/generate.ts. Do not edit.
import type { SchemaError } from "./config-validator.js";
import type { ReportJson } from "./report.ts";

declare const validate: {
  (data: unknown): data is ReportJson;
  errors: SchemaError[] | null;
};
export default validate;
