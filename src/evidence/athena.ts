/**
 * Rows of the CloudTrail table in Athena, as records. Columns are in lower case, `requestparameters` and `additionaleventdata` are
 * JSON in a string, and a struct column is printed as `{type=AssumedRole, arn=..., sessioncontext={...}}`.
 * Source: Athena User Guide, "Create a table for CloudTrail logs".
 */

/** Fields that are read, by their name in lower case. */
const NAMES: readonly string[] = [
  "eventVersion",
  "userIdentity",
  "eventTime",
  "eventSource",
  "eventName",
  "awsRegion",
  "sourceIPAddress",
  "userAgent",
  "errorCode",
  "errorMessage",
  "requestParameters",
  "additionalEventData",
  "resources",
  "recipientAccountId",
  "vpcEndpointId",
  "vpcEndpointAccountId",
  "tlsDetails",
  "principalId",
  "accountId",
  "invokedBy",
  "userName",
  "sessionContext",
  "sessionIssuer",
  "mfaAuthenticated",
  "creationDate",
  "sourceIdentity",
  "tlsVersion",
  "eventJson",
];
const CANONICAL: ReadonlyMap<string, string> = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
/** Columns that hold more than a word; a map of CloudTrail Lake is printed as a struct is. */
const WITH_FIELDS: ReadonlySet<string> = new Set([
  "userIdentity",
  "requestParameters",
  "additionalEventData",
  "resources",
  "tlsDetails",
]);

/** CloudTrail's own spelling of a column or struct field; itself where it is none that is read. */
export function canonicalName(name: string): string {
  return CANONICAL.get(name.toLowerCase()) ?? name;
}

/** True for a header line of such a table. */
export function isRecordHeader(columns: readonly string[]): boolean {
  const names = new Set(columns.map((column) => column.toLowerCase()));
  return names.has("eventjson") || (names.has("eventname") && names.has("eventsource"));
}

/** A row as a record: JSON and structs in its columns are read, an empty column is left out. */
export function recordOfRow(columns: readonly string[], fields: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = columns.flatMap((column, index) => {
    const field = fields[index];
    if (field === undefined || field === "" || field === "null" || field === "-") return [];
    const name = canonicalName(column);
    return [[name, readColumn(name, field)] as const];
  });
  return Object.fromEntries(entries);
}

/** The text of a column: JSON or a struct where the column has fields. */
export function readColumn(name: string, field: string): unknown {
  return WITH_FIELDS.has(name) ? (readJson(field) ?? readStruct(field)) : field;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const DEEPEST = 8;

/** `{a=1, b={c=2}, d=[x, y]}`; values may hold anything but `, ` before a name, and closing brackets. */
export function readStruct(text: string): unknown {
  const reader = { text, at: 0 };
  return readValue(reader, 0);
}

interface Reader {
  readonly text: string;
  at: number;
}

function readValue(reader: Reader, depth: number): unknown {
  const open = reader.text[reader.at];
  if (depth < DEEPEST && open === "{") return readFields(reader, depth);
  if (depth < DEEPEST && open === "[") return readItems(reader, depth);
  return readBare(reader);
}

function readFields(reader: Reader, depth: number): Readonly<Record<string, unknown>> {
  const entries: [string, unknown][] = [];
  reader.at += 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== "}") {
    const equals = reader.text.indexOf("=", reader.at);
    if (equals < 0) break;
    const name = reader.text.slice(reader.at, equals).trim();
    reader.at = equals + 1;
    const value = readValue(reader, depth + 1);
    if (value !== "null" && value !== "") entries.push([canonicalName(name), value]);
    skipComma(reader);
  }
  reader.at += 1;
  return Object.fromEntries(entries);
}

function readItems(reader: Reader, depth: number): readonly unknown[] {
  const items: unknown[] = [];
  reader.at += 1;
  while (reader.at < reader.text.length && reader.text[reader.at] !== "]") {
    const before = reader.at;
    items.push(readValue(reader, depth + 1));
    skipComma(reader);
    if (reader.at === before) break;
  }
  reader.at += 1;
  return items;
}

function skipComma(reader: Reader): void {
  if (reader.text.startsWith(", ", reader.at)) reader.at += 2;
  else if (reader.text[reader.at] === ",") reader.at += 1;
}

/** Up to the next field or the end of the struct: a value holds no bracket of its own. */
function readBare(reader: Reader): string {
  const from = reader.at;
  while (reader.at < reader.text.length && !isEnd(reader)) reader.at += 1;
  return reader.text.slice(from, reader.at);
}

function isEnd({ text, at }: Reader): boolean {
  const character = text[at];
  if (character === "}" || character === "]") return true;
  return character === "," && text[at + 1] === " ";
}
