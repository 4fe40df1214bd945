/** Holds a log against the schema of SARIF 2.1.0, and against what GitHub asks for beyond it. */

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";

const {
  id: _id,
  $schema: _draft4,
  ...schema
} = JSON.parse(readFileSync(new URL("sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"));

// Draft 4 and draft 7 differ in `id` and in exclusive limits only, which this schema does not have.
// One pattern of the schema, for languages, is none in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What is wrong with it; empty where nothing is. */
export function sarifErrors(text: string): readonly unknown[] {
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}
